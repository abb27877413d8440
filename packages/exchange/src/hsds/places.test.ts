// Where a service is done, what a telephone's number is, which category a service is of, and which languages are lost.
import type { Category } from '@doorstep/model/services'
import { nameOfCategory } from '../category-names.js'
import { categoryOf } from './categories.js'
import { rootOf } from './fields.js'
import { languagesBeside } from './languages.js'
import { placeOf, telephoneOf } from './places.js'

const mark = (code: string, value: string) => ({ value, taxonomy_term: { code, taxonomy: 'Doorstep fields', name: code } })
const hall = { location_type: 'physical', name: 'Hall' }
const placed = (...places: object[]) => placeOf(rootOf({ service_at_locations: places }))

test.each<[phone: object, number: string | undefined]>([
  [{ number: '12' }, '12'],
  [{ number: '"12"' }, '12'],
  [{ number: '12"' }, '12"'],
  [{ number: '12', extension: 0 }, '12 x0'],
  [{ number: '12', extension: '5a' }, '12 x5a'],
  [{ number: '12', extension: null }, '12'],
  [{ number: '12', extension: [5] }, '12'],
  [{ extension: 5 }, undefined],
  [{ number: '""' }, undefined],
])('%j is %s', (phone, number) => expect(telephoneOf(rootOf({ ...phone }))).toBe(number))

test.each<[what: string, places: object[], place: object]>([
  ['no place', [], {}],
  [
    'a desk of the station',
    [{ attributes: [mark('desk', 'd1')], location: { ...hall, attributes: [mark('station', 's')] } }],
    { desk: 'd1' },
  ],
  ['the first of two desks', [{ attributes: [mark('desk', 'd1')] }, { attributes: [mark('desk', 'd2')] }], { desk: 'd1' }],
  ['a place of no kind', [{ location: { name: 'Hall' } }], { elsewhere: { name: 'Hall' } }],
  [
    'a virtual place, then a real one',
    [{ location: { ...hall, location_type: 'virtual' } }, { location: hall }],
    { elsewhere: { name: 'Hall' } },
  ],
  ['the first of two real ones', [{ location: hall }, { location: { ...hall, name: 'Later' } }], { elsewhere: { name: 'Hall' } }],
  [
    'a desk here and a place elsewhere',
    [{ attributes: [mark('desk', 'd1')] }, { location: hall }],
    { desk: 'd1', elsewhere: { name: 'Hall' } },
  ],
  [
    'everything of a place',
    [
      {
        location: { ...hall, addresses: [{ country: 'CN', city: 'B', address_1: 'A' }, { city: 'C' }], phones: [{ number: '1' }] },
        phones: [{ number: '2' }],
      },
    ],
    { elsewhere: { name: 'Hall', address: 'A, B, CN', telephone: '1' } },
  ],
  [
    'our own attributes before addresses, and the telephone of the place itself',
    [
      {
        location: { ...hall, attributes: [mark('address', 'Lane 3'), mark('walkMinutes', '7')], addresses: [{ city: 'C' }] },
        phones: [{ number: '2' }],
      },
    ],
    { elsewhere: { name: 'Hall', address: 'Lane 3', telephone: '2', walkMinutes: 7 } },
  ],
  ['an address without a name', [{ location: { attributes: [mark('address', 'Lane 3')] } }], { elsewhere: { name: 'Lane 3' } }],
  ['neither a name nor an address', [{ location: { location_type: 'physical', phones: [{ number: '1' }] } }], {}],
])('%s', (_, places, place) => expect(placed(...places)).toEqual(place))

const term = (name: string, more: object = {}) => ({ taxonomy_term: { name, ...more } })
const category = (...attributes: object[]) => {
  const own = new Map<string, Category>()
  const found = categoryOf(rootOf({ attributes }), own)
  return { ...found, own: [...own.values()] }
}
const ours = { taxonomy: 'Doorstep categories' }

test('our own category comes first, then a standard one, then the first there is; all others are keywords', () => {
  expect(category(term('A'), term('Legal help'), term('B', { ...ours, code: 'b' }))).toEqual({
    ...{ category: 'b', keywords: ['A', 'Legal help'] },
    own: [{ id: 'b', name: 'B' }],
  })
  expect(category(term('A'), term('Legal help'))).toEqual({ category: 'legal', keywords: ['A'], own: [] })
  expect(category(term('A', { code: 'CULTURE' }))).toEqual({ category: 'culture', keywords: [], own: [] })
  expect(category({ taxonomy_term: { term: '健康服務' } })).toEqual({ category: 'health', keywords: [], own: [] })
  const [first] = category(term('A'), term('B')).own
  expect(category(term('A'), term('B'))).toEqual({ category: first?.id, keywords: ['B'], own: [{ id: first?.id, name: 'A' }] })
  expect(category(mark('own', 'true'))).toMatchObject({ category: 'other', keywords: [], own: [{ id: 'other' }] })
  // without its id a term of our taxonomy is a term like any other
  expect(category(term('B', ours)).category).toMatch(/^category-/)
})

test('a category is listed by its name where that says more than its id', () => {
  expect(category(term('legal', { ...ours, code: 'legal' })).own).toEqual([])
  expect(category(term('法律服务', { ...ours, code: 'legal' })).own).toEqual([])
  expect(category(term('Law', { ...ours, code: 'legal' })).own).toEqual([{ id: 'legal', name: 'Law' }])
  expect(category(term('法律服务', { ...ours, code: 'health' })).own).toEqual([{ id: 'health', name: '法律服务' }])
})

test('the same name in two taxonomies is two categories', () => {
  const id = (more: object) => category(term('A', more)).category
  expect(id({})).toBe(id({}))
  expect(new Set([id({}), id({ taxonomy: 't' }), id({ taxonomy: 'u' }), id({ taxonomy: 't', taxonomy_id: '1' })]).size).toBe(4)
  expect(id({ taxonomy: 't', taxonomy_id: '1' })).toBe(id({ taxonomy: 'u', taxonomy_id: '1' }))
})

test('a standard category has a name in every language, any other is called by its id', () => {
  expect(nameOfCategory('community', 'zh-Hans')).toBe('社区管理服务')
  expect(nameOfCategory('community', 'en')).toBe('Neighbourhood matters')
  expect(nameOfCategory('own', 'en')).toBe('own')
})

test.each<[value: unknown, lost: string[]]>([
  ['A', []],
  [null, []],
  [{ en: 'A' }, []],
  [{ 'zh-Hans': 'A' }, []],
  [{ en: 'A', 'zh-Hant': 'B' }, ['zh-Hant']],
  [{ en: 'A', 'zh-Hant': 'A' }, []],
  [{ 'zh-Hans': 'A', 'zh-Hant': 'B' }, ['zh-Hans', 'zh-Hant']],
  [
    [{ name: { en: 'A', 'zh-Hant': 'B' } }, { deep: [{ en: 'A', 'zh-Hans': 'C' }] }],
    ['zh-Hans', 'zh-Hant'],
  ],
  [{ en: { en: 'A', 'zh-Hant': 'B' } }, ['zh-Hant']],
])('beside English %j is in %j', (value, lost) => expect(languagesBeside(value, 'en')).toEqual(lost))
