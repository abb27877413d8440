// The rules a queue is decided by, drawn from the station's feed.
import type { Services } from '../services/schema.js'
import type { PriorityClass, Series, Station } from '../station/schema.js'
import type { StationCalendar } from '../time/opening-hours.js'
import type { HolidayYear } from '../time/schema.js'

/** What `decide` needs to know of the station; data only, made anew when the feed changes. */
export interface QueueRules {
  readonly calendar: StationCalendar
  /** Ids of desks, with the series letters each serves; undefined serves all (全科接待). */
  readonly desks: ReadonlyMap<string, readonly string[] | undefined>
  readonly workers: ReadonlySet<string>
  /** Workers who may close any matter: the secretary and the deputy. */
  readonly backstop: readonly string[]
  readonly series: readonly Series[]
  readonly classes: readonly PriorityClass[]
  /** Service id -> its category, and whether it is offered now. */
  readonly services: ReadonlyMap<string, { readonly category: string; readonly offered: boolean }>
  readonly graceMinutes: number
  readonly noShowCalls: number
  readonly noShowSeconds: number
}

/** The hours of a station as opening-hours functions take them. */
export function calendarOf(station: Station, holidays: readonly HolidayYear[]): StationCalendar {
  const { timeZone, openingHours, specialOpeningHours } = station
  return { timeZone, openingHours, specialOpeningHours, holidays }
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
    desks: new Map(station.desks.map((desk) => [desk.id, desk.series])),
    workers: new Set(station.workers.map((worker) => worker.id)),
    backstop: station.backstop ? [station.backstop.secretary, station.backstop.deputy].filter((id) => id !== undefined) : [],
    series: queue.series,
    classes: queue.classes,
    services: new Map(
      (services?.items ?? []).map((item) => [item.id, { category: item.category, offered: item.status === 'active' && !item.elsewhere }]),
    ),
    graceMinutes: queue.graceMinutes,
    noShowCalls: queue.noShowCalls,
    noShowSeconds: queue.noShowSeconds,
  }
}

/** The series a service's numbers are of: the one that names its category, otherwise the general one. */
export function seriesFor(rules: Pick<QueueRules, 'series'>, category: string | undefined): Series | undefined {
  const named = category === undefined ? undefined : rules.series.find((series) => series.categories.includes(category))
  return named ?? rules.series.find((series) => series.categories.length === 0) ?? rules.series[0]
}
