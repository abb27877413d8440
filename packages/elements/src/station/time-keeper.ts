// What the clock does to a station with a queue: how far it is believed, and when a day ends. Fetched with the queue.
import { dayEnded, isSomebodyHere, StationClock, type ClockJump, type ClockNotes, type Instant, type StationTime } from '@doorstep/model'
import type { QueueContext } from '../contexts/station.js'

/** So long after its opening a window ends no day by itself that would send somebody away; in milliseconds. */
const SETTLING_MS = 120_000
const BEAT_MS = 30_000
/** No machine sleeps longer than over the Spring Festival; what a date further ahead would forget cannot be brought back. In milliseconds. */
const LONGEST_SLEEP_MS = 15 * 86_400_000

export interface TimeKeeperOptions {
  /** A clock the page vouches for, instead of the machine's. */
  readonly clock: (() => Instant) | undefined
  readonly notes: ClockNotes | undefined
  /** The queue, as soon as it is there. */
  readonly queue: () => QueueContext | undefined
}

/** Keeps the time of one station in one window. */
export class TimeKeeper {
  readonly time: StationTime
  readonly #options: TimeKeeperOptions
  readonly #machine: StationClock | undefined
  /** Until when a wrong date may be one that the machine is about to put right by itself. */
  #settling = performance.now() + SETTLING_MS
  #beaten = 0

  constructor(options: TimeKeeperOptions) {
    this.#options = options
    const { clock, notes } = options
    if (!clock) this.#machine = new StationClock({ wall: () => Date.now(), elapsed: () => performance.now(), notes })
    const believed = clock ?? Date.now
    const machine = this.#machine
    this.time = machine
      ? {
          now: () => machine.now(),
          get jump() {
            return machine.jump
          },
          accept: () => this.#accept(machine),
        }
      : { now: believed, jump: undefined, accept: () => undefined }
  }

  /** Goes by what another window has noted. @returns whether there was anything new */
  hear(): boolean {
    const heard = this.#machine?.hear() ?? false
    if (heard && !this.time.jump) this.#settling = 0
    return heard
  }

  /** To be called every few seconds, and whenever the queue has changed. */
  tick(): void {
    const { jump } = this.time
    // a machine that slept looks like one whose clock was put ahead: where nobody can be harmed by it, it is believed
    if (jump && this.#isHarmless(jump)) this.time.accept()
    const now = performance.now()
    if (now - this.#beaten > BEAT_MS) {
      this.#beaten = now
      this.#machine?.beat()
    }
    void this.#endDay()
  }

  #accept(machine: StationClock): void {
    machine.accept()
    this.#settling = 0
    void this.#endDay()
  }

  #isHarmless({ shows, goesBy }: ClockJump): boolean {
    if (shows - goesBy > LONGEST_SLEEP_MS) return false
    const queue = this.#options.queue()
    const rules = queue?.situation()?.rules
    return queue?.ledger.view.ready === true && rules !== undefined && !isSomebodyHere(queue.ledger.view.state, rules, goesBy)
  }

  // What the clock must do is a command too. Its id is made from the day it ends and how many were ended before, so every window may
  // ask and it happens once.
  async #endDay(): Promise<void> {
    const queue = this.#options.queue()
    const { rules, businessDay } = queue?.situation() ?? {}
    if (!queue || !rules || businessDay === undefined) return
    const { state } = queue.ledger.view
    const day = dayEnded(state, businessDay)
    if (day === undefined) return
    // a machine that has just started may have a wrong date for a moment: nobody is sent away by it
    const settled = !this.#machine || performance.now() >= this.#settling
    if (!settled && state.clock && isSomebodyHere(state, rules, state.clock.read)) return
    // a refusal or a failure is asked again at the next tick, or made good by the first command of the new day
    const id = `closeDay/${day}/${state.closings}`
    await queue.ledger.execute({ type: 'closeDay', id, actor: { device: queue.device } }).catch(() => undefined)
  }
}
