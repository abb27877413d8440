// What every event of the queue changes of a ticket and of the desk it is at, and that it changes nothing else.
import { at, CALL, FULL, happen, NOW, stateWith, type Bare } from '../testing/full.js'
import type { DueDay, QueueState, Ticket } from '../ticket.js'
import { learnCall, learnService, learnWait, NO_WAITS } from '../wait-band.js'

interface Effect {
  /** What the ticket was before, where it was not at a desk being served. */
  readonly from?: Partial<Ticket>
  readonly changes: Partial<Ticket>
  /** Who may undo it; without one the last undo is over (`null`) or still possible. */
  readonly by?: string | null
  /** The ticket at d1 and at d2 afterwards. */
  readonly desks?: readonly [string | undefined, string | undefined]
  readonly waits?: QueueState['waits']
}

const call = { callId: 'c2', desk: 'd2', worker: 'w2', at: NOW }
const free = [undefined, undefined] as const
const served = learnService(NO_WAITS, 'booklet', 9)
const moved = {
  ...({ place: 'pending', handler: 'w5', desk: undefined, proposal: undefined, timedOut: undefined } as const),
  ...{ returned: undefined, escalated: undefined },
}
/** The day FULL is due, behind it. */
const dueDay = (ended: DueDay['ended'], worker = 'w1') => ({
  dueDays: [{ due: '2026-11-24', promise: 'call-back', worker, at, ended } as const],
})
const waiting = { place: 'waiting', desk: undefined, calls: [] } as const

