// Local dates and times: arithmetic over month ends, leap days and midnight.
import {
  addDays,
  addMinutes,
  addMonths,
  dateOf,
  dateOfDay,
  dayNumber,
  daysBetween,
  isLocalDate,
  minutesOfDuration,
  minutesOfTime,
  startOfMonth,
  startOfWeek,
  timeOf,
  timeOfMinutes,
  weekdayOf,
} from './local.js'

test('dates that exist', () => {
  for (const date of ['2026-11-21', '2024-02-29', '2000-02-29', '9999-12-31', '1970-01-01']) expect(isLocalDate(date), date).toBe(true)
  for (const date of ['2026-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-11-31', '26-11-21', '2026-1-1', ''])
    expect(isLocalDate(date), date).toBe(false)
})

test('days', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  expect(addDays('2024-03-01', -1)).toBe('2024-02-29')
  expect(daysBetween('2026-02-28', '2026-03-01')).toBe(1)
  expect(daysBetween('2026-03-01', '2026-02-28')).toBe(-1)
  expect(weekdayOf('2026-11-21')).toBe('sa')
  expect(weekdayOf('1969-12-31')).toBe('we')
})

test('a text that is no date has no day', () => {
  expect(dayNumber('2026-11-21x')).toBeNaN()
  expect([dayNumber('1970-01-02'), dayNumber('1969-12-31')]).toEqual([1, -1])
  expect(() => dateOfDay(NaN)).toThrow(new RangeError('This is not a date such as 2026-11-21'))
  expect([dateOfDay(0), dateOfDay(-719_162)]).toEqual(['1970-01-01', '0001-01-01'])
})

test('weeks and months', () => {
  expect(startOfWeek('2026-11-22')).toBe('2026-11-16')
  expect(startOfWeek('2026-11-16')).toBe('2026-11-16')
  expect(startOfMonth('2026-11-22')).toBe('2026-11-01')
  expect(addMonths('2026-11-30', 3)).toBe('2027-02-01')
  expect(addMonths('2026-01-15', -1)).toBe('2025-12-01')
})

test('times', () => {
  expect(minutesOfTime('08:30')).toBe(510)
  expect(minutesOfTime('24:00')).toBe(1440)
  expect(timeOfMinutes(510)).toBe('08:30')
  expect(dateOf('2026-11-21T08:30')).toBe('2026-11-21')
  expect(timeOf('2026-11-21T08:30:15')).toBe('08:30')
  expect([timeOfMinutes(0), timeOfMinutes(9), timeOfMinutes(600), timeOfMinutes(1440)]).toEqual(['00:00', '00:09', '10:00', '24:00'])
  expect([0, 1, 929, 930].map((minutes) => addMinutes('2026-11-21T08:30:15', minutes))).toEqual([
    ...['2026-11-21T08:30', '2026-11-21T08:31', '2026-11-21T23:59', '2026-11-22T00:00'],
  ])
  expect([-510, -511].map((minutes) => addMinutes('2026-11-21T08:30', minutes))).toEqual(['2026-11-21T00:00', '2026-11-20T23:59'])
  expect(addMinutes('2026-12-31T23:30', 45)).toBe('2027-01-01T00:15')
  expect(addMinutes('2026-03-01T00:10', -20)).toBe('2026-02-28T23:50')
  expect(addMinutes('2026-03-01T00:10', 2 * 1440)).toBe('2026-03-03T00:10')
})

test('durations', () => {
  expect(minutesOfDuration('PT1H30M')).toBe(90)
  expect(minutesOfDuration('P1D')).toBe(1440)
  expect(minutesOfDuration('P1W')).toBe(10_080)
  expect(minutesOfDuration('P1DT2H')).toBe(1560)
  expect(minutesOfDuration('PT90S')).toBe(2)
  expect([minutesOfDuration('PT60S'), minutesOfDuration('PT1S'), minutesOfDuration('PT0S'), minutesOfDuration('P0D')]).toEqual([1, 1, 0, 0])
  expect(minutesOfDuration('P1W2DT3H4M5S')).toBe(10_080 + 2880 + 180 + 5)
  for (const text of ['P', 'PT', 'P1DT', '1H', 'PT1.5H', '', 'xP1D', 'P1Dx', 'PT1M1H']) expect(minutesOfDuration(text), text).toBeNaN()
})
