// The service board in a real browser: every state, finding, opening, languages, widths.
import { aTimeout, expect, fixture, html } from '@open-wc/testing'
import '../define/service-board.js'
import { StillFeed, failed, fresh, loading, stale } from '../testing/feeds.js'
import { button, reads, stationPage, textOf } from '../testing/page.js'
import { FRIDAY_MORNING, services, smallFeed, station } from '../testing/station.js'
import type { DoorstepServiceBoard } from './service-board.js'
import type { DoorstepKeyboard } from '../keyboard/keyboard.js'
import { waitUntil } from '../testing/wait.js'

/** The board as a person uses it. */
class BoardObject {
  constructor(readonly element: DoorstepServiceBoard) {}

  static async open(feed = smallFeed(), lang = 'zh-Hans'): Promise<BoardObject> {
    const page = await stationPage(html`<doorstep-service-board></doorstep-service-board>`, { feed, lang })
    const board = page.querySelector('doorstep-service-board')
    if (!board) throw new Error('no board')
    await board.updateComplete
    if (feed.view.services.value) await waitUntil(() => board.shadowRoot?.querySelector('.categories'), 'the board is there')
    return new BoardObject(board)
  }

  get text(): string {
    return textOf(this.element)
  }

  get names(): string[] {
    return [...(this.element.shadowRoot?.querySelectorAll('[data-service] h3') ?? [])].map(textOf)
  }

  async type(words: string): Promise<void> {
    const input = this.element.shadowRoot?.querySelector('input')
    if (!input) throw new Error('no search field')
    input.value = words
    input.dispatchEvent(new InputEvent('input', { bubbles: true }))
    await this.element.updateComplete
    // the finder is fetched when somebody begins to type
    await waitUntil(() => words === '' || this.element.shadowRoot?.querySelector('.best, .none, .neither'), `nothing came of ${words}`)
  }

  async press(words: string): Promise<void> {
    button(this.element, words).click()
    await this.element.updateComplete
  }

  async openItem(id: string): Promise<HTMLElement> {
    const item = this.element.shadowRoot?.querySelector<HTMLElement>(`[data-service="${id}"]`)
    const summary = item?.querySelector('summary')
    if (!item || !summary) throw new Error(`no service ${id}`)
    summary.click()
    await waitUntil(() => item.querySelector('.facts, .rows'), `${id} did not open`)
    return item
  }
}

