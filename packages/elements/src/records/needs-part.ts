// Needs and orders in the records: their figures of a stretch of time, and their rows for a spreadsheet. Nothing personal.
import type { Journal } from '@doorstep/model/journal'
import { needsFigures, needsHistory, ORDER_STAGES, type NeedsEvent, type NeedsFigures, type NeedsTally } from '@doorstep/model/needs'
import { ownOf, type Language } from '@doorstep/model/text'
import { html, type TemplateResult } from 'lit'
import { flowWords } from '../needs/flow.words.js'
import { referenceOf } from '../needs/reference.js'
import type { RecordsNames } from './names.js'
import { NEED_COUNTS, needsPartWords, type NeedsPartWords } from './needs-part.words.js'
import type { RecordsReader, StreamPart } from './part.js'
import type { Picture } from './pictures/picture.js'
import { bar } from './pictures/plots.js'

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
    pictures: (figures, { names, language }) => {
      const words = needsPartWords[language]
      const found = figures as NeedsFigures | undefined
      return [needsPicture(found, names, words), ...(found ? ordersPicture(found, words, language) : [])]
    },
    saying: (figures, { language }) => {
      const { left = 0, answerDays = [] } = (figures as NeedsFigures | undefined)?.total ?? {}
      return left === 0 ? [] : [needsPartWords[language].saying(left, answerDays.length)]
    },
  },
}

function needsPicture(figures: NeedsFigures | undefined, names: RecordsNames, words: NeedsPartWords): Picture {
  const about = { id: 'needs', title: words.title, note: words.note, empty: words.nothing }
  if (!figures) return { ...about, plot: undefined }
  const { total, byCategory, missed } = figures
  const columns = ['left', 'wanted', 'open', 'met'] as const
  const rows = Object.entries(byCategory).sort(([, one], [, other]) => other.wanted - one.wanted)
  const half = (tally: NeedsTally): string | undefined => {
    const days = daysAt(tally.answerDays, 0.5)
    return days === undefined ? undefined : words.days(days)
  }
  const most = Math.max(1, ...rows.map(([, { wanted }]) => wanted))
  const table = {
    heads: [words.category, ...columns.map((column) => words.counts[column]), words.half],
    rows: rows.map(([id, tally]) => [names.category(id), ...columns.map((column) => tally[column]), half(tally)]),
  }
  const counts = NEED_COUNTS.filter((key) => total[key] > 0 || key === 'left').map((key) => [words.counts[key], total[key]] as const)
  const plot = html`${renderCounts(counts, 'needs')}
    <table class="bars">
      <caption class="visually-hidden">
        ${words.byCategory}
      </caption>
      <thead class="visually-hidden">
        <tr>
          <th scope="col">${words.category}</th>
          <th scope="col">${words.counts.wanted}</th>
          <th scope="col">${words.half}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([id, tally]) =>
            html`<tr>
              <th scope="row">${names.category(id)}</th>
              <td class="drawn">${bar(tally.wanted / most, 'jade')}<span class="count">${tally.wanted}</span></td>
              <td class="soft">${half(tally) ?? '–'}</td>
            </tr>`,
        )}
      </tbody>
    </table>`
  const [soon, late] = [daysAt(total.answerDays, 0.5), daysAt(total.answerDays, 0.9)]
  const below = [
    ...(soon !== undefined && late !== undefined ? [`${words.answered} ${words.within(soon, late, total.answerDays.length)}`] : []),
    ...(missed > 0 ? [`${words.missed} ${words.times(missed)}`] : []),
  ]
  return { ...about, plot, table, below, isTable: { more: undefined } }
}

function ordersPicture({ orders, came }: NeedsFigures, words: NeedsPartWords, language: Language): readonly Picture[] {
  const { orderStages } = flowWords[language]
  const stages = ORDER_STAGES.filter((stage) => orders[stage] > 0).map((stage) => [orderStages[stage], orders[stage]] as const)
  if (stages.length === 0) return []
  const counts = [...stages, ...(came > 0 ? [[words.came, came] as const] : [])]
  const table = { heads: [words.orders, words.counts.left], rows: counts }
  const about = { id: 'orders', title: words.orders, note: words.ordersNote, empty: '' }
  return [{ ...about, plot: renderCounts(counts, 'orders'), table, isTable: { more: undefined } }]
}

function renderCounts(counts: readonly (readonly [label: string, count: number])[], of: 'needs' | 'orders'): TemplateResult {
  return html`<dl class="counts" data-of=${of}>
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
