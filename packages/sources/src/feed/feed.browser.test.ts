// The feed in a real browser: copies kept in IndexedDB over a new start, the network's return, a page out of view.
import { expect } from 'chai'
import { afterEach, beforeEach, describe, it } from '../journal/contracts/globals.js'
import { pause, rejection } from '../journal/contracts/expecting.js'
import { openFeed, type FeedOptions, type LiveFeed } from './feed.js'
import { openFeedStore } from './open-store.js'
import type { FeedStore } from './store.js'
import { settled, until } from './testing/station.js'

const manifest = new URL('./testing/wutongli/station.json', import.meta.url)
// Port 1 answers nobody.
const gone: typeof fetch = () => fetch('http://127.0.0.1:1/')

describe('a feed in the browser', () => {
  let name: string
  let store: FeedStore & { close(): void }
  let feeds: LiveFeed[]
  let asked: string[]
  let network: typeof fetch
  let cacheModes: unknown[]
  const counted: typeof fetch = (address, init) => {
    asked.push(new Request(address).url)
    cacheModes.push(init?.cache)
    return network(address, init)
  }
  const open = (options: FeedOptions = {}) => {
    const feed = openFeed(manifest, { store, fetch: counted, refreshMinutes: 0, parts: ['services'], ...options })
    feeds.push(feed)
    return feed
  }
  beforeEach(async () => {
    name = `doorstep-test-${crypto.randomUUID()}`
    store = await openFeedStore(name)
    feeds = []
    asked = []
    cacheModes = []
    network = fetch
  })
  afterEach(() => {
    for (const feed of feeds) feed.close()
    store.close()
    indexedDB.deleteDatabase(name)
    Reflect.deleteProperty(document, 'visibilityState')
  })

  it('lets the browser ask whether a file has changed', async () => {
    const feed = open()
    const before = await until(feed, settled('services'))
    await feed.refresh()
    expect(feed.view.services.value).to.equal(before.services.value)
    expect(cacheModes).to.deep.equal(['no-cache', 'no-cache', 'no-cache', 'no-cache'])
  })

  it('shows the copy kept in IndexedDB when it starts anew without a server: stale, with its age', async () => {
    const good = 1_790_000_000_000
    const first = open({ now: () => good })
    await until(first, settled('services'))
    while ((await store.load(new URL('services.json', manifest).href)) === undefined) await pause(5)
    first.close()
    store.close()
    store = await openFeedStore(name)
    network = gone
    const { services, station } = await until(open(), (view) => view.services.stale)
    expect(services.value?.items.map((item) => item.id)).to.deep.equal(['medical-booklet'])
    expect(services).to.include({ asOf: good, loading: false, stale: true })
    expect(services.failures).to.have.length(1)
    expect(services.failures[0]).to.include({ code: 'unreachable', href: new URL('services.json', manifest).href })
    expect(station).to.include({ asOf: good, stale: true })
  })

  it('keeps copies by itself, in the database doorstep-feeds', async () => {
    const first = openFeed(manifest, { refreshMinutes: 0 })
    feeds.push(first)
    await until(first, settled('station'))
    const own = await openFeedStore()
    while ((await own.load(manifest.href)) === undefined) await pause(5)
    own.close()
  })

  it('asks again at once when the browser is back online', async () => {
    network = gone
    const feed = open({ parts: [] })
    await until(feed, settled('station'))
    network = fetch
    window.dispatchEvent(new Event('online'))
    expect((await until(feed, (view) => view.station.value !== undefined)).station).to.include({ stale: false, loading: false })
    const before = asked.length
    window.dispatchEvent(new Event('online'))
    await pause(30)
    expect(asked.length).to.equal(before)
  })

  it('asks for nothing while the page is out of view, and at once when it comes back', async () => {
    let visibility = 'visible'
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => visibility })
    const feed = open({ parts: [], refreshMinutes: 50 / 60_000 })
    await until(feed, settled('station'))
    visibility = 'hidden'
    await pause(200)
    const before = asked.length
    await pause(200)
    expect(asked.length).to.equal(before)
    visibility = 'visible'
    document.dispatchEvent(new Event('visibilitychange'))
    expect(asked.length).to.equal(before + 1)
    feed.close()
  })

  it('asks for nothing more once it is closed', async () => {
    network = gone
    const feed = open({ parts: [], timing: { retryMs: 20 } })
    await until(feed, settled('station'))
    feed.close()
    const before = asked.length
    window.dispatchEvent(new Event('online'))
    document.dispatchEvent(new Event('visibilitychange'))
    await pause(100)
    expect(asked.length).to.equal(before)
  })

  it('leaves no listener behind', () => {
    const heard: string[] = []
    const restore: (() => void)[] = []
    for (const target of [window, document]) {
      const { addEventListener, removeEventListener } = target
      target.addEventListener = (type: string) => void heard.push(type)
      target.removeEventListener = (type: string) => void heard.splice(heard.indexOf(type), 1)
      restore.push(() => Object.assign(target, { addEventListener, removeEventListener }))
    }
    try {
      const feed = open()
      expect(heard).to.have.members(['online', 'visibilitychange'])
      feed.close()
      expect(heard).to.deep.equal([])
    } finally {
      for (const undo of restore) undo()
    }
  })

  it('says that there is no store where IndexedDB cannot be opened', async () => {
    const original = IDBFactory.prototype.open
    IDBFactory.prototype.open = () => {
      throw new DOMException('the frame is sandboxed', 'SecurityError')
    }
    try {
      expect(await rejection(openFeedStore('doorstep-test-none'))).to.include({ name: 'StorageError', code: 'unavailable' })
    } finally {
      IDBFactory.prototype.open = original
    }
  })
})
