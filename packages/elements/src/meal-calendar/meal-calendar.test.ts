// The meal calendar in a real browser: every state, each view, prices for each person, points, languages, keyboard, widths.
import { expect, fixture, html } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { canteen, mealFeed, mensa } from '../testing/calendars.js'
import { StillFeed, failed, fresh, loading, stale } from '../testing/feeds.js'
import { button, reads, stationPage, textOf } from '../testing/page.js'
import { FRIDAY_MORNING, station } from '../testing/station.js'
import { MealCalendarObject } from '../testing/meal-calendar-object.js'
import type { DoorstepMealCalendar } from './meal-calendar.js'
import { waitUntil } from '../testing/wait.js'

describe('doorstep-meal-calendar: a day', () => {
  it('shows the meals of today with their hours, what is to come first', async () => {
    const calendar = await MealCalendarObject.open()
    expect(calendar.title).to.equal('今天 11月20日 星期五')
    expect(calendar.meals).to.deep.equal(['午餐 10:00–12:00', '晚餐 16:30–18:00', '早餐 6:30–8:30'])
    expect(calendar.all('.meal header').map((header) => textOf(header.querySelector('.pill')))).to.deep.equal(['正在供应', '', '已结束'])
    expect(calendar.text).to.contain('今天加一只蛋。').and.to.contain('梧桐里路88弄1号')
  })

  it('shows dishes by group in serving order, with their prices', async () => {
    const calendar = await MealCalendarObject.open()
    const groups = [...calendar.one('.meal').querySelectorAll('.groups > li')].map(textOf)
    expect(groups).to.deep.equal(['大荤 红烧鸡翅 6元', '小荤 肉末茄子 4元', '素菜 清炒卷心菜 2元', '汤 荠菜豆腐羹 免费', '主食 米饭 1元'])
    expect(textOf(calendar.all('.meal')[2])).to.contain('粥 白粥 1元')
  })

  it('shows what each person pays for a set', async () => {
    const calendar = await MealCalendarObject.open()
    expect(calendar.all('[part=diners] button').map(textOf)).to.deep.equal(['65–79岁', '80岁以上', '其他'])
    expect(calendar.prices).to.deep.equal(['原价 15元 13元 已减补贴 2元'])
    expect(textOf(calendar.one('.price s'))).to.equal('原价 15元')
    await calendar.press('80岁以上')
    expect(calendar.prices).to.deep.equal(['原价 15元 11元 已减补贴 4元'])
    await calendar.register(false)
    expect(calendar.prices).to.deep.equal(['15元'])
    await calendar.register(true)
    await calendar.press('其他')
    expect(calendar.prices).to.deep.equal(['15元'])
  })

  it('takes the age from the page', async () => {
    const calendar = await MealCalendarObject.open()
    calendar.element.age = 91
    await calendar.element.updateComplete
    expect(calendar.prices).to.deep.equal(['原价 15元 11元 已减补贴 4元'])
    expect(button(calendar.element, '80岁以上').getAttribute('aria-pressed')).to.equal('true')
  })

  it('says how the subsidy is worked out', async () => {
    const calendar = await MealCalendarObject.open()
    calendar.one('.how summary').click()
    await reads(calendar.element, '80岁以上、本镇户籍：每餐减 4元')
  })

  it('shows another point, without a subsidy where none holds', async () => {
    const calendar = await MealCalendarObject.open()
    await calendar.press('银杏苑取餐点')
    expect(calendar.meals).to.deep.equal(['午餐'])
    expect(calendar.prices).to.deep.equal(['15元'])
    expect(calendar.all('[part=diners]')).to.have.length(0)
  })

  it('opens allergens, marks and nutrition, unknown codes as they are written', async () => {
    const calendar = await MealCalendarObject.open()
    const facts = await calendar.openFacts()
    expect(textOf(facts))
      .to.contain('含有：大豆、虾蟹、E123')
      .and.to.contain('有骨头或刺、home-made')
      .and.to.contain('每份：热量 320 千卡、vitaminC 4')
      .and.to.contain('米饭 没有标过敏原')
    await calendar.openFacts(1)
    await waitUntil(() => calendar.all('.facts dl').length === 1, 'two meals say what is in them')
  })

  it('says that nothing is served, and why', async () => {
    const calendar = await MealCalendarObject.open({ date: '2026-11-26' })
    expect(calendar.text).to.contain('这一天不供餐：厨房检修')
  })

  it('pages by days within the months that have a menu', async () => {
    const calendar = await MealCalendarObject.open({ date: '2026-11-01' })
    expect(button(calendar.element, '前一天').disabled).to.equal(true)
    await calendar.press('后一天')
    expect(calendar.title).to.equal('11月2日 星期一')
    const last = await MealCalendarObject.open({ date: '2027-01-31' })
    expect(button(last.element, '后一天').disabled).to.equal(true)
    expect(last.text).to.contain('这一天还没有菜单')
  })

  it('goes by the station’s clock', async () => {
    const calendar = await MealCalendarObject.open({ now: () => Date.parse('2026-11-20T17:00:00+08:00') })
    expect(calendar.meals).to.deep.equal(['晚餐 16:30–18:00', '早餐 6:30–8:30', '午餐 10:00–12:00'])
  })
})

