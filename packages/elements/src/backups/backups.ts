// doorstep-backups: where the station's records are kept safe, bringing them back, and numbering after a loss.
import type { PartState } from '@doorstep/model/feed'
import type { LedgerView } from '@doorstep/model/journal'
import type { Station } from '@doorstep/model/station'
import { streamNamed, type Stream, type StreamTypes } from '@doorstep/model/streams'
import { localDateTime, type LocalDate } from '@doorstep/model/time'
import type { Backups, BackupState } from '@doorstep/sources/backup'
import type { Pins } from '@doorstep/sources/journal'
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { renderAside, renderProgress } from '../base/aside-view.js'
import { EachByItself } from '../base/each-by-itself.js'
import { FeedElement } from '../base/feed-element.js'
import { saveFile } from '../base/save-file.js'
import { Work } from '../base/work.js'
import { ClockController } from '../controllers/clock-controller.js'
import { FeedController } from '../controllers/feed-controller.js'
import { LedgerController } from '../controllers/ledger-controller.js'
import { doorStyles } from '../door/door.styles.js'
import { Door } from '../door/door.js'
import { Localise } from '../i18n/localise.js'
import { baseStyles } from '../tokens/base.styles.js'
import { renderBackup, type BackupAct } from './backup-view.js'
import { backupsStyles } from './backups.styles.js'
import { backupsWords } from './backups.words.js'
import { Numbers } from './numbers.js'
import { Restoring } from './restoring.js'
import { mendable, type Mending } from './mendable.js'
import type { StationUpkeep } from './station-upkeep.js'

/**
 * @summary Keeps a station's records safe: the daily backup, restoring one, and numbering after a loss.
 * @slot - Content for pages without scripts; it stays until the station is there.
 * @event doorstep-restored - A backup was restored; the page should load itself anew.
 * @csspart frame - Everything.
 * @csspart lost - The form by which numbers go on after a loss.
 * @csspart aside - The records that could not be read, by name.
 * @example
 * <doorstep-station src="station.json"><doorstep-backups></doorstep-backups></doorstep-station>
 */
export class DoorstepBackups extends FeedElement {
  static override readonly styles = [baseStyles, backupsStyles, doorStyles]

  #localise = new Localise(this, backupsWords)
  #ledgers = new Map<string, LedgerController<StreamTypes>>()
  #asked = 0
  #door = new Door(this, { level: 'keeper', shut: () => this.forget() })
  #work = new Work({ words: () => this.#localise.words, show: () => (this.drawn += 1), look: () => this.look() })
  #numbers = new Numbers(this.#ledgers, this.#work)
  #restoring = new Restoring(this, this.#work)
  protected override readonly feed = new FeedController(this, [])

  @state() private backup: BackupState | undefined = undefined
  @state() private lost = false
  @state() private unread = false
  /** Counts what is drawn anew without anything to look at anew. */
  @state() private drawn = 0
  @state() private trouble: string | undefined = undefined

  /** The records of this machine, and what can be done for them. Without it the component says that it is not connected. */
  @property({ attribute: false }) upkeep: StationUpkeep | undefined = undefined

  /** The workers' PINs on this machine. Once there is one, nothing is shown or read before the secretary's or the deputy's. */
  @property({ attribute: false }) pins: Pins | undefined = undefined

  constructor() {
    super()
    new ClockController(this, 60)
  }

  protected override get shown(): PartState<Station> {
    return this.feed.view.station
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('upkeep')) return
    for (const { name } of this.streams) if (!this.#ledgers.has(name)) this.#ledgers.set(name, new LedgerController(this, name))
  }

  override updated(changed: PropertyValues): void {
    super.updated(changed)
    // asked anew when there is something else to show, and whenever the clock asks for a new picture
    const forgotten = this.backup === undefined && changed.has('backup')
    if (changed.size === 0 || changed.has('upkeep') || forgotten) void this.look()
  }

  private get today(): LocalDate {
    return localDateTime(this.feed.now(), this.shown.value?.timeZone ?? 'UTC').slice(0, 10)
  }

  /** The streams whose journals were handed over. */
  private get streams(): readonly Stream[] {
    return Object.keys(this.upkeep?.journals ?? {}).map((name) => {
      const stream = streamNamed(name)
      if (!stream) throw new Error(`There is no stream '${name}'.`)
      return stream
    })
  }

