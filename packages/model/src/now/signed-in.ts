// Who is signed in at the station's desks, which the queue sees; the rota is asked elsewhere.
import type { Desk, Worker } from '../station/schema.js'
import { isClosedNow } from './doors.js'
import { queueToday, onceAMoment, type Moment } from './moment.js'

/** A worker who is there. */
export interface Present {
  readonly worker: Worker
  /** The desk they are signed in at, or have duty at; undefined for a duty that names none. */
  readonly desk: Desk | undefined
  /** `desk`: signed in there now; `duty`: on the rota, which is not seen but written. */
  readonly by: 'desk' | 'duty'
}

const answers = new WeakMap<Moment, readonly Present[]>()

/** The workers signed in at desks, in the order of the desks; nobody while the station is closed. */
export function signedInNow(moment: Moment): readonly Present[] {
  return onceAMoment(answers, moment, () => {
    if (isClosedNow(moment)) return []
    const { station } = moment
    const open = queueToday(moment)?.desks
    return station.desks.flatMap((desk): Present[] => {
      const worker = station.workers.find(({ id }) => id === open?.get(desk.id)?.worker)
      return worker ? [{ worker, desk, by: 'desk' }] : []
    })
  })
}
