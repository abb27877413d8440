// What the board needs once its list is on the screen, some of it at once, the rest when somebody searches or opens a service.
import type { FeedView } from '@doorstep/model'
import { adoptStyles, type ReactiveController, type TemplateResult } from 'lit'
import { guard } from 'lit/directives/guard.js'
import { isEnclosed } from '../base/address.js'
import type { FeedController } from '../controllers/feed-controller.js'
import type { Localise } from '../i18n/localise.js'
import { availabilityAt } from './availability.js'
import type * as lists from './lists.js'
import type { BoardSearch } from './search.js'
import type { DoorstepServiceBoard } from './service-board.js'
import type { serviceDetail } from './service-detail.js'

/** How near the end of the list may come before more is drawn: a margin of the window, and of whatever scrolls around the board. */
const NEAR = { rootMargin: '600px', scrollMargin: '600px' }

/** A service in full, with all but the codes, which are known here. */
type Detailed = Parameters<typeof serviceDetail> extends [...infer Asked, unknown?] ? Asked : never

export interface BoardInside {
  readonly feed: FeedController
  readonly reader: Localise<unknown>
  /** What is typed now. */
  readonly words: () => string
  readonly grow: () => void
}

export class BoardLater implements ReactiveController {
  readonly availabilityAt = availabilityAt
  readonly guard: (values: unknown[], draw: () => unknown) => unknown = guard
  lists: typeof lists | undefined
  detail: ((...asked: Detailed) => TemplateResult) | undefined
  search: BoardSearch | undefined
  #asked = new Set<string>()
  #inSight: string | undefined
  #ends: IntersectionObserver

  constructor(
    private readonly host: DoorstepServiceBoard,
    private readonly inside: BoardInside,
  ) {
    this.#ends = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && inside.grow(), NEAR)
    host.addController(this)
  }

  hostDisconnected(): void {
    this.#ends.disconnect()
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
    const { host } = this
    const [{ serviceDetail }, { laterStyles }, codes] = await Promise.all([
      import('./service-detail.js'),
      import('./later.styles.js'),
      isEnclosed(host) ? import('./service-codes.js') : undefined,
    ])
    const { renderRoot } = host
    if (renderRoot instanceof ShadowRoot)
      adoptStyles(renderRoot, [...(host.constructor as typeof DoorstepServiceBoard).styles, laterStyles])
    this.detail = (...asked) => serviceDetail(...asked, codes?.serviceCodes)
  }

  // An item the page names may be far away, and one tapped may move up when the open one above it closes.
  #reveal(): void {
    const { service, shadowRoot } = this.host
    if (service === this.#inSight) return
    const item = service === undefined ? undefined : shadowRoot?.querySelector(`[data-service="${CSS.escape(service)}"]`)
    if (service !== undefined && (!item || !this.detail)) return
    this.#inSight = service
    const top = item?.getBoundingClientRect().top ?? 0
    if (top < 0 || top > innerHeight - 100) item?.scrollIntoView({ block: 'start' })
  }
}
