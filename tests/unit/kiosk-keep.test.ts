// What every window does for the records: summaries and backups of its station, a line while numbers must wait, a new start after a restore.
import type { LedgerView } from '@doorstep/model/journal'
import { StillFeed, fresh, loading } from '../../packages/elements/src/testing/feeds.js'
import { station } from '../../packages/elements/src/testing/station.js'
import { FakeElement, fakePage, settled } from './fake-page.js'

const SRC = '/stations/own/station.json'
const AT = Date.parse('2026-11-20T23:30:00+08:00')

let feed: StillFeed
let page: ReturnType<typeof fakePage>
let inside: FakeElement
let lobby: FakeElement
let lost: boolean | Error
/** What the windows' ledgers say, by stream. */
let views: Map<string, { show: (view: object) => void }>
const world = vi.hoisted(() => ({
  made: [] as { database: unknown; station: string; today: () => string; now: () => number; lock: string; hold: () => Promise<boolean> }[],
  backUps: 0,
  fails: 0,
  summaries: [] as unknown[],
}))

vi.mock('@doorstep/elements', () => ({ ledgerContext: (name: string) => name }))
vi.mock('@lit/context', () => ({
  ContextEvent: class extends Event {
    constructor(
      readonly context: string,
      readonly asker: unknown,
      readonly callback: unknown,
      readonly subscribes: boolean,
    ) {
      super('context-request')
    }
  },
}))
vi.mock('@doorstep/sources/feed', () => ({ sharedFeed: () => ({ feed }) }))
vi.mock('@doorstep/sources/backup', () => ({
  StationBackups: class {
    constructor(options: (typeof world.made)[number]) {
      world.made.push(options)
    }
    runIfDue(): Promise<void> {
      world.backUps += 1
      return world.fails > 0 ? Promise.reject(new Error('disk')) : Promise.resolve()
    }
  },
}))
vi.mock('@doorstep/model/queue', () => ({
  keepSummaries: async (options: object) => {
    world.summaries.push(options)
    if (world.fails > 0) throw new Error('disk')
  },
}))
vi.mock('../../kiosk/src/here.js', () => ({ databaseName: (src: string) => `db${src}` }))

