// Every answer the rules of needs and orders give: to whom a step is refused and why, and what exactly happens where it is not.
import { decideNeeds, needsDecider } from './decide.js'
import { foldNeeds } from './evolve.js'
import type { NeedsCommand, NeedsEvent } from './messages.js'
import { NO_NEEDS, type Need, type NeedsState, type Order } from './need.js'
import type { NeedsRules } from './rules.js'

const at = Date.UTC(2026, 10, 20, 2)
const TODAY = '2026-11-20'
const rules: NeedsRules = {
  workers: new Map([
    ['w1', []],
    ['w2', []],
    ['boss', [{ from: '2026-12-01', to: '2026-12-31' }]],
    ['deputy', []],
  ]),
  backstop: ['boss', 'deputy'],
  categories: new Set(['life', 'health']),
  resources: new Map([
    ['cobbler', true],
    ['closed', false],
  ]),
}
const need = (more: Partial<Need> = {}): Need => ({
  ...{ id: 'n1', number: 4, kind: 'need', category: 'life', parts: {}, leftAt: at - 5, due: '2026-11-19', seconds: 0 },
  ...more,
})
const order = (more: Partial<Order> = {}): Order => ({
  ...{ id: 'o1', number: 7, resource: 'cobbler', stage: 'ordered', parts: {}, orderedAt: at - 5, place: 'estate', people: 3 },
  ...more,
})
const having = (needs: readonly Need[], orders: readonly Order[] = []): NeedsState => ({
  numbers: { need: 4, order: 7 },
  needs: new Map(needs.map((each) => [each.id, each])),
  orders: new Map(orders.map((each) => [each.id, each])),
})
const other = need({ id: 'n2', number: 5 })
const over = need({ outcome: 'met' })
const merged = need({ mergedInto: 'n2' })
const taken = need({ handler: 'w1' })

type Asked = Record<string, unknown> & { readonly type: NeedsCommand['type'] }
/** The events, or the refusal. */
function decided(state: NeedsState, asked: Asked, worker?: string, businessDay = TODAY): unknown {
  const actor = worker === undefined ? { device: 'lobby' } : { device: 'desk', worker }
  const decision = decideNeeds(state, { id: 'c', actor, ...asked } as unknown as NeedsCommand, { now: at, businessDay, rules })
  return decision.accepted ? decision.events : decision.refusal
}
const NOT_SIGNED_IN = { code: 'not-signed-in' }
const TAKEN = (by: string): NeedsEvent => ({ type: 'NeedTaken', need: 'n1', by, at })

describe('a need is left', () => {
  const left = { type: 'leave', need: 'n9', kind: 'need', category: 'life', parts: { words: 'r' } } as const
  const search = { type: 'leave', need: 'n9', kind: 'search', parts: { words: 'r' } } as const
  const event = { type: 'NeedLeft', need: 'n9', number: 5, due: '2026-11-25', parts: { words: 'r' }, at }
  test.each<[what: string, asked: Asked, outcome: unknown]>([
    ['by anybody', left, [{ ...event, kind: 'need', category: 'life' }]],
    ['with a code', { ...left, token: '123456' }, [{ ...event, kind: 'need', category: 'life', token: '123456' }]],
    ['as what was not found', search, [{ ...event, kind: 'search' }]],
    ['once only', { ...left, need: 'n1' }, []],
    ['in no category', { ...left, category: undefined }, { code: 'unknown-category', category: undefined }],
    ['in one there is not', { ...left, category: 'sport' }, { code: 'unknown-category', category: 'sport' }],
    ['as not found, with a category', { ...search, category: 'life' }, { code: 'unknown-category', category: 'life' }],
    ['with a code of five digits', { ...left, token: '12345' }, { code: 'bad-token' }],
    ['with a code of letters', { ...left, token: '12345a' }, { code: 'bad-token' }],
  ])('%s', (_, asked, outcome) => expect(decided(having([need()]), asked)).toStrictEqual(outcome))
})

