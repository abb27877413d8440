// The records in a real browser: what the figures say, and what is downloaded.
import { expect, html } from '@open-wc/testing'
import { button, reads, stationPage, textOf } from '../testing/page.js'
import type { Others } from '../testing/tickets.js'
import { waitUntil } from '../testing/wait.js'
import type { DoorstepRecords } from './records.js'
import { downloads } from '../testing/downloads.js'
import { playedMornings } from './testing/played.js'
import { counts, openRecords } from './testing/records-page.js'

const rowsOf = (element: DoorstepRecords) => [...(element.shadowRoot?.querySelectorAll('tbody tr') ?? [])].map((row) => textOf(row))

describe('doorstep-records', () => {
  let others: Others
  beforeEach(async () => {
    others = await playedMornings()
  })

  describe('says what happened', () => {
    it('today, by service, worker and hour', async () => {
      const element = await openRecords({ others })
      await reads(element, '发号')
      expect(counts(element)).to.deep.equal({ issued: 3, served: 1, resolved: 1, noShows: 1 })
      expect(textOf(element)).to.contain('一半不超过 12 分钟，九成不超过 20 分钟（2 次）')
      expect(textOf(element)).to.contain('服务态度 5.0，服务能力 4.0（满分 5，1 次）')
      expect(rowsOf(element)).to.deep.include.members(['病历本更换 1 1 12 分钟 8 分钟 5.0 / 4.0', '没有选事项 2 0 20 分钟 – –'])
      expect(rowsOf(element)).to.include('王芳 1 12 分钟 8 分钟 5.0 / 4.0')
      expect(rowsOf(element)).to.include('9 点 3 1 12 分钟 8 分钟 5.0 / 4.0')
    })

    it('yesterday, and the whole year made of its days', async () => {
      const element = await openRecords({ others })
      await reads(element, '发号')
      button(element, '昨天').click()
      await reads(element, '11月19日')
      expect(counts(element)).to.deep.equal({ issued: 2, served: 1, resolved: 1, expired: 1 })
      button(element, '今年').click()
      await reads(element, '2 天有记录')
      expect(counts(element)).to.deep.equal({ issued: 5, served: 2, resolved: 2, noShows: 1, expired: 1 })
      expect(textOf(element)).to.contain('一半不超过 20 分钟')
      button(element, '去年').click()
      await reads(element, '这段时间没有记录')
    })

    it('as it happens, without a reload', async () => {
      const element = await openRecords({ others })
      await reads(element, '发号')
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
      const { name, text } = await downloads(() => button(element, '下載號票表').click())
      expect(name).to.equal('號票-2026-11-20.csv')
      expect(text.split('\r\n')[0]).to.contain('日期,號碼,事項')
      expect(text).to.contain('2026-11-20,A001,病歷本更換,,2026-11-20 09:24,2026-11-20 09:36,2026-11-20 09:36,2026-11-20 09:44,')
      expect(text).to.contain('辦結,王芳,王芳,0,1號接待台,12,8,0,5,4')
      expect(text).to.not.match(/undefined|w1|token/)
    })

    it('every record as a line, without tokens', async () => {
      const element = await openRecords({ others })
      await reads(element, '发号')
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
      ['zh-Hans', '按社工'],
      ['zh-Hant', '按社工'],
      ['en', 'By worker'],
    ] as const) {
      const element = await openRecords({ others, lang })
      await reads(element, says)
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
