// The door before what is the staff's: shut until a worker shows a PIN, here or at the doorstep-door around it, and shut again when nobody touches it.
import type { Station } from '@doorstep/model/station'
import type { LocalisedText } from '@doorstep/model/text'
import type { Pins } from '@doorstep/sources/journal'
import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit'
import { consume } from '../contexts/consume.js'
import { staffContext, type StaffContext, type StaffLevel, type StaffShut } from '../contexts/staff-context.js'
import { Localise } from '../i18n/localise.js'
import { doorWords, type DoorWords } from './door.words.js'
import { Digits } from './digits.js'
import { renderPad } from './pad-view.js'
import { PinController } from './pin-controller.js'
import { pinWords } from './pin.words.js'
import { renderChoice, renderReason, renderDoor } from './sign-in-view.js'
import { SignIn } from './sign-in.js'
import { Staff } from './staff.js'
import { workerName } from './worker-name.js'

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

const NOBODY_HAD: readonly string[] = []

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
 *
 * @csspart door - The sign-in, or why it is shut.
 */
export class Door implements ReactiveController {
  readonly #own: Staff
  /** Tries a keeper's PIN on top of a worker's. */
  readonly #top: PinController
  readonly #signIn: SignIn
  readonly #localise: Localise<DoorWords>
  readonly #level: DoorLevel
  /** What is typed of a keeper's PIN, and whose. */
  readonly #digits: Digits
  #chosen: string | undefined
  /** Counts the visits, so that what was begun in one is not handed out in another. */
  #visit = 0
  #shared: StaffContext | undefined
  #stop: (() => void) | undefined
  #asked = false
  #station: Station | undefined
  /** For whom it was open last. */
  #was: string | undefined
  /** Who had shown a PIN then: of a room that is shut for them, too, something may have been typed. */
  #shown: string | undefined

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
    this.#digits = new Digits(() => host.requestUpdate())
    host.addController(this)
    consume(host, staffContext, (staff) => this.#share(staff), 'doorstep-door')
  }

  hostConnected(): void {
    this.#stop ??= this.#shared?.subscribe(() => this.#look())
    // put back where somebody is: what is read for them from now on is theirs
    if (this.#shared) this.#look()
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
    // who was signed in may be off the list: what was read for them is forgotten once this is drawn
    if (this.#own.use(this.#shared ? undefined : pins, station, NOBODY_HAD)) void Promise.resolve().then(() => this.#look())
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

  /**
   * For what takes a while and then hands something out: whether it is still open for whoever began it, when this is called.
   *
   * @example
   * const still = this.#door.pass('keeper')
   * const file = await make()
   * if (still()) saveFile(name, file)
   */
  pass(level: DoorLevel = this.#level): () => boolean {
    const visit = this.#visit
    return () => visit === this.#visit && this.host.isConnected && this.opens(level)
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
    if (!this.#shared) {
      if (!station) return nothing
      const view = { signIn: this.#signIn, station, words, says, text: this.#text }
      // a room alone warns nobody of what is begun, and without PINs it would be open
      return renderDoor({ ...view, keys: false, renews: false, back: undefined }, why)
    }
    // whoever is not there yet is asked by the door around it
    return why === 'nobody' || why === 'unset' || why === 'asleep' ? nothing : this.#renderReason(why)
  }

  #renderReason(why: Parameters<typeof renderReason>[1]): TemplateResult {
    const { words, language } = this.#localise
    return renderReason({ words, says: pinWords[language] }, why, this.#nameOf(this.staff.keepers[0]), () => this.staff.begin())
  }

  #renderKeeper(keepers: Station['workers']): TemplateResult {
    const { words, language } = this.#localise
    const says = pinWords[language]
    const ids = keepers.map(({ id }) => id)
    const keeper = ids.find((id) => id === this.#chosen) ?? ids[0] ?? ''
    this.#tries.asks(keeper)
    return html`<div class="door top" part="door">
      <p>${words.keepers(ids.map((id) => this.#nameOf(id)).join(' / '))}</p>
      <form class="pin" novalidate @submit=${(event: Event) => void this.#submit(event, keeper)}>
        ${renderChoice(ids, keeper, this.#nameOf, (id) => {
          this.#chosen = id
          this.#digits.type('')
        })}
        ${renderPad({ digits: this.#digits, pins: this.#tries, words, says, label: says.pinOf(this.#nameOf(keeper)), send: words.open })}
      </form>
    </div>`
  }

  /** The way out, for whoever is inside; inside a doorstep-door, where the page has one, what shuts again what a keeper's PIN opened on top. */
  renderLeave(): TemplateResult | typeof nothing {
    const { staff } = this
    const { words } = this.#localise
    const keeper = staff.keeper === staff.worker ? undefined : staff.keeper
    const worker = this.#shared || !this.#own.awake ? undefined : this.#own.worker
    if (keeper === undefined && worker === undefined) return nothing
    const button = (name: string, says: string, act: () => void): TemplateResult =>
      html`<button type="button" class="quiet ${name}" @click=${act}>${says}</button>`
    return html`${keeper === undefined ? nothing : button('lower', words.lower(this.#nameOf(keeper)), () => staff.lower())}
    ${worker === undefined ? nothing : button('leave', words.leave(this.#nameOf(worker)), () => this.leave())}`
  }

  /** What tries a keeper's PIN: inside a doorstep-door one of its own, so that the sign-in there says nothing of it. */
  get #tries(): PinController {
    return this.#shared ? this.#top : this.#own.pins
  }

  /** Who is here, as the door around it has it, or this room alone. */
  get staff(): StaffContext {
    return this.#shared ?? this.#own
  }

  readonly #text = (text: LocalisedText | undefined): string => this.#localise.text(text)

  readonly #nameOf = (id: string | undefined): string => workerName(this.#station, id, this.#text)

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
    const shown = this.staff.opens('worker') ? this.staff.worker : undefined
    if (this.#shown !== undefined && shown !== this.#shown) this.#drop()
    this.#shown = shown
    this.host.requestUpdate()
  }

  #forget(): void {
    this.#drop()
    if (this.#was === undefined) return
    this.#was = undefined
    this.options.shut?.()
  }

  /** The visit is over: what was typed and what was begun in it. */
  #drop(): void {
    this.#digits.take()
    this.#chosen = undefined
    this.#visit += 1
  }

  async #submit(event: Event, keeper: string): Promise<void> {
    event.preventDefault()
    if (this.#digits.typed === '' || this.#tries.busy) return
    const still = this.pass('worker')
    // a keeper's PIN on top of a worker's opens the rest; a wrong one shuts nothing
    const opened = await this.#tries.submit({ kind: 'enter', worker: keeper }, { pin: this.#digits.take() })
    this.host.requestUpdate()
    await this.host.updateComplete
    if (opened === undefined || !still()) return this.#to('.top .digits')
    this.staff.grant(opened)
    await this.host.updateComplete
    this.#to('.lower')
  }

  /** Where what had the keyboard is gone, or is to be filled anew. */
  #to(selector: string): void {
    this.host.renderRoot.querySelector<HTMLElement>(selector)?.focus()
  }
}