describe('doorstep-meal-calendar: a week', () => {
  it('is a table of days and meals', async () => {
    const calendar = await MealCalendarObject.open({ view: 'week' })
    await waitUntil(() => calendar.all('.week tbody tr').length === 7)
    expect(calendar.all('.week thead th').map(textOf)).to.deep.equal(['日期', '早餐 6:30–8:30', '午餐 10:00–12:00', '晚餐 16:30–18:00'])
    expect(textOf(calendar.all('.week tbody tr')[4]))
      .to.contain('周五 20')
      .and.to.contain('红烧鸡翅')
      .and.to.contain('等 5 样')
    await calendar.press('下一周')
    expect(textOf(calendar.all('.week tbody tr')[3])).to.contain('这一天不供餐：厨房检修')
  })

  it('leads to a day and back', async () => {
    const calendar = await MealCalendarObject.open({ view: 'week' })
    await waitUntil(() => calendar.all('.week').length === 1)
    await calendar.press('周二 17')
    expect(calendar.title).to.equal('11月17日 星期二')
    expect(calendar.meals).to.deep.equal(['午餐 10:00–12:00'])
    await calendar.press('回到这一周')
    expect(calendar.element.view).to.equal('week')
  })
})

describe('doorstep-meal-calendar: a month', () => {
  it('shows the main dish and the soup of each lunch, and the chosen day below', async () => {
    const calendar = await MealCalendarObject.open({ view: 'month' })
    await waitUntil(() => calendar.all('.cell').length === 30)
    expect(textOf(calendar.cell(20)))
      .to.contain('红烧鸡翅')
      .and.to.contain('荠菜豆腐羹')
    expect(calendar.cell(20).parentElement?.className).to.equal('now')
    expect(calendar.meals).to.deep.equal(['11月20日 星期五 午餐 10:00–12:00'])
    calendar.cell(23).click()
    await calendar.element.updateComplete
    expect(calendar.meals).to.deep.equal(['11月23日 星期一 午餐 10:00–12:00'])
    expect(calendar.all('.cell[aria-pressed=true]')).to.deep.equal([calendar.cell(23)])
  })

  it('brings the chosen day into sight', async () => {
    const calendar = await MealCalendarObject.open({ view: 'month' })
    await waitUntil(() => calendar.all('.cell').length === 30)
    calendar.element.style.marginBlockEnd = '100vh'
    window.scrollTo(0, 0)
    calendar.cell(30).click()
    await waitUntil(() => calendar.one('.chosen').getBoundingClientRect().top < innerHeight - 40, 'it is still below the screen')
  })

  it('marks closed days and says why; a day without the meal is no button', async () => {
    const calendar = await MealCalendarObject.open({ view: 'month' })
    await waitUntil(() => calendar.all('.cell').length === 30)
    expect(textOf(calendar.cell(26))).to.contain('休')
    calendar.cell(26).click()
    await reads(calendar.element, '这一天不供餐：厨房检修')
    await calendar.press('晚餐')
    expect(textOf(calendar.cell(20))).to.contain('肉末茄子')
    expect(calendar.cell(21).localName).to.equal('div')
  })

  it('is bounded by what there is, and offers the months with a menu', async () => {
    const calendar = await MealCalendarObject.open({ view: 'month' })
    expect(button(calendar.element, '10月').disabled).to.equal(true)
    await calendar.press('12月')
    expect(calendar.text).to.contain('2026年12月还没有菜单。')
    expect(calendar.all('.empty button').map(textOf)).to.deep.equal(['2026年11月', '2027年1月'])
    await calendar.press('2027年1月')
    expect(calendar.title).to.equal('2027年1月')
    expect(button(calendar.element, '2月 ›').disabled).to.equal(true)
  })

  it('shows the months there are when today is in none of them', async () => {
    const calendar = await MealCalendarObject.open({ now: () => Date.parse('2027-06-01T10:00:00+08:00') })
    expect(calendar.text).to.contain('这一天还没有菜单').and.to.contain('2026年11月')
  })
})

