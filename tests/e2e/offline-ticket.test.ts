// With the server gone a reload starts and gives tickets; a new version comes only when nobody is there.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serve } from '../../kiosk/serve.mjs'
import { CounterPage } from './counter-page.js'
import { browser } from './kiosk.js'
import { LobbyPage, openContext } from './lobby-page.js'

const built = fileURLToPath(new URL('../../kiosk/dist', import.meta.url))

test('one visit, then no server: every screen opens in every language, and tickets are given', async () => {
  const server = await serve({ port: 0, folder: built })
  const context = await openContext(browser, undefined, { serviceWorkers: 'allow' })
  const lobby = await LobbyPage.open(context, server.url, '?screen=ticket')
  expect(await lobby.take()).toBe('G001')
  await lobby.page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
  await server.close()

  await lobby.page.reload()
  await lobby.tile('首问取号').click()
  expect(await lobby.take()).toBe('G002')
  for (const [query, words] of [
    ['?screen=services&lang=en', 'New medical record booklet'],
    ['?screen=timetable&lang=zh-Hant', '鉤針編織'],
    ['?screen=meals&lang=en', 'Fish slices in tomato sauce'],
    ['?screen=ticket&lang=zh-Hant', '取號'],
  ] as const) {
    await lobby.page.goto(server.url + query)
    await lobby.page.getByText(words).first().waitFor()
  }
  const counter = await CounterPage.signIn(context, server.url)
  await expect.poll(() => counter.line()).toEqual(['G001', 'G002'])
  await context.close()
})

test('a new version waits for the attract screen, then reloads it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'doorstep-update-'))
  cpSync(built, folder, { recursive: true })
  const server = await serve({ port: 0, folder })
  const context = await openContext(browser, undefined, { serviceWorkers: 'allow' })
  const lobby = await LobbyPage.open(context, server.url, '?screen=home')
  const { page } = lobby
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
  const isWaiting = () => page.evaluate(async () => (await navigator.serviceWorker.ready).waiting?.state)
  await page.evaluate(() => (document.title = 'the old page'))
  writeFileSync(join(folder, 'sw.js'), '\n// A new version.\n', { flag: 'a' })
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update())
  await expect.poll(isWaiting).toBe('installed')
  await page.clock.runFor(40_000)
  expect(await isWaiting(), 'while somebody is there').toBe('installed')
  expect(await page.title()).toBe('the old page')
  // the person went away: countdown, attract screen, then the new version
  await page.clock.runFor(25_000)
  await page.clock.runFor(31_000)
  await lobby.begin.waitFor()
  // A browser puts a worker to rest after half a minute with nothing to do, and only a worker at rest is replaced. The minutes
  // of this test pass in a second, so the worker is put to rest by hand; the page looks every ten seconds.
  const devtools = await context.newCDPSession(page)
  await devtools.send('ServiceWorker.enable')
  const later = async (): Promise<string> => {
    await devtools.send('ServiceWorker.stopAllWorkers').catch(() => undefined)
    await page.clock.runFor(11_000).catch(() => undefined)
    return page.title().catch(() => '')
  }
  await expect.poll(later).toBe('家门口服务站')
  await expect.poll(() => isWaiting().catch(() => 'reloading')).toBe(undefined)
  await lobby.begin.waitFor()
  await context.close()
  await server.close()
  rmSync(folder, { recursive: true })
})
