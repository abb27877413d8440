// Reads a year's holidays: bad entries are left out and named, the rest is kept.
import { MOST_ENTRIES } from '../../schema/limits.js'
import { atOnce, salvaging, type Salvaged, type SlicedReading } from '../../schema/parse.js'
import { holidayYearSchema, type HolidayYear } from '../../time/schema.js'
import { each } from './each.js'

const LISTS = each(MOST_ENTRIES, 'days')

/** In steps, for a file that is long: `atOnce` runs it to its end, a screen lets others have a turn between two. */
export const readingHolidays = (input: unknown): SlicedReading<HolidayYear> => salvaging(holidayYearSchema, input, LISTS)
export const readHolidays = (input: unknown): Salvaged<HolidayYear> => atOnce(readingHolidays(input))
