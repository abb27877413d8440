// The records and backups of the built kiosk: what a day looks like, and case 26 of queue.md: a loss is noticed, restored, and no number is given twice.
import { buffer } from 'node:stream/consumers'
import type { Page } from 'playwright-core'
import { goInAsSecretary, passDoor } from './at-door.js'
import { CounterPage } from './counter-page.js'
import { address, anotherContext, axeFaults, context, eachContext } from './kiosk.js'
import { LobbyPage, TEST_LANGUAGES } from './lobby-page.js'
import { openSettings } from './settings-page.js'

eachContext()

async function openRecords(query = ''): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${address}desk/${query}#records`)
  await goInAsSecretary(page)
  await page.locator('doorstep-records h2, doorstep-records h3').first().waitFor()
  return page
}

/** The browser throws the database away, as it does when the disk is full; localStorage stays. */
async function loseTheDatabase(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const { name } of await indexedDB.databases()) {
      if (name?.startsWith('doorstep:') !== true) continue
      await new Promise((resolve, reject) => {
        const request = indexedDB.deleteDatabase(name)
        request.onsuccess = resolve
        request.onerror = reject
      })
    }
  })
}

/** Today's backup, as it can be given back to a page. */
async function download(page: Page): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: '下载今天的备份' }).click()
  return { name: 'backup.jsonl', mimeType: '', buffer: await buffer(await (await downloading).createReadStream()) }
}

async function sayLastNumbers(page: Page, numbers: Record<string, string>): Promise<void> {
  const form = page.locator('form.lost')
  await form.waitFor()
  for (const letter of await form
    .locator('input')
    .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).name.slice(5)))) {
    await form.locator(`[name=last-${letter}]`).fill(numbers[letter] ?? '0')
  }
  await form.locator('select').selectOption({ label: '王芳' })
  await form.getByRole('button', { name: '继续取号' }).click()
  await form.waitFor({ state: 'detached' })
}

async function takeTwo(lobby: LobbyPage): Promise<void> {
  expect(await lobby.take()).toBe('G001')
  await lobby.button('好，知道了').click()
  await lobby.tile('首问取号').click()
  expect(await lobby.take()).toBe('G002')
}

test('the day as it is, in figures', async () => {
  const lobby = await LobbyPage.open(context, address, '?screen=ticket')
  await takeTwo(lobby)
  const counter = await CounterPage.signIn(context, address)
  await counter.serveNext()
  const page = await openRecords()
  await page.locator('[data-count=issued] dd').getByText('2', { exact: true }).waitFor()
  expect(await page.locator('[data-count=served] dd').innerText()).toBe('1')
  await page.locator('[data-picture=who]').getByText('王芳').waitFor()
})

test('26. after a loss no number is given, until a worker says which were the last', async () => {
  const lobby = await LobbyPage.open(context, address, '?screen=ticket')
  await takeTwo(lobby)
  await loseTheDatabase(lobby.page)
  await lobby.show('?screen=ticket')
  await lobby.page.getByText('取号暂停，有事请直接找工作人员').waitFor()
  await lobby.page.locator('doorstep-ticket-dispenser [part=take]').click()
  await lobby.page.locator('doorstep-ticket-dispenser [role=alert]').first().waitFor()
  expect(await lobby.number.count()).toBe(0)
  expect(await lobby.issued()).toEqual([])

  const page = await openSettings('backups', { secretary: true })
  await page.locator('form.lost').waitFor()
  // what localStorage still knew is proposed
  expect(await page.locator('[name=last-G]').inputValue()).toBe('2')
  await sayLastNumbers(page, { G: 'G007' })
  await lobby.page.getByText('取号暂停').waitFor({ state: 'detached' })
  expect(await lobby.take()).toBe('G008')
})

