// What the board needs once its list is on the screen, some of it at once, the rest when somebody searches or opens a service.
import type { FeedView } from '@doorstep/model/feed'
import type { ServiceItem } from '@doorstep/model/services'
import type { ReactiveController, TemplateResult } from 'lit'
import { guard } from 'lit/directives/guard.js'
import { isEnclosed } from '../base/address.js'
import type { Late } from '../base/late-part.js'
import { whole } from '../base/whole.js'
import { ClockController } from '../controllers/clock-controller.js'
import type { FeedController } from '../controllers/feed-controller.js'
import type { Localise } from '../i18n/localise.js'
import { NowFollower } from '../now/now-follower.js'
import type * as checklist from './checklist.js'
import type { LinkedService } from './linked.js'
import type * as lists from './lists.js'
import type { BoardSearch, SearchHost } from './search.js'
import type * as codes from './service-codes.js'
import type * as detail from './service-detail.js'
import type { StructuredData, StructuredDataHost } from './structured-data.js'

/** How near the end of the list may come before more is drawn: a margin of the window, and of whatever scrolls around the board. */
const NEAR = { rootMargin: '600px', scrollMargin: '600px' }

/** More items than any list has: on paper all of them are drawn. */
const ALL = 1_000_000

/** What of the board is needed. */
type BoardHost = SearchHost & StructuredDataHost & { readonly linked: boolean }

export interface BoardInside {
  readonly feed: FeedController
  readonly reader: Localise<unknown>
  /** What is typed now. */
  readonly words: () => string
  readonly grow: (items?: number) => void
}

export class BoardController implements ReactiveController {
  /** What is true of the station and its services now. */
  readonly now: NowFollower
  readonly guard: (values: unknown[], draw: () => unknown) => unknown = guard
  readonly whole = whole
  #lists: Late<typeof lists>
  #search: Late<BoardSearch>
  #linked: Late<LinkedService>
  #data: Late<StructuredData>
  #checklist: Late<typeof checklist>
  #detail: Late<[typeof detail, typeof codes | undefined]>
  #inSight: string | undefined
  #opened: string | undefined
  #ends: IntersectionObserver
  #media = matchMedia('print')
  #onPaper = false

  constructor(
    private readonly host: BoardHost,
    private readonly inside: BoardInside,
  ) {
    this.#ends = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && inside.grow(), NEAR)
    this.now = new NowFollower(host, inside.feed)
    this.#opened = host.service
    this.#lists = host.late(
      () => import('./lists.js'),
      ({ listStyles }) => listStyles,
    )
    this.#search = host.late(async () => new (await import('./search.js')).BoardSearch(host, inside.reader))
    this.#linked = host.late(async () => new (await import('./linked.js')).LinkedService(host))
    this.#data = host.late(async () => new (await import('./structured-data.js')).StructuredData(host, inside.feed, inside.reader))
    this.#checklist = host.late(() => import('./checklist.js'))
    this.#detail = host.late(
      () => {
        // who is on duty is said in the details alone
        inside.feed.need('timetable')
        return Promise.all([import('./service-detail.js'), isEnclosed(host) ? import('./service-codes.js') : undefined])
      },
      ([{ onDemandStyles }]) => onDemandStyles,
    )
    new ClockController(host, 30)
    host.addController(this)
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#paper)
    addEventListener('afterprint', this.#paper)
    this.#media.addEventListener('change', this.#paper)
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#paper)
    removeEventListener('afterprint', this.#paper)
    this.#media.removeEventListener('change', this.#paper)
    this.#draw(false)
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
    if (busy || host.service !== undefined) void this.#detail.fetch()
    if (busy) void this.#search.fetch()
    if (view.services.value) this.search?.prepare(view.services.value)
    if (view.services.value?.items.some(({ list }) => list !== 'service')) void this.#lists.fetch()
    if (host.linked) void this.#linked.fetch()
    if (host.src) void this.#data.fetch()
    this.#reveal()
    const end = host.shadowRoot?.querySelector('.more')
    this.#ends.disconnect()
    if (end) this.#ends.observe(end)
  }

  /** The lists beside that of services. */
  get lists(): typeof lists | undefined {
    return this.#lists.value
  }

  get search(): BoardSearch | undefined {
    return this.#search.value
  }

  /** A service in full, once that can be drawn. */
  get detail(): ((item: ServiceItem) => TemplateResult) | undefined {
    const [part, codes] = this.#detail.value ?? []
    const { host, inside, now } = this
    return (
      part &&
      ((item) =>
        part.serviceDetail(item, {
          station: inside.feed.view.station.value,
          now: now.moment && part.itemNow(now.moment, item),
          reader: inside.reader,
          host,
          codes: codes?.serviceCodes,
          print: () => void this.#print(item),
        }))
    )
  }

  #paper = (event: Event): void => this.#draw(event.type === 'beforeprint' || (event as MediaQueryListEvent).matches)

  // Paper has no end that comes near: the whole list is drawn for it, and the rest taken away again.
  #draw(onPaper = false): void {
    if (onPaper === this.#onPaper) return
    this.#onPaper = onPaper
    this.inside.grow(onPaper ? ALL : -ALL)
  }

  // Whoever has gone on to something else in the meantime wants no paper any longer.
  async #print(item: ServiceItem): Promise<void> {
    const { host, inside } = this
    const { printChecklist } = await this.#checklist.fetch()
    if (!host.isConnected || host.service !== item.id) return
    await printChecklist(host.printer, item, inside.feed.view.station.value, inside.reader.language).catch(console.error)
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