describe('doorstep-meal-calendar: other menus', () => {
  it('shows an OpenMensa menu with its own groups, euro and notes', async () => {
    const calendar = await MealCalendarObject.open({ feed: mealFeed(mensa), lang: 'en' })
    await reads(calendar.element, 'Today, Friday 20 November')
    const groups = calendar.all('.groups > li').map(textOf)
    expect(groups).to.deep.equal(['Tagesgericht Kartoffelsuppe mit Würstchen €2.75', 'Beilagen Pommes frites €1.10'])
    expect(calendar.all('[part=diners], [part=points], .price')).to.have.length(0)
    expect(textOf(await calendar.openFacts()))
      .to.contain('mit Schweinefleisch enthält Sellerie')
      .and.not.to.contain('Kartoffelsuppe mit Würstchen No')
    calendar.element.view = 'month'
    await waitUntil(() => calendar.all('.cell').length === 30)
    expect(textOf(calendar.cell(20)))
      .to.contain('Kartoffelsuppe')
      .and.to.contain('Pommes frites')
  })

  it('says that an empty menu is empty', async () => {
    const calendar = await MealCalendarObject.open({ feed: mealFeed({ ...canteen, meals: [], closed: [] }) })
    expect(calendar.text).to.contain('这里还没有菜单。')
    calendar.element.view = 'month'
    await calendar.element.updateComplete
    expect(calendar.text).to.contain('这里还没有菜单。')
  })

  it('takes markup in the feed as text', async () => {
    const [meal] = canteen.meals
    const wings = canteen.dishes['wings']
    if (!meal || !wings) throw new Error('no meal')
    const hostile = '<img src=x onerror=alert(1)>'
    const menu = {
      ...canteen,
      dishes: { wings: { ...wings, name: hostile, allergens: [hostile] } },
      meals: [{ ...meal, date: '2026-11-20' }],
    }
    const calendar = await MealCalendarObject.open({ feed: mealFeed(menu) })
    expect(calendar.text).to.contain(hostile)
    await calendar.openFacts()
    expect(calendar.all('img')).to.have.length(0)
  })
})

