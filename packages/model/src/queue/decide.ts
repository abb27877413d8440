// Which events a command becomes, or why it may not be: the guards of first contact.
import type { Decider, Decision, Situation } from '../journal/decider.js'
import type { LocalDate } from '../time/local.js'
import { localDateTime } from '../time/zone.js'
import { openingAt } from '../time/opening-hours.js'
import { EMPTY_QUEUE, evolve, fold } from './evolve.js'
import type { QueueCommand, QueueEvent, QueueRefusal } from './messages.js'
import { reasonFor, waitingLine } from './policy.js'
import { seriesFor, type QueueRules } from './rules.js'
import { ticketId, ticketNumber, type OpenDesk, type QueueState, type Ticket, type TicketId } from './ticket.js'

/** Seconds between two calls of one ticket. */
const RECALL_SECONDS = 10

type Decided = Decision<QueueEvent, QueueRefusal>
type World = Situation<QueueRules>
type Of<Type extends QueueCommand['type']> = Extract<QueueCommand, { type: Type }>

const accept = (...events: readonly QueueEvent[]): Decided => ({ accepted: true, events })
const refuse = (refusal: QueueRefusal): Decided => ({ accepted: false, refusal })

/**
 * Decides a command. A command that comes on a later business day than the state's closes that day first, in the same record.
 */
export function decide(state: QueueState, command: QueueCommand, world: World): Decided {
  const { day } = state
  const dayEnded = day !== undefined && !state.dayClosed && day < world.businessDay
  if (command.type === 'closeDay') {
    return dayEnded ? accept({ type: 'DayClosed', day, at: world.now }) : refuse({ code: 'day-not-over', day })
  }
  if (!dayEnded) return decideToday(state, command, world)
  const closing: QueueEvent = { type: 'DayClosed', day, at: world.now }
  const decision = decideToday(evolve(state, closing), command, world)
  return decision.accepted ? accept(closing, ...decision.events) : decision
}

function decideToday(state: QueueState, command: Exclude<QueueCommand, { type: 'closeDay' }>, world: World): Decided {
  switch (command.type) {
    case 'signIn':
    case 'takeOver':
      return openDesk(state, command, world)
    case 'signOut':
      return signOut(state, command, world)
    case 'issue':
      return issue(state, command, world)
    case 'callNext':
      return callNext(state, command, world)
    case 'recall':
      return recall(state, command, world)
    case 'noShow':
      return noShow(state, command, world)
    case 'rejoin':
      return rejoin(state, command, world)
    case 'receive':
      return receive(state, command, world)
    case 'close':
      return close(state, command, world)
  }
}

/** The day the queue has reached when this machine's clock is behind it: a number of that day could be used twice. */
function dayAhead(state: QueueState, businessDay: LocalDate): LocalDate | undefined {
  if (state.day === undefined) return undefined
  return businessDay < state.day || (businessDay === state.day && state.dayClosed) ? state.day : undefined
}

