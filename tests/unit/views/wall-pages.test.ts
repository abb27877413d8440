// The pages of a wall, dealt and turned without a browser: how many there are, when they are measured, and how long each stands.
import type { FeedView } from '@doorstep/model/feed'
import type { Services } from '@doorstep/model/services'
import { momentOf } from '@doorstep/model/now'
import { NowFollower } from '../../../packages/elements/src/now/now-follower.js'
import { paginate, pageHeight } from '../../../packages/elements/src/service-wall/paginate.js'
import { ENTRIES_AT_ONCE, WallPages } from '../../../packages/elements/src/service-wall/pages.js'
import { readingTime, signsIn } from '../../../packages/elements/src/service-wall/reading-time.js'
import { Rotation } from '../../../packages/elements/src/service-wall/rotation.js'
import { keyOf, type WallPage } from '../../../packages/elements/src/service-wall/ruler.js'
import { linesOf, type SectionsOptions, type WallEntry } from '../../../packages/elements/src/service-wall/sections.js'
import { DoorstepServiceWall } from '../../../packages/elements/src/service-wall/service-wall.js'
import { wallWords } from '../../../packages/elements/src/service-wall/service-wall.words.js'
import { WallNow } from '../../../packages/elements/src/service-wall/wall-now.js'
import { fresh } from '../../../packages/elements/src/testing/feeds.js'
import {
  FRIDAY_MORNING,
  FRIDAY_NIGHT,
  holidays,
  services,
  smallFeed,
  station,
  timetable,
} from '../../../packages/elements/src/testing/station.js'
import { type House, issue, waiting } from './desk-house.js'
import { withoutBrowser } from './page.js'

withoutBrowser()

const text: SectionsOptions['text'] = (given) => (typeof given === 'string' ? given : (given?.['zh-Hans'] ?? ''))
const options = (services: Services): SectionsOptions => ({
  ...{ services, moment: undefined, lists: 'service', language: 'zh-Hans', words: wallWords['zh-Hans'] },
  ...{ categories: { government: '政务', health: '健康' }, text, english: false },
})

