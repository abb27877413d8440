// The story of a day over the desk: two workers in two windows, a transfer, a matter that a colleague takes, an invitation, a promise kept the
// next day, a low rating followed up, the day's records, and all of it brought back by a backup.
import { buffer } from 'node:stream/consumers'
import type { Locator, Page } from 'playwright-core'
import { chooseAtDoor, goInAsSecretary, passDoor } from './at-door.js'
import { CounterPage } from './counter-page.js'
import { hearing, inEachLanguage } from './heard.js'
import { address, axeFaults, context, eachContext } from './kiosk.js'
import { LobbyPage, MORNING, SIZES } from './lobby-page.js'
import { openSettings, turnTo } from './settings-page.js'
import { unreached } from './tabbing.js'

eachContext()
const heard = hearing('desk')
const hears = (page: Page, state: string): Promise<void> => inEachLanguage(page, (language) => heard(page, `${state}, ${language}`))

/** Turns to a room of a desk that is open. */
async function turn(page: Page, room: string): Promise<void> {
  await page.locator(`nav a[href="#${room}"]`).click()
  await page.locator(`[data-room=${room}]:visible`).waitFor()
}
/** The number in the rail beside a room. */
const badge = (page: Page, room: string): Locator => page.locator(`nav a[href="#${room}"] .badge b`)

/** Opens a question about what stands in a box, presses the answers it names, and sends it. */
async function ask(box: Locator, kind: string, ...answers: readonly string[]): Promise<void> {
  await box.locator(`[data-opens=${kind}]`).first().click()
  const panel = box.locator('.panel')
  for (const answer of answers)
    await panel
      .getByRole('button', { name: new RegExp(`^${answer}`) })
      .first()
      .click()
  if (await panel.locator('.primary').count()) await panel.locator('.primary').click()
  await panel.waitFor({ state: 'detached' })
}

const matter = (page: Page, number: string): Locator => page.locator(`doorstep-matters [data-ticket$="/${number}"]`)

test('a day of two workers, and the next', async () => {
  // no time goes by, however slow the machine: who waits has waited for no minute
  await context.clock.setFixedTime(MORNING)
  const lobby = await LobbyPage.open(context, address, '?screen=ticket&service=medical-booklet')
  const first = await lobby.take()
  await lobby.show('?screen=ticket')
  await lobby.attended()
  const second = await lobby.take()
  const wang = await CounterPage.signIn(context, address)
  const lu = await CounterPage.signIn(context, address, '2号接待台', '陆伟')
  for (const { page } of [wang, lu]) await page.setViewportSize(SIZES.landscape)
  // whoever waits with a ticket on the glass touches it now and then
  const waits = (): Promise<void> => lobby.page.keyboard.press('Shift')
  expect(await badge(wang.page, 'reception').innerText()).toBe('2')
  await hears(wang.page, 'two wait')

  // asking a colleague frees the desk at once; they hear of it in another room of another window
  await wang.press(/叫下一位/)
  await wang.press(/开始接待/)
  await wang.page.locator('[data-place=serving]').waitFor()
  await hears(wang.page, 'serving')
  await waits()
  await turn(lu.page, 'settings')
  await ask(wang.page.locator('[part=current]'), 'assign', '明天', '陆伟')
  await wang.page.getByText(`已请陆伟接手 ${first}`).first().waitFor()
  expect(await wang.current.count()).toBe(0)
  await badge(lu.page, 'matters').getByText('1', { exact: true }).waitFor()
  await turn(lu.page, 'matters')
  await matter(lu.page, first).getByText('王芳请您接手').waitFor()
  await hears(lu.page, 'asked by a colleague')
  expect(await axeFaults(lu.page)).toEqual([])
  await matter(lu.page, first).locator('[data-key=receive]').click()
  await ask(matter(lu.page, first), 'invite', '街道办事处')
  await matter(lu.page, first).getByText('等街道办事处').waitFor()
  await badge(lu.page, 'matters').waitFor({ state: 'detached' })
  await hears(lu.page, 'somebody was invited')
  await waits()

  // who did not say what they came for is sent to the right line, and called at the other desk
  await wang.press(/叫下一位/)
  await wang.press(/开始接待/)
  await wang.page.locator('[part=current] [data-opens=more]').click()
  await ask(wang.page.locator('[part=current]'), 'transfer', '病历本更换')
  await turn(lu.page, 'reception')
  await lu.serveNext()

  // the resident is not content
  const rating = lobby.page.locator('doorstep-rating')
  for (const dimension of ['服务态度', '服务能力'])
    await rating.getByRole('group', { name: dimension }).getByRole('radio', { name: '非常不满意' }).click()
  await rating.getByRole('button', { name: '交给服务站' }).click()
  await lobby.page.getByText('谢谢您，收到了').waitFor()
  expect(second).toMatch(/^G/)
  for (const page of context.pages()) await page.close()

  // the next day the promise is kept
  await context.clock.setFixedTime(new Date(MORNING.getTime() + 24 * 3_600_000))
  const next = await CounterPage.signIn(context, address, '2号接待台', '陆伟')
  await badge(next.page, 'matters').getByText('1', { exact: true }).waitFor()
  await turn(next.page, 'matters')
  await matter(next.page, first).getByText('今天到期').first().waitFor()
  await hears(next.page, 'due today')
  await ask(matter(next.page, first), 'close', '办好了')
  await matter(next.page, first).waitFor({ state: 'detached' })

  // the secretary sees to who was not content, and sees that the promise was kept
  const secretary = await context.newPage()
  await secretary.setViewportSize(SIZES.landscape)
  await secretary.goto(`${address}desk/#matters`)
  await goInAsSecretary(secretary)
  await matter(secretary, second).getByText('居民没有写话').waitFor()
  await hears(secretary, 'a low rating')
  await matter(secretary, second)
    .getByRole('button', { name: /回访好了/ })
    .click()
  await matter(secretary, second).waitFor({ state: 'detached' })
  await secretary.getByText('全站', { exact: true }).first().click()
  await secretary.getByText('按时 1').first().waitFor()
  await hears(secretary, 'the whole station')
  await turn(secretary, 'records')
  await secretary.getByRole('button', { name: '本月', exact: true }).click()
  await secretary.locator('[data-count=issued] dd').getByText('2', { exact: true }).waitFor()
  await secretary.locator('[data-picture=who]').getByText('陆伟').first().waitFor()
  await hears(secretary, 'the records of a month')

  // all is lost, and comes back
  const settings = await openSettings('backups', { secretary: true })
  const downloading = settings.waitForEvent('download')
  await settings.getByRole('button', { name: '下载今天的备份' }).click()
  const backup = { name: 'backup.jsonl', mimeType: '', buffer: await buffer(await (await downloading).createReadStream()) }
  for (const page of context.pages()) if (page !== settings) await page.close()
  await settings.evaluate(async () => {
    for (const { name } of await indexedDB.databases())
      if (name?.startsWith('doorstep:') && !name.endsWith(':pins')) indexedDB.deleteDatabase(name)
  })
  await settings.reload()
  await passDoor(settings, '徐丽华')
  await settings.locator('input[type=file]').setInputFiles(backup)
  await settings.getByText('文件完好').waitFor()
  await settings.getByRole('button', { name: '恢复', exact: true }).click()
  // what was restored is shown by a page that was loaded anew, and asks who looks
  await passDoor(settings, '徐丽华')
  await settings.locator('form.lost').waitFor()
  const again = await context.newPage()
  await again.goto(`${address}desk/#matters`)
  await passDoor(again, '徐丽华')
  await again.getByText('全站', { exact: true }).first().click()
  await again.getByText('按时 1').first().waitFor()
})

