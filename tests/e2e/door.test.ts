// The door of the built kiosk: whose PIN opens the records and the printer's page, and that a broken machine can still be brought back.
import { buffer } from 'node:stream/consumers'
import type { Locator, Page } from 'playwright-core'
import { hearing, inEachLanguage } from './heard.js'
import { address, context, eachContext } from './kiosk.js'
import { chooseAtDoor, makeFirstPin, passDoor } from './at-door.js'
import { LobbyPage } from './lobby-page.js'
import { openSettings, turnTo } from './settings-page.js'

eachContext()
// a clock that was put forward has gone on since
const heard = hearing('door', [['\\b10:[23]\\d\\b', '10:24']])
const hears = (page: Page, state: string): Promise<void> => inEachLanguage(page, (language) => heard(page, `${state}, ${language}`))

const door = (page: Page): Locator => page.locator('.door:visible').first()
/** What only the secretary may do: exports; backups and restoring. */
const EXPORT = '下载全部记录'
const KEEPING = ['下载今天的备份', '从备份恢复']

async function go(room: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${address}desk/#${room}`)
  return page
}

/** The first PIN of this machine, the secretary's. */
async function makePin(): Promise<void> {
  const page = await go('reception')
  await makeFirstPin(page)
  await page.close()
}

/** Everything a page holds, in every shadow root. */
const held = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const roots: (Document | ShadowRoot)[] = [document]
    for (const root of roots) for (const each of root.querySelectorAll('*')) if (each.shadowRoot) roots.push(each.shadowRoot)
    return roots.map((root) => (root instanceof Document ? root.body : root).textContent).join('\n')
  })

/** Not to be met by chance. */
const PIN = '73519264'

/** What a button hands over, as text. */
async function saves(page: Page, button: Locator): Promise<string> {
  const downloading = page.waitForEvent('download')
  await button.click()
  return (await buffer(await (await downloading).createReadStream())).toString('latin1')
}

/** Everything this browser profile keeps: of the PINs what is stored of each, and all the rest as text. */
async function stored(page: Page): Promise<{ pins: { hash: number[]; salt: number[] }[]; rest: string }> {
  return page.evaluate(async () => {
    const result = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error ?? new Error('unread'))
      })
    const plain = (_: string, value: unknown): unknown => (value instanceof Uint8Array ? [...value] : value)
    const pins: { hash: number[]; salt: number[] }[] = []
    const rest: string[] = [localStorage, sessionStorage].map((storage) => JSON.stringify(Object.entries(storage)))
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await result(indexedDB.open(name))
      for (const store of database.objectStoreNames) {
        const records = database.transaction(store).objectStore(store)
        const values = JSON.parse(JSON.stringify(await result(records.getAll()), plain)) as unknown[]
        if (name.endsWith(':pins')) pins.push(...(values as typeof pins))
        else rest.push(JSON.stringify([await result(records.getAllKeys()), values]))
      }
      database.close()
    }
    return { pins, rest: rest.join('\n') }
  })
}

/** How bytes may be written. */
const spellings = (bytes: readonly number[]): string[] => {
  const buffer = Buffer.from(bytes)
  return [bytes.join(), buffer.toString('hex'), buffer.toString('base64').replace(/=+$/, ''), buffer.toString('latin1')]
}

async function isShut(page: Page): Promise<void> {
  await hidesRecords(page)
  expect(await held(page)).not.toContain('发号')
}

async function hidesRecords(page: Page): Promise<void> {
  await door(page).waitFor()
  const holds = await held(page)
  for (const words of [EXPORT, ...KEEPING, '来办什么事']) expect(holds).not.toContain(words)
  expect(await page.locator('input[type=file], [data-count], form.lost').count()).toBe(0)
}

test('the records are shut until there is a PIN, and from then on every window, every address and every reload asks', async () => {
  const lobby = await LobbyPage.open(context, address, '?screen=ticket')
  expect(await lobby.take()).toBe('G001')
  await isShut(await go('records'))
  await makePin()
  const page = await go('records')
  await isShut(page)
  await passDoor(page, '徐丽华', '0000')
  await page.getByText('密码不对').waitFor()
  await isShut(page)
  await passDoor(page, '徐丽华')
  await page.locator('.exports summary').click()
  await page.getByRole('button', { name: EXPORT }).waitFor()
  await page.locator('[data-count=issued]').waitFor()
  // what one window was shown opens no other, and nothing of it outlives a reload
  await isShut(await go('records'))
  await page.reload()
  await isShut(page)
})

test('backups are the secretary’s: shut before the first PIN, and for every other worker', async () => {
  const lobby = await LobbyPage.open(context, address, '?screen=ticket')
  expect(await lobby.take()).toBe('G001')
  const early = await openSettings('backups')
  await early.locator('doorstep-backups .door').first().waitFor()
  for (const words of KEEPING) expect(await held(early)).not.toContain(words)
  const page = await go('settings')
  await makeFirstPin(page, PIN)
  await turnTo(page, 'backups')
  for (const words of KEEPING) await page.getByText(words).first().waitFor()

  // neither a PIN nor its hash is in anything that leaves the machine, nor anywhere on it but in the store of the PINs
  const files = [await saves(page, page.getByRole('button', { name: KEEPING[0] ?? '' }))]
  expect(files[0]).toContain('"pinHolders":["w7"]')
  await turnTo(page, 'machine')
  files.push(await saves(page, page.locator('machine-check .group .quiet')))
  await page.locator('desk-app nav').getByRole('link', { name: '记录' }).click()
  await page.locator('.exports summary').click()
  const exports = page.locator('.exports .card button')
  await expect.poll(() => exports.count()).toBeGreaterThan(1)
  for (let nth = 0; nth < (await exports.count()); nth += 1) files.push(await saves(page, exports.nth(nth)))
  const { pins, rest } = await stored(page)
  const secrets = pins.flatMap(({ hash, salt }) => [hash, salt].flatMap(spellings))
  expect([pins.length, secrets.length, files.length > 3]).toEqual([1, 8, true])
  for (const text of [...files, rest, await held(page)]) expect(secrets.filter((secret) => text.includes(secret))).toEqual([])
  for (const text of [...files, rest, await held(page), JSON.stringify(pins)])
    expect([PIN, Buffer.from(PIN).join()].filter((secret) => text.includes(secret))).toEqual([])
})

