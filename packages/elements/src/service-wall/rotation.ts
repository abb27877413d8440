// Turns the pages of a wall: a page stands for its time, is held while somebody holds it, and no time goes by in a hidden tab.
import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** Calls `turn` when the page that is shown has had its time. */
export class Rotation implements ReactiveController {
  #page: unknown
  /** Milliseconds the page still has to stand. */
  #left = 0
  #since: number | undefined
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly turn: () => void,
  ) {
    host.addController(this)
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#seen)
    // one that was taken out and put back goes on
    this.#seen()
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#seen)
    this.#stop()
  }

  /** Shows a page for `seconds`; the same page again changes nothing but whether it is held. What was left of its time stays. */
  show(page: unknown, seconds: number, held: boolean): void {
    if (page !== this.#page) {
      this.#stop()
      this.#page = page
      this.#left = seconds * 1000
    }
    if (held || document.hidden) this.#stop()
    else if (this.#timer === undefined) this.#run()
  }

  readonly #seen = (): void => this.host.requestUpdate()

  #run(): void {
    this.#since = performance.now()
    this.#timer = setTimeout(() => {
      this.#stop()
      this.turn()
    }, this.#left)
  }

  #stop(): void {
    clearTimeout(this.#timer)
    if (this.#since !== undefined) this.#left = Math.max(0, this.#left - (performance.now() - this.#since))
    this.#timer = this.#since = undefined
  }
}
