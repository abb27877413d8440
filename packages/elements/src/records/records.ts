// doorstep-records: what the station did today and this year, the files it can take away, its backups, and numbering after a loss.
import {
  addDays,
  countSummaries,
  localDateTime,
  mergeSummaries,
  recordLines,
  ticketsCsv,
  type Journal,
  type LocalDate,
  type PartState,
  type QueueEvent,
  type Station,
  type Summary,
  type SummaryStore,
  type TicketColumn,
} from '@doorstep/model'
import type { Backups, BackupState, Numbering, VerifiedBackup } from '@doorstep/sources/backup'
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { FeedElement } from '../base/feed-element.js'
import { ClockController } from '../controllers/clock-controller.js'
import { FeedController } from '../controllers/feed-controller.js'
import { QueueController } from '../controllers/queue-controller.js'
import { Localise } from '../i18n/localise.js'
import { baseStyles } from '../tokens/base.styles.js'
import { renderBackup, renderRestore } from './backup-view.js'
import { renderFigures } from './figures.js'
import { renderNumbers, type Entered } from './numbers-view.js'
import { recordsStyles } from './records.styles.js'
import { PERIODS, recordsWords, type Period, type RecordsWords, type TicketEnd } from './records.words.js'
import { RestoredEvent } from './restored-event.js'
import { fileOf, saveFile } from './save-file.js'

/** What the page hands over: where the records are, and what can be done with them. */
export interface StationRecords {
  readonly journal: Journal<QueueEvent>
  readonly summaries: SummaryStore
  readonly backups?: Backups
  /** Whether numbers wait after a loss, what is known of the last ones, and how they go on. */
  readonly numbering?: Pick<Numbering, 'lost' | 'lastNoted' | 'resume'>
}

/**
 * @summary The station's records for its staff: summaries of today and the year, export, the daily backup, and restoring one.
 * @slot - Content for pages without scripts; it stays until the station is there.
 * @event doorstep-restored - A backup was restored; the page should load itself anew.
 * @csspart frame - Everything.
 * @csspart counts - The counts of the summary.
 * @csspart lost - The form by which numbers go on after a loss.
 * @example
 * <doorstep-station src="station.json"><doorstep-records></doorstep-records></doorstep-station>
 */
export class DoorstepRecords extends FeedElement {
  static override readonly styles = [baseStyles, recordsStyles]

  #localise = new Localise(this, recordsWords)
  #queue = new QueueController(this)
  #counting = 0
  protected override readonly feed = new FeedController(this, ['services'])

  @state() private period: Period = 'today'
  @state() private summary: Summary | undefined = undefined
  @state() private counted = false
  @state() private backup: BackupState | undefined = undefined
  @state() private verified: VerifiedBackup | undefined = undefined
  @state() private lost = false
  @state() private busy = false
  @state() private trouble: string | undefined = undefined
  @state() private restoreSays: string | undefined = undefined
  @state() private numbersTrouble: 'bad-number' | 'failed' | undefined = undefined

  /** The records of this machine. Without them the component says that it is not connected. */
  @property({ attribute: false }) records: StationRecords | undefined = undefined

  constructor() {
    super()
    new ClockController(this, 60)
  }

  protected override get shown(): PartState<Station> {
    return this.feed.view.station
  }

  override updated(changed: PropertyValues): void {
    super.updated(changed)
    // asked anew when there is something else to show, and whenever the clock asks for a new picture
    if (changed.size === 0 || changed.has('records') || changed.has('period')) void this.look()
  }

  private get today(): LocalDate {
    return localDateTime(this.feed.now(), this.shown.value?.timeZone ?? 'UTC').slice(0, 10)
  }

