// The bell from the lobby to the desks and back: rung, heard at every desk, answered; through a reload, without a network, with nobody there.
import { CounterPage } from './counter-page.js'
import { hearing, inEachLanguage } from './heard.js'
import { address, anotherContext, browser, context, eachContext } from './kiosk.js'
import { LobbyPage, MORNING, NIGHT, openContext } from './lobby-page.js'

eachContext()
const heard = hearing('bell')

const bell = (lobby: LobbyPage) => lobby.page.locator('lobby-bell')

test('somebody rings, both desks hear it, one comes, and the lobby says who; reloads and a lost network change nothing', async () => {
  // no time goes by: the bell rang just now, however slow the machine
  await context.clock.setFixedTime(MORNING)
  const one = await CounterPage.signIn(context, address)
  const two = await CounterPage.signIn(context, address, '2号接待台', '陆伟')
  const lobby = await LobbyPage.open(context, address, '?screen=human')
  // the feed is read; from now on there is no network
  await context.setOffline(true)
  await lobby.page.getByRole('button', { name: /^请工作人员过来/ }).click()
  await bell(lobby).getByText('接待台在响铃').waitFor()
  await bell(lobby).getByText('还没有人答应').waitFor()
  await Promise.all([one, two].map(({ page }) => page.getByText('大厅屏幕前有人请工作人员过去').waitFor()))
  await context.setOffline(false)
  await lobby.page.reload()
  await bell(lobby).getByText('接待台在响铃').waitFor()
  expect(await lobby.page.getByRole('button', { name: /^请工作人员过来/ }).count(), 'one bell at a time').toBe(0)
  // every other screen has it in a line
  await heard(lobby.page, 'ringing')
  await lobby.bar('首页').click()
  await bell(lobby).getByText('接待台在响铃').waitFor()
  await heard(lobby.page, 'ringing, at home')
  await inEachLanguage(one.page, (language) => heard(one.page, `at a desk, ${language}`))
  await one.press('我来')
  await bell(lobby).getByText('王芳来了').waitFor()
  await two.page.getByText('大厅屏幕前有人请工作人员过去').waitFor({ state: 'detached' })
  await heard(lobby.page, 'somebody comes, at home')
  await lobby.button('看一看').click()
  await heard(lobby.page, 'somebody comes')
  await lobby.button('好，知道了').click()
  await lobby.page.getByRole('button', { name: /^请工作人员过来/ }).waitFor()
})

test('whoever waits for a person is not asked whether they are there, and is told when nobody comes', async () => {
  await CounterPage.signIn(context, address)
  const lobby = await LobbyPage.open(context, address, '?screen=human')
  await lobby.page.getByRole('button', { name: /^请工作人员过来/ }).click()
  await bell(lobby).getByText('接待台在响铃').waitFor()
  await lobby.page.clock.runFor(4 * 60_000)
  await bell(lobby).getByText('已经响了 4 分钟').waitFor()
  expect(await lobby.page.getByRole('dialog').count()).toBe(0)
  await lobby.page.clock.runFor(65_000)
  await bell(lobby).getByText('没有人来').waitFor()
  await bell(lobby).getByText('021-0555 0188').waitFor()
  await heard(lobby.page, 'nobody came')
  await lobby.button('再按一次').click()
  await bell(lobby).getByText('接待台在响铃').waitFor()
  await lobby.button('不用了').click()
  await lobby.page.getByRole('button', { name: /^请工作人员过来/ }).waitFor()
})

test('where nobody is signed in no bell is offered, but what can be had', async () => {
  const lobby = await LobbyPage.open(context, address, '?screen=human')
  await bell(lobby).getByText('现在按铃没有人听得见').waitFor()
  await bell(lobby).getByText('打电话 021-0555 0188').waitFor()
  await heard(lobby.page, 'nobody hears it')
  expect(await lobby.page.getByRole('button', { name: /^请工作人员过来/ }).count()).toBe(0)
  // somebody comes to a desk
  await CounterPage.signIn(context, address)
  await lobby.page.getByRole('button', { name: /^请工作人员过来/ }).waitFor()
  // at night nothing stands there but when it opens
  await anotherContext(() => openContext(browser, NIGHT))
  const closed = await LobbyPage.open(context, address, '?screen=human')
  await closed.page.getByText('现在没有人接待').waitFor()
  expect(await bell(closed).count()).toBe(0)
})
