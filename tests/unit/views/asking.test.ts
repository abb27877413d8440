// A need and an order on their way, read without a browser: filled in, looked over, left once, and found again with its slip.
import { DoorstepNeeds } from '../../../packages/elements/src/needs/needs.js'
import { NeedsHouse, PHONE, SLIPS } from '../../../packages/elements/src/needs/testing/needs-house.js'
import { smallFeed } from '../../../packages/elements/src/testing/station.js'
import { Placed, withoutBrowser } from './page.js'
import { does } from './seen.js'

withoutBrowser()

const placed: Placed<DoorstepNeeds>[] = []
const kept = new Map<string, string>()
beforeEach(() => {
  kept.clear()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  })
})
afterEach(() => placed.splice(0).forEach((each) => each.close()))

async function widget(house = new NeedsHouse(), set: Partial<DoorstepNeeds> = {}) {
  const it = new Placed(Object.assign(new DoorstepNeeds(), set), {
    journals: { needs: house.journal as never },
    personal: house.personal,
    feed: smallFeed(),
    now: () => house.now,
  })
  placed.push(it)
  await it.reads(set.resource === undefined ? /点一类就能提|我也要|看答复/ : '大约多少人')
  return { it, house }
}
const input = (it: Placed<DoorstepNeeds>, tag: string, id: string, value: string) => it.tells(tag, { id }, '@input', { target: { value } })
/** Opens the form of a category, by its tile. */
async function form(it: Placed<DoorstepNeeds>, category = 'life'): Promise<void> {
  it.tells('button', { 'data-category': category }, '@click')
  await it.reads('您想要什么？')
}
const left = async (house: NeedsHouse) => (await house.events()).filter(({ type }) => type === 'NeedLeft' || type === 'ResourceOrdered')

