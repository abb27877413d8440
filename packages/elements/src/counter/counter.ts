// doorstep-counter: a worker signs in at a desk, calls, receives, and sees each matter to its end.
import type { PartState } from '@doorstep/model/feed'
import type { PrivateStore } from '@doorstep/model/journal'
import type { Station } from '@doorstep/model/station'
import type { SlipPrinter } from '@doorstep/printing'
import type { KeptText, Pins } from '@doorstep/sources/journal'
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import { FeedElement } from '../base/feed-element.js'
import { consume } from '../contexts/consume.js'
import { staffContext, type StaffContext } from '../contexts/staff-context.js'
import { ClockController } from '../controllers/clock-controller.js'
import { FeedController } from '../controllers/feed-controller.js'
import { QueueController } from '../controllers/queue-controller.js'
import { DeskChangedEvent } from '../events.js'
import { Localise } from '../i18n/localise.js'
import { baseStyles } from '../tokens/base.styles.js'
import type { Seat } from './bench.js'
import { LEASE_GRACE_SECONDS, type CounterWorld } from './counter-host.js'
import { openingWords } from './opening.words.js'
import type { Lost } from './sign-in.js'

const PATIENCE_MS = 1500

/**
 * @summary A worker's desk: sign in, call, receive, see each matter to its end; who waits, and what is still open.
 * @slot - Content for pages without scripts; it stays until the station is there.
 * @event doorstep-desk-changed - A worker signed in or out; `event.desk` and `event.worker` are ids, or undefined.
 * @csspart frame - Everything.
 * @csspart current - The ticket at this desk.
 * @csspart line - Those who wait.
 * @csspart matters - The matters of this worker.
 * @cssproperty --doorstep-counter-height - How high the card is at least where there are two columns; by default as the window. `0px` where
 *   the element has a height: all of it is in sight then, and what is long moves inside.
 * @example
 * <doorstep-station src="station.json"><doorstep-counter></doorstep-counter></doorstep-station>
 */
export class DoorstepCounter extends FeedElement {
  static override readonly styles = [baseStyles]