  private get views(): readonly (readonly [stream: string, view: LedgerView<unknown> | undefined])[] {
    return [...this.#ledgers].map(([name, { view }]) => [name, view])
  }

  /** Looks how it stands with the backups, and whether numbers wait. */
  private async look(): Promise<void> {
    const { upkeep } = this
    const why = this.#door.why()
    if (!upkeep || (why !== undefined && !mendable(why, true))) return
    const turn = (this.#asked += 1)
    // each by itself: what cannot be read must not keep anybody from what mends it
    const each = new EachByItself()
    const [lost, backup] = await Promise.all([
      each.read(upkeep.numbering?.lost() ?? false, this.lost),
      each.read(upkeep.backups?.state(), this.backup),
    ])
    if (turn !== this.#asked) return
    // a picture that is the same is not drawn again
    if (JSON.stringify(backup) !== JSON.stringify(this.backup)) this.backup = backup
    this.lost = lost
    this.unread = each.failed
  }

  /** Nothing that was read stays behind a door that was shut. */
  private forget(): void {
    this.#asked += 1
    this.backup = this.trouble = undefined
    this.#restoring.forget()
  }

  private backUp(what: BackupAct, backups: Backups): Promise<void> {
    // what was asked for by whoever has gone is not handed to who is here now, nor put into a folder of theirs
    const still = this.#door.pass()
    return this.#work.attempt(
      async () => {
        if (what === 'download') {
          const { name, file } = await backups.download()
          if (still()) saveFile(name, file)
        } else if (what === 'run') await backups.run()
        else if (what === 'choose') {
          if (await backups.choose(still)) await backups.runIfDue()
        } else if ((await backups.allow()) === 'granted') await backups.runIfDue()
      },
      (says) => (this.trouble = says || undefined),
    )
  }

  protected override renderContent(): TemplateResult | typeof nothing {
    const { words } = this.#localise
    const { upkeep, views } = this
    const station = this.shown.value
    this.#door.use(this.pins, station)
    if (!station) return nothing
    const title = html`<h2>${words.title}</h2>`
    if (!upkeep)
      return html`${title}
        <p class="notice">${words.notConnected}</p>`
    const why = this.#door.why()
    if (why !== undefined) {
      const mending = mendable(why, this.lost)
      return html`${title}${this.#door.render()} ${mending ? this.renderRepair(station, upkeep, mending) : nothing}`
    }
    return html`
      <div class="here">${title} ${this.#door.renderLeave()}</div>
      ${this.trouble === undefined ? nothing : html`<p class="notice" role="alert">${this.trouble}</p>`}
      ${this.unread || views.some(([, view]) => view?.failure !== undefined) ? html`<p class="notice" role="alert">${words.unread}</p>` : nothing}
      ${renderAside(views, words.aside)}
      ${renderProgress(
        views.map(([, view]) => view?.progress).find((share) => share !== undefined),
        words.reading,
      )}
      ${this.renderBackup(upkeep)} ${this.renderRepair(station, upkeep)}
    `
  }

  private renderRepair(station: Station, upkeep: StationUpkeep, mending: Mending = 'restore'): TemplateResult {
    const { today, lost, streams, views } = this
    const { words, language } = this.#localise
    const held = views.some(([, view]) => (view?.version ?? 0) > 0)
    const nameOf = ({ name }: Station['workers'][number]) => this.#localise.text(name)
    return html`
      ${this.#numbers.render({ upkeep, streams, station, feed: this.feed.view, today, lost, words, nameOf })}
      ${upkeep.backups && mending === 'restore' ? this.#restoring.render(upkeep.backups, { words, language, held }) : nothing}
    `
  }

  private renderBackup({ backups }: StationUpkeep): TemplateResult | typeof nothing {
    const { backup: state, views } = this
    const { words, language } = this.#localise
    if (!backups) return nothing
    if (!state) return this.unread ? nothing : html`<p class="soft" role="status">${words.opening}</p>`
    const { busy } = this.#work
    const empty = views.every(([, view]) => view?.ready === true && view.version === 0)
    return html`<section class="no-print">
      ${renderBackup({ state, words, language, busy, empty, act: (what) => void this.backUp(what, backups) })}
    </section>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'doorstep-backups': DoorstepBackups
  }
}
