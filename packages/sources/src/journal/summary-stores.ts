// The summaries of days that are over: in memory, and in a station's IndexedDB database.
import type { Summary, SummaryProgress, SummaryStore } from '@doorstep/model/queue'
import type { LocalDate } from '@doorstep/model/time'
import { inTransaction } from '../storage/idb-connection.js'
import type { StationConnection } from './station-schema.js'

/** Counting anew for another schema is not behind: what it replaces is of no more use. */
function isBehind(progress: SummaryProgress, held: SummaryProgress | undefined): boolean {
  return held?.schema === progress.schema && progress.version < held.version
}

/** Summaries that live as long as the page. */
export class MemorySummaryStore implements SummaryStore {
  #days = new Map<LocalDate, Summary>()
  #progress: SummaryProgress | undefined

  async read(from: LocalDate, to: LocalDate): Promise<readonly Summary[]> {
    const found = [...this.#days.values()].filter((day) => from <= day.from && day.from <= to)
    return structuredClone(found.sort((one, other) => (one.from < other.from ? -1 : 1)))
  }

  async progress(): Promise<SummaryProgress | undefined> {
    return structuredClone(this.#progress)
  }

  async save(days: readonly Summary[], progress: SummaryProgress): Promise<void> {
    if (isBehind(progress, this.#progress)) return
    this.#progress = structuredClone(progress)
    for (const day of days) this.#days.set(day.from, structuredClone(day))
  }
}

const PROGRESS = 'summary-progress'

/** Made by `openIndexedDb(...).summaries`. It can be made anew from the journal, so its writes need not wait for the disk. */
export class IndexedDbSummaryStore implements SummaryStore {
  constructor(private readonly connection: StationConnection) {}

  read(from: LocalDate, to: LocalDate): Promise<readonly Summary[]> {
    if (from > to) return Promise.resolve([])
    return this.connection.run((database) => database.getAll('summaries', IDBKeyRange.bound(from, to)))
  }

  progress(): Promise<SummaryProgress | undefined> {
    // what stands under this key is what `save` put there
    return this.connection.run(async (database) => (await database.get('kept', PROGRESS)) as SummaryProgress | undefined)
  }

  save(days: readonly Summary[], progress: SummaryProgress): Promise<void> {
    return this.connection.run((database) => {
      const transaction = database.transaction(['summaries', 'kept'], 'readwrite', { durability: 'relaxed' })
      return inTransaction(transaction, async () => {
        const [summaries, kept] = [transaction.objectStore('summaries'), transaction.objectStore('kept')]
        const held = (await kept.get(PROGRESS)) as SummaryProgress | undefined
        if (isBehind(progress, held)) return
        await Promise.all([kept.put(progress, PROGRESS), ...days.map((day) => summaries.put(day))])
      })
    })
  }
}
