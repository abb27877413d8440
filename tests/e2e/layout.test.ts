// Nothing runs off the glass or is cut: every screen, four sizes, three languages, normal and large.
import { inject } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../browser.mjs'
import { LOBBY_SCREENS, LobbyPage, openContext, SIZES, TEST_LANGUAGES } from './lobby-page.js'

const address = inject('kiosk')
let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
})

/**
 * Every text that reaches beyond the left or right edge of the window, of the button it stands in, or of a box that would
 * clip it. Texts that end in an ellipsis on purpose say so with `text-overflow`.
 */
function runsOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const roots: (Document | ShadowRoot)[] = [document]
    for (const root of roots) for (const element of root.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot)
    const parentOf = (element: Element) => {
      const root = element.getRootNode()
      return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null)
    }
    const boundsOf = (element: Element): { left: number; right: number } => {
      let bounds = { left: 0, right: innerWidth }
      for (let at: Element | null = element; at; at = parentOf(at)) {
        const { overflowX, textOverflow } = getComputedStyle(at)
        if (textOverflow === 'ellipsis') return { left: -Infinity, right: Infinity }
        if (overflowX === 'visible' && at.tagName !== 'BUTTON') continue
        const { left, right } = at.getBoundingClientRect()
        bounds = { left: Math.max(bounds.left, left), right: Math.min(bounds.right, right) }
      }
      return bounds
    }
    const found: string[] = []
    for (const root of roots) {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node.parentElement
        const text = node.textContent?.trim() ?? ''
        if (!element || text === '' || !element.checkVisibility({ visibilityProperty: true })) continue
        if (['STYLE', 'SCRIPT', 'TITLE', 'NOSCRIPT'].includes(element.tagName)) continue
        // what only screen readers hear
        if (element.closest('.visually-hidden, .unseen')) continue
        const range = document.createRange()
        range.selectNodeContents(node)
        const { left, right, width } = range.getBoundingClientRect()
        const bounds = boundsOf(element)
        if (width > 0 && (left < bounds.left - 1 || right > bounds.right + 1)) found.push(`${text.slice(0, 40)} (${left}–${right})`)
      }
      for (const element of root.querySelectorAll('*')) {
        const { overflowX, textOverflow } = getComputedStyle(element)
        if (element.clientWidth <= 1 || overflowX === 'visible' || textOverflow === 'ellipsis') continue
        if (element.scrollWidth > element.clientWidth + 1) found.push(`<${element.localName}> scrolls sideways`)
      }
    }
    if (document.documentElement.scrollWidth > innerWidth) found.push('the page scrolls sideways')
    return found
  })
}

const sizes = Object.keys(SIZES) as (keyof typeof SIZES)[]
const cases = sizes.flatMap((size) => TEST_LANGUAGES.flatMap((language) => [false, true].map((large) => ({ size, language, large }))))

test.each(cases)('the lobby, $size, $language, large: $large', { timeout: 120_000 }, async ({ size, language, large }) => {
  const context = await openContext(browser, undefined, { viewport: SIZES[size] })
  const lobby = await LobbyPage.open(context, address)
  const found: Record<string, string[]> = {}
  for (const screen of LOBBY_SCREENS) {
    await lobby.show(LobbyPage.query(screen, language, large))
    found[screen] = await runsOff(lobby.page)
    if (screen !== 'ticket') continue
    await lobby.take()
    found['issued'] = await runsOff(lobby.page)
  }
  expect(Object.entries(found).filter(([, texts]) => texts.length > 0)).toEqual([])
  await context.close()
})

test.each(sizes)('counter and display, %s', async (size) => {
  const context = await openContext(browser, undefined, { viewport: SIZES[size] })
  const page = await context.newPage()
  for (const path of ['counter/', 'display/'])
    for (const language of TEST_LANGUAGES) {
      await page.goto(`${address}${path}?lang=${language}`)
      await page.getByRole('heading').first().waitFor()
      expect(await runsOff(page), `${path} ${language}`).toEqual([])
    }
  await context.close()
})

test.each(['portrait', 'landscape'] as const)('the four tiles can be read without scrolling, %s', async (size) => {
  for (const [language, large] of TEST_LANGUAGES.flatMap((each) => [[each, false] as const, [each, true] as const])) {
    const context = await openContext(browser, undefined, { viewport: SIZES[size] })
    const lobby = await LobbyPage.open(context, address, LobbyPage.query('home', language, large))
    const names = lobby.page.locator('lobby-home .ticket strong, lobby-home .tile strong')
    expect(await names.count()).toBe(4)
    const edge = await lobby.page.locator('lobby-scroll .view').boundingBox()
    const bottoms = await names.evaluateAll((all) => all.map((name) => name.getBoundingClientRect().bottom))
    expect(Math.max(...bottoms), `${language} large ${large}`).toBeLessThanOrEqual(edge ? edge.y + edge.height : 0)
    await context.close()
  }
})
