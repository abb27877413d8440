// What the board needs once its list is on the screen, some of it at once, the rest when somebody searches or opens a service.
import type { FeedView, ServiceItem } from '@doorstep/model'
import { adoptStyles, type LitElement, type ReactiveController, type TemplateResult } from 'lit'
import { guard } from 'lit/directives/guard.js'
import { isEnclosed } from '../base/address.js'
import { whole } from '../base/whole.js'
import type { FeedController } from '../controllers/feed-controller.js'
import type { Localise } from '../i18n/localise.js'
import { NowFollower } from '../now/now-follower.js'
import type * as lists from './lists.js'
import type { BoardSearch, SearchHost } from './search.js'
import type { StructuredDataHost } from './structured-data.js'

/** How near the end of the list may come before more is drawn: a margin of the window, and of whatever scrolls around the board. */
const NEAR = { rootMargin: '600px', scrollMargin: '600px' }

/** What of the board is needed. */
type BoardHost = LitElement &
  SearchHost &
  StructuredDataHost & {
    readonly linked: boolean
    late<Part>(load: () => Promise<Part>): Promise<Part>
  }

export interface BoardInside {
  readonly feed: FeedController
  readonly reader: Localise<unknown>
  /** What is typed now. */
  readonly words: () => string
  readonly grow: () => void
}

export class BoardController implements ReactiveController {
  /** What is true of the station and its services now. */
  readonly now: NowFollower
  readonly guard: (values: unknown[], draw: () => unknown) => unknown = guard
  readonly whole = whole
  lists: typeof lists | undefined
  /** A service in full. */
  detail: ((item: ServiceItem) => TemplateResult) | undefined
  search: BoardSearch | undefined
  #asked = new Set<string>()
  #inSight: string | undefined
  #opened: string | undefined
  #ends: IntersectionObserver

  constructor(
    private readonly host: BoardHost,
    private readonly inside: BoardInside,
  ) {
    this.#ends = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && inside.grow(), NEAR)
    this.now = new NowFollower(host, inside.feed)
    this.#opened = host.service
    host.addController(this)
  }

  hostDisconnected(): void {
    this.#ends.disconnect()
  }

  // Whoever opens a service has done with typing: the keyboard would stand before it.
  hostUpdate(): void {
    const { host } = this
    if (host.service !== this.#opened && host.service !== undefined && host.withKeyboard) host.typing = false
    this.#opened = host.service
  }

  hostUpdated(): void {
    const { host, inside } = this
    const { view }: { view: FeedView } = inside.feed
    const busy = inside.words() !== '' || host.typing
    if (busy || host.service !== undefined) this.#fetch('detail', () => this.#fetchDetail())
    if (busy) this.#fetch('search', async () => (this.search = new (await import('./search.js')).BoardSearch(host, inside.reader)))
    if (view.services.value) this.search?.prepare(view.services.value)
    if (view.services.value?.items.some(({ list }) => list !== 'service')) {
      this.#fetch('lists', async () => (this.lists = await import('./lists.js')))
    }
    if (host.linked) this.#fetch('linked', async () => new (await import('./linked.js')).LinkedService(host))
    if (host.src !== undefined) {
      this.#fetch('data', async () => new (await import('./structured-data.js')).StructuredData(host, inside.feed, inside.reader))
    }
    this.#reveal()
    const end = host.shadowRoot?.querySelector('.more')
    this.#ends.disconnect()
    if (end) this.#ends.observe(end)
  }

  // Once each.
  #fetch(what: string, fetching: () => Promise<unknown>): void {
    if (this.#asked.has(what)) return
    this.#asked.add(what)
    void this.host.late(fetching).then(() => this.host.requestUpdate())
  }

  async #fetchDetail(): Promise<void> {
    const { host, inside } = this
    const [{ serviceDetail }, { onDemandStyles }, codes] = await Promise.all([
      import('./service-detail.js'),
      import('./on-demand.styles.js'),
      isEnclosed(host) ? import('./service-codes.js') : undefined,
    ])
    const { renderRoot } = host
    if (renderRoot instanceof ShadowRoot)
      adoptStyles(renderRoot, [...(host.constructor as typeof LitElement).elementStyles, onDemandStyles])
    this.detail = (item) =>
      serviceDetail(item, {
        station: inside.feed.view.station.value,
        now: this.now.item(item),
        reader: inside.reader,
        host,
        codes: codes?.serviceCodes,
      })
  }

  // An item the page names may be far away, one tapped may move up when the open one above it closes, and its details may go on
  // below what is seen.
  #reveal(): void {
    const { service, shadowRoot } = this.host
    if (service === this.#inSight) return
    const item = service === undefined ? undefined : shadowRoot?.querySelector(`[data-service="${CSS.escape(service)}"]`)
    if (service !== undefined && (!item || !this.detail)) return
    this.#inSight = service
    if (!item) return
    this.#settle(item)
  }

  // What stands above an item has its true height only after it was near for a frame.
  #settle(item: Element, frames = 3): void {
    const { top, bottom, height } = item.getBoundingClientRect()
    if (top < 0 || bottom > innerHeight) item.scrollIntoView({ block: height < innerHeight / 2 ? 'nearest' : 'start' })
    if (frames > 0) requestAnimationFrame(() => this.#settle(item, frames - 1))
  }
}
