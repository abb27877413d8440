// A web server of the test's own and the feeds that were opened from it, closed after each test; nothing may fail unheard.
import { afterEach, beforeEach, expect } from 'vitest'
import { openFeed, type FeedOptions, type LiveFeed } from '../feed.js'
import { MemoryFeedStore } from '../store.js'
import { TestServer } from './http-server.js'

/** What a test has before it. */
export const world = { server: new TestServer(), time: 0, feeds: [] as LiveFeed[] }

/** Opens a feed that is closed after the test; by itself it asks once and again only after failures, soon. */
export function open(options: FeedOptions = {}, path = 'station.json'): LiveFeed {
  const feed = openFeed(world.server.address(path), {
    store: new MemoryFeedStore(),
    now: () => world.time,
    refreshMinutes: 0,
    timing: { retryMs: 60_000 },
    ...options,
  })
  world.feeds.push(feed)
  return feed
}

/** Each test of the file gets a server of its own. */
export function eachServer(): void {
  let unhandled: unknown[] = []
  const note = (reason: unknown) => unhandled.push(reason)
  beforeEach(async () => {
    Object.assign(world, { server: new TestServer(), time: 1_790_000_000_000, feeds: [] })
    unhandled = []
    process.on('unhandledRejection', note)
    await world.server.start()
  })
  afterEach(async () => {
    for (const feed of world.feeds) feed.close()
    await world.server.stop()
    await new Promise((resolve) => setTimeout(resolve, 5))
    process.off('unhandledRejection', note)
    expect(unhandled).toEqual([])
  })
}
