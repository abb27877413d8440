// The timetable in a real browser: a day, a week and a month, filters, opening, paging.
import { expect } from '@open-wc/testing'
import { readTimetable } from '@doorstep/model/feed'
import type { Opening } from '../testing/calendar-object.js'
import { activities, activityFeed } from '../testing/calendars.js'
import { StillFeed, fresh } from '../testing/feeds.js'
import { reads, textOf } from '../testing/page.js'
import { FRIDAY_MORNING, station } from '../testing/station.js'
import { TimetableObject } from '../testing/timetable-object.js'
import { waitUntil } from '../testing/wait.js'

describe('doorstep-timetable: a day', () => {
  it('shows what is on today in order of time, with the station’s hours', async () => {
    const timetable = await TimetableObject.open()
    expect(timetable.title).to.equal('今天 11月20日 星期五')
    expect(timetable.rows).to.deep.equal(['剪纸展', '太极拳', '全科门诊', '钩针编织', '律师接待', '儿童绘画', '营养讲座', '合唱队', '夜读'])
    await reads(timetable.element, '开放 8:30–20:00')
    expect(timetable.pressed).to.deep.equal(['今天', '全部'])
  })

  it('says in words how each stands', async () => {
    const timetable = await TimetableObject.open()
    const states = ['太极拳', '全科门诊', '钩针编织', '律师接待', '儿童绘画', '营养讲座', '合唱队'].map((title) => timetable.state(title))
    expect(states).to.deep.equal([
      '已结束',
      '进行中',
      '要报名 限 16 人',
      '随到随谈',
      '要报名 限 12 人 每人 10元',
      '取消一次',
      '不用报名 免费',
    ])
    expect(textOf(timetable.row('儿童绘画'))).to.contain('改到 302室')
    expect(textOf(timetable.row('合唱队'))).to.contain('改了时间，原来 11月19日 14:00')
    expect(textOf(timetable.row('剪纸展').querySelector('.time'))).to.equal('全天 到 11月21日')
    expect(textOf(timetable.row('夜读').querySelector('.time'))).to.equal('22:00 到 11月21日 2:00')
    expect(textOf(timetable.row('太极拳'))).to.contain('小广场 王老师')
  })

  it('says of what is for whole days that it is, wherever it stands, and never a midnight', async () => {
    const { value, problems } = readTimetable({
      entries: [
        { uid: 'a', title: '义诊', start: '2026-11-20T00:00', duration: 'P1D', showWithoutTime: true },
        // the time of day says nothing then
        { uid: 'b', title: '书展', start: '2026-11-21T09:00', duration: 'P2D', showWithoutTime: true },
        { uid: 'c', title: '开放日', start: '2026-11-21T00:00', duration: 'P1D' },
        {
          ...{ uid: 'd', title: '改期', start: '2026-11-19T00:00', duration: 'P1D', showWithoutTime: true },
          recurrenceOverrides: { '2026-11-19T00:00': { start: '2026-11-20T00:00' } },
        },
      ],
    })
    expect(problems).to.deep.equal([])
    if (!value) throw new Error('no timetable')
    const opened = (lang: string, view: Opening['view'] = 'today') =>
      TimetableObject.open({ feed: new StillFeed({ station: fresh(station), timetable: fresh(value) }), lang, view })
    const today = await opened('zh-Hans')
    expect(textOf(today.row('义诊').querySelector('.time'))).to.equal('全天')
    expect(textOf(today.row('改期'))).to.contain('改了时间，原来 11月19日')
    expect(textOf(today.one('.tomorrow')))
      .to.contain('全天 书展')
      .and.to.contain('全天 开放日')
    const english = await opened('en')
    await reads(english.element, 'All day')
    const others = [await opened('zh-Hant'), await opened('zh-Hans', 'week'), await opened('zh-Hans', 'month')]
    for (const { element } of [today, english, ...others])
      expect(textOf(element.shadowRoot?.querySelector('[part=frame]') ?? null)).not.to.match(/(?<!\d)0:00|24:00/)
  })

  it('follows the clock', async () => {
    let now = FRIDAY_MORNING
    const timetable = await TimetableObject.open({ now: () => now })
    now = Date.parse('2026-11-20T11:30:00+08:00')
    timetable.element.requestUpdate()
    await timetable.element.updateComplete
    expect(timetable.state('全科门诊')).to.equal('已结束')
    now = Date.parse('2026-11-21T09:00:00+08:00')
    timetable.element.requestUpdate()
    await timetable.element.updateComplete
    expect(timetable.title).to.equal('今天 11月21日 星期六')
  })

  it('goes by the station’s zone, not the reader’s', async () => {
    const feed = activityFeed()
    feed.show({ station: fresh({ ...station, timeZone: 'America/New_York' }) })
    const timetable = await TimetableObject.open({ feed })
    expect(timetable.title).to.equal('今天 11月19日 星期四')
  })

  it('opens one row at a time, with everything about it', async () => {
    const timetable = await TimetableObject.open()
    const crochet = await timetable.openRow('钩针编织')
    expect(textOf(crochet)).to.contain('线和针都有。').and.to.contain('2楼，二楼活动室').and.to.contain('11月24日 周二 13:30')
    const painting = await timetable.openRow('儿童绘画')
    expect(textOf(painting)).to.contain('美术室在刷墙。').and.to.contain('3楼，302室').and.to.contain('孩子')
    await waitUntil(() => !timetable.row('钩针编织').open, 'two rows are open')
    await waitUntil(() => timetable.all('.more').length === 1, 'a closed row still says more')
  })

  it('says what is on tomorrow, and leads there', async () => {
    const timetable = await TimetableObject.open()
    expect(textOf(timetable.one('.tomorrow')))
      .to.contain('明天 周六')
      .and.to.contain('8:30 太极拳')
      .and.to.contain('13:00 象棋')
    timetable.one('.tomorrow').click()
    await timetable.element.updateComplete
    expect(timetable.title).to.equal('11月21日 星期六')
    expect(timetable.all('.tomorrow')).to.have.length(0)
    expect(timetable.pressed).to.deep.equal(['全部'])
    await timetable.press('今天')
    expect(timetable.title).to.equal('今天 11月20日 星期五')
  })

  it('filters by whom it is for and by category, offering only what occurs', async () => {
    const timetable = await TimetableObject.open()
    expect(timetable.all('[part=topics] button').map(textOf)).to.deep.equal(['全部', '老人', '孩子', '健康', '法律'])
    await timetable.press('健康')
    expect(timetable.rows).to.deep.equal(['全科门诊', '营养讲座'])
    await timetable.press('孩子')
    await timetable.press('后一天')
    expect(timetable.rows).to.deep.equal([])
    await timetable.press('看全部')
    expect(timetable.rows).to.include('太极拳')
  })

  it('pages by days', async () => {
    const timetable = await TimetableObject.open()
    await timetable.press('前一天')
    expect(timetable.title).to.equal('11月19日 星期四')
    expect(timetable.rows).not.to.include('合唱队')
    await timetable.press('后一天')
    await timetable.press('后一天')
    expect(timetable.title).to.equal('11月21日 星期六')
  })

  it('says why an activity is off on a holiday and on a make-up day', async () => {
    const holiday = await TimetableObject.open({ date: '2026-10-01' })
    expect(holiday.text).to.contain('国庆节放假')
    expect(holiday.state('象棋')).to.equal('暂停 · 国庆节')
    const makeup = await TimetableObject.open({ date: '2026-10-10' })
    expect(makeup.text).to.contain('国庆节调休，这天上班')
    expect(makeup.state('象棋')).to.equal('暂停 · 调休上班')
  })

  it('says that a year’s holidays are not announced, unless the station has none at all', async () => {
    const timetable = await TimetableObject.open({ date: '2027-01-04' })
    expect(timetable.text).to.contain('2027 年的放假安排还没公布')
    const without = await TimetableObject.open({
      date: '2027-01-04',
      feed: new StillFeed({ station: fresh(station), timetable: fresh(activities) }),
    })
    expect(without.text).not.to.contain('还没公布')
    const known = await TimetableObject.open()
    expect(known.text).not.to.contain('还没公布')
  })

  it('says that a day has nothing', async () => {
    const timetable = await TimetableObject.open({ date: '2026-08-31' })
    expect(timetable.text).to.contain('没有安排')
  })
})

