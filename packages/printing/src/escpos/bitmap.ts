// Pictures in black dots: what a printer without the characters gets instead of text.
import type { Language } from '@doorstep/model/text'
import { picture, REAL_TIME } from './commands.js'

/** `rows` of `ceil(width / 8)` bytes, the leftmost dot in the highest bit; 1 is black. */
export interface Bitmap {
  readonly width: number
  readonly height: number
  readonly bits: Uint8Array
}

/** How a line is to be drawn: `height` of a character's square in dots, never wider than `maxWidth`. */
export interface LineStyle {
  readonly height: number
  readonly maxWidth: number
  readonly bold: boolean
  readonly language: Language
}

/**
 * Draws one line of text. It comes from outside, because this package knows no canvas: `canvasRasteriser` in
 * `@doorstep/printing/browser` is one.
 */
export type Rasteriser = (text: string, style: LineStyle) => Bitmap

export const bytesPerRow = (width: number): number => Math.ceil(width / 8)

/** A bitmap of which every dot is asked for. */
export function bitmapOf(width: number, height: number, isBlack: (x: number, y: number) => boolean): Bitmap {
  const stride = bytesPerRow(width)
  const bits = new Uint8Array(stride * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) if (isBlack(x, y)) bits[y * stride + (x >> 3)] = (bits[y * stride + (x >> 3)] ?? 0) | (0x80 >> (x & 7))
  return { width, height, bits }
}

/** Whether a dot is black; outside of the bitmap none is. */
export function isBlackAt({ width, height, bits }: Bitmap, x: number, y: number): boolean {
  if (x < 0 || y < 0 || x >= width || y >= height) return false
  return ((bits[y * bytesPerRow(width) + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0
}

// Printers with little memory print a long picture as bands.
const ROWS_PER_COMMAND = 255

/**
 * The bytes that print a bitmap with white to its left. Real-time commands are obeyed even inside a picture (the manuals warn of
 * it), so one dot is added wherever the dots happen to spell one: status answers nobody asked for, or a printer switched off.
 *
 * @param left dots of white, rounded down to whole bytes
 */
export function pictureBytes(bitmap: Bitmap, left: number): number[] {
  const stride = bytesPerRow(bitmap.width)
  const margin = Math.max(0, left >> 3)
  const bytes: number[] = []
  for (let top = 0; top < bitmap.height; top += ROWS_PER_COMMAND) {
    const rows = Math.min(ROWS_PER_COMMAND, bitmap.height - top)
    bytes.push(...picture(margin + stride, rows))
    for (let y = top; y < top + rows; y++) {
      for (let at = 0; at < margin; at++) bytes.push(0)
      for (let at = 0; at < stride; at++) {
        const byte = bitmap.bits[y * stride + at] ?? 0
        const isCommand = bytes.at(-1) === REAL_TIME.lead && REAL_TIME.follow.some((follow) => follow === byte)
        bytes.push(isCommand ? byte | 0x40 : byte)
      }
    }
  }
  return bytes
}
