// The service board in a real browser: every state, opening, lists, languages, widths.
import { expect, fixture, html } from '@open-wc/testing'
import { MemoryJournal } from '@doorstep/sources/journal'
import { BoardObject } from '../testing/board-object.js'
import { StillFeed, failed, fresh, loading, stale } from '../testing/feeds.js'
import { button, reads, stationPage, textOf } from '../testing/page.js'
import { FRIDAY_MORNING, FRIDAY_NIGHT, services, smallFeed, station } from '../testing/station.js'
import { waitUntil } from '../testing/wait.js'
import type { DoorstepServiceBoard } from './service-board.js'

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

  it('says with the clock that it cannot be done any more, in rows that stay as they are', async () => {
    let now = FRIDAY_MORNING
    const page = await stationPage(html`<doorstep-service-board></doorstep-service-board>`, { now: () => now })
    const board = page.querySelector('doorstep-service-board')
    if (!board) throw new Error('no board')
    await reads(board, '现在能办')
    // the last that comes late, which draws every row once more
    await reads(board, '资源清单')
    await board.updateComplete
    now = FRIDAY_NIGHT
    board.requestUpdate()
    await reads(board, '明天 9:00 起能办')
    expect(textOf(board)).not.to.contain('现在能办')
  })

  it('filters by category, one at a time', async () => {
    const board = await BoardObject.open()
    await board.press('政务服务')
    expect(board.names).to.deep.equal(['病历本更换', '医保卡挂失补办'])
    expect(button(board.element, '政务服务').getAttribute('aria-pressed')).to.equal('true')
    await board.press('全部')
    expect(board.names).to.have.length(4)
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

  it('offers no ticket where nobody gives one, until the station around it has a queue', async () => {
    const page = await stationPage(html`<doorstep-service-board service="medical-booklet"></doorstep-service-board>`)
    const { journals } = await stationPage(html`<p></p>`, { journal: new MemoryJournal() })
    const board = page.querySelector('doorstep-service-board')
    if (!board) throw new Error('no board')
    await reads(board, '医保卡')
    expect(textOf(board)).not.to.contain('为这件事取号')
    page.journals = journals
    await reads(board, '为这件事取号')
    board.withoutTickets = true
    await board.updateComplete
    expect(textOf(board)).not.to.contain('为这件事取号')
    board.withoutTickets = false
    page.journals = undefined
    await waitUntil(() => !textOf(board).includes('为这件事取号'), 'there is no queue any more')
  })

  it('draws all its items for paper, and the first ones again afterwards', async () => {
    const many = Array.from({ length: 500 }, (_, index) => ({ ...services.items[0], id: `item-${index}`, name: `事项${index}号` }))
    const feed = new StillFeed({ station: fresh(station), services: fresh({ ...services, items: many } as unknown as typeof services) })
    const board = await BoardObject.open(feed)
    await reads(board.element, '能办')
    const { length } = board.names
    expect(length).to.be.lessThan(500)
    for (const [before, after] of [
      [new Event('beforeprint'), new Event('afterprint')],
      [new Event('beforeprint'), new Event('afterprint')],
    ] as const) {
      dispatchEvent(before)
      await board.element.updateComplete
      expect(board.names.map((name) => name.replaceAll(/\s/g, ''))).to.deep.equal(many.map(({ name }) => name))
      dispatchEvent(after)
      await board.element.updateComplete
      expect(board.names.length).to.be.lessThan(500)
    }
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

  it('follows the page’s address and writes it, without a step in the history', async () => {
    const before = history.length
    const { pathname, search } = location
    location.hash = '#service=clinic'
    const board = await BoardObject.open()
    board.element.linked = true
    await waitUntil(() => board.element.service === 'clinic', 'did not follow')
    await board.openItem('medical-booklet')
    await waitUntil(() => location.hash === '#service=medical-booklet', 'did not write')
    board.element.service = undefined
    await waitUntil(() => location.hash === '', 'did not tidy up')
    expect(location.pathname + location.search).to.equal(pathname + search)
    expect(search).not.to.equal('')
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
      await waitUntil(() => (board.element.shadowRoot?.querySelector('.frame')?.scrollWidth ?? Infinity) <= width, 'it overflows')
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
