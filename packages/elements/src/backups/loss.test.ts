// The backups after something was lost: restoring a backup, going on above the last numbers, and what cannot be read.
import { expect, fixture, html, oneEvent } from '@open-wc/testing'
import type { QueueEvent } from '@doorstep/model/queue'
import { MemoryJournal } from '@doorstep/sources/journal'
import '../define/station.js'
import { NeedsHouse, onePin } from '../needs/testing/needs-house.js'
import { smallFeed } from '../testing/station.js'
import { button, reads, textOf } from '../testing/page.js'
import type { Others } from '../testing/tickets.js'
import { waitUntil } from '../testing/wait.js'
import { playedMornings } from '../records/testing/played.js'
import type { DoorstepBackups } from './backups.js'
import { field, openBackups } from './testing/backups-page.js'
import { TestBackups, TestNumbering } from './testing/kept.js'

describe('doorstep-backups, when something was lost', () => {
  let others: Others
  beforeEach(async () => {
    others = await playedMornings()
  })

  describe('restores', () => {
    /** Puts files into the field as a person would. */
    async function choose(element: DoorstepBackups, content: string): Promise<void> {
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
      const element = await openBackups({ others, backups })
      await reads(element, '从备份恢复')
      await choose(element, await file.text())
      await reads(element, '11月20日 的备份，文件完好')
      button(element, '恢复').click()
      await reads(element, '要替换，请先勾选')
      await waitUntil(() => element.shadowRoot?.querySelector('[name=replace]') !== null, 'what is there is asked about')
      field(element, '[name=replace]').click()
      const restored = oneEvent(element, 'doorstep-restored')
      button(element, '恢复').click()
      await restored
      await reads(element, '已经恢复')
      expect(backups.calls.slice(-3)).to.deep.equal(['verify', 'restore empty', 'restore replace'])
    })

    it('only after asking where there are needs, though there was never a ticket', async () => {
      const house = new NeedsHouse()
      await house.busy()
      const backups = new TestBackups(others.journal)
      const journals = { queue: new MemoryJournal<QueueEvent>(), needs: house.journal }
      const page = await fixture(
        html`<doorstep-station .feed=${smallFeed()} .clock=${() => house.now} .personal=${house.personal} .journals=${journals}
          ><doorstep-backups .upkeep=${{ journals, backups }}></doorstep-backups
        ></doorstep-station>`,
      )
      const element = page.querySelector('doorstep-backups')
      if (!element) throw new Error('no backups')
      await reads(element, '从备份恢复')
      await choose(element, await (await backups.download()).file.text())
      await reads(element, '现有的记录不要了')
    })

    it('nothing from a file that is torn, changed, newer or something else, and says which', async () => {
      const backups = new TestBackups(others.journal)
      const text = await (await backups.download()).file.text()
      const element = await openBackups({ others, backups })
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
      const element = await openBackups({ others, numbering, ...(lang ? { lang } : {}) })
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
      const element = await openBackups({ others, numbering })
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

  describe('whatever cannot be read', () => {
    const damage = async (schema: number, event: unknown) => {
      const version = await others.journal.last()
      // what stands in storage is what was put there, by whomever
      const events = [event as QueueEvent]
      await others.journal.append({ id: 'bad', at: others.now, actor: { device: 'x' }, schema, events }, version)
    }
    const reachable = async (element: DoorstepBackups): Promise<void> => {
      await waitUntil(() => element.shadowRoot?.querySelector('input[type=file]'), 'the file field')
    }

    it('a record that is none: the form for the last numbers is there, the record is named, and numbers go on from there', async () => {
      await damage(3, {})
      const numbering = new TestNumbering()
      const element = await openBackups({ others, backups: new TestBackups(others.journal), numbering })
      await reachable(element)
      await waitUntil(() => element.shadowRoot?.querySelector('form.lost'), 'the form')
      expect(textOf(element)).to.contain('有 1 条记录读不懂').and.to.contain('an event has no type')
      await expect(element).to.be.accessible()
      field(element, '[name=last-G]').value = '41'
      field(element, '[name=worker]').value = 'w7'
      button(element, '继续取号').click()
      await waitUntil(() => !element.shadowRoot?.querySelector('form.lost'), 'the form to go')
      expect((await others.issue()).number).to.equal('G042')
    })

    it('a record of a later version: a backup can be restored all the same', async () => {
      await damage(99, { type: 'Later' })
      const element = await openBackups({ others, backups: new TestBackups(others.journal) })
      await reachable(element)
      await reads(element, '有的记录现在读不出来')
    })

    it('backups that fail: numbers can be checked, the file field is there, and nothing is offered that cannot be had', async () => {
      const backups = new TestBackups(others.journal)
      backups.state = () => Promise.reject(new Error('the disk does not answer'))
      const numbering = new TestNumbering()
      numbering.isLost = true
      const element = await openBackups({ others, backups, numbering })
      await reachable(element)
      await waitUntil(() => element.shadowRoot?.querySelector('form.lost'), 'the form')
      await reads(element, '有的记录现在读不出来')
      expect(textOf(element)).not.to.contain('下载今天的备份').and.not.to.contain('正在看备份')
    })

    it('PINs: restoring is there, and nothing that takes data away', async () => {
      const said = console.error
      console.error = () => undefined
      const pins = { ...onePin, workers: () => Promise.reject(new Error('the disk')) }
      const element = await openBackups({ others, backups: new TestBackups(others.journal), pins })
      await reads(element, '读不到这台机器上的密码')
      await reachable(element)
      expect(textOf(element)).not.to.contain('下载今天的备份')
      console.error = said
    })
  })
})
