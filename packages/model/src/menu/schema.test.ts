// menu.json read: everything it can say is kept, and what is wrong is told by its place and left out alone.
import { readMenu } from '../feed/readers/menu.js'

const WHOLE = {
  currency: 'EUR',
  groups: [{ id: 'bread', name: { 'zh-Hans': '面包', en: 'Bread' } }],
  points: [
    {
      ...{ id: 'p1', name: '食堂', address: '1号楼', telephone: '021-5555' },
      mealTimes: {
        breakfast: { opens: '06:30', closes: '08:00' },
        lunch: { opens: '10:30', closes: '13:00' },
        dinner: { opens: '16:30', closes: '18:00' },
      },
    },
    { id: 'p2', name: '二', mealTimes: {} },
  ],
  pricePolicies: [
    {
      ...{ id: 'q', name: '长者价', points: ['p1'] },
      steps: [
        [{ minimumAge: 60, maximumAge: 79, registered: true, lowIncome: false, minimumSpend: 8.5, percentOff: 10, per: 'day' }],
        [{ amountOff: 2, per: 'meal' }],
      ],
    },
  ],
  dishes: {
    stew: {
      ...{ name: '红烧肉', group: 'main-meat', ingredients: ['五花肉', '冰糖'], method: '炖', price: 12.5 },
      ...{ allergens: ['soy'], marks: ['pork'], notes: ['小份另有'], nutrition: { energyKcal: 480.5 } },
    },
  },
  meals: [
    {
      ...{ date: '2026-11-20', point: 'p1', meal: 'lunch', dishes: ['stew'], note: '送完为止' },
      sets: [{ name: '套餐', dishes: ['stew'], price: 15 }],
    },
  ],
  closed: [{ date: '2026-11-22', point: 'p2', reason: '盘点' }, { date: '2026-11-23' }],
}

test('all that is written is kept', () => expect(readMenu(WHOLE)).toEqual({ value: WHOLE, problems: [] }))

const [point, meal, policy] = [WHOLE.points[0], WHOLE.meals[0], WHOLE.pricePolicies[0]]
test.each<[list: 'groups' | 'points' | 'pricePolicies' | 'meals' | 'closed', wrong: object, field: string, expected: string]>([
  ['groups', { id: 'a b', name: 'x' }, 'id', 'id'],
  ['groups', { id: 'a', name: ' ' }, 'name', 'text'],
  ['points', { ...point, id: '' }, 'id', 'id'],
  ['points', { ...point, name: 1 }, 'name', 'localised-text'],
  ['points', { ...point, address: 1 }, 'address', 'localised-text'],
  ['points', { ...point, telephone: 5555 }, 'telephone', 'text'],
  ['points', { ...point, mealTimes: { dinner: { opens: '24:30', closes: '18:00' } } }, 'mealTimes.dinner.opens', 'time'],
  ['points', { ...point, mealTimes: { lunch: { opens: '10:30', closes: '1pm' } } }, 'mealTimes.lunch.closes', 'time'],
  ['points', { ...point, mealTimes: { breakfast: { opens: '6:30', closes: '08:00' } } }, 'mealTimes.breakfast.opens', 'time'],
  ['pricePolicies', { ...policy, id: '' }, 'id', 'id'],
  ['pricePolicies', { ...policy, name: 1 }, 'name', 'localised-text'],
  ['pricePolicies', { ...policy, points: [''] }, 'points[0]', 'id'],
  ['pricePolicies', { ...policy, steps: [{}] }, 'steps[0]', 'list'],
  ['pricePolicies', { ...policy, steps: [[{ minimumAge: 151 }]] }, 'steps[0][0].minimumAge', 'range:0 150'],
  ['pricePolicies', { ...policy, steps: [[{ maximumAge: -1 }]] }, 'steps[0][0].maximumAge', 'range:0 150'],
  ['pricePolicies', { ...policy, steps: [[{ registered: 'yes' }]] }, 'steps[0][0].registered', 'boolean'],
  ['pricePolicies', { ...policy, steps: [[{ lowIncome: 1 }]] }, 'steps[0][0].lowIncome', 'boolean'],
  ['pricePolicies', { ...policy, steps: [[{ minimumSpend: -1 }]] }, 'steps[0][0].minimumSpend', 'amount'],
  ['pricePolicies', { ...policy, steps: [[{ percentOff: 101 }]] }, 'steps[0][0].percentOff', 'range:0 100'],
  ['pricePolicies', { ...policy, steps: [[{ amountOff: '2' }]] }, 'steps[0][0].amountOff', 'amount'],
  ['pricePolicies', { ...policy, steps: [[{ per: 'week' }]] }, 'steps[0][0].per', 'one-of:meal day'],
  ['meals', { ...meal, date: '2026-02-30' }, 'date', 'date'],
  ['meals', { ...meal, point: 'a b' }, 'point', 'id'],
  ['meals', { ...meal, meal: 'supper' }, 'meal', 'one-of:breakfast lunch dinner'],
  ['meals', { ...meal, note: 1 }, 'note', 'localised-text'],
  ['closed', { date: 'tomorrow' }, 'date', 'date'],
  ['closed', { date: '2026-11-24', point: '' }, 'point', 'id'],
  ['closed', { date: '2026-11-24', reason: 1 }, 'reason', 'localised-text'],
])('a bad entry of %s is left out alone: %j', (list, wrong, field, expected) => {
  const { value, problems } = readMenu({ ...WHOLE, [list]: [wrong, ...WHOLE[list]] })
  expect(problems).toMatchObject([{ path: `${list}[0].${field}`, expected, leftOut: true }])
  expect(value?.[list]).toEqual(WHOLE[list])
})

test.each<[wrong: object, field: string, expected: string]>([
  [{ name: '' }, 'name', 'text'],
  [{ group: 'a b' }, 'group', 'id'],
  [{ ingredients: 'pork' }, 'ingredients', 'list'],
  [{ ingredients: [1] }, 'ingredients[0]', 'text'],
  [{ method: 1 }, 'method', 'text'],
  [{ price: -1 }, 'price', 'amount'],
  [{ allergens: [''] }, 'allergens[0]', 'text'],
  [{ marks: [''] }, 'marks[0]', 'text'],
  [{ notes: [1] }, 'notes[0]', 'localised-text'],
  [{ nutrition: { energyKcal: -1 } }, 'nutrition.energyKcal', 'range:0 1000000'],
])('a dish that says %j is told of', (wrong, field, expected) => {
  const { problems } = readMenu({ ...WHOLE, dishes: { ...WHOLE.dishes, odd: { name: '怪', group: 'soup', ...wrong } } })
  expect(problems).toMatchObject([{ path: `dishes.odd.${field}`, expected }])
})

test.each([['yuan'], ['eur'], ['EURO'], [3]])('%j is no currency', (currency) => {
  expect(readMenu({ ...WHOLE, currency }).problems).toMatchObject([{ path: 'currency', expected: 'text' }])
})
