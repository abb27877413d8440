// What every Journal must do, as tests that any implementation runs: in Node by vitest, in a browser by web-test-runner.
import { expect } from 'chai'
import { VersionConflict, type Entry, type Journal, type Recorded, type Version } from '@doorstep/model/journal'
import { pause, rejection, soon } from './expecting.js'
import { runnersWords, type TestWords } from './globals.js'

/** The events the suite appends; `note` is there to be unreadable once. */
export interface Happened {
  readonly number: number
  readonly note?: string
}

/** Where the journals of one test stand: `open` gives one more handle on the same stored streams. */
export interface JournalBed {
  open(stream: string): Promise<Journal<Happened>>
  /** Closes all handles and removes what was stored. */
  end(): Promise<void>
}

export function entry(id: string, ...numbers: number[]): Entry<Happened> {
  return { id, at: 1_790_000_000_000, actor: { device: 'lobby-1' }, schema: 1, events: numbers.map((number) => ({ number })) }
}

export async function all<Value>(values: AsyncIterable<Value>): Promise<Value[]> {
  const found: Value[] = []
  for await (const value of values) found.push(value)
  return found
}

/** Reads on from a watch until there are `count` records; the watch stays where it is. */
async function take(records: AsyncIterator<Recorded<Happened>>, count: number): Promise<Recorded<Happened>[]> {
  const taken: Recorded<Happened>[] = []
  while (taken.length < count) {
    const next = await soon(records.next(), `record ${taken.length + 1} of ${count}`)
    if (next.done) throw new Error(`the watch ended after ${taken.length} of ${count} records`)
    taken.push(next.value)
  }
  return taken
}

export const idsOf = (records: readonly Recorded<unknown>[]) => records.map((record) => record.id)

/** Appends as a Ledger does: on a conflict it takes the version it is told and tries again with the same id. */
export async function appendWithRetries(journal: Journal<Happened>, made: Entry<Happened>): Promise<Version> {
  let expected: Version = 0
  for (;;) {
    try {
      return (await journal.append(made, expected)).record.version
    } catch (error) {
      if (!(error instanceof VersionConflict)) throw error
      expected = error.actual
    }
  }
}

/**
 * Declares the suite for one implementation.
 *
 * @example
 * journalContract('MemoryJournal', async () => bedInMemory())
 */
