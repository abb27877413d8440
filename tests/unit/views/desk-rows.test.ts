// Rows and panels of the desk that depend on somebody else: what is asked, by whom it is handled, and who may be called before whom.
import type { CounterScene } from '../../../packages/elements/src/counter/counter-scene.js'
import type { Panel } from '../../../packages/elements/src/counter/matter-scene.js'
import { offered, hasMore } from '../../../packages/elements/src/counter/panels.js'
import { chainOf } from '../../../packages/elements/src/counter/chain.js'
import { cardWords } from '../../../packages/elements/src/counter/card.words.js'
import { awayToday, colleagues } from '../../../packages/elements/src/counter/colleagues.js'
import { departments, departmentName, tags } from '../../../packages/elements/src/counter/parts.js'
import { renderLine, renderMatters } from '../../../packages/elements/src/counter/rows.js'
import { renderCurrent } from '../../../packages/elements/src/counter/ticket-card.js'
import { services } from '../../../packages/elements/src/testing/station.js'
import { queueDecider } from '@doorstep/model'
import type { Ticket } from '@doorstep/model/queue'
import { called, current, ID, MINUTE, opened, rules, served, serving, text, waiting, says, words, type House } from './desk-house.js'
import { does, partsOf, seen } from './seen.js'

const MINE = { desk: 'd1', worker: 'w1' }
const COLLEAGUE = { desk: 'd2', worker: 'w2' }
const deferred = () => served((ticket) => ({ type: 'defer', ticket, due: '2026-11-23', promise: 'answer' }))
const assigned = () => deferred().do({ type: 'assign', ticket: numbered(), worker: 'w2', due: '2026-11-24' })
const taken = () => assigned().do({ type: 'accept', ticket: numbered() }, 'w2')
/** The number that is at the desk in every house of these tests: the older one has a head start. */
const numbered = () => current(serving()).id
const matters = (house: House, more: Partial<CounterScene> = {}) => seen(renderMatters(house.scene(more).scene))

