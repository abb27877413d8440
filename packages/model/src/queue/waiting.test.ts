// How long someone may wait, in minutes worked out by hand: who is ahead, what is at the desks, which desks come back.
import type { QueueEvent } from './messages.js'
import { Play, id, rules } from './testing/play.js'
import { waitBandFor, waitFor } from './waiting.js'

// one call of one was answered: (0.9 + 1/100 of what is missing) of those who are called come
const SHOW = 0.901

/** w1 received G001 at d1 at nine; `minutes` later it is asked. */
function served(minutes: number): Play {
  const play = new Play()
  play.do({ type: 'signIn', desk: 'd1', worker: 'w1' }, 'w1')
  play.number()
  play.do({ type: 'callNext', desk: 'd1' }, 'w1')
  play.do({ type: 'receive', ticket: id('G001') }, 'w1')
  return play.clock(`2026-11-20T09:${String(minutes).padStart(2, '0')}`)
}
const wait = (play: Play, line = 'G', who?: Parameters<typeof waitFor>[4], settings = rules) =>
  waitFor(play.state, settings, line, play.situation().now, who)

test('at a desk that is busy: what remains there, and the work of those ahead', () => {
  expect(wait(served(4))).toBe(8)
  expect(wait(served(30))).toBe(6)
  const play = served(4)
  play.number()
  play.number()
  expect(wait(play)).toBeCloseTo(2 * SHOW * 12 + 8)
  // of a ticket that waits only those before it
  expect(wait(play, 'G', play.ticket('G002'))).toBe(8)
  expect(wait(play, 'G', play.ticket('G003'))).toBeCloseTo(SHOW * 12 + 8)
})

test('a head start leaves those ahead who came longer ago than that, and everybody at the head of the line', () => {
  const play = served(4)
  play.number()
  play.clock('2026-11-20T09:05').number()
  play.clock('2026-11-20T09:06')
  expect(wait(play, 'G', 1)).toBeCloseTo(2 * SHOW * 12 + 6)
  expect(wait(play, 'G', 2)).toBeCloseTo(SHOW * 12 + 6)
  expect(wait(play, 'G', 3)).toBe(6)
  play.do({ type: 'transfer', ticket: id('G001'), service: 'clinic' }, 'w1')
  play.do({ type: 'callThis', ticket: id('G003'), desk: 'd1', why: 'urgent' }, 'w1')
  // the six minutes that ended taught that such a matter takes eleven
  expect(wait(play, 'G', 60)).toBeCloseTo(SHOW * 12 + 11)
})

test('a service takes as long as the feed says, and as it took here', () => {
  const longer = { ...rules, services: new Map([['clinic', { category: 'health', offered: true, minutes: 30 }]]) }
  const play = served(4)
  play.settings = longer
  play.number('clinic')
  // d1 serves every line, so the clinic's is ahead too
  expect(wait(play, 'G', 0, longer)).toBeCloseTo(SHOW * 30 + 8)
  expect(wait(play, 'G', 0, { ...longer, priorMinutes: 20 })).toBeCloseTo(SHOW * 30 + 16)
  play.do({ type: 'close', ticket: id('G001'), outcome: 'resolved' }, 'w1')
  play.number()
  // five times the prior of 12 and once 4 minutes
  expect(wait(play, 'G', 0, longer)).toBeCloseTo(SHOW * 30 + (SHOW * 64) / 6)
})

test('a called ticket counts from its first call, one that was taken up again from when it was received', () => {
  const called = new Play()
  called.do({ type: 'signIn', desk: 'd1', worker: 'w1' }, 'w1')
  called.number()
  called.do({ type: 'callNext', desk: 'd1' }, 'w1')
  called.clock('2026-11-20T09:03').do({ type: 'recall', ticket: id('G001') }, 'w1')
  expect(wait(called.clock('2026-11-20T09:04'))).toBe(8)
  const play = served(1)
  play.do({ type: 'hold', ticket: id('G001'), why: 'papers' }, 'w1')
  play.clock('2026-11-20T09:03').do({ type: 'resume', ticket: id('G001'), desk: 'd1' }, 'w1')
  play.clock('2026-11-20T09:04')
  // a first stretch of one minute was learnt
  expect(wait(play)).toBeCloseTo(61 / 6 - 4)
})

test('no desk serves the line: unknown; a desk that closed less than an hour ago counts as half a desk', () => {
  const play = served(0)
  expect(
    wait(play, 'C', 0, {
      ...rules,
      desks: new Map([
        ['d1', ['G']],
        ['d3', ['C']],
      ]),
    }),
  ).toBe('unknown')
  play.do({ type: 'signIn', desk: 'd2', worker: 'w2' }, 'w2')
  expect(wait(play)).toBe(0)
  play.do({ type: 'signOut', desk: 'd2' }, 'w2')
  expect(wait(play)).toBe(8)
  expect(wait(play.clock('2026-11-20T09:59'))).toBe(4)
  expect(wait(play.clock('2026-11-20T10:00'))).toBe(6)
  play.clock('2026-11-20T09:10').do({ type: 'signIn', desk: 'd3', worker: 'w3' }, 'w3')
  play.do({ type: 'signOut', desk: 'd3' }, 'w3')
  // d3 calls no general number
  expect(wait(play)).toBe(4)
})

test('it is said as a band, or as unknown', () => {
  const play = served(0)
  expect(waitBandFor(play.state, rules, 'G', play.situation().now)).toEqual({ from: 4, to: 25 })
  expect(waitBandFor(new Play().state, rules, 'G', 0)).toBe('unknown')
})

test('a ticket keeps what was expected when it was issued, by its own place in the line; where no desk is open, nothing', () => {
  const play = served(4)
  const expected = (command: object = {}) => {
    const [event] = play.do({ type: 'issue', ...command }) as readonly QueueEvent[]
    return event?.type === 'TicketIssued' ? event.expectedMinutes : undefined
  }
  expect(expected()).toBe(8)
  expect(expected({ priorityClass: 'senior' })).toBe(8)
  expect(expected()).toBeCloseTo(2 * SHOW * 12 + 8)
  const nobody = new Play().do({ type: 'issue' }) as readonly QueueEvent[]
  expect(nobody[0]).not.toHaveProperty('expectedMinutes')
})
