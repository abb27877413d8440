// What every SummaryStore must do, as tests that any implementation runs.
import { expect } from 'chai'
import {
  EMPTY_QUEUE,
  NO_TALLY,
  SUMMARY_SCHEMA,
  type Summary,
  type SummaryProgress,
  type SummaryStore,
  type Tally,
} from '@doorstep/model/queue'
import { runnersWords, type TestWords } from './globals.js'

export interface SummaryBed {
  readonly store: SummaryStore
  end(): Promise<void>
}

/** A day with that many tickets. */
export function dayOf(day: string, issued: number): Summary {
  const total: Tally = { ...NO_TALLY, issued, waits: [[5, issued]] }
  return {
    ...{ schema: SUMMARY_SCHEMA, from: day, to: day, days: 1, total, byService: { '': total }, byWorker: {}, byHour: { '9': total } },
    ...{ byDay: { [day]: issued }, byWeekday: {} },
  }
}

export function progressAt(version: number, schema = SUMMARY_SCHEMA): SummaryProgress {
  const replay = { queue: EMPTY_QUEUE, busy: new Map([['2026-11-20/G001', 5]]), latest: new Map(), overdue: new Map() }
  return {
    version,
    schema,
    state: { day: '2026-11-20', days: new Map([['2026-11-20', []]]), counted: new Set(['2026-11-20']), replay },
  }
}

/** Declares the suite for one implementation. */
export function summaryStoreContract(name: string, makeBed: () => Promise<SummaryBed>, words: TestWords = runnersWords()): void {
  const { afterEach, beforeEach, describe, it } = words
  describe(`${name} is a SummaryStore`, () => {
    let bed: SummaryBed
    beforeEach(async () => {
      bed = await makeBed()
    })
    afterEach(() => bed.end())

    it('is empty at first', async () => {
      expect(await bed.store.read('0000-01-01', '9999-12-31')).to.deep.equal([])
      expect(await bed.store.progress()).to.equal(undefined)
    })

    it('gives back days in order, from one to another, both inclusive', async () => {
      const days = ['2026-12-31', '2026-01-01', '2025-12-31', '2026-06-15', '2027-01-01'].map((day, index) => dayOf(day, index))
      await bed.store.save(days, progressAt(10))
      expect((await bed.store.read('2026-01-01', '2026-12-31')).map(({ from }) => from)).to.deep.equal([
        ...['2026-01-01', '2026-06-15', '2026-12-31'],
      ])
      expect(await bed.store.read('2026-06-15', '2026-06-15')).to.deep.equal([dayOf('2026-06-15', 3)])
      expect(await bed.store.read('2026-06-16', '2026-06-14')).to.deep.equal([])
    })

    it('keeps how far was counted, its maps included', async () => {
      await bed.store.save([], progressAt(10))
      expect(await bed.store.progress()).to.deep.equal(progressAt(10))
    })

    it('is the same when the same is saved again, and replaces a day that is counted anew', async () => {
      await bed.store.save([dayOf('2026-11-20', 4)], progressAt(10))
      await bed.store.save([dayOf('2026-11-20', 4)], progressAt(10))
      expect(await bed.store.read('2026-11-20', '2026-11-20')).to.deep.equal([dayOf('2026-11-20', 4)])
      await bed.store.save([dayOf('2026-11-20', 5)], progressAt(11))
      expect(await bed.store.read('2026-11-20', '2026-11-20')).to.deep.equal([dayOf('2026-11-20', 5)])
    })

    it('changes nothing for a window that is behind', async () => {
      await bed.store.save([dayOf('2026-11-20', 4), dayOf('2026-11-21', 6)], progressAt(20))
      await bed.store.save([dayOf('2026-11-20', 3)], progressAt(19))
      expect((await bed.store.progress())?.version).to.equal(20)
      expect((await bed.store.read('2026-11-20', '2026-11-21')).map(({ total }) => total.issued)).to.deep.equal([4, 6])
    })

    it('takes what is counted anew for another schema from its beginning', async () => {
      await bed.store.save([dayOf('2026-11-20', 4), dayOf('2026-11-21', 6)], progressAt(20, SUMMARY_SCHEMA - 1))
      await bed.store.save([dayOf('2026-11-20', 5)], progressAt(10))
      expect(await bed.store.progress()).to.deep.equal(progressAt(10))
      expect((await bed.store.read('2026-11-20', '2026-11-21')).map(({ total }) => total.issued)).to.deep.equal([5, 6])
    })

    it('is not changed by what the caller does with what it gave or got', async () => {
      const days = [dayOf('2026-11-20', 4)]
      await bed.store.save(days, progressAt(10))
      days.push(dayOf('2026-11-21', 1))
      const read = (await bed.store.read('2026-01-01', '2026-12-31')) as Summary[]
      read.push(dayOf('2026-11-22', 1))
      expect(await bed.store.read('2026-01-01', '2026-12-31')).to.have.length(1)
    })
  })
}
