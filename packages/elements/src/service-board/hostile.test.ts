// Five hundred hostile texts in every field of a service: nothing of them runs, and nothing is wider than the board.
import { readServices } from '@doorstep/model/feed'
import type { Services } from '@doorstep/model/services'
import { expect, html } from '@open-wc/testing'
import '../define/service-board.js'
import { fresh, StillFeed } from '../testing/feeds.js'
import { CANARY, hostileTexts } from '../testing/hostile.js'
import { stationPage, textOf } from '../testing/page.js'
import { station } from '../testing/station.js'
import { checklist } from './checklist.js'
import type { DoorstepServiceBoard } from './service-board.js'
import { waitUntil } from '../testing/wait.js'

const texts = hostileTexts()
const A_PAGE = 50

/** A feed whose every text is hostile, read as any other: what it refuses is left out and named. */
function hostileServices(of: readonly string[]): Services {
  const items = of.map((text, at) => ({
    id: `x${at}`,
    name: { 'zh-Hans': text, 'zh-Hant': text, en: text },
    category: 'own',
    own: true,
    keywords: [text],
    summary: text,
    eligibility: text,
    tier: text,
    documents: [{ name: text, form: 'original', note: text }],
    steps: [text, text],
    timeLimit: text,
    fees: [{ name: text, note: text }],
    legalBasis: text,
    channels: ['desk'],
    department: text,
    phones: [{ number: text, name: text }],
    url: text,
    ...(at % 5 === 0 ? { elsewhere: { name: text, address: text, telephone: text } } : {}),
    updated: '2026-11-01',
  }))
  const { value } = readServices({ categories: [{ id: 'own', name: of[0] ?? 'x' }], items })
  if (!value) throw new Error('nothing could be read')
  return value
}

async function openBoard(services: Services, width: number): Promise<DoorstepServiceBoard> {
  const feed = new StillFeed({ station: fresh(station), services: fresh(services) })
  const page = await stationPage(html`<doorstep-service-board></doorstep-service-board>`, { feed })
  const board = page.querySelector('doorstep-service-board')
  if (!board) throw new Error('no board')
  board.style.inlineSize = `${width}px`
  await waitUntil(() => board.shadowRoot?.querySelector('[data-service]'), 'the board is there')
  return board
}

/** What stands out of the board, or holds more than it is wide. */
function tooWide(board: DoorstepServiceBoard): string[] {
  const { left, right } = board.getBoundingClientRect()
  return [...(board.shadowRoot?.querySelectorAll('.frame *') ?? [])]
    .filter((element) => {
      const box = element.getBoundingClientRect()
      return box.width > 1 && (box.right > right + 1 || box.left < left - 1)
    })
    .map((element) => `${element.localName}.${element.className}: ${textOf(element).slice(0, 40)}`)
}

describe('doorstep-service-board on hostile texts', () => {
  it('are 500, and all of them are different', () => {
    expect(texts).to.have.length(500)
    expect(new Set(texts).size).to.equal(500)
  })

  for (let first = 0; first < texts.length; first += A_PAGE) {
    it(`shows ${first} to ${first + A_PAGE - 1} as text, in the list and in full, at every width`, async () => {
      const services = hostileServices(texts.slice(first, first + A_PAGE))
      expect(services.items.length, 'a hostile word is no reason to lose a service').to.be.above(0)
      const board = await openBoard(services, 280)
      const root = board.shadowRoot
      for (const [at, { id }] of services.items.entries()) {
        board.style.inlineSize = `${[280, 360, 1080][at % 3]}px`
        board.service = id
        await waitUntil(() => root?.querySelector(`[data-service="${id}"] .rows`), `${id} did not open`)
        expect(tooWide(board), texts[first + at]).to.deep.equal([])
      }
      expect(root?.querySelectorAll('script, style:not([data-x]), iframe, base, img, [onerror], [onload]').length).to.equal(0)
      for (const link of root?.querySelectorAll('a') ?? [])
        expect(['https:', 'http:', 'tel:'], link.getAttribute('href') ?? '').to.contain(link.protocol)
      expect(CANARY in globalThis).to.equal(false)
    })
  }

  it('looks for them, and for what is nowhere, without harm', async () => {
    const board = await openBoard(hostileServices(texts.slice(0, 20)), 360)
    for (const text of texts.slice(0, 60)) {
      board.find(text)
      await board.updateComplete
    }
    await waitUntil(() => board.shadowRoot?.querySelector('.best, .none'), 'nothing came of it')
    expect(tooWide(board)).to.deep.equal([])
    expect(CANARY in globalThis).to.equal(false)
  })

  it('puts them on paper as text', () => {
    for (const item of hostileServices(texts.slice(0, 100)).items) {
      const { blocks } = checklist(item, station, 'zh-Hans')
      expect(blocks.length).to.be.above(3)
    }
  })
})
