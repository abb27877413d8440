// Small parts of the kiosk's windows: the buttons that move a long screen, and what is on at the foot of the display.
import { expect, fixture, html } from '@open-wc/testing'
import { instantOf } from '@doorstep/model/time'
import { fresh, StillFeed } from '../../packages/elements/src/testing/feeds.js'
import { button, stationPage, textOf } from '../../packages/elements/src/testing/page.js'
import { station } from '../../packages/elements/src/testing/station.js'
import { waitUntil } from '../../packages/elements/src/testing/wait.js'
import { readMenu, readTimetable } from '@doorstep/model/feed'
import { DisplayFooter } from '../../kiosk/src/display/display-footer.js'
import { LobbyScroll } from '../../kiosk/src/lobby/lobby-scroll.js'

customElements.define('display-footer', DisplayFooter)
customElements.define('lobby-scroll', LobbyScroll)

describe('lobby-scroll', () => {
  async function scroll(height: number, steady = false) {
    const one = await fixture<LobbyScroll>(
      html`<lobby-scroll ?steady=${steady} .style=${'block-size: 300px'}
        ><div .style=${`block-size: ${height}px`}>long</div></lobby-scroll
      >`,
    )
    const view = one.shadowRoot?.querySelector<HTMLElement>('.view')
    if (!view) throw new Error('no view')
    const moves = () => [...(one.shadowRoot?.querySelectorAll<HTMLButtonElement>('.moves button') ?? [])].map((each) => !each.disabled)
    return {
      one,
      view,
      moves,
      are: (...expected: boolean[]) => waitUntil(() => String(moves()) === String(expected), `not ${expected.join()}`),
    }
  }

  it('has two buttons where there is more than is seen, which move most of a screen', async () => {
    const { one, view, moves, are } = await scroll(3000)
    await are(false, true)
    expect(view.tabIndex).to.equal(0)
    const seen = view.clientHeight
    button(one, '往下看').click()
    await are(true, true)
    await waitUntil(() => Math.abs(view.scrollTop - 0.8 * seen) < 1)
    button(one, '往上看').click()
    await are(false, true)
    view.scrollTop = 3000
    await are(true, false)
    // a pixel of rounding is nothing
    view.scrollTop = view.scrollHeight - view.clientHeight - 1
    await are(true, false)
    expect(moves()).to.deep.equal([true, false])
  })

  it('has none while everything is seen, unless it is to stay as it is, and none for a pixel', async () => {
    const short = await scroll(100)
    expect([short.moves(), short.view.hasAttribute('tabindex')]).to.deep.equal([[], false])
    const steady = await scroll(100, true)
    await steady.are(false, false)
    expect(steady.view.hasAttribute('tabindex')).to.equal(false)
    const content = short.one.firstElementChild as HTMLElement
    content.style.blockSize = '301px'
    const longer = await scroll(100)
    ;(longer.one.firstElementChild as HTMLElement).style.blockSize = '302px'
    await longer.are(false, true)
    expect(short.moves()).to.deep.equal([])
  })

  // a size that changes while the browser tells of it is an error on the page, by which the runner fails this test
  it('measures no size in a circle while its buttons come and go', async () => {
    const { one, are } = await scroll(280)
    const content = one.firstElementChild as HTMLElement
    for (let times = 0; times < 3; times += 1) {
      content.style.blockSize = '900px'
      await are(false, true)
      button(one, '往下看').click()
      await are(true, true)
      // what is seen whole has nothing to move
      content.style.blockSize = '200px'
      await are()
    }
  })

  it('goes on measuring what is put elsewhere on the page, and not what has left it', async () => {
    const { one, are } = await scroll(100)
    const [content, place] = [one.firstElementChild as HTMLElement, one.parentElement]
    one.remove()
    content.style.blockSize = '900px'
    place?.append(one)
    await are(false, true)
  })
})

describe('display-footer', () => {
  const ENTRY = { uid: 'a', title: '合唱', start: '2026-11-20T14:00', duration: 'PT1H', room: 'r' }
  const timetable = readTimetable({ rooms: [{ id: 'r', name: '多功能厅' }], entries: [ENTRY] }).value
  const dish = (name: string) => ({ name, group: 'g' })
  const menu = readMenu({
    points: [{ id: 'p', name: '食堂', mealTimes: { lunch: { opens: '11:00', closes: '12:30' } } }],
    groups: [{ id: 'g', name: '菜' }],
    dishes: { a: dish('红烧肉'), b: dish('青菜'), c: dish('汤') },
    meals: [{ date: '2026-11-20', point: 'p', meal: 'lunch', dishes: ['a', 'b', 'c'] }],
  }).value
  const footer = async (more: object) => {
    const feed = new StillFeed({ station: fresh(station), ...more })
    const page = await stationPage(html`<display-footer></display-footer>`, {
      feed,
      now: () => instantOf('2026-11-20T10:24', 'Asia/Shanghai'),
    })
    await waitUntil(() => feed.needed.has('timetable'))
    const one = page.querySelector('display-footer')
    return { one, feed, lines: () => [...(one?.shadowRoot?.querySelectorAll('p') ?? [])].map((each) => textOf(each)) }
  }

  it('asks for what it says, and says nothing where there is nothing', async () => {
    const { feed, lines } = await footer({})
    expect(['timetable', 'menu', 'holidays'].every((part) => feed.needed.has(part))).to.equal(true)
    expect(lines()).to.deep.equal([])
  })

  it('says what is on next and where, and the first two dishes', async () => {
    const { lines } = await footer({ timetable: fresh(timetable), menu: fresh(menu) })
    await waitUntil(() => lines().length > 0)
    expect(lines()[0]).to.contain('合唱').and.contain('多功能厅')
    expect(lines()[1]).to.match(/·.*红烧肉.青菜$/)
  })
})
