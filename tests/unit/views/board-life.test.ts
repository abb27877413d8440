// The list of services used as a person does, without a browser: categories, lists, more of it, finding, and where nothing is found.
import type { Services } from '@doorstep/model/services'
import { DoorstepElement, register } from '../../../packages/elements/src/base/element.js'
import { DoorstepServiceBoard } from '../../../packages/elements/src/service-board/service-board.js'
import { fresh, stale, StillFeed } from '../../../packages/elements/src/testing/feeds.js'
import { FRIDAY_MORNING, services, smallFeed, station } from '../../../packages/elements/src/testing/station.js'
import { TestPrinter } from '../../../packages/elements/src/testing/tickets.js'
import { eventually, Placed, withoutBrowser } from './page.js'

withoutBrowser()

const placed: Placed<DoorstepServiceBoard>[] = []
afterEach(() => placed.splice(0).forEach((each) => each.close()))
async function board(set: Partial<DoorstepServiceBoard> = {}, options: ConstructorParameters<typeof Placed>[1] = {}) {
  const element = Object.assign(new DoorstepServiceBoard(), set)
  element.setAttribute('with-tickets', '')
  const it = new Placed(element, { feed: smallFeed(), ...options })
  placed.push(it)
  await it.reads('h2')
  return it
}
const names = ({ lines }: Placed<DoorstepServiceBoard>) => lines.filter((line) => line.startsWith('h3 ')).map((line) => line.slice(3))
const press = async (it: Placed<DoorstepServiceBoard>, words: string) => {
  it.does(words)
  await it.element.updateComplete
}
/** Types into the field, and waits for what answers. */
async function find(it: Placed<DoorstepServiceBoard>, words: string, says: string | RegExp): Promise<void> {
  it.tells('input', { id: 'words' }, '@focus')
  it.tells('input', { id: 'words' }, '@input', { target: { value: words } })
  await it.reads(says)
}
const many = (count: number, more: object = {}): StillFeed => {
  const [booklet] = services.items
  const items = Array.from({ length: count }, (_, at) => ({ ...booklet, id: `i${at}`, name: { 'zh-Hans': `第${at}件事` }, ...more }))
  return new StillFeed({ station: fresh(station), services: fresh({ ...services, items } as unknown as Services) })
}

describe('the list of services', () => {
  test('has each with its category and whether it can be done, and what is not done here with the place', async () => {
    const it = await board()
    await it.reads('资源清单')
    expect(it.text).toContain('p[role=status] 3 类 4 项')
    expect(names(it)).toEqual(['病历本更换', '健康咨询', '医保卡挂失补办', '午后茶座'])
    for (const said of ['街道受理中心视频核验', '这里不办。去街道社区事务受理服务中心', '现在能办']) expect(it.text).toContain(said)
    expect(it.lines.filter((line) => /\[aria-pressed.*项$/.test(line)).map((line) => line.replace(/^.*\] /, ''))).toEqual([
      ...['全部 4 项', '政务服务 2 项', '健康服务 1 项', '本站特色 1 项'],
    ])
  })

  test('of one category shows that alone, and all again; of another list names it', async () => {
    const it = await board()
    await it.reads('资源清单')
    const categories = () => it.lines.filter((line) => /\[aria-pressed.*项$/.test(line))
    await press(it, categories()[2]?.replace(/^.*\] /, '') ?? '')
    expect([names(it), it.element.category]).toEqual([['健康咨询'], 'health'])
    expect(categories().map((line) => line.includes('[aria-pressed]') || line.includes('pressed=true'))).toEqual([
      false,
      false,
      true,
      false,
    ])
    await press(it, categories()[0]?.replace(/^.*\] /, '') ?? '')
    expect(names(it)).toHaveLength(4)
    await press(it, '资源清单')
    expect([names(it), it.element.list, it.lines.find((line) => line.startsWith('h2'))]).toEqual([['便民资源'], 'resource', 'h2 资源清单'])
    await press(it, '服务清单')
    expect(names(it)).toHaveLength(4)
  })

  test('draws forty, then as many more as are asked for, and an open one however far down', async () => {
    const it = await board({}, { feed: many(130) })
    await it.reads('现在能办')
    expect(names(it)).toHaveLength(40)
    expect(it.text).toContain('li[aria-setsize=130][aria-posinset=1]')
    await press(it, '还有 90 项，接着看')
    expect(names(it)).toHaveLength(80)
    await press(it, '还有 50 项，接着看')
    await press(it, '还有 10 项，接着看')
    expect([names(it).length, it.text.includes('接着看'), it.text.includes('aria-setsize')]).toEqual([130, false, false])
    it.element.category = 'government'
    await it.element.updateComplete
    expect(names(it)).toHaveLength(40)
    const far = await board({ service: 'i99' }, { feed: many(130) })
    await far.reads('还有 29 项，接着看')
    expect(names(far).filter((name) => name.startsWith('第')).length).toBe(101)
  })

  test('opens one service at a time', async () => {
    const it = await board()
    await it.reads('现在能办')
    const toggle = async (id: string, open: boolean) => {
      it.tells('details', { 'data-service': id }, '@toggle', { target: { open } })
      await it.element.updateComplete
    }
    await toggle('clinic', true)
    expect(it.element.service).toBe('clinic')
    await toggle('medical-booklet', true)
    await toggle('clinic', false)
    expect(it.element.service).toBe('medical-booklet')
    await it.reads('021-5555 0101')
    await toggle('medical-booklet', false)
    expect([it.element.service, it.text.includes('021-5555 0101')]).toEqual([undefined, false])
  })

  test('prints the papers of the service that is open, and none of one that somebody has left', async () => {
    const printer = new TestPrinter()
    const it = await board({ printer, service: 'medical-booklet' })
    await it.reads('打印清单')
    it.does('打印清单')
    it.element.service = 'clinic'
    await it.element.updateComplete
    await it.reads('打印清单')
    it.does('打印清单')
    await eventually(() => expect(printer.texts.at(-1)).toContain('健康咨询'))
    expect(printer.texts).toHaveLength(1)
  })

  test('that is empty says so, and its parts can be left out', async () => {
    const it = await board({}, { feed: many(0) })
    expect(it.text).toContain('这里还没有写服务项目。')
    const bare = new Placed(Object.assign(new DoorstepServiceBoard(), { withoutHeading: true, withoutSearch: true }), { feed: smallFeed() })
    placed.push(bare)
    await bare.reads('病历本更换')
    expect(bare.text).not.toMatch(/h2|type=search/)
  })
})

