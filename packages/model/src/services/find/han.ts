// Chinese characters as numbers: which they are, and two of them as one key.

const FIRST_HAN = 0x3400
const HAN = 0x9fff - FIRST_HAN + 1
/** Whether a UTF-16 unit is a Chinese character. */
export const isHan = (code: number): boolean => code >= FIRST_HAN && code < FIRST_HAN + HAN

/** Two Chinese characters in one number, small enough to be a key without an object of its own. */
export const pairOf = (one: number, next: number): number => (one - FIRST_HAN) * HAN + next - FIRST_HAN
