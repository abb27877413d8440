// How long someone may have to wait, from the state of the queue: the numbers of wait-band.ts for this station, now.
import type { Instant } from '../time/local.js'
import { sharedLine } from './policy.js'
import type { QueueRules } from './rules.js'
import type { QueueState, Ticket } from './ticket.js'
import { AWAY_MINUTES, expectedWait, serviceMinutes, waitBand, type WaitBand } from './wait-band.js'

function minutesOf(state: QueueState, rules: QueueRules, service: string | undefined): number {
  const prior = (service === undefined ? undefined : rules.services.get(service)?.minutes) ?? rules.priorMinutes
  return serviceMinutes(prior, state.waits.minutes[service ?? ''])
}

/**
 * Minutes until the turn of someone in this line: of `ticket`, or of whoever took a number now.
 * 'unknown' when no desk that serves the line is open.
 */
export function waitFor(state: QueueState, rules: QueueRules, line: string, now: Instant, ticket?: Ticket): number | 'unknown' {
  const open = [...state.desks.values()].filter(({ desk }) => serves(rules, desk, line))
  const waiting = sharedLine(
    state,
    line,
    open.map(({ desk }) => rules.desks.get(desk)),
  )
  const at = ticket ? waiting.findIndex(({ id }) => id === ticket.id) : -1
  const ahead = at === -1 ? waiting : waiting.slice(0, at)
  const here = open.flatMap(({ ticket: id }) => (id === undefined ? [] : [state.tickets.get(id)]))
  const { showProbability } = state.waits
  return expectedWait({
    ahead: ahead.map(({ service }) => ({ showProbability, minutes: minutesOf(state, rules, service) })),
    serving: here.flatMap((held) =>
      held
        ? [{ minutes: minutesOf(state, rules, held.service), elapsed: (now - (held.calls[0]?.at ?? held.servedAt ?? now)) / 60_000 }]
        : [],
    ),
    desks: open.length,
    away: [...state.away].filter(([desk, since]) => serves(rules, desk, line) && now - since < AWAY_MINUTES * 60_000).length,
  })
}

function serves(rules: QueueRules, desk: string, line: string): boolean {
  return rules.desks.get(desk)?.includes(line) ?? rules.desks.has(desk)
}

/** The waiting time as it is said: a band in minutes, never a single one. */
export function waitBandFor(state: QueueState, rules: QueueRules, line: string, now: Instant, ticket?: Ticket): WaitBand | 'unknown' {
  const expected = waitFor(state, rules, line, now, ticket)
  return expected === 'unknown' ? expected : waitBand(expected, state.waits.ratios)
}
