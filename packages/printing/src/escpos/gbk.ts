// Chinese characters as the two bytes a receipt printer knows them by, from the decoder every browser has, turned around.

/**
 * Which characters a printer's own font has. `gbk`: all 21,000 and more, simplified and traditional. `gb2312`: 6,763 simplified ones
 * and the marks that go with them. `none`: ASCII only.
 */
export const CHARSETS = ['gbk', 'gb2312', 'none'] as const
export type Charset = (typeof CHARSETS)[number]

const FIRST_LEAD = 0x81
const LAST_LEAD = 0xfe
const FIRST_TRAIL = 0x40
const LAST_TRAIL = 0xfe
const NO_TRAIL = 0x7f

// 128 kB for the whole basic plane, made when the first Chinese slip is printed.
let codes: Uint16Array | undefined

/** Two-byte codes by UTF-16 unit; 0 where there is none. Of two codes for one character the lower one is the usual one. */
function table(): Uint16Array {
  if (codes) return codes
  const pairs: number[] = []
  for (let lead = FIRST_LEAD; lead <= LAST_LEAD; lead++)
    for (let trail = FIRST_TRAIL; trail <= LAST_TRAIL; trail++) if (trail !== NO_TRAIL) pairs.push((lead << 8) | trail)
  const text = new TextDecoder('gb18030').decode(Uint8Array.from(pairs.flatMap((pair) => [pair >> 8, pair & 0xff])))
  if (text.length !== pairs.length)
    throw new Error(`The decoder for gb18030 makes ${text.length} characters of ${pairs.length} pairs: Chinese cannot be encoded with it`)
  codes = new Uint16Array(0x10000)
  for (const [at, pair] of pairs.entries()) {
    const unit = text.charCodeAt(at)
    // private use: a code without a character, blank on paper
    const isPrivate = unit >= 0xe000 && unit <= 0xf8ff
    if (!isPrivate && unit !== 0xfffd && codes[unit] === 0) codes[unit] = pair
  }
  return codes
}

/**
 * The GBK code of one character, lead byte high, or undefined. GB 18030's four-byte characters have none: no printer's font is
 * known to have them all.
 *
 * @example
 * gbkCode('啊') // 0xb0a1
 */
export function gbkCode(character: string): number | undefined {
  if (character.length !== 1) return undefined
  const code = table()[character.charCodeAt(0)]
  return code === 0 ? undefined : code
}

// Rows 1 (marks), 3 (full-width ASCII) and 16 to 87 (characters); the rows between are not the same in all fonts.
function inGb2312(code: number): boolean {
  const lead = code >> 8
  return (code & 0xff) >= 0xa1 && (lead === 0xa1 || lead === 0xa3 || (lead >= 0xb0 && lead <= 0xf7))
}

/** The bytes of one character for a printer with this charset, or undefined: then it must be drawn. Never a control byte. */
export function bytesOf(character: string, charset: Charset): readonly number[] | undefined {
  if (character >= ' ' && character <= '~' && character.length === 1) return [character.charCodeAt(0)]
  if (charset === 'none') return undefined
  const code = gbkCode(character)
  if (code === undefined || (charset === 'gb2312' && !inGb2312(code))) return undefined
  return [code >> 8, code & 0xff]
}
