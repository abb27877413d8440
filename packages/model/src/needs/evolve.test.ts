// What every event makes of needs and orders, and that it makes nothing else.
import { evolveNeeds, foldNeeds } from './evolve.js'
import type { NeedsEvent } from './messages.js'
import { NO_NEEDS, type Need, type NeedsState, type Order } from './need.js'

const DAY = 86_400_000
const at = Date.UTC(2026, 10, 20, 2)
const need = (id: string, more: Partial<Need> = {}): Need => ({
  ...{ id, number: 4, kind: 'search', category: 'life', parts: { words: 'r' }, leftAt: at - 5, due: '2026-11-25', seconds: 2 },
  ...more,
})
const order = (id: string, more: Partial<Order> = {}): Order => ({
  ...{ id, number: 7, resource: 'cobbler', stage: 'ordered', parts: { contact: 'r' }, orderedAt: at - 5, place: 'estate', people: 3 },
  ...more,
})
const having = (needs: readonly Need[], orders: readonly Order[] = []): NeedsState => ({
  numbers: { need: 4, order: 7 },
  needs: new Map(needs.map((each) => [each.id, each])),
  orders: new Map(orders.map((each) => [each.id, each])),
})
const BEFORE = having([need('n1'), need('n2'), need('n3', { mergedInto: 'n1' })], [order('o1'), order('o2')])

const left: NeedsEvent = {
  ...{ type: 'NeedLeft', need: 'n9', number: 5, kind: 'need', category: 'life', parts: { words: 'q' }, token: '123456' },
  ...{ due: '2026-11-26', at },
} as const
const ordered: NeedsEvent = {
  ...{ type: 'ResourceOrdered', order: 'o9', number: 8, resource: 'cobbler', place: 'home', people: 2, day: '2026-12-01', need: 'n1' },
  ...{ parts: { contact: 'q' }, token: '123456', by: 'w1', at },
} as const

test.each<[event: NeedsEvent, changed: Readonly<Record<string, Partial<Need> | Partial<Order>>>]>([
  [{ type: 'NeedSeconded', need: 'n1', at }, { n1: { seconds: 3 } }],
  [{ type: 'NeedTaken', need: 'n1', by: 'w1', at }, { n1: { handler: 'w1' } }],
  [{ type: 'NeedPublished', need: 'n1', title: 'T', by: 'w1', at }, { n1: { title: 'T', kind: 'need' } }],
  [
    { type: 'NeedPublished', need: 'n1', title: 'T', category: 'health', by: 'w1', at },
    { n1: { title: 'T', kind: 'need', category: 'health' } },
  ],
  [
    { type: 'NeedMerged', need: 'n1', into: 'n2', by: 'w1', at },
    { n1: { mergedInto: 'n2' }, n3: { mergedInto: 'n2' } },
  ],
  [{ type: 'NeedMatched', need: 'n1', resource: 'cobbler', by: 'w1', at }, { n1: { resource: 'cobbler' } }],
  [{ type: 'NeedAnswered', need: 'n1', text: 'A', by: 'w1', at }, { n1: { answer: { text: 'A', at } } }],
  [
    { type: 'NeedClosed', need: 'n1', outcome: 'met', by: 'w1', at },
    { n1: { outcome: 'met', closedAt: at }, n3: { outcome: 'met', closedAt: at } },
  ],
  [{ type: 'NeedEscalated', need: 'n1', to: 'boss', at }, { n1: { handler: 'boss', escalated: true } }],
  [
    { type: 'OrderConfirmed', order: 'o1', day: '2026-12-02', by: 'w1', at },
    { o1: { stage: 'confirmed', day: '2026-12-02', handler: 'w1' } },
  ],
  [
    { type: 'OrderDeclined', order: 'o1', why: 'full', by: 'w1', at },
    { o1: { stage: 'declined', why: 'full', closedAt: at, handler: 'w1' } },
  ],
  [{ type: 'OrderDelivered', order: 'o1', came: 5, by: 'w1', at }, { o1: { stage: 'delivered', came: 5, closedAt: at } }],
  [{ type: 'OrderCancelled', order: 'o1', by: 'w1', at }, { o1: { stage: 'cancelled', closedAt: at } }],
  [{ type: 'PrivatePartsForgotten', subject: 'n1', at }, { n1: { parts: {} } }],
  [{ type: 'PrivatePartsForgotten', subject: 'o1', at }, { o1: { parts: {} } }],
])('%o', (event, changed) => {
  const before = structuredClone(BEFORE)
  const after = evolveNeeds(BEFORE, event)
  const expected = (part: 'needs' | 'orders') => [...BEFORE[part].values()].map((each) => ({ ...each, ...changed[each.id] }))
  expect([...after.needs.values()]).toStrictEqual(expected('needs'))
  expect([...after.orders.values()]).toStrictEqual(expected('orders'))
  expect(after.numbers).toEqual(BEFORE.numbers)
  expect(BEFORE).toEqual(before)
  // nothing is made of what is not there
  expect(evolveNeeds(NO_NEEDS, event)).toEqual(NO_NEEDS)
})

test('a need that is left, and an order, have their number and nothing that is not theirs', () => {
  const after = foldNeeds(BEFORE, [left, ordered])
  expect(after.numbers).toEqual({ need: 5, order: 8 })
  expect(after.needs.get('n9')).toEqual({
    ...{ id: 'n9', number: 5, kind: 'need', category: 'life', parts: { words: 'q' }, token: '123456' },
    ...{ due: '2026-11-26', leftAt: at, seconds: 0 },
  })
  expect(after.orders.get('o9')).toEqual({
    ...{ id: 'o9', number: 8, resource: 'cobbler', stage: 'ordered', place: 'home', people: 2, day: '2026-12-01', need: 'n1' },
    ...{ parts: { contact: 'q' }, token: '123456', handler: 'w1', orderedAt: at },
  })
  expect(evolveNeeds(BEFORE, left).numbers).toEqual({ need: 5, order: 7 })
  expect(evolveNeeds(BEFORE, ordered).numbers).toEqual({ need: 4, order: 8 })
})

test('numbers are raised each by itself, and never lowered', () => {
  const raised = (last: { need?: number; order?: number }) =>
    evolveNeeds(BEFORE, { type: 'NeedsNumbersRaised', last, by: 'w1', at }).numbers
  expect(raised({ need: 9 })).toEqual({ need: 9, order: 7 })
  expect(raised({ order: 9 })).toEqual({ need: 4, order: 9 })
  expect(raised({ need: 1, order: 2 })).toEqual({ need: 4, order: 7 })
})

test('what ended more than thirty days ago leaves with the next that comes, once nothing personal is left of it', () => {
  const edge = at - 30 * DAY
  const needs = [
    need('old', { closedAt: edge - 1, parts: {} }),
    need('shown', { closedAt: edge, parts: {} }),
    need('open', { leftAt: 0, parts: {} }),
    need('words', { closedAt: 0, parts: { words: 'r' } }),
    need('contact', { closedAt: 0, parts: { contact: 'r' } }),
  ]
  const orders = [order('gone', { closedAt: edge - 1, parts: {} }), order('here', { closedAt: edge, parts: {} })]
  for (const event of [left, ordered]) {
    const after = evolveNeeds(having(needs, orders), event)
    const own = (id: string) => !['n9', 'o9'].includes(id)
    expect([...after.needs.keys()].filter(own)).toEqual(['shown', 'open', 'words', 'contact'])
    expect([...after.orders.keys()].filter(own)).toEqual(['here'])
  }
})
