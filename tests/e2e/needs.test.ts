// Needs in the built kiosk: from the lobby to the staff and back, what is personal gone with its end, and nothing lost by a killed page.
import type { Locator, Page } from 'playwright-core'
import { goInAsSecretary } from './at-door.js'
import { address, anotherContext, browser, context, eachContext } from './kiosk.js'
import { LobbyPage, MORNING, NIGHT, openContext } from './lobby-page.js'

const PHONE = '02155500188'
const DAY = 86_400_000
/** The codes of the slips, by their numbers. */
const codes = new Map<string, string>()

eachContext()

/** Everything in one store of every database of the page, as text. */
function stored(page: Page, store: string): Promise<string> {
  return page.evaluate(async (wanted) => {
    const found: unknown[] = []
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name ?? '')
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(new Error(name))
      })
      if (database.objectStoreNames.contains(wanted)) {
        const request = database.transaction(wanted).objectStore(wanted).getAll()
        const held = await new Promise<unknown[]>((resolve) => (request.onsuccess = () => resolve(request.result)))
        for (const each of held) {
          const { file } = each as { readonly file?: Blob }
          // a personal value is in a file of its own, which may have gone a moment ago
          found.push(each, file && (await file.text().catch(() => '')))
        }
      }
      database.close()
    }
    return JSON.stringify(found)
  }, store)
}

/** The lobby's screen of needs as a resident uses it. */
class Needs {
  private constructor(readonly page: Page) {}

  static async open(query = '?screen=needs'): Promise<Needs> {
    return new Needs((await LobbyPage.open(context, address, query)).page)
  }

  button(name: string): Locator {
    return this.page.locator('doorstep-needs').getByRole('button', { name })
  }

  async typePhone(): Promise<void> {
    await this.page.getByLabel('给您回电的号码').click()
    for (const digit of PHONE) await this.page.locator('doorstep-keyboard').getByRole('button', { name: digit, exact: true }).click()
  }

  /** Leaves a need with words and the number typed on the glass; resolves with its reference. */
  async leave(words: string, category = '生活服务'): Promise<string> {
    await this.button(category).click()
    await this.page.getByLabel('您想要什么').fill(words)
    await this.typePhone()
    await this.button('下一步').click()
    await this.page.getByText('最多留 30 天').waitFor()
    await this.button('交给工作人员').click()
    const reference = await this.reference()
    await this.button('记好了').click()
    return reference
  }

  /** The number of the slip on the screen; its code is remembered with it. */
  async reference(): Promise<string> {
    const reference = await this.page.locator('doorstep-needs [part=number]').innerText()
    codes.set(reference, await this.page.locator('doorstep-needs [part=code]').innerText())
    return reference
  }

  /** What is said of a slip. */
  async found(reference: string, code = codes.get(reference) ?? ''): Promise<Locator> {
    const number = this.page.getByLabel('您的编号')
    if (!(await number.isVisible())) await this.button('凭编号看答复').click()
    await number.fill(reference)
    await this.page.getByLabel('查询码').fill(code)
    await this.page.locator('doorstep-needs .actions .primary').click()
    return this.page.locator('doorstep-needs article')
  }
}

/** The staff's page of needs, for the secretary, whose PIN is made first. */
class Desk {
  private constructor(readonly page: Page) {}

  static async signIn(): Promise<Desk> {
    const page = await context.newPage()
    await page.goto(`${address}desk/#needs`)
    await goInAsSecretary(page)
    await page.locator('doorstep-needs-desk .look').waitFor()
    return new Desk(page)
  }

  need(number: number): Locator {
    return this.page.locator(`[data-need="${number}"]`)
  }

  order(number: number): Locator {
    return this.page.locator(`[data-order="${number}"]`)
  }

  /** Opens a panel of an entry, fills it in, and presses its button. */
  async step(entry: Locator, opener: string, given: Readonly<Record<string, string>> = {}): Promise<void> {
    await entry.locator('> .actions').getByRole('button', { name: opener, exact: true }).click()
    const panel = entry.locator('.panel')
    for (const [label, value] of Object.entries(given)) {
      const field = panel.getByLabel(label)
      if ((await field.evaluate((element) => element.tagName)) === 'SELECT') await field.selectOption(value)
      else await field.fill(value)
    }
    const nobody = panel.getByRole('checkbox')
    if (await nobody.count()) await nobody.check()
    await panel.locator('.primary').click()
    await panel.waitFor({ state: 'detached' })
  }

