// A field of a spreadsheet: quoted where it must be, and never run as a formula.
import { csvField, csvLine } from './csv.js'
import type { Recorded } from './journal.js'
import { isSealed, sealed } from './seal.js'
import { recordLines } from './table.js'

test.each([
  [undefined, ''],
  [0, '0'],
  [-1.5, '-1.5'],
  [NaN, ''],
  [Infinity, ''],
  ['', ''],
  ['借雨伞', '借雨伞'],
  ['a,b', '"a,b"'],
  ['a\nb', '"a\nb"'],
  ['a\rb', '"a\rb"'],
  ['say "a" "b"', '"say ""a"" ""b"""'],
  ['=1+1', "'=1+1"],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@a', "'@a"],
  ['＝1', "'＝1"],
  ['＋1', "'＋1"],
  ['－1', "'－1"],
  ['＠a', "'＠a"],
  [' =1', "' =1"],
  ['\ta', "'\ta"],
  ['\na', '"\'\na"'],
  [' a', ' a'],
  ['\0=1', "'\0=1"],
  ['a;=1', "a;'=1"],
  ['a; @b', "a; '@b"],
  ['a\t+1', "a\t'+1"],
  ['周一\n=1', '"周一\n\'=1"'],
  ['要带：\n- 身份证\n- 病历本', '"要带：\n- 身份证\n- 病历本"'],
  ['a=1', 'a=1'],
])('%j is written %j', (value, field) => expect(csvField(value)).toBe(field))

test('a line ends as the standard says', () => expect(csvLine(['a', 1, undefined, 'b,c'])).toBe('a,1,,"b,c"\r\n'))

test('records are a line each, with their stream where several stand together, and without what opens a resident’s page', async () => {
  const record = {
    version: 1,
    id: 'c',
    events: [{ type: 'X', token: 'secret', parts: [{ token: 's', n: 1 }] }],
  } as unknown as Recorded<unknown>
  const lines = async (stream?: string) => {
    const all: string[] = []
    const records = (async function* () {
      yield record
      yield record
    })()
    for await (const line of recordLines(records, stream)) all.push(line)
    return all
  }
  const told = '"version":1,"id":"c","events":[{"type":"X","parts":[{"n":1}]}]}\n'
  expect(await lines()).toEqual([`{${told}`, `{${told}`])
  expect(await lines('queue')).toEqual([`{"stream":"queue",${told}`, `{"stream":"queue",${told}`])
})

describe('a seal', () => {
  const snapshot = { version: 3, schema: 1, last: 'c', state: { a: [1, 'x'], m: new Map([['k', { n: 1.5 }]]), n: undefined, b: true } }

  test('holds for the same, also after a copy', () => {
    expect(isSealed(sealed(snapshot))).toBe(true)
    expect(isSealed(structuredClone(sealed(snapshot)))).toBe(true)
    expect(isSealed(snapshot)).toBe(false)
  })

  test.each<[what: string, state: unknown]>([
    ['a number', { ...snapshot.state, a: [2, 'x'] }],
    ['a small part of a number', { ...snapshot.state, m: new Map([['k', { n: 1.5000000000000002 }]]) }],
    ['a text', { ...snapshot.state, a: [1, 'y'] }],
    ['the order', { ...snapshot.state, a: ['x', 1] }],
    ['a key of a map', { ...snapshot.state, m: new Map([['l', { n: 1.5 }]]) }],
    ['a value of a map', { ...snapshot.state, m: new Map([['k', { n: 2 }]]) }],
    ['a name', { ...snapshot.state, m: new Map([['k', { o: 1.5 }]]) }],
    ['a list for an object', { ...snapshot.state, a: { 0: 1, 1: 'x' } }],
    ['a truth', { ...snapshot.state, b: false }],
    ['what is missing', { ...snapshot.state, n: null }],
    ['one more', { ...snapshot.state, z: 0 }],
    ['a map for nothing', { ...snapshot.state, m: new Map() }],
  ])('breaks when %s has changed', (_, state) => expect(isSealed({ ...sealed(snapshot), state })).toBe(false))

  test('breaks when the version, the last record or the schema is another', () => {
    for (const changed of [{ version: 4 }, { last: 'd' }, { schema: 2 }]) expect(isSealed({ ...sealed(snapshot), ...changed })).toBe(false)
  })
})
