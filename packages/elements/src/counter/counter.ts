// doorstep-counter: a worker signs in at a desk, calls, receives, and sees each matter to its end.
import type { PartState } from '@doorstep/model/feed'
import type { PrivateStore } from '@doorstep/model/journal'
import { clockTime, steadyNow, type QueueRefusal, type QueueState, type TicketOutcome } from '@doorstep/model/queue'
import type { Station } from '@doorstep/model/station'
import { localDateTime } from '@doorstep/model/time'
import type { SlipPrinter } from '@doorstep/printing'
import type { Pins } from '@doorstep/sources/journal'
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { dotStyles } from '../base/dots.js'
import { FeedElement } from '../base/feed-element.js'
import { ClockController } from '../controllers/clock-controller.js'
import { FeedController } from '../controllers/feed-controller.js'
import { QueueController } from '../controllers/queue-controller.js'
import { DeskChangedEvent } from '../events.js'
import { Localise } from '../i18n/localise.js'
import { baseStyles } from '../tokens/base.styles.js'
import { counterStyles } from './counter.styles.js'
import { deskStyles } from './desk.styles.js'
import { counterWords, reasonSentence, refusalSentence } from './counter.words.js'
import { ACTIONS, type CounterNames } from './counter.words.shape.js'
import { BellSound } from './bell-sound.js'
import { FocusKeeper } from './focus-keeper.js'
import { KeysController, pressIn, type Pressed } from './keys.js'
import { LEASE_GRACE_SECONDS, LeaseController } from './lease-controller.js'
import { counterNames } from './names.js'
import { Notes } from './notes.js'
import { pinWords } from '../door/pin.words.js'
import { keepersOf, PinController, type PinEntry, type PinStep } from '../door/pin-controller.js'
import { CallReasons } from './reasons.js'
import type { CounterScene } from './counter-scene.js'
import type { Form, Panel, QueueRequest } from './matter-scene.js'
import { renderSignIn } from './sign-in.js'

const PATIENCE_MS = 1500
/** Rows of a list that are drawn at first: more than a screen shows. */
const ROWS_AT_FIRST = 40

/**
 * @summary A worker's desk: sign in, call, receive, see each matter to its end; who waits, and what is still open.
 * @slot - Content for pages without scripts; it stays until the station is there.
 * @event doorstep-desk-changed - A worker signed in or out; `event.desk` and `event.worker` are ids, or undefined.
 * @csspart frame - Everything.
 * @csspart current - The ticket at this desk.
 * @csspart line - Those who wait.
 * @csspart matters - The matters of this worker.
 * @example
 * <doorstep-station src="station.json"><doorstep-counter></doorstep-counter></doorstep-station>
 */
export class DoorstepCounter extends FeedElement {
  static override readonly styles = [baseStyles, dotStyles, counterStyles, deskStyles]

  #localise = new Localise(this, counterWords)
  #queue = new QueueController(this)
  #pins = new PinController(this)
  #notes = new Notes(this, () => this.notes)
  #reasons = new CallReasons(this, this.#queue)
  #focus = new FocusKeeper(this)
  #bell = new BellSound(this, () => this.seat !== undefined && this.#desk.value?.isRinging(this.#queue) === true)
  #desk = this.late(() => import('./desk.js'))
  #reprint = this.late(() => import('./reprint.js'))
  #seated = false
  #since = performance.now()
  protected override readonly feed = new FeedController(this, ['services'])