describe('doorstep-meal-calendar: wherever it stands', () => {
  it('speaks three languages', async () => {
    const calendar = await MealCalendarObject.open({ lang: 'zh-TW' })
    await reads(calendar.element, '助餐菜單')
    expect(calendar.prices).to.deep.equal(['原價 15元 13元 已減補貼 2元'])
    calendar.element.closest('doorstep-station')?.setAttribute('lang', 'en')
    await reads(calendar.element, 'Three dishes and a soup')
    await reads(calendar.element, 'Subsidy of ¥2 taken off')
    expect(textOf(await calendar.openFacts())).to.contain('Contains soy, crab and shrimp, E123')
  })

  it('keeps the page’s own content while it loads', async () => {
    const page = await stationPage(html`<doorstep-meal-calendar><p>菜单贴在窗口</p></doorstep-meal-calendar>`, {
      feed: new StillFeed({ station: loading, menu: loading }),
    })
    const element = page.querySelector('doorstep-meal-calendar')
    expect(element?.querySelector('p')?.checkVisibility()).to.equal(true)
    expect(textOf(element)).to.contain('正在读取')
  })

  it('says why there is nothing, and tries again when asked', async () => {
    const feed = new StillFeed({ station: failed, menu: failed })
    const calendar = await MealCalendarObject.open({ feed })
    await reads(calendar.element, '现在读不到内容')
    await calendar.press('再试一次')
    expect(feed.refreshed).to.equal(1)
  })

  it('shows the last good copy with its age', async () => {
    const feed = new StillFeed({ station: fresh(station), menu: stale(canteen, FRIDAY_MORNING - 2 * 3_600_000) })
    const calendar = await MealCalendarObject.open({ feed })
    await reads(calendar.element, '2小时前')
    expect(calendar.meals).to.have.length(3)
  })

  it('shows what is good and says that an entry is not shown', async () => {
    const problems = [
      { path: 'meals[3].date', found: "'2026-02-30'", expected: 'date', leftOut: true, href: 'https://example.org/menu.json' },
    ]
    const calendar = await MealCalendarObject.open({
      feed: new StillFeed({ station: fresh(station), menu: { ...fresh(canteen), problems } }),
    })
    await reads(calendar.element, '有 1 项暂时没有显示')
    expect(calendar.meals).to.have.length(3)
  })

  it('works alone, with a src of its own', async () => {
    const src = new URL('../testing/files/calendar-station.json', import.meta.url).href
    const element = await fixture<DoorstepMealCalendar>(
      html`<doorstep-meal-calendar src=${src} date="2026-11-20"></doorstep-meal-calendar>`,
    )
    await reads(element, '罗宋汤')
  })

  it('can be worked by keyboard alone', async () => {
    const calendar = await MealCalendarObject.open({ view: 'month' })
    await waitUntil(() => calendar.all('.cell').length === 30)
    calendar.cell(23).focus()
    await sendKeys({ press: 'Enter' })
    await reads(calendar.element, '11月23日 星期一 午餐')
    expect(calendar.element.shadowRoot?.activeElement).to.equal(calendar.cell(23))
    calendar.one('input').focus()
    await sendKeys({ press: ' ' })
    expect(calendar.element.guest).to.equal(true)
  })

  for (const width of [280, 360, 768, 1080, 1920]) {
    it(`overflows nowhere at ${width} px, with names of 60 characters, at normal and double text size`, async () => {
      const wings = canteen.dishes['wings']
      if (!wings) throw new Error('no dish')
      const long = { 'zh-Hans': '长'.repeat(60), en: 'Supercalifragilistic'.repeat(3) }
      const menu = { ...canteen, dishes: { ...canteen.dishes, wings: { ...wings, name: long } } }
      for (const view of ['today', 'week', 'month']) {
        const calendar = await MealCalendarObject.open({ feed: mealFeed(menu), view, lang: width > 500 ? 'zh-Hans' : 'en' })
        await waitUntil(() => calendar.all('.meal, .week').length > 0)
        calendar.element.style.inlineSize = `${width}px`
        for (const size of ['1rem', '2rem']) {
          calendar.element.style.setProperty('--doorstep-text', size)
          await calendar.element.updateComplete
          expect(calendar.one('.frame').scrollWidth, `${view} at ${size}`).to.be.at.most(width)
        }
      }
    })
  }

  it('has targets of the size the page asks for', async () => {
    const calendar = await MealCalendarObject.open()
    calendar.element.style.inlineSize = '968px'
    calendar.element.style.setProperty('--doorstep-target', '81px')
    calendar.element.style.setProperty('--doorstep-text', '28px')
    for (const view of ['today', 'week', 'month'] as const) {
      calendar.element.view = view
      await calendar.element.updateComplete
      const sizes = calendar.all('button, summary, label').map((each) => each.getBoundingClientRect())
      expect(sizes.length).to.be.greaterThan(8)
      for (const { width, height } of sizes) expect(Math.min(width, height), view).to.be.at.least(81)
    }
  })

  for (const view of ['today', 'week', 'month']) {
    it(`has no accessibility violation: ${view}`, async () => {
      const calendar = await MealCalendarObject.open({ view })
      await waitUntil(() => calendar.all('.rows, .meal, .week, .month').length > 0)
      if (view === 'today') await calendar.openFacts()
      await expect(calendar.element).to.be.accessible()
    })
  }
})
