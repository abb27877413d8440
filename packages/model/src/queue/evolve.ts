// What each event does to the state of the queue.
import { daysBetween, type LocalDate } from '../time/local.js'
import type { QueueEvent } from './messages.js'
import type { OpenDesk, QueueState, RecentCall, Ticket, TicketId } from './ticket.js'

const KEPT_DAYS = 7
const KEPT_CALLS = 12

export const EMPTY_QUEUE: QueueState = {
  day: undefined,
  dayClosed: false,
  sequences: {},
  desks: new Map(),
  tickets: new Map(),
  recentCalls: [],
}

/** A state that a fold owns and may change; tickets and desks in it are replaced, never changed. */
interface Draft {
  day: LocalDate | undefined
  dayClosed: boolean
  sequences: Record<string, number>
  desks: Map<string, OpenDesk>
  tickets: Map<TicketId, Ticket>
  recentCalls: readonly RecentCall[]
}

/** The state after one event; the state given stays as it is. */
export function evolve(state: QueueState, event: QueueEvent): QueueState {
  return fold(state, [event])
}

/** The state after many events: one copy is made and changed, whatever their number. */
export function fold(state: QueueState, events: Iterable<QueueEvent>): QueueState {
  const draft: Draft = { ...state, sequences: { ...state.sequences }, desks: new Map(state.desks), tickets: new Map(state.tickets) }
  for (const event of events) apply(draft, event)
  return draft
}

function change(draft: Draft, id: TicketId, changes: Partial<Ticket>, drop?: 'desk'): void {
  const ticket = draft.tickets.get(id)
  if (!ticket) return
  const next = { ...ticket, ...changes }
  if (drop) delete next.desk
  draft.tickets.set(id, next)
}

function freeDesk(draft: Draft, ticket: TicketId): void {
  const at = draft.tickets.get(ticket)?.desk
  const desk = at === undefined ? undefined : draft.desks.get(at)
  if (desk?.ticket !== ticket) return
  const { ticket: _, ...free } = desk
  draft.desks.set(desk.desk, free)
}

// Days only go forward: an event of a clock that runs behind opens nothing.
function openDay(draft: Draft, day: LocalDate): void {
  if (draft.day !== undefined && day <= draft.day) return
  draft.day = day
  draft.dayClosed = false
  draft.sequences = {}
}

function apply(draft: Draft, event: QueueEvent): void {
  switch (event.type) {
    case 'DeskOpened':
      openDay(draft, event.businessDay)
      draft.desks.set(event.desk, { desk: event.desk, worker: event.worker, since: event.at })
      break
    case 'DeskTakenOver': {
      openDay(draft, event.businessDay)
      const held = draft.desks.get(event.desk)?.ticket
      draft.desks.set(event.desk, {
        desk: event.desk,
        worker: event.worker,
        since: event.at,
        ...(held === undefined ? {} : { ticket: held }),
      })
      break
    }
    case 'DeskClosed':
      draft.desks.delete(event.desk)
      break
    case 'TicketIssued': {
      const { type: _, ticket, at, ...issued } = event
      openDay(draft, event.businessDay)
      draft.sequences[event.series] = event.sequence
      draft.tickets.set(ticket, { ...issued, id: ticket, issuedAt: at, place: 'waiting', calls: [] })
      break
    }
    case 'TicketCalled':
    case 'Recalled': {
      const ticket = draft.tickets.get(event.ticket)
      if (!ticket) break
      const call = { callId: event.callId, desk: event.desk, worker: event.worker, at: event.at }
      change(draft, event.ticket, { place: 'called', desk: event.desk, calls: [...ticket.calls, call] })
      const desk = draft.desks.get(event.desk)
      if (desk) draft.desks.set(event.desk, { ...desk, ticket: event.ticket })
      draft.recentCalls = [{ ...call, ticket: event.ticket, number: ticket.number }, ...draft.recentCalls].slice(0, KEPT_CALLS)
      break
    }
    case 'NoShowMarked':
      freeDesk(draft, event.ticket)
      change(draft, event.ticket, { place: 'no-show', missedAt: event.at }, 'desk')
      break
    case 'Requeued':
      change(draft, event.ticket, { place: 'waiting', calls: [] })
      break
    case 'ServiceStarted':
      change(draft, event.ticket, { place: 'serving', servedAt: event.at, handler: event.worker })
      break
    case 'FirstContactEstablished':
      change(draft, event.ticket, { firstResponder: event.worker })
      break
    case 'Closed':
      freeDesk(draft, event.ticket)
      change(draft, event.ticket, { place: 'closed', outcome: event.outcome, closedAt: event.at }, 'desk')
      break
    case 'DayClosed':
      closeDay(draft, event.day)
      break
  }
}

// Desks end with the day too: a sign-in is for one day, so that nobody is named in the morning who went home last night.
function closeDay(draft: Draft, day: LocalDate): void {
  for (const ticket of [...draft.tickets.values()]) {
    const { id, place } = ticket
    if (place === 'waiting' || place === 'called' || place === 'no-show') change(draft, id, { place: 'expired' }, 'desk')
    else if (place === 'serving') change(draft, id, { place: 'pending' }, 'desk')
    else if (place !== 'pending' && daysBetween(ticket.businessDay, day) >= KEPT_DAYS) draft.tickets.delete(id)
  }
  draft.day = day
  draft.dayClosed = true
  draft.desks.clear()
  draft.sequences = {}
  draft.recentCalls = []
}
