// A slip as the bytes a receipt printer understands.
import type { Language } from '@doorstep/model/text'
import { LINE_DOTS, COLUMN_DOTS, FEED_DOTS, PAPERS, type PaperWidth } from '../layout/paper.js'
import { layOut, type Line } from '../layout/lines.js'
import { columnsOf } from '../layout/wrap.js'
import { moduleDots, qrSquares, QUIET_ZONE } from '../qr/qr.js'
import type { Slip } from '../slip/slip.js'
import { bitmapOf, bytesPerRow, pictureBytes, type Rasteriser } from './bitmap.js'
import * as command from './commands.js'
import { bytesOf, type Charset } from './gbk.js'
import type { Bytes } from '../printer/transport.js'

/** What one model of printer can do; a station's setup holds it. */
export interface PrinterProfile {
  readonly paper: PaperWidth
  /** Dots of the head, when they are not the 384 (58 mm) or 576 (80 mm) that are usual. */
  readonly dots?: number
  readonly charset: Charset
  /** Whether it makes QR codes itself (GS ( k); otherwise they are sent as a picture. */
  readonly nativeQr: boolean
  /** `none`: the slip is torn off by hand. */
  readonly cutter: 'partial' | 'full' | 'none'
}

/** A printer as most are sold for Chinese; change what is different. */
export const USUAL_PROFILE: PrinterProfile = { paper: 80, charset: 'gbk', nativeQr: true, cutter: 'partial' }

export interface EncodedSlip {
  readonly bytes: Bytes
  /** Characters that neither the printer has nor anyone could draw; a mark stands in their place. */
  readonly missing: readonly string[]
}

// The typesetter's mark for a missing character, of which GBK printers have the sign.
const MISSING_CHINESE = '〓'
const MISSING = '?'
/** Lines between the last one and the edge where paper is torn off. */
const TEAR_LINES = 4

/**
 * Encodes a slip. A line is text as long as the printer has every character of it, otherwise a picture by `draw`; without `draw`
 * the characters are replaced and named in `missing`.
 *
 * @throws RangeError for a QR code that does not fit, or a head too narrow for text
 * @example
 * const { bytes } = encodeSlip(ticketSlip(facts, 'zh-Hans'), { ...USUAL_PROFILE, paper: 58 })
 */
export function encodeSlip(slip: Slip, profile: PrinterProfile, draw?: Rasteriser): EncodedSlip {
  const dots = profile.dots ?? PAPERS[profile.paper].dots
  const missing = new Set<string>()
  const lines = layOut(slip, dots).flatMap((line) => lineBytes(line, slip.language, profile, dots, draw, missing))
  const hasChinese = profile.charset !== 'none'
  const bytes = [
    ...command.INITIALISE,
    ...command.NO_AUTOMATIC_STATUS,
    ...(hasChinese ? command.CHINESE_ON : command.CHINESE_OFF),
    ...lines,
    ...(profile.cutter === 'none' ? command.feed(TEAR_LINES) : command.cut(profile.cutter)),
    ...(hasChinese ? command.CHINESE_OFF : []),
  ]
  return { bytes: Uint8Array.from(bytes), missing: [...missing] }
}

function lineBytes(
  line: Line,
  language: Language,
  profile: PrinterProfile,
  dots: number,
  draw: Rasteriser | undefined,
  missing: Set<string>,
): number[] {
  switch (line.kind) {
    case 'gap':
      return [command.LF]
    case 'rule':
      return textBytes({ text: '-'.repeat(line.columns), scale: 1, align: 'start', bold: false }, profile, missing)
    case 'qr':
      return qrBytes(line.content, profile, dots)
    case 'text':
      return draw && !isPrintable(line.text, profile.charset) ? drawnBytes(line, language, dots, draw) : textBytes(line, profile, missing)
  }
}

type TextLine = Omit<Line & { kind: 'text' }, 'kind'>

function isPrintable(text: string, charset: Charset): boolean {
  return Array.from(text).every((character) => bytesOf(character, charset) !== undefined)
}

function textBytes({ text, scale, align, bold }: TextLine, { charset }: PrinterProfile, missing: Set<string>): number[] {
  const bytes = [...command.align(align), ...command.bold(bold), ...command.enlarge(scale)]
  for (const character of text) {
    let known = bytesOf(character, charset)
    if (!known) {
      missing.add(character)
      if (columnsOf(character) === 0) continue
      known = bytesOf(MISSING_CHINESE, charset) ?? bytesOf(MISSING, charset) ?? []
    }
    bytes.push(...known)
  }
  return [...bytes, command.LF]
}

function drawnBytes({ text, scale, align, bold }: TextLine, language: Language, dots: number, draw: Rasteriser): number[] {
  const indent = (text.length - text.trimStart().length) * COLUMN_DOTS * scale
  const { width, height, bits } = draw(text.trimStart(), { height: LINE_DOTS * scale, maxWidth: dots - indent, bold, language })
  // as far from the next line as text would be
  const rows = Math.max(height, FEED_DOTS)
  const spaced = new Uint8Array(bytesPerRow(width) * rows)
  spaced.set(bits)
  const left = align === 'centre' ? (dots - width) / 2 : indent
  return [...command.align('start'), ...pictureBytes({ width, height: rows, bits: spaced }, left)]
}

function qrBytes(content: string, { nativeQr }: PrinterProfile, dots: number): number[] {
  const squares = qrSquares(content)
  const module = moduleDots(squares.length, dots)
  const quiet: number[] = Array.from({ length: Math.ceil((QUIET_ZONE * module) / FEED_DOTS) }, () => command.LF)
  const plain = command.enlarge(1)
  if (nativeQr)
    return [...plain, ...quiet, ...command.align('centre'), ...command.nativeQr(new TextEncoder().encode(content), module), ...quiet]
  const side = squares.length * module
  const bitmap = bitmapOf(side, side, (x, y) => squares[Math.floor(y / module)]?.[Math.floor(x / module)] === true)
  return [...plain, ...quiet, ...command.align('start'), ...pictureBytes(bitmap, (dots - side) / 2), ...quiet]
}
