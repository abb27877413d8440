// Needs and orders in the records: their figures of a stretch of time, and their rows for a spreadsheet. Nothing personal.
import type { Journal } from '@doorstep/model/journal'
import { needsFigures, needsHistory, ORDER_STAGES, type NeedsEvent, type NeedsFigures, type NeedsTally } from '@doorstep/model/needs'
import { ownOf, type Language } from '@doorstep/model/text'
import { html, nothing, type TemplateResult } from 'lit'
import { flowWords } from '../needs/flow.words.js'
import { referenceOf } from '../needs/reference.js'
import type { RecordsNames } from './names.js'
import { NEED_COUNTS, needsPartWords, type NeedsPartWords } from './needs-part.words.js'
import type { RecordsReader, StreamPart } from './part.js'

/** Codes and numbers of the tables, by column, as a reader calls them. */
function namedIn(table: string, { language, names }: RecordsReader): Readonly<Record<string, (id: string) => string>> {
  const resident = flowWords[language]
  const of = (words: Readonly<Record<string, string>>) => (code: string) => ownOf(words, code) ?? code
  const need = (number: string): string => resident.reference(referenceOf(Number(number)))
  if (table === 'needs') {
    return {
      ...{ number: need, mergedInto: need, category: names.category, handler: names.worker, resource: names.service },
      stage: of(resident.stages),
    }
  }
  return {
    ...{ need, resource: names.service, handler: names.worker, place: of(resident.places) },
    ...{ stage: of(resident.orderStages), why: of(resident.declined) },
    number: (number) => resident.orderReference(referenceOf(Number(number))),
  }
}

export const needsPart: StreamPart = {
  table: (table, reading) => {
    const words = needsPartWords[reading.language]
    const named = namedIn(table, reading)
    const [label, fileName, columns] =
      table === 'needs'
        ? ([words.needsCsv, words.needsFile, words.needColumns] as const)
        : ([words.ordersCsv, words.ordersFile, words.orderColumns] as const)
    return {
      ...{ label, fileName },
      heading: (column) => ownOf<string>(columns, column) ?? column,
      name: (column, id) => ownOf(named, column)?.(id) ?? id,
    }
  },
  figures: {
    read: async (journal, stretch) => needsFigures(await needsHistory((journal as Journal<NeedsEvent>).read()), stretch),
    render: (figures, { names, language }) => {
      const words = needsPartWords[language]
      return html`<h3>${words.title}</h3>
        ${figures === undefined ? html`<p class="soft">${words.nothing}</p>` : renderFigures(figures as NeedsFigures, names, language)}`
    },
  },
}

function renderFigures({ total, byCategory, missed, orders, came }: NeedsFigures, names: RecordsNames, language: Language): TemplateResult {
  const words = needsPartWords[language]
  const { orderStages } = flowWords[language]
  const counts = NEED_COUNTS.filter((key) => total[key] > 0 || key === 'left').map((key) => [words.counts[key], total[key]] as const)
  const stages = ORDER_STAGES.filter((stage) => orders[stage] > 0).map((stage) => [orderStages[stage], orders[stage]] as const)
  return html`${renderCounts(counts, 'needs')}
    <dl class="times">
      ${renderAnswers(total, words)}
      ${
        missed > 0
          ? html`<dt>${words.missed}</dt>
              <dd>${words.times(missed)}</dd>`
          : nothing
      }
    </dl>
    ${total.left > 0 ? renderTable(byCategory, names, words) : nothing}
    ${
      stages.length > 0
        ? html`<h4>${words.orders}</h4>
            ${renderCounts([...stages, ...(came > 0 ? [[words.came, came] as const] : [])], 'orders')}`
        : nothing
    }`
}

function renderCounts(counts: readonly (readonly [label: string, count: number])[], of: 'needs' | 'orders'): TemplateResult {
  return html`<dl class="counts" part="counts" data-of=${of}>
    ${counts.map(
      ([label, count]) =>
        html`<div>
          <dt>${label}</dt>
          <dd>${count}</dd>
        </div>`,
    )}
  </dl>`
}

/** The number of days that this share of answers did not take longer than (nearest rank). */
function daysAt(days: readonly number[], share: number): number | undefined {
  return days[Math.max(1, Math.ceil(days.length * share)) - 1]
}

function renderAnswers({ answerDays }: NeedsTally, words: NeedsPartWords): TemplateResult | typeof nothing {
  const [half, ninety] = [daysAt(answerDays, 0.5), daysAt(answerDays, 0.9)]
  if (half === undefined || ninety === undefined) return nothing
  return html`<dt>${words.answered}</dt>
    <dd>${words.within(half, ninety, answerDays.length)}</dd>`
}

function renderTable(byCategory: NeedsFigures['byCategory'], names: RecordsNames, words: NeedsPartWords): TemplateResult {
  const columns = ['left', 'wanted', 'open', 'met'] as const
  const rows = Object.entries(byCategory).sort(([, one], [, other]) => other.wanted - one.wanted)
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${words.byCategory}>
    <table>
      <caption>
        ${words.byCategory}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.category}</th>
          ${columns.map((column) => html`<th scope="col">${words.counts[column]}</th>`)}
          <th scope="col">${words.half}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(([id, tally]) => {
          const half = daysAt(tally.answerDays, 0.5)
          return html`<tr>
            <th scope="row">${names.category(id)}</th>
            ${columns.map((column) => html`<td>${tally[column]}</td>`)}
            <td>${half === undefined ? '–' : words.days(half)}</td>
          </tr>`
        })}
      </tbody>
    </table>
  </div>`
}