describe('a matter', () => {
  test('of mine that a colleague is asked for says so, and until when; it stays mine until they accept', () => {
    expect(matters(deferred()).join('\n')).toContain(words.promises.answer)
    expect(matters(deferred()).join('\n')).not.toContain('等陆伟')
    const text = matters(assigned()).join('\n')
    expect(text).toContain('等陆伟答复，最晚 ')
    expect(text).toContain(says.links.first)
    const theirs = matters(assigned(), COLLEAGUE).join('\n')
    expect(theirs).toMatch(/王芳/)
    expect(theirs).toContain(words.accept)
    expect(theirs).toContain(words.decline)
  })

  test('that I received first and a colleague handles is told as theirs, and is theirs', () => {
    const mine = matters(taken())
    expect(mine.join('\n')).toContain(says.handledBy('陆伟'))
    // what is handled by nobody else is not told twice
    expect(matters(deferred()).join('\n')).not.toContain(says.handledBy('陆伟'))
    const theirs = matters(taken(), COLLEAGUE).join('\n')
    expect(theirs).toContain(says.links.designated)
    expect(theirs).not.toContain(says.links.first)
  })

  test('has one row: what a colleague has put aside stands there alone, what I am asked to take among my matters alone', () => {
    const ticket = numbered()
    const aside = taken().do({ type: 'resume', ticket, desk: 'd2' }, 'w2').do({ type: 'hold', ticket, why: 'form' }, 'w2')
    const rows = (house: House, seat: Pick<CounterScene, 'desk' | 'worker'>) => {
      const { scene } = house.scene({ ...seat, panel: { kind: 'more', ticket } })
      return [renderLine(scene), renderMatters(scene)].map(
        (part) => JSON.stringify(partsOf(part)).split(`"data-ticket":"${ticket}"`).length - 1,
      )
    }
    expect(rows(aside, MINE)).toEqual([1, 0])
    // asked by whoever received it first, while a colleague served it, who then put it aside
    const asked = taken()
      .do({ type: 'resume', ticket, desk: 'd2' }, 'w2')
      .do({ type: 'assign', ticket, worker: 'w7', due: '2026-11-24' })
      .do({ type: 'hold', ticket, why: 'form' }, 'w2')
    const third = { desk: 'd3', worker: 'w7' }
    expect(rows(asked, third)).toEqual([0, 1])
    // and its key is that row's: after those of the line
    expect(asked.scene(third).scene.rowOf(ticket)).toBe(String(asked.scene(third).scene.bench.line.length + 1))
  })

  test('without a day says so, and one that has a day does not', () => {
    const { scene } = deferred().scene()
    const undated = scene.docket.matters.map((each) => ({ ...each, due: undefined, left: undefined, time: 'undated' as const }))
    const left = seen(renderMatters({ ...scene, docket: { ...scene.docket, matters: undated } })).join('\n')
    expect(left).toContain(says.groups.undated)
    // the day it came would be read as the day it is due
    expect(left).not.toContain('11月2')
    expect(matters(deferred()).join('\n')).not.toContain('还没说定哪天')
  })

  test('of a service or a colleague that is no longer listed is not one that nobody named', () => {
    const { scene } = deferred().scene()
    const gone = seen(renderMatters({ ...scene, services: [] })).join('\n')
    expect(gone).toContain(cardWords['zh-Hans'].notListed('medical-booklet'))
    expect(gone).not.toContain(words.anyMatter)
    expect(scene.names.worker('w99')).toBe('已不在名单上的同事（w99）')
  })

  test('that nobody has says that nothing is open', () => {
    expect(matters(opened()).join('\n')).toContain(words.noMatters)
    expect(matters(taken(), { desk: 'd2', worker: 'w7' }).join('\n')).not.toContain(says.handledBy('陆伟'))
  })

  test('that is put off can be closed from its row; at the desk closing has buttons of its own', () => {
    const ticket = numbered()
    const house = deferred()
    const open = (kind: Panel['kind']) => house.scene({ panel: { kind, ticket } })
    const more = open('more')
    does(renderMatters({ ...more.scene, keys: false }), words.outcomes.referred)
    expect(more.told).toEqual([['close', ticket, 'referred']])
    const here = serving().scene({ panel: { kind: 'more', ticket } })
    expect(seen(renderCurrent(here.scene)).some((line) => line.endsWith(` ${words.actions.close}`))).toBe(false)
    // a colleague may not close it
    const theirs = house.scene({ ...COLLEAGUE, panel: { kind: 'more', ticket } }).scene
    const found = theirs.state.tickets.get(ticket) ?? expect.fail('no ticket')
    expect([offered(theirs, found, 'close'), offered(open('more').scene, found, 'close')]).toEqual([
      theirs.decide({ type: 'close', ticket, outcome: 'resolved' }).accepted,
      true,
    ])
  })
})

describe('somebody who waits', () => {
  const callable = (house: House, more: Partial<CounterScene> = {}) =>
    house.scene(more).scene.bench.line.map(({ id, number }) => {
      const { scene } = house.scene({ ...more, keys: false, panel: { kind: 'more', ticket: id } })
      return [number, seen(renderLine(scene)).some((line) => line.endsWith(` ${words.outOfTurn.urgent}`))]
    })

  test('can be called before their turn, but not whoever is next, and nobody while somebody is at the desk', () => {
    expect(callable(waiting()).map(([, can]) => can)).toEqual([false, true, true])
    expect(callable(serving()).map(([, can]) => can)).toEqual([false, false])
    expect(callable(serving(), COLLEAGUE).map(([, can]) => can)).toEqual([false, true])
  })

  test('is asked about by how many they would be called before', () => {
    const [, second, third] = waiting().scene().scene.bench.line
    for (const [ticket, ahead] of [
      [second, 1],
      [third, 2],
    ] as const) {
      const { scene, told } = waiting().scene({ keys: false, panel: { kind: 'more', ticket: ticket?.id ?? '' } })
      const view = renderLine(scene)
      expect(seen(view)).toContain(`p ${words.whyThis(ticket?.number ?? '', ahead)}`.slice(2))
      does(view, words.outOfTurn.urgent)
      expect(told).toEqual([['ask', { type: 'callThis', ticket: ticket?.id, desk: 'd1', why: 'urgent' }]])
    }
  })

  test('has more behind three dots only where there is something', () => {
    const { scene } = waiting().scene()
    const [next] = scene.bench.line
    if (!next) throw new Error('nobody')
    expect(hasMore(scene, next)).toBe(true)
    const nothing = { ...scene, prints: false, decide: () => ({ accepted: false, refusal: { code: 'no' } }) as never }
    expect(hasMore(nothing, next)).toBe(false)
    expect(offered({ ...scene, prints: false }, next, 'reprint')).toBe(false)
    expect(offered(scene, next, 'reprint')).toBe(true)
  })
})

