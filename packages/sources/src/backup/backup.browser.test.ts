// Backups in a real browser: a folder of the file system, its handle kept in IndexedDB, restored in one transaction.
import { expect } from 'chai'
import type { Recorded } from '@doorstep/model/journal'
import { Bed } from '../journal/testing/bed.js'
import { summaryStoreContract } from '../journal/contracts/summary-store.contract.js'
import { afterEach, beforeEach, describe, it } from '../journal/contracts/globals.js'
import { rejection } from '../journal/contracts/expecting.js'
import { NotEmpty } from '../journal/contents.js'
import type { StationDatabase } from '../journal/indexeddb.js'
import { backUp, backupName } from './backup.js'
import { StationBackups } from './backups.js'
import { DirectoryFolder } from './folder.js'
import { verifyBackup } from './restore.js'
import { recordOf } from './testing/records.js'

summaryStoreContract('IndexedDbSummaryStore', async () => {
  const bed = new Bed()
  return { store: (await bed.open()).summaries, end: () => bed.end() }
})

const NOW = 1_790_000_000_000

async function fill(database: StationDatabase, count: number): Promise<void> {
  const journal = database.journal<unknown>('queue')
  let version = 0
  for (let number = 1; number <= count; number += 1) {
    const { version: _, ...entry } = recordOf(number)
    version = (await journal.append(entry, version)).record.version
  }
}

async function allOf(database: StationDatabase): Promise<Recorded<unknown>[]> {
  const records: Recorded<unknown>[] = []
  for await (const record of database.journal<unknown>('queue').read()) records.push(record)
  return records
}

