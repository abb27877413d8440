// Draws a line of text in black dots with the machine's own fonts.
import type { Language } from '@doorstep/model/text'
import { bitmapOf, type Rasteriser } from '../escpos/bitmap.js'

// The script decides between the Chinese shapes of one character; the family is whatever the machine has for it.
const FAMILIES: Record<Language, string> = {
  'zh-Hans': '"Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif',
  'zh-Hant': '"Noto Sans CJK TC", "Noto Sans TC", "Source Han Sans TC", "PingFang TC", "Microsoft JhengHei", sans-serif',
  en: '"Noto Sans", "Helvetica Neue", Arial, "Noto Sans CJK SC", sans-serif',
}

// A thermal head knows black or nothing; lighter strokes than half grey still have to show.
const BLACK_FROM = 96

/** Of the line's height: a character, as printers' own fonts have it, and where it stands. */
const CHARACTER = 0.88
const BASELINE = 0.83

/**
 * A rasteriser on an OffscreenCanvas (Chromium 69, Firefox 105, Safari 16.4). A text that is too long is drawn narrower.
 *
 * @throws Error from the rasteriser where the browser has no 2D canvas off screen
 */
export function canvasRasteriser(): Rasteriser {
  let canvas: OffscreenCanvas | undefined
  return (text, { height, maxWidth, bold, language }) => {
    canvas ??= new OffscreenCanvas(1, 1)
    const context = canvas.getContext('2d', { willReadFrequently: true })
    if (!context) throw new Error('This browser draws nothing off screen: characters the printer lacks cannot be printed')
    const fontOf = (size: number): string => `${bold ? 'bold ' : ''}${size.toFixed(1)}px ${FAMILIES[language]}`
    const room = height - 2
    let font = fontOf(height * CHARACTER)
    context.font = font
    const { actualBoundingBoxAscent: up, actualBoundingBoxDescent: down } = context.measureText(text)
    // accents on capitals reach higher than any Chinese character
    if (up + down > room) context.font = font = fontOf((height * CHARACTER * room) / (up + down))
    const { width: wanted, actualBoundingBoxAscent: ascent, actualBoundingBoxDescent: descent } = context.measureText(text)
    const width = Math.max(1, Math.min(maxWidth, Math.ceil(wanted)))
    const baseline = Math.min(Math.floor(height - 1 - descent), Math.max(Math.ceil(1 + ascent), Math.round(height * BASELINE)))
    // a new size forgets everything that was set
    canvas.width = width
    canvas.height = height
    context.font = font
    context.fillText(text, 0, baseline, width)
    const { data } = context.getImageData(0, 0, width, height)
    return bitmapOf(width, height, (x, y) => (data[(y * width + x) * 4 + 3] ?? 0) >= BLACK_FROM)
  }
}
