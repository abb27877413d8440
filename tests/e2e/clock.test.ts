// A lobby machine whose clock is wrong: the date jumps while people wait, and the kiosk in all its windows goes on.
import { CounterPage } from './counter-page.js'
import { address, context, eachContext } from './kiosk.js'
import { LobbyPage, MORNING } from './lobby-page.js'

const DAY = 86_400_000

eachContext()

const jump = (by: number): Promise<void> => context.clock.setSystemTime(new Date(MORNING.getTime() + by))

test.each([
  ['a day ahead', DAY],
  ['a year ahead', 365 * DAY],
  ['a day back', -DAY],
])('%s: said on the lobby and at the desk, nobody is sent away, tickets and calls go on, in a window opened later too', async (_, by) => {
  const lobby = await LobbyPage.open(context, address, '?screen=ticket')
  expect(await lobby.take()).toBe('G001')
  await lobby.button('好，知道了').click()
  const counter = await CounterPage.signIn(context, address)
  await expect.poll(() => counter.line()).toEqual(['G001'])
  await jump(by)
  const alarm = counter.page.locator('[data-alarm=clock]')
  await alarm.waitFor()
  await lobby.page.locator('[data-notice=clock]').waitFor()
  // the lobby goes on by the time it had, and so does one that is opened now
  const late = await LobbyPage.open(context, address, '?screen=ticket')
  expect(await late.take()).toBe('G002')
  expect((await late.issued()).map(({ sequence }) => sequence)).toEqual([2])
  await expect.poll(() => counter.line()).toEqual(['G001', 'G002'])
  await counter.press(/叫下一位/)
  await counter.current.getByText('G001').first().waitFor()
  await counter.press(/开始接待/)
  await counter.page.getByText('首问责任人 王芳').first().waitFor()
  await jump(60_000)
  await expect.poll(() => alarm.count()).toBe(0)
  await counter.press(/办好了/)
  await expect.poll(() => counter.current.count()).toBe(0)
  await expect.poll(() => counter.line()).toEqual(['G002'])
})

test('a worker says that the clock is right, and it was not: the end of the day is taken back', async () => {
  const lobby = await LobbyPage.open(context, address, '?screen=ticket')
  await lobby.take()
  const counter = await CounterPage.signIn(context, address)
  await jump(DAY)
  await counter.press('时钟是对的，按新的时间走')
  // the day ends with its desks
  await counter.page.locator('doorstep-counter fieldset button').first().waitFor()
  await jump(0)
  const again = await CounterPage.signIn(context, address)
  await expect.poll(() => again.line()).toEqual([])
  await again.page.locator('[data-alarm=ended]').waitFor()
  await again.press('恢复，让他们接着等')
  await expect.poll(() => again.line()).toEqual(['G001'])
})
