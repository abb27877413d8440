// Reads a list of services: bad entries are left out and named, the rest is kept.
import { MOST_ENTRIES } from '../../schema/limits.js'
import { atOnce, salvaging, type Salvaged, type SlicedReading } from '../../schema/parse.js'
import { servicesSchema, type Services } from '../../services/schema.js'
import { each } from './each.js'

const LISTS = each(MOST_ENTRIES, 'categories', 'items')

/** In steps, for a file that is long: `atOnce` runs it to its end, a screen lets others have a turn between two. */
export const readingServices = (input: unknown): SlicedReading<Services> => salvaging(servicesSchema, input, LISTS)
export const readServices = (input: unknown): Salvaged<Services> => atOnce(readingServices(input))
