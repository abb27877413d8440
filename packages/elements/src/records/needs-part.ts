// Needs and orders in the records: their figures of a stretch of time, and their rows for a spreadsheet. Nothing personal.
import {
  needsCsv,
  needsFigures,
  needsHistory,
  ordersCsv,
  ORDER_STAGES,
  type Journal,
  type Language,
  type NeedColumn,
  type NeedsEvent,
  type NeedsFigures,
  type NeedStage,
  type NeedsTally,
  type OrderColumn,
  type Stretch,
  ownOf,
} from '@doorstep/model'
import { html, nothing, type TemplateResult } from 'lit'
import { flowWords } from '../needs/flow.words.js'
import { referenceOf } from '../needs/reference.js'
import type { ExportedFile, ExportScene } from './exports.js'
import type { Names } from './names.js'
import { NEED_COUNTS, needsPartWords, type NeedsPartWords } from './needs-part.words.js'

/** A table of all needs or of all orders. */
export type NeedsTable = 'needs' | 'orders'
export const NEEDS_TABLES: readonly NeedsTable[] = ['needs', 'orders']

export function tableLabel(table: NeedsTable, language: Language): string {
  return needsPartWords[language][table === 'needs' ? 'needsCsv' : 'ordersCsv']
}

/** What was left and ordered in a stretch of time, and what has become of it since. */
export async function figuresOf(journal: Journal<NeedsEvent>, stretch: Stretch): Promise<NeedsFigures | undefined> {
  return needsFigures(await needsHistory(journal.read()), stretch)
}

/** A row per need or order, from the journal's beginning. */
export async function needsFile(
  table: NeedsTable,
  journal: Journal<NeedsEvent>,
  { names, timeZone, today }: ExportScene,
  language: Language,
): Promise<ExportedFile> {
  const words = needsPartWords[language]
  const resident = flowWords[language]
  const history = await needsHistory(journal.read())
  const of = (table: Readonly<Record<string, string>>) => (code: string) => ownOf(table, code) ?? code
  const need = (number: string): string => resident.reference(referenceOf(Number(number)))
  const inNeeds: Partial<Record<NeedColumn, (id: string) => string>> = {
    ...{ number: need, mergedInto: need, category: names.category, handler: names.worker, resource: names.service },
    stage: (stage) => resident.stages[stage as NeedStage],
  }
  const inOrders: Partial<Record<OrderColumn, (id: string) => string>> = {
    ...{ need, resource: names.service, handler: names.worker, place: of(resident.places) },
    ...{ stage: of(resident.orderStages), why: of(resident.declined) },
    number: (number) => resident.orderReference(referenceOf(Number(number))),
  }
  const text =
    table === 'needs'
      ? needsCsv(history, {
          timeZone,
          heading: (column) => words.needColumns[column],
          name: (column, id) => inNeeds[column]?.(id) ?? id,
        })
      : ordersCsv(history, {
          timeZone,
          heading: (column) => words.orderColumns[column],
          name: (column, id) => inOrders[column]?.(id) ?? id,
        })
  const name = table === 'needs' ? words.needsFile(today) : words.ordersFile(today)
  return { name: `${name}.csv`, file: new Blob([text], { type: 'text/csv' }) }
}

/** The figures of needs left and orders placed in a stretch of time. */
export function renderNeeds(figures: NeedsFigures | undefined, names: Names, language: Language): TemplateResult {
  const words = needsPartWords[language]
  return html`<h3>${words.title}</h3>
    ${figures ? renderFigures(figures, names, language) : html`<p class="soft">${words.nothing}</p>`}`
}

function renderFigures({ total, byCategory, missed, orders, came }: NeedsFigures, names: Names, language: Language): TemplateResult {
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

function renderCounts(counts: readonly (readonly [label: string, count: number])[], of: NeedsTable): TemplateResult {
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

function renderTable(byCategory: NeedsFigures['byCategory'], names: Names, words: NeedsPartWords): TemplateResult {
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
