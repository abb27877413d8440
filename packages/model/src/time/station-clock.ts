// The station's time on a machine whose clock may be put wrong while it runs: a jump is held back until somebody says what is right.
import type { Instant } from './local.js'

/** A jump of the machine's clock that is held back. */
export interface ClockJump {
  /** What the machine's clock shows now. */
  readonly shows: Instant
  /** What the station goes by instead: the time as it was before the jump, gone on since. */
  readonly goesBy: Instant
}

/** What the components of a station ask about the time. */
export interface StationTime {
  now(): Instant
  /** Undefined while the machine's clock is believed. */
  readonly jump: ClockJump | undefined
  /** The machine's clock is right: from now on the station goes by it. */
  accept(): void
}

/** Where the windows of a machine tell each other about its clock: `localStorage`. */
export interface ClockNotes {
  getItem(key: string): string | null
  setItem(key: string, value: string): void
}

export interface StationClockOptions {
  /** The machine's clock, which anybody may set: `Date.now`. */
  readonly wall: () => Instant
  /** Milliseconds since some moment, which nobody can set: `performance.now`. */
  readonly elapsed: () => number
  readonly notes?: ClockNotes | undefined
}

/** A difference this small is a clock that is set a little, not a jump; in milliseconds. */
export const CLOCK_TOLERANCE = 120_000

/** For so long after its start a machine is thought to be setting its clock by itself; in milliseconds. */
const SETTLING = 600_000

const KEY = 'doorstep-clock'

/** What a window noted last. `step` counts the jumps and what was said about them, so that the latest word holds. */
interface Note {
  readonly wall: Instant
  readonly offset: number
  readonly step: number
}

/**
 * The time of a station. It follows the machine's clock, never back, and does not follow a jump of more than two minutes that the
 * elapsed time knows nothing of: it goes on as before, until the clock comes back or somebody accepts the jump. A window that is
 * opened meanwhile goes by what the others noted.
 *
 * A machine that slept looks like one whose clock was put ahead; who knows that nobody is harmed by it accepts the jump.
 *
 * @example
 * const clock = new StationClock({ wall: Date.now, elapsed: () => performance.now(), notes: localStorage })
 * if (clock.jump) ask(clock.jump)
 */
export class StationClock implements StationTime {
  readonly #options: StationClockOptions
  /** What is added to the machine's clock: 0 while it is believed. */
  #offset = 0
  #step = 0
  #wall: Instant
  #elapsed: number
  #latest = -Infinity
  /** What was known when this window was opened, and until when it may be its clock that is put right. */
  #start: { readonly known: Instant; readonly until: number } | undefined

  constructor(options: StationClockOptions) {
    this.#options = options
    this.#wall = options.wall()
    this.#elapsed = options.elapsed()
    const note = this.#noted
    if (note) this.#begin(note)
  }

  now(): Instant {
    const wall = this.#options.wall()
    const elapsed = this.#options.elapsed()
    const jump = wall - this.#wall - (elapsed - this.#elapsed)
    this.#wall = wall
    this.#elapsed = elapsed
    if (Math.abs(jump) > CLOCK_TOLERANCE && !this.hear()) this.#turn(this.#isCorrection(jump) ? 0 : this.#offset - jump)
    return (this.#latest = Math.max(this.#latest, wall + this.#offset))
  }

  get jump(): ClockJump | undefined {
    const goesBy = this.now()
    return this.#offset === 0 ? undefined : { shows: this.#wall, goesBy }
  }

  accept(): void {
    this.now()
    this.#turn(0)
  }

  /** Goes by what another window noted since, if there is anything newer. @returns whether there was */
  hear(): boolean {
    const note = this.#noted
    if (!note || note.step <= this.#step) return false
    this.#step = note.step
    this.#goBy(note.offset)
    this.#wall = this.#options.wall()
    this.#elapsed = this.#options.elapsed()
    return true
  }

  /** Notes how far this window has come, for one that is opened after the machine was off. To be called every half minute or so. */
  beat(): void {
    if (!this.hear()) this.#note()
  }

  #turn(offset: number): void {
    this.#goBy(Math.abs(offset) <= CLOCK_TOLERANCE ? 0 : offset)
    this.#step += 1
    this.#note()
  }

  // whoever believes the machine's clock follows it back as well
  #goBy(offset: number): void {
    if (offset === 0) this.#latest = -Infinity
    this.#offset = offset
  }

  // A machine that starts has its clock set by the network a moment later: from before what was known, or back from a date ahead.
  #isCorrection(jump: number): boolean {
    if (!this.#start || this.#elapsed > this.#start.until || this.#wall < this.#start.known - CLOCK_TOLERANCE) return false
    return jump < 0 || this.#offset > 0
  }

  // While no window was open nobody measured: a clock that is ahead of the last note may be right, one that is behind it is not.
  #begin({ wall, offset, step }: Note): void {
    const known = wall + offset
    this.#start = { known, until: this.#elapsed + SETTLING }
    this.#step = step
    this.#offset = offset
    // a clock that was behind and has caught up with the station's time was put right meanwhile
    const caughtUp = offset > 0 && this.#wall >= known
    if (this.#wall >= wall - CLOCK_TOLERANCE && !caughtUp) return
    this.#turn(this.#wall >= known - CLOCK_TOLERANCE ? 0 : known - this.#wall)
  }

  get #noted(): Note | undefined {
    try {
      const note = JSON.parse(this.#options.notes?.getItem(KEY) ?? 'null') as Partial<Note> | null
      const { wall, offset, step } = note ?? {}
      return Number.isFinite(wall) && Number.isFinite(offset) && Number.isSafeInteger(step) ? (note as Note) : undefined
    } catch {
      // what cannot be read says nothing
      return undefined
    }
  }

  #note(): void {
    const note: Note = { wall: this.#wall, offset: this.#offset, step: this.#step }
    try {
      this.#options.notes?.setItem(KEY, JSON.stringify(note))
    } catch {
      // without notes this window goes by what it has seen itself
    }
  }
}
