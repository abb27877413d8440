// The ticket dispenser when no ticket is given: closed, stopped, used up, without storage, too old.
import { NumberingLost } from '@doorstep/sources/backup'
import { MemoryJournal } from '@doorstep/sources/journal'
import { NewerEvents } from '@doorstep/model/journal'
import type { QueueEvent } from '@doorstep/model/queue'
import { expect } from '@open-wc/testing'
import { MoodyJournal, nextTicket, openDispenser, shown } from '../testing/dispenser-page.js'
import { button, reads, textOf } from '../testing/page.js'
import { FRIDAY_MORNING, FRIDAY_NIGHT } from '../testing/station.js'
import { Others } from '../testing/tickets.js'

beforeEach(() => localStorage.clear())

describe('doorstep-ticket-dispenser, when no ticket is given', () => {
  const cases = [
    ['storage', '现在存不住号'],
    ['data-lost', '接上原来的号码以前先不取号'],
    ['newer', '程序旧了，更新以后才能取号'],
  ] as const
  for (const [halted, words] of cases) {
    it(`26. the page says so (${halted}): why, and no button`, async () => {
      const dispenser = await openDispenser({ halted })
      await reads(dispenser, words)
      expect(shown(dispenser, '.take')).to.equal(null)
      expect(textOf(dispenser)).not.to.contain('取号就有人接待')
      await expect(dispenser).to.be.accessible()
    })
  }

  it('26. storage that does not open: it says so, and does not wait for ever', async () => {
    class ClosedJournal extends MemoryJournal<QueueEvent> {
      override async *read(): ReturnType<MemoryJournal<QueueEvent>['read']> {
        throw new Error('the database was deleted')
      }
    }
    const dispenser = await openDispenser({ journal: new ClosedJournal() })
    await reads(dispenser, '现在存不住号')
    expect(shown(dispenser, '.take')).to.equal(null)
  })

  it('26. numbers that must wait after a loss: why, no number, and a second try when a worker has resumed them', async () => {
    const journal = new MoodyJournal()
    const dispenser = await openDispenser({ journal })
    await reads(dispenser, '现在没有人等')
    const append = journal.append.bind(journal)
    journal.append = () => Promise.reject(new NumberingLost())
    button(dispenser, '取号').click()
    await reads(dispenser, '接上原来的号码以前先不取号')
    expect(await journal.tickets()).to.deep.equal([])
    journal.append = append
    const issued = nextTicket()
    button(dispenser, '再取一次').click()
    expect((await issued).ticket.number).to.equal('G001')
  })

  it('27. a queue with newer events: it says that it has to be updated', async () => {
    const journal = new MoodyJournal()
    const event = { type: 'DeskOpened', businessDay: '2026-11-20', desk: 'd1', worker: 'w1', at: FRIDAY_MORNING } as const
    await journal.append({ id: 'later', actor: { device: 'newer' }, at: FRIDAY_MORNING, schema: 99, events: [event] }, 0)
    const dispenser = await openDispenser({ journal })
    await reads(dispenser, '程序旧了，更新以后才能取号')
    expect(await journal.tickets()).to.deep.equal([])
  })

  it('27. newer events while it is open: the ticket asked for is not given, and the reason is said', async () => {
    const journal = new MoodyJournal()
    const dispenser = await openDispenser({ journal })
    await reads(dispenser, '现在没有人等')
    journal.append = () => Promise.reject(new NewerEvents(7, 99))
    button(dispenser, '取号').click()
    await reads(dispenser, '程序旧了，更新以后才能取号')
  })

  it('14. the wait would run past closing: a plain sentence with tomorrow’s hours, and no button', async () => {
    const journal = new MemoryJournal<QueueEvent>()
    const others = new Others(journal, { now: FRIDAY_MORNING })
    await others.signIn()
    for (let count = 0; count < 12; count += 1) await others.issue()
    const late = Date.parse('2026-11-20T19:30:00+08:00')
    const dispenser = await openDispenser({ journal, now: () => late })
    await reads(dispenser, '我们 20:00 关门，现在取号恐怕轮不到您了。急事请先问接待的人。11月21日 星期六 9:00 再来，我们在。')
    expect(shown(dispenser, '.take')).to.equal(null)
  })

  it('after hours: where the page takes needs, the way to leave one, and only there', async () => {
    const now = () => FRIDAY_NIGHT
    const dispenser = await openDispenser({ now })
    await reads(dispenser, '再来，我们在')
    expect(shown(dispenser, '.leave-need')).to.equal(null)
    dispenser.withNeeds = true
    await reads(dispenser, '先留个话')
    await expect(dispenser).to.be.accessible()
    const asked = new Promise<Event>((resolve) => dispenser.addEventListener('doorstep-need-requested', resolve, { once: true }))
    button(dispenser, '先留个话').click()
    expect((await asked).type).to.equal('doorstep-need-requested')
  })

  it('14. closing comes between the look and the tap: refused in the same words', async () => {
    let now = FRIDAY_MORNING
    const journal = new MemoryJournal<QueueEvent>()
    const others = new Others(journal)
    await others.signIn()
    for (let count = 0; count < 12; count += 1) await others.issue()
    const dispenser = await openDispenser({ journal, now: () => now })
    await reads(dispenser, '前面有 12 位')
    now = Date.parse('2026-11-20T19:30:00+08:00')
    button(dispenser, '取号').click()
    await reads(dispenser, '我们 20:00 关门')
    expect(shown(dispenser, '[role=alert]')).to.exist
  })

  it('issuing is stopped: why, and until when', async () => {
    const journal = new MemoryJournal<QueueEvent>()
    const others = new Others(journal)
    const until = Date.parse('2026-11-20T13:00:00+08:00')
    await others.act({ type: 'stopIssuing', why: 'weather', until }, 'w1')
    const dispenser = await openDispenser({ journal })
    await reads(dispenser, '因为天气，现在先不取号。13:00 再开始取号。急事请直接找接待的人。')
    await others.act({ type: 'resumeIssuing' }, 'w1')
    await reads(dispenser, '现在没有人等')
    await others.act({ type: 'stopIssuing', why: 'staff' }, 'w1')
    await reads(dispenser, '什么时候再取号还没定')
  })

  it('what is not done here now keeps its papers and can be left for another matter', async () => {
    const dispenser = await openDispenser({ service: 'tea' })
    await reads(dispenser, '这件事现在不在这里办')
    button(dispenser, '办别的事').click()
    await reads(dispenser, '现在没有人等')
  })

  it('a refusal of one matter says nothing of another', async () => {
    const journal = new MemoryJournal<QueueEvent>()
    const others = new Others(journal)
    await others.issue({ service: 'medical-booklet' })
    await others.issue({ service: 'medical-booklet' })
    const dispenser = await openDispenser({ journal, service: 'medical-booklet' })
    await reads(dispenser, '已经取完了')
    dispenser.service = undefined
    await reads(dispenser, '前面有 2 位')
  })
})
