// The lobby as a person uses it: a ticket in four taps, everything by its name, the way back, closed hours.
import { address, browser, context, eachContext } from './kiosk.js'
import { LOBBY_SCREENS, LobbyPage, NIGHT, openContext, TEST_LANGUAGES, WORDS } from './lobby-page.js'

eachContext()

test('from the attract screen to a ticket in at most four taps, and the document hears of it', async () => {
  let files = 0
  context.on('request', () => (files += 1))
  const lobby = await LobbyPage.open(context, address)
  expect(files, 'what most pages share is one file').toBeLessThan(60)
  let taps = 0
  const tap = (action: Promise<unknown>) => {
    taps += 1
    return action
  }
  await tap(lobby.begin.click())
  await tap(lobby.tile('首问取号').click())
  await tap(lobby.button('取号').click())
  await lobby.number.waitFor()
  expect(taps).toBeLessThanOrEqual(4)
  expect(await lobby.number.innerText()).toBe('G001')
  await expect.poll(() => lobby.issued()).toEqual([{ number: 'G001', series: 'G', sequence: 1, service: undefined }])
})

test('the whole attract screen is one button', async () => {
  for (const [x, y] of [
    [5, 5],
    [540, 300],
    [1075, 960],
    [540, 1915],
  ] as const) {
    const lobby = await LobbyPage.open(context, address)
    await lobby.page.mouse.click(x, y)
    await lobby.atHome()
    expect(lobby.query.get('screen'), `a tap at ${x}, ${y}`).toBe('home')
    await lobby.page.close()
  }
})

test('a matter often asked leads straight to the ticket for it', async () => {
  const lobby = await LobbyPage.open(context, address, '?screen=home')
  await lobby.button('病历本更换').click()
  expect(lobby.query.get('service')).toBe('medical-booklet')
  expect(await lobby.take()).toBe('A001')
  await expect.poll(() => lobby.issued()).toMatchObject([{ series: 'A', service: 'medical-booklet' }])
})

test('the service list asks for a ticket for its matter', async () => {
  const lobby = await LobbyPage.open(context, address, '?screen=services')
  await lobby.page.locator('.fold > summary').click()
  await lobby.page.getByRole('button', { name: /^法律服务/ }).click()
  await lobby.page.locator('doorstep-service-board [part~=item] > summary', { hasText: '人民调解' }).click()
  await lobby.button('为这件事取号').click()
  await lobby.heading('首问取号').waitFor()
  expect(await lobby.take()).toBe('D001')
  expect(await lobby.page.locator('lobby-app input').count(), 'a touchscreen without a keyboard').toBe(0)
})

test('a ticket that was seen leads home, and a reload after it asks for no other', async () => {
  const lobby = await LobbyPage.open(context, address, '?screen=ticket')
  await lobby.take()
  expect(lobby.query.get('screen')).toBe('home')
  await lobby.button('好，知道了').click()
  await lobby.atHome()
  expect(await lobby.bar('返回').isDisabled()).toBe(true)
  await expect.poll(() => lobby.page.locator('lobby-home main').innerText()).toMatch(/前面\s+1\s+位在等/)
})

test.each(TEST_LANGUAGES)('the four tiles and the bar have their names in %s', async (language) => {
  const lobby = await LobbyPage.open(context, address, LobbyPage.query('home', language))
  for (const name of WORDS[language].tiles) expect(await lobby.tile(name).count(), name).toBe(1)
  for (const name of [...WORDS[language].bar, WORDS[language].next]) expect(await lobby.bar(name).count(), name).toBe(1)
  // the lists come each in its own time
  const counts = expect.poll(() => lobby.page.locator('lobby-home main').innerText())
  const services = (await (await fetch(`${address}stations/wutongli/services.json`)).json()) as { items: { list?: string }[] }
  const listed = services.items.filter(({ list = 'service' }) => list === 'service').length
  await counts.toContain(String(listed))
  // the menu's lunch, which is next at this hour
  await counts.toMatch(/10:30/)
})

test('the bar stands in the same place on every screen, and only the human is filled', async () => {
  const places = new Set<string>()
  for (const screen of LOBBY_SCREENS.slice(1)) {
    const lobby = await LobbyPage.open(context, address, LobbyPage.query(screen, 'zh-Hans'))
    const boxes = await Promise.all([...WORDS['zh-Hans'].bar, 'English'].map((name) => lobby.bar(name).boundingBox()))
    places.add(JSON.stringify(boxes))
    const filled = await lobby.page
      .getByRole('navigation')
      .getByRole('button')
      .evaluateAll((buttons) =>
        buttons.flatMap((button) => (getComputedStyle(button).backgroundColor === 'rgba(0, 0, 0, 0)' ? [] : [button.textContent?.trim()])),
      )
    expect(filled).toEqual(['人工服务'])
    await lobby.page.close()
  }
  expect([...places]).toHaveLength(1)
})

