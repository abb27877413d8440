// How an activity stands at a moment, when it is as seen from one of its days, and what it is about.
import type { Language } from '@doorstep/model/text'
import { addDays, dateOf, type LocalDate, type LocalDateTime } from '@doorstep/model/time'
import { isAllDay, type Occurrence, type TimetableEntry } from '@doorstep/model/timetable'
import { formatDay, formatTime } from '../i18n/format.js'

interface TopicReader {
  readonly language: Language
  readonly words: { readonly allDay: string }
}

/** The activities of a timetable, without duty. */
export function activitiesOf(entries: readonly TimetableEntry[]): readonly TimetableEntry[] {
  return entries.filter(({ kind }) => kind === 'activity')
}

/** What a resident can ask for: whom an activity is for, when it is not for all, and its categories of services. */
export function topicsOf({ audience, categories }: TimetableEntry): readonly string[] {
  return audience === 'all' ? categories : [audience, ...categories]
}

export type Standing = 'cancelled' | 'over' | 'running' | 'ahead'

/** How an occurrence stands at a local time. */
export function standingOf({ status, start, end }: Occurrence, now: LocalDateTime): Standing {
  if (status === 'cancelled') return 'cancelled'
  if (end <= now) return 'over'
  return start <= now ? 'running' : 'ahead'
}

/** A beginning or an end as it is read on one of the days: its time, `24:00` at the end of the day, or with its own date. */
export function timeOn(at: LocalDateTime, day: LocalDate, language: Language): string {
  if (at === `${addDays(day, 1)}T00:00`) return '24:00'
  return dateOf(at) === day ? formatTime(at) : `${formatDay(dateOf(at), language)} ${formatTime(at)}`
}

/** When an activity begins, as it is read on one of its days; what is for whole days says so. */
export function beginsOn(occurrence: Occurrence, day: LocalDate, { words, language }: TopicReader): string {
  return isAllDay(occurrence) ? words.allDay : timeOn(occurrence.start, day, language)
}
