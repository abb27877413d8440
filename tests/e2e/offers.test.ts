// The lobby offers nothing that cannot be had: closed, stopped, without storage, with one language, with fewer lists, with no queue.
import { CounterPage } from './counter-page.js'
import { hearing } from './heard.js'
import { address, anotherContext, axeFaults, browser, context, eachContext } from './kiosk.js'
import { LobbyPage, NIGHT, openContext, WORDS } from './lobby-page.js'

eachContext()
const heard = hearing('offers')

/** The station's manifest with changes. */
async function withStation(changes: Record<string, unknown>): Promise<void> {
  const manifest = (await (await fetch(`${address}stations/wutongli/station.json`)).json()) as Record<string, unknown>
  await context.route('**/stations/wutongli/station.json', (route) => route.fulfill({ json: { ...manifest, ...changes } }))
}
const home = (lobby: LobbyPage) => lobby.page.locator('lobby-home')

/** What is heard of a screen in every language, each chosen in the bar; the first is spoken again at the end. */
async function hears(lobby: LobbyPage, state: string): Promise<void> {
  for (const language of ['zh-Hans', 'en', 'zh-Hant'] as const) {
    await heard(lobby.page, `${state}, ${language}`)
    await lobby.bar(WORDS[language].next).click()
  }
  await lobby.bar('首页').waitFor()
}

/** Nothing on home leads to a number. */
async function givesNone(lobby: LobbyPage): Promise<void> {
  expect(await home(lobby).getByRole('button', { name: /取号/ }).count()).toBe(0)
  expect(await home(lobby).innerText()).not.toMatch(/位在等|点一下就取号|分钟/)
  expect(await axeFaults(lobby.page)).toEqual([])
}

test('closed: when it opens, the telephone, what to bring, leaving a need; and no ticket anywhere', async () => {
  await anotherContext(() => openContext(browser, NIGHT))
  const lobby = await LobbyPage.open(context, address, '?screen=home')
  await home(lobby).getByText('再来，我们在').waitFor()
  await home(lobby).getByText('021-0555 0188').waitFor()
  await givesNone(lobby)
  await home(lobby).getByRole('heading', { name: '常办的事，先看要带什么' }).waitFor()
  await hears(lobby, 'closed')
  await lobby.bar('大字').click()
  await heard(lobby.page, 'closed, large')
  await lobby.bar('人工服务').click()
  await hears(lobby, 'closed, a person')
  await lobby.bar('首页').click()
  await home(lobby).locator('.often button').first().click()
  // the matter is open, with what to bring, and no button that takes a number
  await lobby.page.locator('doorstep-service-board details[open]').getByText('带什么').first().waitFor()
  expect(await lobby.page.getByRole('button', { name: '为这件事取号' }).count()).toBe(0)
  await lobby.bar('首页').click()
  await lobby.page.getByRole('button', { name: '有事先留下来' }).click()
  await lobby.heading('我有需求').waitFor()
})

test('stopped: the reason, on home and with the staff, until it goes on', async () => {
  const counter = await CounterPage.signIn(context, address)
  await counter.press('停止发号')
  await counter.press('今天不再发')
  await counter.press('天气')
  const lobby = await LobbyPage.open(context, address, '?screen=home')
  await home(lobby).getByText('因为天气，现在先不取号').waitFor()
  await givesNone(lobby)
  await hears(lobby, 'stopped')
  await lobby.bar('人工服务').click()
  await lobby.page.locator('lobby-human').getByText('因为天气，现在先不取号').waitFor()
  expect(await lobby.page.locator('lobby-human').getByRole('button', { name: '首问取号' }).count()).toBe(0)
  await hears(lobby, 'stopped, a person')
  await lobby.bar('首页').click()
  await counter.press('恢复发号')
  await lobby.tile('首问取号').waitFor()
})

test('a station of one language offers no other', async () => {
  await withStation({ languages: ['zh-Hans'] })
  const lobby = await LobbyPage.open(context, address)
  expect(await lobby.page.locator('lobby-attract').innerText()).not.toMatch(/Touch|點一下/)
  await heard(lobby.page, 'one language, start')
  await lobby.show('?screen=home&lang=en')
  expect(await lobby.language()).toBe('zh-Hans')
  const bar = await lobby.page.getByRole('navigation').getByRole('button').allInnerTexts()
  expect(bar.map((words) => words.trim())).toEqual(['返回', '首页', '人工服务', '大字', '语音'])
  await heard(lobby.page, 'one language, home')
  const second = await context.newPage()
  await second.goto(`${address}desk/second/?desk=d1`)
  await second.getByRole('heading', { name: '1号接待台' }).waitFor()
  expect(await second.getByRole('button', { name: 'English' }).count()).toBe(0)
})

test('a station without a queue, a timetable and meals has no buttons for them', async () => {
  await withStation({ queue: undefined, parts: { services: 'services.json' } })
  const lobby = await LobbyPage.open(context, address, '?screen=home')
  await lobby.tile('服务清单').waitFor()
  for (const tile of ['首问取号', '邻里中心课表', '助餐菜单']) expect(await lobby.tile(tile).count(), tile).toBe(0)
  await hears(lobby, 'services alone')
})

test('without storage: nothing that is kept is offered, and what is public is there', async () => {
  await context.addInitScript(() => Object.defineProperty(globalThis, 'indexedDB', { value: undefined }))
  const lobby = await LobbyPage.open(context, address, '?screen=home')
  await givesNone(lobby)
  await hears(lobby, 'without storage')
  await lobby.bar('人工服务').click()
  await hears(lobby, 'without storage, a person')
})

test('numbers of one kind used up: matters of that kind are to be read, the others still give one', async () => {
  await withStation({
    queue: {
      series: [
        { letter: 'G', dailyCap: 1 },
        { letter: 'A', categories: ['government'] },
      ],
    },
  })
  const lobby = await LobbyPage.open(context, address, '?screen=ticket')
  await lobby.button('取号').click()
  await lobby.button('好，知道了').click()
  await home(lobby).getByText('今天这一类的号已经取完了').waitFor()
  await hears(lobby, 'used up')
  expect(
    await home(lobby)
      .getByRole('button', { name: /首问取号/ })
      .count(),
  ).toBe(0)
  const often = home(lobby).locator('.often button')
  // the first is 政务, the second 健康
  await often.nth(1).click()
  await lobby.page.locator('doorstep-service-board details[open]').getByText('今天的号发完了').first().waitFor()
  expect(await lobby.page.getByRole('button', { name: '为这件事取号' }).count()).toBe(0)
  await lobby.bar('首页').click()
  await often.first().click()
  await lobby.button('取号').click()
  await lobby.button('好，知道了').waitFor()
})
