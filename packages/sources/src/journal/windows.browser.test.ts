// Two windows on one station's database: they see each other's records, and store each command once.
import { expect } from 'chai'
import { pause, soon } from './contracts/expecting.js'
import { afterEach, beforeEach, describe, it } from './contracts/globals.js'
import { all, entry, idsOf, type Happened } from './contracts/journal.contract.js'
import type { StationDatabase } from './indexeddb.js'
import { Bed } from './testing/bed.js'

/** A second window of the same origin: a frame with its own globals that opens the same database with its own copy of the code. */
async function otherWindow(name: string, options: { mute?: boolean } = {}): Promise<StationDatabase & { frame: HTMLIFrameElement }> {
  const frame = document.createElement('iframe')
  const opened = new Promise<StationDatabase>((resolve, reject) => {
    Object.assign(window, { opened: resolve, failed: reject })
  })
  frame.srcdoc = `<script type="module">
    ${options.mute ? 'delete globalThis.BroadcastChannel' : ''}
    const { openIndexedDb } = await import('${new URL('./indexeddb.ts', import.meta.url)}')
    openIndexedDb('${name}', { rereadMs: 60_000 }).then(parent.opened, parent.failed)
  </script>`
  document.body.append(frame)
  return Object.assign(await soon(opened, 'the other window', 5000), { frame })
}

describe('two windows', () => {
  let bed: Bed
  const others: (StationDatabase & { frame: HTMLIFrameElement })[] = []
  const open = async (options?: { mute?: boolean }) => {
    const other = await otherWindow(bed.name, options)
    others.push(other)
    return other
  }
  beforeEach(() => {
    bed = new Bed()
  })
  afterEach(async () => {
    for (const other of others.splice(0)) {
      other.close()
      other.frame.remove()
    }
    await bed.end()
  })

  /** The ids a watch has seen so far, and waiting until it has seen so many. */
  function watched(database: StationDatabase, after = 0): { ids: string[]; reach(count: number): Promise<string[]>; stop(): void } {
    const abort = new AbortController()
    const ids: string[] = []
    let arrived = () => {}
    void (async () => {
      for await (const record of database.journal('queue').watch(after, abort.signal)) {
        ids.push(record.id)
        arrived()
      }
    })()
    const reached = async (count: number) => {
      while (ids.length < count) await new Promise<void>((resolve) => (arrived = resolve))
      return ids
    }
    return { ids, reach: (count) => soon(reached(count), `${count} records in the other window`), stop: () => abort.abort() }
  }

  it("see each other's records at once, by message", async () => {
    const here = await bed.open({ rereadMs: 60_000 })
    const there = await open()
    const [seenHere, seenThere] = [watched(here), watched(there)]
    await here.journal<Happened>('queue').append(entry('mine', 1), 0)
    expect(await seenThere.reach(1)).to.deep.equal(['mine'])
    await there.journal<Happened>('queue').append(entry('theirs', 1), 1)
    expect(await seenHere.reach(2)).to.deep.equal(['mine', 'theirs'])
    expect(await seenThere.reach(2)).to.deep.equal(['mine', 'theirs'])
    seenHere.stop()
    seenThere.stop()
  })

  it('see a record whose message never came: by looking every so often', async () => {
    const here = await bed.open({ rereadMs: 100 })
    const there = await open({ mute: true })
    const seen = watched(here)
    await there.journal<Happened>('queue').append(entry('silent', 1), 0)
    expect(await seen.reach(1)).to.deep.equal(['silent'])
    seen.stop()
  })

  it('see it when the page comes back into view', async () => {
    const here = await bed.open({ rereadMs: 60_000 })
    const there = await open({ mute: true })
    for (const [index, target, name] of [
      [0, document, 'visibilitychange'],
      [1, window, 'pageshow'],
    ] as const) {
      const seen = watched(here, index)
      await pause(30)
      await there.journal<Happened>('queue').append(entry(name, 1), index)
      await pause(60)
      expect(seen.ids).to.deep.equal([])
      target.dispatchEvent(new Event(name))
      expect(await seen.reach(1)).to.deep.equal([name])
      seen.stop()
    }
  })

  it('store the same command once, and every command of a race once', async () => {
    const here = (await bed.open()).journal<Happened>('queue')
    const there = (await open()).journal<Happened>('queue')
    const [mine, theirs] = await Promise.all([here.append(entry('tap', 1), 0), there.append(entry('tap', 1), 0)])
    expect([mine.repeated, theirs.repeated].filter(Boolean)).to.have.length(1)
    const race = async (journal: typeof here, side: string) => {
      for (let number = 0; number < 100; number++) {
        for (let expected = number; ;) {
          const outcome = await journal
            .append(entry(`${side}${number}`, number), expected)
            .catch((error: unknown) => error as { name: string; actual: number })
          if ('record' in outcome) break
          // The other window's VersionConflict is another class of the same name.
          expect(outcome.name).to.equal('VersionConflict')
          expected = outcome.actual
        }
      }
    }
    await Promise.all([race(here, 'here'), race(there, 'there')])
    const records = await all(here.read())
    expect(records.map((record) => record.version)).to.deep.equal(records.map((_, index) => index + 1))
    expect(new Set(idsOf(records)).size).to.equal(201)
  })
})
