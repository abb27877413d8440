// What lies before one worker at one desk: the ticket there, and who waits.
import { lineAt, steadyNow, type QueueRules, type QueueState, type Ticket } from '@doorstep/model/queue'
import { daysBetween, MINUTE_MS, type Instant, type LocalDate } from '@doorstep/model/time'

/** Seconds in which a worker can take back what they did; the queue's own rule, shown as a countdown. */
const UNDO_SECONDS = 10

export interface Bench {
  /** Called to this desk, or served here. */
  readonly ticket: Ticket | undefined
  /** Who waits, in the order they will be called at this desk. */
  readonly line: readonly Ticket[]
  readonly missed: readonly Ticket[]
  readonly aside: readonly Ticket[]
  /** How many people were received today at all desks, and the minutes that half of them waited at most; undefined before the first. */
  readonly received: number
  readonly usualWait: number | undefined
  /** What residents said of this worker in the days the queue holds, out of 5; undefined before the first. */
  readonly rated: { readonly people: number; readonly attitude: number; readonly ability: number } | undefined
}

export interface Seat {
  readonly desk: string
  readonly worker: string
}

export function benchOf(state: QueueState, { desk, worker }: Seat, rules: Pick<QueueRules, 'desks'>): Bench {
  const held = state.desks.get(desk)?.ticket
  const all = [...state.tickets.values()]
  const at = (place: Ticket['place']): Ticket[] => all.filter((ticket) => ticket.place === place)
  const received = all.filter(({ businessDay, servedAt }) => businessDay === state.day && servedAt !== undefined)
  const waits = received.map(({ servedAt = 0, issuedAt }) => servedAt - issuedAt).sort((one, other) => one - other)
  const half = waits[Math.floor((waits.length - 1) / 2)]
  return {
    ticket: held === undefined ? undefined : state.tickets.get(held),
    line: lineAt(state, rules, desk),
    missed: at('no-show').sort((one, other) => (other.missedAt ?? 0) - (one.missedAt ?? 0)),
    aside: at('held').sort(byIssue),
    rated: ratingsOf(all, worker),
    received: received.length,
    usualWait: half === undefined ? undefined : Math.max(0, Math.round(half / MINUTE_MS)),
  }
}

function ratingsOf(tickets: readonly Ticket[], worker: string): Bench['rated'] {
  const ratings = tickets.flatMap(({ rating }) => (rating?.worker === worker ? [rating] : []))
  const people = ratings.length
  const mean = (of: 'attitude' | 'ability'): number => ratings.reduce((sum, rating) => sum + rating[of], 0) / people
  return people === 0 ? undefined : { people, attitude: mean('attitude'), ability: mean('ability') }
}

const byIssue = (one: Ticket, other: Ticket): number => one.since - other.since

/** Days until a matter is due: 0 today, negative when it is late; undefined without a date. */
export function daysLeft({ due }: Pick<Ticket, 'due'>, today: LocalDate): number | undefined {
  return due === undefined ? undefined : daysBetween(today, due)
}

/** The last thing this worker did that may still be taken back, and the seconds left for it. */
export function lastDone(state: QueueState, worker: string, now: Instant): { ticket: Ticket; seconds: number } | undefined {
  let last: Ticket | undefined
  for (const ticket of state.tickets.values()) {
    if (ticket.before?.by === worker && ticket.before.at >= (last?.before?.at ?? 0)) last = ticket
  }
  if (!last?.before) return undefined
  const seconds = Math.ceil(UNDO_SECONDS - (steadyNow(state, now) - last.before.at) / 1000)
  return seconds > 0 ? { ticket: last, seconds: Math.min(seconds, UNDO_SECONDS) } : undefined
}
