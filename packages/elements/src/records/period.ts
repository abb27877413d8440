// The stretches of time the records speak of: a day, a week, a month, a year, any two dates; and what each is compared with.
import { addDays, addMonths, daysBetween, isLocalDate, startOfMonth, startOfWeek, type LocalDate } from '@doorstep/model/time'

export const PERIODS = ['day', 'week', 'month', 'year', 'dates'] as const
export type PeriodKind = (typeof PERIODS)[number]

/** From the first day to the last, both inclusive, as the calendar has them: the month that runs ends on its last day. */
export interface ReportPeriod {
  readonly kind: PeriodKind
  readonly from: LocalDate
  readonly to: LocalDate
}

/** The day, week, month or year that a day is in; of two dates the day alone. */
export function reportPeriod(kind: PeriodKind, day: LocalDate): ReportPeriod {
  switch (kind) {
    case 'week':
      return { kind, from: startOfWeek(day), to: addDays(startOfWeek(day), 6) }
    case 'month':
      return { kind, from: startOfMonth(day), to: addDays(addMonths(day, 1), -1) }
    case 'year':
      return { kind, from: `${day.slice(0, 4)}-01-01`, to: `${day.slice(0, 4)}-12-31` }
    default:
      return { kind, from: day, to: day }
  }
}

/** The period so many after this one, or before it. */
export function periodAway({ kind, from, to }: ReportPeriod, by: number): ReportPeriod {
  switch (kind) {
    case 'week':
      return reportPeriod(kind, addDays(from, 7 * by))
    case 'month':
      return reportPeriod(kind, addMonths(from, by))
    case 'year':
      return reportPeriod(kind, addMonths(from, 12 * by))
    default: {
      const days = (daysBetween(from, to) + 1) * by
      return { kind, from: addDays(from, days), to: addDays(to, days) }
    }
  }
}

/** Whether a period is not over: then it is compared with as many days of the one before. */
export const runs = ({ from, to }: ReportPeriod, today: LocalDate): boolean => from <= today && today <= to

/**
 * What a period is compared with: the one before, as far as this one has come. A day is compared with the same day of the week before,
 * because a Monday is not like a Sunday.
 */
export function before(period: ReportPeriod, today: LocalDate): ReportPeriod {
  const { kind, from, to } = period
  if (kind === 'day') return { kind, from: addDays(from, -7), to: addDays(to, -7) }
  const earlier = periodAway(period, -1)
  if (!runs(period, today)) return earlier
  const came =
    kind === 'month'
      ? `${earlier.from.slice(0, 8)}${today.slice(8)}`
      : kind === 'year'
        ? `${earlier.from.slice(0, 4)}${today.slice(4)}`
        : addDays(earlier.from, daysBetween(from, today))
  // a thirtieth of February is as far as February goes
  const until = isLocalDate(came) ? came : addDays(addMonths(`${came.slice(0, 8)}01`, 1), -1)
  return { ...earlier, to: until < earlier.to ? until : earlier.to }
}
