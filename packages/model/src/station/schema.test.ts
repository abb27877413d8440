// station.json read: everything it can say, what is assumed where it says nothing, and the faults each field is told by.
import { readStation } from '../feed/readers/station.js'

const MINIMAL = { id: 's', name: '梧桐里', timeZone: 'Asia/Shanghai' }

const WHOLE = {
  ...MINIMAL,
  languages: ['zh-Hans', 'en'],
  address: { 'zh-Hans': '梧桐路1号', en: '1 Wutong Road' },
  geo: { latitude: 31.2, longitude: 121.4 },
  telephone: '021-5555',
  openingHours: [{ days: ['mo', 'holiday'], nthOfMonth: [1, -1], opens: '08:30', closes: '20:00' }],
  specialOpeningHours: [{ date: '2026-11-24', opens: '09:00', closes: '12:00', reason: '盘点' }, { date: '2026-11-25' }],
  desks: [{ id: 'd1', name: '1号台', zone: '大厅', series: ['A'] }],
  workers: [
    { id: 'w1', name: '王芳', position: '社工', languages: ['zh', 'wuu'], absences: [{ from: '2026-11-01', to: '2026-11-03' }] },
    { id: 'w2', name: '陆伟', absences: [] },
  ],
  backstop: { secretary: 'w2', deputy: 'w1' },
  queue: {
    series: [{ letter: 'A', name: '政务', categories: ['government'], dailyCap: 3 }],
    classes: [{ id: 'senior', label: '80岁以上', headStartMinutes: 20 }],
    ...{ graceMinutes: 5, noShowCalls: 2, noShowSeconds: 30, paceTickets: 0, paceSeconds: 10, priorMinutes: 6, assignmentMinutes: 90 },
    devices: ['lobby'],
    ticketPage: 'https://example.org/t',
  },
  parts: {
    services: ['a.json', { href: 'https://example.org/b.json', format: 'hsds' }],
    timetable: { href: 'c.ics', format: 'icalendar' },
    menu: { href: 'd.xml', format: 'openmensa' },
    holidays: [{ href: '2026.json', format: 'doorstep' }],
  },
}

test('all that is written is kept, fields nobody knows as well', () => {
  expect(readStation(WHOLE)).toEqual({ value: WHOLE, problems: [] })
  expect(readStation({ ...MINIMAL, colour: 'red' }).value).toMatchObject({ colour: 'red' })
})

test('what is not written is assumed', () => {
  expect(readStation({ ...MINIMAL, workers: [{ id: 'w', name: '王' }], queue: { series: [{ letter: 'G' }] } })).toEqual({
    problems: [],
    value: {
      ...MINIMAL,
      languages: ['zh-Hans', 'zh-Hant', 'en'],
      ...{ openingHours: [], specialOpeningHours: [], desks: [], parts: {} },
      workers: [{ id: 'w', name: '王', absences: [] }],
      queue: {
        series: [{ letter: 'G', categories: [] }],
        ...{ classes: [], graceMinutes: 15, noShowCalls: 3, noShowSeconds: 60, paceTickets: 6, paceSeconds: 60 },
        ...{ priorMinutes: 12, assignmentMinutes: 120 },
      },
    },
  })
})

const queue = (changes: object) => ({ queue: { series: [{ letter: 'G' }], ...changes } })

