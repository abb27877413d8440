// How sure the board is of what it found: what was meant stands large, what may be meant does not, and a person is near.
import { expect, html } from '@open-wc/testing'
import '../define/service-board.js'
import { StillFeed, fresh } from '../testing/feeds.js'
import { button, stationPage, textOf } from '../testing/page.js'
import { services, station } from '../testing/station.js'
import type { DoorstepServiceBoard } from './service-board.js'
import { waitUntil } from '../testing/wait.js'

const index = { pinyin: 'bing病并 li历力 ben本 geng更 huan换 huan还', variants: '', meanings: '' }

async function found(
  words: string,
  page = html`<doorstep-service-board with-tickets></doorstep-service-board>`,
): Promise<DoorstepServiceBoard> {
  const feed = new StillFeed({ station: fresh(station), services: fresh({ ...services, index }) })
  const board = (await stationPage(page, { feed })).querySelector('doorstep-service-board')
  if (!board) throw new Error('no board')
  await waitUntil(() => board.shadowRoot?.querySelector('.categories'), 'the board is there')
  board.find(words)
  board.typing = true
  await waitUntil(() => /找到|也许|没找到/.test(textOf(board)), `nothing came of ${words}`)
  return board
}
const best = (board: DoorstepServiceBoard): Element | null | undefined => board.shadowRoot?.querySelector('.best')

describe('the board, sure or not', () => {
  it('shows large what was meant, and asks nothing beside it', async () => {
    const board = await found('病历本')
    expect(textOf(best(board))).to.contain('病历本更换')
    expect(textOf(board)).not.to.contain('都不是')
  })

  it('shows what may be meant under a word of doubt, none of it large or with a ticket, and a person beside it', async () => {
    const board = await found('病力本', html`<doorstep-service-board with-help></doorstep-service-board>`)
    expect(best(board)).to.equal(null)
    expect(textOf(board)).to.contain('也许是这一项').and.to.contain('病历本更换').and.not.to.contain('取号')
    let asked = 0
    board.addEventListener('doorstep-help-requested', () => asked++)
    button(board, '都不是，问人').click()
    expect(asked).to.equal(1)
    await expect(board).to.be.accessible()
  })

  it('offers a ticket to ask with where the page can call nobody, and words where it has neither', async () => {
    const board = await found('病力本')
    const asked: (string | undefined)[] = []
    board.addEventListener('doorstep-ticket-requested', ({ service }) => asked.push(service))
    button(board, '都不是，取个号问人').click()
    expect(asked).to.deep.equal([undefined])
    expect(textOf(await found('病力本', html`<doorstep-service-board without-tickets></doorstep-service-board>`))).to.contain(
      '直接问接待的人',
    )
  })

  it('says louder than the name that it is not done here, where instead, and offers no ticket', async () => {
    const board = await found('医保卡挂失补办')
    const card = best(board)
    expect(textOf(card)).to.contain('这里不办').and.to.contain('去街道社区事务受理服务中心').and.not.to.contain('取号')
    const size = (selector: string): number => parseFloat(getComputedStyle(card?.querySelector(selector) ?? board).fontSize)
    await waitUntil(() => size('.where strong') > size('h3'), 'the name is louder')
    expect(card?.querySelector('.primary')).to.equal(null)
    // what another house takes for it is not known here
    expect(textOf(card)).not.to.contain('免费')
  })

  it('says so louder than the name where it is opened in a list, too', async () => {
    const board = await found('医保卡挂失补办')
    const away = services.items.find(({ elsewhere }) => elsewhere)
    board.find('')
    board.service = away?.id
    const row = (): Element | null | undefined => board.shadowRoot?.querySelector('details[open] > summary')
    await waitUntil(() => row()?.querySelector('.away'), 'it is not open')
    const size = (selector: string): number => parseFloat(getComputedStyle(row()?.querySelector(selector) ?? board).fontSize)
    expect(textOf(row())).to.contain('这里不办')
    expect(size('.away')).to.be.greaterThan(size('h3') * 1.1)
  })

  it('leads to a person where nothing was found, if the page can call one', async () => {
    const board = await found('月球火箭', html`<doorstep-service-board with-help without-tickets></doorstep-service-board>`)
    let asked = 0
    board.addEventListener('doorstep-help-requested', () => asked++)
    button(board, '直接问人').click()
    expect(asked).to.equal(1)
    expect(textOf(await found('月球火箭'))).not.to.contain('直接问人')
  })
})