describe('the pages of a wall', () => {
  test.each<[number[], number, number, number[]]>([
    [Array(9).fill(100) as number[], 400, 2, [5, 4]],
    [Array(8).fill(100) as number[], 400, 2, [8]],
    [Array(7).fill(100) as number[], 400, 1, [4, 3]],
    [[100, 100, 100, 300, 100], 400, 1, [3, 2]],
    [[500, 100], 400, 1, [1, 1]],
    [[100, 500, 100], 400, 1, [1, 1, 1]],
    // of two ways as even the fuller page comes first
    [[100, 100, 100], 200, 1, [2, 1]],
    // beside each other they are as high as the highest
    [[100, 300, 100, 100], 400, 2, [4]],
    [[100, 301, 100, 100], 400, 2, [2, 2]],
    [[], 400, 2, []],
  ])('%j on %i in %i columns are %j', (heights, height, columns, counts) => expect(paginate(heights, { height, columns })).toEqual(counts))

  test('are as high as their rows', () => {
    expect([
      pageHeight([], 2),
      pageHeight([10], 2),
      pageHeight([10, 20, 30], 2),
      pageHeight([10, 20, 30], 1),
      pageHeight([10, 20, 30, 5], 3),
    ]).toEqual([0, 10, 50, 60, 50])
  })

  test('are read in the time it takes to find one’s way on them', () => {
    expect(signsIn(['病历本', 'a b', ''])).toBeCloseTo(3.8)
    expect([readingTime([]), readingTime(['九个字的一行'.repeat(3)])]).toEqual([2, 4])
  })

  const size = { width: 1000, height: 400, columns: 'a b', font: '20px' }
  const high: Record<string, number> = {}
  const drawn: WallEntry[] = []
  const box = () => ({ clientWidth: size.width, clientHeight: size.height }) as HTMLElement
  const list = () =>
    ({
      querySelectorAll: () =>
        drawn.map((entry) => ({ dataset: { key: keyOf(entry) }, getBoundingClientRect: () => ({ height: high[entry.id] ?? 100 }) })),
    }) as never
  beforeEach(() => {
    drawn.length = 0
    Object.assign(size, { width: 1000, height: 400, columns: 'a b', font: '20px' })
    vi.stubGlobal('getComputedStyle', () => ({ gridTemplateColumns: size.columns, fontSize: size.font, fontFamily: 'x' }))
  })
  /** Deals until there are pages, drawing what is asked for. */
  function pagesOf(made: WallPages): { pages: readonly WallPage[]; draws: number } {
    let draws = 0
    for (let turn = 0; turn < 1000; turn += 1) {
      const dealt = made.deal(box(), list())
      if (typeof dealt !== 'string') {
        drawn.length = 0
        return { pages: dealt, draws }
      }
      if (dealt === 'draw') draws += 1
      drawn.splice(0, drawn.length, ...made.unmeasured)
    }
    return expect.fail('no pages')
  }
  const many = (count: number, categories = ['government']): Services => {
    const [booklet] = services.items
    const items = categories.flatMap((category) =>
      Array.from({ length: count }, (_, at) => ({
        ...booklet,
        id: `${category}${at}`,
        category,
        name: { 'zh-Hans': `${category}第${at}件` },
      })),
    )
    return { ...services, items: items as never }
  }

  test('are measured once, dealt for the box, and numbered in their section', () => {
    const made = new WallPages()
    expect(made.empty).toBe(true)
    const given = options(many(9, ['government', 'health']))
    made.make(given)
    expect(made.empty).toBe(false)
    const { pages, draws } = pagesOf(made)
    expect(pages.map(({ section, entries, number, of, id }) => [section.title, entries.length, number, of, id])).toEqual([
      ['政务', 5, 1, 2, 'service/government0'],
      ['政务', 4, 2, 2, 'service/government5'],
      ['健康', 5, 1, 2, 'service/health0'],
      ['健康', 4, 2, 2, 'service/health5'],
    ])
    expect(pages[0]?.reading).toBeCloseTo(readingTime((pages[0]?.entries ?? []).flatMap(linesOf)))
    expect([draws > 0, made.columns]).toEqual([true, 2])
    // of the same things in the same box they are the same pages
    made.make({ ...given })
    expect(made.deal(box(), list())).toBe(pages)
    // lower, they are dealt anew and nothing is measured again; narrower, everything is
    size.height = 200
    const lower = pagesOf(made)
    expect([lower.draws, lower.pages.length]).toEqual([0, 6])
    size.width = 900
    expect(pagesOf(made).draws).toBeGreaterThan(0)
    size.font = '30px'
    expect(pagesOf(made).draws).toBeGreaterThan(0)
    size.columns = 'a'
    expect([pagesOf(made).draws > 0, made.columns]).toEqual([true, 1])
    made.make({ ...given, services: many(0) })
    expect([pagesOf(made).pages, made.empty]).toEqual([[], true])
  })

  test('are those of the box there is, also when it changes while they are dealt', () => {
    const made = new WallPages()
    made.make(options(many(600, ['government', 'health'])))
    expect(pagesOf(made).pages).toHaveLength(150)
    size.height = 200
    expect(made.deal(box(), list()), 'a thousand are dealt, and others have a turn').toBe('wait')
    size.height = 400
    expect(pagesOf(made).pages).toHaveLength(150)
  })

  test('draw no more at once than a slow machine can, and the pages there are stay until the others are whole', () => {
    const made = new WallPages()
    made.make(options(many(120)))
    const asked: number[] = []
    for (let turn = 0; turn < 20; turn += 1) {
      if (typeof made.deal(box(), list()) !== 'string') break
      asked.push(made.unmeasured.length)
      drawn.splice(0, drawn.length, ...made.unmeasured)
    }
    expect(Math.max(...asked)).toBe(ENTRIES_AT_ONCE)
    expect(asked.filter((count) => count > 0)).toEqual([50, 50, 20])
  })
})

