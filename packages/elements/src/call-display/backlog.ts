// Which calls are still to be announced: each call once, in the order of the calls; what was called before the wall was there never.
import { steadyNow, type QueueState, type RecentCall } from '@doorstep/model/queue'
import type { Instant } from '@doorstep/model/time'

/** What a wall knows of the calls. `known` are those it need not take up again, `waiting` those to announce, oldest first. */
export interface Backlog {
  readonly known: ReadonlySet<string>
  readonly waiting: readonly RecentCall[]
}

/** After this long a call to somebody who has come, or was given up, is no longer announced: it came late, after a break in the journal. */
const STALE_MS = 120_000

/**
 * Takes up the calls a journal tells of. The first time there is nothing to announce: a wall that starts or reloads has no
 * part in the calls before. A recall has its own `callId` and so is a call of its own.
 *
 * @param calls newest first, as `QueueState.recentCalls`
 */
export function hear(backlog: Backlog | undefined, calls: readonly RecentCall[]): Backlog {
  const known = new Set(calls.map(({ callId }) => callId))
  if (!backlog) return { known, waiting: [] }
  const fresh = calls.filter(({ callId }) => !backlog.known.has(callId)).reverse()
  const waiting = [...backlog.waiting, ...fresh]
  // what the journal's short list has dropped already stays known for as long as it waits
  for (const { callId } of waiting) known.add(callId)
  return { known, waiting }
}

/** Whether announcing a call still makes sense. */
function holds(call: RecentCall, state: QueueState, now: Instant): boolean {
  const place = state.tickets.get(call.ticket)?.place
  if (place === 'called') return true
  // the call was taken back, or its day is over
  if (place === undefined || place === 'waiting' || place === 'expired') return false
  return steadyNow(state, now) - call.at <= STALE_MS
}

/** The next call to announce, and the backlog without it and without what need not be announced any more. */
export function nextCall(
  backlog: Backlog,
  state: QueueState,
  now: Instant,
): { readonly call: RecentCall | undefined; readonly rest: Backlog } {
  const waiting = backlog.waiting.filter((call) => holds(call, state, now))
  return { call: waiting[0], rest: { ...backlog, waiting: waiting.slice(1) } }
}
