// PINs in memory keep the contract, and may not be made cheap to guess.
import { expect } from 'chai'
import { pinsContract } from './contracts/pins.contract.js'
import { describe, it } from './contracts/globals.js'
import { isPin, MemoryPinRecords, StoredPins, waitAfter, type PinRecord } from './pins.js'

/** Records that a test can read. */
class OpenRecords extends MemoryPinRecords {
  last: PinRecord | undefined

  override async change(worker: string, make: (held: PinRecord | undefined) => PinRecord | undefined): Promise<void> {
    await super.change(worker, (held) => {
      const made = make(held)
      this.last = made ?? this.last
      return made
    })
  }
}

pinsContract('memory', async (elapsed) => {
  const records = new OpenRecords()
  const options = { elapsed, rounds: 310_000 }
  return {
    pins: new StoredPins(records, options),
    other: () => new StoredPins(records.other(), options),
    stored: async () => JSON.stringify(records.last, (_, value: unknown) => (value instanceof Uint8Array ? [...value] : value)),
    end: async () => undefined,
  }
})

describe('a PIN', () => {
  it('is hashed with 600,000 rounds and a salt of its own, never with fewer than 310,000', async () => {
    const records = new OpenRecords()
    await new StoredPins(records).set('w1', '2580')
    expect(records.last?.rounds).to.equal(600_000)
    expect(records.last?.salt.length).to.equal(16)
    expect(records.last?.hash.length).to.equal(32)
    expect(() => new StoredPins(records, { rounds: 309_999 })).to.throw(RangeError, '310000')
    expect(() => new StoredPins(records, { rounds: NaN })).to.throw(RangeError)
  })

  it('is not tried sooner by setting the clock', async () => {
    const pins = new StoredPins(new MemoryPinRecords(), { rounds: 310_000 })
    await pins.set('w1', '2580')
    for (let wrong = 0; wrong < 3; wrong += 1) await pins.check('w1', '0000')
    const real = Date.now
    try {
      for (const by of [86_400_000, -86_400_000]) {
        Date.now = () => real() + by
        expect((await pins.check('w1', '2580')).outcome).to.equal('waiting')
      }
    } finally {
      Date.now = real
    }
  })

  it('waits at most a quarter of an hour', () => {
    expect([1, 2, 3, 4, 5].map(waitAfter)).to.deep.equal([0, 0, 5000, 10_000, 20_000])
    expect([20, 2000].map(waitAfter)).to.deep.equal([900_000, 900_000])
  })

  it('is right only when every byte of its hash is', async () => {
    const records = new OpenRecords()
    const pins = new StoredPins(records, { rounds: 310_000 })
    await pins.set('w1', '2580')
    for (const at of [0, 15, 30, 31]) {
      const turn = (held: PinRecord | undefined): PinRecord | undefined =>
        held && { ...held, tries: 0, hash: held.hash.map((byte, index) => (index === at ? byte ^ 1 : byte)) }
      await records.change('w1', turn)
      expect((await pins.check('w1', '2580')).outcome, `byte ${at}`).to.equal('wrong')
      await records.change('w1', turn)
      expect((await pins.check('w1', '2580')).outcome).to.equal('right')
    }
  })

  it('that is taken away while it is looked at stays away, and opens nothing', async () => {
    const pins = new StoredPins(new MemoryPinRecords(), { rounds: 310_000 })
    await pins.set('w1', '2580')
    const checking = pins.check('w1', '2580')
    await Promise.resolve()
    await pins.remove('w1')
    expect(await checking).to.deep.equal({ outcome: 'none', waitMs: 0 })
    expect([...(await pins.workers())]).to.deep.equal([])
    expect(await pins.check('w1', '2580')).to.deep.equal({ outcome: 'none', waitMs: 0 })
  })

  it('is four to eight digits', () => {
    expect(['1234', '00000000'].every(isPin)).to.equal(true)
    expect(['123', '123456789', '12 4', 'abcd', '1234\n'].some(isPin)).to.equal(false)
  })
})
