// second-screen: the side of a desk that faces the resident: who is called or served here, and the rating afterwards.
import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import type { PrivateStore } from '@doorstep/model/journal'
import type { Ticket } from '@doorstep/model/queue'
import type { Station } from '@doorstep/model/station'
import type { Instant } from '@doorstep/model/time'
import type { Language } from '@doorstep/model/text'
import { LANGUAGES } from '@doorstep/model/text'
import { ClockController, FeedController, Localise, QueueController } from '@doorstep/elements'
import { GLASS_FROM_PX } from '../profile.js'
import { phaseOf, type Phase, type Seen } from './phase.js'
import { secondStyles } from './second-screen.styles.js'
import { secondWords } from './second.words.js'

/** So long somebody may think about another desk; a resident who came upon the question leaves it behind. */
const ASKS_MS = 15_000

const NAMES: Record<Language, string> = { 'zh-Hans': '简体', 'zh-Hant': '繁體', en: 'English' }

export class SecondScreen extends LitElement {
  static override readonly styles = secondStyles

  #feed = new FeedController(this, ['services'])
  #queue = new QueueController(this)
  #localise = new Localise(this, secondWords)
  #scene: Phase = { at: 'idle' }

  @state() private touched = 0
  /** Whether it was asked if this shall be another desk's screen, and until when. */
  @state() private asking: Instant | undefined = undefined

  /** The feed comes from the station around it. */
  readonly src = undefined
  /** The desk whose other side this is, by id. */
  @property({ attribute: false }) desk: string | undefined = undefined
  /** Told which desk somebody chose for this screen; undefined when they want to choose again. */
  @property({ attribute: false }) chosen: (desk: string | undefined) => void = () => undefined
  /** Where the rating's note is kept. */
  @property({ attribute: false }) notes: PrivateStore | undefined = undefined
  /** The language between two residents. */
  @property({ attribute: false }) usual: Language = 'zh-Hans'

  constructor() {
    super()
    new ClockController(this, 1)
    for (const sign of ['pointerdown', 'keydown', 'input']) this.addEventListener(sign, () => this.touch())
  }

  /** Whether this window may be reloaded: nobody is asked anything. */
  get free(): boolean {
    return this.#scene.at !== 'rating'
  }

  /** Whether somebody sits at its desk: then it is that desk's, whatever else this machine is set to. */
  get seated(): boolean {
    return this.desk !== undefined && this.#queue.view?.state.desks.has(this.desk) === true
  }

