// doorstep-needs: a resident leaves a need, joins one of others, orders a resource, and finds the answer again.
import {
  countsByCategory,
  mainOf,
  ORDER_PLACES,
  privateUntil,
  publishedNeeds,
  stageOf,
  wantedBy,
  type Need,
  type NeedsState,
  type OrderPlace,
  type PrivateParts,
  type PrivateRef,
} from '@doorstep/model'
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, query, state } from 'lit/decorators.js'
import { DoorstepElement } from '../base/element.js'
import { randomToken } from '../base/random.js'
import { FeedController } from '../controllers/feed-controller.js'
import { NeedsController } from '../controllers/needs-controller.js'
import { Localise } from '../i18n/localise.js'
import { categoryWords } from '../i18n/services.words.js'
import { baseStyles } from '../tokens/base.styles.js'
import { needsStyles } from './needs.styles.js'
import { needsWords } from './needs.words.js'
import { chips, keypad } from './form-parts.js'
import { phoneOf, referenceOf } from './reference.js'

const HEADCOUNTS = [1, 10, 20, 30, 50, 100] as const

type Step =
  | { readonly at: 'choose' | 'look' }
  | { readonly at: 'tell'; readonly category: string }
  | { readonly at: 'done'; readonly reference: string }

/**
 * @summary Where residents leave a need, say "me too", order a resource and read the answers.
 * @slot - Shown instead where there is no journal; a sentence of the widget's own when empty.
 * @example
 * <doorstep-station src="station.json"><doorstep-needs></doorstep-needs></doorstep-station>
 */
export class DoorstepNeeds extends DoorstepElement {
  static override readonly styles = [baseStyles, needsStyles]

  #needs = new NeedsController(this)
  #feed = new FeedController(this, ['services'])
  #localise = new Localise(this, needsWords)
  #categories = new Localise(this, categoryWords)
  // a retry after a failure asks under the same id, so that it is left once
  #id = randomToken()

  @query('h2, h3') private heading!: HTMLElement | null

  @state() private step: Step = { at: 'choose' }
  @state() private phone = ''
  @state() private people = 20
  @state() private place: OrderPlace = 'station'
  @state() private says = ''
  @state() private busy = false
  @state() private wanted: ReadonlySet<string> = new Set()
  @state() private looked = ''

