// The dates on which a rule repeats: RFC 8984 recurrence over local dates, bounded by a window and by the days looked at.
import { civilOfDay, dayOfCivil } from '../time/civil.js'
import { dateOf, dateOfDay, dayNumber, WEEKDAYS, type LocalDateTime } from '../time/local.js'
import { checkRule } from './rule-check.js'
import type { RecurrenceRule } from './schema.js'

/** From `from` (inclusive) to `to` (exclusive), as dates or date-times, and at most `limit` starts (default 10,000). */
export interface ExpansionWindow {
  readonly from: LocalDateTime
  readonly to: LocalDateTime
  readonly limit?: number
}

/**
 * Days one rule may look at in one expansion, 273 years of them: a rule that never matches ends here, and so does one with
 * a count whose window lies further from its start.
 */
export const MAX_DAYS_LOOKED_AT = 100_000
const DEFAULT_LIMIT = 10_000
const LAST_DAY = dayNumber('9999-12-31')

type Frequency = RecurrenceRule['frequency']

/** `2026-09-01T13:30` for `2026-09-01T13:30:00`, so that equal times are equal texts. */
export function withoutZeroSeconds(at: LocalDateTime): LocalDateTime {
  return at.length === 19 && at.endsWith(':00') ? at.slice(0, 16) : at
}

// Periods are numbered: days since 1970-01-01, weeks since the one that holds it, months since year 0, years.
function periodOf(frequency: Frequency, day: number, weekStart: number): number {
  if (frequency === 'daily') return day
  if (frequency === 'weekly') return Math.floor((day + 3 - weekStart) / 7)
  const { year, month } = civilOfDay(day)
  return frequency === 'monthly' ? year * 12 + month - 1 : year
}

function firstDayOf(frequency: Frequency, period: number, weekStart: number): number {
  if (frequency === 'daily') return period
  if (frequency === 'weekly') return period * 7 - 3 + weekStart
  return firstOfMonth(frequency === 'monthly' ? period : period * 12)
}

/** The first day of a month, in months since January of year 0. */
function firstOfMonth(months: number): number {
  return dayOfCivil(Math.floor(months / 12), (months % 12) + 1, 1)
}

// What a rule leaves open is taken from the start: RFC 8984 4.3.3, step "implicit properties".
function withDefaults(rule: RecurrenceRule, startDay: number): RecurrenceRule {
  const { month, day } = civilOfDay(startDay)
  const { frequency } = rule
  const byDay = rule.byDay?.length ? rule.byDay : undefined
  const byMonthDay = rule.byMonthDay?.length ? rule.byMonthDay : undefined
  const byMonth = rule.byMonth?.length ? rule.byMonth : undefined
  if (frequency === 'weekly' && !byDay) return { ...rule, byDay: [{ day: weekdayAt(startDay) }] }
  if (frequency === 'monthly' && !byDay && !byMonthDay) return { ...rule, byMonthDay: [day] }
  if (frequency !== 'yearly') return rule
  return {
    ...rule,
    byMonth: byMonth ?? (byMonthDay || !byDay ? [month] : undefined),
    byMonthDay: byMonthDay ?? (byDay ? undefined : [day]),
  }
}

function weekdayIndex(day: number): number {
  return (((day + 3) % 7) + 7) % 7
}

function weekdayAt(day: number): (typeof WEEKDAYS)[number] {
  return WEEKDAYS[weekdayIndex(day)] ?? 'mo'
}

// 1, 2, ... from the start or -1, -2, ... from the end of a list of `length`.
function isAt(position: number, index: number, length: number): boolean {
  return position > 0 ? index === position - 1 : index === length + position
}

// Whether a day is a candidate by the by-parts; positions in the set come later. The cheapest question is asked first.
function candidates(rule: RecurrenceRule, full: RecurrenceRule): (day: number) => boolean {
  const months = full.byMonth?.length ? new Set(full.byMonth.map(Number)) : undefined
  const monthDays = full.byMonthDay?.length ? full.byMonthDay : undefined
  const byDay = full.byDay?.length ? full.byDay : undefined
  const named = byDay && WEEKDAYS.map((weekday) => byDay.filter(({ day }) => day === weekday))
  const numbered = byDay?.some(({ nthOfPeriod }) => nthOfPeriod !== undefined)
  const weekdayAlone = !months && !monthDays && !numbered
  // RFC 5545 3.3.10: a numbered weekday counts within the month once months are named, otherwise within the year.
  const withinMonth = rule.frequency === 'monthly' || !!rule.byMonth?.length
  return (number) => {
    const here = named?.[weekdayIndex(number)]
    if (here?.length === 0) return false
    if (weekdayAlone) return true
    const { year, month, day } = civilOfDay(number)
    if (months && !months.has(month)) return false
    const monthFirst = number - day + 1
    const monthEnd = monthDays || numbered ? firstOfMonth(year * 12 + month) : 0
    if (monthDays && !monthDays.some((wanted) => isAt(wanted, day - 1, monthEnd - monthFirst))) return false
    if (!here || !numbered) return true
    const first = withinMonth ? monthFirst : dayOfCivil(year, 1, 1)
    const end = withinMonth ? monthEnd : dayOfCivil(year + 1, 1, 1)
    const index = Math.floor((number - first) / 7)
    const length = index + 1 + Math.floor((end - 1 - number) / 7)
    return here.some(({ nthOfPeriod }) => nthOfPeriod === undefined || isAt(nthOfPeriod, index, length))
  }
}

