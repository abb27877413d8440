// What is measured of a year of events: folding against JSON.parse, and opening a ledger from a snapshot. Runs in Node and in a page.
import { Ledger, sealed, type Journal, type Recorded, type SnapshotStore } from '@doorstep/model/journal'
import { EMPTY_QUEUE, QUEUE_SCHEMA, queueDecider, type QueueEvent } from '@doorstep/model/queue'
import { MemoryJournal, MemorySnapshotStore, openIndexedDb } from '@doorstep/sources/journal'
import { recordsOfDays } from '../../../packages/model/src/queue/testing/year.js'

export type Records = readonly Recorded<QueueEvent>[]

/** 365 days of 137 tickets: what a busy station has in a year. */
export const YEAR = { days: 365, ticketsPerDay: 137 }
/** As many records as may have come since the last snapshot. */
const SINCE_SNAPSHOT = 199
const RUNS = 15

export function yearOfRecords(options = YEAR): Records {
  return [...recordsOfDays(options)]
}

export interface Times {
  readonly least: number
  readonly median: number
}

async function timesOf(work: () => unknown, runs = RUNS): Promise<Times> {
  const times: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const begun = performance.now()
    await work()
    times.push(performance.now() - begun)
  }
  times.sort((one, other) => one - other)
  return { least: times[0] ?? NaN, median: times[Math.floor(times.length / 2)] ?? NaN }
}

/** Folding that many events, and parsing the JSON of the same ones. */
export async function foldingTimes(records: Records, count: number): Promise<{ parse: Times; folding: Times; megabytes: number }> {
  const events = records.flatMap((record) => record.events).slice(0, count)
  if (events.length < count) throw new Error(`there are only ${events.length} events`)
  const text = JSON.stringify(events)
  const parse = await timesOf(() => JSON.parse(text) as unknown)
  const folding = await timesOf(() => queueDecider.fold(EMPTY_QUEUE, events))
  return { parse, folding, megabytes: text.length / 1_000_000 }
}

async function openLedger(journal: Journal<QueueEvent>, store: SnapshotStore | undefined): Promise<number> {
  const signal = { aborted: true, addEventListener: () => undefined, removeEventListener: () => undefined }
  const situation = () => {
    throw new Error('nothing is decided here')
  }
  const snapshots = store ? { snapshots: { store, stream: 'queue' } } : {}
  const ledger = new Ledger({ decider: queueDecider, journal, situation, now: () => 0, signal, ...snapshots })
  await ledger.ready
  return ledger.view.version
}

async function saveSnapshot(records: Records, store: SnapshotStore): Promise<void> {
  const upTo = records.length - SINCE_SNAPSHOT
  const state = queueDecider.fold(
    EMPTY_QUEUE,
    records.slice(0, upTo).flatMap((record) => record.events),
  )
  const { version = 0, id: last = '' } = records[upTo - 1] ?? {}
  await store.save('queue', sealed({ version, schema: QUEUE_SCHEMA, state, last }))
}

/** Opening a ledger on a journal in memory, from a snapshot. */
export async function openingInMemory(records: Records): Promise<Times> {
  const journal = new MemoryJournal<QueueEvent>()
  let version = 0
  for (const { version: _, ...entry } of records) version = (await journal.append(entry, version)).record.version
  const store = new MemorySnapshotStore()
  await saveSnapshot(records, store)
  return timesOf(async () => {
    if ((await openLedger(journal, store)) !== records.length) throw new Error('not everything was read')
  })
}

/** Puts a year into a station's database, with a snapshot near its end. */
export async function fillDatabase(name: string, records: Records): Promise<void> {
  const database = await openIndexedDb(name)
  await database.contents.restore({ records: records.map((record) => ({ stream: 'queue', record })), private: [] })
  await saveSnapshot(records, database.snapshots)
  database.close()
}

/** Opening the database and the ledger on it, with a new connection each time; and once without the snapshot. */
export async function openingInDatabase(name: string, count: number): Promise<{ opening: Times; connecting: Times; anew: Times }> {
  const open = async (snapshots: boolean) => {
    const database = await openIndexedDb(name)
    const version = await openLedger(database.journal<QueueEvent>('queue'), snapshots ? database.snapshots : undefined)
    if (version !== count) throw new Error(`version ${version} was read, not ${count}`)
    database.close()
  }
  const connecting = await timesOf(async () => (await openIndexedDb(name)).close())
  return { connecting, opening: await timesOf(() => open(true)), anew: await timesOf(() => open(false), 1) }
}
