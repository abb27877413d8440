// The last good copies of feeds in IndexedDB, so that a screen that starts without a network shows what it knew.
import type { DBSchema } from 'idb'
import { Connection } from '../storage/connection.js'
import type { FeedStore, StoredCopy } from './store.js'

interface FeedSchema extends DBSchema {
  copies: { key: string; value: StoredCopy }
}

// A feed is worth waiting for its copy only as long as a visitor would not notice much.
const PATIENCE_MS = 2000

/** What `openFeedStore` opens. */
export async function openCopies(name: string): Promise<FeedStore & { close(): void }> {
  const connection = new Connection<FeedSchema>({
    name,
    version: 1,
    patienceMs: PATIENCE_MS,
    upgrade: (database) => void database.createObjectStore('copies', { keyPath: 'href' }),
  })
  await connection.run(async () => undefined)
  return {
    load: (href) => connection.run((database) => database.get('copies', href)),
    save: (copy) => connection.run((database) => database.put('copies', copy)).then(() => undefined),
    close: () => connection.close(),
  }
}