// The days from `from` to before `to` on which one rule repeats, in order.
function expand(rule: RecurrenceRule, startDay: number, from: number, to: number, until: number, limit: number): number[] {
  const { frequency, count, interval = 1 } = rule
  const weekStart = WEEKDAYS.indexOf(rule.firstDayOfWeek ?? 'mo')
  const full = withDefaults(rule, startDay)
  const fits = candidates(rule, full)
  const positions = rule.bySetPosition?.length ? rule.bySetPosition : undefined
  const end = Math.min(to, until + 1, LAST_DAY + 1)
  // A year whose months are named is looked at in those months only.
  const months = frequency === 'yearly' && full.byMonth?.length ? [...new Set(full.byMonth.map(Number))].sort((a, b) => a - b) : undefined
  const found: number[] = []
  let set: number[] = []

  let period = periodOf(frequency, startDay, weekStart)
  // Only a count has to be counted from the start.
  if (count === undefined && from > startDay) period += Math.floor((periodOf(frequency, from, weekStart) - period) / interval) * interval
  let left = count ?? Infinity
  let budget = MAX_DAYS_LOOKED_AT
  const look = (first: number, next: number) => {
    budget -= next - first
    for (let day = first; day < next; day++) if (fits(day)) set.push(day)
  }
  for (; budget > 0 && left > 0; period += interval) {
    const first = firstDayOf(frequency, period, weekStart)
    if (!(first < end)) break
    if (set.length > 0) set = []
    if (months) for (const month of months) look(firstOfMonth(period * 12 + month - 1), firstOfMonth(period * 12 + month))
    else look(first, firstDayOf(frequency, period + 1, weekStart))
    if (positions) set = set.filter((_, index, { length }) => positions.some((position) => isAt(position, index, length)))
    for (const day of set) {
      if (day < startDay) continue
      if (day >= end || left <= 0 || found.length >= limit) return found
      left--
      if (day >= from) found.push(day)
    }
  }
  return found
}

/**
 * When something that starts at `start` and repeats by `rules` takes place within a window, in order, each time once.
 * Without rules that is the start alone. A rule {@link checkRule} refuses adds nothing: ask it first.
 *
 * As RFC 5545 and 8984 say: parts a rule leaves open come from the start; dates that do not exist (30 February, the 31st of
 * a short month) are left out, not moved; `until` is inclusive; with both `until` and `count` the earlier end holds.
 *
 * **A start that does not match the rule is not an occurrence, and not counted**: a Thursday class written with the first
 * day of term begins on its first Thursday. RFC 5545 leaves this open; RFC 8984 would add the start. (An override of that
 * date adds it.)
 *
 * Nothing hangs: the window bounds the walk, and so does {@link MAX_DAYS_LOOKED_AT}. Without a count the walk begins at the
 * window, however long ago the start was.
 *
 * @example
 * occurrenceStarts('2026-09-01T13:30', [{ frequency: 'weekly', byDay: [{ day: 'tu' }] }], { from: '2026-11-21', to: '2026-12-01' })
 * // ['2026-11-24T13:30']
 */
export function occurrenceStarts(start: LocalDateTime, rules: readonly RecurrenceRule[], window: ExpansionWindow): LocalDateTime[] {
  const { limit = DEFAULT_LIMIT } = window
  const begins = withoutZeroSeconds(start)
  const time = begins.slice(10)
  const startDay = dayNumber(dateOf(begins))
  // Every occurrence has the same time of day, so bounds with a time are bounds of whole days.
  const from = withoutZeroSeconds(window.from)
  const to = withoutZeroSeconds(window.to)
  const fromDay = dayNumber(dateOf(from)) + (from.slice(10) > time ? 1 : 0)
  const toDay = dayNumber(dateOf(to)) + (to.slice(10) > time ? 1 : 0)

  if (rules.length === 0) return startDay >= fromDay && startDay < toDay && limit > 0 ? [begins] : []
  const days = new Set<number>()
  for (const rule of rules) {
    if (checkRule(rule)) continue
    const until = rule.until === undefined ? undefined : withoutZeroSeconds(rule.until)
    const untilDay = until === undefined ? LAST_DAY : dayNumber(dateOf(until)) - (until.slice(10) < time ? 1 : 0)
    for (const day of expand(rule, startDay, fromDay, toDay, untilDay, limit)) days.add(day)
  }
  const inOrder = rules.length === 1 ? [...days] : [...days].sort((a, b) => a - b)
  return inOrder.slice(0, limit).map((day) => dateOfDay(day) + time)
}
