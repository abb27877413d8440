// The records in a real browser: what the figures say, what is downloaded, backups and restoring, and numbering after a loss.
import { expect, html, oneEvent } from '@open-wc/testing'
import '../define/records.js'
import { button, reads, stationPage, textOf } from '../testing/page.js'
import type { QueueEvent } from '@doorstep/model/queue'
import type { Others } from '../testing/tickets.js'
import type { DoorstepRecords } from './records.js'
import { downloads } from './testing/downloads.js'
import { playedMornings, recordsOf, TestBackups, TestNumbering, unreadable } from './testing/played.js'
import { waitUntil } from '../testing/wait.js'

interface Opening {
  readonly others: Others
  readonly backups?: TestBackups
  readonly numbering?: TestNumbering
  readonly lang?: string
}

async function openRecords({ others, backups, numbering, lang = 'zh-Hans' }: Opening): Promise<DoorstepRecords> {
  const records = recordsOf(others, { ...(backups ? { backups } : {}), ...(numbering ? { numbering } : {}) })
  const page = await stationPage(html`<doorstep-records .records=${records}></doorstep-records>`, { journal: others.journal, lang })
  const element = page.querySelector('doorstep-records')
  if (!element) throw new Error('no records')
  return element
}

const counts = (element: DoorstepRecords): Record<string, number> =>
  Object.fromEntries(
    [...(element.shadowRoot?.querySelectorAll<HTMLElement>('[data-count]') ?? [])].map((each) => [
      each.dataset['count'] ?? '',
      Number(textOf(each.querySelector('dd'))),
    ]),
  )

const rowsOf = (element: DoorstepRecords) => [...(element.shadowRoot?.querySelectorAll('tbody tr') ?? [])].map((row) => textOf(row))

