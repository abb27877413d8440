// The bits of a printer's answers, as the manuals have them.
import { isAnswerNow, isAnswerWhenDone, isPaperLow, readStatus } from './status.js'

const FINE = { offline: false, coverOpen: false, paperOut: false, paperLow: false, fault: false }

test.each([
  [[0x12, 0x12, 0x12, 0x12], {}],
  [[], {}],
  [[0x1a], { offline: true }],
  [[0x12, 0x16], { coverOpen: true }],
  [[0x12, 0x32], { paperOut: true }],
  [[0x12, 0x12, 0x12, 0x32], { paperOut: true }],
  [[0x12, 0x12, 0x12, 0x52], { paperOut: true }],
  [[0x12, 0x12, 0x12, 0x16], { paperLow: true }],
  [[0x12, 0x12, 0x12, 0x1a], { paperLow: true }],
  [[0x12, 0x12, 0x16], { fault: true }],
  [[0x12, 0x12, 0x1a], { fault: true }],
  [[0x12, 0x12, 0x32], { fault: true }],
  // a head that is hot mends itself
  [[0x12, 0x12, 0x52], {}],
])('%j says %j', (bytes, says) => expect(readStatus(bytes)).toEqual({ ...FINE, ...says }))

test('answers are told apart by what they answer', () => {
  const both = (byte: number) => [isAnswerNow(byte), isAnswerWhenDone(byte)]
  expect([0x12, 0x7e, 0x00, 0x6f].map(both)).toEqual([
    [true, false],
    [true, false],
    [false, true],
    [false, true],
  ])
  // flow control and half an answer are none
  expect([0x11, 0x13, 0x92, 0x90].map(both)).toEqual(Array.from({ length: 4 }, () => [false, false]))
  expect([0, 1, 2, 4, 8, 0x10, 0x60].map(isPaperLow)).toEqual([false, true, true, true, true, false, false])
})
