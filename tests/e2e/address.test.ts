// The address of a kiosk: whatever stands in ?station= it starts, spellings of one station are one queue, a broken manifest is named.
import type { Page } from 'playwright-core'
import { address, context, eachContext } from './kiosk.js'
import { LobbyPage } from './lobby-page.js'

const MANIFEST = '/stations/wutongli/station.json'

eachContext()

const asking = (station: string): string => `?screen=home&station=${encodeURIComponent(station)}`
/** Databases of stations this browser profile holds. */
const databases = (page: Page): Promise<string[]> =>
  page.evaluate(async () =>
    (await indexedDB.databases()).flatMap(({ name }) => (name?.startsWith('doorstep:') === true && !name.endsWith(':pins') ? [name] : [])),
  )

test('every spelling of a manifest gives the next number of one queue', async () => {
  const spellings = [MANIFEST, `${MANIFEST}?v=2`, '/stations//wutongli/station.json', '/stations/%77utongli/./station.json', `${MANIFEST}#`]
  const numbers: string[] = []
  let page: Page | undefined
  for (const spelling of spellings) {
    const lobby = await LobbyPage.open(context, address, asking(spelling))
    await lobby.tile('首问取号').click()
    numbers.push((await lobby.take()) ?? '')
    page = lobby.page
    expect(await page.locator('.aside').count()).toBe(0)
  }
  expect(numbers).toEqual(['G001', 'G002', 'G003', 'G004', 'G005'])
  expect(page && (await databases(page))).toEqual([`doorstep:${MANIFEST}`])
})

test('another address of the same station is the same queue, also without the network', async () => {
  await context.route('**/moved/station.json*', async (route) => {
    const answer = await route.fetch({ url: `${address}stations/wutongli/station.json` })
    const body = (await answer.text()).replaceAll(/"(services|timetable|menu|holidays\/\d+)\.json"/g, '"/stations/wutongli/$1.json"')
    await route.fulfill({ contentType: 'application/json', body })
  })
  const first = await LobbyPage.open(context, address, '?screen=home')
  await first.tile('首问取号').click()
  expect(await first.take()).toBe('G001')
  const moved = await LobbyPage.open(context, address, asking('/moved/station.json'))
  await moved.tile('首问取号').click()
  expect(await moved.take()).toBe('G002')
  await context.route(
    ({ pathname }) => pathname.endsWith('station.json'),
    (route) => route.abort(),
  )
  const offline = await LobbyPage.open(context, address, asking('/moved/station.json'))
  await offline.tile('首问取号').click()
  expect(await offline.take()).toBe('G003')
  expect(await databases(offline.page)).toEqual([`doorstep:${MANIFEST}`])
})

test('an address that cannot be used starts the default station, and a quiet line says so', async () => {
  // the kinds; every spelling of them is tried in tests/unit/identity.test.ts
  for (const station of ['', '%', 'https://example.org/s.json', '/stations/wutongli/services.json', '/nowhere/station.json']) {
    const lobby = await LobbyPage.open(context, address, asking(station))
    await lobby.tile('首问取号').waitFor()
    await lobby.page.locator('.aside').getByText('这里是默认的服务站').waitFor()
    // the line takes its own room: nothing of the lobby lies under it
    const [line, app] = await Promise.all([lobby.page.locator('.aside').boundingBox(), lobby.page.locator('lobby-app').boundingBox()])
    expect((app?.y ?? 0) + (app?.height ?? Infinity)).toBeLessThanOrEqual((line?.y ?? 0) + 1)
    expect(await databases(lobby.page)).toEqual([`doorstep:${MANIFEST}`])
    await lobby.page.close()
  }
})

test('a manifest that is malformed is never a missing connection: the desk reads where it breaks, residents that staff can help', async () => {
  await context.route('**/stations/wutongli/station.json', (route) =>
    route.fulfill({ contentType: 'application/json', body: '{\n  "id": "wutongli",\n  "name": oops }' }),
  )
  const residents = { 'zh-Hans': /请找工作人员|请问工作人员/, 'zh-Hant': /請找工作人員|請問工作人員/, en: /ask the staff/ }
  // the lobby begins in the station's first language, and there is no station
  for (const [path, lang] of [
    ['', 'zh-Hans'],
    ['wall/', 'zh-Hant'],
    ['display/', 'en'],
  ] as const) {
    const page = await context.newPage()
    await page.goto(`${address}${path}?lang=${lang}`)
    await page.getByText(residents[lang]).first().waitFor()
    expect(await page.getByText(/连不上|連不上|No connection|要先连上网|station\.json/).count()).toBe(0)
    await page.close()
  }
  const desk = await context.newPage()
  // nobody can come in where no station says who there is: what is wrong stands before the door
  await desk.goto(`${address}desk/?lang=zh-Hant`)
  await desk.getByText('服務站的資料有 1 處要改').click()
  await desk.getByText('從第 3 行第 11 個字起讀不懂').waitFor()
})
