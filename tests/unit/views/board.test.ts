// What a service says in full, its hours and prices, its checklist, and the lists of a board, in every state and language.
import { LANGUAGES, readServices, type ItemNow, type OpeningSpan, type ServiceItem } from '@doorstep/model'
import { dots } from '../../../packages/elements/src/base/dots.js'
import { countCategories } from '../../../packages/elements/src/service-board/categories.js'
import { checklist } from '../../../packages/elements/src/service-board/checklist.js'
import { hoursLines, itemHoursLines } from '../../../packages/elements/src/service-board/hours.js'
import { listName, renderLists } from '../../../packages/elements/src/service-board/lists.js'
import { serviceCodes } from '../../../packages/elements/src/service-board/service-codes.js'
import { serviceDetail } from '../../../packages/elements/src/service-board/service-detail.js'
import { documentLines, feeText, renderFacts, renderTicketButton } from '../../../packages/elements/src/service-board/service-facts.js'
import { station } from '../../../packages/elements/src/testing/station.js'
import { does, partsOf, seen, textOf, withHandler } from './seen.js'

// a board without a page stands in no shadow
beforeAll(() => {
  vi.stubGlobal('ShadowRoot', Map)
  vi.stubGlobal('document', { baseURI: 'https://station.example/' })
})
afterAll(() => vi.unstubAllGlobals())

const reader = {
  language: 'zh-Hans',
  text: (text: unknown) => (typeof text === 'string' ? text : ((text as { 'zh-Hans'?: string } | undefined)?.['zh-Hans'] ?? '')),
} as const
const lines = (template: unknown) => `\n${seen(template).join('\n')}\n`

function item(more: object = {}): ServiceItem {
  const { value, problems } = readServices({ items: [{ id: 'a', name: '换证', category: 'life', ...more }] })
  const [first] = value?.items ?? []
  if (!first || problems.length > 0) throw new Error(JSON.stringify(problems))
  return first
}
const FULL = item({
  summary: '换一本新的',
  tier: '区级',
  eligibility: '本市居民',
  department: '民政',
  documents: [
    { name: '身份证', form: 'original' },
    { name: '照片', optional: true, note: '一寸' },
  ],
  fees: [
    { name: '工本费', amount: 5 },
    { name: '邮寄', amount: 0, note: '本市' },
  ],
  steps: ['取号', '交材料'],
  timeLimit: '当场',
  hours: [{ days: ['we'], opens: '09:00', closes: '11:00' }],
  channels: ['desk', 'video'],
  phones: [{ name: '咨询', number: '021-5555 0101' }],
  legalBasis: '条例第三条',
  url: 'https://a.example/x',
  updated: '2026-11-01',
  desk: 'd1',
  handler: 'w1',
})
const ELSEWHERE = item({
  summary: '不在这里办',
  documents: [{ name: '身份证' }],
  elsewhere: { name: '街道中心', address: '桐荫路 18 号', walkMinutes: 9, telephone: '021-5555 0000' },
})
interface Asked {
  readonly service?: string
  readonly resource?: string
}
const host = (more: object = {}) => {
  const told: unknown[] = []
  return {
    told,
    host: {
      printer: undefined,
      withoutTickets: false,
      hasAttribute: (name: string) => name === 'with-tickets',
      src: 'station.json',
      withNeeds: true,
      closest: () => null,
      getRootNode: () => ({}),
      dispatchEvent: (event: Event & Asked) => told.push([event.type, event.service ?? event.resource]),
      ...more,
    } as never,
  }
}
const NOW: ItemNow = { can: 'yes', worker: station.workers[0], desk: station.desks[0], by: 'desk' } as unknown as ItemNow

describe('a service in full', () => {
  const detail = (each: ServiceItem, now?: ItemNow, more: object = {}) =>
    serviceDetail(each, { station, now, reader, codes: undefined, print: () => undefined, host: host(more).host })
  test.each<[string, ServiceItem, ItemNow?]>([
    ['with all a feed can say', FULL, NOW],
    ['before it is known who is there', FULL],
    ['with nothing but its name', item()],
    ['with one paper', item({ documents: [{ name: '身份证', form: 'copy' }] })],
    ['done elsewhere', ELSEWHERE],
    ['done elsewhere, with a price', item({ ...ELSEWHERE, fees: [{ amount: 8.5 }], timeLimit: '五天' })],
    ['that can be ordered', item({ list: 'resource' })],
    ['that cannot be ordered now', item({ list: 'resource', status: 'suspended' })],
  ])('%s', (_, each, now) => expect(lines(detail(each, now))).toMatchSnapshot())

  test('offers what its page has: tickets, needs, and codes in the place of links', () => {
    const buttons = (each: ServiceItem, more: object, now?: ItemNow) => withHandler(detail(each, now, more)).length
    expect(buttons(item({ list: 'resource' }), {})).toBe(3)
    expect(buttons(item({ list: 'resource' }), { withNeeds: false })).toBe(2)
    expect(buttons(item({ list: 'resource' }), { withoutTickets: true })).toBe(2)
    expect(buttons(item({ list: 'resource' }), { hasAttribute: () => false })).toBe(2)
    expect(buttons(ELSEWHERE, {})).toBe(1)
    expect(buttons(item({ status: 'suspended' }), {})).toBe(1)
    expect(buttons(item(), {}, { ...NOW, why: 'used-up' })).toBe(1)
    const codes = vi.fn(() => '码' as never)
    const view = serviceDetail(FULL, { station, now: NOW, reader, codes, print: () => undefined, host: host().host })
    expect(seen(view)).toContain('码')
    expect(codes).toHaveBeenCalledWith(FULL, station, 'zh-Hans', false)
  })

  test('asks for a ticket or an order by its id, and is printed', () => {
    const { host: board, told } = host()
    const print = vi.fn()
    const ordered = item({ list: 'resource' })
    const view = serviceDetail(ordered, { station, now: NOW, reader, codes: undefined, print, host: board })
    for (const part of withHandler(view)) (part.attributes['@click'] as () => void)()
    expect(print).toHaveBeenCalledOnce()
    expect(told).toEqual([
      ['doorstep-need-requested', 'a'],
      ['doorstep-ticket-requested', 'a'],
    ])
    const { host: other, told: asked } = host()
    does(renderTicketButton(FULL, NOW, other, 'zh-Hans'), '')
    expect(asked).toHaveLength(1)
  })
})

