// Summaries outlive the program that counted them: what another version has counted is counted anew, and the records are never empty.
import type { Journal } from '../journal/journal.js'
import type { LocalDate } from '../time/local.js'
import { keepSummaries, readDays, SummaryCounting, type SummaryStore } from './keep-summaries.js'
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
    this.counted = structuredClone(progress)
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
  await new SummaryCounting({ journal, store, timeZone: DAYS_ZONE }).count()
  if (!store.counted) throw new Error('nothing was counted')
  store.counted = { ...store.counted, schema }
  store.days.clear()
  const { today, version } = await new SummaryCounting({ journal, store, timeZone: DAYS_ZONE }).count()
  expect([...store.days.values(), ...(today ? [today] : [])]).toEqual(all)
  expect(version).toBe(records.at(-1)?.version)
  expect(store.counted.schema).toBe(SUMMARY_SCHEMA)
  expect(reads).toEqual([0, 0])
})

it('the same version goes on where it ended', async () => {
  const store = new Store()
  const { journal, reads } = journalOf()
  await new SummaryCounting({ journal, store, timeZone: DAYS_ZONE }).count()
  await new SummaryCounting({ journal, store, timeZone: DAYS_ZONE }).count()
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
  await expect(new SummaryCounting({ journal: journalOf().journal, store, timeZone: DAYS_ZONE }).count()).rejects.toThrow(
    'the disk is full',
  )
})

it('what has come since is counted without reading again what was', async () => {
  const store = new Store()
  const { journal, reads } = journalOf(records.length - 5)
  const counting = new SummaryCounting({ journal, store, timeZone: DAYS_ZONE })
  const first = await counting.count()
  expect(first.version).toBe(records.at(-6)?.version)
  // the rest is shown by whoever watches
  for await (const _ of journal.watch(first.version, new AbortController().signal)) if (_.version === records.at(-1)?.version) break
  const [second, third] = await Promise.all([counting.count(), counting.count()])
  expect(second.today).toEqual(all.at(-1))
  expect(third).toEqual(second)
  expect(second.since).toBe('2026-01-01')
  expect(reads).toEqual([0, first.version, second.version])
})

it('what fails half-way is counted again from what was stored', async () => {
  const store = new Store()
  const now = { there: 5, fails: false }
  const torn: Pick<Journal<QueueEvent>, 'read'> = {
    async *read(after = 0) {
      yield* records.slice(0, now.there).filter(({ version }) => version > after)
      if (now.fails) throw new Error('the disk')
    },
  }
  const counting = new SummaryCounting({ journal: torn as Journal<QueueEvent>, store, timeZone: DAYS_ZONE })
  await counting.count()
  Object.assign(now, { there: records.length, fails: true })
  await expect(counting.count()).rejects.toThrow('the disk')
  now.fails = false
  const { today } = await counting.count()
  expect([...store.days.values(), today]).toEqual(all)
})

it('years are stored piece by piece while they are counted, and a reload goes on from there', async () => {
  const days = 65
  const many = [...recordsOfDays({ days, ticketsPerDay: 1 })]
  const store = new Store()
  const whole: Pick<Journal<QueueEvent>, 'read'> = {
    async *read(after = 0) {
      yield* many.filter(({ version }) => version > after)
    },
  }
  const journal = whole as Journal<QueueEvent>
  const stored: number[] = []
  const torn: Pick<Journal<QueueEvent>, 'read'> = {
    async *read() {
      yield* many.slice(0, -1)
      throw new Error('the disk')
    },
  }
  const counting = { store, timeZone: DAYS_ZONE }
  await expect(
    new SummaryCounting({ ...counting, journal: torn as Journal<QueueEvent> }).count((version) => stored.push(version)),
  ).rejects.toThrow('the disk')
  expect(store.days.size).toBe(62)
  expect(stored.at(-1)).toBe(store.counted?.version)
  expect(stored).toHaveLength(2)
  const { today } = await new SummaryCounting({ ...counting, journal }).count()
  expect([...store.days.values(), today]).toEqual(summarise(many, DAYS_ZONE))
})

it('days are read as one shape, whichever version of this program has counted them', async () => {
  const [one, two] = all
  if (!one || !two) throw new Error('two days')
  const { schema: _, byDay: __, byWeekday: ___, ...old } = one
  const asked: string[] = []
  const read = async (from: string, to: string) => {
    asked.push(from, to)
    return [old as Summary, two]
  }
  const days = await readDays({ read } as unknown as SummaryStore, '2026-01-01', '2026-01-02')
  expect(asked).toEqual(['2026-01-01', '2026-01-02'])
  expect(days.map(({ schema, byDay }) => [schema, byDay])).toEqual([
    [2, one.byDay],
    [SUMMARY_SCHEMA, two.byDay],
  ])
})
