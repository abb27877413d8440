// The IndexedDB journal in a real browser: the contracts, forced closes, full storage, other windows.
import { expect } from 'chai'
import { openDB } from 'idb'
import { StorageError } from '../storage/storage-error.js'
import { Bed, deleteDatabase } from './testing/bed.js'
import { openIndexedDb } from './indexeddb.js'
import { pause, rejection, soon } from './contracts/expecting.js'
import { afterEach, beforeEach, describe, it } from './contracts/globals.js'
import { all, entry, idsOf, journalContract, type Happened } from './contracts/journal.contract.js'
import { privateStoreContract } from './contracts/private-store.contract.js'
import { snapshotStoreContract } from './contracts/snapshot-store.contract.js'
import { dayOf, progressAt } from './contracts/summary-store.contract.js'

// A small batch, so that the suite's 60 records are read in several.
journalContract('IndexedDbJournal', async () => {
  const bed = new Bed()
  return { open: async (stream) => (await bed.open({ batch: 20 })).journal<Happened>(stream), end: () => bed.end() }
})

snapshotStoreContract('IndexedDbSnapshotStore', async () => {
  const bed = new Bed()
  return { store: (await bed.open()).snapshots, end: () => bed.end() }
})

async function countPrivate(name: string): Promise<number> {
  const database = await openDB(name)
  const count = await database.count('private')
  database.close()
  return count
}

privateStoreContract('IndexedDbPrivateStore', async (now) => {
  const bed = new Bed()
  return { store: (await bed.open({ now })).private, held: () => countPrivate(bed.name), end: () => bed.end() }
})

/** Replaces a method of a browser class until the returned function is called. */
function replace<Target extends object, Name extends keyof Target>(
  target: Target,
  name: Name,
  by: (original: Target[Name]) => Target[Name],
): () => void {
  const original = target[name]
  target[name] = by(original)
  return () => {
    target[name] = original
  }
}

