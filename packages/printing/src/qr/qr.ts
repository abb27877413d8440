// QR codes: their squares, and how large they are printed.
import { encode } from 'uqr'
import { DOTS_PER_MM } from '../layout/paper.js'

/** White squares that must stand around a code (ISO/IEC 18004). */
export const QUIET_ZONE = 4
/** Dots to a square: under 3 (0.375 mm) old phones cannot read it, over 8 it only wastes paper. */
const SMALLEST_MODULE = 3
const LARGEST_MODULE = 8
/** Millimetres a code is meant to be wide. */
const WANTED_MM = 28

// a line may end: a code that is a text has several
const CONTROL = /(?!\n)\p{Cc}/u

/**
 * The squares of a QR code with error correction M, true for black, without the quiet zone.
 *
 * @throws RangeError for a content that is empty, has control characters, or is too long for any code
 * @example
 * qrSquares('https://example.org/t#A012').length // 25: version 2
 */
export function qrSquares(content: string): readonly (readonly boolean[])[] {
  if (content === '') throw new RangeError('A QR code needs a content')
  const control = CONTROL.exec(content)
  if (control) throw new RangeError(`The QR code's content has a control character at ${control.index}: ${JSON.stringify(content)}`)
  try {
    return encode(content, { ecc: 'M', boostEcc: false, border: 0 }).data
  } catch (cause) {
    throw new RangeError(`The QR code's content is too long: ${content.length} characters`, { cause })
  }
}

/**
 * How many dots a square of the code is wide on a line of so many dots.
 *
 * @throws RangeError when the code does not fit with squares that a phone can read
 */
export function moduleDots(squares: number, dots: number): number {
  const largest = Math.floor(dots / (squares + 2 * QUIET_ZONE))
  if (largest < SMALLEST_MODULE)
    throw new RangeError(
      `The QR code has ${squares} squares a side; ${dots} dots hold ${Math.floor(dots / SMALLEST_MODULE) - 2 * QUIET_ZONE}`,
    )
  const wanted = Math.round((WANTED_MM * DOTS_PER_MM) / squares)
  return Math.max(SMALLEST_MODULE, Math.min(LARGEST_MODULE, largest, wanted))
}