beforeEach(() => {
  vi.resetModules()
  vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'Date'] })
  inside = new FakeElement()
  lobby = new FakeElement('lobby-app')
  lost = false
  views = new Map()
  feed = new StillFeed({ station: fresh(station) })
  Object.assign(world, { made: [], backUps: 0, fails: 0, summaries: [] })
  inside.addEventListener('context-request', (event) => {
    const { context, callback, subscribes } = event as Event & {
      context: string
      callback: (found: object | undefined) => void
      subscribes: boolean
    }
    if (!subscribes) return
    let view: object = {}
    const listeners = new Set<(view: object) => void>()
    const ledger = {
      get view() {
        return view
      },
      subscribe: (listener: (view: object) => void) => {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    }
    views.set(context, {
      show: (next) => {
        view = next
        listeners.forEach((listener) => listener(next))
      },
    })
    callback(undefined)
    callback({ ledger })
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

async function keep(device: string, language = 'zh-Hans') {
  page = fakePage('/', { 'doorstep-station > *': inside, ...(device === 'lobby' && { 'lobby-app': lobby }) })
  page.root['lang'] = language
  const { keepRecords, tellRestored } = await import('../../kiosk/src/records/keep.js')
  const database = { summaries: 'summaries' }
  const numbering = {
    journal: (name: string) => `journal of ${name}`,
    lost: () => (lost instanceof Error ? Promise.reject(lost) : Promise.resolve(lost)),
  }
  const kept = keepRecords({ database, numbering, src: SRC, device, now: () => AT } as never)
  await settled()
  return { kept, tellRestored, show: async (name: string, view: Partial<LedgerView<unknown>>) => (views.get(name)?.show(view), settled()) }
}
const line = () => page.body.children[0]
const says = () => line()?.textContent
const shown = () => line()?.isConnected === true

describe('the records of a station', () => {
  it('are kept in its own day, once it is known', async () => {
    feed = new StillFeed({ station: loading })
    const { kept } = await keep('display')
    expect(world.made).toEqual([])
    feed.show({ station: fresh({ ...station, id: 'own' }) })
    expect(await kept).toBeDefined()
    const [options] = world.made
    expect(options).toMatchObject({ database: { summaries: 'summaries' }, station: 'own', lock: `doorstep-backup:db${SRC}` })
    expect([options?.today(), options?.now(), await options?.hold()]).toEqual(['2026-11-20', AT, false])
    expect(world.summaries).toMatchObject([{ journal: 'journal of queue', store: 'summaries', timeZone: 'Asia/Shanghai' }])
    expect((world.summaries[0] as { signal: AbortSignal }).signal.aborted).toBe(false)
    feed.show({ station: fresh(station) })
    await settled()
    expect(world.made).toHaveLength(1)
  })

  it('are backed up when it is due, looked at every ten minutes, also after a failure', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    await keep('display')
    expect(world.backUps).toBe(1)
    world.fails = 1
    await vi.advanceTimersByTimeAsync(599_000)
    expect(world.backUps).toBe(1)
    await vi.advanceTimersByTimeAsync(1000)
    await vi.advanceTimersByTimeAsync(600_000)
    expect(world.backUps).toBe(3)
    expect(error).toHaveBeenCalledTimes(2)
    error.mockRestore()
  })

  it('are summed up again a minute after a read that failed, and then no more', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    world.fails = 1
    await keep('display')
    expect(world.summaries).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(world.summaries).toHaveLength(2)
    world.fails = 0
    await vi.advanceTimersByTimeAsync(60_000)
    await vi.advanceTimersByTimeAsync(600_000)
    expect(world.summaries).toHaveLength(3)
    error.mockRestore()
  })
})

describe('a restore', () => {
  it('is told to the other windows of the station, which begin anew', async () => {
    const { tellRestored } = await keep('desk')
    tellRestored(SRC)
    const first = page.kept.get(`doorstep-restored:db${SRC}`)
    tellRestored(SRC)
    expect(first).toMatch(/\S/)
    expect(page.kept.get(`doorstep-restored:db${SRC}`)).not.toBe(first)
    page.notes('doorstep-restored:db/stations/other/station.json')
    expect(page.reload).not.toHaveBeenCalled()
    page.notes(`doorstep-restored:db${SRC}`)
    expect(page.reload).toHaveBeenCalledOnce()
  })
})

describe('a line over the page', () => {
  it.each([
    ['lobby', 'zh-Hans', '取号暂停，有事请直接找工作人员。', 0],
    ['display', 'zh-Hant', '取號暫停了：這台機器的號票記錄丟過或換過。請核對今天的最後號碼： ', 0],
    ['second', 'x', '取号暂停了：这台机器的号票记录丢过或换过。请核对今天的最后号码： ', 0],
    [
      'desk',
      'en',
      'No numbers are given: this machine has lost its tickets, or they were replaced. Please check today’s last numbers: Settings',
      1,
    ],
  ])('says in the window %s (%s) that numbers must wait', async (device, language, words, links) => {
    lost = true
    await keep(device, language)
    expect([says(), line()?.attributes.get('role'), line()?.className]).toEqual([words, 'alert', 'trouble'])
    expect(line()?.style).toMatchObject({ fontSize: 'var(--doorstep-text, 1.25rem)' })
    expect(line()?.children.map((link) => [link.tag, link['href'], (link.style as { color?: string }).color])).toEqual(
      Array.from({ length: links }, () => ['a', '#settings/backups', 'inherit']),
    )
  })

  it('does not stand where nobody knows of a loss', async () => {
    lost = new Error('no storage')
    await keep('desk')
    expect(line()).toBeUndefined()
  })

  it('comes and goes within half a minute, or at once when another window puts it right; the lobby stays one screen high', async () => {
    await keep('lobby')
    lost = true
    await vi.advanceTimersByTimeAsync(29_000)
    expect(line()).toBeUndefined()
    const made = page.made.length
    await vi.advanceTimersByTimeAsync(1000)
    const own = page.made[made] as FakeElement
    expect([shown(), lobby.style.set.get('block-size')]).toEqual([true, 'calc(100dvh - 0px)'])
    own.offsetHeight = 40
    await vi.advanceTimersByTimeAsync(30_000)
    expect(lobby.style.set.get('block-size')).toBe('calc(100dvh - 40px)')
    expect(page.body.children).toHaveLength(1)
    lost = false
    page.notes('anything')
    await settled()
    expect([shown(), lobby.style.set.size]).toEqual([false, 0])
    lost = true
    page.notes('anything')
    await settled()
    // another element: the one before was taken away
    expect([line() === own, shown()]).toEqual([false, true])
  })

  it('says at once what a ledger says: unsure of its numbers, hearing nothing, or still reading', async () => {
    const { show } = await keep('desk', 'en')
    await show('needs', { numbersUnsure: true })
    expect(says()).toContain('No numbers are given')
    await show('needs', { numbersUnsure: false, deafSince: Date.parse('2026-11-20T10:05:00') })
    expect([says(), line()?.attributes.get('role')]).toEqual([
      expect.stringMatching(/^Nothing new can be read since 10:05.?AM: what is shown may be out of date/),
      'alert',
    ])
    await show('needs', { progress: 0.339 })
    expect([says(), line()?.attributes.get('role')]).toEqual(['Reading the records, 33%', 'status'])
    expect(line()?.children).toEqual([])
    const before = line()
    await show('needs', { progress: 0.5 })
    expect([says(), line() === before]).toEqual(['Reading the records, 50%', true])
    await show('needs', { progress: 0 })
    expect(says()).toBe('Reading the records, 0%')
    await show('needs', {})
    expect(shown()).toBe(false)
  })

  it('says in the lobby no times, and of two streams what matters more', async () => {
    const { show } = await keep('lobby')
    await show('queue', { progress: 0.2 })
    await show('needs', { deafSince: AT })
    expect(says()).toBe('号票信息暂时没有更新，正在重试。')
    lost = true
    page.notes(null)
    await settled()
    expect(says()).toBe('取号暂停，有事请直接找工作人员。')
  })
})
