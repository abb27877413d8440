// Gives a component its part of the feed: from the nearest station, or from an address of its own.
import { EMPTY_FEED, type Feed, type FeedView } from '@doorstep/model/feed'
import type { PartName } from '@doorstep/model/station'
import type { Instant, StationTime } from '@doorstep/model/time'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { Late, type LateHost } from '../base/late-part.js'
import { consume } from '../contexts/consume.js'
import { stationContext, type StationContext } from '../contexts/station.js'

type Host = ReactiveControllerHost & HTMLElement & Partial<LateHost> & { readonly src: string | undefined }

interface OwnFeed {
  readonly src: string
  feed?: Feed
  release?: () => void
}

/**
 * Follows a feed for its host and asks it for the parts the host shows. The host's `src` wins over a station around it;
 * the loader for `src` is fetched only when there is one.
 */
export class FeedController implements ReactiveController {
  view: FeedView = EMPTY_FEED
  #station: StationContext | undefined
  #own: OwnFeed | undefined
  #loader: Late<typeof import('@doorstep/sources/shared-feed')>
  #following: Feed | undefined
  #stop: (() => void) | undefined

  constructor(
    private readonly host: Host,
    private parts: readonly PartName[],
  ) {
    this.#loader = new Late(host, () => import('@doorstep/sources/shared-feed'))
    host.addController(this)
    consume(host, stationContext, (station) => {
      this.#station = station
      this.#follow()
    })
  }

  hostConnected(): void {
    this.#openOwn()
  }

  hostUpdate(): void {
    // one that is drawn once more after it was taken off the page reads nothing any longer
    if (this.host.isConnected && this.host.src !== this.#own?.src) this.#openOwn()
  }

  hostDisconnected(): void {
    this.#stop?.()
    this.#stop = this.#following = undefined
    this.#own?.release?.()
    this.#own = undefined
  }

  /** Whether there is anything to read from. */
  get connected(): boolean {
    return this.#own !== undefined || this.#station !== undefined
  }

  now(): Instant {
    return this.#station?.now() ?? Date.now()
  }

  /** How far the machine's clock is believed; undefined without a station that has a queue. */
  get time(): StationTime | undefined {
    return this.#station?.time?.()
  }

  /** Asks for more parts, which a late part of the host shows. */
  need(...parts: readonly PartName[]): void {
    this.parts = [...this.parts, ...parts]
    this.#following?.need(...parts)
  }

  refresh(): void {
    void this.#following?.refresh()
  }

  #openOwn(): void {
    this.#own?.release?.()
    this.#own = undefined
    const { src } = this.host
    if (src) {
      const own: OwnFeed = { src }
      this.#own = own
      void this.#loader.fetch().then(({ sharedFeed }) => {
        if (this.#own !== own) return
        const { feed, release } = sharedFeed(new URL(src, document.baseURI))
        Object.assign(own, { feed, release })
        this.#follow()
      })
    }
    this.#follow()
  }

  #follow(): void {
    const feed = this.#own ? this.#own.feed : this.#station?.feed
    if (feed === this.#following) return
    this.#stop?.()
    this.#following = feed
    this.view = feed?.view ?? EMPTY_FEED
    this.#stop = feed?.subscribe((view) => {
      this.view = view
      this.host.requestUpdate()
    })
    feed?.need(...this.parts)
    this.host.requestUpdate()
  }
}
