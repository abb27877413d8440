// The station's doors at a moment: open or closed by its hours, and whether tickets are stopped.
import { stopRunning } from '../queue/shut.js'
import { calendarOf } from '../queue/rules.js'
import type { StopReason } from '../queue/words.js'
import type { LocalDateTime } from '../time/local.js'
import { openingAt, postsHours, type Opening } from '../time/opening-hours.js'
import { localDateTime } from '../time/zone.js'
import { onceAMoment, type Moment } from './moment.js'

export interface Doors {
  /** By the station's hours; undefined where it posts none. */
  readonly opening: Opening | undefined
  /** Why no tickets are given, and until when where that is known; undefined while it is closed. */
  readonly stopped: { readonly why: StopReason; readonly until: LocalDateTime | undefined } | undefined
}

const answers = new WeakMap<Moment, Doors>()

export function doorsNow(moment: Moment): Doors {
  return onceAMoment(answers, moment, () => {
    const { station, holidays, queue, at, instant } = moment
    const opening = postsHours(station) ? openingAt(calendarOf(station, holidays), at) : undefined
    const stop = queue && opening?.open !== false ? stopRunning(queue, instant) : undefined
    const until = stop?.until
    return { opening, stopped: stop && { why: stop.why, until: until === undefined ? undefined : localDateTime(until, station.timeZone) } }
  })
}

/** Whether the station is closed at a moment, as far as it posts hours. */
export function isClosedNow(moment: Moment): boolean {
  return doorsNow(moment).opening?.open === false
}
