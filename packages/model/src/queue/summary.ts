// Summaries that write themselves: what happened on a day, counted from the events, and days put together without the events.
import { ownOf } from '../text/own.js'
import type { Recorded } from '../journal/journal.js'
import type { Instant, LocalDate } from '../time/local.js'
import { localDateTime } from '../time/zone.js'
import { Replay, without, type Mark, type MarkKind, type ReplayState } from './marks.js'
import type { QueueEvent } from './messages.js'
import { eventsOf } from './upcast.js'

/** The version of the shape of summaries and of {@link SummaryProgress}: those of another one are computed anew. */
export const SUMMARY_SCHEMA = 3

/** Times in whole minutes, the shortest first, each with how often it occurred: what medians of many days can be made of. */
export type Minutes = readonly (readonly [minutes: number, times: number])[]

/** What is counted of a station, a service, a worker or an hour. */
export interface Tally {
  readonly issued: number
  /** Residents received at a desk; one who was sent on to another desk is received twice. */
  readonly served: number
  readonly resolved: number
  readonly referred: number
  readonly withdrawn: number
  readonly noShows: number
  readonly expired: number
  readonly voided: number
  /** Matters that changed hands by agreement. */
  readonly hops: number
  readonly outOfTurn: number
  /** Numbers given twice, or after a number that is missing and that nobody explained. Always 0, or something is broken. */
  readonly gaps: number
  /** From the issue to the first call. */
  readonly waits: Minutes
  /** At a desk, from being received until the desk was free; what the end of the day or a desk's failure cut off is not in it. */
  readonly services: Minutes
  /** Points of 1 to 5 on each dimension, summed: {@link meanPoints}. */
  readonly ratings: { readonly count: number; readonly attitude: number; readonly ability: number }
}

/**
 * What happened on the days from `from` to `to`. A matter is counted where each thing happened: issued on Friday and closed on
 * Monday is one issued on Friday and one resolved on Monday.
 */
export interface Summary {
  readonly from: LocalDate
  readonly to: LocalDate
  /** Days on which something happened. */
  readonly days: number
  readonly total: Tally
  /** By service id; `''` for those who did not know whom to ask. */
  readonly byService: Readonly<Record<string, Tally>>
  readonly byWorker: Readonly<Record<string, Tally>>
  /** By hour of the station's clock, `'9'`. What the end of the day does has no hour. */
  readonly byHour: Readonly<Record<string, Tally>>
}

/** How far the records have been counted: stored, so that counting goes on where it ended. */
export interface SummaryProgress {
  readonly version: number
  readonly schema: number
  readonly state: CountingState
}
interface CountingState {
  readonly day: LocalDate | undefined
  /** The marks of the days counted last, the latest last. */
  readonly days: ReadonlyMap<LocalDate, readonly Mark[]>
  /** Every day that was counted. */
  readonly counted: ReadonlySet<LocalDate>
  readonly replay: ReplayState
}

/** As many days as a clock that is put right is thought to come back over. */
const KEPT_DAYS = 4

const COUNTED: { readonly [Kind in Exclude<MarkKind, 'waited' | 'worked' | 'rated'>]: keyof Tally } = {
  issued: 'issued',
  served: 'served',
  resolved: 'resolved',
  referred: 'referred',
  withdrawn: 'withdrawn',
  'no-show': 'noShows',
  expired: 'expired',
  voided: 'voided',
  hop: 'hops',
  'out-of-turn': 'outOfTurn',
  gap: 'gaps',
}
type Counted = (typeof COUNTED)[keyof typeof COUNTED] & Exclude<keyof Tally, 'waits' | 'services' | 'ratings'>
const COUNTS = Object.values(COUNTED) as readonly Counted[]

/** Counts records as they come, day by day. */
export class Summariser {
  readonly #timeZone: string
  readonly #replay: Replay
  /** The day that is being counted; none between the end of a day and what comes next. */
  #day: LocalDate | undefined
  /** The marks of the days counted last: a clock that was put right comes back to one of them, and it is counted on. */
  readonly #days: Map<LocalDate, Mark[]>
  readonly #counted: Set<LocalDate>
  #version: number

