// The marks in the schemas: every id is a name or leads to one, and every field has a name in everyday words.
import type * as v from 'valibot'
import { fieldName } from '../feed/field-names.words.js'
import { menuSchema } from '../menu/schema.js'
import { servicesSchema } from '../services/schema.js'
import { stationSchema } from '../station/schema.js'
import { LANGUAGES } from '../text/localised.js'
import { holidayYearSchema } from '../time/schema.js'
import { timetableSchema } from '../timetable/schema.js'
import { insideOf, inventoryOf, marksOf } from './inventory.js'
import { fieldMeant, lettersWrong, slippedFrom } from './slip.js'

const FILES = {
  station: stationSchema,
  services: servicesSchema,
  timetable: timetableSchema,
  menu: menuSchema,
  holidays: holidayYearSchema,
}

/** Every schema inside of one, with the way to it. */
function* leaves(schema: v.GenericSchema, way: string): Generator<{ way: string; schema: v.GenericSchema }> {
  const { entries, item, wrapped, options, key, value } = insideOf(schema)
  yield { way, schema }
  for (const [name, field] of Object.entries(entries ?? {})) yield* leaves(field, `${way}.${name}`)
  if (item) yield* leaves(item, `${way}[]`)
  if (wrapped) yield* leaves(wrapped, way)
  if (key) yield* leaves(key, `${way}{}`)
  if (value) yield* leaves(value, `${way}{}`)
  for (const option of options ?? []) yield* leaves(option, way)
}
const all = Object.entries(FILES).flatMap(([file, schema]) => [...leaves(schema, file)])

it('every id of the feed is a name or a reference; the others are listed here', () => {
  const isId = (schema: v.GenericSchema) => schema.type === 'string' && 'message' in schema && schema.message === 'id'
  const unmarked = all.filter(({ schema }) => isId(schema) && Object.keys(marksOf(schema)).length === 0).map(({ way }) => way)
  expect(unmarked).toEqual(['station.id', 'station.queue.devices[]'])
  const references = all.flatMap(({ way, schema }) => (marksOf(schema).referring ? [`${way} ${marksOf(schema).referring ?? ''}`] : []))
  expect(references).toEqual([
    'station.desks[].series[] series',
    'station.backstop.secretary worker',
    'station.backstop.deputy worker',
    'station.queue.series[].categories[] category',
    'services.items[].category category',
    'services.items[].desk desk',
    'services.items[].handler worker',
    'timetable.entries[].recurrenceOverrides{}.room room',
    'timetable.entries[].recurrenceOverrides{}.worker worker',
    'timetable.entries[].room room',
    'timetable.entries[].categories[] category',
    'timetable.entries[].worker worker',
    'timetable.entries[].desk desk',
    'menu.pricePolicies[].points[] point',
    'menu.dishes{}.group group',
    'menu.dishes{}.allergens[] allergen',
    'menu.dishes{}.marks[] mark',
    'menu.dishes{}.nutrition{} nutrient',
    'menu.meals[].point point',
    'menu.meals[].dishes[] dish',
    'menu.meals[].sets[].dishes[] dish',
    'menu.closed[].point point',
  ])
})

it('every field has an everyday name in every language', () => {
  const fields = new Set(all.flatMap(({ schema }) => Object.keys(insideOf(schema).entries ?? {})))
  const without = [...fields].filter((field) => LANGUAGES.some((language) => !fieldName(field, language)))
  expect(without).toEqual([])
  expect(fieldName('handler', 'zh-Hans')).toBe('经办人')
  expect(fieldName('toString', 'en')).toBeUndefined()
})

