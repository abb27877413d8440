// Who has to show which PIN before signing in: the steps, and trying and making PINs on the store of this machine.
import type { Station } from '@doorstep/model/station'
import type { Pins } from '@doorstep/sources/journal'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { twice } from '../base/twice.js'
import type { PinWords } from './pin.words.js'

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
  /** Who may vouch for a new secretary: those with a PIN who were named before. */
  readonly former: readonly string[]
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
  const named = new Set([backstop?.secretary, backstop?.deputy])
  return [...named].filter((id) => id !== undefined).filter((id) => workers.some((each) => each.id === id))
}

/** The next step. The first PIN of all is the secretary's own; the secretary, or the deputy, makes everybody else's. */
export function pinStep({ known, keepers, former, worker, optional, begun, forgotten, authorised }: PinSituation): PinStep {
  if (!known) return { kind: 'loading' }
  const [first] = keepers
  if (first === undefined && known.size === 0) return { kind: 'free' }
  if (worker !== undefined && known.has(worker) && !forgotten && !begun) return { kind: 'enter', worker }
  if (worker === undefined && !begun) return { kind: 'free' }
  // a station that names nobody who makes PINs any more: those who have one go on using it
  if (first === undefined) return { kind: 'stuck' }
  if (known.size === 0) return optional && !begun ? { kind: 'free' } : { kind: 'make', worker: first }
  const able = keepers.filter((keeper) => known.has(keeper))
  if (authorised) return { kind: 'make', worker: able.length === 0 ? first : (worker ?? first) }
  if (able.length > 0 && worker === undefined) return { kind: 'free' }
  // nobody gives themselves a new PIN in place of a forgotten one; for a new secretary whoever was it before vouches, or nobody
  const others = (able.length > 0 ? able : former.filter((id) => known.has(id))).filter((keeper) => keeper !== worker)
  return others.length === 0 ? { kind: 'stuck' } : { kind: 'keeper', keepers: others }
}

export interface PinEntry {
  readonly pin: string
  readonly again?: string | undefined
  readonly keeper?: string | undefined
  /** Whoever asks may make a PIN anew; otherwise only one where there is none. */
  readonly anew?: boolean
}

/** What is said of the last try. */
export type PinTrouble = 'wrong' | 'differ' | 'digits' | 'unreadable'

export class PinController implements ReactiveController {
  #known = NOTHING
  #turn = 0
  #named: readonly string[] = []
  #pins: Pins | undefined
  #failed = false
  /** When the next try of a worker's PIN may come, by their id: choosing somebody else and coming back is no way round. */
  #until = new Map<string, number>()
  #asking: string | undefined
  #ticking: ReturnType<typeof setTimeout> | undefined
  #flow = { begun: false, forgotten: false, authorised: false }
  #of: string | undefined
  #stop: (() => void) | undefined
  busy = false
  trouble: PinTrouble | undefined

