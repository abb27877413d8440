// Who of the staff is here: asleep after a while untouched, awake by their PIN, and told to everything behind the door.
import type { Station } from '@doorstep/model/station'
import type { Instant } from '@doorstep/model/time'
import type { Pins } from '@doorstep/sources/journal'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { StaffContext, StaffLevel, StaffShut } from '../contexts/staff-context.js'
import { shutFor } from './access.js'
import { keepersOf, PinController } from './pin-controller.js'
import { Renewal } from './renewal.js'

/** Nobody's number stays on a screen that somebody walked away from. */
const PATIENCE_MS = 300_000
/** A keeper who has shown their PIN on top of a worker's goes away, and the worker works on. */
const GRANT_MS = 300_000
/** How often it looks who has a PIN now: another window may have made one, or taken one away. */
const LOOK_MS = 10_000

/** What means that somebody is here; who reads a long page turns the wheel. */
const TOUCHES = ['pointerdown', 'keydown', 'wheel'] as const
const moments = (): readonly number[] => [Date.now(), performance.now()]

export class Staff implements StaffContext, ReactiveController {
  /** Tries and makes PINs for the sign-in; what it learns is told to everybody. */
  readonly pins: PinController
  readonly renewal = new Renewal()
  #listeners = new Set<() => void>()
  #station: Station | undefined
  #had: readonly string[] | undefined = []
  /** Whose PINs were taken away when they were begun anew. */
  #taken: readonly string[] = []
  #worker: string | undefined
  #since: Instant | undefined
  #shown = false
  #granted: string | undefined
  #desk: string | undefined
  #changing = false
  #timer: ReturnType<typeof setTimeout> | undefined
  #looking: ReturnType<typeof setInterval> | undefined
  #lowering: ReturnType<typeof setTimeout> | undefined
  /** When it was touched last, by the clock and by the time that passes: one may be moved, the other may stand still while a machine sleeps. */
  #touched: readonly number[] = [0, 0]

