// When the station gives no number: closed, stopped, or closing before one's turn; and which of them is said.
import { stationShut, stopRunning } from './shut.js'
import { stateWith } from './testing/full.js'
import { Play, rules } from './testing/play.js'
import type { QueueState } from './ticket.js'

const hours = { ...rules.calendar, openingHours: [{ days: ['fr' as const], opens: '08:30', closes: '20:00' }] }
const UNPOSTED = { ...rules.calendar, openingHours: [] }
const at = (time: string) => new Play(`2026-11-20T${time}`).situation().now
const stop = (until?: string): QueueState['stopped'] => ({ why: 'staff', by: 'w1', ...(until !== undefined && { until: at(until) }) })
const stopped = (until?: string) => ({ code: 'issuing-stopped', why: 'staff', until: until === undefined ? undefined : at(until) })

test.each<[what: string, time: string, stopped: QueueState['stopped'], minutes: number | undefined, calendar: typeof hours, shut: unknown]>(
  [
    ['open', '10:00', undefined, 30, hours, undefined],
    ['closed', '20:00', undefined, 0, hours, { code: 'station-closed', reopens: '2026-11-27T08:30' }],
    ['closed, and stopped', '21:00', stop(), 0, hours, { code: 'station-closed', reopens: '2026-11-27T08:30' }],
    ['stopped', '10:00', stop(), 0, hours, stopped()],
    ['stopped until then', '10:00', stop('10:01'), 0, hours, stopped('10:01')],
    ['stopped until now', '10:00', stop('10:00'), 0, hours, undefined],
    ['stopped, and closing', '19:59', stop(), 30, hours, stopped()],
    ['a turn at the last minute', '19:50', undefined, 9, hours, undefined],
    ['a turn at closing', '19:50', undefined, 9.1, hours, { code: 'closing', closes: '2026-11-20T20:00', expectedMinutes: 9.1 }],
    ['a turn nobody can foretell', '19:59', undefined, undefined, hours, undefined],
    ['no posted hours', '23:00', undefined, 90, UNPOSTED, undefined],
    ['no posted hours, and stopped', '23:00', stop(), 90, UNPOSTED, stopped()],
    ['no posted hours, and a stop that is over', '23:00', stop('22:00'), 90, UNPOSTED, undefined],
    [
      'a special date alone',
      '12:00',
      undefined,
      0,
      { ...UNPOSTED, specialOpeningHours: [{ date: '2026-11-20', opens: '13:00', closes: '14:00' }] },
      { code: 'station-closed', reopens: '2026-11-20T13:00' },
    ],
  ],
)('%s', (_, time, running, minutes, calendar, shut) => {
  expect(stationShut({ ...stateWith(), stopped: running }, { rules: { ...rules, calendar }, now: at(time) }, minutes)).toEqual(shut)
})

test('a stop holds until its time, or until somebody ends it', () => {
  expect(stopRunning({ stopped: undefined }, 5)).toBeUndefined()
  for (const [until, holds] of [
    [6, true],
    [5, false],
    [undefined, true],
  ] as const) {
    const running = { why: 'staff' as const, by: 'w1', ...(until !== undefined && { until }) }
    expect(stopRunning({ stopped: running }, 5)).toEqual(holds ? running : undefined)
  }
})
