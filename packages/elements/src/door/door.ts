// The door before what is the staff's: shut until a worker shows a PIN, here or at the doorstep-door around it, and shut again when nobody touches it.
import type { Station } from '@doorstep/model/station'
import type { LocalisedText } from '@doorstep/model/text'
import type { Pins } from '@doorstep/sources/journal'
import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit'
import { consume } from '../contexts/consume.js'
import { staffContext, type StaffContext, type StaffLevel, type StaffShut } from '../contexts/staff-context.js'
import { Localise } from '../i18n/localise.js'
import { doorWords, type DoorWords } from './door.words.js'
import { PinController, troubleWords } from './pin-controller.js'
import { pinWords } from './pin.words.js'
import { renderReason, renderDoor } from './sign-in-view.js'
import { SignIn } from './sign-in.js'
import { Staff } from './staff.js'

/** Who may pass, see {@link StaffLevel}. */
export type DoorLevel = StaffLevel

export interface DoorOptions {
  /** What the room asks for; `worker` by default. */
  readonly level?: DoorLevel
  /** Alone, it stays shut also where there is no PIN at all: for what residents left. Inside a doorstep-door the level says it. */
  readonly strict?: boolean
  /** Called when it shuts, so that the host forgets what it has read. */
  readonly shut?: () => void
}

/**
 * The door of one room. Inside a `doorstep-door` it shares who is there, draws no sign-in, and asks only for a keeper's PIN where one is
 * needed on top; alone it asks for itself.
 *
 * @example
 * readonly #door = new Door(this, { level: 'own', shut: () => this.forget() })
 * render() {
 *   this.#door.use(this.pins, this.station)
 *   return this.#door.opens() ? this.renderMine(this.#door.worker) : this.#door.render()
 * }
 */
export class Door implements ReactiveController {
  readonly #own: Staff
  /** Tries a keeper's PIN on top of a worker's. */
  readonly #top: PinController
  readonly #signIn: SignIn
  readonly #localise: Localise<DoorWords>
  readonly #level: DoorLevel
  #shared: StaffContext | undefined
  #stop: (() => void) | undefined
  #asked = false
  #station: Station | undefined
  /** For whom it was open last. */
  #was: string | undefined

  constructor(
    private readonly host: LitElement,
    private readonly options: DoorOptions = {},
  ) {
    this.#level = options.level ?? 'worker'
    this.#own = new Staff(
      host,
      () => host,
      () => this.#signIn.underWay && this.#signIn.reset(),
    )
    this.#own.subscribe(() => this.#look())
    this.#top = new PinController(host)
    this.#signIn = new SignIn(this.#own, Date.now, () => host.requestUpdate())
    this.#localise = new Localise(host, doorWords)
    host.addController(this)
    consume(host, staffContext, (staff) => this.#share(staff), 'doorstep-door')
  }

  hostConnected(): void {
    this.#stop ??= this.#shared?.subscribe(() => this.#look())
  }

  hostDisconnected(): void {
    this.#stop?.()
    this.#stop = undefined
    this.#signIn.reset()
    this.#own.leave()
    this.#forget()
  }

  /** The host calls this with its store and its station before it renders; inside a doorstep-door that one's store counts. */
  use(pins: Pins | undefined, station: Station | undefined): void {
    this.#asked = pins !== undefined
    this.#station = station
    this.#own.use(this.#shared ? undefined : pins, station, [])
    this.#top.use(this.#shared?.store)
  }

  /** Who opened it. Alone and without PINs it is open for nobody in particular. */
  get worker(): string | undefined {
    return this.opens() ? this.staff.worker : undefined
  }

  /** Whether the PINs of this machine cannot be read: then only what brings a station back may be reached. */
  get unreadable(): boolean {
    return this.staff.shut('worker') === 'unreadable'
  }

