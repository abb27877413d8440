// A feed over time, against a real web server: unchanged files, last good copies, going away and coming back.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { FeedView } from '@doorstep/model/feed'
import { openFeed, type FeedOptions, type LiveFeed } from './feed.js'
import { sharedFeed } from './shared-feed.js'
import { MemoryFeedStore, type FeedStore } from './store.js'
import { TestServer } from './testing/http-server.js'
import { services, settled, station, until } from './testing/station.js'

const MINUTE = 60_000
let server: TestServer
let time: number
let feeds: LiveFeed[]
let store: MemoryFeedStore

function open(options: FeedOptions = {}): LiveFeed {
  const feed = openFeed(server.address('station.json'), {
    store,
    now: () => time,
    refreshMinutes: 0,
    timing: { retryMs: MINUTE },
    ...options,
  })
  feeds.push(feed)
  return feed
}

const ids = (view: FeedView) => view.services.value?.items.map(({ id }) => id)
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

beforeEach(async () => {
  server = new TestServer()
  store = new MemoryFeedStore()
  time = 1_790_000_000_000
  feeds = []
  await server.start()
  server.put('station.json', station({ services: 'services.json' })).put('services.json', services('a'))
})
afterEach(async () => {
  for (const feed of feeds) feed.close()
  await server.stop()
})

describe('a file that did not change', () => {
  it('keeps the very same value and moves its age', async () => {
    server.put('station.json', station({ services: ['services.json', 'more.json'] })).put('more.json', services('b'))
    const feed = open({ parts: ['services'] })
    const before = await until(feed, settled('services'))
    time += 5 * MINUTE
    await feed.refresh()
    expect(ids(before)).toEqual(['a', 'b'])
    expect(feed.view.services.value).toBe(before.services.value)
    expect(feed.view.services.asOf).toBe(time)
    expect(feed.view.station.value).toBe(before.station.value)
    expect(feed.view.menu).toBe(before.menu)
    expect(server.count('services.json', 200)).toBe(2)
  })

  it('is confirmed by a 304, where one comes through', async () => {
    // Node's fetch has no cache of its own; this does what a browser's does, except that the 304 is passed on.
    const etags = new Map<string, string>()
    const conditional: typeof fetch = async (address, init) => {
      const { url } = new Request(address)
      const etag = etags.get(url)
      const response = await fetch(address, { ...init, headers: etag === undefined ? {} : { 'if-none-match': etag } })
      etags.set(url, response.headers.get('etag') ?? '')
      return response
    }
    const feed = open({ parts: ['services'], fetch: conditional })
    const before = await until(feed, settled('services'))
    time += MINUTE
    await feed.refresh()
    expect(server.count('services.json', 304)).toBe(1)
    expect(feed.view.services).toEqual({ ...before.services, asOf: time })
    expect(feed.view.services.value).toBe(before.services.value)
  })

  it('is remembered with what the server said of it', async () => {
    await until(open({ parts: ['services'] }), settled('services'))
    const copy = await store.load(server.address('services.json'))
    expect(copy).toEqual({
      href: server.address('services.json'),
      text: JSON.stringify(services('a')),
      confirmed: time,
      etag: expect.stringMatching(/^"[0-9a-f]{40}"$/) as unknown,
      lastModified: 'Sat, 21 Nov 2026 00:00:00 GMT',
    })
  })
})

