// Beginning anew with the PINs of a machine on which nobody is left who may make one: said in every window for an hour, then done.
import { HOUR_MS } from '@doorstep/model/time'
import type { KeptText } from '@doorstep/sources/journal'
import { randomToken } from '../base/random.js'
import { SharedText } from '../base/shared-text.js'

/**
 * So long everybody who comes by can stop it. Counted by the time that passes while a window that says so is seen: neither a clock nor a
 * reload nor a window that is out of sight shortens it, nor do two windows at once.
 */
const NOTICE_MS = HOUR_MS
/** More than this between two looks was seen by nobody: the machine slept, or the page stood still. */
const LOOK_MS = 30_000

/** What is noted for all windows: for how long it was seen, which window counted last, and when, by the machine's clock. */
interface Noted {
  readonly ms: number
  readonly by: string
  readonly at: number
}

function parsed(text: string | undefined): Noted | undefined {
  try {
    const { ms, by, at } = JSON.parse(text ?? 'null') as Record<keyof Noted, unknown>
    return typeof ms === 'number' && ms >= 0 && typeof by === 'string' && typeof at === 'number' ? { ms, by, at } : undefined
  } catch {
    return undefined
  }
}

export class Renewal {
  readonly #own = randomToken()
  #given: KeptText | undefined
  readonly #notice = new SharedText(() => this.#given)
  /** As it stood when this window looked last: where it has changed since, another window counts. */
  #last: string | undefined
  #looked = { at: performance.now(), visible: false }

  /** Where it is noted for all windows of the machine; without it this window alone knows. */
  use(given: KeptText | undefined): void {
    if (given === this.#given) return
    this.#given = given
    this.#last = this.#notice.read()
    const noted = parsed(this.#last)
    // it was in no window's sight for so long that nobody remembers it
    if (noted && Math.abs(Date.now() - noted.at) > NOTICE_MS) this.stop()
  }

  ask(): void {
    if (this.#noted) return
    this.#looked = { at: performance.now(), visible: true }
    this.#write(0)
  }

  /** Time has gone by, or the page has come into sight or gone out of it. Gives whether there is something to draw anew. */
  look(visible: boolean): boolean {
    const { at, visible: was } = this.#looked
    const now = performance.now()
    this.#looked = { at: now, visible }
    const text = this.#notice.read()
    const noted = parsed(text)
    // another window may have stopped it
    const said = text !== undefined || this.#last !== undefined
    const counts = noted !== undefined && was && (noted.by === this.#own || text === this.#last)
    this.#last = text
    if (counts) this.#write(noted.ms + Math.min(now - at, LOOK_MS))
    if (this.#noted && this.left === undefined) this.stop()
    return said
  }

  stop(): void {
    this.#write(undefined)
  }

  /** Milliseconds until it may be done; undefined where nobody asked, or nobody came for it in another hour. */
  get left(): number | undefined {
    const noted = this.#noted
    if (!noted) return undefined
    const left = NOTICE_MS - noted.ms
    return left < -NOTICE_MS ? undefined : Math.max(0, left)
  }

  get #noted(): Noted | undefined {
    return parsed(this.#notice.read())
  }

  #write(ms: number | undefined): void {
    const text = ms === undefined ? undefined : JSON.stringify({ ms, by: this.#own, at: Date.now() } satisfies Noted)
    this.#notice.write(text)
    this.#last = text
  }
}
