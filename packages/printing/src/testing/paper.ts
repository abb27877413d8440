// A printed paper in words, line by line, and as black dots where no font is needed: what golden files and decoders look at.
import type { Mark, Paper } from './interpreter.js'

// FNV-1a: enough to see that a picture has changed.
function hash(bytes: Uint8Array): string {
  let value = 0x811c9dc5
  for (const byte of bytes) value = Math.imul(value ^ byte, 0x01000193) >>> 0
  return value.toString(16).padStart(8, '0')
}

function describeMark(mark: Mark): string {
  switch (mark.kind) {
    case 'text':
      return `${mark.x} text ${mark.times.wide}x${mark.times.high}${mark.bold ? ' bold' : ''} |${mark.text}|`
    case 'picture':
      return `${mark.x} picture ${mark.bytesPerRow * 8}x${mark.rows} ${hash(mark.bits)}`
    case 'qr':
      return `${mark.x} qr ${mark.squares.length} squares of ${mark.module} |${mark.content}|`
    case 'cut':
      return `0 cut ${mark.how}`
  }
}

/** One line for each mark: where it stands in dots, how it is printed, what it says. */
export function describePaper(paper: Paper): string {
  const lines = paper.marks.map((mark) => `${String(mark.y).padStart(5)} ${describeMark(mark)}`)
  return [`paper ${paper.dots} dots wide, ${paper.height} long`, ...lines, ''].join('\n')
}

export const textsOf = (paper: Paper): string[] => paper.marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []))

/** Whether a dot is black; texts leave none here. */
export function dotsOf(paper: Paper): (x: number, y: number) => boolean {
  return (x, y) => paper.marks.some((mark) => isBlack(mark, x - ('x' in mark ? mark.x : 0), y - mark.y))
}

function isBlack(mark: Mark, x: number, y: number): boolean {
  if (x < 0 || y < 0) return false
  if (mark.kind === 'qr') return mark.squares[Math.floor(y / mark.module)]?.[Math.floor(x / mark.module)] === true
  if (mark.kind !== 'picture' || x >= mark.bytesPerRow * 8 || y >= mark.rows) return false
  return ((mark.bits[y * mark.bytesPerRow + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0
}

/** The paper's dots as RGBA, which decoders of QR codes take. */
export function rgbaOf(paper: Paper): { readonly data: Uint8ClampedArray; readonly width: number; readonly height: number } {
  const { dots: width, height } = paper
  const data = new Uint8ClampedArray(width * height * 4).fill(255)
  const black = dotsOf(paper)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) if (black(x, y)) data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3)
  return { data, width, height }
}
