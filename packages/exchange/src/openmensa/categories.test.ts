// What the names of OpenMensa's categories say: which meal, and which group of dishes.
import { readCategory } from './categories.js'

test.each([
  ['早餐·主食', 'breakfast', 'staple'],
  ['午餐·大荤', 'lunch', 'main-meat'],
  ['午餐·小葷', 'lunch', 'small-meat'],
  ['晚餐·汤', 'dinner', 'soup'],
  ['Dinner · 素菜', 'dinner', 'vegetable'],
  ['BREAKFAST·點心', 'breakfast', 'snack'],
  ['大葷', 'lunch', 'main-meat'],
  ['小荤', 'lunch', 'small-meat'],
  ['湯', 'lunch', 'soup'],
  ['点心', 'lunch', 'snack'],
  ['午餐·大葷', 'lunch', 'main-meat'],
  ['早餐·小荤', 'breakfast', 'small-meat'],
  ['Breakfast · 小葷', 'breakfast', 'small-meat'],
  ['dinner·素菜', 'dinner', 'vegetable'],
  ['LUNCH·湯', 'lunch', 'soup'],
  ['主食', 'lunch', 'staple'],
  ['早餐·點心', 'breakfast', 'snack'],
])('%s is of %s: %s', (name, meal, group) => expect(readCategory(name)).toEqual({ meal, group }))

test.each([
  ['Essen 1', 'lunch', 'Essen 1'],
  ['晚餐·火锅', 'dinner', '火锅'],
  ['晚餐 · a · b', 'dinner', 'a·b'],
  // a meal alone is the name of its group
  ['晚餐', 'dinner', '晚餐'],
  // what is no meal belongs to the name
  ['热菜·汤', 'lunch', '热菜·汤'],
  ['constructor·toString', 'lunch', 'constructor·toString'],
])('%s is %s, in a group of its own called %s', (name, meal, ownGroup) => {
  const read = readCategory(name)
  expect(read).toMatchObject({ meal, ownGroup })
  expect(read.group).toMatch(/^group-\w+$/)
})

test('another name is a group of its own, the same wherever it stands', () => {
  const own = readCategory('Essen 1')
  expect(own).toEqual({ meal: 'lunch', group: own.group, ownGroup: 'Essen 1' })
  expect(readCategory('晚餐·Essen 1')).toEqual({ meal: 'dinner', group: own.group, ownGroup: 'Essen 1' })
  expect(readCategory('晚餐 · a · b').ownGroup).toBe('a·b')
  // without a group behind it a meal is a group's name, and what is no meal is part of it
  expect(readCategory('晚餐')).toMatchObject({ meal: 'dinner', ownGroup: '晚餐' })
  expect(readCategory('夜宵·汤')).toMatchObject({ meal: 'lunch', ownGroup: '夜宵·汤' })
  for (const name of ['constructor', 'lunch·constructor'])
    expect(readCategory(name)).toMatchObject({ meal: 'lunch', ownGroup: 'constructor' })
})
