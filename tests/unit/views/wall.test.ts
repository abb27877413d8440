// The wall of services, read without a browser: what stands on its pages, in which order they are dealt, and when they turn.
import { momentOf } from '@doorstep/model/now'
import type { Services } from '@doorstep/model/services'
import { type WallPage } from '../../../packages/elements/src/service-wall/ruler.js'
import { linesOf, listsIn, wallSections, type SectionsOptions } from '../../../packages/elements/src/service-wall/sections.js'
import { wallWords } from '../../../packages/elements/src/service-wall/service-wall.words.js'
import { renderWall, type WallScene } from '../../../packages/elements/src/service-wall/wall-view.js'
import { FRIDAY_MORNING, FRIDAY_NIGHT, services, smallFeed, station } from '../../../packages/elements/src/testing/station.js'
import { withoutBrowser } from './page.js'
import { does, seen } from './seen.js'

withoutBrowser()

const words = wallWords['zh-Hans']
const text: SectionsOptions['text'] = (given) => (typeof given === 'string' ? given : (given?.['zh-Hans'] ?? ''))
const moment = momentOf(smallFeed().view, undefined, FRIDAY_MORNING) ?? expect.fail('no moment')
const night = momentOf(smallFeed().view, undefined, FRIDAY_NIGHT) ?? expect.fail('no moment')
const options = (more: Partial<SectionsOptions> = {}): SectionsOptions => ({
  ...{
    services,
    moment,
    lists: 'service',
    language: 'zh-Hans',
    words,
    categories: { government: '政务', health: '健康' },
    text,
    english: false,
  },
  ...more,
})
function whole<Value>(steps: Generator<undefined, Value, unknown>): { value: Value; steps: number } {
  for (let count = 0; ; count += 1) {
    const step = steps.next()
    if (step.done) return { value: step.value, steps: count }
  }
}
const sections = (more?: Partial<SectionsOptions>) => whole(wallSections(options(more))).value

describe('the sections of a wall', () => {
  const lines = (more?: Partial<SectionsOptions>) =>
    sections(more).map(({ list, title, entries }) => [list, title, ...entries.map((entry) => linesOf(entry).join('|'))])

  test('are the categories of the services, each thing with its desk, who helps, and whether it can be done', () => {
    expect(lines()).toEqual([
      [
        'service',
        '政务',
        '病历本更换||2号接待台|值班 陆伟|社工|现在能办',
        expect.stringMatching(/^医保卡挂失补办\|\|这里不办\|.*街道社区事务受理服务中心.*\|.*9.*\|$/),
      ],
      ['service', '健康', expect.stringMatching(/^健康咨询\|\|.*\|11月25日 星期三 9:00/)],
      ['service', '本站特色', expect.stringMatching(/^午后茶座\|/)],
    ])
    // what is not known is not said
    expect(lines({ moment: undefined })[0]?.[2]).not.toMatch(/陆伟|能办/)
  })

  test('of the other lists are one each, in the order asked for; names have a second line where it says something else', () => {
    expect(lines({ lists: 'resource service' }).map(([list, title]) => [list, title])).toEqual([
      ['resource', '资源清单'],
      ['service', '政务'],
      ['service', '健康'],
      ['service', '本站特色'],
    ])
    expect(lines({ lists: 'stamp' })).toEqual([])
    const second = (more: Partial<SectionsOptions>) =>
      sections({ lists: 'service resource', ...more }).flatMap(({ entries }) => entries.map((entry) => entry.second))
    expect(second({})).toEqual(['', '', '', '', ''])
    expect(second({ english: true })).toEqual(['New medical booklet', 'Lost insurance card', 'Health advice', 'Afternoon tea', ''])
    expect(second({ english: true, language: 'en' })).toEqual(['', '', '', '', ''])
    expect(sections()[0]?.entries.map(({ id, elsewhere, can }) => [id, elsewhere, can.now])).toEqual([
      ['service/medical-booklet', false, true],
      ['service/insurance-card', true, false],
    ])
  })

  test.each([
    ['service', ['service']],
    ['', ['service']],
    ['nothing of it', ['service']],
    ['stamp, resource', ['stamp', 'resource']],
    ['assist  demand,assist', ['assist', 'demand']],
  ])('%s are the lists %j', (asked, lists) => expect(listsIn(asked)).toEqual(lists))

  test.each<[string, Partial<Services['items'][number]>, string]>([
    ['without a desk, by the first way it can be done', { desk: undefined, channels: ['phone', 'online'] }, ''],
    [
      'with a telephone',
      { desk: undefined, handler: undefined, channels: ['phone'], phones: [{ number: '12345', name: { 'zh-Hans': '热线' } }] } as never,
      '12345|热线',
    ],
    ['at a desk of anybody', { handler: undefined, desk: 'd1', phones: [{ number: '12345' }] }, `1号接待台|${words.anyone}|`],
    ['of a department', { desk: undefined, handler: undefined, channels: [], phones: [], department: { 'zh-Hans': '民政科' } }, '|民政科|'],
    ['elsewhere, with a telephone', { elsewhere: { name: { 'zh-Hans': '区里' }, telephone: '021-1' } }, '021-1'],
    ['elsewhere, on foot', { elsewhere: { name: { 'zh-Hans': '区里' }, telephone: '021-1', walkMinutes: 4 } }, words.walk(4)],
  ])('a thing %s', (_, more, says) => {
    const [booklet] = services.items
    const item = { ...booklet, ...more } as Services['items'][number]
    const [section] = sections({ services: { ...services, items: [item] }, moment: night })
    const line = linesOf(section?.entries[0] ?? expect.fail('no entry')).join('|')
    expect(line).toContain(says)
    if (says === words.walk(4)) expect(line).not.toContain('021-1')
  })

  test('of thousands are made in steps', () => {
    const [booklet] = services.items
    const items = Array.from({ length: 250 }, (_, at) => ({ ...booklet, id: `i${at}` })) as Services['items']
    const { value, steps } = whole(wallSections(options({ services: { ...services, items } })))
    expect([steps, value[0]?.entries.length]).toEqual([2, 250])
  })
})

