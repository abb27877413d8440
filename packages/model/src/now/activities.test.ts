// What is on next, and what lasts whole days.
import { isAllDay, lastDayOf } from '../timetable/all-day.js'
import { activitiesNow, roomNameOf } from './activities.js'
import { momentAt } from './testing/house.js'

// a Friday
const MORNING = '2026-11-20T10:20'

describe('activities', () => {
  const entry = (uid: string, start: string, more: object = {}) => ({ uid, title: uid, start, duration: 'PT1H', ...more })
  const entries = [
    entry('fair', '2026-11-20T00:00', { duration: 'P1D', showWithoutTime: true }),
    entry('show', '2026-11-19T00:00', { duration: 'P4D', showWithoutTime: true }),
    entry('morning', '2026-11-20T09:00'),
    entry('off', '2026-11-20T11:00', { status: 'cancelled' }),
    entry('afternoon', '2026-11-20T14:00'),
    entry('tomorrow', '2026-11-21T09:00'),
  ]
  const nextAt = (at: string, some = entries) => activitiesNow(momentAt(at, { timetable: { entries: some } }))

  test('the next one of today, then one that lasts all day, then another day’s', () => {
    expect(nextAt(MORNING)?.next?.title).toBe('afternoon')
    expect(nextAt(MORNING)?.today).toBe(4)
    expect(nextAt('2026-11-20T14:00')?.next?.title).toBe('show')
    expect(
      nextAt(
        '2026-11-20T16:00',
        entries.filter(({ uid }) => uid !== 'show'),
      )?.next?.title,
    ).toBe('fair')
    expect(
      nextAt(
        '2026-11-20T16:00',
        entries.filter(({ uid }) => uid !== 'show' && uid !== 'fair'),
      )?.next?.title,
    ).toBe('tomorrow')
    // of several to come the first
    const two = [entry('later', '2026-11-20T15:00'), ...entries]
    expect([nextAt(MORNING, two)?.next?.title, nextAt('2026-11-20T13:59', two)?.next?.title]).toEqual(['afternoon', 'afternoon'])
    expect(nextAt(MORNING, [entry('far', '2026-11-27T00:00')])?.next).toBeUndefined()
    expect(nextAt(MORNING, [entry('near', '2026-11-26T23:00')])?.next?.title).toBe('near')
    const lasting = (hours: number) => [entry('night', '2026-11-19T22:00', { duration: `PT${hours}H` })]
    expect([nextAt(MORNING, lasting(8))?.today, nextAt(MORNING, lasting(9))?.today]).toEqual([0, 1])
    // its time of day says nothing
    const untimed = entry('untimed', '2026-11-20T11:30', { duration: 'P1D', showWithoutTime: true })
    expect(nextAt(MORNING, [untimed, ...entries])?.next?.title).toBe('afternoon')
    expect(activitiesNow({ ...momentAt(MORNING), timetable: undefined })).toBeUndefined()
  })

  test('what is over is of today, and not left', () => {
    const left = (at: string, some = entries) => [nextAt(at, some)?.today, nextAt(at, some)?.left]
    expect([left('2026-11-20T08:00'), left('2026-11-20T09:59'), left('2026-11-20T10:00'), left('2026-11-20T15:00')]).toEqual([
      [4, 4],
      [4, 4],
      [4, 3],
      [4, 2],
    ])
    expect(left('2026-11-20T22:10', [entry('morning', '2026-11-20T09:00')])).toEqual([1, 0])
  })

  test('all day: said so, or from midnight to midnight; several days end on the last of them', () => {
    const of = (more: object) => nextAt('2026-11-19T20:00', [entry('it', '2026-11-20T00:00', more)])?.next
    const oneDay = of({ duration: 'P1D' })
    const days = of({ duration: 'P3D', showWithoutTime: true })
    const night = of({ duration: 'PT2H' })
    const moment = of({ duration: 'PT0M' })
    expect([oneDay, days, night, moment].map((each) => each && isAllDay(each))).toEqual([true, true, false, false])
    expect([oneDay && lastDayOf(oneDay), days && lastDayOf(days)]).toEqual(['2026-11-20', '2026-11-22'])
  })
})

describe('of one timetable', () => {
  const entry = (uid: string, start: string, more: object = {}) => ({ uid, title: uid, start, duration: 'PT1H', ...more })
  const entries = [
    entry('shift', '2026-11-20T15:00', { kind: 'duty', worker: 'w1' }),
    entry('class', '2026-10-01T16:00', { recurrenceRules: [{ frequency: 'weekly' }], onHoliday: 'cancel' }),
    entry('walk', '2026-11-20T17:00'),
  ]
  const rooms = [
    { id: 'hall', name: '大厅' },
    { id: 'attic', name: '阁楼' },
  ]
  const moment = momentAt(MORNING, { timetable: { entries, rooms } })
  const titleOf = (more: object) => activitiesNow({ ...moment, ...more })?.next?.title

  test('a shift is no activity, nor is one that goes on the next; another day and another notice have their own', () => {
    expect([titleOf({}), activitiesNow(moment)?.today]).toEqual(['walk', 1])
    expect(titleOf({ at: '2026-11-20T17:30' })).toBe('class')
    expect(titleOf({ at: '2026-11-19T09:00' })).toBe('class')
    const holiday = { year: 2026, days: [{ name: '国庆节', date: '2026-11-19', isOffDay: true }] }
    expect(titleOf({ at: '2026-11-19T09:00', holidays: [holiday] })).toBe('walk')
  })

  test('whole days are of their days, whatever hour stands beside them; a night is of the day it began', () => {
    const of = (at: string, start: string, more: object) => {
      const found = activitiesNow(momentAt(at, { timetable: { entries: [entry('it', start, more)] } }))
      return [found?.today, found?.next?.title]
    }
    const days = { duration: 'P2D', showWithoutTime: true }
    expect(of('2026-11-20T07:00', '2026-11-18T08:00', days)).toEqual([0, undefined])
    expect(of('2026-11-20T23:00', '2026-11-19T08:00', days)).toEqual([1, 'it'])
    expect(of('2026-11-20T23:00', '2026-11-20T00:00', { duration: 'P1D' })).toEqual([1, 'it'])
    expect(of('2026-11-20T00:00', '2026-11-19T00:00', { duration: 'P1D' })).toEqual([0, undefined])
    expect(of('2026-11-20T05:00', '2026-11-20T02:00', { duration: 'PT1H' })).toEqual([1, undefined])
  })

  test('where it is: the room’s name, or what the entry says', () => {
    const next = activitiesNow(moment)?.next
    if (!next) throw new Error('nothing is next')
    const located = { ...next, entry: { ...next.entry, location: '花园' } }
    expect(['attic', 'cellar', undefined].map((room) => roomNameOf(moment, { ...located, room }))).toEqual(['阁楼', '花园', '花园'])
    expect(roomNameOf({ ...moment, timetable: undefined }, { ...located, room: 'hall' })).toBe('花园')
  })
})
