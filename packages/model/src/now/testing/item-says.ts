// What the tables of situations of a service share: the Friday morning, a desk whose numbers are used up.
import type { Play } from '../../queue/testing/play.js'
import { itemNow } from '../item.js'
import type { Moment } from '../moment.js'
import { itemOf } from './house.js'

// a Friday
export const MORNING = '2026-11-20T10:20'

/** What is said of a service, in short. */
export const saysOf = (moment: Moment, id = 'booklet') => {
  const { can, why, worker, desk, by, next, until } = itemNow(moment, itemOf(moment, id))
  return [can, why, worker?.name, desk?.id, by, next ?? until]
}

export const capped = (dailyCap: number) => ({
  queue: { paceTickets: 0, series: [{ letter: 'G' }, { letter: 'A', categories: ['government'], dailyCap }] },
})
export const given = (play: Play, count: number): void => {
  for (let at = 0; at < count; at++) play.do({ type: 'issue', service: 'booklet' })
}