test.each<[what: string, event: Bare, effect: Effect]>([
  ['printed', { type: 'Printed', ticket: 't' }, { changes: { paper: 'printed' } }],
  ['not printed', { type: 'PrintFailed', ticket: 't', code: 'paper' }, { changes: { paper: 'failed' } }],
  ['printed again', { type: 'Reprinted', ticket: 't' }, { changes: { reprints: 3 } }],
  [
    'called for the first time: what it waited is learnt, at a desk that is free',
    { type: 'TicketCalled', ticket: 't', desk: 'd2', worker: 'w2', callId: 'c2', reason: { code: 'at-the-head', waitedMinutes: 1 } },
    {
      from: { ...waiting, headSince: undefined },
      changes: { place: 'called', desk: 'd2', calls: [call] },
      by: 'w2',
      desks: ['t', 't'],
      waits: learnWait(NO_WAITS, 4, 11),
    },
  ],
  [
    'called again after it was at the head: nothing is learnt twice',
    { type: 'TicketCalled', ticket: 't', desk: 'd2', worker: 'w2', callId: 'c2', reason: { code: 'at-the-head', waitedMinutes: 1 } },
    { from: { ...waiting, headSince: 7 }, changes: { place: 'called', desk: 'd2', calls: [call] }, by: 'w2', desks: ['t', 't'] },
  ],
  [
    'called while it still counts its calls: they go on',
    { type: 'TicketCalled', ticket: 't', desk: 'd2', worker: 'w2', callId: 'c2', reason: { code: 'at-the-head', waitedMinutes: 1 } },
    {
      from: { place: 'waiting', calls: [CALL] },
      changes: { place: 'called', desk: 'd2', calls: [CALL, call] },
      by: 'w2',
      desks: ['t', 't'],
    },
  ],
  [
    'called after it was missed: the calls begin anew',
    { type: 'TicketCalled', ticket: 't', desk: 'd2', worker: 'w2', callId: 'c2', reason: { code: 'at-the-head', waitedMinutes: 1 } },
    { from: { place: 'no-show' }, changes: { place: 'called', desk: 'd2', calls: [call] }, by: 'w2', desks: ['t', 't'] },
  ],
  [
    'recalled',
    { type: 'Recalled', ticket: 't', desk: 'd2', worker: 'w2', callId: 'c2' },
    { from: { place: 'called' }, changes: { calls: [CALL, call] }, by: null, desks: ['t', 't'] },
  ],
  [
    'missed',
    { type: 'NoShowMarked', ticket: 't', by: 'w1' },
    {
      from: { place: 'called' },
      changes: { place: 'no-show', missedAt: NOW, desk: undefined, headSince: undefined },
      by: 'w1',
      desks: free,
      waits: learnCall(NO_WAITS, false),
    },
  ],
  [
    'back in the line',
    { type: 'Requeued', ticket: 't' },
    { from: { place: 'no-show' }, changes: { place: 'waiting', calls: [] }, by: null },
  ],
  [
    'received',
    { type: 'ServiceStarted', ticket: 't', desk: 'd1', worker: 'w5' },
    {
      from: { place: 'called' },
      changes: { place: 'serving', servedAt: at, handler: 'w5', headSince: undefined },
      by: 'w5',
      waits: learnCall(NO_WAITS, true),
    },
  ],
  ['received first', { type: 'FirstContactEstablished', ticket: 't', worker: 'w5' }, { changes: { firstResponder: 'w5' } }],
  [
    'put aside',
    { type: 'Held', ticket: 't', by: 'w1', why: 'papers' },
    { changes: { place: 'held', desk: undefined }, by: 'w1', desks: free, waits: served },
  ],
  [
    'taken up again',
    { type: 'Resumed', ticket: 't', by: 'w2', desk: 'd2' },
    {
      from: { place: 'held', desk: undefined },
      changes: { place: 'serving', calls: [], desk: 'd2', due: undefined, promise: undefined, ...dueDay('done') },
      by: 'w2',
      desks: ['t', 't'],
    },
  ],
  [
    'transferred',
    { type: 'Transferred', ticket: 't', by: 'w1', service: 'clinic', line: 'C' },
    {
      changes: { place: 'waiting', service: 'clinic', line: 'C', headSince: NOW, calls: [], desk: undefined },
      by: 'w1',
      desks: free,
      waits: served,
    },
  ],
  [
    'asked for by a colleague',
    { type: 'AssignmentProposed', ticket: 't', by: 'w1', proposal: 'q', worker: 'w4', due: '2026-11-30', expires: at + 7_000 },
    { changes: { proposal: { id: 'q', worker: 'w4', by: 'w1', due: '2026-11-30', expires: NOW + 7_000 }, timedOut: undefined }, by: 'w1' },
  ],
  ['the matter set', { type: 'MatterSet', ticket: 't', by: 'w1', service: 'clinic' }, { changes: { service: 'clinic' }, by: 'w1' }],
  [
    'gone on with after it came back',
    { type: 'MatterSet', ticket: 't', by: 'w1', service: 'clinic' },
    {
      from: { returned: { worker: 'w2', by: 'w1', why: 'declined', at: 5 } },
      changes: { service: 'clinic', returned: undefined },
      by: 'w1',
    },
  ],
  [
    'passed on from the desk',
    { type: 'PassedOn', ticket: 't', by: 'w1', proposal: 'q', worker: 'w4', due: '2026-11-30', expires: at + 7_000 },
    {
      changes: {
        ...{ proposal: { id: 'q', worker: 'w4', by: 'w1', due: '2026-11-30', expires: NOW + 7_000 }, timedOut: undefined },
        ...({ place: 'pending', desk: undefined } as const),
      },
      by: 'w1',
      desks: free,
      waits: served,
    },
  ],
  [
    'taken over by agreement: a step more, due when it was asked for',
    { type: 'HandlerChanged', ticket: 't', worker: 'w5', from: 'w1', why: 'accepted' },
    { changes: { ...moved, hops: 2, due: '2026-11-23', ...dueDay('moved') }, by: null, desks: free, waits: served },
  ],
  [
    'given to another because somebody left: no step, due when it was',
    { type: 'HandlerChanged', ticket: 't', worker: 'w5', from: 'w1', why: 'removed' },
    { changes: { ...moved, returned: { worker: 'w1', by: 'w5', why: 'removed', at } }, by: null, desks: free, waits: served },
  ],
  [
    'put aside, and taken over',
    { type: 'HandlerChanged', ticket: 't', worker: 'w5', from: 'w1', why: 'accepted' },
    { from: { place: 'held', desk: undefined, proposal: undefined }, changes: { ...moved, hops: 2 }, by: null, desks: ['t', undefined] },
  ],
  [
    'waiting, and taken over: it still waits',
    { type: 'HandlerChanged', ticket: 't', worker: 'w5', from: 'w1', why: 'accepted' },
    {
      from: { place: 'waiting', desk: undefined, proposal: undefined },
      changes: { ...moved, place: 'waiting', hops: 2 },
      by: null,
      desks: ['t', undefined],
    },
  ],
  [
    'declined',
    { type: 'AssignmentDeclined', ticket: 't', worker: 'w2', why: 'declined' },
    {
      from: { timedOut: undefined },
      changes: { declined: ['w3', 'w2'], proposal: undefined, returned: { worker: 'w2', by: 'w1', why: 'declined', at } },
      by: null,
    },
  ],
  [
    'not answered in time',
    { type: 'AssignmentDeclined', ticket: 't', worker: 'w2', why: 'timed-out' },
    {
      from: { timedOut: undefined },
      changes: {
        ...{ declined: ['w3', 'w2'], proposal: undefined, timedOut: true },
        returned: { worker: 'w2', by: 'w1', why: 'timed-out', at },
      },
      by: null,
    },
  ],
  [
    'for a department too',
    { type: 'DepartmentInvited', ticket: 't', by: 'w1', department: 'clinic', why: 'site-visit' },
    { changes: { invited: [...FULL.invited, { department: 'clinic', why: 'site-visit', at }] }, by: 'w1' },
  ],
  [
    'for the backstop',
    { type: 'EscalatedToBackstop', ticket: 't', worker: 'w5', why: 'hops' },
    { changes: { ...moved, escalated: 'hops' }, by: null, desks: free, waits: served },
  ],
  [
    'put off',
    { type: 'Deferred', ticket: 't', by: 'w1', due: '2026-12-01', promise: 'visit' },
    {
      changes: { place: 'pending', due: '2026-12-01', promise: 'visit', desk: undefined, ...dueDay('moved') },
      by: 'w1',
      desks: free,
      waits: served,
    },
  ],
  [
    'put off for the first time',
    { type: 'Deferred', ticket: 't', by: 'w1', due: '2026-12-01', promise: 'visit' },
    {
      from: { due: undefined, promise: undefined },
      changes: { place: 'pending', due: '2026-12-01', promise: 'visit', desk: undefined },
      by: 'w1',
      desks: free,
      waits: served,
    },
  ],
  [
    'put off again, the desk serving somebody else by now',
    { type: 'Deferred', ticket: 't', by: 'w1', due: '2026-12-01', promise: 'visit' },
    {
      from: { place: 'pending', desk: undefined },
      changes: { due: '2026-12-01', promise: 'visit', place: 'pending', desk: undefined, ...dueDay('moved') },
      by: 'w1',
    },
  ],
  [
    'closed, with a note',
    { type: 'Closed', ticket: 't', by: 'w1', outcome: 'resolved', note: 'n' },
    {
      changes: { place: 'closed', outcome: 'resolved', closedAt: at, note: 'n', desk: undefined, ...dueDay('done') },
      by: 'w1',
      desks: free,
      waits: served,
    },
  ],
  [
    'closed',
    { type: 'Closed', ticket: 't', by: 'w1', outcome: 'resolved' },
    {
      changes: { place: 'closed', outcome: 'resolved', closedAt: at, desk: undefined, ...dueDay('done') },
      by: 'w1',
      desks: free,
      waits: served,
    },
  ],
  [
    'rated',
    { type: 'Rated', ticket: 't', worker: 'w1', attitude: 5, ability: 4, note: 'n' },
    { changes: { rating: { worker: 'w1', attitude: 5, ability: 4, note: 'n', at } }, by: null },
  ],
  ['followed up', { type: 'FollowUpOpened', ticket: 't', worker: 'w7' }, { changes: { followUp: { worker: 'w7', at } } }],
  [
    'dealt with',
    { type: 'FollowUpClosed', ticket: 't', by: 'w7' },
    { from: { followUp: { worker: 'w7', at: 4 } }, changes: { followUp: { worker: 'w7', at: 4, closedAt: at } } },
  ],
  ['dealt with without a follow-up', { type: 'FollowUpClosed', ticket: 't', by: 'w7' }, { changes: {} }],
  [
    'withdrawn',
    { type: 'Withdrawn', ticket: 't' },
    { from: { place: 'waiting' }, changes: { place: 'closed', outcome: 'withdrawn', closedAt: at }, by: null },
  ],
  [
    'struck out: nothing is learnt of it',
    { type: 'Voided', ticket: 't', by: 'w1', why: 'misuse' },
    { changes: { place: 'voided', closedAt: at, desk: undefined, proposal: undefined }, by: 'w1', desks: free },
  ],
])('%s', (_, event, { from = {}, changes, by, desks = ['t', undefined], waits = NO_WAITS }) => {
  const state = stateWith(from)
  const was: Ticket = { ...FULL, ...from }
  const after = happen(state, event)
  const kept = Object.fromEntries(Object.keys(changes).map((part) => [part, was[part as keyof Ticket]]))
  const before = by === undefined ? was.before : by === null ? undefined : { was: kept, at: NOW, by }
  const { before: undo, ...ticket } = after.tickets.get('t') ?? {}
  expect(ticket).toEqual({ ...was, ...changes, before: undefined })
  expect(undo).toEqual(before)
  expect(['d1', 'd2'].map((desk) => after.desks.get(desk)?.ticket)).toEqual(desks)
  expect(after.waits).toEqual(waits)
  expect(after.clock).toEqual({ read: at, steady: NOW })
  // the state given stays as it is
  expect(state.tickets.get('t')).toEqual(was)
})
