// doorstep-call-display: the wall that says whose turn it is and where to go, on the screen and aloud.
import type { PartState } from '@doorstep/model/feed'
import type { LedgerView } from '@doorstep/model/journal'
import { momentKeeper, openingNow } from '@doorstep/model/now'
import { waitingLine, type QueueState, type RecentCall } from '@doorstep/model/queue'
import type { Station } from '@doorstep/model/station'
import { localDateTime } from '@doorstep/model/time'
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { FeedElement } from '../base/feed-element.js'
import { ClockController } from '../controllers/clock-controller.js'
import { FeedController } from '../controllers/feed-controller.js'
import { QueueController } from '../controllers/queue-controller.js'
import { formatAge, formatDate, formatTime } from '../i18n/format.js'
import { Localise } from '../i18n/localise.js'
import { openingText } from '../now/now-texts.js'
import { baseStyles } from '../tokens/base.styles.js'
import type { Announcer, AnnouncerOptions } from './announcer.js'
import { callDisplayStyles } from './call-display.styles.js'
import { displayWords, type Unheard } from './call-display.words.js'
import { spokenLanguages } from './sentence.js'
import { callSentence } from './spoken-number.js'
import { pause, SILENT_TURN_MS, Turns } from './turns.js'

/** Calls shown; each notice takes the place of one, so that everything stays on the wall. */
const ROWS = 4
/** More signs than `A012`: the number is set smaller, so that it stays on one line. */
const LONG = 4

/** What says calls aloud for a wall; the usual one is fetched when sound is wanted. */
export type CallAnnouncer = Pick<Announcer, 'state' | 'volume' | 'say' | 'resume' | 'close'>
type QueueView = LedgerView<QueueState>

/**
 * @summary The wall display: says the number being called with its desk, aloud and as a caption; the calls before it, and who waits.
 * @slot - Content for pages without scripts; it stays until the station is there.
 * @slot footer - A line at the bottom, for what is on next.
 * @csspart frame - Everything.
 * @csspart call - The half with the number being called.
 * @csspart number - The number being called.
 * @csspart caption - The sentence that is said.
 * @csspart board - The half with the calls before and who waits.
 * @csspart sound - What is said of the sound when it cannot be heard.
 * @cssproperty --doorstep-call-number - Size of the number being called; at 5 m its capitals should be 61 mm high or more.
 * @example
 * <doorstep-station src="station.json"><doorstep-call-display with-waiting="5"></doorstep-call-display></doorstep-station>
 */
export class DoorstepCallDisplay extends FeedElement {
  static override readonly styles = [baseStyles, callDisplayStyles]

