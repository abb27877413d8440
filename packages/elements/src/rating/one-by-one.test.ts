// The rating one question at a time: by large keys, by the digits of a keyboard, back to an answer, and what is written is no answer.
import { MemoryPrivateStore } from '@doorstep/sources/journal'
import { expect } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { button, found, reads, textOf } from '../testing/page.js'
import { FRIDAY_MORNING } from '../testing/station.js'
import { waitUntil } from '../testing/wait.js'
import type { DoorstepRating } from './rating.js'
import { closedMatter, openRating } from './testing/rating-page.js'

const part = (rating: DoorstepRating, selector: string) => rating.shadowRoot?.querySelector<HTMLElement>(selector) ?? null

async function open(lang = 'zh-Hans') {
  const { others, ticket } = await closedMatter()
  const notes = new MemoryPrivateStore(() => FRIDAY_MORNING)
  const rating = await openRating({ others, ticket, notes, lang })
  rating.oneByOne = true
  await waitUntil(() => part(rating, '.keys'), 'the first question')
  return { others, ticket, rating }
}

describe('doorstep-rating, one question at a time', () => {
  it('asks for manner, then for ability, and sends what was answered; the focus goes along', async () => {
    const { others, ticket, rating } = await open()
    expect(textOf(part(rating, 'legend'))).to.equal('第 1 项，共 2 项 服务态度 待人好不好，有没有耐心')
    expect([...(part(rating, '.keys')?.children ?? [])].map((key) => textOf(key))).to.deep.equal([
      '5 非常满意',
      '4 满意',
      '3 基本满意',
      '2 不满意',
      '1 非常不满意',
    ])
    expect([part(rating, '[part=send]'), part(rating, 'textarea')]).to.deep.equal([null, null])
    button(rating, '基本满意').click()
    await reads(rating, '第 2 项，共 2 项 服务能力')
    expect(rating.shadowRoot?.activeElement?.localName).to.equal('legend')
    button(rating, '非常满意').click()
    await reads(rating, '服务态度 3 基本满意')
    expect(rating.shadowRoot?.activeElement?.className).to.equal('answers')
    button(rating, '交给服务站').click()
    await reads(rating, '谢谢您，收到了')
    expect((await others.ticket(ticket)).rating).to.include({ attitude: 3, ability: 5 })
  })

  it('is answered by digits wherever the keyboard is, taken back by Backspace, sent by Enter', async () => {
    const { others, ticket, rating } = await open()
    for (const press of ['0', '6', 'Enter']) await sendKeys({ press })
    expect(textOf(part(rating, 'legend'))).to.contain('服务态度')
    await sendKeys({ press: '1' })
    await reads(rating, '第 2 项')
    await sendKeys({ press: 'Backspace' })
    await reads(rating, '第 1 项')
    await sendKeys({ press: '4' })
    await sendKeys({ press: '5' })
    await reads(rating, '服务能力 5 非常满意')
    await sendKeys({ press: 'Enter' })
    await reads(rating, '谢谢您，收到了')
    expect((await others.ticket(ticket)).rating).to.include({ attitude: 4, ability: 5 })
    // nothing is asked any more
    await sendKeys({ press: '1' })
    await reads(rating, '谢谢您，收到了')
  })

  it('an answer is changed by itself, and a note is asked for only by who wants to write one', async () => {
    const { others, ticket, rating } = await open()
    await sendKeys({ press: '5' })
    await sendKeys({ press: '5' })
    await reads(rating, '还想说两句')
    button(rating, '改 服务态度').click()
    await reads(rating, '第 1 项')
    await sendKeys({ press: '2' })
    await reads(rating, '服务态度 2 不满意')
    button(rating, '还想说两句').click()
    const field = await found<HTMLTextAreaElement>(rating, 'textarea')
    field.focus()
    await sendKeys({ type: '3 times' })
    expect(field.value).to.equal('3 times')
    button(rating, '交给服务站').click()
    await reads(rating, '谢谢您说实话')
    const { rating: given } = await others.ticket(ticket)
    expect([given?.attitude, given?.ability, given?.note === undefined]).to.deep.equal([2, 5, false])
  })

  for (const [lang, words] of [
    ['zh-Hans', '服务态度'],
    ['zh-Hant', '服務態度'],
    ['en', 'Question 1 of 2'],
  ] as const)
    it(`is accessible in ${lang}, with the question and with the answers`, async () => {
      const { rating } = await open(lang)
      await reads(rating, words)
      await expect(rating).to.be.accessible()
      await sendKeys({ press: '5' })
      await sendKeys({ press: '5' })
      await waitUntil(() => part(rating, '.answers'), 'the answers')
      await expect(rating).to.be.accessible()
    })
})
