// The chain of responsibility through the counter's own buttons: what is stored, what is shown, what is offered.
import { expect } from '@open-wc/testing'
import { buttons, CounterHouse, inPanel, last, more, press, row, serving, sub } from '../testing/counter-house.js'
import { fresh, StillFeed } from '../testing/feeds.js'
import { button, reads, textOf } from '../testing/page.js'
import { holidays, services, station } from '../testing/station.js'
import { waitUntil } from '../testing/wait.js'

describe('the counter, for matters that go on', () => {
  let house: CounterHouse
  beforeEach(() => {
    house = new CounterHouse()
  })

  it('puts aside with a reason and goes on', async () => {
    const counter = await serving(house)
    await more(counter, 'G001', '放一边')
    await inPanel(counter, '去复印')
    await reads(counter, '放在一边的')
    expect(await last(house, 'Held')).to.include({ why: 'copying', by: 'w1' })
    await press(counter, '接着办')
    await reads(counter, '正在接待')
  })

  it('sends on to another service, found by its words, at the head of its line', async () => {
    const counter = await serving(house)
    await house.issue()
    await more(counter, 'G001', '转到别的队')
    expect(
      buttons(sub(counter)).filter((words) => /医保卡挂失|午后茶座/.test(words)),
      'not offered here',
    ).to.deep.equal([])
    const search = sub(counter).querySelector('input')
    if (!search) throw new Error('no search')
    search.value = '病历本'
    search.dispatchEvent(new Event('input'))
    await counter.updateComplete
    expect(buttons(sub(counter)).map((words) => words.replace(/^\d /, ''))).to.deep.equal(['病历本更换 ↵'])
    await inPanel(counter, '病历本更换')
    await reads(counter, '叫下一位')
    expect(await last(house, 'Transferred')).to.include({ service: 'medical-booklet', line: 'A' })
    await press(counter, '叫下一位')
    await reads(counter, '接着办的排在最前面')
    expect(textOf(row(counter, 'G001'))).to.contain('首问 王芳')
  })

  it('asks a colleague, who accepts in their own window; a second one declines after a question', async () => {
    const counter = await serving(house)
    const other = await house.at('d2', 'w2')
    await more(counter, 'G001', '请同事接')
    await inPanel(counter, '3 天后')
    await inPanel(counter, '陆伟')
    expect(await last(house, 'PassedOn')).to.include({ worker: 'w2', by: 'w1', due: '2026-11-23' })
    await reads(counter, '已请陆伟接手 G001，最晚 12:24 回复；您可以叫下一位了。')
    await reads(counter, '等陆伟答复，最晚 12:24；请的是11月23日前办好')
    expect(textOf(counter.shadowRoot?.querySelector('.current')), 'the desk is free for the next').to.contain('叫下一位')
    await reads(other, '同事请您接手')
    await reads(other, '请您11月23日前办好')
    expect(textOf(other), 'nothing is agreed yet').not.to.contain('说好')
    await press(other, '接下')
    await reads(other, '说好11月23日前办好')
    expect(textOf(row(other, 'G001')))
      .to.contain('指定')
      .and.not.to.contain('首问')
    await reads(counter, '陆伟在办')

    await press(other, '接着办')
    await reads(other, '正在接待')
    await more(other, 'G001', '请同事接')
    await inPanel(other, '今天')
    await inPanel(other, '王芳')
    await press(counter, '不接')
    await counter.updateComplete
    expect(textOf(sub(counter))).to.contain('不接以后不能再请您')
    await inPanel(counter, '不接')
    expect(await last(house, 'AssignmentDeclined')).to.include({ worker: 'w1', why: 'declined' })
    await press(other, '接着办')
    await reads(other, '正在接待')
    await more(other, 'G001', '请同事接')
    expect(textOf(sub(other)), 'who declined is not asked again').not.to.contain('王芳')
  })

  it('lets proposals run out, once, whatever number of windows is open', async () => {
    const counter = await serving(house)
    const other = await house.at('d2', 'w2')
    await more(counter, 'G001', '请同事接')
    await inPanel(counter, '今天')
    await inPanel(counter, '陆伟')
    const { proposal, expires } = await last(house, 'PassedOn')
    house.now = expires
    expect(await last(house, 'AssignmentDeclined')).to.include({ worker: 'w2', why: 'timed-out' })
    // each window has looked again, and heard of what came after
    for (const each of [counter, other]) each.requestUpdate()
    await house.issue()
    for (const each of [counter, other]) await reads(each, '1 位在等')
    const declined = (await house.records()).filter(({ events }) => events.some(({ type }) => type === 'AssignmentDeclined'))
    expect(declined.map(({ id }) => id)).to.deep.equal([`timeOut/${proposal}`])
  })

  it('gives back the matters of a worker who has left the list', async () => {
    await serving(house)
    const counter = await house.at('d2', 'w2')
    const without = { ...station, workers: station.workers.filter(({ id }) => id !== 'w1') }
    await house.counter({ feed: new StillFeed({ station: fresh(without), services: fresh(services), holidays: fresh(holidays) }) })
    expect(await last(house, 'EscalatedToBackstop')).to.include({ worker: 'w7', why: 'removed' })
    await reads(counter, '没有要您接着办的事')
  })

  it('invites a department of a list, never one that was typed', async () => {
    const counter = await serving(house)
    await more(counter, 'G001', '约请部门')
    expect(sub(counter).querySelector('input')).to.equal(null)
    await inPanel(counter, '要到现场看')
    await inPanel(counter, '派出所')
    expect(await last(house, 'DepartmentInvited')).to.include({ department: 'police', why: 'site-visit' })
    await reads(counter, '已约请 派出所')
  })

  it('escalates to the secretary, who sees it among their matters and cannot decline', async () => {
    const counter = await serving(house)
    const secretary = await house.at('d2', 'w7')
    await more(counter, 'G001', '上报')
    expect(
      buttons(sub(counter)).some((words) => words.includes('交给 周敏')),
      'colleagues can still be asked',
    ).to.equal(false)
    await inPanel(counter, '急事')
    expect(await last(house, 'EscalatedToBackstop')).to.include({ worker: 'w7', why: 'urgent' })
    await reads(secretary, '我的事')
    expect(textOf(row(secretary, 'G001'))).to.contain('兜底')
    await press(secretary, '接着办')
    await reads(secretary, '正在接待')
    await more(secretary, 'G001', '请同事接')
    await inPanel(secretary, '明天')
    await inPanel(secretary, '陆伟')
    const lu = await house.at('d1', 'w2')
    await reads(lu, '同事请您接手')
  })

  it('puts off with a promise and a day; what is late or due today comes first, in words', async () => {
    const counter = await serving(house)
    await more(counter, 'G001', '改天办')
    await inPanel(counter, '明天')
    await inPanel(counter, '回电话')
    expect(await last(house, 'Deferred')).to.include({ promise: 'call-back', due: '2026-11-21', by: 'w1' })
    await reads(counter, '答应11月21日前回电话')
    for (const [index, due] of ['2026-11-25', '2026-11-20', '2026-11-18'].entries()) {
      const ticket = await house.issue()
      await house.append(
        {
          type: 'TicketCalled',
          ticket,
          desk: 'd1',
          worker: 'w1',
          callId: `c${index}`,
          reason: { code: 'first-in-line', waitedMinutes: 1 },
          at: house.now,
        },
        { type: 'ServiceStarted', ticket, desk: 'd1', worker: 'w1', at: house.now },
        { type: 'Deferred', ticket, due, promise: 'visit', by: 'w1', at: house.now - 20_000 },
      )
    }
    await reads(counter, '过期 2 天')
    const list = [...(counter.shadowRoot?.querySelectorAll('.matters li') ?? [])].map(textOf)
    expect(list.map((words) => /G00\d/.exec(words)?.[0])).to.deep.equal(['G004', 'G003', 'G001', 'G002'])
    expect(list[0]).to.contain('过期 2 天')
    expect(list[1]).to.contain('今天到期')
    const late = counter.shadowRoot?.querySelector('.matters .late')
    expect(late && getComputedStyle(late).backgroundColor).to.equal('rgb(143, 47, 34)')
    button(row(counter, 'G004'), '接着办').click()
    await reads(counter, '正在接待')
    expect(counter.shadowRoot?.querySelector('.current [data-ticket]')?.getAttribute('data-ticket')).to.contain('G004')
  })

  it('shows bad ratings to the backstop alone, with what the resident wrote, until they are looked into', async () => {
    const counter = await serving(house, { token: 't'.repeat(22) })
    await press(counter, '办好了')
    await reads(counter, '叫下一位')
    const note = await house.notes.put('等了很久', house.now + 1e9)
    const ticket = '2026-11-20/G001'
    await house.append(
      { type: 'Rated', ticket, worker: 'w1', attitude: 2, ability: 4, at: house.now, note },
      { type: 'FollowUpOpened', ticket, worker: 'w7', at: house.now },
    )
    const secretary = await house.at('d2', 'w7')
    await reads(secretary, '差评要回访')
    await reads(secretary, /态度 2 分，能力 4 分 · 接待的是 王芳 .*等了很久/)
    expect(textOf(counter)).not.to.contain('差评')
    await press(secretary, '回访好了')
    expect(await last(house, 'FollowUpClosed')).to.include({ by: 'w7' })
    await waitUntil(() => !textOf(secretary).includes('差评要回访'), 'it is done')
  })
})
