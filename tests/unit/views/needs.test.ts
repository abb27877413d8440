// What staff and residents see of needs and orders in every state, and what each button and form of theirs asks for.
import {
  needsDecider,
  streamNamed,
  type Asked,
  type NeedsCommand,
  type NeedsEvent,
  type NeedsRules,
  type NeedsState,
} from '@doorstep/model'
import { ageOf } from '../../../packages/elements/src/needs/age.js'
import { renderMissed } from '../../../packages/elements/src/needs/desk-missed.js'
import { renderNeed } from '../../../packages/elements/src/needs/desk-need.js'
import { renderOrder } from '../../../packages/elements/src/needs/desk-order.js'
import { needsOpener, type DeskScene, type NeedsPanelKind } from '../../../packages/elements/src/needs/desk-scene.js'
import { flowWords } from '../../../packages/elements/src/needs/flow.words.js'
import { renderForm, type FormScene } from '../../../packages/elements/src/needs/form-view.js'
import { renderFound } from '../../../packages/elements/src/needs/found-view.js'
import { deskWords } from '../../../packages/elements/src/needs/needs-desk.words.js'
import { NO_ENTRIES } from '../../../packages/elements/src/needs/sending.js'
import { FRIDAY_MORNING, smallFeed } from '../../../packages/elements/src/testing/station.js'
import { does, partsOf, seen, submits, textOf, withHandler } from './seen.js'

const words = deskWords['zh-Hans']
const flow = flowWords['zh-Hans']
const rules = (streamNamed('needs')?.rules(smallFeed().view) ?? expect.fail('no rules')) as NeedsRules
const today = '2026-11-20'

/** The state after what was asked, each of which must be accepted. */
function after(...asked: readonly (Asked<NeedsCommand> & { readonly by?: string })[]): NeedsState {
  return asked.reduce<NeedsState>((state, { by, ...command }, at) => {
    const actor = { device: 'd', ...(by === undefined ? {} : { worker: by }) }
    const decision = needsDecider.decide(
      state,
      { ...command, id: `c${at}`, actor },
      {
        now: FRIDAY_MORNING,
        businessDay: today,
        rules,
      },
    )
    if (!decision.accepted) throw new Error(JSON.stringify([command, decision.refusal]))
    return needsDecider.fold(state, decision.events as NeedsEvent[])
  }, needsDecider.initial)
}
const leave = (need: string, more: object = {}) =>
  ({ type: 'leave', need, kind: 'need', category: 'life', parts: { words: 'r1', contact: 'r2' }, ...more }) as Asked<NeedsCommand>
const order = (more: object = {}) =>
  ({
    type: 'order',
    order: 'o1',
    resource: 'minibus',
    place: 'estate',
    people: 12,
    parts: { contact: 'r2' },
    ...more,
  }) as Asked<NeedsCommand>

function deskOf(now: NeedsState, panel?: DeskScene['panel']) {
  const asked: unknown[] = []
  const opened: unknown[] = []
  const copied: string[] = []
  const scene: DeskScene = {
    ...{ now, today, words, flow, panel },
    personal: (ref) => ({ r1: '想修鞋', r2: '021 5550 0188' })[ref],
    worker: (id) => `人${id}`,
    category: (id) => `类${id}`,
    resource: (id) => `物${id}`,
    categories: [
      ['life', '生活'],
      ['health', '健康'],
    ],
    resources: [['minibus', '便民资源']],
    items: [['tea', '午后茶座']],
    day: (date) => `日${date}`,
    ago: () => '今天',
    open: (each) => opened.push(each),
    ask: (...each) => asked.push(...each),
    copy: (text) => copied.push(text),
  }
  return { scene, asked, opened, copied }
}
const lines = (template: unknown) => `\n${seen(template).join('\n')}\n`
const needOf = (state: NeedsState, id = 'n1') => state.needs.get(id) ?? expect.fail(`no ${id}`)
const orderOf = (state: NeedsState) => state.orders.get('o1') ?? expect.fail('no order')

