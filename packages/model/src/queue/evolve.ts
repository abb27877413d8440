// What each event does to the state of the queue.
import { closeDay, openDay, reopenDay } from './days.js'
import { change, changeBy, draftOf, freeDesk, leave, noteNumber, occupy, owned, passTo, steadyOf, stateOf, type Draft } from './draft.js'
import type { Instant } from '../time/local.js'
import type { QueueEvent } from './messages.js'
import { learnCall, learnWait, NO_WAITS } from './wait-band.js'
import type { QueueState, Ticket, TicketId } from './ticket.js'

const KEPT_CALLS = 12
const MINUTE = 60_000

export const EMPTY_QUEUE: QueueState = {
  clock: undefined,
  day: undefined,
  dayClosed: false,
  closings: 0,
  closing: undefined,
  sequences: new Map(),
  desks: new Map(),
  away: new Map(),
  tickets: new Map(),
  recentCalls: [],
  stopped: undefined,
  waits: NO_WAITS,
}

/** The state after one event; the state given stays as it is. */
export function evolve(state: QueueState, event: QueueEvent): QueueState {
  return fold(state, [event])
}

/** The state after many events: one copy is made and changed, whatever their number. */
export function fold(state: QueueState, events: Iterable<QueueEvent>): QueueState {
  const draft = draftOf(state)
  for (const event of events) apply(draft, event)
  return stateOf(draft)
}

/** A fold that is looked at between two events: its tickets are its own, and change with every `apply`. */
export interface Folding {
  apply(event: QueueEvent): void
  readonly state: QueueState
}

/** Begins a fold on a copy of a state. */
export function folding(state: QueueState): Folding {
  const draft = draftOf(state)
  return {
    apply: (event) => apply(draft, event),
    get state() {
      return stateOf(draft)
    },
  }
}

