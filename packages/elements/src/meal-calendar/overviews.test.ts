// The overviews of a menu: what a day is known by, which days are past, which meals and points can be chosen.
import { readMenu } from '@doorstep/model/feed'
import type { Menu } from '@doorstep/model/menu'
import { expect } from '@open-wc/testing'
import { canteen, mealFeed } from '../testing/calendars.js'
import { MealCalendarObject } from '../testing/meal-calendar-object.js'
import { textOf } from '../testing/page.js'
import { waitUntil } from '../testing/wait.js'

const pressed = (calendar: MealCalendarObject, part: string): (string | null)[][] =>
  [...calendar.one(`[part=${part}]`).querySelectorAll('button')].map((each) => [textOf(each), each.getAttribute('aria-pressed')])

/** A lunch on the 20th of these dishes, each `group name`. */
function lunchOf(...dishes: readonly string[]): Menu {
  const entries = dishes.map((dish) => dish.split(' ') as [string, string])
  const { value } = readMenu({
    dishes: Object.fromEntries(entries.map(([group, name], at) => [`d${at}`, { name, group, price: 1 }])),
    meals: [{ date: '2026-11-20', meal: 'lunch', dishes: entries.map((_, at) => `d${at}`) }],
  })
  if (!value) throw new Error('no menu')
  return value
}

describe('a day in an overview', () => {
  const months: [readonly string[], string, string][] = [
    [['main-meat 红烧肉', 'main-meat 排骨', 'vegetable 青菜', 'soup 蛋汤', 'soup 鱼汤'], '红烧肉', '蛋汤'],
    [['main-meat 红烧肉', 'vegetable 青菜', 'vegetable 菠菜', 'staple 米饭'], '红烧肉', '青菜'],
    [['soup 蛋汤'], '蛋汤', ''],
  ]
  for (const [dishes, main, beside] of months) {
    it(`of a month is known by its first dish and what goes with it: ${main} ${beside}`, async () => {
      const calendar = await MealCalendarObject.open({ feed: mealFeed(lunchOf(...dishes)), view: 'month' })
      await waitUntil(() => calendar.all('.cell').length === 30)
      expect(textOf(calendar.cell(20).querySelector('.main'))).to.equal(main)
      expect(textOf(calendar.cell(20).querySelector('.beside'))).to.equal(beside)
    })
  }

  const weeks: [readonly string[], string[]][] = [
    [
      ['main-meat 红烧肉', 'main-meat 排骨', 'vegetable 青菜'],
      ['红烧肉', '青菜'],
    ],
    [
      ['main-meat 肉', 'small-meat 丝', 'vegetable 青菜', 'soup 汤'],
      ['肉', '丝', '青菜', '汤'],
    ],
    [
      ['main-meat 肉', 'small-meat 丝', 'vegetable 青菜', 'soup 汤', 'staple 饭'],
      ['肉', '丝', '青菜', '汤', '等 5 样'],
    ],
  ]
  for (const [dishes, names] of weeks) {
    it(`of a week names one of each of four groups: ${names.join(' ')}`, async () => {
      const calendar = await MealCalendarObject.open({ feed: mealFeed(lunchOf(...dishes)), view: 'week' })
      await waitUntil(() => calendar.all('.week tbody tr').length === 7)
      const cell = calendar.all('.week tbody tr')[4]?.querySelector('td')
      expect([...(cell?.querySelectorAll('li') ?? [])].map(textOf)).to.deep.equal(names)
      expect(cell?.querySelector('.first')?.textContent).to.equal(names[0])
      const empty = calendar.all('.week tbody tr')[0]?.querySelector('td')
      expect([cell?.className, empty?.className, textOf(empty)]).to.deep.equal(['', 'void', '–'])
    })
  }

  it('of a week in which nothing is served is no button: the week says that it has no menu', async () => {
    const calendar = await MealCalendarObject.open({ feed: mealFeed(lunchOf('main-meat 红烧肉')), view: 'week', date: '2026-11-10' })
    await waitUntil(() => calendar.all('.pane .empty').length === 1)
    expect(textOf(calendar.one('.pane .empty'))).to.equal('11月9日–15日还没有菜单。')
    expect(calendar.all('.week').length).to.equal(0)
  })

  it('that is over has its first dish alone in a week, so that today is in sight', async () => {
    const lunch = lunchOf('main-meat 红烧肉', 'vegetable 青菜')
    const meals = ['2026-11-19', '2026-11-20'].flatMap((date) => lunch.meals.map((meal) => ({ ...meal, date })))
    const calendar = await MealCalendarObject.open({ feed: mealFeed({ ...lunch, meals }), view: 'week' })
    calendar.element.style.inlineSize = '800px'
    await waitUntil(() => calendar.all('.week tbody tr').length === 7)
    const seen = (side: string) =>
      calendar
        .all(`.week .${side} li`)
        .filter((dish) => dish.checkVisibility())
        .map(textOf)
    await waitUntil(() => seen('past').length === 1)
    expect(seen('past')).to.deep.equal(['红烧肉'])
    expect(seen('now')).to.deep.equal(['红烧肉', '青菜'])
  })

  it('is past, now or ahead', async () => {
    const week = await MealCalendarObject.open({ view: 'week' })
    await waitUntil(() => week.all('.week tbody tr').length === 7)
    const sides = ['past', 'past', 'past', 'past', 'now', 'ahead', 'ahead']
    expect(week.all('.week tbody tr').map(({ className }) => className)).to.deep.equal(sides)
    const month = await MealCalendarObject.open({ view: 'month' })
    await waitUntil(() => month.all('.cell').length === 30)
    expect([19, 20, 21].map((day) => month.cell(day).parentElement?.className)).to.deep.equal(['past', 'now', 'ahead'])
  })
})

