// One IndexedDB connection that opens when first used, lets go when another window must upgrade, and comes back after a forced close.
import { openingError, StorageError, storageError } from './storage-error.js'

export interface ConnectionOptions<Database> {
  readonly name: string
  /** Opens the database of that name, which calls `letGo` when another window must upgrade it, or the browser has closed it. */
  readonly open: (letGo: () => void) => Promise<Database>
  /** How long an opening may be held up by another window before it is given up, in milliseconds. */
  readonly patienceMs: number
}

// What a transaction says when its connection was closed under it: by the browser, or for another window's upgrade.
const FORCED = ['InvalidStateError', 'AbortError']

export class Connection<Database extends Pick<IDBDatabase, 'close'>> {
  #database: Promise<Database> | undefined
  #closed = false

  constructor(private readonly options: ConnectionOptions<Database>) {}

  get closed(): boolean {
    return this.#closed
  }

  /**
   * Does some work on the open database. After a forced close it opens anew and does the work once more, so the work must
   * be one that may be repeated. Errors are StorageErrors, or the work's own.
   */
  async run<Result>(work: (database: Database) => Promise<Result>): Promise<Result> {
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

  #open(): Promise<Database> {
    if (this.#closed) return Promise.reject(new StorageError('closed', this.options.name, 'this handle was closed'))
    if (this.#database) return this.#database
    const opening = this.#openNow()
    this.#database = opening
    opening.catch(() => this.#forget(opening))
    return opening
  }

  #forget(opened: Promise<Database>): void {
    if (this.#database === opened) this.#database = undefined
    opened.then(
      (database) => database.close(),
      () => undefined,
    )
  }

  async #openNow(): Promise<Database> {
    const { name, open, patienceMs } = this.options
    let timer: ReturnType<typeof setTimeout> | undefined
    let opening: Promise<Database> | undefined
    try {
      opening = open(() => {
        if (this.#database) this.#forget(this.#database)
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
