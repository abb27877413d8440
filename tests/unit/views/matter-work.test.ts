// Asking for one thing after the other: what is open, refused and news, for whom; what becomes of a note; and where the keyboard goes on.
import { MemoryPrivateStore } from '@doorstep/sources/journal'
import type { Panel, QueueRequest } from '../../../packages/elements/src/counter/matter-scene.js'
import { FocusKeeper } from '../../../packages/elements/src/counter/focus-keeper.js'
import { MatterWork } from '../../../packages/elements/src/counter/matter-work.js'
import { Notes } from '../../../packages/elements/src/counter/notes.js'

const soon = () => new Promise((resolve) => setImmediate(resolve))
const REFUSAL = { code: 'not-yours' }
type Answer = 'accepts' | 'refuses' | 'fails'

function bench() {
  const world = { now: 1_000_000, worker: 'w1' as string | undefined, answer: 'accepts' as Answer, note: undefined as string | undefined }
  const asked: [asked: QueueRequest, by: string | undefined][] = []
  const did: string[] = []
  const focused: string[] = []
  /** What is asked is answered once this is called. */
  let answer = (): void => undefined
  let answered: Promise<void> | undefined
  const host = { addController: () => undefined, requestUpdate: vi.fn() } as never
  const store = new MemoryPrivateStore(() => world.now)
  const notes = new Notes(
    host,
    () => store,
    () => world.worker,
  )
  notes.hostUpdate()
  const queue = {
    get view() {
      return { state: { tickets: new Map([['t1', { note: world.note }]]) } }
    },
    execute: async (request: QueueRequest, { worker }: { worker?: string }) => {
      asked.push([request, worker])
      const comes = world.answer
      await answered
      if (comes === 'fails') throw new Error('the disk')
      return comes === 'refuses'
        ? { accepted: false, refusal: REFUSAL }
        : { accepted: true, record: { events: [{ type: request.type, at: world.now }] } }
    },
  }
  const work = new MatterWork(host, {
    ...{ queue: queue as never, notes, now: () => world.now, worker: () => world.worker, did: ({ type }) => void did.push(type) },
    focus: { later: async (...selectors: string[]) => void focused.push(selectors.join(' | ')) } as never,
  })
  const hold = (): void => void (answered = new Promise((resolve) => (answer = resolve)))
  return { world, work, asked, did, focused, store, notes, hold, release: () => answer() }
}
const HOLD: QueueRequest = { type: 'hold', ticket: 't1', why: 'papers' }
const UNDO: QueueRequest = { type: 'undo', ticket: 't1' }
const PANEL: Panel = { kind: 'hold', ticket: 't1' }
const loud = console.error
beforeEach(() => (console.error = () => undefined))
afterEach(() => (console.error = loud))

test('what was done is news for ten seconds, and closes what was open', async () => {
  const { world, work, did } = bench()
  work.open(PANEL)
  work.fill({ why: 'x' })
  work.fill({ minutes: 5 })
  expect([work.panel, work.form]).toEqual([PANEL, { why: 'x', minutes: 5 }])
  expect(await work.ask(HOLD)).toBe(true)
  expect([work.panel, work.trouble, did, work.news.length]).toEqual([undefined, undefined, ['hold'], 1])
  world.now += 9999
  expect(work.news).toHaveLength(1)
  world.now += 1
  expect(work.news).toEqual([])
})

test.each<[Answer, unknown]>([
  ['refuses', REFUSAL],
  ['fails', 'failed'],
])('where the queue %s it is said, what is open stays, and the next panel begins empty without a word of it', async (answer, trouble) => {
  const { world, work, did } = bench()
  world.answer = answer
  work.open(PANEL)
  work.fill({ why: 'x' })
  expect(await work.ask(HOLD)).toBe(false)
  expect([work.trouble, work.panel, work.form, did, work.news, work.busy]).toEqual([trouble, PANEL, { why: 'x' }, [], [], false])
  work.open({ kind: 'close', ticket: 't1' })
  expect([work.trouble, work.form]).toEqual([undefined, {}])
})

test('one thing at a time is asked, and nothing for nobody', async () => {
  const { world, work, asked, hold, release } = bench()
  hold()
  const first = work.ask(HOLD)
  expect([work.busy, await work.ask(UNDO)]).toEqual([true, false])
  release()
  expect([await first, work.busy, asked.length]).toEqual([true, false, 1])
  world.worker = undefined
  expect([await work.ask(UNDO), asked.length]).toEqual([false, 1])
})

test.each<Answer>(['accepts', 'refuses', 'fails'])('what the queue says (it %s) to one worker is no news for the next', async (answer) => {
  const { world, work, hold, release } = bench()
  world.answer = answer
  hold()
  const asked = work.ask(HOLD)
  work.restart()
  work.open(PANEL)
  release()
  await asked
  expect([work.panel, work.trouble, work.news]).toEqual([PANEL, undefined, []])
})

test('nothing of one worker is left for the next', async () => {
  const { world, work } = bench()
  await work.ask(HOLD)
  world.answer = 'refuses'
  work.open(PANEL)
  work.fill({ why: 'x' })
  await work.ask(UNDO)
  work.restart()
  expect([work.panel, work.form, work.trouble, work.news]).toEqual([undefined, {}, undefined, []])
})

