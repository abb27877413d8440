// The snapshots and the personal data of a station's IndexedDB database.
import type { IDBPObjectStore } from 'idb'
import type { PrivateRef, PrivateStore, Snapshot, SnapshotStore } from '@doorstep/model/journal'
import type { Instant } from '@doorstep/model/time'
import { inTransaction } from '../storage/idb-connection.js'
import type { StationConnection, StationSchema } from './station-schema.js'
import { filed, valueOf } from './private-file.js'
import { expiryOf, randomRef } from './private-ref.js'

type PrivateObjectStore = IDBPObjectStore<StationSchema, ['private'], 'private', 'readwrite'>

/** Made by `openIndexedDb(...).snapshots`. A snapshot can be rebuilt, so its writes need not wait for the disk. */
export class IndexedDbSnapshotStore implements SnapshotStore {
  constructor(private readonly connection: StationConnection) {}

  load(stream: string): Promise<Snapshot | undefined> {
    return this.connection.run((database) => database.get('snapshots', stream))
  }

  save(stream: string, snapshot: Snapshot): Promise<void> {
    return this.connection.run((database) => {
      const transaction = database.transaction('snapshots', 'readwrite', { durability: 'relaxed' })
      return inTransaction(transaction, async () => {
        const held = await transaction.store.get(stream)
        if (!held || snapshot.version >= held.version) await transaction.store.put(snapshot, stream)
      })
    })
  }
}

/** Made by `openIndexedDb(...).private`. Every use first removes what has expired, in the same transaction. */
export class IndexedDbPrivateStore implements PrivateStore {
  constructor(
    private readonly connection: StationConnection,
    private readonly now: () => Instant,
  ) {}

  async put(value: unknown, expires: Instant): Promise<PrivateRef> {
    const held = filed(randomRef(), value, expiryOf(expires))
    await this.#use((store) => store.put(held))
    return held.ref
  }

  async get(ref: PrivateRef): Promise<unknown> {
    const held = await this.#use((store) => store.get(ref))
    return held && valueOf(held)
  }

  async delete(ref: PrivateRef): Promise<void> {
    await this.#use((store) => store.delete(ref))
  }

  /** Removes what has expired. */
  async purge(): Promise<void> {
    await this.#use(async () => undefined)
  }

  /** Puts values of an earlier version, which stand in the tables, into files. */
  async refile(): Promise<void> {
    await this.#use(async (store) => {
      const old = (await store.getAll()).filter(({ file }) => !file)
      await Promise.all(old.map(({ ref, value, expires }) => store.put(filed(ref, value, expires))))
    })
  }

  #use<Result>(work: (store: PrivateObjectStore) => Promise<Result>): Promise<Result> {
    return this.connection.run((database) => {
      const transaction = database.transaction('private', 'readwrite', { durability: 'strict' })
      return inTransaction(transaction, async () => {
        const { store } = transaction
        const expired = await store.index('expires').getAllKeys(IDBKeyRange.upperBound(this.now()))
        await Promise.all(expired.map((ref) => store.delete(ref)))
        return work(store)
      })
    })
  }
}