test('a need that is published is wanted by one more', () => {
  const second = { type: 'second', need: 'n1' } as const
  expect(decided(having([need({ title: 'T' })]), second)).toEqual([{ type: 'NeedSeconded', need: 'n1', at }])
  expect(decided(having([need()]), second)).toEqual({ code: 'not-published', need: 'n1' })
  expect(decided(having([]), second)).toEqual({ code: 'unknown-need', need: 'n1' })
  expect(decided(having([need({ title: 'T', outcome: 'cannot' })]), second)).toEqual({ code: 'need-closed', need: 'n1', outcome: 'cannot' })
  expect(decided(having([need({ title: 'T', mergedInto: 'n2' })]), second)).toEqual({ code: 'already-merged', into: 'n2' })
})

const STEPS: readonly (readonly [step: Asked, happened: NeedsEvent | undefined])[] = [
  [{ type: 'take', need: 'n1' }, undefined],
  [
    { type: 'publish', need: 'n1', title: ' New title ' },
    { type: 'NeedPublished', need: 'n1', title: 'New title', by: 'w1', at },
  ],
  [
    { type: 'merge', need: 'n1', into: 'n2' },
    { type: 'NeedMerged', need: 'n1', into: 'n2', by: 'w1', at },
  ],
  [
    { type: 'match', need: 'n1', resource: 'cobbler' },
    { type: 'NeedMatched', need: 'n1', resource: 'cobbler', by: 'w1', at },
  ],
  [
    { type: 'answer', need: 'n1', text: ' Tuesday. ' },
    { type: 'NeedAnswered', need: 'n1', text: 'Tuesday.', by: 'w1', at },
  ],
  [
    { type: 'close', need: 'n1', outcome: 'withdrawn' },
    { type: 'NeedClosed', need: 'n1', outcome: 'withdrawn', by: 'w1', at },
  ],
]

describe.each(STEPS)('%o', (step, happened) => {
  const by = (worker: string) => (happened ? [{ ...happened, by: worker }] : [])
  test('who acts first has it', () => expect(decided(having([need(), other]), step, 'w1')).toEqual([TAKEN('w1'), ...by('w1')]))
  test('its handler goes on with it', () => expect(decided(having([taken, other]), step, 'w1')).toEqual(by('w1')))
  test('so may either backstop, who takes it over by taking it alone', () => {
    for (const worker of ['boss', 'deputy'])
      expect(decided(having([taken, other]), step, worker)).toEqual(step.type === 'take' ? [TAKEN(worker)] : by(worker))
  })
  test.each<[what: string, state: NeedsState, worker: string | undefined, refusal: object]>([
    ['nobody', having([need(), other]), undefined, NOT_SIGNED_IN],
    ['a stranger', having([need(), other]), 'stranger', NOT_SIGNED_IN],
    ['another worker', having([taken, other]), 'w2', { code: 'not-the-handler', handler: 'w1' }],
    ['one that is not there', having([other]), 'w1', { code: 'unknown-need', need: 'n1' }],
    ['one that is over', having([over, other]), 'w1', { code: 'need-closed', need: 'n1', outcome: 'met' }],
    ['one that is part of another', having([merged, other]), 'w1', { code: 'already-merged', into: 'n2' }],
  ])('refused: %s', (_, state, worker, refusal) => expect(decided(state, step, worker)).toEqual(refusal))
})

