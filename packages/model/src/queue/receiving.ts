// Who receives residents now: the workers signed in at desks; if nobody is, the duty rota's.
import type { Desk, Station, Worker } from '../station/schema.js'
import type { Instant } from '../time/local.js'
import type { HolidayYear } from '../time/schema.js'
import { localDateTime } from '../time/zone.js'
import { dutyAt } from '../timetable/occurrences.js'
import type { Timetable } from '../timetable/schema.js'
import type { QueueState } from './ticket.js'

export interface Receiving {
  readonly worker: Worker
  readonly desk: Desk | undefined
  /** `desk`: signed in there now; `duty`: on the rota. */
  readonly by: 'desk' | 'duty'
}

/** Each worker once, in the order of the station's desks or of the rota. Never a promise of a desk before the call. */
export function receivingNow(
  station: Station,
  state: QueueState | undefined,
  timetable: Timetable | undefined,
  holidays: readonly HolidayYear[],
  now: Instant,
): readonly Receiving[] {
  const workerOf = (id: string | undefined): Worker | undefined => station.workers.find((worker) => worker.id === id)
  const atDesks = station.desks.flatMap((desk): Receiving[] => {
    const worker = workerOf(state?.desks.get(desk.id)?.worker)
    return worker ? [{ worker, desk, by: 'desk' }] : []
  })
  if (atDesks.length > 0) return atDesks
  const seen = new Set<string>()
  return dutyAt(timetable?.entries ?? [], localDateTime(now, station.timeZone), holidays).flatMap(({ worker: id, entry }): Receiving[] => {
    const worker = workerOf(id)
    if (!worker || seen.has(worker.id)) return []
    seen.add(worker.id)
    return [{ worker, desk: station.desks.find((desk) => desk.id === entry.desk), by: 'duty' }]
  })
}
