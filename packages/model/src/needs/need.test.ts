// Where needs stand, who wants them, in which order they are shown; what is personal about them and when it goes.
import { forgettable, isForgettable, overdueNeeds, privateUntil, refsOf, withoutNumbers } from './forget.js'
import { countsByCategory, openNeeds, publishedNeeds, stageOf, wantedBy, type Need, type NeedsState, type Order } from './need.js'
import { needsRules } from './rules.js'
import { stationSchema } from '../station/schema.js'
import { servicesSchema } from '../services/schema.js'
import * as v from 'valibot'

const at = Date.UTC(2026, 10, 20, 2)
const need = (id: string, more: Partial<Need> = {}): Need => ({
  ...{ id, number: Number(id.slice(1)), kind: 'need', category: 'life', parts: {}, leftAt: at, due: '2026-11-25', seconds: 0 },
  ...more,
})
const having = (...needs: Need[]): NeedsState => ({
  ...{ numbers: { need: 0, order: 0 }, orders: new Map<string, Order>() },
  needs: new Map(needs.map((each) => [each.id, each])),
})
const ids = (needs: readonly Need[]) => needs.map(({ id }) => id).join(' ')

test.each<[more: Partial<Need>, stage: string]>([
  [{}, 'received'],
  [{ handler: 'w1' }, 'taken'],
  [{ handler: 'w1', resource: 'cobbler' }, 'matched'],
  [{ resource: 'cobbler' }, 'matched'],
  [{ handler: 'w1', resource: 'cobbler', answer: { text: 'A', at } }, 'answered'],
  [{ answer: { text: 'A', at }, outcome: 'cannot' }, 'cannot'],
])('%o: %s, and so what was merged into it', (more, stage) => {
  const [main, part] = [need('n1', more), need('n2', { mergedInto: 'n1', outcome: 'met' })]
  expect(stageOf(main, having(main, part))).toBe(stage)
  expect(stageOf(part, having(main, part))).toBe(stage)
  expect(stageOf(part, having(part))).toBe('met')
})

test('everybody is counted who wants it: who left it, who said so, and those of what was merged', () => {
  const state = having(need('n1', { seconds: 2 }), need('n2', { mergedInto: 'n1', seconds: 3 }), need('n3', { seconds: 9 }))
  expect([...state.needs.values()].map((each) => wantedBy(each, state))).toEqual([7, 4, 10])
})

test('open needs: what is due first, then what was left first; nothing that is over, merged, or was only looked for', () => {
  const state = having(
    ...[need('n1', { due: '2026-11-26' }), need('n3'), need('n2'), need('n4', { due: '2026-11-24' }), need('n5', { outcome: 'met' })],
    ...[need('n6', { mergedInto: 'n1' }), need('n7', { kind: 'search', category: undefined })],
  )
  expect(ids(openNeeds(state))).toBe('n4 n2 n3 n1')
  expect(ids(openNeeds(state, 'search'))).toBe('n7')
})

test('published needs: open ones first, the most wanted first, then the older', () => {
  const title = 'T'
  const state = having(
    ...[
      need('n1', { title, outcome: 'met', seconds: 90 }),
      need('n4', { title }),
      need('n2', { title, seconds: 1 }),
      need('n3', { title }),
    ],
    ...[need('n5', { title, mergedInto: 'n3' }), need('n6'), need('n7', { title, outcome: 'met', seconds: 99 })],
  )
  expect(ids(publishedNeeds(state))).toBe('n2 n3 n4 n7 n1')
})

test('open needs are counted by category, with everybody who wants them', () => {
  const state = having(
    ...[need('n1', { seconds: 1 }), need('n2'), need('n3', { mergedInto: 'n2' }), need('n4', { category: 'health' })],
    ...[need('n5', { category: 'legal', outcome: 'met' }), need('n6', { category: undefined })],
  )
  expect([...countsByCategory(state)]).toEqual([
    ['life', 4],
    ['health', 1],
  ])
})

