// Brings a new version of the kiosk into use at a moment when nobody is disturbed.
import { MINUTE_MS } from '@doorstep/model/time'

const LOOK_EVERY_MS = 10_000
const ASK_EVERY_MS = 30 * MINUTE_MS

export interface Following {
  /**
   * Whether this window brings a waiting version into use, or only follows when another window did. `alone`: it does where
   * every open window of the kiosk shows the same page, as on a machine that does nothing else.
   */
  readonly activates: boolean | 'alone'
  /** Whether nobody is disturbed by a reload of this window now. */
  readonly free: () => boolean
}

/**
 * Brings a waiting version into use when nobody uses this window, and reloads once it has taken over; also when another
 * window did, because the files of the old version are gone then.
 */
export function followUpdates(registration: ServiceWorkerRegistration, { activates, free }: Following): void {
  // The very first worker takes over a page that has none: nothing new, no reload.
  let current = navigator.serviceWorker.controller
  let outdated = false
  const reloadWhenFree = () => {
    if (outdated && free()) location.reload()
  }
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    outdated ||= current !== null
    current = navigator.serviceWorker.controller
    reloadWhenFree()
  })
  // the worker serves another version's files from now on: the one of this window was given up
  navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<{ type?: unknown } | null>) => {
    outdated ||= data?.type === 'outdated'
    reloadWhenFree()
  })
  const among = activates === 'alone' ? { among: location.pathname } : {}
  let asked = Date.now()
  setInterval(() => {
    reloadWhenFree()
    if (activates && registration.waiting && free()) registration.waiting.postMessage({ type: 'activate', ...among })
    if (Date.now() - asked < ASK_EVERY_MS) return
    asked = Date.now()
    // offline there is nothing to ask
    registration.update().catch(() => undefined)
    // a window may stay open for weeks: what its cache lost meanwhile is fetched before the network is gone
    registration.active?.postMessage({ type: 'mend' })
  }, LOOK_EVERY_MS)
}