const PUBLISHED = after(leave('n1'), { type: 'publish', need: 'n1', title: '楼下修鞋摊', category: 'life', by: 'w1' } as never)
const ANSWERED = after(
  leave('n1'),
  leave('n2', { category: 'health', parts: {} }),
  { type: 'take', need: 'n1', by: 'w1' } as never,
  { type: 'match', need: 'n1', resource: 'minibus', by: 'w1' } as never,
  { type: 'publish', need: 'n1', title: '楼下修鞋摊', category: 'life', by: 'w1' } as never,
  { type: 'answer', need: 'n1', text: '下周三来', by: 'w1' } as never,
)

describe('a need at the desk', () => {
  test.each<[string, NeedsState, string]>([
    ['just left', after(leave('n1')), today],
    ['on its last day', after(leave('n1')), '2026-11-25'],
    ['late', after(leave('n1')), '2027-01-04'],
    ['published', PUBLISHED, today],
    ['in somebody’s hands, matched and answered', ANSWERED, '2027-01-04'],
  ])('%s', (_, state, day) => expect(lines(renderNeed(needOf(state), { ...deskOf(state).scene, today: day }))).toMatchSnapshot())

  test.each<[NeedsPanelKind, NeedsState]>([
    ...(['publish', 'merge', 'match', 'order', 'answer', 'close', 'confirm'] as const).map(
      (kind) => [kind, after(leave('n1'))] as [NeedsPanelKind, NeedsState],
    ),
    ...(['publish', 'merge', 'match', 'order', 'answer', 'close'] as const).map((kind) => [kind, ANSWERED] as [NeedsPanelKind, NeedsState]),
  ])('with the panel %s', (kind, state) => {
    const { scene } = deskOf(state, { of: 'n1', kind })
    expect(lines(renderNeed(needOf(state), scene))).toMatchSnapshot()
    // nobody else's panel is open
    expect(seen(renderNeed(needOf(state), { ...scene, panel: { of: 'n9', kind } })).some((line) => line.startsWith('form'))).toBe(false)
  })

  test('asks for what its form was filled in with', () => {
    const asks = (kind: NeedsPanelKind, given: Record<string, string>) => {
      const { scene, asked } = deskOf(ANSWERED, { of: 'n1', kind })
      submits(renderNeed(needOf(ANSWERED), scene), given)
      return asked
    }
    expect(asks('publish', { title: '修鞋', category: 'health' })).toEqual([
      { type: 'publish', need: 'n1', title: '修鞋', category: 'health' },
    ])
    expect(asks('merge', { into: 'n2' })).toEqual([{ type: 'merge', need: 'n1', into: 'n2' }])
    expect(asks('match', { resource: 'minibus' })).toEqual([{ type: 'match', need: 'n1', resource: 'minibus' }])
    expect(asks('answer', { text: '来了' })).toEqual([{ type: 'answer', need: 'n1', text: '来了' }])
    expect(asks('answer', {})).toEqual([{ type: 'answer', need: 'n1', text: '' }])
    const wanted = {
      type: 'order',
      order: expect.any(String) as string,
      resource: 'minibus',
      place: 'estate',
      people: 30,
      need: 'n1',
      parts: {},
    }
    expect(asks('order', { people: '30', place: 'estate', day: '2026-12-01' })).toEqual([{ ...wanted, day: '2026-12-01' }])
    expect(asks('order', { people: '30', place: 'estate', day: '' })).toEqual([wanted])
  })

  test('does by its buttons what they read', () => {
    const left = deskOf(after(leave('n1')), { of: 'n1', kind: 'close' })
    const view = renderNeed(needOf(left.scene.now), left.scene)
    does(view, words.take)
    does(view, words.outcomes.withdrawn)
    does(view, words.cancel)
    does(view, words.close)
    does(view, words.merge)
    expect(left.asked).toEqual([
      { type: 'take', need: 'n1' },
      { type: 'close', need: 'n1', outcome: 'withdrawn' },
    ])
    expect(left.opened).toEqual([undefined, undefined, { of: 'n1', kind: 'merge' }])
    const done = deskOf(ANSWERED, { of: 'n1', kind: 'close' })
    const outcomes = Object.values(words.outcomes)
    for (const label of outcomes) does(renderNeed(needOf(ANSWERED), done.scene), label)
    expect(done.asked.map((each) => (each as { outcome: string }).outcome)).toEqual(Object.keys(words.outcomes))
  })

  test('opens one panel of its own', () => {
    const { scene } = deskOf(after(leave('n1')), { of: 'n1', kind: 'merge' })
    const open = (of: string, kind: NeedsPanelKind) => seen(needsOpener(scene, 'x', of, kind))[0]?.includes('[aria-expanded=true]')
    expect([open('n1', 'merge'), open('n2', 'merge'), open('n1', 'close')]).toEqual([true, false, false])
  })
})

