// The service worker of the built kiosk: pages without a network, feeds that do not hide it, and no file that was tampered with.
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { serve } from '../../kiosk/serve.mjs'
import { limit } from '../pace.mjs'
import { browser } from './kiosk.js'

const built = fileURLToPath(new URL('../../kiosk/dist', import.meta.url))
const feed = 'stations/wutongli/station.json'

let folder: string
let server: Awaited<ReturnType<typeof serve>>
let page: Page

beforeEach(async () => {
  // A copy, because these tests change files and take the server away.
  folder = mkdtempSync(join(tmpdir(), 'doorstep-offline-'))
  cpSync(built, folder, { recursive: true })
  server = await serve({ port: 0, folder })
  page = await browser.newPage()
})
afterEach(async () => {
  await page.context().close()
  await server.close()
  rmSync(folder, { recursive: true })
})

const installed = (timeout = limit(30_000)) =>
  page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated', undefined, { timeout })

/** What a page gets for a feed: its status, or the name of the error. */
const fetched = (address: string, options: RequestInit) =>
  page.evaluate(
    async ([url, init]) =>
      fetch(url, init).then(
        (response) => response.status,
        (error: unknown) => (error instanceof Error ? error.name : 'unknown'),
      ),
    [address, options] as const,
  )

test('one visit is enough: every page opens with the server gone, also by an address below it and with parameters', async () => {
  await page.goto(server.url)
  await installed()
  await server.close()
  // the addresses of before the desk lead on by themselves
  const pages = ['', ...readdirSync(folder).filter((name) => name !== 'counter' && existsSync(join(folder, name, 'index.html')))]
  for (const name of pages) {
    const title = /<title>(.*?)<\/title>/.exec(readFileSync(join(folder, name, 'index.html'), 'utf8'))?.[1]
    for (const address of [name, `${name}?station=wutongli`, name && `${name}/`, `${name && `${name}/`}a/deep/route`]) {
      // a page names itself in its own language as soon as it lives
      const sent = await page.goto(`${server.url}${address}`)
      expect(await sent?.text(), address).toContain(`<title>${title}</title>`)
    }
  }
  await page.goto(`${server.url}counter/second/?desk=d1`)
  await page.waitForURL(`${server.url}desk/second/?desk=d1`)
})

test('a feed is never answered in the place of the network', async () => {
  await page.goto(server.url)
  await installed()
  expect(await fetched(feed, { cache: 'no-cache' })).toBe(200)
  await server.close()
  expect(await fetched(feed, { cache: 'no-cache' })).toBe('TypeError')
})

test('a feed that staff edited or removed after the build does not keep the worker out', async () => {
  writeFileSync(join(folder, feed), readFileSync(join(folder, feed), 'utf8').replace('"id"', ' "id"'))
  rmSync(join(folder, 'stations/wutongli/holidays'), { recursive: true })
  await page.goto(server.url)
  await installed()
})

test('a file that was changed on its way is refused', async () => {
  const script = readdirSync(join(folder, 'assets')).find((name) => name.endsWith('.js'))
  expect(script).toBeDefined()
  writeFileSync(join(folder, 'assets', script!), '\n// changed\n', { flag: 'a' })
  await page.goto(server.url)
  await expect(installed(5_000)).rejects.toThrow(/Timeout/)
})

test('a new version waits until the page says so', async () => {
  await page.goto(server.url)
  await installed()
  writeFileSync(join(folder, 'sw.js'), '\n// A new version.\n', { flag: 'a' })
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update())
  const waiting = () => page.evaluate(async () => (await navigator.serviceWorker.ready).waiting?.state)
  await expect.poll(waiting).toBe('installed')
  await page.reload()
  expect(await waiting()).toBe('installed')
  // a page that is still loading keeps the old version busy
  await page.waitForLoadState('networkidle')
  // the lobby is free, and reloads itself once the new version has taken over
  const reloaded = page.waitForEvent('load')
  await page.evaluate(async () => (await navigator.serviceWorker.ready).waiting?.postMessage({ type: 'activate' }))
  await reloaded
  expect(await waiting()).toBeUndefined()
})

test('the page and the server write the same policy, and the page breaks none of it', async () => {
  const violations: string[] = []
  page.on('console', (message) => {
    if (/Content Security Policy|Trusted/i.test(message.text())) violations.push(message.text())
  })
  const response = await page.goto(server.url)
  await installed()
  const meta = await page.evaluate(() => document.querySelector<HTMLMetaElement>('meta[http-equiv]')?.content)
  expect(`${meta}; frame-ancestors 'self'`.split('; ').sort()).toEqual(response?.headers()['content-security-policy']?.split('; ').sort())
  expect(violations).toEqual([])
})
