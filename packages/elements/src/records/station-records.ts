// What a page hands to doorstep-records.
import type { SummaryStore } from '@doorstep/model/queue'
import type { StreamJournals } from '@doorstep/model/streams'

/** What the page hands over: where the records are. */
export interface StationRecords {
  /** By the names of their streams; nothing is said of a stream without one. */
  readonly journals: StreamJournals
  readonly summaries: SummaryStore
}
