// PINs in IndexedDB keep the contract over several connections of a real browser.
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
