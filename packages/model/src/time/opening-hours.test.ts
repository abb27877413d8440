// Opening hours: weekly spans, lunch breaks, midnight, holidays, make-up days, special dates, and what is said when closed.
import fc from 'fast-check'
import { addMinutes, isLocalDate } from './local.js'
import { openingAt, spansOn, type StationCalendar } from './opening-hours.js'
import type { HolidayYear, OpeningSpan } from './schema.js'

const weekdays = ['mo', 'tu', 'we', 'th', 'fr'] as const
const year2026: HolidayYear = {
  year: 2026,
  papers: [],
  days: [
    { date: '2026-02-14', name: '春节', isOffDay: false }, // a Saturday that is worked
    { date: '2026-02-16', name: '春节', isOffDay: true }, // a Monday off
    { date: '2026-10-01', name: '国庆节', isOffDay: true }, // a Thursday off
  ],
}
function calendar(openingHours: OpeningSpan[], rest: Partial<StationCalendar> = {}): StationCalendar {
  return { timeZone: 'Asia/Shanghai', openingHours, specialOpeningHours: [], holidays: [year2026], ...rest }
}
const office: OpeningSpan[] = [
  { days: [...weekdays], opens: '13:00', closes: '17:30' },
  { days: [...weekdays], opens: '08:30', closes: '11:30' },
]
const station: OpeningSpan[] = [
  { days: [...weekdays], opens: '08:30', closes: '20:00' },
  { days: ['sa', 'su', 'holiday'], opens: '09:00', closes: '17:00' },
]

describe('spansOn', () => {
  test('several spans of a day are sorted', () =>
    expect(spansOn(calendar(office), '2026-11-23')).toEqual([
      { opens: '08:30', closes: '11:30' },
      { opens: '13:00', closes: '17:30' },
    ]))

  test('spans that overlap, touch or lie within another are one', () => {
    const hours = (...spans: [string, string][]) =>
      spansOn(calendar(spans.map(([opens, closes]) => ({ days: ['mo' as const], opens, closes }))), '2026-11-23')
    expect(hours(['09:00', '12:00'], ['11:00', '14:00'])).toEqual([{ opens: '09:00', closes: '14:00' }])
    expect(hours(['12:00', '14:00'], ['09:00', '12:00'])).toEqual([{ opens: '09:00', closes: '14:00' }])
    expect(hours(['09:00', '17:00'], ['10:00', '11:00'])).toEqual([{ opens: '09:00', closes: '17:00' }])
  })

  test('a holiday has the hours that name it, or else those of its weekday', () => {
    expect(spansOn(calendar(station), '2026-10-01')).toEqual([{ opens: '09:00', closes: '17:00' }])
    expect(spansOn(calendar(office), '2026-10-01')).toHaveLength(2)
    expect(spansOn(calendar(station, { holidays: [] }), '2026-10-01')).toEqual([{ opens: '08:30', closes: '20:00' }])
  })

  test('a make-up day has the hours that name it, or else those of Monday', () => {
    expect(spansOn(calendar(station), '2026-02-14')).toEqual([{ opens: '08:30', closes: '20:00' }])
    const mondays: OpeningSpan[] = [...office, { days: ['mo'], opens: '18:00', closes: '19:00' }]
    expect(spansOn(calendar(mondays), '2026-02-14')).toContainEqual({ opens: '18:00', closes: '19:00' })
    const named: OpeningSpan[] = [...station, { days: ['makeup'], opens: '10:00', closes: '16:00' }]
    expect(spansOn(calendar(named), '2026-02-14')).toEqual([{ opens: '10:00', closes: '16:00' }])
    expect(spansOn(calendar(named), '2026-02-21')).toEqual([{ opens: '09:00', closes: '17:00' }])
  })

  test('some of a month’s weekdays: the first and the last, also of a short month, and no make-up day for them', () => {
    const nth = (...nthOfMonth: number[]) => calendar([{ days: ['mo'], nthOfMonth, opens: '09:00', closes: '11:00' }])
    const mondays = (of: StationCalendar, month: string) =>
      Array.from({ length: 31 }, (_, at) => `${month}-${String(at + 1).padStart(2, '0')}`).filter(
        (date) => isLocalDate(date) && spansOn(of, date).length > 0,
      )
    expect(mondays(nth(1), '2026-11')).toEqual(['2026-11-02'])
    expect(mondays(nth(2, 4), '2026-11')).toEqual(['2026-11-09', '2026-11-23'])
    expect(mondays(nth(5), '2026-11')).toEqual(['2026-11-30'])
    expect(mondays(nth(-1), '2026-11')).toEqual(['2026-11-30'])
    expect(mondays(nth(-2), '2026-11')).toEqual(['2026-11-23'])
    expect(mondays(nth(5), '2026-02')).toEqual([])
    expect(spansOn(nth(-1), '2026-02-23')).toHaveLength(1)
    expect(spansOn(nth(2), '2026-02-14')).toEqual([])
    expect(openingAt(nth(1), '2026-11-02T11:00')).toEqual({ open: false, next: '2026-12-07T09:00' })
  })

  test('hours that only touch those around them are none', () => {
    const morning = calendar([{ days: ['mo'], opens: '08:00', closes: '12:00' }])
    const after = calendar([{ days: ['mo'], opens: '12:00', closes: '14:00' }], { within: morning })
    expect(spansOn(after, '2026-11-23')).toEqual([])
    expect(openingAt(after, '2026-11-23T09:00')).toEqual({ open: false, next: undefined })
  })

  test('within another calendar only what is open in both is left', () => {
    const within = calendar(station, { specialOpeningHours: [{ date: '2026-11-24' }] })
    const clinic = calendar([{ days: ['mo', 'tu', 'sa'], opens: '07:00', closes: '18:00' }], { within })
    expect(spansOn(clinic, '2026-11-21')).toEqual([{ opens: '09:00', closes: '17:00' }])
    expect(spansOn(clinic, '2026-11-23')).toEqual([{ opens: '08:30', closes: '18:00' }])
    expect([spansOn(clinic, '2026-11-22'), spansOn(clinic, '2026-11-24')]).toEqual([[], []])
    expect(spansOn(calendar(office, { within: calendar(office) }), '2026-11-23')).toHaveLength(2)
  })

  test('a special date replaces everything, with one span, several, or none', () => {
    const special = (...specialOpeningHours: StationCalendar['specialOpeningHours']) =>
      spansOn(calendar(station, { specialOpeningHours }), '2026-10-01')
    const date = '2026-10-01'
    expect(special({ date, opens: '09:00', closes: '12:00', reason: '国庆' })).toEqual([
      { opens: '09:00', closes: '12:00', reason: '国庆' },
    ])
    expect(special({ date, opens: '14:00', closes: '15:00' }, { date, opens: '09:00', closes: '10:00' })).toEqual([
      { opens: '09:00', closes: '10:00' },
      { opens: '14:00', closes: '15:00' },
    ])
    expect(special({ date })).toEqual([])
    expect(special({ date }, { date, opens: '09:00', closes: '10:00' })).toEqual([{ opens: '09:00', closes: '10:00' }])
    // of two that begin together the first that was written says why
    expect(special({ date, opens: '09:00', closes: '10:00', reason: 'A' }, { date, opens: '09:00', closes: '12:00', reason: 'B' })).toEqual(
      [{ opens: '09:00', closes: '12:00', reason: 'A' }],
    )
    expect(special({ date, opens: '09:00', closes: '09:00' })).toEqual([])
    expect(special({ date, opens: '09:00' }, { date, closes: '10:00' })).toEqual([])
    expect(special({ date: '2026-10-02' })).toEqual([{ opens: '09:00', closes: '17:00' }])
  })
})

