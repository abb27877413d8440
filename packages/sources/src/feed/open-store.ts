// Opening the store of a page's feeds: IndexedDB, or memory where there is none.
import { MemoryFeedStore, type FeedStore } from './store.js'

let opened: Promise<FeedStore> | undefined

/** The store of this page, opened once: IndexedDB where there is one, memory otherwise. */
export function pageStore(): Promise<FeedStore> {
  return (opened ??= openFeedStore().catch(() => new MemoryFeedStore()))
}

/**
 * Opens the IndexedDB store of this origin's feeds, so that a screen that starts without a network shows what it knew. It is
 * what `openFeed` uses by itself. Rejects with a StorageError where IndexedDB cannot be used.
 *
 * @example
 * const feed = openFeed('station.json', { store: await openFeedStore('feeds-of-my-app') })
 */
export async function openFeedStore(name = 'doorstep-feeds'): Promise<FeedStore & { close(): void }> {
  // Loaded apart: a widget that shows a feed need not wait for the code that stores it.
  const { openCopies } = await import('./indexeddb-store.js')
  return openCopies(name)
}
