// doorstep-needs: a resident leaves a need, joins one of others, orders a resource, and finds the answer again.
import { ANSWER_DAYS, countsByCategory, type NeedsState } from '@doorstep/model/needs'
import type { ServiceItem } from '@doorstep/model/services'
import type { LocalDate } from '@doorstep/model/time'
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, query, state } from 'lit/decorators.js'
import { DoorstepElement } from '../base/element.js'
import { FeedController } from '../controllers/feed-controller.js'
import { NeedsController } from '../controllers/needs-controller.js'
import { NeedDoneEvent } from '../events.js'
import { categoryName } from '../i18n/category-names.js'
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
 * @csspart code - What is typed with the number to see what is personal.
 * @example
 * <doorstep-station src="station.json"><doorstep-needs></doorstep-needs></doorstep-station>
 */
export class DoorstepNeeds extends DoorstepElement {
  static override readonly styles = [baseStyles, needsStyles]

  #needs = new NeedsController(this)
  #feed = new FeedController(this, ['services'])
  #localise = new Localise(this, needsWords)
  #categories = new Localise(this, categoryWords)
  /** On another step, whose heading has not had the focus yet. */
  #arriving = false
  #keyboard = this.late(() => import('../define/keyboard.js'))
  #flow: later.Flow | undefined
  #later = this.late(
    async () => {
      const { Wishes, ...later } = await import('./needs.lazy.js')
      return { ...later, wishes: new Wishes(this, this.#needs) }
    },
    ({ flowStyles }) => flowStyles,
  )

  @query('h2, h3') private heading!: HTMLElement | null

  @state() private step: later.Step = { at: 'choose' }

  /** The id of a resource to order; without one a need is left. */
  @property() resource: string | undefined = undefined
  /** Brings a keyboard of its own, for a screen without one. */
  @property({ type: Boolean, attribute: 'with-keyboard' }) withKeyboard = false
  /** Leaves the heading out, where the page has one. */
  @property({ type: Boolean, attribute: 'without-heading' }) withoutHeading = false
  /** The feed comes from the station around it. @internal */
  readonly src = undefined

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('resource'))
      this.go(this.resource === undefined ? { at: 'choose' } : { at: 'form', subject: { resource: this.resource } })
  }

  override updated(changed: PropertyValues): void {
    // everything beyond the choice comes once the choice is on the screen
    if (this.#needs.view?.ready) void this.#later.fetch()
    if (this.withKeyboard && this.#later.value) void this.#keyboard.fetch()
    // whoever reads with their ears hears where they are now; whoever has scrolled begins at the top
    if (changed.get('step') !== undefined) this.#arriving = true
    // it may stand in a part that comes late
    if (!this.#arriving || !this.heading) return
    this.#arriving = false
    this.heading.focus()
  }

  private finish(): void {
    this.resource = undefined
    this.go({ at: 'choose' })
    this.dispatchEvent(new NeedDoneEvent())
  }

  /** To another step; what was filled in is kept only on the way through one form. */
  private go(step: later.Step): void {
    this.#later.retry?.()
    if (!('subject' in step)) this.#flow = undefined
    this.step = step
  }

  private categoryName(id: string): string {
    return categoryName(this.#categories, id, this.#feed.view.services.value)
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
    const { step, withKeyboard } = this
    const { value: later } = this.#later
    if (step.at === 'choose') return this.renderChoose(now, today)
    if (!later) return this.renderWaiting()
    this.#flow ??= new later.Flow(this, this.#needs)
    return this.#flow.render(step, {
      ...this.scene(now, today),
      ...{ wishes: later.wishes, withKeyboard },
      categoryName: (id) => this.categoryName(id),
      itemName: (id) => this.#localise.text(this.itemOf(id)?.name) || id,
      go: (to) => this.go(to),
      finish: () => this.finish(),
    })
  }

  private renderWaiting(): TemplateResult {
    const { words } = this.#localise
    return html`<p class=${this.#later.retry ? 'notice' : 'soft'} role="status">
      ${this.#later.retry ? words.unreachable : words.opening}
    </p>`
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
          ${this.#later.value?.wishes.render(this.scene(now, today)) ?? this.renderWaiting()}
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