  /** @param from where an earlier counting ended; one of another schema is refused: begin anew then */
  constructor(timeZone: string, from?: SummaryProgress) {
    if (from && from.schema !== SUMMARY_SCHEMA) throw new RangeError(`This progress is of schema ${from.schema}, not ${SUMMARY_SCHEMA}.`)
    this.#timeZone = timeZone
    this.#replay = new Replay(from?.state.replay)
    this.#day = from?.state.day
    this.#days = new Map([...(from?.state.days ?? [])].map(([day, marks]) => [day, [...marks]]))
    this.#counted = new Set(from?.state.counted)
    this.#version = from?.version ?? 0
  }

  /** Counts one record; the summaries of the days that are over with it, most often none. */
  add(record: Recorded<QueueEvent>): readonly Summary[] {
    const over: (Summary | undefined)[] = []
    for (const event of eventsOf(record)) {
      const ofDay = event.type === 'DayClosed' || event.type === 'DayReopened'
      const marks = this.#turnTo(ofDay ? event.day : localHour(event.at, this.#timeZone).slice(0, 10), over)
      const { added, undone } = this.#replay.apply(event, record.version)
      if (undone && undone.length > 0) marks.splice(0, marks.length, ...without(marks, undone))
      marks.push(...added)
      if (event.type === 'DayClosed') {
        over.push(this.today)
        this.#day = undefined
      }
    }
    this.#version = record.version
    return over.filter((summary) => summary !== undefined)
  }

  /** The day that is not over yet, as far as it has come. */
  get today(): Summary | undefined {
    return this.#day === undefined ? undefined : summaryOf(this.#day, this.#days.get(this.#day) ?? [], this.#timeZone)
  }

