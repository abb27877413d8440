// The recurrence engine: rules worked out by hand, windows, bounds, and a naive expansion it must agree with.
import fc from 'fast-check'
import { addDays, dateOf, WEEKDAYS, weekdayOf, type LocalDate, type Weekday } from '../time/local.js'
import { MAX_DAYS_LOOKED_AT, occurrenceStarts } from './recurrence.js'
import type { RecurrenceRule } from './schema.js'

type Rule = Partial<RecurrenceRule> & Pick<RecurrenceRule, 'frequency'>

/** The first `limit` dates of a rule that starts at nine on `start`. */
function dates(start: LocalDate, rule: Rule, limit = 20): LocalDate[] {
  return occurrenceStarts(`${start}T09:00`, [rule], { from: start, to: '2200-01-01', limit }).map(dateOf)
}
const days = (...list: Weekday[]) => list.map((day) => ({ day }))
const nth = (nthOfPeriod: number, day: Weekday) => ({ day, nthOfPeriod })

describe('daily', () => {
  test('every third day, over a month end', () =>
    expect(dates('2026-02-26', { frequency: 'daily', interval: 3 }, 3)).toEqual(['2026-02-26', '2026-03-01', '2026-03-04']))
  test('the last two days of every month', () =>
    expect(dates('2024-01-30', { frequency: 'daily', byMonthDay: [-1, -2], count: 5 })).toEqual([
      '2024-01-30',
      '2024-01-31',
      '2024-02-28',
      '2024-02-29',
      '2024-03-30',
    ]))
  test('by month and weekday', () =>
    expect(dates('2026-11-21', { frequency: 'daily', byMonth: [12, '1'], byDay: days('su') }, 3)).toEqual([
      '2026-12-06',
      '2026-12-13',
      '2026-12-20',
    ]))
})

describe('weekly', () => {
  test('without a day it is the day of the start', () =>
    expect(dates('2026-11-21', { frequency: 'weekly' }, 2)).toEqual(['2026-11-21', '2026-11-28']))
  // RFC 5545's own example: the week's first day decides which weeks are skipped
  test('every other week, week from Monday', () =>
    expect(dates('1997-08-05', { frequency: 'weekly', interval: 2, count: 4, byDay: days('tu', 'su'), firstDayOfWeek: 'mo' })).toEqual([
      '1997-08-05',
      '1997-08-10',
      '1997-08-19',
      '1997-08-24',
    ]))
  test('every other week, week from Sunday', () =>
    expect(dates('1997-08-05', { frequency: 'weekly', interval: 2, count: 4, byDay: days('tu', 'su'), firstDayOfWeek: 'su' })).toEqual([
      '1997-08-05',
      '1997-08-17',
      '1997-08-19',
      '1997-08-31',
    ]))
  test('the last of the weekdays that are named', () =>
    expect(dates('2026-11-16', { frequency: 'weekly', byDay: days('mo', 'we'), bySetPosition: [-1] }, 2)).toEqual([
      '2026-11-18',
      '2026-11-25',
    ]))
})