const item = ['id', 'name', 'category', 'documents', 'hours', 'phones', 'url', 'elsewhere', 'status', 'desk', 'handler', 'fees', 'updated']
const station = ['openingHours', 'specialOpeningHours', 'timeZone', 'telephone', 'languages', 'workers', 'desks', 'backstop']
it.each([
  ['elsewere', item, 'elsewhere'],
  ['elsehwere', item, 'elsewhere'],
  ['else_where', item, 'elsewhere'],
  ['ELSEWHERE', item, 'elsewhere'],
  ['handeler', item, 'handler'],
  ['catagory', item, 'category'],
  ['dokuments', item, 'documents'],
  ['hour', item, 'hours'],
  ['phone', item, 'phones'],
  ['nmae', item, 'name'],
  ['stauts', item, 'status'],
  ['fee', item, 'fees'],
  ['opening_hours', station, 'openingHours'],
  ['openinghours', station, 'openingHours'],
  ['openingHour', station, 'openingHours'],
  ['specialopeninghour', station, 'specialOpeningHours'],
  ['timezone', station, 'timeZone'],
  ['time-zone', station, 'timeZone'],
  ['telphone', station, 'telephone'],
  ['phone', station, 'telephone'],
  ['worker', station, 'workers'],
  ['language', station, 'languages'],
  ['requird', ['name', 'form', 'optional', 'note'], 'optional'],
  ['required', ['name', 'form', 'optional', 'note'], 'optional'],
  ['openning', ['days', 'opens', 'closes'], 'opens'],
  ['open', ['days', 'opens', 'closes'], 'opens'],
  ['close', ['days', 'opens', 'closes'], 'closes'],
  ['day', ['days', 'opens', 'closes'], 'days'],
  ['allergen', ['allergens', 'marks'], 'allergens'],
  ['recurenceRules', ['recurrenceRules', 'recurrenceOverrides'], 'recurrenceRules'],
  ['organizer', ['organiser', 'audience'], 'organiser'],
])('%s is a slip', (field, known, meant) => {
  expect(fieldMeant(field, known)).toBe(meant)
})

it.each([
  '$schema',
  '_note',
  '//',
  '#',
  'x-desk',
  'nameEn',
  'photo',
  'code',
  'desc',
  'nickname',
  'internalId',
  'pinyin',
  'lastEditedBy',
  '备注',
  '',
])('%s is an extension, kept without a word', (field) => {
  expect(fieldMeant(field, item)).toBeUndefined()
})

it('values are slips by the same measure, and another number is another thing', () => {
  expect(slippedFrom('hal', ['hall', 'activity'])).toBe('hall')
  expect(slippedFrom('penut', ['peanut', 'nuts'])).toBe('peanut')
  expect(slippedFrom('Room', ['room'])).toBe('room')
  for (const [word, known] of [
    ['w9', 'w1'],
    ['room2', 'room1'],
    ['ball', 'hall'],
    ['a', 'b'],
    ['', 'hall'],
    ['library', 'hall'],
  ] as const)
    expect(slippedFrom(word, [known])).toBeUndefined()
  expect([lettersWrong('ab', 'ba'), lettersWrong('', 'abc'), lettersWrong('kitten', 'sitting')]).toEqual([1, 3, 3])
})

it('a field that is filled in already is not what another one means', () => {
  const taken = (fields: object) => inventoryOf(servicesSchema, { items: [{ id: 'a', name: 'x', category: 'life', ...fields }] }).slips
  expect(taken({ elsewere: {} })).toEqual([{ keys: ['items', 0, 'elsewere'], meant: 'elsewhere' }])
  expect(taken({ elsewere: {}, elsewhere: { name: 'y' } })).toEqual([])
  expect(taken({ __proto__: null, constructor: 1 })).toEqual([])
})

it('fields are looked for in the branch of a choice that is of the value’s own kind', () => {
  const slips = (services: unknown) =>
    inventoryOf(stationSchema, { parts: { services } }).slips.map(({ keys, meant }) => `${keys.join('.')} ${meant}`)
  expect(slips('a.json')).toEqual([])
  expect(slips({ href: 'a.json', fromat: 'hsds' })).toEqual(['parts.services.fromat format'])
  expect(slips(['a.json', { hrf: 'a.json' }])).toEqual(['parts.services.1.hrf href'])
  expect(slips([['x'], null, 5])).toEqual([])
})

it('a field called by an everyday word is the first there that it may be, where no spelling is nearer', () => {
  const called = (word: string) => (word === '电话' ? ['telephone', 'phones', 'url'] : [])
  const slips = (fields: object) => inventoryOf(servicesSchema, { items: [fields] }, called).slips.map(({ meant }) => meant)
  expect(slips({ 电话: '1' })).toEqual(['phones'])
  expect(slips({ 电话: '1', phones: [] })).toEqual(['url'])
  expect(slips({ 传真: '1' })).toEqual([])
  expect(slips({ fon: '1', 电话: undefined })).toEqual([])
})