describe('the ticket at the desk', () => {
  const minutes = (ms: number) => {
    const house = serving()
    const { scene } = house.scene({ now: house.now - 12 * MINUTE + ms })
    return seen(renderCurrent(scene)).join('\n')
  }
  test.each([
    [0, 0],
    [59_999, 0],
    [60_000, 1],
    [12 * MINUTE + 59_000, 12],
    // a clock that was set back counts nothing
    [-MINUTE, 0],
  ])('has been served for %i ms: %i minutes', (ms, says) => expect(minutes(ms)).toContain(words.servedFor(says)))

  test('names who received it first, and who handles it where that is somebody else', () => {
    const ticket = numbered()
    const house = taken().do({ type: 'resume', ticket, desk: 'd2' }, 'w2')
    const chain = (of: House, seat: { desk: string; worker: string }) => {
      const { scene } = of.scene(seat)
      return chainOf(scene, scene.bench.ticket ?? expect.fail('nobody at the desk')).map(({ who, is }) => `${who} ${is}`)
    }
    expect(chain(house, COLLEAGUE)).toEqual(['王芳 past', '陆伟 now', '周敏 open'])
    expect(chain(serving(), MINE)).toEqual(['王芳 now', ' open', '周敏 open'])
    expect(chain(called(), MINE)).toEqual([' open', ' open', '周敏 open'])
  })

  test('is designated where the secretary was asked, and the backstop’s only where it was passed up', () => {
    const secretary = { desk: 'd2', worker: 'w7' }
    const ticket = numbered()
    const asked = deferred().do({ type: 'assign', ticket, worker: 'w7', due: '2026-11-24' }).do({ type: 'accept', ticket }, 'w7')
    const passedUp = deferred().do({ type: 'escalate', ticket, urgent: true })
    const links = (house: House) => {
      const { scene } = house.scene(secretary)
      const [, named, backstop] = chainOf(scene, scene.state.tickets.get(ticket) as Ticket)
      return [
        named?.who,
        backstop?.is,
        matters(house, secretary)
          .join('\n')
          .match(/指定|兜底/g),
      ]
    }
    expect(links(asked)).toEqual(['周敏', 'open', ['指定']])
    expect(links(passedUp)).toEqual(['', 'now', ['兜底']])
  })
})

