// How long a resident may have to wait: an estimate from who is ahead, and a band learned from the station's own tickets.
import { ownOf } from '../text/own.js'

/** Minutes a matter takes at a desk as long as the station knows no better. */
export const PRIOR_SERVICE_MINUTES = 12

/** A prior counts as this many services of its own length. */
const PRIOR_WEIGHT = 5
const KEPT_TIMES = 20
const KEPT_RATIOS = 200
/** A desk that closed less than this ago counts as half a desk: at lunch it comes back, in the evening it does not. */
export const AWAY_MINUTES = 60

/** Longer is a desk that forgot to close, not a service. */
const LONGEST_SERVICE = 120
/** Of this many of the latest calls, the share that was answered is remembered (as a running mean). */
const KEPT_CALLS = 100

// Minutes added to both sides of a ratio: without them a wait of 6 minutes where 2 were expected would widen the band of those
// who may wait for an hour, and the band of a short wait would be far too narrow.
const SLACK = 5
// Before rounding; after it the narrowest band is 7 to 10. People do not plan by less.
const NARROWEST = 5
// What a station has seen of its waits before it opens: 80% lie between half and one and two thirds of what was expected.
const PRIOR_RATIOS = [0.4, 0.55, 0.7, 0.8, 0.9, 1.05, 1.2, 1.35, 1.6, 2]

/** Someone ahead in the line. */
export interface TicketAhead {
  /** From 0 to 1: {@link WaitHistory.showProbability}. */
  readonly showProbability: number
  /** {@link serviceMinutes} of the service asked for. */
  readonly minutes: number
}

/** A ticket that holds a desk, called or serving. */
export interface TicketAtDesk {
  /** {@link serviceMinutes} of its service. */
  readonly minutes: number
  /** Minutes since its latest round of calls began. */
  readonly elapsed: number
}

/** What a resident's wait depends on, seen from the place in the line of the one who asks. Times in minutes. */
export interface WaitSituation {
  /** Those who are called before the one who asks, at the desks that serve the series of the one who asks. */
  readonly ahead: readonly TicketAhead[]
  /** What is held at these desks now. */
  readonly serving: readonly TicketAtDesk[]
  /** How many such desks are open, with or without a ticket. */
  readonly desks: number
  /** How many such desks closed less than {@link AWAY_MINUTES} ago and are not open again. */
  readonly away: number
}

/** Whole minutes; `from` is 0 when it may be at once, and always less than `to`. */
export interface WaitBand {
  readonly from: number
  readonly to: number
}

/**
 * What a queue keeps of its past, of all days; plain data, nothing of a person in it.
 * Change it only through {@link learnService}, {@link learnCall} and {@link learnWait}, which bound its size.
 */
export interface WaitHistory {
  /** The last 20 times a service held a desk, in minutes, the latest last; by service id, `''` where none was named. */
  readonly minutes: Readonly<Record<string, readonly number[]>>
  /** Of the last 200 tickets that had to wait, how much longer the wait was than expected ({@link learnWait}), the latest last. */
  readonly ratios: readonly number[]
  /** The share of tickets that come when they are called. */
  readonly showProbability: number
}

/** Before the first ticket. */
export const NO_WAITS: WaitHistory = { minutes: {}, ratios: [], showProbability: 0.9 }

/**
 * The minutes a service holds a desk: the mean of its last 20 times and of the prior, which counts as 5 of them.
 *
 * @example serviceMinutes(12, [6, 6, 6, 6, 6]) // 9
 */
export function serviceMinutes(prior: number, lastTimes: readonly number[] = []): number {
  const times = lastTimes.slice(-KEPT_TIMES)
  return (PRIOR_WEIGHT * prior + sum(times)) / (PRIOR_WEIGHT + times.length)
}

/**
 * What remains of a service: its mean less what has passed, but never under half its mean. The longer a matter has lasted, the
 * likelier it is one of the long ones, so what remains never goes to nothing (of lognormal times with a spread of 0.6 it is 0.6 to
 * 0.7 of the mean from half the mean on).
 */
export function remainingMinutes({ minutes, elapsed }: TicketAtDesk): number {
  return Math.max(minutes - Math.max(0, elapsed), minutes / 2)
}

