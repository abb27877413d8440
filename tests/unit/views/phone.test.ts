// A ticket as its resident follows it, read without a browser: every place it can be in, giving it back, and what its code alone can say.
import { TicketPaper } from '../../../packages/elements/src/ticket-dispenser/paper.js'
import { phoneAddress } from '../../../packages/elements/src/ticket-dispenser/ticket-facts.js'
import { isRatable, renderPlace, ticketPapers, type PlaceScene } from '../../../packages/elements/src/ticket-status/place-view.js'
import { parseTicketLink, ticketFragment, type TicketLink } from '../../../packages/elements/src/ticket-status/ticket-link.js'
import { DoorstepTicketStatus } from '../../../packages/elements/src/ticket-status/ticket-status.js'
import { failed, StillFeed } from '../../../packages/elements/src/testing/feeds.js'
import { FRIDAY_MORNING, services, station } from '../../../packages/elements/src/testing/station.js'
import { Others, queueOf, TICKET_PAGE, ticketFeed, TOKEN } from '../../../packages/elements/src/testing/tickets.js'
import type { QueueState, Ticket } from '@doorstep/model/queue'
import { MINUTE_MS } from '@doorstep/model/time'
import { Placed, withoutBrowser } from './page.js'
import { seen } from './seen.js'

withoutBrowser()

const placed: Placed<DoorstepTicketStatus>[] = []
afterEach(() => placed.splice(0).forEach((each) => each.close()))

function phone(set: Partial<DoorstepTicketStatus>, others?: Others, more: ConstructorParameters<typeof Placed>[1] = {}) {
  const journals = others ? { queue: others.journal as never } : {}
  const it = new Placed(Object.assign(new DoorstepTicketStatus(), set), { journals, feed: ticketFeed(), ...more })
  placed.push(it)
  return it
}
/** The ticket of a resident, G001, and whoever acts on it. */
async function taken(service?: string): Promise<{ others: Others; id: string }> {
  const others = await new Others().signIn()
  return { others, id: (await others.issue({ token: TOKEN, ...(service === undefined ? {} : { service }) })).id }
}

