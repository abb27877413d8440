// A month as a table of weeks.
import type { Language } from '@doorstep/model/text'
import type { LocalDate } from '@doorstep/model/time'
import { html, type TemplateResult } from 'lit'
import { formatDate, formatMonth, formatWeekday } from '../i18n/format.js'
import { daysOf, periodOf, weeksOf } from './period.js'

/** The month that holds `date`; `cell` makes the `<td>` of each of its days. */
export function renderMonthTable(date: LocalDate, language: Language, cell: (day: LocalDate) => TemplateResult): TemplateResult {
  const width = language === 'en' ? 'short' : 'narrow'
  return html`<table class="month" part="month">
    <caption class="visually-hidden">
      ${formatMonth(date, language)}
    </caption>
    <thead>
      <tr>
        ${daysOf(periodOf('week', date)).map(
          (day) => html`<th scope="col" abbr=${formatWeekday(day, language, 'long')}>${formatWeekday(day, language, width)}</th>`,
        )}
      </tr>
    </thead>
    <tbody>
      ${weeksOf(date).map(
        (week) =>
          html`<tr>
            ${week.map((day) => (day === undefined ? html`<td></td>` : cell(day)))}
          </tr>`,
      )}
    </tbody>
  </table>`
}

/** The date of a cell, with its weekday where the month is a list, and what marks the day. */
export function renderDate(day: LocalDate, language: Language, mark: unknown): TemplateResult {
  return html`<span class="date">
    <span class="visually-hidden">${formatDate(day, language)}</span>
    <span aria-hidden="true">${Number(day.slice(8))}</span>
    <span class="weekday" aria-hidden="true">${formatWeekday(day, language, 'short')}</span>
    ${mark}
  </span>`
}
