// A station of one's own and the demo's own clock, as `npm start -- --station` and `-- --at` serve them.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { serve } from '../../kiosk/serve.mjs'
import { aheadOf, hereOf } from '../../kiosk/start-options.mjs'
import { launchShell } from '../browser.mjs'

const dist = fileURLToPath(new URL('../../kiosk/dist', import.meta.url))
const MANIFEST = {
  ...{ id: 'own', name: '自己的服务站', timeZone: 'Asia/Shanghai', queue: { series: [{ letter: 'G' }] } },
  parts: { services: 'services.json' },
}
const SERVICES = { items: [{ id: 'a', name: '借雨伞', category: 'life' }] }

let browser: Browser
let folder: string
beforeAll(async () => {
  browser = await launchShell()
  folder = mkdtempSync(join(tmpdir(), 'doorstep-own-'))
  writeFileSync(join(folder, 'station.json'), JSON.stringify(MANIFEST))
  writeFileSync(join(folder, 'services.json'), JSON.stringify(SERVICES))
})
afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true })
})

test('a station of one’s own stays the machine’s, is never the demo when it is gone, and staff can change it', async () => {
  const server = await serve({ port: 0, folder: dist, stations: { own: folder }, here: hereOf({ mount: 'own', since: 'x' }) })
  const context = await browser.newContext({ viewport: { width: 1080, height: 1920 }, serviceWorkers: 'block' })
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  // the server says which; an installed app opens "/" as well
  await page.goto(`${server.url}?screen=home`)
  await page.getByText('自己的服务站').first().waitFor({ state: 'attached' })
  await page.goto(`${server.url}?screen=home&station=/stations/own/station.json`)
  await page.getByText('自己的服务站').first().waitFor({ state: 'attached' })
  // the desk names no station, so what its page reads is asked
  await page.goto(`${server.url}desk/`)
  await page.waitForFunction(() => document.querySelector('doorstep-station')?.src === '/stations/own/station.json')
  // a wrong address later changes nothing, and says so
  await page.goto(`${server.url}?screen=home&station=/nowhere/station.json`)
  await page.locator('.aside').getByText('还是这台机器原来的服务站').waitFor()
  await page.getByText('自己的服务站').first().waitFor({ state: 'attached' })
  // the station is gone, and so is what this machine knew of it
  await page.evaluate(() => indexedDB.deleteDatabase('doorstep-feeds'))
  await context.route('**/stations/own/station.json', (route) => route.fulfill({ status: 404, body: '' }))
  await page.goto(server.url)
  const lost = page.locator('.lost')
  await lost.getByText('这台机器设的服务站是 /stations/own/station.json，现在读不到').waitFor()
  await lost.getByText('own/station.json 不在那里（服务器回答 404）').waitFor()
  expect(await page.getByText('梧桐里').count()).toBe(0)
  await lost.getByText('换一个服务站').click()
  await lost.getByText('演示服务站（不是真的）').click()
  await page.waitForFunction(() => document.querySelector('doorstep-station')?.src === '/stations/wutongli/station.json')
  await context.close()
  await server.close()
})

test('the demo’s clock reaches every page of its server, says so, and no address can set it', async () => {
  const server = await serve({ port: 0, folder: dist, here: hereOf({ ahead: aheadOf('10:20', Date.now()), since: 'x1' }) })
  const context = await browser.newContext({ viewport: { width: 1080, height: 1920 }, serviceWorkers: 'block' })
  context.setDefaultTimeout(15_000)
  for (const path of ['', 'desk/', 'display/', 'wall/', 'desk/second/', 'ticket/']) {
    const page = await context.newPage()
    await page.goto(server.url + path)
    await page.locator('.aside', { hasText: /演示时间 10:2\d，不是现在真的时间|Demo time 10:2\d, not the real one/ }).waitFor()
    await page.close()
  }
  const lobby = await context.newPage()
  await lobby.goto(`${server.url}?screen=home`)
  await lobby
    .getByText(/10:2\d/)
    .first()
    .waitFor()
  // the guards of the station's clock know nothing of it, and its queue is one of its own
  expect(await lobby.evaluate(() => localStorage.getItem('doorstep-clock'))).toBeNull()
  await lobby.waitForFunction(async () =>
    (await indexedDB.databases()).some(({ name }) => name === 'doorstep:/stations/wutongli/station.json:demo-x1'),
  )
  await context.close()
  await server.close()

  const plain = await serve({ port: 0, folder: dist })
  const other = await browser.newContext({ serviceWorkers: 'block' })
  const page = await other.newPage()
  await page.goto(`${plain.url}?screen=home&at=10:20&ahead=1&demo=1`)
  await page.locator('lobby-home, main.unready').first().waitFor()
  expect(await page.locator('.aside').count()).toBe(0)
  await other.close()
  await plain.close()
})
