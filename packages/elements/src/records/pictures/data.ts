// The numbers behind the pictures: a summary as rows, in the order in which they are drawn and tabled.
import {
  meanPoints,
  minutesAt,
  ratedTimes,
  timesOf,
  type RatingDimension,
  type Minutes,
  type Summary,
  type Tally,
} from '@doorstep/model/queue'
import { addMonths, daysBetween, addDays, WEEKDAYS, weekdayOf, type LocalDate, type Weekday } from '@doorstep/model/time'
import type { ReportPeriod } from '../period.js'

/** A median of fewer than this is chance, and is compared with none. */
export const ENOUGH = 5

/** How many came in an hour of one weekday, on the average of those days. */
export interface WeekdayRow {
  readonly weekday: Weekday
  /** How many such days there are with records. */
  readonly days: number
  /** By {@link Arrivals.hours}. */
  readonly came: readonly number[]
  readonly average: readonly number[]
}

export interface Arrivals {
  /** From the first hour in which anybody came to the last. */
  readonly hours: readonly number[]
  readonly rows: readonly WeekdayRow[]
}

/** When people come: the weekdays that have records, by hour. */
export function arrivals({ byDay, byWeekday }: Pick<Summary, 'byDay' | 'byWeekday'>): Arrivals {
  const all = Object.values(byWeekday).flatMap((hours) => Object.keys(hours).map(Number))
  const [first, last] = [Math.min(...all), Math.max(...all)]
  const hours = all.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, at) => first + at)
  const days = Object.keys(byDay).map(weekdayOf)
  const rows = WEEKDAYS.flatMap((weekday) => {
    const count = days.filter((day) => day === weekday).length
    if (count === 0) return []
    const came = hours.map((hour) => byWeekday[weekday]?.[hour] ?? 0)
    return [{ weekday, days: count, came, average: came.map((each) => each / count) }]
  })
  return { hours, rows: hours.length === 0 ? [] : rows }
}

/** The hour in which most come, if one alone is it: of a weekday, or of the only day there is. */
export function busiest({ hours, rows }: Arrivals): { weekday: Weekday; hour: number; average: number; days: number } | undefined {
  const all = rows.flatMap(({ weekday, average, days }) =>
    average.map((each, at) => ({ weekday, hour: hours[at] ?? 0, average: each, days })),
  )
  const [most, next] = all.sort((one, other) => other.average - one.average)
  return most && most.average > 0 && most.average !== next?.average ? most : undefined
}

/** What a column of the days' picture is. */
export type CameBy = 'day' | 'month' | 'year'

export interface Came {
  /** A day; of a month or a year its first. */
  readonly day: LocalDate
  readonly came: number
}

/** Days of a quarter can be told apart, and months of three years. */
const MOST_DAYS = 92
const MOST_MONTHS_DAYS = 3 * 366
const SIGNS: Readonly<Record<CameBy, number>> = { day: 10, month: 7, year: 4 }

/** How many came on each day of a period, in each month or in each year of it. */
export function cameBy(
  { byDay }: Pick<Summary, 'byDay'>,
  { from, to }: Pick<ReportPeriod, 'from' | 'to'>,
): { readonly by: CameBy; readonly rows: readonly Came[] } {
  const length = daysBetween(from, to)
  const by: CameBy = length < MOST_DAYS ? 'day' : length <= MOST_MONTHS_DAYS ? 'month' : 'year'
  const sums = new Map<string, number>()
  for (const [day, came] of Object.entries(byDay)) {
    const key = day.slice(0, SIGNS[by])
    sums.set(key, (sums.get(key) ?? 0) + came)
  }
  const rows: Came[] = []
  let day = by === 'day' ? from : `${from.slice(0, SIGNS[by])}-01-01`.slice(0, 10)
  while (day <= to) {
    rows.push({ day, came: sums.get(day.slice(0, SIGNS[by])) ?? 0 })
    day = by === 'day' ? addDays(day, 1) : addMonths(day, by === 'month' ? 1 : 12)
  }
  return { by, rows }
}

/** A step of a histogram: from so many whole minutes up to, not including, so many; the last one has no end where some took much longer. */
export interface Bin {
  readonly from: number
  readonly to: number | undefined
  readonly times: number
}

export interface Durations {
  readonly bins: readonly Bin[]
  readonly half: number
  readonly ninety: number
  readonly most: number
  readonly times: number
  /** Where the half stands among the bins, from 0 to 1. */
  readonly halfAt: number
}

const WIDTHS = [1, 2, 5, 10, 15, 30, 60, 120, 240]
const MOST_BINS = 12
const FEWEST_BINS = 6

