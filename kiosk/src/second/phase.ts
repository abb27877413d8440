// What the second screen of a desk shows, worked out of the queue: who is called or served there, and whose rating is asked for.
import type { QueueState, Ticket } from '@doorstep/model/queue'
import type { Instant } from '@doorstep/model/time'

/** Seconds a rating is asked for after a matter was closed at the desk, and after each touch. */
export const RATING_SECONDS = 60
/** Seconds the thanks stay. */
export const THANKS_SECONDS = 10

export type Phase =
  | { readonly at: 'idle' }
  | { readonly at: 'called' | 'serving'; readonly ticket: Ticket }
  | { readonly at: 'rating'; readonly ticket: Ticket; readonly until: Instant }

/** What this window knows of its resident: the last touch, and the ticket whose rating it is asking for. */
export interface Seen {
  readonly touched: Instant
  readonly asking?: string | undefined
}

/**
 * The scene of a desk. Who is served comes before a rating, a rating before whoever is called next: the call is on the wall, and the
 * chair is still taken.
 */
export function phaseOf(queue: QueueState, desk: string, now: Instant, { touched, asking }: Seen): Phase {
  const here = queue.desks.get(desk)?.ticket
  const ticket = here === undefined ? undefined : queue.tickets.get(here)
  if (ticket?.place === 'serving') return { at: 'serving', ticket }
  const closed = lastClosedAt(queue, desk, asking)
  if (closed) {
    const { rating, closedAt = 0 } = closed
    const until = rating ? rating.at + THANKS_SECONDS * 1000 : Math.max(closedAt, touched) + RATING_SECONDS * 1000
    if (now < until) return { at: 'rating', ticket: closed, until }
  }
  return ticket?.place === 'called' ? { at: 'called', ticket } : { at: 'idle' }
}

// Only what was being served at this desk when it was closed: a matter that is closed from the list has nobody in front of it.
function lastClosedAt(queue: QueueState, desk: string, asking: string | undefined): Ticket | undefined {
  let last: Ticket | undefined
  for (const ticket of queue.tickets.values()) {
    if (ticket.place !== 'closed' || ticket.token === undefined) continue
    const wasHere = ticket.before?.was.place === 'serving' && ticket.before.was.desk === desk
    if (!(wasHere && !ticket.rating) && ticket.id !== asking) continue
    if (!last || (ticket.closedAt ?? 0) > (last.closedAt ?? 0)) last = ticket
  }
  return last
}
