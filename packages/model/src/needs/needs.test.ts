// Needs and orders by example: each step, who may take it, and what is forgotten when.
import type { Asked } from '../journal/decider.js'
import { decideNeeds } from './decide.js'
import { foldNeeds } from './evolve.js'
import { forgettable, overdueNeeds, withoutNumbers } from './forget.js'
import type { NeedsCommand, NeedsEvent, NeedsRefusal } from './messages.js'
import { countsByCategory, NO_NEEDS, openNeeds, publishedNeeds, stageOf, wantedBy, type NeedsState } from './need.js'
import type { NeedsRules } from './rules.js'

const DAY = 86_400_000
const START = Date.UTC(2026, 10, 20, 2)
const rules: NeedsRules = {
  workers: new Map([
    ['w1', []],
    ['w2', []],
    ['boss', []],
  ]),
  backstop: ['boss'],
  categories: new Set(['life', 'health']),
  resources: new Map([
    ['cobbler', true],
    ['closed', false],
  ]),
}

class Play {
  state: NeedsState = NO_NEEDS
  events: readonly NeedsEvent[] = []
  days = 0

  /** The refusal's code, or undefined when it was accepted. */
  does(asked: Asked<NeedsCommand>, worker?: string): NeedsRefusal['code'] | undefined {
    const command = { ...asked, id: 'id', actor: { device: 'test', ...(worker === undefined ? {} : { worker }) } } as NeedsCommand
    const now = START + this.days * DAY
    const decision = decideNeeds(this.state, command, { now, businessDay: new Date(now).toISOString().slice(0, 10), rules })
    if (!decision.accepted) return decision.refusal.code
    this.events = decision.events
    this.state = foldNeeds(this.state, decision.events)
    return undefined
  }

  leave(need: string, parts = {}): void {
    expect(this.does({ type: 'leave', need, kind: 'need', category: 'life', parts })).toBeUndefined()
  }

  need(id: string) {
    const need = this.state.needs.get(id)
    if (!need) throw new Error(`no need ${id}`)
    return need
  }
}

