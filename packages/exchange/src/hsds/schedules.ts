// HSDS schedules (RFC 5545 parts as fields) as weekly hours; what is not weekly is named, never guessed.
import { isLocalDate, OPENING_DAYS, WEEKDAYS, weekdayOf, type OpeningSpan } from '@doorstep/model'
import { fault } from '../source.js'
import { amount, at, own, text, textLike, type Source } from './fields.js'
import { markedOf } from './terms.js'

type Day = (typeof OPENING_DAYS)[number]

const TIME = /^(?:([01]\d|2[0-3]):([0-5]\d)|24:00)(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/i
// Parts that make a weekly rule something else than "every week". BYMONTHDAY and BYYEARDAY mean nothing beside WEEKLY.
const LIMITS = ['until', 'byweekno']

function timeOf(schedule: Source, name: string): string | undefined {
  return textLike(schedule, name, TIME, 'time')?.slice(0, 5)
}

// Public holidays and make-up days are no days of the standard; our own files mark them.
function markedDays(schedule: Source): Day[] {
  const marked = markedOf(schedule).get('day') ?? []
  // the description says the same in words
  if (marked.length > 0) text(schedule, 'description')
  return OPENING_DAYS.filter((day) => marked.includes(day))
}

function weekdaysOf(schedule: Source): Day[] | undefined {
  const byDay = text(schedule, 'byday')
  if (byDay === undefined) {
    const start = text(schedule, 'dtstart')?.slice(0, 10) ?? ''
    return isLocalDate(start) ? [weekdayOf(start)] : undefined
  }
  const days = byDay.split(',').map((day) => WEEKDAYS.find((weekday) => weekday === day.trim().toLowerCase()))
  return days.every((day) => day !== undefined) ? days : undefined
}

// Not asked for by `text`: a span of validity decides which schedule holds, but it is not shown.
function validity({ fields }: Source): string {
  return JSON.stringify([fields['valid_from'] ?? null, fields['valid_to'] ?? null])
}

/**
 * The weekly hours of a service's schedules. Times are taken as local whatever offset is written behind them. One span of
 * validity for all schedules says nothing about which holds; where they differ (summer and winter hours), those that end
 * cannot be told as weekly hours.
 */
export function weeklyHours(schedules: readonly Source[]): OpeningSpan[] {
  const seasons = new Set(schedules.map(validity))
  const spans = new Map<string, { days: Set<Day>; opens: string; closes: string }>()
  for (const schedule of schedules) {
    const frequency = text(schedule, 'freq')?.toUpperCase()
    // hours are local, and a week is the same whichever day it begins with
    for (const told of ['timezone', 'wkst']) own(schedule, told)
    const byDay = text(schedule, 'byday')
    const marked = markedDays(schedule)
    const days = byDay === undefined && marked.length > 0 ? marked : weekdaysOf(schedule)
    const opens = timeOf(schedule, 'opens_at')
    const written = timeOf(schedule, 'closes_at')
    const closes = written === '00:00' ? '24:00' : written
    const weekly =
      (frequency === 'WEEKLY' || (frequency === undefined && (byDay !== undefined || marked.length > 0))) &&
      (amount(schedule, 'interval') ?? 1) === 1 &&
      amount(schedule, 'count') === undefined &&
      LIMITS.every((name) => text(schedule, name) === undefined) &&
      (seasons.size === 1 || (schedule.fields['valid_to'] ?? undefined) === undefined)
    if (!weekly || !days || !opens || !closes || closes <= opens) {
      schedule.problems.push(fault(schedule.path, saying(schedule), 'weekly-hours'))
      continue
    }
    const key = `${opens} ${closes}`
    const span = spans.get(key) ?? { days: new Set(), opens, closes }
    for (const day of [...days, ...marked]) span.days.add(day)
    spans.set(key, span)
  }
  return [...spans.values()].map(({ days, opens, closes }) => ({ days: OPENING_DAYS.filter((day) => days.has(day)), opens, closes }))
}

function saying(schedule: Source): string {
  const parts = ['freq', 'interval', 'count', 'until', 'byday', 'byweekno', 'bymonthday', 'opens_at', 'closes_at', 'valid_to']
  const written = parts.flatMap((name) => {
    const value = schedule.fields[name]
    return typeof value === 'string' || typeof value === 'number' ? [`${name}=${value}`] : []
  })
  return written.join(' ') || (text(schedule, 'description') ?? at(schedule, 'opens_at'))
}