function apply(draft: Draft, event: QueueEvent): void {
  const steady = passTo(draft, event.at)
  switch (event.type) {
    case 'DeskOpened':
      openDay(draft, event.businessDay)
      draft.desks.set(event.desk, { desk: event.desk, worker: event.worker, since: event.at })
      draft.away.delete(event.desk)
      break
    case 'DeskTakenOver': {
      openDay(draft, event.businessDay)
      const held = draft.desks.get(event.desk)?.ticket
      draft.desks.set(event.desk, { desk: event.desk, worker: event.worker, since: event.at })
      occupy(draft, event.desk, held)
      break
    }
    case 'DeskClosed':
      leave(draft, event.desk)
      break
    case 'DeskLeaseEnded': {
      // who was at the desk goes back to the head of the line; who received them first stays responsible
      const held = draft.desks.get(event.desk)?.ticket
      if (held !== undefined) change(draft, held, { place: 'waiting', headSince: steady, calls: [], desk: undefined, before: undefined })
      leave(draft, event.desk)
      break
    }
    case 'IssuingStopped':
      draft.stopped = { why: event.why, by: event.by, ...(event.until === undefined ? {} : { until: event.until }) }
      break
    case 'IssuingResumed':
      draft.stopped = undefined
      break
    case 'NumbersRaised':
      openDay(draft, event.businessDay)
      for (const [series, last] of Object.entries(event.last)) noteNumber(draft, event.businessDay, series, last)
      break
    case 'TicketIssued': {
      openDay(draft, event.businessDay)
      noteNumber(draft, event.businessDay, event.series, event.sequence)
      draft.tickets.set(event.ticket, issued(event, steady))
      draft.own.add(event.ticket)
      break
    }
    case 'Printed':
      change(draft, event.ticket, { paper: 'printed' })
      draft.unprinted = undefined
      break
    case 'PrintFailed':
      change(draft, event.ticket, { paper: 'failed' })
      draft.unprinted = { ticket: event.ticket, code: event.code, at: event.at }
      break
    case 'Reprinted':
      change(draft, event.ticket, { reprints: (draft.tickets.get(event.ticket)?.reprints ?? 0) + 1 })
      break
    case 'TicketCalled': {
      const ticket = draft.tickets.get(event.ticket)
      if (!ticket) break
      if (ticket.calls.length === 0 && ticket.headSince === undefined) {
        draft.waits = learnWait(draft.waits, ticket.expectedMinutes, (steady - ticket.since) / MINUTE)
      }
      const calls = ticket.place === 'waiting' ? ticket.calls : []
      changeBy(draft, event.ticket, event.worker, { place: 'called', desk: event.desk, calls: [...calls, callOf(event, steady)] })
      called(draft, ticket, event)
      break
    }
    case 'Recalled': {
      const ticket = draft.tickets.get(event.ticket)
      if (!ticket) break
      change(draft, event.ticket, { calls: [...ticket.calls, callOf(event, steady)], before: undefined })
      called(draft, ticket, event)
      break
    }
    case 'NoShowMarked':
      draft.waits = learnCall(draft.waits, false)
      freeDesk(draft, event.ticket)
      changeBy(draft, event.ticket, event.by, { place: 'no-show', missedAt: steady, desk: undefined, headSince: undefined })
      break
    case 'Requeued':
      change(draft, event.ticket, { place: 'waiting', calls: [], before: undefined })
      break
    case 'ServiceStarted':
      draft.waits = learnCall(draft.waits, true)
      changeBy(draft, event.ticket, event.worker, {
        place: 'serving',
        servedAt: event.at,
        handler: event.worker,
        headSince: undefined,
      })
      break
    case 'FirstContactEstablished':
      change(draft, event.ticket, { firstResponder: event.worker })
      break
    case 'Held':
      freeDesk(draft, event.ticket, true)
      changeBy(draft, event.ticket, event.by, { place: 'held', desk: undefined })
      break
    case 'Resumed':
      changeBy(draft, event.ticket, event.by, {
        place: 'serving',
        calls: [],
        desk: event.desk,
        due: undefined,
        promise: undefined,
      })
      occupy(draft, event.desk, event.ticket)
      break
    case 'Transferred': {
      freeDesk(draft, event.ticket, true)
      const { service, line } = event
      changeBy(draft, event.ticket, event.by, { place: 'waiting', service, line, headSince: steady, calls: [], desk: undefined })
      break
    }
    case 'AssignmentProposed': {
      const { proposal: id, worker, by, due } = event
      const expires = steady + (event.expires - event.at)
      changeBy(draft, event.ticket, by, { proposal: { id, worker, by, due, expires }, timedOut: undefined })
      break
    }
    case 'HandlerChanged': {
      const ticket = draft.tickets.get(event.ticket)
      const due = ticket?.proposal?.due
      handOver(draft, event.ticket, event.worker, {
        hops: (ticket?.hops ?? 0) + (event.why === 'accepted' ? 1 : 0),
        ...(event.why === 'accepted' && due !== undefined ? { due } : {}),
      })
      break
    }
    case 'AssignmentDeclined': {
      const declined = draft.tickets.get(event.ticket)?.declined ?? []
      const timedOut = event.why === 'timed-out' ? { timedOut: true } : {}
      change(draft, event.ticket, { declined: [...declined, event.worker], ...timedOut, proposal: undefined, before: undefined })
      break
    }
    case 'DepartmentInvited': {
      const invited = draft.tickets.get(event.ticket)?.invited ?? []
      const { department, why, at } = event
      changeBy(draft, event.ticket, event.by, { invited: [...invited, { department, why, at }] })
      break
    }
    case 'EscalatedToBackstop':
      handOver(draft, event.ticket, event.worker, {})
      break
    case 'Deferred':
      freeDesk(draft, event.ticket, true)
      changeBy(draft, event.ticket, event.by, { place: 'pending', due: event.due, promise: event.promise, desk: undefined })
      break
    case 'Closed': {
      freeDesk(draft, event.ticket, true)
      const note = event.note === undefined ? {} : { note: event.note }
      const closed = { place: 'closed', outcome: event.outcome, closedAt: event.at, ...note } as const
      changeBy(draft, event.ticket, event.by, { ...closed, desk: undefined })
      break
    }
    case 'Rated': {
      const { attitude, ability, worker, at, note } = event
      change(draft, event.ticket, { rating: { attitude, ability, worker, at, ...(note === undefined ? {} : { note }) }, before: undefined })
      break
    }
    case 'FollowUpOpened':
      change(draft, event.ticket, { followUp: { worker: event.worker, at: event.at } })
      break
    case 'FollowUpClosed': {
      const followUp = draft.tickets.get(event.ticket)?.followUp
      if (followUp) change(draft, event.ticket, { followUp: { ...followUp, closedAt: event.at } })
      break
    }
    case 'Withdrawn':
      change(draft, event.ticket, { place: 'closed', outcome: 'withdrawn', closedAt: event.at, before: undefined })
      break
    case 'Voided':
      freeDesk(draft, event.ticket)
      changeBy(draft, event.ticket, event.by, { place: 'voided', closedAt: event.at, desk: undefined, proposal: undefined })
      break
    case 'Undone':
      undo(draft, event.ticket)
      break
    case 'DayClosed':
      closeDay(draft, event.day)
      break
    case 'DayReopened':
      reopenDay(draft, event.day)
      break
    default:
      event satisfies never
  }
}

