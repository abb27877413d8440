// How several files of one part become one value.
import type { Parts } from '@doorstep/model/feed'
import type { Menu } from '@doorstep/model/menu'
import type { Services } from '@doorstep/model/services'
import type { HolidayYear } from '@doorstep/model/time'
import type { Timetable } from '@doorstep/model/timetable'

/**
 * One list after the other; an entry of a later file takes the place of an earlier file's with the same key. So a district's
 * list may come first and the station's own corrections after it.
 */
function joined<Entry>(earlier: readonly Entry[], later: readonly Entry[], keyOf: (entry: Entry) => string): Entry[] {
  const keys = new Set(later.map(keyOf))
  return [...earlier.filter((entry) => !keys.has(keyOf(entry))), ...later]
}

const byId = ({ id }: { readonly id: string }) => id
const byDay = ({ date, point = '', meal = '' }: { readonly date: string; readonly point?: string | undefined; readonly meal?: string }) =>
  `${date} ${point} ${meal}`

function services(earlier: Services, later: Services): Services {
  return {
    ...earlier,
    ...later,
    categories: joined(earlier.categories, later.categories, byId),
    items: joined(earlier.items, later.items, byId),
  }
}

function timetable(earlier: Timetable, later: Timetable): Timetable {
  return {
    ...earlier,
    ...later,
    rooms: joined(earlier.rooms, later.rooms, byId),
    entries: joined(earlier.entries, later.entries, ({ uid }) => uid),
  }
}

function menu(earlier: Menu, later: Menu): Menu {
  return {
    ...earlier,
    ...later,
    // The first file's: one that names none says the default, which must not overrule what was said.
    currency: earlier.currency,
    groups: joined(earlier.groups, later.groups, byId),
    points: joined(earlier.points, later.points, byId),
    pricePolicies: joined(earlier.pricePolicies, later.pricePolicies, byId),
    dishes: { ...earlier.dishes, ...later.dishes },
    meals: joined(earlier.meals, later.meals, byDay),
    closed: joined(earlier.closed, later.closed, byDay),
  }
}

const inTurn =
  <Value>(merge: (earlier: Value, later: Value) => Value) =>
  (files: readonly [Value, ...Value[]]): Value =>
    files.reduce((earlier, later) => merge(earlier, later))

/** For each part, one value of the files that could be read, in the manifest's order. A single file's value stays the same object. */
export const MERGE = {
  services: inTurn(services),
  timetable: inTurn(timetable),
  menu: inTurn(menu),
  holidays: (files: readonly [HolidayYear, ...HolidayYear[]]): Parts['holidays'] => files,
}
