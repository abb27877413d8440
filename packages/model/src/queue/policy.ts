// Who is called next, and why: issue time minus the class's head start, so that nobody waits for ever.
import type { Instant } from '../time/local.js'
import type { CallReason } from './messages.js'
import type { QueueRules } from './rules.js'
import { steadyNow } from './steady.js'
import type { QueueState, Ticket } from './ticket.js'
import { MINUTE_MS } from '../time/units.js'

/** The moment a ticket is ordered by, in the time that only grows: its issue, moved forward by its class's head start. */
export function turnOf(ticket: Ticket): Instant {
  return ticket.since - ticket.headStartMinutes * MINUTE_MS
}

// Those at the head (transferred, or sent back by a desk that failed) were called once already; they come first, longest there first.
// Of two with the same turn the one that was issued first: tickets are held in the order of the journal, and a sort keeps it.
function byTurn(one: Ticket, other: Ticket): number {
  if (one.headSince !== undefined || other.headSince !== undefined) {
    return (one.headSince ?? Infinity) - (other.headSince ?? Infinity) || turnOf(one) - turnOf(other)
  }
  return turnOf(one) - turnOf(other)
}

type Desks = Pick<QueueRules, 'desks'>

/**
 * Whether a desk calls from a line: it serves every line, or names this one. A line that no desk of the station names any more, because
 * the feed was changed while somebody waited in it, is every desk's.
 */
export function serves({ desks }: Desks, desk: string, line: string): boolean {
  if (!desks.has(desk)) return false
  const named = desks.get(desk)
  return named === undefined || named.includes(line) || ![...desks.values()].some((lines) => lines === undefined || lines.includes(line))
}

// A screen asks for the line many times of one state: it is sorted once. A state never changes, so what is remembered stays true.
const lines = new WeakMap<QueueState, readonly Ticket[]>()

/** Tickets that wait, in the order they will be called; of some lines only. */
export function waitingLine(state: QueueState, has?: (line: string) => boolean): readonly Ticket[] {
  let line = lines.get(state)
  if (!line) {
    line = [...state.tickets.values()].filter(({ place }) => place === 'waiting').sort(byTurn)
    lines.set(state, line)
  }
  return has ? line.filter((ticket) => has(ticket.line)) : line
}

// Many tickets wait in few lines: what is asked of a line is answered once.
function onceEach(answer: (line: string) => boolean): (line: string) => boolean {
  const answers = new Map<string, boolean>()
  return (line) => {
    const known = answers.get(line) ?? answer(line)
    answers.set(line, known)
    return known
  }
}

/** Those a desk calls from, in the order it will call them. */
export function lineAt(state: QueueState, rules: Desks, desk: string): readonly Ticket[] {
  return waitingLine(
    state,
    onceEach((line) => serves(rules, desk, line)),
  )
}

/** Those who are called at the same desks, of some desks, as a ticket of this line: every line such a desk serves as well. */
export function sharedLine(state: QueueState, rules: Desks, line: string, desks: readonly string[]): readonly Ticket[] {
  const shared = desks.filter((desk) => serves(rules, desk, line))
  return waitingLine(
    state,
    onceEach((other) => other === line || shared.some((desk) => serves(rules, desk, other))),
  )
}

/** How many are called before this ticket at the desks that are open; at all desks while none is. */
export function aheadOf(state: QueueState, ticket: Ticket, rules: Desks): number {
  const open = [...state.desks.keys()].filter((desk) => rules.desks.has(desk))
  const line = sharedLine(state, rules, ticket.line, open.length > 0 ? open : [...rules.desks.keys()])
  return Math.max(
    0,
    line.findIndex((other) => other.id === ticket.id),
  )
}

/** Why the head of a line is called, against all who wait in it. */
export function reasonFor(state: QueueState, ticket: Ticket, line: readonly Ticket[], now: Instant): CallReason {
  const waitedMinutes = waited(ticket, steadyNow(state, now))
  if (ticket.headSince !== undefined) return { code: 'at-the-head', waitedMinutes }
  const overtakes = cameFirst(state, line) !== ticket
  return overtakes && ticket.priorityClass !== undefined
    ? { code: 'head-start', priorityClass: ticket.priorityClass, minutes: ticket.headStartMinutes, waitedMinutes }
    : { code: 'first-in-line', waitedMinutes }
}

// Tickets are held in the order of the journal, whatever the clock said when they came.
function cameFirst({ tickets }: QueueState, line: readonly Ticket[]): Ticket | undefined {
  const waiting = new Set(line)
  for (const ticket of tickets.values()) if (waiting.has(ticket)) return ticket
  return undefined
}

/** Whole minutes a ticket has waited up to a steady time. */
export function waited({ since }: Pick<Ticket, 'since'>, steady: Instant): number {
  return Math.max(0, Math.floor((steady - since) / MINUTE_MS))
}
