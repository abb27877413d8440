// Every need and order since the journal's beginning, for the year's figures and for a spreadsheet. Nothing personal is in it.
import { BYTE_ORDER_MARK, csvLine } from '../journal/csv.js'
import type { Journal, Recorded, Version } from '../journal/journal.js'
import { storedEvents, UnreadableRecord } from '../journal/stored.js'
import type { RecordSequence, StreamTable, TableOptions } from '../journal/table.js'
import { addDays, daysBetween, type Instant, type LocalDate } from '../time/local.js'
import { instantOf, localDateTime } from '../time/zone.js'
import { foldIntoNeeds, NEEDS_SCHEMA } from './evolve.js'
import type { NeedsEvent } from './messages.js'
import { mainOf, NO_NEEDS, stageOf, wantedBy, type Need, type NeedId, type NeedsState, type Order, type OrderId } from './need.js'
import { needsFault } from './shapes.js'
import { NEED_OUTCOMES, ORDER_STAGES, type NeedOutcome, type OrderStage } from './words.js'

/** The state as it would be if nothing ever left it, and when each need was first answered. */
export interface NeedsHistory extends NeedsState {
  readonly answeredAt: ReadonlyMap<NeedId, Instant>
  /** When the first of all this happened; undefined before anything did. */
  readonly since: Instant | undefined
}

/** A map whose entries stay in another one when they leave it. */
class Passing<Key, Value> extends Map<Key, Value> {
  readonly all = new Map<Key, Value>()
  override set(key: Key, value: Value): this {
    this.all.set(key, value)
    return super.set(key, value)
  }
}

class History implements NeedsHistory {
  readonly #live = { numbers: NO_NEEDS.numbers, needs: new Passing<NeedId, Need>(), orders: new Passing<OrderId, Order>() }
  readonly answeredAt = new Map<NeedId, Instant>()
  since: Instant | undefined

  get numbers(): NeedsState['numbers'] {
    return this.#live.numbers
  }

  // what has ended leaves the state after a while, and stays here as it was then
  get needs(): ReadonlyMap<NeedId, Need> {
    return this.#live.needs.all
  }

  get orders(): ReadonlyMap<OrderId, Order> {
    return this.#live.orders.all
  }

  add(record: Recorded<NeedsEvent>): void {
    const events = eventsOf(record)
    foldIntoNeeds(this.#live, events)
    for (const event of events) {
      if (this.since === undefined || event.at < this.since) this.since = event.at
      if (event.type === 'NeedAnswered' && !this.answeredAt.has(event.need)) this.answeredAt.set(event.need, event.at)
    }
  }
}

/**
 * Reads a whole journal of needs.
 *
 * @throws NewerEvents when it was written by a later version of this program
 */
export async function needsHistory(records: RecordSequence<NeedsEvent>): Promise<NeedsHistory> {
  const history = new History()
  for await (const record of records) history.add(record)
  return history
}

/**
 * The history of a journal that is looked at again and again: the first time all of it is read, afterwards what has come since.
 *
 * @example
 * const reading = new NeedsReading(journal)
 * needsFigures(await reading.read(), { from: '2026-11-01', to: '2026-11-30', timeZone: 'Asia/Shanghai' })
 */
export class NeedsReading {
  readonly #history = new History()
  #version: Version = 0
  #last: Promise<unknown> = Promise.resolve()

  constructor(private readonly journal: Pick<Journal<NeedsEvent>, 'read'>) {}

  /**
   * The same object each time. What fails half-way is read on from there the next time.
   *
   * @throws NewerEvents when the journal was written by a later version of this program
   */
  read(): Promise<NeedsHistory> {
    // one after the other: they go on with the same counts
    const read = this.#last.then(() => this.#read())
    this.#last = read.catch(() => undefined)
    return read
  }

