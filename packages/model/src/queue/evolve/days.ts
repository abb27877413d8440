// What the end of a day does to the queue, and taking back an end that came by a wrong clock.
import type { Folds } from '../../journal/folds.js'
import { addDays, type Instant, type LocalDate } from '../../time/local.js'
import type { DayEvent } from '../messages.js'
import { KEPT_DUE_DAYS, type DueDay, type SentAway, type Ticket, type TicketId } from '../ticket.js'
import { change, steadyOf, type QueueDraft } from './draft.js'

const KEPT_DAYS = 7

export const DAY_FOLDS: Folds<QueueDraft, DayEvent> = {
  DayClosed: (draft, { day }) => closeDay(draft, day),
  DayReopened: (draft, { day, at }) => reopenDay(draft, day, at),
}

/** An event of a day: it is the day that is open now, also when the clock has gone back to it. */
export function openDay(draft: QueueDraft, day: LocalDate): void {
  if (draft.day === day && !draft.dayClosed) return
  draft.day = day
  draft.dayClosed = false
  draft.unprinted = undefined
}

// Desks end with the day too: a sign-in is for one day, so that nobody is named in the morning who went home last night.
function closeDay(draft: QueueDraft, day: LocalDate): void {
  const { closing } = draft
  const oldest = addDays(day, 1 - KEPT_DAYS)
  // a day that is closed for the second time was open by mistake in between: what the first closing ended can still be taken back
  const past: DueDay[] = []
  const was = new Map<TicketId, SentAway>(closing?.day === day ? closing.was : [])
  for (const ticket of draft.tickets.values()) {
    const { id, place, headSince } = ticket
    if (place === 'waiting' || place === 'called' || place === 'no-show') {
      was.set(id, { place, headSince: place === 'called' ? steadyOf(draft) : headSince })
      // a matter once received goes on with its handler; who was never received has to come again
      const next = ticket.handler === undefined ? 'expired' : 'pending'
      change(draft, id, { place: next, desk: undefined, before: undefined, headSince: undefined })
    } else if (place === 'serving' || place === 'held') {
      was.set(id, { place: 'held', headSince })
      change(draft, id, { place: 'pending', desk: undefined, before: undefined })
    } else if (place !== 'pending' && ticket.businessDay < oldest && !openFollowUp(ticket)) {
      draft.tickets.delete(id)
      // what was struck out was never promised
      if (place !== 'voided') past.push(...ticket.dueDays)
    } else if (ticket.before) change(draft, id, { before: undefined })
  }
  if (past.length > 0) draft.dueDays = [...draft.dueDays, ...past].slice(-KEPT_DUE_DAYS)
  draft.closing = { day, was, stopped: draft.stopped }
  draft.closings += 1
  draft.day = day
  draft.dayClosed = true
  draft.desks.clear()
  draft.away.clear()
  draft.recentCalls = []
  draft.stopped = undefined
  draft.bells = new Map()
}

/**
 * Everybody the end of the day sent away is back where they were; who was at a desk is at the head of the line, or put aside. What
 * somebody has gone on with since is not among them (`goneOnWith`), and stays as it is.
 */
function reopenDay(draft: QueueDraft, day: LocalDate, at: Instant): void {
  const { closing } = draft
  if (closing?.day !== day) return
  for (const [id, { place, headSince }] of closing.was)
    change(draft, id, { place: place === 'called' ? 'waiting' : place, headSince, calls: [] })
  for (const { id, before, dueDays } of draft.tickets.values()) {
    // an undo would put back what that end had made of it
    if (before?.sent) change(draft, id, { before: undefined })
    // what ended by a clock that was ahead has ended by now
    if (dueDays.some((ended) => ended.at > at))
      change(draft, id, { dueDays: dueDays.map((ended) => ({ ...ended, at: Math.min(ended.at, at) })) })
  }
  draft.stopped ??= closing.stopped
  draft.closing = undefined
  draft.day = day
  draft.dayClosed = false
}

function openFollowUp(ticket: Ticket): boolean {
  return ticket.followUp !== undefined && ticket.followUp.closedAt === undefined
}
