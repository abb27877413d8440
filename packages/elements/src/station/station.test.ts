// The station in a real browser: what it provides, to whom, in whatever order scripts arrive.
import { MemoryJournal } from '@doorstep/sources/journal'
import type { QueueEvent } from '@doorstep/model/queue'
import { expect, fixture, fixtureSync, html } from '@open-wc/testing'
// the board is registered before the station, as a page's scripts may do
import '../define/service-board.js'
import '../define/ticket-dispenser.js'
import { reads } from '../testing/reading.js'
import { FRIDAY_MORNING, smallFeed } from '../testing/station.js'

describe('doorstep-station', () => {
  it('serves components that were there before it was defined', async () => {
    expect(customElements.get('doorstep-station') === undefined).to.equal(true)
    // nothing here is defined yet: a plain element is drawn at once, and no frame is waited for
    const page = fixtureSync(
      html`<doorstep-station
        ><doorstep-service-board></doorstep-service-board><doorstep-ticket-dispenser></doorstep-ticket-dispenser
      ></doorstep-station>`,
    )
    const board = page.querySelector('doorstep-service-board')
    const dispenser = page.querySelector('doorstep-ticket-dispenser')
    if (!board || !dispenser) throw new Error('not there')
    await reads(board, '没有写明服务站的地址')
    // properties set before the element is upgraded are its own from then on
    Object.assign(page, { feed: smallFeed(), clock: () => FRIDAY_MORNING, journals: { queue: new MemoryJournal<QueueEvent>() } })
    await import('../define/station.js')
    await reads(board, '病历本更换')
    await reads(dispenser, '现在没有人等')
  })

  it('serves components that move in and out of it', async () => {
    await import('../define/station.js')
    const page = await fixture<HTMLElementTagNameMap['doorstep-station']>(
      html`<doorstep-station .feed=${smallFeed()} .clock=${() => FRIDAY_MORNING}></doorstep-station>`,
    )
    const board = document.createElement('doorstep-service-board')
    page.append(board)
    await reads(board, '病历本更换')
    board.remove()
    page.append(board)
    await reads(board, '病历本更换')
  })

  it('follows when it is given another feed', async () => {
    const page = await fixture<HTMLElementTagNameMap['doorstep-station']>(
      html`<doorstep-station .feed=${smallFeed()} .clock=${() => FRIDAY_MORNING}
        ><doorstep-service-board></doorstep-service-board
      ></doorstep-station>`,
    )
    const board = page.querySelector('doorstep-service-board')
    if (!board) throw new Error('no board')
    await reads(board, '病历本更换')
    const other = smallFeed()
    const { value } = other.view.services
    if (!value) throw new Error('no services')
    other.show({ services: { ...other.view.services, value: { ...value, items: value.items.slice(1, 2) } } })
    page.feed = other
    await reads(board, '1 类 1 项')
  })
})
