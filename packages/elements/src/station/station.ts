// doorstep-station: loads a station's feed, opens its ledgers, and provides both to the components inside it.
import { ContextProvider } from '@lit/context'
import type { Feed, FeedView, Instant, Journal, NeedsEvent, PrivateStore, QueueEvent, SnapshotStore } from '@doorstep/model'
import { html, type PropertyValues, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import { DoorstepElement } from '../base/element.js'
import { ClockController } from '../controllers/clock-controller.js'
import { needsContext, queueContext, stationContext } from '../contexts/station.js'

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

  /** Address of the manifest, station.json. */
  @property() src: string | undefined = undefined
  /** Names this window's device as the actor of its commands. */
  @property() device = 'browser'
  /** The journals of this machine or station. Without them the components inside are read-only. */
  @property({ attribute: false }) journals: StationJournals | undefined = undefined
  /** Where folded states are kept, so that a long journal opens fast. */
  @property({ attribute: false }) snapshots: SnapshotStore | undefined = undefined
  /** Where a resident's words and call-back number are kept, apart from the events. */
  @property({ attribute: false }) personal: PrivateStore | undefined = undefined
  /** A feed of the page's own, instead of `src`. */
  @property({ attribute: false }) feed: Feed | undefined = undefined
  /** The clock everything inside goes by, in milliseconds since 1970. */
  @property({ attribute: false }) clock: () => Instant = Date.now

  constructor() {
    super()
    new ClockController(this, 30)
  }

  override connectedCallback(): void {
    super.connectedCallback()
    // moved within the page: what disconnecting closed is opened again
    if (this.hasUpdated) {
      this.#openFeed()
      this.#openLedgers()
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#closeFeed()
    this.#closeLedgers()
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('src') || changed.has('feed') || changed.has('clock')) this.#openFeed()
    if (changed.has('journals') || changed.has('snapshots') || changed.has('personal') || changed.has('device')) this.#openLedgers()
  }

  override updated(changed: PropertyValues): void {
    super.updated(changed)
    void this.#endDay()
    this.#tend?.()
  }

  // What the clock must do is a command too. Its id is made from the day it ends, so every window may ask and it happens once.
  async #endDay(): Promise<void> {
    const queue = this.#queue.value
    const today = queue?.situation()?.businessDay
    const { day, dayClosed } = queue?.ledger.view.state ?? {}
    if (!queue || today === undefined || day === undefined || dayClosed === true || day >= today) return
    // a refusal or a failure is asked again at the next tick, or made good by the first command of the new day
    await queue.ledger.execute({ type: 'closeDay', id: `closeDay/${day}`, actor: { device: queue.device } }).catch(() => undefined)
  }

  #provideFeed(feed: Feed): void {
    feed.need('services', 'holidays')
    this.#stopFollowing = feed.subscribe(() => {
      void this.#endDay()
      this.#tend?.()
    })
    this.#station.setValue({ feed, now: () => this.clock() })
  }

  #openFeed(): void {
    this.#closeFeed()
    const { feed, src } = this
    if (feed) return this.#provideFeed(feed)
    if (src === undefined || src === '') return
    void import('@doorstep/sources/feed').then(({ sharedFeed }) => {
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
    this.#tend = undefined
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
    return { snapshots, device, signal, now: () => this.clock(), view: (): FeedView | undefined => this.#station.value?.feed.view }
  }

  #openQueue(journal: Journal<QueueEvent>, signal: AbortSignal): void {
    import('./open-queue.js').then(
      ({ openQueue }) => {
        if (signal.aborted) return
        const queue = openQueue({ journal, ...this.#opening(signal) })
        this.#queue.setValue(queue)
        // when it cannot be opened, the components inside say so
        queue.ledger.ready.then(() => this.#endDay()).catch(() => undefined)
      },
      (failure: unknown) => console.error('The queue could not be opened.', failure),
    )
  }

  #openNeeds(journal: Journal<NeedsEvent>, signal: AbortSignal): void {
    import('./open-needs.js').then(
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
