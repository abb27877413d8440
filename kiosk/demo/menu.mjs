// The planner of the demo canteen's menu: the same months always give the same menu.
import { feasts, groups, points, pricePolicies, sets } from './canteen.mjs'
import * as breakfast from './dishes/breakfast.mjs'
import { feastDishes, fruits, staples } from './dishes/extras.mjs'
import { dinnerMains, lunchMains } from './dishes/main-meat.mjs'
import { pool, texts } from './dishes/row.mjs'
import { dinnerSmalls, lunchSmalls } from './dishes/small-meat.mjs'
import { soups } from './dishes/soup.mjs'
import { vegetables } from './dishes/vegetable.mjs'

/** @typedef {import('./dishes/row.mjs').MenuInput} MenuInput */
/** @typedef {import('./dishes/row.mjs').PooledDish} PooledDish */
/** @typedef {MenuInput['meals'][number]} MealInput */

const DAY_MS = 86_400_000
// What stands in half of all dishes does not make two of them alike.
const SEASONINGS = ['soy-sauce', 'garlic', 'scallion', 'ginger', 'sugar', 'vinegar', 'salt', 'spices', 'chilli', 'curry']

/** @param {PooledDish} dish What one tastes first: its two leading ingredients; ribs and chops are pork. */
function leading({ ingredients }) {
  return ingredients
    .filter((ingredient) => !SEASONINGS.includes(ingredient))
    .slice(0, 2)
    .map((ingredient) => ingredient.replace(/^(?:cured-)?(pork).*/, '$1').replace(/^round-/, ''))
}

/**
 * Dishes in turn: the one that was longest not served and that shares no leading ingredient with `avoid`; when all do, the
 * one that was longest not served.
 *
 * @param {readonly PooledDish[]} dishes
 */
function rotation(dishes) {
  const waiting = [...dishes]
  /** @param {readonly PooledDish[]} avoid */
  return (avoid = []) => {
    const tastes = new Set(avoid.flatMap(leading))
    const at = Math.max(
      0,
      waiting.findIndex((dish) => leading(dish).every((taste) => !tastes.has(taste))),
    )
    const [dish] = waiting.splice(at, 1)
    if (!dish) throw new Error('A pool of dishes is empty')
    waiting.push(dish)
    return dish
  }
}

/** @param {readonly PooledDish[]} dishes */
function ids(dishes) {
  return dishes.map(({ id }) => id)
}

/**
 * @param {keyof typeof sets} meal
 * @param {readonly PooledDish[]} dishes
 */
function setOf(meal, dishes) {
  return [{ ...sets[meal], dishes: ids(dishes) }]
}

/** @param {string} firstMonth @param {number} months */
function datesOf(firstMonth, months) {
  const match = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(firstMonth)
  if (!match || !Number.isInteger(months) || months < 1)
    throw new Error(`A month such as 2026-11 and a number of months are expected: ${firstMonth}, ${months}`)
  const [year, month] = [Number(match[1]), Number(match[2]) - 1]
  const [first, end] = [Date.UTC(year, month, 1), Date.UTC(year, month + months, 1)]
  return Array.from({ length: (end - first) / DAY_MS }, (_, day) => new Date(first + day * DAY_MS))
}

const pools = {
  lunchMains: pool('main-meat', lunchMains),
  dinnerMains: pool('main-meat', dinnerMains),
  lunchSmalls: pool('small-meat', lunchSmalls),
  dinnerSmalls: pool('small-meat', dinnerSmalls),
  vegetables: pool('vegetable', vegetables),
  soups: pool('soup', soups),
  drinks: pool('drink', breakfast.drinks),
  buns: pool('staple', breakfast.buns),
  specials: pool('snack', breakfast.specials),
  eggs: pool('side', breakfast.eggs),
  sides: pool('side', breakfast.sides),
  fruits: pool('snack', fruits),
}
const besides = new Map([...pool('staple', staples), ...pool('snack', feastDishes)].map((dish) => [dish.id, dish]))

/** @param {string} id A staple or a feast dish by its id. */
function beside(id) {
  const dish = besides.get(id)
  if (!dish) throw new Error(`No staple and no feast dish is called ${id}`)
  return dish
}

/**
 * A kitchen that cooks day after day: lunch mains come back after five weeks, dinner mains after two, and no two dishes of
 * one meal taste alike.
 */
