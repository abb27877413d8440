// From the path of a problem to its keys, and from keys to what a person calls the place.
import { callingsOf, keysIn, placeIn } from './place.js'

const FILE = {
  items: [{ id: 'a', name: { 'zh-Hans': '伞', en: 'Umbrella' }, hours: [{ opens: '1' }] }, 'plain', { id: 7 }],
  dishes: { 'a.b': { name: '汤' }, 'a.b.c': { price: 1 }, 'x[0]': {}, a: { title: '' } },
  deep: [[1, [2]]],
}

test.each<[path: string, keys: readonly (string | number)[]]>([
  ['', []],
  ['items', ['items']],
  ['items[0].name.en', ['items', 0, 'name', 'en']],
  ['items[0].hours[0].opens', ['items', 0, 'hours', 0, 'opens']],
  ['items[12].name', ['items', 12, 'name']],
  ['deep[0][1][0]', ['deep', 0, 1, 0]],
  // the longest name that is there
  ['dishes.a.b.name', ['dishes', 'a.b', 'name']],
  ['dishes.a.b.c.price', ['dishes', 'a.b.c', 'price']],
  ['dishes.x[0]', ['dishes', 'x[0]']],
  ['dishes.a.title', ['dishes', 'a', 'title']],
  ['dishes.ab.price', ['dishes', 'ab', 'price']],
  ['dishes.new[3].price', ['dishes', 'new', 3, 'price']],
  ['toString.x', ['toString', 'x']],
])('%s', (path, keys) => expect(keysIn(path, FILE)).toEqual(keys))

test.each([
  ['its name in whatever language there is', { name: { en: 'A', 'zh-Hans': '甲' } }, 'A'],
  ['its name before its title', { title: 'B', name: 'A' }, 'A'],
  ['a title', { title: 'B', id: 'x' }, 'B'],
  ['a label', { label: 'C' }, 'C'],
  ['a letter', { letter: 'G' }, 'G'],
  ['a number', { number: '12345' }, '12345'],
  ['an address', { href: 'a.json' }, 'a.json'],
  ['a title where the name is empty', { name: '', title: 'B' }, 'B'],
  ['its day and meal', { date: '2026-11-27', meal: 'lunch', id: 'x' }, '2026-11-27 lunch'],
  ['its day', { date: '2026-11-27' }, '2026-11-27'],
  ['its id', { id: 'x', uid: 'y' }, 'x'],
  ['its uid', { uid: 'y' }, 'y'],
  ['itself', 'egg', 'egg'],
  ['nothing', { id: '' }, undefined],
  ['nothing of another kind', { name: 3, id: 4 }, undefined],
  ['no number', 5, undefined],
  ['nothing that is null', null, undefined],
  ['nothing that is not there', undefined, undefined],
  ['no list', [{ name: 'A' }], undefined],
  ['its name after one in no words', { name: { en: 5 }, title: 'B' }, 'B'],
])('an entry is called by %s', (_, entry, name) => {
  expect(placeIn(['items', 0], { items: [entry] })).toEqual([{ field: 'items' }, { entry: 0, ...(name !== undefined && { name }) }])
})

test('fields are fields, and the names of a writer’s own records are entries', () => {
  const steps = (...keys: (string | number)[]) => placeIn(keys, { ...FILE, recurrenceOverrides: { d: {} }, nutrition: { salt: 1 } })
  expect(steps('items', 0, 'hours', 0, 'opens')).toEqual([
    { field: 'items' },
    { entry: 0, name: '伞' },
    { field: 'hours' },
    { entry: 0 },
    { field: 'opens' },
  ])
  expect(steps('dishes', 'a.b', 'name')).toEqual([{ field: 'dishes' }, { entry: 'a.b', name: '汤' }, { field: 'name' }])
  expect(steps('recurrenceOverrides', 'd')).toEqual([{ field: 'recurrenceOverrides' }, { entry: 'd' }])
  expect(steps('nutrition', 'salt')).toEqual([{ field: 'nutrition' }, { entry: 'salt' }])
  expect(steps('toString', 'name')).toEqual([{ field: 'toString' }, { field: 'name' }])
  expect(placeIn(['items', 0], { items: [{ name: 'x'.repeat(80) }] })[1]).toEqual({ entry: 0, name: `${'x'.repeat(56)}..` })
})

test.each<[what: string, keys: (string | number)[], input: unknown, callings: string[]]>([
  [
    'a worker by an id',
    ['workers', 0, 'id'],
    { workers: [{ id: 'w1', name: { 'zh-Hans': '王芳', en: 'Wang Fang' } }] },
    ['王芳', 'Wang Fang'],
  ],
  ['an entry by a uid', ['entries', 0, 'uid'], { entries: [{ uid: 'e', title: 'Tai chi' }] }, ['Tai chi']],
  ['a series by its letter', ['queue', 'series', 0, 'letter'], { queue: { series: [{ letter: 'G', name: 'All' }] } }, ['All']],
  ['a dish by its key', ['dishes', 'soup'], { dishes: { soup: { name: '汤', title: 'T' } } }, ['汤']],
  ['nothing that has no name', ['rooms', 0, 'id'], { rooms: [{ id: 'r', name: 5 }] }, []],
  ['nothing that is not there', ['rooms', 3, 'id'], { rooms: null }, []],
])('%s is called', (_, keys, input, callings) => expect(callingsOf(input, keys)).toEqual(callings))
