// What every event of the queue looks like when it is read from storage; an event that the queue may write has its line here.
import { amount, coded, count, date, day, id, instant, keyed, maybe, oneOf, recogniser, text, type Shapes } from '../journal/shape.js'
import { addDays } from '../time/local.js'
import { localDateTime } from '../time/zone.js'
import { BELL_SHAPES } from './bell.js'
import type { QueueEvent } from './messages.js'
import { HIGHEST_NUMBER } from './numbers.js'
import {
  RETURN_REASONS,
  ESCALATION_REASONS,
  HOLD_REASONS,
  INVITE_REASONS,
  OUTCOMES,
  OUT_OF_TURN,
  PROMISES,
  RATING_STEPS,
  STOP_REASONS,
  VOID_REASONS,
} from './words.js'

const at = instant
const ticket = id
const series = id
const atDesk = { at, desk: id, worker: id }
const byWorker = { at, ticket, by: text }
// a series may be raised to the highest number by a worker's word, and go on from there
const sequence = count(1, 10 * (HIGHEST_NUMBER + 1))
const minutes = amount(-Infinity, 1e9)
const asking = { ...byWorker, proposal: id, worker: id, due: date, expires: instant }
const step = oneOf(RATING_STEPS)
const turn = { waitedMinutes: minutes }
const reason = coded({
  'first-in-line': turn,
  'at-the-head': turn,
  'head-start': { ...turn, priorityClass: id, minutes },
  'out-of-turn': { ...turn, why: oneOf(OUT_OF_TURN) },
})

const SHAPES: Shapes<QueueEvent> = {
  DeskOpened: { ...atDesk, businessDay: day },
  DeskTakenOver: { ...atDesk, businessDay: day, from: id },
  DeskClosed: atDesk,
  DeskLeaseEnded: atDesk,
  IssuingStopped: { at, why: oneOf(STOP_REASONS), until: maybe(instant), by: text },
  IssuingResumed: { at, by: text },
  NumbersRaised: { at, businessDay: day, last: keyed(count(0, HIGHEST_NUMBER)), by: id },
  TicketIssued: {
    ...{ at, ticket, businessDay: day, series, line: series, sequence, number: id },
    ...{ service: maybe(id), priorityClass: maybe(id), headStartMinutes: minutes, expectedMinutes: maybe(minutes), token: maybe(id) },
    device: maybe(text),
  },
  Printed: { at, ticket },
  PrintFailed: { at, ticket, code: text },
  Reprinted: { at, ticket },
  TicketCalled: { ...atDesk, ticket, callId: id, reason },
  Recalled: { ...atDesk, ticket, callId: id },
  NoShowMarked: byWorker,
  Requeued: { at, ticket },
  ServiceStarted: { ...atDesk, ticket },
  FirstContactEstablished: { at, ticket, worker: id },
  Held: { ...byWorker, why: oneOf(HOLD_REASONS) },
  Resumed: { ...byWorker, desk: id },
  Transferred: { ...byWorker, service: id, line: series },
  MatterSet: { ...byWorker, service: id },
  AssignmentProposed: asking,
  PassedOn: asking,
  HandlerChanged: { at, ticket, worker: id, from: maybe(id), why: oneOf(['accepted', 'removed']) },
  AssignmentDeclined: { at, ticket, worker: id, why: oneOf(RETURN_REASONS) },
  DepartmentInvited: { ...byWorker, department: text, why: oneOf(INVITE_REASONS) },
  EscalatedToBackstop: { at, ticket, worker: id, why: oneOf(ESCALATION_REASONS) },
  Deferred: { ...byWorker, due: date, promise: oneOf(PROMISES) },
  Closed: { ...byWorker, outcome: oneOf(OUTCOMES), note: maybe(id) },
  Rated: { at, ticket, worker: id, attitude: step, ability: step, note: maybe(id) },
  FollowUpOpened: { at, ticket, worker: id },
  FollowUpClosed: { at, ticket, by: id },
  Withdrawn: { at, ticket },
  Voided: { ...byWorker, why: oneOf(VOID_REASONS) },
  Undone: { at, ticket, by: id },
  DayClosed: { at, day },
  DayReopened: { at, day, by: id },
  ...BELL_SHAPES,
}

/** Says what is wrong with a stored event of the queue, in its present shape; undefined for one that is as it should be. */
export const queueFault: (event: unknown) => string | undefined = recogniser<QueueEvent>(SHAPES, (event) => {
  // a day is closed when it is over: one that lies ahead of its own clock would shut the station until it comes
  if (event.type !== 'DayClosed' || event.day <= addDays(localDateTime(event.at, 'UTC').slice(0, 10), 1)) return undefined
  return `DayClosed.day lies ahead of the moment it was closed: ${event.day}`
})
