// Needs at the staff's desk, without a browser: nothing personal but for a worker who is here, and each step asked once and told.
import type { NeedsEvent } from '@doorstep/model/needs'
import { DoorstepNeedsDesk } from '../../../packages/elements/src/needs/needs-desk.js'
import { enters } from './at-door.js'
import { NeedsHouse, onePin } from '../../../packages/elements/src/needs/testing/needs-house.js'
import { eventually, Placed, withoutBrowser } from './page.js'
import { withHandler, textOf } from './seen.js'

withoutBrowser()

const placed: Placed<DoorstepNeedsDesk>[] = []
afterEach(() => placed.splice(0).forEach((each) => each.close()))

async function desk(
  house = new NeedsHouse(),
  set: Partial<DoorstepNeedsDesk> = { pins: onePin },
  journals = { needs: house.journal as never },
) {
  const it = new Placed(Object.assign(new DoorstepNeedsDesk(), set), { journals, personal: house.personal, now: () => house.now })
  placed.push(it)
  await it.element.updateComplete
  return { it, house }
}
/** Sends a form: the first, or the one of the open panel. */
function send(it: Placed<DoorstepNeedsDesk>, given: Readonly<Record<string, string>>): void {
  const { FormData } = globalThis
  const filled = class {
    get = (name: string) => given[name] ?? null
    has = (name: string) => name in given
  }
  Object.assign(globalThis, { FormData: filled })
  try {
    const form = withHandler(it.view, '@submit').at(-1)
    ;(form?.attributes['@submit'] as (event: object) => void)({
      preventDefault: () => undefined,
      currentTarget: { querySelectorAll: () => [] },
    })
  } finally {
    Object.assign(globalThis, { FormData })
  }
}
async function inside() {
  const house = new NeedsHouse()
  await house.busy()
  const { it } = await desk(house)
  await it.reads('您是谁？')
  await enters(it, 'w7', '1234')
  await it.reads('“修 伞”')
  return { it, house }
}
/** Presses a button of the entry that has these words in it. */
const press = async (it: Placed<DoorstepNeedsDesk>, label: string, nth = 0) => {
  ;(withHandler(it.view).filter((part) => textOf(part) === label)[nth]?.attributes['@click'] as () => void)()
  await it.element.updateComplete
}
const types = async (house: NeedsHouse) => (await house.events()).map(({ type }) => type)
const count = async (house: NeedsHouse, type: NeedsEvent['type']) => (await types(house)).filter((each) => each === type).length

