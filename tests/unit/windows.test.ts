// The windows of a machine: each answers when it is asked, points at itself, is missed when it hangs, and is gone when it crashed.
import type { OpenWindow, WindowNews } from '../../kiosk/src/windows/presence.js'

const DATABASE = 'doorstep:/stations/own/station.json'

/** Channels of one machine, and the locks its windows hold. */
class Channel extends EventTarget {
  static all = new Set<Channel>()
  constructor(readonly name: string) {
    super()
    Channel.all.add(this)
  }
  postMessage(data: unknown): void {
    for (const other of Channel.all)
      if (other !== this && other.name === this.name) other.dispatchEvent(Object.assign(new Event('message'), { data }))
  }
  close(): void {
    Channel.all.delete(this)
  }
}

let held: string[]
let body: { className: string; textContent: string }[]
let heard: EventTarget
const kept = new Map<string, string>()
const notes = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) }

beforeEach(() => {
  vi.resetModules()
  vi.useFakeTimers({ now: 1_790_000_000_000 })
  Channel.all.clear()
  kept.clear()
  held = []
  body = []
  heard = new EventTarget()
  vi.stubGlobal('BroadcastChannel', Channel)
  vi.stubGlobal('addEventListener', heard.addEventListener.bind(heard))
  vi.stubGlobal('window', { name: 'doorstep-second-1', focus: vi.fn() })
  const locks = {
    request: async (name: string, work: () => Promise<unknown>) => (held.push(name), work()),
    query: async () => ({ held: held.map((name) => ({ name })) }),
  }
  vi.stubGlobal('navigator', { locks })
  vi.stubGlobal('document', {
    title: '2号接待台 · 站',
    documentElement: { lang: 'zh-Hans' },
    querySelector: () => null,
    createElement: () => {
      const made = { className: '', textContent: '', setAttribute: () => undefined, remove: () => void body.splice(body.indexOf(made), 1) }
      return made
    },
    body: { append: (element: (typeof body)[number]) => body.push(element) },
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const load = async () => ({
  ...(await import('../../kiosk/src/windows/presence.js')),
  ...(await import('../../kiosk/src/windows/watch-windows.js')),
})

test('a window is there with its kind, its title and since when; its note stays when it goes', async () => {
  const { bePresent, watchWindows, thisWindow, lastThere } = await load()
  const watch = watchWindows(DATABASE, () => undefined)
  const elsewhere = watchWindows('doorstep:/stations/other/station.json', () => undefined)
  bePresent('second', DATABASE, notes)
  const [there] = watch.windows
  expect(there).toMatchObject({ kind: 'second', shows: '2号接待台 · 站', name: 'doorstep-second-1', since: 1_790_000_000_000 })
  expect(there?.id).toBe(thisWindow())
  expect(elsewhere.windows).toEqual([])
  expect(lastThere(notes, DATABASE, 'second')).toBe(1_790_000_000_000)
  expect(lastThere(notes, DATABASE, 'lobby')).toBeUndefined()
  vi.advanceTimersByTime(30_000)
  heard.dispatchEvent(new Event('pagehide'))
  expect(watch.windows).toEqual([])
  expect(lastThere(notes, DATABASE, 'second')).toBe(1_790_000_030_000)
  heard.dispatchEvent(new Event('pageshow'))
  expect(watch.windows).toHaveLength(1)
})

test('one that was there before is found by asking, and its title is the one of now', async () => {
  const { bePresent, watchWindows } = await load()
  bePresent('desk', DATABASE, notes)
  const watch = watchWindows(DATABASE, () => undefined)
  expect(watch.windows.map(({ kind }) => kind)).toEqual(['desk'])
  document.title = '设置 · 站'
  await vi.advanceTimersByTimeAsync(3000)
  expect(watch.windows.map(({ shows, heardAt }) => [shows, heardAt])).toEqual([['设置 · 站', 1_790_000_003_000]])
  watch.close()
  expect(Channel.all.size).toBe(1)
})

test('points at itself when it is meant, and at no other time', async () => {
  const { bePresent, watchWindows, thisWindow } = await load()
  bePresent('second', DATABASE, notes)
  const watch = watchWindows(DATABASE, () => undefined)
  watch.point('another')
  expect(body).toEqual([])
  watch.point(thisWindow() ?? '')
  expect(body.map(({ className, textContent }) => [className, textContent])).toEqual([['pointed', '这个窗口在这里']])
  vi.advanceTimersByTime(8000)
  expect(body).toEqual([])
})

test('one that hangs keeps its lock and is missed; one that crashed has none and is gone', async () => {
  const { watchWindows, windowsChannel, windowLock, SILENT_MS } = await load()
  const told = vi.fn()
  const watch = watchWindows(DATABASE, told)
  const say = (id: string): void => {
    const window: OpenWindow = { id, kind: 'lobby', shows: id, name: '', since: 1 }
    new Channel(windowsChannel(DATABASE)).postMessage({ type: 'here', window } satisfies WindowNews)
  }
  say('hangs')
  say('crashed')
  held = [windowLock('hangs')]
  await vi.advanceTimersByTimeAsync(SILENT_MS + 3000)
  expect(watch.windows.map(({ id, heardAt }) => [id, Date.now() - heardAt > SILENT_MS])).toEqual([['hangs', true]])
  expect(told.mock.calls.length).toBeGreaterThan(3)
})

test('without locks nobody is thought to have crashed', async () => {
  const { watchWindows, bePresent, windowsChannel } = await load()
  vi.stubGlobal('navigator', {})
  const watch = watchWindows(DATABASE, () => undefined)
  bePresent('wall', DATABASE, { getItem: () => null, setItem: () => expect.fail('full') })
  const window: OpenWindow = { id: 'silent', kind: 'lobby', shows: '', name: '', since: 1 }
  new Channel(windowsChannel(DATABASE)).postMessage({ type: 'here', window })
  await vi.advanceTimersByTimeAsync(60_000)
  expect(watch.windows.map(({ kind }) => kind)).toEqual(['lobby', 'wall'])
})
