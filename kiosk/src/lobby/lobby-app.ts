// lobby-app: the lobby's one page; it holds the session and shows one screen at a time.
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, query, state } from 'lit/decorators.js'
import { keyed } from 'lit/directives/keyed.js'
import { isUnreachable } from '@doorstep/model/feed'
import { momentKeeper, type Moment } from '@doorstep/model/now'
import { LANGUAGES, type Language } from '@doorstep/model/text'
import {
  ClockController,
  FeedController,
  formatTime,
  Localise,
  NeedsController,
  QueueController,
  type DoorstepTicketDispenser,
} from '@doorstep/elements'
import { pageParameters } from '../address.js'
import { applyProfile, GLASS_FROM_PX, profileOf } from '../profile.js'
import type { LobbyActionEvent } from './actions.js'
import { act } from './actions.js'
import { icons } from './icons.js'
import { IdleController } from './idle.js'
import { bellHere } from './lobby-bell.js'
import { lobbyAppStyles } from './lobby-app.styles.js'
import { lobbyStyles } from './lobby.styles.js'
import { lobbyWords } from './lobby.words.js'
import { offersNow, type Offers } from './offers.js'
import { ReadingController } from './reading.js'
import * as sessions from './session.js'
import type { Route, ScreenName, Session } from './session.js'
import { recordMiss } from './search-miss.js'
import { spokenText } from './spoken-text.js'

export class LobbyApp extends LitElement {
  static override readonly styles = [lobbyStyles, lobbyAppStyles]