describe('a need', () => {
  test('is filled in, looked over, changed, left, and has a number and a code', async () => {
    const { it, house } = await widget()
    await form(it)
    input(it, 'textarea', 'words', ' 想修鞋 ')
    input(it, 'input', 'phone', '138 0000-0000')
    await it.element.updateComplete
    it.submits()
    await it.reads('看一看，对不对')
    const review = () =>
      it.lines.slice(
        it.lines.indexOf('h3[tabindex=-1] 看一看，对不对') + 1,
        it.lines.findIndex((line) => line.startsWith('ul')),
      )
    expect(review()).toEqual([
      'dl',
      'dt 哪一类',
      expect.stringMatching(/^dd ./),
      'dt 您想要什么？',
      'dd 想修鞋',
      'dt 回电',
      'dd 138 0000 0000',
    ])
    expect(it.text).toContain('最多留 30 天')
    it.does('改一改')
    await it.reads('[.value= 想修鞋 ]')
    input(it, 'textarea', 'words', '')
    input(it, 'input', 'phone', '')
    await it.element.updateComplete
    it.submits()
    await it.reads('没有写，请工作人员来问')
    expect(review().at(-1)).toBe('dd 没有留')
    it.does('改一改')
    await it.reads('您想要什么？')
    input(it, 'textarea', 'words', '想修伞')
    input(it, 'input', 'phone', PHONE)
    await it.element.updateComplete
    it.submits()
    await it.reads('想修伞')
    it.does('交给工作人员')
    // a second tap leaves no second one
    it.does('交给工作人员')
    await it.reads('收到了')
    const [need] = await left(house)
    expect([await left(house).then(({ length }) => length), need]).toMatchObject([
      1,
      { type: 'NeedLeft', category: 'life', number: 1, token: expect.stringMatching(/^\d{6}$/) as string },
    ])
    expect(it.text).toContain('需-001')
    expect(it.text).toContain(String((need as { token?: string }).token).replace(/(\d{3})/, '$1 '))
    expect(it.text).toContain('给您答复')
    expect(JSON.stringify(await house.events())).not.toMatch(/想修伞|02155500188/)
    const { parts } = need as { parts: { words: string; contact: string } }
    expect([await house.personal.get(parts.words as never), await house.personal.get(parts.contact as never), house.personal.size]).toEqual(
      ['想修伞', PHONE, 2],
    )
    it.does('记好了')
    await it.reads('大家提过的')
    expect(it.sent.map(({ type }) => type)).toEqual(['doorstep-need-done'])
    await form(it)
    expect(it.text).not.toContain('想修伞')
  })

  test.each(['12345', '1'.repeat(16), '一三八', '+', '138 0000 000x'])(
    'takes no number %s, and says so until it is changed',
    async (phone) => {
      const { it, house } = await widget()
      await form(it)
      input(it, 'input', 'phone', phone)
      it.submits()
      await it.reads('p.notice[role=alert] 号码是 7 到 15 个数字')
      input(it, 'input', 'phone', '')
      await it.element.updateComplete
      expect(it.text).not.toContain('role=alert')
      expect(await left(house)).toEqual([])
    },
  )

  test('that was not stored is left once when it is sent again, and nothing personal stays that nobody knows of', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const { it, house } = await widget()
    await form(it)
    input(it, 'textarea', 'words', '想修鞋')
    it.submits()
    await it.reads('看一看')
    const journal = house.journal
    const append = journal.append.bind(journal)
    journal.append = async (...entry) => {
      await append(...entry)
      throw new Error('no answer')
    }
    it.does('交给工作人员')
    await it.reads('p.notice[role=alert] 没有存好')
    journal.append = append
    it.does('交给工作人员')
    await it.reads('收到了')
    expect([(await left(house)).length, house.personal.size]).toEqual([1, 1])
  })

  test('that is refused says why, and keeps nothing', async () => {
    const { it, house } = await widget()
    const put = vi.spyOn(house.personal, 'put')
    await form(it)
    input(it, 'textarea', 'words', ' 想修鞋 ')
    await it.element.updateComplete
    input(it, 'input', 'phone', PHONE)
    await it.element.updateComplete
    it.submits()
    await it.reads('看一看')
    const element = it.element as unknown as { step: { at: string; subject: object } }
    element.step = { at: 'review', subject: { category: 'gone' } }
    await it.element.updateComplete
    it.does('交给工作人员')
    await it.reads('这一类已经不在清单上了')
    // neither the words nor the number
    expect([put.mock.calls.map(([value]) => value), house.personal.size]).toEqual([['想修鞋', PHONE], 0])
  })

  test('that is seconded and not stored counts nobody, and may be asked for again', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const house = new NeedsHouse()
    await house.busy()
    const { it } = await widget(house)
    await it.reads('小区门口要个修鞋摊')
    const wanted = () => it.lines.filter((line) => line.endsWith('我也要')).length
    const before = wanted()
    const { append } = house.journal
    house.journal.append = () => Promise.reject(new Error('full'))
    it.does('我也要')
    await it.reads('没有存好')
    expect([wanted(), it.text.includes('算上您了')]).toEqual([before, false])
    house.journal.append = append.bind(house.journal)
    it.does('我也要')
    await it.reads('✓ 算上您了')
    expect(wanted()).toBe(before - 1)
    // one that is refused, because it was closed while the hand was on its way, counts nobody either
    const other = new NeedsHouse()
    await other.busy()
    const { it: late } = await widget(other)
    await late.reads('[@click] 我也要')
    const view = late.view
    await other.happened({ type: 'NeedClosed', need: 'a', outcome: 'met', by: 'w7', at: other.now })
    await late.reads('办好了')
    does(view, '我也要')
    await late.reads('这件事已经办完了')
    expect(late.text).not.toContain('算上您了')
  })

  test('is one of six that are shown, until somebody asks for all', async () => {
    const house = new NeedsHouse()
    const asked = ['一', '二', '三', '四', '五', '六', '七'].map((title, at) => ({ title, need: `n${at}`, number: at + 1, at: house.now }))
    for (const { title, ...need } of asked)
      await house.happened(
        { type: 'NeedLeft', kind: 'need', category: 'life', parts: {}, due: '2026-11-25', ...need },
        { type: 'NeedPublished', title, by: 'w7', need: need.need, at: need.at },
      )
    const { it } = await widget(house)
    const wishes = () => it.lines.filter((line) => line.endsWith('我也要')).length
    await it.reads('全部 7 条都看看')
    expect(wishes()).toBe(6)
    it.does('全部 7 条都看看')
    await it.element.updateComplete
    expect([wishes(), it.text.includes('都看看')]).toEqual([7, false])
  })

  test('of a kind that others asked for can be seconded instead, once', async () => {
    const house = new NeedsHouse()
    await house.busy()
    const { it } = await widget(house)
    await it.reads('小区门口要个修鞋摊')
    expect(it.text).toMatch(/3 人想要/)
    await form(it)
    expect(it.text).toContain('有人提过的')
    expect(it.text).not.toContain('想学用手机拍照')
    it.does('我也要')
    await it.reads('✓ 算上您了')
    await it.reads('p[role=status] 记下了，算您一个。')
    expect((await house.events()).filter(({ type }) => type === 'NeedSeconded')).toHaveLength(3)
    expect(it.text).not.toContain('[@click] 我也要')
    // where nobody asked for the like there is nothing to second
    it.does('换一类')
    await it.reads('大家提过的')
    await form(it, 'health')
    expect(it.text).not.toContain('有人提过的')
    // what is closed is told, and wants nobody more
    const over = new NeedsHouse()
    await over.busy()
    await over.happened({ type: 'NeedClosed', need: 'a', outcome: 'met', by: 'w7', at: over.now })
    const closed = (await widget(over)).it
    await closed.reads('小区门口要个修鞋摊')
    expect(closed.lines.filter((line) => line.endsWith('我也要'))).toHaveLength(1)
    await form(closed)
    expect(closed.text).not.toMatch(/有人提过的|修鞋摊/)
  })
})

