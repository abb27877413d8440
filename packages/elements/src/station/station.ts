// doorstep-station: loads a station's feed, opens its ledgers, and provides both to the components inside it.
import { ContextProvider, type Context, type ContextEvent } from '@lit/context'
import { EMPTY_FEED, type Feed, type FeedView } from '@doorstep/model/feed'
import type { PrivateStore, SnapshotStore } from '@doorstep/model/journal'
import type { StreamJournals, StreamTypes } from '@doorstep/model/streams'
import type { Instant, StationClock } from '@doorstep/model/time'
import { html, type PropertyValues, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import { DoorstepElement } from '../base/element.js'
import { ClockController } from '../controllers/clock-controller.js'
import { ledgerContext, stationContext, streamOf, type LedgerContext } from '../contexts/station.js'
import type { TimeKeeper } from './time-keeper.js'

const TICK_SECONDS = 5

/** What those inside read until what loads a feed has come: nothing yet, and it is on its way. */
const COMING: Feed = {
  view: { ...EMPTY_FEED, station: { ...EMPTY_FEED.station, loading: true } },
  need: () => undefined,
  refresh: () => Promise.resolve(),
  subscribe: () => () => undefined,
}

type Provider = ContextProvider<Context<unknown, LedgerContext<StreamTypes> | undefined>>

/**
 * @summary Loads a station's feed and opens its ledgers for the components inside it; shows nothing of its own.
 * @slot - The page: Doorstep components and anything else.
 * @example
 * <doorstep-station src="station.json"><doorstep-service-board></doorstep-service-board></doorstep-station>
 */
export class DoorstepStation extends DoorstepElement {
  #station = new ContextProvider(this, { context: stationContext, initialValue: undefined })
  #ledgers = new Map<string, Provider>()
  #releaseFeed: (() => void) | undefined
  #loader = this.late(() => import('@doorstep/sources/shared-feed'))
  #opener = this.late(() => import('./open.js'))
  #stopFollowing: (() => void) | undefined
  #closing = new AbortController()
  #keeper: TimeKeeper | undefined

  /** Address of the manifest, station.json. */
  @property() src: string | undefined = undefined
  /** Names this window's device as the actor of its commands. */
  @property() device = 'browser'
  /** The page is a glass that nobody leaves, as in a kiosk: addresses are shown as text with a code for a phone, never as links. */
  @property({ type: Boolean, reflect: true }) enclosed = false
  /** The journals of this machine or station, by the names of their streams: `queue`, `needs`. What has none is read-only. */
  @property({ attribute: false }) journals: StreamJournals | undefined = undefined
  /** Where folded states are kept, so that a long journal opens fast. */
  @property({ attribute: false }) snapshots: SnapshotStore | undefined = undefined
  /** Where a resident's words and call-back number are kept, apart from the events. */
  @property({ attribute: false }) personal: PrivateStore | undefined = undefined
  /** A feed of the page's own, instead of `src`. */
  @property({ attribute: false }) feed: Feed | undefined = undefined
  /**
   * The clock everything inside goes by, in milliseconds since 1970. Without one it is the machine's, and where there are journals a jump of
   * it is held back while it could cost somebody their place.
   */
  @property({ attribute: false }) clock: (() => Instant) | undefined = undefined
  /** The page's own clock with its guards, for a page that has other uses for the station's time; without one the station makes its own. */
  @property({ attribute: false }) machineClock: StationClock | undefined = undefined

  constructor() {
    super()
    this.addEventListener('context-request', this.#meet)
    new ClockController(this, TICK_SECONDS)
  }

  override connectedCallback(): void {
    super.connectedCallback()
    addEventListener('storage', this.#hear)
    // moved within the page: what disconnecting closed is opened again
    if (this.hasUpdated) {
      this.#openFeed()
      this.#openLedgers()
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    removeEventListener('storage', this.#hear)
    this.#closeFeed()
    this.#closeLedgers()
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('src') || changed.has('feed') || changed.has('clock')) this.#openFeed()
    if (changed.has('journals') || changed.has('snapshots') || changed.has('personal') || changed.has('device')) this.#openLedgers()
  }

  override updated(changed: PropertyValues): void {
    super.updated(changed)
    this.#keeper?.tick()
  }

  #now(): Instant {
    return this.#keeper?.time.now() ?? this.clock?.() ?? Date.now()
  }

  #hear = (): void => {
    if (this.#keeper?.hear()) this.requestUpdate()
  }

  // Which streams there are is known with the journals. Who asks for one before that is told of it when it comes.
  #meet = (event: ContextEvent<Context<unknown, unknown>>): void => {
    const stream = streamOf(event.context)
    if (stream === undefined || this.#ledgers.has(stream)) return
    // what provides from now on has not heard this event
    this.#provider(stream).onContextRequest(event)
  }

  #provider(stream: string): Provider {
    const provider = this.#ledgers.get(stream) ?? new ContextProvider(this, { context: ledgerContext(stream), initialValue: undefined })
    this.#ledgers.set(stream, provider)
    return provider
  }

  #provideFeed(feed: Feed): void {
    feed.need('services', 'holidays')
    this.#stopFollowing = feed.subscribe(() => this.#keeper?.tick())
    this.#station.setValue({ feed, now: () => this.#now(), time: () => this.#keeper?.time })
  }

  #openFeed(): void {
    this.#closeFeed()
    const { feed, src } = this
    if (feed) return this.#provideFeed(feed)
    if (src === undefined || src === '') return
    this.#provideFeed(COMING)
    void this.#loader.fetch().then(({ sharedFeed }) => {
      if (!this.isConnected || this.feed || this.src !== src) return
      const shared = sharedFeed(new URL(src, document.baseURI))
      this.#releaseFeed = shared.release
      this.#provideFeed(shared.feed)
    })
  }

  #closeFeed(): void {
    this.#stopFollowing?.()
    this.#releaseFeed?.()
    this.#stopFollowing = this.#releaseFeed = undefined
  }

  #closeLedgers(): void {
    this.#closing.abort()
    this.#keeper = undefined
    for (const ledger of this.#ledgers.values()) ledger.setValue(undefined)
  }

  #openLedgers(): void {
    this.#closeLedgers()
    const { signal } = (this.#closing = new AbortController())
    const { snapshots, personal, device } = this
    const journals = Object.entries(this.journals ?? {}).flatMap(([name, journal]) => (journal ? [{ name, journal }] : []))
    if (journals.length === 0) return
    void this.#opener.fetch().then(({ openLedger, streamNamed, TimeKeeper }) => {
      if (signal.aborted) return
      const clock = this.clock && (() => this.clock?.() ?? Date.now())
      const keeper = new TimeKeeper({ clock, machine: this.machineClock, streams: journals.length, signal })
      this.#keeper = keeper
      const now = (): Instant => this.#now()
      const view = (): FeedView | undefined => this.#station.value?.feed.view
      for (const { name, journal } of journals) {
        const stream = streamNamed(name)
        if (!stream) {
          console.error(`There is no stream '${name}': its journal is not opened.`)
          continue
        }
        const context = openLedger(stream, { journal, snapshots, personal, device, signal, now, view })
        this.#provider(name).setValue(context)
        keeper.keep({ stream, context })
      }
    })
  }

  override render(): TemplateResult {
    return html`<slot></slot>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'doorstep-station': DoorstepStation
  }
}
