// doorstep-records: what the station did in a day, a week, a month, a year, in pictures and in sentences; a report on paper, files to take away.
import type { PartState } from '@doorstep/model/feed'
import type { Station } from '@doorstep/model/station'
import type { StreamTypes } from '@doorstep/model/streams'
import { localDateTime, type LocalDate } from '@doorstep/model/time'
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
import { formatDay } from '../i18n/format.js'
import { Localise } from '../i18n/localise.js'
import { wholeNumbers } from '../i18n/whole-numbers.js'
import { categoryWords } from '../i18n/services.words.js'
import { baseStyles } from '../tokens/base.styles.js'
import type { ExportedFile, ExportScene } from './exports.js'
import { renderExports } from './exports-view.js'
import { recordsNames, type RecordsNames } from './names.js'
import type { FiguresReader, PartFigures, RecordsReader } from './part.js'
import { recordsStreams, type RecordsStream } from './parts.js'
import { before, reportPeriod, type ReportPeriod } from './period.js'
import { beforeName, periodName, renderPeriods, sinceSaying, spanName, withYear } from './period-view.js'
import { counted, renderHeadlines, was, type Against, type Compared } from './pictures/headlines.js'
import { paperStyles } from './pictures/paper.styles.js'
import { renderPicture, tableBlob, type Picture, type PictureFrame, type PictureTable } from './pictures/picture.js'
import { ticketPictures } from './pictures/pictures.js'
import { pictureStyles } from './pictures/pictures.styles.js'
import { plotStyles } from './pictures/plots.styles.js'
import { pictureWords } from './pictures/pictures.words.js'
import { saying } from './pictures/saying.js'
import { ticketReading, TICKETS, type TicketFigures, type TicketReading } from './reading.js'
import { recordsStyles } from './records.styles.js'
import { recordsWords } from './records.words.js'
import { ReportSheet, renderReportFoot, renderReportHead } from './report.js'
import type { StationRecords } from './station-records.js'

const NO_FIGURES: PartFigures = { now: undefined, before: undefined }

/**
 * @summary The station's records for its staff: pictures and sentences of a period, a report on paper, and export.
 * @slot - Content for pages without scripts; it stays until the station is there.
 * @csspart frame - Everything.
 * @csspart counts - The six figures at the head.
 * @example
 * <doorstep-station src="station.json"><doorstep-records></doorstep-records></doorstep-station>
 */
export class DoorstepRecords extends FeedElement {
  static override readonly styles = [baseStyles, doorStyles, recordsStyles, pictureStyles, plotStyles, paperStyles]

  #localise = new Localise(this, recordsWords)
  #pictures = new Localise(this, pictureWords)
  #categories = new Localise(this, categoryWords)
  #ledgers = new Map<string, LedgerController<StreamTypes>>()
  #looks = 0
  #reading: TicketReading | undefined
  #door = new Door(this, { shut: () => this.forget() })
  #work = new Work({ words: () => this.#localise.words, show: () => (this.drawn += 1), look: () => this.look() })
  protected override readonly feed = new FeedController(this, ['services'])

  /** Undefined for the day that is. */
  @state() private chosen: ReportPeriod | undefined = undefined
  @state() private badDates = false
  @state() private tickets: TicketFigures | undefined = undefined
  /** What the figures that are shown are of; another period that was chosen is still being read. */
  @state() private read: ReportPeriod | undefined = undefined
  /** The streams of the journals, and their figures of the period by name. */
  @state() private streams: readonly RecordsStream[] | undefined = undefined
  @state() private figures: ReadonlyMap<string, PartFigures> = new Map()
  /** The pictures whose numbers are shown. */
  @state() private open: ReadonlySet<string> = new Set()
  @state() private unread = false
  /** Counts what is drawn anew without anything to look at anew. */
  @state() private drawn = 0
  @state() private trouble: string | undefined = undefined

  /** The records of this machine. Without them the component says that it is not connected. */
  @property({ attribute: false }) records: StationRecords | undefined = undefined

  /** The workers' PINs on this machine. Once there is one, nothing is shown or read before a worker's. */
  @property({ attribute: false }) pins: Pins | undefined = undefined

  /** Its own heading is not seen: where the page around it has named it already. */
  @property({ type: Boolean, attribute: 'without-heading' }) withoutHeading = false

  constructor() {
    super()
    new ClockController(this, 60)
    new ReportSheet(this)
  }

  protected override get shown(): PartState<Station> {
    return this.feed.view.station
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('records') || changed.get('records')?.journals === this.records?.journals) return
    this.streams = this.#reading = undefined
    for (const name of Object.keys(this.records?.journals ?? {})) {
      if (!this.#ledgers.has(name)) this.#ledgers.set(name, new LedgerController(this, name))
    }
  }

