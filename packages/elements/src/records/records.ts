// doorstep-records: what the station did today and this year, and the files to take away.
import type { PartState } from '@doorstep/model/feed'
import type { Summary } from '@doorstep/model/queue'
import type { Station } from '@doorstep/model/station'
import type { StreamTypes } from '@doorstep/model/streams'
import { localDateTime, type LocalDate } from '@doorstep/model/time'
import type { Pins } from '@doorstep/sources/journal'
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { renderAside, renderProgress } from '../base/aside-view.js'
import { FeedElement } from '../base/feed-element.js'
import { saveFile } from '../base/save-file.js'
import { Work } from '../base/work.js'
import { ClockController } from '../controllers/clock-controller.js'
import { FeedController } from '../controllers/feed-controller.js'
import { LedgerController } from '../controllers/ledger-controller.js'
import { doorStyles } from '../door/door.styles.js'
import { Door } from '../door/door.js'
import { Localise } from '../i18n/localise.js'
import { categoryWords } from '../i18n/services.words.js'
import { baseStyles } from '../tokens/base.styles.js'
import { linesFile, tableFile, type ExportedFile, type ExportScene } from './exports.js'
import { renderFigures } from './figures.js'
import { recordsNames, type RecordsNames } from './names.js'
import type { RecordsReader } from './part.js'
import { recordsStreams, type RecordsStream } from './parts.js'
import { recordsStyles } from './records.styles.js'
import { recordsWords } from './records.words.js'
import { PERIODS, type ReportPeriod } from './records.words.shape.js'
import type { StationRecords } from './station-records.js'
import { reportDays, summaryOf } from './stretch.js'

/**
 * @summary The station's records for its staff: summaries of today and the year, and export.
 * @slot - Content for pages without scripts; it stays until the station is there.
 * @csspart frame - Everything.
 * @csspart counts - The counts of the summary.
 * @example
 * <doorstep-station src="station.json"><doorstep-records></doorstep-records></doorstep-station>
 */
export class DoorstepRecords extends FeedElement {
  static override readonly styles = [baseStyles, recordsStyles, doorStyles]

  #localise = new Localise(this, recordsWords)
  #categories = new Localise(this, categoryWords)
  #ledgers = new Map<string, LedgerController<StreamTypes>>()
  #counting = 0
  #door = new Door(this, { shut: () => this.forget() })
  #work = new Work({ words: () => this.#localise.words, show: () => (this.drawn += 1), look: () => this.look() })
  protected override readonly feed = new FeedController(this, ['services'])

  @state() private period: ReportPeriod = 'today'
  @state() private summary: Summary | undefined = undefined
  @state() private counted = false
  /** The streams of the journals, and their figures of the period by name. */
  @state() private streams: readonly RecordsStream[] | undefined = undefined
  @state() private figures: ReadonlyMap<string, unknown> = new Map()
  @state() private unread = false
  /** Counts what is drawn anew without anything to look at anew. */
  @state() private drawn = 0
  @state() private trouble: string | undefined = undefined

  /** The records of this machine. Without them the component says that it is not connected. */
  @property({ attribute: false }) records: StationRecords | undefined = undefined

  /** The workers' PINs on this machine. Once there is one, nothing is shown or read before a worker's. */
  @property({ attribute: false }) pins: Pins | undefined = undefined

  constructor() {
    super()
    new ClockController(this, 60)
  }

  protected override get shown(): PartState<Station> {
    return this.feed.view.station
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('records') || changed.get('records')?.journals === this.records?.journals) return
    this.streams = undefined
    for (const name of Object.keys(this.records?.journals ?? {})) {
      if (!this.#ledgers.has(name)) this.#ledgers.set(name, new LedgerController(this, name))
    }
  }

  override updated(changed: PropertyValues): void {
    super.updated(changed)
    // asked anew when there is something else to show, and whenever the clock asks for a new picture
    if (changed.size === 0 || changed.has('records') || changed.has('period')) void this.look()
  }

  private get today(): LocalDate {
    return localDateTime(this.feed.now(), this.shown.value?.timeZone ?? 'UTC').slice(0, 10)
  }

