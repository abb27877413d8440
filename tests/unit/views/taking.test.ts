// A ticket being taken, read without a browser: one wish is one ticket, what was cut short is offered once, and what is on paper is said.
import type { QueueEvent } from '@doorstep/model/queue'
import type { Station } from '@doorstep/model/station'
import { MINUTE_MS } from '@doorstep/model/time'
import { MemoryJournal } from '@doorstep/sources/journal'
import { forget, interrupted, remember } from '../../../packages/elements/src/ticket-dispenser/interrupted.js'
import { DoorstepTicketDispenser } from '../../../packages/elements/src/ticket-dispenser/ticket-dispenser.js'
import { fresh } from '../../../packages/elements/src/testing/feeds.js'
import { FRIDAY_MORNING, FRIDAY_NIGHT, services, smallFeed, station } from '../../../packages/elements/src/testing/station.js'
import { Others, queueOf, TestPrinter, ticketFeed } from '../../../packages/elements/src/testing/tickets.js'
import { eventually, Placed, withoutBrowser } from './page.js'
import { does } from './seen.js'

withoutBrowser()

const kept = new Map<string, string>()
const placed: Placed<DoorstepTicketDispenser>[] = []
beforeEach(() => {
  kept.clear()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  })
})
afterEach(() => placed.splice(0).forEach((each) => each.close()))

function dispenser(
  journal: MemoryJournal<QueueEvent> | undefined = new MemoryJournal(),
  set: Partial<DoorstepTicketDispenser> = {},
  more: ConstructorParameters<typeof Placed>[1] = {},
) {
  const journals = { queue: journal as never }
  const it = new Placed(Object.assign(new DoorstepTicketDispenser(), set), { journals, feed: ticketFeed(), ...more })
  placed.push(it)
  return it
}
/** One at which a ticket can be asked for, with everything that comes late. */
async function ready(...options: Parameters<typeof dispenser>) {
  const it = dispenser(...options)
  await it.reads('[aria-disabled=false][@click] 取号')
  await it.reads(/人等|前面有/)
  return it
}
const issued = async (journal: MemoryJournal<QueueEvent>) =>
  (await new Others(journal).events()).filter(({ type }) => type === 'TicketIssued')
const names = (it: Placed<DoorstepTicketDispenser>) => it.sent.map(({ type }) => type)

test('a tap is a ticket: asked for once, noted until it is seen, and shown', async () => {
  const journal = new MemoryJournal<QueueEvent>()
  const it = await ready(journal)
  it.does('取号')
  it.does('取号')
  await it.reads('您的号')
  expect(await issued(journal)).toHaveLength(1)
  expect([names(it), it.element.ticket?.number]).toEqual([['doorstep-ticket-issued'], 'G001'])
  expect(it.sent[0]).toMatchObject({ ticket: { number: 'G001' } })
  // until somebody says that it was seen, it would be offered again
  expect([...kept.values()]).toEqual([it.element.ticket?.token])
  await it.reads('好，知道了')
  it.does('好，知道了')
  await it.reads('[aria-disabled=false][@click] 取号')
  expect([names(it).at(-1), kept.size, it.element.ticket]).toEqual(['doorstep-ticket-done', 0, undefined])
  it.does('取号')
  await it.reads('G002')
})

test('is of the class and the service that were chosen; a second tap takes the class back, and the next person begins anew', async () => {
  const journal = new MemoryJournal<QueueEvent>()
  const it = await ready(journal, { service: 'medical-booklet' })
  expect(it.text).toContain('病历本更换')
  it.does('80岁以上')
  await it.reads('[aria-pressed=true][@click] 80岁以上')
  expect(it.text).toContain('p[role=status]')
  it.does('80岁以上')
  await it.reads('[aria-pressed=false][@click] 80岁以上')
  it.does('80岁以上')
  await it.reads('[aria-pressed=true]')
  it.does('取号')
  await it.reads('A001')
  expect(await issued(journal)).toMatchObject([{ service: 'medical-booklet', priorityClass: 'senior', series: 'A' }])
  it.element.reset()
  await it.reads('[aria-pressed=false]')
  expect([it.text.includes('病历本更换'), it.element.service, kept.size]).toEqual([false, undefined, 0])
  it.does('取号')
  await it.reads('G001')
  expect((await issued(journal))[1]).not.toHaveProperty('priorityClass')
  expect((await issued(journal))[1]).not.toHaveProperty('service')
})

test('that failed may be asked for again: it is the same ticket', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const journal = new MemoryJournal<QueueEvent>()
  const it = await ready(journal)
  const append = journal.append.bind(journal)
  journal.append = async (...entry) => {
    await append(...entry)
    throw new Error('no answer')
  }
  it.does('取号')
  await it.reads('p.notice[role=alert]')
  await it.reads('[@click] 再取一次')
  journal.append = append
  it.does('再取一次')
  await it.reads('G001')
  expect(await issued(journal)).toHaveLength(1)
})

