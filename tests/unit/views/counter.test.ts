// What a worker sees at the desk at every step of a ticket, in every panel, and what each button asks the queue for.
import type { CounterScene } from '../../../packages/elements/src/counter/counter-scene.js'
import type { Panel } from '../../../packages/elements/src/counter/matter-scene.js'
import { renderPanel } from '../../../packages/elements/src/counter/panels.js'
import { renderSaid } from '../../../packages/elements/src/counter/said.js'
import { renderLine, renderMatters } from '../../../packages/elements/src/counter/rows.js'
import { renderCurrent } from '../../../packages/elements/src/counter/ticket-card.js'
import { FRIDAY_MORNING } from '../../../packages/elements/src/testing/station.js'
import {
  called,
  current,
  ID,
  lines,
  MINUTE,
  opened,
  served,
  serving,
  today,
  tools,
  waiting,
  whole,
  words,
  type House,
} from './desk-house.js'
import { does, seen, withHandler, textOf } from './seen.js'

describe('the desk', () => {
  test.each<[string, () => House, Partial<CounterScene>?]>([
    ['with nobody waiting', opened],
    ['with three waiting', waiting],
    ['with three waiting, its keys switched off and two rows drawn', waiting, { keys: false, drawn: 2 }],
    ['with one called', called, { reason: '80岁以上的先' }],
    ['with one called, a while ago', () => called().minutes(3)],
    ['with one served', serving],
    ['with one served, who cannot have notes or paper', serving, { noteOf: undefined, prints: false }],
    [
      'with one who did not come',
      () => {
        const house = called()
        return house.do({ type: 'noShow', ticket: current(house).id }).minutes(2)
      },
    ],
    [
      'with one who did not come, too long ago',
      () => {
        const house = called()
        return house.do({ type: 'noShow', ticket: current(house).id }).minutes(200)
      },
    ],
    ['with one put aside', () => served((ticket) => ({ type: 'hold', ticket, why: 'papers' }))],
    ['with a matter put off', () => served((ticket) => ({ type: 'defer', ticket, due: '2026-11-23', promise: 'answer' }))],
    ['with a matter put off to today', () => served((ticket) => ({ type: 'defer', ticket, due: today, promise: 'answer' }))],
    [
      'with a matter that somebody else is asked for',
      () => served((ticket) => ({ type: 'assign', ticket, worker: 'w2', due: '2026-11-24' })),
    ],
    ['with a department invited', () => served((ticket) => ({ type: 'invite', ticket, department: 'police', why: 'site-visit' }))],
    ['with one just closed', () => served((ticket) => ({ type: 'close', ticket, outcome: 'resolved' }))],
    [
      'while no numbers are given until 11',
      () => opened().do({ type: 'stopIssuing', why: 'weather', until: FRIDAY_MORNING + 36 * MINUTE } as never),
    ],
    ['while no numbers are given', () => opened().do({ type: 'stopIssuing', why: 'machine' } as never)],
    [
      'after the stop of numbers was over',
      () =>
        opened()
          .do({ type: 'stopIssuing', why: 'weather', until: FRIDAY_MORNING + 36 * MINUTE } as never)
          .minutes(36),
    ],
  ])('%s', (_, make, more) => {
    const { scene } = make().scene(more)
    expect(lines(whole(scene))).toMatchSnapshot()
  })

  test('of whom is asked to take a matter over, and of whom leads', () => {
    const house = serving()
    house.do({ type: 'assign', ticket: current(house).id, worker: 'w2', due: '2026-11-24' })
    expect(lines(renderMatters(house.scene({ desk: 'd2', worker: 'w2' }).scene))).toMatchSnapshot()
    const bad = serving()
    const { id } = current(bad)
    bad.do({ type: 'close', ticket: id, outcome: 'resolved' })
    const rated = bad.state.tickets.get(id) ?? expect.fail('no ticket')
    bad.state = {
      ...bad.state,
      tickets: new Map([
        ...bad.state.tickets,
        [id, { ...rated, rating: { attitude: 2, ability: 1, worker: 'w1', note: 'r9' } as never, followUp: {} as never }],
      ]),
    }
    expect(lines(renderMatters(bad.scene({ worker: 'w7' }).scene))).toMatchSnapshot()
    expect(lines(renderMatters(bad.scene({ worker: 'w7', storedNote: () => undefined }).scene))).toMatchSnapshot()
  })

  test('names the ticket that did not come out on paper, and what the printer wants', () => {
    const house = waiting()
    const notice = (code: string) => {
      house.state = { ...house.state, unprinted: { ticket: ID('G001'), code } as never }
      return seen(tools(house.scene().scene)).filter((line) => line.includes('G001'))
    }
    expect(notice('paper-out')).toEqual(['p.notice[role=status] G001 号票没打出来 · 打印机没有纸了。请换一卷纸。'])
    expect(notice('unheard-of')[0]).toContain('打印机出了故障')
  })
})

