// doorstep-feed-report on a feed that is loaded as any other: what the desk reads of its faults, and that it is quiet when there are none.
import { MemoryFeedStore, openFeed, type LiveFeed } from '@doorstep/sources/feed'
import { expect, html } from '@open-wc/testing'
import '../define/feed-report.js'
import { reads, stationPage, textOf } from '../testing/page.js'
import { waitUntil } from '../testing/wait.js'

const STATION = {
  id: 's1',
  name: '梧桐站',
  timeZone: 'Asia/Shanghai',
  desks: [{ id: 'd1', name: '1号台' }],
  workers: [{ id: 'w1', name: '王芳' }],
  parts: { services: 'services.json' },
}
const ITEM = { id: 'umbrella', name: '借雨伞', category: 'life', handler: 'w1', desk: 'd1' }

let feed: LiveFeed | undefined
afterEach(() => feed?.close())

/** A station around the report; files by name: text, or the status of an answer. */
async function open(files: Record<string, string | number>, lang = 'zh-Hans') {
  const served: Record<string, string | number> = { 'station.json': JSON.stringify(STATION), ...files }
  feed = openFeed('https://s.example/st/station.json', {
    store: new MemoryFeedStore(),
    refreshMinutes: 0,
    fetch: (address) => {
      const answer = served[new URL(address instanceof Request ? address.url : address).pathname.split('/').at(-1) ?? ''] ?? 404
      return Promise.resolve(typeof answer === 'number' ? new Response('', { status: answer }) : new Response(answer))
    },
  })
  const page = await stationPage(html`<doorstep-feed-report></doorstep-feed-report>`, { feed, lang })
  const report = page.querySelector('doorstep-feed-report')
  if (!report) throw new Error('no report')
  const find = (selector: string) => report.shadowRoot?.querySelector<HTMLElement>(selector)
  return { report, served, find }
}
const services = (...items: object[]) => JSON.stringify({ items })

describe('doorstep-feed-report', () => {
  it('says which entry, which field, what is wrong, what residents see and what to write, in three languages', async () => {
    const faulty = {
      'services.json': services({ ...ITEM, handler: 'w9' }, { ...ITEM, id: 'b', name: '换病历本', fees: [{ amount: '5元' }] }),
    }
    for (const [lang, words] of [
      [
        'zh-Hans',
        [
          '服务站的资料有 2 处要改',
          'services.json',
          '服务事项第1项“借雨伞”，经办人（handler）',
          '居民看不到名字',
          '第2项“换病历本”',
          '写金额，不加引号',
        ],
      ],
      ['zh-Hant', ['服務站的資料有 2 處要改', '服務事項第1項「借雨傘」'.replace('傘', '伞'), '居民看不到名字', '寫金額，不加引號']],
      [
        'en',
        ['2 things to mend in the station’s files', 'service no. 1 “借雨伞”', 'residents read no name', 'Write an amount without quotes'],
      ],
    ] as const) {
      const { report, find } = await open(faulty, lang)
      await waitUntil(() => find('[part=findings]'), 'the report')
      find('[part=findings]')?.setAttribute('open', '')
      for (const said of words) await reads(report, said)
      await expect(report).to.be.accessible()
    }
  })

  it('is not there while all is well', async () => {
    const { report } = await open({ 'services.json': services(ITEM) })
    await waitUntil(() => feed?.view.services.value)
    expect(await feed?.review()).to.deep.equal([])
    expect(textOf(report)).to.equal('')
  })

  it('tells apart why a file is not there, and none of it is the network', async () => {
    for (const [answer, words] of [
      [404, '不在那里（服务器回答 404）'],
      [403, '服务器不让读'],
      [500, '服务器自己出了错'],
      ['', '是空的'],
      ['<!doctype html>', '是一个网页，不是资料'],
      ['{ "items": [ { "id": "a" "name": "x" } ] }', '两项之间少了一个逗号'],
      ['{ "items": [', '后面少了一截'],
    ] as const) {
      const { report } = await open({ 'services.json': answer })
      await reads(report, words)
      expect(textOf(report)).not.to.match(/连不上|没有连上网/)
      feed?.close()
    }
  })

  it('checks again when asked, and goes away when all is mended', async () => {
    const { report, served, find } = await open({ 'services.json': services({ ...ITEM, elsewere: { name: '街道' } }) })
    await reads(report, '把它改成 elsewhere')
    served['services.json'] = services({ ...ITEM, elsewhere: { name: '街道' } })
    find('[part=findings]')?.setAttribute('open', '')
    find('[part=again]')?.click()
    await waitUntil(() => textOf(report) === '', 'nothing is left')
  })

  it('takes markup in a feed as text', async () => {
    const { report, find } = await open({ 'services.json': services({ ...ITEM, name: '<img src=x>', desk: '<b>' }) })
    await reads(report, '<img src=x>')
    expect(find('img, b')).to.equal(null)
  })
})
