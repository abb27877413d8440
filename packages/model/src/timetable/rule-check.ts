// Which recurrence rules the engine repeats exactly; every other one is refused by the name of its part.
import type { Problem } from '../schema/problem.js'
import { quoted } from '../schema/quoted.js'
import { isLocalDate, WEEKDAYS } from '../time/local.js'
import type { RecurrenceRule } from './schema.js'
import { FREQUENCIES } from './words.js'

/** Why a rule cannot be repeated: a {@link Problem} whose `path` begins within the rule, and the part it is about. */
export interface RefusedRule extends Problem {
  /** The part by its RFC 8984 name: `byHour`, `frequency`. */
  readonly part: string
}

/** The parts of an RFC 8984 RecurrenceRule the engine knows. */
export const RULE_PARTS = [
  'frequency',
  'interval',
  'count',
  'until',
  'firstDayOfWeek',
  'byDay',
  'byMonth',
  'byMonthDay',
  'bySetPosition',
] as const
type RulePart = (typeof RULE_PARTS)[number]

// Values that say what holds anyway, and vendors' own names, which RFC 8984 (3.3) lets a reader ignore.
function saysNothing(part: string, value: unknown): boolean {
  if (value === undefined || value === null || part === '@type' || part.includes(':')) return true
  if (part === 'rscale') return value === 'gregorian'
  if (part === 'skip') return value === 'omit'
  return Array.isArray(value) && value.length === 0
}

function refuse(part: string, path: string, found: unknown, expected: string): RefusedRule {
  return { part, path, found: quoted(found), expected }
}

function whole(value: unknown, from: number, to: number): boolean {
  return Number.isInteger(value) && Number(value) >= from && Number(value) <= to
}

// A position counted from the start, or from the end when negative; never 0.
function position(value: unknown, furthest: number): boolean {
  return value !== 0 && whole(value, -furthest, furthest)
}

function isMonth(value: unknown): boolean {
  return whole(value, 1, 12) || (typeof value === 'string' && /^(?:0?[1-9]|1[0-2])$/.test(value))
}

function isUntil(value: unknown): boolean {
  return (
    typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/.test(value) && isLocalDate(value.slice(0, 10))
  )
}

function firstBad(list: unknown, good: (value: unknown) => boolean): number {
  return Array.isArray(list) ? list.findIndex((value) => !good(value)) : -1
}

function checkByDay(rule: RecurrenceRule): RefusedRule | undefined {
  let index = -1
  for (const entry of rule.byDay ?? []) {
    const path = `byDay[${(index += 1)}]`
    if (!WEEKDAYS.includes(entry.day)) return refuse('byDay', `${path}.day`, entry.day, `one-of:${WEEKDAYS.join(' ')}`)
    const nth = entry.nthOfPeriod
    if (nth === undefined) continue
    // RFC 5545 3.3.10: a number before the weekday MUST NOT stand in other frequencies; people mean several things by it.
    if (rule.frequency !== 'monthly' && rule.frequency !== 'yearly')
      return refuse('byDay', `${path}.nthOfPeriod`, rule.frequency, 'one-of:monthly yearly')
    if (!position(nth, 53)) return refuse('byDay', `${path}.nthOfPeriod`, nth, 'number')
  }
  return undefined
}

/**
 * Why a rule cannot be repeated by this engine, or undefined when it can.
 *
 * Known: daily to yearly with interval, count, until, byMonth, byMonthDay, byDay, bySetPosition and firstDayOfWeek, as in
 * RFC 8984 4.3.3. Refused: every other part (byHour, byYearDay, byWeekNo, another rscale or skip), a leap month (`5L`),
 * hours and shorter frequencies, and what RFC 5545 forbids: a numbered weekday outside months and years, byMonthDay in weeks.
 *
 * @example
 * checkRule({ frequency: 'yearly', byMonth: ['5L'] })
 * // { part: 'byMonth', path: 'byMonth[0]', found: "'5L'", expected: 'one-of:1 2 3 4 5 6 7 8 9 10 11 12' }
 */
export function checkRule(rule: RecurrenceRule): RefusedRule | undefined {
  for (const [part, value] of Object.entries(rule))
    if (!saysNothing(part, value) && !RULE_PARTS.includes(part as RulePart))
      return refuse(part, part, part, `one-of:${RULE_PARTS.join(' ')}`)

  if (!FREQUENCIES.includes(rule.frequency)) return refuse('frequency', 'frequency', rule.frequency, `one-of:${FREQUENCIES.join(' ')}`)
  for (const part of ['interval', 'count'] as const)
    if (rule[part] !== undefined && !whole(rule[part], 1, Number.MAX_SAFE_INTEGER)) return refuse(part, part, rule[part], 'count')
  if (rule.until !== undefined && !isUntil(rule.until)) return refuse('until', 'until', rule.until, 'date-time')
  if (rule.firstDayOfWeek !== undefined && !WEEKDAYS.includes(rule.firstDayOfWeek))
    return refuse('firstDayOfWeek', 'firstDayOfWeek', rule.firstDayOfWeek, `one-of:${WEEKDAYS.join(' ')}`)

  const month = firstBad(rule.byMonth, isMonth)
  if (month >= 0) return refuse('byMonth', `byMonth[${month}]`, rule.byMonth?.[month], 'one-of:1 2 3 4 5 6 7 8 9 10 11 12')
  const monthDay = firstBad(rule.byMonthDay, (value) => position(value, 31))
  if (monthDay >= 0) return refuse('byMonthDay', `byMonthDay[${monthDay}]`, rule.byMonthDay?.[monthDay], 'number')
  if (rule.frequency === 'weekly' && rule.byMonthDay?.length)
    return refuse('byMonthDay', 'byMonthDay', rule.frequency, 'one-of:daily monthly yearly')
  const setPosition = firstBad(rule.bySetPosition, (value) => position(value, 366))
  if (setPosition >= 0) return refuse('bySetPosition', `bySetPosition[${setPosition}]`, rule.bySetPosition?.[setPosition], 'number')
  return checkByDay(rule)
}
