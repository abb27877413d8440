// A time that only grows: order and durations go by it, whatever is done to the clock of the machine.
import { HOUR_MS } from '../time/units.js'
import type { Instant } from '../time/local.js'

/** How far the clock had come at the latest event (`read`), and what of it counts as time that has passed (`steady`). */
export interface SteadyTime {
  readonly read: Instant
  readonly steady: Instant
}

// Between two events of a working day there is less; a clock that was put ahead by a year must not make anybody wait for a year.
const LONGEST_STEP = 12 * HOUR_MS

/**
 * The steady time at a moment the clock shows: it stands still while the clock is behind what it showed before, and takes a step of
 * half a day at most. Where nobody touches the clock, and events come every few hours, it is the clock's own time.
 */
function steadyAt(time: SteadyTime | undefined, now: Instant): Instant {
  return time ? time.steady + Math.min(Math.max(0, now - time.read), LONGEST_STEP) : now
}

/** The time after an event. */
export function advance(time: SteadyTime | undefined, at: Instant): SteadyTime {
  return { read: at, steady: steadyAt(time, at) }
}

interface Timed {
  readonly clock: SteadyTime | undefined
}

/** The steady time now, for a queue. */
export function steadyNow({ clock }: Timed, now: Instant): Instant {
  return steadyAt(clock, now)
}

/** What the clock shows, or will show, at a steady time: for times that are told to people. */
export function clockTime(queue: Timed, steady: Instant, now: Instant): Instant {
  return now + (steady - steadyNow(queue, now))
}
