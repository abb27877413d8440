// doorstep-matters: what a worker has still to do, what is overdue and asked of them, and for a keeper everybody's; each matter with its actions.
import type { PartState } from '@doorstep/model/feed'
import type { PrivateStore } from '@doorstep/model/journal'
import {
  clockTime,
  decide,
  docketNews,
  docketOf,
  promisesOf,
  stationDockets,
  steadyNow,
  type ChainLink,
  type Docket,
  type QueueState,
} from '@doorstep/model/queue'
import type { Station } from '@doorstep/model/station'
import { addDays, localDateTime, type Instant } from '@doorstep/model/time'
import type { Pins } from '@doorstep/sources/journal'
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { dotStyles } from '../base/dots.js'
import { FeedElement } from '../base/feed-element.js'
import { isVisible } from '../base/visible.js'
import { ClockController } from '../controllers/clock-controller.js'
import { FeedController } from '../controllers/feed-controller.js'
import { QueueController } from '../controllers/queue-controller.js'
import { ringWords } from '../bell/ring.words.js'
import { NewsBell } from '../bell/news-bell.js'
import { counterWords, refusalSentence } from '../counter/counter.words.js'
import { FocusKeeper } from '../counter/focus-keeper.js'
import { KeysController, pressIn, type Pressed } from '../counter/keys.js'
import { matterStyles } from '../counter/matter.styles.js'
import { MatterWork } from '../counter/matter-work.js'
import { counterNames } from '../counter/names.js'
import { Notes } from '../counter/notes.js'
import { openingWords } from '../counter/opening.words.js'
import { departmentName } from '../counter/parts.js'
import { renderSaid } from '../counter/said.js'
import { saidOf } from '../counter/said.words.js'
import { doorStyles } from '../door/door.styles.js'
import { Door } from '../door/door.js'
import { Localise } from '../i18n/localise.js'
import { baseStyles } from '../tokens/base.styles.js'
import type { MattersScene } from './matters-scene.js'
import { asDrawn, LINKS, renderDocket, renderPromises, renderStation } from './matters-view.js'
import { mattersStyles } from './matters.styles.js'
import { mattersWords } from './matters.words.js'

/** How many days promises are counted over. */
const PROMISE_DAYS = 30
const PATIENCE_MS = 1500

/**
 * @summary What a worker has still to do: overdue first, what colleagues ask, today, later; for the secretary everybody's, and promises kept.
 * @slot - Content for pages without scripts; it stays until the station is there.
 * @csspart frame - Everything.
 * @example
 * <doorstep-station src="station.json"><doorstep-matters></doorstep-matters></doorstep-station>
 */
export class DoorstepMatters extends FeedElement {
  static override readonly styles = [baseStyles, dotStyles, doorStyles, matterStyles, mattersStyles]

