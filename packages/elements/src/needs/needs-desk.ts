// doorstep-needs-desk: where a worker sees to needs, to what nobody found, and to orders.
import {
  missedSearches,
  openNeeds,
  type LocalisedText,
  type NeedsCommand,
  type NeedsState,
  type PrivateRef,
  type ServiceItem,
  ownOf,
} from '@doorstep/model'
import type { Pins } from '@doorstep/sources/journal'
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import { DoorstepElement } from '../base/element.js'
import { randomToken } from '../base/random.js'
import { FeedController } from '../controllers/feed-controller.js'
import type { Asked } from '../controllers/ledger-controller.js'
import { NeedsController } from '../controllers/needs-controller.js'
import { FocusKeeper } from '../counter/focus-keeper.js'
import { formatDate } from '../i18n/format.js'
import { Localise } from '../i18n/localise.js'
import { categoryWords } from '../i18n/services.words.js'
import { baseStyles } from '../tokens/base.styles.js'
import { ageOf } from './age.js'
import { renderMissed } from './desk-missed.js'
import { renderNeed } from './desk-need.js'
import { renderOrder } from './desk-order.js'
import { field, select, type DeskScene, type Option, type Panel } from './desk-scene.js'
import { deskStyles } from './desk.styles.js'
import { flowWords } from './flow.words.js'
import { deskWords } from './needs-desk.words.js'

/** Nobody's number stays on a screen that somebody walked away from. */
const PATIENCE_MS = 300_000

/**
 * @summary Where staff see, merge, match, answer and close needs, and settle orders. Shows nothing personal before a worker's PIN.
 * @csspart frame - Everything.
 * @example
 * <doorstep-station src="station.json"><doorstep-needs-desk></doorstep-needs-desk></doorstep-station>
 */
export class DoorstepNeedsDesk extends DoorstepElement {
  static override readonly styles = [baseStyles, deskStyles]

  #needs = new NeedsController(this)
  #feed = new FeedController(this, ['services'])
  #localise = new Localise(this, deskWords)
  #categories = new Localise(this, categoryWords)
  /** The id of a command that failed, by what it asked: the same thing asked again gets it, so that nothing happens twice. */
  #failed = new Map<string, string>()
  #leaving: ReturnType<typeof setTimeout> | undefined

  @state() private worker: string | undefined = undefined
  @state() private panel: Panel | undefined = undefined
  @state() private says = ''
  @state() private busy = false
  /** What is personal, as far as it was read for the worker who is here; undefined behind a reference: it is gone. */
  @state() private personal: ReadonlyMap<PrivateRef, string | undefined> = new Map()

  /** The workers' PINs on this machine. Without them nobody gets in. */
  @property({ attribute: false }) pins: Pins | undefined = undefined
  /** The feed comes from the station around it. */
  readonly src = undefined

  constructor() {
    super()
    new FocusKeeper(this)
    for (const type of ['pointerdown', 'keydown']) this.addEventListener(type, () => this.stay())
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.leave()
  }

  override updated(changed: PropertyValues): void {
    super.updated(changed)
    void this.read()
  }

