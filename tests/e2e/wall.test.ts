// The wall board's page: its pages turn by themselves, stand still for whoever asks, fit every screen, and outlive the network.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { serve } from '../../kiosk/serve.mjs'
import { hearing } from './heard.js'
import { address, axeFaults, browser } from './kiosk.js'
import { CounterPage } from './counter-page.js'
import { MORNING, openContext, SIZES, TEST_LANGUAGES } from './lobby-page.js'

const heard = hearing('wall')
const built = fileURLToPath(new URL('../../kiosk/dist', import.meta.url))
const { items } = JSON.parse(readFileSync(`${built}/stations/wutongli/services.json`, 'utf8')) as {
  items: { list?: string }[]
}

/** The wall as people before it see it, and as somebody with its keyboard uses it. */
class WallPage {
  readonly faults: string[] = []

  private constructor(readonly page: Page) {
    page.on('console', (message) => {
      if (message.type() === 'error') this.faults.push(message.text())
    })
    page.on('pageerror', (error) => this.faults.push(error.message))
  }

  static async open(query = '', viewport: { width: number; height: number } = SIZES.landscape): Promise<WallPage> {
    const context = await openContext(browser, MORNING, { viewport, reducedMotion: 'reduce' })
    const wall = new WallPage(await context.newPage())
    await wall.page.goto(`${address}wall/${query}`)
    await wall.ready()
    return wall
  }

  async ready(): Promise<void> {
    await this.page.locator('[part=page] li').first().waitFor()
    // a clock that is put forward while the queue is being opened is a disk that hangs
    await this.page.waitForFunction(() => document.querySelector('doorstep-station')?.journals?.['queue'] !== undefined)
  }

  async close(): Promise<void> {
    expect(this.faults).toEqual([])
    await this.page.context().close()
  }

  /** Which page it is, and of how many. */
  async count(): Promise<number[]> {
    return (await this.page.locator('.whole > [aria-hidden]').innerText()).split('/').map(Number)
  }

  names(): Promise<string[]> {
    return this.page.locator('[part=page] h3').allInnerTexts()
  }

  /** What is said of the turning; what is said of the feed is another status. */
  get status(): Promise<string> {
    return this.page.locator('[part=controls]').getByRole('status').innerText()
  }

  press(key: string): Promise<void> {
    return this.page.keyboard.press(key)
  }

  /** What of this page is cut off by its box or by the window, and words that stand over the edge of their entry. */
  cut(): Promise<string[]> {
    return this.page.evaluate(() => {
      const root = document.querySelector('doorstep-service-wall')?.shadowRoot
      const box = root?.querySelector('.box')?.getBoundingClientRect()
      if (!root || !box) return ['no wall']
      const inside = (inner: DOMRect, outer: DOMRect): boolean =>
        inner.top >= outer.top - 1 && inner.bottom <= outer.bottom + 4 && inner.left >= outer.left - 1 && inner.right <= outer.right + 1
      const out = [...root.querySelectorAll('[part=page] li, [part=page] h3, [part=page] p')].filter(
        (each) => !inside(each.getBoundingClientRect(), box),
      )
      const glass = new DOMRect(0, 0, innerWidth, innerHeight)
      const around = [...root.querySelectorAll('header > *, footer > *, .clock')].filter(
        (each) => !inside(each.getBoundingClientRect(), glass),
      )
      return [...out, ...around].map((each) => `${each.localName}.${each.className}: ${each.textContent.trim().slice(0, 30)}`)
    })
  }

  axe(): Promise<string[]> {
    // in a hall with a window the usual contrast is not enough
    return axeFaults(this.page, { 'color-contrast-enhanced': { enabled: true } })
  }
}

const screens = { ...SIZES, hd: { width: 1280, height: 720 } }
const cases = (Object.keys(screens) as (keyof typeof screens)[]).flatMap((size) =>
  TEST_LANGUAGES.map((language) => ({ size, language, theme: language === 'en' ? 'light' : 'dark' })),
)

test.each(cases)('every service stands once and whole on its pages: $size, $language, $theme', async ({ size, language, theme }) => {
  const wall = await WallPage.open(`?lang=${language}&theme=${theme}`, screens[size])
  const [, pages = 0] = await wall.count()
  if (size === 'landscape') await heard(wall.page, `first page, ${language}`)
  const seen: string[] = []
  for (let at = 0; at < pages; at += 1) {
    expect(await wall.cut(), `page ${at + 1}`).toEqual([])
    seen.push(...(await wall.names()))
    await wall.press('ArrowRight')
  }
  expect(seen).toHaveLength(items.filter(({ list = 'service' }) => list === 'service').length)
  expect(await wall.count()).toEqual([1, pages])
  await wall.close()
})

