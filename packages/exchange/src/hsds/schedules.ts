// HSDS schedules (RFC 5545 parts as fields) as weekly hours; what is not weekly is named, never guessed.
import { isLocalDate, WEEKDAYS, weekdayOf, type OpeningSpan, type Weekday } from '@doorstep/model'
import { fault } from '../source.js'
import { amount, at, text, textLike, type Source } from './fields.js'

const TIME = /^(?:([01]\d|2[0-3]):([0-5]\d)|24:00)(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/i
// Parts that make a weekly rule something else than "every week". BYMONTHDAY and BYYEARDAY mean nothing beside WEEKLY.
const LIMITS = ['until', 'byweekno']

function timeOf(schedule: Source, name: string): string | undefined {
  return textLike(schedule, name, TIME, 'time')?.slice(0, 5)
}

function daysOf(schedule: Source): Weekday[] | undefined {
  const byDay = text(schedule, 'byday')
  if (byDay === undefined) {
    const start = text(schedule, 'dtstart')?.slice(0, 10) ?? ''
    return isLocalDate(start) ? [weekdayOf(start)] : undefined
  }
  const days = byDay.split(',').map((day) => WEEKDAYS.find((weekday) => weekday === day.trim().toLowerCase()))
  return days.every((day) => day !== undefined) ? days : undefined
}

function validity(schedule: Source): string {
  return `${text(schedule, 'valid_from') ?? ''}/${text(schedule, 'valid_to') ?? ''}`
}

/**
 * The weekly hours of a service's schedules. Times are taken as local whatever offset is written behind them. One span of
 * validity for all schedules says nothing about which holds; where they differ (summer and winter hours), those that end
 * cannot be told as weekly hours.
 */
export function weeklyHours(schedules: readonly Source[]): OpeningSpan[] {
  const seasons = new Set(schedules.map(validity))
  const spans = new Map<string, { days: Set<Weekday>; opens: string; closes: string }>()
  for (const schedule of schedules) {
    const frequency = text(schedule, 'freq')?.toUpperCase()
    const days = daysOf(schedule)
    const opens = timeOf(schedule, 'opens_at')
    const written = timeOf(schedule, 'closes_at')
    const closes = written === '00:00' ? '24:00' : written
    const weekly =
      (frequency === 'WEEKLY' || (frequency === undefined && text(schedule, 'byday') !== undefined)) &&
      (amount(schedule, 'interval') ?? 1) === 1 &&
      amount(schedule, 'count') === undefined &&
      LIMITS.every((name) => text(schedule, name) === undefined) &&
      (seasons.size === 1 || text(schedule, 'valid_to') === undefined)
    if (!weekly || !days || !opens || !closes || closes <= opens) {
      schedule.problems.push(fault(schedule.path, saying(schedule), 'weekly-hours'))
      continue
    }
    const key = `${opens} ${closes}`
    const span = spans.get(key) ?? { days: new Set(), opens, closes }
    for (const day of days) span.days.add(day)
    spans.set(key, span)
  }
  return [...spans.values()].map(({ days, opens, closes }) => ({ days: WEEKDAYS.filter((day) => days.has(day)), opens, closes }))
}

function saying(schedule: Source): string {
  const parts = ['freq', 'interval', 'count', 'until', 'byday', 'byweekno', 'bymonthday', 'opens_at', 'closes_at', 'valid_to']
  const written = parts.flatMap((name) => {
    const value = schedule.fields[name]
    return typeof value === 'string' || typeof value === 'number' ? [`${name}=${value}`] : []
  })
  return written.join(' ') || (text(schedule, 'description') ?? at(schedule, 'opens_at'))
}
