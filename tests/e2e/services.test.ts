// Finding a matter in the lobby: from home, by a keyboard on the glass, to a ticket; what is nowhere leads to a human.
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type decode from 'jsqr'
import type { Locator } from 'playwright-core'
import { address, context, eachContext } from './kiosk.js'
import { LobbyPage } from './lobby-page.js'

const PX_PER_MM = 4.03

eachContext()

async function press(lobby: LobbyPage, keys: string): Promise<void> {
  for (const key of keys) await lobby.page.locator('doorstep-keyboard').getByRole('button', { name: key, exact: true }).click()
}

test('blb on the glass is the medical booklet, and a ticket for it', async () => {
  const lobby = await LobbyPage.open(context, address, '?screen=home')
  await lobby.page.getByRole('button', { name: /您要办什么事/ }).click()
  await press(lobby, 'blb')
  // the initials of all of a keyword: it is shown large, with its ticket
  const best = lobby.page.locator('.best')
  await best.getByRole('heading', { name: '病历本更换' }).waitFor()
  await best.getByRole('button', { name: '为这件事取号' }).click()
  expect(await lobby.take()).toBe('A001')
  expect(await lobby.issued()).toMatchObject([{ service: 'medical-booklet' }])
})

test('keys are 20 mm and 4 mm apart, and stay where they are however much is found', async () => {
  const lobby = await LobbyPage.open(context, address, '?screen=services')
  await lobby.page.getByRole('searchbox').click()
  const key = lobby.page.locator('doorstep-keyboard').getByRole('button', { name: 'g', exact: true })
  await key.waitFor()
  const boxes = await lobby.page
    .locator('doorstep-keyboard')
    .getByRole('button')
    .evaluateAll((keys) => keys.map((each) => each.getBoundingClientRect().toJSON() as DOMRect))
  for (const { width, height } of boxes) {
    expect(width / PX_PER_MM).toBeGreaterThanOrEqual(20)
    expect(height / PX_PER_MM).toBeGreaterThanOrEqual(20)
  }
  const inRow = boxes.filter(({ top }) => top === boxes[0]?.top)
  for (const [at, box] of inRow.entries())
    if (at > 0) expect((box.left - (inRow[at - 1]?.right ?? 0)) / PX_PER_MM).toBeGreaterThanOrEqual(4)
  const before = await key.boundingBox()
  await press(lobby, 'zzzz')
  await lobby.page.getByText('没找到“zzzz”').waitFor()
  expect((await key.boundingBox())?.y).toBeCloseTo(before?.y ?? 0, 0)
})

test('what is in no list leads to a ticket for any matter', async () => {
  const lobby = await LobbyPage.open(context, address, '?screen=services')
  await lobby.page.getByRole('searchbox').fill('火星移民')
  await lobby.page.getByRole('button', { name: '取个号，当面问' }).click()
  expect(await lobby.take()).toBe('G001')
})

test('a checklist is printed by the browser where it is the printer that was set up', async () => {
  await context.addInitScript(() => {
    localStorage.setItem('doorstep:/stations/wutongli/station.json:printer', JSON.stringify({ connection: 'browser' }))
    // the slip's frame has a print of its own
    window.print = () => undefined
    const real = HTMLIFrameElement.prototype.remove
    HTMLIFrameElement.prototype.remove = function (this: HTMLIFrameElement) {
      document.documentElement.dataset['printed'] = this.contentDocument?.body.innerText ?? ''
      real.call(this)
    }
  })
  const lobby = await LobbyPage.open(context, address, '?screen=services')
  await lobby.page.getByRole('searchbox').fill('病历本用完了')
  await lobby.page.getByRole('button', { name: '看详细、打印清单' }).click()
  await lobby.page.getByRole('button', { name: '打印清单', exact: true }).click()
  // the frame is there only once what prints was fetched
  await lobby.page.locator('iframe').waitFor({ state: 'attached' })
  await lobby.page.clock.fastForward(11_000)
  await expect.poll(() => lobby.page.evaluate(() => document.documentElement.dataset['printed'] ?? '')).toContain('病历本更换')
  const printed = await lobby.page.evaluate(() => document.documentElement.dataset['printed'] ?? '')
  expect(printed).toContain('医保卡')
  expect(printed).toContain('王芳')
})

/** What a phone reads from a code on the screen. */
async function contentOf(code: Locator): Promise<string> {
  // the decoder is written for script tags; it is given the code's own picture, large enough to be read
  await code.page().evaluate(await readFile(fileURLToPath(import.meta.resolve('jsqr')), 'utf8'))
  return code.evaluate(async (svg) => {
    const image = new Image(700, 700)
    image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(svg))}`
    await image.decode()
    const canvas = new OffscreenCanvas(700, 700)
    const context = canvas.getContext('2d')
    context?.drawImage(image, 0, 0, 700, 700)
    const { data, width, height } = context?.getImageData(0, 0, 700, 700) ?? new ImageData(1, 1)
    const { jsQR } = globalThis as unknown as { jsQR: typeof decode }
    return jsQR(data, width, height)?.data ?? ''
  })
}

test('without a printer a checklist goes to the phone, and nothing is offered on paper', async () => {
  const lobby = await LobbyPage.open(context, address, '?screen=services')
  await lobby.page.getByRole('searchbox').fill('病历本用完了')
  await lobby.page.getByRole('button', { name: '看详细', exact: true }).click()
  const code = lobby.page.getByRole('img', { name: /把清单带走/ })
  await code.waitFor()
  expect(await lobby.page.getByText('打印清单').count()).toBe(0)
  const read = await contentOf(code)
  expect(read).toContain('病历本更换')
  expect(read).toContain('□ 医保卡')
  expect(read).toContain('王芳')
})