test('the settings ask who is here, and for the PIN once there is one', async () => {
  const early = await go('settings')
  await chooseAtDoor(early)
  await early.locator('printer-setup button').first().waitFor()
  await makePin()
  const page = await go('settings')
  await door(page).waitFor()
  expect(await page.locator('printer-setup:visible').count()).toBe(0)
  await passDoor(page, '徐丽华')
  await page.locator('printer-setup button').first().waitFor()
  // where the PINs alone are lost it is not as if there never had been any, also without a backup
  await page.goto(address)
  await early.close()
  await page.evaluate(async () => {
    for (const { name = '' } of await indexedDB.databases()) {
      if (!name.endsWith(':pins')) continue
      await new Promise((resolve, reject) => Object.assign(indexedDB.deleteDatabase(name), { onsuccess: resolve, onerror: reject }))
    }
  })
  const lost = await go('matters')
  await lost.getByText('这里原来有密码').first().waitFor()
  await hears(lost, 'PINs that were lost')
})

test('PINs that cannot be read leave the repair within reach, and nothing that takes data away', async () => {
  await context.addInitScript(() => {
    const open = IDBFactory.prototype.open
    IDBFactory.prototype.open = function (name, ...more) {
      if (name.endsWith(':pins')) throw new DOMException('the disk', 'UnknownError')
      return open.call(this, name, ...more)
    }
  })
  const records = await go('records')
  await records.getByText('读不到这台机器上的密码').first().waitFor()
  await hears(records, 'PINs that cannot be read')
  for (const words of [EXPORT, '按社工']) expect(await held(records)).not.toContain(words)
  const page = await go('settings')
  await turnTo(page, 'backups')
  await page.getByText('读不到这台机器上的密码').first().waitFor()
  await page.getByText('从备份恢复').waitFor()
  const holds = await held(page)
  for (const words of ['下载今天的备份', '选文件夹']) expect(holds).not.toContain(words)
})

test('asleep after five minutes the PIN alone is asked, reception stays for who sits there, and another worker is there in two taps', async () => {
  await makePin()
  const page = await go('reception')
  const rail = page.locator('desk-app nav')
  await passDoor(page, '徐丽华')
  await page.getByRole('button', { name: /^1号接待台/ }).click()
  const reception = page.getByRole('button', { name: /^结束接待/ })
  await reception.waitFor()
  await rail.getByRole('link', { name: '记录' }).click()
  await page.locator('.exports').waitFor()
  await context.clock.fastForward('05:01')
  await page.getByText('徐丽华，请输密码').waitFor()
  await hidesRecords(page)
  await hears(page, 'asleep')
  await rail.getByRole('link', { name: '接待' }).click()
  await reception.waitFor()
  // whoever asked to be another and goes back is in the room again, and so are its keys
  for (const back of [() => page.keyboard.press('Escape'), () => door(page).getByRole('button', { name: '返回' }).click()]) {
    await rail.getByRole('button', { name: '换人' }).click()
    await page.getByText('您是谁？').waitFor()
    await back()
    await page.waitForFunction(() => document.querySelector('desk-app')?.shadowRoot?.activeElement?.localName === 'h1')
    await page.keyboard.press('z')
    await page.locator('doorstep-counter .panel').first().waitFor()
    await page.keyboard.press('Escape')
    await page.locator('doorstep-counter .panel').first().waitFor({ state: 'detached' })
  }
  await page.reload()
  await reception.waitFor()
  await rail.getByRole('link', { name: '记录' }).click()
  await page.getByText('徐丽华，请输密码').waitFor()
  await hidesRecords(page)
  await page.keyboard.type('2468')
  await page.keyboard.press('Enter')
  await page.locator('.exports').waitFor()

  // another worker, whose PIN the secretary makes on the way
  await rail.getByRole('button', { name: '换人' }).click()
  await hidesRecords(page)
  await chooseAtDoor(page, '王芳')
  await page.getByText('王芳 的密码要请书记在这台机器上设。请 徐丽华 先输自己的密码').waitFor()
  await hears(page, 'another worker without a PIN')
  await page.keyboard.type('2468')
  await page.keyboard.press('Enter')
  for (const words of ['新的密码', '再输一次']) {
    await page.getByRole('heading', { name: words }).waitFor()
    await page.keyboard.type('1357')
    await page.keyboard.press('Enter')
  }
  await rail.getByText('王芳').waitFor()
  await page.getByText('这部分要 徐丽华 / 陈建国').or(page.getByText('这部分要 徐丽华')).first().waitFor()
  await hears(page, 'a room of others')
  expect(await held(page)).not.toContain(EXPORT)
})