describe('what a wall goes by', () => {
  const base = { ...smallFeed().view, holidays: fresh([]), timetable: fresh(undefined) } as unknown as FeedView
  test.each<[string, Partial<Record<keyof FeedView, unknown>>, number, boolean]>([
    ['nothing', {}, 0, true],
    ['a few seconds', {}, 10_000, true],
    ['another minute', {}, 60_000, false],
    ['the menu', { menu: fresh({}) }, 0, true],
    ['the station', { station: fresh({ ...station }) }, 0, false],
    ['the services', { services: fresh({ ...services }) }, 0, false],
    ['the timetable', { timetable: fresh({ ...timetable }) }, 0, false],
    ['the holidays', { holidays: fresh([...holidays]) }, 0, false],
  ])('is the same or not after %s', (_, more, later, same) => {
    let [view, now] = [base, FRIDAY_MORNING]
    const feed = {
      need: () => undefined,
      now: () => now,
      get view() {
        return view
      },
    }
    const wall = new WallNow(Object.assign(new DoorstepServiceWall(), { src: 'station.json' }), feed as never)
    const before = wall.steady
    expect(before?.station).toBe(base.station.value)
    view = { ...base, ...more } as FeedView
    now += later
    expect(wall.steady === before).toBe(same)
  })

  const leave = (house: House, desk: string, worker: string) => house.do({ type: 'signOut', desk }, worker)
  test.each<[string, (house: House) => unknown, boolean, ((house: House) => unknown)?]>([
    ['a number is taken', (house) => house.do(issue()), true],
    ['somebody is called', (house) => house.do({ type: 'callNext', desk: 'd1' }), true],
    ['no more numbers are given', (house) => house.do({ type: 'stopIssuing', why: 'machine' }), false],
    ['somebody goes', (house) => leave(house, 'd2', 'w2'), false],
    [
      'another sits at the desk',
      (house) => leave(leave(house, 'd1', 'w1'), 'd2', 'w2').do({ type: 'signIn', desk: 'd2', worker: 'w1' }),
      false,
    ],
    [
      'the only one there goes to another desk',
      (house) => leave(house, 'd1', 'w1').do({ type: 'signIn', desk: 'd2', worker: 'w1' }),
      false,
      (house) => leave(house, 'd2', 'w2'),
    ],
  ])('is the same or not when in the queue %s', (_, happens, same, first) => {
    const house = waiting()
    first?.(house)
    const queue = () => ({ ready: true, state: house.state })
    const wall = new (class extends WallNow {
      override get moment() {
        return momentOf(base, queue(), FRIDAY_MORNING)
      }
    })(new DoorstepServiceWall(), { need: () => undefined } as never)
    const before = wall.steady
    happens(house)
    expect(wall.steady === before).toBe(same)
  })
})

test.each([
  ['the queue of the station around it', undefined, true],
  ['that queue too with an empty address, which is none', '', true],
  ['no queue, when it shows another station', 'https://other.example/station.json', false],
])('what is true now takes %s', (_, src, takes) => {
  const { state } = waiting()
  const ledger = { view: { ready: true, state }, subscribe: () => () => undefined }
  const controllers: { hostConnected?: () => void }[] = []
  const host = {
    ...{ src, isConnected: true, requestUpdate: () => undefined },
    addController: (each: object) => controllers.push(each),
    dispatchEvent: ({ callback }: { callback: (given: unknown) => void }) => (callback({ ledger, device: 'd' }), true),
  }
  const feed = { need: () => undefined, now: () => FRIDAY_MORNING, view: smallFeed().view }
  const follower = new NowFollower(host as never, feed as never)
  for (const each of controllers) each.hostConnected?.()
  expect(follower.moment?.queue === state).toBe(takes)
  expect(follower.moment?.station).toBe(feed.view.station.value)
})

test('what can be done now is said of the time and in the language it is asked for', () => {
  let now = FRIDAY_MORNING
  const feed = { need: () => undefined, now: () => now, view: smallFeed().view }
  const host = { src: undefined, isConnected: true, addController: () => undefined, requestUpdate: () => undefined }
  const follower = new NowFollower(host as never, feed as never)
  const [booklet, clinic] = services.items
  if (!booklet || !clinic) throw new Error('no services')
  const says = (language: 'zh-Hans' | 'en') => [booklet, clinic].map((each) => follower.can(each, language)?.says)
  expect(says('zh-Hans')).toEqual(['现在能办', '11月25日 星期三 9:00 起能办'])
  expect(follower.can(booklet, 'zh-Hans')?.now).toBe(true)
  expect(says('en')).toEqual(['Open now', expect.stringContaining('Wednesday 25 November 9:00')])
  now = FRIDAY_NIGHT
  expect(follower.can(booklet, 'zh-Hans')).toEqual({ now: false, says: '明天 9:00 起能办' })
  expect(says('en')).toEqual([expect.stringContaining('tomorrow 9:00'), expect.stringContaining('Wednesday')])
})

