// doorstep-service-board: what can be done here, who does it, what to bring.
import type { PartState } from '@doorstep/model/feed'
import type { SERVICE_LISTS, ServiceItem, Services } from '@doorstep/model/services'
import type { SlipPrinter } from '@doorstep/printing'
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { renderFold, sheetStyles } from '../base/sheet.js'
import { FeedElement } from '../base/feed-element.js'
import { FeedController } from '../controllers/feed-controller.js'
import { categoryName } from '../i18n/category-names.js'
import { Localise } from '../i18n/localise.js'
import { categoryWords } from '../i18n/services.words.js'
import type { Can } from '../now/now-follower.js'
import { baseStyles } from '../tokens/base.styles.js'
import { countCategories, type CategoryCount } from './categories.js'
import { serviceBoardStyles } from './service-board.styles.js'
import { boardWords } from './service-board.words.js'

/** Items drawn at first, and at a press on the button below them: thousands of them cost what is seen. */
const STEP = 40

/** Items that a slow machine draws within a frame: so many at a key, the best answers, and so many in each frame while the end is near. */
const AT_ONCE = 2

interface Counted {
  readonly services: Services
  readonly list: string
  readonly listed: readonly ServiceItem[]
  readonly categories: readonly CategoryCount[]
}

/**
 * @summary The service list of a station: by category and by plain words, with who helps, what to bring and whether it can be done now.
 * @attr {boolean} with-help - The page can call a person (`doorstep-help-requested`): the board offers that beside answers that may be wrong.
 * @attr {boolean} with-tickets - The page gives tickets itself (`doorstep-ticket-requested`): the board offers them where no station around it has a queue, too.
 * @slot - Content for pages without scripts; it stays until the list is there.
 * @event doorstep-ticket-requested - A person wants a ticket; `event.service` is the id of the service, undefined for any matter.
 * @event doorstep-nothing-found - What was typed is in no list; `event.words`, which may be personal.
 * @event doorstep-help-requested - What was found is not what is meant (`with-help`): a person is wanted.
 * @event doorstep-need-requested - A person wants to leave a need, or to order what the resource list offers (`event.resource`).
 * @csspart frame - Everything.
 * @csspart search - The search field and its button.
 * @csspart lists - The row of lists, where there are several.
 * @csspart best - The best answer to what was typed.
 * @csspart keyboard - The keyboard on the screen.
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
  static override readonly styles = [baseStyles, sheetStyles, serviceBoardStyles]

  #localise = new Localise(this, boardWords)
  #categories = new Localise(this, categoryWords)
  protected override readonly feed = new FeedController(this, ['services'])

  #later = this.late(async () => {
    const { BoardController } = await import('./board-controller.js')
    return new BoardController(this, { feed: this.feed, reader: this.#localise, words: () => this.words, grow: this.grow })
  })
  private counted: Counted | undefined

  @state() private words = ''
  /** How many items are drawn. */
  @state() private limit = STEP

  /** Which of the lists is shown. */
  @property() list: (typeof SERVICE_LISTS)[number] = 'service'
  /** The category shown; without one, all. */
  @property() category: string | undefined = undefined
  /** The service that is open, by id. */
  @property() service: string | undefined = undefined
  /** Leaves the search field out. */
  @property({ type: Boolean, attribute: 'without-search' }) withoutSearch = false
  /** Brings a keyboard of its own, for a screen without one: letters are enough, since everything is found by its pinyin. */
  @property({ type: Boolean, attribute: 'with-keyboard' }) withKeyboard = false
  /** Somebody is typing: the keyboard is open. */
  @property({ type: Boolean, reflect: true }) typing = false
  /** Follows `#service=` in the page's address, and writes it there; for a page with one board. */
  @property({ type: Boolean }) linked = false
  /** The page notes what nobody found (`doorstep-nothing-found`): the board says so. */
  @property({ type: Boolean, attribute: 'notes-missing' }) notesMissing = false
  /** The page takes needs and orders (`doorstep-need-requested`): the board offers them. */
  @property({ type: Boolean, attribute: 'with-needs' }) withNeeds = false
  /** Prints checklists; without one the browser does. */
  @property({ attribute: false }) printer: SlipPrinter | undefined = undefined
  /** Leaves the heading out, where the page has one. */
  @property({ type: Boolean, attribute: 'without-heading' }) withoutHeading = false
  /** Leaves the button out that asks for a ticket; it is there only in a station with a queue, or `with-tickets`. */
  @property({ type: Boolean, attribute: 'without-tickets' }) withoutTickets = false
  /** Leaves the services out of the page's head, where a board with a `src` of its own tells search engines of them (JSON-LD). */
  @property({ type: Boolean, attribute: 'without-structured-data' }) withoutStructuredData = false

  protected override get shown(): PartState<Services> {
    return this.feed.view.services
  }

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed)
    if (changed.has('list') || changed.has('category')) this.limit = STEP
  }

  override updated(changed: PropertyValues): void {
    super.updated(changed)
    // the list is there first
    if (this.shown.value) void this.#later.fetch()
  }

  /** Draws more of the list. */
  private readonly grow = (items = AT_ONCE): void => {
    this.limit = Math.max(AT_ONCE, this.limit + items)
  }

  private choose(category: string | undefined, list = this.list): void {
    this.find('')
    this.list = list
    this.category = category
  }

  /** Finds what people say; the whole list for no words. */
  find(words: string): void {
    this.words = words
    this.service = this.category = undefined
    this.limit = AT_ONCE
  }

  // A details element opens itself; the property follows, so that only one is open and a page can link to it.
  private toggle(open: boolean, { id }: ServiceItem): void {
    if (open) this.service = id
    else if (this.service === id) this.service = undefined
  }

  private nameOf(category: string): string {
    return categoryName(this.#categories, category, this.shown.value)
  }

  protected override renderContent(): TemplateResult {
    const { words, language } = this.#localise
    const later = this.#later.value
    const services = this.shown.value ?? { categories: [], items: [] }
    const { listed, categories } = this.count(services)
    const searching = this.words.trim() !== ''
    // what somebody says may stand in any list
    const found = later?.search?.find(services, this.words) ?? listed
    const shown = this.category === undefined ? found : found.filter((item) => item.category === this.category)
    const named = later?.lists?.listName(this.list, language)
    const groups = renderFold(
      html`${named} ${this.category === undefined ? words.all : this.nameOf(this.category)}`,
      html`${later?.lists?.renderLists(services.items, searching ? undefined : this.list, language, (list) => this.choose(undefined, list))}
      ${this.renderCategories(categories, listed.length)}`,
    )
    return html`<div class="sheet">
        <div class="rail">
          ${this.withoutHeading ? nothing : html`<h2>${(searching ? undefined : named) ?? words.title}</h2>`}
          <p class="soft" role="status">
            ${searching ? later?.search?.foundWords(shown.length) : words.summary(categories.length, listed.length)}
          </p>
          ${this.withoutSearch ? nothing : this.renderSearch()} ${later?.search?.renderAbove(services, this.words)}
        </div>
        ${searching ? nothing : groups}
        <div class="pane">
          ${
            shown.length > 0
              ? this.renderList(shown)
              : (later?.search?.renderNone(this.words) ?? html`<div class="empty"><p>${words.none}</p></div>`)
          }
        </div>
        ${searching ? groups : nothing}
      </div>
      ${later?.search?.renderKeyboard(this.words)}`
  }

  // Thousands of items are counted when they or the list change, and not for every key.
  private count(services: Services): Counted {
    const { list } = this
    if (this.counted?.services !== services || this.counted.list !== list) {
      const listed = services.items.filter((item) => item.list === list)
      this.counted = { services, list, listed, categories: countCategories(services, listed) }
    }
    return this.counted
  }

  private renderSearch(): TemplateResult {
    const { words } = this.#localise
    const open = (): void => {
      this.typing = true
    }
    return html`<form class="search" part="search" role="search" @submit=${(event: Event) => event.preventDefault()}>
      <label for="words" class="visually-hidden">${words.search}</label>
      <input
        id="words"
        type="search"
        autocomplete="off"
        inputmode=${this.withKeyboard ? 'none' : 'search'}
        placeholder="${words.search} ${words.example}"
        .value=${this.words}
        @input=${({ target }: { target: HTMLInputElement }) => this.find(target.value)}
        @focus=${open}
        @click=${open}
      />
    </form>`
  }

  private renderCategories(categories: readonly CategoryCount[], all: number): TemplateResult {
    const { words } = this.#localise
    const choice = (id: string | undefined, name: string, items: number): TemplateResult =>
      html`<button type="button" class="quiet" aria-pressed=${this.category === id && this.words === ''} @click=${() => this.choose(id)}>
        <span>${name}</span> <span class="count small">${words.count(items)}</span>
      </button>`
    return html`<div class="categories" part="categories">
      ${choice(undefined, words.all, all)} ${categories.map(({ id, items }) => choice(id, this.nameOf(id), items))}
    </div>`
  }

  private renderList(items: readonly ServiceItem[]): TemplateResult {
    const { words, language } = this.#localise
    const later = this.#later.value
    const opened = this.service === undefined ? -1 : items.findIndex(({ id }) => id === this.service)
    const drawn = Math.max(this.limit, opened + AT_ONCE)
    const left = items.length - drawn
    const best = opened === 0 ? undefined : later?.search?.best(this.words)
    const size = left > 0 ? items.length : nothing
    return html`<ul class="list" part="list">
        ${items.slice(0, drawn).map((item, at) => {
          const can = later?.now.can(item, language)
          const name = this.nameOf(item.category)
          const draw = (): TemplateResult =>
            html`<li aria-setsize=${size} aria-posinset=${left > 0 ? at + 1 : nothing}>
              ${item === best ? later?.search?.renderBest(item, name, later.now) : this.renderItem(item, name, can)}
            </li>`
          // of hundreds that are drawn most stay as they are
          return (
            (item !== best &&
              at !== opened &&
              later?.guard([item, size, can?.says, name, words, language, later.lists, this.list], draw)) ||
            draw()
          )
        })}
      </ul>
      ${left > 0 ? html`<button type="button" class="more quiet" @click=${() => this.grow(STEP)}>${words.more(left)}</button>` : nothing}`
  }

  private renderItem(item: ServiceItem, category: string, can: Can | undefined): TemplateResult {
    const { words, language } = this.#localise
    const later = this.#later.value
    const whole = (text: string) => later?.whole(text) ?? text
    const open = this.service === item.id
    const line = item.elsewhere
      ? words.elsewhere(this.#localise.text(item.elsewhere.name))
      : this.#localise.text(item.summary ?? item.department)
    return html`<details
      class="card"
      part="item"
      data-service=${item.id}
      ?open=${open}
      @toggle=${({ target }: { target: HTMLDetailsElement }) => this.toggle(target.open, item)}
    >
      <summary>
        <span class="tags">
          <span
            ><span class="tag">${(item.list === this.list ? undefined : later?.lists?.listName(item.list, language)) ?? category}</span>
            ${item.own && item.category !== 'own' ? html`<span class="tag">${words.own}</span>` : nothing}</span
          >
          <span class=${can?.now ? 'good' : 'soft'}>${can?.says}</span>
        </span>
        <h3>${whole(this.#localise.text(item.name))}</h3>
        <span class="line ${item.elsewhere ? 'away' : 'soft'}">${whole(line)}</span>
        <span class="look" aria-hidden="true">${words.look}</span>
      </summary>
      ${open ? html`<div class="detail" part="detail">${later?.detail?.(item)}</div>` : nothing}
    </details>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'doorstep-service-board': DoorstepServiceBoard
  }
}