describe('who searches', () => {
  test('has the sure answer large, with the way to it and to a ticket', async () => {
    const it = await board()
    await find(it, '病历本用完了', 'article')
    expect(it.text).toContain('找到 1 项')
    expect(names(it)[0]).toBe('病历本更换')
    for (const said of ['看详细', '医保卡']) expect(it.text).toContain(said)
    await press(
      it,
      it.lines
        .find((line) => /\] 看详细/.test(line))
        ?.split('] ')
        .at(-1) ?? '',
    )
    expect(it.element.service).toBe('medical-booklet')
    // open, it is the item in the list
    expect(it.text).not.toContain('article')
    await find(it, '', '3 类 4 项')
    expect([it.element.service, it.text.includes('article')]).toEqual([undefined, false])
  })

  test('and is not sure is told so, with a way to ask; what was understood is said', async () => {
    const it = await board()
    await find(it, 'bingliben', 'p[role=status] 也许是这一项')
    expect(it.text).toContain('p[role=status] bingliben = 病历本')
    expect(it.text).not.toContain('article')
    await press(it, '都不是，取个号问人')
    expect(it.sent.at(-1)?.type).toBe('doorstep-ticket-requested')
    it.element.withoutTickets = true
    await it.reads('都不是？直接问接待的人。')
    await find(it, '病历本更换', 'article')
    expect(it.text).not.toContain('都不是')
  })

  test('and finds nothing is led to a person, to a need or a number, as the page takes them', async () => {
    vi.useFakeTimers()
    try {
      const element = Object.assign(new DoorstepServiceBoard(), { withNeeds: true, notesMissing: true })
      element.setAttribute('with-tickets', '')
      const it = new Placed(element, { feed: smallFeed() })
      placed.push(it)
      await eventually(() => expect(it.text).toContain('h2'), { timeout: 60_000 })
      it.tells('input', { id: 'words' }, '@focus')
      it.tells('input', { id: 'words' }, '@input', { target: { value: '租飞机' } })
      await eventually(() => expect(it.text).toContain('没找到“租飞机”。'), { timeout: 1500, interval: 10 })
      it.does('把这个需求留下来')
      it.does('取个号，当面问')
      expect(it.sent.map(({ type }) => type)).toEqual(['doorstep-need-requested', 'doorstep-ticket-requested'])
      // said once somebody has done with typing, and once for the same words
      await vi.advanceTimersByTimeAsync(2000)
      expect(it.sent.at(-1)).toMatchObject({ type: 'doorstep-nothing-found', words: '租飞机' })
      await eventually(() => expect(it.text).toContain('您找的话已经记下'))
      const count = it.sent.length
      it.element.requestUpdate()
      await vi.advanceTimersByTimeAsync(10_000)
      expect(it.sent).toHaveLength(count)
      it.tells('input', { id: 'words' }, '@input', { target: { value: '租飞船' } })
      await vi.advanceTimersByTimeAsync(1000)
      it.tells('input', { id: 'words' }, '@input', { target: { value: '病历本' } })
      await vi.advanceTimersByTimeAsync(5000)
      expect(it.sent).toHaveLength(count)
    } finally {
      vi.useRealTimers()
    }
    const plain = await board({ withoutTickets: true })
    await find(plain, '租飞机', '没找到')
    expect(plain.lines.filter((line) => line.startsWith('button') && !line.includes('aria-pressed'))).toEqual([])
  })

  test('and then taps a category has that, and is not searching any more', async () => {
    const it = await board()
    const categories = () => it.lines.filter((line) => /\[aria-pressed.*项$/.test(line))
    await find(it, '病历本用完了', 'article')
    expect(categories().filter((line) => line.includes('pressed=true') || line.includes('[aria-pressed]'))).toEqual([])
    await press(it, categories()[2]?.replace(/^.*\] /, '') ?? '')
    expect([names(it), it.text.includes('article')]).toEqual([['健康咨询'], false])
  })

  test('types on the keys of the screen, and has examples to tap', async () => {
    const it = await board({ withKeyboard: true })
    it.tells('input', { id: 'words' }, '@click')
    await it.reads('doorstep-keyboard')
    await it.reads('大家常这样说')
    await press(it, '病历本用完了')
    await it.reads('article')
    expect(it.text).not.toContain('大家常这样说')
    it.tells('doorstep-keyboard', {}, '@doorstep-typed', { value: '健康' })
    await it.reads('健康咨询')
    it.tells('doorstep-keyboard', {}, '@doorstep-typing-done')
    await it.element.updateComplete
    expect([it.element.typing, it.text.includes('doorstep-keyboard')]).toEqual([false, false])
    it.element.typing = true
    await it.reads('doorstep-keyboard')
    it.element.service = 'clinic'
    await eventually(() => expect(it.element.typing).toBe(false))
    // one that was open before somebody typed takes no keyboard away
    const linked = await board({ withKeyboard: true, service: 'clinic', typing: true })
    await linked.reads('doorstep-keyboard')
    expect(linked.element.typing).toBe(true)
  })

  test('is given as examples what people say of things that are done here now, spread over the list', async () => {
    const [booklet] = services.items
    const said = (id: string, more: object = {}) => ({ ...booklet, id, keywords: [`要${id}`], ...more })
    const items = [
      said('a', { status: 'suspended' }),
      said('b', { list: 'resource' }),
      said('c', { elsewhere: { name: '街道' } }),
      said('d', { keywords: [] }),
      ...Array.from({ length: 14 }, (_, at) => said(`第${at}件`)),
    ]
    const feed = new StillFeed({ station: fresh(station), services: fresh({ ...services, items } as unknown as Services) })
    const it = await board({}, { feed })
    it.tells('input', { id: 'words' }, '@focus')
    await it.reads('大家常这样说')
    const offered = it.lines.flatMap((line) => /\] (要.*)$/.exec(line)?.[1] ?? [])
    expect(offered).toEqual([0, 2, 4, 6, 8, 10].map((at) => `要第${at}件`))
  })

  test('sees of what stands in another list which one', async () => {
    const it = await board()
    await find(it, '便民资源', /也许是|找到/)
    await eventually(() => expect(it.text).toContain('资源清单'))
    expect(names(it)).toContain('便民资源')
  })
})

