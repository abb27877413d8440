// doorstep-service-board: what can be done here, who does it, what to bring.
import { findServices, type SERVICE_LISTS, type PartState, type ServiceItem, type Services } from '@doorstep/model'
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { FeedElement } from '../base/feed-element.js'
import { ClockController } from '../controllers/clock-controller.js'
import { FeedController } from '../controllers/feed-controller.js'
import { TicketRequestedEvent } from '../events.js'
import { Localise } from '../i18n/localise.js'
import { categoryWords } from '../i18n/services.words.js'
import { baseStyles } from '../tokens/base.styles.js'
import type { Availability, availabilityAt } from './availability.js'
import { countCategories, type CategoryCount } from './categories.js'
import type { serviceDetail } from './service-detail.js'
import { serviceBoardStyles } from './service-board.styles.js'
import { boardWords } from './service-board.words.js'

/**
 * @summary The service list of a station: by category and by plain words, with who helps, what to bring and whether it can be done now.
 * @slot - Content for pages without scripts; it stays until the list is there.
 * @event doorstep-ticket-requested - A person wants a ticket for a service; `event.service` is its id.
 * @csspart frame - Everything.
 * @csspart search - The search field and its button.
 * @csspart categories - The row of categories.
 * @csspart list - The list of services.
 * @csspart item - One service.
 * @csspart detail - What is shown of an opened service.
 * @cssproperty --doorstep-text - Size of body text.
 * @cssproperty --doorstep-target - Smallest size of a touch target.
 * @example
 * <doorstep-service-board src="https://example.org/station.json"></doorstep-service-board>
 */
export class DoorstepServiceBoard extends FeedElement {
  static override readonly styles = [baseStyles, serviceBoardStyles]

  #localise = new Localise(this, boardWords)
  #categories = new Localise(this, categoryWords)
  protected override readonly feed = new FeedController(this, ['services', 'holidays'])

  #inSight: string | undefined = undefined

  @state() private words = ''
  @state() private detail: typeof serviceDetail | undefined = undefined
  @state() private availabilityAt: typeof availabilityAt | undefined = undefined

  /** Which of the lists is shown. */
  @property() list: (typeof SERVICE_LISTS)[number] = 'service'
  /** The category shown; without one, all. */
  @property() category: string | undefined = undefined
  /** The service that is open, by id. */
  @property() service: string | undefined = undefined
  /** Leaves the search field out, where there is no keyboard. */
  @property({ type: Boolean, attribute: 'without-search' }) withoutSearch = false
  /** Leaves the heading out, where the page has one. */
  @property({ type: Boolean, attribute: 'without-heading' }) withoutHeading = false
  /** Leaves the button out that asks for a ticket, where there are none. */
  @property({ type: Boolean, attribute: 'without-tickets' }) withoutTickets = false

  constructor() {
    super()
    new ClockController(this, 30)
  }

  protected override get shown(): PartState<Services> {
    return this.feed.view.services
  }

  override updated(changed: PropertyValues): void {
    super.updated(changed)
    this.reveal()
    // the list is there first; what only some pages or some moments need follows
    if (this.service !== undefined && !this.detail) {
      void import('./service-detail.js').then(({ serviceDetail }) => (this.detail = serviceDetail))
    }
    if (this.feed.view.station.value && !this.availabilityAt) {
      void import('./availability.js').then(({ availabilityAt }) => (this.availabilityAt = availabilityAt))
    }
  }

