// The lenient reader of each part: bad entries are left out and named, the rest is kept.
import { holidayYearSchema, type HolidayYear } from '../time/schema.js'
import { menuSchema, type Menu } from '../menu/schema.js'
import { MOST_ENTRIES, MOST_FAULTS, MOST_OF_STATION } from '../schema/limits.js'
import { atOnce, salvaging, type SlicedReading, type Salvaged } from '../schema/parse.js'
import { servicesSchema, type Services } from '../services/schema.js'
import { stationSchema, type Station } from '../station/schema.js'
import { timetableProblems } from '../timetable/rule-problems.js'
import { timetableSchema, type Timetable } from '../timetable/schema.js'

/** How many entries of each of these lists are read. */
const each = (most: number, ...names: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries(names.map((name) => [name, most]))

const OF_STATION = each(MOST_OF_STATION, 'openingHours', 'specialOpeningHours', 'desks', 'workers', 'parts')
const OF_SERVICES = each(MOST_ENTRIES, 'categories', 'items')
const OF_TIMETABLE = each(MOST_ENTRIES, 'rooms', 'entries')
const OF_MENU = each(MOST_ENTRIES, 'groups', 'points', 'pricePolicies', 'dishes', 'meals', 'closed')
const OF_HOLIDAYS = each(MOST_ENTRIES, 'days')

/**
 * The readers in steps, for a file that is long: {@link atOnce} runs one to its end, a screen lets others have a turn between two.
 * station.json's bad desks, workers and hours are left out and named.
 */
export const readingStation = (input: unknown): SlicedReading<Station> => salvaging(stationSchema, input, OF_STATION)
export const readingServices = (input: unknown): SlicedReading<Services> => salvaging(servicesSchema, input, OF_SERVICES)
export const readingMenu = (input: unknown): SlicedReading<Menu> => salvaging(menuSchema, input, OF_MENU)
export const readingHolidays = (input: unknown): SlicedReading<HolidayYear> => salvaging(holidayYearSchema, input, OF_HOLIDAYS)
/** An entry whose rule cannot be repeated is left out by the screens, so it is named here. */
export function* readingTimetable(input: unknown): SlicedReading<Timetable> {
  const { value, problems } = yield* salvaging(timetableSchema, input, OF_TIMETABLE)
  if (!value) return { value, problems }
  yield
  const rules = timetableProblems(value.entries)
  return { value, problems: [...problems, ...rules.slice(0, MOST_FAULTS)] }
}

export const readStation = (input: unknown): Salvaged<Station> => atOnce(readingStation(input))
export const readServices = (input: unknown): Salvaged<Services> => atOnce(readingServices(input))
export const readTimetable = (input: unknown): Salvaged<Timetable> => atOnce(readingTimetable(input))
export const readMenu = (input: unknown): Salvaged<Menu> => atOnce(readingMenu(input))
export const readHolidays = (input: unknown): Salvaged<HolidayYear> => atOnce(readingHolidays(input))
