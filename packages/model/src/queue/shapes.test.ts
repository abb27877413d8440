// Which events are read from storage: every one that a queue writes, and none with a part missing or of another kind.
import type { QueueEvent } from './messages.js'
import { queueFault } from './shapes.js'

const T = { at: 1_795_140_000_000, ticket: 't' }
const BY = { ...T, by: 'w1' }
const DESK = { at: T.at, desk: 'd1', worker: 'w1' }
const DAY = '2026-11-20'

/** Every event with all parts it must have, and below those it may have. */
const EVENTS = [
  { type: 'DeskOpened', ...DESK, businessDay: DAY },
  { type: 'DeskTakenOver', ...DESK, businessDay: DAY, from: 'w2' },
  { type: 'DeskClosed', ...DESK },
  { type: 'DeskLeaseEnded', ...DESK },
  { type: 'IssuingStopped', at: T.at, why: 'weather', by: 'w1' },
  { type: 'IssuingResumed', at: T.at, by: 'w1' },
  { type: 'NumbersRaised', at: T.at, businessDay: DAY, last: { A: 3 }, by: 'w1' },
  { type: 'TicketIssued', ...T, businessDay: DAY, series: 'A', line: 'A', sequence: 1, number: 'A001', headStartMinutes: 0 },
  { type: 'Printed', ...T },
  { type: 'PrintFailed', ...T, code: 'paper' },
  { type: 'Reprinted', ...T },
  { type: 'TicketCalled', ...T, ...DESK, callId: 'c', reason: { code: 'first-in-line', waitedMinutes: 3 } },
  { type: 'Recalled', ...T, ...DESK, callId: 'c' },
  { type: 'NoShowMarked', ...BY },
  { type: 'Requeued', ...T },
  { type: 'ServiceStarted', ...T, ...DESK },
  { type: 'FirstContactEstablished', ...T, worker: 'w1' },
  { type: 'Held', ...BY, why: 'papers' },
  { type: 'Resumed', ...BY, desk: 'd1' },
  { type: 'Transferred', ...BY, service: 's', line: 'A' },
  { type: 'AssignmentProposed', ...BY, proposal: 'p', worker: 'w2', due: DAY, expires: T.at },
  { type: 'MatterSet', ...BY, service: 's' },
  { type: 'PassedOn', ...BY, proposal: 'p', worker: 'w2', due: DAY, expires: T.at },
  { type: 'HandlerChanged', ...T, worker: 'w2', why: 'accepted' },
  { type: 'AssignmentDeclined', ...T, worker: 'w2', why: 'timed-out' },
  { type: 'DepartmentInvited', ...BY, department: 'police', why: 'site-visit' },
  { type: 'EscalatedToBackstop', ...T, worker: 'w7', why: 'hops' },
  { type: 'Deferred', ...BY, due: DAY, promise: 'visit' },
  { type: 'Closed', ...BY, outcome: 'resolved' },
  { type: 'Rated', ...T, worker: 'w1', attitude: 1, ability: 5 },
  { type: 'FollowUpOpened', ...T, worker: 'w7' },
  { type: 'FollowUpClosed', ...T, by: 'w7' },
  { type: 'Withdrawn', ...T },
  { type: 'Voided', ...BY, why: 'misuse' },
  { type: 'Undone', ...T, by: 'w1' },
  { type: 'DayClosed', at: T.at, day: DAY },
  { type: 'DayReopened', at: T.at, day: DAY, by: 'w1' },
  { type: 'BellRung', at: T.at, bell: 'b', device: 'lobby' },
  { type: 'BellAnswered', at: T.at, bell: 'b', device: 'lobby', worker: 'w1', answer: 'soon' },
  { type: 'BellEnded', at: T.at, bell: 'b', device: 'lobby' },
] as const

test.each(EVENTS)('$type is read with all it must have, and with nothing missing or of another kind', (event) => {
  expect(queueFault(event)).toBeUndefined()
  for (const key of Object.keys(event).filter((each) => each !== 'type')) {
    const { [key as 'at']: _, ...rest } = event
    expect(queueFault(rest), `without ${key}`).toMatch(new RegExp(`^${event.type}\\.${key} is not `))
    for (const other of [null, [], { code: 'x' }, true])
      expect(queueFault({ ...event, [key]: other }), `${key} ${JSON.stringify(other)}`).toBeDefined()
  }
})

test.each<[type: QueueEvent['type'], parts: object, wrong: object]>([
  ['IssuingStopped', { until: T.at }, { until: 'x' }],
  ['TicketIssued', { service: 's' }, { service: '' }],
  ['TicketIssued', { priorityClass: 'old' }, { priorityClass: 1 }],
  ['TicketIssued', { expectedMinutes: 0.5 }, { expectedMinutes: 'x' }],
  ['TicketIssued', { token: 'k' }, { token: '' }],
  ['TicketIssued', { device: 'lobby' }, { device: 1 }],
  ['TicketIssued', { sequence: 100_000 }, { sequence: 100_001 }],
  ['TicketIssued', { sequence: 1 }, { sequence: 0 }],
  ['HandlerChanged', { from: 'w1' }, { from: '' }],
  ['HandlerChanged', { why: 'removed' }, { why: 'declined' }],
  ['AssignmentDeclined', { why: 'declined' }, { why: 'accepted' }],
  ['AssignmentDeclined', { why: 'removed' }, { why: '' }],
  ['Closed', { note: 'n' }, { note: '' }],
  ['Rated', { note: 'n' }, { note: 1 }],
  ['Rated', { attitude: 5 }, { attitude: 6 }],
  ['Rated', { ability: 1 }, { ability: 0 }],
  ['BellEnded', { worker: 'w1' }, { worker: '' }],
  ['NumbersRaised', { last: {} }, { last: { A: -1 } }],
  ['NumbersRaised', { last: { A: 9999 } }, { last: { A: 10_000 } }],
  ['TicketCalled', { reason: { code: 'at-the-head', waitedMinutes: 0 } }, { reason: { code: 'at-the-head' } }],
  [
    'TicketCalled',
    { reason: { code: 'head-start', waitedMinutes: 0, priorityClass: 'old', minutes: 20 } },
    { reason: { code: 'head-start', waitedMinutes: 0, minutes: 20 } },
  ],
  [
    'TicketCalled',
    { reason: { code: 'out-of-turn', waitedMinutes: -1, why: 'frail' } },
    { reason: { code: 'out-of-turn', waitedMinutes: 1, why: 'x' } },
  ],
  // a day is closed when it is over: at most the one after that of the clock, whatever the zone
  ['DayClosed', { day: '2026-11-21' }, { day: '2026-11-22' }],
])('%s with %j is read, and with %j is not', (type, parts, wrong) => {
  const event = EVENTS.find((each) => each.type === type)
  expect(queueFault({ ...event, ...parts })).toBeUndefined()
  expect(queueFault({ ...event, ...wrong })).toBeDefined()
})
