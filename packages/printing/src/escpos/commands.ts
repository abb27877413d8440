// The few ESC/POS commands a slip needs, as bytes. Names and numbers are those of the printers' manuals.
const ESC = 0x1b
const FS = 0x1c
const GS = 0x1d
const DLE = 0x10

/** Line feed: prints the line. */
export const LF = 0x0a
/** ESC @: settings as after switching on. */
export const INITIALISE = [ESC, 0x40]
/** FS &: bytes from 0x81 are the first of a Chinese character. */
export const CHINESE_ON = [FS, 0x26]
/** FS .: every byte is a character. */
export const CHINESE_OFF = [FS, 0x2e]
/** GS a 0: no status that was not asked for, which could be taken for an answer. */
export const NO_AUTOMATIC_STATUS = [GS, 0x61, 0]
/** GS r 1: answered when everything before it has been printed; not at all while the printer has stopped. */
export const ANSWER_WHEN_DONE = [GS, 0x72, 1]
/** DLE DC4 8: throws away what is in the printer's memory, at once; printers that do not know it ignore it. */
export const FORGET = [DLE, 0x14, 8, 1, 3, 20, 1, 6, 2, 8]

/** DLE EOT n: answered at once, even when the printer has stopped. */
export const askNow = (n: 1 | 2 | 3 | 4): number[] => [DLE, 0x04, n]
/** ESC a n */
export const align = (where: 'start' | 'centre'): number[] => [ESC, 0x61, where === 'centre' ? 1 : 0]
/** ESC E n */
export const bold = (on: boolean): number[] => [ESC, 0x45, on ? 1 : 0]
/** GS ! n: as many times as wide and as high, Chinese included. */
export const enlarge = (times: number): number[] => [GS, 0x21, ((times - 1) << 4) | (times - 1)]
/** ESC d n */
export const feed = (lines: number): number[] => [ESC, 0x64, lines]
/** GS V: `partial` leaves a bridge of paper so that the slip does not fall; both feed to the knife first. */
export const cut = (how: 'partial' | 'full'): number[] => [GS, 0x56, how === 'partial' ? 66 : 65, 0]

/** GS v 0: a picture; `rows` of `bytesPerRow` bytes each, the leftmost dot in the highest bit. */
export const picture = (bytesPerRow: number, rows: number): number[] => [
  GS,
  0x76,
  0x30,
  0,
  bytesPerRow & 0xff,
  bytesPerRow >> 8,
  rows & 0xff,
  rows >> 8,
]

/** GS ( k, model 2: a QR code made by the printer, error correction M, `module` dots (1 to 16) to a square. */
export function nativeQr(content: Uint8Array, module: number): number[] {
  const command = (rest: readonly number[]): number[] => [GS, 0x28, 0x6b, rest.length & 0xff, rest.length >> 8, ...rest]
  return [
    ...command([49, 65, 50, 0]),
    ...command([49, 67, module]),
    ...command([49, 69, 49]),
    ...command([49, 80, 48, ...content]),
    ...command([49, 81, 48]),
  ]
}

/** The bytes after DLE that make a printer act at once, even in the middle of a picture: EOT, ENQ, DC4. */
export const REAL_TIME = { lead: DLE, follow: [0x04, 0x05, 0x14] } as const
