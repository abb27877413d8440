// The ledger's memory as a whole: snapshots, summaries, backup and restore over whole days of a station, in an IndexedDB of Node.
import 'fake-indexeddb/auto'
import * as fc from 'fast-check'
import { Ledger, type Journal, type Recorded } from '@doorstep/model/journal'
import {
  EMPTY_QUEUE,
  SUMMARY_SCHEMA,
  eventsOf,
  keepSummaries,
  queueDecider,
  QUEUE_SCHEMA,
  summarise,
  SummaryCounting,
  type QueueEvent,
  type QueueState,
} from '@doorstep/model/queue'
import { backUp, backupName, BackupError, MemoryFolder, privateName, restoreBackup, verifyBackup } from '@doorstep/sources/backup'
import {
  MemoryJournal,
  MemorySnapshotStore,
  MemorySummaryStore,
  NotEmpty,
  openIndexedDb,
  type StationDatabase,
} from '@doorstep/sources/journal'
import { DAYS_ZONE, recordsOfDays } from '../../packages/model/src/queue/testing/year.js'

const opened: StationDatabase[] = []
let named = 0
async function open(name = `ledger-memory-${(named += 1)}`): Promise<StationDatabase> {
  const database = await openIndexedDb(name, { now: () => NOW, batch: 50 })
  opened.push(database)
  return database
}
afterEach(() => opened.splice(0).forEach((database) => database.close()))

const NOW = Date.parse('2026-11-20T10:00:00+08:00')
const DAY = '2026-11-20'
const days = [...recordsOfDays({ days: 4, ticketsPerDay: 12, seed: 5 })]
const forever = { aborted: false, addEventListener: () => undefined, removeEventListener: () => undefined }

async function fill(journal: Journal<QueueEvent>, records: readonly Recorded<QueueEvent>[]): Promise<void> {
  let version = 0
  for (const { version: _, ...entry } of records) version = (await journal.append(entry, version)).record.version
}

async function allOf(journal: Journal<QueueEvent>): Promise<Recorded<QueueEvent>[]> {
  const records: Recorded<QueueEvent>[] = []
  for await (const record of journal.read()) records.push(record)
  return records
}

function foldOf(records: readonly Recorded<QueueEvent>[]): QueueState {
  return queueDecider.fold(queueDecider.initial, records.flatMap(eventsOf))
}

async function sourceOf(database: StationDatabase, day = DAY) {
  return { contents: database.contents, generation: await database.generation(), station: 'wutongli', day, now: NOW }
}

async function fileIn(folder: MemoryFolder, name: string | undefined): Promise<Blob> {
  return folder.read(name ?? '')
}

describe('a snapshot', () => {
  const ledgerOn = (journal: Journal<QueueEvent>, store: MemorySnapshotStore | StationDatabase['snapshots']) => {
    const situation = () => {
      throw new Error('nothing is decided here')
    }
    return new Ledger({
      decider: queueDecider,
      journal,
      situation,
      now: () => NOW,
      signal: { ...forever, aborted: true },
      snapshots: { store, stream: 'queue' },
    })
  }

  it('keeps the whole state, its maps included, and only what came after it is read', async () => {
    const database = await open()
    const journal = database.journal<QueueEvent>('queue')
    await fill(journal, days)
    const first = ledgerOn(journal, database.snapshots)
    await first.ready
    await vi.waitFor(async () => expect(await database.snapshots.load('queue')).toBeDefined())
    const read: number[] = []
    const watched: Journal<QueueEvent> = {
      append: (entry, expected) => journal.append(entry, expected),
      find: (id) => journal.find(id),
      watch: (after, signal) => journal.watch(after, signal),
      read: (after = 0) => {
        read.push(after)
        return journal.read(after)
      },
    }
    const second = ledgerOn(watched, database.snapshots)
    await second.ready
    expect(read).toEqual([days.length])
    expect(second.view.state).toEqual(first.view.state)
    expect(second.view.state.tickets).toBeInstanceOf(Map)
    expect(second.view.state).toEqual(foldOf(days))
  })

  it('of another schema, or one that cannot be read, is as if there were none', async () => {
    const journal = new MemoryJournal<QueueEvent>()
    await fill(journal, days)
    const store = new MemorySnapshotStore()
    await store.save('queue', { version: days.length - 3, schema: QUEUE_SCHEMA - 1, state: { tickets: 'of another shape' } })
    const ledger = ledgerOn(journal, store)
    await ledger.ready
    expect(ledger.view.state).toEqual(foldOf(days))
    const broken = { load: () => Promise.reject(new Error('damaged')), save: async () => undefined }
    const again = ledgerOn(journal, broken)
    await again.ready
    expect(again.view.state).toEqual(foldOf(days))
  })
})

