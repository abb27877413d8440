// What the rules of the queue share: who may act on what.
import { isRefusal, type Decision, type Situation } from '../journal/decider.js'
import type { QueueCommand, QueueEvent, QueueRefusal } from './messages.js'
import type { QueueRules } from './rules.js'
import type { OpenDesk, QueueState, Ticket, TicketId } from './ticket.js'
import type { TicketPlace } from './words.js'

export type Decided = Decision<QueueEvent, QueueRefusal>
export type World = Situation<QueueRules>
export type Of<Type extends QueueCommand['type']> = Extract<QueueCommand, { type: Type }>

/** The ticket, if it is in one of these places. */
export function ticketIn(state: QueueState, id: TicketId, places: readonly TicketPlace[]): Ticket | QueueRefusal {
  const ticket = state.tickets.get(id)
  if (!ticket) return { code: 'unknown-ticket', ticket: id }
  return places.includes(ticket.place) ? ticket : { code: 'wrong-place', ticket: id, place: ticket.place, desk: ticket.desk }
}

/** The open desk of this worker, or why it is not theirs. */
export function ownDesk(state: QueueState, desk: string, worker: string | undefined): OpenDesk | QueueRefusal {
  const open = state.desks.get(desk)
  if (!open) return { code: 'desk-not-open', desk }
  return open.worker === worker ? open : { code: 'not-your-desk', desk, worker: open.worker }
}

/** The same, when nothing is called or served there. */
export function freeOwnDesk(state: QueueState, desk: string, worker: string | undefined): OpenDesk | QueueRefusal {
  const open = ownDesk(state, desk, worker)
  if (isRefusal(open) || open.ticket === undefined) return open
  return { code: 'desk-busy', desk, ticket: open.ticket }
}

/** A ticket at the desk of this worker, in one of these places, or why it is not. */
export function ticketHere(
  state: QueueState,
  id: TicketId,
  worker: string | undefined,
  places: readonly TicketPlace[],
): { ticket: Ticket; desk: OpenDesk } | QueueRefusal {
  const ticket = ticketIn(state, id, places)
  if (isRefusal(ticket)) return ticket
  if (ticket.desk === undefined) return { code: 'wrong-place', ticket: id, place: ticket.place, desk: undefined }
  const desk = ownDesk(state, ticket.desk, worker)
  return isRefusal(desk) ? desk : { ticket, desk }
}

/** A matter of this worker's: they handle it, or they sit at the desk where it is served. */
export function ownMatter(
  state: QueueState,
  id: TicketId,
  worker: string | undefined,
  places: readonly TicketPlace[],
  also: readonly (string | undefined)[] = [],
): { ticket: Ticket; worker: string } | QueueRefusal {
  const ticket = ticketIn(state, id, places)
  if (isRefusal(ticket)) return ticket
  const may = worker !== undefined && (isServedBy(state, ticket, worker) || worker === ticket.handler || also.includes(worker))
  return may ? { ticket, worker } : { code: 'not-the-handler', handler: ticket.handler }
}

/** Whether a ticket is at the desk where this worker is signed in. */
export function isServedBy(state: QueueState, { desk }: Pick<Ticket, 'desk'>, worker: string): boolean {
  return desk !== undefined && state.desks.get(desk)?.worker === worker
}

type Item = QueueRules['services'] extends ReadonlyMap<string, infer Each> ? Each : never

/** A service that is offered here now, or why it is not. */
export function offeredService({ services }: Pick<QueueRules, 'services'>, service: string): Item | QueueRefusal {
  const item = services.get(service)
  if (!item) return { code: 'unknown-service', service }
  return item.offered ? item : { code: 'service-not-offered', service }
}