test('history does not grow, back goes along the own trail, a reload stays', async () => {
  const lobby = await LobbyPage.open(context, address)
  const before = await lobby.historyLength()
  await lobby.begin.click()
  await lobby.tile('服务清单').click()
  await lobby.heading('服务清单').waitFor()
  await lobby.bar('人工服务').click()
  await lobby.heading('人工服务').waitFor()
  await lobby.bar('返回').click()
  await lobby.heading('服务清单').waitFor()
  await lobby.page.reload()
  await lobby.heading('服务清单').waitFor()
  await lobby.bar('返回').click()
  await lobby.atHome()
  for (const tile of ['邻里中心课表', '助餐菜单', '首问取号']) {
    await lobby.tile(tile).click()
    await lobby.heading(tile).waitFor()
    await lobby.bar('首页').click()
  }
  expect(await lobby.historyLength()).toBe(before)
})

test('the language button goes through all three and shows the next by its own name', async () => {
  const lobby = await LobbyPage.open(context, address, '?screen=home')
  for (const [tap, then] of [
    ['English', 'en'],
    ['繁體中文', 'zh-Hant'],
    ['简体中文', 'zh-Hans'],
  ] as const) {
    await lobby.bar(tap).click()
    await lobby.tile(WORDS[then].tiles[1]).waitFor()
    expect(await lobby.language()).toBe(then)
  }
})

test('large type enlarges text and says that it is on', async () => {
  const lobby = await LobbyPage.open(context, address, '?screen=human')
  const sizeOf = () => lobby.heading('人工服务').evaluate((heading) => parseFloat(getComputedStyle(heading).fontSize))
  const normal = await sizeOf()
  await lobby.bar('大字').click()
  expect(await lobby.bar('大字').getAttribute('aria-pressed')).toBe('true')
  expect(await lobby.size()).toBe('large')
  expect((await sizeOf()) / normal).toBeGreaterThan(1.4)
  await lobby.page.reload()
  await lobby.heading('人工服务').waitFor()
  expect(await lobby.size()).toBe('large')
})

test('a machine without a voice says so, and claims nothing', async () => {
  const lobby = await LobbyPage.open(context, address, '?screen=home')
  await lobby.bar('语音').click()
  await lobby.page.clock.runFor(3000)
  await lobby.page.getByRole('status').filter({ hasText: '没有中文语音' }).waitFor()
  expect(await lobby.bar('语音').getAttribute('aria-pressed')).toBe('false')
})

test('a closed station says when it opens, gives no ticket, and can still be read', async () => {
  const night = await openContext(browser, NIGHT)
  const lobby = await LobbyPage.open(night, address)
  // Saturday hours
  await lobby.page.getByText('现在关门了，明天 9:00 开门').waitFor()
  await lobby.begin.click()
  await lobby.bar('人工服务').click()
  await lobby.page.getByText('现在没有人接待').waitFor()
  await lobby.page.getByText('现在关门了，明天 9:00 开门').waitFor()
  await lobby.bar('首页').click()
  await lobby.page.getByText(/现在关门了，取不了号/).waitFor()
  expect(await lobby.tile('首问取号').count()).toBe(0)
  // a reload on the screen of the ticket gives none either
  await lobby.show('?screen=ticket')
  await lobby.page.getByText(/现在关门了，取不了号/).waitFor()
  expect(await lobby.button('取号').count()).toBe(0)
  await lobby.bar('首页').click()
  await lobby.tile('服务清单').click()
  await lobby.page.getByText('病历本更换').waitFor()
  await night.close()
})

test('nothing can be selected, dragged open, or opened by a long press', async () => {
  const lobby = await LobbyPage.open(context, address, '?screen=home')
  const styles = await lobby.page.locator('lobby-app').evaluate((app) => {
    const { userSelect, touchAction, overscrollBehaviorY } = getComputedStyle(app)
    return { userSelect, touchAction, overscrollBehaviorY }
  })
  expect(styles).toEqual({ userSelect: 'none', touchAction: 'pan-y', overscrollBehaviorY: 'none' })
  const prevented = await lobby.heading('梧桐里家门口服务站').evaluate((heading) => {
    const press = new MouseEvent('contextmenu', { bubbles: true, composed: true, cancelable: true })
    heading.dispatchEvent(press)
    return press.defaultPrevented
  })
  expect(prevented).toBe(true)
})

test('a long screen is moved by buttons, not only by dragging', async () => {
  const lobby = await LobbyPage.open(context, address, '?screen=services')
  expect(await lobby.button('往上看').isDisabled()).toBe(true)
  const first = lobby.page.locator('doorstep-service-board [part~=item] > summary').first()
  const top = async () => (await first.boundingBox())?.y ?? NaN
  const before = await top()
  await lobby.button('往下看').click()
  await expect.poll(top).toBeLessThan(before - 500)
  await lobby.button('往上看').click()
  await expect.poll(top).toBe(before)
})
