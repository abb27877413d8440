// One timer for all components of a page: it runs while one of them is there, and each is drawn in its own rhythm.
import { expect } from '@open-wc/testing'
import type { ReactiveControllerHost } from 'lit'
import { ClockController } from './clock-controller.js'

function host(): ReactiveControllerHost & { drawn: number } {
  return {
    drawn: 0,
    addController: () => undefined,
    removeController: () => undefined,
    requestUpdate() {
      this.drawn += 1
    },
    updateComplete: Promise.resolve(true),
  }
}

it('draws each component every so many seconds while it is there, by one timer', () => {
  const { setInterval: set, clearInterval: clear } = window
  const timers = new Map<number, { tick: () => void; every: number }>()
  let named = 0
  Object.assign(window, {
    setInterval: (tick: () => void, every: number) => (timers.set((named += 1), { tick, every }), named),
    clearInterval: (timer: number) => timers.delete(timer),
  })
  try {
    const [slow, usual] = [host(), host()]
    const [slowClock, usualClock] = [new ClockController(slow, 30), new ClockController(usual)]
    const pass = (seconds: number): void => {
      for (let second = 0; second < seconds; second += 1) for (const { tick } of timers.values()) tick()
    }
    slowClock.hostConnected()
    usualClock.hostConnected()
    expect([...timers.values()].map(({ every }) => every)).to.deep.equal([1000])
    pass(19)
    expect([slow.drawn, usual.drawn]).to.deep.equal([0, 0])
    pass(1)
    expect([slow.drawn, usual.drawn]).to.deep.equal([0, 1])
    pass(40)
    expect([slow.drawn, usual.drawn]).to.deep.equal([2, 3])
    usualClock.hostDisconnected()
    pass(30)
    expect([slow.drawn, usual.drawn]).to.deep.equal([3, 3])
    slowClock.hostDisconnected()
    expect(timers.size).to.equal(0)
    usualClock.hostConnected()
    pass(20)
    expect(usual.drawn, 'it is there again').to.equal(4)
    usualClock.hostDisconnected()
  } finally {
    Object.assign(window, { setInterval: set, clearInterval: clear })
  }
})