describe('the place of a ticket', () => {
  const NOW = FRIDAY_MORNING
  const ticket = (more: Partial<Ticket>): Ticket =>
    ({ id: 't', number: 'G001', line: 'G', place: 'waiting', issuedAt: NOW, calls: [], invited: [], ...more }) as unknown as Ticket
  const situation = { now: NOW, businessDay: '2026-11-20', rules: { graceMinutes: 15, desks: [] } } as unknown as PlaceScene['situation']
  const reads = (more: Partial<Ticket>, at: Partial<PlaceScene> = {}, language: 'zh-Hans' | 'en' = 'zh-Hans') => {
    const queue = { tickets: new Map(), clock: undefined } as unknown as QueueState
    const reader = {
      language,
      text: (text: unknown) => (text as { [of: string]: string } | undefined)?.[language] ?? '',
    } as PlaceScene['reader']
    return seen(renderPlace({ ticket: ticket(more), station, queue, situation, now: NOW, reader, ...at })).slice(2)
  }

  test.each<[string, Partial<Ticket>, string[]]>([
    [
      'called',
      { place: 'called', desk: 'd2' },
      ['叫到您了', '请到 2号接待台', '带好要用的东西，现在就过去。走得慢不要紧，接待的人会等您。'],
    ],
    ['served', { place: 'serving', desk: 'd2' }, ['正在 2号接待台 为您办理']],
    ['served at a desk that is gone', { place: 'serving', desk: 'd9' }, ['正在为您办理']],
    ['put aside', { place: 'held' }, ['先等一等', '东西齐了，告诉接待的人，接着给您办，不用再取号。']],
    ['in hand', { place: 'pending' }, ['这件事还在办']],
    ['in somebody’s hand', { place: 'pending', handler: 'w1' }, ['这件事还在办', '王芳 负责到底，不用再取号。']],
    [
      'promised, of a worker that is gone',
      { place: 'pending', handler: 'w9', due: '2026-11-25', promise: 'visit' },
      ['这件事还在办', '11月25日 前上门来。'],
    ],
    [
      'promised',
      { place: 'pending', handler: 'w1', due: '2026-11-25', promise: 'answer' },
      ['这件事还在办', '王芳 负责到底，不用再取号。11月25日 前给您答复。'],
    ],
    [
      'due, and nothing was promised',
      { place: 'pending', handler: 'w1', due: '2026-11-25' },
      ['这件事还在办', '王芳 负责到底，不用再取号。'],
    ],
    [
      'missed',
      { place: 'no-show', missedAt: NOW - 2 * MINUTE_MS },
      ['刚才叫过您了', '还来得及。请在 10:37 前告诉接待的人，号不变，接着给您办。'],
    ],
    [
      'missed, to the minute',
      { place: 'no-show', missedAt: NOW - 15 * MINUTE_MS },
      ['刚才叫过您了', '还来得及。请在 10:24 前告诉接待的人，号不变，接着给您办。'],
    ],
    [
      'missed too long ago',
      { place: 'no-show', missedAt: NOW - 15 * MINUTE_MS - 1 },
      ['刚才叫过您了', '时间过了，也请告诉接待的人，帮您看怎么办。'],
    ],
    ['missed, nobody knows when', { place: 'no-show' }, ['刚才叫过您了', '时间过了，也请告诉接待的人，帮您看怎么办。']],
    ['done', { place: 'closed', outcome: 'resolved' }, ['办好了', '要是回去发现还有问题，随时再来找我们。']],
    ['referred', { place: 'closed', outcome: 'referred' }, ['要到别处办', '去哪里、找谁，接待的人已经告诉您。没听清就再问一次。']],
    ['given back', { place: 'closed', outcome: 'withdrawn' }, ['这个号已经退了', '想办的时候，再取一个号就行。']],
    ['expired', { place: 'expired' }, ['这个号过期了', '那天没有轮到您，对不起。请再取一个号。']],
    ['void', { place: 'voided' }, ['这个号作废了', '要办事，请再取一个号，或者直接问接待的人。']],
  ])('%s', (_, more, says) => {
    expect(reads(more)).toEqual(says)
  })

  test('that was missed is late where nobody knows the rules; in English two sentences stand apart', () => {
    expect(reads({ place: 'no-show', missedAt: NOW }, { situation: undefined }).at(-1)).toBe('时间过了，也请告诉接待的人，帮您看怎么办。')
    const words = reads({ place: 'pending', handler: 'w1', due: '2026-11-25', promise: 'answer' }, {}, 'en').at(-1) ?? ''
    expect(words).toMatch(/Wang Fang.*[.] [A-Z]/)
  })

  test('that waits has how many are ahead, how long, and when the doors close', async () => {
    const { others } = await taken()
    for (let count = 0; count < 3; count += 1) await others.issue()
    const mine = await others.issue({ token: 'z'.repeat(24) })
    const it = phone({ token: 'z'.repeat(24) }, others)
    await it.reads('4')
    expect(it.lines.slice(it.lines.indexOf(mine.number))).toEqual([
      'G005',
      '请留意大屏和语音，听到这样开头的就是叫您 “请 G005 号到……”',
      'dl',
      'dd 4',
      'dt 前面几位',
      expect.stringMatching(/^dd \d+–\d+ 分钟$/),
      'dt 大约等',
      'dd 几号台',
      'dt 叫号时告诉您',
      'div[role=status]',
      'button[type=button][@click] 不办了，退号',
    ])
    const evening = phone({ token: 'z'.repeat(24) }, others, { now: () => Date.parse('2026-11-20T19:50:00+08:00') })
    await evening.reads('今天 20:00 关门')
    const nobody = new Others()
    await nobody.issue({ token: TOKEN })
    const alone = phone({ token: TOKEN }, nobody)
    await alone.reads('接待的人还没到，到了就按顺序叫号。')
    expect(alone.text).not.toMatch(/大约等|关门/)
  })

  test('brings its papers, each with its form, while they are still wanted', async () => {
    const { others, id } = await taken('medical-booklet')
    const it = phone({ token: TOKEN }, others)
    await it.reads('请准备好')
    expect(it.text).toContain('11月20日 10:24 取号·病历本更换'.replace('·', ' · '))
    expect(it.lines.filter((line) => line.startsWith('li')).concat(it.lines.filter((line) => /医保卡|旧病历本/.test(line)))).toEqual(
      expect.arrayContaining([expect.stringContaining('医保卡 原件'), expect.stringContaining('旧病历本 原件，没有也可以')]),
    )
    await others.callNext()
    await others.receive(id)
    await it.reads('正在 1号接待台')
    expect(it.text).toContain('请准备好')
    await others.close(id)
    await it.reads('办好了')
    expect(it.text).not.toContain('请准备好')
    const [item] = services.items
    const reader = { language: 'zh-Hans', text: (text: { 'zh-Hans': string }) => text['zh-Hans'] } as never
    expect(ticketPapers(item, reader)).toEqual([
      { name: '医保卡', form: 'original' },
      { name: '旧病历本', form: 'original', optional: true },
    ])
    expect([
      ticketPapers({ ...item, documents: [{ name: { 'zh-Hans': '照片' }, note: { 'zh-Hans': '两寸' } }] } as never, reader),
      ticketPapers(undefined, reader),
    ]).toEqual([[{ name: '照片', note: '两寸' }], []])
  })
})

