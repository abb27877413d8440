// How many would be ahead of somebody who takes a number now, and how long that may take.
import { aheadOf } from '../queue/policy.js'
import { queueRules, seriesFor, type QueueRules } from '../queue/rules.js'
import { steadyNow } from '../queue/steady.js'
import type { QueueState, Ticket } from '../queue/ticket.js'
import type { WaitBand } from '../queue/wait-band.js'
import { waitBandFor } from '../queue/waiting.js'
import type { ServiceItem } from '../services/schema.js'
import { dateOf, type Instant, type LocalDate } from '../time/local.js'
import { onceAMoment, queueToday, type Moment } from './moment.js'
import { isClosedNow } from './doors.js'

export interface WaitingNow {
  /** How many are called before them. */
  readonly people: number
  /** In minutes; undefined where it cannot be said, because no desk that calls for it is open. */
  readonly band: WaitBand | undefined
}

const rulesOf = new WeakMap<Moment, QueueRules | { readonly none: true }>()

/**
 * What somebody who takes a number now has before them, for an item or for any matter. Undefined where nobody can take one: the station
 * is closed, it has no queue, or what is known of it is not enough.
 *
 * @param item the service; any matter (全科接待) without it
 */
export function waitingNow(moment: Moment, item?: ServiceItem): WaitingNow | undefined {
  const { station, services, holidays, queue, at, instant } = moment
  if (!queue || isClosedNow(moment)) return undefined
  const rules = onceAMoment(rulesOf, moment, () => queueRules(station, services, holidays) ?? { none: true })
  if ('none' in rules) return undefined
  const line = seriesFor(rules, item?.category)?.letter
  if (line === undefined) return undefined
  const today = queueToday(moment)
  if (!today) return { people: 0, band: undefined }
  return aheadOfNew(today, { rules, now: instant, businessDay: dateOf(at) }, line)
}

interface WaitingSituation {
  readonly rules: QueueRules
  readonly now: Instant
  readonly businessDay: LocalDate
}

/**
 * The same for a line and a class's head start: the ticket it would be is put in the line without being issued, so that its place and
 * its band cannot contradict each other.
 *
 * @param headStartMinutes what the class that was chosen goes ahead by
 */
export function aheadOfNew(
  queue: QueueState,
  { rules, now, businessDay }: WaitingSituation,
  line: string,
  headStartMinutes = 0,
): WaitingNow {
  const wished: Ticket = {
    ...{ id: 'wished', number: '', series: line, line, sequence: Infinity, businessDay, issuedAt: now, since: steadyNow(queue, now) },
    ...{ headStartMinutes, place: 'waiting', calls: [], declined: [], hops: 0, dueDays: [], invited: [], paper: 'unknown', reprints: 0 },
  }
  const wishing = { ...queue, tickets: new Map(queue.tickets).set(wished.id, wished) }
  const band = waitBandFor(wishing, rules, line, now, wished)
  return { people: aheadOf(wishing, wished, rules), band: band === 'unknown' ? undefined : band }
}
