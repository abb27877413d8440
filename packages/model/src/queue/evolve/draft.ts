// What a fold of the queue owns and may change, and the few changes that every event is made of.
import type { Instant, LocalDate } from '../../time/local.js'
import { MINUTE_MS } from '../../time/units.js'
import { advance } from '../steady.js'
import type { DueDay, OpenDesk, QueueState, SentAway, Ticket, TicketId } from '../ticket.js'
import { learnService } from '../wait-band.js'

export type Mutable<Value> = { -readonly [Key in keyof Value]: Value[Key] }

/**
 * The state's maps, and the tickets the fold has copied or made itself (`own`). Everything else is shared with the state the fold
 * began from, and is replaced, never changed.
 */
export interface QueueDraft extends Mutable<QueueState> {
  desks: Map<string, OpenDesk>
  away: Map<string, Instant>
  tickets: Map<TicketId, Ticket>
  own: Set<TicketId>
  /** The days whose numbers the fold has copied. */
  numbered: Map<LocalDate, Map<string, number>>
}

export function draftOf(state: QueueState): QueueDraft {
  const { desks, away, tickets } = state
  return { ...state, desks: new Map(desks), away: new Map(away), tickets: new Map(tickets), own: new Set(), numbered: new Map() }
}

export function stateOf({ own: _, numbered: __, ...state }: QueueDraft): QueueState {
  return state
}

/** Lets time pass up to an event. */
export function passTo(draft: QueueDraft, at: Instant): void {
  draft.clock = advance(draft.clock, at)
}

/** The steady time of the event that is applied. */
export function steadyOf({ clock }: Pick<QueueDraft, 'clock'>): Instant {
  return clock?.steady ?? 0
}

/** The last number given in a series on a day, at least so much. Days are kept apart: a wrong date never touches another's numbers. */
export function noteNumber(draft: QueueDraft, day: LocalDate, series: string, last: number): void {
  let ofDay = draft.numbered.get(day)
  if (!ofDay) {
    ofDay = new Map(draft.sequences.get(day))
    draft.numbered.set(day, ofDay)
    draft.sequences = new Map(draft.sequences).set(day, ofDay)
  }
  ofDay.set(series, Math.max(ofDay.get(series) ?? 0, last))
}

/** The ticket as this fold's own, which may be changed. */
export function owned(draft: QueueDraft, id: TicketId): Mutable<Ticket> | undefined {
  const ticket = draft.tickets.get(id)
  if (!ticket || draft.own.has(id)) return ticket
  const copy = { ...ticket }
  draft.tickets.set(id, copy)
  draft.own.add(id)
  return copy
}

/** Puts changes into a ticket. */
export function change(draft: QueueDraft, id: TicketId, changes: Partial<Ticket>): void {
  const ticket = owned(draft, id)
  if (ticket) Object.assign(ticket, changes)
}

/**
 * The same for what a worker did just now: what it changes is kept as it was, for an undo within seconds. What came back, or was sent
 * away by the end of the day, is gone on with.
 */
export function changeBy(draft: QueueDraft, id: TicketId, by: string, made: Partial<Ticket>): void {
  const ticket = owned(draft, id)
  if (!ticket) return
  const sent = goneOnWith(draft, id)
  const changes = ticket.returned ? { ...made, returned: undefined } : made
  const was: Record<string, unknown> = {}
  for (const key of Object.keys(changes) as (keyof Ticket)[]) was[key] = ticket[key]
  Object.assign(ticket, changes)
  ticket.before = { was, at: steadyOf(draft), by, ...(sent ? { sent } : {}) }
}

/** From now on taking back the end of the day leaves this ticket as it is; gives where that end had found it, if it was sent away. */
export function goneOnWith(draft: QueueDraft, id: TicketId): SentAway | undefined {
  const sent = draft.closing?.was.get(id)
  if (sent) noteSent(draft, (was) => was.delete(id))
  return sent
}

/** Changes what the end of the day sent away; nothing when that end is taken back already. */
export function noteSent(draft: QueueDraft, note: (was: Map<TicketId, SentAway>) => void): void {
  const { closing } = draft
  if (!closing) return
  const was = new Map(closing.was)
  note(was)
  draft.closing = { ...closing, was }
}

/** A day the matter was due is behind it; nothing where it had none. */
export function dueEnded(draft: QueueDraft, id: TicketId, at: Instant, ended: DueDay['ended']): Pick<Ticket, 'dueDays'> | undefined {
  const ticket = draft.tickets.get(id)
  if (ticket?.due === undefined) return undefined
  const { due, promise, handler: worker = '', dueDays } = ticket
  return { dueDays: [...dueDays, { due, worker, at, ended, ...(promise === undefined ? {} : { promise }) }] }
}

/** The desk a ticket is at is free; `served` when a service ended there, for what it teaches about waiting. */
export function freeDesk(draft: QueueDraft, id: TicketId, served = false): void {
  const ticket = draft.tickets.get(id)
  const desk = ticket?.desk === undefined ? undefined : draft.desks.get(ticket.desk)
  if (!ticket || desk?.ticket !== id) return
  occupy(draft, desk.desk, undefined)
  const since = ticket.calls[0]?.at
  if (!served || since === undefined || ticket.place !== 'serving') return
  draft.waits = learnService(draft.waits, ticket.service, (steadyOf(draft) - since) / MINUTE_MS)
}

export function occupy(draft: QueueDraft, name: string, ticket: TicketId | undefined): void {
  const desk = draft.desks.get(name)
  if (!desk) return
  const { worker, since } = desk
  draft.desks.set(name, { desk: name, worker, since, ...(ticket === undefined ? {} : { ticket }) })
}

export function leave(draft: QueueDraft, desk: string): void {
  draft.desks.delete(desk)
  draft.away.set(desk, steadyOf(draft))
}
