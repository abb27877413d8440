// Whether the station is open, until when or from when, and what kind of day it is.
import { stopRunning } from '../queue/shut.js'
import { calendarOf } from '../queue/rules.js'
import type { StopReason } from '../queue/words.js'
import type { LocalisedText } from '../text/localised.js'
import { addMinutes, dateOf, type LocalDateTime } from '../time/local.js'
import { holidayName } from '../time/holiday-names.js'
import { openingAt, postsHours } from '../time/opening-hours.js'
import { dayKind } from '../time/working-days.js'
import { localDateTime } from '../time/zone.js'
import { onceAMoment, type Moment } from './moment.js'

/**
 * `closing`: open, for less than {@link CLOSING_SOON_MINUTES} minutes more. `stopped`: open, but no tickets are given for a while.
 * `unknown`: the station posts no hours, which is not the same as being closed.
 */
export type OpeningState = 'open' | 'closing' | 'stopped' | 'closed' | 'unknown'

/** From so many minutes before the end of the day a station is closing. */
export const CLOSING_SOON_MINUTES = 30

/** A day that has a name: a public holiday, or a make-up working day (调休上班) for one. */
export interface NamedDay {
  readonly kind: 'holiday' | 'makeup'
  /** The holiday, in three languages where it is known. */
  readonly name: LocalisedText
}

export interface OpeningNow {
  readonly is: OpeningState
  /** When it closes; undefined when it is closed or nobody knows. */
  readonly until: LocalDateTime | undefined
  /** When it opens next; undefined when it is open, nobody knows, or not within a year. */
  readonly next: LocalDateTime | undefined
  /** Why it is closed, where there is more to say than the hour. */
  readonly reason: LocalisedText | undefined
  /** Why no tickets are given, and until when where that is known. */
  readonly stopped: { readonly why: StopReason; readonly until: LocalDateTime | undefined } | undefined
  readonly day: NamedDay | undefined
}

const answers = new WeakMap<Moment, OpeningNow>()

/**
 * Whether the station is open at a moment.
 *
 * @example
 * openingNow(moment) // { is: 'open', until: '2026-11-20T20:00', next: undefined, ... }
 */
export function openingNow(moment: Moment): OpeningNow {
  return onceAMoment(answers, moment, () => workOut(moment))
}

/** Whether the station is closed at a moment, as far as it posts hours. */
export function isClosedNow(moment: Moment): boolean {
  return openingNow(moment).is === 'closed'
}

function workOut({ station, holidays, queue, at, instant }: Moment): OpeningNow {
  const day = namedDay(at, holidays)
  const stop = queue && stopRunning(queue, instant)
  const stopped = stop && { why: stop.why, until: stop.until === undefined ? undefined : localDateTime(stop.until, station.timeZone) }
  const otherwise = { until: undefined, next: undefined, reason: undefined, stopped, day }
  if (!postsHours(station)) return { ...otherwise, is: stopped ? 'stopped' : 'unknown' }
  const opening = openingAt(calendarOf(station, holidays), at)
  if (!opening.open) return { ...otherwise, is: 'closed', next: opening.next, reason: opening.reason, stopped: undefined }
  const { until } = opening
  return { ...otherwise, until, is: stopped ? 'stopped' : until <= addMinutes(at, CLOSING_SOON_MINUTES) ? 'closing' : 'open' }
}

function namedDay(at: LocalDateTime, holidays: Moment['holidays']): NamedDay | undefined {
  const { kind, name } = dayKind(dateOf(at), holidays)
  return (kind === 'holiday' || kind === 'makeup') && name !== undefined ? { kind, name: holidayName(name) } : undefined
}
