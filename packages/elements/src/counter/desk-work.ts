// What is done at a desk: what is open and filled in, asking the queue, and what came of it. Fetched as soon as a counter is on a page.
import { clockTime, decide, docketOf, isLive, steadyNow, type QueueEvent, type QueueState } from '@doorstep/model/queue'
import { momentOf, openingNow } from '@doorstep/model/now'
import type { Station } from '@doorstep/model/station'
import type { Language } from '@doorstep/model/text'
import { localDateTime } from '@doorstep/model/time'
import { html, nothing, type TemplateResult } from 'lit'
import { dotStyles } from '../base/dots.js'
import { isVisible } from '../base/visible.js'
import { Localise } from '../i18n/localise.js'
import { openingText } from '../now/now-texts.js'
import { BellSound } from '../bell/bell-sound.js'
import { isRinging } from '../bell/bells.js'
import { benchOf, lastDone, type Seat } from './bench.js'
import { cardStyles } from './card.styles.js'
import type { CounterHost, CounterWorld } from './counter-host.js'
import type { CounterScene } from './counter-scene.js'
import { counterWords, reasonSentence, refusalSentence } from './counter.words.js'
import type { CounterNames, CounterWords } from './counter.words.shape.js'
import { renderDesk } from './desk.js'
import { deskStyles } from './desk.styles.js'
import { FocusKeeper } from './focus-keeper.js'
import { Hints } from './hints.js'
import { mattersWords, type MattersWords } from '../matters/matters.words.js'
import { FIELDS, KEYS, KeysController, pressIn, questionIn, shortcutOf, type Pressed, type ShortcutKey } from './keys.js'
import { LeaseController } from './lease-controller.js'
import { listsStyles } from './lists.styles.js'
import type { QueueRequest } from './matter-scene.js'
import { MatterWork } from './matter-work.js'
import { matterStyles } from './matter.styles.js'
import { counterNames } from './names.js'
import { Notes } from './notes.js'
import { offered } from './panels.js'
import { departmentName } from './parts.js'
import { CallReasons } from './reasons.js'
import { rowKeys } from './rows.js'
import { saidOf } from './said.words.js'
import { Ticks } from './ticks.js'

/** Rows of a list that are drawn at first: more than a screen shows. */
const ROWS_AT_FIRST = 40
/** What opens by its key although its button stands behind "more". */
const BEHIND_MORE = ['matter', 'hold', 'transfer', 'escalate', 'reprint', 'void'] as const

export class DeskWork {
  readonly styles = [dotStyles, matterStyles, cardStyles, deskStyles, listsStyles]
  readonly focus: FocusKeeper
  readonly #localise: Localise<CounterWords>
  readonly #says: Localise<MattersWords>
  readonly #notes: Notes
  readonly #reasons: CallReasons
  readonly #bell: BellSound
  readonly #reprint
  readonly #hints = new Hints()
  readonly #ticks: Ticks
  /** How many rows of a list are drawn; doubled for whoever asks for more. */
  #drawn = ROWS_AT_FIRST
  /** How often the keys of rows were given to the next rows. */
  #turned = 0
  /** Tickets of a rush that were said to be real. */
  #honest: ReadonlySet<string> = new Set()
  readonly #work: MatterWork

