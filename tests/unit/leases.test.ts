// A desk's lease by a clock that is moved by hand: who holds a lock, what counts as absence, and what a sleep is not.
import type { OpenDesk } from '@doorstep/model/queue'
import { LEASE_GRACE_SECONDS } from '../../packages/elements/src/counter/counter-host.js'
import { LeaseController, type LeaseView } from '../../packages/elements/src/counter/lease-controller.js'
import { Locks } from './locks.js'

const D1: OpenDesk = { desk: 'd1', worker: 'w1', since: 7 }
const lock = (desk: string): string => `doorstep/desk/house/${desk}`
let locks: Locks
let heard: EventTarget

beforeEach(() => {
  vi.useFakeTimers()
  locks = new Locks()
  heard = new EventTarget()
  vi.stubGlobal('navigator', { locks })
  vi.stubGlobal('addEventListener', heard.addEventListener.bind(heard))
  vi.stubGlobal('removeEventListener', heard.removeEventListener.bind(heard))
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function window(view: Partial<LeaseView> = {}, end: (desk: OpenDesk) => Promise<unknown> = async () => undefined) {
  const sees: LeaseView = { queue: 'house', desk: undefined, open: [D1], graceSeconds: LEASE_GRACE_SECONDS, ...view }
  const now: { -readonly [Key in keyof LeaseView]: LeaseView[Key] } = { ...sees }
  const ended: string[] = []
  const host = { addController: vi.fn(), removeController: () => undefined, requestUpdate: vi.fn(), updateComplete: Promise.resolve(true) }
  const lease = new LeaseController(
    host,
    () => now,
    async (desk) => {
      ended.push(desk.desk)
      await end(desk)
    },
  )
  expect(host.addController).toHaveBeenCalledWith(lease)
  lease.hostConnected()
  lease.hostUpdated()
  return { lease, ended, host, sees: now }
}
const seconds = (count: number): Promise<unknown> => vi.advanceTimersByTimeAsync(count * 1000)
/** The machine sleeps: its clock goes on, and no timer does. */
function sleep(count: number): void {
  const { now } = performance
  const before = now.call(performance)
  vi.setSystemTime(Date.now() + count * 1000)
  expect(performance.now() - before >= 0).toBe(true)
}

test('a desk that no window holds is ended after the grace, seen by one that watches', async () => {
  const { ended } = window()
  // looked at every five seconds; the first look only begins the count
  await seconds(60)
  expect(ended).toEqual([])
  await seconds(5)
  expect(ended).toEqual(['d1'])
  await seconds(5)
  // as long as it stands open it is asked again
  expect(ended).toEqual(['d1', 'd1'])
})

test('one that a window holds, or waits for, is not; and the count begins anew once it was held', async () => {
  const { ended, sees } = window({ open: [D1, { ...D1, desk: 'd2' }] })
  const mine = window({ desk: 'd1' })
  await seconds(30)
  // a second window of the same desk stands in line
  const second = window({ desk: 'd1' })
  mine.lease.hostDisconnected()
  await seconds(300)
  expect(ended.filter((desk) => desk === 'd1')).toEqual([])
  expect(ended).toContain('d2')
  sees.open = [D1]
  second.lease.hostDisconnected()
  ended.length = 0
  await seconds(45)
  const third = window({ desk: 'd1' })
  await seconds(10)
  third.lease.hostDisconnected()
  await seconds(45)
  expect(ended).toEqual([])
  await seconds(25)
  expect(ended.length).toBeGreaterThan(0)
})

test('somebody who signs in anew at it has a count of their own', async () => {
  const { ended, sees } = window()
  await seconds(50)
  sees.open = [{ ...D1, since: 9 }]
  await seconds(50)
  expect(ended).toEqual([])
  await seconds(20)
  expect(ended[0]).toBe('d1')
})

test('a sleep counts as no absence: after lunch every desk is as it was', async () => {
  const { ended } = window()
  await seconds(11)
  const now = vi.spyOn(performance, 'now')
  const slept = performance.now() + 3_600_000
  let awake = 0
  now.mockImplementation(() => slept + awake)
  sleep(0)
  // half the grace at most is taken for watched: two more looks are needed
  await seconds(5)
  awake += 5000
  expect(ended).toEqual([])
  await seconds(5)
  awake += 5000
  expect(ended).toEqual([])
  for (let turn = 0; turn < 6; turn += 1) {
    await seconds(5)
    awake += 5000
  }
  expect(ended.length).toBeGreaterThan(0)
  now.mockRestore()
})

test('a shorter grace is looked at as much more often', async () => {
  window({ graceSeconds: 4 })
  await seconds(10)
  expect(locks.looks).toBe(10)
})

test('what could not be ended is asked again, and the watching goes on', async () => {
  let fails = true
  const { ended } = window({ graceSeconds: 4 }, async () => {
    if (fails) throw new Error('storage')
  })
  await seconds(6)
  expect(ended.length).toBeGreaterThan(0)
  fails = false
  const before = ended.length
  await seconds(2)
  expect(ended.length).toBeGreaterThan(before)
})

test('without a name for the queue, or without locks, nothing is held and nothing ended', async () => {
  const nameless = window({ queue: undefined, desk: 'd1' })
  await seconds(300)
  expect([nameless.ended, locks.held.size, locks.looks]).toEqual([[], 0, 0])
  vi.stubGlobal('navigator', {})
  const lockless = window({ desk: 'd1' })
  await seconds(300)
  expect(lockless.ended).toEqual([])
})

test('the lock is of the desk at which the worker is, and is given back when they leave it', async () => {
  const { lease, sees } = window({ desk: 'd1', open: [] })
  expect([...locks.held.keys()]).toEqual([lock('d1')])
  lease.hostUpdated()
  expect([...locks.held.keys()]).toEqual([lock('d1')])
  sees.desk = 'd2'
  lease.hostUpdated()
  await seconds(0)
  expect([...locks.held.keys()]).toEqual([lock('d2')])
  sees.desk = undefined
  lease.hostUpdated()
  await seconds(0)
  expect(locks.held.size).toBe(0)
})

test('one that waits for a lock and leaves stands in line no more', async () => {
  window({ desk: 'd1', open: [] })
  const second = window({ desk: 'd1', open: [] })
  expect(locks.waiting).toHaveLength(1)
  second.sees.desk = undefined
  second.lease.hostUpdated()
  expect(locks.waiting).toHaveLength(0)
})

test('a page that is kept for the back button holds nothing until it is back, and then forgets what it counted', async () => {
  const { lease, ended, host } = window({ desk: 'd2', open: [D1] })
  await seconds(50)
  heard.dispatchEvent(new Event('pagehide'))
  await seconds(0)
  expect(locks.held.size).toBe(0)
  lease.hostUpdated()
  expect(locks.held.size).toBe(0)
  host.requestUpdate.mockClear()
  heard.dispatchEvent(new Event('pageshow'))
  expect(host.requestUpdate).toHaveBeenCalledOnce()
  lease.hostUpdated()
  expect([...locks.held.keys()]).toEqual([lock('d2')])
  await seconds(40)
  expect(ended).toEqual([])
})

test('one that is taken from its page looks no more, and hears no more of it; put back, it begins anew', async () => {
  const { lease, ended, host } = window({ desk: 'd2' })
  await seconds(50)
  lease.hostDisconnected()
  await seconds(0)
  const { looks } = locks
  await seconds(120)
  expect([locks.looks, locks.held.size, ended]).toEqual([looks, 0, []])
  heard.dispatchEvent(new Event('pageshow'))
  expect(host.requestUpdate).not.toHaveBeenCalled()
  lease.hostConnected()
  lease.hostUpdated()
  expect([...locks.held.keys()]).toEqual([lock('d2')])
  await seconds(50)
  expect(ended).toEqual([])
})
