// doorstep-ticket-status: one ticket as its resident follows it, to the end and the rating; or what its code carried, when it is not live.
import type { PartState } from '@doorstep/model/feed'
import type { PrivateStore } from '@doorstep/model/journal'
import type { QueueState, Ticket } from '@doorstep/model/queue'
import type { Station } from '@doorstep/model/station'
import { localDateTime } from '@doorstep/model/time'
import { html, nothing, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import { isEnclosed, telephoneHref } from '../base/address.js'
import { FeedElement } from '../base/feed-element.js'
import { ClockController } from '../controllers/clock-controller.js'
import { FeedController } from '../controllers/feed-controller.js'
import { localNow } from '../controllers/local-now.js'
import { QueueController } from '../controllers/queue-controller.js'
import { formatDay, formatTime } from '../i18n/format.js'
import { Localise } from '../i18n/localise.js'
import { baseStyles } from '../tokens/base.styles.js'
import { Leaving } from './leaving.js'
import { isRatable, ticketPapers, renderPapers, renderPlace, renderTaken } from './place-view.js'
import type { TicketLink } from './ticket-link.js'
import { ticketStatusStyles } from './ticket-status.styles.js'
import { statusWords } from './ticket-status.words.js'

// A link's facts need no feed: what is shown is there at once, and the station's telephone comes if it can.
const AT_ONCE: PartState<true> = { value: true, asOf: undefined, loading: false, stale: false, problems: [], failures: [] }

/**
 * @summary Follows one ticket: its place, the band of the wait, the desk when called, what to bring, giving it back, and the rating.
 * @slot - Content for pages without scripts; it stays until the station is there.
 * @event doorstep-ticket-withdrawn - The resident gave the ticket back; `event.ticket` is as it was before.
 * @event doorstep-rated - The resident rated the reception.
 * @csspart frame - Everything.
 * @csspart ticket - The card with the number.
 * @csspart number - The number.
 * @csspart telephone - The station's telephone, where the ticket is not live.
 * @cssproperty --doorstep-ticket-number - Size of the number.
 * @example
 * <doorstep-station src="station.json"><doorstep-ticket-status token="..."></doorstep-ticket-status></doorstep-station>
 */
export class DoorstepTicketStatus extends FeedElement {
  static override readonly styles = [baseStyles, ticketStatusStyles]

  #localise = new Localise(this, statusWords)
  #queue = new QueueController(this)
  #leaving = new Leaving(this, this.#queue)
  #rating = this.late(() => import('../define/rating.js'))
  protected override readonly feed = new FeedController(this, ['services', 'holidays'])

  /** The ticket's token: whoever holds it may give the ticket back and rate. */
  @property() token: string | undefined = undefined
  /** The ticket by id, `2026-11-20/A012`; alone it can only be looked at. With a token both must fit. */
  @property() ticket: string | undefined = undefined
  /** What the ticket's code carried, shown where the ticket itself is not to be had. See `parseTicketLink`. */
  @property({ attribute: false }) link: TicketLink | undefined = undefined
  /** Where the rating's note is kept apart from the journal; without it no note is asked for. */
  @property({ attribute: false }) notes: PrivateStore | undefined = undefined

  constructor() {
    super()
    new ClockController(this, 10)
  }

  protected override get shown(): PartState<unknown> {
    return this.link ? AT_ONCE : this.feed.view.station
  }

  // Found by what was given and nothing else: a token that is wrong is answered like one that has expired.
  private find(queue: QueueState): Ticket | undefined {
    const { token, ticket: id } = this
    if (token === undefined) return id === undefined ? undefined : queue.tickets.get(id)
    for (const ticket of queue.tickets.values()) {
      if (ticket.token === token) return id === undefined || id === ticket.id ? ticket : undefined
    }
    return undefined
  }

  override updated(changed: Parameters<FeedElement['updated']>[0]): void {
    super.updated(changed)
    const queue = this.#queue.view
    const ticket = queue && this.find(queue.state)
    if (ticket && isRatable(ticket) && this.token !== undefined) void this.#rating.fetch()
  }

  protected override renderContent(): TemplateResult {
    const { words } = this.#localise
    const { token, ticket: id, link } = this
    const queue = this.#queue.view
    const station = this.feed.view.station.value
    if (token === undefined && id === undefined && !link) return html`<p class="empty">${words.none}</p>`
    if (queue && !queue.ready && queue.failure === undefined) return html`<p class="empty" role="status">${words.opening}</p>`
    const ticket = queue && this.find(queue.state)
    if (ticket && station) return this.renderLive(ticket, station, queue.state, queue.failure !== undefined)
    return link ? this.renderNotLive(link, station) : this.renderUnknown(station)
  }

  private renderLive(ticket: Ticket, station: Station, queue: QueueState, stale: boolean): TemplateResult {
    const { words } = this.#localise
    const reader = this.#localise
    const item = this.feed.view.services.value?.items.find(({ id }) => id === ticket.service)
    const papers = ticketPapers(item, reader)
    const over = ticket.place === 'closed' || ticket.place === 'expired' || ticket.place === 'voided'
    return html`
      ${stale ? html`<p class="notice" role="status">${words.stale}</p>` : nothing}
      <div class="head">
        <h2>${words.title}</h2>
        ${renderTaken(ticket, station, item, reader)}
      </div>
      ${renderPlace({ ticket, station, queue, situation: this.#queue.situation, now: this.feed.now(), reader })}
      ${over || papers.length === 0 ? nothing : html`<section class="card">${renderPapers(papers, reader)}</section>`}
      ${
        this.token !== undefined && isRatable(ticket)
          ? html`<doorstep-rating .ticket=${ticket.id} .token=${this.token} .notes=${this.notes}></doorstep-rating>`
          : nothing
      }
      <div class="actions">${this.#leaving.render(ticket, this.token, reader)}</div>
    `
  }

  private renderNotLive(link: TicketLink, station: Station | undefined): TemplateResult {
    const { words, language } = this.#localise
    const { number, issuedAt, papers, more } = link
    const today = (station ? localDateTime(this.feed.now(), station.timeZone) : localNow(this.feed)).slice(0, 10)
    const day = issuedAt.slice(0, 10)
    return html`
      <div class="head">
        <h2>${words.title}</h2>
        <p class="soft">${words.takenAt(formatDay(day, language), formatTime(issuedAt))}</p>
      </div>
      <section class="ticket" part="ticket" data-place="elsewhere">
        <p class="number" part="number">${number}</p>
        ${
          day === today
            ? html`<p class="says">${words.notLive}</p>
                <p>${words.notLiveDo}</p>`
            : html`<p class="says">${words.otherDay}</p>`
        }
      </section>
      ${papers.length === 0 ? nothing : html`<section class="card">${renderPapers(papers, { language }, more)}</section>`}
      ${this.renderTelephone(station)}
    `
  }

  private renderUnknown(station: Station | undefined): TemplateResult {
    const { words } = this.#localise
    return html`<section class="card unknown" role="status">
        <h2>${words.unknown}</h2>
        <p>${words.unknownDo}</p>
      </section>
      ${this.renderTelephone(station)}`
  }

  private renderTelephone(station: Station | undefined): TemplateResult | typeof nothing {
    const telephone = station?.telephone
    if (telephone === undefined) return nothing
    const href = isEnclosed(this) ? undefined : telephoneHref(telephone)
    const says = html`${this.#localise.words.call} <strong>${telephone}</strong>`
    return html`<p class="card station">
      <span>${this.#localise.text(station?.name)}</span>
      ${
        href === undefined ? html`<span part="telephone">${says}</span>` : html`<a class="button" part="telephone" href=${href}>${says}</a>`
      }
    </p>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'doorstep-ticket-status': DoorstepTicketStatus
  }
}
