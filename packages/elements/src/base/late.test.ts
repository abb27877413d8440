// A part that comes late: asked for again by a hand, by the network, and leaving nothing behind of a try that failed.
import { expect } from '@open-wc/testing'
import { late } from './late.js'

/** The listeners for the network's return that are there, counted while something is done. */
async function listening(work: (count: () => number) => Promise<void>): Promise<void> {
  const { addEventListener: add, removeEventListener: remove } = window
  const held = new Set<unknown>()
  window.addEventListener = (type: string, listener: unknown, ...more: unknown[]) => {
    if (type === 'online') held.add(listener)
    Reflect.apply(add, window, [type, listener, ...more])
  }
  window.removeEventListener = (type: string, listener: unknown, ...more: unknown[]) => {
    if (type === 'online') held.delete(listener)
    Reflect.apply(remove, window, [type, listener, ...more])
  }
  try {
    await work(() => held.size)
  } finally {
    Object.assign(window, { addEventListener: add, removeEventListener: remove })
  }
}

function failing(times: number): () => Promise<string> {
  let left = times
  return () => ((left -= 1) < 0 ? Promise.resolve('part') : Promise.reject(new Error('not there')))
}

it('comes after tries that were asked for by a hand, and listens for the network no longer', () =>
  listening(async (count) => {
    let most = 0
    const part = await late(failing(5), (again) => {
      most = Math.max(most, count())
      again?.()
    })
    expect(part).to.equal('part')
    expect(most).to.equal(1)
    expect(count()).to.equal(0)
  }))

it('comes when the network is back', () =>
  listening(async (count) => {
    const coming = late(failing(1), (again) => again && queueMicrotask(() => dispatchEvent(new Event('online'))))
    expect(await coming).to.equal('part')
    expect(count()).to.equal(0)
  }))
