// What timetable and meals say of a day, a week and a month, in every kind of activity and meal, and where each button leads.
import { LANGUAGES, MEALS, policyAt, readTimetable, type HolidayYear, type Menu, type Occurrence } from '@doorstep/model'
import { dishFacts, policySentences } from '../../../packages/elements/src/meal-calendar/facts.js'
import { groupName, type MealScene } from '../../../packages/elements/src/meal-calendar/meal-scene.js'
import { mealWords } from '../../../packages/elements/src/meal-calendar/meal-calendar.words.js'
import { hoursOf, renderMeal, servingOf } from '../../../packages/elements/src/meal-calendar/meal.js'
import { renderMealMonth, renderMealWeek } from '../../../packages/elements/src/meal-calendar/overviews.js'
import { canteen, activities, mensa, nationalDay } from '../../../packages/elements/src/testing/calendars.js'
import { station } from '../../../packages/elements/src/testing/station.js'
import { agendaOf, type Agenda } from '../../../packages/elements/src/timetable/agenda.js'
import { renderActivities, renderTomorrow } from '../../../packages/elements/src/timetable/day.js'
import { activityDetail, hoursOn } from '../../../packages/elements/src/timetable/detail.js'
import { renderMonth, renderWeek } from '../../../packages/elements/src/timetable/overviews.js'
import type { TimetableScene } from '../../../packages/elements/src/timetable/timetable-scene.js'
import { timetableWords } from '../../../packages/elements/src/timetable/timetable.words.js'
import { does, seen, withHandler } from './seen.js'

const text = (content: unknown): string =>
  typeof content === 'string' ? content : ((content as { 'zh-Hans'?: string } | undefined)?.['zh-Hans'] ?? '')
const lines = (template: unknown) => `\n${seen(template).join('\n')}\n`

