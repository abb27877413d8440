// Every screen in three languages, normal and large, on four glasses: nothing runs off, targets and letters have their size, axe finds nothing, and what is heard is approved.
import { capitalMm, millimetres, runsOff, targetsOf, textsOf, tooClose } from './glass.js'
import { hearing } from './heard.js'
import { address, axeFaults, context, eachContext } from './kiosk.js'
import { LOBBY_SCREENS, LobbyPage, settled, SIZES, TEST_LANGUAGES, type LobbyScreen, type TestLanguage } from './lobby-page.js'

const TARGET_MM = 20
const APART_MM = 4
const TARGET_PX = { tablet: 56, phone: 44 } as const
type Size = keyof typeof SIZES
const sizes = Object.keys(SIZES) as Size[]

eachContext()
const heard = hearing('lobby')

interface View {
  readonly size: Size
  readonly screen: LobbyScreen
  readonly language: TestLanguage
  readonly large: boolean
}

/** The glass has another size from now on, and what follows a size has followed. */
async function resize(lobby: LobbyPage, size: Size): Promise<void> {
  await lobby.page.setViewportSize(SIZES[size])
  await lobby.page.clock.runFor(1000)
  await lobby.settled()
}

/** Targets of 20 mm, 4 mm apart, and letters of 5 mm on a lobby's glass (see docs/kiosk.md); by pixels on one that is held. */
async function sizesOf({ page }: LobbyPage, { size, screen, large }: View): Promise<unknown[]> {
  const targets = screen === 'start' ? [] : await targetsOf(page)
  if (size === 'tablet' || size === 'phone') return targets.filter(({ width, height }) => Math.min(width, height) < TARGET_PX[size])
  expect(targets.length).toBeGreaterThan(screen === 'start' ? -1 : 5)
  const small = targets.filter(({ width, height }) => millimetres(Math.min(width, height)) < TARGET_MM)
  const texts = await textsOf(page)
  expect(texts.length).toBeGreaterThan(3)
  // the smallest words are tags and counts beside a line of full size
  const [body, least] = large && screen !== 'start' ? [7.3, 6.6] : [5, 4.5]
  const median = texts.map(({ px }) => capitalMm(px)).sort((a, b) => a - b)[Math.floor(texts.length / 2)] ?? 0
  return [
    ...small,
    ...tooClose(targets, APART_MM),
    ...texts.filter(({ px }) => capitalMm(px) < least),
    ...(median < body ? [`the median is ${median} mm`] : []),
  ]
}

const views = TEST_LANGUAGES.flatMap((language) => [false, true].map((large) => ({ language, large })))

test.each(views)('the lobby in $language, large: $large', async ({ language, large }) => {
  const lobby = await LobbyPage.open(context, address)
  const found: Record<string, unknown[]> = {}
  const look = async (screen: LobbyScreen, name: string = screen): Promise<void> => {
    for (const size of sizes) {
      await resize(lobby, size)
      found[`${name} ${size}`] = await runsOff(lobby.page)
      // the words of one language are enough to know how large they are
      if (language === 'zh-Hans' && name === screen)
        found[`${name} ${size}: sizes`] = await sizesOf(lobby, { size, screen, language, large })
    }
    await resize(lobby, 'portrait')
    await heard(lobby.page, `${name}, ${language}${large ? ', large' : ''}`)
    found[`${name}: axe`] = await axeFaults(lobby.page)
  }
  for (const screen of LOBBY_SCREENS) {
    await lobby.show(LobbyPage.query(screen, language, large))
    await look(screen)
    if (screen !== 'ticket') continue
    await lobby.take()
    await look(screen, 'issued')
    const px = await lobby.number.evaluate((number) => parseFloat(getComputedStyle(number).fontSize))
    expect(capitalMm(px), 'the number').toBeGreaterThanOrEqual(25)
  }
  expect(Object.entries(found).filter(([, faults]) => faults.length > 0)).toEqual([])
})

test.each(views)('the four tiles can be read without scrolling in $language, large: $large', async ({ language, large }) => {
  const lobby = await LobbyPage.open(context, address, LobbyPage.query('home', language, large))
  for (const size of ['portrait', 'landscape'] as const) {
    await resize(lobby, size)
    const names = lobby.page.locator('lobby-home .ticket strong, lobby-home .tile strong')
    expect(await names.count()).toBe(4)
    const edge = await lobby.page.locator('lobby-scroll .view').boundingBox()
    const bottoms = await names.evaluateAll((all) => all.map((name) => name.getBoundingClientRect().bottom))
    expect(Math.max(...bottoms), size).toBeLessThanOrEqual(edge ? edge.y + edge.height : 0)
  }
})

test.each(TEST_LANGUAGES)('desk and display in %s', async (language) => {
  const page = await context.newPage()
  for (const path of ['desk/?', 'display/?', 'display/?theme=light&']) {
    await page.setViewportSize(SIZES.landscape)
    await page.goto(`${address}${path}lang=${language}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await settled(page)
    if (!path.includes('theme')) await heard(page, `${path.slice(0, -2)}, ${language}`)
    expect(await axeFaults(page), path).toEqual([])
    for (const size of sizes) {
      await page.setViewportSize(SIZES[size])
      // what follows a size comes a moment after it
      await expect.poll(() => runsOff(page), { message: `${path} ${size}` }).toEqual([])
    }
  }
})

test('axe finds nothing in the countdown', async () => {
  const lobby = await LobbyPage.open(context, address, '?screen=human')
  await lobby.page.clock.runFor(62_000)
  await lobby.page.getByRole('dialog').waitFor()
  expect(await axeFaults(lobby.page)).toEqual([])
})

test('a measured screen goes by its own millimetres', async () => {
  const lobby = await LobbyPage.open(context, address, '?screen=home&pxPerMm=6')
  const target = await lobby.page.evaluate(() => document.documentElement.style.getPropertyValue('--doorstep-target'))
  expect(target).toBe('120px')
})
