// Timetable and meals used as a person does, without a browser: paging, views, topics, points, diners, days opened and left again.
import { DoorstepMealCalendar } from '../../../packages/elements/src/meal-calendar/meal-calendar.js'
import { activities, activityFeed, canteen, mealFeed, mensa, nationalDay } from '../../../packages/elements/src/testing/calendars.js'
import { fresh } from '../../../packages/elements/src/testing/feeds.js'
import { activityDetail } from '../../../packages/elements/src/timetable/detail.js'
import { DoorstepTimetable } from '../../../packages/elements/src/timetable/timetable.js'
import { timetableWords } from '../../../packages/elements/src/timetable/timetable.words.js'
import { occurrencesBetween } from '@doorstep/model/timetable'
import { eventually, Placed, withoutBrowser } from './page.js'
import { seen } from './seen.js'

withoutBrowser()

const placed: Placed<DoorstepTimetable | DoorstepMealCalendar>[] = []
afterEach(() => placed.splice(0).forEach((each) => each.close()))
type Options = ConstructorParameters<typeof Placed>[1]
async function timetable(set: Partial<DoorstepTimetable> = {}, options: Options = {}) {
  const it = new Placed(Object.assign(new DoorstepTimetable(), set), { feed: activityFeed(), ...options })
  placed.push(it)
  await it.reads('h3[aria-live=polite]')
  return it
}
async function meals(set: Partial<DoorstepMealCalendar> = {}, options: Options = {}) {
  const it = new Placed(Object.assign(new DoorstepMealCalendar(), set), { feed: mealFeed(), ...options })
  placed.push(it)
  await it.reads('h3[aria-live=polite]')
  // the overviews and facts come late
  await eventually(() => expect(it.draws).toBeGreaterThan(1))
  return it
}
const title = (it: Placed<never> | { lines: string[] }) => it.lines.find((line) => line.startsWith('h3[aria-live=polite]'))?.split('] ')[1]
const pressed = (it: { lines: string[] }) =>
  it.lines
    .filter((line) => line.includes('[aria-pressed][@click]') || line.includes('[aria-pressed=true]'))
    .map((line) => line.split('] ').at(-1))
const press = async (it: Placed<DoorstepTimetable | DoorstepMealCalendar>, words: string) => {
  it.does(words)
  await it.element.updateComplete
}