  private stay(): void {
    clearTimeout(this.#leaving)
    if (this.worker !== undefined) this.#leaving = setTimeout(() => this.leave(), PATIENCE_MS)
  }

  private leave(): void {
    clearTimeout(this.#leaving)
    this.worker = this.panel = undefined
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
    const form = event.currentTarget as HTMLFormElement
    const given = new FormData(form)
    const worker = field(given, 'worker')
    const check = await this.pins?.check(worker, field(given, 'pin')).catch(() => undefined)
    const pin = form.querySelector('input')
    if (pin) pin.value = ''
    if (check?.outcome === 'right') {
      this.says = ''
      this.worker = worker
      this.stay()
    } else
      this.says = check === undefined || check.outcome === 'none' ? words.noPin : check.outcome === 'waiting' ? words.wait : words.wrong
  }

  private async ask(all: readonly Asked<NeedsCommand>[]): Promise<void> {
    const { words } = this.#localise
    if (this.busy) return
    this.busy = true
    for (const asked of all) {
      const refused = await this.askOne(asked)
      this.says = refused ?? words.ok
      if (refused !== undefined) break
      this.panel = undefined
    }
    this.busy = false
  }

  /** Why it was not done, in words; undefined when it was. */
  private async askOne(asked: Asked<NeedsCommand>): Promise<string | undefined> {
    const { words } = this.#localise
    const { worker } = this
    if (worker === undefined) return words.refused
    const key = JSON.stringify(asked)
    const id = this.#failed.get(key) ?? randomToken()
    try {
      const outcome = await this.#needs.execute(asked, { id, worker })
      this.#failed.delete(key)
      return outcome.accepted ? undefined : (words.refusals[outcome.refusal.code] ?? words.refused)
    } catch (failure) {
      console.error(failure)
      this.#failed.set(key, id)
      return words.failed
    }
  }

  private async copy(text: string): Promise<void> {
    const { words } = this.#localise
    // absent on insecure origins, whatever the types say
    const clipboard = navigator.clipboard as Clipboard | undefined
    const copied = await clipboard?.writeText(text).then(
      () => true,
      () => false,
    )
    this.says = copied === true ? words.copied : words.notCopied(text.replaceAll('\t', ' · '))
    this.panel = undefined
  }

  private nameIn(list: readonly { readonly id: string; readonly name: LocalisedText }[] | undefined, id: string): string {
    return this.#localise.text(list?.find((each) => each.id === id)?.name) || id
  }

  private categoryName(id: string): string {
    const own = this.nameIn(this.#feed.view.services.value?.categories, id)
    return own === id ? (ownOf<string>(this.#categories.words, id) ?? id) : own
  }

  private scene(now: NeedsState): DeskScene {
    const { language } = this.#localise
    const { station, services } = this.#feed.view
    const { situation } = this.#needs
    const today = situation?.businessDay ?? ''
    const items = services.value?.items ?? []
    const options = (chosen: readonly ServiceItem[]): Option[] => chosen.map(({ id, name }) => [id, this.#localise.text(name)])
    return {
      now,
      today,
      words: this.#localise.words,
      flow: flowWords[language],
      panel: this.panel,
      personal: (ref) => (this.personal.has(ref) ? (this.personal.get(ref) ?? this.#localise.words.gone) : undefined),
      worker: (id) => this.nameIn(station.value?.workers, id),
      category: (id) => this.categoryName(id),
      resource: (id) => this.nameIn(items, id),
      categories: [...(situation?.rules.categories ?? [])].map((id) => [id, this.categoryName(id)]),
      resources: options(items.filter(({ id }) => situation?.rules.resources.get(id) === true)),
      items: options(items.filter(({ status }) => status === 'active')),
      day: (date) => formatDate(date, language),
      ago: (instant) => ageOf(instant, { today, timeZone: station.value?.timeZone ?? 'UTC', language }),
      open: (panel) => {
        this.panel = panel
        this.says = ''
      },
      ask: (...asked) => void this.ask(asked),
      copy: (text) => void this.copy(text),
    }
  }

  override render(): TemplateResult {
    const { words } = this.#localise
    const { view, situation } = this.#needs
    const { worker } = this
    const trouble = !view ? words.readOnly : view.failure !== undefined ? words.unreadable : undefined
    return html`<div class="frame" part="frame">
      <header class="here">
        <h2>${words.title}</h2>
        ${
          worker === undefined
            ? nothing
            : html`<button type="button" class="quiet" @click=${() => this.leave()}>
                ${words.end(this.nameIn(this.#feed.view.station.value?.workers, worker))}
              </button>`
        }
      </header>
      ${trouble === undefined ? nothing : html`<p class="notice" role="status">${trouble}</p>`}
      ${
        !view?.ready || !situation
          ? trouble === undefined
            ? html`<p class="soft" role="status">${words.opening}</p>`
            : nothing
          : worker === undefined
            ? this.renderSignIn()
            : this.renderLists(view.state)
      }
      <p class="says" role="status">${this.says}</p>
    </div>`
  }

  private renderSignIn(): TemplateResult {
    const { words } = this.#localise
    const workers = this.#feed.view.station.value?.workers ?? []
    const names = workers.map(({ id, name }) => [id, this.#localise.text(name)] as const)
    return html`<form class="card entry sign-in" @submit=${this.signIn}>
      ${select('worker', words.who, names, { empty: words.choose })}
      <label class="field"
        >${words.pin} <input name="pin" type="password" inputmode="numeric" autocomplete="off" maxlength="8" required
      /></label>
      <div class="actions"><button class="primary">${words.begin}</button></div>
    </form>`
  }

  private renderLists(now: NeedsState): TemplateResult {
    const scene = this.scene(now)
    const orders = [...now.orders.values()].filter(({ closedAt }) => closedAt === undefined)
    const { personal } = this
    const missed = missedSearches(now, ({ parts }) => (parts.words === undefined ? undefined : personal.get(parts.words)))
    return html`${this.renderList(
      'open',
      openNeeds(now),
      ({ id }) => id,
      (need) => renderNeed(need, scene),
    )}
    ${this.renderList(
      'orders',
      orders,
      ({ id }) => id,
      (order) => renderOrder(order, scene),
    )}
    ${this.renderList(
      'missed',
      missed,
      ({ needs }) => needs[0]?.id,
      (each) => renderMissed(each, scene),
    )}`
  }

  private renderList<Item>(
    title: 'open' | 'orders' | 'missed',
    items: readonly Item[],
    key: (item: Item) => unknown,
    draw: (item: Item) => TemplateResult | typeof nothing,
  ): TemplateResult {
    const { words } = this.#localise
    return html`<section>
      <h3>${words[title]} ${items.length === 0 ? nothing : html`<span class="soft">${items.length}</span>`}</h3>
      ${
        items.length === 0
          ? html`<p class="soft">${words.nothing[title]}</p>`
          : html`<ul class="entries">
              ${repeat(items, key, draw)}
            </ul>`
      }
    </section>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'doorstep-needs-desk': DoorstepNeedsDesk
  }
}
