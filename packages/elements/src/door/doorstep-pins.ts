// doorstep-pins: who has a PIN on this machine, and making, changing, resetting and removing them.
import type { Pins } from '@doorstep/sources/journal'
import type { Station } from '@doorstep/model/station'
import { html, nothing, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { DoorstepElement } from '../base/element.js'
import { FeedController } from '../controllers/feed-controller.js'
import { FocusKeeper } from '../counter/focus-keeper.js'
import { Localise } from '../i18n/localise.js'
import { baseStyles } from '../tokens/base.styles.js'
import { Digits } from './digits.js'
import { Door } from './door.js'
import { doorStyles } from './door.styles.js'
import { doorWords } from './door.words.js'
import { pinsStyles } from './doorstep-pins.styles.js'
import { pinsWords } from './doorstep-pins.words.js'
import { renderPad } from './pad-view.js'
import { PinController } from './pin-controller.js'
import { pinWords } from './pin.words.js'
import { workerName } from './worker-name.js'

/** What is under way for one worker: a PIN of their own is changed by its holder, a new one is made, or it is removed. */
interface Task {
  readonly kind: 'change' | 'make' | 'remove'
  readonly worker: string
}

const DIGITS = '.holders .digits'
const ROWS = ['.holders button']
const rowOf = (worker: string): string => `[data-of='${CSS.escape(worker)}'] .buttons button`

/**
 * @summary The PINs of this machine, for the settings: one's own can be changed, the secretary and the deputy make, reset and remove the others'.
 * @csspart frame - Everything.
 * @csspart list - Who has a PIN.
 * @example
 * <doorstep-door room="house"><doorstep-pins></doorstep-pins></doorstep-door>
 */
export class DoorstepPins extends DoorstepElement {
  static override readonly styles = [baseStyles, doorStyles, pinsStyles]

  #localise = new Localise(this, pinsWords)
  #door = new Door(this, { level: 'house', strict: true, shut: () => this.#forget() })
  #doorWords = new Localise(this, doorWords)
  #feed = new FeedController(this, [])
  #tries = new PinController(this)
  #focus = new FocusKeeper(this)
  #digits = new Digits(() => this.requestUpdate())
  /** A new PIN as it was typed the first time. */
  #first: string | undefined
  /** Whether the holder has shown the PIN of until now. */
  #shown = false

  @state() private task: Task | undefined = undefined
  @state() private says = ''

  /** The PINs of this machine; inside a doorstep-door that one's count. */
  @property({ attribute: false }) pins: Pins | undefined = undefined
  /** The feed comes from the station around it. @internal */
  readonly src = undefined

  #forget(): void {
    this.#begin(undefined)
    this.says = ''
  }

  #begin(task: Task | undefined): void {
    this.#digits.take()
    this.#first = undefined
    this.#shown = false
    this.#tries.restart()
    this.#tries.asks(task?.kind === 'change' ? task.worker : undefined)
    this.task = task
    this.says = ''
    if (task) void this.#focus.later(task.kind === 'remove' ? '.sure button' : DIGITS)
  }

  /** What was begun is given up; the keyboard is at its row again. */
  #giveUp(): void {
    const { task } = this
    this.#begin(undefined)
    if (task) void this.#focus.later(rowOf(task.worker), ...ROWS)
  }

  get #store(): Pins | undefined {
    return this.#door.staff.store
  }

  /** Whether whoever is here may do this to this worker's PIN now. */
  #may({ kind, worker }: Task): boolean {
    const { staff } = this.#door
    if (kind === 'change') return staff.known?.has(worker) === true && (worker === this.#door.worker || worker === staff.keeper)
    // nobody makes one for whoever is off the list
    if (kind === 'make' && !this.#station?.workers.some(({ id }) => id === worker)) return false
    // those who make everybody's must not be left without one
    if (kind === 'remove' && staff.keepers.includes(worker)) return false
    // nobody gives themselves a new PIN in place of a forgotten one, nor takes their own away
    return staff.keeper !== undefined && (worker !== staff.keeper || staff.known?.has(worker) !== true)
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault()
    const { task } = this
    if (!task || !this.#may(task) || this.#digits.typed === '' || this.#tries.busy) return
    const typed = this.#digits.take()
    if (task.kind === 'change' && !this.#shown) {
      const shown = await this.#tries.submit({ kind: 'enter', worker: task.worker }, { pin: typed })
      if (this.task === task) this.#shown = shown === task.worker
      // what is made next waits for nobody
      if (this.#shown) this.#tries.asks(undefined)
    } else if (this.#first === undefined) {
      if (this.#tries.accepts(typed)) this.#first = typed
    } else {
      const first = this.#first
      this.#first = undefined
      const made = await this.#tries.submit({ kind: 'make', worker: task.worker }, { pin: first, again: typed, anew: true })
      if (made !== undefined && this.task === task) await this.#done(task)
    }
    this.requestUpdate()
    if (this.task) void this.#focus.later(DIGITS)
  }

  async #remove(task: Task): Promise<void> {
    if (!this.#may(task)) return
    try {
      await this.#store?.remove(task.worker)
      await this.#done(task)
    } catch (failure) {
      console.error(failure)
      this.says = pinWords[this.#localise.language].unreadable
    }
  }

  async #done(task: Task): Promise<void> {
    const { words } = this.#localise
    const name = this.#name(task.worker)
    this.#begin(undefined)
    await this.#door.staff.refresh()
    this.says = task.kind === 'remove' ? words.removed(name) : words.made(name)
    void this.#focus.later(rowOf(task.worker), ...ROWS)
  }

  get #station(): Station | undefined {
    return this.#feed.view.station.value
  }

  #name(id: string): string {
    return workerName(this.#station, id, (text) => this.#localise.text(text))
  }

  override willUpdate(): void {
    // begun with a keeper's PIN that holds no more, or for somebody who is off the list by now
    if (this.task && !this.#may(this.task)) this.#forget()
  }

  override render(): TemplateResult {
    const { words } = this.#localise
    this.#door.use(this.pins, this.#station)
    this.#tries.use(this.#store)
    const why = this.#door.why('keeper')
    const { worker } = this.#door
    return html`<div class="frame pins" part="frame">
      <div class="here">
        <h2>${words.title}</h2>
        ${this.#door.renderLeave()}
      </div>
      ${this.#door.opens('worker') ? html`<p class="soft">${words.about}</p>` : nothing}
      ${why === undefined ? this.#renderEverybody() : nothing}
      ${why !== undefined && worker !== undefined && this.#door.opens('worker') ? this.#renderMine(worker) : nothing}
      ${this.task ? nothing : this.#door.render('keeper')}
      <p class="says" role="status">${this.says}</p>
    </div>`
  }

  #renderMine(worker: string): TemplateResult {
    return html`<section>
      <h3>${this.#localise.words.mine}</h3>
      <ul class="holders" part="list">
        ${this.#renderRow(worker)}
      </ul>
    </section>`
  }

  #renderEverybody(): TemplateResult {
    const { words } = this.#localise
    const { known } = this.#door.staff
    const listed = this.#station?.workers.map(({ id }) => id) ?? []
    const gone = [...(known ?? [])].filter((id) => !listed.includes(id)).sort()
    const have = listed.filter((id) => known?.has(id)).length
    return html`<section>
      <h3>${words.everybody} <span class="soft small">${words.count(have, listed.length)}</span></h3>
      <ul class="holders" part="list">
        ${[...listed, ...gone].map((id) => this.#renderRow(id))}
      </ul>
    </section>`
  }

  #renderRow(id: string): TemplateResult {
    const { words } = this.#localise
    const { staff } = this.#door
    const at = this.#station?.workers.find((each) => each.id === id)
    const has = staff.known?.has(id) === true
    const { task } = this
    const open = task?.worker === id ? task : undefined
    const button = (kind: Task['kind'], label: string): TemplateResult | typeof nothing =>
      this.#may({ kind, worker: id })
        ? html`<button
            type="button"
            class="quiet"
            aria-expanded=${open?.kind === kind ? 'true' : 'false'}
            @click=${() => this.#begin(open?.kind === kind ? undefined : { kind, worker: id })}
          >
            ${label} <span class="visually-hidden">${this.#name(id)}</span>
          </button>`
        : nothing
    return html`<li data-of=${id} class=${open ? 'open' : ''} @keydown=${open ? this.#onEscape : nothing}>
      <div class="holder">
        <div class="who"><b>${this.#name(id)}</b> <span class="soft">${at ? this.#localise.text(at.position) : words.gone}</span></div>
        <span class="state ${has ? 'has' : ''}">${has ? words.has : staff.had.includes(id) ? words.had : words.hasNot}</span>
        <div class="buttons">
          ${button('change', words.change)} ${at ? button('make', has ? words.reset : words.make) : nothing}
          ${has ? button('remove', words.remove) : nothing}
        </div>
      </div>
      ${open === undefined ? nothing : open.kind === 'remove' ? this.#renderSure(open) : this.#renderTask(open)}
    </li>`
  }

  readonly #onEscape = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.#giveUp()
  }

  #renderSure(task: Task): TemplateResult {
    const { words } = this.#localise
    return html`<div class="sure">
      <p>${words.sure(this.#name(task.worker))}</p>
      <button type="button" class="quiet" @click=${() => this.#giveUp()}>${words.keep}</button>
      <button type="button" class="primary" @click=${() => void this.#remove(task)}>${words.remove}</button>
    </div>`
  }

  #renderTask({ kind, worker }: Task): TemplateResult {
    const says = pinWords[this.#localise.language]
    const { words } = this.#doorWords
    const present = kind === 'change' && !this.#shown
    const label = present ? this.#localise.words.present : this.#first === undefined ? says.fresh : says.again
    return html`<form class="pin" novalidate @submit=${(event: Event) => void this.#submit(event)}>
      <h4>${label}</h4>
      <p class="soft small">${present ? nothing : says.rule}</p>
      ${renderPad({ digits: this.#digits, pins: this.#tries, words, says, label: `${this.#name(worker)}: ${label}`, send: says.goOn })}
      <div class="aside"><button type="button" class="quiet" @click=${() => this.#giveUp()}>${words.back}</button></div>
    </form>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'doorstep-pins': DoorstepPins
  }
}
