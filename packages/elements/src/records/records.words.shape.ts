// What there is to say in the records, whatever the language.
import type { TicketColumn } from '@doorstep/model/queue'

/** The stretches of time a summary can be of. */
export const PERIODS = ['today', 'yesterday', 'month', 'year', 'lastYear'] as const

export type ReportPeriod = (typeof PERIODS)[number]

/** The counts that stand by themselves, in their order. */
export const COUNTS = [
  ...(['issued', 'served', 'resolved', 'referred', 'withdrawn', 'noShows', 'expired', 'voided', 'hops', 'outOfTurn'] as const),
] as const

/** What came of a ticket, as it stands in a spreadsheet: its outcome, or its place when it has none yet. */
export const TICKET_ENDS = [
  ...(['resolved', 'referred', 'withdrawn', 'expired', 'voided'] as const),
  ...(['waiting', 'called', 'serving', 'held', 'pending', 'no-show', 'closed'] as const),
] as const

export type TicketEnd = (typeof TICKET_ENDS)[number]

export interface RecordsWords {
  readonly title: string
  readonly noRecords: string
  readonly opening: string
  readonly failed: string
  /** Something could not be read, so the figures are not whole. */
  readonly unread: string
  /** Records that could not be read and are not in the figures. */
  readonly aside: (records: number) => string
  readonly reading: (percent: number) => string

  readonly periods: Record<ReportPeriod, string>
  readonly between: (from: string, to: string, days: number) => string
  readonly nothing: string
  readonly counts: Record<(typeof COUNTS)[number], string>
  readonly waits: string
  readonly services: string
  readonly within: (half: number, ninety: number, times: number) => string
  readonly ratings: string
  readonly rated: (attitude: string, ability: string, times: number) => string
  readonly gaps: (numbers: number) => string
  readonly byService: string
  readonly byWorker: string
  readonly byHour: string
  readonly hour: (hour: number) => string
  readonly anyMatter: string
  /** Heads of the tables: name, received, half waited, half took, rating. */
  readonly head: {
    readonly service: string
    readonly worker: string
    readonly hour: string
    readonly wait: string
    readonly service50: string
  }
  readonly minutes: (minutes: number) => string

  readonly exporting: string
  readonly exportNote: string
  readonly csv: string
  readonly lines: string
  readonly fileName: (day: string) => string
  readonly linesFile: (day: string) => string
  readonly columns: Record<TicketColumn, string>
  readonly ends: Record<TicketEnd, string>
}
