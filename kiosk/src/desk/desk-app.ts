// desk-app: the staff's one page. A rail with the rooms; beside it the bell, and behind the door the room in hand.
import '@doorstep/elements/define/door'
import '@doorstep/elements/define/feed-report'
import { momentKeeper, openingNow, type Moment } from '@doorstep/model/now'
import { localDateTime } from '@doorstep/model/time'
import {
  ClockController,
  FeedController,
  formatTime,
  Localise,
  NeedsController,
  NewsBell,
  openingText,
  QueueController,
} from '@doorstep/elements'
import { notePinHolders } from '@doorstep/sources/backup'
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, query, state } from 'lit/decorators.js'
import { followNote } from '../follow-note.js'
import { keepOn } from '../keep-on.js'
import { readSound, soundKey } from '../sound/settings.js'
import { deskAppStyles } from './desk-app.styles.js'
import { deskAppWords, type RoomName } from './desk-app.words.js'
import { Rail } from './rail.js'
import { railStyles } from './rail.styles.js'
import { rememberStaff, staffBefore } from './remember-staff.js'
import type { DeskFacts, DeskRoom, DeskWindow, RoomWithPlaces } from './room.js'
import { ROOMS } from './rooms.js'
import { SeenThings } from './seen.js'

/** A disk that could not be read is asked again after so many ms: the rooms wait for it. */
const READ_AGAIN_MS = 10_000

export class DeskApp extends LitElement {
  static override readonly styles = [deskAppStyles, railStyles]

  #feed = new FeedController(this, ['holidays'])
  #queue = new QueueController(this)
  #needs = new NeedsController(this)
  #localise = new Localise(this, deskAppWords)
  #momentOf = momentKeeper()
  #rail = new Rail(this)
  #seen: SeenThings | undefined
  #bell = new NewsBell(this, () => this.loud)
  #door = document.createElement('doorstep-door')
  /** Whether the room in hand was open when the door was heard of last. */
  #open = false
  /** Who had a PIN when it was heard of last. */
  #known = ''
  /** The rooms that were opened; undefined for one that is on its way. */
  #opened = new Map<RoomName, HTMLElement | undefined>()
  /** Asks for a room at once that did not come. */
  #retry = new Map<RoomName, () => void>()

  @query('h1') private heading!: HTMLElement | null

  @state() private hash = location.hash
  @state() private online = navigator.onLine
  /** How loud the lobby's bell rings here, as the settings of this machine have it. */
  @state() private loud = 1

  /** What there is to do here, in the order of the rail. */
  @property({ attribute: false }) rooms: readonly DeskRoom[] = ROOMS
  /** What the rooms are given; they are opened once it is there. */
  @property({ attribute: false }) machine: DeskWindow | undefined = undefined
  /** The feed comes from the station around it. */
  readonly src = undefined

