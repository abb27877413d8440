// What wakes a watcher: this window, another one, the clock, and coming back into view; and that nothing is left when nobody listens.
import { Wakeups } from './wakeups.js'

/** What a page tells, noted: who listens to what. */
class Page {
  readonly listeners = new Map<string, Set<() => void>>()
  addEventListener = (type: string, listener: () => void) =>
    void this.listeners.set(type, (this.listeners.get(type) ?? new Set()).add(listener))
  removeEventListener = (type: string, listener: () => void) => {
    this.listeners.get(type)?.delete(listener)
    if (this.listeners.get(type)?.size === 0) this.listeners.delete(type)
  }
  tell(type: string): void {
    for (const listener of this.listeners.get(type) ?? []) listener()
  }
}

let [view, page] = [new Page(), new Page()]
const opened: Wakeups[] = []
const wakeups = (name = 'a', everyMs = 3000): Wakeups => {
  const made = new Wakeups(name, everyMs)
  opened.push(made)
  return made
}
/** How often a stream's bell rings. */
function heard(on: Wakeups, stream = 'queue') {
  const times = { rings: 0, silence: () => {} }
  times.silence = on.bell(stream).listen(() => (times.rings += 1))
  return times
}

beforeEach(() => {
  ;[view, page] = [new Page(), new Page()]
  vi.stubGlobal('document', view)
  vi.stubGlobal('addEventListener', page.addEventListener)
  vi.stubGlobal('removeEventListener', page.removeEventListener)
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
})
afterEach(() => {
  for (const each of opened.splice(0)) each.close()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('an append rings all who watch its stream, and nobody else', () => {
  const here = wakeups()
  const [one, other, needs] = [heard(here), heard(here), heard(here, 'needs')]
  here.announce('queue')
  expect([one.rings, other.rings, needs.rings]).toEqual([1, 1, 0])
  one.silence()
  here.announce('queue')
  expect([one.rings, other.rings]).toEqual([1, 2])
})

test('another window of the same database hears of it; what is no stream is not heard', async () => {
  const [here, there, elsewhere] = [wakeups(), wakeups(), wakeups('b')]
  const [mine, theirs, others] = [heard(here), heard(there), heard(elsewhere)]
  const channel = new BroadcastChannel('doorstep-journal:a')
  channel.postMessage({ stream: 'queue' })
  channel.postMessage(7)
  here.announce('queue')
  await vi.waitUntil(() => theirs.rings > 0, { timeout: 20_000 })
  channel.close()
  expect([mine.rings, theirs.rings, others.rings]).toEqual([1, 1, 0])
})

test('whoever watches looks every so often, and when the page comes back into view', () => {
  const here = wakeups('a', 3000)
  const [queue, needs] = [heard(here), heard(here, 'needs')]
  vi.advanceTimersByTime(2999)
  expect(queue.rings).toBe(0)
  vi.advanceTimersByTime(1)
  view.tell('visibilitychange')
  page.tell('pageshow')
  expect([queue.rings, needs.rings]).toEqual([3, 3])
})

test('nothing is asked of the page while nobody watches', () => {
  const listening = () => [vi.getTimerCount(), [...view.listeners.keys()], [...page.listeners.keys()]]
  const here = wakeups()
  expect(listening()).toEqual([0, [], []])
  const [one, other, needs] = [heard(here), heard(here), heard(here, 'needs')]
  expect(listening()).toEqual([1, ['visibilitychange'], ['pageshow']])
  one.silence()
  other.silence()
  expect(listening()).toEqual([1, ['visibilitychange'], ['pageshow']])
  needs.silence()
  expect(listening()).toEqual([0, [], []])
  // and again, whatever somebody who has left already says
  const again = heard(here)
  other.silence()
  vi.advanceTimersByTime(3000)
  expect([again.rings, listening()]).toEqual([1, [1, ['visibilitychange'], ['pageshow']]])
})

test('a last ring says that it is over; then nobody is rung and nothing is left', () => {
  const here = wakeups()
  const there = wakeups()
  const [mine, theirs] = [heard(here), heard(there)]
  const bell = here.bell('queue')
  expect(bell.closed).toBe(false)
  here.close()
  expect([bell.closed, mine.rings]).toEqual([true, 1])
  here.announce('queue')
  const late = heard(here)
  late.silence()
  expect([mine.rings, late.rings, theirs.rings]).toEqual([1, 0, 0])
  there.close()
  expect([vi.getTimerCount(), view.listeners.size, page.listeners.size]).toEqual([0, 0, 0])
})

test('a browser that has no messages between windows still wakes its own', () => {
  vi.stubGlobal('BroadcastChannel', undefined)
  const here = wakeups()
  const mine = heard(here)
  here.announce('queue')
  expect(mine.rings).toBe(1)
})
