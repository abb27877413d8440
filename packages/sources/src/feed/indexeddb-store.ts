// The last good copies of feeds in IndexedDB, so that a screen that starts without a network shows what it knew. Two calls of the
// browser's own are all of it: every widget on a page has this file, and would have idb with it.
import { Connection } from '../storage/connection.js'
import type { FeedStore, StoredCopy } from './store.js'

// A feed is worth waiting for its copy only as long as a visitor would not notice much.
const PATIENCE_MS = 2000
const COPIES = 'copies'

/** What `openFeedStore` opens. */
export async function openCopies(name: string): Promise<FeedStore & { close(): void }> {
  const connection = new Connection({ name, patienceMs: PATIENCE_MS, open: (letGo) => opened(name, letGo) })
  await connection.run(async () => undefined)
  const inStore = <Result>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<Result>): Promise<Result> =>
    connection.run((database) => done(database.transaction(COPIES, mode), ask))
  return {
    load: (href) => inStore('readonly', (store) => store.get(href) as IDBRequest<StoredCopy | undefined>),
    save: async (copy) => void (await inStore('readwrite', (store) => store.put(copy))),
    close: () => connection.close(),
  }
}

function opened(name: string, letGo: () => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1)
    request.onupgradeneeded = () => request.result.createObjectStore(COPIES, { keyPath: 'href' })
    request.onerror = () => reject(request.error ?? new Error(name))
    request.onsuccess = () => {
      const { result } = request
      result.onversionchange = result.onclose = letGo
      resolve(result)
    }
  })
}

/** What a request gave, once its transaction is complete. */
function done<Result>(transaction: IDBTransaction, ask: (store: IDBObjectStore) => IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const request = ask(transaction.objectStore(COPIES))
    transaction.oncomplete = () => resolve(request.result)
    // without a reason it was the browser that closed the database
    transaction.onabort = () => reject(transaction.error ?? new DOMException(COPIES, 'AbortError'))
  })
}