  constructor() {
    super()
    new ClockController(this, 5)
    this.#door.staff.subscribe(() => this.#follow())
    this.#door.addEventListener('doorstep-staff-changed', ({ worker }) => {
      if (this.machine) rememberStaff(sessionStorage, this.machine.database, worker)
    })
  }

  /** The room the address names; the first one for whatever else stands there. */
  private get room(): DeskRoom {
    const { rooms, hash } = this
    const room = rooms.find(({ name }) => name === hash.slice(1).split('/')[0]) ?? rooms[0]
    if (!room) throw new Error('The desk has no room.')
    return room
  }

  /** What stands behind the room's name in the address. */
  private get place(): string {
    return this.hash.slice(1).split('/')[1] ?? ''
  }

  /** Whether a room was opened in which something may be written. */
  get entered(): boolean {
    return [...this.#opened.keys()].some((name) => name !== 'reception')
  }

  /** Whether somebody has taken a seat at a desk in this window. */
  get seated(): boolean {
    return this.#door.staff.desk !== undefined
  }

  override connectedCallback(): void {
    super.connectedCallback()
    addEventListener('hashchange', this.#turn)
    for (const change of ['online', 'offline']) addEventListener(change, this.#hear)
    document.addEventListener('keydown', this.#onKey)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    removeEventListener('hashchange', this.#turn)
    for (const change of ['online', 'offline']) removeEventListener(change, this.#hear)
    document.removeEventListener('keydown', this.#onKey)
  }

  // whoever came through the door is in the room, and so is their keyboard
  #follow(): void {
    // a room that was turned to a moment ago is not the door's yet
    this.#door.room = this.room.level
    const { open } = this.#door
    if (open && !this.#open) void this.#door.updateComplete.then(() => this.heading?.focus())
    this.#open = open
    const known = [...(this.#door.staff.known ?? [])].toSorted().join()
    if (this.machine && known !== this.#known) void this.learn(this.machine)
    this.#known = known
    this.requestUpdate()
  }

  readonly #hear = (): void => void (this.online = navigator.onLine)

  readonly #turn = (): void => {
    const before = this.room
    this.hash = location.hash
    if (this.room === before) return
    void this.updateComplete.then(() => this.heading?.focus())
  }

  // Alt and the room's place in the rail, 0 for the rail itself: the counter's own keys are single ones.
  readonly #onKey = (event: KeyboardEvent): void => {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.repeat) return
    const digit = /^Digit(\d)$/.exec(event.code)?.[1]
    const room = this.rooms[Number(digit ?? 0) - 1]
    const folds = digit === '0' && this.#rail.chooses
    if (!room && !folds) return
    event.preventDefault()
    if (room) location.hash = room.name
    else this.#rail.turn()
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const { machine, room } = this
    if (machine && changed.has('machine')) {
      const worker = staffBefore(sessionStorage, machine.database)
      Object.assign(this.#door, { pins: machine.pins, worker, had: undefined })
      void this.learn(machine)
      followNote(soundKey(machine.database), (text) => (this.loud = readSound(text).bell))
      this.#seen = new SeenThings(`${machine.database}:seen`, () => this.requestUpdate())
      // who was here may have sat at a desk with somebody: reception alone keeps it, whatever room is in hand
      if (worker !== undefined) for (const each of this.rooms) if (each.level === 'desk') void this.open(each, machine)
    }
    this.#door.room = room.level
    if (machine && !this.#opened.has(room.name)) void this.open(room, machine)
    for (const [name, element] of this.#opened) if (element) this.show(name, element)
  }

  private show(name: RoomName, element: HTMLElement): void {
    element.hidden = name !== this.room.name
    if (!element.hidden && 'place' in element) (element as RoomWithPlaces).place = this.place
  }

  /** Who has, or had, a PIN here or where the records come from: a machine that lost its PINs is not one that never had any. */
  private async learn({ opened, pins }: DeskWindow): Promise<void> {
    const { storage } = await opened
    // as long as that cannot be read nothing opens as if there never had been any
    const { database } = 'database' in storage ? storage : {}
    this.#door.had = database ? await keepOn(() => notePinHolders(database, pins && (() => pins.workers())), READ_AGAIN_MS) : []
  }

  private async open({ name, load }: DeskRoom, machine: DeskWindow): Promise<void> {
    this.#opened.set(name, undefined)
    const openRoom = await load((retry) => {
      this.#retry.set(name, retry)
      this.requestUpdate()
    })
    this.#retry.delete(name)
    const element = openRoom(machine)
    element.dataset['room'] = name
    this.show(name, element)
    this.#opened.set(name, element)
    this.#door.append(element)
    this.requestUpdate()
  }

  private get moment(): Moment | undefined {
    return this.#momentOf(this.#feed.view, this.#queue.view, this.#feed.now())
  }

  private get facts(): DeskFacts {
    const [queue, needs] = [this.#queue.view, this.#needs.view]
    const rules = this.#queue.situation?.rules
    return {
      queue: queue?.ready && rules ? { state: queue.state, rules } : undefined,
      needs: needs?.ready ? needs.state : undefined,
      worker: this.#door.staff.worker,
      today: this.moment?.at.slice(0, 10) ?? '',
    }
  }

  override updated(): void {
    const parts = [this.#localise.words.rooms[this.room.name], this.#localise.text(this.#feed.view.station.value?.name)]
    const title = parts.filter((part) => part !== '').join(' · ')
    if (document.title !== title) document.title = title
    if (this.look()) this.requestUpdate()
  }

  /** Whoever is here sees what is in the room in hand; gives whether any of it was new. */
  private look(): boolean {
    const { room, facts } = this
    const { worker } = facts
    if (worker === undefined || !room.news || !this.looksAt(room)) return false
    return this.#seen?.look(worker, room.name, room.news(facts)) === true
  }

  private looksAt(room: DeskRoom): boolean {
    const there = room === this.room && this.#opened.get(room.name) !== undefined
    // a room behind the names, or behind a first PIN that is made, is seen by nobody
    return there && !document.hidden && this.#door.open && this.#door.staff.opens(room.level)
  }

  // before it is drawn, because the bell is asked after each drawing
  private hear(facts: DeskFacts): void {
    const { worker } = facts
    if (worker === undefined) return
    for (const room of this.rooms) if (room.rings === true && !this.looksAt(room)) this.#bell.hear(worker, this.unseen(room, facts))
  }

  override render(): TemplateResult {
    const { words } = this.#localise
    const { facts, moment } = this
    this.hear(facts)
    const station = this.#feed.view.station.value
    return html`<nav aria-label=${words.rail}>
        <a class="skip unseen" href="#page" @click=${this.skip}>${words.skip}</a>
        <div class="where">
          <strong>${this.#localise.text(station?.name)}</strong>
          ${this.renderDesk()} ${this.online ? nothing : html`<span class="small offline">${words.offline}</span>`}
        </div>
        <ul>
          ${this.rooms.map((room, nth) => this.renderLink(room, nth + 1, facts))}
        </ul>
        ${this.#rail.renderFold(words)} ${this.renderWho()}
      </nav>
      <main>
        <header>
          <h1 tabindex="-1">${words.rooms[this.room.name]}</h1>
          ${this.renderOpening(moment)}
          <time>${moment?.at.slice(11, 16)}</time>
        </header>
        <desk-bell .worker=${facts.worker} .volume=${this.loud}></desk-bell>
        ${station ? nothing : html`<doorstep-feed-report></doorstep-feed-report>`} ${this.#door} ${this.renderComing()}
      </main>`
  }

  private readonly skip = (event: Event): void => {
    event.preventDefault()
    this.heading?.focus()
  }

  private renderDesk(): TemplateResult | typeof nothing {
    const desk = this.#feed.view.station.value?.desks.find(({ id }) => id === this.#door.staff.desk)
    return desk ? html`<span class="small">${this.#localise.text(desk.name)}</span>` : nothing
  }

  /** Who is here, and the way for the next one. */
  private renderWho(): TemplateResult | typeof nothing {
    const { words } = this.#localise
    const { staff } = this.#door
    const station = this.#feed.view.station.value
    const worker = station?.workers.find(({ id }) => id === staff.worker)
    if (!station || !worker) return nothing
    const since = staff.since === undefined ? '' : words.since(formatTime(localDateTime(staff.since, station.timeZone)))
    const state = staff.changing ? words.changing : staff.awake ? since : staff.shut('house') === 'unset' ? words.unset : words.asleep
    return html`<button type="button" class="who" @click=${() => staff.change()}>
      <strong>${this.#localise.text(worker.name)}</strong>
      <span class="small fact">${this.#localise.text(worker.position)}</span>
      <span class="small fact">${state}</span>
      <span class="small change">${words.change}</span>
    </button>`
  }

  private renderLink(room: DeskRoom, place: number, facts: DeskFacts): TemplateResult {
    const { name, icon, count } = room
    const { words } = this.#localise
    const open = count?.(facts) ?? 0
    const fresh = this.unseen(room, facts).length
    const number = fresh > 0 ? fresh : open
    const says = [...(fresh > 0 ? [words.fresh(fresh)] : []), ...(open > 0 ? [words.counts[name]?.(open)] : [])].join(words.comma)
    return html`<li>
      <a href="#${name}" aria-current=${name === this.room.name ? 'page' : nothing} aria-keyshortcuts="Alt+${place}" title="Alt+${place}">
        ${icon} <span>${words.rooms[name]}</span>
        ${
          number === 0
            ? nothing
            : html`<span class="badge ${fresh > 0 ? 'fresh' : ''}" title=${says}
                ><b aria-hidden="true">${number}</b><span class="unseen">${says}</span></span
              >`
        }
      </a>
    </li>`
  }

  private unseen({ name, news }: Pick<DeskRoom, 'name' | 'news'>, facts: DeskFacts): readonly string[] {
    const { worker } = facts
    return (worker !== undefined && news && this.#seen?.fresh(worker, name, news(facts))) || []
  }

  private renderOpening(moment: Moment | undefined): TemplateResult | typeof nothing {
    if (!moment) return nothing
    const { language } = this.#localise
    const opening = openingNow(moment)
    const says = openingText(opening, moment.at, { language, text: (text) => this.#localise.text(text) })
    return says === '' ? nothing : html`<p class="state ${opening.is}">${says}</p>`
  }

  /** In the place of a room that is not there yet. */
  private renderComing(): TemplateResult | typeof nothing {
    const { words } = this.#localise
    const { name } = this.room
    if (this.#opened.get(name)) return nothing
    const retry = this.#retry.get(name)
    return retry
      ? html`<p class="notice" role="alert">${words.missing} <button type="button" @click=${retry}>${words.again}</button></p>`
      : html`<p class="soft" role="status">${words.opening}</p>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-app': DeskApp
  }
}
