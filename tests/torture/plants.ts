// Faults planted into a window on purpose, so that a test can see the check find them. The product has no such switch.
import { VersionConflict, type Entry, type Journal, type Version } from '@doorstep/model/journal'
import type { QueueEvent, QueueTypes } from '@doorstep/model/queue'
import type { Stream } from '@doorstep/model/streams'
import type { Instant } from '@doorstep/model/time'
import { DATABASE, RESTORING, type Product } from './product.js'

/**
 * - `skip-version-check`: an append is stored whatever was expected, undecided anew;
 * - `overwrite`: an append is written where it was expected to go, over what stands there;
 * - `forget-ids`: a command asked again is a new one;
 * - `relaxed`: what is acknowledged may still be in a buffer of the system;
 * - `new-id-after-reload`: a window that was reloaded stores what is asked again under another id;
 * - `restore-unasked`: after a restore numbers go on, and nobody asked which were the last;
 * - `needs-unguarded`: the numbers of needs and orders go on after a loss, whatever is on paper;
 * - `torn-restore`: a restore is many transactions;
 * - `close-on-tick`: the date on the wall is believed at once, and a day that it closed is closed for good;
 * - `drop-sequences`: numbers begin anew whenever a window sees another date;
 * - `wall-clock-order`: who comes first is what the clock on the wall said;
 * - `deaf`: following ends with the first read that fails.
 */
export const PLANTS = [
  'skip-version-check',
  'overwrite',
  'forget-ids',
  'relaxed',
  'new-id-after-reload',
  'restore-unasked',
  'needs-unguarded',
  'torn-restore',
  'close-on-tick',
  'drop-sequences',
  'wall-clock-order',
  'deaf',
] as const
export type Plant = (typeof PLANTS)[number]

type Append = Journal<QueueEvent>['append']

/** The station's database by itself, for faults that go around the product. */
async function raw(work: (database: IDBDatabase) => Promise<void>): Promise<void> {
  const opened = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open(DATABASE)
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error ?? new Error('not opened'))
  })
  try {
    await work(opened)
  } finally {
    opened.close()
  }
}

function done(transaction: IDBTransaction): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error ?? new Error('aborted'))
  })
}

async function overwrite(stream: string, entry: Entry<QueueEvent>, expected: Version): ReturnType<Append> {
  const record = { ...entry, version: expected + 1 }
  await raw((database) => {
    const transaction = database.transaction('records', 'readwrite', { durability: 'strict' })
    transaction.objectStore('records').put({ ...record, stream })
    return done(transaction)
  })
  return { record, repeated: false }
}

/** A journal that is not heard any more once a read has failed under a follower. */
function deaf(journal: Journal<QueueEvent>): Journal<QueueEvent>['watch'] {
  let ended = false
  return async function* (after, signal) {
    try {
      if (!ended) yield* journal.watch(after, signal)
    } catch {
      ended = true
    }
    await new Promise(() => undefined)
  }
}

/** Numbers that each window counts from 1 when the date is another. What was not stored is not counted: it is asked again. */
function dropping(append: Append): Append {
  let day = ''
  let given: Readonly<Record<string, number>> = {}
  return async (entry, expected) => {
    let [today, counted] = [day, given]
    const events = entry.events.map((event): QueueEvent => {
      if (event.type !== 'TicketIssued') return event
      const { businessDay, series } = event
      if (today !== '' && today !== businessDay) counted = { [series]: 0 }
      today = businessDay
      const before = counted[series]
      if (before === undefined) return event
      const sequence = before + 1
      counted = { ...counted, [series]: sequence }
      const number = `${series}${String(sequence).padStart(3, '0')}`
      return { ...event, sequence, number, ticket: `${businessDay}/${number}` }
    })
    const stored = await append({ ...entry, events }, expected)
    ;[day, given] = [today, counted]
    return stored
  }
}

/** The stream that has the faults of a journal and of a decider. */
const FAULTY = 'queue'

/** The journal of a stream, with a fault where it is the one that has them; the very same journal without one. */
export function planted(plant: string | null, stream: string, journal: Journal<unknown>): Journal<unknown> {
  return stream === FAULTY ? plantedJournal(plant, stream, journal as Journal<QueueEvent>) : journal
}

