// Needs in the built kiosk: left in the lobby, kept over a reopened window, and nothing personal on a page without a PIN or after 30 days.
import { inject } from 'vitest'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { launchBrowser } from '../browser.mjs'
import { LobbyPage, MORNING, openContext } from './lobby-page.js'

const address = inject('kiosk')
const PHONE = '02155500188'
let browser: Browser
let context: BrowserContext

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
})
beforeEach(async () => {
  context = await openContext(browser)
})
afterEach(async () => {
  await context.close()
})

/** Everything in every database of the page, by store, as text. */
function stored(page: Page, store: string): Promise<string> {
  return page.evaluate(async (wanted) => {
    const found: unknown[] = []
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name ?? '')
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(new Error(name))
      })
      if (database.objectStoreNames.contains(wanted)) {
        const request = database.transaction(wanted).objectStore(wanted).getAll()
        found.push(await new Promise((resolve) => (request.onsuccess = () => resolve(request.result))))
      }
      database.close()
    }
    return JSON.stringify(found)
  }, store)
}

async function leave(page: Page): Promise<void> {
  await page.getByRole('button', { name: '我有需求' }).click()
  await page.locator('doorstep-needs [data-category=life]').click()
  await page.getByLabel('您想要什么').fill('想修鞋')
  for (const digit of PHONE) await page.locator('doorstep-needs .keys').getByRole('button', { name: digit, exact: true }).click()
  await page.getByRole('button', { name: '交给工作人员' }).click()
  await page.getByText('需-001').waitFor()
}

it('a need is kept apart from who left it, survives a reopened window, and is shown to nobody without a PIN', async () => {
  const lobby = await LobbyPage.open(context, address, '?screen=home')
  await leave(lobby.page)
  expect(await stored(lobby.page, 'private')).toContain(PHONE)
  await lobby.page.close()

  const again = await LobbyPage.open(context, address, '?screen=needs')
  await again.page.getByRole('button', { name: '看答复' }).click()
  await again.page.locator('doorstep-needs .keys').getByRole('button', { name: '1', exact: true }).click()
  await again.page.getByText('需-001 收到了').waitFor()

  const desk = await context.newPage()
  await desk.goto(`${address}counter/needs/`)
  await desk.locator('doorstep-needs-desk [name=pin]').waitFor()
  await desk.locator('doorstep-needs-desk [name=pin]').fill('1234')
  await desk.getByRole('button', { name: '开始' }).click()
  await desk.getByText('还没有您的 PIN').waitFor()
  expect(await desk.locator('doorstep-needs-desk').innerText()).not.toContain(PHONE)
})

it('a number is gone from the database after 30 days', async () => {
  const lobby = await LobbyPage.open(context, address, '?screen=home')
  await leave(lobby.page)
  await lobby.page.close()
  await context.clock.setSystemTime(new Date(MORNING.getTime() + 31 * 86_400_000))
  const { page } = await LobbyPage.open(context, address, '?screen=home')
  await expect.poll(() => stored(page, 'private'), { timeout: 10_000 }).not.toContain(PHONE)
  expect(await stored(page, 'private')).not.toContain('想修鞋')
})
