// Local times and moments in zones with and without summer time, at and around their changes.
import fc from 'fast-check'
import { instantOf, localDateTime } from './zone.js'

const utc = (text: string) => Date.parse(`${text}Z`)

describe('localDateTime', () => {
  test.each([
    ['2026-11-21T00:30', 'Asia/Shanghai', '2026-11-21T08:30'],
    ['2026-12-31T16:00', 'Asia/Shanghai', '2027-01-01T00:00'],
    ['2026-07-01T12:00', 'Europe/Berlin', '2026-07-01T14:00'],
    ['2026-01-01T03:14', 'America/St_Johns', '2025-12-31T23:44'],
    ['2026-06-01T00:00', 'Asia/Kathmandu', '2026-06-01T05:45'],
    ['1989-07-01T00:00', 'Asia/Shanghai', '1989-07-01T09:00'], // China had summer time from 1986 to 1991
  ])('%s UTC in %s is %s', (moment, zone, local) => expect(localDateTime(utc(moment), zone)).toBe(local))

  test('cuts the seconds, before 1970 too', () => {
    expect(localDateTime(utc('2026-11-21T00:30:59'), 'Asia/Shanghai')).toBe('2026-11-21T08:30')
    expect(localDateTime(utc('1969-12-31T23:59:59'), 'UTC')).toBe('1969-12-31T23:59')
  })

  test('midnight is 00:00, never 24:00', () => expect(localDateTime(utc('2026-11-20T16:00'), 'Asia/Shanghai')).toBe('2026-11-21T00:00'))

  test('an unknown zone is an error that names it', () => expect(() => localDateTime(0, 'Asia/Nowhere')).toThrow(/Asia\/Nowhere/))
})

describe('instantOf', () => {
  test.each([
    ['2026-11-21T08:30', 'Asia/Shanghai', '2026-11-21T00:30'],
    ['2026-11-21T08:30:15', 'Asia/Shanghai', '2026-11-21T00:30:15'],
    // Berlin skips 02:00 to 03:00 on 29 March and shows 02:00 to 03:00 twice on 25 October
    ['2026-03-29T01:59', 'Europe/Berlin', '2026-03-29T00:59'],
    ['2026-03-29T02:30', 'Europe/Berlin', '2026-03-29T01:30'],
    ['2026-03-29T03:00', 'Europe/Berlin', '2026-03-29T01:00'],
    ['2026-10-25T02:30', 'Europe/Berlin', '2026-10-25T00:30'],
    ['2026-10-25T03:00', 'Europe/Berlin', '2026-10-25T02:00'],
    // New York skips 02:00 to 03:00 on 8 March and shows 01:00 to 02:00 twice on 1 November
    ['2026-03-08T02:30', 'America/New_York', '2026-03-08T07:30'],
    ['2026-11-01T01:30', 'America/New_York', '2026-11-01T05:30'],
    // Lord Howe changes by half an hour
    ['2026-10-04T02:15', 'Australia/Lord_Howe', '2026-10-03T15:45'],
    // Samoa had no 30 December 2011
    ['2011-12-30T12:00', 'Pacific/Apia', '2011-12-30T22:00'],
  ])('%s in %s is %s UTC', (local, zone, moment) => expect(instantOf(local, zone)).toBe(utc(moment)))

  test.each(['', '2026-11-21', '2026-02-30T08:00', '2026-11-21T24:00', '2026-11-21T8:30', 'tomorrow'])(
    '%j is an error that says so',
    (text) => expect(() => instantOf(text, 'Asia/Shanghai')).toThrow(`'${text}' is not a local date and time`),
  )

  test('and localDateTime undo each other, but for what a clock skips or repeats', () => {
    const zones = ['Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Apia', 'UTC']
    const minutes = fc.integer({ min: utc('1980-01-01T00:00') / 60_000, max: utc('2040-01-01T00:00') / 60_000 })
    fc.assert(
      fc.property(minutes, fc.constantFrom(...zones), (minute, zone) => {
        const moment = minute * 60_000
        const back = instantOf(localDateTime(moment, zone), zone)
        // the first of two moments the clock shows alike, so never later, and the clock agrees
        expect(back).toBeLessThanOrEqual(moment)
        expect(moment - back).toBeLessThanOrEqual(3_600_000)
        expect(localDateTime(back, zone)).toBe(localDateTime(moment, zone))
      }),
    )
  })
})
