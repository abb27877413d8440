// What takes place on which date: timetable entries with their repetitions, overrides and holidays, and who is on duty.
import { textIn, type LocalisedText } from '../text/localised.js'
import { addDays, addMinutes, dateOf, minutesOfDuration, type LocalDate, type LocalDateTime } from '../time/local.js'
import { holidayName } from '../time/holiday-names.js'
import type { HolidayYear } from '../time/schema.js'
import { dayKind } from '../time/working-days.js'
import { occurrenceStarts, withoutZeroSeconds } from './recurrence.js'
import { checkRule } from './rule-check.js'
import type { TimetableEntry } from './schema.js'

/** One time an entry takes place, or was to take place. */
export interface Occurrence {
  readonly entry: TimetableEntry
  /** The entry's uid, `/`, and the recurrence id: the same on every screen and after every reload. */
  readonly id: string
  /** The start the rule gives, before an override moved it (RFC 8984 recurrenceId), without zero seconds. */
  readonly recurrenceId: LocalDateTime
  readonly start: LocalDateTime
  /** To the minute; equal to `start` for a duration of zero. */
  readonly end: LocalDateTime
  readonly title: LocalisedText
  /** The id of a room of the timetable. */
  readonly room: string | undefined
  readonly status: 'confirmed' | 'cancelled' | 'tentative'
  /** Who cancelled: the holiday or make-up day by the entry's policy, or whoever wrote the timetable. */
  readonly cancelledBy?: 'holiday' | 'makeup' | 'organiser'
  /** The holiday a cancellation is for, in three languages where its name is known. */
  readonly holidayName?: LocalisedText
  /** It takes place at another time than the rule says. */
  readonly moved: boolean
  readonly roomChanged: boolean
  readonly note: LocalisedText | undefined
  /** The id of a worker of the station. */
  readonly worker: string | undefined
}

type EntryOverride = NonNullable<TimetableEntry['recurrenceOverrides'][string]>

// Nothing on a timetable runs for longer than a year; a slip such as P9999999W must not break the arithmetic of dates.
const LONGEST_MINUTES = 366 * 1440

function minutesOf(duration: string): number {
  const minutes = minutesOfDuration(duration)
  return minutes >= 0 ? Math.min(minutes, LONGEST_MINUTES) : 0
}

/** Whether the entry's own rules, without its overrides, give this start. */
function repeatsAt(entry: TimetableEntry, at: LocalDateTime): boolean {
  return occurrenceStarts(entry.start, entry.recurrenceRules, { from: at, to: addDays(dateOf(at), 1), limit: 1 })[0] === at
}

type OccurrenceOutcome = Pick<Occurrence, 'status' | 'cancelledBy' | 'holidayName'>

function outcomeOf(
  entry: TimetableEntry,
  recurrenceId: LocalDateTime,
  date: LocalDate,
  override: EntryOverride | undefined,
  holidays: readonly HolidayYear[],
): OccurrenceOutcome {
  const status = override?.status ?? entry.status
  if (status === 'cancelled') return { status, cancelledBy: 'organiser' }
  if (entry.onHoliday === 'keep' && entry.onMakeupDay === 'keep') return { status }
  const { kind, name } = dayKind(date, holidays)
  const policy = kind === 'holiday' ? entry.onHoliday : kind === 'makeup' ? entry.onMakeupDay : 'keep'
  if (policy === 'keep' || kind === 'workday' || kind === 'weekend') return { status }
  // The policy is for dates a rule falls on; a date somebody moved, confirmed or added by hand was chosen knowingly.
  const byHand = override && (override.start !== undefined || override.status !== undefined || !repeatsAt(entry, recurrenceId))
  if (byHand) return { status }
  return { status: 'cancelled', cancelledBy: kind, ...(name === undefined ? {} : { holidayName: holidayName(name) }) }
}

function occurrenceOf(
  entry: TimetableEntry,
  recurrenceId: LocalDateTime,
  override: EntryOverride | undefined,
  usualMinutes: number,
  holidays: readonly HolidayYear[],
): Occurrence {
  const start = override?.start === undefined ? recurrenceId : withoutZeroSeconds(override.start)
  const minutes = override?.duration === undefined ? usualMinutes : minutesOf(override.duration)
  return {
    entry,
    id: `${entry.uid}/${recurrenceId}`,
    recurrenceId,
    start,
    end: minutes === 0 ? start : addMinutes(start, minutes),
    title: override?.title ?? entry.title,
    room: override?.room ?? entry.room,
    ...outcomeOf(entry, recurrenceId, dateOf(start), override, holidays),
    moved: start !== recurrenceId,
    roomChanged: override?.room !== undefined && override.room !== entry.room,
    note: override?.note,
    worker: override?.worker ?? entry.worker,
  }
}