describe('an order at the desk', () => {
  const CONFIRMED = after(order({ day: '2026-12-01' }), { type: 'confirm', order: 'o1', day: '2026-12-02', by: 'w1' } as never)
  const FOR_NEED = after(leave('n1'), order({ need: 'n1' }))
  test.each<[string, NeedsState]>([
    ['for any day', after(order())],
    ['for a day', after(order({ day: '2026-12-01', place: 'home' }))],
    ['for a need', FOR_NEED],
    ['with a day agreed', CONFIRMED],
  ])('%s', (_, state) => expect(lines(renderOrder(orderOf(state), deskOf(state).scene))).toMatchSnapshot())

  test.each(['confirm', 'deliver', 'decline', 'cancel', 'publish'] as const)('with the panel %s', (kind) => {
    expect(lines(renderOrder(orderOf(CONFIRMED), deskOf(CONFIRMED, { of: 'o1', kind }).scene))).toMatchSnapshot()
    expect(withHandler(renderOrder(orderOf(CONFIRMED), deskOf(CONFIRMED, { of: 'o2', kind }).scene), '@submit')).toEqual([])
  })

  test('asks for what its form was filled in with', () => {
    const asks = (kind: NeedsPanelKind, given: Record<string, string>) => {
      const { scene, asked } = deskOf(CONFIRMED, { of: 'o1', kind })
      submits(renderOrder(orderOf(CONFIRMED), scene), given)
      return asked
    }
    expect(asks('confirm', { day: '2026-12-03' })).toEqual([{ type: 'confirm', order: 'o1', day: '2026-12-03' }])
    expect(asks('deliver', { came: '11' })).toEqual([{ type: 'deliver', order: 'o1', came: 11 }])
    expect(asks('decline', { why: 'full' })).toEqual([{ type: 'decline', order: 'o1', why: 'full' }])
    expect(asks('cancel', {})).toEqual([{ type: 'cancel', order: 'o1' }])
  })
})

