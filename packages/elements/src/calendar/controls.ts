// What stands above every calendar: the choice of a view, filter chips, and the way to the days before and after.
import type { Language } from '@doorstep/model/text'
import { addDays, type LocalDate } from '@doorstep/model/time'
import { html, type TemplateResult } from 'lit'
import { formatDate, formatDays, formatMonth, formatMonthName } from '../i18n/format.js'
import type { CalendarWords } from './calendar.words.js'
import { periodOf, stepFrom, VIEWS, type View } from './period.js'

/** One of several choices of which one holds. */
export interface Choice<Id> {
  readonly id: Id
  readonly label: string
}

/** Buttons of which one is pressed. */
export function renderChoices<Id>(
  choices: readonly Choice<Id>[],
  chosen: Id | undefined,
  { label, part, choose }: { label: string; part: string; choose: (id: Id) => void },
): TemplateResult {
  return html`<div class="pills" role="group" aria-label=${label} part=${part}>
    ${choices.map(
      (choice) =>
        html`<button type="button" class="quiet" aria-pressed=${choice.id === chosen} @click=${() => choose(choice.id)}>
          ${choice.label}
        </button>`,
    )}
  </div>`
}

/** The three views; none is pressed while the days shown are not those of now. */
export function renderViews(words: CalendarWords, chosen: View | undefined, choose: (view: View) => void): TemplateResult {
  return renderChoices(
    VIEWS.map((id) => ({ id, label: words.views[id] })),
    chosen,
    { label: words.show, part: 'views', choose },
  )
}

export interface Paging {
  readonly view: View
  readonly date: LocalDate
  readonly today: LocalDate
  readonly language: Language
  readonly go: (date: LocalDate) => void
  /** Whether there is anything to go to; everywhere, when it is not given. */
  readonly leads?: (date: LocalDate) => boolean
}

function titleOf(words: CalendarWords, { view, date, today, language }: Paging): string {
  if (view === 'month') return formatMonth(date, language)
  if (view === 'today') return date === today ? words.onToday(formatDate(date, language)) : formatDate(date, language)
  const { from, to } = periodOf('week', date)
  return formatDays(from, addDays(to, -1), language)
}

/** The days shown, between the buttons that lead to those before and after. */
export function renderPaging(words: CalendarWords, paging: Paging): TemplateResult {
  const { view, date, language, go, leads } = paging
  const button = (by: -1 | 1) => {
    const target = stepFrom(view, date, by)
    const label = view === 'month' ? formatMonthName(target, language) : words[by < 0 ? 'before' : 'after'][view]
    return html`<button type="button" class="quiet" ?disabled=${leads && !leads(target)} @click=${() => go(target)}>
      ${by < 0 ? html`<span aria-hidden="true">‹</span>` : ''}<span class="to">${label}</span
      >${by > 0 ? html`<span aria-hidden="true">›</span>` : ''}
    </button>`
  }
  return html`<div class="paging" part="paging">
    ${button(-1)}
    <h3 aria-live="polite">${titleOf(words, paging)}</h3>
    ${button(1)}
  </div>`
}

/** Whether the details element of a toggle event is open now. */
export function isDetailsOpen({ target }: Event): boolean {
  return target instanceof HTMLDetailsElement && target.open
}