describe('monthly', () => {
  test('the 31st is left out of short months', () =>
    expect(dates('2026-01-31', { frequency: 'monthly' }, 3)).toEqual(['2026-01-31', '2026-03-31', '2026-05-31']))
  test('the last Friday', () =>
    expect(dates('2026-09-01', { frequency: 'monthly', byDay: [nth(-1, 'fr')] }, 3)).toEqual(['2026-09-25', '2026-10-30', '2026-11-27']))
  test('the first Monday and every Thursday', () =>
    expect(dates('2026-11-01', { frequency: 'monthly', byDay: [nth(1, 'mo'), { day: 'th' }] }, 6)).toEqual([
      '2026-11-02',
      '2026-11-05',
      '2026-11-12',
      '2026-11-19',
      '2026-11-26',
      '2026-12-03',
    ]))
  test('a fifth Saturday, where there is one', () =>
    expect(dates('2026-01-01', { frequency: 'monthly', byDay: [nth(5, 'sa')] }, 3)).toEqual(['2026-01-31', '2026-05-30', '2026-08-29']))
  test('Friday the 13th', () =>
    expect(dates('2026-01-01', { frequency: 'monthly', byDay: days('fr'), byMonthDay: [13] }, 3)).toEqual([
      '2026-02-13',
      '2026-03-13',
      '2026-11-13',
    ]))
  test('the last working day', () =>
    expect(dates('2026-10-01', { frequency: 'monthly', byDay: days('mo', 'tu', 'we', 'th', 'fr'), bySetPosition: [-1] }, 2)).toEqual([
      '2026-10-30',
      '2026-11-30',
    ]))
  test('set positions count the days before the start too', () =>
    expect(dates('2026-11-10', { frequency: 'monthly', byMonthDay: [5, 15, 25], bySetPosition: [1, 2] }, 3)).toEqual([
      '2026-11-15',
      '2026-12-05',
      '2026-12-15',
    ]))
  test('every 18 months', () =>
    expect(dates('2026-05-12', { frequency: 'monthly', interval: 18 }, 3)).toEqual(['2026-05-12', '2027-11-12', '2029-05-12']))
})

describe('yearly', () => {
  test('29 February, in leap years, not in 2100', () =>
    expect(dates('2092-02-29', { frequency: 'yearly' }, 3)).toEqual(['2092-02-29', '2096-02-29', '2104-02-29']))
  test('months alone keep the day, a day alone keeps the month', () => {
    expect(dates('2026-03-10', { frequency: 'yearly', byMonth: [3, 9] }, 3)).toEqual(['2026-03-10', '2026-09-10', '2027-03-10'])
    expect(dates('2026-02-01', { frequency: 'yearly', byMonthDay: [-1] }, 3)).toEqual(['2026-02-28', '2027-02-28', '2028-02-29'])
  })
  test('a numbered weekday counts in the year, or in the months that are named', () => {
    expect(dates('2026-01-01', { frequency: 'yearly', byDay: [nth(20, 'mo')] }, 2)).toEqual(['2026-05-18', '2027-05-17'])
    expect(dates('2026-01-01', { frequency: 'yearly', byDay: [nth(-1, 'su')] }, 2)).toEqual(['2026-12-27', '2027-12-26'])
    expect(dates('2026-01-01', { frequency: 'yearly', byMonth: [3, 10], byDay: [nth(-1, 'su')] }, 2)).toEqual(['2026-03-29', '2026-10-25'])
  })
  test('a weekday alone is every week of the year', () =>
    expect(dates('2026-12-20', { frequency: 'yearly', byDay: days('su') }, 3)).toEqual(['2026-12-20', '2026-12-27', '2027-01-03']))
  test('every other year', () =>
    expect(dates('2026-02-01', { frequency: 'yearly', interval: 2, byMonth: [2], byMonthDay: [10] }, 2)).toEqual([
      '2026-02-10',
      '2028-02-10',
    ]))
})

describe('ends', () => {
  const daily = { frequency: 'daily' as const }
  test('until is inclusive, to the minute', () => {
    expect(dates('2026-11-21', { ...daily, until: '2026-11-23T09:00' })).toEqual(['2026-11-21', '2026-11-22', '2026-11-23'])
    expect(dates('2026-11-21', { ...daily, until: '2026-11-23T09:00:00' })).toHaveLength(3)
    expect(dates('2026-11-21', { ...daily, until: '2026-11-23T08:59:59' })).toHaveLength(2)
    expect(dates('2026-11-21', { ...daily, until: '2026-11-20T09:00' })).toEqual([])
  })
  test('until and count together: the earlier', () => {
    expect(dates('2026-11-21', { ...daily, count: 2, until: '2026-11-23T09:00' })).toHaveLength(2)
    expect(dates('2026-11-21', { ...daily, count: 9, until: '2026-11-23T09:00' })).toHaveLength(3)
  })
  test('count is counted from the start, not from the window', () => {
    const window = { from: '2026-11-24', to: '2027-01-01' }
    expect(occurrenceStarts('2026-11-21T09:00', [{ frequency: 'daily', count: 5 }], window)).toEqual([
      '2026-11-24T09:00',
      '2026-11-25T09:00',
    ])
  })
})

