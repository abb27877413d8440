// The time that only grows, whatever is done to the clock; and events of the first version.
import { advance, clockTime, steadyNow } from './steady.js'
import { upcast } from './upcast.js'
import type { QueueEvent } from './messages.js'

const HOUR = 3_600_000
test.each<[what: string, now: number, steady: number]>([
  ['goes on with the clock', 1_000_500, 5500],
  ['stands while the clock is behind', 999_000, 5000],
  ['takes a step of half a day at most', 1_000_000 + 12 * HOUR, 5000 + 12 * HOUR],
  ['and no longer one', 1_000_000 + 13 * HOUR, 5000 + 12 * HOUR],
])('%s', (_, now, steady) => {
  const clock = { read: 1_000_000, steady: 5000 }
  expect(steadyNow({ clock }, now)).toBe(steady)
  expect(advance(clock, now)).toEqual({ read: now, steady })
})

test('it begins as the clock’s own', () => {
  expect(steadyNow({ clock: undefined }, 77)).toBe(77)
  expect(advance(undefined, 77)).toEqual({ read: 77, steady: 77 })
})

test('a steady time is told as the clock shows it', () => {
  const queue = { clock: { read: 1_000_000, steady: 5000 } }
  expect([clockTime(queue, 5500, 1_000_500), clockTime(queue, 6000, 1_000_500), clockTime(queue, 4000, 1_000_500)]).toEqual([
    ...[1_000_500, 1_001_000, 999_000],
  ])
})

test('an event of the first version gets what it had not, one of a later version is as it is', () => {
  const old = (event: object, schema = 1) => upcast(event as QueueEvent, schema)
  expect(old({ type: 'TicketIssued', series: 'A' })).toEqual({ type: 'TicketIssued', series: 'A', line: 'A' })
  expect(old({ type: 'Closed', worker: 'w1' })).toEqual({ type: 'Closed', worker: 'w1', by: 'w1' })
  expect(old({ type: 'NoShowMarked', ticket: 't' })).toEqual({ type: 'NoShowMarked', ticket: 't', by: '' })
  expect(old({ type: 'Printed', ticket: 't' })).toEqual({ type: 'Printed', ticket: 't' })
  for (const schema of [2, 3, 4]) expect(old({ type: 'TicketIssued', series: 'A', line: 'G' }, schema)).toMatchObject({ line: 'G' })
})
