// When a lobby that nobody touches begins to count down, and who may stop that.
import type { ReactiveControllerHost } from 'lit'
import { COUNTDOWN_SECONDS, IdleController } from '../../kiosk/src/lobby/idle.js'

const page = new EventTarget()
let counted: (number | undefined)[] = []
let ended = 0
let patience: number | undefined = 60
let idle: IdleController

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page))
  ;[counted, ended, patience] = [[], 0, 60]
  const host = { addController: () => undefined } as unknown as ReactiveControllerHost
  idle = new IdleController(host, { patience: () => patience, counting: (left) => counted.push(left), ended: () => (ended += 1) })
  idle.hostConnected()
})
afterEach(() => {
  idle.hostDisconnected()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})
const wait = (seconds: number) => vi.advanceTimersByTime(seconds * 1000)
const SIGNS = ['pointerdown', 'keydown', 'wheel']

test.each(SIGNS)('a %s puts the countdown off', (sign) => {
  wait(55)
  page.dispatchEvent(new Event(sign))
  wait(55)
  expect(counted).toEqual([])
  wait(6)
  expect(counted[0]).toBe(COUNTDOWN_SECONDS)
})

test.each(SIGNS)('a stray %s in the countdown neither stops it nor freezes it, and the end comes', (sign) => {
  wait(65)
  const before = counted.at(-1) ?? 0
  for (let times = 0; times < 20; times += 1) {
    page.dispatchEvent(new Event(sign))
    wait(1)
  }
  expect(counted.at(-1)).toBe(before - 20)
  expect(counted).not.toContain(undefined)
  wait(before)
  expect(ended).toBe(1)
})

test('who says that they are there has all the time again', () => {
  wait(80)
  idle.touch()
  expect(counted.at(-1)).toBeUndefined()
  wait(59)
  expect([counted.at(-1), ended]).toEqual([undefined, 0])
})

test('while nothing counts nobody is asked, and the time begins afterwards', () => {
  patience = undefined
  wait(600)
  expect(counted).toEqual([])
  patience = 60
  wait(58)
  expect([counted, ended]).toEqual([[], 0])
})