describe('the start', () => {
  test('that does not match the rule is neither an occurrence nor counted', () =>
    expect(dates('2026-09-01', { frequency: 'weekly', byDay: days('th'), count: 2 })).toEqual(['2026-09-03', '2026-09-10']))
  test('without rules is the only occurrence', () => {
    expect(occurrenceStarts('2026-11-21T09:00', [], { from: '2026-11-21', to: '2026-11-22' })).toEqual(['2026-11-21T09:00'])
    expect(occurrenceStarts('2026-11-21T09:00', [], { from: '2026-11-22', to: '2026-11-23' })).toEqual([])
    expect(occurrenceStarts('2026-11-21T09:00', [], { from: '2026-11-21T09:01', to: '2026-11-22' })).toEqual([])
  })
  test('keeps its seconds, but for zero', () => {
    const window = { from: '2026-11-21', to: '2026-11-22' }
    expect(occurrenceStarts('2026-11-21T09:00:00', [{ frequency: 'daily' }], window)).toEqual(['2026-11-21T09:00'])
    expect(occurrenceStarts('2026-11-21T09:00:30', [{ frequency: 'daily' }], window)).toEqual(['2026-11-21T09:00:30'])
  })
})

test('several rules: in order, each time once', () => {
  const rules: RecurrenceRule[] = [
    { frequency: 'weekly', byDay: days('th', 'mo') },
    { frequency: 'monthly', byMonthDay: [5] },
  ]
  // the 5th of November 2026 is a Thursday
  expect(occurrenceStarts('2026-11-01T09:00', rules, { from: '2026-11-01', to: '2026-11-13' }).map(dateOf)).toEqual([
    '2026-11-02',
    '2026-11-05',
    '2026-11-09',
    '2026-11-12',
  ])
  expect(occurrenceStarts('2026-11-01T09:00', rules, { from: '2026-11-01', to: '2026-12-31', limit: 2 }).map(dateOf)).toEqual([
    '2026-11-02',
    '2026-11-05',
  ])
})

test('a window may begin and end within a day', () => {
  const rule: RecurrenceRule[] = [{ frequency: 'daily' }]
  const at = (from: string, to: string) => occurrenceStarts('2026-01-01T09:00', rule, { from, to }).map(dateOf)
  expect(at('2026-11-21T09:00', '2026-11-22T09:00')).toEqual(['2026-11-21'])
  expect(at('2026-11-21T09:01', '2026-11-22T09:01')).toEqual(['2026-11-22'])
})

test('a refused rule adds nothing', () => {
  const hourly = { frequency: 'daily', byHour: [9] } as RecurrenceRule
  expect(occurrenceStarts('2026-11-21T09:00', [hourly], { from: '2026-11-21', to: '2026-12-01' })).toEqual([])
})

describe('never hangs', () => {
  const starts: [string, Rule][] = [
    ['30 February', { frequency: 'daily', byMonth: [2], byMonthDay: [30], count: 1 }],
    ['30 February, yearly', { frequency: 'yearly', byMonth: [2], byMonthDay: [30] }],
    ['a position no set has', { frequency: 'monthly', byDay: days('mo'), bySetPosition: [6] }],
    ['an interval that misses the month', { frequency: 'monthly', interval: 12, byMonth: [2] }],
    ['the greatest interval', { frequency: 'monthly', interval: Number.MAX_SAFE_INTEGER, byMonthDay: [31], byMonth: [2] }],
    ['the greatest count', { frequency: 'yearly', byMonth: [2], byMonthDay: [30], count: Number.MAX_SAFE_INTEGER }],
  ]
  test.each(starts)('%s', (_, rule) => {
    expect(occurrenceStarts('0100-01-01T09:00', [rule], { from: '0100-01-01', to: '9999-12-31' })).toEqual([])
  })
  test('a rule without end stops at the limit, at the last year, or after the days it may look at', () => {
    const daily: RecurrenceRule[] = [{ frequency: 'daily' }]
    expect(occurrenceStarts('2026-01-01T09:00', daily, { from: '2026-01-01', to: '9999-12-31' })).toHaveLength(10_000)
    expect(occurrenceStarts('9999-12-30T09:00', daily, { from: '2026-01-01', to: '9999-12-31T10:00' })).toHaveLength(2)
    const all = occurrenceStarts('2026-01-01T09:00', daily, { from: '2026-01-01', to: '9999-12-31', limit: Infinity })
    expect(all).toHaveLength(MAX_DAYS_LOOKED_AT)
  })
  test('bounds that are no dates give nothing', () =>
    expect(occurrenceStarts('2026-01-01T09:00', [{ frequency: 'daily' }], { from: 'x', to: 'y' })).toEqual([]))
})