describe('openIndexedDb', () => {
  let bed: Bed
  let restore = () => {}
  beforeEach(() => {
    bed = new Bed()
    restore = () => {}
  })
  afterEach(async () => {
    restore()
    await bed.end()
  })

  it('keeps everything over a close and a new opening', async () => {
    const before = await bed.open()
    const { record } = await before.journal<Happened>('queue').append(entry('a', 1), 0)
    await before.snapshots.save('queue', { version: 1, schema: 1, state: 'kept' })
    const ref = await before.private.put('13800000000', Date.now() + 60_000)
    const generation = await before.generation()
    before.close()
    const after = await bed.open()
    expect(await all(after.journal<Happened>('queue').read())).to.deep.equal([record])
    expect((await after.snapshots.load('queue'))?.state).to.equal('kept')
    expect(await after.private.get(ref)).to.equal('13800000000')
    expect(await after.generation()).to.equal(generation)
  })

  it('removes expired personal data as soon as it is opened', async () => {
    const before = await bed.open({ now: () => 1000 })
    await before.private.put('13800000000', 2000)
    before.close()
    expect(await countPrivate(bed.name)).to.equal(1)
    await bed.open({ now: () => 3000 })
    expect(await countPrivate(bed.name)).to.equal(0)
  })

  it('has another generation after the data were thrown away, goes on, and does not accept the old version', async () => {
    const database = await bed.open()
    const journal = database.journal<Happened>('queue')
    const { record } = await journal.append(entry('a', 1), 0)
    const generation = await database.generation()
    await soon(deleteDatabase(bed.name), 'the deletion, which an open handle must not block')
    expect(await database.generation())
      .to.match(/^[0-9a-f]{32}$/)
      .and.not.equal(generation)
    expect(await rejection(journal.append(entry('b', 1), record.version))).to.include({ name: 'VersionConflict', actual: 0 })
  })

  it('asks for strict durability when it appends', async () => {
    const database = await bed.open()
    const asked: unknown[] = []
    restore = replace(IDBDatabase.prototype, 'transaction', (original) => {
      return function (this: IDBDatabase, ...given: Parameters<IDBDatabase['transaction']>) {
        asked.push([given[1], given[2]?.durability])
        return original.apply(this, given)
      }
    })
    await database.journal('queue').append(entry('a', 1), 0)
    expect(asked).to.deep.equal([['readwrite', 'strict']])
  })

  it('opens again and does the work once more after a forced close', async () => {
    const journal = (await bed.open()).journal<Happened>('queue')
    await journal.append(entry('a', 1), 0)
    let closings = 0
    restore = replace(IDBDatabase.prototype, 'transaction', (original) => {
      return function (this: IDBDatabase, ...given: Parameters<IDBDatabase['transaction']>) {
        if (closings++ === 0) this.close()
        return original.apply(this, given)
      }
    })
    expect((await journal.append(entry('b', 2), 1)).repeated).to.equal(false)
    expect(closings).to.equal(2)
    expect(idsOf(await all(journal.read()))).to.deep.equal(['a', 'b'])
  })

  it('says so when the connection is closed again and again', async () => {
    const journal = (await bed.open()).journal<Happened>('queue')
    restore = replace(IDBDatabase.prototype, 'transaction', (original) => {
      return function (this: IDBDatabase, ...given: Parameters<IDBDatabase['transaction']>) {
        this.close()
        return original.apply(this, given)
      }
    })
    const error = await rejection(journal.append(entry('a', 1), 0))
    expect(error).to.be.instanceOf(StorageError).and.include({ code: 'failed' })
    expect(String(error)).to.contain(bed.name).and.contain('InvalidStateError')
  })

  it('stores one record when the transaction is aborted after the write, and done again', async () => {
    const journal = (await bed.open()).journal<Happened>('queue')
    let writes = 0
    restore = replace(IDBObjectStore.prototype, 'add', (original) => {
      return function (this: IDBObjectStore, ...given: Parameters<IDBObjectStore['add']>) {
        const request = original.apply(this, given)
        if (writes++ === 0) this.transaction.abort()
        return request
      }
    })
    expect((await journal.append(entry('a', 1), 0)).repeated).to.equal(false)
    expect(writes).to.equal(2)
    expect(idsOf(await all(journal.read()))).to.deep.equal(['a'])
  })

  it('stores nothing when the transaction cannot be completed', async () => {
    const journal = (await bed.open()).journal<Happened>('queue')
    restore = replace(IDBObjectStore.prototype, 'add', (original) => {
      return function (this: IDBObjectStore, ...given: Parameters<IDBObjectStore['add']>) {
        const request = original.apply(this, given)
        // After the write has succeeded and before it is committed: where a full disk says no.
        request.addEventListener('success', () => this.transaction.abort())
        return request
      }
    })
    expect(await rejection(journal.append(entry('a', 1), 0))).to.include({ name: 'StorageError', code: 'failed' })
    restore()
    expect(await all(journal.read())).to.deep.equal([])
    expect((await journal.append(entry('a', 1), 0)).repeated).to.equal(false)
  })

  it('says that storage is full', async () => {
    const journal = (await bed.open()).journal<Happened>('queue')
    restore = replace(IDBObjectStore.prototype, 'add', () => {
      return () => {
        throw new DOMException('the quota is used up', 'QuotaExceededError')
      }
    })
    expect(await rejection(journal.append(entry('a', 1), 0))).to.include({ name: 'StorageError', code: 'full' })
    restore()
    expect(await all(journal.read())).to.deep.equal([])
  })

  it('says that there is no storage here', async () => {
    restore = replace(IDBFactory.prototype, 'open', () => {
      return () => {
        throw new DOMException('the frame is sandboxed', 'SecurityError')
      }
    })
    const error = await rejection(openIndexedDb(bed.name))
    expect(error).to.include({ name: 'StorageError', code: 'unavailable' })
    expect(String(error)).to.contain('the frame is sandboxed')
  })

  it('puts personal values that an earlier version left in the tables into files, and gives them as before', async () => {
    const { private: store, close } = await bed.open()
    const ref = await store.put('13800000000', Date.now() + 60_000)
    close()
    const older = await openDB(bed.name)
    const before = { ref: 'b'.repeat(32), value: { telephone: '13900000001' }, expires: Date.now() + 60_000 }
    await older.put('private', before)
    older.close()
    const database = await bed.open()
    expect(await database.private.get(before.ref)).to.deep.equal(before.value)
    expect(await database.contents.privateEntries()).to.have.deep.members([
      before,
      { ref, value: '13800000000', expires: (await database.contents.privateEntries()).find((each) => each.ref === ref)?.expires },
    ])
    const looked = await openDB(bed.name)
    for (const held of (await looked.getAll('private')) as Record<string, unknown>[]) {
      expect(Object.keys(held).toSorted()).to.deep.equal(['expires', 'file', 'ref'])
      expect(held['file']).to.be.instanceOf(Blob)
    }
    looked.close()
  })

  it('gives up when another window does not let go', async () => {
    const holder = await openDB(bed.name, 1)
    const deleting = deleteDatabase(bed.name)
    expect(await rejection(openIndexedDb(bed.name, { patienceMs: 100 }))).to.include({ name: 'StorageError', code: 'blocked' })
    holder.close()
    await soon(deleting, 'the deletion')
    await bed.open()
  })

  it('ends its watchers and refuses its journals once it is closed', async () => {
    const database = await bed.open()
    const journal = database.journal<Happened>('queue')
    const waiting = journal.watch(0, new AbortController().signal)[Symbol.asyncIterator]().next()
    await pause(20)
    database.close()
    expect((await soon(waiting, 'the end of the watch', 300)).done).to.equal(true)
    expect(await rejection(journal.append(entry('a', 1), 0))).to.include({ name: 'StorageError', code: 'closed' })
  })
})