describe('doorstep-service-board', () => {
  it('shows its list by category, with the count, and whether it can be done now', async () => {
    const board = await BoardObject.open()
    expect(board.names).to.deep.equal(['病历本更换', '健康咨询', '医保卡挂失补办', '午后茶座'])
    expect(board.text).to.contain('3 类 4 项')
    await reads(board.element, '现在能办')
    await reads(board.element, '11月25日 星期三 9:00 起能办')
    await reads(board.element, '暂停办理')
    expect(board.text).to.contain('这里不办。去街道社区事务受理服务中心')
  })

  it('filters by category, one at a time', async () => {
    const board = await BoardObject.open()
    await board.press('政务服务')
    expect(board.names).to.deep.equal(['病历本更换', '医保卡挂失补办'])
    expect(button(board.element, '政务服务').getAttribute('aria-pressed')).to.equal('true')
    await board.press('全部')
    expect(board.names).to.have.length(4)
  })

  it('finds by plain words, and offers a human where nothing is found', async () => {
    const board = await BoardObject.open()
    await board.type('我的病历本用完了')
    expect(board.names[0]).to.equal('病历本更换')
    await board.type('<img src=x onerror=alert(1)>')
    expect(board.names).to.deep.equal([])
    expect(board.text).to.contain('没找到“<img src=x onerror=alert(1)>”').and.to.contain('直接问接待的人')
  })

  it('opens one item at a time with who helps, what to bring and what it costs', async () => {
    const board = await BoardObject.open()
    const booklet = await board.openItem('medical-booklet')
    // nobody is signed in: who has duty, at their desk, and not who does it as a rule
    expect(textOf(booklet))
      .to.contain('值班 陆伟')
      .and.to.contain('2号接待台')
      .and.to.contain('医保卡')
      .and.to.contain('免费')
      .and.to.contain('没有也可以')
    await board.openItem('insurance-card')
    await waitUntil(() => !(booklet as HTMLDetailsElement).open)
    expect(board.element.service).to.equal('insurance-card')
  })

  it('asks for a ticket for an item, and not for one that is done elsewhere or suspended', async () => {
    const board = await BoardObject.open()
    const booklet = await board.openItem('medical-booklet')
    const requested: (string | undefined)[] = []
    document.addEventListener('doorstep-ticket-requested', (event) => requested.push(event.service), { once: true })
    button(booklet, '为这件事取号').click()
    expect(requested).to.deep.equal(['medical-booklet'])
    const elsewhere = await board.openItem('insurance-card')
    expect(textOf(elsewhere)).to.contain('走过去大约 9 分钟')
    expect(textOf(elsewhere)).not.to.contain('取号')
    expect(textOf(await board.openItem('tea'))).not.to.contain('取号')
  })

  it('brings a service that the page names into sight, and keeps in sight what a person opens', async () => {
    const many = Array.from({ length: 60 }, (_, index) => ({
      ...services.items[0],
      id: `s${index}`,
      name: `服务 ${index}`,
    })) as typeof services.items
    const board = await BoardObject.open(new StillFeed({ station: fresh(station), services: fresh({ categories: [], items: many }) }))
    board.element.service = 's50'
    const item = (): Element | null | undefined => board.element.shadowRoot?.querySelector('[data-service=s50]')
    await waitUntil(() => item()?.querySelector('.facts'), 'did not open')
    await waitUntil(() => Math.abs(item()?.getBoundingClientRect().top ?? 999) < 20, 'not in sight')
    const next = await board.openItem('s51')
    await waitUntil(() => board.element.service === 's51')
    const isInSight = (): boolean => next.getBoundingClientRect().top >= 0 && next.getBoundingClientRect().top <= innerHeight
    await waitUntil(() => isInSight(), 'not in sight')
  })

  it('speaks three languages, that of the nearest lang, and follows when it changes', async () => {
    const board = await BoardObject.open(smallFeed(), 'zh-TW')
    await reads(board.element, '服務清單')
    expect(board.names[0]).to.equal('病歷本更換')
    board.element.closest('doorstep-station')?.setAttribute('lang', 'en')
    await reads(board.element, '4 services in 3 groups')
    expect(board.names[0]).to.equal('New medical booklet')
    // what stands in a card comes from three dictionaries, each fetched in its own time
    await waitUntil(() => !/\p{Script=Han}/u.test(textOf(board.element.shadowRoot?.querySelector('[part=list]'))), 'cards in Chinese')
    board.element.list = 'resource'
    await reads(board.element, '1 service in 1 group')
  })

  it('shows another list when asked', async () => {
    const board = await BoardObject.open()
    board.element.list = 'resource'
    await board.element.updateComplete
    expect(board.names).to.deep.equal(['便民资源'])
  })

  it('offers the lists that hold anything, and says what a positive list means', async () => {
    const [first] = services.items
    if (!first) throw new Error('no service')
    const items = [first, { ...first, id: 'stamp', name: '居住证明盖章', list: 'stamp' as const }]
    const board = await BoardObject.open(new StillFeed({ station: fresh(station), services: fresh({ categories: [], items }) }))
    await reads(board.element, '可以盖章的')
    expect(board.text).not.to.contain('依法协助')
    await board.press('可以盖章的')
    expect(board.names).to.deep.equal(['居住证明盖章'])
    expect(board.text).to.contain('只在这些事上盖章')
    // what somebody says is looked for in every list
    await board.type('病历本用完了')
    expect(board.names[0]).to.equal('病历本更换')
    await board.type('')
    expect(board.names).to.deep.equal(['居住证明盖章'])
  })

  it('shows the best answer large, with a ticket for it and its details', async () => {
    const board = await BoardObject.open()
    await board.type('病历本')
    const best = board.element.shadowRoot?.querySelector('[part=best]')
    expect(textOf(best)).to.contain('找谁').and.to.contain('值班 陆伟').and.to.contain('医保卡等 2 样').and.to.contain('免费')
    await board.press('看详细、打印清单')
    expect(board.element.service).to.equal('medical-booklet')
    await reads(board.element, '视频核验')
    await board.press('打印清单')
  })

  it('says once what nobody found, when the person has done with typing, and offers a human and a need', async () => {
    const board = await BoardObject.open()
    board.element.notesMissing = board.element.withNeeds = true
    const said: string[] = []
    board.element.addEventListener('doorstep-nothing-found', ({ words }) => said.push(words))
    await board.type('火星')
    await board.type('火星移民 ')
    expect(said).to.deep.equal([])
    await waitUntil(() => said.length > 0, 'nothing was said')
    await reads(board.element, '已经记下')
    const asked: string[] = []
    for (const type of ['doorstep-ticket-requested', 'doorstep-need-requested'] as const)
      board.element.addEventListener(type, () => asked.push(type))
    await board.press('取个号，当面问')
    await board.press('把这个需求留下来')
    expect(asked).to.deep.equal(['doorstep-ticket-requested', 'doorstep-need-requested'])
    expect(said).to.deep.equal(['火星移民'])
  })

  it('is typed into by a keyboard of its own, which a field keeps the focus beside', async () => {
    const board = await BoardObject.open()
    board.element.withKeyboard = true
    await board.element.updateComplete
    const input = board.element.shadowRoot?.querySelector('input')
    // a click, because the field of a tab in the background gets no focus
    input?.click()
    await waitUntil(() => board.element.shadowRoot?.querySelector('doorstep-keyboard')?.shadowRoot?.querySelector('button'), 'no keyboard')
    const keyboard = board.element.shadowRoot?.querySelector('doorstep-keyboard')
    if (!keyboard || !input) throw new Error('no keyboard')
    expect(input.inputMode).to.equal('none')
    for (const key of ['t', 'e', 'a']) button(keyboard, key).click()
    await keyboard.updateComplete
    await board.element.updateComplete
    expect(input.value).to.equal('tea')
    expect(board.names[0]).to.equal('午后茶座')
    const pressed = new PointerEvent('pointerdown', { bubbles: true, cancelable: true, composed: true })
    button(keyboard, '删一个').dispatchEvent(pressed)
    expect(pressed.defaultPrevented, 'the field keeps the focus').to.equal(true)
    button(keyboard, '删一个').click()
    expect(keyboard.value).to.equal('te')
    await expect(keyboard).to.be.accessible()
    button(keyboard, '好了').click()
    await board.element.updateComplete
    expect(board.element.shadowRoot?.querySelector('doorstep-keyboard') === null).to.equal(true)
  })

  it('puts its keyboard away before a service that is opened, and shows what it says', async () => {
    const board = await BoardObject.open()
    board.element.withKeyboard = board.element.typing = true
    const keyboard = (): DoorstepKeyboard | null | undefined => board.element.shadowRoot?.querySelector('doorstep-keyboard')
    await waitUntil(() => keyboard()?.shadowRoot?.querySelector('button'), 'no keyboard')
    await board.openItem('clinic')
    await waitUntil(() => !keyboard(), 'the keyboard stays')
    await waitUntil(() => board.element.shadowRoot?.querySelector('[data-service=clinic] dl'), 'no detail')
    await waitUntil(() => {
      const { top = -1, bottom = Infinity } =
        board.element.shadowRoot?.querySelector('[data-service=clinic]')?.getBoundingClientRect() ?? {}
      return top >= 0 && (bottom <= innerHeight || top < innerHeight / 2)
    }, 'the detail is out of sight')
  })

  it('says what it understood by letters, and nothing where that was typed', async () => {
    const board = await BoardObject.open()
    const line = (): Element | null | undefined => board.element.shadowRoot?.querySelector('.understood')
    board.element.find('blb')
    await waitUntil(() => line()?.textContent.trim() === 'blb = 病历本', 'not said')
    expect(line()?.getAttribute('role')).to.equal('status')
    board.element.find('病历本')
    await waitUntil(() => line()?.textContent.trim() === '', 'said where nothing was guessed')
    board.element.closest('doorstep-station')?.setAttribute('lang', 'zh-Hant')
    board.element.find('blb')
    await waitUntil(() => line()?.textContent.trim() === 'blb = 病歷本', 'not in the reader’s characters')
  })

  it('follows the page’s address and writes it, without a step in the history', async () => {
    const before = history.length
    location.hash = '#service=clinic'
    const board = await BoardObject.open()
    board.element.linked = true
    await waitUntil(() => board.element.service === 'clinic', 'did not follow')
    await board.openItem('medical-booklet')
    await waitUntil(() => location.hash === '#service=medical-booklet', 'did not write')
    board.element.service = undefined
    await waitUntil(() => location.hash === '', 'did not tidy up')
    // the test's own hash was one step
    expect(history.length).to.be.at.most(before + 1)
  })

  it('draws what is seen of thousands, and the rest as the end comes near', async () => {
    const [first] = services.items
    if (!first) throw new Error('no service')
    const items = Array.from({ length: 2000 }, (_, at) => ({ ...first, id: `s${at}`, name: `服务 ${at}` }))
    const board = await BoardObject.open(new StillFeed({ station: fresh(station), services: fresh({ categories: [], items }) }))
    const list = board.element.shadowRoot
    expect(board.names.length).to.be.at.most(200)
    expect(list?.querySelector('li')?.getAttribute('aria-setsize')).to.equal('2000')
    await waitUntil(() => textOf(list?.querySelector('.more')).includes('接着看'))
    const drawn = board.names.length
    list?.querySelector<HTMLButtonElement>('.more')?.click()
    await board.element.updateComplete
    expect(board.names.length).to.be.above(drawn)
    // a key draws the best answers alone; the frames after it draw the rest
    board.element.find('服务')
    await reads(board.element, '也许是这些，一共 2000 项')
    board.element.find('')
    await board.element.updateComplete
    board.element.find('服务')
    await board.element.updateComplete
    expect(board.names.length).to.equal(2)
    expect(list?.querySelector('li')?.getAttribute('aria-setsize')).to.equal('2000')
  })

  it('keeps the page’s own content while it loads', async () => {
    const page = await stationPage(html`<doorstep-service-board><p>电话 021-5555 0101</p></doorstep-service-board>`, {
      feed: new StillFeed({ station: loading, services: loading }),
    })
    const board = page.querySelector('doorstep-service-board')
    expect(board?.querySelector('p')?.checkVisibility()).to.equal(true)
    expect(textOf(board)).to.contain('正在读取')
  })

  it('says why there is nothing, and tries again when asked', async () => {
    const feed = new StillFeed({ station: failed, services: failed })
    const board = await BoardObject.open(feed)
    await reads(board.element, '现在读不到内容')
    await reads(board.element, '现在连不上，会自己再试')
    expect(board.text, 'files are the staff’s matter').not.to.contain('.json')
    await board.press('再试一次')
    expect(feed.refreshed).to.equal(1)
  })

  it('shows the last good copy with its age', async () => {
    const board = await BoardObject.open(
      new StillFeed({ station: fresh(station), services: stale(services, FRIDAY_MORNING - 3 * 3_600_000) }),
    )
    await reads(board.element, '3小时前')
    expect(board.names).to.have.length(4)
  })

  it('shows what is good and says how many entries are not shown, and no more', async () => {
    const href = 'https://example.org/services.json'
    const problems = [
      { path: 'items[3].hours[0].opens', found: "'25:00'", expected: 'time', leftOut: true, href },
      { path: 'items[3].hours[0].closes', found: "'26:00'", expected: 'time', leftOut: true, href },
      { path: 'items[7].name', found: 'undefined', expected: 'text', leftOut: true, href },
      { path: 'items[1].summary', found: '6000', expected: 'too-large:5000', href },
    ]
    const says = { 'zh-Hans': '有 2 项暂时没有显示', 'zh-Hant': '有 2 項暫時沒有顯示', en: '2 entries are not shown right now' }
    for (const [language, words] of Object.entries(says)) {
      const board = await BoardObject.open(new StillFeed({ station: fresh(station), services: { ...fresh(services), problems } }), language)
      await reads(board.element, words)
      expect(board.text).not.to.match(/services\.json|items\[|25:00|时间|faulty/)
      expect(board.names).to.have.length(4)
    }
  })

  it('does not call a faulty file a missing connection', async () => {
    const broken = {
      ...stale(services, FRIDAY_MORNING - 3 * 3_600_000),
      failures: [{ code: 'http', href: 's.json', status: 500 }] as const,
    }
    const board = await BoardObject.open(new StillFeed({ station: fresh(station), services: broken }))
    await reads(board.element, '新的内容还没有换上，下面是3小时前的内容')
    expect(board.text).not.to.match(/连不上|500|s\.json/)
  })

  it('says that a list is empty', async () => {
    const board = await BoardObject.open(new StillFeed({ station: fresh(station), services: fresh({ categories: [], items: [] }) }))
    expect(board.text).to.contain('这里还没有写服务项目')
  })

  it('is read-only text where markup is written into the feed', async () => {
    const [first] = services.items
    if (!first) throw new Error('no service')
    const hostile = { ...first, id: 'x', name: '<b onmouseover=alert(1)>粗体</b>', url: 'https://example.org/"><script>alert(1)</script>' }
    const board = await BoardObject.open(new StillFeed({ station: fresh(station), services: fresh({ categories: [], items: [hostile] }) }))
    expect(board.names).to.deep.equal(['<b onmouseover=alert(1)>粗体</b>'])
    const item = await board.openItem('x')
    expect(item.querySelector('script, b')).to.equal(null)
  })

  it('works alone, with a src of its own', async () => {
    const board = await fixture<DoorstepServiceBoard>(
      html`<doorstep-service-board src=${new URL('../testing/files/station.json', import.meta.url).href}></doorstep-service-board>`,
    )
    await reads(board, '血压测量')
    expect(textOf(board)).to.contain('1 类 1 项')
  })

  it('can be worked by keyboard alone', async () => {
    const board = await BoardObject.open()
    const focusable = [...(board.element.shadowRoot?.querySelectorAll<HTMLElement>('input, button, summary') ?? [])]
    expect(focusable.every((each) => each.tabIndex === 0)).to.equal(true)
    const summary = board.element.shadowRoot?.querySelector<HTMLElement>('[part=item] summary')
    summary?.focus()
    // whether it is the same, and not what differs: an element takes minutes to be described
    expect(board.element.shadowRoot?.activeElement === summary).to.equal(true)
  })

  for (const width of [280, 360, 768, 1080]) {
    it(`overflows nowhere at ${width} px, with names of 110 characters`, async () => {
      const [first] = services.items
      if (!first) throw new Error('no service')
      const long = { ...first, id: 'long', name: '建'.repeat(110), department: 'W'.repeat(80) }
      const feed = new StillFeed({ station: fresh(station), services: fresh({ categories: [], items: [...services.items, long] }) })
      const board = await BoardObject.open(feed)
      board.element.style.inlineSize = `${width}px`
      await board.openItem('long')
      await aTimeout(50)
      expect(board.element.shadowRoot?.querySelector('.frame')?.scrollWidth).to.be.at.most(width)
    })
  }

  it('has no accessibility violation, closed and open', async () => {
    const board = await BoardObject.open()
    await reads(board.element, '现在能办')
    await expect(board.element).to.be.accessible()
    await board.openItem('medical-booklet')
    await expect(board.element).to.be.accessible()
  })
})
