// desk-app: the staff's one page. A rail with the rooms, above the room in hand its name, the station's state and the time.
import { momentKeeper, openingNow, type Moment } from '@doorstep/model/now'
import { ClockController, FeedController, late, Localise, NeedsController, openingText, QueueController } from '@doorstep/elements'
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, query, state } from 'lit/decorators.js'
import { deskAppStyles } from './desk-app.styles.js'
import { deskAppWords, type RoomName } from './desk-app.words.js'
import type { DeskFacts, DeskRoom, DeskWindow } from './room.js'
import { ROOMS } from './rooms.js'

export class DeskApp extends LitElement {
  static override readonly styles = deskAppStyles

  #feed = new FeedController(this, ['holidays'])
  #queue = new QueueController(this)
  #needs = new NeedsController(this)
  #localise = new Localise(this, deskAppWords)
  #momentOf = momentKeeper()
  /** The rooms that were opened; undefined for one that is on its way. */
  #opened = new Map<RoomName, HTMLElement | undefined>()
  /** Asks for a room at once that did not come. */
  #retry = new Map<RoomName, () => void>()

  @query('h1') private heading!: HTMLElement | null

  @state() private room: RoomName = roomOf(location.hash)
  @state() private online = navigator.onLine
  /** The desk of this window and who sits there, by id. */
  @state() private seat: { readonly desk: string | undefined; readonly worker: string | undefined } | undefined = undefined

  /** What the rooms are given; they are opened once it is there. */
  @property({ attribute: false }) machine: DeskWindow | undefined = undefined
  /** The feed comes from the station around it. */
  readonly src = undefined

  constructor() {
    super()
    new ClockController(this, 1)
    this.addEventListener('doorstep-desk-changed', ({ desk, worker }) => (this.seat = { desk, worker }))
  }

  /** Whether a room was opened in which something may be written. */
  get entered(): boolean {
    return [...this.#opened.keys()].some((name) => name !== 'reception')
  }

  override connectedCallback(): void {
    super.connectedCallback()
    addEventListener('hashchange', this.#turn)
    for (const change of ['online', 'offline']) addEventListener(change, this.#heard)
    document.addEventListener('keydown', this.#onKey)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    removeEventListener('hashchange', this.#turn)
    for (const change of ['online', 'offline']) removeEventListener(change, this.#heard)
    document.removeEventListener('keydown', this.#onKey)
  }

  readonly #heard = (): void => void (this.online = navigator.onLine)

  readonly #turn = (): void => {
    const room = roomOf(location.hash)
    if (room === this.room) return
    this.room = room
    void this.updateComplete.then(() => this.heading?.focus())
  }

  // Alt and the room's place in the rail: the counter's own keys are single ones.
  readonly #onKey = (event: KeyboardEvent): void => {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.repeat) return
    const room = ROOMS[Number(/^Digit(\d)$/.exec(event.code)?.[1] ?? 0) - 1]
    if (!room) return
    event.preventDefault()
    location.hash = room.name
  }

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('room') || changed.has('machine')) void this.open()
    for (const [name, element] of this.#opened) if (element) element.hidden = name !== this.room
  }

  private async open(): Promise<void> {
    const { machine, room: name } = this
    const room = ROOMS.find((each) => each.name === name)
    if (!machine || !room || this.#opened.has(name)) return
    this.#opened.set(name, undefined)
    const openRoom = await late(room.load, (retry) => {
      this.#retry.set(name, retry)
      this.requestUpdate()
    })
    this.#retry.delete(name)
    const element = openRoom(machine)
    element.classList.add('room')
    element.dataset['room'] = name
    this.#opened.set(name, element)
    this.requestUpdate()
  }

  private get moment(): Moment | undefined {
    return this.#momentOf(this.#feed.view, this.#queue.view, this.#feed.now())
  }

  private get facts(): DeskFacts {
    const known = <State>(view: { readonly ready: boolean; readonly state: State } | undefined) =>
      view?.ready === true ? view.state : undefined
    return { queue: known(this.#queue.view), needs: known(this.#needs.view) }
  }

  override updated(): void {
    const station = this.#localise.text(this.#feed.view.station.value?.name)
    const title = [this.#localise.words.rooms[this.room], station].filter((part) => part !== '').join(' · ')
    if (document.title !== title) document.title = title
  }

  override render(): TemplateResult {
    const { words } = this.#localise
    const { facts } = this
    const station = this.#feed.view.station.value
    return html`<nav aria-label=${words.rail}>
        <a class="skip unseen" href="#page" @click=${this.skip}>${words.skip}</a>
        <div class="where">
          <strong>${this.#localise.text(station?.name)}</strong>
          ${this.renderDesk()} ${this.online ? nothing : html`<span class="small">${words.offline}</span>`}
        </div>
        <ul>
          ${ROOMS.map((room, nth) => this.renderLink(room, nth + 1, facts))}
        </ul>
        ${this.renderWho()}
      </nav>
      <main>
        <header>
          <h1 tabindex="-1">${words.rooms[this.room]}</h1>
          ${this.renderOpening()}
          <time>${this.moment?.at.slice(11, 16)}</time>
        </header>
        ${[...this.#opened.values()]} ${this.renderMissing()}
      </main>`
  }

  private readonly skip = (event: Event): void => {
    event.preventDefault()
    this.heading?.focus()
  }

  private renderDesk(): TemplateResult | typeof nothing {
    const desk = this.#feed.view.station.value?.desks.find(({ id }) => id === this.seat?.desk)
    return desk ? html`<span class="small">${this.#localise.text(desk.name)}</span>` : nothing
  }

  private renderWho(): TemplateResult | typeof nothing {
    const worker = this.#feed.view.station.value?.workers.find(({ id }) => id === this.seat?.worker)
    if (!worker) return nothing
    return html`<div class="who">
      <strong>${this.#localise.text(worker.name)}</strong> <span class="small">${this.#localise.text(worker.position)}</span>
    </div>`
  }

  private renderLink({ name, icon, count }: DeskRoom, place: number, facts: DeskFacts): TemplateResult {
    const { words } = this.#localise
    const number = count?.(facts) ?? 0
    const says = words.counts[name]?.(number)
    return html`<li>
      <a href="#${name}" aria-current=${name === this.room ? 'page' : nothing} aria-keyshortcuts="Alt+${place}">
        ${icon} <span>${words.rooms[name]}</span>
        ${number === 0 ? nothing : html`<span class="badge" title=${says ?? nothing}><b aria-hidden="true">${number}</b><span class="unseen">${says}</span></span>`}
      </a>
    </li>`
  }

  private renderOpening(): TemplateResult | typeof nothing {
    const { moment } = this
    if (!moment) return nothing
    const { language } = this.#localise
    const opening = openingNow(moment)
    const says = openingText(opening, moment.at, { language, text: (text) => this.#localise.text(text) })
    return says === '' ? nothing : html`<p class="state ${opening.is}">${says}</p>`
  }

  private renderMissing(): TemplateResult | typeof nothing {
    const { words } = this.#localise
    if (this.#opened.get(this.room)) return nothing
    const retry = this.#retry.get(this.room)
    return retry
      ? html`<p class="notice" role="alert">${words.missing} <button type="button" @click=${retry}>${words.again}</button></p>`
      : html`<p class="soft" role="status">${words.opening}</p>`
  }
}

/** The room an address names; reception for whatever else stands there. */
function roomOf(hash: string): RoomName {
  return ROOMS.find(({ name }) => `#${name}` === hash)?.name ?? 'reception'
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-app': DeskApp
  }
}
