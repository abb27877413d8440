// doorstep-needs-desk: where a worker sees to needs, to what nobody found, and to orders.
import type { Asked, PrivateRef } from '@doorstep/model/journal'
import { missedSearches, openNeeds, type NeedsCommand, type NeedsState } from '@doorstep/model/needs'
import type { ServiceItem } from '@doorstep/model/services'
import type { LocalisedText } from '@doorstep/model/text'
import type { Pins } from '@doorstep/sources/journal'
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { repeat } from 'lit/directives/repeat.js'
import { dotStyles } from '../base/dots.js'
import { DoorstepElement } from '../base/element.js'
import { FeedController } from '../controllers/feed-controller.js'
import { NeedsController } from '../controllers/needs-controller.js'
import { doorStyles } from '../door/door.styles.js'
import { Door } from '../door/door.js'
import { FocusKeeper } from '../counter/focus-keeper.js'
import { formatDate } from '../i18n/format.js'
import { categoryName } from '../i18n/category-names.js'
import { Localise } from '../i18n/localise.js'
import { categoryWords } from '../i18n/services.words.js'
import { baseStyles } from '../tokens/base.styles.js'
import { ageOf } from './age.js'
import { renderMissed } from './desk-missed.js'
import { renderNeed } from './desk-need.js'
import { renderOrder } from './desk-order.js'
import { type DeskScene, type Option, type NeedsPanel } from './desk-scene.js'
import { needsDeskStyles } from './needs-desk.styles.js'
import { flowWords } from './flow.words.js'
import { renderFound } from './found-view.js'
import { deskWords } from './needs-desk.words.js'
import { numberIn } from './reference.js'

/**
 * @summary Where staff see, merge, match, answer and close needs, and settle orders. Shows nothing personal before a worker's PIN.
 * @csspart frame - Everything.
 * @example
 * <doorstep-station src="station.json"><doorstep-needs-desk></doorstep-needs-desk></doorstep-station>
 */
export class DoorstepNeedsDesk extends DoorstepElement {
  static override readonly styles = [baseStyles, dotStyles, needsDeskStyles, doorStyles]

  #needs = new NeedsController(this)
  #feed = new FeedController(this, ['services'])
  #localise = new Localise(this, deskWords)
  #categories = new Localise(this, categoryWords)
  #door = new Door(this, { strict: true, shut: () => this.forget() })
  #focus = new FocusKeeper(this)

  @state() private panel: NeedsPanel | undefined = undefined
  @state() private says = ''
  @state() private busy = false
  /** The number whose slip somebody has lost, as a worker types it. */
  @state() private looked = ''
  /** What is personal, as far as it was read for the worker who is here; undefined behind a reference: it is gone. */
  @state() private personal: ReadonlyMap<PrivateRef, string | undefined> = new Map()

  /** The workers' PINs on this machine. Without them nobody gets in. */
  @property({ attribute: false }) pins: Pins | undefined = undefined
  /** Its heading is heard, and not seen: where the page around it has named it already. */
  @property({ type: Boolean, attribute: 'without-heading' }) withoutHeading = false
  /** The feed comes from the station around it. @internal */
  readonly src = undefined

  override updated(changed: PropertyValues): void {
    super.updated(changed)
    void this.read()
  }

  private get worker(): string | undefined {
    return this.#door.worker
  }

  /** Nothing that was read for a worker is left when they have gone. */
  private forget(): void {
    this.panel = undefined
    this.personal = new Map()
    this.says = ''
    this.looked = ''
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

  /** The keyboard goes into what opens, and back to what opened it. */
  private open(panel: NeedsPanel | undefined): void {
    const from = this.panel
    this.panel = panel
    this.says = ''
    void this.#focus.later(
      ...(panel ? ['.panel :is(input, select, textarea)', '.panel button'] : [`[data-of='${from?.of}'][data-opens='${from?.kind}']`]),
    )
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing || !this.panel) return
    event.preventDefault()
    this.open(undefined)
  }

  private async ask(all: readonly Asked<NeedsCommand>[]): Promise<void> {
    const { words } = this.#localise
    // all of it by whoever began, and what came of it is said to them alone
    const { worker } = this
    if (this.busy || worker === undefined) return
    this.busy = true
    for (const asked of all) {
      const refused = await this.askOne(asked, worker)
      if (this.worker === worker) {
        this.says = refused ?? words.ok
        if (refused === undefined) this.panel = undefined
      }
      if (refused !== undefined) break
    }
    this.busy = false
  }

  /** Why it was not done, in words; undefined when it was. */
  private async askOne(asked: Asked<NeedsCommand>, worker: string): Promise<string | undefined> {
    const { words } = this.#localise
    try {
      const outcome = await this.#needs.execute(asked, { worker })
      return outcome.accepted ? undefined : (words.refusals[outcome.refusal.code] ?? words.refused)
    } catch (failure) {
      console.error(failure)
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
    return categoryName(this.#categories, id, this.#feed.view.services.value)
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
      open: (panel) => this.open(panel),
      ask: (...asked) => void this.ask(asked),
      copy: (text) => void this.copy(text),
    }
  }

  override render(): TemplateResult {
    const { words } = this.#localise
    const { view, situation } = this.#needs
    this.#door.use(this.pins, this.#feed.view.station.value)
    const { worker } = this
    const trouble = !view ? words.readOnly : view.failure !== undefined ? words.unreadable : undefined
    return html`<div class="frame" part="frame" @keydown=${this.onKey}>
      <header class="here">
        <h2 class=${this.withoutHeading ? 'visually-hidden' : ''}>${words.title}</h2>
        ${this.#door.renderLeave()}
      </header>
      ${trouble === undefined ? nothing : html`<p class="notice" role="status">${trouble}</p>`}
      ${
        !view?.ready || !situation
          ? trouble === undefined
            ? html`<p class="soft" role="status">${words.opening}</p>`
            : nothing
          : worker === undefined
            ? this.#door.render()
            : this.renderLists(view.state)
      }
      <p class="says" role="status">${this.says}</p>
    </div>`
  }

  private renderLists(now: NeedsState): TemplateResult {
    const scene = this.scene(now)
    const orders = [...now.orders.values()].filter(({ closedAt }) => closedAt === undefined)
    const { personal } = this
    const missed = missedSearches(now, ({ parts }) => (parts.words === undefined ? undefined : personal.get(parts.words)))
    return html`${this.renderLook(scene)}${this.renderList(
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

  /** For whoever has no code any more, or never had one: a worker looks, and says it to their face. */
  private renderLook(scene: DeskScene): TemplateResult {
    const { words, now, today, flow } = scene
    const { language } = this.#localise
    const number = numberIn(this.looked)
    const found = [
      ...[...now.needs.values()].filter((need) => need.number === number && need.category !== undefined),
      ...[...now.orders.values()].filter((order) => order.number === number),
    ]
    const timeZone = this.#feed.view.station.value?.timeZone ?? 'UTC'
    const about = { now, today, timeZone, language, categoryName: scene.category, itemName: scene.resource }
    return html`<section class="look">
      <label class="field"
        >${words.lookLabel}
        <input
          name="looked"
          inputmode="numeric"
          autocomplete="off"
          .value=${this.looked}
          @input=${(event: InputEvent) => (this.looked = (event.target as HTMLInputElement).value.slice(0, 12))}
      /></label>
      ${number === undefined ? nothing : found.length === 0 ? html`<p role="status">${words.noSuch}</p>` : found.map((each) => renderFound(each, about, flow))}
    </section>`
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