  @state() private busy = false
  @state() private trouble: QueueRefusal | 'failed' | undefined = undefined
  @state() private said = ''
  @state() private honest: ReadonlySet<string> = new Set()
  @state() private panel: Panel | undefined = undefined
  @state() private form: Form = {}
  /** How many rows of a list are drawn; doubled for whoever asks for more. */
  @state() private drawn = ROWS_AT_FIRST
  @state() private chosen: { readonly desk?: string; readonly worker?: string } = {}
  /** How this window lost its desk: to somebody, or because its lease or the day ended. */
  @state() private lost: { readonly to?: string } | undefined = undefined

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
  /** The PINs of this machine; without them no PIN is asked. */
  @property({ attribute: false }) pins: Pins | undefined = undefined
  /** Prints a ticket once more; without it no reprint is offered. */
  @property({ attribute: false }) printer: SlipPrinter | undefined = undefined
  /** Where notes are kept apart from the events; without it none can be written. */
  @property({ attribute: false }) notes: PrivateStore | undefined = undefined

  constructor() {
    super()
    new ClockController(this, 1)
    new KeysController(this, (pressed) => this.onPressed(pressed))
    new LeaseController(
      this,
      () => ({
        queue: this.leases,
        desk: this.seat?.desk,
        open: this.#queue.view?.state.desks.values() ?? [],
        graceSeconds: this.leaseGrace,
      }),
      ({ desk, since }) => this.#queue.execute({ type: 'endLease', desk, since }, { id: `endLease/${desk}/${since}` }),
    )
  }

