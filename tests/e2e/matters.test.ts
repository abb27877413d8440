// My matters over the desk's windows: asked at reception, accepted in a colleague's room, counted beside its name, closed with its promise kept.
import { chooseAtDoor } from './at-door.js'
import { CounterPage } from './counter-page.js'
import { address, axeFaults, context, eachContext } from './kiosk.js'
import { LobbyPage } from './lobby-page.js'

eachContext()

test('a matter passed on at the desk is accepted in another window’s room and closed by its day', async () => {
  const lobby = await LobbyPage.open(context, address, '?screen=ticket&service=medical-booklet')
  const number = await lobby.take()
  const wang = await CounterPage.signIn(context, address)
  for (const step of [/叫下一位/, /开始接待/, /请同事接/]) await wang.press(step)
  await wang.page.locator('.panel').getByRole('button', { name: /陆伟/ }).click()
  await wang.page.getByText('已请陆伟接手').first().waitFor()

  const lu = await context.newPage()
  await lu.setViewportSize({ width: 1366, height: 768 })
  await lu.goto(`${address}desk/#matters`)
  await chooseAtDoor(lu, '陆伟')
  const matters = lu.locator('doorstep-matters')
  await matters.getByText('王芳请您接手').waitFor()
  await lu.locator('a[href="#matters"] .badge').waitFor()
  expect(await axeFaults(lu)).toEqual([])
  await matters.getByRole('button', { name: /^接下/ }).click()
  await matters.locator('[data-kind=own]').getByText(number).waitFor()
  await matters.getByRole('button', { name: /^办结/ }).click()
  await matters
    .locator('.panel')
    .getByRole('button', { name: /办好了/ })
    .click()
  await matters.getByText('按时 1').waitFor()
})
