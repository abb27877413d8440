// XML text as a small tree: no DTD, no entities but the predefined ones, bounded in depth.
import { XMLParser } from 'fast-xml-parser'

/** An element: its name without prefix, its namespace as declared at the root, its own text with the white space around it removed. */
export interface XmlElement {
  readonly name: string
  readonly namespace: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  readonly text: string
}

/** The document's root element, or the code of what is wrong and what stands there. */
export type XmlDocument = { readonly root: XmlElement } | { readonly refused: 'xml' | 'doctype'; readonly found: string }

type Node = Readonly<Record<string, unknown>>

const DEPTH = 50

function attributesOf(node: Node): Record<string, string> {
  const held = node[':@']
  if (typeof held !== 'object' || held === null) return {}
  return Object.fromEntries(Object.entries(held).map(([name, value]) => [name, String(value)]))
}

// Prefixes are resolved by what the root declares: feeds do nothing else, and a foreign element is then simply not ours.
function declared(attributes: Readonly<Record<string, string>>): Map<string, string> {
  const namespaces = new Map<string, string>()
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'xmlns') namespaces.set('', value)
    else if (name.startsWith('xmlns:')) namespaces.set(name.slice(6), value)
  }
  return namespaces
}

function elementOf(node: Node, namespaces?: Map<string, string>): XmlElement | undefined {
  const tag = Object.keys(node).find((key) => key !== ':@')
  if (tag === undefined || tag.startsWith('#') || tag.startsWith('?')) return undefined
  const attributes = attributesOf(node)
  const known = namespaces ?? declared(attributes)
  const content = (Array.isArray(node[tag]) ? node[tag] : []) as Node[]
  const colon = tag.indexOf(':')
  return {
    name: tag.slice(colon + 1),
    namespace: known.get(tag.slice(0, Math.max(colon, 0))) ?? '',
    attributes,
    children: content.map((child) => elementOf(child, known)).filter((child) => child !== undefined),
    text: content
      .map((child) => (typeof child['#text'] === 'string' ? child['#text'] : ''))
      .join('')
      .trim(),
  }
}

/**
 * Reads an XML document. A document type declaration is refused whatever it holds: no feed needs one, and it is the door
 * for entity bombs. `&amp;`, `&#228;` and a few signs of HTML's (`&euro;`) are read.
 *
 * @example
 * const document = readXml('<a x="1"><b>text</b></a>')
 * if ('root' in document) document.root.children[0]?.text // 'text'
 */
export function readXml(text: string): XmlDocument {
  const declaration = /<!(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST)/i.exec(text)
  if (declaration) return { refused: 'doctype', found: text.slice(declaration.index, declaration.index + 60) }
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseTagValue: false,
    trimValues: false,
    // oxlint-disable-next-line typescript/no-deprecated -- its successor is an object of functions; this is their usual set
    htmlEntities: true,
    ignoreDeclaration: true,
    ignorePiTags: true,
    maxNestedTags: DEPTH,
    // predefined entities count as expansions too: a long menu may write thousands of &amp;
    processEntities: { enabled: true, maxTotalExpansions: text.length, maxExpandedLength: text.length },
  })
  try {
    // oxlint-disable-next-line typescript/no-deprecated -- the check became a package of its own; this copy of it is in version 5
    const nodes = parser.parse(text.replace(/^\uFEFF/, '').trimStart(), true) as Node[]
    const root = nodes.map((node) => elementOf(node)).find((element) => element !== undefined)
    return root ? { root } : { refused: 'xml', found: text.slice(0, 60) }
  } catch (error) {
    return { refused: 'xml', found: error instanceof Error ? error.message : String(error) }
  }
}
