// Which rules are refused, by which name, and the sentence a writer reads.
import { describeProblem } from '../schema/problem.js'
import { checkRule } from './rule-check.js'
import type { RecurrenceRule } from './schema.js'

const check = (rule: object) => checkRule(rule as RecurrenceRule)

test.each([
  { frequency: 'daily' },
  { frequency: 'weekly', byDay: [{ day: 'tu' }], interval: 2, firstDayOfWeek: 'su' },
  { frequency: 'yearly', byMonth: ['2', 3], byMonthDay: [29, -1], bySetPosition: [-1], count: 3 },
  { frequency: 'monthly', byDay: [{ day: 'fr', nthOfPeriod: -1 }], until: '2026-12-31T23:59:59' },
  { '@type': 'RecurrenceRule', frequency: 'daily', rscale: 'gregorian', skip: 'omit', 'example.com:colour': 'red' },
  { frequency: 'daily', byHour: [], byYearDay: undefined, byWeekNo: null },
])('%j is known', (rule) => expect(check(rule)).toBeUndefined())

test.each([
  [{ frequency: 'daily', byHour: [9] }, 'byHour', 'byHour'],
  [{ frequency: 'daily', byMinute: [0] }, 'byMinute', 'byMinute'],
  [{ frequency: 'yearly', byYearDay: [100] }, 'byYearDay', 'byYearDay'],
  [{ frequency: 'yearly', byWeekNo: [20] }, 'byWeekNo', 'byWeekNo'],
  [{ frequency: 'yearly', rscale: 'chinese' }, 'rscale', 'rscale'],
  [{ frequency: 'monthly', skip: 'forward' }, 'skip', 'skip'],
  [{ frequency: 'monthly', byMonthday: [1] }, 'byMonthday', 'byMonthday'],
  [{ frequency: 'hourly' }, 'frequency', 'frequency'],
  [{ frequency: 'yearly', byMonth: ['5L'] }, 'byMonth', 'byMonth[0]'],
  [{ frequency: 'yearly', byMonth: [1, 13] }, 'byMonth', 'byMonth[1]'],
  [{ frequency: 'monthly', byMonthDay: [0] }, 'byMonthDay', 'byMonthDay[0]'],
  [{ frequency: 'monthly', byMonthDay: [1, -32] }, 'byMonthDay', 'byMonthDay[1]'],
  [{ frequency: 'weekly', byMonthDay: [1] }, 'byMonthDay', 'byMonthDay'],
  [{ frequency: 'weekly', byDay: [{ day: 'mo', nthOfPeriod: 1 }] }, 'byDay', 'byDay[0].nthOfPeriod'],
  [{ frequency: 'monthly', byDay: [{ day: 'mo', nthOfPeriod: 0 }] }, 'byDay', 'byDay[0].nthOfPeriod'],
  [{ frequency: 'monthly', byDay: [{ day: 'xx' }] }, 'byDay', 'byDay[0].day'],
  [{ frequency: 'monthly', byMonthDay: [1], bySetPosition: [0] }, 'bySetPosition', 'bySetPosition[0]'],
  [{ frequency: 'daily', interval: 0 }, 'interval', 'interval'],
  [{ frequency: 'daily', interval: 1e300 }, 'interval', 'interval'],
  [{ frequency: 'daily', count: NaN }, 'count', 'count'],
  [{ frequency: 'daily', until: '2026-02-30T09:00' }, 'until', 'until'],
  [{ frequency: 'daily', firstDayOfWeek: 'monday' }, 'firstDayOfWeek', 'firstDayOfWeek'],
])('%j is refused by %s', (rule, part, path) => expect(check(rule)).toMatchObject({ part, path }))

test('the sentence says what stands there and what may', () => {
  const say = (rule: object) => {
    const refused = check(rule)
    return refused ? describeProblem(refused, 'en') : undefined
  }
  expect(say({ frequency: 'daily', byHour: [9] })).toBe(
    "byHour: 'byHour' is not one of frequency, interval, count, until, firstDayOfWeek, byDay, byMonth, byMonthDay, bySetPosition",
  )
  expect(say({ frequency: 'weekly', byDay: [{ day: 'mo', nthOfPeriod: 1 }] })).toBe(
    "byDay[0].nthOfPeriod: 'weekly' is not one of monthly, yearly",
  )
})

// what stands at the place, what is expected there, and the last that is still known
const nth = (nthOfPeriod: number) => ({ frequency: 'yearly', byDay: [{ day: 'mo', nthOfPeriod }] })
const monthDay = (day: unknown) => ({ frequency: 'monthly', byMonthDay: [day] })
const setPosition = (position: unknown) => ({ frequency: 'monthly', byMonthDay: [1], bySetPosition: [position] })
const days = 'one-of:mo tu we th fr sa su'
test.each<[known: object, rule: object, found: string, expected: string]>([
  [{ frequency: 'yearly' }, { frequency: 'hourly' }, "'hourly'", 'one-of:daily weekly monthly yearly'],
  [{ frequency: 'daily', interval: 1 }, { frequency: 'daily', interval: 0 }, '0', 'count'],
  [{ frequency: 'daily', count: 1 }, { frequency: 'daily', count: 1.5 }, '1.5', 'count'],
  [{ frequency: 'daily', until: '2026-12-31T23:59' }, { frequency: 'daily', until: '2026-12-31T24:00' }, "'2026-12-31T24:00'", 'date-time'],
  [{ frequency: 'daily', until: '2026-12-31T00:00:59' }, { frequency: 'daily', until: '2026-12-31' }, "'2026-12-31'", 'date-time'],
  [{ frequency: 'daily', firstDayOfWeek: 'su' }, { frequency: 'daily', firstDayOfWeek: 'Su' }, "'Su'", days],
  [{ frequency: 'daily', byMonth: [1, 12, '01', '9'] }, { frequency: 'daily', byMonth: [0] }, '0', 'one-of:1 2 3 4 5 6 7 8 9 10 11 12'],
  [{ frequency: 'daily', byMonth: ['12'] }, { frequency: 'daily', byMonth: ['012'] }, "'012'", 'one-of:1 2 3 4 5 6 7 8 9 10 11 12'],
  [monthDay(31), monthDay(32), '32', 'number'],
  [monthDay(-31), monthDay(-32), '-32', 'number'],
  [monthDay(1), monthDay('1'), "'1'", 'number'],
  [setPosition(366), setPosition(367), '367', 'number'],
  [setPosition(-366), setPosition(-367), '-367', 'number'],
  [nth(53), nth(54), '54', 'number'],
  [nth(-53), nth(-54), '-54', 'number'],
  [{ frequency: 'weekly', byMonthDay: [] }, { frequency: 'weekly', byMonthDay: [1] }, "'weekly'", 'one-of:daily monthly yearly'],
  [{ frequency: 'weekly', byDay: [{ day: 'mo' }] }, { frequency: 'weekly', byDay: [{ day: 'mo' }, { day: 'MO' }] }, "'MO'", days],
  [nth(1), { frequency: 'daily', byDay: [{ day: 'mo', nthOfPeriod: 1 }] }, "'daily'", 'one-of:monthly yearly'],
])('%j is known, %j is not', (known, rule, found, expected) => {
  expect(check(known)).toBeUndefined()
  expect(check(rule)).toMatchObject({ found, expected })
})
