// Of one service: whether it can be done now, else why not and when. Nothing of the rota is needed for that.
import { capReached } from '../queue/cap.js'
import { calendarOf, seriesFor } from '../queue/rules.js'
import type { ServiceItem } from '../services/schema.js'
import { addDays, dateOf, type LocalDateTime } from '../time/local.js'
import { openingAt, postsHours, type Opening, type StationCalendar } from '../time/opening-hours.js'
import { OPENING_DAYS } from '../time/words.js'
import { doorsNow } from './doors.js'
import { onceAMoment, queueToday, type Moment } from './moment.js'
import { signedInNow } from './signed-in.js'
import { isAtDesk, whoDoes } from './who.js'

/**
 * Why an item cannot be done now, or why that is not known: it is done elsewhere; it is suspended; its hours say so; the station gives
 * no tickets for a while; the numbers of its kind are used up for today; its hours are not known; whoever is signed in sits at a desk that does not call for it.
 */
export type NotNow = 'elsewhere' | 'suspended' | 'closed' | 'stopped' | 'used-up' | 'unknown-hours' | 'no-desk'

export interface CanNow {
  readonly can: 'yes' | 'no' | 'unknown'
  /** Undefined for an item that can be done. */
  readonly why: NotNow | undefined
  /** Until when it can be done. */
  readonly until: LocalDateTime | undefined
  /** From when it can be done again, where that is known. */
  readonly next: LocalDateTime | undefined
}

const openings = new WeakMap<Moment, Map<unknown, Opening | undefined>>()

/** Whether a service can be done at a moment. What the rota says of the person who does it changes nothing of that. */
export function canNow(moment: Moment, item: ServiceItem): CanNow {
  const not = (can: 'no' | 'unknown', why: NotNow, next?: LocalDateTime): CanNow => ({ can, why, until: undefined, next })
  if (item.elsewhere) return not('no', 'elsewhere')
  if (item.status !== 'active') return not('no', 'suspended')
  const signedIn = signedInNow(moment)
  const there = whoDoes(moment, item, signedIn)
  const opening = openingOf(moment, item)
  // hours that nobody posted say less than a worker at the desk
  const seen = !item.hours && there !== undefined
  if (!opening && !seen) return not('unknown', 'unknown-hours')
  if (opening && !opening.open) return not('no', 'closed', opening.next)
  if (!isAtDesk(item)) return { can: 'yes', why: undefined, until: opening?.until, next: undefined }
  const { stopped } = doorsNow(moment)
  if (stopped) return not('no', 'stopped', stopped.until)
  if (isUsedUp(moment, item.category)) return not('no', 'used-up', openingAfter(moment, item))
  if (!there && signedIn.length > 0) return not('unknown', 'no-desk')
  return { can: 'yes', why: undefined, until: opening?.until, next: undefined }
}

/** Whether today's numbers for a category are all given, while those who have one are received. */
function isUsedUp(moment: Moment, category: string): boolean {
  const { station, at } = moment
  const series = station.queue && seriesFor(station.queue, category)
  const today = queueToday(moment)
  return series !== undefined && today !== undefined && capReached(today, series, dateOf(at))
}

/** When an item can be done on another day. */
function openingAfter({ station, holidays, at }: Moment, item: ServiceItem): LocalDateTime | undefined {
  const own = calendarOf(station, holidays)
  if (!item.hours && !postsHours(own)) return undefined
  const tomorrow = `${addDays(dateOf(at), 1)}T00:00`
  const opening = openingAt(item.hours ? calendarWithin(item.hours, own, isBehindDoors(item)) : own, tomorrow)
  return opening.open ? tomorrow : opening.next
}

/** Open or closed by an item's hours and the station's; undefined where they do not say. Many items share their hours: worked out once. */
function openingOf(moment: Moment, item: ServiceItem): Opening | undefined {
  const known = onceAMoment(openings, moment, () => new Map<unknown, Opening | undefined>())
  const key = item.hours ?? moment.station
  const before = known.get(key)
  if (before || known.has(key)) return before
  const opening = workOut(moment, item)
  known.set(key, opening)
  return opening
}

function workOut({ station, holidays, at }: Moment, item: ServiceItem): Opening | undefined {
  const { hours, hoursIncomplete } = item
  const own = calendarOf(station, holidays)
  if (!hours) return postsHours(own) ? openingAt(own, at) : undefined
  const opening = openingAt(calendarWithin(hours, own, isBehindDoors(item)), at)
  // what could not be read may be now, or before what could
  return opening.open || (hours.length > 0 && !hoursIncomplete) ? opening : undefined
}

/** Whether the feed says that a service is done at a desk: hours of its own then end where the station's do. */
function isBehindDoors({ desk, handler, channels }: ServiceItem): boolean {
  return desk !== undefined || channels.includes('desk') || (channels.length === 0 && handler !== undefined)
}

const ALWAYS = [{ days: [...OPENING_DAYS], opens: '00:00', closes: '24:00' }]

// A night telephone rings by its own hours; on a special date nothing is done that the station does not do.
function calendarWithin(openingHours: StationCalendar['openingHours'], station: StationCalendar, behindDoors: boolean): StationCalendar {
  const own = { ...station, openingHours, specialOpeningHours: [] }
  if (!postsHours(station)) return own
  return { ...own, within: behindDoors ? station : { ...station, openingHours: ALWAYS } }
}