function openDesk(state: QueueState, { type, desk, worker }: Of<'signIn' | 'takeOver'>, { rules, now: at, businessDay }: World): Decided {
  const ahead = dayAhead(state, businessDay)
  if (ahead !== undefined) return refuse({ code: 'clock-behind', day: ahead })
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

function signOut(state: QueueState, { desk, actor }: Of<'signOut'>, { now: at }: World): Decided {
  const open = state.desks.get(desk)
  if (!open) return accept()
  if (open.worker !== actor.worker) return refuse({ code: 'not-your-desk', desk, worker: open.worker })
  if (open.ticket !== undefined) return refuse({ code: 'desk-busy', desk, ticket: open.ticket })
  return accept({ type: 'DeskClosed', desk, worker: open.worker, at })
}

function issue(state: QueueState, { service, priorityClass }: Of<'issue'>, { rules, now: at, businessDay }: World): Decided {
  const ahead = dayAhead(state, businessDay)
  if (ahead !== undefined) return refuse({ code: 'clock-behind', day: ahead })
  const { calendar } = rules
  // a station that posts no hours at all has not said that it is closed
  if (calendar.openingHours.length + calendar.specialOpeningHours.length > 0) {
    const opening = openingAt(calendar, localDateTime(at, calendar.timeZone))
    if (!opening.open) return refuse({ code: 'station-closed', reopens: opening.next })
  }
  const item = service === undefined ? undefined : rules.services.get(service)
  if (service !== undefined && !item) return refuse({ code: 'unknown-service', service })
  if (service !== undefined && !item?.offered) return refuse({ code: 'service-not-offered', service })
  const group = rules.classes.find(({ id }) => id === priorityClass)
  if (priorityClass !== undefined && !group) return refuse({ code: 'unknown-class', priorityClass })
  const series = seriesFor(rules, item?.category)
  if (!series) return refuse({ code: 'unknown-series', service: service ?? '' })
  const sequence = (state.day === businessDay ? (state.sequences[series.letter] ?? 0) : 0) + 1
  if (series.dailyCap !== undefined && sequence > series.dailyCap) {
    return refuse({ code: 'cap-reached', series: series.letter, cap: series.dailyCap })
  }
  const number = ticketNumber(series.letter, sequence)
  return accept({
    type: 'TicketIssued',
    ticket: ticketId(businessDay, number),
    businessDay,
    series: series.letter,
    sequence,
    number,
    ...(service === undefined ? {} : { service }),
    ...(priorityClass === undefined ? {} : { priorityClass }),
    headStartMinutes: group?.headStartMinutes ?? 0,
    at,
  })
}

function callNext(state: QueueState, { id: callId, desk, actor }: Of<'callNext'>, { rules, now: at }: World): Decided {
  const mine = ownDesk(state, desk, actor.worker)
  if ('code' in mine) return refuse(mine)
  if (mine.ticket !== undefined) return refuse({ code: 'desk-busy', desk, ticket: mine.ticket })
  const line = waitingLine(state, rules.desks.get(desk))
  const next = line[0]
  if (!next) return refuse({ code: 'nobody-waiting' })
  return accept({ type: 'TicketCalled', ticket: next.id, desk, worker: mine.worker, callId, reason: reasonFor(next, line, at), at })
}

function recall(state: QueueState, { id: callId, ticket: id, actor }: Of<'recall'>, { now: at }: World): Decided {
  const called = calledHere(state, id, actor.worker)
  if ('code' in called) return refuse(called)
  const { ticket, desk } = called
  const since = (at - (ticket.calls.at(-1)?.at ?? 0)) / 1000
  if (since < RECALL_SECONDS) return refuse({ code: 'too-soon', seconds: Math.ceil(RECALL_SECONDS - since) })
  return accept({ type: 'Recalled', ticket: id, desk: desk.desk, worker: desk.worker, callId, at })
}

function noShow(state: QueueState, { ticket: id, actor }: Of<'noShow'>, { rules, now: at }: World): Decided {
  const called = calledHere(state, id, actor.worker)
  if ('code' in called) return refuse(called)
  const { calls } = called.ticket
  const callsLeft = Math.max(0, rules.noShowCalls - calls.length)
  const secondsLeft = Math.max(0, Math.ceil(rules.noShowSeconds - (at - (calls[0]?.at ?? at)) / 1000))
  if (callsLeft > 0 || secondsLeft > 0) return refuse({ code: 'not-missed-yet', calls: callsLeft, seconds: secondsLeft })
  return accept({ type: 'NoShowMarked', ticket: id, at })
}

function rejoin(state: QueueState, { ticket: id }: Of<'rejoin'>, { rules, now: at }: World): Decided {
  const ticket = state.tickets.get(id)
  if (!ticket) return refuse({ code: 'unknown-ticket', ticket: id })
  if (ticket.place !== 'no-show') return refuse(wrongPlace(ticket))
  if (at - (ticket.missedAt ?? at) > rules.graceMinutes * 60_000) return refuse({ code: 'grace-over', minutes: rules.graceMinutes })
  return accept({ type: 'Requeued', ticket: id, at })
}

function receive(state: QueueState, { ticket: id, actor }: Of<'receive'>, { now: at }: World): Decided {
  const called = calledHere(state, id, actor.worker)
  if ('code' in called) return refuse(called)
  const { ticket, desk } = called
  const started: QueueEvent = { type: 'ServiceStarted', ticket: id, desk: desk.desk, worker: desk.worker, at }
  if (ticket.firstResponder !== undefined) return accept(started)
  return accept(started, { type: 'FirstContactEstablished', ticket: id, worker: desk.worker, at })
}

function close(state: QueueState, { ticket: id, outcome, actor }: Of<'close'>, { rules, now: at }: World): Decided {
  const ticket = state.tickets.get(id)
  if (!ticket) return refuse({ code: 'unknown-ticket', ticket: id })
  if (ticket.place !== 'serving' && ticket.place !== 'pending') return refuse(wrongPlace(ticket))
  const { worker } = actor
  const holdsDesk = ticket.desk !== undefined && state.desks.get(ticket.desk)?.worker === worker
  const may = worker !== undefined && (worker === ticket.handler || holdsDesk || rules.backstop.includes(worker))
  if (!may) return refuse({ code: 'not-the-handler', handler: ticket.handler })
  return accept({ type: 'Closed', ticket: id, outcome, worker, at })
}

/** The open desk of this worker, or why it is not theirs. */
function ownDesk(state: QueueState, desk: string, worker: string | undefined): OpenDesk | QueueRefusal {
  const open = state.desks.get(desk)
  if (!open) return { code: 'desk-not-open', desk }
  return open.worker === worker ? open : { code: 'not-your-desk', desk, worker: open.worker }
}

/** A ticket called to the desk of this worker, or why it is not. */
function calledHere(state: QueueState, id: TicketId, worker: string | undefined): { ticket: Ticket; desk: OpenDesk } | QueueRefusal {
  const ticket = state.tickets.get(id)
  if (!ticket) return { code: 'unknown-ticket', ticket: id }
  if (ticket.place !== 'called' || ticket.desk === undefined) return wrongPlace(ticket)
  const desk = ownDesk(state, ticket.desk, worker)
  return 'code' in desk ? desk : { ticket, desk }
}

function wrongPlace({ id, place, desk }: Ticket): QueueRefusal {
  return { code: 'wrong-place', ticket: id, place, desk }
}

/** The queue as a decider: one stream, `queue`, per station. */
export const queueDecider: Decider<QueueState, QueueCommand, QueueEvent, QueueRules, QueueRefusal> = {
  initial: EMPTY_QUEUE,
  schema: 1,
  decide,
  evolve,
  fold,
}