  /** `changed` is told whose PIN another window has made, changed or taken away. */
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly changed: (worker: string) => void = () => undefined,
  ) {
    host.addController(this)
  }

  hostConnected(): void {
    this.#listen()
  }

  hostDisconnected(): void {
    clearTimeout(this.#ticking)
    this.#stop?.()
    this.#stop = undefined
    this.#reset()
  }

  /** The host calls this with its store before it renders; `named` are those whom the station names to make PINs. */
  use(pins: Pins | undefined, named: readonly string[] = this.#named): void {
    const other = pins !== this.#pins
    if (!other && String(named) === String(this.#named)) return
    this.#named = named
    if (other) {
      this.#pins = pins
      this.#known = NOTHING
      this.#failed = false
      this.#until.clear()
      this.#reset()
      this.#listen()
    }
    void this.refresh()
  }

  #listen(): void {
    this.#stop?.()
    this.#stop = this.#pins?.subscribe?.((worker) => {
      this.changed(worker)
      void this.refresh()
    })
  }

  /** The store it was given. */
  get store(): Pins | undefined {
    return this.#pins
  }

  /** Seconds until the next try of the PIN that is asked for. */
  get wait(): number {
    return this.#waitOf(this.#asking)
  }

  #waitOf(worker: string | undefined): number {
    const until = worker === undefined ? 0 : (this.#until.get(worker) ?? 0)
    return Math.max(0, Math.ceil((until - performance.now()) / 1000))
  }

  get begun(): boolean {
    return this.#flow.begun
  }

  /** Whether more than the PIN of who is asked was begun. */
  get underWay(): boolean {
    return this.#flow.begun || this.#flow.forgotten || this.#flow.authorised
  }

  /** Who has a PIN on this machine; undefined until that was read. */
  get known(): ReadonlySet<string> | undefined {
    return this.#known.workers
  }

  /** Whether that could not be read. */
  get failed(): boolean {
    return this.#failed
  }

  /** Whether there is no PIN at all on this machine. */
  get none(): boolean {
    return this.known?.size === 0
  }

  step(keepers: readonly string[], worker: string | undefined, optional: boolean): PinStep {
    this.use(this.#pins, keepers)
    if (!this.#pins) return { kind: 'free' }
    if (this.#failed) return { kind: 'failed' }
    // another worker was chosen: nothing that was shown for the one before holds for this one
    if (worker !== this.#of && !this.#flow.begun) this.#reset()
    this.#of = worker
    const step = pinStep({ known: this.known, keepers, former: this.#known.former, worker, optional, ...this.#flow })
    if (step.kind === 'enter') this.#asking = step.worker
    else if (step.kind === 'keeper' && !step.keepers.includes(this.#asking ?? '')) this.#asking = step.keepers[0]
    return step
  }

  /** Whose PIN is asked for outside of a step, or of several in one: the wait that is said is theirs, and nothing of another one's try. */
  asks(worker: string | undefined): void {
    if (worker !== this.#asking) this.trouble = undefined
    this.#asking = worker
  }

  /** Whether somebody who may make PINs has one. */
  get #guarded(): boolean {
    return this.#named.some((keeper) => this.known?.has(keeper))
  }

  begin(): void {
    if (this.#guarded) return
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

  /** Whether a text can be a PIN; otherwise that is said. */
  accepts(pin: string): boolean {
    const good = /^[0-9]{4,8}$/.test(pin)
    this.trouble = good ? undefined : 'digits'
    return good
  }

  /** Does a step. Resolves with the worker who has shown, or just made, their own PIN; undefined when there is more to do. */
  async submit(step: PinStep, { pin, again, keeper, anew = false }: PinEntry): Promise<string | undefined> {
    const pins = this.#pins
    const asked = step.kind === 'enter' ? step.worker : step.kind === 'keeper' ? (keeper ?? step.keepers[0]) : undefined
    if (asked !== undefined) this.#asking = asked
    if (!pins || this.busy || this.#waitOf(asked) > 0) return undefined
    // what is found out holds for who was asked: nothing of it for whoever comes while a PIN is looked at
    const flow = this.#flow
    const goOn = (next: typeof flow): void => {
      if (this.#flow === flow) this.#flow = next
    }
    this.trouble = undefined
    this.busy = true
    this.host.requestUpdate()
    try {
      if (step.kind === 'enter') return (await this.#check(pins, step.worker, pin)) ? step.worker : undefined
      if (step.kind === 'keeper') {
        if (await this.#check(pins, asked ?? '', pin)) goOn({ ...flow, authorised: true })
        return undefined
      }
      if (step.kind !== 'make') return undefined
      if (!this.accepts(pin)) return undefined
      if (pin !== again) this.trouble = 'differ'
      else {
        // what nobody allowed may be made only where there is none, also when another window is faster
        await pins.set(step.worker, pin, { first: !flow.authorised && !anew })
        goOn({ begun: false, forgotten: false, authorised: true })
        await this.refresh()
        return step.worker
      }
      return undefined
    } catch (failure) {
      if (failure instanceof Error && failure.name === 'PinMadeError') await this.refresh()
      else {
        console.error(failure)
        this.trouble = 'unreadable'
      }
      return undefined
    } finally {
      this.busy = false
      this.host.requestUpdate()
    }
  }

  async #check(pins: Pins, worker: string, pin: string): Promise<boolean> {
    const { outcome, waitMs } = await pins.check(worker, pin)
    this.#until.set(worker, performance.now() + waitMs)
    this.#tick()
    if (outcome === 'right') return true
    // taken away in another window meanwhile
    if (outcome === 'none') await this.refresh()
    // what was not looked at is not called wrong
    if (outcome === 'wrong') this.trouble = 'wrong'
    return false
  }

  #reset(): void {
    this.#flow = { begun: false, forgotten: false, authorised: false }
    this.trouble = undefined
    this.#asking = undefined
  }

  // whoever waits sees how long
  #tick(): void {
    clearTimeout(this.#ticking)
    this.host.requestUpdate()
    if (this.wait > 0) this.#ticking = setTimeout(() => this.#tick(), 1000)
  }

  /** Reads anew who has a PIN: another window may have made one. */
  async refresh(): Promise<void> {
    const pins = this.#pins
    const named = this.#named
    const turn = (this.#turn += 1)
    // what was begun later and is known already is newer
    const late = (): boolean => pins !== this.#pins || named !== this.#named || turn < this.#known.turn
    try {
      const [workers, former] = await twice(async () => [await pins?.workers(), [...((await pins?.keepers?.(named)) ?? [])]] as const)
      if (late()) return
      const { failed } = this
      const before = keyOf(this.#known)
      this.#failed = false
      this.#known = { turn, workers, former }
      // what was begun here was done in another window
      if (this.#flow.begun && this.#guarded) this.#reset()
      if (failed || keyOf(this.#known) !== before) this.host.requestUpdate()
    } catch (failure) {
      if (late()) return
      console.error(failure)
      this.#failed = true
      this.host.requestUpdate()
    }
  }
}

/** What was read of a store, and by which turn. */
interface Known {
  readonly turn: number
  readonly workers: ReadonlySet<string> | undefined
  readonly former: readonly string[]
}
const NOTHING: Known = { turn: 0, workers: undefined, former: [] }
const keyOf = ({ workers, former }: Known): string => [workers && [...workers].sort(), [...former].sort()].map(String).join('\n')

/** What is said of the last try, if anything. */
export function troubleWords(words: PinWords, { trouble, wait }: Pick<PinController, 'trouble' | 'wait'>): string {
  if (wait > 0) return words.wait(wait)
  return trouble === undefined ? '' : words[trouble]
}
