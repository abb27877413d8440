// The choice before a ticket: the wait as a band, classes that go first, the keyboard.
import { MemoryJournal } from '@doorstep/sources/journal'
import type { QueueEvent } from '@doorstep/model/queue'
import { expect } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { nextTicket, openDispenser } from '../testing/dispenser-page.js'
import { button, reads, textOf } from '../testing/page.js'
import { Others } from '../testing/tickets.js'

beforeEach(() => localStorage.clear())

describe('doorstep-ticket-dispenser, the choice', () => {
  it('says the wait as a band, or in words that it is not known', async () => {
    const journal = new MemoryJournal<QueueEvent>()
    const others = new Others(journal)
    const dispenser = await openDispenser({ journal })
    await reads(dispenser, '接待的人还没到，到了就按顺序叫号')
    await others.signIn()
    for (let count = 0; count < 3; count += 1) await others.issue()
    await reads(dispenser, /前面有 3 位 大约等 \d+–\d+ 分钟/)
  })

  it('a class moves the place and the band together, and a second tap takes it back', async () => {
    const journal = new MemoryJournal<QueueEvent>()
    const others = new Others(journal)
    await others.signIn()
    for (let count = 0; count < 3; count += 1) await others.issue()
    const dispenser = await openDispenser({ journal })
    await reads(dispenser, '前面有 3 位')
    button(dispenser, '80岁以上').click()
    await reads(dispenser, '现在没有人等 大约等')
    expect(textOf(dispenser)).to.contain('号上和大屏上都看不出来')
    expect(button(dispenser, '80岁以上').getAttribute('aria-pressed')).to.equal('true')
    button(dispenser, '80岁以上').click()
    await reads(dispenser, '前面有 3 位')
  })

  it('by keyboard alone: class, ticket, and the focus goes where the ticket begins', async () => {
    const dispenser = await openDispenser()
    await reads(dispenser, '现在没有人等')
    button(dispenser, '80岁以上').focus()
    await sendKeys({ press: ' ' })
    await reads(dispenser, '会早一点叫您')
    await sendKeys({ press: 'Tab' })
    const issued = nextTicket()
    await sendKeys({ press: 'Enter' })
    expect((await issued).ticket.priorityClass).to.equal('senior')
    expect(dispenser.shadowRoot?.activeElement?.textContent).to.equal('您的号')
    await sendKeys({ press: 'Tab' })
    expect(textOf(dispenser.shadowRoot?.activeElement)).to.equal('不办了，退号')
  })
})
