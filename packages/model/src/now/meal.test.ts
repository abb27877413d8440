// The meal at the ends of its hours, and past a day without one.
import { mealNow } from './meal.js'
import { momentAt } from './testing/house.js'

// a Friday
const MORNING = '2026-11-20T10:20'

describe('the meal', () => {
  const menu = {
    points: [{ id: 'p1', name: '食堂', mealTimes: { lunch: { opens: '10:30', closes: '12:00' } } }],
    dishes: { a: { name: '肉饼', group: 'main-meat' } },
    meals: ['2026-11-20', '2026-11-21', '2026-11-22'].map((date) => ({ date, point: 'p1', meal: 'lunch', dishes: ['a', 'constructor'] })),
    closed: [{ date: '2026-11-21', point: 'p1' }],
  }
  test.each([
    ['2026-11-20T10:29', '2026-11-20', false],
    ['2026-11-20T10:30', '2026-11-20', true],
    ['2026-11-20T11:59', '2026-11-20', true],
    ['2026-11-20T12:00', '2026-11-22', false],
  ])('at %s', (at, date, serving) => {
    const found = mealNow(momentAt(at, { menu }))
    expect([found?.meal.date, found?.serving, found?.dishes.map(({ name }) => name)]).toEqual([date, serving, ['肉饼']])
  })
  test('none when the menu is over, or was not read', () => {
    expect(mealNow(momentAt('2026-11-23T09:00', { menu }))).toBeUndefined()
    expect(mealNow(momentAt(MORNING))).toBeUndefined()
  })
})