test('says why it was refused; of another matter that says nothing', async () => {
  const journal = new MemoryJournal<QueueEvent>()
  const others = new Others(journal)
  await others.issue({ service: 'medical-booklet' })
  await others.issue({ service: 'medical-booklet' })
  const it = dispenser(journal, { service: 'medical-booklet', withNeeds: true })
  await it.reads('p.notice[role=status]')
  expect(it.text).not.toContain('[@click] 取号')
  expect(it.text).toContain('病历本更换')
  it.does('办别的事')
  await it.reads('[@click] 取号')
  expect(it.element.service).toBeUndefined()
  await others.act({ type: 'stopIssuing', why: 'weather' } as never, 'w1')
  await it.reads('p.notice[role=status]')
  // nobody is told to take a number where none is given
  expect(it.lines.filter((line) => line.startsWith('h3'))).toEqual([])
})

test('at night no number is given, and a need may be left where the page takes it', async () => {
  const it = dispenser(undefined, { withNeeds: true }, { now: () => FRIDAY_NIGHT })
  await it.reads('现在关门了，取不了号')
  expect(it.lines.filter((line) => line.startsWith('button[')).length).toBe(1)
  it.does(
    it.lines
      .find((line) => line.startsWith('button['))
      ?.split('] ')
      .at(-1) ?? '',
  )
  expect(names(it)).toEqual(['doorstep-need-requested'])
  const plain = dispenser(undefined, {}, { now: () => FRIDAY_NIGHT })
  await plain.reads('现在关门了')
  expect(plain.text).not.toContain('button')
})

test.each([
  ['without a queue', dispenser.bind(undefined, undefined, {}, { journals: {} }), /^p.notice /m],
  ['of a page that is halted', () => dispenser(undefined, { halted: 'storage' }), /^p.notice/m],
])('gives none %s', async (_, make, says) => {
  const it = make()
  await it.reads(says)
  expect(it.text).not.toContain('取号[')
  expect(it.lines.filter((line) => line.includes('[@click] 取号'))).toEqual([])
})

test('waits for a service that is still read; one that does not exist keeps nobody from a number', async () => {
  const feed = smallFeed()
  const services = feed.view.services
  feed.show({ services: { ...services, value: undefined, loading: true } })
  const it = dispenser(undefined, { service: 'medical-booklet' }, { feed })
  await it.reads('[aria-disabled=true][@click]')
  it.does('', '@click')
  feed.show({ services })
  await it.reads('[aria-disabled=false][@click] 取号')
  expect(it.text).toContain('病历本更换')
  await ready(undefined, { service: 'unheard-of' }, { feed })
})

describe('a ticket whose taking was cut short', () => {
  const TOKEN = 'q'.repeat(24)
  const state = (ticket: object) =>
    ({
      tickets: new Map([
        ['x', { token: 'other', place: 'waiting', issuedAt: 0 }],
        ['t', { token: TOKEN, ...ticket }],
      ]),
    }) as never
  const NOW = FRIDAY_MORNING

  test.each([
    ['waits', { place: 'waiting', issuedAt: NOW }, true],
    ['is called', { place: 'called', issuedAt: NOW }, true],
    ['has just its quarter of an hour', { place: 'waiting', issuedAt: NOW - 15 * MINUTE_MS + 1 }, true],
    ['has had it', { place: 'waiting', issuedAt: NOW - 15 * MINUTE_MS }, false],
    ['is served', { place: 'serving', issuedAt: NOW }, false],
    ['was given back', { place: 'closed', issuedAt: NOW }, false],
    ['did not come', { place: 'no-show', issuedAt: NOW }, false],
  ])('that %s', (_, ticket, offered) => {
    remember(TOKEN)
    expect(interrupted(state(ticket), NOW) !== undefined).toBe(offered)
    forget()
    expect(interrupted(state(ticket), NOW)).toBeUndefined()
    remember('r'.repeat(24))
    expect(interrupted(state(ticket), NOW)).toBeUndefined()
  })

  test('is nobody’s where nothing can be kept', () => {
    const broken = () => {
      throw new Error('switched off')
    }
    vi.stubGlobal('localStorage', { getItem: broken, setItem: broken, removeItem: broken })
    remember(TOKEN)
    expect(interrupted(state({ place: 'waiting', issuedAt: NOW }), NOW)).toBeUndefined()
    forget()
  })

  test('is offered to whoever comes back, shown, and after that forgotten: the next person is offered nothing', async () => {
    const journal = new MemoryJournal<QueueEvent>()
    await new Others(journal).issue({ token: TOKEN })
    kept.set('doorstep-taking', TOKEN)
    const it = dispenser(journal)
    await it.reads('section[role=status]')
    expect(it.text).toContain('G001')
    it.does(it.lines[it.lines.indexOf('section[role=status]') + 2]?.split('] ').at(-1) ?? '')
    await it.reads('您的号')
    await it.reads('好，知道了')
    it.does('好，知道了')
    await it.reads('[@click] 取号')
    expect([it.text.includes('section[role=status]'), kept.size]).toEqual([false, 0])
    it.close()
    const next = await ready(journal)
    expect(next.text).not.toContain('section[role=status]')
  })

  test('is forgotten too when the page ends its turn, or puts the dispenser away with a ticket on it', async () => {
    for (const away of ['reset', 'remove'] as const) {
      const it = await ready(new MemoryJournal<QueueEvent>())
      it.does('取号')
      await it.reads('您的号')
      await it.reads('好，知道了')
      expect(kept.size).toBe(1)
      if (away === 'reset') it.element.reset()
      else it.remove()
      expect(kept.size, away).toBe(0)
    }
  })
})