test.each<[wrong: object, path: string, expected: string]>([
  [{ id: '' }, 'id', 'id'],
  [{ name: {} }, 'name', 'localised-text'],
  [{ timeZone: 'Asia/Nowhere' }, 'timeZone', 'time-zone'],
  [{ timeZone: 8 }, 'timeZone', 'time-zone'],
  [{ languages: ['fr'] }, 'languages[0]', 'one-of:zh-Hans zh-Hant en'],
  [{ address: 1 }, 'address', 'localised-text'],
  [{ geo: { latitude: 91, longitude: 0 } }, 'geo.latitude', 'range:-90 90'],
  [{ geo: { latitude: 0, longitude: 181 } }, 'geo.longitude', 'range:-180 180'],
  [{ telephone: 12345 }, 'telephone', 'text'],
  [{ backstop: { secretary: '' } }, 'backstop.secretary', 'id'],
  [{ backstop: { secretary: 'w', deputy: '' } }, 'backstop.deputy', 'id'],
  [{ queue: {} }, 'queue.series', 'object'],
  [{ queue: { series: 'G' } }, 'queue.series', 'list'],
  [{ queue: { series: [{ letter: 'a' }] } }, 'queue.series[0].letter', 'series-letter'],
  [{ queue: { series: [{ letter: 'ABC' }] } }, 'queue.series[0].letter', 'series-letter'],
  [{ queue: { series: [{ letter: 1 }] } }, 'queue.series[0].letter', 'series-letter'],
  [{ queue: { series: [{ letter: 'A', name: 1 }] } }, 'queue.series[0].name', 'localised-text'],
  [{ queue: { series: [{ letter: 'A', categories: [''] }] } }, 'queue.series[0].categories[0]', 'id'],
  [{ queue: { series: [{ letter: 'A', dailyCap: -1 }] } }, 'queue.series[0].dailyCap', 'count'],
  [queue({ classes: [{ id: '', label: 'x', headStartMinutes: 1 }] }), 'queue.classes[0].id', 'id'],
  [queue({ classes: [{ id: 'a', label: 1, headStartMinutes: 1 }] }), 'queue.classes[0].label', 'localised-text'],
  [queue({ classes: [{ id: 'a', label: 'x' }] }), 'queue.classes[0].headStartMinutes', 'object'],
  [queue({ classes: [{ id: 'a', label: 'x', headStartMinutes: '5' }] }), 'queue.classes[0].headStartMinutes', 'number'],
  [queue({ graceMinutes: -1 }), 'queue.graceMinutes', 'range:0 10080'],
  [queue({ noShowCalls: 1.5 }), 'queue.noShowCalls', 'count'],
  [queue({ noShowSeconds: '60' }), 'queue.noShowSeconds', 'count'],
  [queue({ paceTickets: -1 }), 'queue.paceTickets', 'count'],
  [queue({ paceSeconds: -1 }), 'queue.paceSeconds', 'count'],
  [queue({ priorMinutes: -1 }), 'queue.priorMinutes', 'range:0 10080'],
  [queue({ assignmentMinutes: -1 }), 'queue.assignmentMinutes', 'range:0 10080'],
  [queue({ devices: [''] }), 'queue.devices[0]', 'id'],
  [queue({ ticketPage: 'javascript:x' }), 'queue.ticketPage', 'address'],
])('%j: %s is told as %s, and nothing can be read', (wrong, path, expected) => {
  const { value, problems } = readStation({ ...MINIMAL, ...wrong })
  expect(value).toBeUndefined()
  expect(problems).toMatchObject([{ path, expected }])
})

test.each<[list: 'desks' | 'workers' | 'openingHours' | 'specialOpeningHours', wrong: object, field: string, expected: string]>([
  ['desks', { id: 'a b', name: 'x' }, 'id', 'id'],
  ['desks', { id: 'a', name: '' }, 'name', 'text'],
  ['desks', { id: 'a', name: 1 }, 'name', 'localised-text'],
  ['desks', { id: 'a', name: 'x', zone: 1 }, 'zone', 'localised-text'],
  ['desks', { id: 'a', name: 'x', series: [''] }, 'series[0]', 'text'],
  ['workers', { id: 1, name: 'x' }, 'id', 'id'],
  ['workers', { id: 'a', name: 1 }, 'name', 'localised-text'],
  ['workers', { id: 'a', name: 'x', position: 1 }, 'position', 'localised-text'],
  ['workers', { id: 'a', name: 'x', languages: [''] }, 'languages[0]', 'text'],
  ['workers', { id: 'a', name: 'x', absences: [{ from: 'x', to: '2026-11-01' }] }, 'absences[0].from', 'date'],
  ['workers', { id: 'a', name: 'x', absences: [{ from: '2026-11-01', to: 'x' }] }, 'absences[0].to', 'date'],
  ['openingHours', { days: ['xx'], opens: '08:00', closes: '09:00' }, 'days[0]', 'one-of:mo tu we th fr sa su holiday makeup'],
  ['specialOpeningHours', { date: '2026-02-30' }, 'date', 'date'],
])('a bad entry of %s is left out alone: %j', (list, wrong, field, expected) => {
  const { value, problems } = readStation({ ...WHOLE, [list]: [wrong, ...WHOLE[list]] })
  expect(problems).toMatchObject([{ path: `${list}[0].${field}`, expected, leftOut: true }])
  expect(value?.[list]).toEqual(WHOLE[list])
})

test.each<[wrong: object, path: string, expected: string]>([
  [{ services: 3 }, 'parts.services', 'link'],
  [{ menu: { href: 'a', format: 'word' } }, 'parts.menu.format', 'one-of:doorstep hsds icalendar openmensa'],
  [{ timetable: 'javascript:x' }, 'parts.timetable', 'address'],
  [{ holidays: new Array(21).fill('a.json') }, 'parts.holidays', 'too-many:20'],
])('a bad part is left out alone: %j', (wrong, path, expected) => {
  const { value, problems } = readStation({ ...WHOLE, parts: { ...WHOLE.parts, ...wrong } })
  expect(problems).toMatchObject([{ path, expected, leftOut: true }])
  const [part = ''] = Object.keys(wrong)
  expect(value?.parts).toEqual(Object.fromEntries(Object.entries(WHOLE.parts).filter(([name]) => name !== part)))
})
