// The rooms of the desk: a line for each, in the order of the rail. A room more is a line here, its words, and what opens it.
import { openNeeds, stageOf, type NeedsState } from '@doorstep/model/needs'
import { waitingLine } from '@doorstep/model/queue'
import { roomIcons } from './icons.js'
import type { DeskRoom } from './room.js'

export const ROOMS: readonly DeskRoom[] = [
  {
    name: 'reception',
    icon: roomIcons.reception,
    load: async () => (await import('./rooms/reception.js')).openReception,
    count: ({ queue }) => (queue ? waitingLine(queue).length : 0),
  },
  {
    name: 'needs',
    icon: roomIcons.needs,
    load: async () => (await import('./rooms/needs.js')).openNeedsDesk,
    count: ({ needs }) => (needs ? newNeeds(needs) : 0),
  },
  { name: 'records', icon: roomIcons.records, load: async () => (await import('./rooms/records.js')).openRecords },
  { name: 'settings', icon: roomIcons.settings, load: async () => (await import('./rooms/settings.js')).openSettings },
]

/** Needs that nobody has taken up yet, and orders that nobody has answered. */
function newNeeds(state: NeedsState): number {
  const needs = openNeeds(state).filter((need) => stageOf(need, state) === 'received')
  return needs.length + [...state.orders.values()].filter(({ stage }) => stage === 'ordered').length
}
