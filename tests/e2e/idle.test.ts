// Nobody is there any more: the countdown, the way to stay, and nothing left of the person before.
import { address, context, eachContext } from './kiosk.js'
import { LobbyPage } from './lobby-page.js'

eachContext()

const wait = (lobby: LobbyPage, seconds: number) => lobby.page.clock.runFor(seconds * 1000)
const dialog = (lobby: LobbyPage) => lobby.page.getByRole('dialog')

test('after 60 seconds 30 are counted down, then everything of the person is gone', async () => {
  const lobby = await LobbyPage.open(context, address)
  const history = await lobby.historyLength()
  await lobby.begin.click()
  await lobby.bar('English').click()
  await lobby.tile('Services').click()
  await lobby.page.locator('doorstep-service-board [part~=item] > summary').first().click()
  await lobby.page.evaluate(() => Object.assign(document.querySelector('lobby-app') ?? {}, { marked: true }))
  const board = await lobby.page.locator('doorstep-service-board').elementHandle()
  await wait(lobby, 55)
  expect(await dialog(lobby).count(), 'too early').toBe(0)
  await wait(lobby, 7)
  await dialog(lobby).waitFor()
  expect(await dialog(lobby).innerText()).toMatch(/Are you still there\?[\s\S]*Continue/)
  expect(await lobby.button('Continue').evaluate((button) => (button.getRootNode() as ShadowRoot).activeElement === button)).toBe(true)
  await wait(lobby, 31)
  await lobby.begin.waitFor()
  expect(await dialog(lobby).count()).toBe(0)
  expect(await lobby.language()).toBe('zh-Hans')
  expect(lobby.query.toString()).toBe('')
  expect(await lobby.historyLength()).toBe(history)
  expect(await board?.evaluate((element) => element.isConnected), 'the components of the person before').toBe(false)
  await lobby.begin.click()
  await lobby.tile('服务清单').click()
  await lobby.heading('服务清单').waitFor()
  expect(await lobby.page.locator('doorstep-service-board details[open]').count()).toBe(0)
  await lobby.bar('返回').click()
  expect(await lobby.bar('返回').isDisabled(), 'the trail').toBe(true)
})

test('to go on is possible as often as one likes', async () => {
  const lobby = await LobbyPage.open(context, address, '?screen=timetable')
  for (let time = 0; time < 12; time += 1) {
    await wait(lobby, 62)
    await lobby.button('继续').click()
    await expect.poll(() => dialog(lobby).count()).toBe(0)
  }
  expect(await lobby.heading('邻里中心课表').count()).toBe(1)
})

test('a touch starts the time anew', async () => {
  const lobby = await LobbyPage.open(context, address, '?screen=human')
  for (let time = 0; time < 3; time += 1) {
    await wait(lobby, 50)
    await lobby.heading('人工服务').click()
  }
  expect(await dialog(lobby).count()).toBe(0)
})

test('who is done can end it at once', async () => {
  const lobby = await LobbyPage.open(context, address, '?screen=human')
  await wait(lobby, 62)
  await lobby.button('不看了').click()
  await lobby.begin.waitFor()
})

test('large type gives 120 seconds, and is gone with the person', async () => {
  const lobby = await LobbyPage.open(context, address, '?screen=meals')
  await lobby.bar('大字').click()
  await wait(lobby, 115)
  expect(await dialog(lobby).count(), 'too early').toBe(0)
  await wait(lobby, 7)
  await dialog(lobby).waitFor()
  await wait(lobby, 31)
  await lobby.begin.waitFor()
  expect(await lobby.size()).toBe('normal')
})

test('on the attract screen nothing counts', async () => {
  const lobby = await LobbyPage.open(context, address)
  await wait(lobby, 600)
  expect(await dialog(lobby).count()).toBe(0)
  await lobby.begin.waitFor()
  await lobby.begin.click()
  await wait(lobby, 50)
  expect(await dialog(lobby).count(), 'the time before does not count').toBe(0)
})

test('the ticket of a person who went away is not left on the screen', async () => {
  const lobby = await LobbyPage.open(context, address, '?screen=ticket')
  const number = await lobby.take()
  await wait(lobby, 62)
  await wait(lobby, 31)
  await lobby.begin.waitFor()
  expect(await lobby.page.getByText(number).count()).toBe(0)
})
