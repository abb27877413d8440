// The stretches of time a calendar shows at once, and how one pages through them; weeks begin on Monday (ISO 8601).
import { addDays, addMonths, isLocalDate, startOfMonth, startOfWeek, type LocalDate } from '@doorstep/model/time'

/** What a calendar shows at once: one day, a week, a month. */
export const VIEWS = ['today', 'week', 'month'] as const
export type View = (typeof VIEWS)[number]

/** From a date until just before another. */
export interface Period {
  readonly from: LocalDate
  readonly to: LocalDate
}

/** The day, week or month that holds `date`. */
export function periodOf(view: View, date: LocalDate): Period {
  if (view === 'month') return { from: startOfMonth(date), to: addMonths(date, 1) }
  const from = view === 'week' ? startOfWeek(date) : date
  return { from, to: addDays(from, view === 'week' ? 7 : 1) }
}

/** A date in the period before or after; a month is entered at its first day. */
export function stepFrom(view: View, date: LocalDate, by: -1 | 1): LocalDate {
  return view === 'month' ? addMonths(date, by) : addDays(date, view === 'week' ? 7 * by : by)
}

export function isWithin({ from, to }: Period, date: LocalDate): boolean {
  return from <= date && date < to
}

export function daysOf({ from, to }: Period): LocalDate[] {
  const days: LocalDate[] = []
  for (let day = from; day < to; day = addDays(day, 1)) days.push(day)
  return days
}

/** The weeks of the month that holds `date`, seven places each; places outside of the month are undefined. */
export function weeksOf(date: LocalDate): (LocalDate | undefined)[][] {
  const month = periodOf('month', date)
  const weeks: (LocalDate | undefined)[][] = []
  for (let monday = startOfWeek(month.from); monday < month.to; monday = addDays(monday, 7)) {
    weeks.push(daysOf(periodOf('week', monday)).map((day) => (isWithin(month, day) ? day : undefined)))
  }
  return weeks
}

/** A view by its name; anything else is today's. */
export function viewOf(name: string): View {
  return VIEWS.find((view) => view === name) ?? 'today'
}

/** `date` when it is one, otherwise `today`. */
export function dateOr(date: string | undefined, today: LocalDate): LocalDate {
  return date !== undefined && isLocalDate(date) ? date : today
}

/** How a date lies to today. */
export function sideOf(date: LocalDate, today: LocalDate): 'past' | 'now' | 'ahead' {
  return date < today ? 'past' : date === today ? 'now' : 'ahead'
}
