// What every store of PINs must do, as tests that any implementation runs; the suite says what time has passed.
import { expect } from 'chai'
import { PinMadeError, type Pins } from '../pins.js'
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

    it('makes a first PIN once, whichever window was faster', async () => {
      const other = bed.other()
      const made = await Promise.allSettled([bed.pins.set('w7', '1111', { first: true }), other.set('w7', '2222', { first: true })])
      expect(made.map(({ status }) => status).sort()).to.deep.equal(['fulfilled', 'rejected'])
      expect(made.find((each) => each.status === 'rejected')?.reason).to.be.instanceOf(PinMadeError)
      const right = made[0]?.status === 'fulfilled' ? '1111' : '2222'
      expect((await bed.pins.check('w7', right)).outcome).to.equal('right')
      // whoever may make anew is not held back
      await other.set('w7', '3333')
      expect((await bed.pins.check('w7', '3333')).outcome).to.equal('right')
    })

    it('takes a PIN that was made anew, or taken away, while the old one was looked at for none', async () => {
      for (const [change, outcome] of [
        [() => bed.other().set('w1', '9999'), 'wrong'],
        [() => bed.other().remove('w1'), 'none'],
      ] as const) {
        await bed.pins.set('w1', '2580')
        const checks = Array.from({ length: 2 }, () => bed.pins.check('w1', '2580'))
        const changed = change()
        const outcomes = (await Promise.all(checks)).map((each) => each.outcome)
        await changed
        // what was over before the change was right
        expect(outcomes.every((each) => each === 'right' || each === outcome)).to.equal(true)
        expect((await bed.pins.check('w1', '2580')).outcome).to.equal(outcome)
      }
    })

    it('knows who made PINs last, as long as nobody whom the station names has one', async () => {
      const { pins } = bed
      const keepers = async (...named: string[]) => [...((await pins.keepers?.(named)) ?? [])].sort()
      for (const worker of ['w1', 'w7']) await pins.set(worker, '2580')
      // never named with a PIN: nobody may
      expect(await keepers('w8')).to.deep.equal([])
      expect(await keepers('w7', 'w8')).to.deep.equal(['w7'])
      expect(await keepers('w8')).to.deep.equal(['w7'])
      // a new PIN of theirs changes nothing, nor does another window
      await pins.set('w7', '1357')
      expect([...((await bed.other().keepers?.(['w8'])) ?? [])]).to.deep.equal(['w7'])
      await pins.set('w8', '2580')
      expect(await keepers('w8')).to.deep.equal(['w8'])
      await pins.remove('w8')
      expect(await keepers('w9')).to.deep.equal([])
    })

    it('tells the other windows whose PIN was made, changed or taken away, and not itself', async () => {
      const other = bed.other()
      const heard: string[] = []
      const stop = other.subscribe?.((worker) => heard.push(worker))
      // who leaves a window takes nothing from who stays
      other.subscribe?.(() => heard.push('left'))?.()
      const own: string[] = []
      const stopOwn = bed.pins.subscribe?.((worker) => own.push(worker))
      await bed.pins.set('w1', '2580')
      await bed.pins.set('w1', '1357')
      await bed.pins.check('w1', '0000')
      await bed.pins.remove('w1')
      for (let turn = 0; turn < 200 && heard.length < 3; turn += 1) await new Promise((resolve) => setTimeout(resolve, 5))
      expect([heard, own]).to.deep.equal([['w1', 'w1', 'w1'], []])
      stop?.()
      stopOwn?.()
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
