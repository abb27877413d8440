// What a feed says that says as little as it may: every default of every part, and the bounds of what may be written.
import * as v from 'valibot'
import { menuSchema } from '../menu/schema.js'
import { servicesSchema } from '../services/schema.js'
import { queueSettingsSchema, stationSchema } from '../station/schema.js'
import { holidayYearSchema } from '../time/schema.js'
import { timetableSchema } from '../timetable/schema.js'

const station = { id: 's', name: 'S', timeZone: 'Asia/Shanghai' }

test('station.json', () => {
  expect(v.parse(stationSchema, { ...station, workers: [{ id: 'w', name: 'W' }] })).toEqual({
    ...{ ...station, languages: ['zh-Hans', 'zh-Hant', 'en'], openingHours: [], specialOpeningHours: [], desks: [], parts: {} },
    workers: [{ id: 'w', name: 'W', absences: [] }],
  })
  expect(v.parse(queueSettingsSchema, { series: [{ letter: 'A' }] })).toEqual({
    ...{ series: [{ letter: 'A', categories: [] }], classes: [], graceMinutes: 15, noShowCalls: 3, noShowSeconds: 60 },
    ...{ paceTickets: 6, paceSeconds: 60, priorMinutes: 12, assignmentMinutes: 120 },
  })
})

test('services.json, timetable.json, menu.json, holidays', () => {
  const item = { id: 'a', name: 'A', category: 'life' }
  expect(v.parse(servicesSchema, { items: [item] })).toEqual({
    categories: [],
    items: [{ ...item, list: 'service', status: 'active', keywords: [], documents: [], steps: [], fees: [], channels: [], phones: [] }],
  })
  const entry = { uid: 'e', title: 'E', start: '2026-11-20T09:00' }
  const usual = { kind: 'activity', duration: 'PT1H', recurrenceRules: [], recurrenceOverrides: {}, audience: 'all', categories: [] }
  expect(v.parse(timetableSchema, { entries: [entry] })).toEqual({
    rooms: [],
    entries: [{ ...entry, ...usual, admission: 'open', status: 'confirmed', onHoliday: 'keep', onMakeupDay: 'keep' }],
  })
  const [dish, meal] = [
    { name: 'D', group: 'soup' },
    { date: '2026-11-20', meal: 'lunch', dishes: ['d'] },
  ]
  const policies = { points: [{ id: 'p', name: 'P' }], pricePolicies: [{ id: 'q', steps: [[{}]] }] }
  expect(v.parse(menuSchema, { dishes: { d: dish }, meals: [meal], ...policies })).toEqual({
    ...{ currency: 'CNY', groups: [], closed: [], meals: [{ ...meal, sets: [] }] },
    dishes: { d: { ...dish, ingredients: [], allergens: [], marks: [], notes: [] } },
    points: [{ id: 'p', name: 'P', mealTimes: {} }],
    pricePolicies: [{ id: 'q', steps: [[{ per: 'meal' }]] }],
  })
  expect(v.parse(holidayYearSchema, { year: 2026, days: [] })).toEqual({ year: 2026, papers: [], days: [] })
})

const code = (schema: v.GenericSchema, input: unknown) => v.safeParse(schema, input).issues?.map(({ message }) => message)
test.each<[what: string, schema: v.GenericSchema, input: object, code: string | undefined]>([
  ['a zone there is not', stationSchema, { ...station, timeZone: 'Asia/Nowhere' }, 'time-zone'],
  ['a zone that is a number', stationSchema, { ...station, timeZone: 8 }, 'time-zone'],
  ['two letters', queueSettingsSchema, { series: [{ letter: 'AB' }] }, undefined],
  ['three letters', queueSettingsSchema, { series: [{ letter: 'ABC' }] }, 'series-letter'],
  ['a small letter', queueSettingsSchema, { series: [{ letter: 'a' }] }, 'series-letter'],
  ['no letter', queueSettingsSchema, { series: [{ letter: '' }] }, 'series-letter'],
  ['a link of a format', stationSchema, { ...station, parts: { menu: { href: 'm.xml', format: 'openmensa' } } }, undefined],
  ['a link of no format', stationSchema, { ...station, parts: { menu: { href: 'm.xml' } } }, 'link'],
  ['a link that is a number', stationSchema, { ...station, parts: { menu: 5 } }, 'link'],
  ['a currency', menuSchema, { dishes: {}, meals: [], currency: 'EUR' }, undefined],
  ['a currency in words', menuSchema, { dishes: {}, meals: [], currency: 'euro' }, 'text'],
  [
    'a count of nothing',
    timetableSchema,
    { entries: [{ uid: 'e', title: 'E', start: '2026-11-20T09:00', recurrenceRules: [{ frequency: 'daily', count: 0 }] }] },
    'count',
  ],
])('%s', (_, schema, input, expected) => expect(code(schema, input)?.[0]).toBe(expected))

test('hours end after they begin, and a special day has both times or none', () => {
  const span = (opens: string, closes: string) => code(stationSchema, { ...station, openingHours: [{ days: ['mo'], opens, closes }] })
  expect([span('08:00', '08:01'), span('08:00', '08:00'), span('08:00', '07:59')]).toEqual([
    undefined,
    ['after-opening'],
    ['after-opening'],
  ])
  const special = (times: object) => code(stationSchema, { ...station, specialOpeningHours: [{ date: '2026-11-24', ...times }] })
  expect([special({}), special({ opens: '09:00', closes: '09:00' }), special({ opens: '09:00', closes: '10:00' })]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
  for (const times of [{ opens: '09:00' }, { closes: '09:00' }, { opens: '09:00', closes: '08:59' }])
    expect(special(times)).toEqual(['after-opening'])
})
