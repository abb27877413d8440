// A feed that is broken, old or was never there: what the lobby says, and that tickets go on.
import { address, context, eachContext } from './kiosk.js'
import { LobbyPage } from './lobby-page.js'

eachContext()

test('a broken part takes no other part down', async () => {
  await context.route('**/services.json', (route) => route.fulfill({ contentType: 'application/json', body: '{ "items": [' }))
  const lobby = await LobbyPage.open(context, address, '?screen=home')
  await lobby.page.getByText('10:30').first().waitFor()
  await lobby.tile('首问取号').click()
  expect(await lobby.take()).toBe('G001')
  await lobby.bar('首页').click()
  await lobby.tile('服务清单').click()
  await lobby.page.getByText('现在读不到内容').waitFor()
})

test('an unreachable feed is shown with its age, and tickets are given', async () => {
  const lobby = await LobbyPage.open(context, address, '?screen=home')
  await lobby.tile('首问取号').waitFor()
  await context.route('**/stations/**', (route) => route.abort())
  await lobby.page.clock.fastForward('03:00:00')
  await lobby.show('?screen=home')
  await lobby.page.getByText('现在连不上网，下面是3小时前的资料').waitFor()
  await lobby.tile('首问取号').click()
  expect(await lobby.take()).toBe('G001')
})

test('before the feed was ever read there is a clear screen, and a way out of it', async () => {
  await context.route('**/stations/**', (route) => route.abort())
  const lobby = new LobbyPage(await context.newPage(), address)
  await lobby.page.goto(address)
  await lobby.page.getByRole('heading', { name: '还没有读到服务站的资料' }).waitFor()
  await context.unroute('**/stations/**')
  await lobby.button('再试一次').click()
  await lobby.begin.waitFor()
})

test('without storage the lobby shows what is public and says that it gives no tickets; counter and display say it too', async () => {
  await context.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('No storage in this test', 'SecurityError')
    }
  })
  const lobby = await LobbyPage.open(context, address, '?screen=home')
  await lobby.page.getByText('这台机器现在存不住号').waitFor()
  await lobby.tile('服务清单').click()
  await lobby.page.getByText('病历本更换').waitFor()
  for (const path of ['desk/', 'display/']) {
    await lobby.page.goto(address + path)
    await lobby.page.getByRole('alert').getByText('这台机器存不住号票').waitFor()
  }
})
