// The timetable wherever it stands: languages, what it says while a feed loads or fails, keyboard, widths.
import { expect, fixture, html } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { activities, activityFeed } from '../testing/calendars.js'
import { StillFeed, failed, fresh, loading, stale } from '../testing/feeds.js'
import { button, reads, stationPage, textOf } from '../testing/page.js'
import { FRIDAY_MORNING, station } from '../testing/station.js'
import { TimetableObject } from '../testing/timetable-object.js'
import type { DoorstepTimetable } from './timetable.js'
import { waitUntil } from '../testing/wait.js'

describe('doorstep-timetable: wherever it stands', () => {
  it('speaks three languages', async () => {
    const timetable = await TimetableObject.open({ lang: 'zh-HK' })
    await reads(timetable.element, '活動課表')
    expect(timetable.rows).to.include('鉤針編織')
    timetable.element.closest('doorstep-station')?.setAttribute('lang', 'en')
    await reads(timetable.element, 'Today, Friday 20 November')
    expect(timetable.state('Crochet')).to.equal('Sign up 16 places')
    expect(textOf(timetable.row('Painting for children'))).to.contain('Now in Room 302')
  })

  it('keeps the page’s own content while it loads', async () => {
    const page = await stationPage(html`<doorstep-timetable><p>课表贴在门口</p></doorstep-timetable>`, {
      feed: new StillFeed({ station: loading, timetable: loading }),
    })
    const element = page.querySelector('doorstep-timetable')
    expect(element?.querySelector('p')?.checkVisibility()).to.equal(true)
    expect(textOf(element)).to.contain('正在读取')
  })

  it('says why there is nothing, and tries again when asked', async () => {
    const feed = new StillFeed({ station: failed, timetable: failed })
    const timetable = await TimetableObject.open({ feed })
    await reads(timetable.element, '现在读不到内容')
    await timetable.press('再试一次')
    expect(feed.refreshed).to.equal(1)
  })

  it('shows the last good copy with its age', async () => {
    const feed = new StillFeed({ station: fresh(station), timetable: stale(activities, FRIDAY_MORNING - 3 * 3_600_000) })
    const timetable = await TimetableObject.open({ feed })
    await reads(timetable.element, '3小时前')
    expect(timetable.rows).to.include('钩针编织')
  })

  it('shows what is good and says that an entry is not shown', async () => {
    const problems = [
      { path: 'entries[3].start', found: "'soon'", expected: 'date-time', leftOut: true, href: 'https://example.org/timetable.json' },
    ]
    const feed = new StillFeed({ station: fresh(station), timetable: { ...fresh(activities), problems } })
    const timetable = await TimetableObject.open({ feed, lang: 'en' })
    await reads(timetable.element, 'One entry is not shown right now')
    expect(timetable.rows).to.have.length(9)
  })

  it('says that an empty timetable has nothing, with no filters to choose', async () => {
    const timetable = await TimetableObject.open({ feed: activityFeed({ rooms: [], entries: [] }) })
    expect(timetable.text).to.contain('没有安排')
    expect(timetable.all('[part=topics]')).to.have.length(0)
  })

  it('takes markup in the feed as text', async () => {
    const [first] = activities.entries
    if (!first) throw new Error('no entry')
    const hostile = { ...first, title: '<img src=x onerror=alert(1)>', description: '<script>alert(1)</script>' }
    const timetable = await TimetableObject.open({ feed: activityFeed({ rooms: [], entries: [hostile] }) })
    expect(timetable.rows).to.deep.equal(['<img src=x onerror=alert(1)>'])
    expect((await timetable.openRow('<img src=x onerror=alert(1)>')).querySelector('img, script')).to.equal(null)
  })

  it('expands a window once, however often it renders', async () => {
    let read = 0
    const entries = activities.entries.map((entry) =>
      Object.defineProperty({ ...entry }, 'recurrenceRules', { get: () => ((read += 1), entry.recurrenceRules) }),
    )
    const timetable = await TimetableObject.open({ feed: activityFeed({ ...activities, entries }), view: 'month' })
    await waitUntil(() => timetable.all('.cell').length === 30)
    const once = read
    for (let time = 0; time < 5; time++) {
      timetable.element.requestUpdate()
      await timetable.element.updateComplete
    }
    expect(once).to.be.greaterThan(0)
    expect(read).to.equal(once)
  })

  it('works alone, with a src of its own', async () => {
    const src = new URL('../testing/files/calendar-station.json', import.meta.url).href
    const element = await fixture<DoorstepTimetable>(html`<doorstep-timetable src=${src} date="2026-11-20"></doorstep-timetable>`)
    await reads(element, '太极拳')
    await reads(element, '开放 9:00–17:00')
  })

  it('can be worked by keyboard alone', async () => {
    const timetable = await TimetableObject.open()
    timetable.row('钩针编织').querySelector('summary')?.focus()
    await sendKeys({ press: 'Enter' })
    await waitUntil(() => timetable.row('钩针编织').querySelector('.more'))
    button(timetable.element, '本月').focus()
    await sendKeys({ press: ' ' })
    await waitUntil(() => timetable.all('.cell').length === 30)
    await sendKeys({ press: 'Tab' })
    expect(textOf(timetable.element.shadowRoot?.activeElement)).to.equal('全部')
  })

  for (const width of [280, 360, 768, 1080, 1920]) {
    it(`overflows nowhere at ${width} px, with names of 60 characters, at normal and double text size`, async () => {
      const long = { 'zh-Hans': '长'.repeat(60), en: 'Supercalifragilistic'.repeat(3) }
      const entries = activities.entries.map((entry, index) => (index % 2 === 0 ? { ...entry, title: long, organiser: long } : entry))
      for (const view of ['today', 'week', 'month']) {
        const timetable = await TimetableObject.open({
          feed: activityFeed({ ...activities, entries }),
          view,
          lang: width > 500 ? 'zh-Hans' : 'en',
        })
        await waitUntil(() => timetable.all('.row, .week, .month').length > 0)
        timetable.element.style.inlineSize = `${width}px`
        for (const size of ['1rem', '2rem']) {
          timetable.element.style.setProperty('--doorstep-text', size)
          await timetable.element.updateComplete
          expect(timetable.one('.frame').scrollWidth, `${view} at ${size}`).to.be.at.most(width)
        }
      }
    })
  }

  it('gives a long name one line on a wide page, so that the next are in sight, and says it whole where it is opened', async () => {
    const title = { 'zh-Hans': '钩针编织、毛线手工和旧物改造兴趣小组'.repeat(4) }
    const entries = activities.entries.map((entry) => ({ ...entry, title }))
    const timetable = await TimetableObject.open({ feed: activityFeed({ ...activities, entries }) })
    timetable.element.style.inlineSize = '1000px'
    await waitUntil(() => timetable.all('.row').length > 0)
    const said = timetable.one('.row .title')
    const line = parseFloat(getComputedStyle(said).lineHeight)
    await waitUntil(() => said.clientHeight < 1.5 * line)
    timetable.one('.row summary').click()
    await waitUntil(() => said.clientHeight > 1.5 * line && said.scrollHeight <= said.clientHeight + 1)
  })

  it('has targets of the size the page asks for', async () => {
    const timetable = await TimetableObject.open()
    timetable.element.style.inlineSize = '968px'
    timetable.element.style.setProperty('--doorstep-inset', '0px')
    timetable.element.style.setProperty('--doorstep-target', '81px')
    timetable.element.style.setProperty('--doorstep-text', '28px')
    for (const view of ['today', 'week', 'month'] as const) {
      timetable.element.view = view
      await timetable.element.updateComplete
      const sizes = timetable.all('button, summary').map((each) => each.getBoundingClientRect())
      expect(sizes.length).to.be.greaterThan(8)
      for (const { width, height } of sizes) expect(Math.min(width, height), view).to.be.at.least(81)
    }
  })

  for (const view of ['today', 'week', 'month']) {
    it(`has no accessibility violation: ${view}`, async () => {
      const timetable = await TimetableObject.open({ view })
      await waitUntil(() => timetable.all('.rows, .meal, .week, .month').length > 0)
      if (view === 'today') await timetable.openRow('钩针编织')
      await expect(timetable.element).to.be.accessible()
    })
  }

  it('asks its feed for what it shows', async () => {
    const feed = activityFeed()
    await TimetableObject.open({ feed })
    expect([...feed.needed]).to.include.members(['timetable', 'holidays'])
  })
})
