// Who is at the station: the workers signed in at desks; if nobody is, those on duty by the rota.
import { isAway } from '../queue/rules.js'
import type { Desk, Worker } from '../station/schema.js'
import { dateOf } from '../time/local.js'
import { dutyAt } from '../timetable/occurrences.js'
import { queueToday, onceAMoment, type Moment } from './moment.js'
import { isClosedNow } from './opening.js'

/** A worker who is there. */
export interface Present {
  readonly worker: Worker
  /** The desk they are signed in at, or have duty at; undefined for a duty that names none. */
  readonly desk: Desk | undefined
  /** `desk`: signed in there now; `duty`: on the rota, which is not seen but written. */
  readonly by: 'desk' | 'duty'
}

const answers = new WeakMap<Moment, readonly Present[]>()

/**
 * Who receives residents at a moment: each worker once, in the order of the station's desks or of the rota. What the queue sees
 * counts more than what the rota says: once somebody is signed in, the rota names nobody. Nobody while the station is closed, and
 * nobody on leave by the rota. Never a promise of a desk before the call.
 */
export function presentNow(moment: Moment): readonly Present[] {
  return onceAMoment(answers, moment, () => {
    if (isClosedNow(moment)) return []
    const signedIn = signedInNow(moment)
    return signedIn.length > 0 ? signedIn : onDutyNow(moment)
  })
}

function signedInNow(moment: Moment): readonly Present[] {
  const { station } = moment
  const open = queueToday(moment)?.desks
  return station.desks.flatMap((desk): Present[] => {
    const worker = station.workers.find(({ id }) => id === open?.get(desk.id)?.worker)
    return worker ? [{ worker, desk, by: 'desk' }] : []
  })
}

function onDutyNow({ station, timetable, holidays, at }: Moment): readonly Present[] {
  const found = new Map<string, Present>()
  for (const { worker: id, entry } of dutyAt(timetable?.entries ?? [], at, holidays)) {
    const worker = station.workers.find((each) => each.id === id)
    if (!worker || found.has(worker.id) || isAway(worker.absences, dateOf(at))) continue
    found.set(worker.id, { worker, desk: station.desks.find((desk) => desk.id === entry.desk), by: 'duty' })
  }
  return [...found.values()]
}
