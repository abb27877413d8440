// doorstep-door: one sign-in for all rooms of the staff inside it, and who is there, for each of them.
import { ContextProvider } from '@lit/context'
import type { Station } from '@doorstep/model/station'
import type { Pins } from '@doorstep/sources/journal'
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import { DoorstepElement } from '../base/element.js'
import { staffContext, type StaffContext, type StaffLevel, type StaffShut } from '../contexts/staff-context.js'
import { FeedController } from '../controllers/feed-controller.js'
import { FocusKeeper } from '../counter/focus-keeper.js'
import { Localise } from '../i18n/localise.js'
import { baseStyles } from '../tokens/base.styles.js'
import { doorKey } from './door-keys.js'
import { doorStyles } from './door.styles.js'
import { doorWords } from './door.words.js'
import { pinWords } from './pin.words.js'
import { renderDoor, renderRenewing, type SignInView } from './sign-in-view.js'
import { SignIn } from './sign-in.js'
import { StaffChangedEvent } from './staff-changed-event.js'
import { Staff } from './staff.js'

/** What people type in, and what the Enter key presses. */
const FIELDS = 'input, textarea, select, [contenteditable]'
const PRESSED = 'button, a[href], summary'

/**
 * @summary One sign-in around the staff's rooms: shuts them until a worker shows a PIN, and again when nobody touches them.
 * @slot - The rooms. They are not drawn while the level of `room` is shut.
 * @event doorstep-staff-changed - Somebody signed in, or nobody is here any more.
 * @csspart frame - Everything.
 * @csspart door - The sign-in, or why it is shut.
 * @csspart early - The line that there is no PIN on this machine yet.
 * @example
 * <doorstep-station src="station.json"><doorstep-door room="desk"><doorstep-counter></doorstep-counter></doorstep-door></doorstep-station>
 */
export class DoorstepDoor extends DoorstepElement {
  static override readonly styles = [baseStyles, doorStyles]

  #localise = new Localise(this, doorWords)
  #feed = new FeedController(this, [])
  #staff: Staff = new Staff(
    this,
    () => document,
    () => this.#rest(),
  )
  #signIn: SignIn = new SignIn(
    this.#staff,
    () => this.#feed.now(),
    (step) => this.#show(step),
  )
  #focus = new FocusKeeper(this)
  #told: string | undefined
  /** Whether somebody asked to be another when it was drawn last. */
  #changing = false

  /** The PINs of this machine; undefined where there can be none, as on a page without https. Set it before the element is shown. */
  @property({ attribute: false }) pins: Pins | undefined = undefined
  /** What the room that is shown asks for: `desk`, `house`, `own`, `worker` or `keeper`. */
  @property() room: StaffLevel = 'worker'
  /** Who was here before the page was loaded anew, by id: they are here, asleep. */
  @property() worker: string | undefined = undefined
  /**
   * Workers who had a PIN where the records come from, by id: where this machine has none now, more is shut, and it says why. Undefined
   * while that is not known yet.
   */
  @property({ attribute: false }) had: readonly string[] | undefined = []
  /** The feed comes from the station around it. @internal */
  readonly src = undefined

  constructor() {
    super()
    new ContextProvider(this, { context: staffContext, initialValue: this.#staff })
    this.#staff.subscribe(() => this.#tell())
  }

  /** Who is here, as the rooms have it by their context: for what stands beside them, as the rail does. */
  get staff(): StaffContext {
    return this.#staff
  }

  override connectedCallback(): void {
    super.connectedCallback()
    document.addEventListener('keydown', this.#onKey)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    document.removeEventListener('keydown', this.#onKey)
    this.#signIn.reset()
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const other = this.#staff.use(this.pins, this.#feed.view.station.value, this.had)
    if (changed.has('worker')) this.#staff.expect(this.worker)
    // what the rooms go by
    if (other) this.#staff.tell()
  }

  /** Whether the rooms are drawn: nothing stands in their place. */
  get open(): boolean {
    const why = this.#staff.shut(this.room)
    // for more than a worker's PIN the room asks itself, and says why it is shut
    return (why === undefined || this.#asked(why)) && !this.#staff.changing && !this.#staff.pins.begun
  }

  #asked(why: StaffShut): boolean {
    return why === 'keeper' || (why === 'unnamed' && this.#staff.opens('worker'))
  }

  override updated(changed: PropertyValues): void {
    super.updated(changed)
    const { changing } = this.#staff
    // whoever asked to be another goes on by keys from the names
    if (changing && !this.#changing) void this.#focus.later('.name')
    this.#changing = changing
  }

  override render(): TemplateResult {
    const station = this.#feed.view.station.value
    const why = this.#staff.shut(this.room)
    const asks = !this.open
    return html`<div class="frame around" part="frame">
      ${renderRenewing({ signIn: this.#signIn, says: pinWords[this.#localise.language] })}
      ${asks ? station && renderDoor(this.#view(station), why ?? 'nobody') : this.#renderEarly(station)}
      <div class="rooms" ?hidden=${asks} ?inert=${asks}><slot></slot></div>
    </div>`
  }

  #view(station: Station): SignInView {
    const { words, language } = this.#localise
    const back = (): void => {
      this.#signIn.reset()
      this.#staff.stay()
    }
    const says = pinWords[language]
    const text: SignInView['text'] = (localised) => this.#localise.text(localised)
    const view = { signIn: this.#signIn, station, words, says, text }
    return { ...view, keys: true, renews: true, back: this.#staff.opens(this.room) ? back : undefined }
  }

  /** A station that has not begun with PINs says so, and how it begins. */
  #renderEarly(station: Station | undefined): TemplateResult | typeof nothing {
    const { words, language } = this.#localise
    if (!this.pins) return html`<p class="early" part="early">${words.shut.insecure}</p>`
    const keeper = station?.workers.find(({ id }) => id === this.#staff.keepers[0])
    if (!this.#staff.pins.none || !keeper) return nothing
    return html`<p class="early" part="early">
      <span>${words.early(this.#localise.text(keeper.name))}</span>
      <button type="button" class="quiet" @click=${() => this.#signIn.begin()}>${pinWords[language].begin}</button>
    </p>`
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const { renderRoot: root } = this
    // while nothing is asked the keys are the rooms'
    if (!root.querySelector('.door')) return
    const field = root.querySelector<HTMLInputElement>('.digits')
    const target = event.composedPath()[0]
    const on = (selector: string): boolean => target instanceof Element && target.matches(selector)
    const key = doorKey(event, { pin: field !== null, inField: target === field, typing: on(FIELDS), pressing: on(PRESSED) })
    if (key === undefined) return
    if (key === 'back') root.querySelector<HTMLElement>('.out, .other')?.click()
    else if (key === 'erase') this.#signIn.digits.erase()
    else if (key === 'send') void this.#signIn.submit()
    else if (key.of === 'pin') this.#signIn.digits.add(key.digit)
    else root.querySelector<HTMLElement>(`[data-choice='${key.digit}']`)?.click()
    event.preventDefault()
  }

  /** Nobody has touched anything for a while: what was begun at the sign-in is over. */
  #rest(): void {
    if (this.#signIn.underWay) this.#signIn.reset()
    if (this.#staff.changing) this.#staff.stay()
  }

  #show(step: 'step' | undefined): void {
    this.requestUpdate()
    if (step) void this.#focus.later('.digits')
  }

  #tell(): void {
    const { worker } = this.#staff
    if (worker === this.#told) return
    this.#told = worker
    this.dispatchEvent(new StaffChangedEvent(worker))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'doorstep-door': DoorstepDoor
  }
}
