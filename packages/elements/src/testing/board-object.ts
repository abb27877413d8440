// The service board as a person uses it: what it shows, typing, pressing, opening an item.
import { html } from '@open-wc/testing'
import '../define/service-board.js'
import type { DoorstepServiceBoard } from '../service-board/service-board.js'
import { button, stationPage, textOf } from './page.js'
import { smallFeed } from './station.js'
import { waitUntil } from './wait.js'

/** The board as a person uses it. */
export class BoardObject {
  constructor(readonly element: DoorstepServiceBoard) {}

  static async open(feed = smallFeed(), lang = 'zh-Hans'): Promise<BoardObject> {
    const page = await stationPage(html`<doorstep-service-board with-tickets></doorstep-service-board>`, { feed, lang })
    const board = page.querySelector('doorstep-service-board')
    if (!board) throw new Error('no board')
    await board.updateComplete
    if (feed.view.services.value) await waitUntil(() => board.shadowRoot?.querySelector('.categories'), 'the board is there')
    return new BoardObject(board)
  }

  get text(): string {
    return textOf(this.element)
  }

  get names(): string[] {
    return [...(this.element.shadowRoot?.querySelectorAll('[data-service] h3') ?? [])].map(textOf)
  }

  async type(words: string): Promise<void> {
    const input = this.element.shadowRoot?.querySelector('input')
    if (!input) throw new Error('no search field')
    input.value = words
    input.dispatchEvent(new InputEvent('input', { bubbles: true }))
    await this.element.updateComplete
    // the finder is fetched when somebody begins to type
    await waitUntil(() => words === '' || this.element.shadowRoot?.querySelector('.best, .none, .neither'), `nothing came of ${words}`)
  }

  async press(words: string): Promise<void> {
    button(this.element, words).click()
    await this.element.updateComplete
  }

  async openItem(id: string): Promise<HTMLElement> {
    const item = this.element.shadowRoot?.querySelector<HTMLElement>(`[data-service="${id}"]`)
    const summary = item?.querySelector('summary')
    if (!item || !summary) throw new Error(`no service ${id}`)
    summary.click()
    await waitUntil(() => item.querySelector('.facts, .rows'), `${id} did not open`)
    return item
  }
}
