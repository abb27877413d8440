// The numbers beside the rooms' names: how much is open in a room, and the keys of what may be new to whoever is here.
import { openNeeds, stageOf } from '@doorstep/model/needs'
import { once } from '@doorstep/elements'
import { docketNews, docketOf, waitingLine, type Docket } from '@doorstep/model/queue'
import type { DeskFacts } from './room.js'

/** Everybody who waits, at whichever desk. */
export const waiting = ({ queue }: DeskFacts): readonly string[] => (queue ? waitingLine(queue.state).map(({ id }) => id) : [])

// asked several times in one drawing
const docket = once(({ queue, worker, today }: DeskFacts): Docket | undefined =>
  queue && worker !== undefined ? docketOf(queue.state, queue.rules, worker, today) : undefined,
)

/** How many matters want something of this worker now. */
export const urgentMatters = (facts: DeskFacts): number => docket(facts)?.urgent ?? 0

/** What has come up for this worker: asked of them, come back, given to them, due, too late. */
export function mattersNews(facts: DeskFacts): readonly string[] {
  const mine = docket(facts)
  return mine ? docketNews(mine, facts.today) : []
}

/** Needs that nobody has taken up yet, and orders that nobody has answered. */
export function newNeeds({ needs: state }: DeskFacts): readonly string[] {
  if (!state) return []
  const needs = openNeeds(state).filter((need) => stageOf(need, state) === 'received')
  return [...needs, ...[...state.orders.values()].filter(({ stage }) => stage === 'ordered')].map(({ id }) => id)
}
