// The pictures of the tickets: when people come, how long they wait, what they come for, who does it, and what becomes of it.
import { RATING_DIMENSIONS, meanPoints, ratedTimes, SUMMARY_SCHEMA, type Summary } from '@doorstep/model/queue'
import { addDays, type LocalDate, type Weekday, WEEKDAYS } from '@doorstep/model/time'
import type { Language } from '@doorstep/model/text'
import { html, nothing, type TemplateResult } from 'lit'
import { formatMonth, formatMonthName, formatShortDay, formatWeekday } from '../../i18n/format.js'
import type { RecordsNames } from '../names.js'
import { runs, type ReportPeriod } from '../period.js'
import { withYear } from '../period-view.js'
import { arrivals, cameBy, missed, percent, services, steps, times, workers, type ServiceRow, type WorkerRow } from './data.js'
import type { Picture, PictureTable } from './picture.js'
import { COUNTS, type PictureId, type PictureWords } from './pictures.words.shape.js'
import { bar, columns, heat, stacked } from './plots.js'

export interface PictureScene {
  readonly summary: Summary
  readonly period: ReportPeriod
  readonly today: LocalDate
  /** The first day there are records of; undefined while it is not known. */
  readonly since: LocalDate | undefined
  readonly words: PictureWords
  readonly language: Language
  readonly names: Pick<RecordsNames, 'service' | 'worker'>
  /** Who looks, where they may see no other worker's figures. */
  readonly only: string | undefined
}

/** Rows of a table that stand there at once. */
const AT_ONCE = 8

/** The pictures in their order. */
export function ticketPictures(scene: PictureScene): readonly Picture[] {
  const { period } = scene
  return [
    whenPicture(scene),
    waitsPicture(scene),
    whatPicture(scene),
    whoPicture(scene),
    ...(period.from === period.to ? [] : [daysPicture(scene)]),
    missedPicture(scene),
    ratingsPicture(scene),
    promisesPicture(scene),
    countsPicture(scene),
  ]
}

/** A mean of points, as it is written everywhere. */
export const points = (mean: number): string => mean.toFixed(1)

/** A number of people on the average: whole, or with one decimal. */
export function average(value: number): string {
  const rounded = Math.round(value * 10) / 10
  return value > 0 && rounded === 0
    ? '<0.1'
    : Number.isInteger(rounded) || rounded >= 100
      ? String(Math.round(rounded))
      : rounded.toFixed(1)
}

/** A weekday by its code: any Monday is as good as another. */
export function weekdayName(weekday: Weekday, language: Language, width: 'long' | 'short' = 'short'): string {
  return formatWeekday(addDays('2026-01-05', WEEKDAYS.indexOf(weekday)), language, width)
}

/** What is said in the place of a picture: older days that are counted anew may still have something. */
function about({ words, summary }: PictureScene, id: PictureId): Pick<Picture, 'id' | 'title' | 'note' | 'empty'> {
  const { title, note, empty } = words.pictures[id]
  return { id, title, note, empty: summary.schema < SUMMARY_SCHEMA ? words.soon : empty }
}

function whenPicture(scene: PictureScene): Picture {
  const { summary, words, language } = scene
  const { hours, rows } = arrivals(summary)
  const [only, ...others] = rows
  const heads = hours.map(words.hour)
  const several = rows.some(({ days }) => days > 1)
  const table: PictureTable = {
    heads: [words.columns.weekday, ...(several ? [words.columns.days] : []), ...heads],
    rows: rows.map(({ weekday, days, average: each }) => [
      weekdayName(weekday, language, 'long'),
      ...(several ? [days] : []),
      ...each.map((one) => Number(average(one)) || one),
    ]),
  }
  const plot =
    only === undefined
      ? undefined
      : others.length === 0
        ? columns({ columns: hours.map((hour, at) => ({ label: String(hour), values: [only.average[at] ?? 0] })) })
        : heat(
            rows.map(({ weekday, average: each }) => ({ label: weekdayName(weekday, language), values: each })),
            { heads: hours.map(String), unit: language === 'en' ? '' : words.hour(0).slice(1) },
            average,
          )
  const note = several ? words.whenAverage : others.length === 0 ? words.whenOneDay : words.pictures.when.note
  return { ...about(scene, 'when'), note, plot: plot && html`${plot}`, table }
}

function waitsPicture(scene: PictureScene): Picture {
  const { summary, words } = scene
  const found = times(summary.total.waits)
  if (!found) return { ...about(scene, 'waits'), plot: undefined }
  const { bins, half, halfAt, times: all } = found
  const table = {
    heads: [words.columns.minutes, words.columns.people, words.columns.share],
    rows: bins.map(({ from, to, times: people }) => [words.bin(from, to), people, `${percent(people, all) ?? 0}%`]),
  }
  const plot = columns({
    columns: bins.map(({ from, to, times: people }) => ({ label: to === undefined ? `${from}+` : String(from), values: [people] })),
    ...{ edges: true, mark: { at: halfAt, label: words.half(words.minutes(half)) } },
  })
  return { ...about(scene, 'waits'), plot: html`${plot}`, table }
}

