// The base of components that show a part of the feed: where it comes from, and what is said when it does not come.
import type { PartState } from '@doorstep/model/feed'
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import { type FeedController } from '../controllers/feed-controller.js'
import { languageOf } from '../i18n/localise.js'
import { DoorstepElement } from './element.js'
import { elementWords } from './element.words.js'

/**
 * Base of the components that read the feed, from the nearest `doorstep-station` or from their own `src`.
 *
 * @csspart frame - Everything.
 * @csspart status - What is said before there is anything to show.
 */
export abstract class FeedElement extends DoorstepElement {
  // what is said of a faulty feed is fetched when there is a fault
  #notice = this.late(() => import('./feed-notice.js'))

  /** Address of a station's manifest (station.json); without it the nearest `doorstep-station` is read. */
  @property() src: string | undefined = undefined

  protected abstract readonly feed: FeedController

  /** The part that must be there before anything is shown. */
  protected abstract get shown(): PartState<unknown>

  /** The component's content, once `shown` has a value. */
  protected abstract renderContent(): TemplateResult | typeof nothing

  override updated(changed: PropertyValues): void {
    super.updated(changed)
    if (!this.feed.connected || this.parts().some((part) => part.stale || part.problems.length + part.failures.length))
      void this.#notice.fetch()
  }

  override render(): TemplateResult {
    const ready = this.shown.value !== undefined
    return html`<div class="frame" part="frame">
      ${this.#notice.value?.feedNotice(this.parts(), { language: languageOf(this), feed: this.feed, ready })}
      ${ready ? this.renderContent() : this.renderWaiting()}
    </div>`
  }

  // The page's own content stays until the first data are there, so that public information is never hidden while loading.
  private renderWaiting(): TemplateResult {
    return html`<slot></slot> ${
        this.parts().some((part) => part.loading)
          ? html`<p class="empty" role="status" part="status">${elementWords[languageOf(this)].loading}</p>`
          : nothing
      }`
  }

  private parts(): readonly PartState<unknown>[] {
    const { station } = this.feed.view
    return station === this.shown ? [station] : [station, this.shown]
  }
}
