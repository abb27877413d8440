// Signing in at desks and out, taking over, leases that end, and stopping the issue of tickets.
import { accept, refuse } from '../journal/decider.js'
import type { Decided, Of, World } from './guards.js'
import type { QueueEvent } from './messages.js'
import type { QueueState } from './ticket.js'

export function signIn(
  state: QueueState,
  { type, desk, worker }: Of<'signIn' | 'takeOver'>,
  { rules, now: at, businessDay }: World,
): Decided {
  if (!rules.desks.has(desk)) return refuse({ code: 'unknown-desk', desk })
  if (!rules.workers.has(worker)) return refuse({ code: 'unknown-worker', worker })
  const held = state.desks.get(desk)
  if (held?.worker === worker) return accept()
  const events: QueueEvent[] = []
  const other = [...state.desks.values()].find((open) => open.worker === worker)
  if (other?.ticket !== undefined) return refuse({ code: 'worker-elsewhere', worker, desk: other.desk })
  if (other) events.push({ type: 'DeskClosed', desk: other.desk, worker, at })
  if (!held) return accept(...events, { type: 'DeskOpened', businessDay, desk, worker, at })
  if (type === 'signIn') return refuse({ code: 'desk-taken', desk, worker: held.worker, since: held.since })
  return accept(...events, { type: 'DeskTakenOver', businessDay, desk, worker, from: held.worker, at })
}

export function signOut(state: QueueState, { desk, actor }: Of<'signOut'>, { now: at }: World): Decided {
  const open = state.desks.get(desk)
  if (!open) return accept()
  if (open.worker !== actor.worker) return refuse({ code: 'not-your-desk', desk, worker: open.worker })
  if (open.ticket !== undefined) return refuse({ code: 'desk-busy', desk, ticket: open.ticket })
  return accept({ type: 'DeskClosed', desk, worker: open.worker, at })
}

/** A desk whose window is gone: `since` names the sign-in that has ended, so that a later one is not ended by mistake. */
export function endLease(state: QueueState, { desk, since }: Of<'endLease'>, { now: at }: World): Decided {
  const open = state.desks.get(desk)
  if (open?.since !== since) return accept()
  return accept({ type: 'DeskLeaseEnded', desk, worker: open.worker, at })
}

export function stopIssuing(state: QueueState, { why, until, actor }: Of<'stopIssuing'>, { rules, now: at }: World): Decided {
  const { worker } = actor
  if (worker === undefined || !rules.workers.has(worker)) return refuse({ code: 'not-signed-in' })
  const { stopped } = state
  if (stopped?.why === why && stopped.until === until) return accept()
  return accept({ type: 'IssuingStopped', why, by: worker, at, ...(until === undefined ? {} : { until }) })
}

export function resumeIssuing(state: QueueState, { actor }: Of<'resumeIssuing'>, { rules, now: at }: World): Decided {
  const { worker } = actor
  if (worker === undefined || !rules.workers.has(worker)) return refuse({ code: 'not-signed-in' })
  return state.stopped ? accept({ type: 'IssuingResumed', by: worker, at }) : accept()
}
