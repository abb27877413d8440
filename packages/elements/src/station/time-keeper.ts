// What the clock does to a station with journals: how far it is believed, and what is due by it. Fetched with the first journal.
import { StationClock, DAY_MS, type ClockJump, type Instant, type StationTime } from '@doorstep/model/time'
import { tending, type OpenStream } from './tend.js'

/** So long after its opening a window does nothing by itself that would cost somebody something; in milliseconds. */
const SETTLING_MS = 120_000
const BEAT_MS = 30_000
/** No machine sleeps longer than over the Spring Festival; what a date further ahead would forget cannot be brought back. In milliseconds. */
const LONGEST_SLEEP_MS = 15 * DAY_MS

export interface TimeKeeperOptions {
  /** A clock the page vouches for, instead of the machine's. */
  readonly clock: (() => Instant) | undefined
  /** The page's clock with its guards; one of the window's own without it. */
  readonly machine: StationClock | undefined
  /** How many streams the station will have; a jump of the clock is believed only when all of them are open. */
  readonly streams: number
  readonly signal: AbortSignal
}

/** Keeps the time of one station in one window. */
export class TimeKeeper {
  readonly time: StationTime
  readonly #options: TimeKeeperOptions
  readonly #machine: StationClock | undefined
  readonly #open: { readonly stream: OpenStream; readonly tend: () => void }[] = []
  /** Until when a wrong date may be one that the machine is about to put right by itself. */
  #settling = performance.now() + SETTLING_MS
  #beaten = 0

  constructor(options: TimeKeeperOptions) {
    this.#options = options
    const { clock } = options
    if (!clock) this.#machine = options.machine ?? new StationClock({ wall: () => Date.now(), elapsed: () => performance.now() })
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

  /** A stream was opened: from now on what is due in it is done, at every tick and whenever it has changed. */
  keep(stream: OpenStream): void {
    const { signal } = this.#options
    const tend = tending(stream, () => !this.#machine || performance.now() >= this.#settling, signal)
    this.#open.push({ stream, tend })
    const { ledger } = stream.context
    signal.addEventListener('abort', ledger.subscribe(tend))
    // when it cannot be opened, the components inside say so
    ledger.ready.then(() => this.tick()).catch(() => undefined)
  }

  /** Goes by what another window has noted. @returns whether there was anything new */
  hear(): boolean {
    const heard = this.#machine?.hear() ?? false
    if (heard && !this.time.jump) this.#settling = 0
    return heard
  }

  /** To be called every few seconds, and whenever the feed has changed. */
  tick(): void {
    const { jump } = this.time
    // a machine that slept looks like one whose clock was put ahead: where nobody can be harmed by it, it is believed
    if (jump && this.#isHarmless(jump)) this.time.accept()
    const now = performance.now()
    if (now - this.#beaten > BEAT_MS) {
      this.#beaten = now
      this.#machine?.beat()
    }
    this.#tendAll()
  }

  #accept(machine: StationClock): void {
    machine.accept()
    this.#settling = 0
    this.#tendAll()
  }

  #tendAll(): void {
    for (const { tend } of this.#open) tend()
  }

  #isHarmless({ shows, goesBy }: ClockJump): boolean {
    if (shows - goesBy > LONGEST_SLEEP_MS || this.#open.length < this.#options.streams) return false
    return this.#open.every(({ stream: { stream, context } }) => {
      if (!stream.atStake) return true
      const rules = context.situation()?.rules
      const { ready, state } = context.ledger.view
      return ready && rules !== undefined && !stream.atStake(state, rules, goesBy)
    })
  }
}
