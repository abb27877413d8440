// Numbers after a loss: what a restored station must not give again, because it may be on paper already.
import { accept, refuse } from '../journal/decider.js'
import type { Decided, Of, World } from './guards.js'
import { lastNumber, type QueueState } from './ticket.js'

/** More than any station gives in a day: a slip of the finger must not lift a series for good. */
export const HIGHEST_NUMBER = 9999

/**
 * Lets the numbers of today go on above those a worker knows of: the last one on paper, or in another window. Never lowers one.
 * The gap this leaves is explained by its event, which is stored even where nothing is raised: that somebody has said which were the last
 * is what numbers wait for after a loss.
 *
 * @throws RangeError for a last number that is not a whole number from 0 to {@link HIGHEST_NUMBER}: a form's mistake, not a refusal
 */
export function raiseNumbers(state: QueueState, { last, actor }: Of<'raiseNumbers'>, { rules, now: at, businessDay }: World): Decided {
  const { worker } = actor
  if (worker === undefined || !rules.workers.has(worker)) return refuse({ code: 'not-signed-in' })
  for (const [series, sequence] of Object.entries(last)) {
    if (Number.isInteger(sequence) && sequence >= 0 && sequence <= HIGHEST_NUMBER) continue
    throw new RangeError(`The last number of series ${series} is a whole number from 0 to ${HIGHEST_NUMBER}, not ${sequence}.`)
  }
  const raised = Object.entries(last).filter(([series, sequence]) => sequence > lastNumber(state, businessDay, series))
  return accept({ type: 'NumbersRaised', businessDay, last: Object.fromEntries(raised), by: worker, at })
}
