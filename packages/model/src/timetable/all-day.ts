// What is for whole days, and until which.
import { addDays, dateOf, timeOf, type LocalDate } from '../time/local.js'
import type { Occurrence } from './occurrences.js'

/** Whether something is for whole days: its times of day say nothing (RFC 8984 `showWithoutTime`), or are midnights. */
export function isAllDay({ entry, start, end }: Pick<Occurrence, 'entry' | 'start' | 'end'>): boolean {
  return entry.showWithoutTime === true || (timeOf(start) === '00:00' && timeOf(end) === '00:00' && end > start)
}

/** The last day of what is for whole days: three days from the 20th end on the 22nd, at whatever time of day they began. */
export function lastDayOf({ start, end }: Pick<Occurrence, 'start' | 'end'>): LocalDate {
  const last = timeOf(end) <= timeOf(start) ? addDays(dateOf(end), -1) : dateOf(end)
  return last < dateOf(start) ? dateOf(start) : last
}
