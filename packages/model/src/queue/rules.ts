// The rules a queue is decided by, drawn from the station's feed.
import type { Services } from '../services/schema.js'
import type { PriorityClass, Series, Station } from '../station/schema.js'
import type { LocalDate } from '../time/local.js'
import type { StationCalendar } from '../time/opening-hours.js'
import type { HolidayYear } from '../time/schema.js'

/** So many numbers of one window in so many seconds, and no more. A ticket takes three taps, and is read before the next person's turn. */
export interface Pace {
  readonly tickets: number
  readonly seconds: number
}

/** What `decide` needs to know of the station; data only, made anew when the feed changes. */
export interface QueueRules {
  readonly calendar: StationCalendar
  /** Devices that may act; undefined lets every window of this machine act. */
  readonly devices: ReadonlySet<string> | undefined
  /** Ids of desks, with the series letters each serves; undefined serves all (全科接待). */
  readonly desks: ReadonlyMap<string, readonly string[] | undefined>
  /** The workers, each with the days they are away, first and last inclusive. */
  readonly workers: ReadonlyMap<string, readonly { readonly from: LocalDate; readonly to: LocalDate }[]>
  /** To whom a matter goes that nobody accepts: the secretary, then the deputy. */
  readonly backstop: readonly string[]
  readonly series: readonly Series[]
  readonly classes: readonly PriorityClass[]
  /** Service id -> its category, how long it is thought to take, and whether it is offered now. */
  readonly services: ReadonlyMap<string, { readonly category: string; readonly offered: boolean; readonly minutes: number }>
  /** Minutes a service is thought to take before anything was measured. */
  readonly priorMinutes: number
  /** How fast one window may give numbers; undefined as fast as it can. */
  readonly pace?: Pace | undefined
  readonly graceMinutes: number
  readonly noShowCalls: number
  readonly noShowSeconds: number
  /** Minutes a named worker has to accept or decline. */
  readonly assignmentMinutes: number
}

/** The hours of a station as opening-hours functions take them. */
export function calendarOf(station: Station, holidays: readonly HolidayYear[]): StationCalendar {
  const { timeZone, openingHours, specialOpeningHours } = station
  return { timeZone, openingHours, specialOpeningHours, holidays }
}

/** The lines each desk serves. */
export function desksOf({ desks }: Station): QueueRules['desks'] {
  return new Map(desks.map((desk) => [desk.id, desk.series]))
}

/**
 * The queue's rules of a station, or undefined for a station that has no queue.
 * Without services every ticket is of the general series.
 */
export function queueRules(station: Station, services: Services | undefined, holidays: readonly HolidayYear[]): QueueRules | undefined {
  const { queue } = station
  if (!queue || queue.series.length === 0) return undefined
  return {
    calendar: calendarOf(station, holidays),
    devices: queue.devices && new Set(queue.devices),
    desks: desksOf(station),
    workers: new Map(station.workers.map((worker) => [worker.id, worker.absences])),
    backstop: station.backstop ? [station.backstop.secretary, station.backstop.deputy].filter((id) => id !== undefined) : [],
    series: queue.series,
    classes: queue.classes,
    services: new Map(
      (services?.items ?? []).map((item) => [
        item.id,
        { category: item.category, offered: item.status === 'active' && !item.elsewhere, minutes: item.minutes ?? queue.priorMinutes },
      ]),
    ),
    priorMinutes: queue.priorMinutes,
    pace: queue.paceTickets > 0 ? { tickets: queue.paceTickets, seconds: queue.paceSeconds } : undefined,
    graceMinutes: queue.graceMinutes,
    noShowCalls: queue.noShowCalls,
    noShowSeconds: queue.noShowSeconds,
    assignmentMinutes: queue.assignmentMinutes,
  }
}

/** The series a service's numbers are of: the one that names its category, otherwise the general one. */
export function seriesFor(rules: Pick<QueueRules, 'series'>, category: string | undefined): Series | undefined {
  const named = category === undefined ? undefined : rules.series.find((series) => series.categories.includes(category))
  return named ?? rules.series.find((series) => series.categories.length === 0) ?? rules.series[0]
}

/** Whether a day lies within absences, first and last inclusive. */
export function isAway(absences: readonly { readonly from: LocalDate; readonly to: LocalDate }[], day: LocalDate): boolean {
  return absences.some(({ from, to }) => from <= day && day <= to)
}

/** Whether a worker is on the list and not away on that day. */
export function isPresent(rules: Pick<QueueRules, 'workers'>, worker: string, day: LocalDate): boolean {
  const absences = rules.workers.get(worker)
  return absences !== undefined && !isAway(absences, day)
}

/** Who takes what nobody accepts: the secretary, the deputy when the secretary is away, and when all are away the first all the same. */
export function backstopOn(rules: Pick<QueueRules, 'workers' | 'backstop'>, day: LocalDate): string | undefined {
  return (
    rules.backstop.find((worker) => isPresent(rules, worker, day)) ??
    rules.backstop.find((worker) => rules.workers.has(worker)) ??
    rules.backstop[0]
  )
}
