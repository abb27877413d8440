// Reads the text of an iCalendar RRULE (RFC 5545 3.3.10) as the timetable's recurrence rule, or names what cannot be read.
import { instantOf, isLocalDate, localDateTime } from '@doorstep/model/time'
import { checkRule, type RecurrenceRule } from '@doorstep/model/timetable'

/** The rule; or the part of the text that is not repeated here, as it stands there: `BYHOUR`, `FREQ=HOURLY`, `BYMONTH=5L`. */
export type RuleFromText = { readonly rule: RecurrenceRule } | { readonly refused: string }

const PARTS: Readonly<Record<string, keyof RecurrenceRule>> = {
  FREQ: 'frequency',
  INTERVAL: 'interval',
  COUNT: 'count',
  UNTIL: 'until',
  WKST: 'firstDayOfWeek',
  BYDAY: 'byDay',
  BYMONTH: 'byMonth',
  BYMONTHDAY: 'byMonthDay',
  BYSETPOS: 'bySetPosition',
}

function wholeNumber(text: string): number {
  return /^[+-]?\d{1,9}$/.test(text) ? Number(text) : NaN
}

// UNTIL is UTC where DTSTART has a zone (3.3.10), a rule's `until` is local. A date alone means all of that day.
function untilOf(text: string, timeZone: string | undefined): string | undefined {
  const [, year, month, day, hour = '23', minute = '59', second = '59', utc] =
    /^(\d{4})(\d{2})(\d{2})(?:T([01]\d|2[0-3])([0-5]\d)([0-5]\d)(Z)?)?$/.exec(text) ?? []
  if (year === undefined) return undefined
  const at = `${year}-${month}-${day}T${hour}:${minute}:${second}`
  // A date that does not exist is left for the check to refuse.
  if (utc === undefined || timeZone === undefined || !isLocalDate(at.slice(0, 10))) return at
  return `${localDateTime(instantOf(at, 'UTC'), timeZone)}:${second}`
}

function byDayOf(text: string): { day: unknown; nthOfPeriod?: number } {
  const [, nth = '', day = ''] = /^([+-]?\d{1,2})?([a-z]{2})$/i.exec(text) ?? []
  return nth === '' ? { day: day.toLowerCase() } : { day: day.toLowerCase(), nthOfPeriod: Number(nth) }
}

function valueOf(part: string, value: string, timeZone: string | undefined): unknown {
  const list = value.split(',')
  switch (part) {
    case 'FREQ':
    case 'WKST':
      return value.toLowerCase()
    case 'INTERVAL':
    case 'COUNT':
      return wholeNumber(value)
    case 'UNTIL':
      return untilOf(value.toUpperCase(), timeZone) ?? value
    case 'BYDAY':
      return list.map(byDayOf)
    case 'BYMONTH':
      return list.map((month) => (/^\d{1,2}$/.test(month) ? Number(month) : month))
    default:
      return list.map(wholeNumber)
  }
}

/**
 * Reads the text of an RRULE, with or without the property's name before it.
 *
 * Anything the timetable's engine does not repeat, and anything malformed, is refused by name, never dropped: a rule read in
 * part would show wrong dates. `timeZone` (IANA) is the zone of DTSTART: an UNTIL in UTC is brought into it; without a zone
 * it is taken as it is written.
 *
 * @example
 * recurrenceRuleFromText('FREQ=MONTHLY;BYDAY=-1FR') // { rule: { frequency: 'monthly', byDay: [{ day: 'fr', nthOfPeriod: -1 }] } }
 * recurrenceRuleFromText('FREQ=DAILY;BYHOUR=9') // { refused: 'BYHOUR' }
 */
export function recurrenceRuleFromText(text: string, options: { readonly timeZone?: string } = {}): RuleFromText {
  const read: Record<string, unknown> = {}
  const written = new Map<string, string>()
  for (const piece of text
    .trim()
    .replace(/^RRULE:/i, '')
    .split(';')) {
    // A semicolon too many at the end is common, and says nothing.
    if (piece === '') continue
    const [name = '', value = ''] = piece.split(/=(.*)/s)
    const part = name.trim().toUpperCase()
    if ((part === 'RSCALE' && value.toUpperCase() === 'GREGORIAN') || (part === 'SKIP' && value.toUpperCase() === 'OMIT')) continue
    const known = PARTS[part]
    if (known === undefined) return { refused: part }
    // 3.3.10: a part MUST NOT be specified more than once; which one would hold?
    if (written.has(known)) return { refused: piece }
    written.set(known, piece)
    read[known] = valueOf(part, value.trim(), options.timeZone)
  }
  if (read['frequency'] === undefined) return { refused: 'FREQ' }
  const rule = read as RecurrenceRule
  const refused = checkRule(rule)
  return refused ? { refused: written.get(refused.part) ?? refused.part } : { rule }
}
