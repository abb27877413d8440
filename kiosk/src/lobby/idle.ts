// Notices that nobody has touched the screen for a while: first a countdown, then the end.
import type { ReactiveController, ReactiveControllerHost } from 'lit'

export const COUNTDOWN_SECONDS = 30

export interface IdleOptions {
  /** Seconds without a touch before the countdown; undefined while nothing counts. */
  readonly patience: () => number | undefined
  /** The countdown begins, goes on, or is over because somebody was here: seconds left, or undefined. */
  readonly counting: (left: number | undefined) => void
  /** Nobody was here. */
  readonly ended: () => void
}

const SIGNS = ['pointerdown', 'keydown', 'wheel'] as const

/**
 * Counts the time since the last touch, key or wheel anywhere on the page. Once the countdown has begun only {@link touch}
 * stops it, so that a stray tap by the next person does not open the session of the one before.
 */
export class IdleController implements ReactiveController {
  #last = 0
  #left: number | undefined
  #timer: ReturnType<typeof setInterval> | undefined

  constructor(
    host: ReactiveControllerHost,
    private readonly options: IdleOptions,
  ) {
    host.addController(this)
  }

  hostConnected(): void {
    this.touch()
    for (const sign of SIGNS) addEventListener(sign, this.#heard, { capture: true, passive: true })
    this.#timer = setInterval(() => this.#tick(), 500)
  }

  hostDisconnected(): void {
    for (const sign of SIGNS) removeEventListener(sign, this.#heard, { capture: true })
    clearInterval(this.#timer)
  }

  /** Somebody is here. */
  touch(): void {
    // not the wall clock: setting the machine's time must end nobody's session
    this.#last = performance.now()
    this.#count(undefined)
  }

  #heard = (): void => {
    if (this.#left === undefined) this.#last = performance.now()
  }

  #count(left: number | undefined): void {
    if (left === this.#left) return
    this.#left = left
    this.options.counting(left)
  }

  #tick(): void {
    const patience = this.options.patience()
    if (patience === undefined) return this.touch()
    const left = Math.ceil(patience + COUNTDOWN_SECONDS - (performance.now() - this.#last) / 1000)
    if (left > COUNTDOWN_SECONDS) return
    if (left > 0) return this.#count(left)
    this.touch()
    this.options.ended()
  }
}
