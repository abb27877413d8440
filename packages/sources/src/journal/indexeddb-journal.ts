// One stream of a station's IndexedDB database, as a Journal.
import {
  VersionConflict,
  type AbortLike,
  type Appended,
  type CommandId,
  type Entry,
  type Journal,
  type Recorded,
  type Version,
} from '@doorstep/model/journal'
import { inTransaction } from '../storage/idb-connection.js'
import { follow } from './follow.js'
import type { StationConnection, StationSchema } from './station-schema.js'
import type { Wakeups } from './wakeups.js'

type StoredRecord = StationSchema['records']['value']

/** The record as it was appended; only this file knows that its stream is stored with it. */
function recordOf<Event>({ stream: _, ...record }: StoredRecord): Recorded<Event> {
  // The events of a stream are what its own decider wrote there.
  return record as Recorded<Event>
}

/** The keys of a stream's records after a version. */
function keysAfter(stream: string, version: Version): IDBKeyRange {
  return IDBKeyRange.bound([stream, version], [stream, Infinity], true)
}

/** Made by `openIndexedDb(...).journal(stream)`. */
export class IndexedDbJournal<Event> implements Journal<Event> {
  constructor(
    private readonly connection: StationConnection,
    private readonly wakeups: Wakeups,
    private readonly stream: string,
    private readonly batch: number,
  ) {}

  async append(entry: Entry<Event>, expected: Version): Promise<Appended<Event>> {
    const appended = await this.connection.run((database) => {
      // Strict: acknowledged means on the disk, not in a buffer of the system.
      const transaction = database.transaction('records', 'readwrite', { durability: 'strict' })
      return inTransaction(transaction, async (): Promise<Appended<Event>> => {
        const [known, last] = await Promise.all([
          transaction.store.index('id').get([this.stream, entry.id]),
          transaction.store.openKeyCursor(keysAfter(this.stream, 0), 'prev'),
        ])
        if (known) return { record: recordOf(known), repeated: true }
        const actual = last?.key[1] ?? 0
        if (actual !== expected) throw new VersionConflict(expected, actual)
        const stored: StoredRecord = { ...entry, stream: this.stream, version: actual + 1 }
        await transaction.store.add(stored)
        return { record: recordOf(stored), repeated: false }
      })
    })
    if (!appended.repeated) this.wakeups.announce(this.stream)
    return appended
  }

  async find(id: CommandId): Promise<Recorded<Event> | undefined> {
    const stored = await this.connection.run((database) => database.getFromIndex('records', 'id', [this.stream, id]))
    return stored && recordOf<Event>(stored)
  }

  async last(): Promise<Version> {
    return (
      (await this.connection.run((database) => database.transaction('records').store.openKeyCursor(keysAfter(this.stream, 0), 'prev')))
        ?.key[1] ?? 0
    )
  }

  async *read(after: Version = 0): AsyncGenerator<Recorded<Event>, void, undefined> {
    // In batches, each a transaction of its own: one that stays open over a consumer's awaits would end by itself. The next batch is
    // asked for before this one is handed on: storage reads it while the consumer works.
    const ask = (last: Version): Promise<StoredRecord[]> => {
      const asked = this.connection.run((database) => database.getAll('records', keysAfter(this.stream, last), this.batch))
      // a failure is heard where it is awaited, or by nobody when the consumer has gone
      asked.catch(() => undefined)
      return asked
    }
    let next: Promise<StoredRecord[]> | undefined = ask(after)
    while (next) {
      const batch: StoredRecord[] = await next
      const last = batch.at(-1)?.version
      next = last === undefined || batch.length < this.batch ? undefined : ask(last)
      for (const stored of batch) yield recordOf<Event>(stored)
    }
  }

  watch(after: Version, signal: AbortLike): AsyncGenerator<Recorded<Event>, void, undefined> {
    return follow((from) => this.read(from), this.wakeups.bell(this.stream), after, signal)
  }
}
