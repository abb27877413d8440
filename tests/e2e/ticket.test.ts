// The ticket page: live where the journal is, what the code carried elsewhere, nothing of it in the address bar or on a wire.
import type { BrowserContext, Page } from 'playwright-core'
import { ticketFragment } from '../../packages/elements/src/ticket-status/ticket-link.js'
import { CounterPage } from './counter-page.js'
import { hearing, inEachLanguage } from './heard.js'
import { address, browser, context, eachContext } from './kiosk.js'
import { LobbyPage, openContext, SIZES } from './lobby-page.js'

eachContext()
const heard = hearing('ticket')
const hears = (page: Page, state: string): Promise<void> => inEachLanguage(page, (language) => heard(page, `${state}, ${language}`))

declare global {
  interface Window {
    ticketToken?: string | undefined
  }
}

/** Takes a ticket in the lobby; what its code would carry to a phone. */
async function fragmentOf(lobby: LobbyPage): Promise<{ fragment: string; number: string; token: string }> {
  await lobby.page.evaluate(() =>
    document.addEventListener('doorstep-ticket-issued', ({ ticket }) => (window.ticketToken = ticket.token), { once: true }),
  )
  const number = await lobby.take()
  const token = await lobby.page.evaluate(() => window.ticketToken ?? '')
  const papers = [{ name: '医保卡', form: 'original' as const }]
  return { fragment: ticketFragment({ number, issuedAt: '2026-11-20T10:24', token, papers }), number, token }
}

async function openTicket(where: BrowserContext, fragment: string, query = '?lang=zh-Hans'): Promise<Page> {
  const page = await where.newPage()
  await page.setViewportSize(SIZES.phone)
  await page.goto(`${address}ticket/${query}#${fragment}`)
  await page.locator('doorstep-ticket-status').waitFor()
  return page
}

test('in a window of the station’s own machine the ticket is followed, to the desk and the rating', async () => {
  const lobby = await LobbyPage.open(context, address, '?screen=ticket')
  const { fragment, number } = await fragmentOf(lobby)
  const page = await openTicket(context, fragment)
  await page.getByText('前面几位').waitFor()
  expect(await page.locator('[part=number]').innerText()).toBe(number)
  expect(new URL(page.url()).hash).toBe('')
  // a reload of the tab still knows it
  await page.reload()
  await page.getByText('前面几位').waitFor()
  await hears(page, 'waiting')

  const counter = await CounterPage.signIn(context, address)
  await counter.press(/叫下一位/)
  await page.getByText('请到 1号接待台').waitFor()
  await hears(page, 'called')
  await counter.press(/开始接待/)
  await page.getByText('正在 1号接待台 为您办理').waitFor()
  await hears(page, 'serving')
  await counter.press(/办好了/)
  await page.getByText('接待您的是 王芳').waitFor()
  await hears(page, 'closed')
  const rating = page.locator('doorstep-rating')
  for (const dimension of ['服务态度', '服务能力'])
    await rating.getByRole('group', { name: dimension }).getByRole('radio', { name: '满意', exact: true }).click()
  await rating.getByRole('textbox').fill('很耐心')
  await rating.getByRole('button', { name: '交给服务站' }).click()
  await page.getByText('谢谢您，收到了').waitFor()
  await hears(page, 'thanks')
  await page.reload()
  await page.getByText('已经评价过了').waitFor()
  await hears(page, 'rated')
})

test('elsewhere it says number, time and papers, that it is not live, and whom to ring; nothing is sent', async () => {
  const lobby = await LobbyPage.open(context, address, '?screen=ticket')
  const { fragment, number, token } = await fragmentOf(lobby)
  const phone = await openContext(browser)
  const asked: string[] = []
  phone.on('request', (request) => asked.push(request.url() + (request.postData() ?? '') + JSON.stringify(request.headers())))
  const page = await openTicket(phone, fragment)
  await page.getByText('手机上看不到排到哪里了').waitFor()
  expect(await page.locator('[part=number]').innerText()).toBe(number)
  await page.getByText('11月20日 10:24 取号').waitFor()
  await page.getByText('医保卡').waitFor()
  await page.getByRole('link', { name: /021-0555 0188/ }).waitFor()
  await hears(page, 'elsewhere')
  expect(asked.length).toBeGreaterThan(3)
  expect(asked.filter((each) => each.includes(token) || each.includes(fragment.slice(2, 30)))).toEqual([])
  expect(new URL(page.url()).hash).toBe('')
  await phone.close()
})

test('a token that is guessed says nothing of any ticket', async () => {
  const lobby = await LobbyPage.open(context, address, '?screen=ticket')
  await fragmentOf(lobby)
  const guessed = ticketFragment({ number: 'A900', issuedAt: '2026-11-19T09:00', token: 'A'.repeat(22), papers: [] })
  const page = await openTicket(context, guessed)
  await page.getByText('这不是今天的号').waitFor()
  await hears(page, 'of another day')
  expect(await page.locator('body').innerText()).not.toContain('G001')
})

test('what is no code leads to a sentence, runs nothing, and is taken out of the address all the same', async () => {
  const page = await context.newPage()
  const trouble: string[] = []
  page.on('pageerror', (error) => trouble.push(error.message))
  page.on('dialog', (dialog) => trouble.push(dialog.message()))
  const hostile = [
    '1.AAAA',
    '2.WyJBMDEyIl0',
    '<script>alert(1)</script>',
    "1.'><img src=x onerror=alert(1)>",
    '%00',
    '1.'.padEnd(9000, 'A'),
    'javascript:alert(1)',
  ]
  for (const fragment of hostile) {
    await page.goto('about:blank')
    await page.goto(`${address}ticket/?lang=zh-Hans#${fragment}`)
    await page.getByText('请用手机扫号票上的二维码').waitFor()
    expect(new URL(page.url()).hash).toBe('')
  }
  await hears(page, 'no ticket')
  const papers = [{ name: '<img src=x onerror=alert(1)>' }, { name: '"><svg onload=alert(1)>' }]
  const crafted = await openTicket(context, ticketFragment({ number: 'A012', issuedAt: '2026-11-20T10:24', token: undefined, papers }))
  await crafted.getByText('<img src=x onerror=alert(1)>').waitFor()
  await heard(crafted, 'hostile papers')
  expect(trouble).toEqual([])
})

test('another code in the same tab is another ticket', async () => {
  const of = (number: string): string => ticketFragment({ number, issuedAt: '2026-11-20T10:24', token: undefined, papers: [] })
  const page = await openTicket(context, of('A012'))
  await page.getByText('A012').waitFor()
  await page.evaluate((fragment) => (location.hash = fragment), of('B034'))
  await page.getByText('B034').waitFor()
  await expect.poll(() => new URL(page.url()).hash).toBe('')
})
