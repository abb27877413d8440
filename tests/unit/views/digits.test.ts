// The digits of a PIN while they are typed: as many as a PIN may have, of any width, and none left for the next.
import { Digits } from '../../../packages/elements/src/door/digits.js'

function typed(what: (digits: Digits) => void): string {
  const digits = new Digits(() => undefined)
  what(digits)
  return digits.typed
}

test.each<[what: string, act: (digits: Digits) => void, typed: string]>([
  ['one by one', (digits) => Array.from('1234', (digit) => digits.add(digit)), '1234'],
  ['a ninth is one too many, and the first stays', (digits) => Array.from('123456789', (digit) => digits.add(digit)), '12345678'],
  ['a field that takes more', (digits) => digits.type('1234567890'), '12345678'],
  ['full width, spaces and letters', (digits) => digits.type('１２ 3a４'), '1234'],
  ['the last is taken back', (digits) => (digits.type('1234'), digits.erase()), '123'],
  ['nothing is taken back of nothing', (digits) => digits.erase(), ''],
  ['taken, it is gone', (digits) => (digits.type('1234'), digits.take()), ''],
])('%s', (_, act, expected) => {
  expect(typed(act)).toBe(expected)
})

test('each is shown; what is taken is given once', () => {
  const show = vi.fn()
  const digits = new Digits(show)
  digits.add('1')
  digits.add('2')
  digits.erase()
  expect(show).toHaveBeenCalledTimes(3)
  expect([digits.take(), digits.take()]).toEqual(['1', ''])
})
