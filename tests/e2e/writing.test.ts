// Writing Chinese on the glass, whole: by taps to the staff's desk, before its words are there, without them, offline, and never in the way.
import type { Locator, Page } from 'playwright-core'
import { GLASSES } from '../bench/typing/measure.js'
import { CounterPage } from './counter-page.js'
import { goInAsSecretary } from './at-door.js'
import { address, axeFaults, context, eachContext } from './kiosk.js'
import { LobbyPage, SIZES } from './lobby-page.js'

eachContext()

const WORDS_PART = /\/assets\/chinese-[\w-]{8}\.js/

/** The keyboard on the glass, as somebody uses it who sees no other. */
class Glass {
  constructor(readonly page: Page) {}

  static async openNeeds(phrase = false): Promise<Glass> {
    const { page } = await LobbyPage.open(context, address, '?screen=needs')
    const needs = page.locator('doorstep-needs')
    await needs.getByRole('button', { name: '健康服务' }).click()
    if (phrase) await needs.getByRole('button', { name: '医生上门' }).click()
    await page.getByLabel('您想要什么').click()
    return new Glass(page)
  }

  get board(): Locator {
    return this.page.locator('doorstep-keyboard')
  }

  key(name: string): Locator {
    return this.board.getByRole('button', { name, exact: true })
  }

  async type(letters: string): Promise<void> {
    for (const letter of letters) await this.key(letter).click()
  }

  /** Types a word and takes it from those that are offered. */
  async write(letters: string, word: string): Promise<void> {
    await this.type(letters)
    await this.board.getByRole('option', { name: word, exact: true }).click()
  }

  get written(): Promise<string> {
    return this.page.getByLabel('您想要什么').inputValue()
  }
}

test('a need that was written in Chinese by taps, after a ready phrase, stands on the staff’s desk', async () => {
  const glass = await Glass.openNeeds(true)
  await glass.key('，').click()
  await glass.write('laoban', '老伴')
  await glass.write('zhuyuan', '住院')
  await glass.key('，').click()
  await glass.write('xiang', '想')
  await glass.write('jie', '借')
  await glass.write('ly', '轮椅')
  expect(await glass.written).toBe('医生上门，老伴住院，想借轮椅')
  await glass.page.locator('doorstep-needs').getByRole('button', { name: '下一步' }).click()
  await glass.page.getByText('医生上门，老伴住院，想借轮椅').waitFor()
  await glass.page.locator('doorstep-needs').getByRole('button', { name: '交给工作人员' }).click()
  await glass.page.locator('doorstep-needs [part=number]').waitFor()
  const desk = await context.newPage()
  await desk.goto(`${address}desk/#needs`)
  await goInAsSecretary(desk)
  await desk.locator('[data-need]').getByText('医生上门，老伴住院，想借轮椅').waitFor()
})

test('letters work before the words are there and where they do not come; one tap asks again; then no network is needed', async () => {
  let fails = true
  await context.route(WORDS_PART, (route) => (fails ? route.abort() : route.continue()))
  const glass = await Glass.openNeeds()
  await glass.type('ly')
  await glass.board.getByText('汉字没拿到，先用拼音也行').waitFor()
  expect(await axeFaults(glass.page)).toEqual([])
  await glass.type('i')
  expect(await glass.written).toBe('lyi')
  await glass.key('删拼音').click()
  expect(await glass.written).toBe('')
  fails = false
  await glass.key('再拿一次').click()
  await glass.write('ly', '轮椅')
  await context.setOffline(true)
  await glass.write('zhuyuan', '住院')
  expect(await glass.written).toBe('轮椅住院')
})

test('letters wait for words that are on their way', async () => {
  let arrive = (): void => undefined
  const arrived = new Promise<void>((resolve) => (arrive = resolve))
  await context.route(WORDS_PART, async (route) => {
    await arrived
    await route.continue()
  })
  const glass = await Glass.openNeeds()
  await glass.type('ly')
  await glass.board.getByText('汉字马上就来，先打拼音').waitFor()
  expect(await glass.board.getByRole('option').count()).toBe(0)
  arrive()
  await glass.board.getByRole('option', { name: '轮椅', exact: true }).click()
  expect(await glass.written).toBe('轮椅')
})

/** Where something stands on the glass. */
async function boxOf(locator: Locator): Promise<{ top: number; bottom: number }> {
  const box = await locator.boundingBox()
  if (!box) throw new Error('not on the screen')
  return { top: box.y, bottom: box.y + box.height }
}

