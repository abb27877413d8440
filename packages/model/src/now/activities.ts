// What is on today, and what comes next.
import type { LocalisedText } from '../text/localised.js'
import { addDays, dateOf, type LocalDate } from '../time/local.js'
import { isAllDay, lastDayOf } from '../timetable/all-day.js'
import { occurrencesBetween, type Occurrence } from '../timetable/occurrences.js'
import type { Timetable } from '../timetable/schema.js'
import { onceAMoment, type Moment } from './moment.js'

export interface ActivitiesNow {
  /** How many take place today, those that are over included. */
  readonly today: number
  /** How many of them are not over. */
  readonly left: number
  /** The next one within a week: one to come today, else one of today that has no hours, else the first of another day. */
  readonly next: Occurrence | undefined
}

const DAYS_AHEAD = 7
const answers = new WeakMap<Moment, ActivitiesNow>()

interface Coming {
  readonly from: LocalDate
  readonly holidays: Moment['holidays']
  readonly occurrences: readonly Occurrence[]
}
// the same for a whole day
const comings = new WeakMap<Timetable, Coming>()

/** What takes place, without what is cancelled; undefined before the timetable was read. */
export function activitiesNow(moment: Moment): ActivitiesNow | undefined {
  const { timetable, holidays, at } = moment
  if (!timetable) return undefined
  return onceAMoment(answers, moment, () => {
    const today = dateOf(at)
    const coming = comingFrom(timetable, today, holidays)
    const ofToday = coming.filter(({ start }) => dateOf(start) <= today)
    return {
      today: ofToday.length,
      left: ofToday.filter((each) => isAllDay(each) || each.end > at).length,
      next:
        ofToday.find((each) => each.start > at && !isAllDay(each)) ??
        ofToday.find(isAllDay) ??
        coming.find(({ start }) => dateOf(start) > today),
    }
  })
}

// What lasts whole days is of its days; of the rest what began last night and ended in the small hours is not of today.
function isOf(day: LocalDate, each: Occurrence): boolean {
  return dateOf(each.start) >= day || (isAllDay(each) ? lastDayOf(each) >= day : each.end > `${day}T06:00`)
}

function comingFrom(timetable: Timetable, from: LocalDate, holidays: Moment['holidays']): readonly Occurrence[] {
  const before = comings.get(timetable)
  if (before?.from === from && before.holidays === holidays) return before.occurrences
  const entries = timetable.entries.filter(({ kind }) => kind === 'activity')
  const occurrences = occurrencesBetween(entries, from, addDays(from, DAYS_AHEAD), holidays).filter(
    (each) => each.status !== 'cancelled' && isOf(from, each),
  )
  comings.set(timetable, { from, holidays, occurrences })
  return occurrences
}

/** The room of an occurrence as the timetable names it, or where it is in words. */
export function roomNameOf({ timetable }: Moment, { room, entry }: Occurrence): LocalisedText | undefined {
  return timetable?.rooms.find(({ id }) => id === room)?.name ?? entry.location
}
