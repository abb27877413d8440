// A database for one test of the IndexedDB journal, and what was opened on it.
import { soon } from '../contracts/expecting.js'
import { openIndexedDb, type IndexedDbOptions, type StationDatabase } from '../indexeddb.js'

/** A database of its own for one test, and every handle that was opened on it. */
export class Bed {
  readonly name = `doorstep-test-${crypto.randomUUID()}`
  #handles: StationDatabase[] = []

  async open(options?: IndexedDbOptions): Promise<StationDatabase> {
    const handle = await openIndexedDb(this.name, options)
    this.#handles.push(handle)
    return handle
  }

  async end(): Promise<void> {
    for (const handle of this.#handles) handle.close()
    await soon(deleteDatabase(this.name), 'the database to be deleted')
  }
}

export function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name)
    request.onsuccess = () => resolve()
    request.onerror = () => reject(request.error ?? new Error(`${name} was not deleted`))
  })
}
