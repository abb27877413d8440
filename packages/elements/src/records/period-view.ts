// Which period is shown: the choices at the head of the records, and what a period and the one before it are called.
import type { Language } from '@doorstep/model/text'
import { daysBetween, type LocalDate } from '@doorstep/model/time'
import { html, nothing, type TemplateResult } from 'lit'
import { formatDate, formatDay, formatDays, formatMonth, formatMonthName, formatWeekday } from '../i18n/format.js'
import { before, PERIODS, periodAway, reportPeriod, runs, type ReportPeriod, type PeriodKind } from './period.js'
import type { PictureWords } from './pictures/pictures.words.shape.js'

export interface PeriodScene {
  readonly period: ReportPeriod
  readonly today: LocalDate
  readonly words: PictureWords
  readonly language: Language
  /** What is wrong with two dates that were chosen. */
  readonly trouble: string | undefined
  readonly choose: (period: ReportPeriod | undefined) => void
}

export function renderPeriods({ period, today, words, language, trouble, choose }: PeriodScene): TemplateResult {
  const { kind, from, to } = period
  // 今天 is not yesterday: what was gone away from is not shown as chosen, and leads back
  const chosen = kind === 'dates' || runs(period, today) ? kind : undefined
  const pill = (each: PeriodKind) =>
    html`<button
      type="button"
      class="quiet"
      aria-pressed=${each === chosen ? 'true' : 'false'}
      @click=${() => choose(each === 'dates' ? { kind: each, from, to: to < today ? to : today } : reportPeriod(each, today))}
    >
      ${words.periods[each]}
    </button>`
  const arrow = (by: -1 | 1, label: string) => {
    const there = periodAway(period, by)
    const off = there.from > today
    return html`<button
      type="button"
      class="quiet"
      aria-label=${label}
      aria-disabled=${off ? 'true' : 'false'}
      @click=${() => (off ? undefined : choose(there))}
    >
      ${by < 0 ? '‹' : '›'}
    </button>`
  }
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    const given = new FormData(event.currentTarget as HTMLFormElement)
    const [first, last] = ['from', 'to'].map((name) => given.get(name))
    const whole = typeof first === 'string' && typeof last === 'string' && first !== '' && first <= last
    choose(whole ? { kind: 'dates', from: first, to: last } : undefined)
  }
  return html`<div class="periods no-print">
    <div class="pills">${PERIODS.map(pill)}</div>
    ${
      kind === 'dates'
        ? html`<form class="dates" novalidate @submit=${submit}>
            <label>${words.from} <input type="date" name="from" .value=${from} max=${today} required /></label>
            <label>${words.to} <input type="date" name="to" .value=${to} max=${today} required /></label>
            <button type="submit">${words.show}</button>
            ${trouble === undefined ? nothing : html`<p class="notice" role="alert">${trouble}</p>`}
          </form>`
        : html`<div class="step">
            ${arrow(-1, words.earlier[kind])}
            <strong aria-live="polite">${periodName(period, today, language, words)}</strong> ${arrow(1, words.later[kind])}
          </div>`
    }
  </div>`
}

/** What a period is called at the head of a page or a report. */
export function periodName({ kind, from, to }: ReportPeriod, today: LocalDate, language: Language, words: PictureWords): string {
  switch (kind) {
    case 'month':
      return formatMonth(from, language)
    case 'year':
      return words.year(Number(from.slice(0, 4)))
    case 'week':
      return daysName(from, to, today, language, words)
    default:
      return from === to
        ? unlessThisYear(formatDate(from, language), from, today, language, words)
        : daysName(from, to, today, language, words)
  }
}

/** The days a period has come through so far, for a sentence. */
export function spanName(period: ReportPeriod, today: LocalDate, language: Language, words: PictureWords): string {
  const { from } = period
  if (!runs(period, today) || from === period.to) return periodName(period, today, language, words)
  return from === today ? formatDay(from, language) : daysName(from, today, today, language, words)
}

/** That the records begin within a period, in a sentence; undefined where they reach back to its beginning, or that is not known. */
export function sinceSaying(
  since: LocalDate | undefined,
  { from, to }: Pick<ReportPeriod, 'from' | 'to'>,
  today: LocalDate,
  language: Language,
  words: PictureWords,
): string | undefined {
  if (since === undefined || since <= from || to < since) return undefined
  return words.since(unlessThisYear(formatDay(since, language), since, today, language, words))
}

/** What a period is compared with, by name. */
export function beforeName(period: ReportPeriod, today: LocalDate, language: Language, { before: names }: PictureWords): string {
  const { from, to } = before(period, today)
  const running = runs(period, today)
  switch (period.kind) {
    case 'day':
      return names.day(formatWeekday(from, language, language === 'en' ? 'long' : 'short'))
    case 'week':
      return names.week(running)
    case 'month':
      return names.month(formatMonthName(from, language, language === 'en' ? 'long' : 'short'), running)
    case 'year':
      return names.year(Number(from.slice(0, 4)), running)
    case 'dates':
      return names.dates(daysBetween(from, to) + 1)
  }
}

function daysName(from: LocalDate, to: LocalDate, today: LocalDate, language: Language, words: PictureWords): string {
  if (from.slice(0, 4) === today.slice(0, 4) && to.slice(0, 4) === from.slice(0, 4)) return formatDays(from, to, language)
  const name = (day: LocalDate): string => unlessThisYear(formatDay(day, language), day, today, language, words)
  return words.between(name(from), name(to))
}

/** A day of another year names it. */
function unlessThisYear(name: string, day: LocalDate, today: LocalDate, language: Language, words: PictureWords): string {
  return day.slice(0, 4) === today.slice(0, 4) ? name : withYear(name, day, language, words)
}

/** A day or a month with its year. */
export function withYear(name: string, day: LocalDate, language: Language, words: Pick<PictureWords, 'year'>): string {
  const year = Number(day.slice(0, 4))
  return language === 'en' ? `${name} ${year}` : `${words.year(year)}${name}`
}