test.each([
  [
    ['社工', '1号接待台'],
    ['社工', '1号接待台'],
  ],
  [['', '1号接待台', undefined], ['1号接待台']],
  [['社工', ''], ['社工']],
  [['', undefined], []],
])('of the facts %j each that says something has a dot, and no other', (facts, dotted) => {
  const parts = partsOf(dots(facts)).flatMap((part) => (typeof part === 'string' ? [] : part.children))
  expect(parts.flatMap((part) => (typeof part === 'string' ? [] : [textOf(part)]))).toEqual(dotted)
})

test('the three facts in each language', () => {
  expect(LANGUAGES.map((language) => lines(renderFacts(FULL, NOW, { ...reader, language }))).join()).toMatchSnapshot()
  expect(lines(renderFacts(item({ documents: [{ name: '身份证', form: 'copy' }] }), { ...NOW, by: 'usual' }, reader))).toMatchSnapshot()
  // elsewhere a price is said that is known, and none that is not
  expect(lines(renderFacts(item({ ...ELSEWHERE, fees: [{ amount: 8.5 }], timeLimit: '五天' }), undefined, reader))).toMatchSnapshot()
  expect(lines(renderFacts(ELSEWHERE, undefined, reader))).not.toContain('免费')
})

test('a price is what is paid, or that nothing is', () => {
  expect(feeText(item(), 'zh-Hans')).toBe('免费')
  expect(feeText(item({ fees: [{ note: '按件' }] }), 'zh-Hans')).toBe('按件')
  expect(feeText(FULL, 'zh-Hans')).toMatch(/^工本费 .*5.*；邮寄 免费 本市$/)
  expect(feeText(item({ fees: [{ amount: 0 }] }), 'en')).toMatch(/free/i)
  expect(documentLines(FULL, 'zh-Hans')).toEqual([
    { name: '身份证', form: '原件' },
    { name: '照片', form: '没有也可以，一寸' },
  ])
})

describe('hours in a line', () => {
  const line = (span: Partial<OpeningSpan>, language: 'zh-Hans' | 'zh-Hant' | 'en' = 'zh-Hans') =>
    hoursLines([{ days: ['mo'], opens: '08:30', closes: '20:00', ...span }], language)[0]
  test.each<[Partial<OpeningSpan>, string, string]>([
    [{ days: ['mo', 'tu', 'we', 'th', 'fr'] }, '周一至周五 8:30–20:00', 'Mon–Fri 8:30–20:00'],
    [{ days: ['fr', 'we', 'th'] }, '周三至周五 8:30–20:00', 'Wed–Fri 8:30–20:00'],
    [{ days: ['sa', 'su'] }, '周六、周日 8:30–20:00', 'Sat, Sun 8:30–20:00'],
    [{ days: ['mo', 'we', 'fr'] }, '周一、周三、周五 8:30–20:00', 'Mon, Wed, Fri 8:30–20:00'],
    [{ days: ['su', 'makeup', 'holiday'] }, '周日、节假日、调休上班日 8:30–20:00', 'Sun, public holidays, make-up working days 8:30–20:00'],
    [{ days: ['holiday'] }, '节假日 8:30–20:00', 'public holidays 8:30–20:00'],
    [{ nthOfMonth: [1] }, '每月第一个周一 8:30–20:00', 'first Mon of the month 8:30–20:00'],
    [{ nthOfMonth: [2, 5] }, '每月第二个、第五个周一 8:30–20:00', 'second and fifth Mon of the month 8:30–20:00'],
    [{ nthOfMonth: [-1] }, '每月最后一个周一 8:30–20:00', 'last Mon of the month 8:30–20:00'],
    [{ nthOfMonth: [-2] }, '每月倒数第二个周一 8:30–20:00', 'second to last Mon of the month 8:30–20:00'],
    [{ nthOfMonth: [] }, '周一 8:30–20:00', 'Mon 8:30–20:00'],
  ])('%j', (span, hans, en) => expect([line(span), line(span, 'en')]).toEqual([hans, en]))
  test('in traditional characters', () => {
    expect(line({ nthOfMonth: [-1] }, 'zh-Hant')).toBe('每月最後一個週一 8:30–20:00')
    expect(line({ nthOfMonth: [-3], days: ['holiday', 'makeup'] }, 'zh-Hant')).toBe('每月倒數第三個節假日、調休上班日 8:30–20:00')
  })
  test('of an item: its own, and that there are others', () => {
    expect(itemHoursLines(item(), 'zh-Hans')).toEqual([])
    expect(itemHoursLines(FULL, 'zh-Hans')).toEqual(['周三 9:00–11:00'])
    expect(itemHoursLines({ ...FULL, hoursIncomplete: true }, 'zh-Hans')).toHaveLength(2)
    expect(itemHoursLines({ ...FULL, hours: [] }, 'zh-Hans')).toHaveLength(1)
  })
})