describe('the last good copy', () => {
  it('stays when the server goes away, with its age and the reason, and is replaced when it comes back', async () => {
    const feed = open({ parts: ['services'] })
    const before = await until(feed, settled('services'))
    const good = time
    await server.stop()
    time += 10 * MINUTE
    await feed.refresh()
    expect(feed.view.services.value).toBe(before.services.value)
    expect(feed.view.services).toMatchObject({ stale: true, asOf: good, loading: false })
    expect(feed.view.services.failures).toEqual([
      { code: 'unreachable', href: server.address('services.json'), detail: expect.any(String) as unknown },
    ])
    expect(feed.view.station).toMatchObject({ stale: true, asOf: good })
    await server.start()
    server.put('services.json', services('a', 'b'))
    await feed.refresh()
    expect(ids(feed.view)).toEqual(['a', 'b'])
    expect(feed.view.services).toMatchObject({ stale: false, asOf: time, failures: [] })
  })

  it('is shown at once by a new feed while the network is asked, then replaced', async () => {
    await until(open({ parts: ['services'] }), settled('services'))
    const good = time
    time += MINUTE
    const waiting: (() => void)[] = []
    const held: typeof fetch = (...given) => new Promise((resolve) => waiting.push(() => resolve(fetch(...given))))
    server.put('services.json', services('a', 'b'))
    const feed = open({ parts: ['services'], fetch: held })
    const early = await until(feed, (view) => view.services.value !== undefined)
    expect(early.services).toMatchObject({ loading: true, stale: false, asOf: good })
    expect(ids(early)).toEqual(['a'])
    expect(waiting).toHaveLength(2)
    for (const go of waiting) go()
    const late = await until(feed, settled('services'))
    expect(ids(late)).toEqual(['a', 'b'])
    expect(late.services.asOf).toBe(time)
  })

  it('is shown by a new feed without a server, stale, and never "nothing" before it', async () => {
    await until(open({ parts: ['services'] }), settled('services'))
    const good = time
    await server.stop()
    time += 24 * 60 * MINUTE
    const slow: FeedStore = { load: (href) => pause(60).then(() => store.load(href)), save: (copy) => store.save(copy) }
    const feed = open({ parts: ['services'], store: slow })
    const failed: FeedView[] = []
    feed.subscribe((view) => failed.push(view))
    const view = await until(feed, (seen) => seen.services.stale)
    expect(ids(view)).toEqual(['a'])
    expect(view.services).toMatchObject({ asOf: good, loading: false })
    expect(failed.filter((seen) => seen.station.failures.length > 0 && seen.station.value === undefined)).toEqual([])
  })

  it('that comes out of the store after the newer one from the network is not shown', async () => {
    await until(open({ parts: ['services'] }), settled('services'))
    server.put('services.json', services('a', 'b'))
    const slow: FeedStore = { load: (href) => store.load(href).then((copy) => pause(60).then(() => copy)), save: async () => undefined }
    const feed = open({ parts: ['services'], store: slow })
    expect(ids(await until(feed, settled('services')))).toEqual(['a', 'b'])
    await pause(150)
    expect(ids(feed.view)).toEqual(['a', 'b'])
  })

  it('is not replaced by a file that cannot be read, here or in the store', async () => {
    const feed = open({ parts: ['services'] })
    const before = await until(feed, settled('services'))
    server.put('services.json', { items: 'none' })
    await feed.refresh()
    expect(feed.view.services.value).toBe(before.services.value)
    expect(feed.view.services).toMatchObject({ stale: true, failures: [{ code: 'invalid', href: server.address('services.json') }] })
    expect(feed.view.services.problems.map(({ path }) => path)).toEqual(['items'])
    expect((await store.load(server.address('services.json')))?.text).toBe(JSON.stringify(services('a')))
    server.put('services.json', services('a'))
    await feed.refresh()
    expect(feed.view.services.value).toBe(before.services.value)
    expect(feed.view.services).toMatchObject({ stale: false, problems: [], failures: [] })
  })

  it('that cannot be read any more is as good as none', async () => {
    await store.save({ href: server.address('station.json'), text: '{', confirmed: 5 })
    await server.stop()
    const { station: part } = await until(open(), settled('station'))
    expect(part).toMatchObject({ value: undefined, stale: false, problems: [] })
  })

  it('is done without when the store fails or hangs', async () => {
    const broken: FeedStore = { load: () => Promise.reject(new Error('broken')), save: () => Promise.reject(new Error('broken')) }
    const hanging: FeedStore = { load: () => new Promise(() => {}), save: () => new Promise(() => {}) }
    for (const bad of [broken, hanging])
      expect(ids(await until(open({ parts: ['services'], store: bad }), settled('services')))).toEqual(['a'])
    await server.stop()
    for (const bad of [broken, hanging]) {
      const { station: part } = await until(open({ store: bad }), settled('station'))
      expect(part.failures).toMatchObject([{ code: 'unreachable' }])
    }
  })
})

/** Waits until the server is asked again, and once more, which a feed that was closed does not do. */
async function asking(): Promise<void> {
  const before = server.count('station.json')
  while (server.count('station.json') < before + 2) await pause(10)
}

/** Waits until nobody has asked for four of their periods. */
async function quiet(): Promise<void> {
  for (let before = -1; server.count('station.json') !== before; await pause(200)) before = server.count('station.json')
}

