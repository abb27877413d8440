// axe on every page of the kiosk and every screen of the lobby, in three languages, normal, large and in the dark.
import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { inject } from 'vitest'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../browser.mjs'
import { LOBBY_SCREENS, LobbyPage, openContext, SIZES, TEST_LANGUAGES } from './lobby-page.js'

declare global {
  interface Window {
    axe: { run(context: Document, options: RunOptions): Promise<AxeResults> }
  }
}

const address = inject('kiosk')
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
})

async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(source)
  return page.evaluate(async () => {
    const { violations } = await window.axe.run(document, { resultTypes: ['violations'] })
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`))
  })
}

test.each(TEST_LANGUAGES)('the lobby in %s', { timeout: 120_000 }, async (language) => {
  const context = await openContext(browser)
  const lobby = await LobbyPage.open(context, address)
  for (const large of [false, true])
    for (const screen of LOBBY_SCREENS) {
      await lobby.show(LobbyPage.query(screen, language, large))
      expect(await faultsOf(lobby.page), `${screen} large ${large}`).toEqual([])
      if (screen !== 'ticket') continue
      await lobby.take()
      expect(await faultsOf(lobby.page), `the ticket, large ${large}`).toEqual([])
    }
  await context.close()
})

test('the countdown', async () => {
  const context = await openContext(browser)
  const lobby = await LobbyPage.open(context, address, '?screen=human')
  await lobby.page.clock.runFor(62_000)
  await lobby.page.getByRole('dialog').waitFor()
  expect(await faultsOf(lobby.page)).toEqual([])
  await context.close()
})

test.each(TEST_LANGUAGES)('counter and display in %s', async (language) => {
  const context = await openContext(browser, undefined, { viewport: SIZES.landscape })
  const page = await context.newPage()
  for (const path of ['counter/?', 'display/?', 'display/?theme=light&']) {
    await page.goto(`${address}${path}lang=${language}`)
    await page.getByRole('heading').first().waitFor()
    expect(await faultsOf(page), path).toEqual([])
  }
  await context.close()
})
