// What every SnapshotStore must do, as tests that any implementation runs.
import { expect } from 'chai'
import type { SnapshotStore } from '@doorstep/model/journal'
import { rejection } from './expecting.js'
import { runnersWords, type TestWords } from './globals.js'

export interface SnapshotBed {
  readonly store: SnapshotStore
  end(): Promise<void>
}

/** Declares the suite for one implementation. */
export function snapshotStoreContract(name: string, makeBed: () => Promise<SnapshotBed>, words: TestWords = runnersWords()): void {
  const { afterEach, beforeEach, describe, it } = words
  describe(`${name} is a SnapshotStore`, () => {
    let bed: SnapshotBed
    beforeEach(async () => {
      bed = await makeBed()
    })
    afterEach(() => bed.end())

    it('has nothing for a stream that was never saved', async () => {
      expect(await bed.store.load('queue')).to.equal(undefined)
    })

    it('gives back the latest snapshot of each stream', async () => {
      await bed.store.save('queue', { version: 3, schema: 1, state: { waiting: ['A001'] } })
      await bed.store.save('orders', { version: 9, schema: 1, state: 'other' })
      await bed.store.save('queue', { version: 5, schema: 2, state: { waiting: [], byDay: new Map([['2026-11-21', 4]]) } })
      expect(await bed.store.load('queue')).to.deep.equal({
        version: 5,
        schema: 2,
        state: { waiting: [], byDay: new Map([['2026-11-21', 4]]) },
      })
      expect(await bed.store.load('orders')).to.deep.equal({ version: 9, schema: 1, state: 'other' })
    })

    it('never goes back to a lower version, and takes the same version again', async () => {
      await bed.store.save('queue', { version: 5, schema: 1, state: 'five' })
      await bed.store.save('queue', { version: 4, schema: 1, state: 'four' })
      expect((await bed.store.load('queue'))?.state).to.equal('five')
      await bed.store.save('queue', { version: 5, schema: 2, state: 'five again' })
      expect((await bed.store.load('queue'))?.state).to.equal('five again')
    })

    it('keeps the highest of many saves at once', async () => {
      const versions = [3, 9, 1, 7, 2]
      await Promise.all(versions.map((version) => bed.store.save('queue', { version, schema: 1, state: version })))
      expect((await bed.store.load('queue'))?.state).to.equal(9)
    })

    it('is not changed by what the caller does with a state', async () => {
      const state = { waiting: ['A001'] }
      await bed.store.save('queue', { version: 1, schema: 1, state })
      state.waiting.push('A002')
      expect((await bed.store.load('queue'))?.state).to.deep.equal({ waiting: ['A001'] })
    })

    it('keeps the old snapshot when the new one cannot be stored', async () => {
      await bed.store.save('queue', { version: 1, schema: 1, state: 'good' })
      await rejection(bed.store.save('queue', { version: 2, schema: 1, state: { call: () => 'functions cannot be stored' } }))
      expect((await bed.store.load('queue'))?.state).to.equal('good')
    })
  })
}
