// A number and its unit stay on one line, in every language; everything else may break where it did.
import { wholeNumbers } from '../../packages/elements/src/i18n/whole-numbers.js'

test.each([
  ['九成人 21 分钟以内', '九成人 21\u00a0分钟以内'],
  ['nine in ten at most 28 minutes', 'nine in ten at most 28\u00a0minutes'],
  ['4.7, 156 ratings; 2 of 517', '4.7, 156\u00a0ratings; 2\u00a0of 517'],
  ['A012 3 号', 'A012 3\u00a0号'],
  ['1 – 20 / 5', '1 – 20 / 5'],
])('%s', (text, whole) => {
  expect(wholeNumbers(text)).toBe(whole)
})