test('a rule that began a thousand years ago is asked for today in no time', () => {
  const rule: RecurrenceRule[] = [{ frequency: 'daily', interval: 3 }]
  const window = { from: '2026-11-21', to: '2026-11-24' }
  // walking 120,000 days each time would take minutes, which is more than a test is given on any machine
  for (let round = 0; round < 20_000; round++) occurrenceStarts('1026-11-21T09:00', rule, window)
  expect(occurrenceStarts('1026-11-21T09:00', rule, window)).toHaveLength(1)
})

// A second expansion, written as plainly as possible: looks at every day from the start on and asks whether the rule names it.
function naive(start: LocalDate, rule: RecurrenceRule, to: LocalDate): LocalDate[] {
  const utc = (date: LocalDate) => new Date(`${date}T00:00Z`)
  const year = (date: LocalDate) => utc(date).getUTCFullYear()
  const month = (date: LocalDate) => utc(date).getUTCMonth() + 1
  const monthLength = (date: LocalDate) => new Date(Date.UTC(year(date), month(date), 0)).getUTCDate()
  const weekFirst = (date: LocalDate) => {
    let day = date
    while (weekdayOf(day) !== (rule.firstDayOfWeek ?? 'mo')) day = addDays(day, -1)
    return day
  }
  const number = (date: LocalDate) => Math.round(utc(date).getTime() / 86_400_000)
  const periods = {
    daily: (date: LocalDate) => number(date),
    weekly: (date: LocalDate) => number(weekFirst(date)) / 7,
    monthly: (date: LocalDate) => year(date) * 12 + month(date),
    yearly: year,
  }
  const period = periods[rule.frequency]
  const has = (list: readonly unknown[] | undefined) => list !== undefined && list.length > 0
  const countsInMonth = rule.frequency === 'monthly' || has(rule.byMonth)

  const byMonth = rule.byMonth?.map(Number) ?? []
  const byMonthDay = [...(rule.byMonthDay ?? [])]
  const byDay = [...(rule.byDay ?? [])]
  if (rule.frequency === 'weekly' && byDay.length === 0) byDay.push({ day: weekdayOf(start) })
  if (rule.frequency === 'yearly' && byMonth.length === 0 && (byMonthDay.length > 0 || byDay.length === 0)) byMonth.push(month(start))
  if ((rule.frequency === 'monthly' || rule.frequency === 'yearly') && byDay.length === 0 && byMonthDay.length === 0)
    byMonthDay.push(utc(start).getUTCDate())

  const sameWeekdays = (date: LocalDate) => {
    const around: LocalDate[] = []
    const within = (other: LocalDate) => year(other) === year(date) && (!countsInMonth || month(other) === month(date))
    let first = date
    while (within(addDays(first, -7))) first = addDays(first, -7)
    for (let day = first; within(day); day = addDays(day, 7)) around.push(day)
    return around
  }
  const named = (date: LocalDate) => {
    if (byMonth.length > 0 && !byMonth.includes(month(date))) return false
    const dayOfMonth = utc(date).getUTCDate()
    if (byMonthDay.length > 0 && !byMonthDay.includes(dayOfMonth) && !byMonthDay.includes(dayOfMonth - monthLength(date) - 1)) return false
    if (byDay.length === 0) return true
    return byDay.some(({ day, nthOfPeriod }) => {
      if (day !== weekdayOf(date)) return false
      return nthOfPeriod === undefined || sameWeekdays(date).at(nthOfPeriod > 0 ? nthOfPeriod - 1 : nthOfPeriod) === date
    })
  }

  const sets = new Map<number, LocalDate[]>()
  for (let day = `${year(start) - 1}-12-01`; day < addDays(to, 400); day = addDays(day, 1)) {
    const set = sets.get(period(day)) ?? []
    sets.set(period(day), set)
    if (named(day)) set.push(day)
  }
  const result: LocalDate[] = []
  for (const [key, set] of sets) {
    if (key < period(start) || (key - period(start)) % (rule.interval ?? 1) !== 0) continue
    const chosen = has(rule.bySetPosition)
      ? set.filter((day) => rule.bySetPosition?.some((position) => set.at(position > 0 ? position - 1 : position) === day))
      : set
    result.push(...chosen.filter((day) => day >= start && (rule.until === undefined || `${day}T09:00` <= rule.until)))
  }
  return result.slice(0, rule.count ?? Infinity).filter((day) => day < to)
}

