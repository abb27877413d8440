// The door before what is the staff's, by a clock that is moved by hand: who passes, what is said to whom, and when it shuts by itself.
import type { Pins } from '@doorstep/sources/journal'
import { html, type TemplateResult } from 'lit'
import { DoorstepElement } from '../../../packages/elements/src/base/element.js'
import { Door, type DoorLevel, type DoorOptions } from '../../../packages/elements/src/door/door.js'
import { station } from '../../../packages/elements/src/testing/station.js'
import { Placed, withoutBrowser } from './page.js'

withoutBrowser()
beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  placed.splice(0).forEach((each) => each.close())
  vi.useRealTimers()
})

/** PINs of a machine: of each worker four times the last letter of their id. */
class Machine implements Pins {
  have = new Set<string>()
  broken = false
  waits = 0
  checks = 0
  reads = 0
  workers = async (): Promise<ReadonlySet<string>> => {
    this.reads += 1
    if (this.broken) throw new Error('no storage')
    return new Set(this.have)
  }
  check = async (worker: string, pin: string) => {
    this.checks += 1
    const right = this.have.has(worker) && pin === (worker.at(-1) ?? '').repeat(4)
    return { outcome: right ? 'right' : this.have.has(worker) ? 'wrong' : 'none', waitMs: right ? 0 : this.waits } as const
  }
  set = async (worker: string): Promise<void> => void this.have.add(worker)
  remove = async (worker: string): Promise<void> => void this.have.delete(worker)
}

class Room extends DoorstepElement {
  door: Door
  shut = vi.fn()
  pins: Pins | undefined
  constructor(options: DoorOptions) {
    super()
    this.door = new Door(this, { ...options, shut: this.shut })
  }
  override render(): TemplateResult {
    this.door.use(this.pins, station)
    const level = (name: DoorLevel) => (this.door.opens(name) ? html`<p>${name} is in</p>` : this.door.render(name))
    return html`${this.door.renderLeave()}${level('worker')}${level('keeper')}`
  }
}
const placed: Placed<Room>[] = []
async function room(pins: Machine | undefined, options: DoorOptions = {}) {
  const element = Object.assign(new Room(options), { pins })
  const it = new Placed(element)
  placed.push(it)
  await settles(it)
  return it
}
async function settles({ element }: Placed<Room>): Promise<void> {
  await vi.advanceTimersByTimeAsync(0)
  await element.updateComplete
}
/** Fills in and sends the first form that stands there; what was typed is taken out of it at once. */
async function enter(it: Placed<Room>, worker: string, pin: string): Promise<void> {
  const field = { value: pin }
  const { FormData } = globalThis
  Object.assign(globalThis, {
    FormData: class {
      get = (name: string) => ({ worker, pin })[name] ?? null
    },
  })
  try {
    it.tells('form', {}, '@submit', { preventDefault: () => undefined, currentTarget: { querySelectorAll: () => [field] } })
  } finally {
    Object.assign(globalThis, { FormData })
  }
  expect(field.value).toBe('')
  await settles(it)
}
const inside = ({ lines }: Placed<Room>) => lines.filter((line) => line.endsWith(' is in')).map((line) => line.split(' ')[0])
const options = ({ lines }: Placed<Room>) =>
  lines.filter((line) => line.startsWith('option[value=')).map((line) => /value=(\w*)/.exec(line)?.[1])

