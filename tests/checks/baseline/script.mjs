// What scripts ask of a browser: our sources, read with their types, and the built files as they are.
import { parse } from 'acorn'
import ts from 'typescript'
import { sourceOptions } from '../../../packages/manifest-sources.mjs'
import { api, at, html, inside, javascript, missingIn, missingInAll } from './support.mjs'

/** The version of the language that every promised browser knows whole. */
const ECMASCRIPT = 2022

/** @typedef {import('./support.mjs').Entry} Entry */
/** @typedef {{ what: string, lacking: readonly string[] }} Find */

/** Classes, namespaces and functions by their names; what is in `Intl` has its name alone, as TypeScript has it. @type {ReadonlyMap<string, Entry>} */
const globals = new Map([
  ...inside(at(javascript, 'builtins', 'Intl')),
  ...inside(api.Window),
  ...inside(javascript.builtins),
  ...inside(api),
])

/** Names that came later to what the browsers have: only for these is the type asked. What is new itself is found where it is made. */
const doubtful = new Set(
  [...globals.values()]
    .filter((owner) => missingIn(owner).length === 0)
    .flatMap(inside)
    .flatMap(([key, entry]) => (missingIn(entry).length > 0 ? [key.replace(/_static$/, '')] : [])),
)

/** @param {string} owner @param {string} name */
const memberOf = (owner, name) => globals.get(owner)?.[`${name}_static`] ?? globals.get(owner)?.[name]

/** @param {string} text of a template @returns {Find[]} */
const askedByTemplate = (text) => [
  ...[...text.matchAll(/<([a-z]+)(?=[\s>])/g)].map(([, tag = '']) => ({ what: `<${tag}>`, lacking: missingIn(at(html, 'elements', tag)) })),
  ...[...text.matchAll(/\s\??([a-z]+)(?==)/g)].map(([, name = '']) => ({
    what: `${name}="…"`,
    lacking: missingIn(at(html, 'global_attributes', name)),
  })),
]

/** What a property is declared on, if that is one of the compiler's own libraries. @param {ts.Symbol | undefined} symbol @returns {string[]} */
const libraryOwners = (symbol) =>
  (symbol?.declarations ?? []).flatMap((each) => {
    if (!/[\\/]lib\.[\w.]+\.d\.ts$/.test(each.getSourceFile().fileName)) return []
    const around = each.parent
    if (ts.isInterfaceDeclaration(around)) return [around.name.text.replace(/Constructor$/, '')]
    // `namespace Intl { const Segmenter: … }`
    const block = around.parent.parent
    if (ts.isModuleBlock(block) && ts.isModuleDeclaration(block.parent)) return [block.parent.name.text]
    // `declare var AbortSignal: { timeout(): AbortSignal }`
    const variable = around.parent
    return ts.isTypeLiteralNode(around) && ts.isVariableDeclaration(variable) ? [variable.name.getText()] : []
  })

/**
 * What the sources name that a promised browser lacks, with the file.
 *
 * @param {readonly string[]} files in TypeScript
 * @returns {(Find & { file: string })[]}
 */
export function askedBySources(files) {
  const program = ts.createProgram(files, {
    ...sourceOptions,
    lib: ['lib.esnext.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts', 'lib.dom.asynciterable.d.ts'],
  })
  const checker = program.getTypeChecker()
  /** @type {(Find & { file: string })[]} */
  const finds = []
  for (const file of files) {
    /** @param {string} what @param {readonly string[]} lacking */
    const note = (what, lacking) => {
      if (lacking.length > 0) finds.push({ what, lacking, file })
    }
    /** @param {ts.Node} node */
    const visit = (node) => {
      if (ts.isPropertyAccessExpression(node) && doubtful.has(node.name.text)) {
        const name = node.name.text
        const entries = libraryOwners(checker.getSymbolAtLocation(node.name)).flatMap((owner) => memberOf(owner, name) ?? [])
        note(`.${name}`, missingInAll(entries))
      }
      // a type asks nothing of a browser
      if (ts.isTypeNode(node) || ts.isTypeAliasDeclaration(node) || ts.isInterfaceDeclaration(node)) return
      if (ts.isIdentifier(node) && missingIn(globals.get(node.text)).length > 0 && !ts.isPropertyAccessExpression(node.parent)) {
        const symbol = checker.getSymbolAtLocation(node)
        if (symbol?.declarations?.every((each) => /[\\/]lib\.[\w.]+\.d\.ts$/.test(each.getSourceFile().fileName)))
          note(node.text, missingIn(globals.get(node.text)))
      }
      if (ts.isTaggedTemplateExpression(node) && /^(?:html|svg)$/.test(node.tag.getText())) {
        const { template } = node
        const texts = ts.isNoSubstitutionTemplateLiteral(template)
          ? [template.text]
          : [template.head.text, ...template.templateSpans.map(({ literal }) => literal.text)]
        for (const { what, lacking } of texts.flatMap(askedByTemplate)) note(what, lacking)
      }
      ts.forEachChild(node, visit)
    }
    const source = program.getSourceFile(file)
    if (!source) throw new Error(`${file} was not read`)
    visit(source)
  }
  return finds
}

/** @typedef {import('acorn').AnyNode} Node */

/** Calls `look` with a node and everything in it. @param {Node} node @param {(node: Node) => void} look */
function walk(node, look) {
  look(node)
  for (const key in node) {
    const value = /** @type {Record<string, any>} */ (/** @type {unknown} */ (node))[key]
    if (Array.isArray(value)) for (const each of value) each?.type && walk(each, look)
    else if (value?.type) walk(value, look)
  }
}

/**
 * What a built file names that a promised browser lacks: other people's code is in it, of which there are no types, so only what
 * stands behind a global name (`URL.canParse`) is seen.
 *
 * @param {string} code a module
 * @returns {Find[]}
 * @throws {SyntaxError} where it is no module of that version of the language
 */
export function askedByBuilt(code) {
  /** @type {Find[]} */
  const finds = []
  /** @param {string} what @param {Entry | undefined} entry */
  const note = (what, entry) => {
    const lacking = missingIn(entry)
    if (lacking.length > 0) finds.push({ what, lacking })
  }
  walk(parse(code, { ecmaVersion: ECMASCRIPT, sourceType: 'module' }), (node) => {
    if (node.type === 'NewExpression' && node.callee.type === 'Identifier') note(node.callee.name, globals.get(node.callee.name))
    if (node.type !== 'MemberExpression' || node.computed) return
    const { object, property } = node
    if (object.type === 'Identifier' && property.type === 'Identifier')
      note(`${object.name}.${property.name}`, memberOf(object.name, property.name))
  })
  return finds
}
