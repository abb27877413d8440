// Tests of QR codes: what they refuse, and how large they are.
import { moduleDots, qrSquares } from './qr.js'

test('a code has the sides the standard gives its versions', () => {
  expect(qrSquares('A012')).toHaveLength(21)
  expect(qrSquares('x'.repeat(100))).toHaveLength(41)
})

test.each([
  ['', 'A QR code needs a content'],
  ['A012\u001b', 'a control character at 4: "A012\\u001b"'],
  ['x'.repeat(5000), 'too long: 5000 characters'],
])('%j is refused', (content, message) => {
  expect(() => qrSquares(content)).toThrow(message)
  expect(() => qrSquares(content)).toThrow(RangeError)
})

test.each([
  [21, 384, 8],
  [33, 384, 7],
  [57, 384, 4],
  [57, 576, 4],
  [120, 384, 3],
  [21, 192, 6],
])('%d squares on %d dots: %d dots each', (squares, dots, module) => {
  expect(moduleDots(squares, dots)).toBe(module)
  expect((squares + 8) * module).toBeLessThanOrEqual(dots)
})

test('a code whose squares no phone could read is refused', () => {
  expect(() => moduleDots(121, 384)).toThrow('The QR code has 121 squares a side; 384 dots hold 120')
})
