// Reading what is stored: records of today, of before, of later and of nobody; and seals that no change passes.
import fc from 'fast-check'
import type { Recorded } from './journal.js'
import { isSealed, sealed } from './seal.js'
import { NewerEvents, NumberingLost, setAside, storedEvents, UnreadableRecord } from './stored.js'

const record = (more: object = {}): Recorded<string> => {
  return { version: 7, id: 'r', at: 1, actor: { device: 'd' }, schema: 2, events: ['a', 'b'], ...more }
}
const shape = {
  schema: 2,
  upcast: (event: string, schema: number) => {
    if (event === 'odd') throw new Error('no')
    return `${event}${schema}`
  },
  fault: (event: unknown) => (event === 'bad' ? 'it is bad' : undefined),
}

test('events are as they are, of an earlier version brought into today’s shape', () => {
  expect(storedEvents(shape, record())).toEqual(['a', 'b'])
  expect(storedEvents(shape, record({ schema: 1 }))).toEqual(['a1', 'b1'])
  expect(storedEvents({ schema: 2 }, record({ schema: 1, events: ['bad'] }))).toEqual(['bad'])
  expect(storedEvents(shape, record({ events: [] }))).toEqual([])
})

test('what is of a later version, no events, or not what it should be is refused by name', () => {
  const failure = (more: object) => {
    try {
      storedEvents(shape, record(more))
    } catch (thrown) {
      return thrown
    }
    return undefined
  }
  const newer = failure({ schema: 3, events: null })
  expect(newer).toBeInstanceOf(NewerEvents)
  expect(newer).toMatchObject({ name: 'NewerEvents', version: 7, schema: 3 })
  expect(String(newer)).toBe('NewerEvents: Record 7 is of schema 3, which this program does not know: it has to be updated.')
  for (const nothing of [{ events: null }, { events: 'ab' }, { schema: 0 }, { schema: 1.5 }, { schema: 'x' }]) {
    expect(failure(nothing), JSON.stringify(nothing)).toBeInstanceOf(UnreadableRecord)
    expect(failure(nothing)).toMatchObject({ version: 7, why: 'it holds no events' })
  }
  const odd = failure({ schema: 1, events: ['odd'] })
  expect(odd).toMatchObject({ why: 'an event of schema 1 is not what it should be', cause: new Error('no') })
  const bad = failure({ events: ['a', 'bad'] })
  expect([bad instanceof UnreadableRecord, String(bad)]).toEqual([true, 'UnreadableRecord: Record 7 cannot be read: it is bad.'])
  expect(new NumberingLost().message).toMatch(/^Numbers may have been given that this machine does not know of/)
})

test('what is set aside says why, whatever was thrown', () => {
  const aside = (failure: unknown) => setAside(record(), failure)
  expect(aside(new UnreadableRecord(7, 'it is bad'))).toEqual({ version: 7, id: 'r', schema: 2, why: 'it is bad' })
  expect([aside(new Error('no')).why, aside('x').why]).toEqual(['no', 'x'])
})

const snapshot = { version: 3, schema: 2, state: { list: [1, 'a', null, true], map: new Map([['k', { deep: -0.5 }]]) }, last: 'r' }
test('a snapshot is sealed, and no part of it can be another without being seen', () => {
  const whole = sealed(snapshot)
  expect(isSealed(whole)).toBe(true)
  expect(isSealed(structuredClone(whole))).toBe(true)
  expect(isSealed(snapshot)).toBe(false)
  const changed = (change: (copy: typeof whole) => object) => isSealed({ ...whole, ...change(structuredClone(whole)) })
  expect(changed(() => ({ version: 4 }))).toBe(false)
  expect(changed(() => ({ last: 's' }))).toBe(false)
  expect(changed(() => ({ seal: '0'.repeat(16) }))).toBe(false)
  for (const list of [
    [1, 'a', null],
    [1, 'a', null, false],
    [1, 'b', null, true],
    [1, 'a', 'null', false],
    ['1', 'a', null, true],
    ['a', 1, null, true],
  ])
    expect(
      changed(({ state }) => ({ state: { ...state, list } })),
      JSON.stringify(list),
    ).toBe(false)
  for (const map of [new Map(), new Map([['k', { deep: 0.5 }]]), new Map([['j', { deep: -0.5 }]]), { k: { deep: -0.5 } }])
    expect(changed(({ state }) => ({ state: { ...state, map } }))).toBe(false)
})

test('two values that differ have two seals', () => {
  const value = fc.jsonValue({ maxDepth: 2 })
  const seal = (state: unknown) => sealed({ version: 1, schema: 1, state }).seal
  fc.assert(fc.property(value, value, (a, b) => JSON.stringify(a) === JSON.stringify(b) || seal(a) !== seal(b)))
  expect(seal([1])).toMatch(/^[0-9a-f]{16}$/)
  expect(seal([[], 1])).not.toBe(seal([[1]]))
  expect(seal(['ab', 'c'])).not.toBe(seal(['a', 'bc']))
  expect(seal({ 0: 1 })).not.toBe(seal([1]))
})