describe('a need', () => {
  it('goes from being left to an answer and its end, in the hands of who acted first', () => {
    const play = new Play()
    play.leave('a', { words: 'ref-1', contact: 'ref-2' })
    expect(play.need('a')).toMatchObject({ number: 1, due: '2026-11-25', category: 'life' })
    expect(stageOf(play.need('a'), play.state)).toBe('received')
    expect(play.does({ type: 'publish', need: 'a', title: ' 门口要个修鞋摊 ' }, 'w1')).toBeUndefined()
    expect(play.events.map(({ type }) => type)).toEqual(['NeedTaken', 'NeedPublished'])
    expect(play.need('a')).toMatchObject({ handler: 'w1', title: '门口要个修鞋摊' })
    expect(play.does({ type: 'match', need: 'a', resource: 'cobbler' }, 'w2')).toBe('not-the-handler')
    expect(play.does({ type: 'match', need: 'a', resource: 'closed' }, 'w1')).toBe('resource-not-offered')
    expect(play.does({ type: 'match', need: 'a', resource: 'cobbler' }, 'w1')).toBeUndefined()
    expect(stageOf(play.need('a'), play.state)).toBe('matched')
    expect(play.does({ type: 'close', need: 'a', outcome: 'met' }, 'w1')).toBe('not-answered')
    expect(play.does({ type: 'answer', need: 'a', text: '5日来' }, 'w1')).toBeUndefined()
    expect(play.does({ type: 'close', need: 'a', outcome: 'met' }, 'w1')).toBeUndefined()
    expect(stageOf(play.need('a'), play.state)).toBe('met')
    expect(play.does({ type: 'answer', need: 'a', text: '又' }, 'w1')).toBe('need-closed')
  })

  it('counts everybody who wants it, also when it is merged twice over', () => {
    const play = new Play()
    for (const id of ['a', 'b', 'c']) play.leave(id)
    expect(play.does({ type: 'second', need: 'a' })).toBe('not-published')
    play.does({ type: 'publish', need: 'a', title: '修鞋' }, 'w1')
    expect(play.does({ type: 'second', need: 'a' })).toBeUndefined()
    expect(play.does({ type: 'merge', need: 'a', into: 'b' }, 'w1')).toBeUndefined()
    expect(play.does({ type: 'merge', need: 'b', into: 'c' }, 'w1')).toBeUndefined()
    expect(wantedBy(play.need('c'), play.state)).toBe(4)
    expect(countsByCategory(play.state).get('life')).toBe(4)
    expect(openNeeds(play.state).map(({ id }) => id)).toEqual(['c'])
    expect(play.does({ type: 'merge', need: 'c', into: 'c' }, 'w1')).toBe('already-merged')
    expect(play.does({ type: 'merge', need: 'c', into: 'a' }, 'w1')).toBe('already-merged')
    play.does({ type: 'answer', need: 'c', text: '好' }, 'w1')
    play.does({ type: 'close', need: 'c', outcome: 'cannot' }, 'w1')
    expect(stageOf(play.need('a'), play.state)).toBe('cannot')
  })

  it('is refused without a known category, a worker or a text', () => {
    const play = new Play()
    expect(play.does({ type: 'leave', need: 'a', kind: 'need', parts: {} })).toBe('unknown-category')
    play.leave('a')
    expect(play.does({ type: 'take', need: 'a' })).toBe('not-signed-in')
    expect(play.does({ type: 'take', need: 'a' }, 'stranger')).toBe('not-signed-in')
    expect(play.does({ type: 'publish', need: 'a', title: '  ' }, 'w1')).toBe('no-text')
    expect(play.does({ type: 'publish', need: 'a', title: '长'.repeat(201) }, 'w1')).toBe('text-too-long')
    expect(play.does({ type: 'publish', need: 'a', title: '找王阿姨 13800000000' }, 'w1')).toBe('holds-number')
    expect(play.does({ type: 'take', need: 'x' }, 'w1')).toBe('unknown-need')
  })

  it('is in nobody else’s hands than its handler’s, but the backstop may take any step on it', () => {
    const play = new Play()
    play.leave('a')
    play.leave('b')
    play.does({ type: 'take', need: 'a' }, 'w1')
    const steps = [
      { type: 'take', need: 'a' },
      { type: 'publish', need: 'a', title: '修鞋' },
      { type: 'match', need: 'a', resource: 'cobbler' },
      { type: 'answer', need: 'a', text: '好' },
      { type: 'merge', need: 'a', into: 'b' },
    ] as const
    for (const step of steps) expect(play.does(step, 'w2'), step.type).toBe('not-the-handler')
    for (const step of steps) expect(play.does(step, 'boss'), step.type).toBeUndefined()
    play.leave('c')
    play.does({ type: 'take', need: 'c' }, 'w1')
    expect(play.does({ type: 'close', need: 'c', outcome: 'withdrawn' }, 'w2')).toBe('not-the-handler')
    expect(play.does({ type: 'close', need: 'c', outcome: 'withdrawn' }, 'boss')).toBeUndefined()
  })

  it('goes to the backstop the day after it was due, once', () => {
    const play = new Play()
    play.leave('a')
    play.days = 5
    expect(play.does({ type: 'escalate', need: 'a' })).toBe('not-due')
    play.days = 6
    expect(overdueNeeds(play.state, '2026-11-26').map(({ id }) => id)).toEqual(['a'])
    expect(play.does({ type: 'escalate', need: 'a' })).toBeUndefined()
    expect(play.need('a')).toMatchObject({ handler: 'boss', escalated: true })
    expect(play.does({ type: 'escalate', need: 'a' })).toBe('not-due')
    expect(overdueNeeds(play.state, '2026-11-26')).toEqual([])
  })

  it('that nobody found becomes one when a worker gives it a title and a category', () => {
    const play = new Play()
    expect(play.does({ type: 'leave', need: 's', kind: 'search', parts: { words: 'ref' } })).toBeUndefined()
    expect(openNeeds(play.state)).toEqual([])
    expect(play.does({ type: 'publish', need: 's', title: '修伞' }, 'w1')).toBe('unknown-category')
    expect(play.does({ type: 'publish', need: 's', title: '修伞', category: 'life' }, 'w1')).toBeUndefined()
    expect(publishedNeeds(play.state).map(({ title }) => title)).toEqual(['修伞'])
  })
})