  async close(entry: Locator, outcome: string): Promise<void> {
    await entry.locator('> .actions').getByRole('button', { name: '办结' }).click()
    await entry.locator('.panel').getByRole('button', { name: outcome }).click()
    await entry.waitFor({ state: 'detached' })
  }
}

it('goes from the lobby to the staff, is published, merged, matched, answered and closed, and comes back by its number', async () => {
  const lobby = await Needs.open()
  expect(await lobby.leave('鞋跟掉了，小区门口想要个修鞋的')).toBe('需-001')
  // the lobby is home again, for the next one
  await lobby.page.locator('lobby-home main').waitFor()
  const other = await Needs.open()
  expect(await other.leave('也想修鞋')).toBe('需-002')
  expect(await stored(lobby.page, 'records')).not.toContain(PHONE)
  expect(await stored(lobby.page, 'records')).not.toContain('修鞋')
  expect(await stored(lobby.page, 'private')).toContain(PHONE)

  const desk = await Desk.signIn()
  await desk.need(1).getByText('鞋跟掉了').waitFor()
  await desk.need(1).getByText(PHONE).waitFor()
  await desk.step(desk.need(1), '公开', { 给大家看的一句话: '小区门口要个修鞋摊' })
  await desk.step(desk.need(2), '合并', { 合到: '需-001 小区门口要个修鞋摊' })
  await desk.need(1).getByText('2 人想要').waitFor()
  await desk.step(desk.need(1), '转给资源', { 资源: '职校学生便民服务队' })

  const third = await Needs.open()
  const wish = third.page.locator('doorstep-needs [data-need="1"]')
  await wish.getByText('2 人想要').waitFor()
  await wish.getByRole('button', { name: '我也要' }).click()
  await wish.getByText('3 人想要').waitFor()
  await wish.getByText('算上您了').waitFor()
  await desk.need(1).getByText('3 人想要').waitFor()

  await desk.step(desk.need(1), '答复', { 给大家看的答复: '每月5日便民集市来修，不收钱' })
  await desk.close(desk.need(1), '办好了')
  await expect.poll(() => stored(desk.page, 'private')).not.toContain(PHONE)
  expect(await stored(desk.page, 'private')).not.toContain('修鞋')

  // also whoever left the one that was merged finds the answer
  const answer = await (await Needs.open()).found('需-002')
  await answer.getByText('每月5日便民集市来修').waitFor()
  await answer.getByText('办好了').waitFor()
})

it('a need is shown to nobody without a PIN, survives killed and reloaded pages, and what was being typed does not', async () => {
  const lobby = await Needs.open('?screen=home')
  await lobby.page.getByRole('button', { name: '我有需求' }).click()
  expect(await lobby.leave('想修鞋')).toBe('需-001')
  await lobby.page.getByRole('button', { name: '我有需求' }).click()
  await lobby.button('健康服务').click()
  await lobby.page.getByLabel('您想要什么').fill('秘密的话')
  await lobby.page.reload()
  await lobby.page.locator('doorstep-needs').waitFor()
  expect(await stored(lobby.page, 'private')).not.toContain('秘密的话')
  const crashed = lobby.page.waitForEvent('crash')
  void lobby.page.goto('chrome://crash').catch(() => undefined)
  await crashed

  const again = await (await Needs.open()).found('需-001')
  await again.getByText('收到了').waitFor()

  const desk = await context.newPage()
  await desk.goto(`${address}desk/#needs`)
  await desk.locator('.door:visible .begin').waitFor()
  const shown = await desk.locator('desk-app').innerText()
  expect(shown).not.toContain(PHONE)
  expect(shown).not.toContain('想修鞋')
})

it('a staff page that somebody walked away from shows nothing personal after five minutes', async () => {
  await (await Needs.open()).leave('想修鞋')
  const desk = await Desk.signIn()
  await desk.need(1).getByText(PHONE).waitFor()
  await context.clock.fastForward('05:01')
  await desk.page.locator('.door:visible .digits').waitFor()
  expect(await desk.page.locator('doorstep-needs-desk').innerText()).not.toContain(PHONE)
})