  #localise = new Localise(this, openingWords)
  #queue = new QueueController(this)
  #seated = false
  /** Who is here, where a door stands around the rooms of the staff. */
  #staff: StaffContext | undefined
  #stopStaff: (() => void) | undefined
  /** Whom the door named last; undefined while it has named nobody yet, which is not the same as that they left. */
  #here: string | undefined
  /** The desk goes over to whoever is here now. */
  #passing = false
  #since = performance.now()
  protected override readonly feed = new FeedController(this, ['services'])
  readonly #world: CounterWorld = {
    feed: this.feed,
    queue: this.#queue,
    station: () => this.shown.value,
    seat: () => this.seat,
    desks: () => this.#queue.view?.state.desks.values() ?? [],
    settle: (desk, worker, chosen) => this.settle(desk, worker, chosen),
    staff: () => this.#staff,
  }
  // everything that is shown at a desk, and the queue's own rules
  #desk = this.late(
    async () => {
      const { DeskWork } = await import('./desk-work.js')
      const at = new DeskWork(this, this.#world)
      await at.loaded
      return at
    },
    ({ styles }) => styles,
  )
  #signIn = this.late(
    async () => {
      const [{ DeskSignIn }, at] = await Promise.all([import('./sign-in.js'), this.#desk.fetch()])
      return new DeskSignIn(this, this.#world, at)
    },
    ({ styles }) => styles,
  )

  /** The desk this window is for, by id. With `worker`, and that worker signed in there, the desk is shown at once. */
  @property() desk: string | undefined = undefined
  /** Who sits at it, by id. */
  @property() worker: string | undefined = undefined
  /** Names this machine's queue in all its windows, for desk leases; without it a desk stays open until somebody closes it. */
  @property() leases: string | undefined = undefined
  /** Seconds a desk may be without a window before its lease ends. */
  @property({ type: Number, attribute: 'lease-grace' }) leaseGrace = LEASE_GRACE_SECONDS
  /** Until the secretary has made the first PIN, people may sign in without one. */
  @property({ type: Boolean, attribute: 'pins-optional' }) pinsOptional = false
  /** Single keys do nothing and are not shown. */
  @property({ type: Boolean, attribute: 'without-shortcuts', reflect: true }) withoutShortcuts = false
  /** Leaves the heading, the opening hours and the time out, where the page has them. */
  @property({ type: Boolean, attribute: 'without-heading' }) withoutHeading = false
  /** The page around it says and sounds the lobby's bell. */
  @property({ type: Boolean, attribute: 'without-bell' }) withoutBell = false
  /** Where the whole list of this worker's matters is; without it the short one leads nowhere. */
  @property({ attribute: 'matters-href' }) mattersHref: string | undefined = undefined
  /** The PINs of this machine; without them no PIN is asked. */
  @property({ attribute: false }) pins: Pins | undefined = undefined
  /** Prints a ticket once more; without it no reprint is offered. */
  @property({ attribute: false }) printer: SlipPrinter | undefined = undefined
  /** Where notes are kept apart from the events; without it none can be written. */
  @property({ attribute: false }) notes: PrivateStore | undefined = undefined
  /** Where the ticks on a ticket's papers are kept for all windows of this machine, until it is over; without it they stay in this window. */
  @property({ attribute: false }) ticks: KeptText | undefined = undefined

  constructor() {
    super()
    new ClockController(this, 1)
    consume(
      this,
      staffContext,
      (staff) => {
        this.#stopStaff?.()
        this.#staff = staff
        this.#stopStaff = staff?.subscribe(() => void this.followStaff())
        void this.followStaff()
      },
      'doorstep-door',
    )
  }

  override connectedCallback(): void {
    super.connectedCallback()
    void this.#desk.fetch()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#stopStaff?.()
    this.#stopStaff = undefined
  }

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed)
    const { seat, desk, worker } = this
    // a desk that was lost is not come back to by itself: whoever signs in there next does so in their own window
    const ready = this.#queue.view?.ready === true && this.#desk.value?.busy === false && !this.#passing
    if (ready && !seat && desk !== undefined && worker !== undefined) {
      const to = this.#queue.view?.state.desks.get(desk)?.worker
      this.settle(undefined, undefined, { desk, worker }, this.#seated ? (to === undefined ? {} : { to }) : undefined)
    }
    this.#seated = seat !== undefined
    // as long as somebody sits here, reception stays open for them
    if (ready && (!seat || seat.worker === this.#staff?.worker)) this.#staff?.sit(seat?.desk)
  }

  override updated(changed: PropertyValues): void {
    super.updated(changed)
    if (!this.seat) void this.#signIn.fetch()
  }

  protected override get shown(): PartState<Station> {
    return this.feed.view.station
  }

  /** The desk and the worker of this window, while that worker is signed in there. */
  private get seat(): Seat | undefined {
    const { desk, worker } = this
    const there = desk === undefined ? undefined : this.#queue.view?.state.desks.get(desk)?.worker
    return desk !== undefined && worker !== undefined && there === worker ? { desk, worker } : undefined
  }

  // Whoever signs in at the same machine has its desk; who left gives it back, unless somebody is being served there.
  private async followStaff(): Promise<void> {
    // who comes and goes meanwhile is seen to afterwards
    if (this.#passing) return
    const { worker } = this.#staff ?? {}
    const { desk, worker: before } = this
    const came = this.#here !== undefined || worker !== undefined
    this.#here = worker
    if (!this.#staff || worker === before || !came) return
    this.#passing = true
    try {
      const at = await this.#desk.fetch()
      if (desk === undefined || before === undefined) this.worker = worker
      else if (worker !== undefined) await at.sit(desk, worker)
      else if (this.seat) await at.signOut(desk, before)
      if (this.worker !== worker) this.settle(undefined, worker, desk === undefined ? {} : { desk })
    } finally {
      this.#passing = false
      this.requestUpdate()
    }
    await this.followStaff()
  }

  private settle(desk: string | undefined, worker: string | undefined, chosen: Partial<Seat> = {}, lost?: Lost): void {
    this.desk = desk
    this.worker = this.#staff ? this.#staff.worker : worker
    this.#desk.value?.restart()
    void this.#signIn.fetch().then((signIn) => signIn.restart(chosen, lost))
    this.dispatchEvent(new DeskChangedEvent(desk, worker))
  }

  protected override renderContent(): TemplateResult | typeof nothing {
    const { words } = this.#localise
    const station = this.shown.value
    const queue = this.#queue.view
    const { seat } = this
    const at = this.#desk.value
    const door = this.#signIn.value
    if (station && queue?.ready === true && at && (seat || door))
      return (seat ? at.render(seat) : door?.render(station, queue.state)) ?? nothing
    // a station opens its queue a moment after it is there itself
    const opening = queue ? queue.failure === undefined : performance.now() - this.#since < PATIENCE_MS
    return html`${this.withoutHeading ? nothing : html`<h2>${words.title}</h2>`}
      <p class=${opening ? 'empty' : 'notice'} role="status">${opening ? words.opening : words.noQueue}</p>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'doorstep-counter': DoorstepCounter
  }
}
