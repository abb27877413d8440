// One announcer among windows: it changes hands when a window leaves, closes or hangs, and only then.
import { expect } from '@open-wc/testing'
import { Leader } from './leader.js'
import { waitUntil } from '../testing/wait.js'

/** More patience than any machine needs: it runs out when a test moves the clock. */
const PULSE = { beat: 30, patience: 60_000 }
let names = 0
let open: Leader[] = []

const { now } = performance
let ahead = 0

/** Resolves when every window has heard so many beats of who announces. */
async function beats(lock: string, count: number): Promise<void> {
  const channel = new BroadcastChannel(lock)
  let heard = 0
  channel.onmessage = () => (heard += 1)
  // one more: the others may hear the last one after this channel
  await waitUntil(() => heard > count, 'the heart beats')
  channel.close()
}

/** Time in which who announces lives: none goes by without a beat. */
async function live(lock: string, ms: number): Promise<void> {
  for (let gone = 0; gone < ms; gone += PULSE.patience / 2) {
    ahead += PULSE.patience / 2
    await beats(lock, 1)
  }
}

/** How many stand in line for a lock that somebody holds. */
const standing = async (lock: string): Promise<number> =>
  ((await navigator.locks.query()).pending ?? []).filter(({ name: asked }) => asked === lock).length

function leader(name: string): Leader {
  const made = new Leader(name, PULSE)
  open.push(made)
  return made
}
const name = (): string => `test/calls/${(names += 1)}`

describe('who announces', () => {
  beforeEach(() => {
    ahead = 0
    Object.assign(performance, { now: () => now.call(performance) + ahead })
  })
  afterEach(() => {
    for (const each of open) each.close()
    open = []
    Reflect.deleteProperty(performance, 'now')
  })

  it('is one of two windows, and the other when the first leaves', async () => {
    const lock = name()
    const [one, two] = [leader(lock), leader(lock)]
    one.join()
    await waitUntil(() => one.leads)
    two.join()
    await live(lock, 3 * PULSE.patience)
    expect([one.leads, two.leads, two.elsewhere]).to.deep.equal([true, false, true])
    one.leave()
    await waitUntil(() => two.leads)
    expect(one.leads).to.be.false
    await waitUntil(() => one.elsewhere)
  })

  it('is another window at once when the one that was is gone', async () => {
    const lock = name()
    const frame = document.createElement('iframe')
    document.body.append(frame)
    await new Promise<void>((held) => {
      void frame.contentWindow?.navigator.locks.request(lock, () => (held(), new Promise(() => undefined))).catch(() => undefined)
    })
    const slow = leader(lock)
    slow.join()
    await waitUntil(async () => (await standing(lock)) === 1)
    expect(slow.leads).to.be.false
    frame.remove()
    await waitUntil(() => slow.leads, 'the lock passed on without patience running out')
  })

  it('is taken from a window that hangs: it holds the lock and its heart is not heard', async () => {
    const lock = name()
    let lost = false
    await new Promise<void>((held) => {
      void navigator.locks.request(lock, () => (held(), new Promise(() => undefined))).catch(() => (lost = true))
    })
    const [one, two] = [leader(lock), leader(lock)]
    one.join()
    two.join()
    await waitUntil(async () => (await standing(lock)) === 2)
    ahead += PULSE.patience / 2
    await one.change(4 * PULSE.beat)
    expect(one.leads || two.leads, 'not before its patience is at an end').to.be.false
    ahead += PULSE.patience
    await waitUntil(() => (one.leads || two.leads) && lost)
    await live(lock, 3 * PULSE.patience)
    expect([one.leads, two.leads].filter(Boolean)).to.have.length(1)
  })

  it('gives the part back when it wakes, and does not take it by force from one that lives', async () => {
    const lock = name()
    const hung = leader(lock)
    hung.join()
    await waitUntil(() => hung.leads)
    await navigator.locks.request(lock, { steal: true }, async () => {
      await waitUntil(() => !hung.leads)
    })
    await waitUntil(() => hung.leads, 'it stands in line again')
  })

  it('tells the others what is said and until when', async () => {
    const lock = name()
    const [one, two] = [leader(lock), leader(lock)]
    one.join()
    expect(two.remaining('c1')).to.be.undefined
    const heard = two.change(1000)
    one.saying('c1', 150)
    await heard
    await waitUntil(() => two.remaining('c1') !== undefined)
    expect(two.remaining('c1')).to.be.within(0, 150)
    await waitUntil(() => two.remaining('c1') === 0)
  })
})
