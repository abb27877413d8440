// The shape of a station's database over its versions: what an earlier one wrote is kept, what a newer one wrote is not touched.
import { expect } from 'chai'
import { openDB } from 'idb'
import { rejection, soon } from './contracts/expecting.js'
import { afterEach, beforeEach, describe, it } from './contracts/globals.js'
import { all, entry, idsOf, type Happened } from './contracts/journal.contract.js'
import { dayOf, progressAt } from './contracts/summary-store.contract.js'
import { openIndexedDb } from './indexeddb.js'
import { Bed } from './testing/bed.js'

describe('the shape of a station’s database', () => {
  let bed: Bed
  beforeEach(() => {
    bed = new Bed()
  })
  afterEach(() => bed.end())

  it('keeps what the first version wrote, and has room for summaries and single things then', async () => {
    const first = await openDB(bed.name, 1, {
      upgrade: (database) => {
        database.createObjectStore('records', { keyPath: ['stream', 'version'] }).createIndex('id', ['stream', 'id'], { unique: true })
        database.createObjectStore('snapshots')
        database.createObjectStore('private', { keyPath: 'ref' }).createIndex('expires', 'expires')
        database.createObjectStore('about')
      },
    })
    await first.put('about', 'of the first version', 'generation')
    await first.put('records', { ...entry('a', 1), stream: 'queue', version: 1 })
    first.close()
    const database = await bed.open()
    expect(await database.generation()).to.equal('of the first version')
    expect(idsOf(await all(database.journal<Happened>('queue').read()))).to.deep.equal(['a'])
    expect((await database.journal<Happened>('queue').find('a'))?.version).to.equal(1)
    await database.summaries.save([dayOf('2026-11-20', 4)], progressAt(10))
    await database.keep('backup', 'kept')
    expect((await database.summaries.read('2026-01-01', '2026-12-31')).map(({ total }) => total.issued)).to.deep.equal([4])
    expect(await database.kept('backup')).to.equal('kept')
  })

  it('says that a newer version has written the database', async () => {
    const newer = await openDB(bed.name, 7)
    newer.close()
    expect(await rejection(openIndexedDb(bed.name))).to.include({ name: 'StorageError', code: 'newer' })
  })

  it('lets a newer version in another window upgrade, and then says that this window is older', async () => {
    const journal = (await bed.open()).journal<Happened>('queue')
    await journal.append(entry('a', 1), 0)
    const newer = await soon(openDB(bed.name, 7), 'the upgrade, which an open handle must not block')
    newer.close()
    expect(await rejection(journal.append(entry('b', 1), 1))).to.include({ name: 'StorageError', code: 'newer' })
  })
})
