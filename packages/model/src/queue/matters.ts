// The chain of responsibility: what the matter is, assigned, accepted or declined, escalated, put off, closed, rated - and never nobody's.
import { accept, isRefusal, refuse } from '../journal/decider.js'
import { isServedBy, offeredService, ownMatter, ticketIn, type Decided, type Of, type World } from './guards.js'
import type { QueueEvent } from './messages.js'
import { backstopOn, isPresent } from './rules.js'
import { steadyNow } from './steady.js'
import { isLive, type QueueState, type Ticket, type TicketId } from './ticket.js'
import { BAD_RATING, type EscalationReason, type TicketPlace } from './words.js'
import { DAY_MS, MINUTE_MS } from '../time/units.js'

const MOST_HOPS = 3
const UNDO_SECONDS = 10
const RATING_DAYS = 7
/** Where a matter may be while a colleague answers: what was put aside meanwhile is answered all the same. */
const ANSWERED: readonly TicketPlace[] = ['serving', 'held', 'pending']

/** Who may give a matter on beside who has it: who received the resident, and the backstop once nobody serves it. */
function besides({ tickets }: QueueState, id: TicketId, { backstop }: Pick<World['rules'], 'backstop'>): readonly (string | undefined)[] {
  const { firstResponder, place } = tickets.get(id) ?? {}
  return [firstResponder, ...(place === 'pending' ? backstop : [])]
}

/** Says what the resident came for; number, line, place and first responder stay as they are. */
export function setMatter(state: QueueState, { ticket: id, service, actor }: Of<'setMatter'>, { rules, now: at }: World): Decided {
  const matter = ownMatter(state, id, actor.worker, ['called', 'serving', 'held', 'pending'])
  if (isRefusal(matter)) return refuse(matter)
  const item = offeredService(rules, service)
  if (isRefusal(item)) return refuse(item)
  return matter.ticket.service === service ? accept() : accept({ type: 'MatterSet', ticket: id, service, by: matter.worker, at })
}

/**
 * Asks a named worker to take the matter over: whoever has it, or received the resident, or the backstop for anybody's (指定责任); when it has changed hands three times already, the backstop takes it. Whoever asks
 * while they serve it is free for the next.
 */
export function assign(state: QueueState, { id: proposal, ticket: id, worker, due, actor }: Of<'assign'>, world: World): Decided {
  const { rules, now: at, businessDay } = world
  const matter = ownMatter(state, id, actor.worker, ['serving', 'pending'], besides(state, id, rules))
  if (isRefusal(matter)) return refuse(matter)
  const { ticket, worker: by } = matter
  if (ticket.proposal) return refuse({ code: 'proposal-open', worker: ticket.proposal.worker })
  if (!isPresent(rules, worker, businessDay)) return refuse({ code: 'unknown-worker', worker })
  if (worker === ticket.handler) return refuse({ code: 'already-handler', worker })
  if (ticket.declined.includes(worker)) return refuse({ code: 'already-declined', worker })
  if (due < businessDay) return refuse({ code: 'due-passed', due })
  if (ticket.hops >= MOST_HOPS) return accept(toBackstop(ticket, world, 'hops'))
  const expires = at + rules.assignmentMinutes * MINUTE_MS
  const type = isServedBy(state, ticket, by) ? 'PassedOn' : 'AssignmentProposed'
  return accept({ type, ticket: id, proposal, worker, by, due, expires, at })
}

export function acceptProposal(state: QueueState, { ticket: id, actor }: Of<'accept'>, { now: at }: World): Decided {
  const ticket = ticketIn(state, id, ANSWERED)
  if (isRefusal(ticket)) return refuse(ticket)
  const { proposal, handler: from } = ticket
  if (!proposal) return refuse({ code: 'no-proposal' })
  if (proposal.worker !== actor.worker) return refuse({ code: 'not-proposed-to-you', worker: proposal.worker })
  return accept({ type: 'HandlerChanged', ticket: id, worker: proposal.worker, from, why: 'accepted', at })
}

