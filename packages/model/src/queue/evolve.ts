// What each event does to the state of the queue.
import { daysBetween, type Instant, type LocalDate } from '../time/local.js'
import type { QueueEvent } from './messages.js'
import { learnCall, learnService, learnWait, NO_WAITS, type WaitHistory } from './wait-band.js'
import type { Before, OpenDesk, QueueState, RecentCall, Ticket, TicketId } from './ticket.js'

const KEPT_DAYS = 7
const KEPT_CALLS = 12
const MINUTE = 60_000

export const EMPTY_QUEUE: QueueState = {
  day: undefined,
  dayClosed: false,
  sequences: {},
  desks: new Map(),
  away: new Map(),
  tickets: new Map(),
  recentCalls: [],
  stopped: undefined,
  waits: NO_WAITS,
}

type Mutable<Value> = { -readonly [Key in keyof Value]: Value[Key] }

/**
 * What a fold owns and may change: the state's maps, and the tickets it has made or copied (`own`). Everything else in it is
 * shared with the state the fold began from and is replaced, never changed.
 */
interface Draft extends Mutable<QueueState> {
  sequences: Record<string, number>
  desks: Map<string, OpenDesk>
  away: Map<string, Instant>
  tickets: Map<TicketId, Ticket>
}
const own = new WeakMap<Draft, Set<TicketId>>()

/** The state after one event; the state given stays as it is. */
export function evolve(state: QueueState, event: QueueEvent): QueueState {
  return fold(state, [event])
}

/** The state after many events: one copy is made and changed, whatever their number. */
export function fold(state: QueueState, events: Iterable<QueueEvent>): QueueState {
  const { state: folded, apply } = folding(state)
  for (const event of events) apply(event)
  return folded
}

/** A fold that is looked at between two events. `state` is the fold's own and changes with every `apply`. */
export interface Folding {
  readonly state: QueueState
  readonly apply: (event: QueueEvent) => void
}

/** Begins a fold on a copy of a state. */
export function folding(state: QueueState): Folding {
  const draft: Draft = {
    ...state,
    sequences: { ...state.sequences },
    desks: new Map(state.desks),
    away: new Map(state.away),
    tickets: new Map(state.tickets),
  }
  return { state: draft, apply: (event) => apply(draft, event) }
}

// Days only go forward: an event of a clock that runs behind opens nothing.
function openDay(draft: Draft, day: LocalDate): void {
  if (draft.day !== undefined && day <= draft.day) return
  draft.day = day
  draft.dayClosed = false
  draft.sequences = {}
}

/** Puts changes into a ticket. */
function change(draft: Draft, id: TicketId, changes: Partial<Ticket>): void {
  const ticket = draft.tickets.get(id)
  if (ticket) draft.tickets.set(id, { ...ticket, ...changes })
}

/** The same for what a worker did: the ticket as it was is kept, for an undo within seconds. */
function changeBy(draft: Draft, id: TicketId, by: string, at: Instant, changes: Partial<Ticket>): void {
  const ticket = draft.tickets.get(id)
  if (!ticket) return
  const { before: _, ...whole } = ticket
  draft.tickets.set(id, { ...ticket, ...changes, before: { ticket: whole, at, by } })
}

/** The desk a ticket is at is free; `servedUntil` when a service ended there, for what it teaches about waiting. */
function freeDesk(draft: Draft, id: TicketId, servedUntil?: Instant): void {
  const ticket = draft.tickets.get(id)
  const desk = ticket?.desk === undefined ? undefined : draft.desks.get(ticket.desk)
  if (!ticket || desk?.ticket !== id) return
  occupy(draft, desk.desk, undefined)
  const since = ticket.calls[0]?.at
  if (servedUntil === undefined || since === undefined || ticket.place !== 'serving') return
  draft.waits = learnService(draft.waits, ticket.service, (servedUntil - since) / MINUTE)
}

function occupy(draft: Draft, name: string, ticket: TicketId | undefined): void {
  const desk = draft.desks.get(name)
  if (!desk) return
  const { ticket: _, ...free } = desk
  draft.desks.set(name, ticket === undefined ? free : { ...free, ticket })
}

