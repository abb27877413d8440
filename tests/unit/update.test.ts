// A window takes a new version only while nobody uses it, and asks for one every half hour.
import { followUpdates, type Following } from '../../kiosk/src/update.js'

const HALF_AN_HOUR = 30 * 60_000
class Container extends EventTarget {
  controller: object | null = {}
}
const aContainer = () => new Container()
let container = aContainer()
const reload = vi.fn<() => void>()
const update = vi.fn(() => Promise.resolve())
const toWaiting = vi.fn<(message: unknown) => void>()
const toActive = vi.fn<(message: unknown) => void>()
let someone = false

function follow(activates: Following['activates'] = false): void {
  const registration = { update, active: { postMessage: toActive }, waiting: { postMessage: toWaiting } }
  followUpdates(registration as unknown as ServiceWorkerRegistration, { activates, free: () => !someone })
}

beforeEach(() => {
  vi.useFakeTimers()
  container = aContainer()
  vi.stubGlobal('navigator', { serviceWorker: container })
  vi.stubGlobal('location', { reload, pathname: '/wall/' })
  someone = false
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.clearAllMocks()
})

test.each([
  ['another version took over', () => container.dispatchEvent(new Event('controllerchange'))],
  ['its version was given up', () => container.dispatchEvent(new MessageEvent('message', { data: { type: 'outdated' } }))],
])('%s: the page is loaded anew, and not under a hand', (_, happens) => {
  someone = true
  follow()
  happens()
  vi.advanceTimersByTime(HALF_AN_HOUR)
  expect(reload).not.toHaveBeenCalled()
  someone = false
  vi.advanceTimersByTime(10_000)
  expect(reload).toHaveBeenCalledOnce()
})

test('the first worker and any other message change nothing; the second worker does', () => {
  container.controller = null
  follow()
  container.controller = {}
  container.dispatchEvent(new Event('controllerchange'))
  container.dispatchEvent(new MessageEvent('message', { data: null }))
  vi.advanceTimersByTime(HALF_AN_HOUR)
  expect(reload).not.toHaveBeenCalled()
  container.controller = {}
  container.dispatchEvent(new Event('controllerchange'))
  expect(reload).toHaveBeenCalledOnce()
})

test('a waiting version is taken only by a window that may, while it is free', () => {
  follow()
  vi.advanceTimersByTime(20_000)
  expect(toWaiting).not.toHaveBeenCalled()
  someone = true
  follow('alone')
  vi.advanceTimersByTime(20_000)
  expect(toWaiting).not.toHaveBeenCalled()
  someone = false
  vi.advanceTimersByTime(10_000)
  expect(toWaiting).toHaveBeenCalledExactlyOnceWith({ type: 'activate', among: '/wall/' })
})

test('every half hour a new version is asked for, and what the cache lost is fetched again', () => {
  follow()
  vi.advanceTimersByTime(HALF_AN_HOUR - 10_000)
  expect(update).not.toHaveBeenCalled()
  vi.advanceTimersByTime(10_000)
  expect(update).toHaveBeenCalledOnce()
  expect(toActive).toHaveBeenCalledExactlyOnceWith({ type: 'mend' })
  vi.advanceTimersByTime(2 * HALF_AN_HOUR)
  expect(update).toHaveBeenCalledTimes(3)
})
