// The turning of pages: after its time, not while held, and with what was left of it.
import { expect } from '@open-wc/testing'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { Rotation } from './rotation.js'

class Host implements ReactiveControllerHost {
  readonly controllers: ReactiveController[] = []
  asked = 0
  readonly updateComplete = Promise.resolve(true)
  addController(controller: ReactiveController): void {
    this.controllers.push(controller)
    controller.hostConnected?.()
  }
  removeController(): void {
    this.remove()
  }
  remove(): void {
    for (const controller of this.controllers) controller.hostDisconnected?.()
  }
  requestUpdate(): void {
    this.asked += 1
  }
}

/** The page's clock, moved by hand: a tab in the background holds real timers back by up to a second. */
class HandClock {
  #now = 0
  #timers = new Map<number, { readonly at: number; readonly ring: () => void }>()
  readonly #real = [globalThis.setTimeout, globalThis.clearTimeout, performance.now.bind(performance)] as const

  constructor() {
    let last = 0
    const set = (ring: () => void, ms = 0): number => {
      this.#timers.set((last += 1), { at: this.#now + ms, ring })
      return last
    }
    Object.assign(globalThis, { setTimeout: set, clearTimeout: (timer: number) => this.#timers.delete(timer) })
    performance.now = () => this.#now
  }

  pass(ms: number): void {
    this.#now += ms
    for (const [timer, { at, ring }] of [...this.#timers]) {
      if (at > this.#now || !this.#timers.delete(timer)) continue
      ring()
    }
  }

  restore(): void {
    const [setTimeout, clearTimeout, now] = this.#real
    Object.assign(globalThis, { setTimeout, clearTimeout })
    performance.now = now
  }
}

function begin(): { host: Host; rotation: Rotation; turns: () => number } {
  const host = new Host()
  let turns = 0
  const rotation = new Rotation(host, () => (turns += 1))
  return { host, rotation, turns: () => turns }
}

/** Puts the tab in the background or not, as far as a page can tell; where the tests are run it may really be there. */
function hide(hidden: boolean): void {
  Object.defineProperty(document, 'hidden', { configurable: true, value: hidden })
  document.dispatchEvent(new Event('visibilitychange'))
}

describe('Rotation', () => {
  let clock: HandClock
  beforeEach(() => {
    clock = new HandClock()
    hide(false)
  })
  afterEach(() => {
    clock.restore()
    Reflect.deleteProperty(document, 'hidden')
  })

  it('turns once when a page has had its time, however often it is shown', () => {
    const { host, rotation, turns } = begin()
    for (let i = 0; i < 5; i += 1) {
      rotation.show('a', 10, false)
      clock.pass(1900)
    }
    expect(turns()).to.equal(0)
    clock.pass(500)
    expect(turns()).to.equal(1)
    rotation.show('b', 5, false)
    clock.pass(4999)
    expect(turns()).to.equal(1)
    clock.pass(1)
    expect(turns()).to.equal(2)
    host.remove()
  })

  it('does not turn while it is held, and goes on with what was left', () => {
    const { host, rotation, turns } = begin()
    rotation.show('a', 10, false)
    clock.pass(7000)
    rotation.show('a', 10, true)
    clock.pass(60_000)
    expect(turns()).to.equal(0)
    rotation.show('a', 10, false)
    clock.pass(2999)
    expect(turns()).to.equal(0)
    clock.pass(1)
    expect(turns()).to.equal(1)
    host.remove()
  })

  it('stands still in a hidden tab, and asks to be shown again when it is seen', () => {
    const { host, rotation, turns } = begin()
    rotation.show('a', 5, false)
    const { asked } = host
    try {
      hide(true)
      expect(host.asked).to.equal(asked + 1)
      rotation.show('a', 5, false)
      clock.pass(60_000)
      expect(turns()).to.equal(0)
    } finally {
      hide(false)
    }
    rotation.show('a', 5, false)
    clock.pass(5000)
    expect(turns()).to.equal(1)
    host.remove()
  })

  it('stops with its host, and goes on when the host is put back', () => {
    const { host, rotation, turns } = begin()
    rotation.show('a', 5, false)
    host.remove()
    clock.pass(60_000)
    expect(turns()).to.equal(0)
    const { asked } = host
    rotation.hostConnected()
    expect(host.asked).to.equal(asked + 1)
    rotation.show('a', 5, false)
    clock.pass(5000)
    expect(turns()).to.equal(1)
    host.remove()
  })
})
