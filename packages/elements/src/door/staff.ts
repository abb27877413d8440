// Who of the staff is here: asleep after a while untouched, awake by their PIN, and told to everything behind the door.
import type { Station } from '@doorstep/model/station'
import type { Instant } from '@doorstep/model/time'
import type { Pins } from '@doorstep/sources/journal'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { StaffContext, StaffLevel, StaffShut } from '../contexts/staff-context.js'
import { shutFor } from './access.js'
import { keepersOf, PinController } from './pin-controller.js'

/** Nobody's number stays on a screen that somebody walked away from. */
const PATIENCE_MS = 300_000
/** How often it looks who has a PIN now: another window may have made one, or taken one away. */
const LOOK_MS = 10_000

export class Staff implements StaffContext, ReactiveController {
  /** Tries and makes PINs for the sign-in; what it learns is told to everybody. */
  readonly pins: PinController
  #listeners = new Set<() => void>()
  #station: Station | undefined
  #had: readonly string[] | undefined = []
  #worker: string | undefined
  #since: Instant | undefined
  #shown = false
  #granted: string | undefined
  #desk: string | undefined
  #changing = false
  #timer: ReturnType<typeof setTimeout> | undefined
  #looking: ReturnType<typeof setInterval> | undefined
  #touched = 0

  /** `touched` gives where a touch or a key means that somebody is here; `idle` is called when there was none for a while. */
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly touched: () => EventTarget,
    private readonly idle: () => void = () => undefined,
  ) {
    this.pins = new PinController({
      addController: (controller) => host.addController(controller),
      removeController: (controller) => host.removeController(controller),
      requestUpdate: () => this.tell(),
      updateComplete: Promise.resolve(true),
    })
    host.addController(this)
  }

  hostConnected(): void {
    this.#touched = Date.now()
    for (const type of ['pointerdown', 'keydown']) this.touched().addEventListener(type, this.#touch, { capture: true })
    addEventListener('pagehide', this.#sleep)
    document.addEventListener('visibilitychange', this.#look)
    this.#looking = setInterval(this.#look, LOOK_MS)
  }

  hostDisconnected(): void {
    for (const type of ['pointerdown', 'keydown']) this.touched().removeEventListener(type, this.#touch, { capture: true })
    removeEventListener('pagehide', this.#sleep)
    document.removeEventListener('visibilitychange', this.#look)
    clearInterval(this.#looking)
    this.sleep()
  }

  /** The host calls this before it renders. `had`: who had a PIN where the records come from, once that is known. */
  use(pins: Pins | undefined, station: Station | undefined, had: readonly string[] | undefined): void {
    this.#station = station
    this.#had = had
    this.pins.use(pins)
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
    return this.#had ?? []
  }

  get keeper(): string | undefined {
    if (!this.opens('keeper')) return undefined
    return this.#granted ?? this.#worker
  }

  get awake(): boolean {
    return this.shut('house') === undefined
  }

  /** Whether somebody asked to be another; until somebody is here, or goes back. */
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
      restored: this.#had && this.#had.length > 0,
      worker: this.#worker,
      shown: this.#shown,
      granted: this.#granted,
      seated: this.#desk !== undefined,
    })
  }

  opens(level: StaffLevel): boolean {
    return this.shut(level) === undefined
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
    this.#granted = undefined
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
    this.tell()
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
    this.#granted = undefined
    this.#worker = worker
    this.#shown = shown
    this.#changing = false
    this.#touched = Date.now()
    this.#touch()
  }

  // A timer stands still while a machine sleeps: whoever wakes it finds the door shut.
  readonly #touch = (): void => {
    clearTimeout(this.#timer)
    if (this.#untouched) this.#rest()
    this.#touched = Date.now()
    if (this.#shown) this.#timer = setTimeout(this.#sleep, PATIENCE_MS)
  }

  get #untouched(): boolean {
    return Date.now() - this.#touched >= PATIENCE_MS
  }

  #rest(): void {
    this.sleep()
    // who began to sign in has gone as well
    this.idle()
  }

  readonly #sleep = (): void => this.sleep()

  readonly #look = (): void => {
    if (this.#untouched) this.#rest()
    void this.pins.refresh()
  }

  /** Something changed by which others go. */
  tell(): void {
    this.host.requestUpdate()
    for (const listener of this.#listeners) listener()
  }
}
