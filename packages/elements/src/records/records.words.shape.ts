// What there is to say in the records, whatever the language.
import type { TicketColumn } from '@doorstep/model/queue'

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

  readonly exporting: string
  readonly exportNote: string
  readonly csv: string
  readonly lines: string
  readonly fileName: (day: string) => string
  readonly linesFile: (day: string) => string
  readonly columns: Record<TicketColumn, string>
  readonly ends: Record<TicketEnd, string>
}