describe('what is personal', () => {
  it('has to go when the need is closed, with those merged into it, and only once', () => {
    const play = new Play()
    play.leave('a', { contact: 'one' })
    play.leave('b', { contact: 'two' })
    play.does({ type: 'merge', need: 'a', into: 'b' }, 'w1')
    expect(play.does({ type: 'forget', subject: 'a' })).toBe('not-due')
    play.does({ type: 'answer', need: 'b', text: '好' }, 'w1')
    play.does({ type: 'close', need: 'b', outcome: 'met' }, 'w1')
    expect(forgettable(play.state, START).map(({ id }) => id)).toEqual(['a', 'b'])
    expect(play.does({ type: 'forget', subject: 'a' })).toBeUndefined()
    expect(play.does({ type: 'forget', subject: 'a' })).toBe('not-due')
    expect(forgettable(play.state, START).map(({ id }) => id)).toEqual(['b'])
  })

  it('has to go after 30 days though the need is open', () => {
    const play = new Play()
    play.leave('a', { contact: 'one' })
    play.days = 29
    expect(play.does({ type: 'forget', subject: 'a' })).toBe('not-due')
    play.days = 30
    expect(play.does({ type: 'forget', subject: 'a' })).toBeUndefined()
    expect(play.need('a').parts).toEqual({})
  })

  it('keeps a closed need in the state until it is gone', () => {
    const play = new Play()
    play.leave('a', { contact: 'one' })
    play.leave('b')
    for (const need of ['a', 'b']) play.does({ type: 'close', need, outcome: 'withdrawn' }, 'w1')
    play.days = 31
    play.leave('c')
    expect([...play.state.needs.keys()]).toEqual(['a', 'c'])
    play.does({ type: 'forget', subject: 'a' })
    play.leave('d')
    expect([...play.state.needs.keys()]).toEqual(['c', 'd'])
    expect(play.need('d').number).toBe(4)
  })

  it('is masked where a search was typed: long numbers, not years or prices', () => {
    expect(withoutNumbers('找人修空调 138 1234 5678 急')).toBe('找人修空调 ******* 急')
    expect(withoutNumbers('３１０１０１１９４９０１０１１２３Ｘ')).toBe('*******')
    expect(withoutNumbers('2026年 15元 021-55')).toBe('2026年 15元 021-55')
    // every length: a landline has seven or eight digits, a mobile eleven, an identity number eighteen
    for (let digits = 1; digits <= 20; digits += 1) {
      const number = '5'.repeat(digits)
      expect(withoutNumbers(`找${number}号`), `${digits} digits`).toBe(digits < 7 ? `找${number}号` : '找*******号')
    }
  })
})

describe('an order', () => {
  const ORDER = { type: 'order', order: 'o', resource: 'cobbler', place: 'estate', people: 20, parts: { contact: 'ref' } } as const

  it('is asked for, promised and delivered', () => {
    const play = new Play()
    expect(play.does(ORDER)).toBeUndefined()
    expect(play.does({ type: 'deliver', order: 'o', came: 18 }, 'w1')).toBe('wrong-stage')
    expect(play.does({ type: 'confirm', order: 'o', day: '2026-11-19' }, 'w1')).toBe('day-past')
    expect(play.does({ type: 'confirm', order: 'o', day: '2026-12-05' }, 'w1')).toBeUndefined()
    expect(play.does({ type: 'deliver', order: 'o', came: -1 }, 'w1')).toBe('people-out-of-range')
    expect(play.does({ type: 'deliver', order: 'o', came: 18 }, 'w1')).toBeUndefined()
    expect(play.state.orders.get('o')).toMatchObject({ number: 1, stage: 'delivered', came: 18, day: '2026-12-05' })
    expect(play.does({ type: 'cancel', order: 'o' }, 'w1')).toBe('wrong-stage')
  })

  it('is refused without somebody to call, for a day gone by, for nobody, or for what is not offered', () => {
    const play = new Play()
    expect(play.does({ ...ORDER, parts: {} })).toBe('no-contact')
    expect(play.does({ ...ORDER, day: '2026-11-19' })).toBe('day-past')
    expect(play.does({ ...ORDER, people: 0 })).toBe('people-out-of-range')
    expect(play.does({ ...ORDER, people: 1.5 })).toBe('people-out-of-range')
    expect(play.does({ ...ORDER, resource: 'x' })).toBe('unknown-resource')
    expect(play.does({ ...ORDER, resource: 'closed' })).toBe('resource-not-offered')
    expect(play.does({ ...ORDER, parts: {} }, 'w1')).toBeUndefined()
  })

  it('can be declined, with a reason', () => {
    const play = new Play()
    play.does(ORDER)
    expect(play.does({ type: 'decline', order: 'o', why: 'too-few' })).toBe('not-signed-in')
    expect(play.does({ type: 'decline', order: 'o', why: 'too-few' }, 'w1')).toBeUndefined()
    expect(play.state.orders.get('o')).toMatchObject({ stage: 'declined', why: 'too-few' })
    expect(forgettable(play.state, START)).toHaveLength(1)
  })
})
