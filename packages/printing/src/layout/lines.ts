// A slip on a grid of columns: every line as one printer line, with how much it is enlarged.
import { plainText, type Slip, type SlipBlock } from '../slip/slip.js'
import { COLUMN_DOTS, columnsOfDots } from './paper.js'
import { columnsOf, wrap } from './wrap.js'

/** Times a character is enlarged, in both directions; ESC/POS has 1 to 8. */
export type Scale = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

export type Line =
  | { readonly kind: 'text'; readonly text: string; readonly scale: Scale; readonly align: 'start' | 'centre'; readonly bold: boolean }
  | { readonly kind: 'rule'; readonly columns: number }
  | { readonly kind: 'gap' }
  | { readonly kind: 'qr'; readonly content: string }

const BOX = '□'

/** The largest scale at which a text stays on one line with a column to spare; 1 when it does not fit at all. */
function largestScale(text: string, columns: number): Scale {
  const times = Math.floor((columns - 1) / Math.max(1, columnsOf(text)))
  return Math.min(8, Math.max(1, times)) as Scale
}

function linesOf(block: SlipBlock, columns: number): Line[] {
  switch (block.kind) {
    case 'rule':
      return [{ kind: 'rule', columns }]
    case 'gap':
      return [{ kind: 'gap' }]
    case 'qr':
      return [{ kind: 'qr', content: block.content }]
    case 'item': {
      const indent = columnsOf(BOX)
      const line = (text: string, scale: Scale): Line => ({ kind: 'text', text, scale, align: 'start', bold: false })
      const names = wrap(plainText(block.text), Math.floor(columns / 2) - indent)
      const notes = wrap(plainText(block.note ?? ''), columns - 2 * indent)
      return [
        ...names.map((text, at) => line((at === 0 ? BOX : ' '.repeat(indent)) + text, 2)),
        ...notes.map((text) => line(' '.repeat(2 * indent) + text, 1)),
      ]
    }
    case 'text': {
      const text = plainText(block.text)
      const scale = block.size === 'number' ? largestScale(text, columns) : block.size === 'large' ? 2 : 1
      const { align = 'start', bold = false } = block
      return wrap(text, Math.floor(columns / scale)).map((line) => ({ kind: 'text', text: line, scale, align, bold }))
    }
  }
}

/**
 * The lines of a slip on a head of so many dots.
 *
 * @throws RangeError for a head narrower than a line of four Chinese characters at double size
 */
export function layOut(slip: Slip, dots: number): Line[] {
  const columns = columnsOfDots(dots)
  if (!(columns >= 16)) throw new RangeError(`A head of ${dots} dots is too narrow: at least ${16 * COLUMN_DOTS} are needed`)
  return slip.blocks.flatMap((block) => linesOf(block, columns))
}