test('a title is short, holds no number, and stands in a category', () => {
  const publish = (title: string, more: object = {}, of: Need = taken) =>
    decided(having([of]), { type: 'publish', need: 'n1', title, ...more }, 'w1')
  const published = (title: string, more: object = {}) => [{ type: 'NeedPublished', need: 'n1', title, by: 'w1', at, ...more }]
  expect(publish('   ')).toEqual({ code: 'no-text' })
  expect(publish('x'.repeat(200))).toEqual(published('x'.repeat(200)))
  expect(publish(` ${'x'.repeat(200)} `)).toEqual(published('x'.repeat(200)))
  expect(publish('x'.repeat(201))).toEqual({ code: 'text-too-long', most: 200 })
  expect(publish('call 5432 1234')).toEqual({ code: 'holds-number' })
  expect(publish('call ５４３２１２３４')).toEqual({ code: 'holds-number' })
  expect(publish('２０２６')).toEqual(published('２０２６'))
  expect(publish('T', { category: 'sport' })).toEqual({ code: 'unknown-category', category: 'sport' })
  expect(publish('T', {}, need({ category: undefined, kind: 'search' }))).toEqual({ code: 'unknown-category', category: undefined })
  expect(publish('T', { category: 'health' })).toEqual(published('T', { category: 'health' }))
  expect(Object.keys((publish('T', { category: 'life' }) as object[])[0] ?? {})).not.toContain('category')
  // nothing happens where nothing is new
  const told = need({ handler: 'w1', title: 'T' })
  expect(publish('T', {}, told)).toEqual([])
  expect(publish('T', { category: 'health' }, told)).toEqual(published('T', { category: 'health' }))
  expect(publish('U', {}, told)).toEqual(published('U'))
  expect(publish('T', {}, need({ title: 'T' }))).toEqual([TAKEN('w1')])
})

test('a need is merged into another that is open', () => {
  const merge = (into: string, ...needs: Need[]) => decided(having(needs), { type: 'merge', need: 'n1', into }, 'w1')
  expect(merge('n1', taken)).toEqual({ code: 'already-merged', into: 'n1' })
  expect(merge('n9', taken)).toEqual({ code: 'unknown-need', need: 'n9' })
  expect(merge('n2', taken, { ...other, outcome: 'met' })).toEqual({ code: 'need-closed', need: 'n2', outcome: 'met' })
  expect(merge('n2', taken, { ...other, mergedInto: 'n3' })).toEqual({ code: 'already-merged', into: 'n3' })
})

test('a need is matched with what can be had', () => {
  const match = (resource: string, of: Need = taken) => decided(having([of]), { type: 'match', need: 'n1', resource }, 'w1')
  expect(match('circus')).toEqual({ code: 'unknown-resource', resource: 'circus' })
  expect(match('closed')).toEqual({ code: 'resource-not-offered', resource: 'closed' })
  expect(match('cobbler', need({ handler: 'w1', resource: 'cobbler' }))).toEqual([])
  expect(match('cobbler', need({ resource: 'cobbler' }))).toEqual([TAKEN('w1')])
})

test('an answer has words, and not too many', () => {
  const answer = (text: string) => decided(having([taken]), { type: 'answer', need: 'n1', text }, 'w1')
  expect(answer(' \n')).toEqual({ code: 'no-text' })
  expect(answer('x'.repeat(200))).toHaveLength(1)
  expect(answer('x'.repeat(201))).toEqual({ code: 'text-too-long', most: 200 })
})

test('a need is closed with an answer, unless it was taken back or only looked for', () => {
  const close = (outcome: string, of: Need) => decided(having([of]), { type: 'close', need: 'n1', outcome }, 'w1')
  const closed = (outcome: string) => [{ type: 'NeedClosed', need: 'n1', outcome, by: 'w1', at }]
  const owed = { code: 'not-answered', need: 'n1' }
  for (const outcome of ['met', 'referred', 'cannot']) {
    expect(close(outcome, taken)).toEqual(owed)
    expect(close(outcome, { ...taken, answer: { text: 'A', at } })).toEqual(closed(outcome))
    expect(close(outcome, { ...taken, kind: 'search' })).toEqual(closed(outcome))
  }
  expect(close('withdrawn', taken)).toEqual(closed('withdrawn'))
})