describe('an order', () => {
  test('says how many, where, and on which of the days ahead, and wants a number', async () => {
    const { it, house } = await widget(undefined, { resource: 'minibus' })
    expect(it.text).toContain('便民资源')
    const days = () => it.lines.filter((line) => /^button\[type=button\]\[aria-pressed=\w+\]\[@click\] \d+\/|^button.*周./.test(line))
    expect(days()).toHaveLength(14)
    expect(days()[0]).toContain('21')
    it.does('再往后看')
    await it.reads('往前看')
    expect(days()[0]).toMatch(/12.?.?5|5日/)
    it.does('再往后看')
    await it.element.updateComplete
    it.does('再往后看')
    await it.element.updateComplete
    expect(it.text).not.toContain('再往后看')
    for (let turn = 0; turn < 3; turn += 1) {
      it.does('往前看')
      await it.element.updateComplete
    }
    expect(it.text).not.toContain('往前看')
    it.tells('button', { 'data-day': '2026-11-28' }, '@click')
    it.does('50 人左右')
    it.does('小区里')
    await it.element.updateComplete
    expect(it.lines.filter((line) => line.includes('aria-pressed=true')).length).toBe(3)
    it.submits()
    await it.reads('给您回电的号码')
    it.submits()
    await it.reads('p.notice[role=alert] 要留一个号码')
    input(it, 'input', 'phone', PHONE)
    await it.element.updateComplete
    it.submits()
    await it.reads('就点这一项')
    for (const said of [
      'dd 便民资源',
      'dd 50 人左右',
      'dd 小区里',
      'dd 11月28日 星期六',
      'dd 0215 5500 188'.replace('0215 5500 188', '021 5550 0188'),
      '别人看不到是谁点的。',
    ])
      expect(it.text).toContain(said)
    it.does('就点这一项')
    await it.reads('单-001')
    expect(it.text).toContain('工作人员会打电话')
    expect(await left(house)).toMatchObject([
      { type: 'ResourceOrdered', resource: 'minibus', people: 50, place: 'estate', day: '2026-11-28' },
    ])
    it.does('记好了')
    await it.reads('大家提过的')
    expect(it.element.resource).toBeUndefined()
  })

  test('for any day names none', async () => {
    const { it, house } = await widget(undefined, { resource: 'minibus' })
    it.tells('button', { 'data-day': '2026-11-28' }, '@click')
    it.does('哪天都行')
    await it.element.updateComplete
    it.submits()
    await it.reads('给您回电的号码')
    it.does('改一改')
    await it.reads('大约多少人')
    it.submits()
    await it.reads('给您回电的号码')
    input(it, 'input', 'phone', PHONE)
    await it.element.updateComplete
    it.submits()
    await it.reads('dd 哪天都行')
    it.does('就点这一项')
    await it.reads('单-001')
    expect((await left(house))[0]).not.toHaveProperty('day')
  })
})

