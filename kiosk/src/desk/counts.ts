// The numbers beside the rooms' names: how many things in a room are new to whoever is here.
import { openNeeds, stageOf } from '@doorstep/model/needs'
import { docketOf, waitingLine } from '@doorstep/model/queue'
import type { DeskFacts } from './room.js'

/** Everybody who waits, at whichever desk. */
export const waiting = ({ queue }: DeskFacts): number => (queue ? waitingLine(queue.state).length : 0)

/** Matters that want something of this worker now. */
export function urgentMatters({ queue, worker, today }: DeskFacts): number {
  return queue && worker !== undefined ? docketOf(queue.state, queue.rules, worker, today).urgent : 0
}

/** Needs that nobody has taken up yet, and orders that nobody has answered. */
export function newNeeds({ needs: state }: DeskFacts): number {
  if (!state) return 0
  const needs = openNeeds(state).filter((need) => stageOf(need, state) === 'received')
  return needs.length + [...state.orders.values()].filter(({ stage }) => stage === 'ordered').length
}