describe('the timetable', () => {
  const told: unknown[] = []
  const scene: TimetableScene = {
    ...{
      words: timetableWords['zh-Hans'],
      language: 'zh-Hans',
      text,
      now: '2026-11-20T10:24',
      today: '2026-11-20',
      rooms: activities.rooms,
      holidays: nationalDay,
    },
    openDay: (...about) => told.push(about),
  }
  const agenda = (from: string, to: string): Agenda => agendaOf(activities.entries, { from, to }, nationalDay)
  const all = agenda('2026-09-01', '2026-12-31')
  const CLOSED = { id: undefined, detail: undefined, toggle: () => undefined }

  test('says of each day that has anything what there is, and how each stands', () => {
    // the first day that shows an activity in each of the ways it can stand
    const ways = new Map<string, [string, Occurrence]>()
    for (const [day, occurrences] of all)
      for (const each of occurrences) {
        const way = [each.entry.uid, each.status, each.moved, each.roomChanged, each.cancelledBy].join()
        if (!ways.has(way)) ways.set(way, [day, each])
      }
    expect(ways.size).toBeGreaterThan(5)
    expect([...ways.values()].map(([day, each]) => `${day}${lines(renderActivities([each], day, scene, CLOSED))}`)).toMatchSnapshot()
    expect(
      [...ways.values()].map(([day, each]) => `${day}${lines(activityDetail(each, { ...scene, now: `${day}T00:00` }))}`),
    ).toMatchSnapshot()
  })

  test('opens one activity, and says in it what its row does not', () => {
    const [day, [first]] = [...all].find(([, each]) => each.length > 0) ?? expect.fail('nothing on')
    if (!first) throw new Error('nothing on')
    const toggle = vi.fn()
    const open = renderActivities([first], day, scene, { id: first.id, detail: activityDetail, toggle })
    expect(seen(open).some((line) => line.startsWith('details') && line.includes('[?open]'))).toBe(true)
    expect(seen(open).length).toBeGreaterThan(seen(renderActivities([first], day, scene, CLOSED)).length)
    expect(seen(renderActivities([first], day, scene, { id: 'x', detail: activityDetail, toggle }))).toEqual(
      seen(renderActivities([first], day, scene, CLOSED)),
    )
  })

  test('says at the end of today what is on tomorrow', () => {
    const days = [...all].filter(([, each]) => each.length > 1).slice(0, 4)
    expect(days.map(([day, each]) => lines(renderTomorrow(each, day, scene)))).toMatchSnapshot()
    expect(lines(renderTomorrow([], '2026-11-21', scene))).toMatchSnapshot()
    const many = days
      .flatMap(([, each]) => each)
      .filter(({ status }) => status !== 'cancelled')
      .slice(0, 6)
    expect(lines(renderTomorrow(many, '2026-11-21', scene))).toMatchSnapshot()
    // up to four by name; of more how many others there are
    const named = (count: number) => {
      const says = lines(renderTomorrow(many.slice(0, count), '2026-11-21', scene))
      return [...says.matchAll(/还有 ?(\d+)/g)].map(([, others]) => others)
    }
    expect([1, 4, 5, 6].map(named)).toEqual([[], [], ['1'], ['2']])
    // what does not take place is none of them
    const [first] = many
    const dropped = first ? [{ ...first, status: 'cancelled' } as Occurrence, ...many] : []
    expect(lines(renderTomorrow(dropped, '2026-11-21', scene))).toBe(lines(renderTomorrow(many, '2026-11-21', scene)))
    does(renderTomorrow([], '2026-11-21', scene), '')
    expect(told.splice(0)).toEqual([['2026-11-21']])
  })

  test('shows a week and a month, each day and activity leading to its day', () => {
    expect(lines(renderWeek(agenda('2026-11-16', '2026-11-23'), '2026-11-20', scene))).toMatchSnapshot()
    expect(
      lines(renderWeek(agenda('2026-09-28', '2026-10-05'), '2026-10-01', { ...scene, now: '2026-10-01T09:00', today: '2026-10-01' })),
    ).toMatchSnapshot()
    expect(lines(renderMonth(agenda('2026-10-01', '2026-11-01'), '2026-10-15', scene))).toMatchSnapshot()
    for (const part of withHandler(renderWeek(agenda('2026-11-16', '2026-11-23'), '2026-11-20', scene)))
      (part.attributes['@click'] as () => void)()
    expect(told.splice(0)).toMatchSnapshot()
    for (const part of withHandler(renderMonth(agenda('2026-10-01', '2026-11-01'), '2026-10-15', scene)))
      (part.attributes['@click'] as () => void)()
    expect(told.splice(0).flat()).toHaveLength(31)
  })

  test.each([
    ['2026-11-21T06:00', ['2026-11-20']],
    ['2026-11-21T06:01', ['2026-11-20', '2026-11-21']],
    ['2026-11-22T06:00', ['2026-11-20', '2026-11-21']],
  ])('what lasts the night until %s stands on %j', (end, days) => {
    const minutes = (Date.parse(`${end}Z`) - Date.parse('2026-11-20T22:00Z')) / 60_000
    const { value } = readTimetable({ entries: [{ uid: 'night', title: '守夜', start: '2026-11-20T22:00', duration: `PT${minutes}M` }] })
    const week = agendaOf(value?.entries ?? [], { from: '2026-11-16', to: '2026-11-23' }, [])
    expect([...week].flatMap(([day, each]) => (each.length > 0 ? [day] : []))).toEqual(days)
  })

  test('says when the station is open on a day', () => {
    const says = (date: string, holidays: readonly HolidayYear[] = nationalDay) => hoursOn(station, date, holidays, scene.words)
    expect([says('2026-11-20'), says('2026-11-21'), says('2026-10-01')]).toMatchSnapshot()
    const day = [
      { days: ['mo'], opens: '08:30', closes: '11:30' },
      { days: ['mo'], opens: '13:00', closes: '20:00' },
    ] as never
    expect(hoursOn({ ...station, openingHours: day }, '2026-11-23', [], scene.words)).toContain('8:30–11:30 13:00–20:00')
    expect(hoursOn({ ...station, openingHours: day }, '2026-11-24', [], scene.words)).toBe(scene.words.closed)
    expect(hoursOn({ ...station, openingHours: [], specialOpeningHours: [] }, '2026-11-23', [], scene.words)).toBe('')
  })
})

