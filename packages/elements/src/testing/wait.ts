// Waiting for a state in component tests, for as long as the machine they run on needs.
// eslint-disable-next-line no-restricted-imports -- its own limit of a second is what this file is for
import { waitUntil as waitFor } from '@open-wc/testing'

declare global {
  interface Window {
    /** How slow this machine is; the runner's page says it (`tests/pace.mjs`). */
    readonly doorstepPace?: number
  }
}

const LIMIT_MS = 8000

/** Waits until something is so; `message` says what was waited for in vain. It is not a measure: the limit is far above what anything takes. */
export function waitUntil(met: Parameters<typeof waitFor>[0], message?: string): Promise<void> {
  return waitFor(met, message, { interval: 10, timeout: LIMIT_MS * (window.doorstepPace ?? 1) })
}