describe('summaries', () => {
  const whole = summarise(days, DAYS_ZONE)

  it('are made up at opening, and are the same when they are counted again, or in two windows', async () => {
    const database = await open()
    const journal = database.journal<QueueEvent>('queue')
    const store = database.summaries
    await fill(journal, days.slice(0, 150))
    await new SummaryCounting({ journal, store, timeZone: DAYS_ZONE }).count()
    let version = 150
    for (const { version: _, ...entry } of days.slice(150)) version = (await journal.append(entry, version)).record.version
    const [one, other] = await Promise.all([1, 2].map(() => new SummaryCounting({ journal, store, timeZone: DAYS_ZONE }).count()))
    expect(one).toEqual(other)
    expect(await store.read('2026-01-01', '2026-12-31')).toEqual(whole.slice(0, -1))
    expect(one?.today).toEqual(whole.at(-1))
    await new SummaryCounting({ journal, store, timeZone: DAYS_ZONE }).count()
    expect(await store.read('2026-01-01', '2026-12-31')).toEqual(whole.slice(0, -1))
  })

  it('counted by another version of this program are counted anew, so that nobody finds an empty page after an update', async () => {
    const journal = new MemoryJournal<QueueEvent>()
    await fill(journal, days)
    for (const schema of [SUMMARY_SCHEMA - 1, SUMMARY_SCHEMA + 1]) {
      const store = new MemorySummaryStore()
      const replay = { queue: EMPTY_QUEUE, busy: new Map(), latest: new Map(), overdue: new Map() }
      const state = { day: '2026-01-01', days: new Map(), counted: new Set<string>(), replay }
      await store.save([], { version: days.length - 1, schema, state })
      expect((await new SummaryCounting({ journal, store, timeZone: DAYS_ZONE }).count()).today).toEqual(whole.at(-1))
      expect(await store.read('2026-01-01', '2026-12-31')).toEqual(whole.slice(0, -1))
    }
  })

  it('of a day are stored by the window that sees it closed', async () => {
    const journal = new MemoryJournal<QueueEvent>()
    const store = new MemorySummaryStore()
    const abort = new AbortController()
    const kept = keepSummaries({ journal, store, timeZone: DAYS_ZONE, signal: abort.signal })
    const closed = days.findIndex(({ events }) => events.some(({ type }) => type === 'DayClosed'))
    let version = 0
    for (const { version: _, ...entry } of days.slice(0, closed)) version = (await journal.append(entry, version)).record.version
    expect(await store.read('2026-01-01', '2026-12-31')).toEqual([])
    const { version: _, ...closing } = days[closed] ?? { version: 0, id: '', at: 0, actor: { device: '' }, schema: 0, events: [] }
    await journal.append(closing, version)
    await vi.waitFor(async () => expect(await store.read('2026-01-01', '2026-12-31')).toEqual(whole.slice(0, 1)))
    abort.abort()
    await kept
  })
})