describe('the turning of pages', () => {
  const timed = (hidden = false) => {
    const heard = new EventTarget()
    Object.assign(document, {
      hidden,
      addEventListener: heard.addEventListener.bind(heard),
      removeEventListener: heard.removeEventListener.bind(heard),
    })
    const host = {
      addController: () => undefined,
      removeController: () => undefined,
      requestUpdate: vi.fn(),
      updateComplete: Promise.resolve(true),
    }
    const turn = vi.fn()
    const rotation = new Rotation(host, turn)
    rotation.hostConnected()
    return { rotation, turn, host, heard }
  }
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  test('gives each page its time, once', () => {
    const { rotation, turn } = timed()
    rotation.show('a', 15, false)
    vi.advanceTimersByTime(10_000)
    // the same page again is the same time
    rotation.show('a', 15, false)
    vi.advanceTimersByTime(4999)
    expect(turn).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(turn).toHaveBeenCalledOnce()
    rotation.show('b', 5, false)
    vi.advanceTimersByTime(5000)
    expect(turn).toHaveBeenCalledTimes(2)
    // one that somebody turned to before the other had its time has its own, whole
    rotation.show('c', 10, false)
    vi.advanceTimersByTime(9000)
    rotation.show('d', 10, false)
    vi.advanceTimersByTime(9999)
    expect(turn).toHaveBeenCalledTimes(2)
    vi.advanceTimersByTime(1)
    expect(turn).toHaveBeenCalledTimes(3)
  })

  test('lets no time go by while a page is held or nobody can see it, and goes on with what was left', () => {
    const { rotation, turn, host, heard } = timed()
    rotation.show('a', 15, false)
    vi.advanceTimersByTime(10_000)
    rotation.show('a', 15, true)
    vi.advanceTimersByTime(60_000)
    rotation.show('a', 15, false)
    vi.advanceTimersByTime(3000)
    Object.assign(document, { hidden: true })
    rotation.show('a', 15, false)
    vi.advanceTimersByTime(60_000)
    expect(turn).not.toHaveBeenCalled()
    Object.assign(document, { hidden: false })
    host.requestUpdate.mockClear()
    heard.dispatchEvent(new Event('visibilitychange'))
    expect(host.requestUpdate).toHaveBeenCalledOnce()
    rotation.show('a', 15, false)
    vi.advanceTimersByTime(1999)
    expect(turn).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(turn).toHaveBeenCalledOnce()
    rotation.show('b', 5, false)
    rotation.hostDisconnected()
    vi.advanceTimersByTime(60_000)
    host.requestUpdate.mockClear()
    heard.dispatchEvent(new Event('visibilitychange'))
    expect([turn.mock.calls.length, host.requestUpdate.mock.calls.length]).toEqual([1, 0])
  })

  test.each<[string, string[][], number]>([
    ['one before it is gone', [['b', 'c'], ['d']], 0],
    ['another stands before it', [['x'], ['a'], ['b', 'c'], ['d']], 2],
    ['its first thing stands on another page', [['a'], ['d'], ['c', 'b']], 2],
    ['its first thing is gone', [['a'], ['c'], ['d']], 1],
    ['it and what came after it are gone', [['a']], 0],
    ['nothing is left', [], 0],
  ])('shows what it showed when the pages are others: %s', (_, others, at) => {
    const pagesOf = (of: string[][]) => of.map((ids) => ({ id: ids[0], entries: ids.map((id) => ({ id })) }))
    let pages = pagesOf([['a'], ['b', 'c'], ['d']])
    class Wall extends DoorstepServiceWall {
      override late(): never {
        return { value: { made: { deal: () => pages } }, fetch: () => Promise.resolve() } as never
      }
    }
    const wall = new Wall()
    for (const part of ['box', 'measure']) Object.defineProperty(wall, part, { value: { clientHeight: 100 } })
    const shown = () => (wall as unknown as { at: number }).at
    wall.updated(new Map())
    wall.next()
    expect(shown()).toBe(1)
    pages = pagesOf(others)
    wall.updated(new Map())
    expect(shown()).toBe(at)
    wall.previous()
    wall.next()
    expect(shown()).toBe(at)
  })

  test('goes around by the keys, and stops by the space bar, but not of a button or with a key held', () => {
    vi.stubGlobal('HTMLButtonElement', class extends EventTarget {})
    const wall = new DoorstepServiceWall()
    Object.assign(wall, { pages: [1, 2, 3] })
    const at = () => (wall as unknown as { at: number }).at
    const press = (key: string, more: object = {}) => {
      const preventDefault = vi.fn()
      wall.press({ key, defaultPrevented: false, composedPath: () => [wall], preventDefault, ...more } as never)
      return [at(), wall.paused, preventDefault.mock.calls.length]
    }
    expect([press('ArrowLeft'), press('ArrowRight'), press('PageDown'), press('PageUp')]).toEqual([
      [2, false, 1],
      [0, false, 1],
      [1, false, 1],
      [0, false, 1],
    ])
    expect([press(' '), press(' ')]).toEqual([
      [0, true, 1],
      [0, false, 1],
    ])
    for (const held of ['altKey', 'ctrlKey', 'metaKey', 'defaultPrevented'])
      expect(press('ArrowRight', { [held]: true }), held).toEqual([0, false, 0])
    expect([press('x'), press(' ', { composedPath: () => [new HTMLButtonElement()] })]).toEqual([
      [0, false, 0],
      [0, false, 0],
    ])
    Object.assign(wall, { pages: [] })
    wall.next()
    expect(at()).toBe(0)
  })
})
