// A year of a station as its records keep it: every day that is over as its summary, and the records of the day that is not.
import type { Recorded } from '@doorstep/model/journal'
import { mergeTallies, type QueueEvent, type Summary, type SummaryProgress } from '@doorstep/model/queue'
import type { StationDatabase } from '@doorstep/sources/journal'
import { Summariser } from '../../../packages/model/src/queue/summary.js'
import { DAYS_ZONE, recordsOfDays, type DaysOptions } from '../../../packages/model/src/queue/testing/year.js'

export interface KeptDays {
  readonly days: readonly Summary[]
  readonly progress: SummaryProgress
  readonly today: readonly Recorded<QueueEvent>[]
}

/** The same record with its tickets for services of a whole list, some often and most seldom. */
function spread(record: Recorded<QueueEvent>, services: readonly string[]): Recorded<QueueEvent> {
  const events = record.events.map((event) => {
    if (event.type !== 'TicketIssued' || event.service === undefined) return event
    const service = services[Math.floor(services.length * ((Math.floor(event.at / 1000) * 7919) % 97) ** 2 * 0.0001)]
    return service === undefined ? event : { ...event, service }
  })
  return { ...record, events }
}

/** @param services what people come for, the most wanted first */
export function keptDays(year: DaysOptions, services: readonly string[]): KeptDays {
  const summariser = new Summariser(DAYS_ZONE)
  const days: Summary[] = []
  let today: Recorded<QueueEvent>[] = []
  let { progress } = summariser
  for (const each of recordsOfDays(year)) {
    const record = spread(each, services)
    const over = summariser.add(record)
    today.push(record)
    if (over.length === 0) continue
    days.push(...over)
    progress = structuredClone(summariser.progress)
    today = []
  }
  // the versions of a journal begin at 1: only today's are there, and the counting stands before them
  return { days, progress: { ...progress, version: 0 }, today }
}

/** Fills a station's database; how much there is. */
export async function keepDays(
  database: StationDatabase,
  { days, progress, today }: KeptDays,
): Promise<{ tickets: number; kilobytes: number }> {
  const journal = database.journal<QueueEvent>('queue')
  await database.summaries.save(days, progress)
  let version = 0
  for (const { version: _, ...entry } of today) version = (await journal.append(entry, version)).record.version
  const { issued } = mergeTallies(days.map(({ total }) => total))
  return { tickets: issued, kilobytes: Math.round(JSON.stringify(days).length / 1000) }
}