describe('the contents of a database', () => {
  let bed: Bed
  beforeEach(() => {
    bed = new Bed()
  })
  afterEach(() => bed.end())

  const recorded = (version: number, id = `r${version}`) => ({ ...entry(id, version), version })
  const restored = (count: number) => Array.from({ length: count }, (_, at) => ({ stream: 'queue', record: recorded(at + 1) }))

  it('are read stream by stream, in lots of whatever size', async () => {
    const database = await bed.open({ batch: 3 })
    for (const [stream, count] of [
      ['queue', 6],
      ['needs', 2],
    ] as const)
      for (let at = 0; at < count; at++) await database.journal<Happened>(stream).append(entry(`${stream}${at}`, at), at)
    const read = await all(database.contents.records())
    expect(read.map(({ stream, record }) => `${stream} ${record.version} ${record.id}`)).to.deep.equal([
      ...[0, 1].map((at) => `needs ${at + 1} needs${at}`),
      ...[0, 1, 2, 3, 4, 5].map((at) => `queue ${at + 1} queue${at}`),
    ])
    expect(read[0]?.record).to.deep.equal(await database.journal<Happened>('needs').find('needs0'))
  })

  it('are put back with what is made anew cleared, a new name, and the word that the last numbers are to be asked for', async () => {
    const now = 1_790_000_000_000
    const database = await bed.open({ now: () => now })
    const [generation, ref] = [await database.generation(), await database.private.put('before', now + 9000)]
    await database.snapshots.save('queue', { version: 1, schema: 1, state: 'old' })
    await database.summaries.save([dayOf('2026-11-20', 4)], progressAt(10))
    await database.keep('backup', 'stays')
    expect(await database.numbersAsked()).to.equal(false)
    const value = (name: string, expires: number) => ({ ref: name, value: name, expires })
    const shares: number[] = []
    await database.contents.restore(
      { records: restored(5001), private: [value('a', now + 1), value('b', now)], count: 5001, pinHolders: ['w1'] },
      { progress: (share) => shares.push(share) },
    )
    expect(shares).to.deep.equal([5000 / 5001])
    expect(await database.journal('queue').last?.()).to.equal(5001)
    expect(await Promise.all([ref, 'a', 'b'].map((each) => database.private.get(each)))).to.deep.equal([undefined, 'a', undefined])
    expect(await database.contents.privateEntries()).to.deep.equal([value('a', now + 1)])
    expect(await database.snapshots.load('queue')).to.equal(undefined)
    expect(await database.summaries.read('2026-01-01', '2026-12-31')).to.deep.equal([])
    expect(await database.summaries.progress()).to.equal(undefined)
    expect(await database.kept('backup')).to.equal('stays')
    expect(await database.kept('pin-holders')).to.deep.equal(['w1'])
    expect(await database.generation())
      .to.match(/^[0-9a-f]{32}$/)
      .and.not.equal(generation)
    expect(await database.numbersAsked()).to.equal(true)
    await database.numbersSaid()
    expect(await database.numbersAsked()).to.equal(false)
  })

  it('take the place of others only when that is asked for, and stay as they were when what is put back cannot be read', async () => {
    const database = await bed.open()
    await database.journal<Happened>('queue').append(entry('mine', 1), 0)
    const ids = async () => idsOf(await all(database.journal<Happened>('queue').read()))
    expect(await rejection(database.contents.restore({ records: restored(2), private: [] }))).to.include({ name: 'NotEmpty' })
    expect(await ids()).to.deep.equal(['mine'])
    const torn = function* () {
      yield* restored(2)
      throw new TypeError('line 4')
    }
    expect(await rejection(database.contents.restore({ records: torn(), private: [] }, { replace: true }))).to.be.instanceOf(TypeError)
    const twice = [...restored(2), ...restored(1)]
    expect(await rejection(database.contents.restore({ records: twice, private: [] }, { replace: true }))).to.include({ code: 'failed' })
    expect([await ids(), await database.numbersAsked()]).to.deep.equal([['mine'], false])
    expect(await database.kept('pin-holders')).to.equal(undefined)
    await database.contents.restore({ records: restored(2), private: [] }, { replace: true })
    expect(await ids()).to.deep.equal(['r1', 'r2'])
  })

  it('holds no personal value that has expired', async () => {
    let now = 1000
    const database = await bed.open({ now: () => now })
    await database.private.put('one', 2000)
    const ref = await database.private.put({ two: 2 }, 3000)
    now = 2000
    expect(await database.contents.privateEntries()).to.deep.equal([{ ref, value: { two: 2 }, expires: 3000 }])
  })

  it('are settled before they are opened, and nothing of that is left', async () => {
    const original = IDBFactory.prototype.open
    const opened: string[] = []
    IDBFactory.prototype.open = function (...given: Parameters<IDBFactory['open']>) {
      opened.push(given[0])
      return original.apply(this, given)
    }
    try {
      await bed.open()
    } finally {
      IDBFactory.prototype.open = original
    }
    expect(opened).to.deep.equal([`${bed.name}:settling`, bed.name])
    expect((await indexedDB.databases()).map(({ name }) => name)).not.to.include(`${bed.name}:settling`)
  })
})