function field(element: DoorstepRecords, selector: string): HTMLInputElement {
  const found = element.shadowRoot?.querySelector<HTMLInputElement>(selector)
  if (!found) throw new Error(`no ${selector}`)
  return found
}

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
      expect(text).to.contain('2026-11-20,A001,病歷本更換,')
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

  describe('backs up', () => {
    it('into a folder that was chosen, at once', async () => {
      const backups = new TestBackups(others.journal)
      const element = await openRecords({ others, backups })
      await reads(element, '还没有选放备份的文件夹')
      button(element, '选文件夹').click()
      await reads(element, '最近一次备份：11月20日')
      expect(textOf(element)).to.contain('每天自动备份到文件夹“备份”')
      expect(backups.calls).to.deep.equal(['choose', 'run'])
    })

    it('asks again for a folder the browser has forgotten the permission of', async () => {
      const backups = new TestBackups(others.journal)
      backups.held = { ...backups.held, folder: '备份', permission: 'prompt' }
      const element = await openRecords({ others, backups })
      await reads(element, '浏览器要再确认一次')
      button(element, '允许写入').click()
      await reads(element, '最近一次备份')
      expect(backups.calls).to.deep.equal(['allow', 'run'])
    })

    it('by a download where no folder can be chosen', async () => {
      const backups = new TestBackups(others.journal)
      backups.held = { ...backups.held, canChoose: false }
      const element = await openRecords({ others, backups })
      await reads(element, '请每天下载一次备份')
      const { name, text } = await downloads(() => button(element, '下载今天的备份').click())
      expect(name).to.match(/^doorstep-test-.*\.jsonl$/)
      expect(text).to.contain('"sha256"')
    })

    it('and says so when it failed', async () => {
      const backups = new TestBackups(others.journal)
      backups.held = { ...backups.held, folder: '备份', permission: 'granted', failure: 'the disk is full' }
      backups.failing = unreadable
      const element = await openRecords({ others, backups })
      await reads(element, '上一次备份没有成功')
      button(element, '现在备份').click()
      await reads(element, '备份写进去以后读出来不一样')
    })
  })

  describe('restores', () => {
    /** Puts files into the field as a person would. */
    async function choose(element: DoorstepRecords, content: string): Promise<void> {
      const input = field(element, 'input[type=file]')
      const files = new DataTransfer()
      files.items.add(new File([content], 'backup.jsonl'))
      input.files = files.files
      input.dispatchEvent(new Event('change'))
    }

    it('a file that was checked, after it was asked to replace what is there', async () => {
      const backups = new TestBackups(others.journal)
      backups.filled = true
      const { file } = await backups.download()
      const element = await openRecords({ others, backups })
      await reads(element, '从备份恢复')
      await choose(element, await file.text())
      await reads(element, '11月20日 的备份，文件完好')
      button(element, '恢复').click()
      await reads(element, '要替换，请先勾选')
      field(element, '[name=replace]').click()
      const restored = oneEvent(element, 'doorstep-restored')
      button(element, '恢复').click()
      await restored
      await reads(element, '已经恢复')
      expect(backups.calls.slice(-3)).to.deep.equal(['verify', 'restore empty', 'restore replace'])
    })

    it('nothing from a file that is torn, changed, newer or something else, and says which', async () => {
      const backups = new TestBackups(others.journal)
      const text = await (await backups.download()).file.text()
      const element = await openRecords({ others, backups })
      await reads(element, '从备份恢复')
      for (const [content, says] of [
        [text.slice(0, -9), '不完整'],
        [text.replace('"w1"', '"w2"'), '被改过或者坏了'],
        [text.replace('"format":1', '"format":2'), '更新的版本'],
        [text.replace('"station":"test"', '"station":"else"'), '被改过或者坏了'],
        ['day,number', '这不是家门口服务站的备份文件'],
      ] as const) {
        await choose(element, content)
        await reads(element, says)
        expect(element.shadowRoot?.querySelector('[type=submit]')).to.equal(null)
      }
    })
  })

  describe('after a loss', () => {
    async function lostPage(lang?: string) {
      const numbering = new TestNumbering()
      numbering.isLost = true
      const element = await openRecords({ others, numbering, ...(lang ? { lang } : {}) })
      await waitUntil(() => element.shadowRoot?.querySelector('form.lost'), 'the form')
      return { element, numbering }
    }

    it('proposes the last numbers it knows, and goes on above what a worker says', async () => {
      const { element, numbering } = await lostPage()
      expect(field(element, '[name=last-G]').value).to.equal('37')
      expect(field(element, '[name=last-A]').value).to.equal('1')
      field(element, '[name=last-G]').value = 'g０41'
      field(element, '[name=worker]').value = 'w7'
      button(element, '继续取号').click()
      await waitUntil(() => !element.shadowRoot?.querySelector('form.lost'), 'the form to go')
      expect(numbering.isLost).to.equal(false)
      const raised = (await others.events()).filter((event) => event.type === 'NumbersRaised')
      expect(raised).to.have.length(1)
      expect(raised[0]).to.deep.include({ last: { G: 41 }, by: 'w7', businessDay: '2026-11-20' })
      expect((await others.issue()).number).to.equal('G042')
    })

    it('asks nothing before the journal was read: what it knows by then would be too little', async () => {
      const { journal } = others
      let go: () => void = () => undefined
      const held = new Promise<void>((resolve) => (go = resolve))
      const read = journal.read.bind(journal)
      journal.watch = async function* (after) {
        await held
        yield* read(after)
      }
      journal.read = async function* (after) {
        await held
        yield* read(after)
      }
      const numbering = new TestNumbering()
      numbering.isLost = true
      let asked = 0
      const { lost } = numbering
      numbering.lost = () => ((asked += 1), lost.call(numbering))
      const element = await openRecords({ others, numbering })
      await waitUntil(() => asked > 0, 'the records to be looked at')
      await new Promise((resolve) => setTimeout(resolve))
      await element.updateComplete
      expect(element.shadowRoot?.querySelector('form.lost') === null).to.equal(true)
      go()
      await waitUntil(() => element.shadowRoot?.querySelector('form.lost'), 'the form')
      expect(field(element, '[name=last-A]').value).to.equal('1')
    })

    it('takes nothing for granted: every field, and who says so', async () => {
      const { element, numbering } = await lostPage()
      const worker = field(element, '[name=worker]')
      const general = field(element, '[name=last-G]')
      for (const [number, who] of [
        ['41', ''],
        ['', 'w1'],
        ['-3', 'w1'],
        ['A041', 'w1'],
        ['10000', 'w1'],
        ['4.5', 'w1'],
      ] as const) {
        general.value = number
        worker.value = who
        button(element, '继续取号').click()
        await reads(element, '每一格都要填 0 到 9999 的整数')
      }
      expect(numbering.isLost).to.equal(true)
      expect((await others.events()).filter((event) => event.type === 'NumbersRaised')).to.deep.equal([])
    })
  })

  it('is accessible, in every language, with everything it can say', async () => {
    for (const [lang, says] of [
      ['zh-Hans', '每天备份'],
      ['zh-Hant', '每天備份'],
      ['en', 'Daily backup'],
    ] as const) {
      const numbering = new TestNumbering()
      numbering.isLost = true
      const backups = new TestBackups(others.journal)
      backups.held = { ...backups.held, folder: 'backup', permission: 'prompt', failure: 'the disk is full' }
      const element = await openRecords({ others, backups, numbering, lang })
      await reads(element, says)
      await waitUntil(() => element.shadowRoot?.querySelector('form.lost') && element.shadowRoot.querySelector('table'), 'all of it')
      await expect(element).to.be.accessible()
    }
  })

  it('says that it is not connected without records', async () => {
    const page = await stationPage(html`<doorstep-records></doorstep-records>`)
    const element = page.querySelector('doorstep-records')
    if (!element) throw new Error('no records')
    await reads(element, '没有连上号票记录')
  })

  describe('whatever cannot be read', () => {
    const damage = async (schema: number, event: unknown) => {
      const version = await others.journal.last()
      // what stands in storage is what was put there, by whomever
      const events = [event as QueueEvent]
      await others.journal.append({ id: 'bad', at: others.now, actor: { device: 'x' }, schema, events }, version)
    }
    const reachable = async (element: DoorstepRecords): Promise<void> => {
      await waitUntil(() => element.shadowRoot?.querySelector('input[type=file]'), 'the file field')
    }

    it('a record that is none: the form for the last numbers is there, the record is named, and numbers go on from there', async () => {
      await damage(3, {})
      const numbering = new TestNumbering()
      const element = await openRecords({ others, backups: new TestBackups(others.journal), numbering })
      await reachable(element)
      await waitUntil(() => element.shadowRoot?.querySelector('form.lost'), 'the form')
      expect(textOf(element)).to.contain('有 1 条记录读不懂').and.to.contain('an event has no type')
      expect(counts(element)).to.deep.include({ issued: 3 })
      await expect(element).to.be.accessible()
      field(element, '[name=last-G]').value = '41'
      field(element, '[name=worker]').value = 'w7'
      button(element, '继续取号').click()
      await waitUntil(() => !element.shadowRoot?.querySelector('form.lost'), 'the form to go')
      expect((await others.issue()).number).to.equal('G042')
    })

    it('a record of a later version: a backup can be restored all the same', async () => {
      await damage(99, { type: 'Later' })
      const element = await openRecords({ others, backups: new TestBackups(others.journal) })
      await reachable(element)
      await reads(element, '有的记录现在读不出来')
    })

    it('summaries, backups and numbering that fail: what can be read is shown, the file field is there', async () => {
      const backups = new TestBackups(others.journal)
      const broken = (): Promise<never> => Promise.reject(new Error('the disk does not answer'))
      backups.state = broken
      const numbering = new TestNumbering()
      numbering.isLost = true
      const records = recordsOf(others, { backups, numbering, summaries: { read: broken, progress: broken, save: broken } })
      const page = await stationPage(html`<doorstep-records .records=${records}></doorstep-records>`, { journal: others.journal })
      const element = page.querySelector('doorstep-records')
      if (!element) throw new Error('no records')
      await reachable(element)
      await waitUntil(() => element.shadowRoot?.querySelector('form.lost'), 'the form')
    })
  })
})
