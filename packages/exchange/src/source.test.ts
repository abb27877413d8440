// What every importer shares: faults in the words of the source, ids that stay, and places mapped back.
import { fault, idOf, inSource, some, unreadable } from './source.js'

test('a fault says what stands there, and whether its entry was left out', () => {
  expect(fault('a', 7, 'text')).toEqual({ path: 'a', found: '7', expected: 'text' })
  expect(fault('a', undefined, 'text', true)).toEqual({ path: 'a', found: 'undefined', expected: 'text', leftOut: true })
  expect(unreadable('b', 'x', 'json')).toEqual({ value: undefined, problems: [{ path: 'b', found: "'x'", expected: 'json' }] })
  expect([some([]), some([0])]).toEqual([undefined, [0]])
})

test.each([
  ['dish', '', 'dish-78p3g4vhdx'],
  ['dish', '汤', 'dish-1ntrx37lo3'],
  ['group', '大荤 A', 'group-yirz2lzxwp'],
  ['group', 'A 大荤', 'group-14fbk50wtvr'],
])('%s of %j has the same id in every file and every version', (prefix, name, id) => expect(idOf(prefix, name)).toBe(id))

const origins = new Map([
  ['items[3]', 'contents[7]'],
  ['dishes.d-1', 'day[0].meal[2]'],
  ['', 'root'],
])
test.each([
  ['items[3]', 'contents[7]'],
  ['items[3].keywords[1]', 'contents[7].alternate_name[1]'],
  ['items[3].name', 'contents[7].name'],
  ['items[3].hours[0].opens', 'contents[7].schedules[0].opens'],
  ['dishes.d-1.notes[0]', 'day[0].meal[2].notes[0]'],
  ['items[3].toString', 'contents[7].toString'],
  ['items[4].name', 'items[4].name'],
  ['dishes.d-2.name', 'dishes.d-2.name'],
  ['items[3].a\nb', 'contents[7].a\nb'],
])('%s of the feed is %s of the source', (path, place) => {
  const fields = { keywords: 'alternate_name', hours: 'schedules' }
  const problem = { path, found: 'x', expected: 'text', leftOut: true }
  expect(inSource([problem], origins, fields)).toEqual([{ ...problem, path: place }])
  expect(inSource([problem], new Map())).toEqual([problem])
})

test('in a file that is one entry its fields stand at the top', () => {
  const problem = (path: string) => ({ path, found: 'x', expected: 'text' })
  const top = new Map([['items[0]', '']])
  expect(inSource([problem('items[0].name.en'), problem('items[0]')], top, { name: 'title' })).toEqual([problem('title.en'), problem('')])
})