describe('doorstep-timetable: a week', () => {
  it('has seven days with a card each time', async () => {
    const timetable = await TimetableObject.open({ view: 'week' })
    await waitUntil(() => timetable.all('.week > li').length === 7)
    expect(timetable.title).to.equal('11月16日–22日')
    expect(textOf(timetable.day(20)))
      .to.contain('9:30 全科门诊 进行中')
      .and.to.contain('取消一次')
    expect(timetable.day(20).className).to.equal('now')
    await timetable.press('下一周')
    expect(timetable.title).to.equal('11月23日–29日')
    expect(timetable.pressed).to.deep.equal(['全部'])
  })

  it('names holidays on their days', async () => {
    const timetable = await TimetableObject.open({ view: 'week', date: '2026-10-01' })
    await reads(timetable.element, '国庆节放假')
    expect(textOf(timetable.day(1))).to.contain('暂停 · 国庆节')
  })

  it('leads from a card to the day with the activity open, and back', async () => {
    const timetable = await TimetableObject.open({ view: 'week' })
    await waitUntil(() => timetable.all('.entry').length > 0)
    await timetable.press('13:30 钩针编织')
    await waitUntil(() => timetable.all('.more').length === 1)
    expect(timetable.row('钩针编织').open).to.equal(true)
    expect(timetable.element.shadowRoot?.activeElement?.localName).to.equal('summary')
    await timetable.press('回到这一周')
    expect(timetable.element.view).to.equal('week')
  })
})