function plantedJournal(plant: string | null, stream: string, journal: Journal<QueueEvent>): Journal<QueueEvent> {
  const rest: Journal<QueueEvent> = {
    append: (entry, expected) => journal.append(entry, expected),
    find: (id) => journal.find(id),
    read: (after) => journal.read(after),
    watch: (after, signal) => journal.watch(after, signal),
  }
  switch (plant) {
    case 'skip-version-check': {
      const append: Append = (entry, expected) =>
        journal.append(entry, expected).catch((error: unknown) => {
          if (error instanceof VersionConflict) return append(entry, error.actual)
          throw error
        })
      return { ...rest, append }
    }
    case 'overwrite':
      return { ...rest, append: (entry, expected) => overwrite(stream, entry, expected) }
    case 'forget-ids':
      return {
        ...rest,
        find: async () => undefined,
        append: (entry, expected) => journal.append({ ...entry, id: `${entry.id}/${crypto.randomUUID()}` }, expected),
      }
    case 'new-id-after-reload': {
      const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
      if (visit?.type !== 'reload') return rest
      const append: Append = async (entry, expected) =>
        journal.append((await journal.find(entry.id)) ? { ...entry, id: `${entry.id}/again` } : entry, expected)
      return { ...rest, find: async () => undefined, append }
    }
    case 'drop-sequences':
      return { ...rest, append: dropping(rest.append) }
    case 'deaf':
      return { ...rest, watch: deaf(journal) }
    default:
      return journal
  }
}

/** A clock that is believed whatever it shows; none without a fault. */
export function plantedClock(plant: string | null): (() => Instant) | undefined {
  return plant === 'close-on-tick' || plant === 'wall-clock-order' ? () => Date.now() : undefined
}

/** Whether a stream gives numbers after a loss without being asked for the last ones. */
export function isUnguarded(plant: string | null, stream: string): boolean {
  return plant === 'needs-unguarded' && stream === 'needs'
}

/** The product with a fault in what is around its journals. */
export function plantedProduct(plant: string | null, product: Product): Product {
  switch (plant) {
    case 'restore-unasked':
      return { ...product, restore: (files) => product.restore(files).then(() => product.resume()), asks: async () => false }
    case 'needs-unguarded':
      return { ...product, journal: (stream) => (isUnguarded(plant, stream) ? product.database.journal(stream) : product.journal(stream)) }
    case 'torn-restore':
      return { ...product, restore: async (files) => (await tornRestore(files), product.restore(files)) }
    default:
      return product
  }
}

const RECORDS_AT_ONCE = 4
const BETWEEN_MS = 60

async function tornRestore(files: Readonly<Record<string, string>>): Promise<void> {
  const lines = Object.values(files).flatMap((text) => text.split('\n').filter((line) => line.startsWith('{"stream"')))
  const records = lines.map((line) => JSON.parse(line) as { stream: string; record: object })
  await raw(async (database) => {
    const write = (work: (records: IDBObjectStore) => void) => {
      const transaction = database.transaction('records', 'readwrite', { durability: 'strict' })
      work(transaction.objectStore('records'))
      return done(transaction)
    }
    await write((store) => store.clear())
    console.log(RESTORING)
    for (let from = 0; from < records.length; from += RECORDS_AT_ONCE) {
      await write((store) => {
        for (const { stream, record } of records.slice(from, from + RECORDS_AT_ONCE)) store.add({ ...record, stream })
      })
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_MS))
    }
  })
}

/** The stream with a fault in its rules. */
export function plantedStream(plant: string | null, stream: Stream): Stream {
  if (plant !== 'wall-clock-order' || stream.name !== FAULTY) return stream
  const { decider } = stream as unknown as Stream<QueueTypes>
  const faulty: typeof decider = {
    ...decider,
    decide: (state, command, situation) => {
      const decision = decider.decide(state, command, situation)
      if (!decision.accepted || command.type !== 'callNext') return decision
      const served = situation.rules.desks.get(command.desk)
      const line = [...state.tickets.values()]
        .filter(({ place, line }) => place === 'waiting' && (!served || served.includes(line)))
        .sort((one, other) => one.issuedAt - one.headStartMinutes * 60_000 - other.issuedAt + other.headStartMinutes * 60_000)
      const first = line[0]?.id
      const events = decision.events.map((event) => (event.type === 'TicketCalled' && first ? { ...event, ticket: first } : event))
      return { accepted: true, events }
    },
  }
  return { ...stream, decider: faulty }
}

/** Lets this window write without waiting for the disk. */
export function relax(): void {
  const { transaction } = IDBDatabase.prototype
  IDBDatabase.prototype.transaction = function (stores, mode, options): IDBTransaction {
    return transaction.call(this, stores, mode, { ...options, durability: 'relaxed' })
  }
}