describe('a colleague who can be asked', () => {
  const people = (house: House, more: Partial<CounterScene> = {}) => {
    const { scene } = house.scene(more)
    return colleagues(scene, numbered()).map(({ id, place, there, note }) => `${place} ${id} ${there ? 'there' : 'not there'}: ${note}`)
  }

  test('is marked by where they sit and with whom; whoever handles it or declined is not among them', () => {
    expect(people(serving())).toEqual(['1 w2 there: 在2号接待台，空着', '2 w7 not there: 不在接待台'])
    expect(people(serving().do({ type: 'callNext', desk: 'd2' }, 'w2'))).toEqual([
      '1 w2 there: 在2号接待台，正在办 G001',
      '2 w7 not there: 不在接待台',
    ])
    expect(people(serving().do({ type: 'signOut', desk: 'd2' }, 'w2'))).toEqual([
      '1 w2 not there: 不在接待台',
      '2 w7 not there: 不在接待台',
    ])
    const back = serving()
      .do({ type: 'assign', ticket: numbered(), worker: 'w2', due: '2026-11-24' })
      .do({ type: 'decline', ticket: numbered() }, 'w2')
    expect(people(back)).toEqual(['2 w7 not there: 不在接待台'])
  })

  test('has one number, whoever sits where: it is the one at the door', () => {
    const panel = { kind: 'assign', ticket: numbered() } as const
    const keysOf = (house: House): readonly string[] =>
      seen(renderCurrent(house.scene({ panel }).scene))
        .join('\n')
        .match(/\d\n(?:陆伟|周敏)/g) ?? []
    expect(keysOf(serving())).toEqual(['2\n陆伟', '3\n周敏'])
    const moved = serving().do({ type: 'signOut', desk: 'd2' }, 'w2').do({ type: 'signIn', desk: 'd2', worker: 'w7' }, 'w7')
    expect(keysOf(moved)).toEqual(['2\n陆伟', '3\n周敏'])
  })

  test('who is away today cannot be asked, and is named', () => {
    const away = { ...rules, workers: new Map([...rules.workers, ['w2', [{ from: '2026-11-19', to: '2026-11-20' }]]]) }
    const house = serving()
    const decide: CounterScene['decide'] = (asked) =>
      queueDecider.decide(
        house.state,
        { ...asked, id: 'c', actor: { device: 'd', worker: 'w1' } },
        {
          now: house.now,
          businessDay: '2026-11-20',
          rules: away,
        },
      )
    expect(people(house, { decide })).toEqual(['2 w7 not there: 不在接待台'])
    expect(awayToday(house.scene({ decide }).scene, numbered())).toBe('今天不在：陆伟')
    expect(awayToday(house.scene().scene, numbered())).toBe('')
    const panel = { kind: 'assign', ticket: numbered() } as const
    expect(seen(renderCurrent(house.scene({ decide, panel }).scene)).join('\n')).toContain('今天不在：陆伟')
  })
})

describe('the matter of whoever has not said it', () => {
  const without = () =>
    opened()
      .do({ type: 'issue' } as never)
      .do({ type: 'callNext', desk: 'd1' })
      .do({ type: 'receive', ticket: ID('G001') })
  const offers = (house: House, form: CounterScene['form'] = {}) =>
    seen(renderCurrent(house.scene({ form, keys: false }).scene)).flatMap((line) =>
      services.items.filter(({ name }) => line.endsWith(text(name))).map(({ id }) => id),
    )

  test('stands on the card to be chosen, what people come with most first, found by its words, and only what is offered here', () => {
    expect(offers(without())).toEqual(['medical-booklet', 'clinic', 'minibus'])
    const asked = without()
    for (let count = 0; count < 2; count += 1) asked.do({ type: 'issue', service: 'clinic' } as never)
    expect(offers(asked)[0]).toBe('clinic')
    expect(offers(asked, { find: '病历本' })).toEqual(['medical-booklet'])
  })

  test('is set by a press or by the enter key, which takes the first; not while an input method composes', () => {
    const house = without()
    const ask = ['ask', { type: 'setMatter', ticket: ID('G001'), service: 'clinic' }]
    const enter = (isComposing: boolean) => {
      const { scene, told } = house.scene({ form: { find: '健康' }, keys: false })
      for (const key of ['Enter', 'a', '1'])
        does(renderCurrent(scene), 'search', '@keydown', { key, isComposing, preventDefault: () => undefined })
      return told
    }
    expect([enter(false), enter(true)]).toEqual([[ask], []])
    // before anything is typed a digit is the number that stands on a service, where keys are shown
    const digit = (key: string, keys: boolean) => {
      const { scene, told } = house.scene({ keys })
      does(renderCurrent(scene), 'search', '@keydown', { key, isComposing: false, preventDefault: () => undefined })
      return told
    }
    expect([digit('2', true), digit('2', false), digit('1', false), digit('9', true)]).toEqual([[ask], [], [], []])
    const held = ['repeat', 'ctrlKey', 'altKey', 'metaKey'].flatMap((how) => {
      const { scene, told } = house.scene()
      for (const key of ['Enter', '2'])
        does(renderCurrent(scene), 'search', '@keydown', { key, isComposing: false, [how]: true, preventDefault: () => undefined })
      return told
    })
    expect(held, 'a key that is held down, or meant for the browser').toEqual([])
    const { scene, told } = house.scene({ keys: false })
    does(renderCurrent(scene), '健康咨询')
    expect(told).toEqual([ask])
    house.do({ type: 'setMatter', ticket: ID('G001'), service: 'medical-booklet' })
    expect(seen(renderCurrent(house.scene().scene)).join('\n')).toMatch(/核对材料/)
  })
})

