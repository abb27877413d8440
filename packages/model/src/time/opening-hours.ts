// When the station, or one of its services, is open: weekly hours, holidays, make-up days, special dates.
import { addDays, addMonths, dateOf, daysBetween, timeOf, weekdayOf, type LocalDate, type LocalDateTime, type LocalTime } from './local.js'
import { dayKind } from './working-days.js'
import { holidayName } from './holiday-names.js'
import type { HolidayYear, OpeningSpan, SpecialOpening } from './schema.js'
import type { OPENING_DAYS } from './words.js'
import type { LocalisedText } from '../text/localised.js'

/** What opening hours are worked out from. For a service's own hours, the same with another `openingHours`. */
export interface StationCalendar {
  readonly timeZone: string
  readonly openingHours: readonly OpeningSpan[]
  readonly specialOpeningHours: readonly SpecialOpening[]
  readonly holidays: readonly HolidayYear[]
  /** A calendar this one lies in, such as the station's for a service at its desks: closed where that one is closed. */
  readonly within?: StationCalendar
}

/** Whether a calendar says anything at all: one without hours has not said that it is closed. */
export function postsHours({ openingHours, specialOpeningHours }: Pick<StationCalendar, 'openingHours' | 'specialOpeningHours'>): boolean {
  return openingHours.length + specialOpeningHours.length > 0
}

/** Open from `opens` until just before `closes` (`24:00` ends the day); `reason` where a special date gives one. */
export interface DaySpan {
  readonly opens: LocalTime
  readonly closes: LocalTime
  readonly reason?: LocalisedText
}

/** Open until when; or closed, until when (undefined: not within a year) and why, where there is more to say than the hour. */
export type Opening =
  | { readonly open: true; readonly until: LocalDateTime }
  | { readonly open: false; readonly next: LocalDateTime | undefined; readonly reason?: LocalisedText }

const DAYS_AHEAD = 366
const MIDNIGHT = '24:00'

// Sorted, and one span where two touch or overlap: nobody is sent away between two spans that meet.
function merged(spans: readonly DaySpan[]): DaySpan[] {
  const result: DaySpan[] = []
  for (const span of [...spans].sort((a, b) => (a.opens < b.opens ? -1 : a.opens > b.opens ? 1 : 0))) {
    const last = result.at(-1)
    if (!last || span.opens > last.closes) result.push(span)
    else if (span.closes > last.closes) result[result.length - 1] = { ...last, closes: span.closes }
  }
  return result
}

// The first Monday of a month is a Monday, whichever day's hours a make-up day has.
function isOfMonth({ nthOfMonth }: OpeningSpan, day: (typeof OPENING_DAYS)[number], date: LocalDate): boolean {
  if (!nthOfMonth || nthOfMonth.length === 0) return true
  if (day !== 'holiday' && day !== 'makeup' && day !== weekdayOf(date)) return false
  const dayOfMonth = Number(date.slice(8))
  const left = daysBetween(date, addMonths(date, 1)) - 1
  return nthOfMonth.some((nth) => (nth > 0 ? Math.ceil(dayOfMonth / 7) === nth : Math.floor(left / 7) + 1 === -nth))
}

function spansNaming(calendar: StationCalendar, day: (typeof OPENING_DAYS)[number], date: LocalDate): DaySpan[] {
  const spans = calendar.openingHours.filter((span) => span.days.includes(day) && isOfMonth(span, day, date))
  return merged(spans.map(({ opens, closes }) => ({ opens, closes })))
}

function usualSpans(calendar: StationCalendar, date: LocalDate): readonly DaySpan[] {
  const { kind } = dayKind(date, calendar.holidays)
  const named = (day: 'holiday' | 'makeup') => kind === day && calendar.openingHours.some((span) => span.days.includes(day))
  if (named('holiday')) return spansNaming(calendar, 'holiday', date)
  if (named('makeup')) return spansNaming(calendar, 'makeup', date)
  return spansNaming(calendar, kind === 'makeup' ? 'mo' : weekdayOf(date), date)
}

function specialsOn(calendar: StationCalendar, date: LocalDate): SpecialOpening[] {
  return calendar.specialOpeningHours.filter((special) => special.date === date)
}

