// Several files of one part: a district's list and a station's own corrections after it, list by list.
import { readMenu, readServices, readTimetable } from '@doorstep/model/feed'
import { menuKind } from './menu.js'
import { serviceKind } from './services.js'
import { timetableKind } from './timetable.js'

const of = <Value>({ value }: { readonly value?: Value | undefined }): Value => {
  if (value === undefined) throw new Error('the test’s own file cannot be read')
  return value
}

test('a single file stays the very same', () => {
  const one = of(readServices({ items: [] }))
  expect(serviceKind.merge([one])).toBe(one)
})

test('services: categories and items by their id, the later in the place of the earlier; what only one says stays', () => {
  const item = (id: string, name: string) => ({ id, name, category: 'a' })
  const category = (id: string, name: string) => ({ id, name })
  const index = { pinyin: 'a阿', variants: '历歷' }
  const merged = serviceKind.merge([
    of(readServices({ index, categories: [category('x', '一'), category('y', '二')], items: [item('a', '甲'), item('b', '乙')] })),
    of(readServices({ categories: [category('x', '三')], items: [item('b', '丙')] })),
    of(readServices({ items: [item('c', '丁')] })),
  ])
  expect(merged.categories).toEqual([category('y', '二'), category('x', '三')])
  expect(merged.items.map(({ id, name }) => [id, name])).toEqual([
    ['a', '甲'],
    ['b', '丙'],
    ['c', '丁'],
  ])
  expect(merged.index).toEqual(index)
})

test('timetables: rooms by their id, entries by their uid', () => {
  const room = (id: string, name: string) => ({ id, name })
  const entry = (uid: string, title: string) => ({ uid, title, start: '2026-11-21T13:30' })
  const merged = timetableKind.merge([
    of(readTimetable({ rooms: [room('r', '一'), room('s', '二')], entries: [entry('a', '甲'), entry('b', '乙')] })),
    of(readTimetable({ rooms: [room('r', '三')], entries: [entry('a', '丙')] })),
  ])
  expect(merged.rooms).toMatchObject([room('s', '二'), room('r', '三')])
  expect(merged.entries.map(({ uid, title }) => [uid, title])).toEqual([
    ['b', '乙'],
    ['a', '丙'],
  ])
})

test('menus: meals and closed days by day, point and meal, all else by its id; the first names the money', () => {
  const group = (id: string, name: string) => ({ id, name })
  const meal = (date: string, which: string, point?: string) => ({ date, meal: which, dishes: ['d'], point })
  const policy = (id: string, name: string) => ({ id, name, steps: [] })
  const dish = { name: '汤', group: 'g' }
  const first = of(
    readMenu({
      ...{ currency: 'HKD', groups: [group('g', '一'), group('h', '二')], points: [group('p', '甲'), group('q', '乙')] },
      ...{ pricePolicies: [policy('o', '老'), policy('u', '小')], dishes: { d: dish, e: dish } },
      meals: [meal('2026-11-23', 'lunch'), meal('2026-11-23', 'dinner'), meal('2026-11-23', 'lunch', 'p')],
      closed: [{ date: '2026-11-24' }, { date: '2026-11-24', point: 'p' }],
    }),
  )
  const second = of(
    readMenu({
      ...{
        groups: [group('g', '三')],
        points: [group('p', '丙')],
        pricePolicies: [policy('o', '新')],
        dishes: { d: { ...dish, name: '面' } },
      },
      ...{ meals: [meal('2026-11-23', 'lunch')], closed: [{ date: '2026-11-24', point: 'p' }, { date: '2026-11-25' }] },
    }),
  )
  const merged = menuKind.merge([first, second])
  const idsOf = (list: readonly { readonly id: string; readonly name: unknown }[]) =>
    list.map(({ id, name }) => `${id} ${JSON.stringify(name)}`)
  expect(merged.currency).toBe('HKD')
  expect(idsOf(merged.groups)).toEqual(['h "二"', 'g "三"'])
  expect(idsOf(merged.points)).toEqual(['q "乙"', 'p "丙"'])
  expect(merged.pricePolicies.map(({ id, name }) => `${id} ${JSON.stringify(name)}`)).toEqual(['u "小"', 'o "新"'])
  expect(Object.entries(merged.dishes).map(([id, { name }]) => `${id} ${JSON.stringify(name)}`)).toEqual(['d "面"', 'e "汤"'])
  expect(merged.meals.map(({ meal: which, point }) => `${which} ${point ?? ''}`)).toEqual(['dinner ', 'lunch p', 'lunch '])
  expect(merged.closed.map(({ date, point }) => `${date} ${point ?? ''}`)).toEqual(['2026-11-24 ', '2026-11-24 p', '2026-11-25 '])
})
