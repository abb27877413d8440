// What a browser does to a window when its luck is bad: writes that are aborted, reads that fail. And a look at how writes are made.

/** Lets the next so many writes to the journal be aborted by the browser after they were made, as it does when the disk is full. */
export function abortWrites(count: number): void {
  let left = count
  const add = IDBObjectStore.prototype.add
  IDBObjectStore.prototype.add = function (...given: Parameters<typeof add>): IDBRequest<IDBValidKey> {
    const request = add.apply(this, given)
    if (left > 0 && this.name === 'records') this.transaction.abort()
    if ((left -= 1) <= 0) IDBObjectStore.prototype.add = add
    return request
  }
}

/** How a read fails: its transaction is aborted, or the browser says that it cannot. */
export type ReadError = 'AbortError' | 'UnknownError' | 'InvalidStateError'

let readsToFail = 0
let readError: ReadError = 'AbortError'

/** Lets the next so many reads of the journal fail. */
export function failReads(count: number, error: ReadError): void {
  readsToFail = count
  readError = error
}

/** How many of those are still to come. */
export const readsLeft = (): number => readsToFail

type Read = (this: IDBObjectStore | IDBIndex, ...given: unknown[]) => IDBRequest

function failing(read: Read): Read {
  return function (...given) {
    const store = 'objectStore' in this ? this.objectStore : this
    // only the journal's: a database that cannot even be opened has a screen of its own
    if (readsToFail <= 0 || store.name !== 'records') return read.apply(this, given)
    readsToFail -= 1
    if (readError !== 'AbortError') throw new DOMException('The torture lets this read fail.', readError)
    const request = read.apply(this, given)
    store.transaction.abort()
    return request
  }
}

let lax = 0

/** How many transactions could write records without waiting for the disk: what they store a power cut takes. */
export const laxWrites = (): number => lax

/** Puts the faults into this window's IndexedDB; they sleep until they are asked for. */
export function plantFaults(): void {
  for (const prototype of [IDBObjectStore.prototype, IDBIndex.prototype] as unknown as Record<string, Read>[]) {
    for (const name of ['get', 'getAll', 'getAllKeys', 'count', 'openCursor', 'openKeyCursor']) {
      const read = prototype[name]
      if (read) prototype[name] = failing(read)
    }
  }
  const { transaction } = IDBDatabase.prototype
  IDBDatabase.prototype.transaction = function (stores, mode, options): IDBTransaction {
    const begun = transaction.call(this, stores, mode, options)
    if (mode === 'readwrite' && begun.objectStoreNames.contains('records') && begun.durability !== 'strict') lax += 1
    return begun
  }
}
