// A screen longer than the glass: two buttons come and go with what is to be moved, and the browser is not asked for sizes in a circle.
import { expect, fixture, html } from '@open-wc/testing'
import { LobbyScroll } from '../../kiosk/src/lobby/lobby-scroll.js'
import { waitUntil } from '../../packages/elements/src/testing/wait.js'

customElements.define('lobby-scroll', LobbyScroll)

// a size that changes while the browser tells of it is an error on the page, by which the runner fails this test
it('has its buttons while there is more than is seen, and no size is measured in a circle', async () => {
  const scroll = await fixture<LobbyScroll>(
    html`<lobby-scroll style="block-size: 300px"><div style="block-size: 280px"></div></lobby-scroll>`,
  )
  const inside = scroll.firstElementChild as HTMLElement
  const moves = (): HTMLButtonElement[] => [...(scroll.shadowRoot?.querySelectorAll<HTMLButtonElement>('.moves button') ?? [])]
  expect(moves()).to.have.length(0)
  for (let times = 0; times < 3; times += 1) {
    inside.style.blockSize = '900px'
    await waitUntil(() => moves().length === 2, 'no buttons')
    expect(moves().map(({ disabled }) => disabled)).to.deep.equal([true, false])
    moves()[1]?.click()
    await waitUntil(() => moves()[0]?.disabled === false, 'it does not move')
    // what is seen whole has nothing to move
    inside.style.blockSize = '200px'
    await waitUntil(() => moves().length === 0, 'the buttons stay')
  }
})
