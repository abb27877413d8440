// Millimetres on a lobby screen: targets, their distance, and the height of letters, at 4.03 pixels to a millimetre.
import { inject } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { CAPITAL_HEIGHT, DEFAULT_PX_PER_MM, profileOf } from '../../kiosk/src/profile.js'
import { launchBrowser } from '../browser.mjs'
import { LOBBY_SCREENS, LobbyPage, openContext, SIZES } from './lobby-page.js'

const address = inject('kiosk')
const TARGET_MM = 20
const APART_MM = 4
let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
})

interface Target {
  readonly name: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Everything on the glass that can be tapped, through shadow roots, as boxes in pixels; a checkbox is its label. */
function targetsOf(page: Page): Promise<Target[]> {
  return page.evaluate(() => {
    const roots: (Document | ShadowRoot)[] = [document]
    for (const root of roots) for (const element of root.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot)
    // what is scrolled out of the view, or half behind its edge, is not tapped there
    const edge = document.querySelector('lobby-app')?.shadowRoot?.querySelector('lobby-scroll')?.shadowRoot?.querySelector('.view')
    const bottom = edge?.getBoundingClientRect().bottom ?? innerHeight
    return roots
      .flatMap((root) => [...root.querySelectorAll<HTMLElement>('button, summary, a[href], select, input')])
      .map((element) => (element instanceof HTMLInputElement ? (element.closest('label') ?? element) : element))
      .filter((element) => element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }))
      .map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect()
        return { name: element.innerText.trim().slice(0, 30), x, y, width, height }
      })
      .filter(({ y, height }) => y >= 0 && (y + height <= bottom || y >= bottom) && y + height <= innerHeight)
  })
}

/** The least height of a capital letter of all visible text, in em of its own font, and where it stands. */
function textsOf(page: Page): Promise<{ text: string; px: number }[]> {
  return page.evaluate(() => {
    const roots: (Document | ShadowRoot)[] = [document]
    for (const root of roots) for (const element of root.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot)
    return roots.flatMap((root) =>
      [...root.querySelectorAll<HTMLElement>('*')]
        .filter((element) => !['STYLE', 'SCRIPT', 'TITLE', 'NOSCRIPT'].includes(element.tagName))
        .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('.visually-hidden, .unseen'))
        .flatMap((element) => {
          const text = [...element.childNodes].flatMap((node) => (node instanceof Text ? [node.data.trim()] : [])).join('')
          return text === '' ? [] : [{ text: text.slice(0, 30), px: parseFloat(getComputedStyle(element).fontSize) }]
        }),
    )
  })
}

const millimetres = (px: number) => px / DEFAULT_PX_PER_MM
const capitalMm = (px: number) => millimetres(px * CAPITAL_HEIGHT)
const gapBetween = (a: Target, b: Target) =>
  Math.max(b.x - (a.x + a.width), a.x - (b.x + b.width), b.y - (a.y + a.height), a.y - (b.y + b.height))

describe.each([
  { size: 'portrait', large: false },
  { size: 'portrait', large: true },
  { size: 'landscape', large: false },
] as const)('$size, large: $large', ({ size, large }) => {
  test.each(LOBBY_SCREENS.slice(1))('%s: targets of 20 mm, 4 mm apart', async (screen) => {
    const context = await openContext(browser, undefined, { viewport: SIZES[size] })
    const lobby = await LobbyPage.open(context, address, LobbyPage.query(screen, 'zh-Hans', large))
    const targets = await targetsOf(lobby.page)
    expect(targets.length).toBeGreaterThan(5)
    const small = targets.filter(({ width, height }) => millimetres(Math.min(width, height)) < TARGET_MM)
    expect(small).toEqual([])
    const close = targets.flatMap((one, index) =>
      targets.slice(index + 1).flatMap((other) => {
        const gap = gapBetween(one, other)
        return gap < 0 || millimetres(gap) >= APART_MM ? [] : [`${one.name} and ${other.name}: ${millimetres(gap).toFixed(1)} mm`]
      }),
    )
    expect(close).toEqual([])
    await context.close()
  })

  // the smallest words are tags and counts beside a line of full size
  test.each(LOBBY_SCREENS)('%s: letters', async (screen) => {
    const context = await openContext(browser, undefined, { viewport: SIZES[size] })
    const lobby = await LobbyPage.open(context, address, LobbyPage.query(screen, 'zh-Hans', large))
    const texts = await textsOf(lobby.page)
    expect(texts.length).toBeGreaterThan(3)
    const [body, least] = large && screen !== 'start' ? [7.3, 6.6] : [5, 4.5]
    expect(texts.filter(({ px }) => capitalMm(px) < least)).toEqual([])
    const sizes = texts.map(({ px }) => capitalMm(px)).sort((a, b) => a - b)
    expect(sizes[Math.floor(sizes.length / 2)], 'the median').toBeGreaterThanOrEqual(body)
    await context.close()
  })

  test('the number on the ticket has letters of at least 25 mm', async () => {
    const context = await openContext(browser, undefined, { viewport: SIZES[size] })
    const lobby = await LobbyPage.open(context, address, LobbyPage.query('ticket', 'zh-Hans', large))
    await lobby.take()
    const px = await lobby.number.evaluate((number) => parseFloat(getComputedStyle(number).fontSize))
    expect(capitalMm(px)).toBeGreaterThanOrEqual(25)
    await context.close()
  })
})

test.each([
  ['tablet', 56],
  ['phone', 44],
] as const)('%s: targets of %i px', async (size, least) => {
  const context = await openContext(browser, undefined, { viewport: SIZES[size] })
  for (const screen of LOBBY_SCREENS.slice(1)) {
    const lobby = await LobbyPage.open(context, address, LobbyPage.query(screen, 'zh-Hans'))
    const targets = await targetsOf(lobby.page)
    expect(
      targets.filter(({ width, height }) => Math.min(width, height) < least),
      screen,
    ).toEqual([])
    await lobby.page.close()
  }
  await context.close()
})

test('a measured screen goes by its own millimetres', async () => {
  const context = await openContext(browser)
  const lobby = await LobbyPage.open(context, address, '?screen=home&pxPerMm=6')
  const target = await lobby.page.evaluate(() => document.documentElement.style.getPropertyValue('--doorstep-target'))
  expect(target).toBe('120px')
  await context.close()
})

test('profiles: a lobby by millimetres, a tablet and a phone by pixels, each size rounded up', () => {
  const lobby = profileOf(SIZES.portrait)
  expect(lobby.name).toBe('lobby')
  expect(capitalMm(lobby.text)).toBeGreaterThanOrEqual(5)
  expect(capitalMm(lobby.largeText)).toBeGreaterThanOrEqual(7.3)
  expect([millimetres(lobby.target), millimetres(lobby.gap)].map((mm) => mm >= 4)).toEqual([true, true])
  expect(profileOf(SIZES.landscape)).toEqual(lobby)
  expect([profileOf(SIZES.tablet).name, profileOf(SIZES.phone).name]).toEqual(['tablet', 'phone'])
  expect(profileOf({ ...SIZES.tablet, pxPerMm: 6 })).toMatchObject({ name: 'lobby', target: 120, gap: 24 })
})