describe('the desk of needs', () => {
  test('says what it cannot do without a journal, while it opens, and when it cannot be read', async () => {
    const none = await desk(undefined, {}, {} as never)
    await none.it.reads('p.notice[role=status] 这一页没有连上需求记录。')
    expect(none.it.text).not.toContain('正在打开')
    const broken = new NeedsHouse()
    broken.journal.read = async function* () {
      throw new Error('gone')
    }
    const unreadable = await desk(broken)
    await unreadable.it.reads('需求记录打不开')
    expect(unreadable.it.text).not.toMatch(/正在打开|您是谁/)
  })

  test('shows nothing before a PIN, and of what is personal only what is still open', async () => {
    const house = new NeedsHouse()
    await house.busy()
    const read = vi.spyOn(house.personal, 'get')
    const { it } = await desk(house)
    await it.reads('您是谁？')
    expect(it.text).not.toMatch(/鞋跟|修 伞|138/)
    expect(read).not.toHaveBeenCalled()
    await enters(it, 'w7', '0000')
    await it.reads('密码不对')
    expect(it.text).not.toContain('修鞋')
    await enters(it, 'w7', '1234')
    await it.reads('鞋跟掉了')
    await it.reads('“修 伞”')
    for (const said of ['2 次', '周敏，离开这一页']) expect(it.text).toContain(said)
    const reads = read.mock.calls.length
    it.element.requestUpdate()
    await it.element.updateComplete
    expect(read.mock.calls.length).toBe(reads)
    await press(it, '周敏，离开这一页')
    await it.reads('您是谁？')
    expect(it.text).not.toMatch(/鞋跟|修 伞|138/)
  })

  test('finds a need or an order by its number, also where two have the same', async () => {
    const { it } = await inside()
    const look = async (value: string) => {
      it.tells('input', { name: 'looked' }, '@input', { target: { value } })
      await it.element.updateComplete
      return it.lines.filter((line) => line === 'article').length
    }
    expect([await look('1'), await look('需-002'), await look('99'), it.text.includes('没有这个编号。')]).toEqual([2, 1, 0, true])
    expect([await look(''), it.text.includes('没有这个编号。')]).toEqual([0, false])
    // a search that found nothing is nobody's number
    expect(await look('4')).toBe(0)
  })

  test('does all of what was begun for whoever began, and says nothing of it to nobody', async () => {
    const { it, house } = await inside()
    const before = await count(house, 'NeedClosed')
    it.does('看过了')
    await press(it, '周敏，离开这一页')
    await eventually(async () => expect(await count(house, 'NeedClosed')).toBe(before + 2))
    await it.reads('您是谁？')
    expect(it.text).not.toContain('存好了')
  })

  test('does a step once, says so, and closes its panel; what is refused stays open and says why', async () => {
    const { it, house } = await inside()
    await press(it, '我来办')
    await press(it, '我来办')
    await it.reads('p[role=status] 存好了。')
    await eventually(async () => expect(await count(house, 'NeedTaken')).toBe(2))
    await press(it, '公开')
    expect(it.text).not.toContain('存好了。')
    await it.reads('给大家看的一句话')
    send(it, { title: '打 13800000000', category: 'health', nobody: 'on' })
    await it.reads('这句话里有一串号码')
    expect(it.text).toContain('给大家看的一句话')
    send(it, { title: '想量血压', category: 'health', nobody: 'on' })
    await it.reads('存好了。')
    expect([it.text.includes('给大家看的一句话'), await count(house, 'NeedPublished')]).toEqual([false, 3])
    await press(it, '办结')
    await it.reads('还没有答复')
    await press(it, '办结')
    await eventually(() => expect(it.text).not.toContain('还没有答复'))
  })

  test('says when something could not be stored', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const { it, house } = await inside()
    house.journal.append = () => Promise.reject(new Error('full'))
    await press(it, '我来办')
    await it.reads('没有存好，请再试一次。')
  })

  test('what nobody found is put away in one step, however often it was looked for', async () => {
    const { it, house } = await inside()
    const before = await count(house, 'NeedClosed')
    await press(it, '看过了')
    await eventually(() => expect(it.text).not.toContain('“修 伞”'))
    expect((await count(house, 'NeedClosed')) - before).toBe(2)
    expect(it.text).toContain('“WiFi 密码”')
  })

  test.each([
    ['copies a line for the spreadsheet', true, '复制好了，贴到表格里就行。'],
    ['gives it to be written down where nothing can be copied', false, '复制不了，请抄下来：clinic · 健康咨询 · 修伞'],
    ['also where the browser has no clipboard', undefined, '复制不了，请抄下来：clinic · 健康咨询 · 修伞'],
  ])('%s', async (_, can, says) => {
    const writeText = vi.fn((_: string) => (can ? Promise.resolve() : Promise.reject(new Error('no'))))
    vi.stubGlobal('navigator', can === undefined ? {} : { clipboard: { writeText } })
    const { it } = await inside()
    await press(it, '加到清单')
    await it.reads('选它该找到的那一项')
    send(it, { item: 'clinic', keyword: '修伞' })
    await it.reads(says)
    if (can) expect(writeText).toHaveBeenCalledWith('clinic\t健康咨询\t修伞')
    expect(it.text).not.toContain('选它该找到的那一项')
  })
})
