// doorstep-needs-desk: where a worker sees to needs, to what nobody found, and to orders.
import {
  DECLINE_REASONS,
  NEED_OUTCOMES,
  openNeeds,
  wantedBy,
  type DeclineReason,
  type Need,
  type NeedsCommand,
  type NeedsState,
  type Order,
  type PrivateRef,
} from '@doorstep/model'
import type { Pins } from '@doorstep/sources/journal'
import { html, nothing, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import { DoorstepElement } from '../base/element.js'
import { randomToken } from '../base/random.js'
import { FeedController } from '../controllers/feed-controller.js'
import type { Asked } from '../controllers/ledger-controller.js'
import { NeedsController } from '../controllers/needs-controller.js'
import { Localise } from '../i18n/localise.js'
import { categoryWords } from '../i18n/services.words.js'
import { baseStyles } from '../tokens/base.styles.js'
import { deskWords } from './needs-desk.words.js'
import { needsStyles } from './needs.styles.js'
import { needsWords } from './needs.words.js'
import { referenceOf } from './reference.js'

/**
 * @summary Where staff see, merge, match, answer and close needs, and settle orders. Shows nothing personal before a worker's PIN.
 */
export class DoorstepNeedsDesk extends DoorstepElement {
  static override readonly styles = [baseStyles, needsStyles]

  #needs = new NeedsController(this)
  #feed = new FeedController(this, ['services'])
  #localise = new Localise(this, deskWords)
  #resident = new Localise(this, needsWords)
  #categories = new Localise(this, categoryWords)

  @state() private worker: string | undefined = undefined
  @state() private says = ''
  /** What is personal, as far as it was read for the worker who is here; undefined behind a reference: it is gone. */
  @state() private personal: ReadonlyMap<PrivateRef, string | undefined> = new Map()

  /** The workers' PINs on this machine. Without them nobody gets in. */
  @property({ attribute: false }) pins: Pins | undefined = undefined
  /** The feed comes from the station around it. */
  readonly src = undefined

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.leave()
  }

  override updated(): void {
    void this.read()
  }

  private leave(): void {
    this.worker = undefined
    this.personal = new Map()
    this.says = ''
  }

  // Read only while a worker is here, and only for what is still open.
  private async read(): Promise<void> {
    const { view, personal: store } = this.#needs
    const { worker } = this
    if (!view || !store || worker === undefined) return
    const { needs, orders } = view.state
    const refs = [...needs.values(), ...orders.values()]
      .filter(({ closedAt }) => closedAt === undefined)
      .flatMap(({ parts: { words, contact } }) => [words, contact])
      .filter((ref) => ref !== undefined)
    if (refs.every((ref) => this.personal.has(ref)) && this.personal.size === refs.length) return
    const read = new Map<PrivateRef, string | undefined>()
    for (const ref of refs) {
      const value = await store.get(ref).catch(() => undefined)
      read.set(ref, typeof value === 'string' ? value : undefined)
    }
    if (this.worker === worker) this.personal = read
  }

  private async signIn(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    const { words } = this.#localise
    const form = event.target as HTMLFormElement
    const given = new FormData(form)
    const worker = field(given, 'worker')
    const check = await this.pins?.check(worker, field(given, 'pin')).catch(() => undefined)
    form.querySelector('input')?.form?.reset()
    if (check?.outcome === 'right') {
      this.says = ''
      this.worker = worker
    } else
      this.says = check === undefined || check.outcome === 'none' ? words.noPin : check.outcome === 'waiting' ? words.wait : words.wrong
  }

  private async does(asked: Asked<NeedsCommand>): Promise<void> {
    const { worker } = this
    const { words } = this.#localise
    if (worker === undefined) return
    const outcome = await this.#needs.execute(asked, { worker }).catch(() => undefined)
    this.says = outcome?.accepted ? words.ok : outcome ? (words.refusals[outcome.refusal.code] ?? words.refused) : words.failed
  }

  private submits(make: (given: FormData) => Asked<NeedsCommand>) {
    return (event: SubmitEvent): void => {
      event.preventDefault()
      void this.does(make(new FormData(event.target as HTMLFormElement)))
    }
  }

  private nameOf(worker: string): string {
    const found = this.#feed.view.station.value?.workers.find(({ id }) => id === worker)
    return found ? this.#localise.text(found.name) : worker
  }

  private categoryName(id: string): string {
    const own = this.#feed.view.services.value?.categories.find((each) => each.id === id)
    return own ? this.#localise.text(own.name) : id in this.#categories.words ? this.#categories.words[id as never] : id
  }

  private resources(): readonly (readonly [string, string])[] {
    const items = this.#feed.view.services.value?.items.filter(({ list, status }) => list === 'resource' && status === 'active') ?? []
    return items.map(({ id, name }) => [id, this.#localise.text(name)] as const)
  }

  override render(): TemplateResult {
    const { words } = this.#localise
    const { view } = this.#needs
    return html`<div class="frame">
      <h2>${words.title}</h2>
      ${
        !view?.ready
          ? html`<p role="status">${this.#resident.words[view?.failure === undefined ? 'opening' : 'failed']}</p>`
          : this.worker === undefined
            ? this.renderSignIn()
            : this.renderLists(view.state, this.worker)
      }
      <p class="says" role="status">${this.says}</p>
    </div>`
  }

  private renderSignIn(): TemplateResult {
    const { words } = this.#localise
    const workers = this.#feed.view.station.value?.workers ?? []
    return html`<form class="card" @submit=${this.signIn}>
      <label
        >${words.who}
        ${select(
          'worker',
          workers.map(({ id, name }) => [id, this.#localise.text(name)]),
        )}</label
      >
      <label>${words.pin} <input name="pin" type="password" inputmode="numeric" autocomplete="off" required /></label>
      <p><button class="primary">${words.begin}</button></p>
    </form>`
  }

  private renderLists(now: NeedsState, worker: string): TemplateResult {
    const { words } = this.#localise
    const orders = [...now.orders.values()].filter(({ closedAt }) => closedAt === undefined)
    const list = <Item extends { readonly id: string }>(title: string, items: readonly Item[], draw: (item: Item) => TemplateResult) =>
      html`<section>
        <h3>${title} (${items.length})</h3>
        ${
          items.length === 0
            ? html`<p class="soft">${words.nothing}</p>`
            : html`<ul class="wishes">
                ${repeat(items, ({ id }) => id, draw)}
              </ul>`
        }
      </section>`
    return html`<p>${this.nameOf(worker)} <button type="button" @click=${() => this.leave()}>${words.end}</button></p>
      ${list(words.open, openNeeds(now), (need) => this.renderNeed(need, now))}
      ${list(words.orders, orders, (order) => this.renderOrder(order))}
      ${list(words.searches, openNeeds(now, 'search'), (need) => this.renderSearch(need))}`
  }

  private renderPersonal({ parts: { words: said, contact } }: Need | Order): TemplateResult {
    const { words } = this.#localise
    const line = (name: string, ref: PrivateRef | undefined): TemplateResult | typeof nothing =>
      ref === undefined ? nothing : html`<p>${name}: <b class="personal">${this.personal.get(ref) ?? words.gone}</b></p>`
    return html`${line(words.words, said)} ${line(words.contact, contact)}`
  }

  private renderPublish({ id, title, category }: Need): TemplateResult {
    const { words } = this.#localise
    const { rules } = this.#needs.situation ?? {}
    const names = [...(rules?.categories ?? [])].map((each) => [each, this.categoryName(each)] as const)
    return html`<form
      @submit=${this.submits((given) => ({ type: 'publish', need: id, title: field(given, 'title'), category: field(given, 'category') }))}
    >
      <label>${words.titleLabel} <input name="title" maxlength="200" autocomplete="off" required .value=${title ?? ''} /></label>
      <label>${words.category} ${select('category', names, category)}</label>
      <p><button>${words.publish}</button></p>
    </form>`
  }

  private renderNeed(need: Need, now: NeedsState): TemplateResult {
    const { words } = this.#localise
    const { id, number, category, due, handler, title, answer, resource } = need
    const late = due < (this.#needs.situation?.businessDay ?? due)
    const others = openNeeds(now)
      .filter((other) => other.id !== id)
      .map((other) => [other.id, `${this.#resident.words.reference(referenceOf(other.number))} ${other.title ?? ''}`] as const)
    return html`<li class="card" data-need=${number}>
      <h4>${this.#resident.words.reference(referenceOf(number))} ${title ?? this.categoryName(category ?? '')}</h4>
      <p class="soft">
        ${wantedBy(need, now)} ${words.people} · ${words.due} ${due} ${late ? html`<span class="tag">${words.overdue}</span>` : nothing}
        ${handler === undefined ? nothing : html`· ${words.handler} ${this.nameOf(handler)}`}
      </p>
      ${this.renderPersonal(need)}
      ${[...now.needs.values()].filter(({ mergedInto }) => mergedInto === id).map((merged) => this.renderPersonal(merged))}
      ${handler === undefined ? html`<p><button type="button" @click=${() => this.does({ type: 'take', need: id })}>${words.take}</button></p>` : nothing}
      ${this.renderPublish(need)}
      ${
        others.length === 0
          ? nothing
          : html`<form @submit=${this.submits((given) => ({ type: 'merge', need: id, into: field(given, 'into') }))}>
              <label>${words.into} ${select('into', others)}</label>
              <p><button>${words.merge}</button></p>
            </form>`
      }
      <form @submit=${this.submits((given) => ({ type: 'match', need: id, resource: field(given, 'resource') }))}>
        <label>${words.resource} ${select('resource', this.resources(), resource)}</label>
        <p class="actions">
          <button>${words.match}</button>
          ${resource === undefined ? nothing : html`<button type="button" @click=${() => this.orderFor(need, resource, now)}>${words.orderFor}</button>`}
        </p>
      </form>
      <form @submit=${this.submits((given) => ({ type: 'answer', need: id, text: field(given, 'text') }))}>
        <label>${words.answer} <input name="text" maxlength="200" autocomplete="off" required .value=${answer?.text ?? ''} /></label>
        <p><button>${words.doAnswer}</button></p>
      </form>
      <p class="actions">
        ${NEED_OUTCOMES.map(
          (outcome) =>
            html`<button type="button" @click=${() => this.does({ type: 'close', need: id, outcome })}>${words.outcomes[outcome]}</button>`,
        )}
      </p>
    </li>`
  }

  private orderFor(need: Need, resource: string, now: NeedsState): void {
    const people = Math.max(1, wantedBy(need, now))
    void this.does({ type: 'order', order: randomToken(), resource, place: 'station', people, need: need.id, parts: {} })
  }

  private renderSearch(need: Need): TemplateResult {
    const { words } = this.#localise
    return html`<li class="card">
      ${this.renderPersonal(need)} ${this.renderPublish(need)}
      <p>
        <button type="button" @click=${() => this.does({ type: 'close', need: need.id, outcome: 'referred' })}>
          ${words.outcomes.referred}
        </button>
      </p>
    </li>`
  }

  private renderOrder(order: Order): TemplateResult {
    const { words } = this.#localise
    const { id, number, resource, people, place, day, stage } = order
    const name = this.resources().find(([each]) => each === resource)?.[1] ?? resource
    const reasons = DECLINE_REASONS.map((why) => [why, words.reasons[why]] as const)
    return html`<li class="card" data-order=${number}>
      <h4>${this.#resident.words.orderReference(referenceOf(number))} ${name}</h4>
      <p>${people} · ${this.#resident.words.places[place]} · ${this.#resident.words.orderStages[stage]} ${day ?? ''}</p>
      ${this.renderPersonal(order)}
      <form @submit=${this.submits((given) => ({ type: 'confirm', order: id, day: field(given, 'day') }))}>
        <label>${words.confirmDay} <input name="day" type="date" required .value=${day ?? ''} /></label>
        <p><button>${words.steps.confirm}</button></p>
      </form>
      ${
        stage === 'confirmed'
          ? html`<form @submit=${this.submits((given) => ({ type: 'deliver', order: id, came: Number(field(given, 'came')) }))}>
              <label>${words.came} <input name="came" type="number" min="0" max="999" required /></label>
              <p><button>${words.steps.deliver}</button></p>
            </form>`
          : nothing
      }
      <form @submit=${this.submits((given) => ({ type: 'decline', order: id, why: field(given, 'why') as DeclineReason }))}>
        ${select('why', reasons, undefined, words.steps.decline)}
        <p class="actions">
          <button>${words.steps.decline}</button>
          <button type="button" @click=${() => this.does({ type: 'cancel', order: id })}>${words.steps.cancel}</button>
        </p>
      </form>
    </li>`
  }
}

function field(given: FormData, name: string): string {
  const value = given.get(name)
  return typeof value === 'string' ? value : ''
}

function select(name: string, options: readonly (readonly [string, string])[], chosen?: string, label?: string): TemplateResult {
  return html`<select name=${name} required aria-label=${label ?? nothing}>
    ${options.map(([value, text]) => html`<option value=${value} ?selected=${value === chosen}>${text}</option>`)}
  </select>`
}

declare global {
  interface HTMLElementTagNameMap {
    'doorstep-needs-desk': DoorstepNeedsDesk
  }
}