  #localise = new Localise(this, displayWords)
  #queue = new QueueController(this)
  protected override readonly feed = new FeedController(this, ['holidays'])
  #turns = new Turns(
    this,
    (call) => this.#say(call),
    () => this.feed.now(),
  )
  #momentOf = momentKeeper()
  #part = this.late(() => import('./announcer.js'))
  #announcer: CallAnnouncer | undefined
  #opening: { readonly closing: AbortController; readonly opened: Promise<void> } | undefined

  @state() private failed = false

  /** Says nothing aloud, and fetches nothing for it: for a wall without a loudspeaker. A notice says so. */
  @property({ type: Boolean, reflect: true }) silent = false
  /** Loudness from 0 to 1; the page may change it and sets it back. */
  @property({ type: Number }) volume = 1
  /** Says calls in English too, after the Chinese, where the station lists English. */
  @property({ type: Boolean, attribute: 'with-english' }) withEnglish = false
  /** How many of the numbers that are next are shown; none without it. */
  @property({ type: Number, attribute: 'with-waiting' }) withWaiting = 0
  /** Folder of clips with a voice of the station's own, instead of this package's (see docs/sound.md). */
  @property() clips: string | undefined = undefined
  /** Opens what says the calls; tests and stories give their own. */
  @property({ attribute: false }) openAnnouncer: (options: AnnouncerOptions) => Promise<CallAnnouncer> = async (options) => {
    const { Announcer } = await this.#part.fetch()
    return new Announcer(options)
  }

  constructor() {
    super()
    new ClockController(this, 5)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#close()
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('silent') || changed.has('clips') || changed.has('openAnnouncer')) this.#close()
    if (changed.has('volume') && this.#announcer) this.#announcer.volume = this.volume
    if (!this.silent && this.shown.value && this.#queue.view && !this.#opening) this.#open(this.shown.value)
    if (this.shown.value) this.#turns.hear(this.#queue.view)
  }

  protected override get shown(): PartState<Station> {
    return this.feed.view.station
  }

  /** Why calls are not heard, if so. */
  private get unheard(): Unheard | undefined {
    if (!this.#queue.view) return undefined
    if (this.silent) return 'silent'
    const state = this.failed || this.#part.retry ? 'failed' : (this.#announcer?.state ?? 'on')
    return state === 'on' || state === 'elsewhere' ? undefined : state
  }

  #open(station: Station): void {
    const { clips } = this
    const closing = new AbortController()
    const options = {
      name: `doorstep/calls/${station.id}`,
      changed: () => this.requestUpdate(),
      ...(clips === undefined ? {} : { clips }),
    }
    const opened = this.openAnnouncer(options).then(
      (announcer) => {
        if (closing.signal.aborted) return announcer.close()
        announcer.volume = this.volume
        this.#announcer = announcer
        this.requestUpdate()
      },
      (failure: unknown) => {
        console.warn('Calls cannot be said aloud.', failure)
        if (!closing.signal.aborted) this.failed = true
      },
    )
    this.#opening = { closing, opened }
  }

  #close(): void {
    this.#opening?.closing.abort()
    this.#announcer?.close()
    this.#opening = this.#announcer = undefined
  }

  async #say({ callId, number, desk }: RecentCall): Promise<boolean> {
    // a voice that does not come keeps no number from the wall
    if (!this.#part.retry) await Promise.race([this.#opening?.opened, pause(SILENT_TURN_MS)])
    const station = this.shown.value
    if (!station || !this.#announcer) return false
    const name = station.desks.find(({ id }) => id === desk)?.name ?? desk
    return this.#announcer.say({ callId, number, desk: name, languages: spokenLanguages(station.languages, this.withEnglish) })
  }

  #turnOn(): void {
    if (this.failed) this.#close()
    this.#part.retry?.()
    this.silent = this.failed = false
    void this.#announcer?.resume()
  }

  protected override renderContent(): TemplateResult | typeof nothing {
    const { words, language } = this.#localise
    const station = this.shown.value
    if (!station) return nothing
    const queue = this.#queue.view
    const at = localDateTime(this.feed.now(), station.timeZone)
    const current = queue && this.#shownCall(queue.state)
    return html`<div class="wall">
      <section class="call" part="call" aria-live="assertive">
        ${current ? this.renderCall(current, station) : html`<p class="quiet">${this.#quiet(queue)}</p>`}
      </section>
      <section class="board" part="board">
        <header>
          <div>
            <h2>${this.#localise.text(station.name)}</h2>
            <p class="soft">${formatDate(at.slice(0, 10), language)}</p>
          </div>
          <time class="clock">${formatTime(at)}</time>
        </header>
        ${this.renderSound()} ${this.feed.time?.jump ? html`<p class="notice clock-off" role="status">${words.clock}</p>` : nothing}
        ${queue ? this.renderQueue(queue, current, station) : html`<p class="notice">${words.noQueue}</p>`}
        <slot name="footer"></slot>
      </section>
    </div>`
  }

  // What is heard and what is seen are the same call; a person who has come is not called any longer.
  #shownCall(state: QueueState): RecentCall | undefined {
    const turn = this.#turns.current
    return turn && stillCalled(turn, state) ? turn : state.recentCalls.find((call) => stillCalled(call, state))
  }

  // Nobody is called who is not there: of a closed or stopped station without a line there is more to say than to listen.
  #quiet(queue: QueueView | undefined): string {
    const now = this.#momentOf(this.feed.view, queue, this.feed.now())
    const opening = now && openingNow(now)
    const shut = opening && (opening.is === 'closed' || opening.is === 'stopped') && (!queue || waitingLine(queue.state).length === 0)
    return shut ? openingText(opening, now.at, this.#localise) : this.#localise.words.quiet
  }

  private renderCall({ number, callId, desk }: RecentCall, station: Station): TemplateResult {
    const { words, language } = this.#localise
    const name = this.#localise.text(station.desks.find(({ id }) => id === desk)?.name) || desk
    return html`<p class="calling">${words.calling}</p>
      <p class=${number.length > LONG ? 'number long' : 'number'} part="number" data-call=${callId}>${number}</p>
      <p class="desk">${words.goTo} <strong>${name}</strong></p>
      <p class="caption" part="caption">${callSentence(number, name, language)}</p>`
  }

  private renderSound(): TemplateResult | typeof nothing {
    const { words } = this.#localise
    const { unheard } = this
    if (!unheard) return nothing
    return html`<p class="notice sound" part="sound" role="status">
      <span>${words.sound[unheard]}</span>
      <button type="button" @click=${() => this.#turnOn()}>${words.turnOn}</button>
    </p>`
  }

  private renderQueue(queue: QueueView, current: RecentCall | undefined, station: Station): TemplateResult {
    const { words, language } = this.#localise
    const { state, asOf, ready, failure } = queue
    const broken = failure !== undefined
    const line = waitingLine(state)
    // of a journal that is not heard any more nobody knows that nobody waits
    const known = ready && !(broken && line.length === 0)
    return html`
      ${
        broken
          ? html`<p class="notice" role="status">
              ${ready && asOf !== undefined ? words.old(formatAge(asOf, this.feed.now(), language)) : words.unreadable}
            </p>`
          : nothing
      }
      ${this.renderCalls(state, current, station, Number(broken) + Number(this.unheard !== undefined) + Number(this.feed.time?.jump !== undefined))}
      <div class="waiting">
        <p role="status">${known ? words.waiting(line.length) : broken ? nothing : words.connecting}</p>
        ${
          known && this.withWaiting > 0 && line.length > 0
            ? html`<p class="next">
                <span class="soft">${words.next}</span>
                ${line.slice(0, this.withWaiting).map(({ number }) => html`<span>${number}</span>`)}
              </p>`
            : nothing
        }
      </div>
    `
  }

  private renderCalls(
    state: QueueState,
    current: RecentCall | undefined,
    station: Station,
    notices: number,
  ): TemplateResult | typeof nothing {
    const { words } = this.#localise
    const rows = latestOfEach(state.recentCalls).slice(0, ROWS - notices)
    if (rows.length === 0) return nothing
    const nameOf = (list: readonly { id: string; name: Station['name'] }[], id: string): string =>
      this.#localise.text(list.find((each) => each.id === id)?.name) || id
    return html`<table>
      <caption class="visually-hidden">
        ${words.recent}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.number}</th>
          <th scope="col">${words.desk}</th>
          <th scope="col">${words.worker}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (call) =>
            html`<tr class=${call.ticket === current?.ticket ? 'current' : ''}>
              <th scope="row">${call.number}</th>
              <td>${nameOf(station.desks, call.desk)}</td>
              <td>${nameOf(station.workers, call.worker)}</td>
            </tr>`,
        )}
      </tbody>
    </table>`
  }
}

function stillCalled(call: RecentCall, state: QueueState): boolean {
  return state.tickets.get(call.ticket)?.place === 'called'
}

/** The newest call of each ticket. */
function latestOfEach(calls: readonly RecentCall[]): readonly RecentCall[] {
  const seen = new Set<string>()
  return calls.filter(({ ticket }) => !seen.has(ticket) && seen.add(ticket))
}

declare global {
  interface HTMLElementTagNameMap {
    'doorstep-call-display': DoorstepCallDisplay
  }
}
