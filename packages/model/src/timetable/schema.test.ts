// timetable.json read: everything it can say is kept, and what is wrong is told by its place and left out alone.
import { readTimetable } from '../feed/readers/timetable.js'

const ENTRY = {
  ...{ uid: 'chess', kind: 'activity', title: { 'zh-Hans': '象棋', en: 'Chess' }, description: '周末赛', start: '2026-11-21T09:00' },
  ...{ duration: 'PT2H', showWithoutTime: false, room: 'hall', location: '花园', organiser: '象棋社', audience: 'seniors' },
  ...{ categories: ['culture'], admission: 'booking', capacity: 20, fee: 2.5, status: 'tentative', onHoliday: 'cancel' },
  ...{ onMakeupDay: 'cancel', worker: 'w1', desk: 'd1', lead: true },
  recurrenceRules: [
    {
      ...{ frequency: 'monthly', interval: 2, count: 5, until: '2027-12-31T23:59', firstDayOfWeek: 'su', byMonth: ['1', 2] },
      ...{ byDay: [{ day: 'sa', nthOfPeriod: -1 }, { day: 'su' }], byMonthDay: [1, -1], bySetPosition: [1] },
    },
  ],
  recurrenceOverrides: {
    '2026-12-05T09:00': {
      ...{ excluded: false, start: '2026-12-06T10:00', duration: 'PT1H', title: '决赛', room: 'attic' },
      ...{ status: 'cancelled', note: '改期', worker: 'w2' },
    },
  },
}
const WHOLE = {
  rooms: [
    { id: 'hall', name: '大厅', floor: '一楼', capacity: 40 },
    { id: 'attic', name: '阁楼' },
  ],
  entries: [ENTRY, { ...ENTRY, uid: 'duty', kind: 'duty', status: 'confirmed' }],
}

test('all that is written is kept', () => expect(readTimetable(WHOLE)).toEqual({ value: WHOLE, problems: [] }))

const rule = (changes: object) => ({ recurrenceRules: [{ frequency: 'daily', ...changes }] })
const override = (changes: object, key = '2026-12-05T09:00') => ({ recurrenceOverrides: { [key]: changes } })
const AT = 'recurrenceOverrides.2026-12-05T09:00'

test.each<[wrong: object, field: string, expected: string]>([
  [{ uid: '' }, 'uid', 'text'],
  [{ kind: 'party' }, 'kind', 'one-of:activity duty'],
  [{ title: ' ' }, 'title', 'text'],
  [{ description: 5 }, 'description', 'localised-text'],
  [{ start: '2026-11-21' }, 'start', 'date-time'],
  [{ duration: '2h' }, 'duration', 'duration'],
  [{ showWithoutTime: 1 }, 'showWithoutTime', 'boolean'],
  [{ room: 'a b' }, 'room', 'id'],
  [{ location: 5 }, 'location', 'localised-text'],
  [{ organiser: 5 }, 'organiser', 'localised-text'],
  [{ categories: [''] }, 'categories[0]', 'id'],
  [{ capacity: -1 }, 'capacity', 'count'],
  [{ fee: -1 }, 'fee', 'amount'],
  [{ status: 'maybe' }, 'status', 'one-of:confirmed cancelled tentative'],
  [{ onHoliday: 'move' }, 'onHoliday', 'one-of:keep cancel'],
  [{ onMakeupDay: 'move' }, 'onMakeupDay', 'one-of:keep cancel'],
  [{ worker: '' }, 'worker', 'id'],
  [{ desk: '' }, 'desk', 'id'],
  [{ lead: 'yes' }, 'lead', 'boolean'],
  [rule({ frequency: 'hourly' }), 'recurrenceRules[0].frequency', 'one-of:daily weekly monthly yearly'],
  [rule({ interval: 0 }), 'recurrenceRules[0].interval', 'range:1 1000'],
  [rule({ count: 0 }), 'recurrenceRules[0].count', 'count'],
  [rule({ until: '2027-12-31' }), 'recurrenceRules[0].until', 'date-time'],
  [rule({ firstDayOfWeek: 'xx' }), 'recurrenceRules[0].firstDayOfWeek', 'one-of:mo tu we th fr sa su'],
  [rule({ byDay: [{ day: 'Monday' }] }), 'recurrenceRules[0].byDay[0].day', 'one-of:mo tu we th fr sa su'],
  [rule({ byDay: [{ day: 'mo', nthOfPeriod: 400 }] }), 'recurrenceRules[0].byDay[0].nthOfPeriod', 'range:-366 366'],
  [rule({ byMonth: [true] }), 'recurrenceRules[0].byMonth[0]', 'number'],
  [rule({ byMonthDay: ['1'] }), 'recurrenceRules[0].byMonthDay[0]', 'number'],
  [rule({ bySetPosition: [1.5] }), 'recurrenceRules[0].bySetPosition[0]', 'whole'],
  [override({}, 'tomorrow'), 'recurrenceOverrides.tomorrow', 'date-time'],
  [override({ excluded: 'yes' }), `${AT}.excluded`, 'boolean'],
  [override({ start: 'x' }), `${AT}.start`, 'date-time'],
  [override({ duration: 'x' }), `${AT}.duration`, 'duration'],
  [override({ title: 5 }), `${AT}.title`, 'localised-text'],
  [override({ room: '' }), `${AT}.room`, 'id'],
  [override({ status: 'off' }), `${AT}.status`, 'one-of:confirmed cancelled tentative'],
  [override({ note: 5 }), `${AT}.note`, 'localised-text'],
  [override({ worker: '' }), `${AT}.worker`, 'id'],
])('an entry that says %j is left out alone', (wrong, field, expected) => {
  const { value, problems } = readTimetable({ ...WHOLE, entries: [{ ...ENTRY, uid: 'odd', ...wrong }, ...WHOLE.entries] })
  expect(problems).toMatchObject([{ path: `entries[0].${field}`, expected, leftOut: true }])
  expect(value?.entries).toEqual(WHOLE.entries)
})

test.each<[wrong: object, field: string, expected: string]>([
  [{ id: '' }, 'id', 'id'],
  [{ name: 5 }, 'name', 'localised-text'],
  [{ floor: 5 }, 'floor', 'localised-text'],
  [{ capacity: 0.5 }, 'capacity', 'count'],
])('a room that says %j is left out alone', (wrong, field, expected) => {
  const { value, problems } = readTimetable({ ...WHOLE, rooms: [{ id: 'odd', name: 'O', ...wrong }, ...WHOLE.rooms] })
  expect(problems).toMatchObject([{ path: `rooms[0].${field}`, expected, leftOut: true }])
  expect(value?.rooms).toEqual(WHOLE.rooms)
})

test('of rules that nobody can repeat a hundred are named', () => {
  const odd = { ...ENTRY, recurrenceRules: [{ frequency: 'daily', byHour: [9] }] }
  const told = (count: number) => readTimetable({ entries: Array.from({ length: count }, (_, at) => ({ ...odd, uid: `e${at}` })) })
  expect(told(2).problems).toMatchObject([0, 1].map((at) => ({ path: `entries[${at}].recurrenceRules[0].byHour`, leftOut: true })))
  expect(told(105).problems).toHaveLength(100)
})
