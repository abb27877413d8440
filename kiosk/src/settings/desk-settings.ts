// desk-settings: the room of the desk for this machine: printer, sound, windows, backups, PINs, and whether all is well with it.
import { ContextConsumer } from '@lit/context'
import { baseStyles, FeedController, Localise, stationContext, type StationUpkeep } from '@doorstep/elements'
import type { FeedFinding } from '@doorstep/model/feed'
import type { Station } from '@doorstep/model/station'
import type { StationBackups } from '@doorstep/sources/backup'
import type { Pins } from '@doorstep/sources/journal'
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import type { DeskWindow } from '../desk/room.js'
import { followNote } from '../follow-note.js'
import { notes } from '../machine.js'
import { printerKey, readSettings, type PrinterSettings } from '../printer/settings.js'
import { readSound, soundKey, type SoundSettings } from '../sound/settings.js'
import { tellRestored } from '../records/keep.js'
import type { OpenedWindow } from '../window.js'
import { SILENT_MS, watchWindows, type WindowWatch } from '../windows/watch-windows.js'
import { checkMachine, troublesOf } from './check.js'
import { checkWords } from './check.words.js'
import { deskSettingsStyles } from './desk-settings.styles.js'
import { gatherFacts, type MachineFacts } from './facts.js'
import { settingsWords } from './settings.words.js'
import { SECTIONS, type SectionName } from './settings.words.shape.js'

const LOOK_EVERY_MS = 20_000

/** The section in the desk's address. */
const addressOf = (section: SectionName): string => `#settings/${section}`

interface Note {
  readonly text: string
  readonly wrong?: boolean
}

export class DeskSettings extends LitElement {
  static override readonly styles = [
    baseStyles,
    css`
      :host {
        container: settings / inline-size;
      }
    `,
    deskSettingsStyles,
  ]

  #localise = new Localise(this, settingsWords)
  #check = new Localise(this, checkWords)
  #feed = new FeedController(this, [])
  #station = new ContextConsumer(this, { context: stationContext, subscribe: true })
  #watch: WindowWatch | undefined
  #timer: ReturnType<typeof setInterval> | undefined
  /** Sections that were opened: they stay as they were left. */
  #seen = new Set<SectionName>()

  @state() private opened: OpenedWindow | undefined = undefined
  @state() private made: StationBackups | undefined = undefined
  @state() private facts: MachineFacts | undefined = undefined
  @state() private looking = false
  @state() private printer: PrinterSettings = readSettings(null)
  @state() private sound: SoundSettings = readSound(null)
  @state() private drawn = 0

  /** The machine; the room is empty before it is given. */
  @property({ attribute: false }) machine: DeskWindow | undefined = undefined
  /** The section the address names; the one in hand stays where it names none. */
  @property({ attribute: false }) place = ''
  /** The section in hand. */
  @state() private section: SectionName = 'printer'
  /** The feed comes from the station around it. */
  readonly src = undefined