test('what nobody answered goes to the backstop the day after it was due, once', () => {
  const escalate = (of: Need, day = TODAY, backstop = rules.backstop) => {
    const command = { type: 'escalate', need: 'n1', id: 'c', actor: { device: 'd' } } as const
    const decision = decideNeeds(having([of]), command, { now: at, businessDay: day, rules: { ...rules, backstop } })
    return decision.accepted ? decision.events : decision.refusal
  }
  const escalated = (to: string) => [{ type: 'NeedEscalated', need: 'n1', to, at }]
  const early = { code: 'not-due' }
  expect(escalate(need())).toEqual(escalated('boss'))
  expect(escalate(need(), '2026-12-01')).toEqual(escalated('deputy'))
  expect(escalate(need({ due: TODAY }))).toEqual(early)
  expect(escalate(need(), TODAY, [])).toEqual(early)
  expect(escalate(need({ escalated: true }))).toEqual(early)
  expect(escalate(need({ answer: { text: 'A', at } }))).toEqual(early)
  expect(escalate(need({ kind: 'search' }))).toEqual(early)
  expect(escalate(over)).toEqual({ code: 'need-closed', need: 'n1', outcome: 'met' })
  expect(escalate(merged)).toEqual({ code: 'already-merged', into: 'n2' })
})

describe('an order', () => {
  const asked = { type: 'order', order: 'o9', resource: 'cobbler', place: 'home', people: 1, parts: { contact: 'r' } } as const
  const event = {
    type: 'ResourceOrdered',
    order: 'o9',
    number: 8,
    resource: 'cobbler',
    place: 'home',
    people: 1,
    parts: { contact: 'r' },
    at,
  }
  const whole = { day: TODAY, need: 'n1', token: '123456' }
  test.each<[what: string, more: object, worker: string | undefined, outcome: unknown]>([
    ['by anybody', {}, undefined, [event]],
    ['with everything', whole, undefined, [{ ...event, ...whole }]],
    ['of the station’s own', { parts: {} }, 'w1', [{ ...event, parts: {}, by: 'w1' }]],
    ['once only', { order: 'o1' }, undefined, []],
    ['of 999 people', { people: 999 }, undefined, [{ ...event, people: 999 }]],
    ['of 1000 people', { people: 1000 }, undefined, { code: 'people-out-of-range', people: 1000 }],
    ['of nobody', { people: 0 }, undefined, { code: 'people-out-of-range', people: 0 }],
    ['of half a person', { people: 1.5 }, undefined, { code: 'people-out-of-range', people: 1.5 }],
    ['of what there is not', { resource: 'circus' }, undefined, { code: 'unknown-resource', resource: 'circus' }],
    ['of what is not offered', { resource: 'closed' }, undefined, { code: 'resource-not-offered', resource: 'closed' }],
    ['with nobody to call back', { parts: { words: 'r' } }, undefined, { code: 'no-contact' }],
    ['of a stranger with nobody to call back', { parts: {} }, 'stranger', { code: 'no-contact' }],
    ['for yesterday', { day: '2026-11-19' }, undefined, { code: 'day-past', day: '2026-11-19' }],
    ['with a code that is none', { token: '1' }, undefined, { code: 'bad-token' }],
    ['for a need there is not', { need: 'n9' }, undefined, { code: 'unknown-need', need: 'n9' }],
    ['for a need that is over', { need: 'n3' }, undefined, { code: 'need-closed', need: 'n3', outcome: 'met' }],
  ])('%s', (_, more, worker, outcome) =>
    expect(decided(having([need(), { ...over, id: 'n3' }], [order()]), { ...asked, ...more }, worker)).toStrictEqual(outcome),
  )

  const step = (stage: Order['stage'], asked: Asked, worker: string | undefined = 'w1') =>
    decided(having([], [order({ stage })]), { order: 'o1', ...asked }, worker)
  const CONFIRM = { type: 'confirm', day: TODAY } as const
  test.each<[asked: Asked, from: readonly Order['stage'][], happened: object]>([
    [CONFIRM, ['ordered', 'confirmed'], { type: 'OrderConfirmed', day: TODAY }],
    [{ type: 'decline', why: 'full' }, ['ordered', 'confirmed'], { type: 'OrderDeclined', why: 'full' }],
    [{ type: 'deliver', came: 0 }, ['confirmed'], { type: 'OrderDelivered', came: 0 }],
    [{ type: 'cancel' }, ['ordered', 'confirmed'], { type: 'OrderCancelled' }],
  ])('%o', (asked, from, happened) => {
    for (const stage of ['ordered', 'confirmed', 'declined', 'delivered', 'cancelled'] as const)
      expect(step(stage, asked), stage).toEqual(
        from.includes(stage) ? [{ ...happened, order: 'o1', by: 'w1', at }] : { code: 'wrong-stage', order: 'o1', stage },
      )
    expect(decided(having([]), { order: 'o1', ...asked }, 'w1')).toEqual({ code: 'unknown-order', order: 'o1' })
    for (const worker of [undefined, 'stranger'])
      expect(decided(having([], [order()]), { order: 'o1', ...asked }, worker)).toEqual(NOT_SIGNED_IN)
  })

  test('is confirmed for a day to come, and delivered to so many', () => {
    expect(step('ordered', { ...CONFIRM, day: '2026-11-19' })).toEqual({ code: 'day-past', day: '2026-11-19' })
    expect(step('confirmed', { type: 'deliver', came: 999 })).toHaveLength(1)
    for (const came of [-1, 1000, 0.5])
      expect(step('confirmed', { type: 'deliver', came })).toEqual({ code: 'people-out-of-range', people: came })
  })
})

