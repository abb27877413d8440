// The PINs of a machine in an IndexedDB database of their own: apart from the tickets, so that either can be cleared alone.
import type { DBSchema } from 'idb'
import { idbConnection, inTransaction, type IdbConnection } from '../storage/idb-connection.js'
import { keptText } from '../storage/kept-text.js'
import { StoredPins, type PinOptions, type PinRecord, type PinRecords, type Pins } from './pins.js'

interface PinSchema extends DBSchema {
  pins: { key: string; value: PinRecord }
}

const PATIENCE_MS = 5000

class IndexedDbPinRecords implements PinRecords {
  readonly #connection: IdbConnection<PinSchema>
  readonly #listeners = new Set<(worker: string) => void>()
  #channel: BroadcastChannel | undefined

  constructor(private readonly name: string) {
    this.#connection = idbConnection<PinSchema>({
      name,
      version: 1,
      patienceMs: PATIENCE_MS,
      upgrade: (database) => void database.createObjectStore('pins'),
    })
  }

  workers(): Promise<readonly string[]> {
    return this.#connection.run((database) => database.getAllKeys('pins'))
  }

  change(worker: string, make: (held: PinRecord | undefined) => PinRecord | undefined): Promise<void> {
    return this.#connection.run((database) => {
      const transaction = database.transaction('pins', 'readwrite', { durability: 'strict' })
      return inTransaction(transaction, async () => {
        const made = make(await transaction.store.get(worker))
        if (made) await transaction.store.put(made, worker)
      })
    })
  }

  remove(worker: string): Promise<void> {
    return this.#connection.run((database) => database.delete('pins', worker))
  }

  announce(worker: string): void {
    this.#open()?.postMessage(worker)
  }

  subscribe(listener: (worker: string) => void): () => void {
    this.#listeners.add(listener)
    this.#open()
    return () => {
      this.#listeners.delete(listener)
      if (this.#listeners.size === 0) this.#shut()
    }
  }

  close(): void {
    this.#shut()
    this.#connection.close()
  }

  // One channel for both: a window must not hear itself.
  #open(): BroadcastChannel | undefined {
    if (this.#channel || typeof BroadcastChannel === 'undefined') return this.#channel
    this.#channel = new BroadcastChannel(`doorstep-pins:${this.name}`)
    this.#channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (typeof data === 'string') for (const listener of this.#listeners) listener(data)
    }
    return this.#channel
  }

  #shut(): void {
    this.#channel?.close()
    this.#channel = undefined
  }
}

/**
 * The PINs kept under a name, shared by every window of the browser profile. The database is opened when it is first used; from then
 * on its methods reject with a StorageError when it cannot be.
 *
 * @example
 * counter.pins = indexedDbPins('doorstep-pins')
 */
export function indexedDbPins(name: string, options: PinOptions = {}): Pins & Required<Pick<Pins, 'notice'>> & { close(): void } {
  const records = new IndexedDbPinRecords(name)
  return Object.assign(new StoredPins(records, options), { close: () => records.close(), notice: keptText(`${name}:notice`) })
}