test.each<[Partial<Ticket>, boolean, boolean, boolean]>([
  [{ place: 'waiting' }, true, true, false],
  [{ place: 'called' }, true, true, false],
  [{ place: 'no-show' }, true, false, false],
  [{ place: 'serving', handler: 'w1' }, false, false, false],
  [{ place: 'pending', handler: 'w1' }, false, false, false],
  [{ place: 'closed', handler: 'w1' }, false, false, true],
  [{ place: 'closed', firstResponder: 'w1' }, false, false, true],
  [{ place: 'closed' }, false, false, false],
  [{ place: 'expired', firstResponder: 'w1' }, false, false, false],
  [{ place: 'voided', handler: 'w1' }, false, false, false],
])('a ticket %j can be printed again: %s, taken along on a phone: %s, rated: %s', (more, again, along, rated) => {
  const ticket = { number: 'G001', token: TOKEN, issuedAt: FRIDAY_MORNING, ...more } as Ticket
  const reader = { language: 'zh-Hans', text: () => '' } as const
  const at = { ...station, queue: { ...queueOf(station), ticketPage: TICKET_PAGE } }
  const paper = new TicketPaper(new DoorstepTicketStatus(), {} as never)
  expect(seen(paper.renderReprint(() => undefined, ticket, 'zh-Hans')).length > 0).toBe(again)
  expect(phoneAddress({ ticket, station: at, item: undefined, reader } as never) !== undefined).toBe(along)
  expect(isRatable(ticket)).toBe(rated)
})

test.each([undefined, true])('what a code carried is the same written once more, also that there were more papers: %s', (more) => {
  const link = { number: 'A012', issuedAt: '2026-11-20T10:24', token: TOKEN, papers: [{ name: '医保卡', form: 'original' as const }] }
  const carried = { ...link, ...(more ? { more } : {}) }
  expect(parseTicketLink(ticketFragment(carried))).toEqual(carried)
})

describe('giving a ticket back', () => {
  test('asks first, and can be thought better of', async () => {
    const { others, id } = await taken()
    const it = phone({ token: TOKEN }, others)
    await it.reads('不办了，退号')
    it.does('不办了，退号')
    await it.reads('真的要退掉 G001 吗？退了再来，要重新排队。')
    it.does('不退，接着等')
    await it.reads('不办了，退号')
    expect((await others.ticket(id)).place).toBe('waiting')
    it.does('不办了，退号')
    await it.reads('真的要退掉')
    let store: () => void = () => undefined
    const held = new Promise<void>((resolve) => (store = resolve))
    const append = others.journal.append.bind(others.journal)
    others.journal.append = async (...entry) => (await held, append(...entry))
    it.does('退号')
    await it.reads('[aria-disabled=true][@click] 正在退号…')
    // a second tap is no second wish
    it.does('正在退号…')
    store()
    await it.reads('这个号已经退了')
    expect(it.text).not.toMatch(/真的要退掉|不办了/)
    expect(it.sent.map(({ type }) => type)).toEqual(['doorstep-ticket-withdrawn'])
    expect(it.sent[0]).toMatchObject({ ticket: { id, place: 'waiting' } })
    expect((await others.ticket(id)).outcome).toBe('withdrawn')
  })

  test('that was not stored can be asked for again; one that was called meanwhile says to tell the desk', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const { others, id } = await taken()
    const it = phone({ token: TOKEN }, others)
    await it.reads('不办了，退号')
    const { append } = others.journal
    others.journal.append = () => Promise.reject(new Error('full'))
    it.does('不办了，退号')
    await it.reads('真的要退掉')
    it.does('退号')
    await it.reads('没有退成。请再点一次，或者告诉接待的人。')
    others.journal.append = append.bind(others.journal)
    await others.callNext()
    const late = phone({ token: TOKEN }, others)
    await late.reads('叫到您了')
    expect(late.text).not.toContain('退号')
    await others.act({ type: 'noShow', ticket: id }, 'w1')
    await late.reads('不办了，退号')
    late.does('不办了，退号')
    await late.reads('真的要退掉')
    const view = late.view
    await others.act({ type: 'rejoin', ticket: id }, 'w1')
    await others.callNext()
    await late.reads('叫到您了')
    const { does } = await import('./seen.js')
    does(view, '退号')
    await late.reads('已经叫到您了，退不了号。不办了请告诉接待的人。')
    expect(late.sent).toEqual([])
  })
})

