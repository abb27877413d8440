// The working calendar against 21 years of published notices: every day of every year is the kind of day it was.
import { readdirSync, readFileSync } from 'node:fs'
import { readHolidays } from '@doorstep/model/feed'
import { addDays, dayKind, spansOn, weekdayOf, type HolidayYear } from '@doorstep/model/time'
import { occurrencesBetween } from '@doorstep/model/timetable'
import { oracle } from './oracles.js'

const files = readdirSync(oracle('holidays'))
  .filter((name) => /^\d{4}\.json$/.test(name))
  .sort()

function readYear(name: string): HolidayYear {
  const { value, problems } = readHolidays(JSON.parse(readFileSync(oracle(`holidays/${name}`), 'utf8')))
  expect(problems, name).toEqual([])
  if (!value) throw new Error(`${name} could not be read`)
  return value
}

describe('the published holidays', () => {
  const years = files.map(readYear)
  const named = new Map(years.flatMap((file) => file.days.map((day) => [day.date, day] as const)))

  test('are 21 files, all of which can be read', () => {
    expect(files).toHaveLength(21)
    expect(years.reduce((sum, file) => sum + file.days.length, 0)).toBe(named.size)
  })

  test.each(files.map((name) => name.slice(0, 4)))('give every day of %s its kind', (year) => {
    const published = years.some((file) => file.year === Number(year) && file.days.length > 0)
    for (let date = `${year}-01-01`; date.startsWith(year); date = addDays(date, 1)) {
      const weekend = ['sa', 'su'].includes(weekdayOf(date))
      const day = named.get(date)
      const kind = day?.isOffDay ? 'holiday' : weekend ? (day ? 'makeup' : 'weekend') : 'workday'
      const expected = { kind, ...(day ? { name: day.name } : {}), published: published || day !== undefined }
      expect(dayKind(date, years), date).toEqual(expected)
    }
  })

  test('are the same in whatever order the files come', () => {
    const backwards = [...years].reverse()
    for (const date of named.keys()) expect(dayKind(date, backwards), date).toEqual(dayKind(date, years))
  })

  test('of 2027 are not published yet, and nothing is guessed', () => {
    expect(dayKind('2027-02-06', years)).toEqual({ kind: 'weekend', published: false })
    expect(dayKind('2027-10-01', years)).toEqual({ kind: 'workday', published: false })
  })

  test('name December days in the next year of notices', () => {
    const only2019 = years.filter((file) => file.year === 2019)
    expect(dayKind('2018-12-29', only2019)).toEqual({ kind: 'makeup', name: '元旦', published: true })
    expect(dayKind('2018-12-31', only2019)).toEqual({ kind: 'holiday', name: '元旦', published: true })
    expect(dayKind('2018-12-28', only2019)).toEqual({ kind: 'workday', published: false })
  })

  test('close a station that is open on weekdays only, and open it on make-up days', () => {
    const calendar = {
      timeZone: 'Asia/Shanghai',
      openingHours: [
        { days: ['mo' as const, 'tu' as const, 'we' as const, 'th' as const, 'fr' as const], opens: '08:30', closes: '17:00' },
        { days: ['holiday' as const], opens: '09:00', closes: '11:00' },
      ],
      specialOpeningHours: [],
      holidays: years,
    }
    for (const { date, isOffDay } of named.values())
      expect(spansOn(calendar, date), date).toEqual([isOffDay ? { opens: '09:00', closes: '11:00' } : { opens: '08:30', closes: '17:00' }])
  })

  test('cancel a daily class on exactly the days off, and one that does not keep make-up days on exactly those', () => {
    const entry = {
      uid: 'class',
      kind: 'activity' as const,
      title: '班',
      start: '2006-12-01T09:00',
      duration: 'PT1H',
      recurrenceRules: [{ frequency: 'daily' as const }],
      recurrenceOverrides: {},
      audience: 'all' as const,
      categories: [],
      admission: 'open' as const,
      status: 'confirmed' as const,
      onHoliday: 'cancel' as const,
      onMakeupDay: 'cancel' as const,
    }
    const found = occurrencesBetween([entry], '2006-12-01', '2027-01-01', years)
    const cancelled = (by: string) => found.filter(({ cancelledBy }) => cancelledBy === by).map(({ start }) => start.slice(0, 10))
    const days = [...named.values()].sort((a, b) => (a.date < b.date ? -1 : 1))
    expect(cancelled('holiday')).toEqual(days.filter((day) => day.isOffDay).map((day) => day.date))
    // 2020-02-03 was named as worked, but is a Monday: an ordinary working day.
    expect(cancelled('makeup')).toEqual(days.filter((day) => !day.isOffDay && day.date !== '2020-02-03').map((day) => day.date))
  })
})