describe('the timetable', () => {
  const rows = (it: { lines: string[] }) => it.lines.filter((line) => line.startsWith('details[name=activity]'))

  test('opens on today, and pages by days, weeks and months; no view is pressed while other days are shown', async () => {
    const it = await timetable()
    expect([title(it), pressed(it)]).toEqual(['今天 11月20日 星期五', ['今天', '全部']])
    await press(it, '后一天 ›')
    expect([title(it), pressed(it)]).toEqual(['11月21日 星期六', ['全部']])
    await press(it, '今天')
    await press(it, '‹ 前一天')
    expect(title(it)).toBe('11月19日 星期四')
    await press(it, '本周')
    expect([title(it), pressed(it)[0]]).toEqual(['11月16日–22日', '本周'])
    await press(it, '下一周 ›')
    expect(pressed(it)).toEqual(['全部'])
    await press(it, '本月')
    expect([title(it), pressed(it)[0]]).toEqual(['2026年11月', '本月'])
    await press(it, '12月 ›')
    expect([title(it), it.element.date, pressed(it)]).toEqual(['2026年12月', '2026-12-01', ['全部']])
  })

  test('goes to a day from a week or a month and back to where it was', async () => {
    const it = await timetable({ view: 'month' })
    await it.reads('全科门诊')
    const day = it.lines.find((line) => line.startsWith('button') && line.includes('全科门诊'))
    await press(it, day?.split('] ').at(-1) ?? '')
    await eventually(() => expect(it.element.view).toBe('today'))
    expect(it.text).toContain('回到这个月')
    await press(it, '‹ 回到这个月')
    expect([it.element.view, title(it)]).toEqual(['month', '2026年11月'])
    expect(it.text).not.toContain('回到这个月')
  })

  test('shows one topic, of those that occur, and leads out of one that has nothing', async () => {
    const it = await timetable()
    expect(
      it.lines.filter((line) => /\[aria-pressed.*(老人|孩子|上班族|家庭|健康|法律)$/.test(line)).map((line) => line.slice(-2)),
    ).toEqual(['老人', '孩子', '健康', '法律'])
    await press(it, '法律')
    expect([rows(it).length, pressed(it).at(-1)]).toEqual([1, '法律'])
    expect(it.text).toContain('律师接待')
    await press(it, '后一天 ›')
    expect(it.text).toContain('没有安排')
    await press(it, '看全部')
    expect(it.element.topic).toBeUndefined()
    expect(rows(it).length).toBeGreaterThan(0)
    const none = await timetable({ date: '2026-08-31' })
    expect(none.text).toContain('没有安排')
    expect(none.text).not.toContain('看全部')
    const plain = await timetable(
      {},
      { feed: activityFeed({ ...activities, entries: activities.entries.filter(({ uid }) => uid === 'night') }) },
    )
    expect(plain.text).not.toContain('只看哪一类')
  })

  test('says the hours, a holiday by its name, and that the holidays of a year are not known yet', async () => {
    const it = await timetable()
    await it.reads('开放 8:30–20:00')
    expect(it.text).toContain('看明天')
    await press(it, '明天 周六 全天 剪纸展 8:30 太极拳 13:00 象棋 看明天 ›')
    expect([title(it), it.text.includes('看明天')]).toEqual(['11月21日 星期六', false])
    // there is no week or month to go back to
    expect(it.lines.filter((line) => line.includes('‹'))).toHaveLength(1)
    expect((await timetable({ date: '2026-10-01' })).text).toContain('国庆节放假')
    expect((await timetable({ date: '2026-10-10' })).text).toContain('国庆节调休，这天上班')
    expect((await timetable({ date: '2027-01-04' })).text).toMatch(/2027 年的放假安排还没公布/)
    expect((await timetable({ date: '2026-12-31', view: 'week' })).text).toContain('2027 年的放假安排')
    expect((await timetable({ date: '2026-12-30' })).text).not.toContain('还没公布')
    const unread = activityFeed()
    unread.show({ holidays: fresh([]) })
    expect((await timetable({ date: '2027-01-04' }, { feed: unread })).text).not.toContain('还没公布')
    // what pauses on a holiday needs the calendar
    expect((await timetable({ date: '2026-10-01' })).text).toContain('暂停')
    expect((await timetable({ date: 'nonsense' })).lines.some((line) => line.includes('今天 11月20日'))).toBe(true)
    expect((await timetable({ view: 'nonsense' as never })).element.date).toBeUndefined()
    const bare = await timetable({ withoutHeading: true })
    expect([bare.text.includes('h2'), it.text.includes('h2 活动课表')]).toEqual([false, true])
  })

  test('opens one activity at a time, and closes only what is open', async () => {
    vi.stubGlobal(
      'HTMLDetailsElement',
      class {
        constructor(readonly open: boolean) {}
      },
    )
    const it = await timetable()
    await eventually(() => expect(it.text).toContain('开放'))
    const toggle = async (open: boolean, nth: number) => {
      const { withHandler } = await import('./seen.js')
      const details = withHandler(it.view, '@toggle').filter(({ attributes }) => attributes['name'] === 'activity')
      ;(details[nth]?.attributes['@toggle'] as (event: object) => void)({
        target: new (HTMLDetailsElement as unknown as new (open: boolean) => object)(open),
      })
      await it.element.updateComplete
    }
    const opened = () => it.lines.filter((line) => line.startsWith('details[name=activity]')).map((line) => line.includes('[?open]'))
    await toggle(true, 1)
    expect([opened().filter(Boolean).length, opened()[1], it.text.includes('在哪里')]).toEqual([1, true, true])
    await toggle(true, 2)
    await toggle(false, 1)
    expect([opened()[1], opened()[2]]).toEqual([false, true])
    await toggle(false, 2)
    expect(opened().some(Boolean)).toBe(false)
    await toggle(true, 2)
    await press(it, '后一天 ›')
    expect(opened().some(Boolean)).toBe(false)
    await press(it, '‹ 前一天')
    expect(opened().some(Boolean)).toBe(false)
  })
})

describe('what comes after an activity', () => {
  const words = timetableWords['zh-Hans']
  const text = (given: unknown) => (typeof given === 'string' ? given : ((given as { 'zh-Hans'?: string } | undefined)?.['zh-Hans'] ?? ''))
  const detail = (uid: string, on: string, now: string) => {
    const entry = activities.entries.find((each) => each.uid === uid) ?? expect.fail('no entry')
    const [occurrence] = occurrencesBetween(
      [entry],
      on,
      `${on.slice(0, 8)}${String(Number(on.slice(8)) + 1).padStart(2, '0')}`,
      nationalDay,
    )
    const scene = {
      words,
      language: 'zh-Hans',
      text,
      now,
      today: now.slice(0, 10),
      rooms: activities.rooms,
      holidays: nationalDay,
      openDay: () => undefined,
    } as const
    const lines = seen(activityDetail(occurrence ?? expect.fail('not on'), scene))
    return lines
      .slice(lines.indexOf('dt 接下来') + 1)
      .filter((line) => line !== 'dd' && line !== 'ul')
      .map((line) => line.replace(/^(li|dd) /, ''))
  }
  test.each<[string, string, string, string[]]>([
    // not itself, nothing before it, nothing that has begun
    ['clinic', '2026-11-20', '2026-11-20T08:00', ['11月27日 周五 9:30', '12月4日 周五 9:30', '12月11日 周五 9:30']],
    ['clinic', '2026-11-20', '2026-11-27T09:29', ['11月27日 周五 9:30', '12月4日 周五 9:30', '12月11日 周五 9:30']],
    ['clinic', '2026-11-20', '2026-11-27T09:30', ['12月4日 周五 9:30', '12月11日 周五 9:30', '12月18日 周五 9:30']],
    ['clinic', '2026-11-27', '2026-11-20T08:00', ['12月4日 周五 9:30', '12月11日 周五 9:30', '12月18日 周五 9:30']],
    // on a make-up day it is off
    ['chess', '2026-10-03', '2026-10-03T08:00', ['10月8日 周四 13:00', '10月15日 周四 13:00', '10月17日 周六 13:00']],
  ])('%s of %s, at %s, are its next dates', (uid, on, now, dates) => {
    const count = detail(uid, on, now)
    expect(count.slice(0, 3).map((line) => line.replaceAll('星期', '周'))).toEqual(dates)
    expect(count.length).toBeLessThan(8)
  })
})

test('what comes after an activity is later than it, also on its own day', () => {
  const clinic = activities.entries.find(({ uid }) => uid === 'clinic') ?? expect.fail('no clinic')
  // next week's is in the afternoon of this one
  const entry = { ...clinic, recurrenceOverrides: { '2026-11-27T09:30': { start: '2026-11-20T16:00' } } } as typeof clinic
  const [, afternoon] = occurrencesBetween([entry], '2026-11-20', '2026-11-21', nationalDay)
  expect(afternoon?.start).toBe('2026-11-20T16:00')
  const scene = {
    ...{ words: timetableWords['zh-Hans'], language: 'zh-Hans' as const, text: () => 'x', now: '2026-11-20T08:00', today: '2026-11-20' },
    ...{ rooms: [], holidays: nationalDay, openDay: () => undefined },
  } as const
  const dates = seen(activityDetail(afternoon ?? expect.fail('not on'), scene)).filter((line) => /\d月\d+日/.test(line))
  expect(dates[0]).toMatch(/12月4日/)
})

describe('the meals', () => {
  test('of today stand in their order, what is over last, with what this person pays', async () => {
    const it = await meals()
    const names = () => it.lines.filter((line) => line.startsWith('h4')).map((line) => line.slice(3))
    expect(names()).toEqual(['午餐 10:00–12:00', '晚餐 16:30–18:00', '早餐 6:30–8:30'])
    for (const said of ['正在供应', '已结束', '今天加一只蛋。', '三菜一汤', '13', '已减补贴']) expect(it.text, said).toContain(said)
    await press(it, '80岁以上')
    expect([it.element.age, it.text.includes('11')]).toEqual([80, true])
    it.tells('input', { type: 'checkbox' }, '@change')
    await it.element.updateComplete
    expect([it.element.guest, it.text.includes('已减补贴')]).toEqual([true, false])
    it.tells('input', { type: 'checkbox' }, '@change')
    await press(it, '其他')
    expect(it.text).not.toContain('已减补贴')
    await press(it, '银杏苑取餐点')
    expect([names(), it.element.point, it.text.includes('清炒卷心菜'), it.text.includes('谁来吃')]).toEqual([['午餐'], 'p2', true, false])
  })

  test('of a day without any say why, and lead to the months that have some', async () => {
    const closed = await meals({ date: '2026-11-26' })
    expect(closed.text).toContain('这一天不供餐：厨房检修')
    expect(closed.text).not.toContain('看有菜单的月份')
    const week = await meals({ view: 'week', date: '2026-11-26' }, { feed: mealFeed({ ...canteen, meals: [] }) })
    expect(week.text).toContain('厨房检修')
    expect(week.text).not.toContain('还没有菜单')
    const none = await meals({ date: '2026-12-05' })
    expect(none.text).toContain('这一天还没有菜单。')
    expect(none.lines.filter((line) => /\[@click\] \d{4}年\d+月$/.test(line)).map((line) => line.split('] ').at(-1))).toEqual([
      '2026年11月',
      '2027年1月',
    ])
    await press(none, '2027年1月')
    expect([none.element.view, none.element.date, title(none)]).toEqual(['month', '2027-01-01', '2027年1月'])
    const month = await meals({ view: 'month', date: '2026-12-05' })
    expect(month.text).toContain('2026年12月还没有菜单。')
    const empty = await meals({}, { feed: mealFeed({ ...canteen, meals: [], closed: [], points: [], pricePolicies: [] }) })
    expect(empty.text).toContain('这里还没有菜单。')
    expect(empty.text).not.toMatch(/谁来吃|在哪里吃|看有菜单/)
    const january = await meals({ date: '2027-01-05' })
    expect(january.text).toContain('这一天还没有菜单。')
    expect(january.text).not.toContain('看有菜单的月份')
  })

  test('page only where there is a menu', async () => {
    const first = await meals({ date: '2026-11-01' })
    expect(first.lines.filter((line) => line.includes('[?disabled]'))).toHaveLength(1)
    const inside = await meals({ date: '2026-11-15' })
    expect(inside.lines.filter((line) => line.includes('[?disabled]'))).toHaveLength(0)
    const last = await meals({ view: 'month', date: '2027-01-04' })
    expect(last.lines.filter((line) => line.includes('[?disabled]'))).toHaveLength(1)
  })

  test('of a month show one meal, a day of it chosen; of a week lead to a day and back', async () => {
    const it = await meals({ view: 'month' })
    await it.reads('三菜一汤')
    expect(pressed(it)).toEqual(expect.arrayContaining(['本月', '午餐']))
    await press(it, '晚餐')
    expect([it.element.meal, it.lines.some((line) => line.startsWith('h4') && line.includes('晚餐'))]).toEqual(['dinner', true])
    const german = await meals({ view: 'month', meal: 'dinner' }, { feed: mealFeed(mensa) })
    await german.reads('Kartoffelsuppe')
    expect(german.text).not.toContain('看哪一餐')
    const closed = await meals({ view: 'month', date: '2026-11-26' })
    expect(closed.text).toContain('这一天不供餐：厨房检修')
    const week = await meals({ view: 'week' })
    await week.reads('下一周')
    const { withHandler, textOf } = await import('./seen.js')
    const days = withHandler(week.view).filter((part) => textOf(part).startsWith('11月'))
    expect(days).toHaveLength(7)
    ;(days[0]?.attributes['@click'] as () => void)()
    await week.element.updateComplete
    expect([week.element.view, week.text.includes('回到这一周')]).toEqual(['today', true])
    await press(week, '‹ 回到这一周')
    expect([week.element.view, week.element.date, week.text.includes('回到这一周')]).toEqual(['week', '2026-11-20', false])
  })

  test('of a menu without subsidies offer where to eat, and ask nobody who they are', async () => {
    const pointed = await meals({}, { feed: mealFeed({ ...canteen, pricePolicies: [] }) })
    expect(pointed.text).toContain('银杏苑取餐点')
    expect(pointed.text).not.toContain('谁来吃')
  })
})
