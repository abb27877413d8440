// Needs and orders in the records, in a real browser: their figures, and the tables that are handed out.
import type { QueueEvent } from '@doorstep/model/queue'
import { MemoryJournal, MemorySummaryStore } from '@doorstep/sources/journal'
import { expect, fixture, html } from '@open-wc/testing'
import '../define/records.js'
import '../define/station.js'
import { NeedsHouse } from '../needs/testing/needs-house.js'
import type { DoorstepStation } from '../station/station.js'
import { button, reads, textOf } from '../testing/page.js'
import { smallFeed } from '../testing/station.js'
import type { DoorstepRecords } from './records.js'
import { downloads } from '../testing/downloads.js'

async function openRecords(house: NeedsHouse, { lang = 'zh-Hans' }: { lang?: string } = {}): Promise<DoorstepRecords> {
  const queue = new MemoryJournal<QueueEvent>()
  const journals = { queue, needs: house.journal }
  const records = { journals, summaries: new MemorySummaryStore() }
  const page = await fixture<DoorstepStation>(
    html`<doorstep-station lang=${lang} .feed=${smallFeed()} .clock=${() => house.now} .personal=${house.personal} .journals=${journals}
      ><doorstep-records .records=${records}></doorstep-records
    ></doorstep-station>`,
  )
  const element = page.querySelector('doorstep-records')
  if (!element) throw new Error('no records')
  return element
}

const countsOf = (element: DoorstepRecords, of: 'needs' | 'orders'): string =>
  textOf(element.shadowRoot?.querySelector(`[data-of=${of}]`) ?? document.createElement('p'))

it('says what was left this year, how soon it was answered, and what was ordered', async () => {
  const house = new NeedsHouse()
  await house.busy()
  await house.happened(
    { type: 'OrderConfirmed', order: 'o', day: '2026-11-28', by: 'w7', at: house.now },
    { type: 'OrderDelivered', order: 'o', came: 18, by: 'w7', at: house.now },
  )
  const element = await openRecords(house)
  await reads(element, '居民需求')
  expect(countsOf(element, 'needs')).to.equal('提出 1 想要的人 1 还在办 1')
  button(element, '今年').click()
  await reads(element, '提出 3')
  expect(countsOf(element, 'needs')).to.equal('提出 3 想要的人 5 还在办 3')
  expect(textOf(element)).to.contain('一半当天').and.contain('没找到的话 3 次')
  const rows = [...(element.shadowRoot?.querySelectorAll('[data-picture=needs] tbody tr') ?? [])].map((row) => textOf(row))
  expect(rows).to.deep.equal(['生活服务 3 –', '健康服务 1 –', '文化服务 1 当天'])
  expect(textOf(element)).to.contain('居民提了 3 条需求，1 条有了答复。')
  expect(countsOf(element, 'orders')).to.equal('来过了 1 来的人 18')
  element.shadowRoot?.querySelector<HTMLElement>('.step button')?.click()
  await reads(element, '这段时间没有人提需求')
  await expect(element).to.be.accessible()
})

it('hands out both tables with names, in the language of the page, and nothing personal', async () => {
  const house = new NeedsHouse()
  await house.busy()
  const element = await openRecords(house, { lang: 'en' })
  await reads(element, 'Download the needs')
  const needs = await downloads(() => button(element, 'Download the needs').click())
  expect(needs.name).to.equal('needs-2026-11-20.csv')
  const [head, first, second, third, end] = needs.text.split('\r\n')
  expect(head).to.contain('Left,Number,Kind of help,Published as')
  expect(first).to.contain('2026-11-17,N-001,').and.contain('小区门口要个修鞋摊,3,In hand,2026-11-22')
  expect(second).to.contain('N-002')
  expect(third).to.contain('每周三下午有手机课')
  expect(end).to.equal('')
  const orders = await downloads(() => button(element, 'Download the orders').click())
  expect(orders.text.split('\r\n')[1]).to.match(/^2026-11-20,O-001,.*,20,On our estate,2026-11-28,Received,,,,,$/)
  for (const { text } of [needs, orders]) expect(text).not.to.match(/13800000000|13900000001|鞋跟|血压|undefined|w7/)
})
