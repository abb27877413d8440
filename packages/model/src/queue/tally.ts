// What is counted of a station, a service, a worker or an hour: made of marks, put together from others, and read.
import type { LocalDate } from '../time/local.js'
import type { Mark, MarkKind } from './marks.js'
import { RATING_STEPS, type RatingStep } from './words.js'

/** Times in whole minutes, the shortest first, each with how often it occurred: what medians of many days can be made of. */
export type Minutes = readonly (readonly [minutes: number, times: number])[]

/** How often each step was given, from 1 to 5. */
export type Steps = readonly number[]

/** The two dimensions of a rating. */
export const RATING_DIMENSIONS = ['attitude', 'ability'] as const
export type RatingDimension = (typeof RATING_DIMENSIONS)[number]
export type Ratings = Readonly<Record<RatingDimension, Steps>>

/** What is counted of a station, a service, a worker or an hour. */
export interface Tally {
  readonly issued: number
  /** Calls to a desk, one that was repeated counted once. */
  readonly calls: number
  /** Residents received at a desk; one who was sent on to another desk is received twice. */
  readonly served: number
  /** Residents a worker was the first to receive (首问); never taken back. */
  readonly firstContacts: number
  readonly resolved: number
  /** Of those resolved, those that were on the day of their number. */
  readonly sameDay: number
  readonly referred: number
  readonly withdrawn: number
  readonly noShows: number
  /** Who had missed a call and came back into the line. */
  readonly rejoined: number
  readonly expired: number
  readonly voided: number
  /** Matters that changed hands by agreement. */
  readonly hops: number
  /** Matters put off to a day, with a promise. */
  readonly deferred: number
  /** Matters that went to the backstop (兜底). */
  readonly escalated: number
  /** Matters with a due day that were taken up again or closed by then. */
  readonly kept: number
  /** Those that were not, counted when that day was over, or when they were gone on with after it. */
  readonly broken: number
  /** Follow-ups that bad ratings opened, and those that were closed. */
  readonly followUps: number
  readonly followedUp: number
  readonly outOfTurn: number
  /** Numbers given twice, or after a number that is missing and that nobody explained. Always 0, or something is broken. */
  readonly gaps: number
  /** From the issue to the first call. */
  readonly waits: Minutes
  /** At a desk, from being received until the desk was free; what the end of the day or a desk's failure cut off is not in it. */
  readonly services: Minutes
  readonly ratings: Ratings
}

type CountKey = Exclude<keyof Tally, 'waits' | 'services' | 'ratings'>

/** What a mark adds one to. */
const COUNTED: { readonly [Kind in Exclude<MarkKind, 'waited' | 'worked' | 'rated' | 'dealt-with' | 'moved'>]: CountKey } = {
  issued: 'issued',
  called: 'calls',
  served: 'served',
  'first-contact': 'firstContacts',
  resolved: 'resolved',
  referred: 'referred',
  withdrawn: 'withdrawn',
  'no-show': 'noShows',
  rejoined: 'rejoined',
  expired: 'expired',
  voided: 'voided',
  hop: 'hops',
  deferred: 'deferred',
  escalated: 'escalated',
  overdue: 'broken',
  'follow-up': 'followUps',
  'followed-up': 'followedUp',
  'out-of-turn': 'outOfTurn',
  gap: 'gaps',
}
const COUNTS: readonly CountKey[] = [...Object.values(COUNTED), 'sameDay', 'kept']

/** Nothing yet. */
export const NO_TALLY: Tally = {
  ...(Object.fromEntries(COUNTS.map((key) => [key, 0])) as Record<CountKey, number>),
  waits: [],
  services: [],
  ratings: { attitude: RATING_STEPS.map(() => 0), ability: RATING_STEPS.map(() => 0) },
}

/** The marks of a day. */
export function tallyOf(marks: readonly Mark[], day: LocalDate): Tally {
  const counts: Record<CountKey, number> = Object.fromEntries(COUNTS.map((key) => [key, 0])) as Record<CountKey, number>
  const [waits, services]: [number[], number[]] = [[], []]
  const ratings = { attitude: RATING_STEPS.map(() => 0), ability: RATING_STEPS.map(() => 0) }
  for (const mark of marks) {
    const { what, minutes = 0, due = day } = mark
    if (what === 'waited') waits.push(minutes)
    else if (what === 'worked') services.push(minutes)
    else if (what === 'rated') for (const of of RATING_DIMENSIONS) count(ratings[of], mark[of])
    else if (what === 'dealt-with' || what === 'moved') {
      // another day in time is the same promise
      if (due < day) counts.broken += 1
      else if (what === 'dealt-with') counts.kept += 1
    } else {
      counts[COUNTED[what]] += 1
      // a ticket's id begins with the day of its number
      if (what === 'resolved' && mark.ticket.startsWith(day)) counts.sameDay += 1
    }
  }
  const once = (all: readonly number[]) => mergeMinutes(all.map((each) => [[Math.max(0, Math.round(each)), 1]] as const))
  return { ...counts, waits: once(waits), services: once(services), ratings }
}

function count(steps: number[], step: RatingStep | undefined): void {
  if (step !== undefined) steps[step - 1] = (steps[step - 1] ?? 0) + 1
}

function mergeMinutes(all: readonly Minutes[]): Minutes {
  const times = new Map<number, number>()
  for (const each of all) for (const [minutes, count] of each) times.set(minutes, (times.get(minutes) ?? 0) + count)
  return [...times].sort(([one], [other]) => one - other)
}

/** Several tallies as one. */
export function mergeTallies(tallies: readonly Tally[]): Tally {
  const counts: Record<CountKey, number> = Object.fromEntries(COUNTS.map((key) => [key, 0])) as Record<CountKey, number>
  const ratings = { attitude: RATING_STEPS.map(() => 0), ability: RATING_STEPS.map(() => 0) }
  for (const tally of tallies) {
    for (const key of COUNTS) counts[key] += tally[key]
    for (const of of RATING_DIMENSIONS) tally.ratings[of].forEach((times, at) => (ratings[of][at] = (ratings[of][at] ?? 0) + times))
  }
  return {
    ...counts,
    waits: mergeMinutes(tallies.map(({ waits }) => waits)),
    services: mergeMinutes(tallies.map(({ services }) => services)),
    ratings,
  }
}

/** How many times were measured. */
export function timesOf(minutes: Minutes): number {
  return minutes.reduce((total, [, times]) => total + times, 0)
}

/**
 * The time that this share of all times does not exceed (nearest rank): 0.5 for the median. Undefined where nothing was measured.
 *
 * @example minutesAt([[3, 2], [9, 1]], 0.5) // 3
 */
export function minutesAt(minutes: Minutes, share: number): number | undefined {
  let left = Math.max(1, Math.ceil(timesOf(minutes) * share))
  for (const [minute, times] of minutes) {
    left -= times
    if (left <= 0) return minute
  }
  return undefined
}

/** How many ratings there were. */
export function ratedTimes({ attitude }: Ratings): number {
  return attitude.reduce((total, times) => total + times, 0)
}

/** The mean of each dimension, from 1 to 5; undefined without a rating. */
export function meanPoints(ratings: Ratings): Readonly<Record<RatingDimension, number>> | undefined {
  const times = ratedTimes(ratings)
  if (times === 0) return undefined
  const mean = (steps: Steps): number => steps.reduce((sum, each, at) => sum + each * (at + 1), 0) / times
  return { attitude: mean(ratings.attitude), ability: mean(ratings.ability) }
}