describe('doorstep-timetable: a month', () => {
  it('counts what takes place each day and renders three titles at most, the rarest', async () => {
    const timetable = await TimetableObject.open({ view: 'month' })
    await waitUntil(() => timetable.all('.cell').length === 30)
    expect(timetable.title).to.equal('2026年11月')
    expect(timetable.all('.month tbody tr')).to.have.length(6)
    expect(textOf(timetable.day(20))).to.contain('8 场')
    expect(timetable.day(20).querySelectorAll('.line')).to.have.length(3)
    expect(textOf(timetable.day(20)))
      .to.contain('夜读')
      .and.not.to.contain('太极拳')
    expect(textOf(timetable.day(16)))
      .to.contain('1 场')
      .and.to.contain('太极拳')
  })

  it('marks holidays and make-up days', async () => {
    const timetable = await TimetableObject.open({ view: 'month', date: '2026-10-20' })
    await waitUntil(() => timetable.all('.cell').length === 31)
    expect(textOf(timetable.day(1))).to.contain('休')
    expect(textOf(timetable.day(10))).to.contain('班')
    expect(timetable.all('.mark')).to.have.length(2)
  })

  it('leads to a day and back to its month', async () => {
    const timetable = await TimetableObject.open({ view: 'month' })
    await timetable.press('12月')
    await waitUntil(() => timetable.all('.cell').length === 31)
    timetable.day(24).querySelector('button')?.click()
    await timetable.element.updateComplete
    expect(timetable.title).to.equal('12月24日 星期四')
    expect(textOf(timetable.element.shadowRoot?.activeElement)).to.contain('回到这个月')
    await timetable.press('回到这个月')
    expect(timetable.title).to.equal('2026年12月')
  })
})
