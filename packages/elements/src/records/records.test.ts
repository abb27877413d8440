// The records in a real browser: what the figures say, and what is downloaded.
import { expect, html } from '@open-wc/testing'
import { button, reads, stationPage, textOf } from '../testing/page.js'
import type { Others } from '../testing/tickets.js'
import { waitUntil } from '../testing/wait.js'
import type { DoorstepRecords } from './records.js'
import { downloads } from '../testing/downloads.js'
import { playedMornings } from './testing/played.js'
import { counts, openRecords } from './testing/records-page.js'

/** A figure at the head: its value, and what stands beside it. */
const figure = (element: DoorstepRecords, of: string): string =>
  [...(element.shadowRoot?.querySelectorAll(`[data-figure=${of}] dd`) ?? [])].map((each) => textOf(each)).join(' | ')

function within(element: DoorstepRecords, selector: string): HTMLElement {
  const found = element.shadowRoot?.querySelector<HTMLElement>(selector)
  if (!found) throw new Error(`no ${selector}`)
  return found
}

const rowsOf = (element: DoorstepRecords, id: string): string[] =>
  [...within(element, `[data-picture=${id}]`).querySelectorAll('tbody tr')].map((row) => textOf(row))

/** One day, month, year further back. */
const back = (element: DoorstepRecords): void => within(element, '.step button').click()

