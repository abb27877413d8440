// A moment of a station: what its feed and its queue say, and the time; all that is worked out here is worked out of it.
import type { FeedView } from '../feed/view.js'
import type { LedgerView } from '../journal/ledger.js'
import type { Menu } from '../menu/schema.js'
import type { QueueState } from '../queue/ticket.js'
import type { Services } from '../services/schema.js'
import type { Station } from '../station/schema.js'
import { dateOf, type Instant, type LocalDateTime } from '../time/local.js'
import type { HolidayYear } from '../time/schema.js'
import { localDateTime } from '../time/zone.js'
import type { Timetable } from '../timetable/schema.js'

/** What is known of a station at one moment. A part that was not read, or is not there, is undefined. */
export interface Moment {
  readonly station: Station
  readonly services: Services | undefined
  readonly timetable: Timetable | undefined
  readonly menu: Menu | undefined
  readonly holidays: readonly HolidayYear[]
  /** The queue; undefined where there is none to look into, or it has not been read yet: nothing is known then, not that nobody waits. */
  readonly queue: QueueState | undefined
  /** The station's local time, to the minute. */
  readonly at: LocalDateTime
  readonly instant: Instant
}

/** What a window knows of a ledger. */
export type SeenQueue = Pick<LedgerView<QueueState>, 'ready' | 'state'>

const NO_HOLIDAYS: readonly HolidayYear[] = []

/**
 * The moment of a feed and a queue; undefined before the station was read.
 *
 * @param queue what this window sees of the queue; undefined without a journal
 * @example
 * const moment = momentOf(feed.view, ledger.view, clock())
 * if (moment) openingNow(moment).is // 'open'
 */
export function momentOf(view: FeedView, queue: SeenQueue | undefined, instant: Instant): Moment | undefined {
  const station = view.station.value
  if (!station) return undefined
  return {
    station,
    services: view.services.value,
    timetable: view.timetable.value,
    menu: view.menu.value,
    holidays: view.holidays.value ?? NO_HOLIDAYS,
    queue: queue?.ready ? queue.state : undefined,
    at: localDateTime(instant, station.timeZone),
    instant,
  }
}

/**
 * Gives moments one after the other, and the same one again while nothing in it has changed for a minute: what was worked out of it
 * is not worked out again for every frame.
 */
export function momentKeeper(): typeof momentOf {
  let kept: Moment | undefined
  return (view, queue, instant) => {
    const made = momentOf(view, queue, instant)
    const before = kept
    const same =
      made && before && (Object.keys(made) as (keyof Moment)[]).every((part) => part === 'instant' || made[part] === before[part])
    return same ? before : (kept = made)
  }
}

/** The queue if its events are of today: what yesterday left behind names nobody and lets nobody wait. */
export function queueToday({ queue, at }: Moment): QueueState | undefined {
  // a day ahead of the clock is a clock that was wrong
  return queue && (queue.day ?? '') >= dateOf(at) ? queue : undefined
}

/** Works an answer out once for each moment. */
export function onceAMoment<Answer>(answers: WeakMap<Moment, Answer>, moment: Moment, workOut: () => Answer): Answer {
  const known = answers.get(moment)
  if (known !== undefined) return known
  const answer = workOut()
  answers.set(moment, answer)
  return answer
}
