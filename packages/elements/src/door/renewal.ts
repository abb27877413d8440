// Beginning anew with the PINs of a machine on which nobody is left who may make one: said to everybody for an hour, then done.
import { HOUR_MS } from '@doorstep/model/time'

/** So long everybody who comes by can stop it. Counted by the time that passes in this window: neither a clock nor a reload shortens it. */
const NOTICE_MS = HOUR_MS

export class Renewal {
  #asked: number | undefined

  ask(): void {
    this.#asked ??= performance.now()
  }

  stop(): void {
    this.#asked = undefined
  }

  get asked(): boolean {
    return this.#asked !== undefined
  }

  /** Milliseconds until it may be done; undefined where nobody asked, or nobody came for it in another hour. */
  get left(): number | undefined {
    if (this.#asked === undefined) return undefined
    const left = this.#asked + NOTICE_MS - performance.now()
    return left < -NOTICE_MS ? undefined : Math.max(0, left)
  }
}
