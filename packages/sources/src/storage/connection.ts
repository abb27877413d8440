// One IndexedDB connection that opens when first used, lets go when another window must upgrade, and comes back after a forced close.
import { openDB, type DBSchema, type IDBPDatabase, type OpenDBCallbacks } from 'idb'
import { openingError, StorageError, storageError } from './storage-error.js'

export interface ConnectionOptions<Schema extends DBSchema> {
  readonly name: string
  /** The version of the database's shape, from 1. */
  readonly version: number
  readonly upgrade: NonNullable<OpenDBCallbacks<Schema>['upgrade']>
  /** How long an opening may be held up by another window before it is given up, in milliseconds. */
  readonly patienceMs: number
}

// What a transaction says when its connection was closed under it: by the browser, or for another window's upgrade.
const FORCED = ['InvalidStateError', 'AbortError']

export class Connection<Schema extends DBSchema> {
  #database: Promise<IDBPDatabase<Schema>> | undefined
  #closed = false

  constructor(private readonly options: ConnectionOptions<Schema>) {}

  get closed(): boolean {
    return this.#closed
  }

  /**
   * Does some work on the open database. After a forced close it opens anew and does the work once more, so the work must
   * be one that may be repeated. Errors are StorageErrors, or the work's own.
   */
  async run<Result>(work: (database: IDBPDatabase<Schema>) => Promise<Result>): Promise<Result> {
    const opened = this.#open()
    try {
      return await work(await opened)
    } catch (error) {
      if (this.#closed || !(error instanceof DOMException) || !FORCED.includes(error.name)) throw storageError(this.options.name, error)
      this.#forget(opened)
    }
    try {
      return await work(await this.#open())
    } catch (error) {
      throw storageError(this.options.name, error)
    }
  }

  /** Ends the connection; transactions under way are completed by the browser. */
  close(): void {
    this.#closed = true
    if (this.#database) this.#forget(this.#database)
  }

  #open(): Promise<IDBPDatabase<Schema>> {
    if (this.#closed) return Promise.reject(new StorageError('closed', this.options.name, 'this handle was closed'))
    if (this.#database) return this.#database
    const opening = this.#openNow()
    this.#database = opening
    opening.catch(() => this.#forget(opening))
    return opening
  }

  #forget(opened: Promise<IDBPDatabase<Schema>>): void {
    if (this.#database === opened) this.#database = undefined
    opened.then(
      (database) => database.close(),
      () => undefined,
    )
  }

  async #openNow(): Promise<IDBPDatabase<Schema>> {
    const { name, version, upgrade, patienceMs } = this.options
    let timer: ReturnType<typeof setTimeout> | undefined
    let opening: Promise<IDBPDatabase<Schema>> | undefined
    try {
      const letGo = () => {
        if (this.#database) this.#forget(this.#database)
      }
      opening = openDB<Schema>(name, version, {
        upgrade: (database, from, to, transaction, event) => {
          // The opening itself reports an upgrade that failed; this second report would be unhandled.
          transaction.done.catch(() => undefined)
          upgrade(database, from, to, transaction, event)
        },
        blocking: letGo,
        terminated: letGo,
      })
      const held = new Promise<never>((_, reject) => {
        const detail = `another window holds it, waited ${patienceMs} ms; close the other windows`
        timer = setTimeout(() => reject(new StorageError('blocked', name, detail)), patienceMs)
      })
      return await Promise.race([opening, held])
    } catch (error) {
      // An opening that was given up may still succeed; left open it would block the next upgrade.
      opening?.then(
        (database) => database.close(),
        () => undefined,
      )
      throw openingError(name, error)
    } finally {
      clearTimeout(timer)
    }
  }
}

/** What is done inside one transaction: it is complete when this resolves, and undone when this rejects. */
export async function inTransaction<Result>(
  transaction: { readonly done: Promise<void>; abort(): void },
  work: () => Promise<Result>,
): Promise<Result> {
  const { done } = transaction
  // The work's own error says more than the abort that follows it; this one must not be reported as unhandled.
  done.catch(() => undefined)
  try {
    const result = await work()
    await done
    return result
  } catch (error) {
    try {
      transaction.abort()
    } catch {
      // It is over already.
    }
    throw error
  }
}
