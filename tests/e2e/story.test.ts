// One matter from the tap in the lobby to the rating, over the windows of a station; its pictures stand in .cache/story.
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { CounterPage } from './counter-page.js'
import { address, context, eachContext } from './kiosk.js'
import { LobbyPage, SIZES } from './lobby-page.js'

const folder = fileURLToPath(new URL('../../.cache/story/', import.meta.url))

mkdirSync(folder, { recursive: true })
eachContext()

let pictures = 0
const picture = async (page: Page, name: string): Promise<void> => {
  pictures += 1
  await page.screenshot({ path: `${folder}${String(pictures).padStart(2, '0')}-${name}.png` })
}

/** Presses one thing after the other in what is open. */
async function inPanel({ page }: CounterPage, ...names: readonly string[]): Promise<void> {
  for (const name of names) await page.locator('.panel').getByRole('button', { name }).last().click()
}

/** Opens what the dots of the only row hide, and answers. */
async function ofMatter(counter: CounterPage, ...names: readonly string[]): Promise<void> {
  await counter.page.locator('[part=matters] [data-ticket]').getByRole('button', { name: '更多' }).first().click()
  await inPanel(counter, ...names)
}

test('ticket, call, receive, assign, decline, escalate, close, rate', async () => {
  const lobby = await LobbyPage.open(context, address, '?screen=ticket&service=medical-booklet')
  await lobby.attended()
  const number = await lobby.take()
  // no phone could open the address this test is served at, so the ticket draws no code and says what to do
  await lobby.page.getByText('可以用手机把这一页拍下来').first().waitFor()
  await picture(lobby.page, 'ticket')

  const wall = await context.newPage()
  await wall.setViewportSize(SIZES.landscape)
  await wall.goto(`${address}display/`)
  const wang = await CounterPage.signIn(context, address)
  const lu = await CounterPage.signIn(context, address, '2号接待台', '陆伟')
  for (const { page } of [wang, lu]) await page.setViewportSize(SIZES.landscape)
  await wang.press(/叫下一位/)
  await wall.locator('[part=number]').waitFor()
  expect(await wall.locator('[part=number]').innerText()).toBe(number)
  await picture(wall, 'called')
  await wang.press(/开始接待/)
  await wang.page.getByText('首问责任人 王芳').first().waitFor()
  await wang.page.getByText('核对材料').waitFor()
  await picture(wang.page, 'received')

  await wang.press(/请同事接/)
  await inPanel(wang, '明天', '陆伟')
  // the desk is free for the next; the matter waits with whoever was asked
  await wang.page
    .getByText(/已请陆伟接手 .*，最晚 .* 回复；您可以叫下一位了/)
    .first()
    .waitFor()
  await wang.page.getByRole('button', { name: /叫下一位/ }).waitFor()
  await lu.page.getByText('同事请您接手').waitFor()
  await picture(lu.page, 'assigned')
  await lu.press('不接')
  await inPanel(lu, '不接')
  await lu.page.getByText('同事请您接手').waitFor({ state: 'detached' })
  // back to who asked, who first received it all the while
  await wang.page.getByText('陆伟没有接').waitFor()
  await picture(wang.page, 'declined')

  await ofMatter(wang, '急事')
  await wang.page.getByText('徐丽华在办').first().waitFor()
  await picture(wang.page, 'escalated')
  await lu.press('结束接待')
  const xu = await CounterPage.signIn(context, address, '2号接待台', '徐丽华')
  await xu.page.setViewportSize(SIZES.landscape)
  await xu.page.getByText('我的事').first().waitFor()
  await picture(xu.page, 'secretary')
  await ofMatter(xu, '办好了')
  await xu.page.getByText('没有要您接着办的事').waitFor()

  // the ticket still stands on the lobby's screen, and asks
  await lobby.page.getByText('接待您的是').waitFor()
  const rating = lobby.page.locator('doorstep-rating')
  for (const dimension of ['服务态度', '服务能力'])
    await rating.getByRole('group', { name: dimension }).getByRole('radio', { name: '非常满意' }).click()
  await picture(lobby.page, 'rating')
  await rating.getByRole('button', { name: '交给服务站' }).click()
  await lobby.page.getByText('谢谢您，收到了').waitFor()
  await picture(lobby.page, 'rated')
})