test('what is personal goes when it is over, and after thirty days in any case', () => {
  const month = 30 * 86_400_000
  const parts = { words: 'a', contact: 'b' }
  const order: Order = { id: 'o1', number: 1, resource: 'x', stage: 'ordered', parts, orderedAt: at, place: 'home', people: 1 }
  expect(privateUntil(at)).toBe(at + month)
  expect([refsOf(need('n1', { parts })), refsOf(need('n1', { parts: { contact: 'b' } })), refsOf(order)]).toEqual([
    ['a', 'b'],
    ['b'],
    ['a', 'b'],
  ])
  for (const subject of [need('n1', { parts }), order]) {
    expect([at, at + month - 1, at + month].map((now) => isForgettable(subject, now))).toEqual([false, false, true])
    expect(isForgettable({ ...subject, closedAt: at }, at)).toBe(true)
    expect(isForgettable({ ...subject, parts: {}, closedAt: at }, at + month)).toBe(false)
  }
  const state: NeedsState = {
    ...having(need('n1', { parts }), need('n2', { parts, closedAt: at })),
    orders: new Map([['o1', { ...order, closedAt: at }]]),
  }
  expect(forgettable(state, at).map(({ id }) => id)).toEqual(['n2', 'o1'])
})

test('overdue is what a resident left, open and unanswered, the day after it was due', () => {
  const due = '2026-11-19'
  const state = having(
    ...[need('n1', { due }), need('n2', { due: '2026-11-20' }), need('n3', { due, kind: 'search' }), need('n4', { due, outcome: 'met' })],
    ...[need('n5', { due, mergedInto: 'n1' }), need('n6', { due, answer: { text: 'A', at } }), need('n7', { due, escalated: true })],
  )
  expect(ids(overdueNeeds(state, '2026-11-20'))).toBe('n1')
})

test.each([
  ['123456', '123456'],
  ['1234567', '*******'],
  ['call 138 1234 5678 now', 'call ******* now'],
  ['021-5432-1234', '*******'],
  ['31010119490101123X', '*******'],
  ['１２３４５６７', '*******'],
  ['2026-11 and 15:30', '2026-11 and 15:30'],
  ['12345678 or 87654321', '******* or *******'],
  ['1--2345678', '1--*******'],
])('%s is kept as %s', (typed, kept) => expect(withoutNumbers(typed)).toBe(kept))

test('the rules of a station: its workers, who is last in charge, its categories, and what can be ordered', () => {
  const station = v.parse(stationSchema, {
    ...{ id: 's', name: 'S', timeZone: 'Asia/Shanghai', backstop: { secretary: 'w2' } },
    workers: [
      { id: 'w1', name: 'W', absences: [{ from: '2026-12-01', to: '2026-12-02' }] },
      { id: 'w2', name: 'V' },
    ],
  })
  const item = (id: string, more: object = {}) => ({ id, name: id, category: 'life', list: 'resource', ...more })
  const services = v.parse(servicesSchema, {
    categories: [{ id: 'own', name: 'O' }],
    items: [
      ...[
        item('here'),
        item('paused', { status: 'suspended' }),
        item('there', { elsewhere: { name: 'T' } }),
        item('desk', { list: 'service' }),
      ],
    ],
  })
  const rules = needsRules(station, services)
  expect([...rules.workers]).toEqual([
    ['w1', [{ from: '2026-12-01', to: '2026-12-02' }]],
    ['w2', []],
  ])
  expect(rules.backstop).toEqual(['w2'])
  expect([...rules.resources]).toEqual([
    ['here', true],
    ['paused', false],
    ['there', false],
  ])
  expect([rules.categories.has('own'), rules.categories.has('health'), rules.categories.has('none')]).toEqual([true, true, false])
  const unread = needsRules({ ...station, backstop: { secretary: 'w2', deputy: 'w1' } }, undefined)
  expect([unread.backstop, unread.resources.size, unread.categories.has('own')]).toEqual([['w2', 'w1'], 0, false])
  expect(needsRules({ ...station, backstop: undefined }, services).backstop).toEqual([])
})