  // An item the page names may be far away, and one tapped may move up when the open one above it closes.
  private reveal(): void {
    if (this.service === this.#inSight) return
    const item = this.service === undefined ? undefined : this.shadowRoot?.querySelector(`[data-service="${CSS.escape(this.service)}"]`)
    if (this.service !== undefined && (!item || !this.detail)) return
    this.#inSight = this.service
    const top = item?.getBoundingClientRect().top ?? 0
    if (top < 0 || top > innerHeight - 100) item?.scrollIntoView({ block: 'start' })
  }

  private choose(category: string | undefined): void {
    this.category = category
    this.service = undefined
  }

  private type(event: Event): void {
    if (!(event.target instanceof HTMLInputElement)) return
    this.words = event.target.value
    this.service = undefined
  }

  // A details element opens itself; the property follows, so that only one is open and a page can link to it.
  private toggle(event: Event, item: ServiceItem): void {
    if (!(event.target instanceof HTMLDetailsElement)) return
    const { open } = event.target
    if (open) this.service = item.id
    if (!open && this.service === item.id) this.service = undefined
  }

  private categoryName({ id, name }: CategoryCount): string {
    const standard: Partial<Record<string, string>> = this.#categories.words
    return name === undefined ? (standard[id] ?? id) : this.#localise.text(name)
  }

  protected override renderContent(): TemplateResult {
    const { words } = this.#localise
    const services = this.shown.value ?? { categories: [], items: [] }
    const listed = services.items.filter((item) => item.list === this.list)
    const categories = countCategories(services, listed)
    const found = findServices(listed, this.words)
    const shown = this.category === undefined ? found : found.filter((item) => item.category === this.category)
    const names = new Map(categories.map((category) => [category.id, this.categoryName(category)]))
    const searching = this.words.trim() !== ''
    return html`
      ${this.withoutHeading ? nothing : html`<h2>${words.title}</h2>`}
      <p class="soft" role="status">${searching ? words.found(shown.length) : words.summary(categories.length, listed.length)}</p>
      ${this.withoutSearch ? nothing : this.renderSearch()}
      <div class="categories" part="categories">
        ${this.renderCategory(undefined, words.all, listed.length)}
        ${categories.map((category) => this.renderCategory(category.id, this.categoryName(category), category.items))}
      </div>
      ${shown.length > 0 ? this.renderList(shown, names) : this.renderNone(listed.length > 0)}
    `
  }

  private renderSearch(): TemplateResult {
    const { words } = this.#localise
    return html`<form class="search" part="search" role="search" @submit=${(event: Event) => event.preventDefault()}>
      <label for="words" class="visually-hidden">${words.search}</label>
      <input
        id="words"
        type="search"
        autocomplete="off"
        placeholder="${words.search} ${words.example}"
        .value=${this.words}
        @input=${this.type}
      />
    </form>`
  }

  private renderCategory(id: string | undefined, name: string, items: number): TemplateResult {
    return html`<button type="button" class="quiet" aria-pressed=${this.category === id ? 'true' : 'false'} @click=${() => this.choose(id)}>
      <span>${name}</span> <span class="count">${this.#localise.words.count(items)}</span>
    </button>`
  }

  private renderNone(filtered: boolean): TemplateResult {
    const { words } = this.#localise
    const typed = this.words.trim()
    return html`<div class="empty">
      <p>${filtered && typed !== '' ? words.noneFor(typed) : words.none}</p>
      ${filtered ? html`<p>${words.ask}</p>` : nothing}
    </div>`
  }

  private renderList(items: readonly ServiceItem[], names: ReadonlyMap<string, string>): TemplateResult {
    const { station, holidays } = this.feed.view
    const availability =
      station.value && this.availabilityAt?.(station.value, holidays.value ?? [], this.feed.now(), this.#localise.language)
    return html`<ul class="list" part="list">
      ${items.map((item) => html`<li>${this.renderItem(item, names.get(item.category) ?? item.category, availability?.(item))}</li>`)}
    </ul>`
  }

  private renderItem(item: ServiceItem, category: string, availability: Availability | undefined): TemplateResult {
    const { words } = this.#localise
    const open = this.service === item.id
    const line = item.elsewhere
      ? words.elsewhere(this.#localise.text(item.elsewhere.name))
      : this.#localise.text(item.summary ?? item.department)
    return html`<details
      class="card"
      part="item"
      data-service=${item.id}
      ?open=${open}
      @toggle=${(event: Event) => this.toggle(event, item)}
    >
      <summary>
        <span class="tags">
          <span class="tag">${category}</span>
          <span class=${availability?.now ? 'good' : 'soft'}>${availability?.says}</span>
        </span>
        <h3>${this.#localise.text(item.name)}</h3>
        <span class="line soft">${line}</span>
        <span class="look" aria-hidden="true">${words.look}</span>
      </summary>
      ${open ? this.renderDetail(item) : nothing}
    </details>`
  }

  private renderDetail(item: ServiceItem): TemplateResult {
    const { words } = this.#localise
    const offered = item.status === 'active' && !item.elsewhere && !this.withoutTickets
    return html`<div class="detail" part="detail">
      ${this.detail?.(item, this.feed.view.station.value, this.#localise.language)}
      ${
        offered
          ? html`<button type="button" class="primary" @click=${() => this.dispatchEvent(new TicketRequestedEvent(item.id))}>
              ${words.ticket}
            </button>`
          : nothing
      }
    </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'doorstep-service-board': DoorstepServiceBoard
  }
}