/** How long it took, in at most a dozen steps; the three in a hundred that took longest share the last one. Undefined for nothing. */
export function times(minutes: Minutes): Durations | undefined {
  const [half, ninety, long, most] = [0.5, 0.9, 0.97, 1].map((share) => minutesAt(minutes, share))
  if (half === undefined || ninety === undefined || long === undefined || most === undefined) return undefined
  const width = WIDTHS.find((each) => long < each * MOST_BINS) ?? Math.ceil((long + 1) / MOST_BINS)
  // where nearly all took next to no time, those few that took longer have steps of their own
  const count = Math.max(Math.floor(long / width) + 1, Math.min(FEWEST_BINS, Math.floor(most / width) + 1))
  const bins = Array.from({ length: count }, (_, at) => {
    const open = at === count - 1 && most >= count * width
    const [from, to] = [at * width, open ? undefined : (at + 1) * width]
    const its = minutes.filter(([minute]) => from <= minute && (to === undefined || minute < to))
    return { from, to, times: timesOf(its) }
  })
  return { bins, half, ninety, most, times: timesOf(minutes), halfAt: Math.min(1, (half + 0.5) / (count * width)) }
}

/** How many took longer than so many minutes. */
export function longerThan(minutes: Minutes, limit: number): number {
  return timesOf(minutes.filter(([minute]) => minute > limit))
}

export interface ServiceRow extends Pick<Tally, 'issued' | 'served'> {
  /** `''` for those who did not say what they came for. */
  readonly id: string
  readonly wait: number | undefined
  readonly half: number | undefined
}

/** What people come for, most wanted first. */
export function services({ byService }: Pick<Summary, 'byService'>): readonly ServiceRow[] {
  return Object.entries(byService)
    .map(([id, { issued, served, waits, services: took }]) => {
      const [wait, half] = [minutesAt(waits, 0.5), minutesAt(took, 0.5)]
      return { id, issued, served, wait, half }
    })
    .filter(({ issued, served }) => issued + served > 0)
    .sort((one, other) => other.issued - one.issued || other.served - one.served || (one.id < other.id ? -1 : 1))
}

export interface WorkerRow extends Pick<Tally, 'firstContacts' | 'served' | 'resolved' | 'referred' | 'kept' | 'broken'> {
  readonly id: string
  readonly half: number | undefined
  readonly rated: number
  readonly points: Readonly<Record<RatingDimension, number>> | undefined
}

/** Who does it, by first contacts. */
export function workers({ byWorker }: Pick<Summary, 'byWorker'>): readonly WorkerRow[] {
  return (
    Object.entries(byWorker)
      .map(([id, { firstContacts, served, resolved, referred, kept, broken, services: took, ratings }]) => ({
        ...{ id, firstContacts, served, resolved, referred, kept, broken },
        ...{ half: minutesAt(took, 0.5), rated: ratedTimes(ratings), points: meanPoints(ratings) },
      }))
      // who was only asked, and did nothing yet, has no line of noughts
      .filter((row) => row.rated + row.firstContacts + row.served + row.resolved + row.referred + row.kept + row.broken > 0)
      .sort((one, other) => other.firstContacts - one.firstContacts || other.served - one.served || (one.id < other.id ? -1 : 1))
  )
}

/** How often each step was given, the best first. */
export function steps({ ratings }: Pick<Tally, 'ratings'>): readonly { step: number; attitude: number; ability: number }[] {
  return ratings.attitude
    .map((attitude, at) => ({ step: at + 1, attitude, ability: ratings.ability[at] ?? 0 }))
    .sort((one, other) => other.step - one.step)
}

export interface MissedRow {
  readonly hour: number
  readonly calls: number
  readonly missed: number
}

/** Calls nobody came to, by hour, from the first hour with a call to the last. */
export function missed({ byHour }: Pick<Summary, 'byHour'>): readonly MissedRow[] {
  const hours = Object.entries(byHour).flatMap(([hour, { calls, noShows }]) => (calls + noShows > 0 ? [Number(hour)] : []))
  if (hours.length === 0) return []
  const [first, last] = [Math.min(...hours), Math.max(...hours)]
  return Array.from({ length: last - first + 1 }, (_, at) => {
    const { calls = 0, noShows = 0 } = byHour[first + at] ?? {}
    return { hour: first + at, calls, missed: noShows }
  })
}

/** A share in whole percent, with a decimal below ten and where it is nearly all: only nothing is 0, and only all is 100. Undefined of nothing. */
export function percent(part: number, whole: number): number | undefined {
  if (whole === 0) return undefined
  const share = (part / whole) * 100
  if (part === 0 || part === whole) return share
  return share >= 10 && share < 99.5 ? Math.round(share) : Math.min(99.9, Math.max(0.1, Math.round(share * 10) / 10))
}
