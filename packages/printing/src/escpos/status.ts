// What a printer says about itself: the bytes it answers to DLE EOT and GS r, and what they mean.

/** The state of a printer as its four status bytes tell it. */
export interface PrinterStatus {
  readonly offline: boolean
  readonly coverOpen: boolean
  readonly paperOut: boolean
  /** Little paper is left; it still prints. */
  readonly paperLow: boolean
  /** The knife, the head or the motor needs a hand. */
  readonly fault: boolean
}

/** An answer to DLE EOT: bits 1 and 4 set, 0 and 7 clear. */
export const isAnswerNow = (byte: number): boolean => (byte & 0x93) === 0x12
/** An answer to GS r: bits 4 and 7 clear. */
export const isAnswerWhenDone = (byte: number): boolean => (byte & 0x90) === 0

/**
 * Reads the answers to DLE EOT 1 to 4, in this order.
 *
 * @example
 * readStatus([0x12, 0x12, 0x12, 0x1e]).paperLow // true
 */
export function readStatus([printer = 0, cause = 0, error = 0, paper = 0]: readonly number[]): PrinterStatus {
  return {
    offline: (printer & 0x08) !== 0,
    coverOpen: (cause & 0x04) !== 0,
    paperOut: (cause & 0x20) !== 0 || (paper & 0x60) !== 0,
    paperLow: (paper & 0x0c) !== 0,
    // mechanical, knife, beyond repair; a hot head (0x40) mends itself and shows as offline
    fault: (error & 0x2c) !== 0,
  }
}

/** Whether the answer to GS r 1 says that the paper ends. */
export const isPaperLow = (byte: number): boolean => (byte & 0x0f) !== 0
