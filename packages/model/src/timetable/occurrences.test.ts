// Occurrences: overrides, moves over the window's edge, holidays and make-up days, what still runs, duty.
import * as v from 'valibot'
import { textIn } from '../text/localised.js'
import type { HolidayYear } from '../time/schema.js'
import { dutyAt, occurrencesBetween } from './occurrences.js'
import { timetableProblems } from './rule-problems.js'
import { timetableEntrySchema, type TimetableEntry } from './schema.js'

function entry(fields: object): TimetableEntry {
  return v.parse(timetableEntrySchema, { uid: 'crochet', title: '钩针编织', start: '2026-09-01T13:30', duration: 'PT1H30M', ...fields })
}
const tuesdays = { recurrenceRules: [{ frequency: 'weekly', byDay: [{ day: 'tu' }] }], room: 'r2', worker: 'w1' }
const year2026: HolidayYear = {
  year: 2026,
  papers: [],
  days: [
    { date: '2026-10-06', name: '国庆节', isOffDay: true }, // Tuesday
    { date: '2026-10-10', name: '国庆节', isOffDay: false }, // Saturday
  ],
}
const between = (entries: TimetableEntry[], from: string, to: string, holidays: HolidayYear[] = [year2026]) =>
  occurrencesBetween(entries, from, to, holidays)
const starts = (entries: TimetableEntry[], from: string, to: string) => between(entries, from, to).map(({ start }) => start)

test('one occurrence says everything about itself', () => {
  const crochet = entry(tuesdays)
  expect(between([crochet], '2026-11-23', '2026-11-30')).toEqual([
    {
      entry: crochet,
      id: 'crochet/2026-11-24T13:30',
      recurrenceId: '2026-11-24T13:30',
      start: '2026-11-24T13:30',
      end: '2026-11-24T15:00',
      title: '钩针编织',
      room: 'r2',
      status: 'confirmed',
      moved: false,
      roomChanged: false,
      note: undefined,
      worker: 'w1',
    },
  ])
})

test('sorted by start, then title; the end of the window is exclusive', () => {
  const late = entry({ uid: 'b', title: 'B', start: '2026-11-24T09:00' })
  const early = entry({ uid: 'c', title: { en: 'A' }, start: '2026-11-24T09:00' })
  const next = entry({ uid: 'd', title: 'D', start: '2026-11-25T00:00' })
  expect(between([late, early, next, entry(tuesdays)], '2026-11-24', '2026-11-25').map(({ entry: { uid } }) => uid)).toEqual([
    'c',
    'b',
    'crochet',
  ])
})

test('what began before the window and still runs is in it; what has just ended is not', () => {
  const night = entry({ start: '2026-11-20T22:00', duration: 'PT4H' })
  expect(starts([night], '2026-11-21', '2026-11-22')).toEqual(['2026-11-20T22:00'])
  expect(starts([entry({ start: '2026-11-20T22:00', duration: 'PT2H' })], '2026-11-21', '2026-11-22')).toEqual([])
  expect(starts([entry({ start: '2026-11-01T00:00', duration: 'P30D' })], '2026-11-21', '2026-11-22')).toEqual(['2026-11-01T00:00'])
  expect(starts([entry({ start: '2026-11-21T00:00', duration: 'PT0S' })], '2026-11-21', '2026-11-22')).toEqual(['2026-11-21T00:00'])
})

test('a duration of absurd length breaks nothing', () => {
  // refused when a feed is read; an importer's mistake must not hang a screen all the same
  const slip = { ...entry({ start: '2026-11-20T22:00' }), duration: 'P99999999999999W' }
  expect(between([slip], '2026-11-21', '2026-11-22')[0]?.end).toBe('2027-11-21T22:00')
  expect(starts([slip], '2028-01-01', '2028-02-01')).toEqual([])
})