/** A named worker may decline; the backstop may not. */
export function decline(state: QueueState, { ticket: id, actor }: Of<'decline'>, { rules, now: at, businessDay }: World): Decided {
  const ticket = ticketIn(state, id, ANSWERED)
  if (isRefusal(ticket)) return refuse(ticket)
  const { proposal } = ticket
  if (!proposal) return refuse({ code: 'no-proposal' })
  if (proposal.worker !== actor.worker) return refuse({ code: 'not-proposed-to-you', worker: proposal.worker })
  if (proposal.worker === backstopOn(rules, businessDay)) return refuse({ code: 'backstop-cannot-decline' })
  return accept({ type: 'AssignmentDeclined', ticket: id, worker: proposal.worker, why: 'declined', at })
}

/** What the clock and the staff list ask for: a proposal that ran out, and matters of people who are no longer there. */
export function timeOut(state: QueueState, { ticket: id }: Of<'timeOut'>, world: World): Decided {
  const { rules, now: at } = world
  const ticket = ticketIn(state, id, ANSWERED)
  if (isRefusal(ticket)) return refuse(ticket)
  const events: QueueEvent[] = []
  const { proposal, handler, firstResponder } = ticket
  if (proposal && !rules.workers.has(proposal.worker)) {
    events.push({ type: 'AssignmentDeclined', ticket: id, worker: proposal.worker, why: 'removed', at })
  } else if (proposal && steadyNow(state, at) >= proposal.expires) {
    events.push({ type: 'AssignmentDeclined', ticket: id, worker: proposal.worker, why: 'timed-out', at })
  }
  if (handler !== undefined && !rules.workers.has(handler)) {
    const back = firstResponder !== undefined && firstResponder !== handler && rules.workers.has(firstResponder)
    events.push(
      back
        ? { type: 'HandlerChanged', ticket: id, worker: firstResponder, from: handler, why: 'removed', at }
        : toBackstop(ticket, world, 'removed'),
    )
  }
  return events.length > 0 ? accept(...events) : refuse({ code: 'not-due-yet' })
}

export function invite(state: QueueState, { ticket: id, department, why, actor }: Of<'invite'>, { now: at }: World): Decided {
  const matter = ownMatter(state, id, actor.worker, ['serving', 'pending'])
  if (isRefusal(matter)) return refuse(matter)
  return accept({ type: 'DepartmentInvited', ticket: id, department, why, by: matter.worker, at })
}

/** Gives it to the backstop; the backstop takes anybody's, for a colleague who is away or a matter that is forgotten. */
export function escalate(state: QueueState, { ticket: id, urgent, actor }: Of<'escalate'>, world: World): Decided {
  const { rules, businessDay } = world
  const matter = ownMatter(state, id, actor.worker, ['serving', 'pending'], besides(state, id, rules))
  if (isRefusal(matter)) return refuse(matter)
  const { ticket } = matter
  const backstop = backstopOn(rules, businessDay)
  if (backstop !== undefined && backstop === ticket.handler) return refuse({ code: 'already-handler', worker: backstop })
  const others = [...rules.workers.keys()].filter((worker) => worker !== ticket.handler && isPresent(rules, worker, businessDay))
  const why: EscalationReason | undefined =
    urgent === true
      ? 'urgent'
      : ticket.hops >= MOST_HOPS
        ? 'hops'
        : ticket.timedOut === true
          ? 'timed-out'
          : others.every((worker) => ticket.declined.includes(worker) || rules.backstop.includes(worker))
            ? 'declined'
            : undefined
  return why === undefined ? refuse({ code: 'no-reason-to-escalate' }) : accept(toBackstop(ticket, world, why))
}

function toBackstop(ticket: Ticket, { rules, now: at, businessDay }: World, why: EscalationReason): QueueEvent {
  const worker = backstopOn(rules, businessDay) ?? ticket.firstResponder ?? ticket.handler ?? ''
  return { type: 'EscalatedToBackstop', ticket: ticket.id, worker, why, at }
}

/** To a day, with a promise; what was put off may be put off again. */
export function defer(state: QueueState, { ticket: id, due, promise, actor }: Of<'defer'>, { now: at, businessDay }: World): Decided {
  const matter = ownMatter(state, id, actor.worker, ['serving', 'pending'])
  if (isRefusal(matter)) return refuse(matter)
  if (due < businessDay) return refuse({ code: 'due-passed', due })
  return accept({ type: 'Deferred', ticket: id, due, promise, by: matter.worker, at })
}

