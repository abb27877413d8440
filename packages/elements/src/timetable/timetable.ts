// doorstep-timetable: what is on at the station today, this week and this month.
import type { PartState } from '@doorstep/model/feed'
import { addDays, dayKind, type HolidayYear, type LocalDate } from '@doorstep/model/time'
import type { TimetableEntry } from '@doorstep/model/timetable'
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { renderFold } from '../base/sheet.js'
import { FeedElement } from '../base/feed-element.js'
import { calendarStyles } from '../calendar/calendar.styles.js'
import { renderChoices, renderPaging, renderViews } from '../calendar/controls.js'
import { localNow } from '../controllers/local-now.js'
import { once } from '../base/once.js'
import { dateOr, daysOf, isWithin, periodOf, viewOf, type View } from '../calendar/period.js'
import { FeedController } from '../controllers/feed-controller.js'
import { Localise } from '../i18n/localise.js'
import { baseStyles } from '../tokens/base.styles.js'
import type { Agenda } from './agenda.js'
import { renderActivities, renderTomorrow } from './day.js'
import { dayNameOf, type TimetableScene } from './timetable-scene.js'
import { activitiesOf, topicsOf } from './standing.js'
import { timetableStyles } from './timetable.styles.js'
import { timetableWords } from './timetable.words.js'

const NO_HOLIDAYS: readonly HolidayYear[] = []
const NO_ENTRIES: readonly TimetableEntry[] = []
const NO_DAYS: Agenda = new Map()

/**
 * @summary What is on at a station: one day with everything about it, a week, or a month.
 * @slot - Content for pages without scripts; it stays until the timetable is there.
 * @csspart frame - Everything.
 * @csspart views - The choice of day, week and month.
 * @csspart topics - The choice of a topic.
 * @csspart paging - The days shown, and the way to those before and after.
 * @csspart activity - One activity of a day.
 * @csspart detail - What is shown of an opened activity.
 * @csspart tomorrow - The strip that says what is on tomorrow.
 * @csspart day - One day of a week.
 * @csspart month - The table of a month.
 * @cssproperty --doorstep-text - Size of body text.
 * @cssproperty --doorstep-target - Smallest size of a touch target.
 * @example
 * <doorstep-timetable src="https://example.org/station.json" view="week"></doorstep-timetable>
 */
export class DoorstepTimetable extends FeedElement {
  static override readonly styles = [baseStyles, calendarStyles, timetableStyles]

