// The one clock of a page: the demo's where its server sets one, else the station's own, which holds back a wrong date.
import type { DoorstepStation } from '@doorstep/elements'
import { StationClock, type Instant } from '@doorstep/model/time'
import { demoTime } from './here.js'

export interface PageClock {
  readonly now: () => Instant
  /** Makes everything inside a station go by it. */
  readonly give: (station: DoorstepStation) => void
}

/** Asked once for a page, after its parameters are known. */
export function pageClock(): PageClock {
  const demo = demoTime()
  if (demo) return { now: demo, give: (station) => (station.clock = demo) }
  const machine = new StationClock({ wall: () => Date.now(), elapsed: () => performance.now(), notes: localStorage })
  return { now: () => machine.now(), give: (station) => (station.machineClock = machine) }
}