  /** Looks at the records: the summary of the period, the backups, and whether numbers wait. */
  private async look(): Promise<void> {
    const { records, period, today } = this
    const station = this.shown.value
    if (!records || !station) return
    const turn = (this.#counting += 1)
    try {
      const [lost, backup, summary] = await Promise.all([
        records.numbering?.lost() ?? false,
        records.backups?.state(),
        summaryOf(records, station.timeZone, daysOf(period, today)),
      ])
      if (turn !== this.#counting) return
      // a picture that is the same is not drawn again
      if (JSON.stringify(summary) !== JSON.stringify(this.summary)) this.summary = summary
      if (JSON.stringify(backup) !== JSON.stringify(this.backup)) this.backup = backup
      this.lost = lost
      this.counted = true
    } catch (failure) {
      console.error(failure)
      if (turn === this.#counting) this.trouble = this.#localise.words.failed
    }
  }

  /** Does one thing at a time; what goes wrong is put into words by `say`. */
  private async attempt(work: () => Promise<void>, say: (words: string) => void): Promise<void> {
    if (this.busy) return
    this.busy = true
    say('')
    try {
      await work()
    } catch (failure) {
      const { words } = this.#localise
      const says = errorWords(failure, words)
      if (says === words.failed) console.error(failure)
      say(says)
    } finally {
      this.busy = false
      await this.look()
    }
  }

  private exportFile(kind: 'csv' | 'lines'): Promise<void> {
    const { records, today } = this
    const { words } = this.#localise
    const station = this.shown.value
    if (!records || !station) return Promise.resolve()
    const name = (column: TicketColumn, id: string) => this.nameIn(station, column, id)
    const heading = (column: TicketColumn) => words.columns[column]
    return this.attempt(
      async () => {
        const read = records.journal.read()
        if (kind === 'lines') saveFile(`${words.fileName(today)}.jsonl`, await fileOf(recordLines(read), 'application/jsonl'))
        else
          saveFile(
            `${words.fileName(today)}.csv`,
            await fileOf(ticketsCsv(read, { timeZone: station.timeZone, heading, name }), 'text/csv'),
          )
      },
      (says) => (this.trouble = says || undefined),
    )
  }

  private nameIn(station: Station, column: TicketColumn, id: string): string {
    const { words } = this.#localise
    const of = (list: readonly { id: string; name?: Station['name']; label?: Station['name'] }[] | undefined) => {
      const found = list?.find((each) => each.id === id)
      return this.#localise.text(found?.name ?? found?.label) || id
    }
    if (column === 'service') return of(this.feed.view.services.value?.items)
    if (column === 'class') return of(station.queue?.classes)
    if (column === 'desk') return of(station.desks)
    if (column === 'firstResponder' || column === 'handler') return of(station.workers)
    return column === 'outcome' ? (words.ends[id as TicketEnd] ?? id) : id
  }

  private backUp(what: 'choose' | 'allow' | 'run' | 'download', backups: Backups): Promise<void> {
    return this.attempt(
      async () => {
        if (what === 'download') {
          const { name, file } = await backups.download()
          saveFile(name, file)
        } else if (what === 'run') await backups.run()
        else if (what === 'choose') {
          if (await backups.choose()) await backups.runIfDue()
        } else if ((await backups.allow()) === 'granted') await backups.runIfDue()
      },
      (says) => (this.trouble = says || undefined),
    )
  }

  private verify(files: readonly File[], backups: Backups): Promise<void> {
    this.verified = undefined
    return this.attempt(
      async () => {
        if (files.length > 0) this.verified = await backups.verify(files)
      },
      (says) => (this.restoreSays = says || undefined),
    )
  }

  private restore(backup: VerifiedBackup, replace: boolean, backups: Backups): Promise<void> {
    return this.attempt(
      async () => {
        await backups.restore(backup, { replace })
        this.verified = undefined
        this.restoreSays = this.#localise.words.restored
        this.dispatchEvent(new RestoredEvent())
      },
      (says) => (this.restoreSays = says || this.restoreSays),
    )
  }

  private async resume(entered: Entered | undefined): Promise<void> {
    const numbering = this.records?.numbering
    this.numbersTrouble = entered ? undefined : 'bad-number'
    if (!entered || !numbering || this.busy) return
    this.busy = true
    try {
      const { worker, last } = entered
      const outcome = await this.#queue.execute({ type: 'raiseNumbers', last }, { worker })
      if (outcome.accepted) await numbering.resume()
      else this.numbersTrouble = 'failed'
    } catch (failure) {
      console.error(failure)
      this.numbersTrouble = 'failed'
    } finally {
      this.busy = false
      await this.look()
    }
  }

  protected override renderContent(): TemplateResult | typeof nothing {
    const { words, language } = this.#localise
    const { records, summary, backup, trouble, busy } = this
    const station = this.shown.value
    if (!station) return nothing
    if (!records)
      return html`<h2>${words.title}</h2>
        <p class="notice">${words.noRecords}</p>`
    const names = {
      service: (id: string) => (id === '' ? words.anyMatter : this.nameIn(station, 'service', id)),
      worker: (id: string) => this.nameIn(station, 'handler', id),
    }
    return html`
      <h2>${words.title}</h2>
      ${trouble === undefined ? nothing : html`<p class="notice" role="alert">${trouble}</p>`}
      ${this.lost ? this.renderLost(station) : nothing}
      <section>
        <div class="pills no-print">${PERIODS.map((period) => this.renderPeriod(period))}</div>
        ${
          summary
            ? renderFigures({ summary, words, names, language })
            : html`<p class="soft" role="status">${this.counted ? words.nothing : words.opening}</p>`
        }
      </section>
      <section class="no-print">
        <h3>${words.exporting}</h3>
        <div class="actions">${this.renderExport('csv', words.csv)} ${this.renderExport('lines', words.lines)}</div>
        <p class="soft small">${words.exportNote}</p>
      </section>
      ${records.backups && backup ? this.renderBackups(records.backups, backup, busy) : nothing}
    `
  }

  private renderBackups(backups: Backups, backup: BackupState, busy: boolean): TemplateResult {
    const { words, language } = this.#localise
    const { verified, restoreSays: trouble } = this
    const held = (this.#queue.view?.version ?? 0) > 0
    return html`
      <section class="no-print">
        ${renderBackup({ state: backup, words, language, busy, act: (what) => void this.backUp(what, backups) })}
      </section>
      <section class="no-print">
        ${renderRestore({
          ...{ words, language, busy, verified, trouble, held },
          choose: (files) => void this.verify(files, backups),
          restore: (replace) => {
            if (verified) void this.restore(verified, replace, backups)
          },
        })}
      </section>
    `
  }

  private renderPeriod(period: Period): TemplateResult {
    return html`<button
      type="button"
      class="quiet"
      aria-pressed=${period === this.period ? 'true' : 'false'}
      @click=${() => (this.period = period)}
    >
      ${this.#localise.words.periods[period]}
    </button>`
  }

  private renderExport(kind: 'csv' | 'lines', label: string): TemplateResult {
    return html`<button type="button" aria-disabled=${this.busy ? 'true' : 'false'} @click=${() => void this.exportFile(kind)}>
      ${label}
    </button>`
  }

  private renderLost(station: Station): TemplateResult {
    const { today, busy, numbersTrouble: trouble } = this
    const queue = this.#queue.view?.state
    const stored = queue?.day === today ? queue.sequences : {}
    const noted = this.records?.numbering?.lastNoted(today) ?? {}
    const letters = [...Object.keys(stored), ...Object.keys(noted)]
    const known = Object.fromEntries(letters.map((letter) => [letter, Math.max(stored[letter] ?? 0, noted[letter] ?? 0)]))
    const nameOf = ({ name }: Station['workers'][number]) => this.#localise.text(name)
    const { words } = this.#localise
    return renderNumbers({ words, station, known, nameOf, busy, trouble, resume: (entered) => void this.resume(entered) })
  }
}

function daysOf(period: Period, today: LocalDate): { from: LocalDate; to: LocalDate } {
  const year = Number(today.slice(0, 4))
  switch (period) {
    case 'today':
      return { from: today, to: today }
    case 'yesterday':
      return { from: addDays(today, -1), to: addDays(today, -1) }
    case 'month':
      return { from: `${today.slice(0, 7)}-01`, to: `${today.slice(0, 7)}-31` }
    case 'year':
      return { from: `${year}-01-01`, to: `${year}-12-31` }
    case 'lastYear':
      return { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` }
  }
}

async function summaryOf(
  { journal, summaries: store }: StationRecords,
  timeZone: string,
  { from, to }: { from: LocalDate; to: LocalDate },
): Promise<Summary | undefined> {
  const { today } = await countSummaries({ journal, store, timeZone })
  const days = await store.read(from, to)
  return mergeSummaries([...days, ...(today && from <= today.from && today.from <= to ? [today] : [])])
}

function errorWords(failure: unknown, words: RecordsWords): string {
  if (!(failure instanceof Error)) return words.failed
  if (failure.name === 'NotEmpty') return words.errors['not-empty']
  const code = (failure as { readonly code?: unknown }).code
  return failure.name === 'BackupError' && typeof code === 'string' && code in words.errors
    ? words.errors[code as keyof RecordsWords['errors']]
    : words.failed
}

declare global {
  interface HTMLElementTagNameMap {
    'doorstep-records': DoorstepRecords
  }
}
