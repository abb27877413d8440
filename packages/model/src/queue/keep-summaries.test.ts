// Summaries outlive the program that counted them: what another version has counted is counted anew, and the records are never empty.
import type { Journal } from '../journal/journal.js'
import type { LocalDate } from '../time/local.js'
import { countSummaries, keepSummaries, type SummaryStore } from './keep-summaries.js'
import type { QueueEvent } from './messages.js'
import { summarise, SUMMARY_SCHEMA, type Summary, type SummaryProgress } from './summary.js'
import { DAYS_ZONE, recordsOfDays } from './testing/year.js'

const records = [...recordsOfDays({ days: 3, ticketsPerDay: 12 })]
const all = summarise(records, DAYS_ZONE)

class Store implements SummaryStore {
  readonly days = new Map<LocalDate, Summary>()
  counted: SummaryProgress | undefined
  async read(): Promise<readonly Summary[]> {
    return [...this.days.values()]
  }
  async progress(): Promise<SummaryProgress | undefined> {
    return this.counted
  }
  async save(days: readonly Summary[], progress: SummaryProgress): Promise<void> {
    for (const day of days) this.days.set(day.from, day)
    this.counted = progress
  }
}

/** A journal of which so many records are there when it is watched; the others come then. */
function journalOf(there = records.length): { readonly journal: Journal<QueueEvent>; readonly reads: number[] } {
  const reads: number[] = []
  let shown = there
  const from = (after: number) => records.filter(({ version }) => version > after)
  const journal: Journal<QueueEvent> = {
    append: () => Promise.reject(new Error('nothing is appended here')),
    find: async () => undefined,
    async *read(after = 0) {
      reads.push(after)
      for (const record of from(after)) if (record.version <= shown) yield record
    },
    async *watch(after) {
      for (const record of from(after)) {
        shown = record.version
        yield record
      }
    },
  }
  return { journal, reads }
}

it.each([
  ['an older', SUMMARY_SCHEMA - 1],
  ['a newer', SUMMARY_SCHEMA + 1],
])('%s version had counted up to the end: everything is counted anew, and stored', async (_, schema) => {
  const store = new Store()
  const { journal, reads } = journalOf()
  await countSummaries({ journal, store, timeZone: DAYS_ZONE })
  if (!store.counted) throw new Error('nothing was counted')
  store.counted = { ...store.counted, schema }
  store.days.clear()
  const { today, version } = await countSummaries({ journal, store, timeZone: DAYS_ZONE })
  expect([...store.days.values(), ...(today ? [today] : [])]).toEqual(all)
  expect(version).toBe(records.at(-1)?.version)
  expect(store.counted.schema).toBe(SUMMARY_SCHEMA)
  expect(reads).toEqual([0, 0])
})

it('the same version goes on where it ended', async () => {
  const store = new Store()
  const { journal, reads } = journalOf()
  await countSummaries({ journal, store, timeZone: DAYS_ZONE })
  await countSummaries({ journal, store, timeZone: DAYS_ZONE })
  expect(reads).toEqual([0, store.counted?.version])
})

it('each day is stored when it is closed, while the journal is watched', async () => {
  const store = new Store()
  const { journal, reads } = journalOf(5)
  await keepSummaries({ journal, store, timeZone: DAYS_ZONE, signal: new AbortController().signal })
  expect([...store.days.values()]).toEqual(all.slice(0, store.days.size))
  expect(store.days.size).toBeGreaterThanOrEqual(2)
  // it counts at the end of a day, and not at every record
  const ends = records.filter(({ events }) => events.some(({ type }) => type === 'DayClosed')).length
  expect(reads.length).toBeLessThanOrEqual(ends + 1)
})

it('what could not be stored is told to whoever asked', async () => {
  const store = new Store()
  store.save = () => Promise.reject(new Error('the disk is full'))
  await expect(countSummaries({ journal: journalOf().journal, store, timeZone: DAYS_ZONE })).rejects.toThrow('the disk is full')
})