describe('a panel', () => {
  const at = (kind: Panel['kind']) => {
    const house = serving()
    return [house, { kind, ticket: current(house).id }] as const
  }
  test.each(['more', 'hold', 'void', 'close', 'escalate', 'transfer', 'assign', 'defer', 'invite'] as const)(
    '%s of the one served',
    (kind) => {
      const [house, panel] = at(kind)
      expect(lines(renderCurrent(house.scene({ panel }).scene))).toMatchSnapshot()
      // of another ticket, nothing is open here
      const elsewhere = lines(renderCurrent(house.scene({ panel: { kind, ticket: 'x' } }).scene))
      expect(elsewhere).toBe(lines(renderCurrent(house.scene().scene)))
      expect(elsewhere).not.toBe(lines(renderCurrent(house.scene({ panel }).scene)))
    },
  )

  test.each(['G001', 'G002'] as const)('more of one who waits: %s', (number) => {
    const { scene } = waiting().scene({ panel: { kind: 'more', ticket: ID(number) } })
    expect(lines(renderLine(scene))).toMatchSnapshot()
  })

  test('is answered by one press, with the day and the reason that stand there or were chosen before', () => {
    const asks = (kind: Panel['kind'], form: CounterScene['form'], label: string) => {
      const [house, panel] = at(kind)
      const { scene, told } = house.scene({ panel, form, keys: false })
      does(renderCurrent(scene), label)
      return told
    }
    const ticket = current(serving()).id
    const assign = (due: string) => [['ask', { type: 'assign', ticket, worker: 'w2', due }]]
    const defer = (due: string) => [['ask', { type: 'defer', ticket, due, promise: 'answer' }]]
    const invite = (why: string) => [['ask', { type: 'invite', ticket, department: 'police', why }]]
    expect(asks('assign', {}, '陆伟 在2号接待台，空着 社工')).toEqual(assign(today))
    expect(asks('assign', { due: '2026-11-23' }, '陆伟 在2号接待台，空着 社工')).toEqual(assign('2026-11-23'))
    expect(asks('defer', {}, words.promises.answer)).toEqual(defer('2026-11-21'))
    expect(asks('defer', { due: '2026-11-25' }, words.promises.answer)).toEqual(defer('2026-11-25'))
    expect(asks('invite', {}, words.departments.police)).toEqual(invite('their-decision'))
    expect(asks('invite', { why: 'site-visit' }, words.departments.police)).toEqual(invite('site-visit'))
  })

  test.each<[due: string | undefined, form: CounterScene['form'], asked: string]>([
    [undefined, {}, today],
    ['2026-11-19', {}, today],
    [today, {}, today],
    ['2026-11-21', {}, '2026-11-21'],
    ['2026-11-21', { due: '2026-11-23' }, '2026-11-23'],
  ])('a colleague is asked by the day something is due (%s), and never by one that is over', (due, form, asked) => {
    const [house, panel] = at('assign')
    const { scene, told } = house.scene({ panel, form, keys: false })
    const view = renderPanel(scene, { ...current(house), ...(due === undefined ? {} : { due }) })
    expect(seen(view).filter((line) => line.includes('[type=date]'))).toEqual([expect.stringContaining(`[.value=${asked}]`)])
    does(view, '陆伟 在2号接待台，空着 社工')
    expect(told).toMatchObject([['ask', { type: 'assign', due: asked }]])
  })

  test('tells what is chosen in it', () => {
    const told = (kind: Panel['kind'], ...labels: string[]) => {
      const [house, panel] = at(kind)
      const { scene, told: all } = house.scene({ panel, keys: false })
      for (const label of labels) does(renderCurrent(scene), label)
      return all
    }
    const ticket = current(serving()).id
    expect(told('hold', words.holds.papers, words.cancel)).toEqual([
      ['ask', { type: 'hold', ticket, why: 'papers' }],
      ['open', undefined],
    ])
    expect(told('void', words.voids.mistake)).toEqual([['ask', { type: 'void', ticket, why: 'mistake' }]])
    expect(told('escalate', words.urgent)).toEqual([['ask', { type: 'escalate', ticket, urgent: true }]])
    expect(told('transfer', '健康咨询')).toEqual([['ask', { type: 'transfer', ticket, service: 'clinic' }]])
    expect(told('matter', '健康咨询')).toEqual([['ask', { type: 'setMatter', ticket, service: 'clinic' }]])
    expect(told('assign', words.inDays(0), words.inDays(7))).toEqual([
      ['fill', { due: today }],
      ['fill', { due: '2026-11-27' }],
    ])
    expect(told('defer', words.inDays(1), words.inDays(3))).toEqual([
      ['fill', { due: '2026-11-21' }],
      ['fill', { due: '2026-11-23' }],
    ])
    expect(told('invite', words.invites['site-visit'])).toEqual([['fill', { why: 'site-visit' }]])
    expect(told('more', words.actions.reprint, words.actions.hold)).toEqual([
      ['ask', { type: 'reprint', ticket }],
      ['open', { kind: 'hold', ticket }],
    ])
    const [house, panel] = at('transfer')
    const plain = house.scene({ panel: { kind: 'escalate', ticket }, decide: () => ({ accepted: true, events: [] }) })
    expect(seen(renderCurrent(plain.scene)).filter((line) => /^kbd\[.* \d$/.test(line))).toEqual([
      'kbd[aria-hidden=true] 1',
      'kbd[aria-hidden=true] 2',
    ])
    const [byHand] = withHandler(renderCurrent(plain.scene)).filter((part) => textOf(part).endsWith(words.toBackstop('周敏')))
    ;(byHand?.attributes['@click'] as () => void)()
    expect(plain.told).toEqual([['ask', { type: 'escalate', ticket }]])
    const searching = house.scene({ panel, form: { find: '健康' } })
    does(renderCurrent(searching.scene), 'search', '@input', { currentTarget: { value: '咨询' } })
    expect(searching.told).toEqual([['fill', { find: '咨询' }]])
    const dated = house.scene({ panel: { kind: 'defer', ticket } })
    does(renderCurrent(dated.scene), 'date', '@change', { currentTarget: { value: '2026-12-24' } })
    // a day that was taken out again is none
    does(renderCurrent(dated.scene), 'date', '@change', { currentTarget: { value: '' } })
    expect(dated.told).toEqual([
      ['fill', { due: '2026-12-24' }],
      ['fill', { due: undefined }],
    ])
    const noting = house.scene()
    does(renderCurrent(noting.scene), '记：' + ticket, '@input', { currentTarget: { value: '缺证件' } })
    expect(noting.told).toEqual([['write', ticket, '缺证件']])
  })

  test('before anything is typed the matters people come with most are offered first', () => {
    const house = serving()
    const { scene } = house.scene({ panel: { kind: 'matter', ticket: current(house).id } })
    const item = (id: string, category: string) =>
      scene.services.slice(0, 1).map((one) => ({ ...one, id, name: id, category, keywords: [id] }))
    const services = [item('choir', 'culture'), item('doctor', 'health'), item('booklet', 'government')].flat()
    const offered = seen(renderCurrent({ ...scene, services, decide: () => ({ accepted: true, events: [] }) })).filter((line) =>
      services.some(({ id }) => line.endsWith(id)),
    )
    expect(offered.map((line) => line.split(' ').at(-1))).toEqual(['booklet', 'doctor', 'choir'])
  })

  test.each(['stop', 'keys'] as const)('%s of the header', (kind) => {
    const { scene } = waiting().scene({ panel: { kind } })
    const header = (more: Partial<CounterScene> = {}) => tools({ ...scene, ...more })
    expect(lines(header())).toMatchSnapshot()
    expect(lines(header({ keys: false }))).not.toBe(lines(header({ panel: undefined })))
  })

  test('stops the giving of numbers for as long as was said', () => {
    const asks = (form: CounterScene['form'], why: string) => {
      const { scene, told } = waiting().scene({ panel: { kind: 'stop' }, form, keys: false })
      does(tools(scene), why)
      return told
    }
    const { now } = waiting()
    const stop = (why: string, minutes?: number) => [
      ['ask', { type: 'stopIssuing', why, ...(minutes === undefined ? {} : { until: now + minutes * MINUTE }) }],
    ]
    expect(asks({}, words.stops.weather)).toEqual(stop('weather', 60))
    expect(asks({ minutes: 30 }, words.stops.weather)).toEqual(stop('weather', 30))
    expect(asks({ minutes: 0 }, words.stops.weather)).toEqual(stop('weather'))
    // who closes early does so for the rest of the day, whatever was chosen before
    for (const form of [{}, { minutes: 30 }]) expect(asks(form, words.stops['early-closing'])).toEqual(stop('early-closing'))
    const { scene, told } = waiting().scene({ panel: { kind: 'stop' }, keys: false })
    const header = tools(scene, { signOut: () => told.push('out'), switchKeys: () => told.push('keys') })
    does(header, words.forMinutes(120))
    does(header, words.restOfDay)
    does(header, words.signOut)
    does(tools({ ...scene, panel: { kind: 'keys' } }, { signOut: () => undefined, switchKeys: () => told.push('keys') }), words.keysOff)
    expect(told).toEqual([['fill', { minutes: 120 }], ['fill', { minutes: 0 }], 'out', 'keys'])
  })
})

test('each button of the desk asks for what it reads', () => {
  const told = (house: House, view: (scene: CounterScene) => unknown, ...labels: string[]) => {
    const { scene, told: all } = house.scene({ keys: false, drawn: 2 })
    for (const label of labels) does(view(scene), label)
    return all
  }
  expect(told(called(), renderCurrent, words.receive, words.more)).toMatchObject([
    ['ask', { type: 'receive' }],
    ['open', { kind: 'more' }],
  ])
  expect(
    [words.outcomes.resolved, words.outcomes.referred, words.outcomes.withdrawn].map((label) => {
      const house = serving()
      const { scene, told: all } = house.scene({ keys: false, panel: { kind: 'more', ticket: current(house).id } })
      does(renderCurrent(scene), label)
      return all
    }),
  ).toMatchObject([[['close', ID('A001'), 'resolved']], [['close', ID('A001'), 'referred']], [['close', ID('A001'), 'withdrawn']]])
  expect(told(waiting(), renderLine, words.rest(1))).toHaveLength(1)
  const closed = serving()
  const { id } = current(closed)
  closed.do({ type: 'close', ticket: id, outcome: 'resolved' })
  const undo = closed.scene({ keys: false })
  withHandler(renderSaid(undo.scene)).forEach(({ attributes }) => (attributes['@click'] as () => void)())
  expect(undo.told).toEqual([['ask', { type: 'undo', ticket: id }]])
  // whoever left the desk cannot put anybody back at it
  closed.do({ type: 'signOut', desk: 'd1' })
  expect(seen(renderSaid(closed.scene().scene))).toEqual([])
  const stopped = opened().do({ type: 'stopIssuing', why: 'weather' } as never)
  expect(told(stopped, (scene) => tools(scene), words.resumeIssuing)).toEqual([['ask', { type: 'resumeIssuing' }]])
})
