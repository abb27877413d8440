// Needs and orders in the records: their figures of a stretch of time, and their rows for a spreadsheet. Nothing personal.
import type { Journal } from '@doorstep/model/journal'
import { needsFigures, NeedsReading, ORDER_STAGES, type NeedsEvent, type NeedsFigures, type NeedsTally } from '@doorstep/model/needs'
import { ownOf } from '@doorstep/model/text'
import { localDateTime } from '@doorstep/model/time'
import { html, nothing, type TemplateResult } from 'lit'
import { flowWords } from '../needs/flow.words.js'
import { referenceOf } from '../needs/reference.js'
import { NEED_COUNTS, needsPartWords, type NeedsPartWords } from './needs-part.words.js'
import type { FiguresReader, RecordsReader, StreamPart } from './part.js'
import { ENOUGH } from './pictures/data.js'
import type { Picture } from './pictures/picture.js'
import { drawn } from './pictures/pictures.js'
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
    open: (journal) => {
      const reading = new NeedsReading(journal as Journal<NeedsEvent>)
      return async (stretch, before) => {
        const history = await reading.read()
        const first = history.since === undefined ? undefined : localDateTime(history.since, stretch.timeZone).slice(0, 10)
        const reaches = first !== undefined && first <= before.from
        return { now: needsFigures(history, stretch), before: reaches ? (needsFigures(history, before) ?? NONE_BEFORE) : undefined }
      }
    },
    pictures: ({ now, before }, reading) => {
      const scene: NeedsScene = { ...reading, says: needsPartWords[reading.language], before: before as NeedsFigures | undefined }
      const figures = now as NeedsFigures | undefined
      return [needsPicture(figures, scene), ...(figures ? ordersPicture(figures, scene) : [])]
    },
    saying: ({ now, before }, { language, changed }) => {
      const { left = 0, answerDays = [] } = (now as NeedsFigures | undefined)?.total ?? {}
      const change = changed(left, (before as NeedsFigures | undefined)?.total.left)
      return left === 0 ? [] : [needsPartWords[language].saying(left, answerDays.length, change)]
    },
  },
}

/** What is compared with where nothing was left in the period before. */
type NeedsBefore = Pick<NeedsFigures, 'orders'> & { readonly total: Pick<NeedsTally, 'left' | 'wanted' | 'answerDays'> }
const NONE_BEFORE: NeedsBefore = {
  total: { left: 0, wanted: 0, answerDays: [] },
  orders: { ordered: 0, confirmed: 0, declined: 0, delivered: 0, cancelled: 0 },
}

interface NeedsScene extends FiguresReader {
  readonly says: NeedsPartWords
  readonly before: NeedsBefore | undefined
}

function needsPicture(figures: NeedsFigures | undefined, scene: NeedsScene): Picture {
  const { names, says, before, changed, was } = scene
  const about = { id: 'needs', title: says.title, note: says.note, empty: says.nothing }
  if (!figures) return { ...about, plot: undefined }
  const { total, byCategory, missed } = figures
  const columns = ['left', 'wanted', 'open', 'met'] as const
  const rows = Object.entries(byCategory).sort(([, one], [, other]) => other.wanted - one.wanted || other.left - one.left)
  const half = (tally: NeedsTally): string | undefined => {
    const days = daysAt(tally.answerDays, 0.5)
    return days === undefined ? undefined : says.days(days)
  }
  const most = Math.max(1, ...rows.map(([, { wanted }]) => wanted))
  const table = {
    heads: [says.category, ...columns.map((column) => says.counts[column]), says.half],
    rows: rows.map(([id, tally]) => [names.category(id), ...columns.map((column) => tally[column]), half(tally)]),
  }
  const counts = NEED_COUNTS.filter((key) => total[key] > 0 || key === 'left').map((key): Count => [
    says.counts[key],
    total[key],
    key === 'left' || key === 'wanted' ? changed(total[key], before?.total[key]) : undefined,
  ])
  const plot = html`${renderCounts(counts, 'needs')}
    <table class="bars">
      <caption class="visually-hidden">
        ${says.byCategory}
      </caption>
      <thead class="visually-hidden">
        <tr>
          <th scope="col">${says.category}</th>
          <th scope="col">${says.counts.wanted}</th>
          <th scope="col">${says.half}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([id, tally]) =>
            html`<tr>
              <th scope="row">${names.category(id)}</th>
              <td class="drawn">${drawn(bar(tally.wanted / most, 'jade'), tally.wanted)}</td>
              <td class="soft">${half(tally) ?? '–'}</td>
            </tr>`,
        )}
      </tbody>
    </table>`
  const soon = answered(total.answerDays, says)
  const then = total.answerDays.length < ENOUGH || (before?.total.answerDays.length ?? 0) < ENOUGH ? undefined : before?.total.answerDays
  const below = [
    ...(soon === undefined ? [] : [`${says.answered} ${soon}`]),
    ...[was(then && answered(then, says))].filter((each) => each !== undefined),
    ...(missed > 0 ? [`${says.missed} ${says.times(missed)}`] : []),
  ]
  return { ...about, plot, table, below, isTable: { more: undefined } }
}

/** Within how many days half and nine in ten had their answer. */
function answered(days: readonly number[], says: NeedsPartWords): string | undefined {
  const [soon, late] = [daysAt(days, 0.5), daysAt(days, 0.9)]
  return soon === undefined || late === undefined ? undefined : says.within(soon, late, days.length)
}

function ordersPicture({ orders, came }: NeedsFigures, { language, says, before, changed }: NeedsScene): readonly Picture[] {
  const { orderStages } = flowWords[language]
  const stages = ORDER_STAGES.filter((stage) => orders[stage] > 0).map((stage): Count => [orderStages[stage], orders[stage]])
  if (stages.length === 0) return []
  const all = ({ orders: of }: Pick<NeedsFigures, 'orders'>): number => ORDER_STAGES.reduce((sum, stage) => sum + of[stage], 0)
  const counts: readonly Count[] = [...stages, ...(came > 0 ? [[says.came, came] as const] : [])]
  const table = { heads: [says.orders, says.counts.left], rows: counts.map(([label, count]) => [label, count]) }
  const change = changed(all({ orders }), before && all(before))
  const about = { id: 'orders', title: says.orders, note: says.ordersNote, empty: '', below: change === undefined ? [] : [change] }
  return [{ ...about, plot: renderCounts(counts, 'orders'), table, isTable: { more: undefined } }]
}

type Count = readonly [label: string, count: number, change?: string | undefined]

function renderCounts(counts: readonly Count[], of: 'needs' | 'orders'): TemplateResult {
  return html`<dl class="counts" data-of=${of}>
    ${counts.map(
      ([label, count, change]) =>
        html`<div>
          <dt>${label}</dt>
          <dd>${count}</dd>
          ${change === undefined ? nothing : html`<dd class="change soft">${change}</dd>`}
        </div>`,
    )}
  </dl>`
}

/** The number of days that this share of answers did not take longer than (nearest rank). */
function daysAt(days: readonly number[], share: number): number | undefined {
  return days[Math.max(1, Math.ceil(days.length * share)) - 1]
}
