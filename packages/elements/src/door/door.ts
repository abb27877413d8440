// The door before what is the staff's: shut until a worker shows a PIN in this window, and shut again when nobody touches it.
import type { Station } from '@doorstep/model/station'
import type { LocalisedText } from '@doorstep/model/text'
import type { Pins } from '@doorstep/sources/journal'
import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit'
import { Localise } from '../i18n/localise.js'
import { doorWords, type DoorWords } from './door.words.js'
import { keepersOf, PinController } from './pin-controller.js'

/** Nobody's number stays on a screen that somebody walked away from. */
const PATIENCE_MS = 300_000
/** How often a door that nobody guards yet looks whether there is a PIN now. */
const LOOK_MS = 10_000

/** Who may pass: any worker with a PIN, or only the secretary and the deputy. */
export type DoorLevel = 'worker' | 'keeper'

export interface DoorOptions {
  /** Stays shut also where there is no PIN at all: for what residents left. */
  readonly strict?: boolean
  /** Called when it shuts, so that the host forgets what it has read. */
  readonly shut?: () => void
}

export class Door implements ReactiveController {
  readonly #pins: PinController
  readonly #localise: Localise<DoorWords>
  #asked = false
  #station: Station | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #looking: ReturnType<typeof setInterval> | undefined
  #touched = 0
  #missing = false
  /** Who opened it. */
  worker: string | undefined

  constructor(
    private readonly host: LitElement,
    private readonly options: DoorOptions = {},
  ) {
    this.#pins = new PinController(host)
    this.#localise = new Localise(host, doorWords)
    host.addController(this)
    for (const type of ['pointerdown', 'keydown']) host.addEventListener(type, () => this.#stay(), { capture: true })
  }

  hostConnected(): void {
    addEventListener('pagehide', this.#leave)
    document.addEventListener('visibilitychange', this.#look)
    this.#looking = setInterval(this.#look, LOOK_MS)
  }

  hostDisconnected(): void {
    removeEventListener('pagehide', this.#leave)
    document.removeEventListener('visibilitychange', this.#look)
    clearInterval(this.#looking)
    this.leave()
  }

  /** The host calls this with its store and its station before it renders. */
  use(pins: Pins | undefined, station: Station | undefined): void {
    this.#asked = pins !== undefined
    this.#station = station
    this.#pins.use(pins)
  }

  /** Whether the PINs of this machine cannot be read: then only what brings a station back may be reached. */
  get unreadable(): boolean {
    return this.#asked && this.#pins.failed
  }

  opens(level: DoorLevel = 'worker'): boolean {
    if (!this.#asked) return this.options.strict !== true
    if (this.#pins.failed || !this.#pins.known) return false
    if (this.#pins.none) return this.options.strict !== true
    const { worker } = this
    if (worker === undefined) return false
    const keepers = this.#able
    return level === 'worker' || keepers.length === 0 || keepers.includes(worker)
  }

  leave(): void {
    clearTimeout(this.#timer)
    this.#missing = false
    if (this.worker === undefined) return
    this.worker = undefined
    this.options.shut?.()
    this.host.requestUpdate()
  }

  /** What stands in the door's place while it is shut. */
  render(level: DoorLevel = 'worker'): TemplateResult {
    const { words } = this.#localise
    if (this.unreadable) return html`<p class="notice" role="alert">${words.unreadable}</p>`
    if (this.#asked && !this.#pins.known) return html`<p class="soft" role="status">${words.opening}</p>`
    const keepers = this.#able
    const all = this.#station?.workers ?? []
    const workers = level === 'keeper' && keepers.length > 0 ? all.filter(({ id }) => keepers.includes(id)) : all
    const { wait, trouble } = this.#pins
    const says =
      wait > 0
        ? words.wait(wait)
        : this.#missing
          ? words.noPin
          : trouble === undefined
            ? ''
            : trouble === 'unreadable'
              ? words.unreadable
              : words.wrong
    return html`<form class="card door" part="door" novalidate @submit=${(event: SubmitEvent) => void this.#submit(event)}>
      <p>${level === 'keeper' ? words.keepers(workers.map(({ name }) => this.#name(name)).join(' / ')) : words.shut}</p>
      <label class="field"
        >${words.who}
        <select name="worker" required>
          <option value="">${words.choose}</option>
          ${workers.map(({ id, name }) => html`<option value=${id} ?selected=${workers.length === 1}>${this.#name(name)}</option>`)}
        </select></label
      >
      <label class="field"
        >${words.pin} <input name="pin" type="password" inputmode="numeric" autocomplete="off" maxlength="8" required
      /></label>
      ${says === '' ? nothing : html`<p class="notice" role="alert">${says}</p>`}
      <div class="actions"><button class="primary" aria-disabled=${this.#pins.busy ? 'true' : 'false'}>${words.open}</button></div>
    </form>`
  }

  /** The way out, for whoever is inside. */
  renderLeave(): TemplateResult | typeof nothing {
    const { worker } = this
    if (worker === undefined) return nothing
    const name = this.#name(this.#station?.workers.find(({ id }) => id === worker)?.name) || worker
    return html`<button type="button" class="quiet" @click=${this.#leave}>${this.#localise.words.leave(name)}</button>`
  }

  #name(text: LocalisedText | undefined): string {
    return this.#localise.text(text)
  }

  /** Who may pass everywhere: the secretary and the deputy who have a PIN here. Where neither has one, every worker's PIN does. */
  get #able(): readonly string[] {
    return keepersOf(this.#station).filter((keeper) => this.#pins.known?.has(keeper))
  }

  async #submit(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    const form = event.currentTarget as HTMLFormElement
    const given = new FormData(form)
    const [worker, pin] = ['worker', 'pin'].map((name) => given.get(name))
    for (const field of form.querySelectorAll('input')) field.value = ''
    if (typeof worker !== 'string' || typeof pin !== 'string' || worker === '') return
    this.#missing = this.#pins.known?.has(worker) !== true
    if (this.#missing) return this.host.requestUpdate()
    // a keeper's PIN on top of a worker's opens the rest; a wrong one shuts nothing
    const opened = await this.#pins.submit({ kind: 'enter', worker }, { pin })
    if (opened === undefined || !this.host.isConnected) return
    this.worker = opened
    this.#touched = Date.now()
    this.#stay()
    this.host.requestUpdate()
  }

  // A timer stands still while a machine sleeps: whoever wakes it finds the door shut.
  #stay(): void {
    clearTimeout(this.#timer)
    if (this.worker === undefined) return
    if (Date.now() - this.#touched >= PATIENCE_MS) return this.leave()
    this.#touched = Date.now()
    this.#timer = setTimeout(this.#leave, PATIENCE_MS)
  }

  readonly #leave = (): void => this.leave()

  readonly #look = (): void => {
    if (this.worker !== undefined && Date.now() - this.#touched >= PATIENCE_MS) this.leave()
    // the first PIN may have been made in another window; what could not be read is tried again
    if (this.#asked && (this.#pins.none || this.#pins.failed)) void this.#pins.refresh()
  }
}
