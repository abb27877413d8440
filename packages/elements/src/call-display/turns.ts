// Gives each call its turn on the wall: one after the other, none cut off, with or without sound.
import type { LedgerView } from '@doorstep/model/journal'
import type { QueueState, RecentCall } from '@doorstep/model/queue'
import type { Instant } from '@doorstep/model/time'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { hear, nextCall, type Backlog } from './backlog.js'

/** How long a call that nobody says aloud has the wall to itself. */
export const SILENT_TURN_MS = 5000

/** Says a call aloud; resolves at its end, and false when it could not be said. */
export type Say = (call: RecentCall) => Promise<boolean>

export const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Follows the calls of a queue for its host, which shows `current` while it has its turn. */
export class Turns implements ReactiveController {
  /** The call whose turn it is. */
  current: RecentCall | undefined
  #backlog: Backlog | undefined
  #view: LedgerView<QueueState> | undefined
  // each connection has a life of its own, so that the turn of an earlier one ends nothing in this
  #life = 0
  #running = false

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly say: Say,
    private readonly now: () => Instant,
    private readonly silentTurn: () => number = () => SILENT_TURN_MS,
  ) {
    host.addController(this)
  }

  hostDisconnected(): void {
    this.#life += 1
    this.#running = false
    this.#backlog = this.#view = this.current = undefined
  }

  /** What the queue's view is now. A view that is not ready, or has failed, tells nothing of new calls. */
  hear(view: LedgerView<QueueState> | undefined): void {
    if (view === this.#view || !view?.ready) return
    this.#view = view
    this.#backlog = hear(this.#backlog, view.state.recentCalls)
    if (!this.#running && this.#backlog.waiting.length > 0) void this.#run()
  }

  async #run(): Promise<void> {
    const life = this.#life
    this.#running = true
    for (;;) {
      if (!this.#backlog || !this.#view) break
      const { call, rest } = nextCall(this.#backlog, this.#view.state, this.now())
      this.#backlog = rest
      this.current = call
      this.host.requestUpdate()
      if (!call) break
      const said = await this.say(call).catch(() => false)
      if (!said && life === this.#life) await pause(this.silentTurn())
      if (life !== this.#life) return
    }
    this.#running = false
  }
}
