// The small language of stored events: what each part lets in at its bounds, and how a fault is said.
import { amount, coded, count, date, day, id, instant, keyed, maybe, oneOf, parts, recogniser, text, yes, type Part } from './shape.js'

test.each<[part: Part, says: string, right: readonly unknown[], wrong: readonly unknown[]]>([
  [text, 'a text', ['', 'x'.repeat(10_000)], ['x'.repeat(10_001), 1, null, undefined]],
  [id, 'an id', ['x', 'x'.repeat(10_000)], ['', 'x'.repeat(10_001), 1]],
  [instant, 'a moment', [-86_400_000, 0, 7_258_118_400_000], [-86_400_001, 7_258_118_400_001, NaN, '0']],
  [date, 'a date', ['1000-01-01', '2026-11-20', '9999-12-31'], ['2026-02-29', '2026-11-20T08:00', 20261120, '']],
  [day, 'a day', ['1969-12-31', '2026-11-20', '2200-01-01'], ['1969-12-30', '2200-01-02', '2026-02-29', 1]],
  [yes, 'true or false', [true, false], ['true', 0, undefined]],
  [count(1, 3), 'a whole number from 1 to 3', [1, 3], [0, 4, 1.5, '1']],
  [amount(0, 2), 'a number from 0 to 2', [0, 0.5, 2], [-0.1, 2.1, '1', NaN]],
  [oneOf(['a', 2]), 'one of a, 2', ['a', 2], ['b', '2', undefined]],
  [maybe(yes), 'true or false or nothing', [undefined, false], [null, 'x']],
  [keyed(yes), 'an object whose values are true or false', [{}, { a: true }], [{ a: true, b: 1 }, [], null, 'x']],
  [
    parts({ a: yes, b: maybe(text) }),
    'an object of a: true or false, b: a text or nothing',
    [{ a: true }, { a: true, b: '', c: 1 }],
    [{}, { b: '' }, { a: 1 }, [true], null],
  ],
  [
    coded({ x: { n: yes }, y: {} }),
    'an object with a code: x, y',
    [{ code: 'x', n: true }, { code: 'y' }],
    [{ code: 'x' }, { code: 'z' }, {}, null, 'x'],
  ],
])('%o', ({ fits, says: said }, says, right, wrong) => {
  expect(said).toBe(says)
  expect(right.filter((value) => !fits(value))).toEqual([])
  // a second time as well: dates once known are remembered
  expect(right.filter((value) => !fits(value))).toEqual([])
  expect(wrong.filter((value) => fits(value))).toEqual([])
})

test('more than a thousand days are told from what is none', () => {
  for (let year = 1000; year < 2100; year += 1) expect(date.fits(`${year}-02-28`)).toBe(true)
  expect(date.fits('2026-02-30')).toBe(false)
})

describe('an event', () => {
  type Event = { readonly type: 'Opened'; readonly at: number; readonly by?: string } | { readonly type: 'Shut'; readonly at: number }
  const fault = recogniser<Event>({ Opened: { at: instant, by: maybe(id) }, Shut: { at: instant } }, (event) =>
    event.at === 13 ? 'unlucky' : undefined,
  )

  test.each([
    [{ type: 'Opened', at: 1 }, undefined],
    [{ type: 'Opened', at: 1, by: 'w1', more: 1 }, undefined],
    [{ type: 'Opened', at: 1, by: '' }, 'Opened.by is not an id or nothing: ""'],
    [{ type: 'Opened' }, 'Opened.at is not a moment: undefined'],
    [{ type: 'Shut', at: NaN }, 'Shut.at is not a moment: NaN'],
    [{ type: 'Shut', at: 'x'.repeat(99) }, `Shut.at is not a moment: "${'x'.repeat(59)}…`],
    [{ type: 'Shut', at: 'x'.repeat(58) }, `Shut.at is not a moment: "${'x'.repeat(58)}"`],
    [{ type: 'Shut', at: 13 }, 'unlucky'],
    [{ type: 'Broken', at: 1 }, 'events of the type "Broken" are not known'],
    [{ type: 7 }, 'events of the type 7 are not known'],
    [{}, 'an event has no type'],
    [null, 'an event is not an object'],
    [[], 'an event is not an object'],
  ])('%j: %s', (event, said) => expect(fault(event)).toBe(said))
})
