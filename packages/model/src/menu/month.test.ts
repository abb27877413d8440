// Looking things up in a menu of two points with a group of its own.
import * as v from 'valibot'
import { closedOn, dishGroups, mealsOn, menuMonths } from './month.js'
import { menuSchema } from './schema.js'

const dish = (group: string) => ({ name: group, group })
const menu = v.parse(menuSchema, {
  groups: [
    { id: 'bread', name: '面包' },
    { id: 'wok', name: '小锅' },
  ],
  points: [
    { id: 'p1', name: '一' },
    { id: 'p2', name: '二' },
  ],
  dishes: {
    stew: dish('main-meat'),
    ham: dish('small-meat'),
    broth: dish('soup'),
    bun: dish('bread'),
    noodles: dish('wok'),
    odd: dish('unnamed'),
  },
  meals: [
    { date: '2026-11-20', meal: 'dinner', point: 'p1', dishes: ['broth'] },
    { date: '2026-11-20', meal: 'lunch', point: 'p1', dishes: ['stew'] },
    { date: '2026-11-20', meal: 'lunch', point: 'p2', dishes: ['ham'] },
    { date: '2026-11-21', meal: 'breakfast', dishes: ['bun'] },
    { date: '2026-09-01', meal: 'lunch', point: 'p2', dishes: ['ham'] },
  ],
  closed: [{ date: '2026-11-22', point: 'p2', reason: '盘点' }, { date: '2026-11-23' }],
})

describe('mealsOn', () => {
  it('gives the meals of a point in the order of the day', () => {
    expect(mealsOn(menu, '2026-11-20', 'p1').map(({ meal }) => meal)).toEqual(['lunch', 'dinner'])
    expect(mealsOn(menu, '2026-11-20', 'p2').map(({ dishes }) => dishes)).toEqual([['ham']])
  })

  it('gives a meal without a point everywhere, and all points when none is asked for', () => {
    expect(mealsOn(menu, '2026-11-21', 'p2')).toHaveLength(1)
    expect(mealsOn(menu, '2026-11-20')).toHaveLength(3)
    expect(mealsOn(menu, '2026-12-01')).toEqual([])
  })

  it('gives a meal whose point the menu does not describe everywhere, so that it does not vanish for a slip', () => {
    const slipped = { ...menu, meals: menu.meals.map((meal) => (meal.point === 'p2' ? { ...meal, point: 'p22' } : meal)) }
    expect(mealsOn(slipped, '2026-11-20', 'p1').map(({ dishes }) => dishes)).toEqual([['stew'], ['ham'], ['broth']])
    expect(menuMonths(slipped, 'p1')).toEqual(['2026-09', '2026-11'])
  })
})

describe('closedOn', () => {
  it('is for one point or for all', () => {
    expect(closedOn(menu, '2026-11-22', 'p2')?.reason).toBe('盘点')
    expect(closedOn(menu, '2026-11-22', 'p1')).toBeUndefined()
    expect(closedOn(menu, '2026-11-22')).toBeUndefined()
    expect(closedOn(menu, '2026-11-23', 'p1')).toBeDefined()
  })
})

describe('menuMonths', () => {
  it('lists months with meals, in order, for the point', () => {
    expect(menuMonths(menu)).toEqual(['2026-09', '2026-11'])
    expect(menuMonths(menu, 'p1')).toEqual(['2026-11'])
  })
})

describe('dishGroups', () => {
  it('are in serving order: the standard ones, the menu’s own, then the rest', () => {
    const groups = dishGroups(menu, ['odd', 'noodles', 'bun', 'broth', 'ham', 'stew'])
    expect(groups.map(({ group }) => group)).toEqual(['main-meat', 'small-meat', 'soup', 'bread', 'wok', 'unnamed'])
  })

  it('are in the menu’s order where it lists standard ones', () => {
    const own = {
      ...menu,
      groups: [
        { id: 'soup', name: '汤' },
        { id: 'wok', name: '小锅' },
        { id: 'main-meat', name: '大荤' },
      ],
    }
    const groups = dishGroups(own, ['noodles', 'broth', 'ham', 'stew', 'bun'])
    expect(groups.map(({ group }) => group)).toEqual(['small-meat', 'soup', 'wok', 'main-meat', 'bread'])
  })

  it('leave out dishes the menu does not describe, and repetitions', () => {
    expect(dishGroups(menu, ['stew', 'toString', 'gone', 'stew'])).toEqual([
      { group: 'main-meat', dishes: [{ id: 'stew', dish: menu.dishes['stew'] }] },
    ])
  })
})
