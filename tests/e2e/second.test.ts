// The counter's second screen: it follows its desk, asks for the rating for a minute, and goes back.
import type { Page } from 'playwright-core'
import { CounterPage } from './counter-page.js'
import { hearing, inEachLanguage } from './heard.js'
import { address, axeFaults, context, eachContext } from './kiosk.js'
import { LobbyPage } from './lobby-page.js'

eachContext()
const heard = hearing('second')

async function openSecond(query = '?desk=d1'): Promise<Page> {
  const page = await context.newPage()
  await page.setViewportSize({ width: 1024, height: 768 })
  await page.goto(`${address}desk/second/${query}`)
  return page
}

test('called, served, rated, and back', async () => {
  const lobby = await LobbyPage.open(context, address, '?screen=ticket')
  const number = await lobby.take()
  const screen = await openSecond()
  const hears = (state: string): Promise<void> => inEachLanguage(screen, (language) => heard(screen, `${state}, ${language}`))
  await screen.getByText('这个台现在没有人接待').waitFor()
  await hears('nobody')
  const counter = await CounterPage.signIn(context, address)
  await screen.getByText('王芳').waitFor()
  await hears('somebody')
  expect(await axeFaults(screen)).toEqual([])
  await counter.press(/叫下一位/)
  await screen.getByText(`请 ${number} 号到这里来`).waitFor()
  await hears('called')
  await counter.press(/开始接待/)
  await screen.getByText(`正在为 ${number} 号服务`).waitFor()
  await hears('serving')
  expect(await axeFaults(screen)).toEqual([])
  await counter.press(/办好了/)
  await screen.getByText('接待您的是 王芳').waitFor()
  await hears('rating')
  expect(await axeFaults(screen)).toEqual([])
  for (const dimension of ['服务态度', '服务能力'])
    await screen.getByRole('group', { name: dimension }).getByRole('button', { name: '非常满意' }).click()
  await screen.getByRole('button', { name: '交给服务站' }).waitFor()
  await hears('rated')
  expect(await axeFaults(screen)).toEqual([])
  await screen.getByRole('button', { name: '交给服务站' }).click()
  await screen.getByText('谢谢您，收到了').waitFor()
  await hears('thanks')
  await screen.clock.fastForward(11_000)
  await screen.getByText('在这里接待您的是').waitFor()
  expect(await screen.locator('doorstep-rating').count()).toBe(0)
})

test('who does not rate is not asked for longer than a minute, and leaves no language behind', async () => {
  const lobby = await LobbyPage.open(context, address, '?screen=ticket')
  await lobby.take()
  const screen = await openSecond()
  const counter = await CounterPage.signIn(context, address)
  await counter.serveNext()
  await screen.getByText('这次办得怎么样').waitFor()
  await screen.clock.fastForward(40_000)
  await screen.getByRole('button', { name: 'English' }).click()
  await screen.getByText('How did it go?').waitFor()
  // the touch gave another minute
  await screen.clock.fastForward(40_000)
  await screen.getByText('How did it go?').waitFor()
  await screen.clock.fastForward(21_000)
  await screen.getByText('在这里接待您的是').waitFor()
})

test('without a desk it asks which one it is, in a tidy list, once', async () => {
  const screen = await openSecond('?lang=en')
  await screen.getByRole('heading', { name: 'Which desk does this screen belong to?' }).waitFor()
  await inEachLanguage(screen, (language) => heard(screen, `which desk, ${language}`))
  expect(await axeFaults(screen)).toEqual([])
  const boxes = await screen
    .locator('second-screen .desks button')
    .evaluateAll((buttons) =>
      buttons
        .map((button) => button.getBoundingClientRect())
        .map(({ x, y, width, height }) => ({ x, y, width: Math.round(width), height: Math.round(height) })),
    )
  expect(new Set(boxes.map(({ width, height }) => `${width} x ${height}`)).size, 'all alike').toBe(1)
  const rows = [...new Set(boxes.map(({ y }) => y))]
  rows.slice(1).forEach((y, at) => expect(y - (rows[at] ?? 0), 'one row close to the next').toBeLessThan((boxes[0]?.height ?? 0) * 1.5))
  await screen.getByRole('button', { name: 'Desk 1' }).click()
  expect(new URL(screen.url()).searchParams.get('desk')).toBe('d1')
  await screen.getByText('Nobody is at this desk now').waitFor()
  expect(new URL(screen.url()).searchParams.get('lang')).toBe('en')
  // the machine starts anew
  const next = await openSecond('')
  await next.getByRole('heading', { name: '1号接待台' }).waitFor()
  await next.getByText('这个台现在没有人接待').waitFor()
  // a desk in the address is for that window alone
  const other = await openSecond('?desk=d2')
  await other.getByRole('heading', { name: '2号接待台' }).waitFor()
  await next.getByRole('button', { name: '换一个接待台' }).click()
  await inEachLanguage(next, (language) => heard(next, `another desk, ${language}`))
  await next.getByRole('button', { name: '搬了，重新选' }).click()
  await next.getByRole('button', { name: /^3号接待台/ }).click()
  await CounterPage.signIn(context, address, '3号接待台', '顾晓燕')
  await next.getByText('在这里接待您的是').waitFor()
  expect(await next.getByRole('button', { name: '换一个接待台' }).count(), 'nobody changes a desk where somebody sits').toBe(0)
})

test.each([
  [1024, 600],
  [1366, 768],
  [1920, 1080],
  [768, 1024],
  [360, 740],
])('every key, the way to send and the languages are on a screen of %d x %d at once', async (width, height) => {
  const lobby = await LobbyPage.open(context, address, '?screen=ticket')
  await lobby.take()
  const counter = await CounterPage.signIn(context, address)
  await counter.serveNext()
  const screen = await openSecond('?desk=d1&lang=en')
  await screen.setViewportSize({ width, height })
  const seen = async (what: string): Promise<void> => {
    const [across, down] = await screen.evaluate(() => [
      document.documentElement.scrollWidth - innerWidth,
      document.documentElement.scrollHeight - innerHeight,
    ])
    // a phone held upright scrolls
    const over = [across ?? 1, width < 600 ? 0 : (down ?? 1)]
    expect(
      over.every((pixels) => pixels <= 0),
      `${what}: ${over.join()}`,
    ).toBe(true)
  }
  await screen.getByText('Question 1 of 2').waitFor()
  await seen('a question')
  await screen.keyboard.press('5')
  await screen.keyboard.press('4')
  await screen.getByRole('button', { name: 'Send to the station' }).waitFor()
  await seen('the answers')
})
