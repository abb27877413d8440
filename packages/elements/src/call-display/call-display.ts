// doorstep-call-display: the wall that says whose turn it is and where to go.
import { localDateTime, waitingLine, type PartState, type QueueState, type RecentCall, type Station } from '@doorstep/model'
import { html, nothing, type TemplateResult } from 'lit'
import { FeedElement } from '../base/feed-element.js'
import { ClockController } from '../controllers/clock-controller.js'
import { FeedController } from '../controllers/feed-controller.js'
import { QueueController } from '../controllers/queue-controller.js'
import { formatAge, formatDate, formatTime } from '../i18n/format.js'
import { Localise } from '../i18n/localise.js'
import { baseStyles } from '../tokens/base.styles.js'
import { callDisplayStyles } from './call-display.styles.js'
import { displayWords } from './call-display.words.js'
import { callSentence } from './spoken-number.js'

const ROWS = 4

/**
 * @summary The wall display: the number being called with its desk, the calls before it, and how many wait.
 * @slot - Content for pages without scripts; it stays until the station is there.
 * @slot footer - A line at the bottom, for what is on next.
 * @csspart frame - Everything.
 * @csspart call - The half with the number being called.
 * @csspart number - The number being called.
 * @csspart board - The half with the calls before and who waits.
 * @cssproperty --doorstep-call-number - Size of the number being called.
 * @example
 * <doorstep-station src="station.json"><doorstep-call-display></doorstep-call-display></doorstep-station>
 */
export class DoorstepCallDisplay extends FeedElement {
  static override readonly styles = [baseStyles, callDisplayStyles]

  #localise = new Localise(this, displayWords)
  #queue = new QueueController(this)
  protected override readonly feed = new FeedController(this, [])

  constructor() {
    super()
    new ClockController(this, 5)
  }

  protected override get shown(): PartState<Station> {
    return this.feed.view.station
  }

  protected override renderContent(): TemplateResult | typeof nothing {
    const { words, language } = this.#localise
    const station = this.shown.value
    const queue = this.#queue.view
    if (!station) return nothing
    const at = localDateTime(this.feed.now(), station.timeZone)
    const state = queue?.state
    const current = state?.recentCalls.find((call) => stillCalled(call, state))
    return html`<div class="wall">
      <section class="call" part="call" aria-live="assertive">
        ${current ? this.renderCall(current, station) : html`<p class="quiet">${words.quiet}</p>`}
      </section>
      <section class="board" part="board">
        <header>
          <div>
            <h2>${this.#localise.text(station.name)}</h2>
            <p class="soft">${formatDate(at.slice(0, 10), language)}</p>
          </div>
          <time class="clock">${formatTime(at)}</time>
        </header>
        ${
          queue?.failure !== undefined && queue.asOf !== undefined
            ? html`<p class="notice" role="status">${words.old(formatAge(queue.asOf, this.feed.now(), language))}</p>`
            : nothing
        }
        ${state ? this.renderCalls(state, current, station) : html`<p class="notice">${words.noQueue}</p>`}
        <p class="waiting" role="status">
          ${queue && !queue.ready ? words.connecting : state ? words.waiting(waitingLine(state).length) : nothing}
        </p>
        <slot name="footer"></slot>
      </section>
    </div>`
  }

  private renderCall(call: RecentCall, station: Station): TemplateResult {
    const { words, language } = this.#localise
    const desk = this.#localise.text(station.desks.find(({ id }) => id === call.desk)?.name) || call.desk
    return html`<p class="calling">${words.calling}</p>
      <p class="number" part="number" data-call=${call.callId}>${call.number}</p>
      <p class="desk">${words.goTo} <strong>${desk}</strong></p>
      <p class="caption">${callSentence(call.number, desk, language)}</p>`
  }

  private renderCalls(state: QueueState, current: RecentCall | undefined, station: Station): TemplateResult | typeof nothing {
    const { words } = this.#localise
    const rows = latestOfEach(state.recentCalls).slice(0, ROWS)
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
            html`<tr class=${call.callId === current?.callId ? 'current' : ''}>
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