test.each(['landscape', 'portrait'] as const)('axe finds nothing: %s', async (size) => {
  for (const query of ['', '?theme=light', '?lang=en&theme=light', '?lang=zh-Hant&english', '?lists=assist,stamp']) {
    const wall = await WallPage.open(query, SIZES[size])
    expect(await wall.axe(), query).toEqual([])
    const hears = size === 'landscape' && query !== '?theme=light'
    if (hears && /english|lists/.test(query)) await heard(wall.page, query)
    // stopped, with its controls, on the first page that names what is done elsewhere, if there is one
    await wall.press('Space')
    const elsewhere = wall.page.locator('[part=page] .elsewhere')
    do await wall.press('ArrowRight')
    while ((await elsewhere.count()) === 0 && (await wall.count())[0] !== 1)
    expect(await wall.axe(), `${query}, stopped`).toEqual([])
    if (hears) await heard(wall.page, `stopped ${query}`.trim())
    await wall.close()
  }
})

test('a page stands at least its seconds, then the next is there, and after the last the first', async () => {
  const wall = await WallPage.open('?seconds=40')
  const [, pages = 0] = await wall.count()
  const first = await wall.names()
  await wall.page.clock.runFor(38_000)
  expect(await wall.count()).toEqual([1, pages])
  await wall.page.clock.runFor(3_000)
  expect(await wall.count()).toEqual([2, pages])
  expect(await wall.names()).not.toEqual(first)
  // in less time than the feed is read again in
  await wall.press('ArrowLeft')
  await wall.press('ArrowLeft')
  expect(await wall.count()).toEqual([pages, pages])
  await wall.page.clock.runFor(41_000)
  expect(await wall.count()).toEqual([1, pages])
  expect(await wall.names()).toEqual(first)
  await wall.close()
})

test('the space bar stops it and says so, the arrows turn, and a wall left alone goes on', async () => {
  const wall = await WallPage.open()
  const controls = wall.page.getByRole('group', { name: '翻页' })
  await expect.poll(() => controls.evaluate((each) => getComputedStyle(each).opacity)).toBe('0')
  await wall.press('ArrowRight')
  await wall.press('ArrowRight')
  await wall.press('ArrowLeft')
  expect((await wall.count())[0]).toBe(2)
  await wall.press('Space')
  expect(await wall.status).toBe('停在这一页了')
  expect(await controls.evaluate((each) => getComputedStyle(each).opacity)).toBe('1')
  await wall.page.clock.runFor(4 * 60_000)
  expect((await wall.count())[0]).toBe(2)
  // by the keyboard alone: the focus goes through the buttons, and stays on the one that was pressed
  await wall.press('Tab')
  await wall.press('Tab')
  await wall.press('Tab')
  await wall.press('Enter')
  expect((await wall.count())[0]).toBe(3)
  await wall.press('Shift+Tab')
  await wall.press('Space')
  expect(await wall.status).toBe('')
  await wall.press('Space')
  expect(await wall.status).toBe('停在这一页了')
  await wall.page.clock.runFor(5 * 60_000 + 2_000)
  expect(await wall.status).toBe('')
  await expect.poll(async () => wall.page.clock.runFor(20_000).then(() => wall.count())).not.toContain(3)
  await wall.close()
})

test('who moves the pointer sees it and the controls, which can be pressed; nobody else sees either', async () => {
  const wall = await WallPage.open()
  const board = wall.page.locator('.wall')
  expect(await board.evaluate((each) => getComputedStyle(each).cursor)).toBe('none')
  await wall.page.mouse.move(300, 300)
  await wall.page.mouse.move(320, 320)
  await wall.page.getByRole('button', { name: '停在这一页' }).click()
  expect(await board.evaluate((each) => getComputedStyle(each).cursor)).toBe('auto')
  expect(await wall.status).toBe('停在这一页了')
  await wall.page.getByRole('button', { name: '上一页' }).click()
  const [page, pages] = await wall.count()
  expect(page).toBe(pages)
  await wall.page.getByRole('button', { name: '接着翻' }).click()
  await wall.page.clock.runFor(5_000)
  expect(await board.evaluate((each) => getComputedStyle(each).cursor)).toBe('none')
  await wall.close()
})

test('a screen that is turned has its pages made anew, and what was shown stays', async () => {
  const wall = await WallPage.open('?lang=en')
  for (let at = 0; at < 5; at += 1) await wall.press('ArrowRight')
  const [, before] = await wall.count()
  const [name] = await wall.names()
  await wall.page.setViewportSize(SIZES.portrait)
  await expect.poll(async () => (await wall.count())[1]).not.toBe(before)
  expect(await wall.names()).toContain(name)
  expect(await wall.cut()).toEqual([])
  await wall.close()
})