describe('agrees with a naive expansion', () => {
  const date = fc.integer({ min: 0, max: 1500 }).map((offset) => addDays('2023-01-01', offset))
  const weekday = fc.constantFrom(...WEEKDAYS)
  const list = <Item>(item: fc.Arbitrary<Item>, max: number) => fc.array(item, { minLength: 1, maxLength: max })
  // every part now and then: with all of them at once nothing would ever match
  const sometimes = <Item>(item: fc.Arbitrary<Item>) =>
    fc.oneof({ weight: 2, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: item })
  const position = (furthest: number) => fc.integer({ min: 1, max: furthest }).chain((value) => fc.constantFrom(value, -value))
  const rule = fc.constantFrom('daily' as const, 'weekly' as const, 'monthly' as const, 'yearly' as const).chain((frequency) => {
    const numbered = frequency === 'monthly' || frequency === 'yearly'
    const named = fc.record({ day: weekday, nthOfPeriod: position(frequency === 'yearly' ? 53 : 5) })
    return fc.record({
      frequency: fc.constant(frequency),
      interval: sometimes(fc.integer({ min: 1, max: 4 })),
      count: sometimes(fc.integer({ min: 1, max: 60 })),
      until: sometimes(date.map((day) => `${day}T09:00`)),
      firstDayOfWeek: sometimes(weekday),
      byMonth: sometimes(list(fc.integer({ min: 1, max: 12 }), 8)),
      byMonthDay: frequency === 'weekly' ? fc.constant(undefined) : sometimes(list(position(31), 8)),
      byDay: sometimes(list(numbered ? fc.oneof(named, fc.record({ day: weekday })) : fc.record({ day: weekday }), 5)),
      bySetPosition: sometimes(list(position(3), 2)),
    })
  })

  test('for any rule, start and window', () => {
    let some = 0
    fc.assert(
      fc.property(rule, date, fc.integer({ min: -60, max: 700 }), fc.integer({ min: 1, max: 200 }), (anyRule, start, offset, length) => {
        const from = addDays(start, offset)
        const to = addDays(from, length)
        const expected = naive(start, anyRule as RecurrenceRule, to).filter((day) => day >= from)
        if (expected.length > 0) some++
        expect(occurrenceStarts(`${start}T09:00`, [anyRule as RecurrenceRule], { from, to }).map(dateOf)).toEqual(expected)
      }),
      { numRuns: 500 },
    )
    // or the property would hold of an engine that never finds anything

    expect(some).toBeGreaterThan(100)
  }, 60_000)
})

test('a limit of nothing gives nothing', () => {
  const window = { from: '2026-11-21', to: '2026-11-30', limit: 0 }
  expect(occurrenceStarts('2026-11-21T09:00', [], window)).toEqual([])
  expect(occurrenceStarts('2026-11-21T09:00', [{ frequency: 'daily' }], window)).toEqual([])
})
