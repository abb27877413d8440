// The service board on 1,135 real service items: nothing overflows, nothing is lost. How smoothly it scrolls: `npm run bench:board`.
import type { Browser, Page } from 'playwright-core'
import { launchShell } from '../browser.mjs'
import { limit } from '../pace.mjs'
import { realServices } from './service-items.js'
import { openWidget } from './widget-page.js'

const services = realServices()
const longest = services.items.reduce((one, other) => (other.name.length > one.name.length ? other : one))
let browser: Browser

beforeAll(async () => {
  browser = await launchShell()
})
afterAll(() => browser.close())

async function openBoard(width: number, height: number): Promise<{ page: Page; faults: string[] }> {
  const opened = await openWidget(browser, {
    tag: 'doorstep-service-board',
    station: { parts: { services: 'services.json' } },
    files: { 'services.json': { text: JSON.stringify(services) } },
    width,
    height,
  })
  await opened.page.locator('doorstep-service-board [part~=item] > summary').first().waitFor()
  return opened
}

/** Scrolls until every item is drawn. */
async function drawAll(page: Page): Promise<void> {
  const drawn = page.locator('doorstep-service-board [part~=item] > summary')
  await expect
    .poll(
      async () => {
        await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
        return drawn.count()
      },
      { timeout: limit(50_000), interval: 100 },
    )
    .toBe(services.items.length)
}

/** Elements of the board whose content is wider than they are, or that stand out of the page. */
function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const board = document.querySelector('doorstep-service-board')?.shadowRoot
    const wide = [...(board?.querySelectorAll('*') ?? [])].filter((element) => {
      const { right, width } = element.getBoundingClientRect()
      return width > 1 && (right > innerWidth + 1 || (element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0))
    })
    return wide.map((element) => `${element.tagName} ${element.textContent.slice(0, 40)}`)
  })
}

it('is what it is said to be: 1,135 items of 34 departments, the longest name 110 characters', () => {
  expect(services.items).toHaveLength(1135)
  expect(services.categories).toHaveLength(34)
  expect(longest.name).toHaveLength(110)
})

it('shows every item and department, and nothing overflows, from a wide glass to the narrowest phone', async () => {
  const { page, faults } = await openBoard(1080, 1920)
  const board = page.locator('doorstep-service-board')
  await drawAll(page)
  expect(await board.locator('[part=categories] button').count()).toBe(35)
  const item = board.locator(`[data-service="${longest.id}"]`)
  await item.locator('summary').scrollIntoViewIfNeeded()
  expect(await item.locator('h3').textContent()).toBe(longest.name)
  await item.locator('summary').click()
  await item.locator('.detail a').waitFor()
  for (const [width, height] of [
    [1080, 1920],
    [1920, 1080],
    [768, 1024],
    [360, 740],
    [280, 600],
  ] as const) {
    await page.setViewportSize({ width, height })
    expect(await overflowing(page), `${width} x ${height}`).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${width} x ${height}`).toBe(true)
    expect(await page.locator('doorstep-service-board [part~=item] > summary').count()).toBe(services.items.length)
  }
  expect(faults).toEqual([])
  await page.close()
})

it('finds among them, what holds the very word before what is only near', async () => {
  const { page } = await openBoard(1080, 1920)
  const board = page.locator('doorstep-service-board')
  await board.getByRole('searchbox').fill('失业')
  const expected = services.items.filter((item) => item.name.includes('失业'))
  expect(expected.length).toBeGreaterThan(5)
  // so many names hold the word that none of them is the sure one
  await board.getByText('也许是这些').first().waitFor()
  const names = await board.locator('[data-service] h3').allTextContents()
  expect(names.slice(0, 5).filter((name) => name.includes('失业'))).toHaveLength(5)
  const found = Number(/\d+/.exec((await board.getByRole('status').first().textContent()) ?? '')?.[0])
  expect(found).toBeGreaterThanOrEqual(expected.length)
  await page.close()
})