test('the address chooses the lists, the language and the theme, and nothing it says keeps the wall from starting', async () => {
  const lists = await WallPage.open('?lists=stamp,assist&lang=zh-Hant&theme=light')
  expect(await lists.page.locator('.title').innerText()).toBe('可以蓋章的')
  expect(await lists.page.locator('.note:not(.unseen)').innerText()).toContain('居委會只在這些事上蓋章')
  expect(await lists.page.evaluate(() => document.documentElement.dataset['doorstepTheme'])).toBe('light')
  await lists.close()
  const nonsense = await WallPage.open('?lists=x&lang=&theme=%00&seconds=-1e9&station=https://example.org/s.json')
  expect(await nonsense.page.evaluate(() => document.documentElement.dataset['doorstepTheme'])).toBe('dark')
  expect((await nonsense.names()).length).toBeGreaterThan(1)
  await nonsense.close()
})

/** How many parts of the feed are kept in this page's browser. */
async function copies(): Promise<number> {
  const answer = <Value>(request: IDBRequest<Value>): Promise<Value> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(new Error(request.error?.message))
    })
  if (!(await indexedDB.databases()).some(({ name }) => name === 'doorstep-feeds')) return 0
  const database = await answer(indexedDB.open('doorstep-feeds'))
  const counts = await Promise.all(
    [...database.objectStoreNames].map((name) => answer(database.transaction(name).objectStore(name).count())),
  )
  database.close()
  return counts.reduce((sum, count) => sum + count, 0)
}

test('with the server gone it starts again, shows the last good copy and says how old it is', async () => {
  const server = await serve({ port: 0, folder: built })
  const context = await browser.newContext({ viewport: SIZES.landscape, reducedMotion: 'reduce' })
  try {
    const page = await context.newPage()
    await page.goto(`${server.url}wall/`)
    await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
    await page.locator('[part=page] li').first().waitFor()
    const names = await page.locator('[part=page] h3').allInnerTexts()
    await expect.poll(() => page.evaluate(copies)).toBeGreaterThanOrEqual(2)
    await server.close()
    await page.reload()
    expect(await page.locator('[part=stale]').first().innerText()).toContain('现在连不上')
    await page.locator('[part=page] li').first().waitFor()
    // the notice above it takes room, so fewer may stand on the first page
    const [first] = await page.locator('[part=page] h3').allInnerTexts()
    expect(first).toBe(names[0])
  } finally {
    await context.close()
    await server.close()
  }
})

test('a wall on a machine of its own brings a new version into use; one beside a counter leaves that to the lobby', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'doorstep-wall-'))
  cpSync(built, folder, { recursive: true })
  const server = await serve({ port: 0, folder })
  const context = await openContext(browser, MORNING, { viewport: SIZES.landscape, serviceWorkers: 'allow' })
  try {
    const page = await context.newPage()
    await page.goto(`${server.url}wall/`)
    await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
    const counter = await context.newPage()
    await counter.goto(`${server.url}desk/`)
    writeFileSync(join(folder, 'sw.js'), '\n// A new version.\n', { flag: 'a' })
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update())
    const waiting = () => page.evaluate(async () => (await navigator.serviceWorker.ready).waiting?.state)
    await expect.poll(waiting).toBe('installed')
    // the page looks every 10 seconds
    await page.clock.runFor(11_000)
    await page.waitForTimeout(1_000)
    expect(await waiting()).toBe('installed')
    await counter.close()
    const reloaded = page.waitForEvent('load')
    await page.clock.runFor(11_000)
    await reloaded
    expect(await waiting()).toBeUndefined()
    await page.locator('[part=page] li').first().waitFor()
  } finally {
    await context.close()
    await server.close()
    rmSync(folder, { recursive: true })
  }
})

test('names who sits at which desk by this machine’s queue, as home and the card do', async () => {
  const context = await openContext(browser, MORNING, { viewport: SIZES.landscape, reducedMotion: 'reduce' })
  await CounterPage.signIn(context, address, '1号接待台', '顾晓燕')
  const wall = await context.newPage()
  await wall.goto(`${address}wall/`)
  const page = wall.locator('[part=page]')
  await page.locator('li').first().waitFor()
  while (!(await page.innerText()).replaceAll('\u200b', '').includes('病历本更换')) await wall.keyboard.press('ArrowRight')
  const entry = page.locator('li').filter({ hasText: '病' }).first()
  await expect.poll(() => entry.innerText()).toMatch(/^1\s*号接待台[^]*\n顾晓燕 [^]*现在能办$/)
  await heard(wall, 'somebody at the desk')
  const lobby = await context.newPage()
  await lobby.goto(`${address}?screen=home`)
  await expect.poll(() => lobby.locator('lobby-home .who').innerText()).toMatch(/^现在接待您的是[^]*顾晓燕[^]*1号接待台[^]*正在接待$/)
  await lobby.goto(`${address}?screen=services`)
  await lobby.locator('[data-service=medical-booklet] summary').click()
  await expect.poll(() => lobby.locator('[data-service=medical-booklet] .facts').innerText()).toMatch(/找谁\n+顾晓燕\s[^]*1号接待台/)
  await context.close()
})
