// Draws a printed paper as the printer would: its bitmap fonts are the machine's own, each character in its cell and enlarged.
import type { Mark, Paper } from './interpreter.js'
import { dotsOf } from './paper.js'

const FONT = '22px "Noto Sans Mono CJK SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", monospace'

/** The paper in black and white, one pixel for each dot. */
export function drawPaper(paper: Paper): ImageData {
  const context = new OffscreenCanvas(paper.dots, paper.height).getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('There is no canvas to draw on')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, paper.dots, paper.height)
  context.fillStyle = '#000'
  for (const mark of paper.marks) drawText(context, mark)
  const image = context.getImageData(0, 0, paper.dots, paper.height)
  const isBlack = dotsOf(paper)
  for (let at = 0; at < image.data.length; at += 4) {
    const black = (image.data[at] ?? 255) < 150 || isBlack((at / 4) % paper.dots, Math.floor(at / 4 / paper.dots))
    image.data.fill(black ? 0 : 255, at, at + 3)
  }
  return image
}

function drawText(context: OffscreenCanvasRenderingContext2D, mark: Mark): void {
  if (mark.kind === 'cut') {
    for (let x = 0; x < context.canvas.width; x += 12) context.fillRect(x, mark.y - 2, 6, 1)
    return
  }
  if (mark.kind !== 'text') return
  context.save()
  context.translate(mark.x, mark.y)
  context.scale(mark.times.wide, mark.times.high)
  context.font = `${mark.bold ? 'bold ' : ''}${FONT}`
  let x = 0
  for (const character of mark.text) {
    const cell = character <= '~' ? 12 : 24
    context.fillText(character, x, 20, cell)
    x += cell
  }
  context.restore()
}

/** How black each square of `side` pixels is, 0 to 1: coarse enough that another version of a font makes little difference. */
export function inkOf(image: ImageData, side: number): number[] {
  const columns = Math.ceil(image.width / side)
  const ink: number[] = Array.from({ length: columns * Math.ceil(image.height / side) }, () => 0)
  for (let y = 0; y < image.height; y++)
    for (let x = 0; x < image.width; x++) {
      const cell = Math.floor(y / side) * columns + Math.floor(x / side)
      if ((image.data[(y * image.width + x) * 4] ?? 255) < 128) ink[cell] = (ink[cell] ?? 0) + 1 / (side * side)
    }
  return ink
}

const CRC = Uint32Array.from({ length: 256 }, (_, start) => {
  let value = start
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

function chunk(name: string, data: Uint8Array): number[] {
  const bytes = [...new TextEncoder().encode(name), ...data]
  const crc = ~bytes.reduce((value, byte) => (CRC[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8), ~0)
  return [...fourBytes(data.length), ...bytes, ...fourBytes(crc)]
}

const fourBytes = (value: number): number[] => [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff)

/** A PNG of one bit to the pixel: a sixth of what a canvas would write. */
export async function pngOf({ data, width, height }: ImageData): Promise<Uint8Array> {
  const stride = Math.ceil(width / 8) + 1
  const rows = new Uint8Array(stride * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = y * stride + 1 + (x >> 3)
      if ((data[(y * width + x) * 4] ?? 0) > 127) rows[at] = (rows[at] ?? 0) | (0x80 >> (x & 7))
    }
  const packed = await new Response(new Blob([rows]).stream().pipeThrough(new CompressionStream('deflate'))).arrayBuffer()
  const header = Uint8Array.from([...fourBytes(width), ...fourBytes(height), 1, 0, 0, 0, 0])
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
  return Uint8Array.from([
    ...signature,
    ...chunk('IHDR', header),
    ...chunk('IDAT', new Uint8Array(packed)),
    ...chunk('IEND', new Uint8Array()),
  ])
}
