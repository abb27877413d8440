// What the lobby says of this moment: who receives, how many wait, what is on, what there is to eat; pure.
import {
  addDays,
  calendarOf,
  isUnreachable,
  occurrencesBetween,
  openingAt,
  queueRules,
  receivingNow,
  seriesFor,
  waitBandFor,
  waitingLine,
  type FeedView,
  type Instant,
  type LedgerView,
  type LocalDate,
  type LocalDateTime,
  type LocalTime,
  type Menu,
  type Occurrence,
  type Opening,
  type QueueState,
  type Receiving,
  type ServiceItem,
  type Services,
  type WaitBand,
  ownOf,
} from '@doorstep/model'

/** The feed and the queue at one moment of the station's clock. `queue` is undefined where this machine has no journal. */
export interface Now {
  readonly view: FeedView
  readonly queue: LedgerView<QueueState> | undefined
  readonly at: LocalDateTime
  readonly instant: Instant
}

const dateOf = (at: LocalDateTime): LocalDate => at.slice(0, 10)
const timeOf = (at: LocalDateTime): LocalTime => at.slice(11, 16)

/** Whether the station is open; undefined while its hours are not known, or when it posts none. */
export function opening({ view, at }: Now): Opening | undefined {
  const station = view.station.value
  if (!station || station.openingHours.length + station.specialOpeningHours.length === 0) return undefined
  return openingAt(calendarOf(station, view.holidays.value ?? []), at)
}

/** The workers signed in at desks, in the order of the desks; if nobody is, those on duty by the rota. */
export function receivers({ view, queue, at, instant }: Now): readonly Receiving[] {
  const station = view.station.value
  if (!station) return []
  // a sign-in is for one day: what yesterday left behind names nobody
  const state = queue && (queue.state.day ?? '') >= dateOf(at) ? queue.state : undefined
  return receivingNow(station, state, view.timetable.value, view.holidays.value ?? [], instant)
}

/** How many wait for a call; undefined while the queue is not known, which is not the same as nobody. */
export function waiting({ queue, at }: Now): number | undefined {
  if (!queue?.ready) return undefined
  // what waits of a day that is over waits for nothing; a day ahead of the clock is a clock that was wrong
  return (queue.state.day ?? '') >= dateOf(at) ? waitingLine(queue.state).length : 0
}

/**
 * How long somebody who takes a ticket for any matter now may have to wait; undefined where nobody waits, or where it cannot
 * be said because no desk is open.
 */
export function wait(now: Now): WaitBand | undefined {
  const { view, queue, instant } = now
  const station = view.station.value
  const rules = station && queueRules(station, view.services.value, view.holidays.value ?? [])
  const line = rules && seriesFor(rules, undefined)?.letter
  if (!queue || !rules || line === undefined || (waiting(now) ?? 0) === 0) return undefined
  const band = waitBandFor(queue.state, rules, line, instant)
  return band === 'unknown' ? undefined : band
}

/** How many services in how many categories; undefined before the list was read. */
export function serviceCount(services: Services | undefined): { readonly categories: number; readonly items: number } | undefined {
  if (!services) return undefined
  const items = services.items.filter((item) => item.list === 'service')
  return { categories: new Set(items.map((item) => item.category)).size, items: items.length }
}

// Matters most people come with are the state's and their health; the station's order of the items decides within each.
const OFTEN_ASKED = ['government', 'health', 'life'] as const

/** Matters to offer at once: those a desk takes, with plain words to find them by, the first of each category in turn. */
export function oftenAsked(services: Services | undefined, count: number): readonly ServiceItem[] {
  const candidates = (services?.items ?? []).filter(
    (item) => item.list === 'service' && item.status === 'active' && !item.elsewhere && item.keywords.length > 0,
  )
  const columns = OFTEN_ASKED.map((category) => candidates.filter((item) => item.category === category))
  const rounds = Math.max(0, ...columns.map((column) => column.length))
  const inTurn = Array.from({ length: rounds }, (_, round) => columns.flatMap((column) => column.slice(round, round + 1)))
  return inTurn.flat().slice(0, count)
}