describe('a ticket on a phone', () => {
  const link: TicketLink = { number: 'A012', issuedAt: '2026-11-20T10:24', token: TOKEN, papers: [{ name: '医保卡', form: 'original' }] }

  test('is found by its token, by its id, or by both when they fit, and by nothing else', async () => {
    const { others, id } = await taken()
    const { id: other } = await others.issue({ token: 'y'.repeat(24) })
    for (const [set, found] of [
      [{ token: TOKEN }, 'G001'],
      [{ ticket: other }, 'G002'],
      [{ token: TOKEN, ticket: id }, 'G001'],
      [{ token: TOKEN, ticket: other }, '这里查不到这个号'],
      [{ token: 'x'.repeat(24) }, '这里查不到这个号'],
      [{ ticket: 'x' }, '这里查不到这个号'],
      [{}, '请用手机扫号票上的二维码'],
    ] as const) {
      const it = phone(set, others)
      await it.reads(found)
      expect(it.text.match(/G00\d/g) ?? [], JSON.stringify(set)).toEqual(found.startsWith('G') ? expect.arrayContaining([found]) : [])
    }
  })

  test('is rated by whoever holds its token, once somebody has dealt with it', async () => {
    const { others, id } = await taken()
    const mine = phone({ token: TOKEN }, others)
    const looked = phone({ ticket: id }, others)
    await mine.reads('G001')
    expect(mine.text).not.toContain('doorstep-rating')
    await others.callNext()
    await others.receive(id)
    await others.close(id)
    await mine.reads('doorstep-rating')
    await looked.reads('办好了')
    expect(looked.text).not.toContain('doorstep-rating')
    const back = await taken()
    await back.others.act({ type: 'withdraw', ticket: back.id }, undefined, TOKEN)
    const given = phone({ token: TOKEN }, back.others)
    await given.reads('这个号已经退了')
    expect(given.text).not.toContain('doorstep-rating')
  })

  test('says what its code carried, that it does not go on here, and whom to call', async () => {
    const feed = ticketFeed({ telephone: '021-5555 0100' })
    const it = phone({ link }, undefined, { feed })
    await it.reads('手机上看不到排到哪里了')
    expect(it.lines.slice(0, 3)).toEqual(['h2 您的号', '11月20日 10:24 取号', 'A012'])
    expect(it.text).toMatch(/医保卡 原件/)
    expect(it.text).toMatch(/a\[href=tel:02155550100\].*021-5555 0100/)
    expect(it.text).not.toContain('还有别的')
    // a glass that nobody leaves dials nothing
    const enclosed = phone({ link }, undefined, { feed, enclosed: true })
    await enclosed.reads('021-5555 0100')
    expect(enclosed.text).not.toContain('tel:')
    const more = phone({ link: { ...link, more: true, papers: [{ name: '照片' }] } }, undefined, { feed: ticketFeed() })
    await more.reads('还有别的，请看服务站的清单')
    expect(more.text).not.toContain('tel:')
    const old = phone({ link: { ...link, issuedAt: '2026-11-19T23:59', papers: [] } })
    await old.reads('这不是今天的号')
    expect(old.text).not.toMatch(/手机上看不到|请准备好/)
    // by the station's day, not the phone's: after midnight in Shanghai it is tomorrow
    const night = phone({ link }, undefined, { now: () => Date.parse('2026-11-21T00:10:00+08:00') })
    await night.reads('这不是今天的号')
    const unread = phone({ link }, undefined, { feed: new StillFeed({ station: failed, services: failed }), now: () => FRIDAY_MORNING })
    await unread.reads('A012')
  })

  test('while the queue is read says so, and of one that is not heard any more that this is how it was', async () => {
    const { others } = await taken()
    let read: () => void = () => undefined
    const held = new Promise<void>((resolve) => (read = resolve))
    const whole = others.journal.read.bind(others.journal)
    others.journal.read = async function* (...from) {
      await held
      yield* whole(...from)
    }
    let fail: (failure: Error) => void = () => undefined
    const lost = new Promise<never>((_, reject) => (fail = reject))
    others.journal.watch = async function* () {
      await lost
    }
    const it = phone({ token: TOKEN }, others)
    await it.reads('p[role=status]')
    expect(it.text).not.toMatch(/G001|查不到/)
    read()
    await it.reads('G001')
    expect(it.text).not.toContain('p.notice')
    fail(new Error('gone'))
    await it.reads('p.notice[role=status]')
    expect(it.text).toContain('G001')
  })
})
