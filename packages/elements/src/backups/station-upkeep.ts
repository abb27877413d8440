// What a page hands to doorstep-backups.
import type { StreamJournals } from '@doorstep/model/streams'
import type { Backups, Numbering } from '@doorstep/sources/backup'

/** What the page hands over: whose records are kept safe, and what can be done for them. */
export interface StationUpkeep {
  /** By the names of their streams; nothing is said of a stream without one. */
  readonly journals: StreamJournals
  /** Undefined until the station is known, or where the page has none. */
  readonly backups?: Backups
  /** Whether numbers wait after a loss, what is known of the last ones, and how they go on. */
  readonly numbering?: Pick<Numbering, 'lost' | 'lastNoted' | 'resume'> & Partial<Pick<Numbering, 'lastRunning'>>
}
