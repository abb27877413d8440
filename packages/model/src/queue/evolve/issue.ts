// What giving numbers and printing them do to the queue.
import type { Folds } from '../../journal/folds.js'
import type { Instant } from '../../time/local.js'
import type { IssueEvent } from '../messages.js'
import type { Ticket } from '../ticket.js'
import { openDay } from './days.js'
import { change, noteNumber, steadyOf, type QueueDraft } from './draft.js'

export const ISSUE_FOLDS: Folds<QueueDraft, IssueEvent> = {
  NumbersRaised: (draft, { businessDay, last }) => {
    openDay(draft, businessDay)
    for (const [series, number] of Object.entries(last)) noteNumber(draft, businessDay, series, number)
  },
  TicketIssued: (draft, event) => {
    openDay(draft, event.businessDay)
    noteNumber(draft, event.businessDay, event.series, event.sequence)
    draft.tickets.set(event.ticket, issued(event, steadyOf(draft)))
    draft.own.add(event.ticket)
  },
  Printed: (draft, { ticket }) => {
    change(draft, ticket, { paper: 'printed' })
    draft.unprinted = undefined
  },
  PrintFailed: (draft, { ticket, code, at }) => {
    change(draft, ticket, { paper: 'failed' })
    draft.unprinted = { ticket, code, at }
  },
  Reprinted: (draft, { ticket }) => change(draft, ticket, { reprints: (draft.tickets.get(ticket)?.reprints ?? 0) + 1 }),
}

// Every part stands there from the start: an object that grows by and by is kept as a table, which costs eight times the time.
function issued(event: Extract<IssueEvent, { type: 'TicketIssued' }>, since: Instant): Ticket {
  const ticket: { readonly [Part in keyof Required<Ticket>]: Ticket[Part] | undefined } = {
    id: event.ticket,
    number: event.number,
    series: event.series,
    sequence: event.sequence,
    businessDay: event.businessDay,
    service: event.service,
    priorityClass: event.priorityClass,
    issuedAt: event.at,
    since,
    device: event.device,
    headStartMinutes: event.headStartMinutes,
    expectedMinutes: event.expectedMinutes,
    token: event.token,
    place: 'waiting',
    line: event.line,
    headSince: undefined,
    desk: undefined,
    calls: [],
    servedAt: undefined,
    missedAt: undefined,
    closedAt: undefined,
    outcome: undefined,
    note: undefined,
    firstResponder: undefined,
    handler: undefined,
    proposal: undefined,
    declined: [],
    timedOut: undefined,
    returned: undefined,
    escalated: undefined,
    hops: 0,
    due: undefined,
    promise: undefined,
    dueDays: [],
    invited: [],
    paper: 'unknown',
    reprints: 0,
    rating: undefined,
    followUp: undefined,
    before: undefined,
  }
  return ticket as Ticket
}