  constructor(
    private readonly host: CounterHost,
    private readonly world: CounterWorld,
  ) {
    const { queue } = world
    this.#localise = new Localise(host, counterWords)
    this.#says = new Localise(host, mattersWords)
    this.#notes = new Notes(
      host,
      () => host.notes,
      () => host.worker,
    )
    this.#reasons = new CallReasons(host, queue)
    this.#ticks = new Ticks(() => host.ticks)
    this.focus = new FocusKeeper(host)
    this.#work = new MatterWork(host, {
      ...{ queue, notes: this.#notes, focus: this.focus, now: () => world.feed.now(), worker: () => host.worker },
    })
    this.#bell = new BellSound(host, () => !host.withoutBell && world.seat() !== undefined && isRinging(queue) && isVisible(host))
    this.#reprint = host.late(() => import('./reprint.js'))
    new KeysController(
      host,
      (pressed) => this.#onPressed(pressed),
      (key) => this.#hints.press(key),
    )
    new LeaseController(
      host,
      () => ({ queue: host.leases, desk: world.seat()?.desk, open: world.desks(), graceSeconds: host.leaseGrace }),
      ({ desk, since }) => queue.execute({ type: 'endLease', desk, since }, { id: `endLease/${desk}/${since}` }),
    )
  }

  /** Resolves when its words are there in the page's language. */
  get loaded(): Promise<void> {
    return this.#localise.loaded
  }

  get words(): CounterWords {
    return this.#localise.words
  }

  get language(): Language {
    return this.#localise.language
  }

  get busy(): boolean {
    return this.#work.busy
  }

  readonly text: CounterScene['text'] = (localised) => this.#localise.text(localised)

  /** Nothing is open any more: this window is at another desk, or at none. */
  restart(): void {
    this.#drawn = ROWS_AT_FIRST
    this.#turned = 0
    this.#work.restart()
  }

  forgive(): void {
    this.#work.forgive()
  }

  /** Asks the queue for one thing, once; false when it was refused or failed, which stands on the page then. */
  ask(asked: QueueRequest, worker = this.host.worker): Promise<boolean> {
    return this.#work.ask(asked, worker)
  }

  /** Signs a worker in at a desk, or takes it over from whoever is there. */
  async sit(desk: string, worker: string): Promise<void> {
    const there = this.world.queue.view?.state.desks.get(desk)?.worker
    const type = there === undefined || there === worker ? 'signIn' : 'takeOver'
    if (await this.ask({ type, desk, worker }, worker)) this.world.settle(desk, worker)
  }

  /** Gives a desk back. */
  async signOut(desk: string, worker: string): Promise<void> {
    if (await this.ask({ type: 'signOut', desk }, worker)) this.world.settle(undefined, this.world.staff()?.worker, { desk })
  }

  names(station: Station, state: QueueState): CounterNames {
    const { feed } = this.world
    const { language, text } = this
    const today = localDateTime(feed.now(), station.timeZone).slice(0, 10)
    return counterNames({ station, services: feed.view.services.value?.items ?? [], state, today, language, text })
  }

  renderTrouble(names: CounterNames): TemplateResult | typeof nothing {
    const { trouble } = this.#work
    if (!trouble) return nothing
    const { words } = this
    return html`<p class="notice" role="alert">${trouble === 'failed' ? words.failed : refusalSentence(words, trouble, names)}</p>`
  }

  /** The desk of a worker; nothing while the feed or the queue is not there. */
  render(seat: Seat): TemplateResult | typeof nothing {
    const scene = this.#sceneOf(seat)
    if (!scene) return nothing
    return renderDesk(scene, {
      trouble: this.renderTrouble(scene.names),
      signOut: () => void this.signOut(seat.desk, seat.worker),
      switchKeys: () => (this.host.withoutShortcuts = !this.host.withoutShortcuts),
    })
  }

  #sentenceOf(events: readonly QueueEvent[], names: CounterNames): string {
    const { words, language, text, world } = this
    const services = world.feed.view.services.value?.items ?? []
    return saidOf(events, language, { ...names, words, department: (id) => departmentName({ words, services, text }, id) })
  }

  // a ticket that is over takes its ticks with it, but for the one that can still be taken back
  #forgetTicks(state: QueueState, last: string | undefined): void {
    this.#ticks.keep((id) => {
      const ticket = state.tickets.get(id)
      // one that is not known was given in another window a moment ago, or is of a day that is long over
      return ticket ? id === last || isLive(ticket) : id.slice(0, 10) >= (state.day ?? '')
    })
  }

  async #act(asked: QueueRequest): Promise<void> {
    if ((await this.#work.act(asked)) && asked.type === 'reprint') await this.#printAgain(asked.ticket)
  }

  async #askAll(asked: readonly QueueRequest[]): Promise<void> {
    // all of it by whoever began
    const { worker } = this.host
    for (const each of asked) if (!(await this.ask(each, worker))) return
  }

  async #printAgain(id: string): Promise<void> {
    const { printer, worker } = this.host
    const { queue, feed, station: here } = this.world
    const station = here()
    const state = queue.view?.state
    const ticket = state?.tickets.get(id)
    if (!printer || !station || !state || !ticket) return
    const item = feed.view.services.value?.items.find((each) => each.id === ticket.service)
    const known = { ticket, station, item, queue: state, situation: queue.situation, now: feed.now() }
    const { printAgain } = await this.#reprint.fetch()
    await printAgain(printer, known, (told) => queue.execute({ ...told, ticket: id }, { worker }))
  }

  #onPressed(pressed: Pressed): boolean {
    const { host } = this
    if (pressed === 'escape') {
      if (this.#work.panel) this.#work.open(undefined)
      // out of the note, where letters are letters, and back to the keys
      else if (host.shadowRoot?.activeElement?.matches(FIELDS)) this.focus.toFirst('.primary', '.actions button')
      return true
    }
    if (host.withoutShortcuts) return false
    const root = host.renderRoot as ShadowRoot
    if ('key' in pressed && pressed.key === KEYS.hints) this.#hints.show(root)
    else if (!pressIn(root, pressed) && 'key' in pressed && !questionIn(root)) this.#behindMore(shortcutOf(pressed.key))
    return true
  }

  #behindMore(key: ShortcutKey | undefined): void {
    const seat = this.world.seat()
    const scene = seat && this.#sceneOf(seat)
    const ticket = scene?.bench.ticket
    if (!scene || !ticket) return
    const kind = BEHIND_MORE.find((each) => each === key)
    if (kind && offered(scene, ticket, kind)) {
      if (kind === 'reprint') scene.ask({ type: 'reprint', ticket: ticket.id })
      else this.#work.open({ kind, ticket: ticket.id })
    }
    if ((key === 'referred' || key === 'withdrawn') && offered(scene, ticket, 'close')) scene.close(ticket.id, key)
  }

  #opening(): string {
    const { feed, queue } = this.world
    const moment = momentOf(feed.view, queue.view, feed.now())
    return moment ? openingText(openingNow(moment), moment.at, this) : ''
  }

  #sceneOf(seat: Seat): CounterScene | undefined {
    const { feed, queue, station: here } = this.world
    const { host } = this
    const station = here()
    const state = queue.view?.state
    const world = queue.situation
    if (!world || !station || !state) return undefined
    const { words, language, text } = this
    const { items: services = [], index } = feed.view.services.value ?? {}
    const { now, businessDay: today, rules } = world
    const names = this.names(station, state)
    const bench = benchOf(state, seat, rules)
    const docket = docketOf(state, rules, seat.worker, today)
    const { keys, of: keyable } = rowKeys({ bench, docket, drawn: this.#drawn }, this.#turned)
    const reason = bench.ticket?.place === 'called' ? this.#reasons.of(bench.ticket) : undefined
    const work = this.#work
    const { panel, form } = work
    this.#forgetTicks(state, lastDone(state, seat.worker, now)?.ticket.id)
    return {
      ...{ words, language, names, text, station, services, index, rules, state, bench, now, today, ...seat },
      ...{ panel, form, drawn: this.#drawn, honest: this.#honest, docket, mattersHref: host.mattersHref, says: this.#says.words },
      rowOf: (ticket) => keys.get(ticket),
      keyable,
      turnKeys: () => {
        this.#turned += 1
        host.requestUpdate()
      },
      day: (moment) => names.day(localDateTime(moment, station.timeZone).slice(0, 10)),
      steady: steadyNow(state, now),
      clock: (steady) => clockTime(state, steady, now),
      keys: !host.withoutShortcuts,
      prints: host.printer !== undefined,
      opening: host.withoutHeading ? undefined : this.#opening(),
      said: this.#sentenceOf(work.news, names),
      reason: reason && reasonSentence(words, reason, names),
      ticked: (ticket) => this.#ticks.of(ticket),
      tick: (ticket, papers) => {
        this.#ticks.set(ticket, papers)
        host.requestUpdate()
      },
      noteOf: host.notes && ((ticket) => this.#notes.draft(ticket)),
      write: (ticket, note) => this.#notes.write(ticket, note),
      storedNote: (ref) => this.#notes.read(ref),
      decide: (asked) => decide(state, { ...asked, id: '', actor: { device: '', worker: seat.worker } }, world),
      ask: (asked) => void this.#act(asked),
      askAll: (asked) => void this.#askAll(asked),
      time: feed.time,
      accept: () => {
        feed.time?.accept()
        host.requestUpdate()
      },
      rings: !host.withoutBell,
      silent: this.#bell.silent,
      trust: (tickets) => {
        this.#honest = new Set([...this.#honest, ...tickets])
        host.requestUpdate()
      },
      close: (ticket, outcome) => void work.close(ticket, outcome),
      open: (opened) => work.open(opened),
      grow: () => {
        this.#drawn *= 2
        host.requestUpdate()
      },
      fill: (filled) => work.fill(filled),
    }
  }
}
