// The tickets' summaries of a period and of the one it is compared with: from the days that are kept, and today's as far as it has come.
import type { Journal, Version } from '@doorstep/model/journal'
import {
  mergeSummaries,
  readDays,
  SummaryCounting,
  type DaysCounted,
  type QueueEvent,
  type Summary,
  type SummaryStore,
} from '@doorstep/model/queue'
import type { LocalDate } from '@doorstep/model/time'
import type { ReportPeriod } from './period.js'
import type { StationRecords } from './station-records.js'

type Days = Pick<ReportPeriod, 'from' | 'to'>

/** What is known of a period. */
export interface TicketFigures {
  readonly summary: Summary | undefined
  /** Of the period it is compared with; undefined where the records do not reach back to its beginning. */
  readonly before: Summary | undefined
  /** Days are still being counted: what is here will change. */
  readonly counting: boolean
  /** The first day there are records of; undefined while it is not known. */
  readonly since: LocalDate | undefined
}

/** Counting that takes longer is no reason to show nothing. */
const PATIENCE_MS = 300
const KEPT_PERIODS = 8

/** The stream that tickets are in. */
export const TICKETS = 'queue'

interface KeptDays {
  readonly days: readonly Summary[]
  readonly merged: Summary | undefined
}

export class TicketReading {
  readonly #counting: SummaryCounting
  readonly #stored = new Map<string, Promise<KeptDays>>()
  #counted: DaysCounted | undefined
  /** The record up to which was counted, while years are counted anew. */
  reached: Version | undefined

  constructor(
    journal: Journal<QueueEvent>,
    readonly store: SummaryStore,
    timeZone: string,
  ) {
    this.#counting = new SummaryCounting({ journal, store, timeZone })
  }

  /**
   * @param early is told what is stored, when the first counting takes its time, and again whenever more was counted
   */
  async read(period: ReportPeriod, before: Days, early: (figures: TicketFigures) => void): Promise<TicketFigures> {
    const here = (counted: DaysCounted | undefined): Promise<TicketFigures> => this.#figures(period, before, counted)
    let told = false
    const tell = async (): Promise<void> => {
      told = true
      early(await here(undefined))
    }
    const counting = this.#counting.count((version) => {
      this.reached = version
      this.#stored.clear()
      if (told) void tell()
    })
    // read while it is counted: most often nothing has to be stored
    void Promise.all([this.#read(period), this.#read(before)]).catch(() => undefined)
    if (!this.#counted && (await isSlow(counting))) await tell()
    this.#counted = await counting
    this.reached = undefined
    return here(this.#counted)
  }

  async #figures(period: ReportPeriod, before: Days, counted: DaysCounted | undefined): Promise<TicketFigures> {
    const [now, then] = await Promise.all([this.#read(period), this.#read(before)])
    const since = counted?.since
    return {
      summary: withToday(now, period, counted?.today),
      before: since !== undefined && since <= before.from ? withToday(then, before, counted?.today) : undefined,
      ...{ counting: counted === undefined, since },
    }
  }

  #read({ from, to }: Days): Promise<KeptDays> {
    const key = `${from} ${to}`
    let stored = this.#stored.get(key)
    if (stored) return stored
    stored = readDays(this.store, from, to).then((days) => ({ days, merged: mergeSummaries(days) }))
    // what failed is asked again
    stored.catch(() => this.#stored.delete(key))
    const [oldest] = this.#stored.keys()
    if (this.#stored.size >= KEPT_PERIODS && oldest !== undefined) this.#stored.delete(oldest)
    this.#stored.set(key, stored)
    return stored
  }
}

/** Today in the place of a day that was stored already, as after an end of the day that was taken back. */
function withToday({ days, merged }: KeptDays, { from, to }: Days, today: Summary | undefined): Summary | undefined {
  if (!today || today.from < from || to < today.from) return merged
  const isToday = (day: { readonly from: LocalDate }): boolean => day.from === today.from
  if (days.some(isToday)) return mergeSummaries([...days.filter((day) => !isToday(day)), today])
  return mergeSummaries(merged ? [merged, today] : [today])
}

/** Reads the tickets of a page; undefined where it has handed none over. */
export function ticketReading({ journals, summaries }: StationRecords, timeZone: string): TicketReading | undefined {
  const journal = journals[TICKETS] as Journal<QueueEvent> | undefined
  return journal && new TicketReading(journal, summaries, timeZone)
}

async function isSlow(work: Promise<unknown>): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<boolean>((resolve) => (timer = setTimeout(() => resolve(true), PATIENCE_MS)))
  try {
    return await Promise.race([work.then(() => false), late])
  } finally {
    clearTimeout(timer)
  }
}
