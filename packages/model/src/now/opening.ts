// Whether the station is open, until when or from when, and what kind of day it is.
import type { LocalisedText } from '../text/localised.js'
import { addMinutes, dateOf, type LocalDateTime } from '../time/local.js'
import { holidayName } from '../time/holiday-names.js'
import { dayKind } from '../time/working-days.js'
import { doorsNow, type Doors } from './doors.js'
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
  readonly stopped: Doors['stopped']
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

function workOut(moment: Moment): OpeningNow {
  const { holidays, at } = moment
  const day = namedDay(at, holidays)
  const { opening, stopped } = doorsNow(moment)
  const otherwise = { until: undefined, next: undefined, reason: undefined, stopped, day }
  if (!opening) return { ...otherwise, is: stopped ? 'stopped' : 'unknown' }
  if (!opening.open) return { ...otherwise, is: 'closed', next: opening.next, reason: opening.reason }
  const { until } = opening
  return { ...otherwise, until, is: stopped ? 'stopped' : until <= addMinutes(at, CLOSING_SOON_MINUTES) ? 'closing' : 'open' }
}

function namedDay(at: LocalDateTime, holidays: Moment['holidays']): NamedDay | undefined {
  const { kind, name } = dayKind(dateOf(at), holidays)
  return (kind === 'holiday' || kind === 'makeup') && name !== undefined ? { kind, name: holidayName(name) } : undefined
}
