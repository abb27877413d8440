// When a business day ends, and taking back an end that came by a wrong clock.
import { accept, refuse } from '../journal/decider.js'
import type { Instant, LocalDate } from '../time/local.js'
import { openingAt, postsHours } from '../time/opening-hours.js'
import { localDateTime } from '../time/zone.js'
import type { Decided, Of, World } from './guards.js'
import type { QueueRules } from './rules.js'
import type { QueueState } from './ticket.js'
import type { TicketPlace } from './words.js'

/** Whether the day the queue is on is over, by the clock. A clock that is behind ends nothing. */
export function dayEnded({ day, dayClosed }: QueueState, businessDay: LocalDate): LocalDate | undefined {
  return day !== undefined && !dayClosed && day < businessDay ? day : undefined
}

export function closeDay(state: QueueState, _: Of<'closeDay'>, { now: at, businessDay }: World): Decided {
  const day = dayEnded(state, businessDay)
  return day === undefined ? refuse({ code: 'day-not-over', day: state.day }) : accept({ type: 'DayClosed', day, at })
}

/** A day that was ended and is not over by the clock of now, and how many people that sent away; what a worker is asked about. */
export function endedEarly(state: QueueState, businessDay: LocalDate): { readonly day: LocalDate; readonly people: number } | undefined {
  const { closing, tickets } = state
  if (!closing || closing.day < businessDay) return undefined
  const people = [...closing.was.keys()].filter((id) => ['expired', 'pending'].includes(tickets.get(id)?.place ?? '')).length
  return { day: closing.day, people }
}

const HERE: readonly TicketPlace[] = ['waiting', 'called', 'serving', 'held', 'no-show']

/** Whether somebody is in the station who would be sent away by the end of the day: a ticket is in hand, and at that time it is open. */
export function isSomebodyHere(state: QueueState, { calendar }: Pick<QueueRules, 'calendar'>, at: Instant): boolean {
  if (![...state.tickets.values()].some(({ place }) => HERE.includes(place))) return false
  return !postsHours(calendar) || openingAt(calendar, localDateTime(at, calendar.timeZone)).open
}

/** A worker takes the end of a day back: everybody it sent away waits again, and numbers go on above the highest. */
export function reopenDay(state: QueueState, { day, actor }: Of<'reopenDay'>, { rules, now: at, businessDay }: World): Decided {
  const { worker } = actor
  if (worker === undefined || !rules.workers.has(worker)) return refuse({ code: 'not-signed-in' })
  if (endedEarly(state, businessDay)?.day !== day) return refuse({ code: 'day-not-closed', day })
  return accept({ type: 'DayReopened', day, by: worker, at })
}