test('a checklist on paper says all that is needed, here and elsewhere', () => {
  const blocks = (each: ServiceItem, at: typeof station | undefined = station) =>
    checklist(each, at, 'zh-Hans').blocks.map((block) =>
      block.kind === 'item'
        ? `□ ${block.text}${block.note === undefined ? '' : ` | ${block.note}`}`
        : block.kind === 'text'
          ? `${block.size ?? ''}${block.bold ? '*' : ''} ${block.text}`
          : block.kind,
    )
  expect([blocks(FULL), blocks(item()), blocks(ELSEWHERE), blocks(item(), undefined)]).toMatchSnapshot()
  expect(blocks(item({ ...ELSEWHERE, fees: [{ amount: 8.5 }] })).at(-1)).toBe(' 多少钱：8.5元')
  for (const language of ['en', 'zh-Hant'] as const)
    expect(checklist(FULL, { ...station, address: '桐荫路 2 号', telephone: '021-1' }, language).blocks).toMatchSnapshot()
})

test.each<[string, ServiceItem, string[]]>([
  ['a number of its own', FULL, ['电话：021-5555 0101']],
  ['none', item(), ['电话：021-1']],
  // what is done elsewhere is asked there
  ['none, elsewhere', ELSEWHERE, []],
  ['a number of its own, elsewhere', { ...ELSEWHERE, phones: FULL.phones }, ['电话：021-5555 0101']],
])('whom to ring up stands on the checklist of a thing with %s', (_, each, says) => {
  const { blocks } = checklist(each, { ...station, telephone: '021-1' }, 'zh-Hans')
  expect(blocks.flatMap((block) => (block.kind === 'text' && /^电话|021-1/.test(block.text) ? [block.text] : []))).toEqual(says)
})

test.each<[string, string, string[]]>([
  ['elsewhere', 'https://other.example/form/', ['figcaption 网上看 other.example/form']],
  ['of this page itself', 'https://station.example/form', []],
  ['that no phone can open', 'http://localhost:4173/form', []],
  ['that is none', 'form', []],
])('an address %s has a code for a phone or none', (_, url, shown) => {
  vi.stubGlobal('location', { origin: 'https://station.example' })
  const codes = seen(serviceCodes(item({ url }), station, 'zh-Hans', false)).filter((line) => line.includes('form'))
  expect(codes).toEqual(shown)
})

test('lists are chosen where there are several, and a positive list says what it is', () => {
  const chosen: string[] = []
  const both = [item({ list: 'service' }), item({ list: 'stamp' }), item({ list: 'assist' })]
  const view = (list: Parameters<typeof renderLists>[1]) => renderLists(both, list, 'zh-Hans', (each) => chosen.push(each))
  expect(seen(renderLists([item()], 'service', 'zh-Hans', () => undefined))).toEqual([])
  expect([lines(view('service')), lines(view('stamp')), lines(view('assist')), lines(view(undefined))]).toMatchSnapshot()
  for (const list of ['stamp', 'service'] as const) does(view(undefined), listName(list, 'zh-Hans'))
  expect(chosen).toEqual(['stamp', 'service'])
  expect(
    LANGUAGES.map((language) => (['service', 'resource', 'demand', 'assist', 'stamp'] as const).map((list) => listName(list, language))),
  ).toMatchSnapshot()
})

test('categories stand in the set order, then the station’s own in its order, then those that only things name', () => {
  const of = (...ids: string[]) => ids.map((category) => ({ category }) as ServiceItem)
  const own = ['z', 'empty', 'y'].map((id) => ({ id, name: id }))
  expect(countCategories({ categories: own, items: [] }, of('x', 'y', 'health', 'z', 'y'))).toEqual([
    { id: 'health', items: 1 },
    { id: 'z', items: 1 },
    { id: 'y', items: 2 },
    { id: 'x', items: 1 },
  ])
})