describe('what can be chosen', () => {
  it('the view that is shown is pressed, and none while another day than today’s is', async () => {
    for (const [view, chosen] of [
      ['today', '今天'],
      ['week', undefined],
      ['month', undefined],
    ] as const) {
      const calendar = await MealCalendarObject.open({ view })
      const on = pressed(calendar, 'views').filter(([, state]) => state === 'true')
      expect(on).to.have.length(1)
      if (chosen) expect(on[0]?.[0]).to.equal(chosen)
    }
    const other = await MealCalendarObject.open({ date: '2026-11-02' })
    expect(pressed(other, 'views').filter(([, state]) => state === 'true')).to.deep.equal([])
  })

  it('the meals of the point that is shown, in the order of the day; where it serves one there is no choice', async () => {
    const calendar = await MealCalendarObject.open({ view: 'month' })
    expect(pressed(calendar, 'meals')).to.deep.equal([
      ['早餐', 'false'],
      ['午餐', 'true'],
      ['晚餐', 'false'],
    ])
    await calendar.press('银杏苑取餐点')
    expect(calendar.all('[part=meals]')).to.have.length(0)
  })

  it('a menu without points has its meals to choose as well', async () => {
    const menu = lunchOf('soup 汤')
    const [lunch] = menu.meals
    if (!lunch) throw new Error('no lunch')
    const calendar = await MealCalendarObject.open({
      feed: mealFeed({ ...menu, meals: [lunch, { ...lunch, meal: 'dinner' }] }),
      view: 'month',
    })
    expect(pressed(calendar, 'meals')).to.deep.equal([
      ['午餐', 'true'],
      ['晚餐', 'false'],
    ])
  })

  it('one point is named and not chosen', async () => {
    const one = canteen.points.slice(0, 1)
    const calendar = await MealCalendarObject.open({ feed: mealFeed({ ...canteen, points: one }) })
    expect(calendar.all('[part=points]')).to.have.length(0)
    expect(calendar.text).to.contain('梧桐里助餐点')
  })

  it('facts that were closed stay closed', async () => {
    const calendar = await MealCalendarObject.open()
    const facts = (await calendar.openFacts()) as HTMLDetailsElement
    facts.querySelector('summary')?.click()
    await waitUntil(() => !facts.open && !facts.querySelector('dl'), 'they are closed')
    await calendar.press('80岁以上')
    expect(calendar.all('.facts dl')).to.have.length(0)
  })
})
