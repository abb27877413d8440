// Black dots, asked for and read again, to the edges and not beyond them.
import { bitmapOf, isBlackAt, pictureBytes } from './bitmap.js'

test('a dot is black where it was asked for, and outside of the picture none is', () => {
  const all = bitmapOf(9, 2, () => true)
  expect([...all.bits]).toEqual([0xff, 0x80, 0xff, 0x80])
  for (const [x, y] of [
    [-1, 0],
    [0, -1],
    [9, 0],
    [0, 2],
    [9, 1],
    [-1, 1],
    [8, 2],
  ] as const)
    expect(isBlackAt(all, x, y), `${x}, ${y}`).toBe(false)
  const one = bitmapOf(9, 2, (x, y) => x === 8 && y === 1)
  const black = [0, 1].flatMap((y) => Array.from({ length: 9 }, (_, x) => [x, y] as const)).filter(([x, y]) => isBlackAt(one, x, y))
  expect(black).toEqual([[8, 1]])
})

test('white stands to its left in whole bytes, and a long picture goes out in bands', () => {
  expect(
    pictureBytes(
      bitmapOf(8, 1, () => true),
      23,
    ),
  ).toEqual([0x1d, 0x76, 0x30, 0, 3, 0, 1, 0, 0, 0, 0xff])
  expect(
    pictureBytes(
      bitmapOf(8, 1, () => true),
      -9,
    ),
  ).toEqual([0x1d, 0x76, 0x30, 0, 1, 0, 1, 0, 0xff])
  const long = pictureBytes(
    bitmapOf(8, 256, (x, y) => x === y % 8),
    0,
  )
  expect(long.slice(0, 9)).toEqual([0x1d, 0x76, 0x30, 0, 1, 0, 255, 0, 0x80])
  expect(long.slice(8 + 255)).toEqual([0x1d, 0x76, 0x30, 0, 1, 0, 1, 0, 0x01])
})

test('a dot is added where dots would spell a command, and nowhere else', () => {
  const dots = (...bytes: number[]) => pictureBytes({ width: 8 * bytes.length, height: 1, bits: Uint8Array.from(bytes) }, 0).slice(8)
  expect(dots(0x10, 0x04, 0x10, 0x05, 0x10, 0x14)).toEqual([0x10, 0x44, 0x10, 0x45, 0x10, 0x54])
  expect(dots(0x10, 0x06, 0x11, 0x04, 0x14)).toEqual([0x10, 0x06, 0x11, 0x04, 0x14])
})
