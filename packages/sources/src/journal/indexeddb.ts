// A station's journals, snapshots and personal data in one IndexedDB database, shared by every window of the browser profile.
import type { Journal, PrivateStore, SnapshotStore } from '@doorstep/model/journal'
import type { SummaryStore } from '@doorstep/model/queue'
import type { Instant } from '@doorstep/model/time'
import { settleStorage } from '../storage/settle.js'
import { ASKED, IndexedDbContents, type StationContents } from './contents.js'
import { IndexedDbJournal } from './indexeddb-journal.js'
import { IndexedDbPrivateStore, IndexedDbSnapshotStore } from './indexeddb-stores.js'
import { stationConnection } from './station-schema.js'
import { IndexedDbSummaryStore } from './summary-stores.js'
import { Wakeups } from './wakeups.js'

export interface IndexedDbOptions {
  /** What time it is, for the expiry of personal data. */
  readonly now?: () => Instant
  /** How often a watcher looks by itself, in milliseconds (3,000 by default). */
  readonly rereadMs?: number
  /** How many records are read at once (2,000 by default). */
  readonly batch?: number
  /** How long an opening may be held up by another window, in milliseconds (5,000 by default). */
  readonly patienceMs?: number
}

/** An open station database. */
export interface StationDatabase {
  journal<Event>(stream: string): Journal<Event>
  readonly snapshots: SnapshotStore
  readonly private: PrivateStore
  readonly summaries: SummaryStore
  /** What a backup holds, and how it is put back. */
  readonly contents: StationContents
  /** A single thing kept under a name, such as where backups go; anything that can be cloned. */
  kept(name: string): Promise<unknown>
  keep(name: string, value: unknown): Promise<void>
  /**
   * A random name given when the database was made, or when a backup was restored into it. The kiosk keeps a copy elsewhere (localStorage): when they differ, the
   * browser has thrown the data away, and numbering may not start again from 1.
   */
  generation(): Promise<string>
  /** Whether a backup was restored and no worker has said since which numbers were the last. */
  numbersAsked(): Promise<boolean>
  /** A worker has said so. */
  numbersSaid(): Promise<void>
  /** Ends every watcher of this handle and the connection. */
  close(): void
}

/**
 * Opens the database of one station and removes personal data that has expired.
 *
 * Rejects with a StorageError: `unavailable` without IndexedDB (private mode, a sandboxed frame), `blocked` when another
 * window does not let go, `newer` when a newer version has written it, `full` when there is no room.
 *
 * The same errors come from its journals and stores later on, and end a watch: a window whose database another one has
 * upgraded can only be reloaded.
 *
 * @example
 * const database = await openIndexedDb('doorstep-wutongli')
 * station.journals = { queue: database.journal<QueueEvent>('queue') }
 */
export async function openIndexedDb(name: string, options: IndexedDbOptions = {}): Promise<StationDatabase> {
  const { now = Date.now, rereadMs = 3000, batch = 2000, patienceMs = 5000 } = options
  const connection = stationConnection(name, patienceMs)
  await settleStorage(name)
  const privateStore = new IndexedDbPrivateStore(connection, now)
  try {
    await privateStore.purge()
    await privateStore.refile()
  } catch (error) {
    connection.close()
    throw error
  }
  const wakeups = new Wakeups(name, rereadMs)
  return {
    journal: <Event>(stream: string) => new IndexedDbJournal<Event>(connection, wakeups, stream, batch),
    snapshots: new IndexedDbSnapshotStore(connection),
    private: privateStore,
    summaries: new IndexedDbSummaryStore(connection),
    contents: new IndexedDbContents(connection, name, now, batch),
    kept: (key) => connection.run((database) => database.get('kept', key)),
    keep: (key, value) => connection.run((database) => database.put('kept', value, key).then(() => undefined)),
    generation: () => connection.run(async (database) => (await database.get('about', 'generation')) ?? ''),
    numbersAsked: () => connection.run(async (database) => (await database.get('about', 'numbers')) === ASKED),
    numbersSaid: () => connection.run((database) => database.delete('about', 'numbers')),
    close: () => {
      connection.close()
      wakeups.close()
    },
  }
}
