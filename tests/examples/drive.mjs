// What a visitor does with an example: takes a ticket, hides the dispenser, changes the language. Nothing may be said in the console.
import assert from 'node:assert/strict'
import { limit } from '../pace.mjs'

/** A Friday morning on which the demo station is open. */
const MORNING = new Date('2026-11-20T10:24:00+08:00')

/**
 * A page of its own that keeps what its console says.
 *
 * @param {import('playwright-core').Browser} browser @param {string} address
 * @param {(page: import('playwright-core').Page) => Promise<void>} use
 */
async function visit(browser, address, use) {
  const context = await browser.newContext({ serviceWorkers: 'block' })
  /** @type {string[]} */
  const said = []
  try {
    context.setDefaultTimeout(limit(12_000))
    await context.clock.install({ time: MORNING })
    const page = await context.newPage()
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) said.push(message.text())
    })
    page.on('pageerror', (error) => said.push(String(error)))
    page.on('requestfailed', (request) => said.push(`${request.url()} failed`))
    await page.goto(address)
    await use(page).catch((/** @type {unknown} */ error) => {
      throw new Error(`${error instanceof Error ? error.message : String(error)}\nThe console said: ${said.join('\n') || 'nothing'}`)
    })
    assert.deepEqual(said, [], 'the console says nothing')
  } finally {
    await context.close()
  }
}

/** The examples that have a queue. @param {import('playwright-core').Browser} browser @param {string} address */
export const drive = (browser, address) =>
  visit(browser, address, async (page) => {
    const board = page.locator('doorstep-service-board')
    const dispenser = page.locator('doorstep-ticket-dispenser')
    const take = dispenser.getByRole('button', { name: '取号', exact: true })
    const last = page.locator('output')

    // The feed is there, and so are the journals, which only a property can bring.
    await board.getByRole('heading', { name: '服务清单', exact: true }).waitFor()
    await take.click()
    await dispenser.getByRole('heading', { name: 'G001' }).or(dispenser.getByText('G001').first()).waitFor()
    await page.waitForFunction(() => document.querySelector('output')?.textContent === 'G001')

    // The board asks for another, and the page hears it: the dispenser is at its choice again, for that service.
    await board.locator('[part~=item] summary').first().click()
    const ask = board.getByRole('button', { name: /取号/ })
    await ask.first().click()
    await dispenser.getByText('办理：').waitFor()
    await take.click()
    await page.waitForFunction(
      () =>
        /^[A-Z]\d{3}$/.test(document.querySelector('output')?.textContent ?? '') &&
        document.querySelector('output')?.textContent !== 'G001',
    )
    const second = await last.textContent()

    // Gone without a trace, and a boolean is told the board; then both come back and know the queue.
    const shown = page.getByRole('checkbox', { name: /Tickets|Meals/ })
    await shown.uncheck()
    await dispenser.waitFor({ state: 'detached' })
    await ask.first().waitFor({ state: 'detached' })
    await shown.check()
    await take.click()
    await page.waitForFunction((before) => document.querySelector('output')?.textContent !== before, second)

    await page.locator('doorstep-meal-calendar').getByRole('heading').first().waitFor()
    assert.equal(
      await page.locator('doorstep-meal-calendar').evaluate((calendar) => Reflect.get(calendar, 'age')),
      70,
      'a number stays one',
    )

    await page.getByRole('combobox').first().selectOption('en')
    await board.getByRole('heading', { name: 'Services', exact: true }).waitFor()
    await page.getByRole('combobox').first().selectOption('zh-Hant')
    await board.getByRole('heading', { name: '服務清單', exact: true }).waitFor()
  })

/** The script tag, which has no queue. @param {import('playwright-core').Browser} browser @param {string} address */
export const driveScriptTag = (browser, address) =>
  visit(browser, address, async (page) => {
    const board = page.locator('doorstep-service-board')
    const meals = page.locator('doorstep-meal-calendar')
    await board.locator('[part~=item] summary').first().waitFor()
    await meals.getByRole('heading').first().waitFor()
    assert.equal(await board.getByRole('button', { name: /取号/ }).count(), 0, 'no ticket is offered')

    const shown = page.getByRole('checkbox', { name: /Tickets|Meals/ })
    await shown.uncheck()
    await meals.waitFor({ state: 'detached' })
    await shown.check()
    await meals.getByRole('heading').first().waitFor()

    await board.getByRole('searchbox').fill('qqqq zzzz')
    await page.clock.runFor(5000)
    await page.getByText('Not found: qqqq zzzz').waitFor()

    await page.getByRole('combobox').first().selectOption('en')
    await board.getByText('Wutongli').or(board.getByRole('search')).first().waitFor()
    await meals.getByRole('heading', { name: 'Meals' }).waitFor()
  })

/** What the server sends, where no script runs. @param {import('playwright-core').Browser} browser @param {string} address */
export async function withoutScripts(browser, address) {
  const context = await browser.newContext({ javaScriptEnabled: false })
  try {
    const page = await context.newPage()
    await page.goto(address)
    await page.getByText('梧桐里家门口服务站，021-0555 0188').waitFor({ state: 'visible' })
  } finally {
    await context.close()
  }
}
