// Reads a menu: bad entries are left out and named, the rest is kept.
import { MOST_ENTRIES } from '../../schema/limits.js'
import { atOnce, salvaging, type Salvaged, type SlicedReading } from '../../schema/parse.js'
import { menuSchema, type Menu } from '../../menu/schema.js'
import { each } from './each.js'

const LISTS = each(MOST_ENTRIES, 'groups', 'points', 'pricePolicies', 'dishes', 'meals', 'closed')

/** In steps, for a file that is long: `atOnce` runs it to its end, a screen lets others have a turn between two. */
export const readingMenu = (input: unknown): SlicedReading<Menu> => salvaging(menuSchema, input, LISTS)
export const readMenu = (input: unknown): Salvaged<Menu> => atOnce(readingMenu(input))
