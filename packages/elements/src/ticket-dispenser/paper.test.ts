// The ticket on paper: printed once, known to the queue, offered again after a kill.
import { expect } from '@open-wc/testing'
import { MoodyJournal, nextTicket, openDispenser, shown, takeTicket } from '../testing/dispenser-page.js'
import { button, reads, textOf } from '../testing/page.js'
import { FRIDAY_MORNING } from '../testing/station.js'
import { Others, TestPrinter, ticketFeed } from '../testing/tickets.js'
import { waitUntil } from '../testing/wait.js'

beforeEach(() => localStorage.clear())

describe('doorstep-ticket-dispenser, on paper', () => {
  const paperOf = async (others: Others, id: string): Promise<string> => (await others.ticket(id)).paper

  it('1. a double tap: one ticket, one print, and the queue knows', async () => {
    const others = new Others()
    const printer = new TestPrinter()
    const dispenser = await openDispenser({ journal: others.journal, printer, service: 'medical-booklet' })
    const issued = takeTicket(dispenser)
    await reads(dispenser, '取号')
    for (let tap = 0; tap < 3; tap += 1) dispenser.shadowRoot?.querySelector<HTMLButtonElement>('.take')?.click()
    const { ticket } = await issued
    await reads(dispenser, '纸质号已打印')
    expect(printer.texts).to.have.length(1)
    expect(printer.texts[0]).to.contain('A001').and.to.contain('医保卡').and.not.to.contain('补打')
    expect(await paperOf(others, ticket.id)).to.equal('printed')
  })

  it('1. an answer that never came, tried again: one ticket, one print', async () => {
    const journal = new MoodyJournal()
    const printer = new TestPrinter()
    const dispenser = await openDispenser({ journal, printer })
    await reads(dispenser, '现在没有人等')
    journal.mood = 'unheard'
    button(dispenser, '取号').click()
    await reads(dispenser, '没有存好')
    expect(printer.slips).to.have.length(0)
    journal.mood = 'fine'
    const issued = nextTicket()
    button(dispenser, '再取一次').click()
    await issued
    await reads(dispenser, '纸质号已打印')
    expect(await journal.tickets()).to.deep.equal(['G001'])
    expect(printer.slips).to.have.length(1)
  })

  it('7. killed between commit and print: the ticket waits, its paper is unknown, and it is offered with a reprint', async () => {
    const others = new Others()
    const never = new TestPrinter(true)
    const killed = await openDispenser({ journal: others.journal, printer: never })
    const { ticket } = await takeTicket(killed)
    await waitUntil(() => never.slips.length === 1)
    // a kill runs no callback: what the page had noted stays
    const noted = localStorage.getItem('doorstep-taking') ?? ''
    killed.closest('doorstep-station')?.remove()
    localStorage.setItem('doorstep-taking', noted)
    expect(await paperOf(others, ticket.id)).to.equal('unknown')

    const printer = new TestPrinter()
    const again = await openDispenser({ journal: others.journal, printer })
    await reads(again, `取好的号 ${ticket.number} 还在`)
    button(again, '看这个号').click()
    await reads(again, '没看到纸？')
    expect(printer.slips).to.have.length(0)
    button(again, '补打').click()
    await reads(again, '纸质号已打印')
    expect(printer.texts[0]).to.contain('补打').and.to.contain(ticket.number)
    expect(await others.ticket(ticket.id)).to.include({ paper: 'printed', reprints: 1, place: 'waiting' })
    button(again, '好，知道了').click()
    await reads(again, '前面有 1 位')
    expect(textOf(again)).not.to.contain('还在')
  })

  it('offers the next person nothing of a ticket whose screen went away with the one who took it', async () => {
    const others = new Others()
    const left = await openDispenser({ journal: others.journal })
    const { ticket } = await takeTicket(left)
    expect(localStorage.getItem('doorstep-taking'), 'noted while it is on the screen').not.to.equal(null)
    // as the end of a session and every other screen do
    left.remove()
    expect(localStorage.getItem('doorstep-taking')).to.equal(null)
    const next = await openDispenser({ journal: others.journal })
    await reads(next, '前面有 1 位')
    expect(textOf(next)).not.to.contain(ticket.number).and.not.to.contain('还在')
  })

  it('offers nothing of a ticket that was seen, is old, or was never stored', async () => {
    const others = new Others()
    const dispenser = await openDispenser({ journal: others.journal })
    await takeTicket(dispenser)
    button(dispenser, '好，知道了').click()
    expect(localStorage.getItem('doorstep-taking')).to.equal(null)
    localStorage.setItem('doorstep-taking', 'never-stored-anywhere-at-all')
    await reads(await openDispenser({ journal: others.journal }), '前面有 1 位')
    const stored = [...(await others.events())].flatMap((event) => (event.type === 'TicketIssued' ? [event.token ?? ''] : []))
    localStorage.setItem('doorstep-taking', stored[0] ?? '')
    const later = await openDispenser({ journal: others.journal, now: () => FRIDAY_MORNING + 16 * 60_000 })
    await reads(later, '前面有 1 位')
    expect(textOf(later)).not.to.contain('还在')
  })

  for (const [code, words] of [
    ['paper-out', '没有纸了，号在屏幕上'],
    ['cable', '没有打印出来，号在屏幕上'],
    ['no-printer', '没有打印出来，号在屏幕上'],
  ] as const) {
    it(`8. ${code}: the number is on the screen, the queue is told, the ticket stands`, async () => {
      const others = new Others()
      const printer = new TestPrinter()
      printer.outcome = { outcome: 'failed', code, started: false, detail: 'test' }
      const dispenser = await openDispenser({ journal: others.journal, printer, feed: ticketFeed() })
      const { ticket } = await takeTicket(dispenser)
      await reads(dispenser, words)
      expect(textOf(dispenser)).to.contain(ticket.number)
      await waitUntil(() => shown(dispenser, '.qr'))
      expect(await others.ticket(ticket.id)).to.include({ paper: 'failed', place: 'waiting' })
      expect((await others.events()).find((event) => event.type === 'PrintFailed')).to.include({ code })
      printer.outcome = { outcome: 'printed', paperLow: true, missing: [] }
      button(dispenser, '补打').click()
      await reads(dispenser, '纸质号已打印')
    })
  }

  it('8. a printer that throws is a printer that failed', async () => {
    const others = new Others()
    const printer = new TestPrinter()
    printer.print = () => Promise.reject(new RangeError('does not fit'))
    const dispenser = await openDispenser({ journal: others.journal, printer })
    const { ticket } = await takeTicket(dispenser)
    await reads(dispenser, '没有打印出来，号在屏幕上')
    expect(await paperOf(others, ticket.id)).to.equal('failed')
  })

  it('a printer that says nothing: the paper stays unknown, and a second tap on 补打 while it prints does nothing', async () => {
    const others = new Others()
    const printer = new TestPrinter(true)
    printer.outcome = { outcome: 'unknown', reason: 'no-report' }
    const dispenser = await openDispenser({ journal: others.journal, printer })
    const { ticket } = await takeTicket(dispenser)
    await reads(dispenser, '正在打印…')
    button(dispenser, '补打').click()
    await dispenser.updateComplete
    expect(printer.slips).to.have.length(1)
    printer.release?.()
    await reads(dispenser, '没看到纸？')
    expect(await paperOf(others, ticket.id)).to.equal('unknown')
  })

  it('says nothing of paper where there is no printer', async () => {
    const dispenser = await openDispenser()
    await takeTicket(dispenser)
    expect(textOf(dispenser)).not.to.match(/纸|打印|补打/)
  })
})
