// The settings of the built kiosk: the windows of the machine, the sound its wall follows, the check for the telephone, and records that cannot be opened.
import { text as textOf } from 'node:stream/consumers'
import { chooseAtDoor } from './at-door.js'
import { address, anotherContext, axeFaults, browser, context, eachContext } from './kiosk.js'
import { hearing } from './heard.js'
import { LobbyPage, openContext, TEST_LANGUAGES } from './lobby-page.js'
import { openSettings, turnTo } from './settings-page.js'

eachContext()
const heard = hearing('settings')

test('the windows of this machine are there while they are open, and one says where it is', async () => {
  const lobby = await LobbyPage.open(context, address, '?screen=ticket')
  const settings = await openSettings('windows')
  // every section has an address of its own, and the way back leads through them
  const current = settings.locator('desk-settings [aria-current]')
  expect(new URL(settings.url()).hash).toBe('#settings/windows')
  await settings.goBack()
  await expect.poll(() => current.getAttribute('data-to')).toBe('printer')
  expect(new URL(settings.url()).hash).toBe('#settings/printer')
  await settings.goForward()
  const own = settings.locator('[data-kind=desk] [data-window]')
  await own.getByText('就是这个窗口').waitFor()
  const there = settings.locator('[data-kind=lobby] [data-window]')
  await there.getByText('刚才有回应').waitFor()
  await there.getByRole('button', { name: '指给我看' }).click()
  await lobby.page.getByText('这个窗口在这里').waitFor()
  await lobby.page.close()
  await there.waitFor({ state: 'detached' })
  await settings.locator('[data-kind=lobby]').getByText('没有开着 · 最后一次看见是').waitFor()
  // opened from here it can be brought to the front from here
  const opening = context.waitForEvent('page')
  await settings.locator('[data-kind=second]').getByRole('button', { name: /^打开/ }).click()
  const second = await opening
  await second.getByText('这个屏是哪个接待台的？').waitFor()
  expect(new URL(second.url()).pathname).toBe('/desk/second/')
  await settings.locator('[data-kind=second] [data-window]').getByRole('button', { name: '换到它' }).waitFor()
})

test('the wall is as loud as it is set, at once', async () => {
  const display = await context.newPage()
  await display.goto(`${address}display/`)
  await display.locator('doorstep-call-display').waitFor()
  const settings = await openSettings('sound')
  for (let tenths = 9; tenths >= 7; tenths -= 1) {
    await settings.getByRole('button', { name: '轻一点' }).click()
    await settings.locator('output').getByText(String(tenths), { exact: true }).waitFor()
  }
  const wall = display.locator('doorstep-call-display')
  await expect.poll(() => wall.evaluate((element: HTMLElementTagNameMap['doorstep-call-display']) => element.volume)).toBe(0.7)
  await settings.getByRole('button', { name: '只显示，不出声' }).click()
  await expect.poll(() => wall.evaluate((element: HTMLElementTagNameMap['doorstep-call-display']) => element.silent)).toBe(true)
  // what was set is there after a reload
  await settings.reload()
  await settings.locator('[data-to=sound][aria-current]').getByText('静音').waitFor()
})

test('the check is taken away as one text', async () => {
  const lobby = await LobbyPage.open(context, address, '?screen=ticket')
  await lobby.take()
  const settings = await openSettings('machine')
  await settings.getByText('号票', { exact: true }).waitFor()
  const saving = settings.waitForEvent('download')
  await settings.getByRole('button', { name: '存成文件' }).click()
  const file = await saving
  expect(file.suggestedFilename()).toMatch(/^机器检查-\d{4}-\d\d-\d\d\.txt$/)
  const text = await textOf(await file.createReadStream())
  expect(text).toMatch(/^机器检查 .*\n\n\[程序\]\n版本：0\.1\.0/)
  expect(text).toMatch(/号票：1 条，最近一条 /)
  expect(text).toContain('地址：/stations/wutongli/station.json')
})

test('records that cannot be opened: what to do, and as the last resort a beginning without them', async () => {
  const lobby = await LobbyPage.open(context, address, '?screen=ticket')
  await lobby.take()
  await lobby.page.close()
  await context.addInitScript(() => {
    const open = IDBFactory.prototype.open
    IDBFactory.prototype.open = function (name, ...more) {
      const broken = localStorage.getItem('test-whole') === null && /^doorstep:\/[^:]*$/.test(name)
      if (broken) throw new DOMException('Internal error opening backing store', 'UnknownError')
      return open.call(this, name, ...more)
    }
    const remove = IDBFactory.prototype.deleteDatabase
    IDBFactory.prototype.deleteDatabase = function (name) {
      // what was written anew can be opened
      if (/^doorstep:\/[^:]*$/.test(name)) localStorage.setItem('test-whole', 'yes')
      return remove.call(this, name)
    }
  })
  const desk = await context.newPage()
  await desk.goto(`${address}desk/`)
  await chooseAtDoor(desk)
  await desk.getByRole('link', { name: '怎么办' }).click()
  await desk.getByRole('heading', { name: '记录打不开' }).waitFor()
  await desk.getByText('都试过了还是打不开').click()
  const begin = desk.getByRole('button', { name: '丢掉，从空的开始' })
  expect(await begin.getAttribute('aria-disabled')).toBe('true')
  expect(await axeFaults(desk)).toEqual([])
  await desk.getByLabel('我知道：打不开的记录会从这台机器上删掉').check()
  await begin.click()
  // what was lost is noticed, and the settings open where it is put right
  await desk.locator('form.lost').waitFor()
  await desk.getByText('从备份恢复').waitFor()
})

test('in every section axe finds nothing, and is heard what was approved', async () => {
  await anotherContext(() => openContext(browser, undefined, { timezoneId: 'America/New_York' }))
  for (const language of TEST_LANGUAGES) {
    const page = await openSettings('sound', { query: `?lang=${language}` })
    for (const section of ['printer', 'sound', 'windows', 'backups', 'pins', 'machine']) {
      await turnTo(page, section)
      await page.locator(`[data-section=${section}] > *`).first().waitFor()
      await heard(page, `${section}, ${language}`)
      expect(await axeFaults(page), `${section} ${language}`).toEqual([])
    }
    await page.close()
  }
})