describe('what sets a ticket apart', () => {
  const ticket = (more: Partial<Ticket>) => ({ id: 't', place: 'pending', invited: [], calls: [], ...more }) as unknown as Ticket
  const { scene } = opened().scene()
  test.each<[string, Partial<Ticket>, string]>([
    ['nothing', {}, ''],
    ['a day ahead', { due: '2026-11-23' }, '11月23日 前'],
    ['today', { due: '2026-11-20' }, 'span.late 今天到期'],
    ['three days ago', { due: '2026-11-17' }, 'span.late 过期 3 天'],
    ['the day that was proposed', { due: '2026-11-23', proposal: { due: '2026-11-25' } as never }, '11月25日 前'],
    ['no day for one that waits', { place: 'waiting', due: '2026-11-23' }, ''],
    ['a day proposed to one that is served', { place: 'serving', proposal: { due: '2026-11-20' } as never }, 'span.late 今天到期'],
    ['its class', { place: 'waiting', priorityClass: 'senior' }, '80岁以上'],
    ['a class the station no longer has', { place: 'waiting', priorityClass: 'gone' }, 'gone'],
    ['a paper that did not come', { place: 'waiting', paper: 'failed' } as never, words.notPrinted],
    ['a paper that did not come of what is over', { place: 'closed', paper: 'failed' } as never, ''],
  ])('is %s', (_, more, says) => expect(seen(tags(scene, ticket(more))).join(' ')).toBe(says))

  test('is the department that was asked, of the list or of a service; one that is gone by what was stored', () => {
    const [item] = services.items
    const named = {
      ...scene,
      services: [
        { ...item, department: { 'zh-Hans': '民政科', en: 'Civil affairs' } },
        { ...item, department: undefined },
      ] as never,
    }
    expect(departments(named).at(-1)).toEqual({ value: '民政科', label: '民政科' })
    expect(departments(named).length - departments(scene).length).toBe(1)
    expect([departmentName(named, 'police'), departmentName(named, '民政科'), departmentName(scene, '民政科')]).toEqual([
      words.departments.police,
      '民政科',
      '民政科',
    ])
  })
})

test('a row whose panel is open is among those drawn, however far down', () => {
  const house = opened()
  for (let count = 0; count < 6; count += 1) house.do({ type: 'issue' } as never)
  const drawn = (more: Partial<CounterScene>) =>
    seen(renderLine(house.scene(more).scene))
      .join('\n')
      .match(/G00\d(?!.*⋯)/g)?.length
  const rest = (more: Partial<CounterScene>) => seen(renderLine(house.scene(more).scene)).some((line) => line.endsWith(words.rest(4)))
  expect([rest({ drawn: 2 }), rest({ drawn: 2, panel: { kind: 'more', ticket: ID('G004') } }), rest({ drawn: 6 })]).toEqual([
    true,
    false,
    false,
  ])
  expect(seen(renderLine(house.scene({ drawn: 2, panel: { kind: 'more', ticket: ID('G004') } }).scene)).join('\n')).toContain(words.rest(2))
  expect(drawn({ drawn: 2 })).toBeLessThan(drawn({ drawn: 6 }) ?? 0)
})
