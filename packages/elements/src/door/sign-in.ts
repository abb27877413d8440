// Signing in at the door: whose name was chosen, the digits typed so far, and what comes of them.
import type { Instant } from '@doorstep/model/time'
import { Digits } from './digits.js'
import type { PinController, PinStep } from './pin-controller.js'
import type { Staff } from './staff.js'

export class SignIn {
  readonly digits: Digits
  #chosen: string | undefined
  #keeper: string | undefined
  /** A new PIN as it was typed the first time. */
  #first: string | undefined
  /** Counts what was begun, so that a PIN that is looked at is known to be of what went on. */
  #turn = 0

  /** `show` draws anew; after a `step` the keyboard goes to the field. */
  constructor(
    readonly staff: Staff,
    private readonly now: () => Instant,
    private readonly show: (step?: 'step') => void,
  ) {
    this.digits = new Digits(() => show())
  }

  get #pins(): PinController {
    return this.staff.pins
  }

  /** Whose PIN is asked for: who was chosen, or who is asleep. */
  get worker(): string | undefined {
    // who was taken off the list meanwhile cannot sign in any more
    const chosen = this.#chosen ?? (this.staff.changing ? undefined : this.staff.worker)
    return this.staff.lists(chosen) ? chosen : undefined
  }

  get step(): PinStep {
    return this.#pins.step(this.staff.keepers, this.worker, true)
  }

  /** Whether a new PIN was typed once, and is asked for again. */
  get again(): boolean {
    return this.#first !== undefined
  }

  /** Which keeper's PIN is asked for, where there are two. */
  keeperOf({ keepers }: Extract<PinStep, { kind: 'keeper' }>): string | undefined {
    return keepers.find((keeper) => keeper === this.#keeper) ?? keepers[0]
  }

  async choose(worker: string): Promise<void> {
    this.#clear()
    this.#chosen = worker
    this.show('step')
    // the first PIN may just have been made in another window
    await this.#pins.refresh()
    if (this.#chosen === worker && this.step.kind === 'free') this.#enter(worker)
  }

  chooseKeeper(keeper: string): void {
    this.#keeper = keeper
    this.digits.take()
    this.#pins.asks(keeper)
    this.show('step')
  }

  /** The secretary makes the first PIN, or the worker has forgotten theirs. */
  begin(): void {
    this.#clear()
    this.#pins.begin()
    this.show('step')
  }

  forget(): void {
    this.#clear()
    this.#pins.forget()
    this.show('step')
  }

  /** Everybody's PIN on this machine is begun anew: asked for, stopped, or done when its time has come. */
  renewal(what: 'ask' | 'stop' | 'do'): void {
    const { staff } = this
    if (what === 'do') {
      void staff.renew().then(
        () => this.begin(),
        (failure: unknown) => console.error(failure),
      )
      return this.reset()
    }
    staff.renewal[what]()
    staff.tell()
  }

  /** One step back: to the worker's own PIN, then to the names. */
  back(): void {
    const { kind } = this.step
    const within = this.#pins.begun || (kind !== 'enter' && this.staff.known?.has(this.worker ?? '') === true)
    this.#clear()
    // also what a keeper has allowed: whoever comes to the names next, and chooses the same one, was allowed nothing
    this.#pins.restart()
    if (!within) {
      this.#chosen = undefined
      if (!this.staff.changing) this.staff.change()
    }
    this.show()
  }

  /** Whether somebody has begun. */
  get underWay(): boolean {
    return this.#chosen !== undefined || this.digits.typed !== '' || this.#pins.underWay
  }

  /** Everything typed and chosen is forgotten. */
  reset(): void {
    this.#clear()
    this.#chosen = undefined
    this.#pins.restart()
  }

  async submit(): Promise<void> {
    const { step, worker } = this
    if (this.digits.typed === '' || this.#pins.busy) return
    const entered = this.digits.take()
    if (step.kind === 'make' && this.#first === undefined) {
      if (this.#pins.accepts(entered)) this.#first = entered
      return this.show('step')
    }
    const first = this.#first
    this.#first = undefined
    const keeper = step.kind === 'keeper' ? this.keeperOf(step) : undefined
    const turn = this.#turn
    const shown = await this.#pins.submit(step, { pin: first ?? entered, again: entered, keeper })
    // whoever came meanwhile goes on from their own step, and who went away, or a door that was taken down, stays outside
    if (turn !== this.#turn || this.worker !== worker) return this.show()
    if (shown !== undefined && shown === (worker ?? shown)) this.#enter(shown)
    else this.show('step')
  }

  #enter(worker: string): void {
    this.reset()
    this.staff.enter(worker, this.now())
  }

  #clear(): void {
    this.#turn += 1
    this.digits.take()
    this.#first = undefined
    this.#keeper = undefined
  }
}
