// Who is at the station: the workers signed in at desks; if nobody is, those on duty by the rota.
import { isAway } from '../queue/rules.js'
import { dateOf } from '../time/local.js'
import { dutyAt } from '../timetable/occurrences.js'
import { isClosedNow } from './doors.js'
import { onceAMoment, type Moment } from './moment.js'
import { signedInNow, type Present } from './signed-in.js'

const answers = new WeakMap<Moment, readonly Present[]>()

/**
 * Who receives residents at a moment: each worker once, in the order of the station's desks or of the rota. What the queue sees
 * counts more than what the rota says: once somebody is signed in, the rota names nobody. Nobody while the station is closed, and
 * nobody on leave by the rota. Never a promise of a desk before the call.
 */
export function presentNow(moment: Moment): readonly Present[] {
  return onceAMoment(answers, moment, () => {
    const signedIn = signedInNow(moment)
    return signedIn.length > 0 || isClosedNow(moment) ? signedIn : onDutyNow(moment)
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