describe('overrides', () => {
  const overridden = (recurrenceOverrides: object, fields: object = {}) => entry({ ...tuesdays, recurrenceOverrides, ...fields })

  test('an excluded date is not there at all, with or without seconds in its key', () => {
    expect(starts([overridden({ '2026-11-24T13:30': { excluded: true } })], '2026-11-17', '2026-12-02')).toEqual([
      '2026-11-17T13:30',
      '2026-12-01T13:30',
    ])
    expect(starts([overridden({ '2026-11-24T13:30:00': { excluded: true } })], '2026-11-23', '2026-11-30')).toEqual([])
  })

  test('exclusions count towards the count', () => {
    const five = overridden({ '2026-09-08T13:30': { excluded: true } }, { recurrenceRules: [{ ...tuesdays.recurrenceRules[0], count: 3 }] })
    expect(starts([five], '2026-09-01', '2026-12-01')).toEqual(['2026-09-01T13:30', '2026-09-15T13:30'])
  })

  test('a changed date shows its change', () => {
    const [changed] = between(
      [
        overridden({
          '2026-11-24T13:30': { title: '展览', room: 'r3', note: '换到三号房', worker: 'w2', duration: 'PT2H', status: 'tentative' },
        }),
      ],
      '2026-11-23',
      '2026-11-30',
    )
    expect(changed).toMatchObject({
      id: 'crochet/2026-11-24T13:30',
      title: '展览',
      room: 'r3',
      roomChanged: true,
      note: '换到三号房',
      worker: 'w2',
      end: '2026-11-24T15:30',
      status: 'tentative',
      moved: false,
    })
  })

  test('the same room written again is no change', () =>
    expect(between([overridden({ '2026-11-24T13:30': { room: 'r2' } })], '2026-11-24', '2026-11-25')[0]?.roomChanged).toBe(false))

  test('a moved date leaves its place and keeps its id', () => {
    const moved = overridden({ '2026-11-24T13:30': { start: '2026-11-26T10:00' } })
    expect(starts([moved], '2026-11-24', '2026-11-25')).toEqual([])
    expect(between([moved], '2026-11-26', '2026-11-27')).toMatchObject([
      { id: 'crochet/2026-11-24T13:30', start: '2026-11-26T10:00', end: '2026-11-26T11:30', moved: true },
    ])
  })

  test('a date moved far into the window is found, one moved far out of it is gone', () => {
    const far = overridden({ '2026-09-01T13:30': { start: '2027-03-03T10:00' } })
    expect(starts([far], '2027-03-03', '2027-03-04')).toEqual(['2027-03-03T10:00'])
    expect(starts([far], '2026-09-01', '2026-09-02')).toEqual([])
  })

  test('a longer duration on one date reaches into the window', () => {
    const long = overridden({ '2026-11-24T13:30': { duration: 'P2D' } })
    expect(starts([long], '2026-11-26', '2026-11-27')).toEqual(['2026-11-24T13:30'])
  })

  test('a key the rule does not give adds an occurrence, with and without rules', () => {
    expect(starts([overridden({ '2026-11-26T10:00': {} })], '2026-11-23', '2026-11-30')).toEqual(['2026-11-24T13:30', '2026-11-26T10:00'])
    const once = entry({ recurrenceOverrides: { '2026-09-02T13:30': {} } })
    expect(starts([once], '2026-09-01', '2026-09-30')).toEqual(['2026-09-01T13:30', '2026-09-02T13:30'])
  })

  test('an override after the rule has ended adds its date', () => {
    const ended = overridden(
      { '2026-12-22T13:30': {} },
      { recurrenceRules: [{ ...tuesdays.recurrenceRules[0], until: '2026-11-30T00:00' }] },
    )
    expect(starts([ended], '2026-12-01', '2026-12-31')).toEqual(['2026-12-22T13:30'])
  })
})