describe('what was looked for and not found', () => {
  const searches = after(...['n1', 'n2', 'n3'].map((need) => leave(need, { kind: 'search', category: undefined, parts: { words: 'r1' } })))
  const missed = { words: '修鞋', needs: [...searches.needs.values()], latest: FRIDAY_MORNING } as unknown as Parameters<
    typeof renderMissed
  >[0]
  test.each<[string, DeskScene['panel']]>([
    ['closed', undefined],
    ['of another', { of: 'n2', kind: 'publish' }],
    ['becoming a need', { of: 'n1', kind: 'publish' }],
    ['becoming a keyword', { of: 'n1', kind: 'keyword' }],
    ['with a panel it has not', { of: 'n1', kind: 'close' }],
  ])('%s', (_, panel) => expect(lines(renderMissed(missed, deskOf(searches, panel).scene))).toMatchSnapshot())

  test('becomes one need, a line to paste, or is put away', () => {
    const need = deskOf(searches, { of: 'n1', kind: 'publish' })
    submits(renderMissed(missed, need.scene), { title: '修鞋', category: 'life' })
    expect(need.asked).toEqual([
      { type: 'publish', need: 'n1', title: '修鞋', category: 'life' },
      { type: 'merge', need: 'n2', into: 'n1' },
      { type: 'merge', need: 'n3', into: 'n1' },
    ])
    const keyword = deskOf(searches, { of: 'n1', kind: 'keyword' })
    submits(renderMissed(missed, keyword.scene), { item: 'tea', keyword: '修鞋子' })
    expect([keyword.copied, keyword.asked]).toEqual([['tea\t物tea\t修鞋子'], []])
    const away = deskOf(searches)
    does(renderMissed(missed, away.scene), words.putAway)
    expect(away.asked).toEqual(['n1', 'n2', 'n3'].map((id) => ({ type: 'close', need: id, outcome: 'referred' })))
    expect(seen(renderMissed({ ...missed, needs: [] }, away.scene))).toEqual([])
  })
})

describe('what is told of a need or an order by its number', () => {
  const about = (now: NeedsState) => ({
    ...{ now, today, timeZone: 'Asia/Shanghai', language: 'zh-Hans' as const },
    categoryName: (id: string) => `类${id}`,
    itemName: (id: string) => `物${id}`,
  })
  const TOGETHER = after(
    ...[leave('n1'), leave('n2')],
    ...(
      [
        { type: 'merge', need: 'n1', into: 'n2' },
        { type: 'publish', need: 'n2', title: '楼下修鞋摊', category: 'life' },
      ] as never[]
    ).map((each: object) => ({ ...each, by: 'w1' }) as never),
    { type: 'answer', need: 'n2', text: '下周三来', by: 'w1' } as never,
  )
  const DECLINED = after(order(), { type: 'decline', order: 'o1', why: 'full', by: 'w1' } as never)
  const CONFIRMED = after(order(), { type: 'confirm', order: 'o1', day: '2026-12-02', by: 'w1' } as never)
  test.each<[string, NeedsState]>([
    ['a need just left', after(leave('n1'))],
    ['a need that is answered', ANSWERED],
    ['a need that was withdrawn', after(leave('n1'), { type: 'close', need: 'n1', outcome: 'withdrawn', by: 'w1' } as never)],
    ['a need that was put together with one that is answered', TOGETHER],
    ['an order', after(order())],
    ['an order with its day', CONFIRMED],
    ['an order for a day that nobody has agreed to yet', after(order({ day: '2026-12-02' }))],
    ['an order that cannot be', DECLINED],
  ])('%s', (_, state) => {
    const found = state.needs.get('n1') ?? orderOf(state)
    expect(lines(renderFound(found, about(state), flow))).toMatchSnapshot()
  })

  test.each([
    ['2026-11-20T00:05+08:00', '今天'],
    ['2026-11-19T23:55+08:00', '昨天'],
  ])('counts the days of the station since %s', (left, says) => {
    expect(ageOf(Date.parse(left), about(needsDecider.initial))).toBe(says)
  })
})