export function journalContract(name: string, makeBed: () => Promise<JournalBed>, words: TestWords = runnersWords()): void {
  const { afterEach, beforeEach, describe, it } = words
  describe(`${name} is a Journal`, () => {
    let bed: JournalBed
    let journal: Journal<Happened>
    beforeEach(async () => {
      bed = await makeBed()
      journal = await bed.open('queue')
    })
    afterEach(() => bed.end())

    it('gives back what was appended, whole and in order', async () => {
      const first = await journal.append(entry('a', 1, 2), 0)
      const second = await journal.append(entry('b', 3), first.record.version)
      expect(first).to.deep.equal({ record: { ...entry('a', 1, 2), version: first.record.version }, repeated: false })
      expect(second.record.version).to.be.greaterThan(first.record.version)
      expect(await all(journal.read())).to.deep.equal([first.record, second.record])
      expect(await all(journal.read(first.record.version))).to.deep.equal([second.record])
      expect(await all(journal.read(second.record.version))).to.deep.equal([])
    })

    it('finds a record by its command id', async () => {
      const { record } = await journal.append(entry('a', 1), 0)
      expect(await journal.find('a')).to.deep.equal(record)
      expect(await journal.find('b')).to.equal(undefined)
    })

    it('refuses a version that moved on, and stores nothing', async () => {
      const { record } = await journal.append(entry('a', 1), 0)
      const error = await rejection(journal.append(entry('b', 2), 0))
      expect(error).to.be.instanceOf(VersionConflict)
      expect(error).to.include({ expected: 0, actual: record.version })
      expect(await rejection(journal.append(entry('c', 2), record.version + 1))).to.be.instanceOf(VersionConflict)
      expect(idsOf(await all(journal.read()))).to.deep.equal(['a'])
      expect(await journal.find('b')).to.equal(undefined)
    })

    it('returns the first record for a known command id, whatever version is expected and whatever it says now', async () => {
      const { record } = await journal.append(entry('a', 1), 0)
      await journal.append(entry('b', 2), record.version)
      for (const expected of [0, record.version, 999])
        expect(await journal.append(entry('a', 77), expected)).to.deep.equal({ record, repeated: true })
      expect(idsOf(await all(journal.read()))).to.deep.equal(['a', 'b'])
    })

    it('keeps streams apart: versions, ids and watches', async () => {
      const orders = await bed.open('orders')
      await journal.append(entry('a', 1), 0)
      expect((await orders.append(entry('a', 5), 0)).repeated).to.equal(false)
      expect((await all(orders.read())).map((record) => record.events)).to.deep.equal([[{ number: 5 }]])
      expect((await all(journal.read())).map((record) => record.events)).to.deep.equal([[{ number: 1 }]])
    })

    it('stores nothing of an entry that cannot be read in the middle, and goes on', async () => {
      const broken: Happened = {
        number: 2,
        get note(): string {
          throw new Error('this note cannot be read')
        },
      }
      const error = await rejection(journal.append({ ...entry('a', 1), events: [{ number: 1 }, broken] }, 0))
      expect(String(error)).to.contain('this note cannot be read')
      expect(await all(journal.read())).to.deep.equal([])
      expect((await journal.append(entry('a', 3), 0)).repeated).to.equal(false)
    })

    it('is not changed by what the caller does with an entry afterwards', async () => {
      const events = [{ number: 1 }]
      await journal.append({ ...entry('a'), events }, 0)
      events[0]!.number = 2
      events.push({ number: 3 })
      expect((await all(journal.read()))[0]?.events).to.deep.equal([{ number: 1 }])
      expect((await journal.find('a'))?.events).to.deep.equal([{ number: 1 }])
    })

    it('reads long streams in order, and may be left in the middle', async () => {
      let version = 0
      const ids = Array.from({ length: 60 }, (_, index) => `n${index}`)
      for (const id of ids) version = (await journal.append(entry(id, 1), version)).record.version
      expect(idsOf(await all(journal.read()))).to.deep.equal(ids)
      const some: string[] = []
      for await (const record of journal.read()) {
        some.push(record.id)
        if (some.length === 25) break
      }
      expect(some).to.deep.equal(ids.slice(0, 25))
    })

    describe('watched', () => {
      let abort: AbortController
      beforeEach(() => {
        abort = new AbortController()
      })
      afterEach(() => abort.abort())

      it('yields what is stored after a version, then what comes, from this handle and from others', async () => {
        const other = await bed.open('queue')
        const first = (await journal.append(entry('a', 1), 0)).record
        const second = (await journal.append(entry('b', 2), first.version)).record
        const watch = journal.watch(first.version, abort.signal)[Symbol.asyncIterator]()
        expect(idsOf(await take(watch, 1))).to.deep.equal(['b'])
        const coming = take(watch, 2)
        const third = (await journal.append(entry('c', 3), second.version)).record
        await other.append(entry('d', 4), third.version)
        expect(idsOf(await coming)).to.deep.equal(['c', 'd'])
      })

      it('misses nothing that is appended while the consumer is busy', async () => {
        const watch = journal.watch(0, abort.signal)[Symbol.asyncIterator]()
        let version = (await journal.append(entry('a', 1), 0)).record.version
        await take(watch, 1)
        for (const id of ['b', 'c', 'd']) version = (await journal.append(entry(id, 1), version)).record.version
        expect(idsOf(await take(watch, 3))).to.deep.equal(['b', 'c', 'd'])
      })

      it('ends at once when aborted while it waits, and for good', async () => {
        const watch = journal.watch(0, abort.signal)[Symbol.asyncIterator]()
        const waiting = watch.next()
        // Long enough for it to have read what there is and to wait for more.
        await pause(20)
        abort.abort()
        expect((await soon(waiting, 'the end of the watch', 300)).done).to.equal(true)
        await journal.append(entry('a', 1), 0)
        expect((await watch.next()).done).to.equal(true)
      })

      it('yields nothing more when aborted between two records', async () => {
        const { record } = await journal.append(entry('a', 1), 0)
        await journal.append(entry('b', 2), record.version)
        const seen: string[] = []
        for await (const found of journal.watch(0, abort.signal)) {
          seen.push(found.id)
          abort.abort()
        }
        expect(seen).to.deep.equal(['a'])
      })

      it('yields nothing when it was aborted before it began', async () => {
        await journal.append(entry('a', 1), 0)
        abort.abort()
        expect(await soon(all(journal.watch(0, abort.signal)), 'the end of the watch', 300)).to.deep.equal([])
      })
    })

    it('stores every accepted command once when two handles race', async () => {
      const other = await bed.open('queue')
      const idsFor = (side: string) => Array.from({ length: 200 }, (_, index) => `${side}${index}`)
      const race = async (handle: Journal<Happened>, side: string) => {
        const versions: Version[] = []
        for (const id of idsFor(side)) versions.push(await appendWithRetries(handle, entry(id, 1)))
        return versions
      }
      const versions = (await Promise.all([race(journal, 'left'), race(other, 'right')])).flat()
      const records = await all(journal.read())
      expect(new Set(versions).size).to.equal(400)
      expect(records.map((record) => record.version)).to.deep.equal(versions.toSorted((a, b) => a - b))
      expect(idsOf(records).toSorted()).to.deep.equal([...idsFor('left'), ...idsFor('right')].toSorted())
    })

    it('stores one record when the same command comes through two handles at once', async () => {
      const other = await bed.open('queue')
      const outcomes = await Promise.all([journal, other, journal, other].map((handle) => handle.append(entry('tap', 1), 0)))
      expect(outcomes.filter((outcome) => !outcome.repeated)).to.have.length(1)
      expect(new Set(outcomes.map((outcome) => outcome.record.version)).size).to.equal(1)
      expect(idsOf(await all(other.read()))).to.deep.equal(['tap'])
    })
  })
}
