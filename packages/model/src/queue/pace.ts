// How fast a window may give numbers: faster than anybody honest takes them is one hand that plays.
import type { Instant } from '../time/local.js'
import type { QueueRules } from './rules.js'
import { steadyNow } from './steady.js'
import type { QueueState, Ticket } from './ticket.js'
import { MINUTE_MS } from '../time/units.js'

/** A worker is told of a rush for so long, or until its tickets are dealt with. */
const TOLD_MINUTES = 30

/** Seconds until this window may give a number; undefined when it may now. */
export function tooFast(state: QueueState, { pace }: Pick<QueueRules, 'pace'>, device: string, now: Instant): number | undefined {
  if (!pace) return undefined
  const steady = steadyNow(state, now)
  const recent = [...takenAt(state, device, steady - pace.seconds * 1000)]
  const [first] = recent.slice(-pace.tickets)
  return first === undefined || recent.length < pace.tickets ? undefined : Math.ceil((first.since - steady) / 1000 + pace.seconds)
}

function* takenAt({ tickets }: QueueState, device: string, after: Instant): Generator<Ticket> {
  for (const ticket of tickets.values()) if (ticket.device === device && ticket.since > after) yield ticket
}

/** Numbers that one window gave as fast as it may, as far as their tickets still wait: somebody may be playing. */
export function rushed(state: QueueState, { pace }: Pick<QueueRules, 'pace'>, now: Instant): readonly Ticket[] {
  if (!pace) return []
  const after = steadyNow(state, now) - TOLD_MINUTES * MINUTE_MS
  const devices = new Set(
    [...state.tickets.values()].flatMap(({ device, since }) => (device === undefined || since <= after ? [] : [device])),
  )
  return [...devices].flatMap((device) => {
    const taken = [...takenAt(state, device, after)]
    const fast = new Set<Ticket>()
    taken.forEach((last, index) => {
      const first = taken[index - pace.tickets + 1]
      if (!first || last.since - first.since >= pace.seconds * 1000) return
      for (const ticket of taken.slice(index - pace.tickets + 1, index + 1)) fast.add(ticket)
    })
    return [...fast].filter(({ place }) => place === 'waiting')
  })
}