test('a worker goes through the rooms by the keyboard alone, and the window remembers who and where', async () => {
  const page = await context.newPage()
  await page.setViewportSize(SIZES.landscape)
  await page.goto(`${address}desk/`)
  await chooseAtDoor(page, '陆伟')
  await page.locator('doorstep-counter fieldset button').first().waitFor()
  await page.keyboard.press('2')
  await page.getByRole('button', { name: '结束接待' }).waitFor()
  await page.keyboard.press('Alt+Digit2')
  await page.locator('doorstep-matters:visible').waitFor()
  // a letter of reception means nothing while reception is not seen
  await page.keyboard.press('q')
  await page.keyboard.press('Alt+Digit1')
  await page.getByRole('button', { name: '结束接待' }).waitFor()
  // and everything as soon as it is
  await page.keyboard.press('q')
  await page.locator('doorstep-counter fieldset button').first().waitFor()
  await page.keyboard.press('2')
  await page.getByRole('button', { name: '结束接待' }).waitFor()
  await page.reload()
  await page.getByRole('button', { name: '结束接待' }).waitFor()
  await page.locator('.who').getByText('陆伟').waitFor()
  // the desk is kept from another room as well: whoever is served there is not sent back
  await page.keyboard.press('Alt+Digit2')
  await page.locator('doorstep-matters:visible').waitFor()
  await page.reload()
  await page.locator('nav').getByText('2号接待台').waitFor()
  expect(await page.locator('doorstep-counter').isVisible()).toBe(false)
})

test('everything in every room is reached by Tab alone, and a room turned to by its key has the keyboard', async () => {
  const page = await context.newPage()
  const wrong: string[] = []
  page.on('response', (answer) => {
    if (answer.status() >= 400) wrong.push(answer.url())
  })
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.goto(`${address}desk/#records`)
  await context.clock.setFixedTime(MORNING)
  await goInAsSecretary(page)
  for (const [place, room] of ['reception', 'matters', 'needs', 'records', 'settings'].entries()) {
    await page.keyboard.press(`Alt+Digit${place + 1}`)
    await page.locator(`[data-room=${room}]:visible`).waitFor()
    await page.locator('desk-app h1:focus').waitFor()
    await hears(page, room)
    expect([room, await unreached(page)]).toEqual([room, []])
  }
  for (const section of ['sound', 'windows', 'backups', 'pins', 'machine']) {
    await turnTo(page, section)
    await page.locator(`[data-section=${section}]:visible`).waitFor()
    expect([section, await unreached(page)]).toEqual([section, []])
  }
  // nothing was asked for that is not there
  expect(wrong).toEqual([])
})
