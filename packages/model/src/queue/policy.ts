// Who is called next, and why: issue time minus the class's head start, so that nobody waits for ever.
import type { Instant } from '../time/local.js'
import type { CallReason } from './messages.js'
import type { QueueState, Ticket } from './ticket.js'

const MINUTE = 60_000

/** The moment a ticket is ordered by: its issue, moved forward by its class's head start. */
export function turnOf(ticket: Ticket): Instant {
  return ticket.issuedAt - ticket.headStartMinutes * MINUTE
}

function byTurn(one: Ticket, other: Ticket): number {
  return turnOf(one) - turnOf(other) || one.issuedAt - other.issuedAt || one.sequence - other.sequence || (one.id < other.id ? -1 : 1)
}

/** Tickets that wait, in the order they will be called; of some series only, when a desk serves only those. */
export function waitingLine(state: QueueState, series?: readonly string[]): readonly Ticket[] {
  const line: Ticket[] = []
  for (const ticket of state.tickets.values()) {
    if (ticket.place === 'waiting' && (series === undefined || series.includes(ticket.series))) line.push(ticket)
  }
  return line.sort(byTurn)
}

/**
 * How many are called before this ticket at the desks that serve it: those of every series such a desk serves.
 * The station's desks decide; where every desk serves everything, all who wait are one line.
 */
export function aheadOf(state: QueueState, ticket: Ticket, desks: Iterable<readonly string[] | undefined>): number {
  const shared = new Set<string>([ticket.series])
  for (const series of desks) {
    if (series === undefined) return countBefore(waitingLine(state), ticket)
    if (series.includes(ticket.series)) for (const letter of series) shared.add(letter)
  }
  return countBefore(waitingLine(state, [...shared]), ticket)
}

function countBefore(line: readonly Ticket[], ticket: Ticket): number {
  const at = line.findIndex((other) => other.id === ticket.id)
  return at === -1 ? 0 : at
}

/** Why the head of a line is called, against all who wait in it. */
export function reasonFor(ticket: Ticket, line: readonly Ticket[], now: Instant): CallReason {
  const waitedMinutes = Math.max(0, Math.floor((now - ticket.issuedAt) / MINUTE))
  const overtakes = line.some((other) => other.issuedAt < ticket.issuedAt)
  return overtakes && ticket.priorityClass !== undefined
    ? { code: 'head-start', priorityClass: ticket.priorityClass, minutes: ticket.headStartMinutes, waitedMinutes }
    : { code: 'first-in-line', waitedMinutes }
}
