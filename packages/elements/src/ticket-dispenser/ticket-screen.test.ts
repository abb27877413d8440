// The ticket on the screen: its token and code, giving it back, the rating, and the bare number without a server.
import { MemoryJournal } from '@doorstep/sources/journal'
import type { QueueEvent } from '@doorstep/model/queue'
import { localDateTime } from '@doorstep/model/time'
import { expect, oneEvent } from '@open-wc/testing'
import { nextTicket, openDispenser, shown, takeTicket } from '../testing/dispenser-page.js'
import { button, reads, textOf } from '../testing/page.js'
import { station } from '../testing/station.js'
import { Others, queueOf, TestPrinter, ticketFeed, TICKET_PAGE } from '../testing/tickets.js'
import { parseTicketLink } from '../ticket-status/ticket-link.js'
import { waitUntil } from '../testing/wait.js'

beforeEach(() => localStorage.clear())

describe('doorstep-ticket-dispenser, the ticket', () => {
  it('every ticket has a token of 128 random bits, another one each time', async () => {
    const journal = new MemoryJournal<QueueEvent>()
    const tokens = new Set<string>()
    const dispenser = await openDispenser({ journal })
    for (let count = 0; count < 3; count += 1) {
      const { ticket } = await takeTicket(dispenser)
      expect(ticket.token).to.match(/^[\w-]{22,}$/)
      tokens.add(ticket.token ?? '')
      button(dispenser, '好，知道了').click()
    }
    expect(tokens.size).to.equal(3)
  })

  it('25. the code carries number, time, papers and token to the ticket page, in a part no server sees', async () => {
    const dispenser = await openDispenser({ feed: ticketFeed(), service: 'medical-booklet' })
    const { ticket } = await takeTicket(dispenser)
    await waitUntil(() => shown(dispenser, '.qr path'))
    // what the picture holds is decoded in ticket-link.test.ts; here it is what the screen was given
    const printer = new TestPrinter()
    dispenser.printer = printer
    await waitUntil(() => textOf(dispenser).includes('补打'))
    button(dispenser, '补打').click()
    await waitUntil(() => printer.slips.length === 1)
    const code = printer.slips[0]?.blocks.find((block) => block.kind === 'qr')
    const address = new URL(code?.kind === 'qr' ? code.content : '')
    expect(address.href.split('#')[0]).to.equal(TICKET_PAGE)
    expect(parseTicketLink(address.hash)).to.deep.equal({
      number: 'A001',
      issuedAt: localDateTime(ticket.issuedAt, 'Asia/Shanghai'),
      token: ticket.token,
      papers: [
        { name: '医保卡', form: 'original' },
        { name: '旧病历本', form: 'original', optional: true },
      ],
    })
  })

  // without a host the page is on this origin, which here is this very machine
  for (const ticketPage of [null, '/ticket/', 'http://127.0.0.1:4173/ticket/', 'http://kiosk.local/ticket/']) {
    it(`draws no code that no phone could open (${String(ticketPage)}), and says what to do instead`, async () => {
      const printer = new TestPrinter()
      const dispenser = await openDispenser({ feed: ticketFeed({ queue: { ...queueOf(station), ticketPage } }) })
      const { ticket } = await takeTicket(dispenser)
      await reads(dispenser, `您的号是 ${ticket.number}。可以用手机把这一页拍下来`)
      expect(shown(dispenser, '.qr')).to.equal(null)
      expect(textOf(dispenser)).not.to.contain('扫一扫')
      dispenser.printer = printer
      await waitUntil(() => textOf(dispenser).includes('补打'))
      button(dispenser, '补打').click()
      await waitUntil(() => printer.slips.length === 1)
      expect(
        printer.slips[0]?.blocks.some(({ kind }) => kind === 'qr'),
        'nor on paper',
      ).to.equal(false)
      await reads(dispenser, '拿好打出来的号')
    })
  }

  for (const [time, wait, says] of [
    ['19:10', 0, undefined],
    ['19:45', 0, '今天 20:00 关门。'],
    ['19:40', 1, '今天 20:00 关门，可能轮不到您。'],
  ] as const) {
    it(`says at ${time}, with ${wait} ahead, that the station closes: before the number is taken and on the ticket`, async () => {
      const now = Date.parse(`2026-11-20T${time}:00+08:00`)
      const journal = new MemoryJournal<QueueEvent>()
      const others = new Others(journal, { now })
      await others.signIn()
      for (let count = 0; count < wait; count += 1) await others.issue()
      const printer = new TestPrinter()
      const dispenser = await openDispenser({ journal, now: () => now, printer })
      const closing = (): string => textOf(shown(dispenser, '[data-closing]') ?? document.createElement('i'))
      await reads(dispenser, wait === 0 ? '现在没有人等' : '前面有 1 位')
      expect(closing()).to.contain(says ?? '')
      expect(shown(dispenser, '[data-closing]') === null).to.equal(says === undefined)
      if (shown(dispenser, '.take') === null) return
      await takeTicket(dispenser)
      await waitUntil(() => shown(dispenser, '.figures'))
      expect(closing()).to.contain(says ?? '')
      expect(shown(dispenser, '[data-closing]') === null).to.equal(says === undefined)
      await waitUntil(() => printer.texts.length === 1)
      expect(/今天 20:00 关门(?:，可能轮不到您)?/.exec(printer.texts[0] ?? '')?.[0]).to.equal(says?.replace(/。.*/s, ''))
    })
  }

  it('is given back after one question, and by nobody without its token', async () => {
    const journal = new MemoryJournal<QueueEvent>()
    const others = new Others(journal)
    const dispenser = await openDispenser({ journal })
    const { ticket } = await takeTicket(dispenser)
    button(dispenser, '不办了，退号').click()
    await reads(dispenser, `真的要退掉 ${ticket.number} 吗`)
    expect(textOf(dispenser.shadowRoot?.activeElement)).to.equal('不退，接着等')
    button(dispenser, '不退，接着等').click()
    await reads(dispenser, '好，知道了')
    button(dispenser, '不办了，退号').click()
    await reads(dispenser, '真的要退掉')
    const withdrawn = oneEvent(document.body, 'doorstep-ticket-withdrawn')
    ;[...(dispenser.shadowRoot?.querySelectorAll<HTMLButtonElement>('.yes') ?? [])][0]?.click()
    await withdrawn
    await reads(dispenser, '这个号已经退了')
    expect((await others.ticket(ticket.id)).outcome).to.equal('withdrawn')
  })

  it('is called while the question stands: the ticket stays, and the person is told whom to tell', async () => {
    const journal = new MemoryJournal<QueueEvent>()
    const others = new Others(journal)
    const dispenser = await openDispenser({ journal })
    await takeTicket(dispenser)
    button(dispenser, '不办了，退号').click()
    await reads(dispenser, '真的要退掉')
    const yes = button(dispenser, '退号')
    await others.signIn()
    await others.callNext()
    yes.click()
    await reads(dispenser, '已经叫到您了，退不了号')
    await reads(dispenser, '请到 1号接待台')
  })

  it('after it is closed the rating is asked for on the same screen', async () => {
    const journal = new MemoryJournal<QueueEvent>()
    const others = new Others(journal)
    const dispenser = await openDispenser({ journal })
    const { ticket } = await takeTicket(dispenser)
    await others.serve(ticket.id)
    await reads(dispenser, '办好了')
    const rating = await waitUntil(() => shown(dispenser, 'doorstep-rating')).then(() => shown(dispenser, 'doorstep-rating'))
    if (!rating) throw new Error('no rating')
    await reads(rating, '服务能力')
    for (const row of rating.shadowRoot?.querySelectorAll('fieldset') ?? []) row.querySelector<HTMLInputElement>('[value="5"]')?.click()
    button(rating, '交给服务站').click()
    await reads(rating, '谢谢您，收到了')
    expect((await others.ticket(ticket.id)).rating).to.include({ attitude: 5, ability: 5, worker: 'w1' })
  })

  it('shows its number when nothing more can be fetched', async () => {
    const dispenser = await openDispenser()
    await reads(dispenser, '现在没有人等')
    // as if the server were gone: what is fetched later never came
    Object.assign(dispenser, { later: dispenser.late(() => new Promise(() => undefined)) })
    await dispenser.updateComplete
    const issued = nextTicket()
    button(dispenser, '取号').click()
    const { ticket } = await issued
    expect(textOf(shown(dispenser, '[part=number]'))).to.equal(ticket.number)
  })
})
