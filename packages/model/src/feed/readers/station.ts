// Reads station.json: bad entries are left out and named, the rest is kept.
import { MOST_OF_STATION } from '../../schema/limits.js'
import { atOnce, salvaging, type Salvaged, type SlicedReading } from '../../schema/parse.js'
import { stationSchema, type Station } from '../../station/schema.js'
import { each } from './each.js'

const LISTS = each(MOST_OF_STATION, 'openingHours', 'specialOpeningHours', 'desks', 'workers', 'parts')

/** In steps, for a file that is long: `atOnce` runs it to its end, a screen lets others have a turn between two. */
export const readingStation = (input: unknown): SlicedReading<Station> => salvaging(stationSchema, input, LISTS)
export const readStation = (input: unknown): Salvaged<Station> => atOnce(readingStation(input))