  opens(level: DoorLevel = this.#level): boolean {
    // without a door around it, a station that has not begun with PINs has nothing to ask
    if (!this.#shared && (!this.#asked || this.#own.known?.size === 0)) return this.options.strict !== true
    return this.staff.opens(level)
  }

  leave(): void {
    this.staff.leave()
  }

  /** Why a level is shut; undefined when it is open. */
  why(level: DoorLevel = this.#level): StaffShut | undefined {
    return this.opens(level) ? undefined : this.staff.shut(level)
  }

  /** What stands in the door's place while it is shut. */
  render(level: DoorLevel = this.#level): TemplateResult | typeof nothing {
    const why = this.why(level)
    if (why === undefined) return nothing
    const { words, language } = this.#localise
    const says = pinWords[language]
    const station = this.#station
    if (why === 'keeper') {
      const { keepers } = this.staff
      const able = station?.workers.filter(({ id }) => keepers.includes(id) && this.staff.known?.has(id)) ?? []
      return able.length > 0 ? this.#renderKeeper(able) : this.#renderReason('none')
    }
    if (!this.#shared)
      return station
        ? renderDoor({ signIn: this.#signIn, station, words, says, text: (text) => this.#name(text), keys: false, back: undefined }, why)
        : nothing
    // whoever is not there yet is asked by the door around it
    return why === 'nobody' || why === 'asleep' ? nothing : this.#renderReason(why)
  }

  #renderReason(why: Parameters<typeof renderReason>[1]): TemplateResult {
    const { words, language } = this.#localise
    const keeper = this.#station?.workers.find(({ id }) => id === this.staff.keepers[0])
    return renderReason({ words, says: pinWords[language] }, why, this.#name(keeper?.name), () => this.staff.begin())
  }

  #renderKeeper(keepers: Station['workers']): TemplateResult {
    const { words, language } = this.#localise
    const says = pinWords[language]
    const names = keepers.map(({ name }) => this.#name(name)).join(' / ')
    const trouble = troubleWords(says, this.#tries)
    return html`<form class="card door top" part="door" novalidate @submit=${(event: SubmitEvent) => void this.#submit(event)}>
      <p>${words.keepers(names)}</p>
      ${
        keepers.length > 1
          ? html`<label class="field"
              >${words.who}
              <select name="worker">
                ${keepers.map(({ id, name }) => html`<option value=${id}>${this.#name(name)}</option>`)}
              </select></label
            >`
          : html`<input type="hidden" name="worker" .value=${keepers[0]?.id ?? ''} />`
      }
      <label class="field"
        >${says.pinOf(names)} <input name="pin" type="password" inputmode="numeric" autocomplete="off" maxlength="8" required
      /></label>
      ${trouble === '' ? nothing : html`<p class="notice" role="alert">${trouble}</p>`}
      <div class="actions"><button class="primary" aria-disabled=${this.#tries.busy ? 'true' : 'false'}>${words.open}</button></div>
    </form>`
  }

  /** The way out, for whoever is inside; none inside a doorstep-door, where the page has one. */
  renderLeave(): TemplateResult | typeof nothing {
    const { worker } = this.#own
    if (this.#shared || worker === undefined || !this.#own.awake) return nothing
    const name = this.#name(this.#station?.workers.find(({ id }) => id === worker)?.name) || worker
    return html`<button type="button" class="quiet" @click=${() => this.leave()}>${this.#localise.words.leave(name)}</button>`
  }

  /** What tries a keeper's PIN: inside a doorstep-door one of its own, so that the sign-in there says nothing of it. */
  get #tries(): PinController {
    return this.#shared ? this.#top : this.#own.pins
  }

  /** Who is here, as the door around it has it, or this room alone. */
  get staff(): StaffContext {
    return this.#shared ?? this.#own
  }

  #name(text: LocalisedText | undefined): string {
    return this.#localise.text(text)
  }

  #share(staff: StaffContext | undefined): void {
    if (staff === this.#shared) return
    this.#stop?.()
    this.#shared = staff
    this.#stop = staff?.subscribe(() => this.#look())
    this.#look()
  }

  /** Somebody came or went. */
  #look(): void {
    const { worker } = this
    if (this.#was !== undefined && worker !== this.#was) this.#forget()
    this.#was = worker
    this.host.requestUpdate()
  }

  #forget(): void {
    if (this.#was === undefined) return
    this.#was = undefined
    this.options.shut?.()
  }

  async #submit(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    const form = event.currentTarget as HTMLFormElement
    const given = new FormData(form)
    const [worker, pin] = ['worker', 'pin'].map((name) => given.get(name))
    for (const field of form.querySelectorAll<HTMLInputElement>('input[type=password]')) field.value = ''
    if (typeof worker !== 'string' || typeof pin !== 'string' || worker === '' || pin === '') return
    const { worker: here } = this.staff
    // a keeper's PIN on top of a worker's opens the rest; a wrong one shuts nothing
    const opened = await this.#tries.submit({ kind: 'enter', worker }, { pin })
    if (opened !== undefined && this.host.isConnected && this.staff.worker === here) this.staff.grant(opened)
  }
}