  override connectedCallback(): void {
    super.connectedCallback()
    this.#timer = setInterval(() => {
      if (!this.hidden) void this.look()
    }, LOOK_EVERY_MS)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearInterval(this.#timer)
    this.#watch?.close()
    this.#watch = undefined
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const named = SECTIONS.find((name) => name === this.place)
    if (named !== undefined && changed.has('place')) this.section = named
    this.#seen.add(this.section)
    const { machine } = this
    if (!machine || !changed.has('machine')) return
    followNote(printerKey(machine.database), (text) => (this.printer = readSettings(text)))
    followNote(soundKey(machine.database), (text) => (this.sound = readSound(text)))
    void machine.opened.then((opened) => {
      this.opened = opened
      void this.look()
      // why there are none the page has told already
      void opened.backups?.then(
        (made) => (this.made = made),
        () => undefined,
      )
    })
  }

  override updated(): void {
    const { machine } = this
    if (machine && this.isConnected) this.#watch ??= watchWindows(machine.database, () => (this.drawn += 1))
    // the way back leads to the section that was in hand, also where nobody had named it
    if (!this.hidden && this.place === '' && location.hash === '#settings') history.replaceState(null, '', addressOf(this.section))
  }

  private readonly look = async (): Promise<void> => {
    const { machine, opened } = this
    const station = this.#station.value
    if (!machine || !opened || !station || this.looking) return
    this.looking = true
    try {
      const findings: readonly FeedFinding[] = (await station.feed.review?.()) ?? []
      const windows = this.windows.map(({ kind, heardAt }) => ({ kind, silent: Date.now() - heardAt > SILENT_MS }))
      const { database, station: address } = machine
      const view = station.feed.view
      this.facts = await gatherFacts({
        ...{ opened, database, address, windows, findings, view, notes: notes(), now: station.now(), time: station.time?.() },
      })
      // what keeps the whole station waiting is what whoever comes here looks for
      if (this.place === '' && (this.facts.numbersWait || this.facts.storage !== 'open')) this.section = 'backups'
    } catch (failure) {
      console.error(failure)
    } finally {
      this.looking = false
    }
  }

  private get windows() {
    return this.#watch?.windows ?? []
  }

  /** Whole seconds: what is measured a moment later is no other clock. */
  private get ahead(): number {
    return Math.round((this.#feed.now() - Date.now()) / 1000) * 1000
  }

  private get shown(): Station | undefined {
    return this.#feed.view.station.value
  }

  override render(): TemplateResult | typeof nothing {
    const { words } = this.#localise
    if (!this.machine) return nothing
    return html`<div class="frame">
      <nav class="index" aria-label=${words.index}>
        <ul>
          ${SECTIONS.map((name) => this.renderEntry(name, this.noteOf(name)))}
        </ul>
      </nav>
      <div class="sheet card">
        ${[...this.#seen].map((name) => html`<div ?hidden=${name !== this.section} data-section=${name}>${this.renderSection(name)}</div>`)}
      </div>
    </div>`
  }

  private renderEntry(name: SectionName, note: Note | undefined): TemplateResult {
    return html`<li>
      <button
        type="button"
        aria-current=${name === this.section ? 'true' : nothing}
        data-to=${name}
        @click=${() => (location.hash = addressOf(name))}
      >
        ${this.#localise.words.sections[name]}
        ${note ? html`<small class=${note.wrong === true ? 'wrong' : ''}>${note.text}</small>` : nothing}
      </button>
    </li>`
  }

  private noteOf(name: SectionName): Note | undefined {
    const { notes: words } = this.#localise.words
    const { facts } = this
    const check = this.#check.words
    switch (name) {
      case 'printer':
        return { text: check.printers[this.printer.connection] }
      case 'sound':
        return { text: this.sound.silent ? check.silent : check.volume(Math.round(this.sound.volume * 10)) }
      case 'windows':
        return { text: words.open(this.windows.length) }
      case 'pins':
        return { text: words.pins }
      case 'backups': {
        if (facts && facts.storage !== 'open') return { text: words.storage, wrong: true }
        if (facts?.numbersWait === true) return { text: words.numbersWait, wrong: true }
        if (facts?.streams.every(({ records }) => records === 0)) return { text: words.nothingYet }
        return facts?.backup && { text: facts.backup.due ? words.notBackedUp : words.backedUp, wrong: facts.backup.due }
      }
      case 'machine': {
        const todo = facts ? troublesOf(checkMachine(facts, check)).length : undefined
        return todo === undefined ? undefined : { text: todo === 0 ? words.good : check.troubles(todo), wrong: todo > 0 }
      }
    }
  }

  private renderSection(name: SectionName): TemplateResult | typeof nothing {
    const { machine, shown, windows } = this
    if (!machine) return nothing
    const { database, station: address, pins } = machine
    switch (name) {
      case 'printer':
        return html`<printer-setup
          .settings=${this.printer}
          .pins=${pins}
          .station=${shown}
          @printer-changed=${({ settings }: HTMLElementEventMap['printer-changed']) => this.keep(printerKey(database), settings)}
        ></printer-setup>`
      case 'sound':
        return html`<sound-setup
            .settings=${this.sound}
            .station=${address}
            .walls=${windows.filter(({ kind }) => kind === 'display').length}
            @sound-changed=${({ settings }: HTMLElementEventMap['sound-changed']) => this.keep(soundKey(database), settings)}
          ></sound-setup>
          <div class="more">
            <bell-setup
              .settings=${this.sound}
              @sound-changed=${({ settings }: HTMLElementEventMap['sound-changed']) => this.keep(soundKey(database), settings)}
            ></bell-setup>
          </div>`
      case 'windows':
        return html`<windows-here
          .windows=${windows}
          .database=${database}
          .timeZone=${shown?.timeZone ?? 'UTC'}
          .now=${Date.now()}
          .ahead=${this.ahead}
          .point=${(id: string) => this.#watch?.point(id)}
        ></windows-here>`
      case 'backups':
        return this.renderBackups(pins)
      case 'machine':
        return html`<machine-check .facts=${this.facts} .looking=${this.looking} .look=${this.look}></machine-check>
          <div class="more">
            <doorstep-feed-report></doorstep-feed-report>
            <station-choice .address=${address} .station=${shown} .pins=${pins}></station-choice>
          </div>`
      case 'pins':
        return html`<doorstep-pins .pins=${pins}></doorstep-pins>`
    }
  }

  private keep(key: string, settings: unknown): void {
    notes().setItem(key, JSON.stringify(settings))
    // other windows hear of it by the browser; whoever goes by the note in this one hears of it here
    dispatchEvent(new StorageEvent('storage', { key }))
  }

  private renderBackups(pins: Pins | undefined): TemplateResult | typeof nothing {
    const { opened, made, machine, facts, shown } = this
    if (!opened || !machine) return nothing
    const { storage } = opened
    if ('failure' in storage) {
      const code = facts && facts.storage !== 'open' ? facts.storage : storage.failure.code
      return html`<storage-repair .code=${code} .database=${machine.database} .pins=${pins} .station=${shown}></storage-repair>`
    }
    return html`<doorstep-backups
      .upkeep=${this.upkeepOf(storage.numbering, made)}
      .pins=${pins}
      @doorstep-restored=${this.restored}
    ></doorstep-backups>`
  }

  #upkeep: StationUpkeep | undefined

  /** The same object as long as it says the same: what is given anew is looked at anew. */
  private upkeepOf(
    numbering: Extract<OpenedWindow['storage'], { numbering: unknown }>['numbering'],
    made: StationBackups | undefined,
  ): StationUpkeep {
    const { journals } = numbering
    if (this.#upkeep?.backups === made && this.#upkeep) return this.#upkeep
    return (this.#upkeep = { journals, numbering, ...(made ? { backups: made } : {}) })
  }

  private readonly restored = (): void => {
    if (this.machine) tellRestored(this.machine.station)
    location.reload()
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-settings': DeskSettings
  }
}
