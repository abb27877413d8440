// The lenient reader of each part: bad entries are left out and named, the rest is kept.
import { holidayYearSchema, type HolidayYear } from '../time/schema.js'
import { menuSchema, type Menu } from '../menu/schema.js'
import { salvage, type Salvaged } from '../schema/parse.js'
import { servicesSchema, type Services } from '../services/schema.js'
import { stationSchema, type Station } from '../station/schema.js'
import { timetableProblems } from '../timetable/rule-problems.js'
import { timetableSchema, type Timetable } from '../timetable/schema.js'

/** Reads station.json; bad desks, workers and hours are left out and named. */
export function readStation(input: unknown): Salvaged<Station> {
  return salvage(stationSchema, input, ['openingHours', 'specialOpeningHours', 'desks', 'workers', 'parts'])
}
export function readServices(input: unknown): Salvaged<Services> {
  return salvage(servicesSchema, input, ['categories', 'items'])
}
/** Reads a timetable; an entry whose rule cannot be repeated is left out by the screens, so it is named here. */
export function readTimetable(input: unknown): Salvaged<Timetable> {
  const { value, problems } = salvage(timetableSchema, input, ['rooms', 'entries'])
  return { value, problems: value ? [...problems, ...timetableProblems(value.entries)] : problems }
}
export function readMenu(input: unknown): Salvaged<Menu> {
  return salvage(menuSchema, input, ['groups', 'points', 'pricePolicies', 'dishes', 'meals', 'closed'])
}
export function readHolidays(input: unknown): Salvaged<HolidayYear> {
  return salvage(holidayYearSchema, input, ['days'])
}
