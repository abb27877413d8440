// The ticket dispenser in a real browser: from a tap to a stored number, in three languages, for everyone.
import { MemoryJournal } from '@doorstep/sources/journal'
import type { QueueEvent } from '@doorstep/model/queue'
import { expect, oneEvent } from '@open-wc/testing'
import { MoodyJournal, nextTicket, openDispenser, shown, takeTicket } from '../testing/dispenser-page.js'
import { button, reads, textOf } from '../testing/page.js'
import { FRIDAY_MORNING, FRIDAY_NIGHT } from '../testing/station.js'
import { Others, TestPrinter, ticketFeed } from '../testing/tickets.js'
import { waitUntil } from '../testing/wait.js'

beforeEach(() => localStorage.clear())

describe('doorstep-ticket-dispenser', () => {
  it('gives a number in one tap, tells the document, and the number is stored', async () => {
    const journal = new MoodyJournal()
    const dispenser = await openDispenser({ journal })
    const { ticket } = await takeTicket(dispenser)
    expect(ticket).to.deep.include({ number: 'G001', series: 'G', sequence: 1, businessDay: '2026-11-20', place: 'waiting' })
    expect(textOf(dispenser)).to.contain('G001').and.to.contain('谁先接待您，谁就负责到底')
    expect(await journal.tickets()).to.deep.equal(['G001'])
  })

  it('gives a number of the service’s series, and says what to bring before and after', async () => {
    const dispenser = await openDispenser({ service: 'medical-booklet' })
    await reads(dispenser, '办理：病历本更换')
    await reads(dispenser, '医保卡 原件')
    const { ticket } = await takeTicket(dispenser)
    expect(ticket).to.deep.include({ number: 'A001', service: 'medical-booklet' })
    await reads(dispenser, '旧病历本 原件，没有也可以')
  })

  it('for a service that the station no longer has gives a number for any matter, as it says', async () => {
    const dispenser = await openDispenser({ service: 'gone' })
    await reads(dispenser, '不知道找谁也没关系，取号就有人接待')
    const { ticket } = await takeTicket(dispenser)
    expect([ticket.number, ticket.service]).to.deep.equal(['G001', undefined])
  })

  it('1. a double tap gives one ticket', async () => {
    const journal = new MoodyJournal()
    const dispenser = await openDispenser({ journal })
    const issued = takeTicket(dispenser)
    await reads(dispenser, '取号')
    for (const tap of [1, 2, 3]) {
      tap
      ;[...(dispenser.shadowRoot?.querySelectorAll('button') ?? [])].find((each) => each.className.includes('take'))?.click()
    }
    await issued
    expect(await journal.tickets()).to.deep.equal(['G001'])
  })

  it('1. an answer that never came, tried again, gives the same ticket', async () => {
    const journal = new MoodyJournal()
    const dispenser = await openDispenser({ journal })
    await reads(dispenser, '现在没有人等')
    journal.mood = 'unheard'
    button(dispenser, '取号').click()
    await reads(dispenser, '没有存好，所以没有给号')
    journal.mood = 'fine'
    const issued = nextTicket()
    button(dispenser, '再取一次').click()
    expect((await issued).ticket.number).to.equal('G001')
    expect(await journal.tickets()).to.deep.equal(['G001'])
  })

  it('26. storage full: no number is shown', async () => {
    const journal = new MoodyJournal()
    journal.mood = 'full'
    const dispenser = await openDispenser({ journal })
    await reads(dispenser, '现在没有人等')
    button(dispenser, '取号').click()
    await reads(dispenser, '没有存好，所以没有给号')
    expect(textOf(shown(dispenser, '[role=alert]'))).to.contain('没有存好')
    expect(textOf(dispenser)).not.to.contain('G001')
    expect(await journal.tickets()).to.deep.equal([])
  })

  it('13. says when a series is used up for the day', async () => {
    const dispenser = await openDispenser({ service: 'medical-booklet' })
    for (const expected of ['A001', 'A002']) {
      expect((await takeTicket(dispenser)).ticket.number).to.equal(expected)
      button(dispenser, '好，知道了').click()
      dispenser.service = 'medical-booklet'
    }
    await reads(dispenser, '今天这一类的号已经取完了。请问问接待的人，或者 11月21日 星期六 9:00 再来。')
    expect(shown(dispenser, '.take')).to.equal(null)
  })

  it('13. one number is left and two take it: one succeeds, the other is told', async () => {
    const journal = new MemoryJournal<QueueEvent>()
    const others = new Others(journal)
    await others.issue({ service: 'medical-booklet' })
    const [one, two] = [
      await openDispenser({ journal, service: 'medical-booklet' }),
      await openDispenser({ journal, service: 'medical-booklet' }),
    ]
    for (const dispenser of [one, two]) await reads(dispenser, '前面有 1 位')
    const issued = nextTicket()
    button(one, '取号').click()
    button(two, '取号').click()
    expect((await issued).ticket.number).to.equal('A002')
    await waitUntil(() => [one, two].some((dispenser) => textOf(dispenser).includes('已经取完了')))
    expect((await others.events()).filter(({ type }) => type === 'TicketIssued')).to.have.length(2)
  })

  it('after hours it says when to come again, and offers no number', async () => {
    const dispenser = await openDispenser({ now: () => FRIDAY_NIGHT })
    await reads(dispenser, '11月21日 星期六 9:00 再来')
    expect([...(dispenser.shadowRoot?.querySelectorAll('.take') ?? [])]).to.have.length(0)
  })

  it('14. closing time comes while someone is choosing: a plain sentence, no number', async () => {
    let now = FRIDAY_MORNING
    const dispenser = await openDispenser({ now: () => now })
    await reads(dispenser, '现在没有人等')
    now = FRIDAY_NIGHT
    button(dispenser, '取号').click()
    await reads(dispenser, '现在关门了，取不了号')
    expect(textOf(dispenser)).not.to.contain('G001')
  })

  it('without a queue it can be read, and says that there are no tickets here', async () => {
    const dispenser = await openDispenser({ journal: undefined })
    await reads(dispenser, '这里只能看，不能取号')
    expect([...(dispenser.shadowRoot?.querySelectorAll('.take') ?? [])]).to.have.length(0)
  })

  it('lets a class go ahead, chosen as quietly as any other', async () => {
    const dispenser = await openDispenser()
    await reads(dispenser, '80岁以上')
    button(dispenser, '80岁以上').click()
    await dispenser.updateComplete
    expect((await takeTicket(dispenser)).ticket).to.deep.include({ priorityClass: 'senior', headStartMinutes: 20 })
  })

  it('follows its ticket: how many are ahead, who receives, and the call', async () => {
    const journal = new MemoryJournal<QueueEvent>()
    const first = await openDispenser({ journal })
    await takeTicket(first)
    const second = await openDispenser({ journal })
    const { ticket } = await takeTicket(second)
    await reads(second, '1 前面几位')
    await reads(second, '陆伟 社工')
    const at = FRIDAY_MORNING
    const entry = { actor: { device: 'counter' }, at, schema: 1 }
    const version = async (): Promise<number> => {
      let last = 0
      for await (const record of journal.read()) last = record.version
      return last
    }
    await journal.append(
      { ...entry, id: 'x1', events: [{ type: 'DeskOpened', businessDay: '2026-11-20', desk: 'd1', worker: 'w1', at }] },
      await version(),
    )
    await reads(second, '王芳 社工 进门左手')
    const call = {
      type: 'TicketCalled',
      ticket: ticket.id,
      desk: 'd1',
      worker: 'w1',
      callId: 'x2',
      reason: { code: 'first-in-line', waitedMinutes: 0 },
      at,
    } as const
    await journal.append({ ...entry, id: 'x2', events: [call] }, await version())
    await reads(second, '叫到您了 请到 1号接待台')
  })

  it('forgets everything for the next person', async () => {
    const dispenser = await openDispenser({ service: 'medical-booklet' })
    await takeTicket(dispenser)
    const done = oneEvent(document.body, 'doorstep-ticket-done')
    button(dispenser, '好，知道了').click()
    await done
    await reads(dispenser, '前面有 1 位')
    expect(textOf(dispenser)).not.to.contain('A001')
    expect(dispenser.service).to.equal(undefined)
  })

  it('speaks three languages', async () => {
    const dispenser = await openDispenser({ lang: 'en' })
    await reads(dispenser, 'Nobody is waiting now')
    expect(button(dispenser, '80 and over')).to.exist
    dispenser.closest('doorstep-station')?.setAttribute('lang', 'zh-Hant')
    await reads(dispenser, '現在沒有人等')
  })

  it('has no accessibility violation, before and with the ticket, and fits from 280 to 1080 pixels', async () => {
    const dispenser = await openDispenser({ service: 'medical-booklet', feed: ticketFeed(), printer: new TestPrinter() })
    await reads(dispenser, '医保卡')
    await expect(dispenser).to.be.accessible()
    await takeTicket(dispenser)
    await waitUntil(() => shown(dispenser, '.qr'))
    await expect(dispenser).to.be.accessible()
    button(dispenser, '退号').click()
    await reads(dispenser, '真的要退掉')
    await expect(dispenser).to.be.accessible()
    for (const width of [280, 360, 1080]) {
      dispenser.style.inlineSize = `${width}px`
      expect(dispenser.shadowRoot?.querySelector('.frame')?.scrollWidth).to.be.at.most(width)
    }
  })
})
