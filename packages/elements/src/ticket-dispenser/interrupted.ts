// A ticket that was being taken when the browser was killed: known again by its token, so that it is offered and not lost.
import type { QueueState, Ticket } from '@doorstep/model/queue'
import { MINUTE_MS, type Instant } from '@doorstep/model/time'

const KEY = 'doorstep-taking'
const OFFERED_MINUTES = 15

/** Notes the token of a ticket before it is asked for. Where nothing can be kept, nothing is offered afterwards. */
export function remember(token: string): void {
  try {
    localStorage.setItem(KEY, token)
  } catch {
    // storage is switched off or full: the ticket itself does not depend on this
  }
}

/** The person has seen their ticket, or is gone. */
export function forget(): void {
  try {
    localStorage.removeItem(KEY)
  } catch {
    // as above
  }
}

/** The ticket whose taking was cut short on this machine, if it was stored, is fresh, and still wants its turn. */
export function interrupted(state: QueueState, now: Instant): Ticket | undefined {
  let token: string | null = null
  try {
    token = localStorage.getItem(KEY)
  } catch {
    return undefined
  }
  if (token === null) return undefined
  for (const ticket of state.tickets.values()) {
    if (ticket.token !== token) continue
    const fresh = now - ticket.issuedAt < OFFERED_MINUTES * MINUTE_MS
    return fresh && (ticket.place === 'waiting' || ticket.place === 'called') ? ticket : undefined
  }
  return undefined
}
