// What every store of PINs must do, as tests that any implementation runs; the suite says what time has passed.
import { expect } from 'chai'
import type { Pins } from '../pins.js'
import { rejection } from './expecting.js'
import { runnersWords, type TestWords } from './globals.js'

export interface PinBed {
  readonly pins: Pins
  /** The same store as another window has it. */
  other(): Pins
  /** Everything that is stored, as text. */
  stored(): Promise<string>
  end(): Promise<void>
}

/** Declares the suite for one implementation; `makeBed` is given the time that passes. */
export function pinsContract(name: string, makeBed: (elapsed: () => number) => Promise<PinBed>, words: TestWords = runnersWords()): void {
  const { afterEach, beforeEach, describe, it } = words
  describe(`${name} keeps PINs`, () => {
    let time: number
    let bed: PinBed
    beforeEach(async () => {
      time = 5000
      bed = await makeBed(() => time)
    })
    afterEach(() => bed.end())

    it('knows the right one from a wrong one, and who has none', async () => {
      await bed.pins.set('w1', '2580')
      expect(await bed.pins.check('w1', '2580')).to.deep.equal({ outcome: 'right', waitMs: 0 })
      expect(await bed.pins.check('w1', '2581')).to.deep.equal({ outcome: 'wrong', waitMs: 0 })
      expect(await bed.pins.check('w2', '2580')).to.deep.equal({ outcome: 'none', waitMs: 0 })
      expect([...(await bed.pins.workers())]).to.deep.equal(['w1'])
      expect([...(await bed.other().workers())]).to.deep.equal(['w1'])
      expect((await bed.other().check('w1', '2580')).outcome).to.equal('right')
    })

    it('takes four to eight digits and nothing else', async () => {
      for (const bad of ['', '123', '123456789', '12a4', '１２３４', ' 1234', '-1234']) {
        expect(await rejection(bed.pins.set('w1', bad)), bad).to.be.instanceOf(RangeError)
      }
      expect((await bed.pins.workers()).size).to.equal(0)
      for (const good of ['0000', '12345678']) {
        await bed.pins.set('w1', good)
        expect((await bed.pins.check('w1', good)).outcome).to.equal('right')
      }
    })

    it('stores neither the PIN nor the same hash for the same PIN', async () => {
      await bed.pins.set('w1', '73519264')
      const first = await bed.stored()
      expect(first).not.to.contain('73519264')
      await bed.pins.set('w1', '73519264')
      expect(await bed.stored()).not.to.equal(first)
    })

    it('makes wrong tries wait longer and longer, in every window, and does not look at what comes too early', async () => {
      await bed.pins.set('w1', '2580')
      const waits: number[] = []
      for (let wrong = 0; wrong < 6; wrong += 1) {
        const { outcome, waitMs } = await bed.pins.check('w1', '0000')
        expect(outcome).to.equal('wrong')
        waits.push(waitMs)
        time += waitMs
      }
      expect(waits).to.deep.equal([0, 0, 5000, 10_000, 20_000, 40_000])
      time -= 1000
      expect(await bed.pins.check('w1', '2580')).to.deep.equal({ outcome: 'waiting', waitMs: 1000 })
      // a window that was opened, or reloaded, just now waits as long as one that saw the tries
      const other = bed.other()
      expect(await other.check('w1', '2580')).to.deep.equal({ outcome: 'waiting', waitMs: 40_000 })
      time += 1000
      expect(await other.check('w1', '2580')).to.deep.equal({ outcome: 'waiting', waitMs: 39_000 })
      expect((await bed.pins.check('w1', '2580')).outcome).to.equal('right')
      expect(await bed.pins.check('w1', '0000')).to.deep.equal({ outcome: 'wrong', waitMs: 0 })
    })

    it('counts tries in two windows at once, each of them', async () => {
      await bed.pins.set('w1', '2580')
      const other = bed.other()
      await Promise.all([bed.pins.check('w1', '0000'), other.check('w1', '1111'), bed.pins.check('w1', '2222')])
      expect((await other.check('w1', '2580')).outcome).to.equal('waiting')
    })

    it('forgets a PIN, and a new one starts without a wait', async () => {
      await bed.pins.set('w1', '2580')
      for (let wrong = 0; wrong < 3; wrong += 1) await bed.pins.check('w1', '0000')
      await bed.pins.set('w1', '9999')
      expect((await bed.pins.check('w1', '2580')).outcome).to.equal('wrong')
      expect((await bed.pins.check('w1', '9999')).outcome).to.equal('right')
      await bed.pins.remove('w1')
      expect((await bed.pins.check('w1', '9999')).outcome).to.equal('none')
      expect((await bed.pins.workers()).size).to.equal(0)
    })
  })
}