test.each([
  ['portrait', ''],
  ['landscape', ''],
  ['portrait', '&size=large'],
  ['landscape', '&size=large'],
] as const)('the keyboard covers neither the field nor what is opened, %s%s', async (size, large) => {
  const { page } = await LobbyPage.open(context, address, `?screen=services${large}`)
  await page.setViewportSize(SIZES[size])
  const field = page.getByRole('searchbox')
  const glass = new Glass(page)
  await field.click()
  await glass.type('yb')
  await page.locator('[part=list] [data-service]').first().waitFor()
  const name = page.locator('[part=list] [data-service] h3').first()
  const seen = async (): Promise<boolean> => {
    const [keys, ...boxes] = await Promise.all([glass.board, field, name].map(boxOf))
    return boxes.every(({ top, bottom }) => top >= 0 && bottom <= (keys?.top ?? 0))
  }
  await expect.poll(seen).toBe(true)
  // scrolled down to the last of them, and on with writing: the field is there again
  await page.locator('[part=list] [data-service]').last().scrollIntoViewIfNeeded()
  await glass.type('k')
  await expect.poll(seen).toBe(true)
  const summary = page.locator('[part=list] summary').last()
  await summary.click()
  await glass.board.waitFor({ state: 'detached' })
  const detail = page.locator('[part=detail]')
  await detail.waitFor()
  await expect.poll(async () => (await boxOf(summary)).top).toBeGreaterThanOrEqual(0)
  await expect.poll(async () => (await boxOf(detail)).top).toBeLessThan((await boxOf(page.getByRole('navigation'))).top)
})

test.each([
  ['portrait', 'services', GLASSES.portrait],
  ['landscape', 'services', GLASSES.landscape],
  ['portrait', 'needs', GLASSES.form],
  ['landscape', 'needs', GLASSES.form],
] as const)('as many words are seen as the bench of typing counts with, %s %s', async (size, screen, room) => {
  const { page } = await LobbyPage.open(context, address, `?screen=${screen}`)
  await page.setViewportSize(SIZES[size])
  if (screen === 'needs') await page.locator('[data-category=health]').click()
  await page.locator('#words').click()
  const glass = new Glass(page)
  // a key that moves while it is pressed is none: they stand where they stay
  await glass.board.locator(size === 'landscape' ? '.frame.lying' : '.frame:not(.lying)').waitFor()
  await glass.type('s')
  await glass.board.getByRole('option').first().waitFor()
  const { rows, width, narrowest } = await glass.board.locator('[part=candidates]').evaluate((list) => {
    const style = getComputedStyle(list)
    const em = parseFloat(style.fontSize)
    const target = parseFloat(style.minBlockSize)
    return {
      rows: Math.round(list.clientHeight / (target + parseFloat(style.columnGap))),
      width: list.clientWidth / em,
      narrowest: target / em,
    }
  })
  expect(rows).toBe(room.rows)
  expect(width).toBeGreaterThanOrEqual(room.width)
  expect(narrowest).toBeLessThanOrEqual(room.narrowest)
  const right = await glass.board
    .getByRole('button')
    .evaluateAll((keys) => Math.max(...keys.map((key) => key.getBoundingClientRect().right)))
  expect(right, 'all keys are on the glass').toBeLessThanOrEqual(SIZES[size].width)
  expect((await boxOf(glass.board)).bottom, 'all keys are seen').toBeLessThanOrEqual((await boxOf(page.getByRole('navigation'))).top)
})

test('the second screen’s note is written in Chinese', async () => {
  const lobby = await LobbyPage.open(context, address, '?screen=ticket')
  await lobby.take()
  const counter = await CounterPage.signIn(context, address)
  await counter.serveNext()
  const page = await context.newPage()
  await page.setViewportSize({ width: 1024, height: 768 })
  await page.goto(`${address}desk/second/?desk=d1`)
  await page.getByText('第 1 项').waitFor()
  for (const key of ['5', '5']) await page.keyboard.press(key)
  await page.getByRole('button', { name: '还想说两句' }).click()
  const note = page.getByLabel('还想说什么')
  await note.click()
  const glass = new Glass(page)
  await glass.write('hen', '很')
  await glass.write('haode', '好的')
  await page.getByRole('button', { name: '很有耐心' }).click()
  expect(await note.inputValue()).toBe('很好的，很有耐心')
  const [{ top, bottom }, keys] = [await boxOf(note), await boxOf(glass.board)]
  expect(top).toBeGreaterThanOrEqual(0)
  expect(bottom).toBeLessThanOrEqual(keys.top)
  // a page scrolls by whole pixels
  expect(Math.floor(keys.bottom)).toBeLessThanOrEqual(768)
  expect(await axeFaults(page)).toEqual([])
})
