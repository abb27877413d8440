// Looking for a service on the board: plain words, the best answer, nothing found, and the keyboard of a screen that has none.
import { expect } from '@open-wc/testing'
import type { DoorstepKeyboard } from '../keyboard/keyboard.js'
import { BoardObject } from '../testing/board-object.js'
import { button, reads, textOf } from '../testing/page.js'
import { waitUntil } from '../testing/wait.js'

describe('what somebody looks for on the board', () => {
  it('finds by plain words, and offers a human where nothing is found', async () => {
    const board = await BoardObject.open()
    await board.type('我的病历本用完了')
    expect(board.names[0]).to.equal('病历本更换')
    await board.type('<img src=x onerror=alert(1)>')
    expect(board.names).to.deep.equal([])
    expect(board.text).to.contain('没找到“<img src=x onerror=alert(1)>”').and.to.contain('直接问接待的人')
  })

  it('shows the best answer large, with a ticket for it and its details', async () => {
    const board = await BoardObject.open()
    await board.type('病历本')
    const best = board.element.shadowRoot?.querySelector('[part=best]')
    expect(textOf(best)).to.contain('找谁').and.to.contain('值班 陆伟').and.to.contain('医保卡等 2 样').and.to.contain('免费')
    await board.press('看详细、打印清单')
    expect(board.element.service).to.equal('medical-booklet')
    await reads(board.element, '视频核验')
    await board.press('打印清单')
  })

  it('says once what nobody found, when the person has done with typing, and offers a human and a need', async () => {
    const board = await BoardObject.open()
    board.element.notesMissing = board.element.withNeeds = true
    const said: string[] = []
    board.element.addEventListener('doorstep-nothing-found', ({ words }) => said.push(words))
    await board.type('火星')
    await board.type('火星移民 ')
    expect(said).to.deep.equal([])
    await waitUntil(() => said.length > 0, 'nothing was said')
    await reads(board.element, '已经记下')
    const asked: string[] = []
    for (const type of ['doorstep-ticket-requested', 'doorstep-need-requested'] as const)
      board.element.addEventListener(type, () => asked.push(type))
    await board.press('取个号，当面问')
    await board.press('把这个需求留下来')
    expect(asked).to.deep.equal(['doorstep-ticket-requested', 'doorstep-need-requested'])
    expect(said).to.deep.equal(['火星移民'])
  })

  it('is typed into by a keyboard of its own, which a field keeps the focus beside', async () => {
    const board = await BoardObject.open()
    board.element.withKeyboard = true
    await board.element.updateComplete
    const input = board.element.shadowRoot?.querySelector('input')
    // a click, because the field of a tab in the background gets no focus
    input?.click()
    await waitUntil(() => board.element.shadowRoot?.querySelector('doorstep-keyboard')?.shadowRoot?.querySelector('button'), 'no keyboard')
    const keyboard = board.element.shadowRoot?.querySelector('doorstep-keyboard')
    if (!keyboard || !input) throw new Error('no keyboard')
    expect(input.inputMode).to.equal('none')
    for (const key of ['t', 'e', 'a']) button(keyboard, key).click()
    await keyboard.updateComplete
    await board.element.updateComplete
    expect(input.value).to.equal('tea')
    expect(board.names[0]).to.equal('午后茶座')
    const pressed = new PointerEvent('pointerdown', { bubbles: true, cancelable: true, composed: true })
    button(keyboard, '删一个').dispatchEvent(pressed)
    expect(pressed.defaultPrevented, 'the field keeps the focus').to.equal(true)
    button(keyboard, '删一个').click()
    expect(keyboard.value).to.equal('te')
    await expect(keyboard).to.be.accessible()
    button(keyboard, '好了').click()
    await board.element.updateComplete
    expect(board.element.shadowRoot?.querySelector('doorstep-keyboard') === null).to.equal(true)
  })

  it('puts its keyboard away before a service that is opened, and shows what it says', async () => {
    const board = await BoardObject.open()
    board.element.withKeyboard = board.element.typing = true
    const keyboard = (): DoorstepKeyboard | null | undefined => board.element.shadowRoot?.querySelector('doorstep-keyboard')
    await waitUntil(() => keyboard()?.shadowRoot?.querySelector('button'), 'no keyboard')
    await board.openItem('clinic')
    await waitUntil(() => !keyboard(), 'the keyboard stays')
    await waitUntil(() => board.element.shadowRoot?.querySelector('[data-service=clinic] dl'), 'no detail')
    await waitUntil(() => {
      const { top = -1, bottom = Infinity } =
        board.element.shadowRoot?.querySelector('[data-service=clinic]')?.getBoundingClientRect() ?? {}
      return top >= 0 && (bottom <= innerHeight || top < innerHeight / 2)
    }, 'the detail is out of sight')
  })

  it('says what it understood by letters, and nothing where that was typed', async () => {
    const board = await BoardObject.open()
    const line = (): Element | null | undefined => board.element.shadowRoot?.querySelector('.understood')
    board.element.find('blb')
    await waitUntil(() => line()?.textContent.trim() === 'blb = 病历本', 'not said')
    expect(line()?.getAttribute('role')).to.equal('status')
    board.element.find('病历本')
    await waitUntil(() => line()?.textContent.trim() === '', 'said where nothing was guessed')
    board.element.closest('doorstep-station')?.setAttribute('lang', 'zh-Hant')
    board.element.find('blb')
    await waitUntil(() => line()?.textContent.trim() === 'blb = 病歷本', 'not in the reader’s characters')
  })
})
