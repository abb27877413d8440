// The journal and stores in memory keep the contracts, and leave no watcher behind.
import { expect } from 'chai'
import { MemoryJournal, MemoryPrivateStore, MemorySnapshotStore } from './memory.js'
import { describe, it } from './contracts/globals.js'
import { entry, journalContract, type Happened } from './contracts/journal.contract.js'
import { privateStoreContract } from './contracts/private-store.contract.js'
import { snapshotStoreContract } from './contracts/snapshot-store.contract.js'

journalContract('MemoryJournal', async () => {
  const streams = new Map<string, MemoryJournal<Happened>>()
  return {
    open: async (stream) => {
      const journal = streams.get(stream) ?? new MemoryJournal<Happened>()
      streams.set(stream, journal)
      return journal
    },
    end: async () => streams.clear(),
  }
})

snapshotStoreContract('MemorySnapshotStore', async () => ({ store: new MemorySnapshotStore(), end: async () => undefined }))

privateStoreContract('MemoryPrivateStore', async (now) => {
  const store = new MemoryPrivateStore(now)
  return { store, held: async () => store.size, end: async () => undefined }
})

describe('MemoryJournal', () => {
  it('keeps no watcher once it is aborted or left, even when nobody asks for the next record', async () => {
    const journal = new MemoryJournal<Happened>()
    await journal.append(entry('a', 1), 0)
    const abort = new AbortController()
    const watch = journal.watch(0, abort.signal)
    await watch.next()
    expect(journal.watchers).to.equal(1)
    abort.abort()
    expect(journal.watchers).to.equal(0)
    for await (const record of journal.watch(0, new AbortController().signal)) if (record.id === 'a') break
    expect(journal.watchers).to.equal(0)
  })
})
