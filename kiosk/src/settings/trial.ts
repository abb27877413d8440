// Something of this machine that is tried by a press, one try at a time: whether it is under way, and what came of it.
import type { ReactiveControllerHost } from 'lit'

export class Trial<Outcome> {
  #busy = false
  #came: Outcome | 'failed' | undefined

  constructor(private readonly host: Pick<ReactiveControllerHost, 'requestUpdate'>) {}

  get busy(): boolean {
    return this.#busy
  }

  /** What came of the last try; undefined before the first, during one, and once it means nothing any more. */
  get came(): Outcome | 'failed' | undefined {
    return this.#came
  }

  /** Says something else, or nothing: what was tried has changed. */
  say(outcome: Outcome | undefined): void {
    this.#came = outcome
    this.host.requestUpdate()
  }

  /** Tries; a press during a try is none. */
  async run(attempt: () => Promise<Outcome>): Promise<void> {
    if (this.#busy) return
    this.#busy = true
    this.say(undefined)
    try {
      this.#came = await attempt()
    } catch (failure) {
      console.error(failure)
      this.#came = 'failed'
    } finally {
      this.#busy = false
      this.host.requestUpdate()
    }
  }
}