  #feed = new FeedController(this, ['services', 'timetable', 'menu', 'holidays'])
  #queue = new QueueController(this)
  #needs = new NeedsController(this)
  #localise = new Localise(this, lobbyWords)
  #reading = new ReadingController(this, {
    words: () => this.words(),
    language: () => this.language,
    wanted: () => this.session.voice && !this.free,
  })
  #idle = new IdleController(this, {
    patience: () => (this.free || this.attended ? undefined : sessions.patience(this.session)),
    counting: (left) => this.count(left),
    ended: () => this.end(),
  })
  #pxPerMm = pageParameters(new URL(location.href)).pxPerMm
  #momentOf = momentKeeper()
  #now: Moment | undefined
  #offers: Offers | undefined

  @query('.screen') private screen!: HTMLElement | null

  @state() private session: Session = sessions.sessionFromAddress(new URLSearchParams(location.search), 1)
  /** Seconds left of the countdown. */
  @state() private left: number | undefined = undefined

  /** Why no tickets are given here though they should be. */
  @property({ attribute: false }) halted: DoorstepTicketDispenser['halted'] = undefined
  /** Puts tickets on paper, where this machine has a printer. */
  @property({ attribute: false }) printer: DoorstepTicketDispenser['printer'] = undefined
  /** The feed comes from the station around it. */
  readonly src = undefined

  constructor() {
    super()
    new ClockController(this, 1)
    this.addEventListener('lobby-action', (event) => this.carryOut(event))
    this.addEventListener('doorstep-ticket-requested', ({ service }) =>
      this.go({ screen: 'ticket', ...(service === undefined ? {} : { service }) }),
    )
    this.addEventListener('doorstep-ticket-issued', () => {
      this.session = sessions.issued(this.session)
      this.#reading.screen()
    })
    this.addEventListener('doorstep-ticket-done', () => (this.session = sessions.begin(this.session)))
    this.addEventListener('doorstep-need-requested', ({ resource }) =>
      this.go({ screen: 'needs', ...(resource === undefined ? {} : { service: resource }) }),
    )
    this.addEventListener('doorstep-need-done', () => (this.session = sessions.begin(this.session)))
    this.addEventListener('doorstep-help-requested', () => this.go({ screen: 'human' }))
    this.addEventListener('doorstep-nothing-found', ({ words }) => void recordMiss(this.#needs, words))
  }

  /** Whether nobody uses the lobby: a new version may take over. */
  get free(): boolean {
    return this.session.route.screen === 'start'
  }

  /** Somebody is here without touching anything: they wait for whom they rang for, or listen. */
  private get attended(): boolean {
    if (this.left !== undefined) return false
    const stage = this.session.route.screen === 'human' ? bellHere(this.#queue)?.stage : undefined
    return stage === 'ringing' || stage === 'coming' || this.#reading.busy
  }

  override connectedCallback(): void {
    super.connectedCallback()
    addEventListener('resize', this.#fit)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    removeEventListener('resize', this.#fit)
  }

  #fit = (): void => {
    const { innerWidth: width, innerHeight: height } = window
    applyProfile(document.documentElement, profileOf({ width, height, pxPerMm: this.#pxPerMm }), this.session.large)
  }

  private get offered(): readonly Language[] {
    return this.#feed.view.station.value?.languages ?? LANGUAGES
  }

  private get language(): Language {
    const { language } = this.session
    return language && this.offered.includes(language) ? language : (this.offered[0] ?? 'zh-Hans')
  }

  override willUpdate(changed: PropertyValues): void {
    const { lang } = document.documentElement
    if (lang !== this.language) document.documentElement.lang = this.language
    if (changed.has('session')) this.#fit()
    // the same while nothing in it changed, so that a screen is worked out once a minute and not once a second
    this.#offers =
      this.#feed.view.station.value &&
      offersNow(this.#feed.view.station.value, this.#queue, this.#needs, this.halted, this.#localise, this.#offers)
    this.#now = this.#momentOf(this.#feed.view, this.#queue.view, this.#feed.now())
  }

  override updated(changed: PropertyValues): void {
    const before = changed.get('session') as Session | undefined
    if (!changed.has('session')) return
    // replaced, never pushed: what a person looked at must not be one swipe away for the next
    history.replaceState(null, '', location.pathname + sessions.queryOf(this.session, new URLSearchParams(location.search)))
    if (before === undefined || before.route === this.session.route) return
    void this.focusHeading()
    this.#reading.screen()
  }

  private go(route: Route): void {
    this.session = sessions.go(this.session, route)
  }

  private end(): void {
    this.session = sessions.nobody(this.session.number + 1)
  }

  private count(left: number | undefined): void {
    const begins = this.left === undefined && left !== undefined
    this.left = left
    if (begins && this.session.voice) {
      const { words } = this.#localise
      void this.#reading.say(`${words.stillHere}\n${words.endsIn(left)}\n${words.stay}`)
    }
  }

  private carryOut({ action }: LobbyActionEvent): void {
    this.#idle.touch()
    switch (action.type) {
      case 'go':
        return this.go(action.route)
      case 'begin':
      case 'home':
        this.session = sessions.begin(this.session)
        return
      case 'back':
        this.session = sessions.back(this.session)
        return
      case 'large':
        this.session = { ...this.session, large: !this.session.large }
        return
      case 'language':
        return this.changeLanguage()
      case 'voice':
        return void this.changeVoice()
      case 'retry':
        return this.#feed.refresh()
      case 'stay':
        return this.#reading.stop()
      case 'end':
        return this.end()
    }
  }

  private changeLanguage(): void {
    this.session = { ...this.session, language: sessions.nextLanguage(this.language, this.offered) ?? this.language }
    this.#reading.screen()
  }

  private async changeVoice(): Promise<void> {
    if (this.session.voice && !this.#reading.missing) {
      this.#reading.stop()
      this.session = { ...this.session, voice: false }
      return
    }
    const { number } = this.session
    const heard = await this.#reading.say(`${this.#localise.words.voiceOn}\n${this.words()}`)
    // the person may have left while the machine looked for its voice
    if (heard && number === this.session.number) this.session = { ...this.session, voice: true }
  }

  private words(): string {
    return this.screen ? spokenText(this.screen, this.language === 'en' ? '. ' : '。') : ''
  }

  // A screen reader hears where it is; nothing is scrolled, nothing outlined.
  private async focusHeading(): Promise<void> {
    const { screen } = this
    // before they are drawn themselves there is no heading, or no place for it
    const drawn = [...(screen?.querySelectorAll<LitElement>('lobby-scroll, lobby-home') ?? [])].map(({ updateComplete }) => updateComplete)
    await Promise.all(drawn)
    // a field that somebody came to type in has it already
    if (screen?.matches(':focus-within')) return
    const holder = screen?.querySelector('lobby-home')?.shadowRoot ?? screen
    holder?.querySelector<HTMLElement>('[tabindex="-1"]')?.focus({ preventScroll: true })
  }

  override render(): TemplateResult {
    const { session, left } = this
    const { screen } = session.route
    // another session is other DOM: nothing a person typed or opened is left in it
    return html`<div class="page ${session.large ? 'large' : ''}">
      ${keyed(session.number, html`<div class="screen">${keyed(`${screen}/${session.trail.length}`, this.renderScreen(screen))}</div>`)}
      ${screen === 'human' ? nothing : html`<lobby-bell strip ?still=${screen === 'start'} .station=${this.#feed.view.station.value}></lobby-bell>`}
      ${this.renderCaption()}
      ${
        screen === 'start'
          ? nothing
          : html`<lobby-bar
              .screen=${screen}
              ?large=${session.large}
              .voice=${session.voice && !this.#reading.missing}
              .next=${sessions.nextLanguage(this.language, this.offered)}
            ></lobby-bar>`
      }
      ${left === undefined ? nothing : html`<lobby-idle .left=${left}></lobby-idle>`}
    </div>`
  }

  private renderCaption(): TemplateResult | typeof nothing {
    const { words } = this.#localise
    const { caption, missing } = this.#reading
    const says = caption ?? (missing ? words.noVoice : undefined)
    if (says !== undefined) return html`<p class="caption" role=${missing ? 'status' : nothing}>${icons.voice} ${says}</p>`
    return this.#feed.time?.jump
      ? html`<p class="caption" role="status" data-notice="clock">
          ${words.clock}${this.#offers?.noNumber === undefined ? words.asUsual : ''}
        </p>`
      : nothing
  }

  private renderScreen(screen: ScreenName): TemplateResult {
    if (this.#feed.view.station.value === undefined) return this.renderUnready()
    switch (screen) {
      case 'start':
        return html`<lobby-attract .now=${this.#now}></lobby-attract>`
      case 'home':
        return html`<lobby-scroll
          ><lobby-home .now=${this.#now} .view=${this.#feed.view} .offers=${this.#offers} ?large=${this.session.large}></lobby-home
        ></lobby-scroll>`
      case 'ticket':
        return this.renderTitled(
          'ticket',
          html`<doorstep-ticket-dispenser
            without-heading
            ?with-needs=${this.#needs.view !== undefined}
            .service=${this.session.route.service}
            .halted=${this.halted}
            .printer=${this.printer}
          ></doorstep-ticket-dispenser>`,
        )
      case 'services':
        return this.renderTitled(
          'services',
          html`<doorstep-service-board
            without-heading
            ?with-keyboard=${innerWidth >= GLASS_FROM_PX}
            ?with-needs=${this.#needs.view !== undefined}
            ?notes-missing=${this.#needs.view !== undefined}
            with-help
            ?without-tickets=${this.#offers?.numbers === false}
            .service=${this.session.route.service}
            ?typing=${this.session.route.typing}
            .printer=${this.printer}
          ></doorstep-service-board>`,
        )
      case 'timetable':
        return this.renderTitled('timetable', html`<doorstep-timetable without-heading></doorstep-timetable>`)
      case 'meals':
        return this.renderTitled('meals', html`<doorstep-meal-calendar without-heading></doorstep-meal-calendar>`)
      case 'needs':
        return this.renderTitled(
          'needs',
          html`<doorstep-needs
            without-heading
            ?with-keyboard=${innerWidth >= GLASS_FROM_PX}
            .resource=${this.session.route.service}
          ></doorstep-needs>`,
        )
      case 'human':
        return this.renderTitled('human', html`<lobby-human .now=${this.#now} .offers=${this.#offers}></lobby-human>`)
    }
  }

  private renderTitled(title: 'ticket' | 'services' | 'timetable' | 'meals' | 'needs' | 'human', content: TemplateResult): TemplateResult {
    const { issued } = this.session
    // the page is the station's; the screen's title is of the second level, and the widgets' own headings of the third
    return html`<lobby-scroll ?steady=${title === 'services'}>
      <main class="body ${title} ${issued ? 'issued' : ''}">
        <h1 class="unseen">${this.#localise.text(this.#feed.view.station.value?.name)}</h1>
        ${
          // a ticket that was taken brings a title of its own
          issued
            ? nothing
            : html`<header>
                <h2 class="title" tabindex="-1">${this.#localise.words[title]}</h2>
                <p class="time">${formatTime(this.#now?.at ?? '')}</p>
              </header>`
        }
        ${content}
      </main>
    </lobby-scroll>`
  }

  private renderUnready(): TemplateResult {
    const { words } = this.#localise
    const { loading, failures } = this.#feed.view.station
    if (loading || failures.length === 0) return html`<main class="unready"><h1>${words.loading}</h1></main>`
    const broken = failures.some((failure) => !isUnreachable(failure))
    return html`<main class="unready">
      <h1 tabindex="-1">${words.unread}</h1>
      <p>${broken ? words.unreadFile : words.unreadHint}</p>
      <button type="button" class="primary" @click=${act(this, { type: 'retry' })}>${words.retry}</button>
    </main>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lobby-app': LobbyApp
  }
}
