// Everything of a station's database that cannot be made anew: read for a backup, and put back in one transaction.
import type { PrivateRef, Recorded } from '@doorstep/model/journal'
import type { Instant } from '@doorstep/model/time'
import { unwrap, wrap } from 'idb'
import { inTransaction } from '../storage/idb-connection.js'
import type { StationConnection } from './station-schema.js'
import { filed, valueOf } from './private-file.js'
import { randomRef } from './private-ref.js'

/** A record, and the stream it stands in. */
export interface StreamRecord {
  readonly stream: string
  readonly record: Recorded<unknown>
}

/** A personal value under its reference. */
export interface PrivateEntry {
  readonly ref: PrivateRef
  readonly value: unknown
  readonly expires: Instant
}

export interface RestoreOptions {
  /** Whether what is there may be replaced. */
  readonly replace?: boolean
  /** Told which share of the records is written, from 0 to 1, where their `count` is known. */
  readonly progress?: (share: number) => void
}

export interface StationContents {
  /** All records, stream by stream, each in its order. What is appended while they are read may be among them or not. */
  records(): AsyncIterable<StreamRecord>
  /** What has not expired of the personal data. */
  privateEntries(): Promise<readonly PrivateEntry[]>
  /**
   * Puts records and personal data in the place of what is there, all or nothing: when reading `contents` throws, or the storage
   * does, everything stays as it was. Snapshots and summaries are cleared, because they are made anew. The database gets a new
   * generation, and in the same transaction a note that the last numbers have to be asked for: none is given before somebody has said
   * which they were, on whatever machine this is.
   *
   * @param contents read while the transaction is open, so it must not wait for anything; `pinHolders` are the workers who had a PIN
   *   where the records come from, and take the place of what is kept of that here
   * @throws NotEmpty when there are records already and `replace` was not asked for
   */
  restore(
    contents: {
      readonly records: Iterable<StreamRecord>
      readonly private: Iterable<PrivateEntry>
      readonly count?: number
      readonly pinHolders?: readonly string[]
    },
    options?: RestoreOptions,
  ): Promise<void>
}

/** There are tickets here already: a backup would put others in their place. */
export class NotEmpty extends Error {
  override readonly name = 'NotEmpty'
  constructor(database: string) {
    super(`database '${database}' holds records already; they are replaced only when that is asked for`)
  }
}

/** Under this name is kept who had a PIN, by their ids: of the PINs themselves nothing stands beside the records. */
export const PIN_HOLDERS = 'pin-holders'

/** What stands in `about` under `numbers` until a worker has said which were the last. */
export const ASKED = 'asked'

// As many writes as are waited for at once: a year has half a million.
const AT_ONCE = 5000

export class IndexedDbContents implements StationContents {
  constructor(
    private readonly connection: StationConnection,
    private readonly name: string,
    private readonly now: () => Instant,
    private readonly batch: number,
  ) {}

  async *records(): AsyncGenerator<StreamRecord, void, undefined> {
    let after: [string, number] = ['', 0]
    for (;;) {
      const range = IDBKeyRange.lowerBound(after, true)
      const stored = await this.connection.run((database) => database.getAll('records', range, this.batch))
      for (const { stream, ...record } of stored) {
        after = [stream, record.version]
        yield { stream, record }
      }
      if (stored.length < this.batch) return
    }
  }

  async privateEntries(): Promise<readonly PrivateEntry[]> {
    const now = this.now()
    const held = await this.connection.run((database) => database.getAll('private'))
    const current = held.filter(({ expires }) => expires > now)
    return Promise.all(current.map(async (each) => ({ ref: each.ref, value: await valueOf(each), expires: each.expires })))
  }

  restore(contents: Parameters<StationContents['restore']>[0], { replace = false, progress }: RestoreOptions = {}): Promise<void> {
    return this.connection.run((database) => {
      const stores = ['records', 'private', 'snapshots', 'summaries', 'kept', 'about'] as const
      const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' })
      const records = transaction.objectStore('records')
      const personal = transaction.objectStore('private')
      return inTransaction(transaction, async () => {
        if (!replace && (await records.count()) > 0) throw new NotEmpty(this.name)
        await Promise.all([
          ...[records, personal, transaction.objectStore('snapshots'), transaction.objectStore('summaries')].map((store) => store.clear()),
          transaction.objectStore('kept').delete('summary-progress'),
          transaction.objectStore('kept').put([...(contents.pinHolders ?? [])], PIN_HOLDERS),
          transaction.objectStore('about').put(randomRef(), 'generation'),
          transaction.objectStore('about').put(ASKED, 'numbers'),
        ])
        // Requests of the browser's own: a promise for each of a year's records would cost more than the writing. One that fails undoes
        // the transaction, and the last of a lot is answered after all before it.
        const plain = unwrap(records)
        let written = 0
        for (const { stream, record } of contents.records) {
          const request = plain.add({ ...record, stream })
          written += 1
          if (written % AT_ONCE > 0) continue
          await wrap(request)
          if (contents.count) progress?.(written / contents.count)
        }
        const writes: Promise<unknown>[] = []
        const write = (done: Promise<unknown>) => {
          // when the transaction is undone every write says so; the one reason is enough
          done.catch(() => undefined)
          writes.push(done)
        }
        for (const entry of contents.private)
          if (entry.expires > this.now()) write(personal.add(filed(entry.ref, entry.value, entry.expires)))
        await Promise.all(writes)
      })
    })
  }
}
