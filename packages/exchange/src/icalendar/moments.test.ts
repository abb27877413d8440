// Dates and times of a file on the clocks they are meant on, told by the station's, and the lengths between them.
import type { Problem } from '@doorstep/model/schema'
import { atStation, durationText, fileTimeOf, inZone, minutesBetween, type Clocks } from './moments.js'
import { namedZone, UTC, type Zone } from './zones.js'

const zone = (name: string): Zone => namedZone(name) ?? UTC
const [station, berlin] = [zone('Asia/Shanghai'), zone('Europe/Berlin')]
const clocks: Clocks = { station, floating: berlin, shifts: new Map(), find: namedZone }
const read = (value: unknown, parameters = {}) => {
  const problems: Problem[] = []
  const time = fileTimeOf(value, parameters, 'X', clocks, problems)
  return time && [time.wall, time.zone?.name, time.isDate, ...problems]
}

test.each<[value: unknown, parameters: object, read: unknown]>([
  ['2026-11-21', {}, ['2026-11-21T00:00', undefined, true]],
  ['2026-11-21T::', {}, ['2026-11-21T00:00', undefined, true]],
  ['2026-11-21', { tzid: 'Europe/Berlin' }, ['2026-11-21T00:00', undefined, true]],
  ['2026-11-21T08:30:00', {}, ['2026-11-21T08:30', 'Europe/Berlin', false]],
  ['2026-11-21T08:30:60', {}, ['2026-11-21T08:30', 'Europe/Berlin', false]],
  ['2026-11-21T08:30:', {}, ['2026-11-21T08:30', 'Europe/Berlin', false]],
  ['2026-11-21T23:59:59Z', {}, ['2026-11-21T23:59', 'UTC', false]],
  ['2026-11-21T08:30:00Z', { tzid: 'Asia/Tokyo' }, ['2026-11-21T08:30', 'UTC', false]],
  ['2026-11-21T08:30:00', { tzid: 'Asia/Tokyo' }, ['2026-11-21T08:30', 'Asia/Tokyo', false]],
  [
    '2026-11-21T08:30:00',
    { tzid: 'Nowhere' },
    ['2026-11-21T08:30', undefined, false, { path: 'X.TZID', found: "'Nowhere'", expected: 'time-zone' }],
  ],
  ['1900-01-01', {}, ['1900-01-01T00:00', undefined, true]],
  ['1899-12-31', {}, undefined],
  ['2026-02-30', {}, undefined],
  ['2026-11-21T24:00:00', {}, undefined],
  ['2026-11-21T08:60:00', {}, undefined],
  ['2026-11-21T08:30:61', {}, undefined],
  ['x2026-11-21', {}, undefined],
  ['2026-11-21x', {}, undefined],
  [undefined, {}, undefined],
])('%s %o', (value, parameters, expected) => expect(read(value, parameters)).toEqual(expected))

const wall = '2026-11-21T08:30'
test('a time is told by the clock of the station; dates and floating times are its own already', () => {
  expect(atStation({ wall, zone: UTC, isDate: false }, clocks)).toBe('2026-11-21T16:30')
  expect(atStation({ wall, zone: berlin, isDate: false }, clocks)).toBe('2026-11-21T15:30')
  expect(atStation({ wall, zone: station, isDate: false }, clocks)).toBe(wall)
  expect(atStation({ wall, zone: undefined, isDate: true }, clocks)).toBe(wall)
})

test('a time is told by the clock of an event', () => {
  expect(inZone({ wall, zone: UTC, isDate: false }, berlin, clocks)).toBe('2026-11-21T09:30')
  // without a zone of its own a time is the station's, and so is the event
  expect(inZone({ wall, zone: undefined, isDate: false }, berlin, clocks)).toBe('2026-11-21T01:30')
  expect(inZone({ wall, zone: berlin, isDate: false }, undefined, clocks)).toBe('2026-11-21T15:30')
  expect(inZone({ wall, zone: berlin, isDate: false }, berlin, clocks)).toBe(wall)
  // a date is the same date on every clock
  expect(inZone({ wall, zone: undefined, isDate: true }, berlin, clocks)).toBe(wall)
  expect(inZone({ wall, zone: undefined, isDate: true }, undefined, clocks)).toBe(wall)
})

test.each([
  ['2026-11-21T08:30', '2026-11-21T08:30', 0],
  ['2026-11-21T08:30', '2026-11-21T10:15', 105],
  ['2026-11-21T23:30', '2026-11-22T00:15', 45],
  ['2026-11-22T00:15', '2026-11-21T23:30', -45],
  ['2026-02-28T00:00', '2026-03-02T00:00', 2880],
])('from %s to %s are %i minutes', (from, to, minutes) => expect(minutesBetween(from, to)).toBe(minutes))

test.each([
  [0, false, 'PT0M'],
  [1, false, 'PT1M'],
  [59, false, 'PT59M'],
  [60, false, 'PT1H'],
  [61, false, 'PT1H1M'],
  [1500, false, 'PT25H'],
  [1440, true, 'P1D'],
  [4320, true, 'P3D'],
  // a day of summer time has 23 hours, or 25
  [1380, true, 'P1D'],
  [2940, true, 'P2D'],
])('%i minutes (in days: %s) are %s', (minutes, inDays, text) => expect(durationText(minutes, inDays)).toBe(text))