describe('doorstep-records', () => {
  let others: Others
  beforeEach(async () => {
    others = await playedMornings()
  })

  describe('says what happened', () => {
    it('today, in six figures, in sentences and in pictures with their tables', async () => {
      const element = await openRecords({ others })
      await reads(element, '接待人次')
      expect(counts(element)).to.deep.equal({ issued: 3, served: 1, resolved: 1, noShows: 1 })
      expect(figure(element, 'served')).to.equal('1 | 取号 3')
      expect(figure(element, 'waits')).to.equal('12 分钟内 | 九成人 20 分钟以内')
      expect(figure(element, 'ratings')).to.equal('5.0 | 服务能力 4.0，1 人评')
      expect(figure(element, 'noShows')).to.equal('1 | 叫号 2 次的 50%')
      expect(textOf(element)).to.contain('11月20日 星期五取号 3 位，接待 1 人次。办结的 1 件都是当天办好。叫号 2 次，1 次没有人来。')
      expect(rowsOf(element, 'what')).to.deep.equal(['没说办什么事 2 –', '病历本更换 1 一半 8 分钟'])
      expect(rowsOf(element, 'who')).to.deep.equal(['王芳 1 1 1 5.0'])
      expect(rowsOf(element, 'when')).to.deep.equal(['星期五 3'])
      expect(within(element, '[data-picture=waits] svg').querySelectorAll('rect.bar').length).to.be.greaterThan(1)
    })

    it('the day before and the year that is made of its days', async () => {
      const element = await openRecords({ others })
      await reads(element, '接待人次')
      const chosen = () => button(element, '今天').getAttribute('aria-pressed')
      expect(chosen()).to.equal('true')
      back(element)
      await reads(element, '11月19日 星期四取号 2 位')
      // yesterday is not today, and today leads back
      expect(chosen()).to.equal('false')
      expect(counts(element)).to.deep.equal({ issued: 2, served: 1, resolved: 1, expired: 1 })
      button(element, '今年').click()
      await reads(element, '2 天有记录')
      expect(counts(element)).to.deep.equal({ issued: 5, served: 2, resolved: 2, noShows: 1, expired: 1 })
      expect(figure(element, 'waits')).to.equal('20 分钟内 | 九成人 30 分钟以内')
      expect(rowsOf(element, 'when')).to.deep.equal(['星期四 2', '星期五 3'])
      // the records begin on the 19th of November: there is nothing to compare a year with
      expect(textOf(element)).not.to.contain('2025年')
      back(element)
      await reads(element, '2025年没有人来。')
    })

    it('of the period that was read, until another one is', async () => {
      const element = await openRecords({ others })
      await reads(element, '接待人次')
      const { summaries } = element.records ?? {}
      if (!summaries) throw new Error('no summaries')
      let go: () => void = () => undefined
      const held = new Promise<void>((resolve) => (go = resolve))
      const whole = summaries.read.bind(summaries)
      summaries.read = async (from, to) => held.then(() => whole(from, to))
      const paper = (): string => textOf(within(element, 'header.on-paper'))
      button(element, '今年').click()
      await waitUntil(() => button(element, '今年').getAttribute('aria-pressed') === 'true', 'the year is chosen')
      // what is printed now is the day, and says so
      expect([counts(element)['issued'], paper()]).to.deep.equal([3, '梧桐里家门口服务站 日报 11月20日 星期五 打印日期：2026年11月20日'])
      go()
      await waitUntil(() => counts(element)['issued'] === 5, 'the year')
      expect(paper()).to.contain('年报 2026年 ')
    })

    it('any two dates, and says what is wrong with them', async () => {
      const element = await openRecords({ others })
      await reads(element, '接待人次')
      button(element, '选两天').click()
      await waitUntil(() => element.shadowRoot?.querySelector('form.dates'), 'the dates')
      const choose = (from: string, to: string): void => {
        Object.assign(within(element, '[name=from]'), { value: from })
        Object.assign(within(element, '[name=to]'), { value: to })
        button(element, '看这几天').click()
      }
      choose('2026-11-20', '2026-11-19')
      await reads(element, '后一天不能早于前一天')
      choose('2026-11-19', '2026-11-20')
      await reads(element, '11月19日–20日取号 5 位')
      expect(textOf(element)).not.to.contain('后一天不能早于前一天')
    })

    it('with the numbers of a picture for everybody who asks for them', async () => {
      const element = await openRecords({ others })
      await reads(element, '接待人次')
      const height = () => within(element, '[data-picture=waits] .numbers').getBoundingClientRect().height
      expect(height()).to.be.lessThan(2)
      within(element, '[data-picture=waits] [aria-expanded]').click()
      await waitUntil(() => height() > 50, 'the numbers')
      expect(rowsOf(element, 'waits').at(-1)).to.equal('20–21 分钟 1 50%')
    })

    it('as it happens, without a reload', async () => {
      const element = await openRecords({ others })
      await reads(element, '接待人次')
      await others.issue()
      await waitUntil(() => counts(element)['issued'] === 4, 'the fourth number')
    })

    it('of missing numbers loudly', async () => {
      const hole = {
        ticket: '2026-11-20/G009',
        businessDay: '2026-11-20',
        series: 'G',
        line: 'G',
        sequence: 9,
        number: 'G009',
        headStartMinutes: 0,
      }
      let version = 0
      for await (const record of others.journal.read()) version = record.version
      const event = { type: 'TicketIssued', ...hole, at: others.now } as const
      await others.journal.append({ id: 'hole', at: others.now, actor: { device: 'x' }, schema: 3, events: [event] }, version)
      const element = await openRecords({ others })
      await reads(element, '有 1 个号码缺了或重了')
    })
  })

  describe('hands out', () => {
    it('the tickets as CSV with names, in the language of the page', async () => {
      const element = await openRecords({ others, lang: 'zh-Hant' })
      await reads(element, '下載號票表')
      // a day is chosen above it, and the file has them all
      await reads(element, '不只是上面選的日子')
      const { name, text } = await downloads(() => button(element, '下載號票表').click())
      expect(name).to.equal('號票-2026-11-20.csv')
      expect(text.split('\r\n')[0]).to.contain('日期,號碼,事項')
      expect(text).to.contain('2026-11-20,A001,病歷本更換,,2026-11-20 09:24,2026-11-20 09:36,2026-11-20 09:36,2026-11-20 09:44,')
      expect(text).to.contain('辦結,王芳,王芳,0,1號接待台,12,8,0,5,4')
      expect(text).to.not.match(/undefined|w1|token/)
    })

    it('the numbers of a picture as CSV', async () => {
      const element = await openRecords({ others })
      await reads(element, '接待人次')
      const { name, text } = await downloads(() => button(within(element, '[data-picture=what]'), 'CSV').click())
      expect(name).to.equal('来办什么事-2026-11-20.csv')
      expect(text).to.contain('事项,取号,接待,一半人等,一半人办\r\n没说办什么事,2,0,20 分钟,\r\n病历本更换,1,1,12 分钟,8 分钟\r\n')
    })

    it('every record as a line, without tokens', async () => {
      const element = await openRecords({ others })
      await reads(element, '接待人次')
      const { name, text } = await downloads(() => button(element, '下载全部记录').click())
      expect(name).to.equal('记录-2026-11-20.jsonl')
      let count = 0
      for await (const record of others.journal.read()) count = record.version
      expect(text.trimEnd().split('\n')).to.have.length(count)
      expect(text).to.not.contain('token')
    })
  })

  it('is accessible, in every language, with everything it can say', async () => {
    for (const [lang, says] of [
      ['zh-Hans', '来了多少人'],
      ['zh-Hant', '來了多少人'],
      ['en', 'How many come'],
    ] as const) {
      const element = await openRecords({ others, lang })
      await waitUntil(() => element.shadowRoot?.querySelector('.pictures'), 'the pictures')
      element.shadowRoot?.querySelectorAll<HTMLElement>('.pills button')[1]?.click()
      await reads(element, says)
      for (const show of element.shadowRoot?.querySelectorAll<HTMLElement>('.tools [aria-expanded=false]') ?? []) show.click()
      within(element, '.exports summary').click()
      await waitUntil(() => element.shadowRoot?.querySelectorAll('.numbers.scroll').length === 5, 'the numbers')
      await expect(element).to.be.accessible()
    }
  })

  it('says that it is not connected without records', async () => {
    const page = await stationPage(html`<doorstep-records></doorstep-records>`)
    const element = page.querySelector('doorstep-records')
    if (!element) throw new Error('no records')
    await reads(element, '没有连上号票记录')
  })
})
