// Bad versions and bad files, without a human: a version that draws nothing is left for another, a file that was changed or lost is mended.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { sealVersion } from '../../kiosk/build/offline.js'
import { serve } from '../../kiosk/serve.mjs'
import { launchBrowser } from '../browser.mjs'

const built = fileURLToPath(new URL('../../kiosk/dist', import.meta.url))
/** Long enough for a page on a busy machine to live, and short enough to wait for. */
const PATIENCE_MS = 6_000

let browser: Browser
let context: BrowserContext
let page: Page
let folder: string
let server: Awaited<ReturnType<typeof serve>>

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
})
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'doorstep-boot-'))
  cpSync(built, folder, { recursive: true })
  await sealVersion(folder, PATIENCE_MS)
  server = await serve({ port: 0, folder })
  context = await browser.newContext()
  page = await context.newPage()
})
afterEach(async () => {
  await context.close()
  await server.close()
  rmSync(folder, { recursive: true })
})

/** The script of a page, as its HTML names it. */
const scriptOf = (name = ''): string =>
  /<script type="module"[^>]* src="\/(assets\/[^"]+)"/.exec(readFileSync(join(folder, name, 'index.html'), 'utf8'))![1]!

/** A new version: its lobby says `mark` in its title, and its script begins with `code`. */
async function publish(mark: string, code = '', name = ''): Promise<void> {
  const html = join(folder, name, 'index.html')
  writeFileSync(html, readFileSync(join(built, name, 'index.html'), 'utf8').replace(/<title>/, `<title>${mark} `))
  writeFileSync(join(folder, scriptOf(name)), code + readFileSync(join(built, scriptOf(name)), 'utf8'))
  await sealVersion(folder, PATIENCE_MS)
}

const drawn = (on = page) => on.locator('lobby-attract main').waitFor()
const title = () => page.title().catch(() => '')

/** The page lives under its worker, which knows it: the version may be fallen back to. */
async function installed(): Promise<void> {
  await page.goto(server.url)
  await drawn()
  await expect.poll(() => remembered(page).then(({ known }) => known.some(({ lived }) => lived.length > 0)), { timeout: 20_000 }).toBe(true)
}

const remembered = (on: Page): Promise<{ known: { id: string; lived: string[] }[]; bad: string[] }> =>
  on.evaluate(async () => {
    const stored = await (await caches.open('doorstep-versions')).match('/versions')
    return stored ? stored.json() : { known: [], bad: [] }
  })

/** Takes the version that is served now into use, as the lobby does by itself when nobody is there. */
async function update(): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    await registration.update()
  })
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).waiting?.state), { timeout: 20_000 })
    .toBe('installed')
  const reloaded = page.waitForEvent('load')
  await page.evaluate(async () => (await navigator.serviceWorker.ready).waiting?.postMessage({ type: 'activate' }))
  await reloaded
}

test.each([
  ['throws', 'throw new Error("at boot");'],
  ['cannot be read', 'this is no script;'],
  ['lacks a chunk', 'import "./not-there.js";'],
  ['waits for ever', 'await new Promise(() => {});'],
  ['never ends', 'for (;;);'],
])('a new version that %s is left for the last that lived, and not taken again', { timeout: 120_000 }, async (_, code) => {
  await installed()
  await publish('bad', code)
  await update()
  await expect.poll(title, { timeout: 60_000 }).not.toMatch(/^bad/)
  await drawn()
  const { bad } = await remembered(page)
  expect(bad).toHaveLength(1)
  // a fixed one is taken
  await publish('fixed')
  await update()
  await drawn()
  expect(await title()).toMatch(/^fixed/)
})