  #localise = new Localise(this, timetableWords)
  #activities = once(activitiesOf)
  #topics = once((entries: readonly TimetableEntry[]) => new Set(entries.flatMap(topicsOf)))
  #agenda = once(
    (entries: readonly TimetableEntry[], topic: string | undefined, from: LocalDate, to: LocalDate, holidays: readonly HolidayYear[]) =>
      this.later.value?.agendaOf(
        topic === undefined ? entries : entries.filter((entry) => topicsOf(entry).includes(topic)),
        { from, to },
        holidays,
      ),
  )
  #cameFrom: { readonly view: 'week' | 'month'; readonly date: LocalDate } | undefined
  protected override readonly feed = new FeedController(this, ['timetable', 'holidays'])
  private readonly later = this.late(
    async () => {
      const part = await import('./timetable.lazy.js')
      new part.ClockController(this)
      return part
    },
    ({ overviewStyles }) => overviewStyles,
  )

  @state() private opened: string | undefined = undefined

  /** What is shown at once: `today` (one day), `week` or `month`. */
  @property() view: View = 'today'
  /** A date in the days shown, `2026-11-20`; without one they follow the clock. */
  @property() date: LocalDate | undefined = undefined
  /** Shows one topic only: an audience (`seniors`, `children`, `workers`, `families`) or a category of services (`health`). */
  @property() topic: string | undefined = undefined
  /** Leaves the heading out, where the page has one. */
  @property({ type: Boolean, attribute: 'without-heading' }) withoutHeading = false

  override connectedCallback(): void {
    super.connectedCallback()
    // at the same time as the feed
    void this.later.fetch()
  }

  protected override get shown(): PartState<unknown> {
    const { timetable } = this.feed.view
    return this.later.value ? timetable : { ...timetable, value: undefined, loading: timetable.loading || timetable.value !== undefined }
  }

  override updated(changed: PropertyValues): void {
    super.updated(changed)
    // what opens at the glass's edge is brought up
    if (changed.has('opened') && this.opened !== undefined)
      this.renderRoot.querySelector('[open].row')?.scrollIntoView({ block: 'nearest' })
    // the button that was pressed is gone: the keyboard goes on from what was asked for, or from the way back
    if (changed.get('view') !== undefined && this.#cameFrom) {
      this.renderRoot.querySelector<HTMLElement>(this.opened === undefined ? '.back' : '[open].row > summary')?.focus()
    }
  }

  private show(view: View, date?: LocalDate): void {
    this.view = view
    this.date = date
    this.opened = undefined
    this.#cameFrom = undefined
  }

  private openDay(date: LocalDate, shown: { readonly view: View; readonly date: LocalDate }, occurrence?: string): void {
    this.show('today', date)
    this.opened = occurrence
    if (shown.view !== 'today') this.#cameFrom = { view: shown.view, date: shown.date }
  }

  protected override renderContent(): TemplateResult {
    const { words, language } = this.#localise
    const { rooms = [], entries = NO_ENTRIES } = this.feed.view.timetable.value ?? {}
    const holidays = this.feed.view.holidays.value ?? NO_HOLIDAYS
    const view = viewOf(this.view)
    const now = localNow(this.feed)
    const today = now.slice(0, 10)
    const date = dateOr(this.date, today)
    const period = periodOf(view, date)
    const scene: TimetableScene = {
      words,
      language,
      text: (text) => this.#localise.text(text),
      now,
      today,
      rooms,
      holidays,
      openDay: (day, occurrence) => this.openDay(day, { view, date }, occurrence),
    }
    const activities = this.#activities(entries)
    // a day is read together with the next, for the strip at its end
    const agenda =
      this.#agenda(activities, this.topic, period.from, view === 'today' ? addDays(period.to, 1) : period.to, holidays) ?? NO_DAYS
    return html`<div class="sheet ${language}">
      <div class="rail">
        ${this.withoutHeading ? nothing : html`<h2>${words.heading}</h2>`}
        ${renderViews(words, isWithin(period, today) ? view : undefined, (chosen) => this.show(chosen))}
        ${this.renderTopics(this.#topics(activities))}
      </div>
      <div class="pane">
        ${this.renderBack()} ${renderPaging(words, { view, date, today, language, go: (target) => this.show(view, target) })}
        ${this.renderUnpublished(holidays, daysOf(period))}
        ${
          view === 'today'
            ? this.renderDay(agenda, date, scene)
            : view === 'week'
              ? this.later.value?.renderWeek(agenda, date, scene)
              : this.later.value?.renderMonth(agenda, date, scene)
        }
      </div>
    </div>`
  }

  private renderTopics(occurring: ReadonlySet<string>): TemplateResult | typeof nothing {
    const { words } = this.#localise
    const topics = Object.entries(words.topics).flatMap(([id, label]) => (occurring.has(id) ? [{ id, label }] : []))
    if (topics.length === 0) return nothing
    const choices = [{ id: undefined, label: words.all }, ...topics]
    return renderFold(
      choices.find(({ id }) => id === this.topic)?.label,
      renderChoices(choices, this.topic, { label: words.filter, part: 'topics', choose: (topic) => (this.topic = topic) }),
    )
  }

  private renderBack(): TemplateResult | typeof nothing {
    const from = this.#cameFrom
    if (!from) return nothing
    return html`<button type="button" class="back" @click=${() => this.show(from.view, from.date)}>
      <span aria-hidden="true">‹</span>${this.#localise.words.back[from.view]}
    </button>`
  }

  private renderUnpublished(holidays: readonly HolidayYear[], days: readonly LocalDate[]): TemplateResult | typeof nothing {
    const years = days.filter((day) => !dayKind(day, holidays).published).map((day) => day.slice(0, 4))
    if (holidays.length === 0 || years.length === 0) return nothing
    return html`<p class="strip small">${this.#localise.words.unpublished([...new Set(years)].join('、'))}</p>`
  }

  private renderDay(agenda: Agenda, date: LocalDate, scene: TimetableScene): TemplateResult {
    const { words, holidays } = scene
    const station = this.feed.view.station.value
    const dayName = dayNameOf(date, scene)
    const occurrences = agenda.get(date) ?? []
    const opened = {
      id: this.opened,
      detail: this.later.value?.activityDetail,
      toggle: (id: string, open: boolean) => {
        if (open) this.opened = id
        else if (this.opened === id) this.opened = undefined
      },
    }
    const tomorrow = addDays(date, 1)
    return html`<p class="tags">
        <span class="soft">${station && this.later.value?.hoursOn(station, date, holidays, words)}</span>
        ${dayName === '' ? nothing : html`<b class="tag">${dayName}</b>`}
      </p>
      ${occurrences.length > 0 ? renderActivities(occurrences, date, scene, opened) : this.renderNone()}
      ${date === scene.today ? renderTomorrow(agenda.get(tomorrow) ?? [], tomorrow, scene) : nothing}`
  }

  private renderNone(): TemplateResult {
    const { words } = this.#localise
    return html`<div class="empty">
      <p>${words.nothing}</p>
      ${this.topic === undefined ? nothing : html`<button type="button" @click=${() => (this.topic = undefined)}>${words.showAll}</button>`}
    </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'doorstep-timetable': DoorstepTimetable
  }
}
