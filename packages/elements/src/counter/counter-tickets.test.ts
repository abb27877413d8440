// Calling, receiving and closing through the counter's own buttons: what is stored, what is shown, what is offered.
import type { PrintOutcome } from '@doorstep/printing'
import { expect } from '@open-wc/testing'
import { key } from '../testing/counter-by-keys.js'
import { buttons, CounterHouse, inPanel, last, more, press, row, serving, sub } from '../testing/counter-house.js'
import { fresh, StillFeed } from '../testing/feeds.js'
import { button, reads, textOf } from '../testing/page.js'
import { holidays, services, station } from '../testing/station.js'
import { TestPrinter } from '../testing/tickets.js'
import { waitUntil } from '../testing/wait.js'
import type { DoorstepCounter } from './counter.js'

describe('the counter, for who is called and served', () => {
  let house: CounterHouse
  beforeEach(() => {
    house = new CounterHouse()
  })

  it('says why a ticket was called, in one sentence, and still does in a window that comes later', async () => {
    await house.issue()
    house.now += 5 * 60_000
    await house.issue({ priorityClass: 'senior', headStartMinutes: 20 })
    const counter = await house.at('d1', 'w1')
    await press(counter, '叫下一位')
    await reads(counter, '80岁以上 可以提前 20 分钟，已经等了 0 分钟。')
    house.now += 11_000
    await press(counter, '再叫一次')
    const later = await house.at('d1', 'w1')
    await reads(later, '叫了 2 次')
    await reads(later, '80岁以上 可以提前 20 分钟，已经等了 0 分钟。')
    expect((await house.types()).filter((type) => type === 'TicketCalled')).to.have.length(1)
  })

  it('shows what to bring, who is responsible, and how long it took so far', async () => {
    const counter = await serving(house, { service: 'medical-booklet', priorityClass: 'senior' })
    house.now += 7 * 60_000
    await reads(counter, '已接待 7 分钟')
    expect(textOf(row(counter, 'G001')))
      .to.contain('医保卡 原件')
      .and.to.contain('旧病历本 原件，没有也可以')
      .and.to.contain('80岁以上')
  })

  it('draws the first of a long line and the rest when it is asked for; all are counted', async () => {
    const ticket = { businessDay: '2026-11-20', series: 'G', line: 'G', headStartMinutes: 0, at: house.now } as const
    const many = Array.from({ length: 100 }, (_, index) => {
      const number = `G${String(index + 1).padStart(3, '0')}`
      return { type: 'TicketIssued', ...ticket, ticket: `2026-11-20/${number}`, number, sequence: index + 1 } as const
    })
    await house.append(...many)
    const counter = await house.at('d1', 'w1')
    const drawn = (): string[] =>
      [...(counter.shadowRoot?.querySelectorAll('[data-place=waiting] > strong') ?? [])].map((number) => number.textContent)
    await reads(counter, '100 位在等')
    expect(drawn()).to.deep.equal(many.slice(0, 40).map(({ number }) => number))
    // the keys of rows go on to those after the 35th, and come back
    const keyOf = (number: string): string | null | undefined =>
      row(counter, number).querySelector('[data-opens=more]')?.getAttribute('data-row')
    expect([keyOf('G001'), keyOf('G035'), keyOf('G036')]).to.deep.equal(['1', 'Z', null])
    await key('Shift+0')
    await waitUntil(() => keyOf('G036') === '1', 'the next rows have the keys')
    expect([keyOf('G035'), keyOf('G040')]).to.deep.equal([null, '5'])
    await key('Shift+5')
    await reads(counter, '为什么先叫 G040')
    await key('Escape')
    await key('Shift+0')
    await waitUntil(() => keyOf('G001') === '1' && keyOf('G036') === null, 'the first rows again')
    await press(counter, '叫下一位')
    await reads(counter, '还有 59 位')
    expect(drawn().at(-1)).to.equal('G041')
    await press(counter, '还有 59 位')
    await reads(counter, '还有 19 位')
    expect(drawn()).to.have.length(80)
    await press(counter, '还有 19 位')
    await waitUntil(() => drawn().length === 99, 'the whole line')
    expect(textOf(counter)).not.to.contain('还有')
    // the last row of them all has its panel too, and keeps its place while the clock draws anew
    button(row(counter, 'G100'), '更多').click()
    await reads(counter, '取重了')
    house.now += 61_000
    await reads(counter, '等了 1 分钟')
    await expect(counter).to.be.accessible()
    await inPanel(counter, '取消')
    expect(counter.shadowRoot?.querySelector('.panel')).to.equal(null)
  })

  it('asks before it calls somebody who is not next', async () => {
    for (let count = 0; count < 3; count += 1) await house.issue()
    const counter = await house.at('d1', 'w1')
    await reads(counter, 'G003')
    button(row(counter, 'G003'), '更多').click()
    await counter.updateComplete
    expect(textOf(sub(counter))).to.contain('G003 前面还有 2 位。为什么先叫 G003？')
    expect(await house.types()).not.to.contain('TicketCalled')
    // whoever is next is not asked about: the big button calls them
    button(row(counter, 'G001'), '更多').click()
    await counter.updateComplete
    expect(textOf(sub(counter))).not.to.contain('为什么先叫')
    await more(counter, 'G003', '身体不便')
    await reads(counter, '没有按先后叫：身体不便')
    expect((await last(house, 'TicketCalled')).ticket).to.equal('2026-11-20/G003')
  })

  it('closes with a note that stands in the private store alone, for 30 days, and goes with an undo', async () => {
    const counter = await serving(house)
    const note = counter.shadowRoot?.querySelector('textarea')
    if (!note) throw new Error('no note')
    note.value = '家住 3 号楼，周五回电'
    note.dispatchEvent(new Event('input'))
    await more(counter, 'G001', '转到别处办')
    const closed = await last(house, 'Closed')
    expect(closed.outcome).to.equal('referred')
    expect(await house.notes.get(closed.note ?? '')).to.equal('家住 3 号楼，周五回电')
    expect(JSON.stringify(await house.records())).not.to.contain('周五回电')
    house.now += 9000
    await press(counter, '撤销')
    await reads(counter, '正在接待')
    expect(await house.notes.get(closed.note ?? '')).to.equal(undefined)
    await press(counter, '办好了')
    await reads(counter, '叫下一位')
    expect((await last(house, 'Closed')).note, 'an empty note is none').to.equal(undefined)
    await house.issue()
    await press(counter, '叫下一位')
    await press(counter, '开始接待')
    await reads(counter, '首问责任人')
    const second = counter.shadowRoot?.querySelector('textarea')
    expect(second?.value).to.equal('')
    if (second) second.value = 'x'
    second?.dispatchEvent(new Event('input'))
    await press(counter, '办好了')
    await reads(counter, '叫下一位')
    const { note: ref = '' } = await last(house, 'Closed')
    house.now += 30 * 86_400_000 - 1
    expect(await house.notes.get(ref)).to.equal('x')
    house.now += 1
    expect(await house.notes.get(ref)).to.equal(undefined)
  })

  it('keeps the note in its field when it cannot be stored, and closes nothing', async () => {
    const counter = await serving(house)
    house.notes.put = () => Promise.reject(new Error('full'))
    const note = counter.shadowRoot?.querySelector('textarea')
    if (!note) throw new Error('no note')
    note.value = '要紧'
    note.dispatchEvent(new Event('input'))
    await press(counter, '办好了')
    await reads(counter, '没有存好，什么都没有改')
    expect(await house.types()).not.to.contain('Closed')
    expect(counter.shadowRoot?.querySelector('textarea')?.value).to.equal('要紧')
  })

  it('says when a reprint does not come out either, and offers none without a printer', async () => {
    await house.issue()
    const printer = new TestPrinter()
    printer.outcome = { outcome: 'failed', code: 'cover-open', started: false, detail: 'test' } satisfies PrintOutcome
    const counter = await house.at('d1', 'w1', { printer })
    await more(counter, 'G001', '补打号票')
    await reads(counter, '打印机的盖子开着')
    const without = await house.at('d2', 'w2')
    await reads(without, 'G001')
    button(row(without, 'G001'), '更多').click()
    await without.updateComplete
    expect(textOf(without)).not.to.contain('补打号票')
  })

  it('has no field for notes where they cannot be kept', async () => {
    const counter = await serving(house)
    counter.notes = undefined
    await counter.updateComplete
    expect(counter.shadowRoot?.querySelector('textarea')).to.equal(null)
  })

  it('strikes out, prints again, and takes back for ten seconds', async () => {
    const ticket = await house.issue()
    await house.append({ type: 'PrintFailed', ticket, code: 'paper-out', at: house.now })
    const printer = new TestPrinter()
    const counter = await house.at('d1', 'w1', { printer })
    await reads(counter, 'G001 号票没打出来 · 打印机没有纸了')
    await more(counter, 'G001', '补打号票')
    expect(await last(house, 'Printed')).to.include({ ticket })
    expect(await house.types()).to.include('Reprinted')
    expect(printer.texts.join()).to.contain('G001').and.to.contain('补打')
    await waitUntil(() => !textOf(counter).includes('没打出来'), 'the notice goes with the paper')
    await more(counter, 'G001', '试机')
    expect(await last(house, 'Voided')).to.include({ why: 'test', by: 'w1' })
    await reads(counter, 'G001 作废了')
    await reads(counter, '10 秒')
    house.now += 4000
    await reads(counter, '6 秒')
    await press(counter, '撤销')
    await reads(counter, '1 位在等')
    await more(counter, 'G001', '人走了')
    await reads(counter, 'G001 作废了')
    house.now += 10_001
    await waitUntil(() => !textOf(counter).includes('撤销'), 'the undo went with its time')
  })

  it('offers no undo once somebody acted on it', async () => {
    await house.issue()
    const counter = await house.at('d1', 'w1')
    await press(counter, '叫下一位')
    await reads(counter, '撤销')
    const { ticket } = await last(house, 'TicketCalled')
    await house.append({ type: 'Recalled', ticket, desk: 'd1', worker: 'w1', callId: 'again', at: house.now })
    await waitUntil(() => !textOf(counter).includes('撤销'), 'the undo is gone')
  })

  it('counts the seconds to the next call, offers "did not come" when it is due, and the way back within the grace', async () => {
    const strict = { ...station, queue: station.queue && { ...station.queue, noShowCalls: 2, noShowSeconds: 30 } }
    const feed = new StillFeed({ station: fresh(strict), services: fresh(services), holidays: fresh(holidays) })
    await house.issue()
    const counter = await house.at('d1', 'w1', { feed })
    await press(counter, '叫下一位')
    await reads(counter, '还要再叫 1 次、等 30 秒，才能算没来。')
    expect(buttons(counter)).not.to.contain('没来 X')
    house.now += 4000
    await reads(counter, /再叫一次 A 6 秒/)
    house.now += 7000
    await waitUntil(() => buttons(counter).includes('再叫一次 A'), 'it can be called again')
    await press(counter, '再叫一次')
    await reads(counter, '还要等 19 秒，才能算没来。')
    house.now += 20_000
    await waitUntil(() => buttons(counter).includes('没来 X'), 'it counts as missed')
    button(counter, '没来').click()
    await reads(counter, '10:39 以前回来还可以排')
    house.now += 16 * 60_000
    await reads(counter, '时间过了，要重新取号')
    expect(buttons(row(counter, 'G001'))).to.deep.equal(['⋯ 更多 G001 ⇧ 1'])
    await more(counter, 'G001', '办到一半回来')
    await reads(counter, '没有按先后叫：办到一半回来')
  })

  it('stops giving tickets with a reason and a time, and gives them again', async () => {
    const counter = await house.at('d1', 'w1')
    await press(counter, '停止发号')
    await counter.updateComplete
    await inPanel(counter, '1 小时')
    await inPanel(counter, '天气')
    await reads(counter, '现在不发号：天气，到 11:24。')
    expect(await last(house, 'IssuingStopped')).to.include({ why: 'weather', until: house.now + 3_600_000 })
    await press(counter, '恢复发号')
    await last(house, 'IssuingResumed')
    await press(counter, '停止发号')
    await counter.updateComplete
    await inPanel(counter, '提早关门')
    await reads(counter, '现在不发号：提早关门，今天不再发。')
    expect((await last(house, 'IssuingStopped')).until).to.equal(undefined)
  })

  it('never offers what the queue would refuse', async () => {
    const counter = await serving(house)
    counter.printer = new TestPrinter()
    const other = await house.at('d2', 'w2', { printer: new TestPrinter() })
    for (let count = 0; count < 2; count += 1) await house.issue()
    await reads(other, '2 位在等')
    button(row(counter, 'G001'), '更多').click()
    await counter.updateComplete
    const steps = (at: DoorstepCounter): string[] =>
      [...(at.shadowRoot?.querySelectorAll('.current .foot .actions button') ?? [])].map((each) =>
        textOf(each).replace(/ [A-Z]( 10 秒)?$/, ''),
      )
    expect(steps(counter)).to.deep.equal(
      [
        ...['转到别处办', '居民不办了', '改成别的事', '放一边', '转到别的队', '上报', '补打号票', '作废'],
        ...['办好了', '改天办', '请同事接', '约请部门', '更多'],
      ],
      'serving',
    )
    button(row(counter, 'G003'), '更多').click()
    await counter.updateComplete
    expect(buttons(sub(counter)), 'nobody is called while somebody is here').to.deep.equal([
      ...['补打号票 P', '1 取错了', '2 试机', '3 人走了', '4 取重了', '5 有人乱取', '取消 Esc'],
    ])
    expect(buttons(counter), 'nobody leaves in the middle').not.to.contain('结束接待')
    await press(other, '叫下一位')
    await reads(other, '已经叫号')
    button(row(other, 'G002'), '更多').click()
    await other.updateComplete
    expect(steps(other), 'called').to.deep.equal(['改成别的事', '转到别的队', '补打号票', '作废', '开始接待', '再叫一次', '没来', '更多'])
  })

  it('asks for what failed under the same id again, so that it cannot happen twice', async () => {
    await house.issue()
    const counter = await house.at('d1', 'w1')
    const append = house.journal.append.bind(house.journal)
    const ids: string[] = []
    house.journal.append = async (entry, expected) => {
      ids.push(entry.id)
      if (ids.length < 3) throw new Error('disk')
      return append(entry, expected)
    }
    await press(counter, '叫下一位')
    await reads(counter, '没有存好')
    await press(counter, '停止发号')
    await counter.updateComplete
    await inPanel(counter, '今天不再发')
    await inPanel(counter, '天气')
    await reads(counter, '没有存好')
    await press(counter, '叫下一位')
    await reads(counter, '已经叫号')
    expect(ids).to.have.length(3)
    expect(ids[2]).to.equal(ids[0])
    expect(ids[1]).not.to.equal(ids[0])
  })
})
