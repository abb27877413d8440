// What the clock and the staff list ask of the queue: the end of a day, proposals that ran out, matters of people who left.
import type { Situation } from '../journal/decider.js'
import type { Due } from '../streams/stream.js'
import { dayEnded, isSomebodyHere } from './closing.js'
import type { QueueCommand } from './messages.js'
import { backstopOn, type QueueRules } from './rules.js'
import { steadyNow } from './steady.js'
import type { QueueState, Ticket } from './ticket.js'

/** Everything that is due in a queue; each with an id made of its subject, so that whoever asks it happens once. */
export function dueInQueue(state: QueueState, situation: Situation<QueueRules>): readonly Due<QueueCommand>[] {
  const { businessDay, rules } = situation
  const day = dayEnded(state, businessDay)
  const answers = [...state.tickets.values()].flatMap((ticket): Due<QueueCommand>[] => {
    const id = answerDue(state, ticket, situation)
    return id === undefined ? [] : [{ command: { type: 'timeOut', ticket: ticket.id, id } }]
  })
  if (day === undefined) return answers
  // nobody is sent away by a date that may be wrong; a day that was ended twice has two ids
  const waits = state.clock !== undefined && isSomebodyHere(state, rules, state.clock.read)
  return [{ command: { type: 'closeDay', id: `closeDay/${day}/${state.closings}` }, waits }, ...answers]
}

function answerDue(state: QueueState, ticket: Ticket, { rules, now, businessDay }: Situation<QueueRules>): string | undefined {
  const { id, place, proposal, handler, hops } = ticket
  if (place !== 'serving' && place !== 'held' && place !== 'pending') return undefined
  if (proposal && (steadyNow(state, now) >= proposal.expires || !rules.workers.has(proposal.worker))) return `timeOut/${proposal.id}`
  // a backstop that is not on the list itself would be given the matter again and again
  const left = handler !== undefined && !rules.workers.has(handler) && backstopOn(rules, businessDay) !== handler
  return left ? `timeOut/${id}/${handler}/${hops}` : undefined
}
