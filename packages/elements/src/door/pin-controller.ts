// Who has to show which PIN before signing in: the steps, and trying and making PINs on the store of this machine.
import type { Station } from '@doorstep/model/station'
import type { Pins } from '@doorstep/sources/journal'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { PinWords } from '../counter/counter.words.shape.js'

/**
 * What stands between a worker and the desk: nothing (`free`), their PIN, the PIN of somebody who may make PINs (`keeper`), making a
 * PIN, or that it cannot be (`failed`, `stuck`).
 */
export type PinStep =
  | { readonly kind: 'free' | 'loading' | 'failed' | 'stuck' }
  | { readonly kind: 'enter' | 'make'; readonly worker: string }
  | { readonly kind: 'keeper'; readonly keepers: readonly string[] }

export interface PinSituation {
  /** Workers with a PIN on this machine; undefined until that was read. */
  readonly known: ReadonlySet<string> | undefined
  /** Who may make PINs: the secretary, then the deputy. */
  readonly keepers: readonly string[]
  readonly worker: string | undefined
  /** Until there is a first PIN, nobody is asked for one. */
  readonly optional: boolean
  /** The secretary begins although nobody has to. */
  readonly begun: boolean
  /** The worker has forgotten theirs. */
  readonly forgotten: boolean
  /** A keeper has just shown theirs. */
  readonly authorised: boolean
}

/** Who may make PINs: the station's backstop, as far as they are on its list; the secretary first. */
export function keepersOf(station: Station | undefined): readonly string[] {
  const { backstop, workers = [] } = station ?? {}
  return [backstop?.secretary, backstop?.deputy].filter((id) => id !== undefined).filter((id) => workers.some((each) => each.id === id))
}

/** The next step. The first PIN of all is the secretary's own; the secretary, or the deputy, makes everybody else's. */
export function pinStep({ known, keepers, worker, optional, begun, forgotten, authorised }: PinSituation): PinStep {
  if (keepers[0] === undefined) return { kind: 'free' }
  if (!known) return { kind: 'loading' }
  if (worker !== undefined && known.has(worker) && !forgotten && !begun) return { kind: 'enter', worker }
  if (worker === undefined && !begun) return { kind: 'free' }
  const able = keepers.filter((keeper) => known.has(keeper))
  // also where a new secretary has come: those who have a PIN go on using it
  if (able.length === 0) return optional && !begun && known.size === 0 ? { kind: 'free' } : { kind: 'make', worker: keepers[0] }
  if (worker === undefined) return { kind: 'free' }
  if (authorised) return { kind: 'make', worker }
  // nobody gives themselves a new PIN in place of a forgotten one
  const others = able.filter((keeper) => keeper !== worker)
  return others.length === 0 ? { kind: 'stuck' } : { kind: 'keeper', keepers: others }
}

export interface PinEntry {
  readonly pin: string
  readonly again?: string | undefined
  readonly keeper?: string | undefined
}

/** What is said of the last try. */
export type PinTrouble = 'wrong' | 'differ' | 'digits' | 'unreadable'

export class PinController implements ReactiveController {
  #known: ReadonlySet<string> | undefined
  #pins: Pins | undefined
  #failed = false
  #until = 0
  #flow = { begun: false, forgotten: false, authorised: false }
  #of: string | undefined
  busy = false
  trouble: PinTrouble | undefined

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this)
  }

  hostDisconnected(): void {
    this.#reset()
  }

  /** The host calls this with its store before it renders. */
  use(pins: Pins | undefined): void {
    if (pins === this.#pins) return
    this.#pins = pins
    this.#known = undefined
    this.#reset()
    void this.refresh()
  }

  /** Seconds until the next try. */
  get wait(): number {
    return Math.max(0, Math.ceil((this.#until - performance.now()) / 1000))
  }

  get begun(): boolean {
    return this.#flow.begun
  }

  /** Who has a PIN on this machine; undefined until that was read. */
  get known(): ReadonlySet<string> | undefined {
    return this.#known
  }

  /** Whether that could not be read. */
  get failed(): boolean {
    return this.#failed
  }

  /** Whether there is no PIN at all on this machine. */
  get none(): boolean {
    return this.#known?.size === 0
  }

  step(keepers: readonly string[], worker: string | undefined, optional: boolean): PinStep {
    if (!this.#pins) return { kind: 'free' }
    if (this.#failed) return { kind: 'failed' }
    // another worker was chosen: nothing that was shown for the one before holds for this one
    if (worker !== this.#of && !this.#flow.begun) this.#reset()
    this.#of = worker
    return pinStep({ known: this.#known, keepers, worker, optional, ...this.#flow })
  }

  begin(): void {
    this.#flow = { ...this.#flow, begun: true }
    this.host.requestUpdate()
  }

  forget(): void {
    this.#flow = { ...this.#flow, forgotten: true }
    this.trouble = undefined
    this.host.requestUpdate()
  }

  restart(): void {
    this.#reset()
    this.host.requestUpdate()
  }

  /** Does a step. Resolves with the worker who has shown, or just made, their own PIN; undefined when there is more to do. */
  async submit(step: PinStep, { pin, again, keeper }: PinEntry): Promise<string | undefined> {
    const pins = this.#pins
    if (!pins || this.busy || this.wait > 0) return undefined
    this.trouble = undefined
    this.busy = true
    this.host.requestUpdate()
    try {
      if (step.kind === 'enter') return (await this.#check(pins, step.worker, pin)) ? step.worker : undefined
      if (step.kind === 'keeper') {
        if (await this.#check(pins, keeper ?? step.keepers[0] ?? '', pin)) this.#flow = { ...this.#flow, authorised: true }
        return undefined
      }
      if (step.kind !== 'make') return undefined
      if (!/^[0-9]{4,8}$/.test(pin)) this.trouble = 'digits'
      else if (pin !== again) this.trouble = 'differ'
      else {
        await pins.set(step.worker, pin)
        this.#known = await pins.workers()
        this.#flow = { begun: false, forgotten: false, authorised: true }
        return step.worker
      }
      return undefined
    } catch (failure) {
      console.error(failure)
      this.trouble = 'unreadable'
      return undefined
    } finally {
      this.busy = false
      this.host.requestUpdate()
    }
  }

  async #check(pins: Pins, worker: string, pin: string): Promise<boolean> {
    const { outcome, waitMs } = await pins.check(worker, pin)
    this.#until = performance.now() + waitMs
    if (outcome === 'right') return true
    // reset in another window meanwhile
    if (outcome === 'none') this.#known = await pins.workers()
    this.trouble = 'wrong'
    return false
  }

  #reset(): void {
    this.#flow = { begun: false, forgotten: false, authorised: false }
    this.trouble = undefined
    this.#until = 0
  }

  /** Reads anew who has a PIN: another window may have made one. */
  async refresh(): Promise<void> {
    const pins = this.#pins
    this.#failed = false
    try {
      const known = await pins?.workers()
      if (pins === this.#pins) this.#known = known
    } catch (failure) {
      console.error(failure)
      this.#failed = pins === this.#pins
    }
    this.host.requestUpdate()
  }
}

/** What is said of the last try, if anything. */
export function troubleWords(words: PinWords, { trouble, wait }: Pick<PinController, 'trouble' | 'wait'>): string {
  if (wait > 0) return words.wait(wait)
  return trouble === undefined ? '' : words[trouble]
}