  /** `touched` gives where a touch or a key means that somebody is here; `idle` is called when there was none for a while. */
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly touched: () => EventTarget,
    private readonly idle: () => void = () => undefined,
  ) {
    this.pins = new PinController(
      {
        addController: (controller) => host.addController(controller),
        removeController: (controller) => host.removeController(controller),
        requestUpdate: () => this.tell(),
        updateComplete: Promise.resolve(true),
      },
      (worker) => this.#changed(worker),
    )
    host.addController(this)
  }

  hostConnected(): void {
    this.#touched = moments()
    for (const type of TOUCHES) this.touched().addEventListener(type, this.#touch, { capture: true, passive: true })
    addEventListener('pagehide', this.#sleep)
    document.addEventListener('visibilitychange', this.#look)
    this.#looking = setInterval(this.#look, LOOK_MS)
  }

  hostDisconnected(): void {
    for (const type of TOUCHES) this.touched().removeEventListener(type, this.#touch, { capture: true })
    removeEventListener('pagehide', this.#sleep)
    document.removeEventListener('visibilitychange', this.#look)
    clearInterval(this.#looking)
    this.sleep()
  }

  /**
   * The host calls this before it renders. `had`: who had a PIN where the records come from, once that is known.
   * @returns whether anything is another by which others go: then they are told
   */
  use(pins: Pins | undefined, station: Station | undefined, had: readonly string[] | undefined): boolean {
    const changed = pins !== this.pins.store || station !== this.#station || had !== this.#had
    this.#station = station
    this.#had = had
    this.pins.use(pins, this.keepers)
    this.renewal.use(pins?.notice)
    return changed
  }

  get worker(): string | undefined {
    return this.#worker
  }

  get since(): Instant | undefined {
    return this.#since
  }

  get desk(): string | undefined {
    return this.#desk
  }

  get store(): Pins | undefined {
    return this.pins.store
  }

  get known(): ReadonlySet<string> | undefined {
    return this.pins.known
  }

  get had(): readonly string[] {
    return [...new Set([...(this.#had ?? []), ...this.#taken])]
  }

  get keeper(): string | undefined {
    if (!this.opens('keeper')) return undefined
    return this.#granted ?? this.#worker
  }

  get awake(): boolean {
    return this.shut('house') === undefined
  }

  get changing(): boolean {
    return this.#changing
  }

  /** Those the station names as secretary and deputy. */
  get keepers(): readonly string[] {
    return keepersOf(this.#station)
  }

  shut(level: StaffLevel): StaffShut | undefined {
    return shutFor(level, {
      asked: this.pins.store !== undefined,
      failed: this.pins.failed,
      known: this.pins.known,
      keepers: this.keepers,
      restored: this.had.length > 0 ? true : this.#had === undefined ? undefined : false,
      worker: this.#worker,
      listed: this.lists(this.#worker),
      shown: this.#shown,
      granted: this.#granted,
      seated: this.#desk !== undefined,
    })
  }

  opens(level: StaffLevel): boolean {
    return this.shut(level) === undefined
  }

  /** Whether a worker stands on the station's list; also while there is none to look at. */
  lists(worker: string | undefined): boolean {
    return this.#station === undefined || this.#station.workers.some(({ id }) => id === worker)
  }

  /** Who was here before the page was loaded anew: known by name, and asleep. */
  expect(worker: string | undefined): void {
    if (this.#worker !== undefined || worker === undefined) return
    this.#arrive(worker, false)
    this.tell()
  }

  /** A worker is here: with their PIN shown, or without one where there is none on this machine. */
  enter(worker: string, at: Instant): void {
    this.#arrive(worker, this.pins.known?.has(worker) === true)
    this.#since = at
    this.tell()
  }

  sit(desk: string | undefined): void {
    if (desk === this.#desk) return
    this.#desk = desk
    this.tell()
  }

  sleep(): void {
    clearTimeout(this.#timer)
    if (!this.#shown) return
    this.#shown = false
    this.#ungrant()
    this.tell()
  }

  change(): void {
    this.sleep()
    this.#changing = true
    this.tell()
  }

  /** They stay, and are as they were. */
  stay(): void {
    this.#changing = false
    this.tell()
  }

  leave(): void {
    this.sleep()
    this.#worker = this.#since = this.#desk = undefined
    this.tell()
  }

  grant(keeper: string): void {
    if (!this.#shown) return
    this.#granted = keeper
    clearTimeout(this.#lowering)
    this.#lowering = setTimeout(() => this.lower(), GRANT_MS)
    this.tell()
  }

  lower(): void {
    if (this.#granted === undefined) return
    this.#ungrant()
    this.tell()
  }

  #ungrant(): void {
    clearTimeout(this.#lowering)
    this.#granted = undefined
  }

  /** Another window has made, changed or taken away a PIN: what the one before opened here is shut. */
  #changed(worker: string): void {
    if (worker === this.#worker) this.sleep()
    if (worker === this.#granted) this.lower()
  }

  /** Takes every PIN of this machine away, once everybody had time to stop it; the secretary begins anew. */
  async renew(): Promise<void> {
    const { store, known } = this.pins
    if (!store || this.renewal.left !== 0) return
    this.#taken = [...(known ?? [])]
    for (const worker of this.#taken) await store.remove(worker)
    this.renewal.stop()
    await this.refresh()
  }

  begin(): void {
    this.pins.begin()
  }

  refresh(): Promise<void> {
    return this.pins.refresh()
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  #arrive(worker: string, shown: boolean): void {
    // nothing of one worker holds for the next
    if (worker !== this.#worker) this.#desk = undefined
    this.#ungrant()
    this.#worker = worker
    this.#shown = shown
    this.#changing = false
    this.#touched = moments()
    this.#touch()
  }

  // A timer stands still while a machine sleeps: whoever wakes it finds the door shut.
  readonly #touch = (): void => {
    clearTimeout(this.#timer)
    if (this.#untouched) this.#rest()
    this.#touched = moments()
    if (this.#shown) this.#timer = setTimeout(this.#sleep, PATIENCE_MS)
  }

  get #untouched(): boolean {
    return moments().some((now, at) => now - (this.#touched[at] ?? 0) >= PATIENCE_MS)
  }

  #rest(): void {
    this.sleep()
    // who began to sign in has gone as well
    this.idle()
  }

  readonly #sleep = (): void => this.sleep()

  readonly #look = (): void => {
    if (this.#untouched) this.#rest()
    // whoever sees how long it takes sees it pass
    if (this.renewal.look(!document.hidden)) this.tell()
    void this.pins.refresh()
  }

  /** Something changed by which others go. */
  tell(): void {
    this.host.requestUpdate()
    for (const listener of this.#listeners) listener()
  }
}