test.each<[Answer, kept: unknown]>([
  ['accepts', undefined],
  ['refuses', '缺证件'],
  ['fails', '缺证件'],
])('a note goes with what is taken back, where the queue %s', async (answer, kept) => {
  const { world, work, store } = bench()
  world.note = await store.put('缺证件', world.now + 1000)
  await work.act(HOLD)
  expect(await store.get(world.note)).toBe('缺证件')
  world.answer = answer
  await work.act(UNDO)
  expect(await store.get(world.note)).toBe(kept)
})

test.each<[Answer, draft: string, trouble: unknown]>([
  ['accepts', '', undefined],
  ['refuses', '缺证件', REFUSAL],
  ['fails', '缺证件', 'failed'],
])('closing keeps the note that was written where the queue %s, and it stays in its field otherwise', async (answer, draft, trouble) => {
  const { world, work, store, notes, asked } = bench()
  world.answer = answer
  notes.write('t1', '缺证件')
  await work.close('t1', 'resolved')
  const note = (asked[0]?.[0] as { note?: string }).note ?? ''
  expect(asked).toEqual([[{ type: 'close', ticket: 't1', outcome: 'resolved', note }, 'w1']])
  expect([notes.draft('t1'), await store.get(note), work.trouble]).toEqual([draft, draft === '' ? '缺证件' : undefined, trouble])
})

test('a note that cannot be stored closes nothing and is said to whoever wrote it alone; who closes is who began', async () => {
  const failing = bench()
  failing.store.put = () => Promise.reject(new Error('the disk'))
  failing.notes.write('t1', '缺证件')
  await failing.work.close('t1', 'resolved')
  expect([failing.asked, failing.work.trouble, failing.notes.draft('t1')]).toEqual([[], 'failed', '缺证件'])
  const closing = failing.work.close('t1', 'resolved')
  failing.work.restart()
  await closing
  expect(failing.work.trouble).toBeUndefined()
  const { world, work, notes, asked } = bench()
  notes.write('t1', '缺证件')
  const begun = work.close('t1', 'resolved')
  world.worker = 'w2'
  await begun
  expect(asked.map(([, by]) => by)).toEqual(['w1'])
})

test('the keyboard goes into what opens, and back to what opened it, in its row', () => {
  const { work, focused } = bench()
  work.open(PANEL)
  work.open(undefined)
  work.open({ kind: 'stop' })
  work.open(undefined)
  const into =
    '[data-panel][tabindex] | [data-panel] input[type=search] | [data-panel] [data-choice] | [data-panel] :is(button, input, textarea)'
  expect(focused).toEqual([
    into,
    "[data-ticket='t1'] [data-opens='hold'] | [data-ticket='t1'] [data-opens='more'] | .primary",
    into,
    "[data-opens='stop'] | [data-opens='more'] | .primary",
  ])
})

describe('the keyboard’s place', () => {
  beforeEach(() => void vi.stubGlobal('innerHeight', 1000))
  afterEach(() => void vi.unstubAllGlobals())
  /** A host in which these selectors find something, in a panel so high or not. */
  function page(found: Readonly<Record<string, 'panel' | 'bare'>>, clientHeight = 799) {
    const told: unknown[] = []
    const panel = { clientHeight, scrollIntoView: (how: unknown) => void told.push(['shown', how]) }
    let updated = (): void => undefined
    const root = {
      activeElement: null as { isConnected: boolean } | null,
      querySelector: (selector: string) =>
        selector in found
          ? {
              closest: () => (found[selector] === 'panel' ? panel : null),
              focus: (options: unknown) => void told.push([selector, options]),
            }
          : null,
    }
    const host = { addController: () => undefined, shadowRoot: root, updateComplete: new Promise<void>((done) => (updated = done)) }
    return { keeper: new FocusKeeper(host as never), told, root, updated: () => updated() }
  }
  const FIRST = '.panel :is(button, input, select, textarea)'

  test('is the first that is there; a panel is shown whole, and the page stays where it is', () => {
    const { keeper, told } = page({ b: 'bare', c: 'panel' })
    keeper.toFirst('a', 'b', 'c')
    keeper.toFirst('c', 'b')
    keeper.toFirst('a')
    expect(told).toEqual([
      ['b', { preventScroll: false }],
      ['c', { preventScroll: true }],
      ['shown', { block: 'nearest' }],
    ])
  })

  test('is at the top of a panel that does not fit below what stands above it', () => {
    const { keeper, told } = page({ c: 'panel' }, 800)
    keeper.toFirst('c')
    expect(told.at(-1)).toEqual(['shown', { block: 'start' }])
  })

  test('is looked for once what was asked for is drawn', async () => {
    const { keeper, told, updated } = page({ b: 'bare' })
    void keeper.later('b')
    await soon()
    expect(told).toEqual([])
    updated()
    await soon()
    expect(told).toEqual([['b', { preventScroll: false }]])
  })

  test('goes on where something sensible is when what had it goes, and only then', () => {
    const { keeper, told, root } = page({ button: 'bare', [FIRST]: 'panel' })
    const draws = (stays: boolean | undefined) => {
      const focus = stays === undefined ? null : { isConnected: true }
      root.activeElement = focus
      keeper.hostUpdate()
      if (focus) focus.isConnected = stays === true
      keeper.hostUpdated()
      return told.length
    }
    expect([draws(undefined), draws(true), draws(false)]).toEqual([0, 0, 2])
    expect(told[0]).toEqual([FIRST, { preventScroll: true }])
    // what was gone once is not missed again
    keeper.hostUpdated()
    expect(told).toHaveLength(2)
  })
})