describe('a backup', () => {
  it('restored into an empty station gives the same records, the same fold and the same personal data', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 1, max: 3 }), async (seed, count) => {
        const records = [...recordsOfDays({ days: count, ticketsPerDay: 8, seed })]
        const before = await open()
        await fill(before.journal<QueueEvent>('queue'), records)
        const ref = await before.private.put({ telephone: '13800000000' }, NOW + 1000)
        const folder = new MemoryFolder()
        await backUp(await sourceOf(before), folder)
        const after = await open()
        await restoreBackup(await verifyBackup([...folder.files.values()], 'wutongli'), after.contents)
        const restored = await allOf(after.journal<QueueEvent>('queue'))
        expect(restored).toEqual(records)
        expect(foldOf(restored)).toEqual(foldOf(records))
        expect(await after.private.get(ref)).toEqual({ telephone: '13800000000' })
        // a command that was stored before the loss is still known by its id
        expect((await after.journal<QueueEvent>('queue').find(records[0]?.id ?? ''))?.version).toBe(records[0]?.version)
      }),
      { numRuns: 8 },
    )
  }, 30_000)

  it('goes into an empty station only, unless replacing was asked for; what was counted before is forgotten', async () => {
    const folder = new MemoryFolder()
    const one = await open()
    await fill(one.journal<QueueEvent>('queue'), days)
    const { name } = await backUp(await sourceOf(one), folder)
    const backup = await verifyBackup([await fileIn(folder, name)], 'wutongli')
    const other = await open()
    const journal = other.journal<QueueEvent>('queue')
    await fill(journal, days.slice(0, 120))
    await new SummaryCounting({ journal, store: other.summaries, timeZone: DAYS_ZONE }).count()
    expect(await other.summaries.progress()).toBeDefined()
    await other.snapshots.save('queue', { version: 120, schema: QUEUE_SCHEMA, state: 'old' })
    const generation = await other.generation()
    await expect(restoreBackup(backup, other.contents)).rejects.toBeInstanceOf(NotEmpty)
    expect(await allOf(journal)).toHaveLength(120)
    expect(await other.generation()).toBe(generation)
    await restoreBackup(backup, other.contents, { replace: true })
    expect(await allOf(journal)).toEqual(days)
    expect(await other.snapshots.load('queue')).toBeUndefined()
    expect(await other.summaries.progress()).toBeUndefined()
    expect(await other.summaries.read('0000-01-01', '9999-12-31')).toEqual([])
    expect(await other.generation()).not.toBe(generation)
  })

  it('that fails half way changes nothing at all', async () => {
    const database = await open()
    const journal = database.journal<QueueEvent>('queue')
    await fill(journal, days.slice(0, 20))
    const ref = await database.private.put('kept', NOW + 1000)
    const generation = await database.generation()
    const restoring = (records: Iterable<{ stream: string; record: Recorded<QueueEvent> }>) =>
      database.contents.restore({ records, private: [] }, { replace: true })
    const breaking = {
      *[Symbol.iterator]() {
        for (const record of days.slice(0, 100)) yield { stream: 'queue', record }
        throw new Error('the file could not be read on')
      },
    }
    await expect(restoring(breaking)).rejects.toThrow('could not be read on')
    const [first, second] = days
    if (!first || !second) throw new Error('no records')
    // the same command twice: the storage itself refuses
    const twice = [first, { ...second, id: first.id }].map((record) => ({ stream: 'queue', record }))
    await expect(restoring(twice)).rejects.toThrow()
    expect(await allOf(journal)).toEqual(days.slice(0, 20))
    expect(await database.private.get(ref)).toBe('kept')
    expect(await database.generation()).toBe(generation)
  })

  it('of a torn or changed file, or of a newer version, is refused with a sentence before anything is touched', async () => {
    const folder = new MemoryFolder()
    const database = await open()
    await fill(database.journal<QueueEvent>('queue'), days.slice(0, 30))
    const { name } = await backUp(await sourceOf(database), folder)
    const text = await (await fileIn(folder, name)).text()
    const bad = [
      ['torn', text.slice(0, -20)],
      ['changed', text.replace('"w1"', '"w2"')],
      ['newer', text.replace('"format":1', '"format":2')],
    ] as const
    for (const [code, content] of bad) {
      const error: unknown = await verifyBackup([new Blob([content])], 'wutongli').catch((reason: unknown) => reason)
      expect(error).toBeInstanceOf(BackupError)
      expect(error).toMatchObject({ code })
      expect((error as Error).message).toMatch(/^(The|This) .+[.]$/)
    }
  })

  it('is kept for the last thirty days, of this generation of the database', async () => {
    const folder = new MemoryFolder()
    const database = await open()
    await fill(database.journal<QueueEvent>('queue'), days.slice(0, 3))
    const generation = await database.generation()
    const strangers = ['notes.txt', backupName('wutongli', 'f'.repeat(32), '2026-01-01'), backupName('other', generation, '2026-01-01')]
    for (const name of strangers) await folder.write(name, new Blob(['x']))
    for (let day = 1; day <= 30; day += 1) await backUp(await sourceOf(database, `2026-10-${String(day).padStart(2, '0')}`), folder)
    for (let day = 1; day <= 3; day += 1) await backUp(await sourceOf(database, `2026-11-0${day}`), folder)
    const names = await folder.names()
    const mine = names.filter((name) => name.includes(generation.slice(0, 6)) && name.includes('wutongli'))
    expect(mine).toHaveLength(30)
    expect(mine.sort()[0]).toContain('2026-10-04')
    for (const name of strangers) expect(names).toContain(name)
  })

  it('that cannot be written whole leaves the earlier one as it was, and no rest of itself', async () => {
    class Worn extends MemoryFolder {
      damage: ((content: Blob) => Blob) | undefined
      override async write(name: string, content: Blob): Promise<void> {
        return super.write(name, this.damage?.(content) ?? content)
      }
    }
    const folder = new Worn()
    const database = await open()
    await fill(database.journal<QueueEvent>('queue'), days.slice(0, 10))
    const { name } = await backUp(await sourceOf(database), folder)
    const good = await (await folder.read(name)).text()
    for (const damage of [(content: Blob) => content.slice(0, 300), (content: Blob) => new Blob(['?', content.slice(1)])]) {
      folder.damage = damage
      await expect(backUp(await sourceOf(database), folder)).rejects.toMatchObject({ code: 'unverified' })
      expect(await folder.names()).toEqual([name])
      expect(await (await folder.read(name)).text()).toBe(good)
    }
  })

  it('never puts an empty file in the place of a good one', async () => {
    const folder = new MemoryFolder()
    await expect(backUp(await sourceOf(await open()), folder)).rejects.toMatchObject({ code: 'nothing' })
    expect(folder.files.size).toBe(0)
  })

  it('holds personal data apart, and forgets with the next one what was deleted', async () => {
    const folder = new MemoryFolder()
    const database = await open()
    await fill(database.journal<QueueEvent>('queue'), days.slice(0, 3))
    const ref = await database.private.put('13800000000', NOW + 1000)
    const { name } = await backUp(await sourceOf(database), folder)
    expect(await (await folder.read(name)).text()).not.toContain('13800000000')
    const beside = privateName('wutongli', await database.generation())
    expect(await (await folder.read(beside)).text()).toContain('13800000000')
    await database.private.delete(ref)
    await backUp(await sourceOf(database, '2026-11-21'), folder)
    expect(await folder.names()).not.toContain(beside)
  })
})
