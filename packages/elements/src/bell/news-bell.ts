// Rings once for what has come up for a worker since it was last looked at, and not again and again.
import type { ReactiveControllerHost } from 'lit'
import { BellSound } from './bell-sound.js'

/** So long it is asked for, in ms: less than the bell's own pause, so that it rings once. */
const RINGS_MS = 4000

/** Remembers what was heard, for each worker, as long as its window is there. */
export class NewsBell {
  #heard = new Set<string>()
  #until = -Infinity
  readonly #sound: BellSound

  /** `volume` from 0 to 1, asked at each ring. */
  constructor(host: ReactiveControllerHost, volume: () => number) {
    this.#sound = new BellSound(host, () => performance.now() < this.#until, { volume })
  }

  /** Whether it should be heard now, and cannot. */
  get silent(): boolean {
    return this.#sound.silent
  }

  /** What there is for a worker now, by keys that stay the same. Gives how much of it is new; from now on it is not. */
  hear(worker: string, things: readonly string[]): number {
    const fresh = things.map((thing) => `${worker} ${thing}`).filter((thing) => !this.#heard.has(thing))
    for (const each of fresh) this.#heard.add(each)
    if (fresh.length > 0) this.#until = performance.now() + RINGS_MS
    return fresh.length
  }
}
