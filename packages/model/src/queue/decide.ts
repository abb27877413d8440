// Which events a command becomes, or why it may not be: each command goes to its guards.
import { accept, type Decider } from '../journal/decider.js'
import { answerBell, endBell, ring } from './bell-rules.js'
import { callNext, callThis, hold, noShow, recall, receive, rejoin, resume, transfer } from './calls.js'
import { closeDay, dayEnded, reopenDay } from './closing.js'
import { endLease, resumeIssuing, signIn, signOut, stopIssuing } from './desks.js'
import { EMPTY_QUEUE, evolve, fold } from './evolve.js'
import type { Decided, Of, World } from './guards.js'
import { issue, printed, printFailed, reprint } from './issue.js'
import {
  acceptProposal,
  assign,
  close,
  closeFollowUp,
  decline,
  defer,
  escalate,
  invite,
  rate,
  setMatter,
  timeOut,
  undo,
  voidTicket,
  withdraw,
} from './matters.js'
import type { QueueCommand, QueueEvent, QueueRefusal } from './messages.js'
import { raiseNumbers } from './numbers.js'
import type { QueueRules } from './rules.js'
import { queueFault } from './shapes.js'
import type { QueueState } from './ticket.js'
import { QUEUE_SCHEMA, upcast } from './upcast.js'

const RULES: { readonly [Type in QueueCommand['type']]: (state: QueueState, command: Of<Type>, world: World) => Decided } = {
  signIn,
  takeOver: signIn,
  signOut,
  endLease,
  stopIssuing,
  resumeIssuing,
  raiseNumbers,
  issue,
  printed,
  printFailed,
  reprint,
  callNext,
  callThis,
  recall,
  noShow,
  rejoin,
  receive,
  hold,
  resume,
  transfer,
  setMatter,
  assign,
  accept: acceptProposal,
  decline,
  timeOut,
  invite,
  escalate,
  defer,
  close,
  rate,
  closeFollowUp,
  withdraw,
  void: voidTicket,
  undo,
  closeDay,
  reopenDay,
  ring,
  answerBell,
  endBell,
}

/**
 * Decides a command. A command that comes on a later business day than the state's closes that day first, in the same record.
 */
export function decide(state: QueueState, command: QueueCommand, world: World): Decided {
  const rule = RULES[command.type] as (state: QueueState, command: QueueCommand, world: World) => Decided
  const day = dayEnded(state, world.businessDay)
  if (day === undefined || command.type === 'closeDay') return rule(state, command, world)
  const closing: QueueEvent = { type: 'DayClosed', day, at: world.now }
  const decision = rule(evolve(state, closing), command, world)
  return decision.accepted ? accept(closing, ...decision.events) : decision
}

/** The queue as a decider: one stream, `queue`, per station. */
export const queueDecider: Decider<QueueState, QueueCommand, QueueEvent, QueueRules, QueueRefusal> = {
  initial: EMPTY_QUEUE,
  schema: QUEUE_SCHEMA,
  decide,
  evolve,
  fold,
  upcast,
  fault: queueFault,
  numbers: ({ type }) => (type === 'TicketIssued' ? 'given' : type === 'NumbersRaised' ? 'raised' : undefined),
}
