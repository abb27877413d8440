// The week and the month of a timetable.
import { dayKind, type LocalDate } from '@doorstep/model/time'
import type { Occurrence } from '@doorstep/model/timetable'
import { html, nothing, type TemplateResult } from 'lit'
import { dots } from '../base/dots.js'
import { whole } from '../base/whole.js'
import { daysOf, periodOf, sideOf } from '../calendar/period.js'
import { renderDate, renderMonthTable } from '../calendar/month-table.js'
import { formatDate, formatWeekday } from '../i18n/format.js'
import type { Agenda } from './agenda.js'
import { changeOf, dayNameOf, type TimetableScene } from './timetable-scene.js'
import { beginsOn, standingOf } from './standing.js'

/** Titles in a cell of the month; the rest is counted, not rendered. */
const TITLES = 3

function renderCard(occurrence: Occurrence, date: LocalDate, scene: TimetableScene): TemplateResult {
  const { words, text, now, openDay } = scene
  const standing = standingOf(occurrence, now)
  const change = changeOf(occurrence, scene)
  return html`<li>
    <button type="button" class="entry ${standing}" @click=${() => openDay(date, occurrence.id)}>
      <span class="time">${beginsOn(occurrence, date, scene)}</span>
      <span class="title">${whole(text(occurrence.title))}</span>
      ${standing === 'running' ? html`<small>${words.running}</small>` : nothing}
      ${change.length === 0 ? nothing : html`<small class="changed">${dots(change)}</small>`}
    </button>
  </li>`
}

function renderDayOfWeek(occurrences: readonly Occurrence[], date: LocalDate, scene: TimetableScene): TemplateResult {
  const { words, language, openDay } = scene
  const dayName = dayNameOf(date, scene)
  return html`<li class=${sideOf(date, scene.today)} part="day">
    <h4>
      <button type="button" class="dayname" @click=${() => openDay(date)}>
        <span class="visually-hidden">${formatDate(date, language)}</span>
        <span aria-hidden="true">${formatWeekday(date, language, 'short')} <b>${Number(date.slice(8))}</b></span>
        ${dayName === '' ? nothing : html`<span class="tag">${dayName}</span>`}
      </button>
    </h4>
    ${
      occurrences.length === 0
        ? html`<p class="soft small">${words.nothing}</p>`
        : html`<ul>
            ${occurrences.map((occurrence) => renderCard(occurrence, date, scene))}
          </ul>`
    }
  </li>`
}

/** The seven days of the week that holds `date`. */
export function renderWeek(agenda: Agenda, date: LocalDate, scene: TimetableScene): TemplateResult {
  return html`<ol class="week">
    ${daysOf(periodOf('week', date)).map((day) => renderDayOfWeek(agenda.get(day) ?? [], day, scene))}
  </ol>`
}

/** How often each entry takes place in the days shown. */
function countEntries(agenda: Agenda): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { entry } of [...agenda.values()].flat()) counts.set(entry.uid, (counts.get(entry.uid) ?? 0) + 1)
  return counts
}

// What is on every day tells nobody anything about a day: the rarest are named, in order of time.
function rarest(occurrences: readonly Occurrence[], counts: ReadonlyMap<string, number>): readonly Occurrence[] {
  const often = ({ entry }: Occurrence) => counts.get(entry.uid) ?? 0
  const named = new Set([...occurrences].sort((a, b) => often(a) - often(b)).slice(0, TITLES))
  return occurrences.filter((occurrence) => named.has(occurrence))
}

function renderCell(
  occurrences: readonly Occurrence[],
  counts: ReadonlyMap<string, number>,
  date: LocalDate,
  scene: TimetableScene,
): TemplateResult {
  const { words, language, text, holidays, openDay } = scene
  const { kind } = dayKind(date, holidays)
  const taking = occurrences.filter(({ status }) => status !== 'cancelled')
  const mark = html`${kind === 'holiday' || kind === 'makeup' ? html`<span class="mark">${words.marks[kind]}</span>` : nothing}
  ${taking.length === 0 ? nothing : html`<span class="count">${words.count(taking.length)}</span>`}`
  return html`<td class=${sideOf(date, scene.today)} data-day=${date}>
    <button type="button" class="cell" @click=${() => openDay(date)}>
      ${renderDate(date, language, mark)}
      <span class="about"> ${rarest(taking, counts).map(({ title }) => html`<span class="line">${whole(text(title))}</span>`)} </span>
    </button>
  </td>`
}

/** The month that holds `date`: how much is on each day, and what is special. */
export function renderMonth(agenda: Agenda, date: LocalDate, scene: TimetableScene): TemplateResult {
  const counts = countEntries(agenda)
  return renderMonthTable(date, scene.language, (day) => renderCell(agenda.get(day) ?? [], counts, day, scene))
}
