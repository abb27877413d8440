// One transaction is all or nothing, and a connection repeats work only after a forced close.
import { expect } from 'chai'
import type { DBSchema } from 'idb'
import { rejection } from '../journal/contracts/expecting.js'
import { afterEach, beforeEach, describe, it } from '../journal/contracts/globals.js'
import { Connection, inTransaction } from './connection.js'

interface Shelf extends DBSchema {
  things: { key: string; value: unknown }
}

describe('a connection', () => {
  let name: string
  let connection: Connection<Shelf>
  beforeEach(() => {
    name = `doorstep-test-${crypto.randomUUID()}`
    connection = new Connection<Shelf>({
      name,
      version: 1,
      patienceMs: 1000,
      upgrade: (database) => {
        database.createObjectStore('things')
      },
    })
  })
  afterEach(() => {
    connection.close()
    indexedDB.deleteDatabase(name)
  })
  const put = (...things: unknown[]) =>
    connection.run((database) => {
      const transaction = database.transaction('things', 'readwrite')
      return inTransaction(transaction, async () => {
        for (const [index, thing] of things.entries()) await transaction.store.put(thing, String(index))
      })
    })
  const stored = () => connection.run((database) => database.getAll('things'))

  it('stores all of a transaction, or nothing when a later part of it fails', async () => {
    expect(await rejection(put('first', () => 'not to be cloned'))).to.include({ name: 'DataCloneError' })
    expect(await stored()).to.deep.equal([])
    await put('first', 'second')
    expect(await stored()).to.deep.equal(['first', 'second'])
  })

  it('does work once when it fails by itself', async () => {
    let times = 0
    const failing = connection.run(async () => {
      times += 1
      throw new TypeError('a mistake of the work')
    })
    expect(await rejection(failing)).to.be.instanceOf(TypeError)
    expect(times).to.equal(1)
  })

  it('opens anew after an opening that failed', async () => {
    const original = IDBFactory.prototype.open
    IDBFactory.prototype.open = () => {
      throw new DOMException('not now', 'UnknownError')
    }
    try {
      expect(await rejection(stored())).to.include({ name: 'StorageError', code: 'unavailable' })
    } finally {
      IDBFactory.prototype.open = original
    }
    expect(await stored()).to.deep.equal([])
  })
})
