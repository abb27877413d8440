// The meal that is being served, or the next one.
import { closedOn } from '../menu/month.js'
import type { Dish, Meal, Menu } from '../menu/schema.js'
import { MEALS } from '../menu/words.js'
import { ownOf } from '../text/own.js'
import { addDays, dateOf, timeOf, type LocalDateTime, type LocalTime } from '../time/local.js'
import { onceAMoment, type Moment } from './moment.js'

/** A meal being served, or to come. */
export interface MealNow {
  readonly meal: Meal
  readonly opens: LocalTime | undefined
  readonly closes: LocalTime | undefined
  readonly serving: boolean
  /** The dishes of the first set, or else all of them, as the menu names them. */
  readonly dishes: readonly Dish[]
}

type Times = { readonly opens: LocalTime; readonly closes: LocalTime } | undefined

const DAYS_AHEAD = 7
const answers = new WeakMap<Moment, { readonly found: MealNow | undefined }>()

/** How a meal stands at a local time: `ahead` too for one of today whose hours the menu does not say. */
export function mealStanding({ date }: Pick<Meal, 'date'>, times: Times, at: LocalDateTime): 'ahead' | 'serving' | 'over' {
  const today = dateOf(at)
  if (date !== today) return date < today ? 'over' : 'ahead'
  if (!times || timeOf(at) < times.opens) return 'ahead'
  return timeOf(at) < times.closes ? 'serving' : 'over'
}

/** The first meal that is not over, today or within a week; undefined when the menu names none, or was not read. */
export function mealNow(moment: Moment): MealNow | undefined {
  const { menu } = moment
  return menu && onceAMoment(answers, moment, () => ({ found: firstOf(menu, moment.at) })).found
}

const whenOf = ({ date, meal }: Meal): string => `${date} ${MEALS.indexOf(meal)}`

function firstOf(menu: Menu, at: LocalDateTime): MealNow | undefined {
  const end = addDays(dateOf(at), DAYS_AHEAD)
  const timesOf = (meal: Meal): Times => (menu.points.find(({ id }) => id === meal.point) ?? menu.points[0])?.mealTimes[meal.meal]
  const [meal] = menu.meals
    .filter((each) => each.date < end && mealStanding(each, timesOf(each), at) !== 'over' && !closedOn(menu, each.date, each.point))
    .sort((a, b) => (whenOf(a) < whenOf(b) ? -1 : 1))
  if (!meal) return undefined
  const times = timesOf(meal)
  return {
    meal,
    opens: times?.opens,
    closes: times?.closes,
    serving: mealStanding(meal, times, at) === 'serving',
    dishes: (meal.sets[0]?.dishes ?? meal.dishes).flatMap((id) => ownOf(menu.dishes, id) ?? []),
  }
}
