// The rooms of the desk: a line for each, in the order of the rail. A room more is a line here, its words, and what opens it.
import { newNeeds, urgentMatters, waiting } from './counts.js'
import { roomIcons as icon } from './icons.js'
import type { DeskRoom } from './room.js'

/** Lists of courses, orders of meals and the station's own contents come between needs and settings. */
export const ROOMS: readonly DeskRoom[] = [
  {
    name: 'reception',
    level: 'desk',
    icon: icon.reception,
    count: waiting,
    load: async () => (await import('./rooms/reception.js')).openReception,
  },
  {
    name: 'matters',
    level: 'own',
    icon: icon.matters,
    count: urgentMatters,
    load: async () => (await import('./rooms/matters.js')).openMatters,
  },
  { name: 'needs', level: 'worker', icon: icon.needs, count: newNeeds, load: async () => (await import('./rooms/needs.js')).openNeedsDesk },
  { name: 'records', level: 'worker', icon: icon.records, load: async () => (await import('./rooms/records.js')).openRecords },
  { name: 'settings', level: 'house', icon: icon.settings, load: async () => (await import('./rooms/settings.js')).openSettings },
]
