// The base of components that show a part of the feed: where it comes from, and what is said when it does not come.
import type { PartState } from '@doorstep/model'
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { type FeedController } from '../controllers/feed-controller.js'
import { Localise } from '../i18n/localise.js'
import { DoorstepElement } from './element.js'
import { feedWords } from './feed-element.words.js'
import { late } from './late.js'
import type { feedNotice } from './feed-notice.js'

/** Base of the components that read the feed, from the nearest `doorstep-station` or from their own `src`. */
export abstract class FeedElement extends DoorstepElement {
  #localise = new Localise(this, feedWords)
  #noticed = false

  /** Address of a station's manifest (station.json); without it the nearest `doorstep-station` is read. */
  @property() src: string | undefined = undefined

  @state() private notice: typeof feedNotice | undefined = undefined
  /** Asks at once for a part of the component that did not come. */
  @state() private again: (() => void) | undefined = undefined

  protected abstract readonly feed: FeedController

  /** The part that must be there before anything is shown. */
  protected abstract get shown(): PartState<unknown>

  /** The component's content, once `shown` has a value. */
  protected abstract renderContent(): TemplateResult | typeof nothing

  override updated(changed: PropertyValues): void {
    super.updated(changed)
    // what is said of a faulty feed is fetched when there is a fault
    if (!this.#noticed && (this.again ?? this.parts().some((part) => part.stale || part.problems.length + part.failures.length > 0))) {
      this.#noticed = true
      void late(() => import('./feed-notice.js')).then(({ feedNotice }) => (this.notice = feedNotice))
    }
  }

  /**
   * Fetches a part of the component; while it does not come, the component says so and offers to try again.
   *
   * @internal
   */
  late<Part>(load: () => Promise<Part>): Promise<Part> {
    return late(load, (again) => (this.again = again))
  }

  override render(): TemplateResult {
    const ready = this.shown.value !== undefined
    return html`<div class="frame" part="frame">
      ${this.notice?.(this.parts(), { language: this.#localise.language, now: this.feed.now(), ready, retry: () => this.feed.refresh(), again: this.again })}
      ${ready ? this.renderContent() : this.renderWaiting()}
    </div>`
  }

  // The page's own content stays until the first data are there, so that public information is never hidden while loading.
  private renderWaiting(): TemplateResult {
    const { words } = this.#localise
    const loading = this.parts().some((part) => part.loading)
    return html`<slot></slot>
      ${loading || !this.feed.connected ? html`<p class="empty" role="status" part="status">${loading ? words.loading : words.nowhere}</p>` : nothing}`
  }

  private parts(): readonly PartState<unknown>[] {
    const { station } = this.feed.view
    return station === this.shown ? [station] : [station, this.shown]
  }
}