describe('a door', () => {
  test('is none without PINs, nor before the first is made; a strict one stays shut', async () => {
    expect(inside(await room(undefined))).toEqual(['worker', 'keeper'])
    expect(inside(await room(undefined, { strict: true }))).toEqual([])
    expect(inside(await room(new Machine()))).toEqual(['worker', 'keeper'])
    expect(inside(await room(new Machine(), { strict: true }))).toEqual([])
  })

  test('opens for a worker what is the workers’, and for the secretary the rest', async () => {
    const pins = new Machine()
    pins.have = new Set(['w1', 'w7'])
    const it = await room(pins)
    expect([inside(it), options(it)]).toEqual([[], ['', 'w1', 'w2', 'w7', '', 'w7']])
    await enter(it, 'w1', '1111')
    expect([inside(it), it.element.door.worker]).toEqual([['worker'], 'w1'])
    expect(it.text).toContain('王芳，离开这一页')
    // whoever may pass here is named, and alone to be chosen
    expect([options(it), it.lines.some((line) => line.includes('周敏 的密码'))]).toEqual([['', 'w7'], true])
    await enter(it, 'w7', '1234')
    expect([inside(it), it.text.includes('密码不对。')]).toEqual([['worker'], true])
    await enter(it, 'w7', '7777')
    expect(inside(it)).toEqual(['worker', 'keeper'])
    it.does('周敏，离开这一页')
    await settles(it)
    expect([inside(it), it.element.shut.mock.calls.length, it.text.includes('离开这一页')]).toEqual([[], 1, false])
  })

  test('opens everything for a worker where neither secretary nor deputy has a PIN', async () => {
    const pins = new Machine()
    pins.have = new Set(['w2'])
    const it = await room(pins)
    expect(options(it)).toEqual(['', 'w1', 'w2', 'w7', '', 'w1', 'w2', 'w7'])
    await enter(it, 'w2', '2222')
    expect(inside(it)).toEqual(['worker', 'keeper'])
  })

  test('says of a worker without a PIN that there is none, and asks nothing of an empty form', async () => {
    const pins = new Machine()
    pins.have = new Set(['w7'])
    const it = await room(pins)
    await enter(it, 'w1', '1111')
    expect([it.text.includes('还没有您的密码'), pins.checks]).toEqual([true, 0])
    await enter(it, '', '7777')
    expect(pins.checks).toBe(0)
    await enter(it, 'w7', '1')
    expect(it.text).toContain('密码不对。')
    expect(it.text).not.toContain('还没有您的密码')
    pins.waits = 30_000
    await enter(it, 'w7', '1')
    expect(it.text).toContain('请等 30 秒再试')
    const { checks } = pins
    await enter(it, 'w7', '7777')
    expect([pins.checks, inside(it)]).toEqual([checks, []])
    await vi.advanceTimersByTimeAsync(30_000)
    pins.waits = 0
    await enter(it, 'w7', '7777')
    expect(inside(it)).toEqual(['worker', 'keeper'])
  })

  test('says that the PINs cannot be read, tries again, and is open to nobody meanwhile', async () => {
    const pins = new Machine()
    pins.broken = true
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const it = await room(pins)
    expect([inside(it), it.element.door.unreadable, it.text.includes('读不到这台机器上的密码')]).toEqual([[], true, true])
    pins.broken = false
    pins.have = new Set(['w7'])
    await vi.advanceTimersByTimeAsync(10_000)
    await settles(it)
    expect([it.element.door.unreadable, options(it)]).toEqual([false, ['', 'w1', 'w2', 'w7', '', 'w7']])
    const none = await room(undefined)
    expect(none.element.door.unreadable).toBe(false)
  })

  test('that nobody guards yet sees the first PIN that is made in another window; afterwards it looks no more', async () => {
    const pins = new Machine()
    const it = await room(pins)
    expect(inside(it)).toEqual(['worker', 'keeper'])
    pins.have = new Set(['w7'])
    await vi.advanceTimersByTimeAsync(9000)
    expect(inside(it)).toEqual(['worker', 'keeper'])
    await vi.advanceTimersByTimeAsync(1000)
    await settles(it)
    expect(inside(it)).toEqual([])
    const { reads } = pins
    await vi.advanceTimersByTimeAsync(60_000)
    expect(pins.reads).toBe(reads)
  })

  test('shuts after five minutes without a touch, and not while somebody works', async () => {
    const pins = new Machine()
    pins.have = new Set(['w1'])
    const it = await room(pins)
    await enter(it, 'w1', '1111')
    for (let turn = 0; turn < 3; turn += 1) {
      await vi.advanceTimersByTimeAsync(299_000)
      it.element.dispatchEvent(new Event(turn === 1 ? 'keydown' : 'pointerdown'))
      await settles(it)
      expect(inside(it)).toEqual(['worker', 'keeper'])
    }
    await vi.advanceTimersByTimeAsync(300_000)
    await settles(it)
    expect([inside(it), it.element.shut.mock.calls.length]).toEqual([[], 1])
  })

  test('is shut for whoever wakes a machine that slept, by a touch or by looking', async () => {
    const pins = new Machine()
    pins.have = new Set(['w1'])
    for (const wake of ['touch', 'look'] as const) {
      const it = await room(pins)
      await enter(it, 'w1', '1111')
      vi.setSystemTime(Date.now() + 300_000)
      if (wake === 'touch') it.element.dispatchEvent(new Event('pointerdown'))
      else document.dispatchEvent(new Event('visibilitychange'))
      await settles(it)
      expect(inside(it), wake).toEqual([])
    }
  })

  test('is shut when the page is left or the room is taken away, and then hears of nothing more', async () => {
    const pins = new Machine()
    pins.have = new Set(['w1'])
    const it = await room(pins)
    await enter(it, 'w1', '1111')
    dispatchEvent(new Event('pagehide'))
    await settles(it)
    expect([inside(it), it.element.shut.mock.calls.length]).toEqual([[], 1])
    await enter(it, 'w1', '1111')
    it.remove()
    expect(it.element.shut).toHaveBeenCalledTimes(2)
    const { reads } = pins
    pins.have.clear()
    await vi.advanceTimersByTimeAsync(60_000)
    document.dispatchEvent(new Event('visibilitychange'))
    expect(pins.reads).toBe(reads)
  })
})
