// How long an event lasts, and the dates that are added to its repetition or taken out of it.
import { addMinutes, dateOf, minutesOfDuration, type LocalDateTime } from '@doorstep/model/time'
import { fault } from '../source.js'
import { moment, type EventSource, type Field } from './fields.js'
import { atStation, durationText, inZone, minutesBetween, type Clocks, type FileTime } from './moments.js'

/** What is different on one date, in the timetable's words. */
export type Override = Record<string, unknown>

/** When an event begins: on its own clock, and how many minutes the station's clock is ahead of that one. */
export interface Beginning {
  readonly start: FileTime
  readonly shift: number
}

export const LONGEST_DAYS = 366
const MOST_DATES = 3000

function minutesTo(from: FileTime, end: FileTime, clocks: Clocks): number {
  return minutesBetween(atStation(from, clocks), atStation(end, clocks))
}

function isLength(minutes: number): boolean {
  return minutes >= 0 && minutes <= LONGEST_DAYS * 1440
}

/** The duration of an event, from DTEND or DURATION; without either a date is a day and a time is a moment (RFC 5545, 3.6.1). */
export function durationOf(event: EventSource, start: FileTime): string {
  const { clocks, problems } = event
  const nothing = start.isDate ? 'P1D' : 'PT0M'
  const [end] = event.all('DTEND')
  const [duration] = event.all('DURATION')
  if (end) {
    const last = moment(event, end)
    const minutes = last ? minutesTo(start, last, clocks) : NaN
    if (isLength(minutes)) return minutes === 0 ? nothing : durationText(minutes, start.isDate)
    problems.push(fault(end.path, end.property.raw, last ? (minutes < 0 ? 'after-start' : 'duration') : 'date-time'))
  } else if (duration) {
    const text = duration.property.raw.toUpperCase().replace(/^\+/, '')
    if (isLength(minutesOfDuration(text))) return text
    problems.push(fault(duration.path, duration.property.raw, 'duration'))
  }
  return nothing
}

/** The station's date and time by which an occurrence of an event is known: moved like all its dates, so that the rule meets it. */
export function occurrenceKey(date: FileTime, { start, shift }: Beginning, clocks: Clocks): LocalDateTime {
  // Outlook excludes a date of a timed event by the date alone
  const wall = date.isDate ? `${dateOf(date.wall)}${start.wall.slice(10)}` : inZone(date, start.zone, clocks)
  return addMinutes(start.isDate ? `${dateOf(wall)}T00:00` : wall, shift)
}

function excluded(event: EventSource, field: Field, beginning: Beginning): [LocalDateTime, Override][] {
  return field.property.values.slice(0, MOST_DATES).flatMap((value): [LocalDateTime, Override][] => {
    const date = moment(event, field, value)
    if (date) return [[occurrenceKey(date, beginning, event.clocks), { excluded: true }]]
    event.problems.push(fault(field.path, value, 'date-time'))
    return []
  })
}

// An RDATE is a date, or a period with an end or a length of its own.
function added(event: EventSource, field: Field, beginning: Beginning): [LocalDateTime, Override][] {
  const { clocks, problems } = event
  return field.property.values.slice(0, MOST_DATES).flatMap((value): [LocalDateTime, Override][] => {
    const [first, last] = Array.isArray(value) ? (value as unknown[]) : [value, undefined]
    const date = moment(event, field, first)
    const end = last === undefined ? undefined : moment(event, field, last)
    const duration = date && end ? durationText(Math.max(0, minutesTo(date, end, clocks)), false) : last
    if (!date || (duration !== undefined && (typeof duration !== 'string' || !isLength(minutesOfDuration(duration))))) {
      problems.push(fault(field.path, value, 'date-time'))
      return []
    }
    const key = date.isDate ? occurrenceKey(date, beginning, clocks) : atStation(date, clocks)
    return [[key, duration === undefined ? {} : { duration }]]
  })
}

/** EXDATE and RDATE as overrides. A date that is excluded stays so even where RDATE names it too (RFC 5545, 3.8.5.1). */
export function overridesOf(event: EventSource, beginning: Beginning): Record<LocalDateTime, Override> {
  const lists = [event.all('RDATE'), event.all('EXDATE')]
  for (const { property, path } of lists.flat()) {
    if (property.values.length > MOST_DATES) event.problems.push(fault(path, property.values.length, `too-many:${MOST_DATES}`))
  }
  const [extra = [], left = []] = lists
  const first = atStation(beginning.start, event.clocks)
  return Object.fromEntries([
    ...extra.flatMap((field) => added(event, field, beginning)).filter(([key]) => key !== first),
    ...left.flatMap((field) => excluded(event, field, beginning)),
  ])
}
