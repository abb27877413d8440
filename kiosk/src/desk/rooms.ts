// The rooms of the desk: a line for each, in the order of the rail. A room more is a line here, its words, and what opens it.
import { late } from '@doorstep/elements'
import { mattersNews, newNeeds, urgentMatters, waiting } from './counts.js'
import { roomIcons as icon } from './icons.js'
import type { DeskRoom } from './room.js'

/** Lists of courses, orders of meals and the station's own contents come between needs and settings. */
export const ROOMS: readonly DeskRoom[] = [
  {
    name: 'reception',
    level: 'desk',
    icon: icon.reception,
    count: (facts) => waiting(facts).length,
    news: waiting,
    load: (missed) => late(async () => (await import('./rooms/reception.js')).openReception, missed),
  },
  {
    name: 'matters',
    level: 'own',
    icon: icon.matters,
    count: urgentMatters,
    news: mattersNews,
    rings: true,
    load: (missed) => late(async () => (await import('./rooms/matters.js')).openMatters, missed),
  },
  {
    name: 'needs',
    level: 'worker',
    icon: icon.needs,
    count: (facts) => newNeeds(facts).length,
    news: newNeeds,
    load: (missed) => late(async () => (await import('./rooms/needs.js')).openNeedsDesk, missed),
  },
  {
    name: 'records',
    level: 'worker',
    icon: icon.records,
    load: (missed) => late(async () => (await import('./rooms/records.js')).openRecords, missed),
  },
  {
    name: 'settings',
    level: 'house',
    icon: icon.settings,
    load: (missed) => late(async () => (await import('./rooms/settings.js')).openSettings, missed),
  },
]
