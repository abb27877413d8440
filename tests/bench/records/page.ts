// What is measured of the records in a page: a year of summaries and needs and today's records in IndexedDB, and how long a period takes to be drawn.
import '@doorstep/elements/define/records'
import '@doorstep/elements/define/station'
import { needsStream, type NeedsEvent } from '@doorstep/model/needs'
import type { QueueEvent } from '@doorstep/model/queue'
import { DAY_MS } from '@doorstep/model/time'
import { openIndexedDb, type StationDatabase } from '@doorstep/sources/journal'
import { smallFeed } from '../../../packages/elements/src/testing/station.js'
import { keepDays, keptDays } from './days.js'

const STATION = 'bench-records'
/** As many services as a station really has, so that a day's summary is as large as it is there. */
const SERVICES = 60

export interface Days {
  readonly days: number
  readonly ticketsPerDay: number
  readonly needsPerDay: number
}

/** Fills the station's database: every day that is over as its summary, the records of the day that is not, and a year of needs. */
export async function fill(year: Days): Promise<{ tickets: number; todays: number; kilobytes: number; needs: number }> {
  const database = await openIndexedDb(STATION)
  const kept = keptDays(
    year,
    Array.from({ length: SERVICES }, (_, at) => `service-${at}`),
  )
  const filled = await keepDays(database, kept)
  const needs = await keepNeeds(database, year)
  database.close()
  return { ...filled, todays: kept.today.length, needs }
}

/** Needs that are left, wanted by another, answered and closed; as records, each the events of one. */
async function keepNeeds(database: StationDatabase, { days, needsPerDay }: Days): Promise<number> {
  const journal = database.journal<NeedsEvent>('needs')
  const count = days * needsPerDay
  for (let at = 0; at < count; at += 1) {
    const [need, number, when] = [`n${at}`, at + 1, Date.parse('2026-01-01T09:00:00+08:00') + Math.floor(at / needsPerDay) * DAY_MS]
    const category = ['life', 'health', 'culture', 'care'][at % 4] ?? 'life'
    const events: NeedsEvent[] = [
      { type: 'NeedLeft', need, number, kind: at % 5 === 0 ? 'search' : 'need', category, parts: {}, due: '2026-12-31', at: when },
      { type: 'NeedSeconded', need, at: when },
      { type: 'NeedAnswered', need, text: '好', by: 'w1', at: when + (at % 6) * DAY_MS },
      { type: 'NeedClosed', need, outcome: 'met', by: 'w1', at: when + 7 * DAY_MS },
    ]
    await journal.append({ id: need, at: when, actor: { device: 'x' }, schema: needsStream.decider.schema, events }, at)
  }
  return count
}

const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve))

/** Milliseconds from the element to the pictures of a period on the screen, the database opened in between. */
export async function open(period: 'day' | 'week' | 'month' | 'year'): Promise<number> {
  const begun = performance.now()
  const database = await openIndexedDb(STATION)
  const page = Object.assign(document.createElement('doorstep-station'), {
    feed: smallFeed(),
    clock: () => Date.parse('2026-11-27T17:00:00+08:00'),
  })
  const records = document.createElement('doorstep-records')
  const journals = { queue: database.journal<QueueEvent>('queue'), needs: database.journal<NeedsEvent>('needs') }
  records.records = { journals, summaries: database.summaries }
  page.append(records)
  document.querySelector('main')?.append(page)
  const shown = async (what: () => unknown): Promise<void> => {
    while (!what()) await frame()
  }
  const root = (): ShadowRoot | null => records.shadowRoot
  await shown(() => root()?.querySelector('.pills button'))
  if (period !== 'day') root()?.querySelectorAll<HTMLElement>('.pills button')[['day', 'week', 'month', 'year'].indexOf(period)]?.click()
  // the figure at the head is that of the period, and its pictures are drawn
  const days = { day: 1, week: 5, month: 27, year: 331 }[period]
  await shown(() =>
    period === 'day' ? root()?.querySelector('.plot') : (root()?.querySelector('.saying .small')?.textContent ?? '').includes(`${days} 天`),
  )
  await frame()
  const took = performance.now() - begun
  for (const plot of ['[data-picture=waits] .plot', '[data-picture=needs]'])
    if (!root()?.querySelector(plot)) throw new Error(`${plot} was not drawn`)
  database.close()
  return took
}