function whatPicture(scene: PictureScene): Picture {
  const { summary, words, names } = scene
  const rows = services(summary)
  const minutes = (half: number | undefined): string | undefined => (half === undefined ? undefined : words.minutes(half))
  const nameOf = ({ id }: ServiceRow): string => (id === '' ? words.anyMatter : names.service(id))
  const most = Math.max(1, ...rows.map(({ issued }) => issued))
  const { columns: heads } = words
  const table = {
    heads: [heads.service, heads.issued, heads.served, heads.wait, heads.took],
    rows: rows.map((row) => [nameOf(row), row.issued, row.served, minutes(row.wait), minutes(row.half)]),
  }
  const plot = html`<table class="bars">
    <caption class="visually-hidden">
      ${words.pictures.what.title}
    </caption>
    <thead class="visually-hidden">
      <tr>
        <th scope="col">${heads.service}</th>
        <th scope="col">${heads.issued}</th>
        <th scope="col">${heads.took}</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row, at) =>
          html`<tr class=${at < AT_ONCE ? '' : 'more'}>
            <th scope="row">${nameOf(row)}</th>
            <td class="drawn">${drawn(bar(row.issued / most, 'brick'), row.issued)}</td>
            <td class="soft">${row.half === undefined ? '–' : words.half(words.minutes(row.half))}</td>
          </tr>`,
      )}
    </tbody>
  </table>`
  return {
    ...{ ...about(scene, 'what'), plot: rows.length === 0 ? undefined : plot, table },
    isTable: { more: rows.length > AT_ONCE ? words.all(rows.length) : undefined },
  }
}

function whoPicture(scene: PictureScene): Picture {
  const { summary, words, names, only } = scene
  const rows = workers(summary).filter(({ id }) => only === undefined || id === only)
  const { columns: heads } = words
  const table = {
    heads: [
      heads.worker,
      heads.first,
      heads.served,
      heads.resolved,
      heads.referred,
      heads.took,
      heads.kept,
      heads.broken,
      heads.attitude,
      heads.ability,
      heads.points,
    ],
    rows: rows.map(({ id, firstContacts, served, resolved, referred, half, kept, broken, points: given, rated }) => [
      ...[names.worker(id), firstContacts, served, resolved, referred, half === undefined ? undefined : words.minutes(half), kept, broken],
      ...[given && points(given.attitude), given && points(given.ability), rated],
    ]),
  }
  const titled = only === undefined ? words.pictures.who : words.mine
  const plot = html`<table class="who">
    <caption class="visually-hidden">
      ${titled.title}
    </caption>
    <thead>
      <tr>
        <th scope="col"><span class="visually-hidden">${heads.worker}</span></th>
        <th scope="col">${heads.first}</th>
        <th scope="col">${heads.served}</th>
        <th scope="col">${heads.resolved}</th>
        <th scope="col" class="drawn">${heads.rating}</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row, at) =>
          html`<tr class=${at < AT_ONCE ? '' : 'more'}>
            ${workerCells(row, names)}
          </tr>`,
      )}
    </tbody>
  </table>`
  return {
    ...{ ...about(scene, 'who'), ...(only === undefined ? {} : titled), plot: rows.length === 0 ? undefined : plot, table },
    isTable: { more: rows.length > AT_ONCE ? words.all(rows.length) : undefined },
  }
}

function workerCells({ id, firstContacts, served, resolved, points: given }: WorkerRow, names: PictureScene['names']): TemplateResult {
  return html`<th scope="row">${names.worker(id)}</th>
    <td>${firstContacts}</td>
    <td>${served}</td>
    <td>${resolved}</td>
    <td class="drawn">${given ? drawn(bar(given.attitude / 5, 'gold', true), points(given.attitude)) : '–'}</td>`
}

/** A bar in a row of a table, and its number. */
export const drawn = (of: TemplateResult, number: number | string): TemplateResult =>
  html`<div>${of}<span class="count">${number}</span></div>`

