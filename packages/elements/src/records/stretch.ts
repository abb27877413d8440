// What the records say of a stretch of time: its days, and the tickets' summary.
import type { Journal } from '@doorstep/model/journal'
import type { Stretch } from '@doorstep/model/needs'
import { mergeSummaries, readDays, SummaryCounting, type QueueEvent, type Summary } from '@doorstep/model/queue'
import { addDays, type LocalDate } from '@doorstep/model/time'
import type { StationRecords } from './station-records.js'
import type { ReportPeriod } from './records.words.shape.js'

/** The first and the last day of a period, as far as the calendar has them. */
export function reportDays(period: ReportPeriod, today: LocalDate): { from: LocalDate; to: LocalDate } {
  const year = Number(today.slice(0, 4))
  switch (period) {
    case 'today':
      return { from: today, to: today }
    case 'yesterday':
      return { from: addDays(today, -1), to: addDays(today, -1) }
    case 'month':
      return { from: `${today.slice(0, 7)}-01`, to: `${today.slice(0, 7)}-31` }
    case 'year':
      return { from: `${year}-01-01`, to: `${year}-12-31` }
    case 'lastYear':
      return { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` }
  }
}

/** The days' summaries of tickets as one, today's as far as it has come; undefined for nothing. */
export async function summaryOf(
  { journals, summaries: store }: Pick<StationRecords, 'journals' | 'summaries'>,
  { from, to, timeZone }: Stretch,
): Promise<Summary | undefined> {
  const journal = journals['queue'] as Journal<QueueEvent> | undefined
  if (!journal) return undefined
  const { today } = await new SummaryCounting({ journal, store, timeZone }).count()
  return mergeSummaries(await readDays(store, from, to, today))
}
