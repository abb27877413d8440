// Summaries that write themselves: what happened on a day, counted from the events, and days put together without the events.
import { ownOf } from '../text/own.js'
import type { Recorded } from '../journal/journal.js'
import { WEEKDAYS, weekdayOf, type Instant, type LocalDate, type Weekday } from '../time/local.js'
import { localDateTime } from '../time/zone.js'
import { renamed, Replay, without, type Mark, type ReplayState } from './marks.js'
import type { QueueEvent } from './messages.js'
import { mergeTallies, NO_TALLY, tallyOf, type Tally } from './tally.js'
import { eventsOf } from './upcast.js'

/** The version of the shape of summaries and of {@link SummaryProgress}: those of another one are computed anew. */
export const SUMMARY_SCHEMA = 4

/**
 * What happened on the days from `from` to `to`. A matter is counted where each thing happened: issued on Friday and closed on
 * Monday is one issued on Friday and one resolved on Monday.
 */
export interface Summary {
  /** The version of its shape; the oldest of those it was put together from. */
  readonly schema: number
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
  /** Numbers given on each day on which something happened. */
  readonly byDay: Readonly<Record<LocalDate, number>>
  /** Numbers given by the day of the week, and by hour. */
  readonly byWeekday: Readonly<Partial<Record<Weekday, Readonly<Record<string, number>>>>>
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
      const { added, undone, named } = this.#replay.apply(event, record.version)
      if (undone && undone.length > 0) marks.splice(0, marks.length, ...without(marks, undone))
      if (named) marks.splice(0, marks.length, ...renamed(marks, named))
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

  /** The first of all days that were counted. */
  get since(): LocalDate | undefined {
    return [...this.#counted].reduce<LocalDate | undefined>((first, day) => (first === undefined || day < first ? day : first), undefined)
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
    return Object.fromEntries([...groups].map(([key, group]) => [key, tallyOf(group, day)]))
  }
  const total = tallyOf(marks, day)
  const byHour = groupBy(({ what, at }) => (OF_NO_HOUR.has(what) ? undefined : String(Number(localHour(at, timeZone).slice(11)))))
  return {
    ...{ schema: SUMMARY_SCHEMA, from: day, to: day, days: 1, total, byHour },
    byService: groupBy(({ service }) => service ?? ''),
    byWorker: groupBy(({ worker }) => worker),
    ...arrivalsOf(day, total, byHour),
  }
}

/** What the end of the day does. */
const OF_NO_HOUR: ReadonlySet<Mark['what']> = new Set(['expired', 'overdue'])

function arrivalsOf(day: LocalDate, { issued }: Pick<Tally, 'issued'>, byHour: Summary['byHour']): Pick<Summary, 'byDay' | 'byWeekday'> {
  const hours = Object.entries(byHour).flatMap(([hour, { issued: came }]) => (came > 0 ? [[hour, came] as const] : []))
  return { byDay: { [day]: issued }, byWeekday: { [weekdayOf(day)]: Object.fromEntries(hours) } }
}

/** A stored day as one of the present shape: what an earlier version did not count is 0 until it is counted anew. */
export function presentShape(stored: Summary): Summary {
  if ((stored as Partial<Summary>).schema !== undefined) return stored
  const whole = (tally: Tally): Tally => ({ ...NO_TALLY, ...tally, ratings: NO_TALLY.ratings })
  const all = (tallies: Readonly<Record<string, Tally>>) =>
    Object.fromEntries(Object.entries(tallies).map(([key, tally]) => [key, whole(tally)]))
  const { from, total, byService, byWorker, byHour } = stored
  return {
    ...{ ...stored, schema: 2, total: whole(total), byService: all(byService), byWorker: all(byWorker), byHour: all(byHour) },
    ...arrivalsOf(from, total, byHour),
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
  const sums = (all: readonly (Readonly<Record<string, number>> | undefined)[]): Record<string, number> => {
    const sum: Record<string, number> = {}
    for (const each of all) for (const [key, count] of Object.entries(each ?? {})) sum[key] = (sum[key] ?? 0) + count
    return sum
  }
  const weekdays = WEEKDAYS.filter((weekday) => summaries.some(({ byWeekday }) => byWeekday[weekday]))
  return {
    schema: Math.min(...summaries.map(({ schema }) => schema)),
    from: summaries.reduce((least, { from }) => (from < least ? from : least), first.from),
    to: summaries.reduce((most, { to }) => (to > most ? to : most), first.to),
    days: summaries.reduce((days, summary) => days + summary.days, 0),
    total: mergeTallies(summaries.map(({ total }) => total)),
    byService: groups(({ byService }) => byService),
    byWorker: groups(({ byWorker }) => byWorker),
    byHour: groups(({ byHour }) => byHour),
    byDay: sums(summaries.map(({ byDay }) => byDay)),
    byWeekday: Object.fromEntries(weekdays.map((weekday) => [weekday, sums(summaries.map(({ byWeekday }) => byWeekday[weekday]))])),
  }
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