function daysPicture(scene: PictureScene): Picture {
  const { summary, period, since, today, words, language } = scene
  // what was before the first record is nobody's day off
  const from = since !== undefined && since > period.from && since <= period.to ? since : period.from
  const { by, rows } = cameBy(summary, { from, to: runs(period, today) ? today : period.to })
  const [first = '', last = ''] = [rows[0]?.day, rows.at(-1)?.day]
  const [oneMonth, oneYear] = [7, 4].map((signs) => first.slice(0, signs) === last.slice(0, signs))
  const label = (day: LocalDate): string => {
    if (by === 'year') return day.slice(0, 4)
    if (by === 'month') return (oneYear ?? false) ? formatMonthName(day, language) : formatMonthOf(day, first, language)
    if (rows.length <= 7) return formatWeekday(day, language, 'short')
    if (oneMonth || (rows.length <= 16 && day !== first && !day.endsWith('-01'))) return String(Number(day.slice(8)))
    return language === 'en' ? formatShortDay(day, language) : `${Number(day.slice(5, 7))}/${Number(day.slice(8))}`
  }
  const name = (day: LocalDate): string => {
    if (by === 'year') return words.year(Number(day.slice(0, 4)))
    if (by === 'month') return oneYear ? formatMonthName(day, language) : formatMonth(day, language)
    return oneYear ? formatShortDay(day, language) : withYear(formatShortDay(day, language), day, language, words)
  }
  const table = { heads: [words.columns[by], words.columns.issued], rows: rows.map(({ day, came }) => [name(day), came]) }
  const plot = columns({ columns: rows.map(({ day, came }) => ({ label: label(day), values: [came] })), bare: rows.length > 31 })
  const some = rows.some(({ came }) => came > 0)
  return { ...about(scene, 'days'), note: words.came[by], plot: some ? html`${plot}` : undefined, table }
}

/** A month beside those of other years: the first one and each January say which. */
function formatMonthOf(day: LocalDate, first: LocalDate, language: Language): string {
  return day === first || day.slice(5, 7) === '01' ? `${day.slice(0, 4)}/${Number(day.slice(5, 7))}` : formatMonthName(day, language)
}

function missedPicture(scene: PictureScene): Picture {
  const { summary, words } = scene
  const { noShows, calls, rejoined } = summary.total
  if (noShows === 0) return { ...about(scene, 'missed'), plot: undefined, ...(calls === 0 ? { empty: words.noCalls } : {}) }
  const rows = missed(summary)
  const table = {
    heads: [words.columns.hour, words.columns.calls, words.columns.missed, words.columns.share],
    rows: rows.map(({ hour, calls: called, missed: none }) => [words.hour(hour), called, none, `${percent(none, called) ?? 0}%`]),
  }
  const plot = columns({ columns: rows.map(({ hour, missed: none }) => ({ label: String(hour), values: [none] })) })
  return {
    ...about(scene, 'missed'),
    plot: html`${plot}`,
    table,
    below: calls === 0 ? [] : [words.missedOf(percent(noShows, calls) ?? 0, calls, rejoined)],
  }
}

function ratingsPicture(scene: PictureScene): Picture {
  const { summary, words } = scene
  const { ratings, followUps, followedUp } = summary.total
  const mean = meanPoints(ratings)
  if (!mean) return { ...about(scene, 'ratings'), plot: undefined }
  const rows = steps({ ratings })
  const table = {
    heads: [words.columns.points, ...RATING_DIMENSIONS.map((of) => words.columns[of])],
    rows: rows.map(({ step, attitude, ability }) => [`${step} ${words.step(step)}`, attitude, ability]),
  }
  const plot = columns({ columns: rows.map(({ step, attitude, ability }) => ({ label: String(step), values: [attitude, ability] })) })
  const means = RATING_DIMENSIONS.map(
    (of, at) => html`<li class="b${at}">${words.dimension(words.columns[of], points(mean[of]), ratedTimes(ratings))}</li>`,
  )
  const below = followUps + followedUp > 0 ? [words.followUps(followUps, followedUp)] : []
  const whole = html`${plot}
    <ul class="legend">
      ${means}
    </ul>`
  return { ...about(scene, 'ratings'), plot: whole, table, below }
}

function promisesPicture(scene: PictureScene): Picture {
  const { summary, words } = scene
  const { total } = summary
  const { kept, broken } = total
  const rows = (['kept', 'broken', 'deferred', 'escalated', 'hops'] as const).map((key) => [words.promises[key], total[key]] as const)
  const some = rows.some(([, count]) => count > 0)
  const plot = html`${
      kept + broken > 0
        ? stacked([
            { value: kept, kind: 'good' },
            { value: broken, kind: 'bad' },
          ])
        : nothing
    }
    <ul class="legend">
      ${rows.map(([label, count], at) => (count > 0 ? html`<li class=${['good', 'bad'][at] ?? ''}>${label} <b>${count}</b></li>` : nothing))}
    </ul>`
  const table = { heads: [words.pictures.promises.title, words.columns.people], rows }
  return { ...about(scene, 'promises'), plot: some ? plot : undefined, table, isTable: { more: undefined } }
}

function countsPicture(scene: PictureScene): Picture {
  const { summary, words } = scene
  const { total } = summary
  const rows = COUNTS.filter((key) => total[key] > 0 || key === 'issued' || key === 'served').map((key) => [key, total[key]] as const)
  const plot = html`<dl class="counts">
    ${rows.map(
      ([key, count]) =>
        html`<div data-count=${key}>
          <dt>${words.counts[key]}</dt>
          <dd>${count}</dd>
        </div>`,
    )}
  </dl>`
  const table = { heads: [words.pictures.counts.title, words.columns.people], rows: rows.map(([key, count]) => [words.counts[key], count]) }
  return { ...about(scene, 'counts'), plot, table, isTable: { more: undefined } }
}