  /** Looks at the records: the summary and the figures of the period. */
  private async look(): Promise<void> {
    const { records, period, today } = this
    const station = this.shown.value
    if (!records || !station || !this.#door.opens()) return
    const turn = (this.#counting += 1)
    const stretch = { ...reportDays(period, today), timeZone: station.timeZone }
    // each by itself: what cannot be read must not keep anybody from what mends it
    let failed = false
    const orElse = <Value>(asked: Promise<Value> | Value, otherwise: Value): Promise<Value> =>
      Promise.resolve(asked).catch((failure: unknown) => {
        console.error(failure)
        failed = true
        return otherwise
      })
    // once, before anything is read: each part that comes has the records looked at again
    this.streams ??= await orElse(recordsStreams(this, records.journals), undefined)
    const { streams } = this
    const [summary, figures] = await Promise.all([
      orElse(summaryOf(records, stretch), undefined),
      Promise.all(
        (streams ?? []).flatMap(({ stream: { name }, journal, part }) => {
          const its = part?.figures
          return its ? [orElse(its.read(journal, stretch), undefined).then((read) => [name, read] as const)] : []
        }),
      ),
    ])
    if (turn !== this.#counting) return
    // a picture that is the same is not drawn again
    if (JSON.stringify(summary) !== JSON.stringify(this.summary)) this.summary = summary
    if (JSON.stringify(figures) !== JSON.stringify([...this.figures])) this.figures = new Map(figures)
    this.counted = true
    this.unread = failed
  }

  /** Nothing that was read stays behind a door that was shut. */
  private forget(): void {
    this.#counting += 1
    this.summary = this.trouble = undefined
    this.figures = new Map()
    this.counted = false
  }

  /** Hands over a file that is made of the records. */
  private exportFile(make: (scene: ExportScene) => Promise<ExportedFile>): Promise<void> {
    const station = this.shown.value
    if (!station) return Promise.resolve()
    const scene = { ...this.reading(station), timeZone: station.timeZone, today: this.today }
    return this.#work.attempt(
      async () => {
        const { name, file } = await make(scene)
        saveFile(name, file)
      },
      (says) => (this.trouble = says || undefined),
    )
  }

  private reading(station: Station): RecordsReader {
    const { words, language } = this.#localise
    return { words, language, names: this.names(station) }
  }

  private names(station: Station): RecordsNames {
    return recordsNames(station, this.feed.view.services.value, (text) => this.#localise.text(text), this.#categories)
  }

  protected override renderContent(): TemplateResult | typeof nothing {
    const { words, language } = this.#localise
    const { records, summary, trouble } = this
    const station = this.shown.value
    this.#door.use(this.pins, station)
    if (!station) return nothing
    if (!records)
      return html`<h2>${words.title}</h2>
        <p class="notice">${words.noRecords}</p>`
    if (!this.#door.opens())
      return html`<h2>${words.title}</h2>
        ${this.#door.render()}`
    const names = this.names(station)
    const views = [...this.#ledgers].map(([name, { view }]) => [name, view] as const)
    const orNone = { ...names, service: (id: string) => (id === '' ? words.anyMatter : names.service(id)) }
    return html`
      <div class="here">
        <h2>${words.title}</h2>
        ${this.#door.renderLeave()}
      </div>
      ${trouble === undefined ? nothing : html`<p class="notice" role="alert">${trouble}</p>`}
      ${this.unread ? html`<p class="notice" role="alert">${words.unread}</p>` : nothing} ${renderAside(views, words.aside)}
      ${renderProgress(
        views.map(([, view]) => view?.progress).find((share) => share !== undefined),
        words.reading,
      )}
      <section>
        <div class="pills no-print">${PERIODS.map((period) => this.renderPeriod(period))}</div>
        ${
          summary
            ? renderFigures({ summary, words, names: orNone, language })
            : html`<p class="soft" role="status">${this.counted ? words.nothing : words.opening}</p>`
        }
      </section>
      ${(this.streams ?? []).map(({ stream: { name }, part }) =>
        part?.figures && this.figures.has(name)
          ? html`<section>${part.figures.render(this.figures.get(name), { words, language, names })}</section>`
          : nothing,
      )}
      ${this.#door.opens('keeper') ? this.renderExports(station) : this.#door.render('keeper')}
    `
  }

  /** What only the secretary and the deputy may do once there are PINs: take data away. */
  private renderExports(station: Station): TemplateResult {
    const { words } = this.#localise
    return html`<section class="no-print">
      <h3>${words.exporting}</h3>
      <div class="actions">
        ${this.renderTables(station)} ${this.renderExport(words.lines, (scene) => linesFile(this.streams ?? [], scene))}
      </div>
      <p class="soft small">${words.exportNote}</p>
    </section>`
  }

  private renderPeriod(period: ReportPeriod): TemplateResult {
    return html`<button
      type="button"
      class="quiet"
      aria-pressed=${period === this.period ? 'true' : 'false'}
      @click=${() => (this.period = period)}
    >
      ${this.#localise.words.periods[period]}
    </button>`
  }

  private renderExport(label: string, make: (scene: ExportScene) => Promise<ExportedFile>): TemplateResult {
    return html`<button type="button" aria-disabled=${this.#work.busy ? 'true' : 'false'} @click=${() => void this.exportFile(make)}>
      ${label}
    </button>`
  }

  private renderTables(station: Station): readonly TemplateResult[] {
    const reading = this.reading(station)
    return (this.streams ?? []).flatMap((each) => {
      const { part, tables } = each
      if (!part) return []
      return tables.map((table) => this.renderExport(part.table(table.name, reading).label, (scene) => tableFile(each, part, table, scene)))
    })
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'doorstep-records': DoorstepRecords
  }
}
