// What kind of day a date is in China's working calendar: work day, weekend, public holiday, make-up working day (调休).
import { weekdayOf, type LocalDate } from './local.js'
import type { HolidayYear } from './schema.js'

/** The kinds of day; `makeup` is a Saturday or Sunday that is worked for a holiday. */
export const DAY_KINDS = ['workday', 'weekend', 'holiday', 'makeup'] as const

/** `name` is the holiday a date belongs to, as published; `published` is false while the notice of that year has not come. */
export interface DayKind {
  readonly kind: (typeof DAY_KINDS)[number]
  readonly name?: string
  readonly published: boolean
}

interface Index {
  readonly years: ReadonlySet<number>
  readonly days: ReadonlyMap<LocalDate, { readonly name: string; readonly isOffDay: boolean }>
}

// Asked for every cell of a timetable with the same files each time.
const indexes = new WeakMap<readonly HolidayYear[], Index>()

function indexOf(holidays: readonly HolidayYear[]): Index {
  let index = indexes.get(holidays)
  if (!index) {
    // The later notice wins where two speak about one date: December days stand in the next year's.
    const inOrder = holidays.filter((file) => file.days.length > 0).sort((a, b) => a.year - b.year)
    index = {
      years: new Set(inOrder.map((file) => file.year)),
      days: new Map(inOrder.flatMap((file) => file.days.map((day) => [day.date, day] as const))),
    }
    indexes.set(holidays, index)
  }
  return index
}

/**
 * What kind of day a date is, by the State Council's yearly notices.
 *
 * A year is published when a file with days for it was given (next year's file is there early, and empty); a date that any
 * file names is published as well. Without a notice a date is a work day or a weekend by its weekday, `published: false`:
 * a screen should say so. A weekday named as worked (2020-02-03) is a plain work day.
 *
 * @param holidays the files that are there, in any order; a file is not changed once it was given
 * @example
 * dayKind('2026-02-14', [year2026]) // { kind: 'makeup', name: '春节', published: true }
 */
export function dayKind(date: LocalDate, holidays: readonly HolidayYear[]): DayKind {
  const { years, days } = indexOf(holidays)
  const named = days.get(date)
  const weekday = weekdayOf(date)
  const weekend = weekday === 'sa' || weekday === 'su'
  if (!named) return { kind: weekend ? 'weekend' : 'workday', published: years.has(Number(date.slice(0, 4))) }
  const kind = named.isOffDay ? 'holiday' : weekend ? 'makeup' : 'workday'
  return { kind, name: named.name, published: true }
}
