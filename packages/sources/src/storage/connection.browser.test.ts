// One transaction is all or nothing, and a connection repeats work only after a forced close.
import { expect } from 'chai'
import type { DBSchema } from 'idb'
import { rejection } from '../journal/contracts/expecting.js'
import { afterEach, beforeEach, describe, it } from '../journal/contracts/globals.js'
import { idbConnection, inTransaction, type IdbConnection } from './idb-connection.js'

interface Shelf extends DBSchema {
  things: { key: string; value: unknown }
}

describe('a connection', () => {
  let name: string
  let connection: IdbConnection<Shelf>
  beforeEach(() => {
    name = `doorstep-test-${crypto.randomUUID()}`
    connection = idbConnection<Shelf>({
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

  it('does work once more only when its connection was closed under it', async () => {
    const said = async (name: string, work = () => {}) => {
      let times = 0
      const error = await rejection(
        connection.run(async () => {
          times += 1
          work()
          throw new DOMException('said the browser', name)
        }),
      )
      return [times, (error as { code?: string }).code]
    }
    expect(await said('ConstraintError')).to.deep.equal([1, 'failed'])
    expect(await said('AbortError')).to.deep.equal([2, 'failed'])
    expect(await said('InvalidStateError')).to.deep.equal([2, 'failed'])
    // and not for who has closed it
    expect(await said('AbortError', () => connection.close())).to.deep.equal([1, 'failed'])
  })

  it('is closed for good, while nothing was asked of it too', async () => {
    expect(connection.closed).to.equal(false)
    connection.close()
    expect(connection.closed).to.equal(true)
    const error = await rejection(stored())
    expect(error).to.include({ name: 'StorageError', code: 'closed' })
    expect(String(error)).to.contain(name)
  })

  it('lets go when another window deletes or upgrades the database, and comes back', async () => {
    await put('first')
    await new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase(name)
      request.onsuccess = resolve
      request.onblocked = reject
    })
    expect(await stored()).to.deep.equal([])
  })

  it('opens once for all who ask at the same time', async () => {
    const original = IDBFactory.prototype.open
    let times = 0
    IDBFactory.prototype.open = function (...given: Parameters<IDBFactory['open']>) {
      times += 1
      return original.apply(this, given)
    }
    try {
      await Promise.all([stored(), stored(), put('x')])
    } finally {
      IDBFactory.prototype.open = original
    }
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
