// The backups in a real browser: each way to make one, and what is said of it.
import { expect, html } from '@open-wc/testing'
import type { Pins } from '@doorstep/sources/journal'
import '../define/door.js'
import { onePin } from '../needs/testing/needs-house.js'
import { playedMornings } from '../records/testing/played.js'
import { showKeeper, signInAtDoor } from '../testing/at-door.js'
import { downloads } from '../testing/downloads.js'
import { button, reads, stationPage, textOf } from '../testing/page.js'
import { Others } from '../testing/tickets.js'
import { waitUntil } from '../testing/wait.js'
import { openBackups } from './testing/backups-page.js'
import { TestBackups, TestNumbering, unreadable } from './testing/kept.js'

describe('doorstep-backups', () => {
  let others: Others
  beforeEach(async () => {
    others = await playedMornings()
  })

  describe('backs up', () => {
    it('into a folder that was chosen, at once', async () => {
      const backups = new TestBackups(others.journal)
      const element = await openBackups({ others, backups })
      await reads(element, '还没有选放备份的文件夹')
      button(element, '选文件夹').click()
      await reads(element, '最近一次备份：11月20日')
      expect(textOf(element)).to.contain('每天自动备份到文件夹“备份”')
      expect(backups.calls).to.deep.equal(['choose', 'run'])
    })

    it('asks again for a folder the browser has forgotten the permission of', async () => {
      const backups = new TestBackups(others.journal)
      backups.held = { ...backups.held, folder: '备份', permission: 'prompt' }
      const element = await openBackups({ others, backups })
      await reads(element, '浏览器要再确认一次')
      button(element, '允许写入').click()
      await reads(element, '最近一次备份')
      expect(backups.calls).to.deep.equal(['allow', 'run'])
    })

    it('by a download where no folder can be chosen', async () => {
      const backups = new TestBackups(others.journal)
      backups.held = { ...backups.held, canChoose: false }
      const element = await openBackups({ others, backups })
      await reads(element, '请每天下载一次备份')
      const { name, text } = await downloads(() => button(element, '下载今天的备份').click())
      expect(name).to.match(/^doorstep-test-.*\.jsonl$/)
      expect(text).to.contain('"sha256"')
    })

    it('and says so when it failed', async () => {
      const backups = new TestBackups(others.journal)
      backups.held = { ...backups.held, folder: '备份', permission: 'granted', failure: 'the disk is full' }
      backups.failing = unreadable
      const element = await openBackups({ others, backups })
      await reads(element, '上一次备份没有成功')
      button(element, '现在备份').click()
      await reads(element, '备份写进去以后读出来不一样')
    })
  })

  it('offers nothing to make a backup of before the first record, and says so', async () => {
    const others = new Others()
    const backups = new TestBackups(others.journal)
    backups.held = { ...backups.held, folder: '备份', permission: 'granted' }
    const element = await openBackups({ others, backups })
    await reads(element, '还没有记录，没有东西可以备份')
    const labels = [...(element.shadowRoot?.querySelectorAll('button') ?? [])].map((each) => textOf(each))
    expect(labels).to.deep.equal(['换文件夹'])
    await others.issue()
    await reads(element, '下载今天的备份')
    expect(textOf(element)).not.to.contain('没有东西可以备份')
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
      const element = await openBackups({ others, backups, numbering, lang })
      await reads(element, says)
      await waitUntil(() => element.shadowRoot?.querySelector('form.lost'), 'all of it')
      await expect(element).to.be.accessible()
    }
  })

  describe('inside a door', () => {
    const none: Pins = { ...onePin, workers: async () => new Set() }
    const broken: Pins = { ...onePin, workers: () => Promise.reject(new Error('the disk')) }
    const cases: readonly [name: string, pins: Pins, restored: boolean, isLost: boolean, sees: string][] = [
      ['no PIN yet', none, false, false, ''],
      ['no PIN yet, and the data lost', none, false, true, 'numbers restore'],
      ['restored without PINs', none, true, true, 'numbers'],
      ['PINs that cannot be read', broken, false, false, 'restore'],
      ['PINs that cannot be read, and the data lost', broken, false, true, 'numbers restore'],
    ]
    for (const [name, pins, restored, isLost, sees] of cases)
      it(`with ${name}: ${sees || 'nothing'}`, async () => {
        const said = console.error
        console.error = () => undefined
        const upkeep = {
          journals: { queue: others.journal },
          backups: new TestBackups(others.journal),
          numbering: Object.assign(new TestNumbering(), { isLost }),
        }
        const page = await stationPage(
          html`<doorstep-door room="house" .pins=${pins} .had=${restored ? ['w1', 'w7'] : []}
            ><doorstep-backups .upkeep=${upkeep}></doorstep-backups
          ></doorstep-door>`,
          { journal: others.journal },
        )
        const [door, element] = [page.querySelector('doorstep-door'), page.querySelector('doorstep-backups')]
        if (!door || !element) throw new Error('no backups')
        await waitUntil(() => door.staff.known !== undefined || pins === broken, 'the PINs are asked')
        await reads(element, '密码')
        const found = () =>
          [
            ...(element.shadowRoot?.querySelector('form.lost') ? ['numbers'] : []),
            ...(element.shadowRoot?.querySelector('input[type=file]') ? ['restore'] : []),
          ].join(' ')
        await waitUntil(() => element.shadowRoot?.querySelector('h2') && found() === sees, sees)
        expect(textOf(element)).not.to.contain('下载今天的备份').and.not.to.contain('选文件夹')
        console.error = said
      })

    it('a worker sees none of it before the secretary’s PIN on top', async () => {
      const pins: Pins = { ...onePin, workers: async () => new Set(['w1', 'w7']), check: async () => ({ outcome: 'right', waitMs: 0 }) }
      const upkeep = { journals: { queue: others.journal }, backups: new TestBackups(others.journal) }
      const page = await stationPage(
        html`<doorstep-door room="house" .pins=${pins}><doorstep-backups .upkeep=${upkeep}></doorstep-backups></doorstep-door>`,
        { journal: others.journal },
      )
      const [door, element] = [page.querySelector('doorstep-door'), page.querySelector('doorstep-backups')]
      if (!door || !element) throw new Error('no backups')
      await signInAtDoor(door, 'w1', '1111')
      await reads(element, '的密码')
      expect(textOf(element)).not.to.contain('下载今天的备份').and.not.to.contain('从备份恢复')
      await showKeeper(element, '7777')
      await reads(element, '下载今天的备份')
      door.staff.sleep()
      await waitUntil(() => !textOf(element).includes('下载今天的备份'), 'nothing is left behind a door that was shut')
    })
  })

  it('says that it is not connected without a page that hands it over', async () => {
    const page = await stationPage(html`<doorstep-backups></doorstep-backups>`)
    const element = page.querySelector('doorstep-backups')
    if (!element) throw new Error('no backups')
    await reads(element, '没有连上号票记录')
  })
})
