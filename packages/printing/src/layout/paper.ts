// The two rolls of receipt paper and what a line of them holds.

/** Widths of the roll in millimetres. */
export const PAPER_WIDTHS = [58, 80] as const
export type PaperWidth = (typeof PAPER_WIDTHS)[number]

/** Dots per millimetre of a 203 dpi head, which nearly every receipt printer has. */
export const DOTS_PER_MM = 8
/** Dots of one half-width character (font A, 12 x 24); a Chinese one takes two columns, 24 x 24. */
export const COLUMN_DOTS = 12
export const LINE_DOTS = 24
/** Dots a printer moves the paper for an empty line, at least: 30 or 34. */
export const FEED_DOTS = 30

/** Printable millimetres and dots; a printer that has fewer (some 80 mm ones print 512) says so in its profile. */
export const PAPERS: Readonly<Record<PaperWidth, { readonly printableMm: number; readonly dots: number }>> = {
  58: { printableMm: 48, dots: 384 },
  80: { printableMm: 72, dots: 576 },
}

/** Half-width columns of a line; part of a column is not used. */
export function columnsOfDots(dots: number): number {
  return Math.floor(dots / COLUMN_DOTS)
}