describe('backups in a browser', () => {
  let bed: Bed
  let handle: FileSystemDirectoryHandle
  let root: FileSystemDirectoryHandle
  const folderName = `backups-${crypto.randomUUID()}`
  const backupsOf = (database: StationDatabase, today = '2026-11-20', hold = async () => false) =>
    new StationBackups({ database, station: 'wutongli', today: () => today, now: () => NOW, lock: bed.name, hold })

  beforeEach(async () => {
    bed = new Bed()
    root = await navigator.storage.getDirectory()
    handle = await root.getDirectoryHandle(folderName, { create: true })
  })
  afterEach(async () => {
    await bed.end()
    await root.removeEntry(folderName, { recursive: true })
  })

  it('are written beside, put in place, and read back by another window that finds the folder', async () => {
    const database = await bed.open()
    await fill(database, 120)
    await backupsOf(database).use(handle)
    const other = backupsOf(await bed.open())
    expect(await other.state()).to.deep.include({ folder: folderName, permission: 'granted', due: true, last: undefined })
    const done = await other.run()
    const name = backupName('wutongli', await database.generation(), '2026-11-20')
    expect(done).to.deep.include({ name, day: '2026-11-20', records: 120 })
    expect(await new DirectoryFolder(handle).names()).to.deep.equal([name])
    expect(await backupsOf(database).state()).to.deep.include({ due: false, last: done, failure: undefined })
    const file = await new DirectoryFolder(handle).read(name)
    expect(file.size).to.equal(done.bytes)
    expect(await verifyBackup([file], 'wutongli')).to.deep.include({ records: 120, day: '2026-11-20' })
  })

  it('are made once a day, by one window, and not while numbering is lost', async () => {
    const database = await bed.open()
    await fill(database, 3)
    const windows = [1, 2, 3].map(() => backupsOf(database))
    await windows[0]?.use(handle)
    expect(await backupsOf(database, '2026-11-20', async () => true).runIfDue()).to.equal(undefined)
    const made = await Promise.all(windows.map((window) => window.runIfDue()))
    expect(made.filter((done) => done !== undefined)).to.have.length(1)
    expect(await windows[1]?.runIfDue()).to.equal(undefined)
    expect((await backupsOf(database, '2026-11-21').runIfDue())?.day).to.equal('2026-11-21')
    expect(await new DirectoryFolder(handle).names()).to.have.length(2)
  })

  it('say that they failed when the folder is gone, and go on when it is there again', async () => {
    const database = await bed.open()
    await fill(database, 3)
    const backups = backupsOf(database)
    await backups.use(handle)
    await root.removeEntry(folderName, { recursive: true })
    const said = console.error
    console.error = () => undefined
    expect(await backups.runIfDue()).to.equal(undefined)
    console.error = said
    const state = await backups.state()
    expect(state.due).to.equal(true)
    expect(state.failure).to.match(/not be found|not found/i)
    handle = await root.getDirectoryHandle(folderName, { create: true })
    expect((await backups.runIfDue())?.records).to.equal(3)
    expect((await backups.state()).failure).to.equal(undefined)
  })

  it('leave no personal data behind: expired while no backup can be made, or in a folder that is no longer used', async () => {
    const clock = { now: NOW }
    const database = await bed.open({ now: () => clock.now })
    await fill(database, 3)
    await database.private.put('13800000000', NOW + 1000)
    const backups = (hold: boolean) =>
      new StationBackups({
        ...{ database, station: 'wutongli', today: () => '2026-11-20', now: () => clock.now, lock: bed.name },
        hold: async () => hold,
      })
    const holds = async (folder: FileSystemDirectoryHandle): Promise<boolean> =>
      (await new DirectoryFolder(folder).names()).some((name) => name.includes('private'))
    await backups(false).use(handle)
    await backups(false).run()
    expect(await holds(handle)).to.equal(true)
    // another folder: the one before keeps its days, and nobody's number
    const second = await handle.getDirectoryHandle('second', { create: true })
    await backups(false).use(second)
    await backups(false).run()
    expect([await holds(handle), await holds(second)]).to.deep.equal([false, true])
    expect(await new DirectoryFolder(handle).names()).to.have.length(1)
    // numbering is lost, so nothing is backed up; what has expired goes all the same
    clock.now += 1001
    expect(await backups(true).runIfDue()).to.equal(undefined)
    expect(await holds(second)).to.equal(false)
  })

  it('rename over a file that is there, with or without the browser’s own renaming', async () => {
    const folder = new DirectoryFolder(handle)
    for (const own of [true, false]) {
      await folder.write('a.jsonl', new Blob(['old']))
      await folder.write('a.jsonl.part', new Blob(['new']))
      const prototype = FileSystemFileHandle.prototype as unknown as { move?: unknown }
      const { move } = prototype
      if (!own) delete prototype.move
      await folder.rename('a.jsonl.part', 'a.jsonl')
      if (move !== undefined) prototype.move = move
      expect(await folder.names()).to.deep.equal(['a.jsonl'])
      expect(await (await folder.read('a.jsonl')).text()).to.equal('new')
    }
  })

  it('are downloaded where there is no folder, and count as today’s', async () => {
    const database = await bed.open()
    await fill(database, 7)
    await database.private.put('13800000000', NOW + 1e12)
    const backups = backupsOf(database)
    const { file, records } = await backups.download()
    expect(records).to.equal(7)
    expect(await file.text()).not.to.contain('13800000000')
    expect((await backups.state()).due).to.equal(false)
    expect(await backups.runIfDue()).to.equal(undefined)
  })

  it('restore 3,000 records in one transaction, into an empty station or by asking for it', async () => {
    const lost = await bed.open()
    await fill(lost, 40)
    const records = Array.from({ length: 3000 }, (_, index) => ({ stream: 'queue', record: recordOf(index + 1, { id: `old-${index}` }) }))
    const source = {
      contents: {
        records: async function* () {
          yield* records
        },
        privateEntries: async () => [{ ref: 'a'.repeat(32), value: 'kept', expires: Date.now() + 60_000 }],
      },
      ...{ generation: 'e'.repeat(32), station: 'wutongli', day: '2026-11-19', now: NOW },
    }
    const folder = new DirectoryFolder(handle)
    await backUp(source, folder)
    const files = await Promise.all((await folder.names()).map((name) => folder.read(name)))
    const backups = backupsOf(lost)
    const verified = await backups.verify(files)
    expect(await rejection(backups.restore(verified))).to.be.instanceOf(NotEmpty)
    expect(await allOf(lost)).to.have.length(40)
    const generation = await lost.generation()
    await backups.restore(verified, { replace: true })
    expect(await allOf(lost)).to.deep.equal(records.map(({ record }) => record))
    expect(await lost.private.get('a'.repeat(32))).to.equal('kept')
    expect(await lost.generation()).not.to.equal(generation)
    // and it goes on from there
    const { version: _, ...next } = recordOf(1, { id: 'next' })
    expect((await lost.journal<unknown>('queue').append(next, 3000)).record.version).to.equal(3001)
  })

  it('hold every stream: a need comes back with its number to call, and one that was deleted since does not', async () => {
    const database = await bed.open()
    const needs = database.journal<{ readonly type: string; readonly parts: { readonly contact: string } }>('needs')
    const [contact, ended] = await Promise.all(
      ['13800000000', '13900000001'].map((number) => database.private.put(number, Date.now() + 1e9)),
    )
    for (const [version, ref] of [contact ?? '', ended ?? ''].entries()) {
      const events = [{ type: 'NeedLeft', parts: { contact: ref } }]
      await needs.append({ id: `n${version}`, at: NOW, actor: { device: 'lobby' }, schema: 1, events }, version)
    }
    const backups = backupsOf(database)
    await backups.use(handle)
    await backups.run()
    await database.private.delete(ended ?? '')
    expect((await backupsOf(database, '2026-11-21').run()).records).to.equal(2)

    const folder = new DirectoryFolder(handle)
    const files = await Promise.all((await folder.names()).map((name) => folder.read(name)))
    for (const file of files) expect(await file.text()).not.to.contain('13900000001')
    const days = (await folder.names()).filter((name) => name.includes('2026-11-20') || name.includes('private'))
    const other = new Bed()
    const machine = await other.open()
    const there = backupsOf(machine)
    await there.restore(await there.verify(await Promise.all(days.map((name) => folder.read(name)))))
    const back: unknown[] = []
    for await (const { id, events } of machine.journal<unknown>('needs').read()) back.push([id, events])
    expect(back).to.deep.equal([
      ['n0', [{ type: 'NeedLeft', parts: { contact } }]],
      ['n1', [{ type: 'NeedLeft', parts: { contact: ended } }]],
    ])
    expect(await machine.private.get(contact ?? '')).to.equal('13800000000')
    expect(await machine.private.get(ended ?? '')).to.equal(undefined)
    await other.end()
  })
})