describe('the form', () => {
  function formOf(more: Partial<FormScene>, scene: object = {}) {
    const told: unknown[] = []
    const form = {
      scene: {
        ...{ today, timeZone: 'Asia/Shanghai', language: 'zh-Hans', withKeyboard: false, now: needsDecider.initial },
        wishes: { renderOf: () => undefined },
        categoryName: (id: string) => `类${id}`,
        itemName: (id: string) => `物${id}`,
        go: (step: unknown) => told.push(['go', step]),
        ...scene,
      },
      ...{ words: flow, step: { at: 'form', subject: { category: 'life' } }, draft: NO_ENTRIES, says: '', typing: 'words', fortnight: 0 },
      change: (draft: unknown) => told.push(['change', draft]),
      type: (field: unknown) => told.push(['type', field]),
      turn: (fortnight: unknown) => told.push(['turn', fortnight]),
      next: () => told.push(['next']),
      ...more,
    } as unknown as FormScene
    return { form, told }
  }
  const ORDERED = { at: 'form', subject: { resource: 'minibus' } } as const
  const PHONE = { at: 'phone', subject: { resource: 'minibus' } } as const
  test.each<[string, Partial<FormScene>, object?]>([
    ['of a need', {}],
    ['of a need with a keyboard on the glass, writing', { typing: 'words' }, { withKeyboard: true }],
    ['of a need with a keyboard on the glass, at the number', { typing: 'phone', says: '号码不对' }, { withKeyboard: true }],
    ['of an order', { step: ORDERED }],
    ['of an order, filled in', { step: ORDERED, draft: { ...NO_ENTRIES, people: 50, place: 'estate', day: '2026-11-22' } }],
    ['of an order, the last fortnight', { step: ORDERED, fortnight: 3 }],
    ['of the number for an order', { step: PHONE }],
  ])('%s', (_, more, scene) => expect(lines(renderForm(formOf(more, scene).form))).toMatchSnapshot())

  test('tells each change, each step and each field that is touched', () => {
    const need = formOf({})
    const view = renderForm(need.form)
    does(view, flow.other)
    does(view, 'words', '@focus')
    does(view, 'words', '@input', { target: { value: '修鞋' } })
    does(view, 'phone', '@focus')
    does(view, 'phone', '@input', { target: { value: '021' } })
    submits(view, {})
    expect(need.told).toEqual([
      ['go', { at: 'choose' }],
      ['type', 'words'],
      ['change', { words: '修鞋' }],
      ['type', 'phone'],
      ['change', { phone: '021' }],
      ['next'],
    ])
    const ordered = formOf({ step: ORDERED, fortnight: 1 })
    const choosing = renderForm(ordered.form)
    does(choosing, flow.about(50))
    does(choosing, flow.places.estate)
    does(choosing, flow.anyDay)
    does(choosing, flow.earlier)
    does(choosing, flow.later)
    does(choosing, '2026-12-05')
    does(renderForm({ ...ordered.form, step: PHONE }), flow.change)
    expect(ordered.told).toEqual([
      ['change', { people: 50 }],
      ['change', { place: 'estate' }],
      ['change', { day: undefined }],
      ['turn', 0],
      ['turn', 2],
      ['change', { day: '2026-12-05' }],
      ['go', ORDERED],
    ])
    const glass = formOf({ typing: 'phone' }, { withKeyboard: true })
    does(renderForm(glass.form), 'digits', '@doorstep-typed', { value: '021' })
    const letters = formOf({ typing: 'words' }, { withKeyboard: true })
    does(renderForm(letters.form), 'letters', '@doorstep-typed', { value: '修' })
    expect([...glass.told, ...letters.told]).toEqual([
      ['change', { phone: '021' }],
      ['change', { words: '修' }],
    ])
  })

  test('offers fourteen days from tomorrow, and the next fourteen', () => {
    const days = (fortnight: number) =>
      withHandler(renderForm(formOf({ step: ORDERED, fortnight }).form)).flatMap(({ attributes }) =>
        typeof attributes['data-day'] === 'string' ? [attributes['data-day']] : [],
      )
    expect([days(0).length, days(0)[0], days(0).at(-1), days(1)[0], days(1).at(-1)]).toEqual([
      14,
      '2026-11-21',
      '2026-12-04',
      '2026-12-05',
      '2026-12-18',
    ])
    expect(
      partsOf(renderForm(formOf({ says: '请写一写' }).form))
        .map(textOf)
        .join(),
    ).toContain('请写一写')
  })
})