  async #read(): Promise<NeedsHistory> {
    for await (const record of this.journal.read(this.#version)) {
      this.#history.add(record)
      this.#version = record.version
    }
    return this.#history
  }
}

/** None of a record that a ledger sets aside. */
function eventsOf(record: Recorded<NeedsEvent>): readonly NeedsEvent[] {
  try {
    return storedEvents({ schema: NEEDS_SCHEMA, fault: needsFault }, record)
  } catch (failure) {
    if (failure instanceof UnreadableRecord) return []
    throw failure
  }
}

/** What became of the needs of a category. A need merged into another counts as left, and ends with that one. */
export interface NeedsTally extends Readonly<Record<NeedOutcome | 'left' | 'open', number>> {
  /** How many people wanted them, everybody who said "me too" included. */
  readonly wanted: number
  /** Days from being left to the first answer, of those that have one, in order of size. */
  readonly answerDays: readonly number[]
}

export interface NeedsFigures {
  readonly total: NeedsTally
  readonly byCategory: Readonly<Record<string, NeedsTally>>
  /** How many times something was looked for and not found, as far as no need was made of it. */
  readonly missed: number
  readonly orders: Readonly<Record<OrderStage, number>>
  /** How many people came to what was ordered. */
  readonly came: number
}

export interface Stretch {
  /** The first and the last day, local to the station. */
  readonly from: LocalDate
  readonly to: LocalDate
  readonly timeZone: string
}

/** What was left and ordered on these days, and what has become of it since. Undefined for nothing. */
export function needsFigures(history: NeedsHistory, { from, to, timeZone }: Stretch): NeedsFigures | undefined {
  const [begin, end] = [from, addDays(to, 1)].map((day) => instantOf(`${day}T00:00`, timeZone))
  const within = (at: Instant): boolean => (begin ?? 0) <= at && at < (end ?? 0)
  const left = [...history.needs.values()].filter(({ leftAt }) => within(leftAt))
  const ordered = [...history.orders.values()].filter(({ orderedAt }) => within(orderedAt))
  if (left.length + ordered.length === 0) return undefined
  const needs = left
    .filter(({ kind }) => kind === 'need')
    .map((need): Counted => {
      const at = answeredAt(need, history)
      // answered before it was left: it was merged into one that had its answer already
      const days = at === undefined ? undefined : Math.max(0, daysBetween(dayOf(need.leftAt, timeZone), dayOf(at, timeZone)))
      return { need, days }
    })
  const categories = [...new Set(needs.map(({ need: { category = '' } }) => category))]
  return {
    total: tallyOf(needs),
    byCategory: Object.fromEntries(categories.map((id) => [id, tallyOf(needs.filter(({ need: { category = '' } }) => category === id))])),
    missed: left.length - needs.length,
    orders: countBy(ORDER_STAGES, ordered, ({ stage }) => stage),
    came: ordered.reduce((sum, { came = 0 }) => sum + came, 0),
  }
}

/** A need, and the days until its first answer. */
interface Counted {
  readonly need: Need
  readonly days: number | undefined
}

function tallyOf(needs: readonly Counted[]): NeedsTally {
  return {
    ...countBy(NEED_OUTCOMES, needs, ({ need: { outcome } }) => outcome),
    left: needs.length,
    open: needs.filter(({ need: { outcome } }) => outcome === undefined).length,
    wanted: needs.reduce((sum, { need: { seconds } }) => sum + 1 + seconds, 0),
    answerDays: needs.flatMap(({ days }) => days ?? []).sort((one, other) => one - other),
  }
}

function answeredAt(need: Need, history: NeedsHistory): Instant | undefined {
  return history.answeredAt.get(need.id) ?? history.answeredAt.get(mainOf(need, history).id)
}

function countBy<Key extends string, Item>(
  keys: readonly Key[],
  items: readonly Item[],
  of: (item: Item) => Key | undefined,
): Readonly<Record<Key, number>> {
  return Object.fromEntries(keys.map((key) => [key, items.filter((item) => of(item) === key).length])) as Record<Key, number>
}

function dayOf(at: Instant, timeZone: string): LocalDate {
  return localDateTime(at, timeZone).slice(0, 10)
}

/** The columns of {@link needsCsv} and {@link ordersCsv}, in their order. */
export const NEED_COLUMNS = [
  ...(['left', 'number', 'category', 'title', 'wanted', 'stage', 'due', 'answered', 'answer', 'closed'] as const),
  ...(['handler', 'resource', 'mergedInto'] as const),
] as const
export const ORDER_COLUMNS = [
  ...(['ordered', 'number', 'resource', 'people', 'place', 'day', 'stage', 'why', 'came', 'closed', 'handler', 'need'] as const),
] as const
export type NeedColumn = (typeof NEED_COLUMNS)[number]
export type OrderColumn = (typeof ORDER_COLUMNS)[number]

/**
 * All needs as CSV (RFC 4180), one row each in the order they were left; what was looked for and not found is none. Titles and
 * answers are staff's own words; residents' words and numbers are not in it.
 */
export function needsCsv(history: NeedsHistory, options: TableOptions<NeedColumn>): string {
  const day = (at: Instant | undefined): string | undefined => (at === undefined ? undefined : dayOf(at, options.timeZone))
  const needs = [...history.needs.values()].filter(({ kind }) => kind === 'need')
  return csvOf(NEED_COLUMNS, options, needs, (need) => {
    const into = need.mergedInto === undefined ? undefined : history.needs.get(need.mergedInto)
    return {
      ...{ left: day(need.leftAt), number: String(need.number), category: need.category, title: need.title },
      ...{ wanted: wantedBy(need, history), stage: stageOf(need, history), due: need.due, answered: day(answeredAt(need, history)) },
      ...{ answer: mainOf(need, history).answer?.text, closed: day(need.closedAt), handler: need.handler, resource: need.resource },
      mergedInto: into && String(into.number),
    }
  })
}

/** All orders as CSV, one row each in the order they were placed. */
export function ordersCsv(history: NeedsHistory, options: TableOptions<OrderColumn>): string {
  const day = (at: Instant | undefined): string | undefined => (at === undefined ? undefined : dayOf(at, options.timeZone))
  return csvOf(ORDER_COLUMNS, options, [...history.orders.values()], (order) => {
    const wish = order.need === undefined ? undefined : history.needs.get(order.need)
    const { number, resource, people, place, stage, why, came, handler } = order
    return {
      ...{ ordered: day(order.orderedAt), number: String(number), resource, people, place, day: order.day, stage, why, came, handler },
      ...{ closed: day(order.closedAt), need: wish && String(wish.number) },
    }
  })
}

export const NEEDS_TABLES: readonly StreamTable<NeedsEvent>[] = [
  { name: 'needs', csv: inOne(needsCsv) },
  { name: 'orders', csv: inOne(ordersCsv) },
]

function inOne<Column extends string>(
  csv: (history: NeedsHistory, options: TableOptions<Column>) => string,
): StreamTable<NeedsEvent, Column>['csv'] {
  return async function* (records, options) {
    yield csv(await needsHistory(records), options)
  }
}

/** Columns whose text is the staff's own, or a day: nothing to look up a name for. */
const PLAIN: ReadonlySet<string> = new Set(['left', 'title', 'due', 'answered', 'answer', 'closed', 'ordered', 'day'])

function csvOf<Column extends string, Item>(
  columns: readonly Column[],
  { heading = (column) => column, name = (_, id) => id }: TableOptions<Column>,
  items: readonly Item[],
  cellsOf: (item: Item) => { readonly [Each in Column]: string | number | undefined },
): string {
  const rows = items.map((item) => {
    const cells = cellsOf(item)
    return csvLine(
      columns.map((column) => {
        const cell = cells[column]
        return typeof cell !== 'string' || PLAIN.has(column) ? cell : name(column, cell)
      }),
    )
  })
  return BYTE_ORDER_MARK + csvLine(columns.map(heading)) + rows.join('')
}