describe('a page of a wall', () => {
  const [first, second] = sections()
  const page = (more: Partial<WallPage> = {}): WallPage => ({
    id: 'p',
    section: first ?? expect.fail(),
    entries: first?.entries ?? [],
    number: 1,
    of: 1,
    reading: 9,
    ...more,
  })
  const scene = (more: Partial<WallScene> = {}): WallScene => ({
    ...{
      station: { ...station, telephone: '021-55550188' },
      moment,
      language: 'zh-Hans',
      words,
      text,
      lists: 'service',
      pages: [page()],
      at: 0,
    },
    ...{
      seconds: 15,
      columns: 2,
      empty: false,
      making: false,
      unmeasured: [],
      paused: false,
      reached: false,
      turn: vi.fn(),
      hold: vi.fn(),
      ...more,
    },
  })
  const lines = (more?: Partial<WallScene>) => seen(renderWall(scene(more))).map((line) => line.replaceAll('\u200b', ''))

  test('says the station, the category, until when it is open, and each thing', () => {
    const said = lines()
    expect(said).toEqual(
      expect.arrayContaining([
        '梧桐里家门口服务站',
        'h2[id=title] 政务',
        '开放中，今天到 20:00',
        '11月20日 星期五',
        'time 10:24',
        'h3 病历本更换',
        '值班 陆伟 社工 现在能办',
      ]),
    )
    expect(said.join('\n')).toContain('021-55550188')
    expect(said.join('\n')).not.toMatch(/button|1 \/ 1|visually-hidden/)
    expect(said.filter((line) => line === '2 号接待台')).toEqual(['2 号接待台'])
    expect(lines({ moment: night })).toContain('现在关门了，明天 9:00 开门')
    expect(lines({ moment: undefined }).join()).not.toMatch(/开放中|10:24/)
    expect(lines({ station }).join()).not.toContain('021')
  })

  test('of several has its number, of its part and of the whole, and what turns it', () => {
    const turn = vi.fn()
    const hold = vi.fn()
    const pages = [page({ of: 2 }), page({ number: 2, of: 2 }), page({ section: second ?? expect.fail(), entries: [] })]
    const view = renderWall(scene({ pages, at: 1, turn, hold }))
    const said = seen(view)
    expect(said).toEqual(expect.arrayContaining([`h2[id=title] 政务 2 / 2 ${words.page(2, 2)}`, `2 / 3 ${words.page(2, 3)}`]))
    does(view, words.previous)
    does(view, words.pause)
    does(view, words.next)
    does(renderWall(scene({ pages, at: 1, turn, hold, paused: true })), words.resume)
    expect([turn.mock.calls, hold.mock.calls]).toEqual([
      [[-1], [1]],
      [[true], [false]],
    ])
    expect(lines({ pages, at: 1 })).toContain('p[role=status]')
    expect(lines({ pages, at: 1, paused: true })).toContain(`p[role=status] ${words.paused}`)
    expect(lines({ pages, at: 2 })).toContain('h2[id=title] 健康')
  })

  test('says that it is being made, or that there is nothing; and names its list where there are others', () => {
    expect(lines({ pages: [], making: true })).toContain(words.making)
    expect(lines({ pages: [], empty: true })).toContain(words.none)
    expect(lines().join()).not.toMatch(RegExp(`${words.making}|${words.none}`))
    expect([lines({ lists: 'service resource' })[2], lines()[2]]).toEqual(['梧桐里家门口服务站 服务清单', '梧桐里家门口服务站'])
    const drawn = lines({ unmeasured: first?.entries.slice(0, 1) ?? [] })
    expect(drawn.filter((line) => line === 'h3 病历本更换')).toHaveLength(2)
  })
})