describe('an answer', () => {
  async function looked(number: string, code: string, house?: NeedsHouse) {
    const busy = house ?? new NeedsHouse()
    if (!house) await busy.busy()
    const { it } = await widget(busy)
    it.does('凭编号看答复')
    await it.reads('您的编号，只打数字就行')
    input(it, 'input', 'looked', number)
    input(it, 'input', 'looked-code', code)
    await it.element.updateComplete
    it.submits()
    await it.element.updateComplete
    return it
  }

  test.each([
    ['3', SLIPS.c, ['需-003', '已答复', '答复：每周三下午有手机课']],
    ['需-001', SLIPS.a, ['需-001', '小区门口要个修鞋摊', '最晚 11月22日']],
    ['１', SLIPS.o.replace(/(\d{3})/, '$1 '), ['单-001', '便民资源', '工作人员会打电话']],
  ])('is found by number %s and code %s', async (number, code, says) => {
    const it = await looked(number, code)
    for (const words of says) expect(it.text).toContain(words)
  })

  test.each([
    ['3', SLIPS.a],
    ['9', SLIPS.a],
    ['', SLIPS.a],
    ['3', ''],
  ])('is not told for number %j and code %j, nor whether there is such a number', async (number, code) => {
    const it = await looked(number, code)
    expect(it.text).toContain('编号和查询码对不上')
    expect(it.text).not.toContain('article')
  })

  test('goes from the screen when something else is typed, and may not be guessed at', async () => {
    const it = await looked('3', SLIPS.c)
    expect(it.text).toContain('每周三下午')
    input(it, 'input', 'looked', '33')
    await it.element.updateComplete
    expect(it.text).not.toContain('每周三下午')
    for (let turn = 0; turn < 10 && !it.text.includes('打错的次数多了'); turn += 1) {
      it.submits()
      await it.element.updateComplete
    }
    expect(it.text).toMatch(/请等 \d+ 秒再试/)
    it.does('返回')
    await it.reads('大家提过的')
  })

  test('is typed on the keys of the screen, into the field that was touched last', async () => {
    const { it } = await widget(undefined, { withKeyboard: true })
    it.does('凭编号看答复')
    await it.reads('doorstep-keyboard[layout=digits]')
    it.tells('doorstep-keyboard', {}, '@doorstep-typed', { value: '3' })
    it.tells('input', { id: 'looked-code' }, '@focus')
    await it.element.updateComplete
    it.tells('doorstep-keyboard', {}, '@doorstep-typed', { value: '735006' })
    await it.element.updateComplete
    expect(it.lines.filter((line) => line.startsWith('input'))).toEqual([
      expect.stringContaining('[.value=3]'),
      expect.stringContaining('[.value=735006]'),
    ])
    expect(it.text).toContain('[inputmode=none]')
  })
})
