// When one file of a feed is asked for: its turns, its patience after failures, and what a look, the network or a load by hand changes of that.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { FeedFile, type Means } from './feed-file.js'
import { MemoryFeedStore } from './store.js'

const SECOND = 1000
beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A file that is asked for every five minutes, and half a minute after a failure; and how often it was. */
function world() {
  const now = { asked: 0, fails: false, visible: true }
  const store = new MemoryFeedStore()
  const means: Means = {
    fetch: () => {
      now.asked += 1
      return now.fails ? Promise.reject(new Error('gone')) : Promise.resolve(new Response('text'))
    },
    ...{ store: () => Promise.resolve(store), now: () => 0, visible: () => now.visible, random: () => 0.5 },
    ...{ timeoutMs: SECOND, refreshMs: 300 * SECOND, retryMs: 30 * SECOND, longestRetryMs: 600 * SECOND },
  }
  const file = new FeedFile(
    'http://station/a.json',
    (value) => Promise.resolve({ value, problems: [] }),
    means,
    () => undefined,
  )
  /** How often it was asked for when so many seconds have passed. */
  const after = async (seconds: number): Promise<number> => {
    await vi.advanceTimersByTimeAsync(seconds * SECOND)
    await file.settled
    return now.asked
  }
  return { now, file, after }
}

test('a load by hand is its turn: the next is five minutes after it, once', async () => {
  const { file, after } = world()
  await file.load()
  expect(await after(200)).toBe(1)
  await file.load()
  expect(await after(299)).toBe(2)
  expect(await after(1)).toBe(3)
  expect(await after(299)).toBe(3)
})

test('out of view it is asked for when it is looked at, once; and not before it is due', async () => {
  const { now, file, after } = world()
  await file.load()
  file.look()
  now.visible = false
  expect(await after(900)).toBe(1)
  file.look()
  expect(await after(0)).toBe(1)
  now.visible = true
  for (let looks = 0; looks < 2; looks += 1) {
    file.look()
    expect(await after(0)).toBe(2)
  }
})

test('patience begins anew when the network is back, and after a good answer', async () => {
  const { now, file, after } = world()
  now.fails = true
  await file.load()
  expect([await after(30), await after(59), await after(1)]).toEqual([2, 2, 3])
  file.retry()
  expect([await after(0), await after(29), await after(1)]).toEqual([4, 4, 5])
  now.fails = false
  expect(await after(60)).toBe(6)
  // what has not failed is not asked for
  file.retry()
  now.fails = true
  expect([await after(299), await after(1), await after(29), await after(1)]).toEqual([6, 7, 7, 8])
})

test('a file that is closed is not asked for any more, whoever asks', async () => {
  const { now, file, after } = world()
  now.fails = true
  await file.load()
  file.close()
  file.retry()
  await file.load()
  file.look()
  expect(await after(900)).toBe(1)
})
