// What a seed asks for: how often each command is asked, and when windows or the whole browser are killed.
import { choose, random } from './random.js'
import { KIOSKS, WORKERS } from './station.js'

/** A command asked once, twice at once in its window, or at once in this window and another one. */
export type Taps = 'one' | 'two' | 'two-windows'

/** How a command is asked. */
export interface Asking {
  readonly taps: Taps
  /** Whether a command without an outcome is asked again under its id. */
  readonly retry: boolean
}

/** How the next command is asked, by chance. */
export function askingOf(chance: () => number): Asking {
  return { taps: choose(chance, [8, 'one'], [1, 'two'], [1, 'two-windows']), retry: chance() < 0.6 }
}

/**
 * What goes wrong: `kill` ends the whole browser with SIGKILL, `crash` a renderer, `close` closes a tab, `reload` reloads it,
 * `abort` lets the browser abort a window's next writes.
 */
export interface Disturbance {
  /** After so many operations were begun. */
  readonly at: number
  /** And so many milliseconds, so that it comes at any moment of an append. */
  readonly delay: number
  readonly kind: 'kill' | 'crash' | 'close' | 'reload' | 'abort'
  readonly window: string
}

const WINDOWS = [...KIOSKS, ...WORKERS]
const OPERATIONS_PER_LOST_WINDOW = 40

/** Everything that goes wrong during a seed, in order: so many kills, spread over the run, and windows lost between them. */
export function disturbances(seed: number, operations: number, kills: number): Disturbance[] {
  const chance = random(`${seed}/disturbances`)
  const some = (count: number, kind: () => Disturbance['kind']): Disturbance[] =>
    Array.from({ length: count }, (_, index) => ({
      // one in each equal part of the run, somewhere in its middle
      at: Math.floor(((index + 0.15 + 0.7 * chance()) * operations) / count),
      delay: Math.floor(chance() * 25),
      kind: kind(),
      window: WINDOWS[Math.floor(chance() * WINDOWS.length)] ?? KIOSKS[0],
    }))
  const lost = some(Math.floor(operations / OPERATIONS_PER_LOST_WINDOW), () =>
    choose(chance, [3, 'crash'], [3, 'close'], [3, 'reload'], [2, 'abort']),
  )
  return [...some(kills, () => 'kill'), ...lost].sort((one, other) => one.at - other.at)
}
