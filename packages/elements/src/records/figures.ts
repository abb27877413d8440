// A summary as figures and tables.
import { meanPoints, minutesAt, ratedTimes, timesOf, type Summary, type Tally } from '@doorstep/model/queue'
import type { Language } from '@doorstep/model/text'
import { html, nothing, type TemplateResult } from 'lit'
import { formatDay } from '../i18n/format.js'
import type { RecordsNames } from './names.js'
import { COUNTS, type RecordsWords } from './records.words.shape.js'

export interface FiguresOptions {
  readonly summary: Summary
  readonly words: RecordsWords
  readonly names: Pick<RecordsNames, 'service' | 'worker'>
  readonly language: Language
}

const points = (mean: number): string => mean.toFixed(1)

export function renderFigures({ summary, words, names, language }: FiguresOptions): TemplateResult {
  const { total, byService, byWorker, byHour, from, to, days } = summary
  const byMost = (tallies: Readonly<Record<string, Tally>>, nameOf: (id: string) => string) =>
    Object.entries(tallies)
      .sort(([, one], [, other]) => other.served - one.served || other.issued - one.issued)
      .map(([id, tally]) => [nameOf(id), tally] as const)
  const hours = Object.entries(byHour).sort(([one], [other]) => Number(one) - Number(other))
  return html`
    <p class="soft">${words.between(formatDay(from, language), formatDay(to, language), days)}</p>
    ${total.gaps > 0 ? html`<p class="notice" role="alert">${words.gaps(total.gaps)}</p>` : nothing}
    <dl class="counts" part="counts">
      ${COUNTS.filter((key) => total[key] > 0 || key === 'issued' || key === 'served').map(
        (key) =>
          html`<div data-count=${key}>
            <dt>${words.counts[key]}</dt>
            <dd>${total[key]}</dd>
          </div>`,
      )}
    </dl>
    <dl class="times">
      ${renderTimes(words.waits, total.waits, words)} ${renderTimes(words.services, total.services, words)} ${renderRatings(total, words)}
    </dl>
    <div class="tables">
      ${renderTable(words.byService, words.head.service, byMost(byService, names.service), words)}
      ${renderTable(words.byWorker, words.head.worker, byMost(byWorker, names.worker), words, false)}
      ${renderTable(
        words.byHour,
        words.head.hour,
        hours.map(([hour, tally]) => [words.hour(Number(hour)), tally] as const),
        words,
      )}
    </div>
  `
}

function renderTimes(label: string, minutes: Tally['waits'], words: RecordsWords): TemplateResult | typeof nothing {
  const [half, ninety] = [minutesAt(minutes, 0.5), minutesAt(minutes, 0.9)]
  if (half === undefined || ninety === undefined) return nothing
  return html`<dt>${label}</dt>
    <dd>${words.within(half, ninety, timesOf(minutes))}</dd>`
}

function renderRatings({ ratings }: Tally, words: RecordsWords): TemplateResult | typeof nothing {
  const mean = meanPoints(ratings)
  if (!mean) return nothing
  return html`<dt>${words.ratings}</dt>
    <dd>${words.rated(points(mean.attitude), points(mean.ability), ratedTimes(ratings))}</dd>`
}

function renderTable(
  title: string,
  head: string,
  rows: readonly (readonly [name: string, tally: Tally])[],
  words: RecordsWords,
  // a worker gives no numbers
  withIssued = true,
): TemplateResult | typeof nothing {
  if (rows.length === 0) return nothing
  const minutes = (half: number | undefined) => (half === undefined ? '–' : words.minutes(half))
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${title}>
    <table>
      <caption>
        ${title}
      </caption>
      <thead>
        <tr>
          <th scope="col">${head}</th>
          ${withIssued ? html`<th scope="col">${words.counts.issued}</th>` : nothing}
          <th scope="col">${words.counts.served}</th>
          <th scope="col">${words.head.wait}</th>
          <th scope="col">${words.head.service50}</th>
          <th scope="col">${words.ratings}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(([name, tally]) => {
          const mean = meanPoints(tally.ratings)
          return html`<tr>
            <th scope="row">${name}</th>
            ${withIssued ? html`<td>${tally.issued}</td>` : nothing}
            <td>${tally.served}</td>
            <td>${minutes(minutesAt(tally.waits, 0.5))}</td>
            <td>${minutes(minutesAt(tally.services, 0.5))}</td>
            <td>${mean ? `${points(mean.attitude)} / ${points(mean.ability)}` : '–'}</td>
          </tr>`
        })}
      </tbody>
    </table>
  </div>`
}