describe('holidays', () => {
  const off = (fields: object = {}) => entry({ ...tuesdays, onHoliday: 'cancel', ...fields })
  const during = (one: TimetableEntry, holidays = [year2026]) => between([one], '2026-10-05', '2026-10-11', holidays)

  test('a class that is off stays, cancelled, with the reason', () => {
    const [class_] = during(off())
    expect(class_).toMatchObject({ start: '2026-10-06T13:30', status: 'cancelled', cancelledBy: 'holiday' })
    expect(textIn(class_?.holidayName, ['zh-Hant'])).toBe('國慶節')
  })

  test('a class that is kept is kept, and nothing is cancelled while nothing is published', () => {
    expect(during(entry(tuesdays))[0]).toMatchObject({ status: 'confirmed' })
    expect(during(entry(tuesdays))[0]).not.toHaveProperty('cancelledBy')
    expect(during(off(), [])[0]).toMatchObject({ status: 'confirmed' })
  })

  test('a make-up day cancels what does not take place on working days', () => {
    const saturdays = { recurrenceRules: [{ frequency: 'weekly', byDay: [{ day: 'sa' }] }] }
    expect(during(entry({ ...saturdays, onMakeupDay: 'cancel' }))[0]).toMatchObject({ status: 'cancelled', cancelledBy: 'makeup' })
    expect(during(entry({ ...saturdays, onHoliday: 'cancel' }))[0]).toMatchObject({ status: 'confirmed' })
  })

  test('a date moved, confirmed or added by hand is kept; one that only changed its room is not', () => {
    expect(during(off({ recurrenceOverrides: { '2026-10-13T13:30': { start: '2026-10-06T10:00' } } }))).toMatchObject([
      { start: '2026-10-06T10:00', status: 'confirmed' },
      { start: '2026-10-06T13:30', status: 'cancelled' },
    ])
    expect(during(off({ recurrenceOverrides: { '2026-10-06T13:30': { status: 'confirmed' } } }))[0]).toMatchObject({ status: 'confirmed' })
    expect(during(off({ recurrenceOverrides: { '2026-10-06T10:00': {} } }))[0]).toMatchObject({
      start: '2026-10-06T10:00',
      status: 'confirmed',
    })
    expect(during(off({ recurrenceOverrides: { '2026-10-06T13:30': { room: 'r3' } } }))[0]).toMatchObject({
      status: 'cancelled',
      room: 'r3',
    })
  })

  test('a class moved off the holiday takes place', () =>
    expect(during(off({ recurrenceOverrides: { '2026-10-06T13:30': { start: '2026-10-09T13:30' } } }))).toMatchObject([
      { start: '2026-10-09T13:30', status: 'confirmed', moved: true },
    ]))

  test('who wrote the timetable cancels before any holiday does', () => {
    expect(during(off({ recurrenceOverrides: { '2026-10-06T13:30': { status: 'cancelled' } } }))[0]).toMatchObject({
      cancelledBy: 'organiser',
    })
    expect(during(off({ status: 'cancelled' }))[0]).toMatchObject({ status: 'cancelled', cancelledBy: 'organiser' })
  })
})

describe('duty', () => {
  const early = entry({
    uid: 'early',
    kind: 'duty',
    title: '早班',
    worker: 'w1',
    start: '2026-09-01T08:30',
    duration: 'PT6H',
    recurrenceRules: [{ frequency: 'daily', interval: 3 }],
  })
  const night = entry({
    uid: 'night',
    kind: 'duty',
    title: '夜班',
    worker: 'w2',
    start: '2026-09-01T20:00',
    duration: 'PT12H',
    recurrenceRules: [{ frequency: 'daily' }],
  })
  const workers = (at: string, entries = [early, night, entry(tuesdays)]) => dutyAt(entries, at, [year2026]).map(({ worker }) => worker)

  test('from the first minute until just before the last, over midnight too', () => {
    expect(workers('2026-09-04T08:30')).toEqual(['w1'])
    expect(workers('2026-09-04T14:29')).toEqual(['w1'])
    expect(workers('2026-09-04T14:30')).toEqual([])
    expect(workers('2026-09-05T08:30')).toEqual([])
    expect(workers('2026-09-05T07:59')).toEqual(['w2'])
    expect(workers('2026-09-01T07:59')).toEqual([])
  })

  test('nobody is on duty who was taken off or exchanged', () => {
    const swapped = { ...early, recurrenceOverrides: { '2026-09-04T08:30': { worker: 'w9' } } }
    const off = { ...early, recurrenceOverrides: { '2026-09-04T08:30': { status: 'cancelled' as const } } }
    expect(workers('2026-09-04T09:00', [swapped])).toEqual(['w9'])
    expect(workers('2026-09-04T09:00', [off])).toEqual([])
  })
})

test('an entry with a rule that is not known is left out and named; the others are there', () => {
  const odd = entry({ uid: 'odd', recurrenceRules: [{ frequency: 'weekly' }, { frequency: 'daily', byHour: [9, 10] }] })
  expect(between([odd, entry(tuesdays)], '2026-09-01', '2026-09-02').map(({ entry: { uid } }) => uid)).toEqual(['crochet'])
  expect(timetableProblems([entry(tuesdays), odd])).toMatchObject([
    { path: 'entries[1].recurrenceRules[1].byHour', found: "'byHour'", leftOut: true },
  ])
})
