// Who is called next, and why: issue time minus the class's head start, so that nobody waits for ever.
import type { Instant } from '../time/local.js'
import type { CallReason } from './messages.js'
import type { QueueState, Ticket } from './ticket.js'

const MINUTE = 60_000

/** The moment a ticket is ordered by: its issue, moved forward by its class's head start. */
export function turnOf(ticket: Ticket): Instant {
  return ticket.issuedAt - ticket.headStartMinutes * MINUTE
}

// Those at the head (transferred, or sent back by a desk that failed) were called once already; they come first, longest there first.
function byTurn(one: Ticket, other: Ticket): number {
  if (one.headSince !== undefined || other.headSince !== undefined) {
    return (one.headSince ?? Infinity) - (other.headSince ?? Infinity) || turnOf(one) - turnOf(other)
  }
  return turnOf(one) - turnOf(other) || one.issuedAt - other.issuedAt || one.sequence - other.sequence || (one.id < other.id ? -1 : 1)
}

/** Tickets that wait, in the order they will be called; of some series' lines only, when a desk serves only those. */
export function waitingLine(state: QueueState, series?: readonly string[]): readonly Ticket[] {
  const line: Ticket[] = []
  for (const ticket of state.tickets.values()) {
    if (ticket.place === 'waiting' && (series === undefined || series.includes(ticket.line))) line.push(ticket)
  }
  return line.sort(byTurn)
}

/** Those who wait in the same line as a ticket of this series, given what each desk serves: every series such a desk shares. */
export function sharedLine(state: QueueState, line: string, desks: Iterable<readonly string[] | undefined>): readonly Ticket[] {
  const shared = new Set<string>([line])
  for (const series of desks) {
    if (series === undefined) return waitingLine(state)
    if (series.includes(line)) for (const letter of series) shared.add(letter)
  }
  return waitingLine(state, [...shared])
}

/**
 * How many are called before this ticket at the desks that serve it. Where every desk serves everything, all who wait are one line.
 */
export function aheadOf(state: QueueState, ticket: Ticket, desks: Iterable<readonly string[] | undefined>): number {
  const at = sharedLine(state, ticket.line, desks).findIndex((other) => other.id === ticket.id)
  return at === -1 ? 0 : at
}

/** Why the head of a line is called, against all who wait in it. */
export function reasonFor(ticket: Ticket, line: readonly Ticket[], now: Instant): CallReason {
  const waitedMinutes = waited(ticket, now)
  if (ticket.headSince !== undefined) return { code: 'at-the-head', waitedMinutes }
  const overtakes = line.some((other) => other.issuedAt < ticket.issuedAt)
  return overtakes && ticket.priorityClass !== undefined
    ? { code: 'head-start', priorityClass: ticket.priorityClass, minutes: ticket.headStartMinutes, waitedMinutes }
    : { code: 'first-in-line', waitedMinutes }
}

/** Whole minutes since a ticket was issued. */
export function waited(ticket: Ticket, now: Instant): number {
  return Math.max(0, Math.floor((now - ticket.issuedAt) / MINUTE))
}
