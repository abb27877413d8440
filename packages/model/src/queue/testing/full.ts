// A queue with one full ticket at a desk, for tests of what an event changes: whatever is cleared is seen to be.
import { MINUTE_MS } from '../../time/units.js'
import { EMPTY_QUEUE, evolve } from '../evolve.js'
import type { QueueEvent } from '../messages.js'
import type { QueueState, Ticket } from '../ticket.js'
import { NO_WAITS } from '../wait-band.js'

export const DAY = '2026-11-20'
// the clock of the machine and the time that only grows are far apart, so that neither is taken for the other
const READ = Date.UTC(2026, 10, 20, 2)
const STEADY = 5_000_000
export const at = READ + MINUTE_MS
export const NOW = STEADY + MINUTE_MS
export const CALL = { callId: 'c1', desk: 'd1', worker: 'w1', at: NOW - 9 * MINUTE_MS }

/** A ticket with something in every part, so that what is cleared is seen to be. */
export const FULL: Ticket = {
  ...{
    id: 't',
    number: 'A012',
    series: 'A',
    sequence: 12,
    businessDay: DAY,
    service: 'booklet',
    issuedAt: READ - 5,
    since: STEADY - 600_000,
  },
  ...{ headStartMinutes: 0, expectedMinutes: 4, token: 'k', place: 'serving', line: 'A', headSince: 7, desk: 'd1', calls: [CALL] },
  ...{ dueDays: [], servedAt: 8, missedAt: 9, firstResponder: 'w0', handler: 'w1', declined: ['w3'], timedOut: true, hops: 1 },
  proposal: { id: 'p', worker: 'w2', by: 'w1', due: '2026-11-23', expires: 10 },
  ...{
    due: '2026-11-24',
    promise: 'call-back',
    invited: [{ department: 'police', why: 'their-decision', at: 3 }],
    paper: 'unknown',
    reprints: 2,
  },
  before: { was: { place: 'called' }, at: 11, by: 'w1' },
}

export const stateWith = (ticket: Partial<Ticket> = {}): QueueState => ({
  ...EMPTY_QUEUE,
  ...{ clock: { read: READ, steady: STEADY }, day: DAY, waits: NO_WAITS },
  desks: new Map([
    ['d1', { desk: 'd1', worker: 'w1', since: 1, ticket: 't' }],
    ['d2', { desk: 'd2', worker: 'w2', since: 2 }],
  ]),
  tickets: new Map([['t', { ...FULL, ...ticket }]]),
})

/** The same event by type, with what all of them have. */
export type Bare = { [Type in QueueEvent['type']]: Omit<Extract<QueueEvent, { type: Type }>, 'at'> }[QueueEvent['type']]
export const happen = (state: QueueState, event: Bare): QueueState => evolve(state, { ...event, at })
