// Holidays and hours as files write them: everything is kept, and what is wrong is told by its place and left out alone.
import { readHolidays } from '../feed/readers/holidays.js'
import { readServices } from '../feed/readers/services.js'

const YEAR = {
  year: 2026,
  papers: ['https://www.gov.cn/1.htm'],
  days: [
    { name: '国庆节', date: '2026-10-01', isOffDay: true },
    { name: '国庆节', date: '2026-10-10', isOffDay: false },
  ],
}

test('a year is kept as it was published', () => expect(readHolidays(YEAR)).toEqual({ value: YEAR, problems: [] }))

test.each<[wrong: object, field: string, expected: string]>([
  [{ name: '' }, 'name', 'text'],
  [{ date: '2026-10-32' }, 'date', 'date'],
  [{ isOffDay: 'yes' }, 'isOffDay', 'boolean'],
])('a day that says %j is left out alone', (wrong, field, expected) => {
  const { value, problems } = readHolidays({ ...YEAR, days: [{ ...YEAR.days[0], ...wrong }, ...YEAR.days] })
  expect(problems).toMatchObject([{ path: `days[0].${field}`, expected, leftOut: true }])
  expect(value?.days).toEqual(YEAR.days)
})

test.each<[wrong: object, path: string, expected: string]>([
  [{ year: '2026' }, 'year', 'number'],
  [{ papers: [''] }, 'papers[0]', 'text'],
  [{ days: 'all' }, 'days', 'list'],
])('a year that says %j cannot be read', (wrong, path, expected) => {
  expect(readHolidays({ ...YEAR, ...wrong })).toMatchObject({ value: undefined, problems: [{ path, expected }] })
})

const span = { days: ['mo', 'holiday', 'makeup'], nthOfMonth: [-1], opens: '08:30', closes: '24:00' }
test.each<[span: object, fault: string | undefined]>([
  [span, undefined],
  [{ ...span, days: [] }, undefined],
  [{ ...span, days: ['monday'] }, 'days[0] one-of:mo tu we th fr sa su holiday makeup'],
  [{ ...span, nthOfMonth: [0.5] }, 'nthOfMonth[0] whole'],
  [{ ...span, opens: '8:30' }, 'opens time'],
  [{ ...span, closes: '24:01' }, 'closes time'],
  [{ ...span, opens: '24:00' }, 'closes after-opening'],
])('hours of %j are told as %s', (hours, fault) => {
  const { problems } = readServices({ items: [{ id: 'a', name: 'A', category: 'life', hours: [hours] }] })
  expect(problems.map(({ path, expected }) => `${path.replace('items[0].hours[0].', '')} ${expected}`)).toEqual(
    fault === undefined ? [] : [fault],
  )
})
