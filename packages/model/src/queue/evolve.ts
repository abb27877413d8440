// What each event does to the state of the queue.
import { addDays, type Instant, type LocalDate } from '../time/local.js'
import type { QueueEvent } from './messages.js'
import { learnCall, learnService, learnWait, NO_WAITS } from './wait-band.js'
import type { OpenDesk, QueueState, Ticket, TicketId } from './ticket.js'

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
 * What a fold owns and may change: the state's maps, and the tickets it has copied or made itself (`own`). Everything else is
 * shared with the state the fold began from, and is replaced, never changed.
 */
interface Draft extends Mutable<QueueState> {
  sequences: Record<string, number>
  desks: Map<string, OpenDesk>
  away: Map<string, Instant>
  tickets: Map<TicketId, Ticket>
  own: Set<TicketId>
}

function draftOf(state: QueueState): Draft {
  const { sequences, desks, away, tickets } = state
  const maps = { desks: new Map(desks), away: new Map(away), tickets: new Map(tickets) }
  return { ...state, ...maps, sequences: { ...sequences }, own: new Set() }
}

function stateOf({ own: _, ...state }: Draft): QueueState {
  return state
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

// Days only go forward: an event of a clock that runs behind opens nothing.
function openDay(draft: Draft, day: LocalDate): void {
  if (draft.day !== undefined && day <= draft.day) return
  draft.day = day
  draft.dayClosed = false
  draft.sequences = {}
  draft.unprinted = undefined
}

/** The ticket as this fold's own, which may be changed. */
function owned(draft: Draft, id: TicketId): Mutable<Ticket> | undefined {
  const ticket = draft.tickets.get(id)
  if (!ticket || draft.own.has(id)) return ticket
  const copy = { ...ticket }
  draft.tickets.set(id, copy)
  draft.own.add(id)
  return copy
}

/** Puts changes into a ticket. */
function change(draft: Draft, id: TicketId, changes: Partial<Ticket>): void {
  const ticket = owned(draft, id)
  if (ticket) Object.assign(ticket, changes)
}

/** The same for what a worker did: what it changes is kept as it was, for an undo within seconds. */
function changeBy(draft: Draft, id: TicketId, by: string, at: Instant, changes: Partial<Ticket>): void {
  const ticket = owned(draft, id)
  if (!ticket) return
  const was: Record<string, unknown> = {}
  for (const key of Object.keys(changes) as (keyof Ticket)[]) was[key] = ticket[key]
  Object.assign(ticket, changes)
  ticket.before = { was, at, by }
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
  const { worker, since } = desk
  draft.desks.set(name, { desk: name, worker, since, ...(ticket === undefined ? {} : { ticket }) })
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
      openDay(draft, event.businessDay)
      draft.sequences[event.series] = event.sequence
      draft.tickets.set(event.ticket, issued(event))
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
        draft.waits = learnWait(draft.waits, ticket.expectedMinutes, (event.at - ticket.issuedAt) / MINUTE)
      }
      const calls = ticket.place === 'waiting' ? ticket.calls : []
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

// Every part stands there from the start: an object that grows by and by is kept as a table, which costs eight times the time.
function issued(event: Extract<QueueEvent, { type: 'TicketIssued' }>): Ticket {
  const ticket: { readonly [Part in keyof Required<Ticket>]: Ticket[Part] | undefined } = {
    id: event.ticket,
    number: event.number,
    series: event.series,
    sequence: event.sequence,
    businessDay: event.businessDay,
    service: event.service,
    priorityClass: event.priorityClass,
    issuedAt: event.at,
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

function callOf({ callId, desk, worker, at }: CallEvent): Ticket['calls'][number] {
  return { callId, desk, worker, at }
}

function called(draft: Draft, ticket: Ticket, event: CallEvent): void {
  occupy(draft, event.desk, ticket.id)
  const { id, number } = ticket
  draft.recentCalls = [{ ...callOf(event), ticket: id, number }, ...draft.recentCalls.slice(0, KEPT_CALLS - 1)]
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
  const { before } = draft.tickets.get(id) ?? {}
  if (!before) return
  freeDesk(draft, id)
  const ticket = owned(draft, id)
  if (!ticket) return
  Object.assign(ticket, before.was, { before: undefined })
  if (ticket.handler === undefined && ticket.firstResponder !== undefined) ticket.handler = ticket.firstResponder
  if (ticket.desk !== undefined) occupy(draft, ticket.desk, id)
}

// Desks end with the day too: a sign-in is for one day, so that nobody is named in the morning who went home last night.
function closeDay(draft: Draft, day: LocalDate): void {
  const oldest = addDays(day, 1 - KEPT_DAYS)
  for (const ticket of draft.tickets.values()) {
    const { id, place } = ticket
    if (place === 'waiting' || place === 'called' || place === 'no-show') {
      // a matter once received goes on with its handler; who was never received has to come again
      const next = ticket.handler === undefined ? 'expired' : 'pending'
      change(draft, id, { place: next, desk: undefined, before: undefined, headSince: undefined })
    } else if (place === 'serving' || place === 'held') change(draft, id, { place: 'pending', desk: undefined, before: undefined })
    else if (place !== 'pending' && ticket.businessDay < oldest && !openFollowUp(ticket)) draft.tickets.delete(id)
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
