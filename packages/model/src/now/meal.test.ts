// The meal at the ends of its hours, and past a day without one.
import { mealNow, mealStanding } from './meal.js'
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
  test('a point that is closed closes no other, and a day that is closed closes all', () => {
    const at = (closed: object[]) => mealNow(momentAt(MORNING, { menu: { ...menu, closed } }))?.meal.date
    expect(at([{ date: '2026-11-20', point: 'p2' }])).toBe('2026-11-20')
    expect(at([{ date: '2026-11-20' }])).toBe('2026-11-21')
  })
  test('none when the menu is over, or was not read', () => {
    expect(mealNow(momentAt('2026-11-23T09:00', { menu }))).toBeUndefined()
    expect(mealNow(momentAt(MORNING))).toBeUndefined()
  })
})

describe('how a meal stands', () => {
  const times = { opens: '10:30', closes: '12:00' }
  test.each<[date: string, at: string, of: typeof times | undefined, stands: string]>([
    ['2026-11-19', '2026-11-20T10:29', times, 'over'],
    ['2026-11-21', '2026-11-20T11:00', times, 'ahead'],
    ['2026-11-20', '2026-11-20T10:29', times, 'ahead'],
    ['2026-11-20', '2026-11-20T10:30', times, 'serving'],
    ['2026-11-20', '2026-11-20T11:59', times, 'serving'],
    ['2026-11-20', '2026-11-20T12:00', times, 'over'],
    ['2026-11-20', '2026-11-20T23:00', undefined, 'ahead'],
  ])('of %s at %s', (date, at, of, stands) => expect(mealStanding({ date }, of, at)).toBe(stands))
})

test('the first by day and then by meal, within a week, with its hours and the dishes of its first set', () => {
  const mealTimes = { breakfast: { opens: '07:00', closes: '08:00' }, lunch: { opens: '10:30', closes: '12:00' } }
  const dishes = { a: { name: 'A', group: 'soup' }, b: { name: 'B', group: 'soup' } }
  const meal = (date: string, of: string, more: object = {}) => ({ date, meal: of, dishes: ['a', 'b'], ...more })
  const menu = {
    ...{
      dishes,
      points: [
        { id: 'p1', name: 'P', mealTimes },
        { id: 'p2', name: 'Q' },
      ],
    },
    meals: [
      ...[meal('2026-11-27', 'lunch'), meal('2026-11-21', 'dinner'), meal('2026-11-21', 'breakfast'), meal('2026-11-20', 'dinner')],
      meal('2026-11-20', 'lunch', {
        sets: [
          { name: 'S', dishes: ['b'], price: 1 },
          { name: 'T', dishes: ['a'], price: 1 },
        ],
      }),
    ],
  }
  const at = (when: string, of: object = menu) => mealNow(momentAt(when, { menu: of }))
  expect(at('2026-11-20T11:00')).toMatchObject({ opens: '10:30', closes: '12:00', serving: true, dishes: [{ name: 'B' }] })
  expect(at('2026-11-20T12:00')).toMatchObject({
    meal: { meal: 'dinner' },
    opens: undefined,
    serving: false,
    dishes: [{ name: 'A' }, { name: 'B' }],
  })
  expect(at('2026-11-21T07:00')?.meal.meal).toBe('breakfast')
  const last = { ...menu, meals: menu.meals.slice(0, 1) }
  expect([at('2026-11-20T09:00', last), at('2026-11-21T09:00', last)?.meal.date]).toEqual([undefined, '2026-11-27'])
  // at a point of its own the first point's hours say nothing
  const own = { ...menu, meals: [meal('2026-11-20', 'lunch', { point: 'p2' })] }
  expect(at('2026-11-20T12:00', own)).toMatchObject({ meal: { point: 'p2' }, opens: undefined })
})

test('of a menu that names no point the meal has no hours', () => {
  const meals = [
    { date: '2026-11-21', meal: 'breakfast', dishes: [] },
    { date: '2026-11-20', meal: 'lunch', dishes: [] },
  ]
  expect(mealNow(momentAt('2026-11-20T23:00', { menu: { dishes: {}, meals } }))).toMatchObject({
    ...{ meal: { date: '2026-11-20' }, opens: undefined, closes: undefined, serving: false, dishes: [] },
  })
})
