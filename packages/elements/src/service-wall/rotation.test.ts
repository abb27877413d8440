// The turning of pages: after its time, not while held, and with what was left of it.
import { aTimeout, expect } from '@open-wc/testing'
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

function begin(): { host: Host; rotation: Rotation; turns: () => number } {
  const host = new Host()
  let turns = 0
  const rotation = new Rotation(host, () => (turns += 1))
  return { host, rotation, turns: () => turns }
}

/** Puts the tab in the background, as far as a page can tell. */
function hide(hidden: boolean): void {
  Object.defineProperty(document, 'hidden', { configurable: true, value: hidden })
  document.dispatchEvent(new Event('visibilitychange'))
}

describe('Rotation', () => {
  it('turns once when a page has had its time, however often it is shown', async () => {
    const { host, rotation, turns } = begin()
    for (let i = 0; i < 5; i += 1) {
      rotation.show('a', 0.1, false)
      await aTimeout(15)
    }
    expect(turns()).to.equal(0)
    await aTimeout(120)
    expect(turns()).to.equal(1)
    rotation.show('b', 0.05, false)
    await aTimeout(150)
    expect(turns()).to.equal(2)
    host.remove()
  })

  it('does not turn while it is held, and goes on with what was left', async () => {
    const { host, rotation, turns } = begin()
    rotation.show('a', 0.3, false)
    await aTimeout(200)
    rotation.show('a', 0.3, true)
    await aTimeout(300)
    expect(turns()).to.equal(0)
    const before = performance.now()
    rotation.show('a', 0.3, false)
    while (turns() === 0 && performance.now() - before < 1000) await aTimeout(5)
    expect(performance.now() - before).to.be.below(250)
    host.remove()
  })

  it('stands still in a hidden tab, and asks to be shown again when it is seen', async () => {
    const { host, rotation, turns } = begin()
    rotation.show('a', 0.05, false)
    const { asked } = host
    try {
      hide(true)
      expect(host.asked).to.equal(asked + 1)
      rotation.show('a', 0.05, false)
      await aTimeout(150)
      expect(turns()).to.equal(0)
    } finally {
      hide(false)
    }
    rotation.show('a', 0.05, false)
    await aTimeout(150)
    expect(turns()).to.equal(1)
    host.remove()
  })

  it('stops with its host, and goes on when the host is put back', async () => {
    const { host, rotation, turns } = begin()
    rotation.show('a', 0.05, false)
    host.remove()
    await aTimeout(150)
    expect(turns()).to.equal(0)
    const { asked } = host
    rotation.hostConnected()
    expect(host.asked).to.equal(asked + 1)
    rotation.show('a', 0.05, false)
    await aTimeout(150)
    expect(turns()).to.equal(1)
    host.remove()
  })
})
