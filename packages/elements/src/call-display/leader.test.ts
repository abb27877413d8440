// One announcer among windows: it changes hands when a window leaves, closes or hangs, and only then.
import { aTimeout, expect } from '@open-wc/testing'
import { Leader } from './leader.js'
import { waitUntil } from '../testing/wait.js'

const PULSE = { beat: 30, patience: 300 }
let names = 0
let open: Leader[] = []

function leader(name: string): Leader {
  const made = new Leader(name, PULSE)
  open.push(made)
  return made
}
const name = (): string => `test/calls/${(names += 1)}`

describe('who announces', () => {
  afterEach(() => {
    for (const each of open) each.close()
    open = []
  })

  it('is one of two windows, and the other when the first leaves', async () => {
    const lock = name()
    const [one, two] = [leader(lock), leader(lock)]
    one.join()
    await waitUntil(() => one.leads)
    two.join()
    await aTimeout(2 * PULSE.patience)
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
    const slow = new Leader(lock, { beat: 30, patience: 60_000 })
    open.push(slow)
    slow.join()
    await aTimeout(100)
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
    await aTimeout(PULSE.patience / 2)
    expect(one.leads || two.leads).to.be.false
    await waitUntil(() => (one.leads || two.leads) && lost)
    await aTimeout(2 * PULSE.patience)
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
