// Beginning anew with the PINs of a machine on which nobody is left who may make one: said to everybody for an hour, then done.
import { HOUR_MS } from '@doorstep/model/time'

/**
 * So long everybody who comes by can stop it. Counted by the time that passes while this page is seen: neither a clock nor a reload nor a
 * window that is out of sight shortens it.
 */
const NOTICE_MS = HOUR_MS
/** More than this between two looks was seen by nobody: the machine slept, or the page stood still. */
const LOOK_MS = 30_000

export class Renewal {
  /** For how long it was seen, and when it was looked at last; undefined where nobody asked. */
  #seen: { readonly ms: number; readonly at: number; readonly visible: boolean } | undefined

  ask(): void {
    this.#seen ??= { ms: 0, at: performance.now(), visible: true }
  }

  /** Time has gone by, or the page has come into sight or gone out of it. */
  look(visible: boolean): void {
    if (!this.#seen) return
    const { ms, at, visible: was } = this.#seen
    const now = performance.now()
    this.#seen = { ms: ms + (was ? Math.min(now - at, LOOK_MS) : 0), at: now, visible }
  }

  stop(): void {
    this.#seen = undefined
  }

  get asked(): boolean {
    return this.#seen !== undefined
  }

  /** Milliseconds until it may be done; undefined where nobody asked, or nobody came for it in another hour. */
  get left(): number | undefined {
    if (!this.#seen) return undefined
    const left = NOTICE_MS - this.#seen.ms
    return left < -NOTICE_MS ? undefined : Math.max(0, left)
  }
}
