// The counter and the wall display in a real browser: the loop from a call to a closed matter, over windows that share a journal.
import { expect, html } from '@open-wc/testing'
import '../define/call-display.js'
import type { DoorstepCallDisplay } from '../call-display/call-display.js'
import { callSentence } from '../call-display/spoken-number.js'
import { CounterHouse, press, signIn } from '../testing/counter-house.js'
import { button, reads, stationPage, textOf } from '../testing/page.js'
import { waitUntil } from '../testing/wait.js'

class Station extends CounterHouse {
  async display(): Promise<DoorstepCallDisplay> {
    const page = await stationPage(html`<doorstep-call-display></doorstep-call-display>`, { journal: this.journal, now: () => this.now })
    const display = page.querySelector('doorstep-call-display')
    if (!display) throw new Error('no display')
    await reads(display, '梧桐里')
    return display
  }
}

describe('doorstep-counter and doorstep-call-display', () => {
  it('play the whole loop: sign in, call, receive, close, with the wall following', async () => {
    const station = new Station()
    const counter = await station.counter()
    const display = await station.display()
    await reads(display, '请留意叫号')
    await station.issue({ service: 'medical-booklet' })
    await signIn(counter, '1号接待台', '王芳')
    await reads(counter, '病历本更换')
    await reads(display, '1 位在等')
    await press(counter, '叫下一位')
    await reads(counter, '已经叫号')
    await reads(display, '正在叫号 G001 请到 1号接待台 请G零零一号到1号接待台')
    await press(counter, '开始接待')
    await reads(counter, '首问责任人 王芳')
    await reads(display, '请留意叫号')
    expect(textOf(display)).to.contain('王芳').and.to.contain('现在没有人等')
    await press(counter, '办好了')
    await reads(counter, '叫下一位')
    let types: string[] = []
    for await (const record of station.journal.read()) types = [...types, ...record.events.map((event) => event.type)]
    expect(types).to.deep.equal(['TicketIssued', 'DeskOpened', 'TicketCalled', 'ServiceStarted', 'FirstContactEstablished', 'Closed'])
  })

  it('3. two desks call next with one person waiting: one gets the ticket, the other is told plainly', async () => {
    const station = new Station()
    await station.issue()
    const one = await station.counter()
    const other = await station.counter()
    await signIn(one, '1号接待台', '王芳')
    await signIn(other, '2号接待台', '陆伟')
    await reads(one, '1 位在等')
    await reads(other, '1 位在等')
    button(one, '叫下一位').click()
    button(other, '叫下一位').click()
    await reads(one, '已经叫号')
    await reads(other, '现在没有人等。')
  })

  it('6. a second sign-in at a desk is told who is there and may take over; the first window gives way', async () => {
    const station = new Station()
    const first = await station.counter()
    await signIn(first, '1号接待台', '王芳')
    const second = await station.counter()
    await reads(second, '王芳 在')
    await press(second, '1号接待台')
    await press(second, '陆伟')
    await press(second, '接替 王芳')
    await reads(second, '结束接待')
    await reads(first, '您在哪个接待台')
  })

  it('17. a recall within ten seconds is refused in words; a missed ticket comes back', async () => {
    const station = new Station()
    await station.issue()
    const counter = await station.counter()
    await signIn(counter, '1号接待台', '王芳')
    await press(counter, '叫下一位')
    await press(counter, '再叫一次')
    await reads(counter, '刚叫过，再等 10 秒')
    station.now += 11_000
    await press(counter, '再叫一次')
    await reads(counter, '叫了 2 次')
    await press(counter, '没来')
    await press(counter, '回来了，重新排队')
    await reads(counter, '1 位在等')
  })

  it('says when something could not be saved, and changes nothing', async () => {
    const station = new Station()
    const counter = await station.counter()
    station.journal.append = () => Promise.reject(new Error('disk'))
    await press(counter, '1号接待台')
    await press(counter, '王芳')
    await press(counter, '开始接待')
    await reads(counter, '没有存好，什么都没有改')
  })

  it('16. a display that starts late shows the call that stands, and the calls before it', async () => {
    const station = new Station()
    await station.issue()
    await station.issue()
    const counter = await station.counter()
    await signIn(counter, '1号接待台', '王芳')
    await press(counter, '叫下一位')
    await press(counter, '开始接待')
    await press(counter, '办好了')
    await press(counter, '叫下一位')
    await reads(counter, '已经叫号')
    const display = await station.display()
    await reads(display, '正在叫号 G002')
    expect([...(display.shadowRoot?.querySelectorAll('tbody th') ?? [])].map(textOf)).to.deep.equal(['G002', 'G001'])
  })

  it('says the sentence of a call digit by digit', () => {
    expect(callSentence('A012', '2号接待台', 'zh-Hans')).to.equal('请A零一二号到2号接待台')
    expect(callSentence('A012', '2號接待台', 'zh-Hant')).to.equal('請A零一二號到2號接待台')
    expect(callSentence('A012', 'Desk 2', 'en')).to.equal('Ticket A zero one two, please go to Desk 2')
  })

  it('without a queue both say so', async () => {
    const page = await stationPage(html`<doorstep-counter></doorstep-counter><doorstep-call-display></doorstep-call-display>`)
    await reads(page.querySelector('doorstep-counter') ?? page, '没有接上叫号')
    await reads(page.querySelector('doorstep-call-display') ?? page, '没有接上叫号')
  })

  it('have no accessibility violation, signed out, waiting, called, serving', async () => {
    const station = new Station()
    const counter = await station.counter()
    const display = await station.display()
    await expect(counter).to.be.accessible()
    await station.issue({ service: 'medical-booklet' })
    await signIn(counter, '1号接待台', '王芳')
    await expect(counter).to.be.accessible()
    await press(counter, '叫下一位')
    await reads(counter, '已经叫号')
    await reads(display, '正在叫号')
    await expect(counter).to.be.accessible()
    await expect(display).to.be.accessible()
    await press(counter, '开始接待')
    await reads(counter, '首问责任人')
    await expect(counter).to.be.accessible()
  })

  it('end yesterday’s queue by themselves when the day is over', async () => {
    const station = new Station()
    await station.issue()
    station.now += 86_400_000
    await station.counter()
    const typesOf = async (): Promise<string[]> => {
      const types: string[] = []
      for await (const record of station.journal.read()) types.push(...record.events.map((event) => event.type))
      return types
    }
    await waitUntil(async () => (await typesOf()).length > 1)
    expect(await typesOf()).to.deep.equal(['TicketIssued', 'DayClosed'])
  })
})