describe('the meals', () => {
  const sceneOf = (menu: Menu, more: Partial<MealScene> = {}): MealScene => ({
    ...{
      words: mealWords['zh-Hans'],
      language: 'zh-Hans',
      text,
      now: '2026-11-20T10:24',
      today: '2026-11-20',
      menu,
      point: menu.points[0],
    },
    ...{ policy: policyAt(menu.pricePolicies, menu.points[0]?.id), diner: { age: 70, registered: true }, ...more },
  })
  const scene = sceneOf(canteen)
  const CLOSED = { open: undefined, render: undefined, toggle: () => undefined }

  test('say of each meal what there is, what it costs and whether it is served', () => {
    expect(canteen.meals.slice(0, 4).map((meal) => lines(renderMeal(meal, scene, CLOSED)))).toMatchSnapshot()
    expect(mensa.meals.map((meal) => lines(renderMeal(meal, sceneOf(mensa), CLOSED, '周五')))).toMatchSnapshot()
    const [first] = canteen.meals
    if (!first) throw new Error('no meal')
    const young = sceneOf(canteen, { diner: { age: 30, registered: false } })
    expect(lines(renderMeal(first, young, CLOSED))).not.toBe(lines(renderMeal(first, scene, CLOSED)))
  })

  test.each([
    ['the menu’s own name', [{ id: 'soup', name: '靓汤' }], 'soup', '靓汤'],
    ['the standard one', [{ id: 'main', name: '靓汤' }], 'soup', '汤'],
    ['its id as it is written', [], 'toString', 'toString'],
  ])('call a group of dishes by %s', (_, groups, group, name) =>
    expect(groupName(group, { ...scene, menu: { ...canteen, groups } })).toBe(name),
  )

  test('open to say what is in the dishes', () => {
    const [meal] = canteen.meals
    if (!meal) throw new Error('no meal')
    const toggle = vi.fn()
    const open = renderMeal(meal, scene, { open: `${meal.date} ${meal.meal}`, render: dishFacts, toggle })
    expect(lines(open)).toMatchSnapshot()
    expect(seen(renderMeal(meal, scene, { open: 'x', render: dishFacts, toggle }))).toEqual(seen(renderMeal(meal, scene, CLOSED)))
    expect(LANGUAGES.map((language) => lines(dishFacts(meal, { ...scene, language })))).toMatchSnapshot()
  })

  test('are served, over or ahead by the hours of their point', () => {
    const [point] = canteen.points
    const meal = canteen.meals.find(({ meal: name }) => point?.mealTimes[name]) ?? expect.fail('no hours')
    const times = point?.mealTimes[meal.meal] ?? expect.fail('no hours')
    const at = (time: string, today = meal.date) => servingOf(meal, { ...scene, today, now: `${meal.date}T${time}` })
    expect([at('00:00'), at(times.opens), at(times.closes), at('23:59'), at(times.opens, '2026-01-01')]).toEqual([
      undefined,
      'serving',
      'over',
      'over',
      undefined,
    ])
    expect(hoursOf(point, meal.meal)).toMatch(/^\d+:\d\d–\d+:\d\d$/)
    expect(hoursOf(undefined, meal.meal)).toBe('')
  })

  test('tell how a subsidy is worked out', () => {
    expect(LANGUAGES.map((language) => lines(policySentences({ ...scene, language })))).toMatchSnapshot()
    expect(seen(policySentences({ ...scene, policy: undefined }))).toEqual([])
    const rule = (more: object) =>
      seen(policySentences({ ...scene, policy: { id: 'p', name: '补', points: [], steps: [[more]] } as never })).at(-1)
    const rules = [
      { amountOff: 2 },
      { amountOff: 2, per: 'day' },
      { percentOff: 10, minimumSpend: 15 },
      { minimumAge: 60, maximumAge: 69, amountOff: 1 },
      { minimumAge: 80, registered: true, amountOff: 3 },
      { maximumAge: 12, percentOff: 20 },
      { registered: false, lowIncome: true, percentOff: 50 },
      { lowIncome: false, percentOff: 5 },
    ]
    expect(rules.map(rule)).toMatchSnapshot()
  })

  test.each([
    [['a', 'b', 'c', 'd'], undefined, 4],
    [['a', 'b', 'c', 'd', 'a', 'b'], undefined, 4],
    [['a', 'b', 'c', 'd', 'e'], '等 5 样', 4],
    [['a', 'b', 'c', 'd', 'e', 'e'], '等 5 样', 4],
    // of one group the first is named, and the others are there all the same
    [['a', 'a2', 'b', 'b2'], undefined, 2],
    [['a', 'a2', 'a3', 'b', 'b2'], '等 5 样', 2],
  ])('count each dish of a day in a week once: %j', (dishes, says, count) => {
    const groups = dishes.map((id) => ({ id: `g${id.slice(0, 1)}`, name: id }))
    const named = Object.fromEntries(
      dishes.map((id) => [id, { name: id, group: `g${id.slice(0, 1)}`, marks: [], allergens: [], notes: [] }]),
    )
    const [meal] = canteen.meals
    const menu = { ...canteen, groups, dishes: named, meals: [{ ...meal, dishes }] } as unknown as Menu
    const week = seen(renderMealWeek(meal?.date ?? '', sceneOf(menu), () => undefined))
    expect(week.find((line) => line.includes('等'))?.replace(/^li /, '')).toBe(says)
    expect(week.filter((line) => /^(li )?[a-e]$/.test(line))).toHaveLength(count)
  })

  test('show a week and a month, each day leading to itself', () => {
    const days: string[] = []
    const date = canteen.meals[0]?.date ?? ''
    expect(lines(renderMealWeek(date, scene, () => undefined))).toMatchSnapshot()
    expect(lines(renderMealMonth(date, 'lunch', scene, () => undefined))).toMatchSnapshot()
    for (const part of withHandler(renderMealWeek(date, scene, (day) => days.push(day)))) (part.attributes['@click'] as () => void)()
    expect(new Set(days).size).toBe(7)
    const chosen: string[] = []
    for (const name of MEALS)
      for (const part of withHandler(renderMealMonth(date, name, scene, (day) => chosen.push(day))))
        (part.attributes['@click'] as () => void)()
    expect(chosen).toMatchSnapshot()
  })
})
