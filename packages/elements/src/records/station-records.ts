// What a page hands to doorstep-records.
import type { SummaryStore } from '@doorstep/model/queue'
import type { StreamJournals } from '@doorstep/model/streams'
import type { Backups, Numbering } from '@doorstep/sources/backup'

/** What the page hands over: where the records are, and what can be done with them. */
export interface StationRecords {
  /** By the names of their streams; nothing is said of a stream without one. */
  readonly journals: StreamJournals
  readonly summaries: SummaryStore
  readonly backups?: Backups
  /** Whether numbers wait after a loss, what is known of the last ones, and how they go on. */
  readonly numbering?: Pick<Numbering, 'lost' | 'lastNoted' | 'resume'> & Partial<Pick<Numbering, 'lastRunning'>>
}