/**
 * The hours of one date, sorted; spans that touch or overlap are one. An empty list is a closed day.
 *
 * 1. A special date replaces everything else. Several entries for one date are several spans; entries without times alone
 *    close the day.
 * 2. On a public holiday the spans for `holiday` hold, if any span names it; otherwise the hours of its weekday.
 * 3. On a make-up working day the spans for `makeup` hold, if any span names it; otherwise the hours of Monday, because a
 *    make-up day is worked like a weekday.
 * 4. A span for the nth weekday of a month holds on these days alone, and not on a make-up day for them.
 * 5. Within another calendar only what is open in both is left.
 *
 * @example
 * spansOn(calendar, '2026-11-21') // [{ opens: '09:00', closes: '17:00' }]
 */
export function spansOn(calendar: StationCalendar, date: LocalDate): readonly DaySpan[] {
  const { within } = calendar
  return within ? common(ownSpans(calendar, date), spansOn(within, date)) : ownSpans(calendar, date)
}

function common(spans: readonly DaySpan[], others: readonly DaySpan[]): readonly DaySpan[] {
  return spans.flatMap((span) =>
    others.flatMap((other): DaySpan[] => {
      const opens = span.opens > other.opens ? span.opens : other.opens
      const closes = span.closes < other.closes ? span.closes : other.closes
      return opens < closes ? [{ ...span, opens, closes }] : []
    }),
  )
}

function ownSpans(calendar: StationCalendar, date: LocalDate): readonly DaySpan[] {
  const specials = specialsOn(calendar, date)
  if (specials.length === 0) return usualSpans(calendar, date)
  return merged(
    specials.flatMap(({ opens, closes, reason }) => {
      if (opens === undefined || closes === undefined || opens === closes) return []
      return [reason === undefined ? { opens, closes } : { opens, closes, reason }]
    }),
  )
}

function at(date: LocalDate, time: LocalTime): LocalDateTime {
  return time === MIDNIGHT ? `${addDays(date, 1)}T00:00` : `${date}T${time}`
}

function spanAt(spans: readonly DaySpan[], time: LocalTime): DaySpan | undefined {
  return spans.find((span) => span.opens <= time && time < span.closes)
}

// A closing after the usual hours needs no reason; one within them, or a whole day, does.
function reasonFor(calendar: StationCalendar, date: LocalDate, time: LocalTime): LocalisedText | undefined {
  const weekdays = spansNaming(calendar, weekdayOf(date), date)
  if (spansOn(calendar, date).length > 0 && !spanAt(weekdays, time)) return undefined
  const special = specialsOn(calendar, date)
  if (special.length > 0) return special.find((entry) => entry.reason !== undefined)?.reason
  const { kind, name } = dayKind(date, calendar.holidays)
  return kind === 'holiday' && name !== undefined ? holidayName(name) : undefined
}

/**
 * Whether it is open at a local time, and until when; or when it opens next.
 *
 * `until` runs on over midnight when a day ends at 24:00 and the next begins at 00:00. Both look at most 366 days ahead: a
 * place that never closes is open until then, one that never opens has no `next`. `reason` (the special date's, or the
 * holiday's name) is given when the day is closed altogether, or when an ordinary week would have it open at this hour.
 *
 * @param when a local time of the station, see {@link localDateTime}
 * @example
 * openingAt(calendar, '2026-11-21T18:10') // { open: false, next: '2026-11-22T09:00' }
 */
export function openingAt(calendar: StationCalendar, when: LocalDateTime): Opening {
  const today = dateOf(when)
  const time = timeOf(when)
  const spans = spansOn(calendar, today)
  const current = spanAt(spans, time)
  if (current) {
    let date = today
    let closes = current.closes
    for (let ahead = 1; closes === MIDNIGHT && ahead <= DAYS_AHEAD; ahead++) {
      const first = spansOn(calendar, addDays(today, ahead))[0]
      if (first?.opens !== '00:00') break
      date = addDays(today, ahead)
      closes = first.closes
    }
    return { open: true, until: at(date, closes) }
  }
  const reason = reasonFor(calendar, today, time)
  const because = reason === undefined ? {} : { reason }
  const later = spans.find((span) => span.opens > time)
  if (later) return { open: false, next: at(today, later.opens), ...because }
  for (let ahead = 1; ahead <= DAYS_AHEAD; ahead++) {
    const date = addDays(today, ahead)
    const first = spansOn(calendar, date)[0]
    if (first) return { open: false, next: at(date, first.opens), ...because }
  }
  return { open: false, next: undefined, ...because }
}