test('26. a backup brings everything back, and numbers go on above the paper', async () => {
  const lobby = await LobbyPage.open(context, address, '?screen=ticket')
  await takeTwo(lobby)
  const before = await openSettings('backups', { secretary: true })
  const backup = await download(before)
  const [header] = backup.buffer.toString().split('\n')
  expect(header).toContain('"doorstep":"backup"')
  // who had a PIN, and nothing of the PIN
  expect(header).toContain('"pinHolders":["w7"]')
  await loseTheDatabase(lobby.page)
  await before.reload()
  await before.locator('form.lost').waitFor()

  await before.locator('input[type=file]').setInputFiles({ ...backup, name: 'torn.jsonl', buffer: backup.buffer.subarray(0, -30) })
  await before.getByText('这个备份不完整').waitFor()
  await before.locator('input[type=file]').setInputFiles(backup)
  await before.getByText('文件完好').waitFor()
  await before.getByRole('button', { name: '恢复', exact: true }).click()
  // the PINs are gone, and the machine knows that there were some
  const records = await context.newPage()
  await records.goto(`${address}desk/#records`)
  await records.getByText('这里原来有密码').first().waitFor()
  await goInAsSecretary(records)
  await records.locator('[data-count=issued] dd').getByText('2', { exact: true }).waitFor()
  // a PIN was made in the other window, and from then on it is asked here too
  await goInAsSecretary(before)
  // restored is not enough: somebody may hold a number given after the backup
  await sayLastNumbers(before, { G: '4' })
  await lobby.show('?screen=ticket')
  expect(await lobby.take()).toBe('G005')
  const counter = new CounterPage(records)
  await records.locator('desk-app nav').getByRole('link', { name: '接待' }).click()
  await records.getByRole('button', { name: /^1号接待台/ }).click()
  await counter.atDesk()
  await expect.poll(() => counter.line()).toEqual(['G001', 'G002', 'G005'])
})

test('a new machine gives no number after a restore until a worker says which were the last, and none twice', async () => {
  const lobby = await LobbyPage.open(context, address, '?screen=ticket')
  await takeTwo(lobby)
  const before = await openSettings('backups', { secretary: true })
  const backup = await download(before)
  for (const number of ['G003', 'G004']) {
    await lobby.button('好，知道了').click()
    await lobby.tile('首问取号').click()
    expect(await lobby.take()).toBe(number)
  }

  await anotherContext()
  const page = await openSettings('backups', { secretary: true })
  await page.locator('input[type=file]').setInputFiles(backup)
  await page.getByText('文件完好').waitFor()
  await page.getByRole('button', { name: '恢复', exact: true }).click()
  // the page begins anew, and its secretary shows the PIN of this machine again
  await passDoor(page, '徐丽华')
  await page.locator('form.lost').waitFor()
  const fresh = await LobbyPage.open(context, address, '?screen=ticket')
  await fresh.page.getByText('取号暂停，有事请直接找工作人员').waitFor()
  await fresh.page.locator('doorstep-ticket-dispenser [part=take]').click()
  await fresh.page.locator('doorstep-ticket-dispenser [role=alert]').first().waitFor()
  expect(await fresh.issued()).toEqual([])
  // it proposes what the backup knew; the paper knows better. Needs and orders are asked for with it.
  expect(await page.locator('[name=last-G]').inputValue()).toBe('2')
  expect(await page.locator('[name=last-need]').inputValue()).toBe('0')
  await sayLastNumbers(page, { G: 'G004', need: '7' })
  await fresh.page.getByText('取号暂停').waitFor({ state: 'detached' })
  expect(await fresh.take()).toBe('G005')
})

test('axe finds nothing on it', async () => {
  const lobby = await LobbyPage.open(context, address, '?screen=ticket')
  await takeTwo(lobby)
  for (const language of TEST_LANGUAGES) {
    const page = await openRecords(`?lang=${language}`)
    await page.locator('[data-count=issued]').waitFor()
    expect(await axeFaults(page), language).toEqual([])
  }
})
