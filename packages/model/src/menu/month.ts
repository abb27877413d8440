// Looking things up in a menu: the meals of a date, the days without any, and the months there is a menu for.
import type { LocalDate } from '../time/local.js'
import type { Dish, Meal, Menu } from './schema.js'
import { DISH_GROUPS, MEALS } from './words.js'

/** One dish of a meal with the id it has in the menu. */
export interface ServedDish {
  readonly id: string
  readonly dish: Dish
}

/** The dishes of one group, as they are served together (大荤, 小荤, ...). */
export interface ServedGroup {
  readonly group: string
  readonly dishes: readonly ServedDish[]
}

/** A day on which a point serves nothing, as the menu says it. */
export type ClosedDay = Menu['closed'][number]

// A month view asks for every day of a menu, with the same menu each time.
const byDate = new WeakMap<Menu, ReadonlyMap<LocalDate, readonly Meal[]>>()

function mealsByDate(menu: Menu): ReadonlyMap<LocalDate, readonly Meal[]> {
  let index = byDate.get(menu)
  if (!index) {
    const days = new Map<LocalDate, Meal[]>()
    for (const meal of menu.meals) {
      const day = days.get(meal.date)
      if (day) day.push(meal)
      else days.set(meal.date, [meal])
    }
    for (const day of days.values()) day.sort((a, b) => MEALS.indexOf(a.meal) - MEALS.indexOf(b.meal))
    byDate.set(menu, (index = days))
  }
  return index
}

// Without a point everything is asked for; a meal without one is served everywhere, and so is one whose point the menu does not describe:
// nobody goes without it for a slip in its point.
function servedAt(menu: Menu, point: string | undefined, { point: own }: { readonly point?: string | undefined }): boolean {
  return point === undefined || own === point || !menu.points.some(({ id }) => id === own)
}

/** The meals of a date in the order of the day, at one point or, without `point`, at all of them. */
export function mealsOn(menu: Menu, date: LocalDate, point?: string): readonly Meal[] {
  return (mealsByDate(menu).get(date) ?? []).filter((meal) => servedAt(menu, point, meal))
}

/** The menu's word that nothing is served on a date, everywhere or at this point. */
export function closedOn(menu: Menu, date: LocalDate, point?: string): ClosedDay | undefined {
  return menu.closed.find((closed) => closed.date === date && (closed.point === undefined || closed.point === point))
}

/**
 * The months with at least one meal, in order, as `2026-11`.
 *
 * @example
 * menuMonths(menu, 'p1') // ['2026-10', '2026-11']
 */
export function menuMonths(menu: Menu, point?: string): readonly string[] {
  return [...new Set(menu.meals.filter((meal) => servedAt(menu, point, meal)).map(({ date }) => date.slice(0, 7)))].sort()
}

/**
 * The dishes of a meal by group in serving order: the standard groups, then the groups the menu lists, in its order (it may
 * list standard ones too), then any other. A dish the menu does not describe is left out; one that stands there twice is there once.
 *
 * @example
 * dishGroups(menu, ['pork-egg', 'soy-soup']).map(({ group }) => group) // ['main-meat', 'soup']
 */
export function dishGroups(menu: Menu, dishes: readonly string[]): readonly ServedGroup[] {
  const groups = new Map<string, ServedDish[]>()
  for (const id of new Set(dishes)) {
    const dish = Object.hasOwn(menu.dishes, id) ? menu.dishes[id] : undefined
    if (!dish) continue
    const served = groups.get(dish.group)
    if (served) served.push({ id, dish })
    else groups.set(dish.group, [{ id, dish }])
  }
  const listed = menu.groups.map(({ id }) => id)
  const order: readonly string[] = [...DISH_GROUPS.filter((group) => !listed.includes(group)), ...listed]
  const place = (group: string) => (order.includes(group) ? order.indexOf(group) : order.length)
  return [...groups].map(([group, served]) => ({ group, dishes: served })).sort((a, b) => place(a.group) - place(b.group))
}
