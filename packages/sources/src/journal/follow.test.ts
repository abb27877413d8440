// Watching, apart from any storage: a ring is never lost, however it falls.
import { expect } from 'chai'
import { pause, rejection, soon } from './contracts/expecting.js'
import { describe, it } from './contracts/globals.js'
import { follow, type ChangeSignal } from './follow.js'

/** A bell that the test rings by hand. */
class HandBell implements ChangeSignal {
  closed = false
  ring = () => {}
  listeners = 0
  listen(ring: () => void): () => void {
    this.ring = ring
    this.listeners += 1
    return () => (this.listeners = 0)
  }
}

describe('follow', () => {
  it('reads once more when the bell rang after it had read and before it waited', async () => {
    const bell = new HandBell()
    let stored = 1
    async function* read(after: number) {
      // Like storage: what is there when the reading begins is what is read.
      const there = stored
      for (let version = after + 1; version <= there; version++) yield { version }
      if (stored === 1) {
        stored = 2
        bell.ring()
      }
    }
    const watch = follow(read, bell, 0, new AbortController().signal)
    expect((await watch.next()).value).to.deep.equal({ version: 1 })
    expect((await soon(watch.next(), 'the record whose ring came early', 300)).value).to.deep.equal({ version: 2 })
  })

  it('does not read again until the bell rings', async () => {
    const bell = new HandBell()
    let readings = 0
    async function* read(): AsyncGenerator<{ version: number }> {
      readings += 1
    }
    const abort = new AbortController()
    const waiting = follow(read, bell, 0, abort.signal).next()
    await pause(20)
    expect(readings).to.equal(1)
    bell.ring()
    await pause(20)
    expect(readings).to.equal(2)
    abort.abort()
    expect((await soon(waiting, 'the end')).done).to.equal(true)
    expect(bell.listeners).to.equal(0)
  })

  it('ends with the error of a storage that fails, and listens no more', async () => {
    const bell = new HandBell()
    async function* read(): AsyncGenerator<{ version: number }> {
      throw new Error('the disk is gone')
    }
    let heard = 0
    const signal = { aborted: false, addEventListener: () => (heard += 1), removeEventListener: () => (heard -= 1) }
    const error = await rejection(follow(read, bell, 0, signal).next())
    expect(String(error)).to.contain('the disk is gone')
    expect([bell.listeners, heard]).to.deep.equal([0, 0])
  })
})
