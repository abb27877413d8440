// What takes place on each day of a period; brings the engine for repetitions with it.
import { addDays, dateOf, timeOf, type HolidayYear, type LocalDate } from '@doorstep/model/time'
import { isAllDay, lastDayOf, occurrencesBetween, type Occurrence, type TimetableEntry } from '@doorstep/model/timetable'
import { daysOf, type Period } from '../calendar/period.js'

export type Agenda = ReadonlyMap<LocalDate, readonly Occurrence[]>

/** The last day that something runs on beyond its small hours. */
function lastMorningOf({ end }: Occurrence): LocalDate {
  return timeOf(end) > '06:00' ? dateOf(end) : addDays(dateOf(end), -1)
}

/**
 * What takes place on each day of a period, in order of time. What runs over midnight stands on each of its days; a night
 * that ends in the small hours only on the day it began.
 */
export function agendaOf(entries: readonly TimetableEntry[], period: Period, holidays: readonly HolidayYear[]): Agenda {
  const days = new Map<LocalDate, Occurrence[]>(daysOf(period).map((day) => [day, []]))
  for (const occurrence of occurrencesBetween(entries, period.from, period.to, holidays)) {
    const first = dateOf(occurrence.start)
    days.get(first)?.push(occurrence)
    const next = first < period.from ? period.from : addDays(first, 1)
    const last = isAllDay(occurrence) ? lastDayOf(occurrence) : lastMorningOf(occurrence)
    for (let day = next; day <= last && day < period.to; day = addDays(day, 1)) days.get(day)?.push(occurrence)
  }
  return days
}
