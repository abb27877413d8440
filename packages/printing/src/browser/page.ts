// A slip as a printable page: elements, and a stylesheet with the paper's exact size.
import { PAPERS, type PaperWidth } from '../layout/paper.js'
import { qrSquares, QUIET_ZONE } from '../qr/qr.js'
import { plainText, type Slip, type SlipBlock } from '../slip/slip.js'

const SVG = 'http://www.w3.org/2000/svg'
const PX_PER_MM = 96 / 25.4

/** What a slip is printed on by the browser: a roll of that width in millimetres, or whatever sheet the person's printer holds. */
export type PagePaper = PaperWidth | 'sheet'
const SHEET_MM = { printable: 174, margin: 18 } as const

/** The sizes a receipt printer has, in millimetres, so that both kinds of paper look alike. */
const TYPE = `
  html, body { margin: 0; padding: 0; background: #fff; color: #000; }
  .slip { box-sizing: border-box; width: 100%; overflow: hidden; padding: 2mm 0; font: 3.2mm/1.4 sans-serif; overflow-wrap: anywhere; line-break: strict; }
  .slip > * { margin: 0; }
  .slip p { white-space: pre-wrap; }
  .slip .large { font-size: 5.6mm; line-height: 1.25; }
  .slip .number { font-size: 18mm; line-height: 1.1; font-weight: 700; white-space: nowrap; }
  .slip .centre { text-align: center; }
  .slip .bold { font-weight: 700; }
  .slip .item { font-size: 5.6mm; line-height: 1.25; padding-left: 6mm; text-indent: -6mm; }
  .slip .item::before { content: ''; display: inline-block; box-sizing: border-box; width: 4mm; height: 4mm; margin-right: 2mm; border: 0.4mm solid; }
  .slip .note { padding-left: 6mm; }
  .slip hr { border: 0; border-top: 0.3mm dashed; margin: 1.5mm 0; }
  .slip .gap { height: 3mm; }
  .slip svg { display: block; width: 32mm; height: 32mm; margin: 0 auto; }
`

function elementOf(document: Document, tag: string, text: string, classes: readonly (string | false | undefined)[]): HTMLElement {
  const element = document.createElement(tag)
  element.textContent = text
  element.classList.add(...classes.filter((name) => typeof name === 'string'))
  return element
}

function qrElement(document: Document, content: string): SVGElement {
  const squares = qrSquares(content)
  const side = squares.length + 2 * QUIET_ZONE
  const path = squares.flatMap((row, y) => row.flatMap((black, x) => (black ? [`M${x + QUIET_ZONE} ${y + QUIET_ZONE}h1v1h-1z`] : [])))
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('viewBox', `0 0 ${side} ${side}`)
  svg.setAttribute('shape-rendering', 'crispEdges')
  const drawn = document.createElementNS(SVG, 'path')
  drawn.setAttribute('d', path.join(''))
  svg.append(drawn)
  return svg
}

function elementsOf(document: Document, block: SlipBlock): Element[] {
  switch (block.kind) {
    case 'rule':
      return [document.createElement('hr')]
    case 'gap':
      return [elementOf(document, 'div', '', ['gap'])]
    case 'qr':
      return [qrElement(document, block.content)]
    case 'item': {
      const note = plainText(block.note ?? '')
      const item = elementOf(document, 'p', plainText(block.text), ['item'])
      return note === '' ? [item] : [item, elementOf(document, 'p', note, ['note'])]
    }
    case 'text': {
      const { text, size, align, bold } = block
      return [elementOf(document, 'p', plainText(text), [size !== 'normal' && size, align === 'centre' && 'centre', bold && 'bold'])]
    }
  }
}

/** The slip's element, made by the document it is to stand in. */
export function slipElement(document: Document, slip: Slip): HTMLElement {
  const element = document.createElement('article')
  element.className = 'slip'
  element.lang = slip.language
  element.append(...slip.blocks.flatMap((block) => elementsOf(document, block)))
  return element
}

/**
 * Fills an empty document with a slip and gives its page the size of the paper: the measured height in millimetres, because
 * `size: 80mm auto` is dropped without a word and the slip would come out on A4. A sheet keeps the size the person's printer has. Only a constructed stylesheet is used, which a strict
 * Content-Security-Policy lets pass.
 *
 * @param view the window of the document, as wide as can be printed (see {@link printableWidth})
 * @returns the height of the page in millimetres
 */
export function fillPage(view: Window & typeof globalThis, slip: Slip, paper: PagePaper): number {
  const { document } = view
  const sheet = new view.CSSStyleSheet()
  sheet.replaceSync(TYPE)
  document.adoptedStyleSheets = [sheet]
  document.documentElement.lang = slip.language
  const element = slipElement(document, slip)
  document.body.replaceChildren(element)
  fitNumbers(element)
  // a millimetre more than measured: a page that is too short by a hair's breadth becomes two
  const height = Math.ceil(element.getBoundingClientRect().height / PX_PER_MM) + 1
  sheet.insertRule(
    paper === 'sheet'
      ? `@page { margin: ${SHEET_MM.margin}mm; }`
      : `@page { size: ${paper}mm ${height}mm; margin: 0 ${(paper - PAPERS[paper].printableMm) / 2}mm; }`,
  )
  return height
}

/** A number longer than the paper is wide is made smaller until it fits. */
function fitNumbers(slip: HTMLElement): void {
  for (const number of slip.querySelectorAll<HTMLElement>('.number')) {
    const times = number.clientWidth / number.scrollWidth
    if (times < 1) number.style.fontSize = `${(18 * times).toFixed(2)}mm`
  }
}

/** Pixels between the margins of a roll or a sheet. */
export const printableWidth = (paper: PagePaper): number =>
  Math.round((paper === 'sheet' ? SHEET_MM.printable : PAPERS[paper].printableMm) * PX_PER_MM)
