// doorstep-needs: a resident leaves a need, joins one of others, orders a resource, and finds the answer again.
import { ANSWER_DAYS, countsByCategory, type LocalDate, type NeedsState, type ServiceItem, ownOf } from '@doorstep/model'
import { adoptStyles, html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, query, state } from 'lit/decorators.js'
import { DoorstepElement } from '../base/element.js'
import { late } from '../base/late.js'
import { FeedController } from '../controllers/feed-controller.js'
import { NeedsController } from '../controllers/needs-controller.js'
import { NeedDoneEvent } from '../events.js'
import { Localise } from '../i18n/localise.js'
import { categoryWords } from '../i18n/services.words.js'
import { baseStyles } from '../tokens/base.styles.js'
import type * as later from './needs.lazy.js'
import { needsStyles } from './needs.styles.js'
import { needsWords } from './needs.words.js'

/**
 * @summary Where residents leave a need, say "me too", order a resource and read the answers.
 * @slot - Shown instead where there is no journal; a sentence of the widget's own when empty.
 * @event doorstep-need-done - The person has seen the number and is done.
 * @csspart frame - Everything.
 * @csspart categories - The tiles of the categories.
 * @csspart wishes - What others have asked for.
 * @csspart number - The number under which the answer is found again.
 * @example
 * <doorstep-station src="station.json"><doorstep-needs></doorstep-needs></doorstep-station>
 */
export class DoorstepNeeds extends DoorstepElement {
  static override readonly styles = [baseStyles, needsStyles]

  #needs = new NeedsController(this)
  #feed = new FeedController(this, ['services'])
  #localise = new Localise(this, needsWords)
  #categories = new Localise(this, categoryWords)
  #fetching = false
  #flow: later.Flow | undefined
  #wishes: later.Wishes | undefined

  @query('h2, h3') private heading!: HTMLElement | null

  @state() private step: later.Step = { at: 'choose' }
  @state() private later: typeof later | undefined = undefined
  /** Asks at once for what did not come. */
  @state() private again: (() => void) | undefined = undefined

  /** The id of a resource to order; without one a need is left. */
  @property() resource: string | undefined = undefined
  /** Brings a keyboard of its own, for a screen without one. */
  @property({ type: Boolean, attribute: 'with-keyboard' }) withKeyboard = false
  /** Leaves the heading out, where the page has one. */
  @property({ type: Boolean, attribute: 'without-heading' }) withoutHeading = false
  /** The feed comes from the station around it. */
  readonly src = undefined

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('resource'))
      this.go(this.resource === undefined ? { at: 'choose' } : { at: 'form', subject: { resource: this.resource } })
  }

  override updated(changed: PropertyValues): void {
    // everything beyond the choice comes once the choice is on the screen
    if (this.#needs.view?.ready && !this.later) void this.fetchLater()
    if (this.withKeyboard && (changed.has('later') || changed.has('withKeyboard'))) {
      void late(() => import('../define/keyboard.js'))
    }
    // whoever reads with their ears hears where they are now; whoever has scrolled begins at the top
    if (changed.get('step') !== undefined) this.heading?.focus()
  }

  private async fetchLater(): Promise<void> {
    if (this.#fetching) return
    this.#fetching = true
    const fetched = await late(
      () => import('./needs.lazy.js'),
      (again) => (this.again = again),
    )
    if (this.renderRoot instanceof ShadowRoot) adoptStyles(this.renderRoot, [...DoorstepNeeds.styles, fetched.flowStyles])
    this.#wishes = new fetched.Wishes(this, this.#needs)
    this.later = fetched
  }

  private finish(): void {
    this.resource = undefined
    this.go({ at: 'choose' })
    this.dispatchEvent(new NeedDoneEvent())
  }

  /** To another step; what was filled in is kept only on the way through one form. */
  private go(step: later.Step): void {
    this.again?.()
    if (!('subject' in step)) this.#flow = undefined
    this.step = step
  }

  private categoryName(id: string): string {
    const own = this.#feed.view.services.value?.categories.find((each) => each.id === id)
    return own ? this.#localise.text(own.name) : (ownOf<string>(this.#categories.words, id) ?? id)
  }

  private itemOf(id: string): ServiceItem | undefined {
    return this.#feed.view.services.value?.items.find((item) => item.id === id)
  }

  private scene(now: NeedsState, today: LocalDate): later.WishesScene {
    const { timeZone = 'UTC' } = this.#feed.view.station.value ?? {}
    return { now, today, timeZone, reader: this.#localise, language: this.#localise.language }
  }

  override render(): TemplateResult {
    const { view, situation } = this.#needs
    const { words } = this.#localise
    if (!view)
      return html`<div class="frame" part="frame">
        <slot><p class="notice">${words.readOnly}</p></slot>
      </div>`
    const failed = view.failure !== undefined
    return html`<div class="frame" part="frame">
      ${
        view.ready && situation
          ? html`${failed ? html`<p class="notice" role="status">${words.stale}</p>` : nothing}${this.renderStep(view.state, situation.businessDay)}`
          : html`<p class=${failed ? 'notice' : 'soft'} role="status">${failed ? words.unreadable : words.opening}</p>`
      }
    </div>`
  }

  private renderStep(now: NeedsState, today: LocalDate): TemplateResult {
    const { step, later, withKeyboard } = this
    if (step.at === 'choose') return this.renderChoose(now, today)
    if (!later || !this.#wishes) return this.renderWaiting()
    this.#flow ??= new later.Flow(this, this.#needs)
    return this.#flow.render(step, {
      ...this.scene(now, today),
      ...{ wishes: this.#wishes, withKeyboard },
      categoryName: (id) => this.categoryName(id),
      itemName: (id) => this.#localise.text(this.itemOf(id)?.name) || id,
      go: (to) => this.go(to),
      finish: () => this.finish(),
    })
  }

  private renderWaiting(): TemplateResult {
    const { words } = this.#localise
    return html`<p class=${this.again ? 'notice' : 'soft'} role="status">${this.again ? words.unreachable : words.opening}</p>`
  }

  private renderChoose(now: NeedsState, today: LocalDate): TemplateResult {
    const { words } = this.#localise
    const counts = countsByCategory(now)
    const ids = [...(this.#needs.situation?.rules.categories ?? [])]
    return html`${this.withoutHeading ? nothing : html`<h2 tabindex="-1">${words.title}</h2>`}
      <div class="choose">
        <section>
          <h3 tabindex="-1">${words.ask}</h3>
          <p class="soft">${words.lead(ANSWER_DAYS)}</p>
          <ul class="tiles" part="categories">
            ${ids.map(
              (id) =>
                html`<li>
                  <button type="button" data-category=${id} @click=${() => this.go({ at: 'form', subject: { category: id } })}>
                    <strong>${this.categoryName(id)}</strong>
                    ${counts.has(id) ? html`<span class="small soft">${words.wanted(counts.get(id) ?? 0)}</span>` : nothing}
                  </button>
                </li>`,
            )}
          </ul>
        </section>
        <section>
          <h3>${words.others}</h3>
          ${this.#wishes?.render(this.scene(now, today)) ?? this.renderWaiting()}
          <button type="button" class="look" @click=${() => this.go({ at: 'look' })}>${words.look}</button>
        </section>
      </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'doorstep-needs': DoorstepNeeds
  }
}