describe('a ticket on paper', () => {
  test('is printed once it is stored, says so, and can be printed again', async () => {
    const journal = new MemoryJournal<QueueEvent>()
    const printer = new TestPrinter()
    const it = await ready(journal, { printer })
    it.does('取号')
    await eventually(() => expect(printer.slips).toHaveLength(1))
    await it.reads('纸质号已打印')
    expect(printer.texts[0]).toContain('G001')
    expect(printer.texts[0]).not.toContain('补打')
    await it.reads('[aria-disabled=false][@click]')
    it.does('补打')
    await eventually(() => expect(printer.slips).toHaveLength(2))
    expect(printer.texts[1]).toContain('补打')
    expect(await issued(journal)).toHaveLength(1)
    expect((await new Others(journal).events()).map(({ type }) => type)).toEqual(expect.arrayContaining(['Printed', 'Reprinted']))
  })

  test('names what the printer wants, and keeps quiet of paper where there is none', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    const printer = new TestPrinter()
    printer.outcome = { outcome: 'failed', code: 'paper-out', detail: 'no roll' } as never
    const it = await ready(undefined, { printer })
    it.does('取号')
    await it.reads('没有纸了，号在屏幕上')
    // where no phone opens a code either, who has no paper keeps a picture
    const feed = ticketFeed({ queue: { ...queueOf(station), ticketPage: null } })
    const kept = async () => {
      const here = await ready(undefined, { printer }, { feed })
      here.does('取号')
      await eventually(() => expect(here.text).toMatch(/没有纸了|纸质号已打印/))
      return /拿好打出来的号|用手机把这一页拍下来/.exec(here.text)?.[0]
    }
    expect(await kept()).toBe('用手机把这一页拍下来')
    printer.outcome = { outcome: 'printed' } as never
    expect(await kept()).toBe('拿好打出来的号')
    const none = await ready()
    none.does('取号')
    await none.reads('您的号')
    expect(none.text).not.toMatch(/打印|纸|补打/)
  })
})

test('names who receives: first whom the service’s card names, then the others by their desks, three at most', async () => {
  const extra = ['d3', 'd4'].map((id) => ({ id, name: `${id}接待台` }))
  const manifest: Station = {
    ...station,
    desks: [...station.desks, ...extra] as never,
    workers: [...station.workers, { id: 'w8', name: '沈丽' }] as never,
  }
  const feed = ticketFeed(manifest)
  const [booklet] = services.items
  feed.show({ services: fresh({ ...services, items: [{ ...booklet, handler: 'w7', desk: 'd3' }] as never }) })
  const received = (it: Placed<DoorstepTicketDispenser>) => it.lines.filter((line) => /^(现在接待|今天值班|王芳|陆伟|周敏|沈丽)/.test(line))
  const journal = new MemoryJournal<QueueEvent>()
  const others = new Others(journal, { manifest })
  const it = await ready(journal, { service: 'medical-booklet' }, { feed })
  it.does('取号')
  await it.reads('好，知道了')
  expect(received(it)).toEqual(['今天值班的人；谁先接待您，谁就负责到底', '陆伟 社工'])
  for (const [at, worker] of ['w1', 'w2', 'w7', 'w8'].entries()) await others.signIn(`d${at + 1}`, worker)
  await eventually(() =>
    expect(received(it)).toEqual(['现在接待的人；谁先接待您，谁就负责到底', '周敏 书记', '王芳 社工 进门左手', '陆伟 社工']),
  )
})

test('who wants to give a ticket back is asked that alone, and after it was too late for that goes on', async () => {
  const journal = new MemoryJournal<QueueEvent>()
  const it = await ready(journal)
  it.does('取号')
  await it.reads('不办了，退号')
  expect(it.text).toContain('好，知道了')
  it.does('不办了，退号')
  await it.reads('真的要退掉')
  expect(it.text).not.toContain('好，知道了')
  const asking = it.view
  const others = new Others(journal)
  await others.signIn()
  await others.callNext()
  await it.reads('叫到您了')
  does(asking, '退号')
  await it.reads('已经叫到您了，退不了号')
  it.does('好，知道了')
  await it.reads('[@click] 取号')
})

test('a station without classes asks nobody who they are', async () => {
  const feed = smallFeed()
  feed.show({ station: fresh({ ...station, queue: { ...station.queue, classes: [] } as never }) })
  const it = await ready(undefined, {}, { feed })
  expect(it.text).not.toContain('fieldset')
})
