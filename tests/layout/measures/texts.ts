// The texts of a page as it lays them out: one block for what flows together, and the rectangles of any part of it.
import { inside, isShown, type Box } from './flat.js'

interface Piece {
  readonly node: Text
  /** Where the node begins in the block's text. */
  readonly from: number
}

/** Text that flows together, whatever inline elements it stands in. */
export interface Block {
  readonly root: Element
  text: string
  readonly pieces: Piece[]
  /** What stands in the text without being text of it, by its place. */
  readonly things: Map<number, Element>
}

/** A rectangle of text, as high as its letters and no higher, and the element it stands in. */
export interface Line extends Box {
  readonly element: Element
}

const UNREAD = new Set(['script', 'style', 'title', 'noscript', 'svg', 'template', 'textarea', 'select', 'iframe'])
/** Stands in a block's text for something that is not text of it. */
const THING = '\uFFFC'

export function blocksOf(root: Element): Block[] {
  const blocks: Block[] = []
  const visit = (node: Node, block: Block): void => {
    if (node instanceof Text) {
      block.pieces.push({ node, from: block.text.length })
      block.text += node.data
      return
    }
    if (!(node instanceof Element) || UNREAD.has(node.localName)) return
    if (node.localName === 'br') return void (block.text += '\n')
    const { display } = getComputedStyle(node)
    if (display === 'none') return
    const flows = display === 'inline' || display === 'contents'
    const own: Block = flows ? block : { root: node, text: '', pieces: [], things: new Map() }
    if (!flows) {
      block.things.set(block.text.length, node)
      block.text += THING
      blocks.push(own)
    }
    for (const child of inside(node)) visit(child, own)
  }
  visit(root, { root, text: '', pieces: [], things: new Map() })
  return blocks.filter(({ text, root: element }) => text.replaceAll(THING, '').trim() !== '' && isShown(element))
}

// Fonts for Chinese say that they are higher than their letters by half; lines may stand closer than that.
function tight({ left, right, top, bottom }: DOMRect, element: Element): Line {
  const letters = 0.86 * parseFloat(getComputedStyle(element).fontSize)
  const air = Math.max(0, bottom - top - letters)
  return { left, right, top: top + air * 0.55, bottom: bottom - air * 0.45, element }
}

/** The rectangles of a part of a block's text, one for each line and element. */
export function linesOf({ pieces, things }: Block, from: number, to: number): Line[] {
  const thing = to === from + 1 ? things.get(from) : undefined
  if (thing) return [...thing.getClientRects()].map(({ left, right, top, bottom }) => ({ left, right, top, bottom, element: thing }))
  return pieces.flatMap(({ node, from: start }) => {
    const [first, last] = [Math.max(0, from - start), Math.min(node.length, to - start)]
    const element = node.parentElement ?? (node.getRootNode() as ShadowRoot).host
    if (first >= last || node.data.slice(first, last).trim() === '') return []
    const range = document.createRange()
    range.setStart(node, first)
    range.setEnd(node, last)
    return [...range.getClientRects()].filter(({ width, height }) => width > 0.5 && height > 0.5).map((rect) => tight(rect, element))
  })
}

/** Whether rectangles stand on one line. */
export function onOneLine(lines: readonly Line[]): boolean {
  return lines.every((one) =>
    lines.every((other) => {
      const shared = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
      return shared > 0.2 * Math.min(one.bottom - one.top, other.bottom - other.top)
    }),
  )
}

/** How a finding names a place: the elements from the nearest custom one inwards. */
export function nameOf(element: Element): string {
  const root = element.getRootNode()
  const host = root instanceof ShadowRoot ? `${root.host.localName} ` : ''
  const own = element.localName + [...element.classList].map((name) => `.${name}`).join('')
  return host + own
}