function kitchen() {
  const next = {
    lunchMain: rotation(pools.lunchMains),
    dinnerMain: rotation(pools.dinnerMains),
    lunchSmall: rotation(pools.lunchSmalls),
    dinnerSmall: rotation(pools.dinnerSmalls),
    vegetable: rotation(pools.vegetables),
    soup: rotation(pools.soups),
    drink: rotation(pools.drinks),
    bun: rotation(pools.buns),
    special: rotation(pools.specials),
    egg: rotation(pools.eggs),
    side: rotation(pools.sides),
    fruit: rotation(pools.fruits),
  }
  const rice = beside('rice')
  return {
    breakfast() {
      const [drink, bun, egg, side] = [next.drink(), next.bun(), next.egg(), next.side()]
      const dishes = [drink, next.drink([drink]), bun, next.bun(), next.special(), egg, next.egg(), side]
      return { dishes, sets: setOf('breakfast', [drink, bun, egg, side]) }
    },
    lunch() {
      const main = next.lunchMain()
      const small = next.lunchSmall([main])
      const otherSmall = next.lunchSmall([main, small])
      const vegetable = next.vegetable([main, small, otherSmall])
      const otherVegetable = next.vegetable([main, small, otherSmall, vegetable])
      const soup = next.soup([main, small, vegetable])
      const fruit = next.fruit()
      const chosen = [main, small, vegetable, soup, rice, fruit]
      return { dishes: [main, small, otherSmall, vegetable, otherVegetable, soup, rice, fruit], sets: setOf('lunch', chosen), chosen }
    },
    /** @param {readonly PooledDish[]} lunch */
    dinner(lunch) {
      const main = next.dinnerMain(lunch.slice(0, 1))
      const small = next.dinnerSmall([main])
      const vegetable = next.vegetable([...lunch, main, small])
      const soup = next.soup([main, small, vegetable])
      const dishes = [main, small, vegetable, soup, rice, beside('multigrain-rice')]
      return { dishes, sets: setOf('dinner', [main, vegetable, soup, rice]) }
    },
  }
}

/** @param {string} date @param {import('@doorstep/model/menu').MealName} meal */
function feastAt(date, meal) {
  const feast = feasts[date]?.find((entry) => entry.meal === meal)
  return { dishes: (feast?.dishes ?? []).map(beside), ...(feast ? { note: texts(feast.note) } : {}) }
}

/**
 * The menu of whole months: breakfast, lunch and dinner every day at the canteen, the lunch set on weekdays at the pick-up
 * point. The shape is that of menu.json; parse it with `menuSchema`.
 *
 * @param {string} firstMonth `YYYY-MM`
 * @param {number} months how many, from 1
 * @returns {MenuInput}
 * @throws {Error} when the month is none, or there are none
 * @example
 * planMenu('2026-11', 3).meals.length // 341
 */
export function planMenu(firstMonth, months) {
  const cook = kitchen()
  /** @type {Map<string, PooledDish>} */
  const served = new Map()
  /** @type {MealInput[]} */
  const meals = []
  /**
   * @param {string} date @param {string} point @param {import('@doorstep/model/menu').MealName} meal
   * @param {readonly PooledDish[]} dishes @param {NonNullable<MealInput['sets']>} mealSets
   */
  const serve = (date, point, meal, dishes, mealSets) => {
    const { dishes: more, ...words } = point === 'p1' ? feastAt(date, meal) : { dishes: [] }
    for (const dish of [...dishes, ...more]) served.set(dish.id, dish)
    meals.push({ date, point, meal, dishes: ids([...dishes, ...more]), sets: mealSets, ...words })
  }
  for (const day of datesOf(firstMonth, months)) {
    const date = day.toISOString().slice(0, 10)
    const breakfastMeal = cook.breakfast()
    const lunch = cook.lunch()
    const dinner = cook.dinner(lunch.dishes)
    serve(date, 'p1', 'breakfast', breakfastMeal.dishes, breakfastMeal.sets)
    serve(date, 'p1', 'lunch', lunch.dishes, lunch.sets)
    const weekend = day.getUTCDay() % 6 === 0
    if (!weekend) serve(date, 'p2', 'lunch', lunch.chosen, lunch.sets)
    serve(date, 'p1', 'dinner', dinner.dishes, dinner.sets)
  }
  const inOrder = [...Object.values(pools).flat(), ...besides.values()].filter(({ id }) => served.has(id))
  return { currency: 'CNY', groups, points, pricePolicies, dishes: Object.fromEntries(inOrder.map(({ id, dish }) => [id, dish])), meals }
}