  /** The id of a resource to order; without one a need is left. */
  @property() resource: string | undefined = undefined
  /** Shows a pad of digits, where the machine has no keyboard. */
  @property({ type: Boolean, attribute: 'with-keypad' }) withKeypad = false
  /** The page has a heading of its own. */
  @property({ type: Boolean, attribute: 'without-heading' }) withoutHeading = false
  /** The feed comes from the station around it. */
  readonly src = undefined

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('resource')) this.restart()
  }

  override updated(changed: PropertyValues): void {
    // whoever reads with their ears hears where they are now
    if (changed.get('step') !== undefined) this.heading?.focus({ preventScroll: true })
  }

  private restart(): void {
    this.#id = randomToken()
    this.step = { at: 'choose' }
    this.phone = this.says = this.looked = ''
    this.people = 20
    this.place = 'station'
  }

  private go(step: Step): void {
    this.says = ''
    this.step = step
  }

  private async second(id: string): Promise<void> {
    const { words } = this.#localise
    // counted on at once, so that a second tap finds nothing to press
    this.wanted = new Set([...this.wanted, id])
    const done = await this.#needs.execute({ type: 'second', need: id }).catch(() => undefined)
    this.says = done?.accepted ? words.counted : done ? (words.refusals[done.refusal.code] ?? words.refused) : words.failed
    if (!done?.accepted) this.wanted = new Set([...this.wanted].filter((each) => each !== id))
  }

  private async submit(event: Event): Promise<void> {
    event.preventDefault()
    const { words } = this.#localise
    const { resource, step } = this
    if (this.busy) return
    const phone = this.phone === '' ? undefined : phoneOf(this.phone)
    if (this.phone !== '' && phone === undefined) return void (this.says = words.phoneWrong)
    if (resource !== undefined && phone === undefined) return void (this.says = words.refusals['no-contact'] ?? words.refused)
    const typed = this.renderRoot.querySelector('textarea')?.value.trim()
    this.busy = true
    this.says = ''
    const refs: PrivateRef[] = []
    try {
      const parts = await this.keep(typed, phone, refs)
      const id = this.#id
      const outcome = await this.#needs.execute(
        resource === undefined
          ? { type: 'leave', need: id, kind: 'need', category: step.at === 'tell' ? step.category : '', parts }
          : { type: 'order', order: id, resource, place: this.place, people: this.people, parts },
        { id },
      )
      if (!outcome.accepted) {
        await this.drop(refs)
        this.says = words.refusals[outcome.refusal.code] ?? words.refused
        return
      }
      // an earlier try was stored after all: what was kept for this one belongs to nobody
      if (outcome.repeated) await this.drop(refs)
      const { state: now } = this.#needs.view ?? {}
      const number = referenceOf((resource === undefined ? now?.needs.get(id) : now?.orders.get(id))?.number ?? 0)
      this.restart()
      this.go({ at: 'done', reference: resource === undefined ? words.reference(number) : words.orderReference(number) })
    } catch {
      await this.drop(refs).catch(() => undefined)
      this.says = words.failed
    } finally {
      this.busy = false
    }
  }

  private async keep(typed: string | undefined, phone: string | undefined, refs: PrivateRef[]): Promise<PrivateParts> {
    const { personal, situation } = this.#needs
    if (!personal || !situation) {
      if (typed || phone) throw new Error('There is nowhere to keep what is personal.')
      return {}
    }
    const put = async (value: string): Promise<PrivateRef> => {
      const ref = await personal.put(value, privateUntil(situation.now))
      refs.push(ref)
      return ref
    }
    return { ...(typed ? { words: await put(typed) } : {}), ...(phone ? { contact: await put(phone) } : {}) }
  }

  private async drop(refs: readonly PrivateRef[]): Promise<void> {
    for (const ref of refs) await this.#needs.personal?.delete(ref)
  }

  private typePhone(digit: string): void {
    this.phone = digit === '' ? this.phone.slice(0, -1) : (this.phone + digit).slice(0, 15)
    this.says = ''
  }

  private category(id: string): string {
    const own = this.#feed.view.services.value?.categories.find((each) => each.id === id)
    return own ? this.#localise.text(own.name) : ((this.#categories.words as Readonly<Record<string, string>>)[id] ?? id)
  }

  override render(): TemplateResult {
    const { view } = this.#needs
    const { words } = this.#localise
    if (!view)
      return html`<div class="frame">
        <slot><p class="notice">${words.readOnly}</p></slot>
      </div>`
    return html`<div class="frame">
      ${view.ready ? this.renderStep(view.state) : html`<p role="status">${view.failure === undefined ? words.opening : words.failed}</p>`}
      <p class="says" role="status">${this.says}</p>
    </div>`
  }

  private renderStep(now: NeedsState): TemplateResult {
    const { step, resource } = this
    if (step.at === 'done') return this.renderDone(step.reference)
    if (step.at === 'look') return this.renderLook(now)
    if (resource !== undefined) return this.renderForm()
    return step.at === 'tell' ? this.renderForm(step.category) : this.renderChoose(now)
  }

  private renderChoose(now: NeedsState): TemplateResult {
    const { words } = this.#localise
    const counts = countsByCategory(now)
    const ids = this.#needs.situation?.rules.categories ?? []
    const published = publishedNeeds(now)
    return html`${this.withoutHeading ? nothing : html`<h2 tabindex="-1">${words.title}</h2>`}
      <section>
        <h3 tabindex="-1">${words.ask}</h3>
        <ul class="tiles">
          ${[...ids].map((id) => {
            const count = counts.get(id) ?? 0
            return html`<li>
              <button type="button" data-category=${id} @click=${() => this.go({ at: 'tell', category: id })}>
                ${this.category(id)} ${count > 0 ? html`<span class="small">${words.wanted(count)}</span>` : nothing}
              </button>
            </li>`
          })}
        </ul>
      </section>
      <section>
        <h3>${words.others}</h3>
        ${
          published.length === 0
            ? html`<p class="soft">${words.none}</p>`
            : html`<ul class="wishes">
                ${published.map((need) => this.renderWish(need, now))}
              </ul>`
        }
      </section>
      <p><button type="button" class="look" @click=${() => this.go({ at: 'look' })}>${words.look}</button></p>`
  }

  private renderWish(need: Need, now: NeedsState): TemplateResult {
    const { words } = this.#localise
    return html`<li class="wish card">
      <div>
        <strong>${need.title}</strong>
        <p class="soft">${words.wanted(wantedBy(need, now))} · ${words.stages[stageOf(need, now)]}</p>
      </div>
      ${
        need.outcome !== undefined || this.wanted.has(need.id)
          ? nothing
          : html`<button type="button" @click=${() => this.second(need.id)}>${words.metoo}</button>`
      }
      ${need.answer ? html`<p class="answer">${words.answered}${need.answer.text}</p>` : nothing}
    </li>`
  }

  private renderForm(category?: string): TemplateResult {
    const { words } = this.#localise
    const item = this.#feed.view.services.value?.items.find(({ id }) => id === this.resource)
    return html`<form novalidate @submit=${this.submit}>
      <h3 tabindex="-1">${category === undefined ? this.#localise.text(item?.name) : this.category(category)}</h3>
      ${category === undefined ? this.renderOrder() : nothing}
      <label for="words">${words.say}</label>
      <textarea id="words" rows="2" maxlength="200" autocomplete="off" aria-describedby="words-hint"></textarea>
      <p id="words-hint" class="soft">${words.sayHint}</p>
      ${this.renderPhone(words.phone, category === undefined ? '' : words.phoneHint)}
      <p class="notice">${words.privacy}</p>
      <div class="actions">
        <button type="submit" class="primary" aria-disabled=${this.busy}>${category === undefined ? words.orderIt : words.leave}</button>
        ${category === undefined ? nothing : html`<button type="button" @click=${() => this.restart()}>${words.back}</button>`}
      </div>
    </form>`
  }

  private renderOrder(): TemplateResult {
    const { words } = this.#localise
    return html`${chips(words.people, HEADCOUNTS, this.people, String, (people) => (this.people = people))}
    ${chips(
      words.where,
      ORDER_PLACES,
      this.place,
      (place) => words.places[place],
      (place) => (this.place = place),
    )}`
  }

  private renderPhone(label: string, hint: string): TemplateResult {
    return html`<label for="phone">${label}</label>
      <input
        id="phone"
        type="tel"
        inputmode=${this.withKeypad ? 'none' : 'tel'}
        autocomplete="off"
        maxlength="20"
        aria-describedby="phone-hint"
        .value=${this.phone}
        @input=${(event: InputEvent) => (this.phone = (event.target as HTMLInputElement).value)}
      />
      <p id="phone-hint" class="soft">${hint}</p>
      ${this.withKeypad ? keypad(this.#localise.words.erase, (key) => this.typePhone(key)) : nothing}`
  }

  private renderDone(reference: string): TemplateResult {
    const { words } = this.#localise
    return html`<section class="card" role="status">
      <h3 tabindex="-1">${words.done}</h3>
      <p class="number">${reference}</p>
      <p>${words.keep}</p>
      <p><button type="button" class="primary" @click=${() => this.restart()}>${words.finish}</button></p>
    </section>`
  }

  private renderLook(now: NeedsState): TemplateResult {
    const { words } = this.#localise
    const set = (typed: string): void => void (this.looked = typed.replace(/\D/g, '').slice(0, 6))
    return html`<section>
      <h3 tabindex="-1">${words.look}</h3>
      <label for="looked">${words.lookLabel}</label>
      <input
        id="looked"
        inputmode=${this.withKeypad ? 'none' : 'numeric'}
        autocomplete="off"
        .value=${this.looked}
        @input=${(event: InputEvent) => set((event.target as HTMLInputElement).value)}
      />
      ${this.withKeypad ? keypad(words.erase, (key) => set(key === '' ? this.looked.slice(0, -1) : this.looked + key)) : nothing}
      <div role="status">${this.looked === '' ? nothing : this.renderFound(now, Number(this.looked))}</div>
      <p><button type="button" @click=${() => this.restart()}>${words.back}</button></p>
    </section>`
  }

  private renderFound(now: NeedsState, number: number): TemplateResult {
    const { words } = this.#localise
    const need = [...now.needs.values()].find((each) => each.number === number && (each.category !== undefined || each.title !== undefined))
    const order = [...now.orders.values()].find((each) => each.number === number)
    const answer = need && mainOf(need, now).answer
    const reference = referenceOf(number)
    if (!need && !order) return html`<p>${words.notFound}</p>`
    return html`${
      need
        ? html`<p class="card found">
            <strong>${words.reference(reference)} ${words.stages[stageOf(need, now)]}</strong>
            ${answer ? html`<br />${words.answered}${answer.text}` : nothing}
          </p>`
        : nothing
    }
    ${
      order
        ? html`<p class="card found">
            <strong>${words.orderReference(reference)} ${words.orderStages[order.stage]}</strong>
            ${order.why ? words.declined[order.why] : nothing} ${order.day ?? nothing}
          </p>`
        : nothing
    }`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'doorstep-needs': DoorstepNeeds
  }
}
