// Where things stand in a JSON text, for whoever mends it, and which fields stand twice.
import { doubleFields, placeAt, placesIn, type JsonKeys } from './json-places.js'

const TEXT = `{
  "items": [
    { "id": "a", "name": { "zh-Hans": "甲", "en": "A \\"1\\" , {x}" } }, 7,
    [1, [2, -3.5e2]]
  ],
  "last": null, "é\\n": true
}`

test.each<[keys: JsonKeys, line: number, column: number]>([
  [['items'], 2, 3],
  [['items', 0], 3, 5],
  [['items', 0, 'id'], 3, 7],
  [['items', 0, 'name', 'en'], 3, 44],
  [['items', 1], 3, 71],
  [['items', 2], 4, 5],
  [['items', 2, 1], 4, 9],
  [['items', 2, 1, 1], 4, 13],
  [['last'], 6, 3],
  [['é\n'], 6, 17],
  // a field that is missing has its entry's place, and what is nowhere the beginning
  [['items', 0, 'category'], 3, 5],
  [['items', 9, 'id'], 2, 3],
  [['nothing'], 1, 1],
  [[], 1, 1],
])('%j stands in line %i, column %i', (keys, line, column) => {
  expect(placesIn(TEXT, [keys])(keys)).toEqual({ line, column })
})

test('several places of one text, the last of a field that stands twice', () => {
  const text = '{"a":1,\n"b":{"c":2},\n"a":{"c":[3]}}'
  const placeOf = placesIn(text, [['b', 'c'], ['a', 'c', 0], ['a']])
  expect([placeOf(['b', 'c']), placeOf(['a', 'c', 0]), placeOf(['a'])]).toEqual([
    { line: 2, column: 6 },
    { line: 3, column: 11 },
    { line: 3, column: 1 },
  ])
})

test('a line ends as in any system’s files', () => {
  expect(['a\nbc', 'a\r\nbc', 'a\rbc', 'a\n\nc'].map((text) => placeAt(text, text.length - 1))).toEqual([
    { line: 2, column: 2 },
    { line: 2, column: 2 },
    { line: 2, column: 2 },
    { line: 3, column: 1 },
  ])
  expect(placeAt('abc', 0)).toEqual({ line: 1, column: 1 })
})

describe('fields that stand twice', () => {
  test('are named by their keys, each time they come again, in their own entry only', () => {
    expect(doubleFields('{"a":1,"b":{"a":2,"c":[{"d":1},{"d":2,"e":1,"e":2}]},"a":3,"a":4}')).toEqual([['b', 'c', 1, 'e'], ['a'], ['a']])
    expect(doubleFields('[{"a":1},{"a":1},"a","a"]')).toEqual([])
    expect(doubleFields('{"a b":{"x":":,{"},"a b":2}')).toEqual([['a b']])
    expect(doubleFields('"a"')).toEqual([])
  })

  test('are a hundred at most', () => {
    const text = `{${Array.from({ length: 150 }, (_, at) => `"a":${at}`).join()}}`
    expect(doubleFields(text)).toHaveLength(100)
  })

  test('are looked for as deep as a feed goes, and a text without end costs no memory', () => {
    const nested = (depth: number, inner: string) => '{"k":'.repeat(depth) + inner + '}'.repeat(depth)
    expect(doubleFields(nested(63, '{"a":1,"a":2}'))).toEqual([[...Array.from({ length: 63 }, () => 'k'), 'a']])
    expect(doubleFields(nested(64, '{"a":1,"a":2}'))).toEqual([])
    expect(doubleFields(`${nested(100_000, '1').slice(0, -1)},"b":1,"b":2}`)).toEqual([['b']])
  })
})