  #counter = new Localise(this, counterWords)
  #localise = new Localise(this, mattersWords)
  #queue = new QueueController(this)
  #notes = new Notes(
    this,
    () => this.notes,
    () => this.me,
  )
  #door = new Door(this, { level: 'own', shut: () => this.forget() })
  #asking = new MatterWork(this, {
    queue: this.#queue,
    notes: this.#notes,
    focus: new FocusKeeper(this),
    now: () => this.feed.now(),
    worker: () => this.me,
  })
  #news = new NewsBell(this, () => this.volume)
  #since = performance.now()
  /** How much came up last, for who hears the page. */
  #fresh = 0
  protected override readonly feed = new FeedController(this, ['services'])

  /** Of which link of the chain; undefined for all. */
  @state() private link: ChainLink | undefined = undefined
  /** Whether a keeper looks at everybody's. */
  @state() private everybody = false
  /** Whose matters are open in the station's list. */
  @state() private opened: string | undefined = undefined
  /** The card whose keys work, by its ticket. */
  @state() private chosen: string | undefined = undefined
  @state() private named: string | undefined = undefined

  /** Whose matters, by id, where no door says who is here: on a page without PINs. */
  @property() worker: string | undefined = undefined
  /** Single keys do nothing and are not shown. */
  @property({ type: Boolean, attribute: 'without-shortcuts', reflect: true }) withoutShortcuts = false
  /** Its heading is heard and not seen: the page has one. */
  @property({ type: Boolean, attribute: 'without-heading' }) withoutHeading = false
  /** How loud it rings, from 0 to 1. */
  @property({ type: Number }) volume = 1
  /** The PINs of this machine, where no doorstep-door stands around it; without them no PIN is asked. */
  @property({ attribute: false }) pins: Pins | undefined = undefined
  /** Where notes are kept apart from the events; without it none can be written, and what residents wrote is not read. */
  @property({ attribute: false }) notes: PrivateStore | undefined = undefined

  constructor() {
    super()
    new ClockController(this, 1)
    new KeysController(this, (pressed) => this.onPressed(pressed))
  }

  protected override get shown(): PartState<Station> {
    return this.feed.view.station
  }

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed)
    this.#door.use(this.pins, this.shown.value)
    this.listen()
  }

  /** Who is here: by the door, or named where no door asks. */
  private get me(): string | undefined {
    return this.#door.opens() ? (this.#door.worker ?? this.named ?? this.worker) : undefined
  }

  /** Nothing of one worker is left for the next. */
  private forget(): void {
    this.link = this.opened = this.chosen = this.named = undefined
    this.everybody = false
    this.#fresh = 0
    this.#asking.restart()
  }

  private get mine(): Docket | undefined {
    const { view, situation } = this.#queue
    const { me } = this
    return view?.ready === true && situation && me !== undefined
      ? docketOf(view.state, situation.rules, me, situation.businessDay)
      : undefined
  }

  // Heard where it is seen, and once: what came up while the room was hidden is heard when it is looked at.
  private listen(): void {
    const docket = this.mine
    if (!docket || !isVisible(this) || document.hidden) return
    const today = this.#queue.situation?.businessDay ?? ''
    this.#fresh = this.#news.hear(docket.worker, docketNews(docket, today)) || this.#fresh
  }

  private onPressed(pressed: Pressed): boolean {
    if (this.hidden || this.me === undefined) return false
    if (pressed === 'escape') {
      if (this.#asking.panel) this.#asking.open(undefined)
      return true
    }
    return !this.withoutShortcuts && pressIn(this.renderRoot, pressed)
  }

  // From card to card; where the keyboard is, letters work.
  private readonly onArrow = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const [target] = event.composedPath()
    if (by === 0 || (target instanceof Element && target.matches('input, textarea, select'))) return
    const cards = [...this.renderRoot.querySelectorAll<HTMLElement>('.item')]
    const at = cards.findIndex((card) => card.dataset['ticket'] === this.chosen)
    const next = cards[Math.min(cards.length - 1, Math.max(0, at + by))]
    if (!next) return
    event.preventDefault()
    next.focus()
    next.scrollIntoView({ block: 'nearest' })
  }

  private readonly onFocus = (event: FocusEvent): void => {
    const card = (event.target as Element).closest<HTMLElement>('.item')
    if (card) this.chosen = card.dataset['ticket']
  }

  private sceneOf(whose: string, docket: Pick<Docket, 'matters'>): MattersScene | undefined {
    const { view, situation } = this.#queue
    const station = this.shown.value
    const { me } = this
    if (view?.ready !== true || !situation || !station || me === undefined) return undefined
    const { state } = view
    const { now, businessDay: today, rules } = situation
    const { words, language } = this.#counter
    const { items: services = [], index } = this.feed.view.services.value ?? {}
    const text: MattersScene['text'] = (localised) => this.#counter.text(localised)
    const names = counterNames({ station, services, state, today, language, text })
    const asking = this.#asking
    const department = (id: string): string => departmentName({ words, services, text }, id)
    // keys are those of a card that can be seen, at first of the first one
    const drawn = asDrawn(docket.matters, this.everybody ? undefined : this.link)
    const chosen = drawn.find(({ ticket }) => ticket.id === this.chosen) ?? drawn[0]
    return {
      ...{ words, says: this.#localise.words, language, names, text, station, services, index, rules, state, now, today, whose },
      ...{ worker: me, desk: undefined, bench: { line: [] }, prints: false, panel: asking.panel, form: asking.form },
      said: saidOf(asking.news, language, { ...names, words, department }),
      seat: seatOf(state, me),
      chosen: chosen?.ticket.id,
      steady: steadyNow(state, now),
      clock: (steady) => clockTime(state, steady, now),
      keys: !this.withoutShortcuts,
      day: (moment: Instant) => names.day(localDateTime(moment, station.timeZone).slice(0, 10)),
      noteOf: this.notes && ((ticket) => this.#notes.draft(ticket)),
      write: (ticket, note) => this.#notes.write(ticket, note),
      storedNote: (ref) => this.#notes.read(ref),
      decide: (asked) => decide(state, { ...asked, id: '', actor: { device: '', worker: me } }, situation),
      ask: (asked) => void asking.act(asked),
      close: (ticket, outcome) => void asking.close(ticket, outcome),
      open: (panel) => asking.open(panel),
      fill: (form) => asking.fill(form),
    }
  }

  protected override renderContent(): TemplateResult | typeof nothing {
    const { words } = this.#localise
    const station = this.shown.value
    const { view } = this.#queue
    if (!station) return nothing
    if (view?.ready !== true) {
      // a station opens its queue a moment after it is there itself
      const opening = view ? view.failure === undefined : performance.now() - this.#since < PATIENCE_MS
      const says = openingWords[this.#localise.language]
      return html`${this.renderHeading(words.title)}
        <p class=${opening ? 'empty' : 'notice'} role="status">${opening ? says.opening : says.noQueue}</p>`
    }
    if (!this.#door.opens()) return html`${this.#door.render()}`
    const docket = this.mine
    const scene = docket && this.sceneOf(docket.worker, docket)
    return docket && scene ? this.renderRoom(scene, docket) : this.renderWho(station)
  }

  private renderHeading(heading: string): TemplateResult {
    return html`<h2 class=${this.withoutHeading ? 'visually-hidden' : ''}>${heading}</h2>`
  }

  /** Where no door says who is here: the names to choose from. */
  private renderWho(station: Station): TemplateResult {
    return html`${this.renderHeading(this.#localise.words.title)}
      <p>${this.#counter.words.chooseWorker}</p>
      <div class="pills">
        ${station.workers.map(
          ({ id, name }) => html`<button type="button" @click=${() => (this.named = id)}>${this.#counter.text(name)}</button>`,
        )}
      </div>`
  }

  private renderRoom(scene: MattersScene, docket: Docket): TemplateResult {
    const { says } = scene
    const { everybody } = this
    const open = docket.matters.filter(({ kind }) => kind !== 'followed').length
    return html`<div class="room" @keydown=${this.onArrow} @focusin=${this.onFocus}>
      <header>
        <div class="about">
          ${this.renderHeading(everybody ? says.station : says.whose(scene.names.worker(scene.worker)))}
          ${everybody ? nothing : html`<p class="soft">${says.summary(docket.urgent, open)}</p>`}
        </div>
        <div class="tools">${this.renderPills(scene, docket)} ${this.#door.renderLeave()}</div>
      </header>
      ${this.renderTrouble(scene)}
      <div class="done" role="status">${renderSaid(scene)}</div>
      <p class="visually-hidden" role="status">${this.#fresh > 0 ? says.news(this.#fresh) : ''}</p>
      ${this.#news.silent ? html`<p class="notice small">${ringWords[scene.language].bellSilent}</p>` : nothing}
      ${everybody ? this.renderEverybody(scene) : html`${renderDocket(scene, docket, this.link)} ${this.renderMyPromises(scene)}`}
    </div>`
  }

  private renderPills(scene: MattersScene, { matters }: Docket): TemplateResult {
    const { says, station, worker } = scene
    // whoever looks at everybody's when a keeper's PIN holds no more can go back to their own
    const keeper = this.everybody || Object.values(station.backstop ?? {}).includes(worker) || this.#door.opens('keeper')
    const pill = (label: string, pressed: boolean, act: () => void, count?: number): TemplateResult =>
      html`<button type="button" class="quiet" aria-pressed=${pressed ? 'true' : 'false'} @click=${act}>
        ${label}${count === undefined ? nothing : html` <span class="count">${count}</span>`}
      </button>`
    const links = LINKS.filter((link) => link === this.link || matters.some((matter) => matter.link === link))
    return html`${
      this.everybody || links.length < 2
        ? nothing
        : html`<div class="pills" role="group" aria-label=${says.all}>
            ${pill(says.all, this.link === undefined, () => (this.link = undefined))}
            ${links.map((link) =>
              pill(says.links[link], this.link === link, () => (this.link = link), matters.filter((matter) => matter.link === link).length),
            )}
          </div>`
    }
    ${
      keeper
        ? html`<div class="pills" role="group" aria-label=${says.title}>
            ${pill(says.mine, !this.everybody, () => this.turn(false))} ${pill(says.station, this.everybody, () => this.turn(true))}
          </div>`
        : nothing
    }`
  }

  private turn(everybody: boolean): void {
    this.everybody = everybody
    this.opened = this.chosen = undefined
    this.#asking.restart()
  }

  private promisesIn({ state, rules, today }: MattersScene): ReturnType<typeof promisesOf> {
    return promisesOf(state, rules, addDays(today, -PROMISE_DAYS), today)
  }

  private renderMyPromises(scene: MattersScene): TemplateResult {
    return renderPromises(scene, this.promisesIn(scene).get(scene.worker))
  }

  private renderEverybody(scene: MattersScene): TemplateResult | typeof nothing {
    if (!this.#door.opens('keeper')) return html`${this.#door.render('keeper')}`
    const { state, rules, today } = scene
    const dockets = stationDockets(state, rules, today)
    return renderStation(scene, {
      dockets,
      promises: this.promisesIn(scene),
      opened: this.opened,
      open: (worker) => (this.opened = worker),
      scene: (whose) => this.sceneOf(whose, dockets.find(({ worker }) => worker === whose) ?? { matters: [] }) ?? scene,
    })
  }

  private renderTrouble({ words, names }: MattersScene): TemplateResult | typeof nothing {
    const { trouble } = this.#asking
    if (!trouble) return nothing
    return html`<p class="notice" role="alert">${trouble === 'failed' ? words.failed : refusalSentence(words, trouble, names)}</p>`
  }
}

/** The free desk where a worker sits, to go on with a matter there. */
function seatOf({ desks }: QueueState, worker: string): string | undefined {
  return [...desks.values()].find((desk) => desk.worker === worker && desk.ticket === undefined)?.desk
}

declare global {
  interface HTMLElementTagNameMap {
    'doorstep-matters': DoorstepMatters
  }
}