/** Today's activities that take place, and the next one to come, which may be on another day. */
export interface Activities {
  readonly today: number
  readonly next: Occurrence | undefined
}

const DAYS_AHEAD = 7

interface Coming {
  readonly today: LocalDate
  readonly holidays: FeedView['holidays']['value']
  readonly occurrences: readonly Occurrence[]
}
// asked several times a minute, and the same for a day
const known = new WeakMap<object, Coming>()

function comingFrom(today: LocalDate, timetable: NonNullable<FeedView['timetable']['value']>, holidays: Coming['holidays']) {
  const before = known.get(timetable)
  if (before?.today === today && before.holidays === holidays) return before.occurrences
  const entries = timetable.entries.filter((entry) => entry.kind === 'activity')
  const all = occurrencesBetween(entries, today, addDays(today, DAYS_AHEAD), holidays ?? [])
  const occurrences = all.filter(({ status }) => status !== 'cancelled')
  known.set(timetable, { today, holidays, occurrences })
  return occurrences
}

/** Undefined before the timetable was read. */
export function activities({ view, at }: Now): Activities | undefined {
  const timetable = view.timetable.value
  if (!timetable) return undefined
  const today = dateOf(at)
  const coming = comingFrom(today, timetable, view.holidays.value)
  return {
    today: coming.filter(({ start }) => dateOf(start) === today).length,
    next: coming.find(({ start }) => start > at),
  }
}

/** The room of an occurrence as the timetable names it. */
export function roomOf({ view }: Now, { room, entry }: Occurrence) {
  return view.timetable.value?.rooms.find(({ id }) => id === room)?.name ?? entry.location
}

type Meal = Menu['meals'][number]

/** A meal to come, or one being served. */
export interface NextMeal {
  readonly meal: Meal
  readonly opens: LocalTime | undefined
  readonly closes: LocalTime | undefined
  readonly serving: boolean
  /** The dishes of the first set, or else all of them, as the menu names them. */
  readonly dishes: readonly Menu['dishes'][string][]
}

const MEAL_ORDER = ['breakfast', 'lunch', 'dinner'] as const

/** The first meal that is not over yet, today or within a week; undefined when the menu names none, or was not read. */
export function nextMeal({ view, at }: Now): NextMeal | undefined {
  const menu = view.menu.value
  if (!menu) return undefined
  const today = dateOf(at)
  const timesOf = (meal: Meal) => {
    const point = menu.points.find(({ id }) => id === meal.point) ?? menu.points[0]
    return point?.mealTimes[meal.meal]
  }
  const isOver = (meal: Meal) => meal.date < today || (meal.date === today && (timesOf(meal)?.closes ?? '24:00') <= timeOf(at))
  const isClosed = (meal: Meal) =>
    menu.closed.some(({ date, point }) => date === meal.date && (point === undefined || point === meal.point))
  const end = addDays(today, DAYS_AHEAD)
  const meal = menu.meals
    .filter((each) => each.date < end && !isOver(each))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : MEAL_ORDER.indexOf(a.meal) - MEAL_ORDER.indexOf(b.meal)))
    .find((each) => !isClosed(each))
  if (!meal) return undefined
  const times = timesOf(meal)
  return {
    meal,
    opens: times?.opens,
    closes: times?.closes,
    serving: meal.date === today && times !== undefined && times.opens <= timeOf(at),
    dishes: (meal.sets[0]?.dishes ?? meal.dishes).flatMap((id) => ownOf(menu.dishes, id) ?? []),
  }
}

/**
 * Since when the feed is not confirmed, for parts that could not be read again, and whether a file is to blame and not the network;
 * undefined while everything is fresh.
 */
export function staleSince(view: FeedView): { readonly since: number; readonly file: boolean } | undefined {
  const stale = Object.values(view).filter((part) => part.stale && part.asOf !== undefined)
  if (stale.length === 0) return undefined
  const file = stale.some(({ failures }) => failures.some((failure) => !isUnreachable(failure)))
  return { since: Math.min(...stale.map(({ asOf = Infinity }) => asOf)), file }
}
