// How long someone may have to wait, from the state of the queue: the numbers of wait-band.ts for this station, now.
import { ownOf } from '../text/own.js'
import type { Instant } from '../time/local.js'
import { serves, sharedLine, turnOf } from './policy.js'
import type { QueueRules } from './rules.js'
import { steadyNow } from './steady.js'
import type { QueueState, Ticket } from './ticket.js'
import { AWAY_MINUTES, expectedWait, serviceMinutes, waitBand, type WaitBand } from './wait-band.js'
import { MINUTE_MS } from '../time/units.js'

function minutesOf(state: QueueState, rules: QueueRules, service: string | undefined): number {
  const prior = (service === undefined ? undefined : rules.services.get(service)?.minutes) ?? rules.priorMinutes
  return serviceMinutes(prior, ownOf(state.waits.minutes, service ?? ''))
}

/**
 * Minutes until the turn of someone in this line: of a ticket that waits, or of whoever took a number now with a head start of
 * so many minutes.
 * 'unknown' when no desk that serves the line is open.
 */
export function waitFor(state: QueueState, rules: QueueRules, line: string, now: Instant, who: Ticket | number = 0): number | 'unknown' {
  const steady = steadyNow(state, now)
  const open = [...state.desks.values()].filter(({ desk }) => serves(rules, desk, line))
  const waiting = sharedLine(
    state,
    rules,
    line,
    open.map(({ desk }) => desk),
  )
  const ahead =
    typeof who === 'number'
      ? waiting.filter((other) => other.headSince !== undefined || turnOf(other) <= steady - who * MINUTE_MS)
      : waiting.slice(
          0,
          waiting.findIndex(({ id }) => id === who.id),
        )
  const here = open.flatMap(({ ticket: id }) => (id === undefined ? [] : [state.tickets.get(id)]))
  const { showProbability } = state.waits
  return expectedWait({
    ahead: ahead.map(({ service }) => ({ showProbability, minutes: minutesOf(state, rules, service) })),
    serving: here.flatMap((held) =>
      held
        ? [
            {
              minutes: minutesOf(state, rules, held.service),
              elapsed: (held.calls[0] ? steady - held.calls[0].at : now - (held.servedAt ?? now)) / MINUTE_MS,
            },
          ]
        : [],
    ),
    desks: open.length,
    away: [...state.away].filter(([desk, since]) => serves(rules, desk, line) && steady - since < AWAY_MINUTES * MINUTE_MS).length,
  })
}

/** The waiting time as it is said: a band in minutes, never a single one. */
export function waitBandFor(
  state: QueueState,
  rules: QueueRules,
  line: string,
  now: Instant,
  who: Ticket | number = 0,
): WaitBand | 'unknown' {
  const expected = waitFor(state, rules, line, now, who)
  return expected === 'unknown' ? expected : waitBand(expected, state.waits.ratios)
}
