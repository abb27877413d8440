// What calls, and the service at a desk, do to the queue.
import type { Folds } from '../../journal/folds.js'
import { MINUTE_MS } from '../../time/units.js'
import type { CallEvent } from '../messages.js'
import type { Ticket } from '../ticket.js'
import { learnCall, learnWait } from '../wait-band.js'
import { change, changeBy, dueEnded, freeDesk, occupy, steadyOf, type QueueDraft } from './draft.js'

const KEPT_CALLS = 12

export const CALL_FOLDS: Folds<QueueDraft, CallEvent> = {
  TicketCalled: (draft, event) => {
    const ticket = draft.tickets.get(event.ticket)
    if (!ticket) return
    if (ticket.calls.length === 0 && ticket.headSince === undefined) {
      draft.waits = learnWait(draft.waits, ticket.expectedMinutes, (steadyOf(draft) - ticket.since) / MINUTE_MS)
    }
    const calls = ticket.place === 'waiting' ? ticket.calls : []
    changeBy(draft, event.ticket, event.worker, { place: 'called', desk: event.desk, calls: [...calls, callOf(draft, event)] })
    called(draft, ticket, event)
  },
  Recalled: (draft, event) => {
    const ticket = draft.tickets.get(event.ticket)
    if (!ticket) return
    change(draft, event.ticket, { calls: [...ticket.calls, callOf(draft, event)], before: undefined })
    called(draft, ticket, event)
  },
  NoShowMarked: (draft, { ticket, by }) => {
    draft.waits = learnCall(draft.waits, false)
    freeDesk(draft, ticket)
    changeBy(draft, ticket, by, { place: 'no-show', missedAt: steadyOf(draft), desk: undefined, headSince: undefined })
  },
  Requeued: (draft, { ticket }) => change(draft, ticket, { place: 'waiting', calls: [], before: undefined }),
  ServiceStarted: (draft, { ticket, worker, at }) => {
    draft.waits = learnCall(draft.waits, true)
    changeBy(draft, ticket, worker, { place: 'serving', servedAt: at, handler: worker, headSince: undefined })
  },
  FirstContactEstablished: (draft, { ticket, worker }) => change(draft, ticket, { firstResponder: worker }),
  Held: (draft, { ticket, by }) => {
    freeDesk(draft, ticket, true)
    changeBy(draft, ticket, by, { place: 'held', desk: undefined })
  },
  Resumed: (draft, { ticket, by, desk, at }) => {
    const done = dueEnded(draft, ticket, at, 'done')
    changeBy(draft, ticket, by, { place: 'serving', calls: [], desk, due: undefined, promise: undefined, ...done })
    occupy(draft, desk, ticket)
  },
  Transferred: (draft, { ticket, by, service, line }) => {
    freeDesk(draft, ticket, true)
    changeBy(draft, ticket, by, { place: 'waiting', service, line, headSince: steadyOf(draft), calls: [], desk: undefined })
  },
}

type Calling = Extract<CallEvent, { type: 'TicketCalled' | 'Recalled' }>

function callOf(draft: QueueDraft, { callId, desk, worker }: Calling): Ticket['calls'][number] {
  return { callId, desk, worker, at: steadyOf(draft) }
}

function called(draft: QueueDraft, { id, number }: Ticket, event: Calling): void {
  occupy(draft, event.desk, id)
  draft.recentCalls = [{ ...callOf(draft, event), ticket: id, number }, ...draft.recentCalls.slice(0, KEPT_CALLS - 1)]
}