  private touch(): void {
    if (this.#scene.at === 'rating') this.touched = this.#feed.now()
  }

  private seen(): Seen {
    return { touched: this.touched, asking: this.#scene.at === 'rating' ? this.#scene.ticket.id : undefined }
  }

  override willUpdate(): void {
    const queue = this.#queue.view
    const scene: Phase = queue && this.desk !== undefined ? phaseOf(queue.state, this.desk, this.#feed.now(), this.seen()) : { at: 'idle' }
    // the next resident finds the screen as the one before did
    if (this.#scene.at !== 'idle' && scene.at === 'idle') document.documentElement.lang = this.usual
    this.#scene = scene
  }

  private speak(language: Language): void {
    document.documentElement.lang = language
    this.requestUpdate()
  }

  override render(): TemplateResult | typeof nothing {
    const { words } = this.#localise
    const station = this.#feed.view.station.value
    if (!station) return nothing
    const desk = station.desks.find(({ id }) => id === this.desk)
    if (!desk) return this.renderDesks(station)
    const scene = this.#scene
    return html`<div class="screen ${scene.at}">
      <header>
        <h2>${this.#localise.text(desk.name)}</h2>
        <p class="soft">${this.#localise.text(station.name)}</p>
      </header>
      <div class="middle">${this.renderScene(scene, station, desk.id)}</div>
      <footer>
        ${scene.at === 'rating' && !scene.ticket.rating ? html`<p class="soft">${words.closes(this.left(scene.until))}</p>` : nothing}
        ${
          // while somebody sits there it is their desk, and no resident's to change
          scene.at === 'idle' && !this.#queue.view?.state.desks.has(desk.id) ? this.renderOther() : nothing
        }
        ${station.languages.length < 2 ? nothing : this.renderLanguages(station)}
      </footer>
    </div>`
  }

  // on purpose: a resident who presses it is told what it does, and it goes by itself
  private renderOther(): TemplateResult {
    const { words } = this.#localise
    const now = this.#feed.now()
    if (this.asking === undefined || this.asking <= now)
      return html`<button type="button" @click=${() => (this.asking = now + ASKS_MS)}>${words.other}</button>`
    return html`<p class="sure" role="alert">
      <span>${words.sure}</span>
      <button type="button" @click=${() => this.choose(undefined)}>${words.yes}</button>
      <button type="button" @click=${() => (this.asking = undefined)}>${words.no}</button>
    </p>`
  }

  private renderLanguages(station: Station): TemplateResult {
    return html`<div class="languages" role="group" aria-label=${this.#localise.words.language}>
      ${LANGUAGES.filter((language) => station.languages.includes(language)).map(
        (language) =>
          html`<button
            type="button"
            lang=${language}
            aria-pressed=${this.#localise.language === language ? 'true' : 'false'}
            @click=${() => this.speak(language)}
          >
            ${NAMES[language]}
          </button>`,
      )}
    </div>`
  }

  private left(until: number): number {
    return Math.max(0, Math.ceil((until - this.#feed.now()) / 1000))
  }

  private renderScene(scene: Phase, station: Station, desk: string): TemplateResult {
    const { words } = this.#localise
    const queue = this.#queue.view
    if (!queue || (!queue.ready && queue.failure !== undefined)) return html`<p role="status">${words.noQueue}</p>`
    if (!queue.ready) return html`<p role="status">${words.opening}</p>`
    if (scene.at === 'rating') {
      return html`<doorstep-rating
        one-by-one
        ?with-keyboard=${innerWidth >= GLASS_FROM_PX}
        .ticket=${scene.ticket.id}
        .token=${scene.ticket.token}
        .notes=${this.notes}
      ></doorstep-rating>`
    }
    const worker = station.workers.find(({ id }) => id === queue.state.desks.get(desk)?.worker)
    return html`<div role="status">${scene.at === 'idle' ? nothing : this.renderTicket(scene)}</div>
      ${
        worker
          ? html`<section class="plate">
              <span class="initial" aria-hidden="true">${this.#localise.text(worker.name).slice(0, 1)}</span>
              <div>
                <p class="soft">${words.receives}</p>
                <p>
                  <strong>${this.#localise.text(worker.name)}</strong> <span class="soft">${this.#localise.text(worker.position)}</span>
                </p>
                <p>${words.promise}</p>
              </div>
            </section>`
          : html`<section class="plate nobody">
              <strong>${this.#localise.text(station.desks.find(({ id }) => id === desk)?.name)}</strong>
              <p>${words.nobody}</p>
            </section>`
      }`
  }

  private renderTicket({ at, ticket }: { readonly at: 'called' | 'serving'; readonly ticket: Ticket }): TemplateResult {
    const { words } = this.#localise
    const item = this.#feed.view.services.value?.items.find(({ id }) => id === ticket.service)
    const [before, after] = at === 'called' ? [words.called, words.calledTo] : [words.serving, words.servingAfter]
    return html`<p class="says">
      ${before}
      <strong>${ticket.number}</strong> ${after}${item ? html`<span class="matter">${this.#localise.text(item.name)}</span>` : nothing}
    </p>`
  }

  // in the address too, so that two screens of one machine stay apart; not a step in the history
  private choose(desk: string | undefined): void {
    this.asking = undefined
    this.desk = desk
    this.chosen(desk)
    const query = new URLSearchParams(location.search)
    if (desk === undefined) query.delete('desk')
    else query.set('desk', desk)
    history.replaceState(null, '', `?${query.toString()}`)
  }

  private renderDesks(station: Station): TemplateResult {
    const open = this.#queue.view?.state.desks
    const nameOf = (id: string | undefined): string => this.#localise.text(station.workers.find((worker) => worker.id === id)?.name)
    return html`<div class="screen which">
      <div>
        <h2>${this.#localise.words.which}</h2>
        <p class="soft">${this.#localise.words.once}</p>
      </div>
      <ul class="desks">
        ${station.desks.map(
          ({ id, name, zone }) =>
            html`<li>
              <button type="button" @click=${() => this.choose(id)}>
                <strong>${this.#localise.text(name)}</strong>
                <span class="soft"
                  >${[this.#localise.text(zone), nameOf(open?.get(id)?.worker)].filter((part) => part !== '').join('\u00a0·\u00a0')}</span
                >
              </button>
            </li>`,
        )}
      </ul>
    </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'second-screen': SecondScreen
  }
}
