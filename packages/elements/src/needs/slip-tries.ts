// How often somebody may try a slip on this machine: kept beside the page, so that a reload or another window gains nothing.
import {
  NO_TRIES,
  openedBySlip,
  tried,
  triedRight,
  waitForTry,
  type Need,
  type NeedsState,
  type Order,
  type SlipTries,
} from '@doorstep/model/needs'
import type { Instant } from '@doorstep/model/time'

const KEY = 'doorstep-slip-tries'

// where a page may keep nothing, a reload starts anew; it is never that nobody is asked
let held = NO_TRIES

function read(): SlipTries {
  try {
    const { used, at } = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<SlipTries>
    if (Number.isFinite(used) && Number.isFinite(at)) return { used: used ?? 0, at: at ?? 0 }
  } catch {
    // what cannot be read counts as this window remembers it
  }
  return held
}

function write(tries: SlipTries): void {
  held = tries
  try {
    localStorage.setItem(KEY, JSON.stringify(tries))
  } catch {
    // see above
  }
}

/** Tries a slip: what it opens, or how many seconds the next try has to wait; undefined when number and code are no slip's. */
export function trySlip(state: NeedsState, number: number | undefined, code: string, now: Instant): Need | Order | number | undefined {
  const wait = waitForTry(read(), now)
  if (wait > 0) return Math.ceil(wait / 1000)
  write(tried(read(), now))
  const opened = number === undefined ? undefined : openedBySlip(state, number, code)
  if (opened) write(triedRight(read()))
  return opened
}