  override updated(changed: PropertyValues): void {
    super.updated(changed)
    // asked anew when there is something else to show, and whenever the clock asks for a new picture
    if (changed.size === 0 || changed.has('records') || changed.has('chosen')) void this.look()
  }

  private get today(): LocalDate {
    return localDateTime(this.feed.now(), this.shown.value?.timeZone ?? 'UTC').slice(0, 10)
  }

  private get period(): ReportPeriod {
    return this.chosen ?? reportPeriod('day', this.today)
  }

  /** The period whose figures stand there: what is printed and said is of it. */
  private get shownPeriod(): ReportPeriod {
    return this.read ?? this.period
  }

  /** Looks at the records: the tickets and the figures of the other streams in the period. */
  private async look(): Promise<void> {
    const { records, period, today } = this
    const station = this.shown.value
    if (!records || !station || !this.#door.opens()) return
    const turn = (this.#looks += 1)
    const { timeZone } = station
    // each by itself: what cannot be read must not keep anybody from the rest
    const each = new EachByItself()
    // once, before anything is read: each part that comes has the records looked at again
    this.streams ??= await each.read(recordsStreams(this, records.journals), undefined)
    const { streams } = this
    this.#reading ??= ticketReading(records, timeZone)
    const then = before(period, today)
    const [tickets, figures] = await Promise.all([
      each.read(
        this.#reading?.read(period, then, (early) => {
          if (turn === this.#looks) this.show(period, early)
        }),
        undefined,
      ),
      Promise.all(
        (streams ?? []).flatMap(({ stream: { name }, read }) =>
          read
            ? [each.read(read({ ...period, timeZone }, { ...then, timeZone }), NO_FIGURES).then((figure) => [name, figure] as const)]
            : [],
        ),
      ),
    ])
    if (turn !== this.#looks) return
    this.show(period, tickets ?? { summary: undefined, before: undefined, counting: false, since: undefined })
    if (JSON.stringify(figures) !== JSON.stringify([...this.figures])) this.figures = new Map(figures)
    this.unread = each.failed
  }

  private show(period: ReportPeriod, tickets: TicketFigures): void {
    if (this.read?.kind !== period.kind || this.read.from !== period.from || this.read.to !== period.to) {
      this.read = period
      this.figures = new Map()
    }
    // a picture that is the same is not drawn again
    if (JSON.stringify(tickets) !== JSON.stringify(this.tickets)) this.tickets = tickets
    else if (tickets.counting) this.drawn += 1
  }

  /** Nothing that was read stays behind a door that was shut. */
  private forget(): void {
    this.#looks += 1
    this.tickets = this.trouble = this.read = undefined
    this.figures = new Map()
  }

  /** Hands over a file that is made of the records. */
  private exportFile(make: (scene: ExportScene) => Promise<ExportedFile>): Promise<void> {
    const station = this.shown.value
    if (!station) return Promise.resolve()
    const scene = { ...this.reading(station), timeZone: station.timeZone, today: this.today }
    const still = this.#door.pass('keeper')
    return this.#work.attempt(
      async () => {
        const { name, file } = await make(scene)
        // what was asked for by whoever has gone is not handed to who is here now
        if (still()) saveFile(name, file)
      },
      (says) => (this.trouble = says || undefined),
    )
  }

  /** Hands a picture's table over. */
  private takeTable({ title }: Picture, table: PictureTable): Promise<void> {
    const { from, to } = this.shownPeriod
    const name = `${[title, from, ...(from === to ? [] : [to])].join('-')}.csv`
    return this.exportFile(async () => ({ name, file: tableBlob(table) }))
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
    const { records, trouble, period, shownPeriod, today } = this
    const says = this.#pictures.words
    const station = this.shown.value
    this.#door.use(this.pins, station)
    if (!station) return nothing
    if (!records)
      return html`${this.renderHeading()}
        <p class="notice">${words.noRecords}</p>`
    if (!this.#door.opens()) return html`${this.renderHeading()} ${this.#door.render()}`
    const views = [...this.#ledgers].map(([name, { view }]) => [name, view] as const)
    const head = {
      station: this.#localise.text(station.name),
      kind: shownPeriod.kind,
      period: periodName(shownPeriod, today, language, says),
    }
    return html`
      ${renderReportHead({ ...head, printed: withYear(formatDay(today, language), today, language, says) }, says)}
      <div class="here no-print">
        ${this.renderHeading()}
        ${renderPeriods({
          ...{ period, today, language, words: says, trouble: this.badDates ? says.badDates : undefined },
          choose: (chosen) => this.choose(chosen),
        })}
        <div class="do">
          <button type="button" class="primary" @click=${() => print()}>${says.print[shownPeriod.kind]}</button>
          ${this.#door.opens('keeper') ? this.renderExports(station) : nothing} ${this.#door.renderLeave()}
        </div>
      </div>
      ${trouble === undefined ? nothing : html`<p class="notice" role="alert">${trouble}</p>`}
      ${this.unread ? html`<p class="notice" role="alert">${words.unread}</p>` : nothing} ${renderAside(views, words.aside)}
      ${renderProgress(
        views.map(([, view]) => view?.progress).find((share) => share !== undefined),
        words.reading,
      )}
      ${this.renderCounting()} ${this.renderPeriod(station)} ${this.#door.opens('keeper') ? nothing : this.#door.render('keeper')}
      ${renderReportFoot(says)}
    `
  }

  private renderHeading(): TemplateResult {
    // a page's heading is of the first level, those of the pictures of the third: what is between them is heard and not seen
    return html`<h2 class=${this.withoutHeading ? 'visually-hidden' : ''}>${this.#localise.words.title}</h2>`
  }

  private choose(chosen: ReportPeriod | undefined): void {
    this.badDates = chosen === undefined
    if (chosen !== undefined) this.chosen = chosen.kind === 'day' && chosen.from === this.today ? undefined : chosen
  }

  private renderCounting(): TemplateResult | typeof nothing {
    if (this.tickets?.counting !== true) return nothing
    const reached = this.#reading?.reached
    const last = this.#ledgers.get(TICKETS)?.view?.version
    const percent = reached === undefined || !last ? undefined : Math.min(99, Math.floor((100 * reached) / last))
    return html`<p class="notice" role="status">${this.#pictures.words.counting(percent)}</p>`
  }

  private renderPeriod(station: Station): TemplateResult {
    const { tickets, shownPeriod: period, today } = this
    const { words } = this.#pictures
    const reading = this.reading(station)
    const { language, names } = reading
    const only = this.#door.opens('keeper') ? undefined : (this.#door.worker ?? '')
    const parts = (this.streams ?? []).flatMap(({ stream: { name }, part }) =>
      part?.figures && this.figures.has(name) ? [{ part: part.figures, figures: this.figures.get(name) ?? NO_FIGURES }] : [],
    )
    const summary = tickets?.summary
    const then = tickets?.before?.total
    const against: Against = {
      name: beforeName(period, today, language, words),
      unfinished: period.kind === 'day' && period.from === today,
    }
    const compared: Compared | undefined = then && then.served > 0 ? { ...against, total: then } : undefined
    const figuresReader: FiguresReader = {
      ...{ ...reading, changed: (now, was) => counted(now, against, was, words) },
      was: (value) => was(against, value, words),
    }
    const span = spanName(period, today, language, words)
    const since = tickets?.since
    const begins = sinceSaying(since, period, today, language, words)
    const pictures = [
      ...(summary ? ticketPictures({ summary, period, today, since, words, language, names, only }) : []),
      ...parts.flatMap(({ part, figures }) => part.pictures(figures, figuresReader)),
    ]
    const sentences = [
      ...(summary
        ? saying({ summary, before: compared, period: span, words, language, names })
        : tickets
          ? [words.saying.nobody(span)]
          : []),
      ...parts.flatMap(({ part, figures }) => part.saying(figures, figuresReader)),
    ].map(wholeNumbers)
    const frame: PictureFrame = {
      ...{ words, open: this.open, toggle: (id) => this.toggle(id) },
      take: this.#door.opens('keeper') ? (picture, table) => void this.takeTable(picture, table) : undefined,
    }
    if (!tickets) return html`<p class="soft" role="status">${reading.words.opening}</p>`
    return html`
      ${summary && summary.total.gaps > 0 ? html`<p class="notice" role="alert">${words.gaps(summary.total.gaps)}</p>` : nothing}
      ${summary ? renderHeadlines(summary, compared, words) : nothing}
      <section class="saying" aria-labelledby="saying-title">
        <h3 id="saying-title">${words.saying.title}</h3>
        <p>${sentences.join(language === 'en' ? ' ' : '')}</p>
        ${summary && period.from !== period.to ? html`<p class="soft small">${words.daysOf(span, summary.days)}</p>` : nothing}
        ${begins === undefined ? nothing : html`<p class="soft small">${begins}</p>`}
      </section>
      <div class="pictures">${pictures.map((picture) => renderPicture(picture, frame))}</div>
    `
  }

  /** What only the secretary and the deputy may do once there are PINs: take data away. */
  private renderExports(station: Station): TemplateResult {
    return renderExports({
      ...{ streams: this.streams ?? [], reading: this.reading(station), busy: this.#work.busy },
      take: (make) => void this.exportFile(make),
    })
  }

  private toggle(id: string): void {
    const open = new Set(this.open)
    if (!open.delete(id)) open.add(id)
    this.open = open
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'doorstep-records': DoorstepRecords
  }
}