function overlaps({ start, end }: Occurrence, from: LocalDateTime, to: LocalDateTime): boolean {
  return start < to && (end > from || start >= from)
}

/** Whether nothing of an entry can fall into the window, told without working it out: of thousands of entries few do. */
function isElsewhere(
  { start, duration, recurrenceRules, recurrenceOverrides }: TimetableEntry,
  from: LocalDateTime,
  to: LocalDateTime,
): boolean {
  // not by its keys, which would cost a list for each of thousands
  for (const key in recurrenceOverrides) if (key !== '' && Object.hasOwn(recurrenceOverrides, key)) return false
  if (start >= to) return true
  return recurrenceRules.length === 0 && start < from && addMinutes(start, minutesOf(duration)) < from
}

function occurrencesOf(entry: TimetableEntry, from: LocalDateTime, to: LocalDateTime, holidays: readonly HolidayYear[]): Occurrence[] {
  if (isElsewhere(entry, from, to)) return []
  const minutes = minutesOf(entry.duration)
  const starts =
    entry.recurrenceRules.length === 0
      ? [withoutZeroSeconds(entry.start)]
      : occurrenceStarts(entry.start, entry.recurrenceRules, { from: addMinutes(from, -minutes), to })
  const overrides = new Map(Object.entries(entry.recurrenceOverrides).map(([key, override]) => [withoutZeroSeconds(key), override]))
  const found: Occurrence[] = []
  for (const start of starts) if (start < to && !overrides.has(start)) found.push(occurrenceOf(entry, start, undefined, minutes, holidays))
  // Every override that is not an exclusion takes place, whether its key comes from a rule or adds a date (RFC 8984 4.3.5);
  // looking at all of them also finds those that were moved into the window from outside.
  for (const [key, override] of overrides) if (!override.excluded) found.push(occurrenceOf(entry, key, override, minutes, holidays))
  return found.filter((occurrence) => overlaps(occurrence, from, to))
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/**
 * Everything that takes place, or was to, between two dates, by start, then title; also what began earlier and still runs.
 *
 * - `recurrenceOverrides` are applied as in RFC 8984: excluded dates are not there at all; moved ones stand where they were
 *   moved to; an override whose key no rule gives adds an occurrence.
 * - `onHoliday` and `onMakeupDay` `cancel`: the occurrence stays, `cancelled`, with the reason: residents must read that a
 *   class is off and why, not miss it in silence. A date moved, added or confirmed by hand is kept. While a year's notice is
 *   not published nothing is cancelled.
 * - An entry with a rule the engine does not know is left out: {@link timetableProblems} names it.
 *
 * @param to exclusive
 * @example
 * occurrencesBetween(timetable.entries, '2026-09-28', '2026-10-05', holidays)
 *   .map(({ start, status, holidayName }) => [start, status, textIn(holidayName, ['en'])])
 * // [['2026-10-01T09:00', 'cancelled', 'National Day'], ...]
 */
export function occurrencesBetween(
  entries: readonly TimetableEntry[],
  from: LocalDate,
  to: LocalDate,
  holidays: readonly HolidayYear[],
): Occurrence[] {
  const begin = `${from}T00:00`
  const end = `${to}T00:00`
  const found: Occurrence[] = []
  for (const entry of entries) {
    if (entry.recurrenceRules.some((rule) => checkRule(rule) !== undefined)) continue
    found.push(...occurrencesOf(entry, begin, end, holidays))
  }
  return found.sort((a, b) => byText(a.start, b.start) || byText(textIn(a.title, []), textIn(b.title, [])) || byText(a.id, b.id))
}

/**
 * Who is on duty at a local time: the occurrences of `kind: 'duty'` that run then and are not cancelled.
 *
 * @example
 * dutyAt(timetable.entries, localDateTime(now, station.timeZone), holidays).map((duty) => duty.worker)
 */
export function dutyAt(entries: readonly TimetableEntry[], at: LocalDateTime, holidays: readonly HolidayYear[]): Occurrence[] {
  const duties = entries.filter((entry) => entry.kind === 'duty')
  return occurrencesBetween(duties, dateOf(at), addDays(dateOf(at), 1), holidays).filter(
    ({ start, end, status }) => start <= at && at < end && status !== 'cancelled',
  )
}