describe('asking again', () => {
  it('gives up the older of two loads, whatever comes first', async () => {
    let older: (() => void) | undefined
    let givenUp = 0
    server.put('services.json', (_, response) => {
      response.on('close', () => (givenUp += response.writableFinished ? 0 : 1))
      if (older) response.writeHead(200).end(JSON.stringify(services('new')))
      else older = () => response.writeHead(200).end(JSON.stringify(services('old')))
    })
    const feed = open({ parts: ['services'] })
    await until(feed, settled('station'))
    await vi.waitUntil(() => older, { timeout: 20_000 })
    await feed.refresh()
    expect(ids(feed.view)).toEqual(['new'])
    await vi.waitUntil(() => givenUp > 0, { timeout: 20_000 })
    older?.()
    await feed.refresh()
    expect(ids(feed.view)).toEqual(['new'])
    expect(givenUp).toBe(1)
  })

  it('is under way until the latest load is over, also when an older one answers although it was given up', async () => {
    const held: (() => void)[] = []
    const deaf: typeof fetch = async (address) => {
      await new Promise<void>((resolve) => held.push(resolve))
      return fetch(address)
    }
    const feed = open({ fetch: deaf })
    held[0]?.()
    await until(feed, settled('station'))
    void feed.refresh()
    const latest = feed.refresh()
    held[1]?.()
    await pause(50)
    expect(feed.view.station.loading).toBe(true)
    held[2]?.()
    await latest
    expect(feed.view.station.loading).toBe(false)
  })

  it('comes by itself after a failure, with longer and longer pauses, and stops when all is well', async () => {
    const timers = vi.spyOn(globalThis, 'setTimeout')
    // what a feed waits is spread by chance, and so no whole number, as every other timer's is
    const waits = (): number[] => timers.mock.calls.map(([, ms = 0]) => ms).filter((ms) => !Number.isInteger(ms))
    let asks = 0
    let failing = true
    server.put('services.json', (_, response) => {
      asks += 1
      if (failing) response.writeHead(503).end()
      else response.writeHead(200).end(JSON.stringify(services('back')))
    })
    const feed = open({ parts: ['services'], timing: { retryMs: 40, longestRetryMs: 400 } })
    while (asks < 7) await pause(10)
    failing = false
    expect(ids(await until(feed, (view) => view.services.value !== undefined))).toEqual(['back'])
    const asked = asks
    const waited = waits()
    await pause(600)
    expect([asks, waits()]).toEqual([asked, waited])
    failing = true
    await feed.refresh()
    await until(feed, (view) => view.services.stale)
    while (asks < asked + 2) await pause(10)
    const [anew] = waits().slice(waited.length)
    timers.mockRestore()
    // 40, 80, 160, 320, then 400 for good, each a fifth more or less, and after all was well the first again
    for (const [index, about] of [40, 80, 160, 320, 400, 400].entries()) {
      expect(waited[index]).toBeGreaterThanOrEqual(0.8 * about)
      expect(waited[index]).toBeLessThanOrEqual(1.2 * about)
    }
    expect(anew).toBeLessThanOrEqual(1.2 * 40)
  })

  it('comes every so often', async () => {
    const feed = open({ refreshMinutes: 50 / MINUTE })
    await until(feed, settled('station'))
    while (server.count('station.json', 200) < 3) await pause(10)
    feed.close()
    await quiet()
  })
})

describe('a shared feed', () => {
  /** A little longer than a feed outlives its last user, so that a page may move an element. */
  const KEPT_MS = 600

  it('is one for all spellings of an address, and another for another query; an address that is none has its own', async () => {
    const options = { store, refreshMinutes: 0 }
    const plain = server.address('station.json')
    const shared = [plain, server.address('x/../station.json'), server.address('%73tation.json'), `${plain}?v=2`, 'http://['].map((href) =>
      sharedFeed(href, options),
    )
    const [first, up, coded, query, none] = shared.map(({ feed }) => feed)
    expect([up === first, coded === first, query === first, none === first]).toEqual([true, true, false, false])
    for (const { release } of shared) release()
    await pause(550)
  })

  it('is one for all who name the same manifest, and closed after the last has left', async () => {
    const options = { store, refreshMinutes: 50 / MINUTE }
    const one = sharedFeed(server.address('station.json'), options)
    const two = sharedFeed(new URL(server.address('station.json#top')), { ...options, parts: ['services'] })
    expect(two.feed).toBe(one.feed)
    await until(one.feed, settled('services'))
    one.release()
    one.release()
    await pause(KEPT_MS)
    await asking()
    two.release()
    const moved = sharedFeed(server.address('station.json'), options)
    expect(moved.feed).toBe(one.feed)
    await pause(KEPT_MS)
    await asking()
    moved.release()
    await quiet()
    const again = sharedFeed(server.address('station.json'), options)
    expect(again.feed).not.toBe(one.feed)
    again.release()
    await quiet()
  })
})
