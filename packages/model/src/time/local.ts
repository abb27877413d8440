// Local dates and times as the feed writes them, and arithmetic on them; no clock, no zone.
import { civilOfDay } from './civil.js'
import { DAY_MS } from './units.js'

/** A moment: milliseconds since 1970-01-01T00:00Z. */
export type Instant = number
/** A calendar date of the station, `2026-11-21` (ISO 8601, RFC 8984 LocalDate). */
export type LocalDate = string
/** A time of day at the station, `08:30`; `24:00` ends a day. */
export type LocalTime = string
/** A date and time at the station without a zone, `2026-11-21T08:30` (RFC 8984 LocalDateTime, seconds optional). */
export type LocalDateTime = string

/** Weekday codes of RFC 5545 in lower case, Monday first (ISO 8601). */
export const WEEKDAYS = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const
export type Weekday = (typeof WEEKDAYS)[number]

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/

/** Days since 1970-01-01 of a date; NaN for a text that is no date. */
export function dayNumber(date: LocalDate): number {
  const match = DATE.exec(date)
  if (!match) return NaN
  return Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) / DAY_MS
}

/** The date that many days after 1970-01-01; a RangeError for NaN, what {@link dayNumber} makes of a text that is no date. */
export function dateOfDay(day: number): LocalDate {
  if (Number.isNaN(day)) throw new RangeError('This is not a date such as 2026-11-21')
  const { year, month, day: ofMonth } = civilOfDay(day)
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(ofMonth)}`
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number)
}

/** Whether a text is a date that exists (`2026-02-30` does not). */
export function isLocalDate(text: string): boolean {
  const day = dayNumber(text)
  return !Number.isNaN(day) && dateOfDay(day) === text
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return dateOfDay(dayNumber(date) + days)
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from)
}

export function weekdayOf(date: LocalDate): Weekday {
  // 1970-01-01 was a Thursday, index 3 of a week that starts on Monday
  return WEEKDAYS[(((dayNumber(date) + 3) % 7) + 7) % 7] ?? 'mo'
}

/** Monday of the week that holds `date` (ISO 8601). */
export function startOfWeek(date: LocalDate): LocalDate {
  return addDays(date, -WEEKDAYS.indexOf(weekdayOf(date)))
}

/** First day of the month that holds `date`. */
export function startOfMonth(date: LocalDate): LocalDate {
  return `${date.slice(0, 7)}-01`
}

/** First day of the month `months` away from the month of `date`. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const at = new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1 + months, 1))
  return at.toISOString().slice(0, 10)
}

/** Minutes since midnight of `08:30`; `24:00` is 1440. */
export function minutesOfTime(time: LocalTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}

/** `08:30` for 510 minutes since midnight. */
export function timeOfMinutes(minutes: number): LocalTime {
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`
}

/** The date of a local date-time. */
export function dateOf(at: LocalDateTime): LocalDate {
  return at.slice(0, 10)
}

/** The time of day of a local date-time, to the minute. */
export function timeOf(at: LocalDateTime): LocalTime {
  return at.slice(11, 16)
}

/** A local date-time `minutes` later, to the minute. */
export function addMinutes(at: LocalDateTime, minutes: number): LocalDateTime {
  const total = minutesOfTime(timeOf(at)) + minutes
  if (total >= 0 && total < 1440) return `${dateOf(at)}T${timeOfMinutes(total)}`
  const days = Math.floor(total / 1440)
  return `${addDays(dateOf(at), days)}T${timeOfMinutes(total - days * 1440)}`
}

const DURATION = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/

/** Minutes of an ISO 8601 duration of weeks, days, hours and minutes (RFC 8984); NaN for a text that is none. */
export function minutesOfDuration(duration: string): number {
  const match = DURATION.exec(duration)
  if (!match || duration.endsWith('P') || duration.endsWith('T')) return NaN
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((part) => Number(part ?? 0))
  return weeks * 10_080 + days * 1440 + hours * 60 + minutes + Math.ceil(seconds / 60)
}
