// What is measured of the records in a page: a year of summaries and today's records in IndexedDB, and how long a period takes to be drawn.
import '@doorstep/elements/define/records'
import '@doorstep/elements/define/station'
import type { Recorded } from '@doorstep/model/journal'
import { mergeTallies, type QueueEvent, type Summary } from '@doorstep/model/queue'
import { openIndexedDb } from '@doorstep/sources/journal'
import { smallFeed } from '../../../packages/elements/src/testing/station.js'
import { Summariser } from '../../../packages/model/src/queue/summary.js'
import { DAYS_ZONE, recordsOfDays } from '../../../packages/model/src/queue/testing/year.js'

const STATION = 'bench-records'
/** As many services as a station really has, so that a day's summary is as large as it is there. */
const SERVICES = 60

export interface Days {
  readonly days: number
  readonly ticketsPerDay: number
}

/** The same record with its tickets for services of a whole list, some often and most seldom. */
function spread(record: Recorded<QueueEvent>): Recorded<QueueEvent> {
  const events = record.events.map((event) => {
    if (event.type !== 'TicketIssued' || event.service === undefined) return event
    return { ...event, service: `service-${Math.floor(SERVICES * ((event.sequence * 7919) % 97) ** 2 * 0.0001)}` }
  })
  return { ...record, events }
}

/** Fills the station's database: every day that is over as its summary, and the records of the day that is not. */
export async function fill(year: Days): Promise<{ tickets: number; todays: number; kilobytes: number }> {
  const database = await openIndexedDb(STATION)
  const journal = database.journal<QueueEvent>('queue')
  const summariser = new Summariser(DAYS_ZONE)
  const days: Summary[] = []
  let today: Recorded<QueueEvent>[] = []
  let { progress } = summariser
  for (const each of recordsOfDays(year)) {
    const record = spread(each)
    const over = summariser.add(record)
    today.push(record)
    if (over.length === 0) continue
    days.push(...over)
    progress = structuredClone(summariser.progress)
    today = []
  }
  // the versions of a journal begin at 1: only today's are there, and the counting stands before them
  await database.summaries.save(days, { ...progress, version: 0 })
  let version = 0
  for (const { version: _, ...entry } of today) version = (await journal.append(entry, version)).record.version
  database.close()
  const { issued } = mergeTallies(days.map(({ total }) => total))
  return { tickets: issued, todays: today.length, kilobytes: Math.round(JSON.stringify(days).length / 1000) }
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
  records.records = { journals: { queue: database.journal<QueueEvent>('queue') }, summaries: database.summaries }
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
  if (!root()?.querySelector('[data-picture=waits] .plot')) throw new Error('nothing was drawn')
  database.close()
  return took
}