function leave(draft: Draft, desk: string, at: Instant): void {
  draft.desks.delete(desk)
  draft.away.set(desk, at)
}

function apply(draft: Draft, event: QueueEvent): void {
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
      leave(draft, event.desk, event.at)
      break
    case 'DeskLeaseEnded': {
      // who was at the desk goes back to the head of the line; who received them first stays responsible
      const held = draft.desks.get(event.desk)?.ticket
      if (held !== undefined) change(draft, held, { place: 'waiting', headSince: event.at, calls: [], desk: undefined, before: undefined })
      leave(draft, event.desk, event.at)
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
      for (const [series, last] of Object.entries(event.last)) {
        draft.sequences[series] = Math.max(draft.sequences[series] ?? 0, last)
      }
      break
    case 'TicketIssued': {
      const { type: _, ticket, at, ...issued } = event
      openDay(draft, event.businessDay)
      draft.sequences[event.series] = event.sequence
      const blank = { place: 'waiting', calls: [], declined: [], hops: 0, invited: [], paper: 'unknown', reprints: 0 } as const
      draft.tickets.set(ticket, { ...issued, ...blank, id: ticket, issuedAt: at })
      break
    }
    case 'Printed':
      change(draft, event.ticket, { paper: 'printed' })
      break
    case 'PrintFailed':
      change(draft, event.ticket, { paper: 'failed' })
      break
    case 'Reprinted':
      change(draft, event.ticket, { reprints: (draft.tickets.get(event.ticket)?.reprints ?? 0) + 1 })
      break
    case 'TicketCalled': {
      const ticket = draft.tickets.get(event.ticket)
      if (!ticket) break
      if (ticket.calls.length === 0 && ticket.headSince === undefined) {
        draft.waits = learnWait(draft.waits, ticket.expectedMinutes, (event.at - ticket.issuedAt) / MINUTE)
      }
      const calls = ticket.place === 'no-show' ? [] : ticket.calls
      changeBy(draft, event.ticket, event.worker, event.at, { place: 'called', desk: event.desk, calls: [...calls, callOf(event)] })
      called(draft, ticket, event)
      break
    }
    case 'Recalled': {
      const ticket = draft.tickets.get(event.ticket)
      if (!ticket) break
      change(draft, event.ticket, { calls: [...ticket.calls, callOf(event)], before: undefined })
      called(draft, ticket, event)
      break
    }
    case 'NoShowMarked':
      draft.waits = learnCall(draft.waits, false)
      freeDesk(draft, event.ticket)
      changeBy(draft, event.ticket, event.by, event.at, { place: 'no-show', missedAt: event.at, desk: undefined, headSince: undefined })
      break
    case 'Requeued':
      change(draft, event.ticket, { place: 'waiting', calls: [], before: undefined })
      break
    case 'ServiceStarted':
      draft.waits = learnCall(draft.waits, true)
      changeBy(draft, event.ticket, event.worker, event.at, {
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
      freeDesk(draft, event.ticket, event.at)
      changeBy(draft, event.ticket, event.by, event.at, { place: 'held', desk: undefined })
      break
    case 'Resumed':
      changeBy(draft, event.ticket, event.by, event.at, {
        place: 'serving',
        calls: [],
        desk: event.desk,
        due: undefined,
        promise: undefined,
      })
      occupy(draft, event.desk, event.ticket)
      break
    case 'Transferred': {
      freeDesk(draft, event.ticket, event.at)
      const { service, line, at } = event
      changeBy(draft, event.ticket, event.by, at, { place: 'waiting', service, line, headSince: at, calls: [], desk: undefined })
      break
    }
    case 'AssignmentProposed': {
      const { proposal: id, worker, by, due, expires } = event
      changeBy(draft, event.ticket, by, event.at, { proposal: { id, worker, by, due, expires }, timedOut: undefined })
      break
    }
    case 'HandlerChanged': {
      const ticket = draft.tickets.get(event.ticket)
      const due = ticket?.proposal?.due
      handOver(draft, event.ticket, event.at, event.worker, {
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
      changeBy(draft, event.ticket, event.by, at, { invited: [...invited, { department, why, at }] })
      break
    }
    case 'EscalatedToBackstop':
      handOver(draft, event.ticket, event.at, event.worker, {})
      break
    case 'Deferred':
      freeDesk(draft, event.ticket, event.at)
      changeBy(draft, event.ticket, event.by, event.at, { place: 'pending', due: event.due, promise: event.promise, desk: undefined })
      break
    case 'Closed': {
      freeDesk(draft, event.ticket, event.at)
      const note = event.note === undefined ? {} : { note: event.note }
      const closed = { place: 'closed', outcome: event.outcome, closedAt: event.at, ...note } as const
      changeBy(draft, event.ticket, event.by, event.at, { ...closed, desk: undefined })
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
      changeBy(draft, event.ticket, event.by, event.at, { place: 'voided', closedAt: event.at, desk: undefined, proposal: undefined })
      break
    case 'Undone':
      undo(draft, event.ticket)
      break
    case 'DayClosed':
      closeDay(draft, event.day)
      break
  }
}

type CallEvent = Extract<QueueEvent, { type: 'TicketCalled' | 'Recalled' }>

function callOf({ callId, desk, worker, at }: CallEvent): Ticket['calls'][number] {
  return { callId, desk, worker, at }
}

function called(draft: Draft, ticket: Ticket, event: CallEvent): void {
  occupy(draft, event.desk, ticket.id)
  draft.recentCalls = [{ ...callOf(event), ticket: ticket.id, number: ticket.number }, ...draft.recentCalls].slice(0, KEPT_CALLS)
}

/** A matter changes hands by agreement or by rule: it goes on without a desk, so the desk it was at is free. */
function handOver(draft: Draft, id: TicketId, at: Instant, worker: string, changes: Partial<Ticket>): void {
  const place = draft.tickets.get(id)?.place
  freeDesk(draft, id, at)
  const freed = place === 'serving' || place === 'held' ? ({ place: 'pending' } as const) : {}
  change(draft, id, { ...changes, ...freed, handler: worker, desk: undefined, proposal: undefined, before: undefined, timedOut: undefined })
}

/** First contact is never undone: whoever received the resident once stays the first responder. */
function undo(draft: Draft, id: TicketId): void {
  const ticket = draft.tickets.get(id)
  if (!ticket?.before) return
  freeDesk(draft, id)
  const { ticket: before } = ticket.before
  const { firstResponder } = ticket
  const kept = firstResponder === undefined ? {} : { firstResponder, handler: before.handler ?? firstResponder }
  draft.tickets.set(id, { ...before, ...kept })
  if (before.desk !== undefined) occupy(draft, before.desk, id)
}

// Desks end with the day too: a sign-in is for one day, so that nobody is named in the morning who went home last night.
function closeDay(draft: Draft, day: LocalDate): void {
  for (const ticket of [...draft.tickets.values()]) {
    const { id, place } = ticket
    if (place === 'waiting' || place === 'called' || place === 'no-show') {
      // a matter once received goes on with its handler; who was never received has to come again
      const next = ticket.handler === undefined ? 'expired' : 'pending'
      change(draft, id, { place: next, desk: undefined, before: undefined, headSince: undefined })
    } else if (place === 'serving' || place === 'held') change(draft, id, { place: 'pending', desk: undefined, before: undefined })
    else if (place !== 'pending' && daysBetween(ticket.businessDay, day) >= KEPT_DAYS && !openFollowUp(ticket)) draft.tickets.delete(id)
    else if (ticket.before) change(draft, id, { before: undefined })
  }
  draft.day = day
  draft.dayClosed = true
  draft.desks.clear()
  draft.away.clear()
  draft.sequences = {}
  draft.recentCalls = []
  draft.stopped = undefined
}

function openFollowUp(ticket: Ticket): boolean {
  return ticket.followUp !== undefined && ticket.followUp.closedAt === undefined
}