// Every part stands there from the start: an object that grows by and by is kept as a table, which costs eight times the time.
function issued(event: Extract<QueueEvent, { type: 'TicketIssued' }>, since: Instant): Ticket {
  const ticket: { readonly [Part in keyof Required<Ticket>]: Ticket[Part] | undefined } = {
    id: event.ticket,
    number: event.number,
    series: event.series,
    sequence: event.sequence,
    businessDay: event.businessDay,
    service: event.service,
    priorityClass: event.priorityClass,
    issuedAt: event.at,
    since,
    device: event.device,
    headStartMinutes: event.headStartMinutes,
    expectedMinutes: event.expectedMinutes,
    token: event.token,
    place: 'waiting',
    line: event.line,
    headSince: undefined,
    desk: undefined,
    calls: [],
    servedAt: undefined,
    missedAt: undefined,
    closedAt: undefined,
    outcome: undefined,
    note: undefined,
    firstResponder: undefined,
    handler: undefined,
    proposal: undefined,
    declined: [],
    timedOut: undefined,
    hops: 0,
    due: undefined,
    promise: undefined,
    invited: [],
    paper: 'unknown',
    reprints: 0,
    rating: undefined,
    followUp: undefined,
    before: undefined,
  }
  return ticket as Ticket
}

type CallEvent = Extract<QueueEvent, { type: 'TicketCalled' | 'Recalled' }>

function callOf({ callId, desk, worker }: CallEvent, at: Instant): Ticket['calls'][number] {
  return { callId, desk, worker, at }
}

function called(draft: Draft, ticket: Ticket, event: CallEvent): void {
  occupy(draft, event.desk, ticket.id)
  const { id, number } = ticket
  draft.recentCalls = [{ ...callOf(event, steadyOf(draft)), ticket: id, number }, ...draft.recentCalls.slice(0, KEPT_CALLS - 1)]
}

/** A matter changes hands by agreement or by rule: it goes on without a desk, so the desk it was at is free. */
function handOver(draft: Draft, id: TicketId, worker: string, changes: Partial<Ticket>): void {
  const place = draft.tickets.get(id)?.place
  freeDesk(draft, id, true)
  const freed = place === 'serving' || place === 'held' ? ({ place: 'pending' } as const) : {}
  change(draft, id, { ...changes, ...freed, handler: worker, desk: undefined, proposal: undefined, before: undefined, timedOut: undefined })
}

/** First contact is never undone: whoever received the resident once stays the first responder. */
function undo(draft: Draft, id: TicketId): void {
  const { before } = draft.tickets.get(id) ?? {}
  if (!before) return
  freeDesk(draft, id)
  const ticket = owned(draft, id)
  if (!ticket) return
  Object.assign(ticket, before.was, { before: undefined })
  if (ticket.handler === undefined && ticket.firstResponder !== undefined) ticket.handler = ticket.firstResponder
  if (ticket.desk !== undefined) occupy(draft, ticket.desk, id)
}
