// Of one service: whether it can be done now, else when or where, at which desk and with whom.
import { isAway } from '../queue/rules.js'
import type { ServiceItem } from '../services/schema.js'
import type { Desk, Worker } from '../station/schema.js'
import { dateOf } from '../time/local.js'
import { canNow, type CanNow } from './can.js'
import type { Moment } from './moment.js'
import { presentNow } from './present.js'
import type { Present } from './signed-in.js'
import { whoDoes } from './who.js'

/** One service at a moment. */
export interface ItemNow extends CanNow {
  /** Where to go: the desk of whoever does it now, or else its usual desk; undefined for what is done without a desk. */
  readonly desk: Desk | undefined
  /** Whom to go to; undefined where nobody can be named. */
  readonly worker: Worker | undefined
  /** How the worker is known: signed in at `desk`, on duty by the rota, or only `usual`: who does it as a rule (通常), and is not there now as far as is known. */
  readonly by: Present['by'] | 'usual' | undefined
}

/**
 * What is true of a service at a moment; the same for the card, the wall, the slip and the screens.
 *
 * The person: the handler where they are signed in, else who is signed in at the item's desk, else the first at a desk that calls for
 * it; if nobody is signed in, the same by the rota; else the handler as a rule, unless they are on leave.
 *
 * @example
 * itemNow(moment, item) // { can: 'yes', until: '2026-11-20T20:00', worker: 顾晓燕, desk: 1号接待台, by: 'desk', ... }
 */
export function itemNow(moment: Moment, item: ServiceItem): ItemNow {
  const { station } = moment
  const when = canNow(moment, item)
  if (item.elsewhere) return { ...when, desk: undefined, worker: undefined, by: undefined }
  const there = whoDoes(moment, item, presentNow(moment))
  // who is there now does nothing of what begins another day
  const concerned = when.can !== 'no' || when.why === 'stopped' || when.why === 'used-up'
  if (there && concerned) return { ...when, worker: there.worker, desk: there.desk, by: there.by }
  const desk = station.desks.find(({ id }) => id === item.desk)
  const handler = station.workers.find(({ id }) => id === item.handler)
  const usual = handler && !isAway(handler.absences, dateOf(when.next ?? moment.at)) ? handler : undefined
  return { ...when, desk, worker: usual, by: usual && 'usual' }
}
