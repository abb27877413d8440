// doorstep-station: loads a station's feed, opens its ledgers, and provides both to the components inside it.
import { ContextProvider } from '@lit/context'
import type { ClockNotes, Feed, FeedView, Instant, Journal, NeedsEvent, PrivateStore, QueueEvent, SnapshotStore } from '@doorstep/model'
import { html, type PropertyValues, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import { DoorstepElement } from '../base/element.js'
import { late } from '../base/late.js'
import { ClockController } from '../controllers/clock-controller.js'
import { needsContext, queueContext, stationContext } from '../contexts/station.js'
import type { TimeKeeper } from './time-keeper.js'

const TICK_SECONDS = 5

/** The journals a page hands to its station; a stream without one is not offered. */
export interface StationJournals {
  readonly queue?: Journal<QueueEvent>
  readonly needs?: Journal<NeedsEvent>
}

/**
 * @summary Loads a station's feed and opens its ledgers for the components inside it; shows nothing of its own.
 * @slot - The page: Doorstep components and anything else.
 * @example
 * <doorstep-station src="station.json"><doorstep-service-board></doorstep-service-board></doorstep-station>
 */
export class DoorstepStation extends DoorstepElement {
  #station = new ContextProvider(this, { context: stationContext, initialValue: undefined })
  #queue = new ContextProvider(this, { context: queueContext, initialValue: undefined })
  #needs = new ContextProvider(this, { context: needsContext, initialValue: undefined })
  #tend: (() => void) | undefined
  #releaseFeed: (() => void) | undefined
  #stopFollowing: (() => void) | undefined
  #closing = new AbortController()
  #keeper: TimeKeeper | undefined

  /** Address of the manifest, station.json. */
  @property() src: string | undefined = undefined
  /** Names this window's device as the actor of its commands. */
  @property() device = 'browser'
  /** The page is a glass that nobody leaves, as in a kiosk: addresses are shown as text with a code for a phone, never as links. */
  @property({ type: Boolean, reflect: true }) enclosed = false
  /** The journals of this machine or station. Without them the components inside are read-only. */
  @property({ attribute: false }) journals: StationJournals | undefined = undefined
  /** Where folded states are kept, so that a long journal opens fast. */
  @property({ attribute: false }) snapshots: SnapshotStore | undefined = undefined
  /** Where a resident's words and call-back number are kept, apart from the events. */
  @property({ attribute: false }) personal: PrivateStore | undefined = undefined
  /** A feed of the page's own, instead of `src`. */
  @property({ attribute: false }) feed: Feed | undefined = undefined
  /**
   * The clock everything inside goes by, in milliseconds since 1970. Without one it is the machine's, and where there is a queue a jump of
   * it is held back while it could cost somebody their place.
   */
  @property({ attribute: false }) clock: (() => Instant) | undefined = undefined
  /** Where the windows of this machine tell each other about its clock, such as `localStorage`. */
  @property({ attribute: false }) clockNotes: ClockNotes | undefined = undefined

  constructor() {
    super()
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
    this.#tend?.()
  }

  #now(): Instant {
    return this.#keeper?.time.now() ?? this.clock?.() ?? Date.now()
  }

  #hear = (): void => {
    if (this.#keeper?.hear()) this.requestUpdate()
  }

  #provideFeed(feed: Feed): void {
    feed.need('services', 'holidays')
    this.#stopFollowing = feed.subscribe(() => {
      this.#keeper?.tick()
      this.#tend?.()
    })
    this.#station.setValue({ feed, now: () => this.#now(), time: () => this.#keeper?.time })
  }

  #openFeed(): void {
    this.#closeFeed()
    const { feed, src } = this
    if (feed) return this.#provideFeed(feed)
    if (src === undefined || src === '') return
    void late(() => import('@doorstep/sources/feed')).then(({ sharedFeed }) => {
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
    this.#tend = this.#keeper = undefined
    this.#queue.setValue(undefined)
    this.#needs.setValue(undefined)
  }

  #openLedgers(): void {
    this.#closeLedgers()
    const closing = (this.#closing = new AbortController())
    const { queue, needs } = this.journals ?? {}
    if (queue) this.#openQueue(queue, closing.signal)
    if (needs) this.#openNeeds(needs, closing.signal)
  }

  #opening(signal: AbortSignal) {
    const { snapshots, device } = this
    return { snapshots, device, signal, now: () => this.#now(), view: (): FeedView | undefined => this.#station.value?.feed.view }
  }

  #openQueue(journal: Journal<QueueEvent>, signal: AbortSignal): void {
    late(() => import('./open-queue.js')).then(
      ({ openQueue, TimeKeeper }) => {
        if (signal.aborted) return
        const keeper = new TimeKeeper({
          clock: this.clock && (() => this.clock?.() ?? Date.now()),
          notes: this.clockNotes,
          queue: () => this.#queue.value,
        })
        this.#keeper = keeper
        const queue = openQueue({ journal, ...this.#opening(signal) })
        this.#queue.setValue(queue)
        // when it cannot be opened, the components inside say so
        queue.ledger.ready.then(() => keeper.tick()).catch(() => undefined)
      },
      (failure: unknown) => console.error('The queue could not be opened.', failure),
    )
  }

  #openNeeds(journal: Journal<NeedsEvent>, signal: AbortSignal): void {
    late(() => import('./open-needs.js')).then(
      ({ openNeeds, tendNeeds }) => {
        if (signal.aborted) return
        const needs = openNeeds({ journal, personal: this.personal, ...this.#opening(signal) })
        this.#needs.setValue(needs)
        let tending = false
        let asked = false
        const tend = async (): Promise<void> => {
          tending = true
          // what ends while another is seen to has its turn after it; a failure is asked again at the next tick
          while (asked && !signal.aborted) {
            asked = false
            await tendNeeds(needs).catch(() => undefined)
          }
          tending = false
        }
        this.#tend = (): void => {
          asked = true
          if (!tending) void tend()
        }
        // a need that was closed a moment ago has nothing personal left a moment later
        const stop = needs.ledger.subscribe(() => this.#tend?.())
        signal.addEventListener('abort', stop)
        needs.ledger.ready.then(() => this.#tend?.()).catch(() => undefined)
      },
      (failure: unknown) => console.error('The needs could not be opened.', failure),
    )
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
