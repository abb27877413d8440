// What passing a matter on, ending it and rating it do to the queue.
import type { Folds } from '../../journal/folds.js'
import type { MatterEvent } from '../messages.js'
import type { Ticket, TicketId } from '../ticket.js'
import { change, changeBy, dueEnded, freeDesk, goneOnWith, noteSent, occupy, owned, steadyOf, type QueueDraft } from './draft.js'

export const MATTER_FOLDS: Folds<QueueDraft, MatterEvent> = {
  MatterSet: (draft, { ticket, by, service }) => changeBy(draft, ticket, by, { service }),
  AssignmentProposed: (draft, event) => changeBy(draft, event.ticket, event.by, proposed(draft, event)),
  PassedOn: (draft, event) => {
    freeDesk(draft, event.ticket, true)
    changeBy(draft, event.ticket, event.by, { ...proposed(draft, event), place: 'pending', desk: undefined })
  },
  HandlerChanged: (draft, { ticket: id, worker, from, why, at }) => {
    const ticket = draft.tickets.get(id)
    const due = ticket?.proposal?.due
    handOver(draft, id, worker, {
      hops: (ticket?.hops ?? 0) + (why === 'accepted' ? 1 : 0),
      escalated: undefined,
      ...(why === 'accepted' && due !== undefined ? { due, ...dueEnded(draft, id, at, 'moved') } : {}),
      // who had it has left, and nobody was asked: whoever has it now hears of it as of one that nobody takes
      ...(why === 'removed' && from !== undefined ? { returned: { worker: from, by: worker, why, at } } : {}),
    })
  },
  AssignmentDeclined: (draft, { ticket, worker, why, at }) => {
    const { declined = [], proposal } = draft.tickets.get(ticket) ?? {}
    const timedOut = why === 'timed-out' ? { timedOut: true } : {}
    const returned = proposal && { worker, by: proposal.by, why, at }
    goneOnWith(draft, ticket)
    change(draft, ticket, { declined: [...declined, worker], ...timedOut, returned, proposal: undefined, before: undefined })
  },
  DepartmentInvited: (draft, { ticket, by, department, why, at }) => {
    const invited = draft.tickets.get(ticket)?.invited ?? []
    changeBy(draft, ticket, by, { invited: [...invited, { department, why, at }] })
  },
  EscalatedToBackstop: (draft, { ticket, worker, why }) => handOver(draft, ticket, worker, { escalated: why }),
  Deferred: (draft, { ticket, by, due, promise, at }) => {
    freeDesk(draft, ticket, true)
    changeBy(draft, ticket, by, { place: 'pending', due, promise, desk: undefined, ...dueEnded(draft, ticket, at, 'moved') })
  },
  Closed: (draft, { ticket, by, outcome, at, note }) => {
    freeDesk(draft, ticket, true)
    const closed = { place: 'closed', outcome, closedAt: at, ...(note === undefined ? {} : { note }) } as const
    changeBy(draft, ticket, by, { ...closed, desk: undefined, ...dueEnded(draft, ticket, at, 'done') })
  },
  Rated: (draft, { ticket, attitude, ability, worker, at, note }) =>
    change(draft, ticket, { rating: { attitude, ability, worker, at, ...(note === undefined ? {} : { note }) }, before: undefined }),
  FollowUpOpened: (draft, { ticket, worker, at }) => change(draft, ticket, { followUp: { worker, at } }),
  FollowUpClosed: (draft, { ticket, at }) => {
    const followUp = draft.tickets.get(ticket)?.followUp
    if (followUp) change(draft, ticket, { followUp: { ...followUp, closedAt: at } })
  },
  Withdrawn: (draft, { ticket, at }) => change(draft, ticket, { place: 'closed', outcome: 'withdrawn', closedAt: at, before: undefined }),
  Voided: (draft, { ticket, by, at }) => {
    freeDesk(draft, ticket)
    changeBy(draft, ticket, by, { place: 'voided', closedAt: at, desk: undefined, proposal: undefined })
  },
  Undone: (draft, { ticket }) => undo(draft, ticket),
}

/** A matter changes hands by agreement or by rule: it goes on without a desk, so the desk it was at is free. */
function handOver(draft: QueueDraft, id: TicketId, worker: string, changes: Partial<Ticket>): void {
  const place = draft.tickets.get(id)?.place
  goneOnWith(draft, id)
  freeDesk(draft, id, true)
  const freed = place === 'serving' || place === 'held' ? ({ place: 'pending' } as const) : {}
  const over = { desk: undefined, proposal: undefined, before: undefined, timedOut: undefined, returned: undefined } as const
  change(draft, id, { ...freed, ...over, ...changes, handler: worker })
}

function proposed(
  draft: QueueDraft,
  { proposal: id, worker, by, due, expires, at }: Extract<MatterEvent, { type: 'AssignmentProposed' | 'PassedOn' }>,
): Pick<Ticket, 'proposal' | 'timedOut'> {
  return { proposal: { id, worker, by, due, expires: steadyOf(draft) + (expires - at) }, timedOut: undefined }
}

/** First contact is never undone: whoever received the resident once stays the first responder. */
function undo(draft: QueueDraft, id: TicketId): void {
  const { before } = draft.tickets.get(id) ?? {}
  if (!before) return
  freeDesk(draft, id)
  const ticket = owned(draft, id)
  if (!ticket) return
  Object.assign(ticket, before.was, { before: undefined })
  const { sent } = before
  if (sent) noteSent(draft, (was) => was.set(id, sent))
  if (ticket.handler === undefined && ticket.firstResponder !== undefined) ticket.handler = ticket.firstResponder
  if (ticket.desk !== undefined) occupy(draft, ticket.desk, id)
}