export function close(state: QueueState, { ticket: id, outcome, note, actor }: Of<'close'>, { rules, now: at }: World): Decided {
  const matter = ownMatter(state, id, actor.worker, ['serving', 'pending'], rules.backstop)
  if (isRefusal(matter)) return refuse(matter)
  const { ticket, worker: by } = matter
  if (ticket.proposal) return refuse({ code: 'proposal-open', worker: ticket.proposal.worker })
  return accept({ type: 'Closed', ticket: id, outcome, by, at, ...(note === undefined ? {} : { note }) })
}

/** Once, within seven days, by whoever holds the ticket's token, never from a session of the worker it is about. */
export function rate(state: QueueState, command: Of<'rate'>, { rules, now: at, businessDay }: World): Decided {
  const { ticket: id, attitude, ability, note, actor } = command
  const ticket = ticketIn(state, id, ['closed'])
  if (isRefusal(ticket)) return refuse(ticket)
  const worker = ticket.handler ?? ticket.firstResponder
  if (worker === undefined) return refuse({ code: 'wrong-place', ticket: id, place: ticket.place, desk: undefined })
  if (ticket.token === undefined || actor.token !== ticket.token) return refuse({ code: 'wrong-token' })
  if (ticket.rating) return refuse({ code: 'rated-already' })
  if (at - (ticket.closedAt ?? at) > RATING_DAYS * DAY_MS) return refuse({ code: 'rating-over', days: RATING_DAYS })
  if (actor.worker !== undefined && [worker, ticket.firstResponder].includes(actor.worker)) return refuse({ code: 'own-rating' })
  const rated: QueueEvent = { type: 'Rated', ticket: id, worker, attitude, ability, at, ...(note === undefined ? {} : { note }) }
  const backstop = backstopOn(rules, businessDay)
  if (Math.min(attitude, ability) > BAD_RATING || backstop === undefined) return accept(rated)
  return accept<QueueEvent>(rated, { type: 'FollowUpOpened', ticket: id, worker: backstop, at })
}

export function closeFollowUp(state: QueueState, { ticket: id, actor }: Of<'closeFollowUp'>, { rules, now: at }: World): Decided {
  const followUp = state.tickets.get(id)?.followUp
  if (!followUp || followUp.closedAt !== undefined) return refuse({ code: 'no-follow-up' })
  const { worker } = actor
  if (worker === undefined || !rules.backstop.includes(worker)) return refuse({ code: 'not-the-handler', handler: followUp.worker })
  return accept({ type: 'FollowUpClosed', ticket: id, by: worker, at })
}

export function withdraw(state: QueueState, { ticket: id, actor }: Of<'withdraw'>, { now: at }: World): Decided {
  const ticket = ticketIn(state, id, ['waiting', 'no-show'])
  if (isRefusal(ticket)) return refuse(ticket)
  if (ticket.token === undefined || actor.token !== ticket.token) return refuse({ code: 'wrong-token' })
  return accept({ type: 'Withdrawn', ticket: id, at })
}

export function voidTicket(state: QueueState, { ticket: id, why, actor }: Of<'void'>, { rules, now: at }: World): Decided {
  const ticket = state.tickets.get(id)
  if (!ticket) return refuse({ code: 'unknown-ticket', ticket: id })
  if (!isLive(ticket)) return refuse({ code: 'wrong-place', ticket: id, place: ticket.place, desk: ticket.desk })
  const { worker } = actor
  if (worker === undefined || !rules.workers.has(worker)) return refuse({ code: 'not-signed-in' })
  return accept({ type: 'Voided', ticket: id, why, by: worker, at })
}

/** Takes back the last thing a worker did to a ticket: within ten seconds, by the same worker, when nobody has acted on it since. */
export function undo(state: QueueState, { ticket: id, actor }: Of<'undo'>, { now: at }: World): Decided {
  const ticket = state.tickets.get(id)
  if (!ticket) return refuse({ code: 'unknown-ticket', ticket: id })
  const { before } = ticket
  if (!before || before.by !== actor.worker || steadyNow(state, at) - before.at > UNDO_SECONDS * 1000)
    return refuse({ code: 'nothing-to-undo' })
  const { desk } = { ...ticket, ...before.was }
  if (desk !== undefined) {
    const open = state.desks.get(desk)
    if (open?.worker !== before.by || (open.ticket !== undefined && open.ticket !== id)) return refuse({ code: 'nothing-to-undo' })
  }
  return accept({ type: 'Undone', ticket: id, by: before.by, at })
}
