// One queue in three windows of one browser profile: a tap in the lobby is called at the counter and shown on the wall.
import { CounterPage } from './counter-page.js'
import { hearing, inEachLanguage } from './heard.js'
import { address, context, eachContext } from './kiosk.js'
import { LobbyPage } from './lobby-page.js'

eachContext()
const heard = hearing('display')

test('tap, ticket, call, shown, received, closed', async () => {
  const lobby = await LobbyPage.open(context, address)
  await lobby.attended()
  const display = await context.newPage()
  await display.goto(`${address}display/`)
  const counter = await CounterPage.signIn(context, address)

  await lobby.begin.click()
  await lobby.page.getByText('现在接待您的是').waitFor()
  await lobby.tile('首问取号').click()
  const number = await lobby.take()
  await expect.poll(() => counter.line()).toEqual([number])
  await display.getByText('1 位在等').waitFor()
  await inEachLanguage(display, (language) => heard(display, `one waits, ${language}`))

  await counter.press(/叫下一位/)
  const called = display.locator('[part=number]')
  await called.waitFor()
  expect(await called.innerText()).toBe(number)
  await display.getByText('请到').getByText('1号接待台').first().waitFor()
  await inEachLanguage(display, (language) => heard(display, `called, ${language}`))
  // the ticket on the lobby's screen follows
  await lobby.page.getByText('请到 1号接待台').waitFor()
  await heard(lobby.page, 'lobby, called')

  await counter.press(/开始接待/)
  await counter.page.getByText('首问责任人 王芳').first().waitFor()
  await expect.poll(() => called.count()).toBe(0)
  await inEachLanguage(display, (language) => heard(display, `received, ${language}`))
  await counter.press(/办好了/)
  await expect.poll(() => counter.current.count()).toBe(0)
  await lobby.bar('首页').click()
  await expect.poll(() => lobby.page.locator('lobby-home main').innerText()).toMatch(/前面\s+0/)
})

test('two desks call: each gets its own, and a counter keeps its desk through a reload', async () => {
  const lobby = await LobbyPage.open(context, address, '?screen=ticket')
  const first = await lobby.take()
  await lobby.button('好，知道了').click()
  await lobby.tile('首问取号').click()
  const second = await lobby.take()
  expect([first, second]).toEqual(['G001', 'G002'])
  const one = await CounterPage.signIn(context, address)
  const two = await CounterPage.signIn(context, address, '2号接待台', '陆伟')
  await one.press(/叫下一位/)
  await one.current.getByText(first).first().waitFor()
  await two.press(/叫下一位/)
  await two.current.getByText(second).first().waitFor()
  await two.page.reload()
  await two.current.getByText(second).first().waitFor()
  expect(await two.current.getByText(first).count()).toBe(0)
})

test('the lobby names who is signed in, and after them the rota', async () => {
  const lobby = await LobbyPage.open(context, address, '?screen=human')
  await lobby.attended()
  await lobby.page.getByRole('heading', { name: '现在值班' }).waitFor()
  const counter = await CounterPage.signIn(context, address, '3号接待台', '顾晓燕')
  await lobby.page.getByRole('heading', { name: '现在可以找' }).waitFor()
  const people = lobby.page.locator('lobby-human .receiver')
  expect(await people.count()).toBe(1)
  // the joint desk, and the worker who signs
  expect(await people.innerText()).toMatch(/顾晓燕[\s\S]*3号接待台[\s\S]*联合接待区[\s\S]*手语/)
  await counter.press('结束接待')
  await lobby.page.getByRole('heading', { name: '现在值班' }).waitFor()
})
