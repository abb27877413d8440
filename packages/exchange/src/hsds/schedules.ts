// HSDS schedules (RFC 5545 parts as fields) as weekly hours; what is not weekly is named, never guessed.
import { isLocalDate, OPENING_DAYS, WEEKDAYS, weekdayOf, type OpeningSpan } from '@doorstep/model/time'
import { fault } from '../source.js'
import { amount, at, own, text, textLike, type Source } from './fields.js'
import { markedOf } from './terms.js'

type Day = (typeof OPENING_DAYS)[number]

const TIME = /^(?:([01]\d|2[0-3]):([0-5]\d)|24:00)(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/i
const MIDNIGHT = '24:00'
// Parts that make a rule something else than "every week" or "every month" (RFC 5545, 3.3.10). BYMONTHDAY and BYYEARDAY mean nothing beside
// WEEKLY. BYSETPOS, BYMONTH and a rule by days are no parts of the standard and are written all the same.
const ALWAYS = ['until', 'byweekno', 'bymonth']
const LIMITS = {
  DAILY: [...ALWAYS, 'bymonthday', 'byyearday', 'bysetpos'],
  WEEKLY: [...ALWAYS, 'bysetpos'],
  MONTHLY: [...ALWAYS, 'bymonthday', 'byyearday'],
}
type Frequency = keyof typeof LIMITS

/** The hours that could be read; `incomplete` where there are others. */
export interface ReadHours {
  readonly hours: readonly OpeningSpan[]
  readonly incomplete: boolean
}

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

const DAY = /^([+-]?[1-5])?([a-z]{2})$/

/** A weekday, or (`nth`) some of a month's: `1MO` is the first Monday, `-1FR` the last Friday. */
interface RuleDay {
  readonly day: Day
  readonly nth: number | undefined
}

function daysOf(schedule: Source, frequency: Frequency): RuleDay[] | undefined {
  const byDay = text(schedule, 'byday')
  if (byDay === undefined) {
    if (frequency === 'DAILY') return WEEKDAYS.map((day) => ({ day, nth: undefined }))
    const start = text(schedule, 'dtstart')?.slice(0, 10) ?? ''
    return frequency === 'WEEKLY' && isLocalDate(start) ? [{ day: weekdayOf(start), nth: undefined }] : undefined
  }
  const days = byDay.split(',').map((each): RuleDay | undefined => {
    const match = DAY.exec(each.trim().toLowerCase())
    const day = WEEKDAYS.find((weekday) => weekday === match?.[2])
    const nth = match?.[1] === undefined ? undefined : Number(match[1])
    // RFC 5545 3.3.10: the number means something in a month, and nothing in a week
    return day && (nth === undefined || frequency === 'MONTHLY') ? { day, nth } : undefined
  })
  const known = days.every((day) => day !== undefined) ? days : undefined
  return frequency === 'MONTHLY' ? known && ofMonth(known, own(schedule, 'bysetpos')) : known
}

/** BYDAY=MO with BYSETPOS=2 is the second Monday; among several weekdays a position is another day each month. */
function ofMonth(days: readonly RuleDay[], position: unknown): RuleDay[] | undefined {
  const [first, ...more] = days
  if (isLeftOut(position)) return [...days]
  const positions = String(position)
    .split(',')
    .map((each) => (/^[+-]?[1-5]$/.test(each.trim()) ? Number(each) : undefined))
  if (!first || more.length > 0 || first.nth !== undefined) return undefined
  const read = positions.flatMap((nth) => (nth === undefined ? [] : [{ day: first.day, nth }]))
  return read.length === positions.length ? read : undefined
}

// Not asked for by `text`: a span of validity decides which schedule holds, but it is not shown.
function validity({ fields }: Source): string {
  return JSON.stringify([fields['valid_from'] ?? null, fields['valid_to'] ?? null])
}

/**
 * The hours of a service's schedules. Times are taken as local whatever offset is written behind them; what closes after midnight
 * stands on both days. One span of validity for all schedules says nothing about which holds; where they differ (summer and winter
 * hours), those that end cannot be told as weekly hours.
 */
export function hoursIn(schedules: readonly Source[]): ReadHours {
  const seasons = new Set(schedules.map(validity))
  const spans = new Map<string, { days: Set<Day>; nth: number | undefined; opens: string; closes: string }>()
  let incomplete = false
  for (const schedule of schedules) {
    const parts = partsOf(schedule, seasons.size === 1)
    if (!parts) {
      incomplete = true
      schedule.problems.push(fault(schedule.path, saying(schedule), 'weekly-hours'))
    }
    for (const { day, nth, opens, closes } of parts ?? []) {
      const key = `${opens} ${closes} ${nth}`
      const span = spans.get(key) ?? { days: new Set(), nth, opens, closes }
      span.days.add(day)
      spans.set(key, span)
    }
  }
  const hours = [...spans.values()].map(({ days, nth, opens, closes }) => ({
    days: OPENING_DAYS.filter((day) => days.has(day)),
    ...(nth === undefined ? {} : { nthOfMonth: [nth] }),
    opens,
    closes,
  }))
  return { hours, incomplete }
}

// A limit of the wrong kind limits all the same.
const isLeftOut = (value: unknown): boolean => value === undefined || (typeof value === 'string' && value.trim() === '')

type SchedulePart = RuleDay & Pick<OpeningSpan, 'opens' | 'closes'>

/** One schedule, day by day; undefined where it says something else than hours of a week or a month. */
function partsOf(schedule: Source, oneSeason: boolean): SchedulePart[] | undefined {
  const written = text(schedule, 'freq')?.toUpperCase()
  // hours are local, and a week is the same whichever day it begins with
  for (const told of ['timezone', 'wkst']) own(schedule, told)
  const byDay = text(schedule, 'byday')
  const marked = markedDays(schedule)
  const frequency = written ?? (byDay !== undefined || marked.length > 0 ? 'WEEKLY' : undefined)
  const known = frequency !== undefined && Object.hasOwn(LIMITS, frequency) ? (frequency as Frequency) : undefined
  const named = byDay === undefined && marked.length > 0 ? [] : known && daysOf(schedule, known)
  const opens = timeOf(schedule, 'opens_at')
  const closing = timeOf(schedule, 'closes_at')
  const closes = closing === '00:00' ? MIDNIGHT : closing
  const regular =
    (amount(schedule, 'interval') ?? 1) === 1 &&
    amount(schedule, 'count') === undefined &&
    known !== undefined &&
    LIMITS[known].every((name) => isLeftOut(own(schedule, name))) &&
    (oneSeason || (schedule.fields['valid_to'] ?? undefined) === undefined)
  if (!regular || !named || !opens || !closes || closes === opens) return undefined
  const days = [...named, ...marked.map((day) => ({ day, nth: undefined }))]
  if (opens < closes) return days.map((day) => ({ ...day, opens, closes }))
  return overMidnight(days, opens, closes)
}

// Which day follows a holiday, or the first Monday of a month, no weekly hours can say.
function overMidnight(days: readonly RuleDay[], opens: string, closes: string): SchedulePart[] | undefined {
  const parts = days.map(({ day, nth }): SchedulePart[] | undefined => {
    const next = WEEKDAYS[(WEEKDAYS.findIndex((weekday) => weekday === day) + 1) % WEEKDAYS.length]
    if (nth !== undefined || next === undefined || !WEEKDAYS.some((weekday) => weekday === day)) return undefined
    return [
      { day, nth, opens, closes: MIDNIGHT },
      { day: next, nth, opens: '00:00', closes },
    ]
  })
  return parts.every((part) => part !== undefined) ? parts.flat() : undefined
}

function saying(schedule: Source): string {
  const parts = [
    'freq',
    'interval',
    'count',
    'until',
    'byday',
    'byweekno',
    'bymonthday',
    'bymonth',
    'bysetpos',
    'opens_at',
    'closes_at',
    'valid_to',
  ]
  const written = parts.flatMap((name) => {
    const value = schedule.fields[name]
    return typeof value === 'string' || typeof value === 'number' ? [`${name}=${value}`] : []
  })
  return written.join(' ') || (text(schedule, 'description') ?? at(schedule, 'opens_at'))
}
