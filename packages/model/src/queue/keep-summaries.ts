// Keeping the summaries up to date: where they are stored, and who counts what has come since.
import type { AbortLike, Journal, Version } from '../journal/journal.js'
import type { LocalDate } from '../time/local.js'
import type { QueueEvent } from './messages.js'
import { presentShape, Summariser, SUMMARY_SCHEMA, type Summary, type SummaryProgress } from './summary.js'

/** Keeps the summaries of days that are over, and how far the journal has been counted. Both can be made anew from the journal. */
export interface SummaryStore {
  /** The days from one to another, both inclusive, in order; those of an earlier version of this program as it has stored them. */
  read(from: LocalDate, to: LocalDate): Promise<readonly Summary[]>
  progress(): Promise<SummaryProgress | undefined>
  /**
   * Stores both in one step; a day stored before is replaced. When the progress is behind the one kept, nothing changes; one of
   * another schema is behind none, because it counts anew.
   */
  save(days: readonly Summary[], progress: SummaryProgress): Promise<void>
}

export interface SummaryKeeping {
  readonly journal: Journal<QueueEvent>
  readonly store: SummaryStore
  /** The station's, for its days and hours. */
  readonly timeZone: string
}

/** How far the counting has come. */
export interface DaysCounted {
  /** The day that is not over. */
  readonly today: Summary | undefined
  /** The record up to which was counted. */
  readonly version: Version
  /** The first day that was counted. */
  readonly since: LocalDate | undefined
}

/** So many days are stored at once while years are counted anew: what is counted is there, and a reload goes on from it. */
const DAYS_AT_ONCE = 31

/**
 * Counts what a journal holds, and stores the days that are over: the first time beyond the last counting, afterwards what has come
 * since. However often and in however many windows it is done, the same is stored.
 *
 * @example
 * const counting = new SummaryCounting({ journal, store, timeZone: 'Asia/Shanghai' })
 * const { today } = await counting.count()
 */
export class SummaryCounting {
  readonly #keeping: SummaryKeeping
  #summariser: Summariser | undefined
  #last: Promise<unknown> = Promise.resolve()

  constructor(keeping: SummaryKeeping) {
    this.#keeping = keeping
  }

  /** @param stored is told the record up to which days were stored, whenever some were */
  count(stored: (version: Version) => void = () => undefined): Promise<DaysCounted> {
    // one after the other: they go on with the same counts
    const counted = this.#last.then(() => this.#count(stored))
    this.#last = counted.catch(() => undefined)
    return counted
  }

  async #count(stored: (version: Version) => void): Promise<DaysCounted> {
    const { journal, store, timeZone } = this.#keeping
    let summariser = this.#summariser
    if (!summariser) {
      const kept = await store.progress()
      summariser = new Summariser(timeZone, kept?.schema === SUMMARY_SCHEMA ? kept : undefined)
    }
    // what fails half-way is counted from what was stored
    this.#summariser = undefined
    const days: Summary[] = []
    const save = async (progress: SummaryProgress): Promise<void> => {
      await store.save(days.splice(0), progress)
      stored(progress.version)
    }
    for await (const record of journal.read(summariser.progress.version)) {
      days.push(...summariser.add(record))
      if (days.length >= DAYS_AT_ONCE) await save(summariser.progress)
    }
    if (days.length > 0) await save(summariser.progress)
    this.#summariser = summariser
    return { today: summariser.today, version: summariser.progress.version, since: summariser.since }
  }
}

/** The stored days from one to another as one shape, those that an earlier version of this program has counted included. */
export async function readDays(store: SummaryStore, from: LocalDate, to: LocalDate): Promise<readonly Summary[]> {
  return (await store.read(from, to)).map(presentShape)
}

/** Makes up the days that are missing, then stores each day when it is closed, until the signal is aborted. */
export async function keepSummaries({ signal, ...keeping }: SummaryKeeping & { readonly signal: AbortLike }): Promise<void> {
  const counting = new SummaryCounting(keeping)
  const { version } = await counting.count()
  for await (const { events } of keeping.journal.watch(version, signal)) {
    if (events.some(({ type }) => type === 'DayClosed')) await counting.count()
  }
}