test('what is personal is said to be gone where there was something, of needs and orders', () => {
  const forget = (subject: string, state: NeedsState) => decided(state, { type: 'forget', subject })
  const gone = (subject: string) => [{ type: 'PrivatePartsForgotten', subject, at }]
  const parts = { words: 'r' }
  expect(forget('n1', having([need({ parts, closedAt: at })]))).toEqual(gone('n1'))
  expect(forget('o1', having([], [order({ parts, closedAt: at })]))).toEqual(gone('o1'))
  expect(forget('n1', having([need({ parts })]))).toEqual({ code: 'not-due' })
  expect(forget('n9', having([]))).toEqual({ code: 'not-due' })
})

test('numbers are raised by a worker, never lowered, and only to what is possible', () => {
  const raise = (last: object, worker: string | undefined = 'w1') => decided(having([]), { type: 'raiseNumbers', last }, worker)
  const raised = (need: number, order: number) => [{ type: 'NeedsNumbersRaised', last: { need, order }, by: 'w1', at }]
  expect(raise({ need: 9, order: 8 })).toEqual(raised(9, 8))
  expect(raise({ need: 3, order: 6 })).toEqual(raised(4, 7))
  expect(raise({})).toEqual(raised(4, 7))
  expect(raise({ need: 999_999, order: 0 })).toEqual(raised(999_999, 7))
  expect(decided(having([]), { type: 'raiseNumbers', last: {} })).toEqual(NOT_SIGNED_IN)
  expect(raise({}, 'stranger')).toEqual(NOT_SIGNED_IN)
  for (const wrong of [-1, 0.5, 1_000_000, NaN])
    expect(() => raise({ order: wrong })).toThrow(
      new RangeError(`The last number of order is a whole number from 0 to 999999, not ${wrong}.`),
    )
})

test('the decider says which events give numbers and which raise them', () => {
  const says = (type: NeedsEvent['type']) => needsDecider.numbers?.({ type } as NeedsEvent)
  expect(says('NeedLeft')).toBe('given')
  expect(says('ResourceOrdered')).toBe('given')
  expect(says('NeedsNumbersRaised')).toBe('raised')
  expect(says('NeedTaken')).toBeUndefined()
  expect([needsDecider.initial, needsDecider.schema, needsDecider.fold]).toEqual([NO_NEEDS, 2, foldNeeds])
})
