// Every event of needs and orders as it is read from storage: whole, and with each of its parts missing or of another kind.
import { needsFault } from './shapes.js'

const at = 1
const need = { at, need: 'n1' }
const order = { at, order: 'o1' }
const EVENTS: readonly (readonly [event: Readonly<Record<string, unknown>>, optional: readonly string[]])[] = [
  [
    { type: 'NeedLeft', ...need, number: 1, kind: 'need', parts: {}, due: '2026-11-25', category: 'life', token: '1' },
    ['category', 'token'],
  ],
  [{ type: 'NeedSeconded', ...need }, []],
  [{ type: 'NeedTaken', ...need, by: 'w1' }, []],
  [{ type: 'NeedPublished', ...need, title: 'T', by: 'w1', category: 'life' }, ['category']],
  [{ type: 'NeedMerged', ...need, into: 'n2', by: 'w1' }, []],
  [{ type: 'NeedMatched', ...need, resource: 'r', by: 'w1' }, []],
  [{ type: 'NeedAnswered', ...need, text: 'A', by: 'w1' }, []],
  [{ type: 'NeedClosed', ...need, outcome: 'met', by: 'w1' }, []],
  [{ type: 'NeedEscalated', ...need, to: 'w1' }, []],
  [
    {
      type: 'ResourceOrdered',
      ...order,
      number: 1,
      resource: 'r',
      place: 'home',
      people: 1,
      parts: {},
      day: '2026-11-25',
      need: 'n1',
      by: 'w1',
      token: '1',
    },
    ['day', 'need', 'by', 'token'],
  ],
  [{ type: 'OrderConfirmed', ...order, day: '2026-11-25', by: 'w1' }, []],
  [{ type: 'OrderDeclined', ...order, why: 'full', by: 'w1' }, []],
  [{ type: 'OrderDelivered', ...order, came: 0, by: 'w1' }, []],
  [{ type: 'OrderCancelled', ...order, by: 'w1' }, []],
  [{ type: 'PrivatePartsForgotten', at, subject: 'n1' }, []],
  [{ type: 'NeedsNumbersRaised', at, last: { need: 1, order: 2 }, by: 'w1' }, []],
]

test.each(EVENTS)('%o', (event, optional) => {
  expect(needsFault(event)).toBeUndefined()
  for (const key of Object.keys(event)) {
    const { [key]: _, ...rest } = event
    expect(needsFault(rest) === undefined, `without ${key}`).toBe(optional.includes(key))
    expect(needsFault({ ...event, [key]: [] }), `another ${key}`).toBeDefined()
  }
})

test.each<[part: object, right: boolean]>([
  [{ number: 0 }, false],
  [{ number: 999_999 }, true],
  [{ number: 1_000_000 }, false],
  [{ kind: 'other' }, false],
  [{ parts: { words: 'r', contact: 's' } }, true],
  [{ parts: { words: 1 } }, false],
  [{ parts: { contact: '' } }, false],
  [{ due: '2026-11-31' }, false],
])('a need that is left with %o', (part, right) => expect(needsFault({ ...EVENTS[0]?.[0], ...part }) === undefined).toBe(right))

test.each<[part: object, right: boolean]>([
  [{ people: 0 }, true],
  [{ people: 999 }, true],
  [{ people: 1000 }, false],
  [{ place: 'moon' }, false],
])('an order with %o', (part, right) => expect(needsFault({ ...EVENTS[9]?.[0], ...part }) === undefined).toBe(right))

test.each<[last: object, right: boolean]>([
  [{}, true],
  [{ need: 0, order: 999_999 }, true],
  [{ need: 1_000_000 }, false],
  [{ order: -1 }, false],
])('numbers raised to %o', (last, right) => expect(needsFault({ ...EVENTS[15]?.[0], last }) === undefined).toBe(right))
