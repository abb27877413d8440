// PINs in IndexedDB keep the contract over several connections of a real browser.
import { expect } from 'chai'
import { openDB } from 'idb'
import { pinsContract } from './contracts/pins.contract.js'
import { indexedDbPins } from './indexeddb-pins.js'
import { deleteDatabase } from './testing/bed.js'

pinsContract('IndexedDB', async (elapsed) => {
  const name = `doorstep-test-${crypto.randomUUID()}`
  const opened: { close(): void }[] = []
  const open = () => {
    const pins = indexedDbPins(name, { elapsed, rounds: 310_000 })
    opened.push(pins)
    return pins
  }
  return {
    pins: open(),
    other: open,
    stored: async () => {
      const database = await openDB(name)
      const all: unknown[] = await database.getAll('pins')
      database.close()
      return JSON.stringify(all, (_, value: unknown) => (value instanceof Uint8Array ? [...value] : value))
    },
    end: async () => {
      for (const each of opened) each.close()
      await deleteDatabase(name)
    },
  }
})

it('what is said about them all is read by every window of the machine, and by nobody of another', () => {
  const [name, another] = [crypto.randomUUID(), crypto.randomUUID()]
  const [one, other, elsewhere] = [name, name, another].map((each) => indexedDbPins(each))
  one?.notice.write('soon')
  expect([other?.notice.read(), elsewhere?.notice.read()]).to.deep.equal(['soon', undefined])
  other?.notice.write(undefined)
  expect([one?.notice.read(), localStorage.getItem(`${name}:notice`)]).to.deep.equal([undefined, null])
})