describe('what is wrong with what is shown', () => {
  const HOUR = 3_600_000
  const left = { path: 'items[3]', found: '1', expected: 'text', leftOut: true, href: 'a.json' } as never
  test.each<[string, Parameters<StillFeed['show']>[0], RegExp]>([
    ['a list that is old', { services: stale(services, FRIDAY_MORNING - HOUR) }, /下面是1小时前的内容/],
    ['a station that is old', { station: stale(station, FRIDAY_MORNING - 2 * HOUR) }, /下面是2小时前的内容/],
    ['an entry that is left out', { services: { ...fresh(services), problems: [left] } }, /有 1 项暂时没有显示/],
    ['an entry of the station that is left out', { station: { ...fresh(station), problems: [left] } }, /有 1 项暂时没有显示/],
  ])('is said: %s', async (_, shows, says) => {
    const feed = smallFeed()
    const it = await board({}, { feed })
    expect(it.text).not.toMatch(says)
    feed.show(shows)
    await it.reads(says)
  })
})

test.each([
  ['its name', 'baozhou'],
  ['what people say', 'liuniao'],
])('without a table in the feed a thing is found by the sounds of %s', async (_, typed) => {
  const [booklet] = services.items
  const walk = { ...booklet, id: 'walk', name: '煲粥', keywords: ['遛鸟'] }
  const feed = new StillFeed({ station: fresh(station), services: fresh({ ...services, items: [booklet, walk] } as unknown as Services) })
  const it = await board({}, { feed })
  await find(it, typed, /找到 1 项|也许是这一项/)
  expect(names(it)).toEqual(['煲粥'])
})

test('a tag is registered once: another version of it is named once, the same not at all', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  class First extends DoorstepElement {
    static override readonly version = '1'
  }
  class Same extends DoorstepElement {
    static override readonly version = '1'
  }
  class Other extends DoorstepElement {
    static override readonly version = '2'
  }
  for (const component of [First, First, Same]) register('doorstep-tried', component)
  expect(warn).not.toHaveBeenCalled()
  for (const component of [Other, Other]) register('doorstep-tried', component)
  expect(warn.mock.calls.map(([said]) => said as unknown)).toEqual(['<doorstep-tried> is there in version 1; 2 is not used.'])
  expect(customElements.get('doorstep-tried')).toBe(First)
  warn.mockRestore()
})
