// Calling people, and what becomes of a call: received, called again, missed, back in line, put aside, sent on.
import { accept, isRefusal, refuse } from '../journal/decider.js'
import { freeOwnDesk, offeredService, ownMatter, ticketHere, ticketIn, type Decided, type Of, type World } from './guards.js'
import type { QueueEvent } from './messages.js'
import { lineAt, reasonFor, waited } from './policy.js'
import { seriesFor } from './rules.js'
import { steadyNow } from './steady.js'
import type { QueueState } from './ticket.js'
import { MINUTE_MS } from '../time/units.js'

/** Seconds between two calls of one ticket. */
const RECALL_SECONDS = 10

export function callNext(state: QueueState, { id: callId, desk, actor }: Of<'callNext'>, { rules, now: at }: World): Decided {
  const mine = freeOwnDesk(state, desk, actor.worker)
  if (isRefusal(mine)) return refuse(mine)
  const line = lineAt(state, rules, desk)
  const next = line[0]
  if (!next) return refuse({ code: 'nobody-waiting' })
  const { worker } = mine
  return accept({ type: 'TicketCalled', ticket: next.id, desk, worker, callId, reason: reasonFor(state, next, line, at), at })
}

export function callThis(state: QueueState, { id: callId, ticket: id, desk, why, actor }: Of<'callThis'>, { now: at }: World): Decided {
  const ticket = ticketIn(state, id, ['waiting', 'held', 'no-show'])
  if (isRefusal(ticket)) return refuse(ticket)
  const mine = freeOwnDesk(state, desk, actor.worker)
  if (isRefusal(mine)) return refuse(mine)
  const { worker } = mine
  const reason = { code: 'out-of-turn', why, waitedMinutes: waited(ticket, steadyNow(state, at)) } as const
  return accept({ type: 'TicketCalled', ticket: id, desk, worker, callId, reason, at })
}

export function recall(state: QueueState, { id: callId, ticket: id, actor }: Of<'recall'>, { now: at }: World): Decided {
  const called = ticketHere(state, id, actor.worker, ['called'])
  if (isRefusal(called)) return refuse(called)
  const { ticket, desk } = called
  const since = (steadyNow(state, at) - (ticket.calls.at(-1)?.at ?? 0)) / 1000
  if (since < RECALL_SECONDS) return refuse({ code: 'too-soon', seconds: Math.ceil(RECALL_SECONDS - since) })
  return accept({ type: 'Recalled', ticket: id, desk: desk.desk, worker: desk.worker, callId, at })
}

export function noShow(state: QueueState, { ticket: id, actor }: Of<'noShow'>, { rules, now: at }: World): Decided {
  const called = ticketHere(state, id, actor.worker, ['called'])
  if (isRefusal(called)) return refuse(called)
  const { calls } = called.ticket
  const steady = steadyNow(state, at)
  const callsLeft = Math.max(0, rules.noShowCalls - calls.length)
  const secondsLeft = Math.max(0, Math.ceil(rules.noShowSeconds - (steady - (calls[0]?.at ?? steady)) / 1000))
  if (callsLeft > 0 || secondsLeft > 0) return refuse({ code: 'not-missed-yet', calls: callsLeft, seconds: secondsLeft })
  return accept({ type: 'NoShowMarked', ticket: id, by: called.desk.worker, at })
}

export function rejoin(state: QueueState, { ticket: id }: Of<'rejoin'>, { rules, now: at }: World): Decided {
  const ticket = ticketIn(state, id, ['no-show'])
  if (isRefusal(ticket)) return refuse(ticket)
  const steady = steadyNow(state, at)
  if (steady - (ticket.missedAt ?? steady) > rules.graceMinutes * MINUTE_MS)
    return refuse({ code: 'grace-over', minutes: rules.graceMinutes })
  return accept({ type: 'Requeued', ticket: id, at })
}

export function receive(state: QueueState, { ticket: id, actor }: Of<'receive'>, { now: at }: World): Decided {
  const called = ticketHere(state, id, actor.worker, ['called'])
  if (isRefusal(called)) return refuse(called)
  const { ticket, desk } = called
  const started: QueueEvent = { type: 'ServiceStarted', ticket: id, desk: desk.desk, worker: desk.worker, at }
  if (ticket.firstResponder !== undefined) return accept(started)
  return accept<QueueEvent>(started, { type: 'FirstContactEstablished', ticket: id, worker: desk.worker, at })
}

export function hold(state: QueueState, { ticket: id, why, actor }: Of<'hold'>, { now: at }: World): Decided {
  const served = ticketHere(state, id, actor.worker, ['serving'])
  if (isRefusal(served)) return refuse(served)
  return accept({ type: 'Held', ticket: id, why, by: served.desk.worker, at })
}

/** Back to the desk: what was put aside, or a matter that went on without its resident. */
export function resume(state: QueueState, { ticket: id, desk, actor }: Of<'resume'>, { now: at }: World): Decided {
  const matter = ownMatter(state, id, actor.worker, ['held', 'pending'])
  if (isRefusal(matter)) return refuse(matter)
  const mine = freeOwnDesk(state, desk, actor.worker)
  if (isRefusal(mine)) return refuse(mine)
  if (matter.ticket.proposal) return refuse({ code: 'proposal-open', worker: matter.ticket.proposal.worker })
  return accept({ type: 'Resumed', ticket: id, desk, by: mine.worker, at })
}

/** To the head of another service's line; number, issue time and first responder stay. */
export function transfer(state: QueueState, { ticket: id, service, actor }: Of<'transfer'>, { rules, now: at }: World): Decided {
  const here = ticketHere(state, id, actor.worker, ['called', 'serving'])
  if (isRefusal(here)) return refuse(here)
  const item = offeredService(rules, service)
  if (isRefusal(item)) return refuse(item)
  const line = seriesFor(rules, item.category)?.letter
  if (line === undefined) return refuse({ code: 'unknown-series', service })
  if (here.ticket.proposal) return refuse({ code: 'proposal-open', worker: here.ticket.proposal.worker })
  return accept({ type: 'Transferred', ticket: id, service, line, by: here.desk.worker, at })
}
