// The station that is tortured: its rules, its clock that midnight passes half way, its windows.
import { EMPTY_FEED, readServices, readStation, type FeedView, type PartState } from '@doorstep/model/feed'
import type { Situation } from '@doorstep/model/journal'
import type { LastNumber, Stream, StreamTypes } from '@doorstep/model/streams'
import { localDateTime, type Instant, type LocalDate } from '@doorstep/model/time'

export const KIOSKS = ['kiosk-1', 'kiosk-2', 'kiosk-3', 'kiosk-4', 'kiosk-5', 'kiosk-6', 'kiosk-7', 'kiosk-8'] as const
/** A counter's window is known by its worker, who has a desk of the same number and may move to another. */
export const WORKERS = ['w1', 'w2', 'w3', 'w4'] as const
export const DESKS = ['d1', 'd2', 'd3', 'd4'] as const
/** Who ends a day by itself: every window, when its clock says so. */
export const CLOCK = 'clock'
export const SERVICES = ['booklet', 'clinic'] as const

const ZONE = 'Asia/Shanghai'
const MIDNIGHT = Date.parse('2026-11-21T00:00:00+08:00')
const SECOND = 1000

/**
 * The station's time at the n-th of so many operations: one second each, so that recalls, no-shows and a late return fall
 * into every run, with midnight half way.
 */
export function timeOf(operation: number, operations: number): Instant {
  return MIDNIGHT + (operation - Math.floor(operations / 2)) * SECOND
}

/** Whether few people come: at the start of each of the two days, so that desks compete for the one who waits. */
export function isQuiet(operation: number, operations: number): boolean {
  const half = Math.max(1, Math.floor(operations / 2))
  return (operation % half) / half < 0.3
}

/** The day on which every run begins; it ends half way. */
export const FIRST_DAY = '2026-11-20'

/** What can be wished for and ordered. */
export const CATEGORIES = ['health', 'government'] as const
export const RESOURCES = ['choir', 'doctor'] as const

/** The feed of the station: under its rules every refusal can come up, and the cap of one series is reached on each day. */
function feedOf(operations: number): FeedView {
  const station = readStation({
    ...{ id: 'torture', name: '风浪里', timeZone: ZONE },
    desks: DESKS.map((id) => ({ id, name: id, ...(id === 'd4' ? { series: ['C', 'G'] } : {}) })),
    workers: WORKERS.map((id) => ({ id, name: id })),
    backstop: { secretary: 'w4' },
    queue: {
      series: [
        { letter: 'G', categories: [] },
        { letter: 'A', categories: ['government'], dailyCap: Math.max(3, Math.round(operations / 25)) },
        { letter: 'C', categories: ['health'] },
      ],
      classes: [{ id: 'senior', label: '80岁以上', headStartMinutes: 2 }],
      ...{ paceTickets: 0, priorMinutes: 10, graceMinutes: 1, noShowCalls: 2, noShowSeconds: 20, assignmentMinutes: 5 },
    },
  })
  const services = readServices({
    items: [
      { id: 'booklet', name: '病历本', category: 'government', minutes: 8 },
      { id: 'clinic', name: '量血压', category: 'health', minutes: 12 },
      ...RESOURCES.map((id) => ({ id, name: id, category: 'health', list: 'resource' })),
    ],
  })
  return { ...EMPTY_FEED, station: whole(station), services: whole(services), holidays: whole({ value: [], problems: [] }) }
}

function whole<Value>({ value, problems }: { readonly value: Value | undefined; readonly problems: readonly unknown[] }): PartState<Value> {
  if (value === undefined || problems.length > 0) throw new Error(JSON.stringify(problems))
  return { value, asOf: 0, loading: false, stale: false, problems: [], failures: [] }
}

/** The rules of a stream at this station. */
export function rulesFor<T extends StreamTypes>(stream: Stream<T>, operations: number): T['rules'] {
  const rules = stream.rules(feedOf(operations))
  if (rules === undefined) throw new Error(`There is no "${stream.name}" at the station that is tortured.`)
  return rules
}

/** The last numbers that are asked for after a loss, by their names, as far as nothing is known of any. */
export function lastNumbersOf<T extends StreamTypes>(
  { numbers, decider }: Stream<T>,
  operations: number,
  day: LocalDate,
): readonly LastNumber[] {
  return numbers?.last(decider.initial, feedOf(operations), day) ?? []
}

/** The date at the station. */
export function dayOf(now: Instant): string {
  return localDateTime(now, ZONE).slice(0, 10)
}

/** The world of a decision at an instant. */
export function situationAt<Rules>(now: Instant, rules: Rules): Situation<Rules> {
  return { now, businessDay: dayOf(now), rules }
}
