// What every PrivateStore must do, as tests that any implementation runs; the suite holds the clock.
import { expect } from 'chai'
import type { PrivateStore } from '@doorstep/model/journal'
import type { Instant } from '@doorstep/model/time'
import { rejection } from './expecting.js'
import { runnersWords, type TestWords } from './globals.js'

export interface PrivateBed {
  readonly store: PrivateStore
  /** How many values storage holds, whether or not `get` would still give them. */
  held(): Promise<number>
  end(): Promise<void>
}

/** Declares the suite for one implementation; `makeBed` is given the clock to use. */
export function privateStoreContract(
  name: string,
  makeBed: (now: () => Instant) => Promise<PrivateBed>,
  words: TestWords = runnersWords(),
): void {
  const { afterEach, beforeEach, describe, it } = words
  describe(`${name} is a PrivateStore`, () => {
    const noon = 1_790_000_000_000
    let time: Instant
    let bed: PrivateBed
    beforeEach(async () => {
      time = noon
      bed = await makeBed(() => time)
    })
    afterEach(() => bed.end())

    it('gives a value back under a reference that says nothing', async () => {
      const ref = await bed.store.put({ telephone: '13800000000' }, noon + 1000)
      expect(ref).to.match(/^[0-9a-f]{32}$/)
      expect(await bed.store.get(ref)).to.deep.equal({ telephone: '13800000000' })
      expect(await bed.store.get('0'.repeat(32))).to.equal(undefined)
    })

    it('gives every value a reference of its own', async () => {
      const refs = await Promise.all(Array.from({ length: 50 }, () => bed.store.put('same', noon + 1000)))
      expect(new Set(refs).size).to.equal(50)
    })

    it('forgets when asked, also twice', async () => {
      const ref = await bed.store.put('13800000000', noon + 1000)
      await bed.store.delete(ref)
      await bed.store.delete(ref)
      expect(await bed.store.get(ref)).to.equal(undefined)
      expect(await bed.held()).to.equal(0)
    })

    it('gives nothing from the very moment of expiry on', async () => {
      const ref = await bed.store.put('13800000000', noon + 1000)
      time = noon + 999
      expect(await bed.store.get(ref)).to.equal('13800000000')
      time = noon + 1000
      expect(await bed.store.get(ref)).to.equal(undefined)
      time = noon
      expect(await bed.store.get(ref)).to.equal(undefined)
    })

    it('removes expired values from storage at the next use, whichever it is', async () => {
      const uses: ((store: PrivateStore) => Promise<unknown>)[] = [
        (store) => store.get('unknown'),
        (store) => store.delete('unknown'),
        (store) => store.put('kept', time + 5000),
      ]
      for (const use of uses) {
        await bed.store.put('one', time + 1000)
        await bed.store.put('two', time + 1001)
        const before = await bed.held()
        time += 1001
        await use(bed.store)
        expect(await bed.held()).to.be.lessThan(before)
      }
      expect(await bed.held()).to.equal(1)
    })

    it('refuses a value that would never expire', async () => {
      for (const never of [Infinity, NaN]) expect(await rejection(bed.store.put('x', never))).to.be.instanceOf(RangeError)
      expect(await bed.held()).to.equal(0)
    })
  })
}