describe('openingAt', () => {
  test('opens at its first minute and is closed from its last', () => {
    expect(openingAt(calendar(office), '2026-11-23T08:29')).toEqual({ open: false, next: '2026-11-23T08:30' })
    expect(openingAt(calendar(office), '2026-11-23T08:30')).toEqual({ open: true, until: '2026-11-23T11:30' })
    expect(openingAt(calendar(office), '2026-11-23T11:29:59')).toEqual({ open: true, until: '2026-11-23T11:30' })
    expect(openingAt(calendar(office), '2026-11-23T11:30')).toEqual({ open: false, next: '2026-11-23T13:00' })
    expect(openingAt(calendar(office), '2026-11-23T17:30')).toEqual({ open: false, next: '2026-11-24T08:30' })
  })

  test('over the weekend the next opening is Monday', () =>
    expect(openingAt(calendar(office), '2026-11-20T18:00')).toEqual({ open: false, next: '2026-11-23T08:30' }))

  test('24:00 is open until midnight, and runs on when the next day begins at 00:00', () => {
    const night: OpeningSpan[] = [
      { days: ['fr'], opens: '18:00', closes: '24:00' },
      { days: ['sa'], opens: '00:00', closes: '02:00' },
      { days: ['su'], opens: '20:00', closes: '24:00' },
    ]
    expect(openingAt(calendar(night), '2026-11-20T23:59')).toEqual({ open: true, until: '2026-11-21T02:00' })
    expect(openingAt(calendar(night), '2026-11-21T00:00')).toEqual({ open: true, until: '2026-11-21T02:00' })
    expect(openingAt(calendar(night), '2026-11-22T21:00')).toEqual({ open: true, until: '2026-11-23T00:00' })
    expect(openingAt(calendar(night), '2026-11-23T00:00')).toEqual({ open: false, next: '2026-11-27T18:00' })
  })

  test('runs on over several midnights, from each of its days, and only where a day goes to 24:00 and the next begins at 00:00', () => {
    const fair: OpeningSpan[] = [
      { days: ['fr'], opens: '18:00', closes: '24:00' },
      { days: ['sa', 'su'], opens: '00:00', closes: '24:00' },
      { days: ['mo'], opens: '00:00', closes: '06:00' },
    ]
    for (const at of ['2026-11-20T18:00', '2026-11-21T12:00', '2026-11-22T23:59', '2026-11-23T05:59'])
      expect(openingAt(calendar(fair), at)).toEqual({ open: true, until: '2026-11-23T06:00' })
    const until = (closes: string, opens: string) =>
      openingAt(
        calendar([
          { days: ['fr'], opens: '08:00', closes },
          { days: ['sa'], opens, closes: '12:00' },
        ]),
        '2026-11-20T10:00',
      )
    expect(until('24:00', '00:00')).toEqual({ open: true, until: '2026-11-21T12:00' })
    expect(until('23:59', '00:00')).toEqual({ open: true, until: '2026-11-20T23:59' })
    expect(until('24:00', '00:01')).toEqual({ open: true, until: '2026-11-21T00:00' })
    const special = calendar(fair, { specialOpeningHours: [{ date: '2026-11-22', reason: '盘点' }] })
    expect(openingAt(special, '2026-11-20T20:00')).toEqual({ open: true, until: '2026-11-22T00:00' })
  })

  test('a place that never closes is open for a year to come', () => {
    const always: OpeningSpan[] = [{ days: [...weekdays, 'sa', 'su'], opens: '00:00', closes: '24:00' }]
    const { until } = openingAt(calendar(always), '2026-11-20T12:00') as { until: string }
    expect(until).toBe('2027-11-22T00:00')
  })

  test('a place without hours has no next opening', () =>
    expect(openingAt(calendar([]), '2026-11-20T12:00')).toEqual({ open: false, next: undefined }))

  test('a day closed altogether says why, in three languages for a holiday', () => {
    const closed = calendar(office, { specialOpeningHours: [{ date: '2026-11-23', reason: '盘点' }] })
    expect(openingAt(closed, '2026-11-23T10:00')).toEqual({ open: false, next: '2026-11-24T08:30', reason: '盘点' })
    expect(openingAt(closed, '2026-11-23T19:00')).toEqual({ open: false, next: '2026-11-24T08:30', reason: '盘点' })
    // which of a date's entries says why does not matter
    const twice = calendar(office, { specialOpeningHours: [{ date: '2026-11-23' }, { date: '2026-11-23', reason: '盘点' }] })
    expect(openingAt(twice, '2026-11-23T10:00')).toEqual({ open: false, next: '2026-11-24T08:30', reason: '盘点' })
    const shut = calendar(office, { specialOpeningHours: [{ date: '2026-10-01' }] })
    expect(openingAt(shut, '2026-10-01T10:00')).toEqual({ open: false, next: '2026-10-02T08:30' })
  })

  test('a day that ends early for a holiday says so during the usual hours only', () => {
    const reason = { 'zh-Hans': '国庆节', 'zh-Hant': '國慶節', en: 'National Day' }
    expect(openingAt(calendar(station), '2026-10-01T18:00')).toEqual({ open: false, next: '2026-10-02T08:30', reason })
    expect(openingAt(calendar(station), '2026-10-01T21:00')).toEqual({ open: false, next: '2026-10-02T08:30' })
  })

  test('a long evening with a reason is not the reason why it is closed at night', () => {
    const late = calendar(station, { specialOpeningHours: [{ date: '2026-11-23', opens: '08:30', closes: '22:00', reason: '夜间开放' }] })
    expect(openingAt(late, '2026-11-23T22:30')).toEqual({ open: false, next: '2026-11-24T08:30' })
  })

  test('agrees with the spans of the day at every minute, and `next` and `until` are the nearest changes', () => {
    const minute = fc.integer({ min: 0, max: 7 * 1440 - 1 })
    const anyCalendar = fc.constantFrom(
      calendar(office),
      calendar(station),
      calendar([...office, { days: ['sa'], opens: '00:00', closes: '24:00' }]),
    )
    fc.assert(
      fc.property(minute, anyCalendar, (offset, hours) => {
        const isOpen = (at: string) =>
          spansOn(hours, at.slice(0, 10)).some(({ opens, closes }) => opens <= at.slice(11) && at.slice(11) < closes)
        const at = addMinutes('2026-09-28T00:00', offset)
        const opening = openingAt(hours, at)
        expect(opening.open).toBe(isOpen(at))
        const change = opening.open ? opening.until : opening.next
        let walked = at
        while (isOpen(walked) === opening.open) walked = addMinutes(walked, 1)
        expect(change).toBe(walked)
      }),
      { numRuns: 60 },
    )
  })
})
