// What there is to say in the records, whatever the language.
import type { TicketColumn } from '@doorstep/model/queue'
import type { BackupErrorCode } from '@doorstep/sources/backup'

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
  readonly working: string
  /** Something could not be read; what mends it is there all the same. */
  readonly unread: string
  /** Records that could not be read and were set aside. */
  readonly aside: (records: number) => string
  readonly reading: (percent: number) => string
  readonly checking: (percent: number) => string

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

  readonly backup: string
  readonly noFolder: string
  readonly byHand: string
  readonly folder: (name: string) => string
  readonly askAgain: string
  readonly allow: string
  readonly last: (day: string, records: number) => string
  readonly never: string
  readonly due: string
  readonly backupFailed: string
  readonly choose: string
  readonly change: string
  readonly backUpNow: string
  readonly download: string
  readonly privacy: string

  readonly restore: string
  readonly restoreNote: string
  readonly chooseFiles: string
  readonly found: (day: string, records: number, personal: number) => string
  readonly replace: string
  readonly restoreNow: string
  readonly restored: string
  readonly errors: Record<BackupErrorCode | 'not-empty', string>

  readonly lost: string
  readonly lostNote: string
  readonly lastNumber: (letter: string) => string
  readonly lastRunning: { readonly need: string; readonly order: string }
  readonly who: string
  readonly chooseWho: string
  readonly resume: string
  readonly badNumber: string
  readonly notResumed: string
}
