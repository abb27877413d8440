// Rings once for what comes up in a room that nobody looks at; what is looked at rings by itself.
import { BellSound } from '@doorstep/elements'
import type { ReactiveControllerHost } from 'lit'

/** So long it is asked for, in ms: less than the bell's own pause, so that it rings once. */
const RINGS_MS = 4000

export class NewsBell {
  #heard = new Set<string>()
  #until = -Infinity

  /** `volume` from 0 to 1, asked at each ring. */
  constructor(host: ReactiveControllerHost, volume: () => number) {
    new BellSound(host, () => performance.now() < this.#until, { volume })
  }

  /** What a worker has not seen yet, by its keys: each is heard once in this window. */
  hear(worker: string, things: readonly string[]): void {
    const fresh = things.map((thing) => `${worker} ${thing}`).filter((thing) => !this.#heard.has(thing))
    for (const each of fresh) this.#heard.add(each)
    if (fresh.length > 0) this.#until = performance.now() + RINGS_MS
  }
}