  override connectedCallback(): void {
    super.connectedCallback()
    void this.#desk.fetch()
  }

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed)
    this.#pins.use(this.pins)
    const { seat, desk, worker } = this
    // a desk that was lost is not come back to by itself: whoever signs in there next does so in their own window
    const vacant = !seat && desk !== undefined && worker !== undefined && !this.busy && this.#queue.view?.ready === true
    if (vacant) {
      const to = this.#queue.view?.state.desks.get(desk)?.worker
      this.settle(undefined, undefined, { desk, worker })
      if (this.#seated) this.lost = to === undefined ? {} : { to }
    }
    this.#seated = seat !== undefined
  }

  protected override get shown(): PartState<Station> {
    return this.feed.view.station
  }

  /** The desk and the worker of this window, while that worker is signed in there. */
  private get seat(): { desk: string; worker: string } | undefined {
    const { desk, worker } = this
    const there = desk === undefined ? undefined : this.#queue.view?.state.desks.get(desk)?.worker
    return desk !== undefined && worker !== undefined && there === worker ? { desk, worker } : undefined
  }

  private get choice(): { readonly desk: string | undefined; readonly worker: string | undefined } {
    return { desk: this.chosen.desk ?? this.desk, worker: this.chosen.worker ?? this.worker }
  }

  private async ask(asked: QueueRequest, worker = this.worker): Promise<boolean> {
    if (this.busy) return false
    this.busy = true
    try {
      const outcome = await this.#queue.execute(asked, { worker })
      this.trouble = outcome.accepted ? undefined : outcome.refusal
      if (!outcome.accepted) return false
      const about = 'ticket' in asked ? asked.ticket : outcome.record?.events.find((event) => event.type === 'TicketCalled')?.ticket
      const ticket = about === undefined ? undefined : this.#queue.view?.state.tickets.get(about)
      this.said = (ticket && this.#desk.value?.doneSentence(this.#localise, ticket)) ?? ''
      this.panel = undefined
      return true
    } catch (failure) {
      console.error(failure)
      this.trouble = 'failed'
      return false
    } finally {
      this.busy = false
    }
  }

  // A note belongs to a closing: what is taken back takes its note with it.
  private async act(asked: QueueRequest): Promise<void> {
    const note = asked.type === 'undo' ? this.#queue.view?.state.tickets.get(asked.ticket)?.note : undefined
    if (!(await this.ask(asked))) return
    if (note !== undefined) await this.#notes.forget(note)
    if (asked.type === 'reprint') await this.printAgain(asked.ticket)
  }

  private async askAll(asked: readonly QueueRequest[]): Promise<void> {
    for (const each of asked) if (!(await this.ask(each))) return
  }

  private async printAgain(id: string): Promise<void> {
    const { printer, worker } = this
    const station = this.shown.value
    const queue = this.#queue.view?.state
    const ticket = queue?.tickets.get(id)
    if (!printer || !station || !queue || !ticket) return
    const item = this.feed.view.services.value?.items.find((each) => each.id === ticket.service)
    const known = { ticket, station, item, queue, situation: this.#queue.situation, now: this.feed.now() }
    const { printAgain } = await this.#reprint.fetch()
    await printAgain(printer, known, (told) => this.#queue.execute({ ...told, ticket: id }, { worker }))
  }

  private async close(ticket: string, outcome: TicketOutcome): Promise<void> {
    try {
      await this.#notes.attach(ticket, this.feed.now(), (note) =>
        this.ask({ type: 'close', ticket, outcome, ...(note === undefined ? {} : { note }) }),
      )
    } catch (failure) {
      console.error(failure)
      this.trouble = 'failed'
    }
  }

  private get pinStep(): PinStep {
    return this.#pins.step(keepersOf(this.shown.value), this.choice.worker, this.pinsOptional)
  }

  private async signIn(entry: PinEntry): Promise<void> {
    const { desk, worker } = this.choice
    if (this.pinStep.kind === 'free') await this.#pins.refresh()
    const step = this.pinStep
    const shown = step.kind === 'free' ? worker : await this.#pins.submit(step, entry)
    if (desk === undefined || worker === undefined || shown !== worker) return this.#focus.later('form input')
    const there = this.#queue.view?.state.desks.get(desk)?.worker
    const type = there === undefined || there === worker ? 'signIn' : 'takeOver'
    if (await this.ask({ type, desk, worker }, worker)) this.settle(desk, worker)
  }

  private choose(chosen: { readonly desk?: string; readonly worker?: string }): void {
    this.chosen = { ...this.chosen, ...chosen }
    void this.#pins.refresh()
    this.trouble = undefined
    const { desk, worker } = this.choice
    if (desk !== undefined && worker !== undefined) void this.#focus.later('form input')
  }

  private async signOut(desk: string): Promise<void> {
    if (await this.ask({ type: 'signOut', desk })) this.settle(undefined, undefined, { desk })
  }

  private settle(desk: string | undefined, worker: string | undefined, chosen: { desk?: string; worker?: string } = {}): void {
    this.chosen = chosen
    this.desk = desk
    this.worker = worker
    this.panel = undefined
    this.drawn = ROWS_AT_FIRST
    this.lost = undefined
    this.#pins.restart()
    this.dispatchEvent(new DeskChangedEvent(desk, worker))
  }

  private open(panel: Panel | undefined): void {
    const from = this.panel
    this.panel = panel
    this.form = {}
    this.trouble = undefined
    const row = from?.ticket === undefined ? '' : `[data-ticket='${from.ticket}'] `
    void (panel
      ? this.#focus.later('.panel :is(button, input, select, textarea)')
      : this.#focus.later(`${row}[data-opens='${from?.kind ?? ''}']`, `${row}[data-opens='more']`, '.primary'))
  }

  private onPressed(pressed: Pressed): boolean {
    if (pressed === 'escape') {
      if (this.panel) this.open(undefined)
      return true
    }
    if (this.withoutShortcuts) return false
    if (pressIn(this.renderRoot, pressed) || 'choice' in pressed) return true
    // what stands behind "more" has its key all the same
    const kind = ACTIONS.find((action) => action === pressed.key)
    const { scene } = this
    const ticket = scene?.bench.ticket
    if (kind && scene && ticket && this.#desk.value?.offered(scene, ticket, kind) === true) this.open({ kind, ticket: ticket.id })
    return true
  }

  private get scene(): CounterScene | undefined {
    const { seat } = this
    const { value: at } = this.#desk
    const station = this.shown.value
    const state = this.#queue.view?.state
    const world = this.#queue.situation
    if (!seat || !at || !world || !station || !state) return undefined
    const { words, language } = this.#localise
    const { items: services = [], index } = this.feed.view.services.value ?? {}
    const { now, businessDay: today, rules } = world
    const text: CounterScene['text'] = (localised) => this.#localise.text(localised)
    const names = counterNames({ station, services, state, today, language, text })
    const bench = at.benchOf(state, seat, rules)
    const reason = bench.ticket?.place === 'called' ? this.#reasons.of(bench.ticket) : undefined
    return {
      ...{ words, language, names, text, station, services, index, rules, state, bench, now, today, ...seat },
      steady: steadyNow(state, now),
      clock: (steady) => clockTime(state, steady, now),
      panel: this.panel,
      form: this.form,
      keys: !this.withoutShortcuts,
      prints: this.printer !== undefined,
      reason: reason && reasonSentence(words, reason, names),
      noteOf: this.notes && ((ticket) => this.#notes.draft(ticket)),
      write: (ticket, note) => this.#notes.write(ticket, note),
      storedNote: (ref) => this.#notes.read(ref),
      decide: (asked) => at.decide(state, { ...asked, id: '', actor: { device: '', worker: seat.worker } }, world),
      ask: (asked) => void this.act(asked),
      askAll: (asked) => void this.askAll(asked),
      time: this.feed.time,
      accept: () => {
        this.feed.time?.accept()
        this.requestUpdate()
      },
      silent: this.#bell.silent,
      honest: this.honest,
      trust: (tickets) => (this.honest = new Set([...this.honest, ...tickets])),
      close: (ticket, outcome) => void this.close(ticket, outcome),
      open: (panel) => this.open(panel),
      drawn: this.drawn,
      grow: () => (this.drawn *= 2),
      fill: (form) => (this.form = { ...this.form, ...form }),
    }
  }

  protected override renderContent(): TemplateResult | typeof nothing {
    const { words } = this.#localise
    const station = this.shown.value
    const queue = this.#queue.view
    if (!station) return nothing
    const { value: at } = this.#desk
    if (queue?.ready !== true || !at) {
      // a station opens its queue a moment after it is there itself
      const opening = queue ? queue.failure === undefined : performance.now() - this.#since < PATIENCE_MS
      return html`<h2>${words.title}</h2>
        <p class=${opening ? 'empty' : 'notice'} role="status">${opening ? words.opening : words.noQueue}</p>`
    }
    const scene = this.scene
    if (!scene) return this.renderDoor(station, queue.state)
    return at.renderDesk(scene, {
      said: this.said,
      trouble: this.renderTrouble(scene.names),
      signOut: () => void this.signOut(scene.desk),
      switchKeys: () => (this.withoutShortcuts = !this.withoutShortcuts),
    })
  }

  private renderTrouble(names: CounterNames): TemplateResult | typeof nothing {
    const { words } = this.#localise
    const { trouble } = this
    if (!trouble) return nothing
    return html`<p class="notice" role="alert">${trouble === 'failed' ? words.failed : refusalSentence(words, trouble, names)}</p>`
  }

  private renderDoor(station: Station, state: QueueState): TemplateResult {
    const { words, language } = this.#localise
    const text: CounterScene['text'] = (localised) => this.#localise.text(localised)
    const today = localDateTime(this.feed.now(), station.timeZone).slice(0, 10)
    const names = counterNames({ station, services: [], state, today, language, text })
    const { lost } = this
    return html`${this.#desk.value?.renderJump(this.feed.time?.jump, station, language)} ${this.renderTrouble(names)}
    ${renderSignIn({
      ...{ station, state, words, says: pinWords[language], names, text, ...this.choice },
      lost: lost === undefined ? '' : lost.to === undefined ? words.deskEnded : words.takenFromYou(names.worker(lost.to)),
      pins: this.#pins,
      asked: this.pins !== undefined,
      optional: this.pinsOptional,
      keeper: keepersOf(station)[0],
      step: this.pinStep,
      choose: (chosen) => this.choose(chosen),
      submit: (entry) => void this.signIn(entry),
    })}`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'doorstep-counter': DoorstepCounter
  }
}
