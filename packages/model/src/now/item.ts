// Of one service: whether it can be done now, else when or where, at which desk and with whom.
import { capReached } from '../queue/cap.js'
import { calendarOf, desksOf, isAway, seriesFor } from '../queue/rules.js'
import { serves } from '../queue/policy.js'
import type { ServiceItem } from '../services/schema.js'
import type { Desk, Worker } from '../station/schema.js'
import { addDays, dateOf, type LocalDateTime } from '../time/local.js'
import { openingAt, postsHours, type Opening, type StationCalendar } from '../time/opening-hours.js'
import { OPENING_DAYS } from '../time/words.js'
import { onceAMoment, queueToday, type Moment } from './moment.js'
import { openingNow } from './opening.js'
import { presentNow, type Present } from './present.js'

/**
 * Why an item cannot be done now, or why that is not known: it is done elsewhere; it is suspended; its hours say so; the station gives
 * no tickets for a while; the numbers of its kind are used up for today; its hours are not known; whoever is signed in sits at a desk that does not call for it.
 */
export type NotNow = 'elsewhere' | 'suspended' | 'closed' | 'stopped' | 'used-up' | 'unknown-hours' | 'no-desk'

/** One service at a moment. */
export interface ItemNow {
  readonly can: 'yes' | 'no' | 'unknown'
  /** Undefined for an item that can be done. */
  readonly why: NotNow | undefined
  /** Until when it can be done. */
  readonly until: LocalDateTime | undefined
  /** From when it can be done again, where that is known. */
  readonly next: LocalDateTime | undefined
  /** Where to go: the desk of whoever does it now, or else its usual desk; undefined for what is done without a desk. */
  readonly desk: Desk | undefined
  /** Whom to go to; undefined where nobody can be named. */
  readonly worker: Worker | undefined
  /** How the worker is known: signed in at `desk`, on duty by the rota, or only `usual`: who does it as a rule (通常), and is not there now as far as is known. */
  readonly by: Present['by'] | 'usual' | undefined
}

const openings = new WeakMap<Moment, Map<unknown, Opening | undefined>>()

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
  if (item.elsewhere) return { ...NOBODY, can: 'no', why: 'elsewhere' }
  const there = isAtDesk(item) ? whoDoes(moment, item) : handlerOnly(moment, item)
  const when = whenDone(moment, item, there)
  // who is there now does nothing of what begins another day
  const concerned = when.can !== 'no' || when.why === 'stopped' || when.why === 'used-up'
  if (there && concerned) return { ...when, worker: there.worker, desk: there.desk, by: there.by }
  const desk = station.desks.find(({ id }) => id === item.desk)
  const handler = station.workers.find(({ id }) => id === item.handler)
  const usual = handler && !isAway(handler.absences, dateOf(when.next ?? moment.at)) ? handler : undefined
  return { ...when, desk, worker: usual, by: usual && 'usual' }
}

const NOBODY = { until: undefined, next: undefined, desk: undefined, worker: undefined, by: undefined } as const

/** Whether an item is done at a desk, and not by telephone, on the web or at home alone. */
export function isAtDesk({ desk, handler, channels, phones }: ServiceItem): boolean {
  if (desk !== undefined) return true
  return channels.length > 0 ? channels.includes('desk') : handler !== undefined || phones.length === 0
}

type When = Pick<ItemNow, 'can' | 'why' | 'until' | 'next'>

function whenDone(moment: Moment, item: ServiceItem, there: Present | undefined): When {
  const not = (can: 'no' | 'unknown', why: NotNow, next?: LocalDateTime): When => ({ can, why, until: undefined, next })
  if (item.status !== 'active') return not('no', 'suspended')
  const atDesk = isAtDesk(item)
  const opening = openingOf(moment, item)
  // hours that nobody posted say less than a worker at the desk
  const seen = !item.hours && there?.by === 'desk'
  if (!opening && !seen) return not('unknown', 'unknown-hours')
  if (opening && !opening.open) return not('no', 'closed', opening.next)
  if (!atDesk) return { can: 'yes', why: undefined, until: opening?.until, next: undefined }
  const { stopped } = openingNow(moment)
  if (stopped) return not('no', 'stopped', stopped.until)
  if (isUsedUp(moment, item.category)) return not('no', 'used-up', openingAfter(moment, item))
  if (!there && presentNow(moment).some(({ by }) => by === 'desk')) return not('unknown', 'no-desk')
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

/** Who of those present does an item. */
function whoDoes(moment: Moment, item: ServiceItem): Present | undefined {
  const able = ableFor(moment, item.category)
  return (
    able.find(({ worker }) => worker.id === item.handler) ??
    able.find(({ desk }) => desk !== undefined && desk.id === item.desk) ??
    able.find(({ desk }) => desk !== undefined) ??
    able[0]
  )
}

/** Without a desk nobody stands in for the one who does it. */
function handlerOnly(moment: Moment, { handler }: ServiceItem): Present | undefined {
  const there = presentNow(moment).find(({ worker }) => worker.id === handler)
  return there && { ...there, desk: undefined }
}

const ables = new WeakMap<Moment, Map<string, readonly Present[]>>()

/** Who of those present sits at a desk that calls for a category. */
function ableFor(moment: Moment, category: string): readonly Present[] {
  const known = onceAMoment(ables, moment, () => new Map<string, readonly Present[]>())
  const before = known.get(category)
  if (before) return before
  const { station } = moment
  const series = station.queue && seriesFor(station.queue, category)
  const rules = { desks: desksOf(station) }
  const able = presentNow(moment).filter(({ desk }) => !series || !desk || serves(rules, desk.id, series.letter))
  known.set(category, able)
  return able
}
