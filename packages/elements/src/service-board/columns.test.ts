// The board's list on a wide page: two columns, names shortened in the list alone, and what is opened whole and across both.
import { expect, html } from '@open-wc/testing'
import '../define/service-board.js'
import { StillFeed, fresh } from '../testing/feeds.js'
import { stationPage } from '../testing/page.js'
import { services, station } from '../testing/station.js'
import { waitUntil } from '../testing/wait.js'

const LONG = '办理病历本更换、挂失、补办和跨区使用的登记'.repeat(8)

async function cardsAt(width: number): Promise<{ readonly board: HTMLElement; readonly cards: () => HTMLElement[] }> {
  const [first] = services.items
  if (!first) throw new Error('no service to repeat')
  const items = ['a', 'b', 'c'].map((id) => ({ ...first, id, name: { 'zh-Hans': LONG } }))
  const feed = new StillFeed({ station: fresh(station), services: fresh({ categories: [], items }) })
  const page = await stationPage(html`<doorstep-service-board></doorstep-service-board>`, { feed })
  const board = page.querySelector('doorstep-service-board')
  if (!board) throw new Error('no board')
  board.style.width = `${width}px`
  const cards = (): HTMLElement[] => [...(board.shadowRoot?.querySelectorAll<HTMLElement>('[data-service]') ?? [])]
  await waitUntil(() => cards().length === 3, 'three cards')
  return { board, cards }
}

const tops = (cards: readonly HTMLElement[]): number[] => cards.map((card) => Math.round(card.getBoundingClientRect().top))
const isWhole = (card: HTMLElement | undefined): boolean => {
  const name = card?.querySelector('h3')
  return !!name && name.scrollHeight <= name.clientHeight + 1
}

describe('the list of a wide board', () => {
  it('has two columns, and one where two would not hold their words', async () => {
    const wide = tops((await cardsAt(1000)).cards())
    expect(wide[0]).to.equal(wide[1])
    expect(wide[2]).to.be.greaterThan(wide[0] ?? 0)
    const narrow = tops((await cardsAt(700)).cards())
    expect(narrow[1]).to.be.greaterThan(narrow[0] ?? 0)
  })

  it('shortens a long name until it is opened, across both columns', async () => {
    const { board, cards } = await cardsAt(1000)
    expect(cards().some(isWhole)).to.equal(false)
    const [, second] = cards()
    const before = second?.getBoundingClientRect().width ?? 0
    board.setAttribute('service', 'b')
    await waitUntil(() => isWhole(cards()[1]), 'the opened name is whole')
    expect(cards()[1]?.getBoundingClientRect().width).to.be.greaterThan(before * 1.9)
    expect(isWhole(cards()[0])).to.equal(false)
  })
})
