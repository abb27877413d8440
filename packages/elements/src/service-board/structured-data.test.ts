// The services in the page's head: once for a station, in the page's language, current, and gone with the last board.
import { expect, html } from '@open-wc/testing'
import { EMPTY_FEED } from '@doorstep/model/feed'
import type { Language } from '@doorstep/model/text'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import '../define/service-board.js'
import { fresh } from '../testing/feeds.js'
import { services, smallFeed, station } from '../testing/station.js'
import { stationPage } from '../testing/page.js'
import { StructuredData } from './structured-data.js'
import { waitUntil } from '../testing/wait.js'

const scripts = () => [...document.head.querySelectorAll<HTMLScriptElement>('script[type="application/ld+json"]')]
const src = 'https://example.org/station.json'

/** A board as its controller sees it, in the page and with a feed of its own. */
class Board extends HTMLElement implements ReactiveControllerHost {
  readonly updateComplete = Promise.resolve(true)
  src: string | undefined = src
  withoutStructuredData = false
  language: Language = 'zh-Hans'
  feed = { view: { ...EMPTY_FEED, station: fresh(station), services: fresh(services) } }
  #controller: ReactiveController | undefined

  addController(controller: ReactiveController): void {
    this.#controller = controller
  }

  removeController(): void {
    this.#controller = undefined
  }

  requestUpdate(): void {
    this.#controller?.hostUpdated?.()
  }

  disconnectedCallback(): void {
    this.#controller?.hostDisconnected?.()
  }
}
customElements.define('test-board', Board)

function names(): unknown[] {
  const graph = JSON.parse(scripts()[0]?.textContent ?? '{}') as { '@graph'?: { name: string }[] }
  return graph['@graph']?.map(({ name }) => name) ?? []
}

describe('structured data', () => {
  const boards: Board[] = []
  const open = (fields: Partial<Board> = {}) => {
    const board = Object.assign(new Board(), fields)
    boards.push(board)
    document.body.append(board)
    new StructuredData(board, board.feed, board)
    return board
  }
  afterEach(() => {
    for (const board of boards.splice(0)) board.remove()
    expect(scripts()).to.have.length(0)
  })

  it('are told once by several boards of one station, until the last one leaves', async () => {
    const [first, second] = [open(), open({ language: 'en' })]
    await waitUntil(() => scripts().length === 1)
    expect(names()[0]).to.equal('梧桐里家门口服务站')
    first.remove()
    await waitUntil(() => names()[0] === 'Wutongli Doorstep Station', 'the second board did not take over')
    expect(scripts()).to.have.length(1)
    second.remove()
    expect(scripts()).to.have.length(0)
  })

  it('are told for each station of a page', async () => {
    open()
    open({ src: 'https://example.org/other.json' })
    await waitUntil(() => scripts().length === 2)
  })

  it('follow the feed and the language, and go when a board is told to be silent', async () => {
    const board = open()
    await waitUntil(() => scripts().length === 1)
    const [before] = scripts()
    board.requestUpdate()
    expect(scripts()).to.deep.equal([before])
    board.feed.view = { ...board.feed.view, services: fresh({ ...services, items: [] }) }
    board.requestUpdate()
    await waitUntil(() => names().length === 1, 'the services stayed')
    board.language = 'zh-Hant'
    board.requestUpdate()
    await waitUntil(() => names()[0] === '梧桐里家門口服務站', 'the language stayed')
    board.withoutStructuredData = true
    board.requestUpdate()
    expect(scripts()).to.have.length(0)
  })

  it('hold no tag, whatever a name holds', async () => {
    const name = '</script><img src=x onerror=alert(1)>'
    const items = services.items.slice(0, 1).map((item) => ({ ...item, name }))
    open({ feed: { view: { ...EMPTY_FEED, station: fresh(station), services: fresh({ ...services, items }) } } })
    await waitUntil(() => scripts().length === 1)
    expect(scripts()[0]?.textContent).not.to.contain('<')
    expect(names()[1]).to.equal(name)
  })

  it('are not written for a board that went before they were ready, and again when it is back', async () => {
    const board = open()
    board.remove()
    // when another one's are written, its own would have been
    const other = open({ src: 'https://example.org/other.json' })
    await waitUntil(() => scripts().length > 0)
    expect(scripts()).to.have.length(1)
    other.remove()
    expect(scripts()).to.have.length(0)
    document.body.append(board)
    board.requestUpdate()
    await waitUntil(() => scripts().length === 1)
  })

  it('are no matter of a board inside a station, nor of one whose address is empty', async () => {
    open({ src: '' })
    const page = await stationPage(html`<doorstep-service-board></doorstep-service-board>`, { feed: smallFeed(), lang: 'zh-Hans' })
    await page.querySelector('doorstep-service-board')?.updateComplete
    open()
    await waitUntil(() => scripts().length > 0)
    expect(scripts(), 'one that stands alone has them').to.have.length(1)
  })
})