/**
 * Minutes until the one who asks is called: the work ahead, and the mean of what remains at the desks, shared by the desks.
 * The mean and not the sum: whoever is called is called by the first desk that is free, and does not wait for the others.
 * What each part brings is measured in docs/wait-band.md.
 *
 * @returns 0 when a desk is free for the one who asks; `unknown` when no desk is open
 * @example
 * const ahead = [{ showProbability: 0.9, minutes: 10 }, { showProbability: 0.9, minutes: 10 }]
 * expectedWait({ ahead, serving: [{ minutes: 10, elapsed: 4 }, { minutes: 10, elapsed: 12 }], desks: 2, away: 0 }) // 11.75
 */
export function expectedWait({ ahead, serving, desks, away }: WaitSituation): number | 'unknown' {
  if (desks <= 0) return 'unknown'
  // A desk is idle for a moment between two tickets: it is free only for as many as there are idle desks.
  if (ahead.length < desks - serving.length) return 0
  const work = sum(ahead.map(({ showProbability, minutes }) => showProbability * minutes))
  return (work + sum(serving.map(remainingMinutes)) / desks) / (desks + away / 2)
}

/**
 * The band that held for 80% of the latest tickets, around what is expected now, as a person says it: in steps of 5 minutes
 * from 10 on, in whole minutes below, and at least 3 minutes wide.
 * Ten ratios of a typical station always count along, so that the band of the first day is sensible and no threshold is felt.
 *
 * @param expected minutes, from {@link expectedWait}; where that is `unknown` there is no band
 * @example waitBand(20, []) // { from: 8, to: 35 }
 */
export function waitBand(expected: number, ratios: readonly number[]): WaitBand {
  const band = exactBand(expected, ratios)
  const from = spoken(band.from)
  return { from, to: Math.max(spoken(band.to), spoken(from + NARROWEST)) }
}

/** The same band before it is rounded, as a simulation measures it. */
export function exactBand(expected: number, ratios: readonly number[]): WaitBand {
  const known = [...PRIOR_RATIOS, ...ratios.slice(-KEPT_RATIOS)].sort((one, other) => one - other)
  const at = (share: number) => Math.max(0, quantile(known, share) * (expected + SLACK) - SLACK)
  return { from: at(0.1), to: at(0.9) }
}

/**
 * Learns how long a ticket held its desk, from its first call there until the desk was free again: the way to the desk is part of it.
 * For tickets that were received; not for one that the end of the day, or a desk's lease, cut off.
 */
export function learnService(history: WaitHistory, service: string | undefined, minutes: number): WaitHistory {
  if (!(minutes > 0)) return history
  const id = service ?? ''
  return {
    ...history,
    minutes: { ...history.minutes, [id]: latest(ownOf(history.minutes, id), Math.min(minutes, LONGEST_SERVICE), KEPT_TIMES) },
  }
}

/** Learns whether someone came who was called: true at the start of a service, false at a no-show. */
export function learnCall(history: WaitHistory, came: boolean): WaitHistory {
  return { ...history, showProbability: history.showProbability + (Number(came) - history.showProbability) / KEPT_CALLS }
}

/**
 * Learns how a ticket's wait, from its issue to its first call, compared to what was expected at its issue.
 * Nothing is learned from 0 and `unknown`: a ticket that met a free desk says nothing about waiting.
 */
export function learnWait(history: WaitHistory, expected: number | 'unknown' | undefined, actual: number): WaitHistory {
  if (expected === undefined || expected === 'unknown' || !(expected > 0) || !(actual >= 0)) return history
  return { ...history, ratios: latest(history.ratios, (actual + SLACK) / (expected + SLACK), KEPT_RATIOS) }
}

function latest(known: readonly number[] | undefined, next: number, kept: number): readonly number[] {
  return [...(known ?? []), next].slice(-kept)
}

function spoken(minutes: number): number {
  const whole = Math.round(minutes)
  return whole < 10 ? whole : Math.round(minutes / 5) * 5
}

function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share
  const low = sorted[Math.floor(at)] ?? 0
  const high = sorted[Math.ceil(at)] ?? low
  return low + (high - low) * (at - Math.floor(at))
}

function sum(values: readonly number[]): number {
  let total = 0
  for (const value of values) total += value
  return total
}
