// Keeping the summaries up to date: where they are stored, and who counts what has come since.
import type { AbortLike, Journal, Version } from '../journal/journal.js'
import type { LocalDate } from '../time/local.js'
import type { QueueEvent } from './messages.js'
import { Summariser, SUMMARY_SCHEMA, type Summary, type SummaryProgress } from './summary.js'

/** Keeps the summaries of days that are over, and how far the journal has been counted. Both can be made anew from the journal. */
export interface SummaryStore {
  /** The days from one to another, both inclusive, in order. */
  read(from: LocalDate, to: LocalDate): Promise<readonly Summary[]>
  progress(): Promise<SummaryProgress | undefined>
  /** Stores both in one step; a day stored before is replaced. When the progress is behind the one kept, nothing changes. */
  save(days: readonly Summary[], progress: SummaryProgress): Promise<void>
}

export interface SummaryKeeping {
  readonly journal: Journal<QueueEvent>
  readonly store: SummaryStore
  /** The station's, for its days and hours. */
  readonly timeZone: string
}

/**
 * Counts what the journal holds beyond the last counting, and stores the days that are over. However often and in however many
 * windows it is done, the same is stored.
 *
 * @returns the day that is not over, and the version up to which was counted
 * @example
 * const { today } = await countSummaries({ journal, store, timeZone: 'Asia/Shanghai' })
 */
export async function countSummaries({
  journal,
  store,
  timeZone,
}: SummaryKeeping): Promise<{ today: Summary | undefined; version: Version }> {
  const kept = await store.progress()
  const summariser = new Summariser(timeZone, kept?.schema === SUMMARY_SCHEMA ? kept : undefined)
  const days: Summary[] = []
  for await (const record of journal.read(summariser.progress.version)) days.push(...summariser.add(record))
  const { today, progress } = summariser
  if (days.length > 0) await store.save(days, progress)
  return { today, version: progress.version }
}

/** Makes up the days that are missing, then stores each day when it is closed, until the signal is aborted. */
export async function keepSummaries({ signal, ...keeping }: SummaryKeeping & { readonly signal: AbortLike }): Promise<void> {
  const { version } = await countSummaries(keeping)
  for await (const { events } of keeping.journal.watch(version, signal)) {
    if (events.some(({ type }) => type === 'DayClosed')) await countSummaries(keeping)
  }
}
