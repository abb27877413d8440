// The demo canteen's menu and its planner: nothing comes back too soon, and every price and figure is there.
import { DISH_GROUPS, menuSchema } from '@doorstep/model/menu'
import { parse } from '@doorstep/model/schema'
import { isLocalDate, type LocalDate } from '@doorstep/model/time'
import { planMenu } from '../../kiosk/demo/menu.mjs'
import { days, menu, read, repeated } from './demo-feed.js'

describe('menu', () => {
  const groupOf = (dish: string) => menu.dishes[dish]?.group
  const ofGroup = (dishes: readonly string[], group: string) => dishes.filter((dish) => groupOf(dish) === group)
  const canteen = menu.meals.filter(({ point }) => point === 'p1')
  const season = days('2026-11-01', 92)

  it('is what the planner writes: node kiosk/demo/write-menu.mjs', () =>
    expect(read('menu.json')).toEqual(JSON.parse(JSON.stringify(planMenu('2026-11', 3)))))
  it('plans any month, and says what is wrong with none', () => {
    expect(parse(menuSchema, planMenu('2028-02', 1)).ok).toBe(true)
    expect(planMenu('2028-02', 1).meals.at(-1)?.date).toBe('2028-02-29')
    expect(() => planMenu('2026-13', 1)).toThrow('2026-13')
    expect(() => planMenu('2026-11', 0)).toThrow('2026-11, 0')
  })
  it('serves three meals on each day of three months', () => {
    for (const date of season)
      expect(
        canteen.filter((meal) => meal.date === date).map(({ meal }) => meal),
        date,
      ).toEqual(['breakfast', 'lunch', 'dinner'])
    expect(menu.meals.every(({ date }) => isLocalDate(date) && season.includes(date))).toBe(true)
  })
  it('has dishes enough in each group', () => {
    const count = (group: string) => ofGroup(Object.keys(menu.dishes), group).length
    expect(
      DISH_GROUPS.slice(0, 4).map(
        (group) => count(group) >= { 'main-meat': 45, 'small-meat': 35, vegetable: 35, soup: 20, staple: 0, snack: 0 }[group],
      ),
    ).toEqual([true, true, true, true])
  })
  it('cooks no main meat twice within seven days', () => {
    for (const date of season) {
      const week = new Set(days(date, 7))
      expect(repeated(canteen.filter((meal) => week.has(meal.date)).flatMap(({ dishes }) => ofGroup(dishes, 'main-meat'))), date).toEqual(
        [],
      )
    }
  })
  it('repeats no list of dishes within a month', () => {
    for (const month of ['2026-11', '2026-12', '2027-01'])
      for (const { id } of menu.points) {
        const lists = menu.meals
          .filter(({ date, point }) => date.startsWith(month) && point === id)
          .map(({ dishes }) => [...dishes].sort().join(' '))
        expect(repeated(lists), `${month} ${id}`).toEqual([])
      }
  })
  it('makes lunch three dishes and a soup for 15 yuan, never dearer than its parts', () => {
    for (const { date, meal, dishes, sets } of menu.meals) {
      const [set] = sets
      if (!set) throw new Error(`${date} ${meal} has no set`)
      const parts = set.dishes.reduce((sum, dish) => sum + (menu.dishes[dish]?.price ?? NaN), 0)
      expect(parts, `${date} ${meal}`).toBeGreaterThanOrEqual(set.price)
      if (meal !== 'lunch') continue
      expect(set.price).toBe(15)
      for (const group of DISH_GROUPS.slice(0, 4)) {
        expect(ofGroup(set.dishes, group), `${date} ${group}`).toHaveLength(1)
        expect(ofGroup(dishes, group).length, `${date} ${group}`).toBeGreaterThan(0)
      }
    }
  })
  it.each([
    ['main-meat', 5, 7],
    ['small-meat', 3, 5],
    ['vegetable', 2, 3],
    ['soup', 0, 0],
  ])('prices %s from %i to %i yuan', (group, least, most) => {
    const prices = Object.values(menu.dishes)
      .filter((dish) => dish.group === group)
      .map(({ price = NaN }) => price)
    expect([Math.min(...prices) >= least, Math.max(...prices) <= most]).toEqual([true, true])
    expect(menu.dishes['rice']?.price).toBe(1)
  })
  it('tells of every dish what is in it', () => {
    for (const [id, { ingredients, method, nutrition, allergens, marks }] of Object.entries(menu.dishes)) {
      expect(ingredients.length > 0 && method !== undefined, id).toBe(true)
      expect(Object.keys(nutrition ?? {}), id).toEqual(['energyKcal', 'sodiumMg', 'proteinG'])
      if (ingredients.includes('egg')) expect(allergens, id).toContain('egg')
      if (ingredients.includes('soy-sauce')) expect(allergens, id).toEqual(expect.arrayContaining(['soy', 'gluten']))
      if (marks.includes('vegetarian'))
        expect(
          allergens.filter((allergen) => ['egg', 'fish', 'milk', 'crustacean'].includes(allergen)),
          id,
        ).toEqual([])
    }
  })
  it('takes off 2 yuan from 65 and 4 from 80, for registered residents', () => {
    const rules = menu.pricePolicies.find(({ id }) => id === 'subsidy')?.steps[0]
    expect(rules?.map(({ minimumAge, registered, amountOff, per }) => [minimumAge, registered, amountOff, per])).toEqual([
      [80, true, 4, 'meal'],
      [65, true, 2, 'meal'],
    ])
  })
  it('keeps the feasts', () => {
    const at = (date: LocalDate, meal: string) => canteen.find((entry) => entry.date === date && entry.meal === meal)
    expect(at('2026-12-22', 'breakfast')?.dishes).toContain('rice-balls')
    expect(at('2027-01-15', 'breakfast')?.dishes).toContain('laba-congee')
    for (const [date, meal] of [
      ['2026-12-22', 'breakfast'],
      ['2027-01-15', 'breakfast'],
      ['2027-01-01', 'lunch'],
    ] as const)
      expect(at(date, meal)?.note, date).toBeDefined()
  })
})