it('a number is gone from the database after 30 days though nobody closed the need', async () => {
  const lobby = await Needs.open()
  await lobby.leave('想修鞋')
  await lobby.page.close()
  await context.clock.setSystemTime(new Date(MORNING.getTime() + 31 * DAY))
  const { page } = await Needs.open('?screen=home')
  await expect.poll(() => stored(page, 'private')).not.toContain(PHONE)
  expect(await stored(page, 'private')).not.toContain('修鞋')
})

it('a date that jumped ahead while the kiosk runs deletes nothing personal', async () => {
  const lobby = await Needs.open()
  await lobby.leave('想修鞋')
  const other = await Needs.open()
  await other.button('生活服务').waitFor()
  await context.clock.setSystemTime(new Date(MORNING.getTime() + 31 * DAY))
  // every use of what is personal first deletes what has expired
  await other.leave('想修伞')
  const kept = await stored(lobby.page, 'private')
  expect(kept).toContain('修鞋')
  expect(kept).toContain('修伞')
})

it('a resource is ordered for a day, agreed on and delivered; another order is declined with the reason said', async () => {
  const place = async (): Promise<string> => {
    const lobby = await Needs.open('?screen=needs&service=resource-opera')
    await lobby.button('50 人左右').click()
    await lobby.button('小区里').click()
    await lobby.button('11月28日').click()
    await lobby.button('下一步').click()
    await lobby.typePhone()
    await lobby.button('下一步').click()
    await lobby.page.getByText('11月28日 星期六').waitFor()
    await lobby.button('就点这一项').click()
    return lobby.reference()
  }
  expect([await place(), await place()]).toEqual(['单-001', '单-002'])

  const desk = await Desk.signIn()
  await desk.order(1).getByText('想要：11月28日').waitFor()
  await desk.step(desk.order(1), '说定', { 说定哪一天: '2026-11-29' })
  await desk.order(1).getByText('说定：11月29日').waitFor()
  await desk.step(desk.order(2), '来不了', { 为什么来不了: '已经排满' })

  const lobby = await Needs.open()
  const said = await lobby.found('单-001')
  await said.getByText('说定了 11月29日 星期日').waitFor()
  await lobby.found('单-002')
  await said.getByText('来不了：已经排满了').waitFor()

  await desk.step(desk.order(1), '来过了', { 来了几个人: '46' })
  await lobby.found('单-001')
  await said.getByText('来过了').waitFor()
  await expect.poll(() => stored(desk.page, 'private')).not.toContain(PHONE)
})

it('what was looked for and not found reaches the staff, counted, without long numbers', async () => {
  const { page } = await LobbyPage.open(context, address, '?screen=services')
  const field = page.getByRole('searchbox')
  for (const [index, typed] of ['qqqxxzz 13800000000', 'QQQxxzz  13800000000'].entries()) {
    await field.fill(typed)
    await page.getByText(`没找到“${typed}`).waitFor()
    // noted when somebody has done with typing it
    await context.clock.runFor(3000)
    const noted = async (): Promise<number> => (await stored(page, 'private')).match(/qqqxxzz/gi)?.length ?? 0
    await expect.poll(noted).toBe(index + 1)
  }
  expect(await stored(page, 'private')).not.toContain('13800000000')
  const desk = await Desk.signIn()
  const missed = desk.page.locator('[data-missed]')
  await missed.getByText('QQQxxzz').waitFor()
  await missed.getByText('2 次').waitFor()
  expect(await missed.count()).toBe(1)
  await missed.getByRole('button', { name: '看过了' }).click()
  await missed.waitFor({ state: 'detached' })
  await expect.poll(() => stored(page, 'private')).not.toContain('QQQxxzz')
})

it('after hours the way to leave a need stands where no ticket is given', async () => {
  await anotherContext(() => openContext(browser, NIGHT))
  const { page } = await LobbyPage.open(context, address, '?screen=ticket')
  await page.locator('doorstep-ticket-dispenser').getByRole('button', { name: '我有需求' }).click()
  await page.getByText('您想要哪方面的帮助').waitFor()
})