  /** How far it has come; to be stored before the next record is added. */
  get progress(): SummaryProgress {
    const state = { day: this.#day, days: this.#days, counted: this.#counted, replay: this.#replay.state }
    return { version: this.#version, schema: SUMMARY_SCHEMA, state }
  }

  // A day that was counted too long ago to go on with keeps its summary: what is dated so now counts on the day before it.
  #turnTo(date: LocalDate, over: (Summary | undefined)[]): Mark[] {
    const day = this.#days.has(date) || !this.#counted.has(date) ? date : ([...this.#days.keys()].at(-1) ?? date)
    if (this.#day !== undefined && this.#day !== day) over.push(this.today)
    this.#day = day
    this.#counted.add(day)
    const marks = this.#days.get(day) ?? []
    this.#days.delete(day)
    this.#days.set(day, marks)
    const [oldest] = this.#days.keys()
    if (this.#days.size > KEPT_DAYS && oldest !== undefined) this.#days.delete(oldest)
    return marks
  }
}

/**
 * The summaries of all days in these records, the last one as far as it has come; days on which nothing happened are left out.
 * The same records give the same summaries.
 *
 * @param timeZone the station's, for its days and hours
 * @example
 * summarise(records, 'Asia/Shanghai').at(-1)?.total.issued
 */
export function summarise(records: Iterable<Recorded<QueueEvent>>, timeZone: string): readonly Summary[] {
  const summariser = new Summariser(timeZone)
  const days = [...records].flatMap((record) => summariser.add(record))
  const { today } = summariser
  return today ? [...days, today] : days
}

function summaryOf(day: LocalDate, marks: readonly Mark[], timeZone: string): Summary | undefined {
  if (marks.length === 0) return undefined
  const groupBy = (keyOf: (mark: Mark) => string | undefined) => {
    const groups = new Map<string, Mark[]>()
    for (const mark of marks) {
      const key = keyOf(mark)
      if (key === undefined) continue
      const group = groups.get(key)
      if (group) group.push(mark)
      else groups.set(key, [mark])
    }
    return Object.fromEntries([...groups].map(([key, group]) => [key, tallyOf(group)]))
  }
  return {
    from: day,
    to: day,
    days: 1,
    total: tallyOf(marks),
    byService: groupBy(({ service }) => service ?? ''),
    byWorker: groupBy(({ worker }) => worker),
    byHour: groupBy(({ what, at }) => (what === 'expired' ? undefined : String(Number(localHour(at, timeZone).slice(11))))),
  }
}

function tallyOf(marks: readonly Mark[]): Tally {
  const counts = Object.fromEntries(COUNTS.map((key) => [key, 0])) as Record<Counted, number>
  const waits: number[] = []
  const services: number[] = []
  const ratings = { count: 0, attitude: 0, ability: 0 }
  for (const { what, minutes = 0, attitude = 0, ability = 0 } of marks) {
    if (what === 'waited') waits.push(minutes)
    else if (what === 'worked') services.push(minutes)
    else if (what === 'rated') {
      ratings.count += 1
      ratings.attitude += attitude
      ratings.ability += ability
    } else counts[COUNTED[what] as Counted] += 1
  }
  const once = (all: readonly number[]) => mergeMinutes(all.map((each) => [[Math.max(0, Math.round(each)), 1]] as const))
  return { ...counts, waits: once(waits), services: once(services), ratings }
}

function mergeMinutes(all: readonly Minutes[]): Minutes {
  const times = new Map<number, number>()
  for (const [minutes, count] of all.flat()) times.set(minutes, (times.get(minutes) ?? 0) + count)
  return [...times].sort(([one], [other]) => one - other)
}

/** Several tallies as one. */
export function mergeTallies(tallies: readonly Tally[]): Tally {
  const sum = (of: (tally: Tally) => number) => tallies.reduce((total, tally) => total + of(tally), 0)
  return {
    ...(Object.fromEntries(COUNTS.map((key) => [key, sum((tally) => tally[key])])) as Record<Counted, number>),
    waits: mergeMinutes(tallies.map(({ waits }) => waits)),
    services: mergeMinutes(tallies.map(({ services }) => services)),
    ratings: {
      count: sum(({ ratings }) => ratings.count),
      attitude: sum(({ ratings }) => ratings.attitude),
      ability: sum(({ ratings }) => ratings.ability),
    },
  }
}

/**
 * Days put together, a year from its days: medians included, because a day keeps its times to the minute. Undefined for none.
 *
 * @example
 * mergeSummaries(await store.read('2026-01-01', '2026-12-31'))?.total.served
 */
export function mergeSummaries(summaries: readonly Summary[]): Summary | undefined {
  const [first] = summaries
  if (!first) return undefined
  const groups = (of: (summary: Summary) => Readonly<Record<string, Tally>>) => {
    const keys = [...new Set(summaries.flatMap((summary) => Object.keys(of(summary))))]
    return Object.fromEntries(
      keys.map((key) => [key, mergeTallies(summaries.map((summary) => ownOf(of(summary), key)).filter((tally) => tally !== undefined))]),
    )
  }
  return {
    from: summaries.reduce((least, { from }) => (from < least ? from : least), first.from),
    to: summaries.reduce((most, { to }) => (to > most ? to : most), first.to),
    days: summaries.reduce((days, summary) => days + summary.days, 0),
    total: mergeTallies(summaries.map(({ total }) => total)),
    byService: groups(({ byService }) => byService),
    byWorker: groups(({ byWorker }) => byWorker),
    byHour: groups(({ byHour }) => byHour),
  }
}

/** How many times were measured. */
export function timesOf(minutes: Minutes): number {
  return minutes.reduce((total, [, times]) => total + times, 0)
}

/**
 * The time that this share of all times does not exceed (nearest rank): 0.5 for the median. Undefined where nothing was measured.
 *
 * @example minutesAt([[3, 2], [9, 1]], 0.5) // 3
 */
export function minutesAt(minutes: Minutes, share: number): number | undefined {
  let left = Math.max(1, Math.ceil(timesOf(minutes) * share))
  for (const [minute, times] of minutes) {
    left -= times
    if (left <= 0) return minute
  }
  return undefined
}

/** The mean of each dimension, from 1 to 5; undefined without a rating. */
export function meanPoints({ count, attitude, ability }: Tally['ratings']): { attitude: number; ability: number } | undefined {
  return count === 0 ? undefined : { attitude: attitude / count, ability: ability / count }
}

// Zones change on quarters of an hour at most; events come in the order of time, so the last answer is most often the next.
const QUARTER = 900_000
let latest = { quarter: NaN, timeZone: '', hour: '' }

/** `2026-11-20T09` of a moment. */
function localHour(at: Instant, timeZone: string): string {
  const quarter = Math.floor(at / QUARTER)
  if (latest.quarter !== quarter || latest.timeZone !== timeZone) {
    latest = { quarter, timeZone, hour: localDateTime(quarter * QUARTER, timeZone).slice(0, 13) }
  }
  return latest.hour
}
