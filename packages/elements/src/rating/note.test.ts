// The note of a rating: kept for 30 days, written in ready phrases or on a keyboard of its own.
import { MemoryPrivateStore } from '@doorstep/sources/journal'
import { expect } from '@open-wc/testing'
import { button, reads } from '../testing/page.js'
import { FRIDAY_MORNING } from '../testing/station.js'
import { waitUntil } from '../testing/wait.js'
import { choose, closedMatter, give, openRating, write } from './testing/rating-page.js'

const DAY = 86_400_000

describe('the note of a rating', () => {
  it('a note lives 30 days, and no longer than its store says', async () => {
    let now = FRIDAY_MORNING
    const { others, ticket } = await closedMatter()
    const notes = new MemoryPrivateStore(() => now)
    const rating = await openRating({ others, ticket, notes })
    await reads(rating, '30 天后删除')
    write(rating, ` ${'长'.repeat(600)} `)
    await give(rating, 5, 5)
    await reads(rating, '谢谢您，收到了')
    const ref = (await others.ticket(ticket)).rating?.note ?? ''
    expect(await notes.get(ref)).to.equal('长'.repeat(500))
    now += 30 * DAY - 1
    expect(await notes.get(ref)).to.be.a('string')
    now += 1
    expect(await notes.get(ref)).to.equal(undefined)
  })

  it('takes a note in ready phrases, which fit the answers and go again', async () => {
    const { others, ticket } = await closedMatter()
    const notes = new MemoryPrivateStore()
    const rating = await openRating({ others, ticket, notes })
    await reads(rating, '很有耐心')
    const field = rating.shadowRoot?.querySelector('textarea')
    const tap = async (saying: string): Promise<string | undefined> => {
      button(rating, saying).click()
      await rating.updateComplete
      return field?.value
    }
    expect(await tap('讲得清楚')).to.equal('讲得清楚')
    expect(await tap('等得太久')).to.equal('讲得清楚，等得太久')
    choose(rating, 1, 4)
    await reads(rating, '事情没有办成')
    expect(button(rating, '讲得清楚').ariaPressed, 'what stands there can still be taken out').to.equal('true')
    expect(await tap('讲得清楚')).to.equal('等得太久')
    await expect(rating).to.be.accessible()
    button(rating, '交给服务站').click()
    await reads(rating, '谢谢您，收到了')
    const kept = (await others.ticket(ticket)).rating?.note
    expect(kept !== undefined && (await notes.get(kept))).to.equal('等得太久')
  })

  it('brings a keyboard where the screen has none, once somebody is at the note, and the next one finds neither', async () => {
    const { others, ticket } = await closedMatter()
    const rating = await openRating({ others, ticket, notes: new MemoryPrivateStore() })
    rating.withKeyboard = true
    await reads(rating, '还想说什么')
    const keyboard = (): Element | null | undefined => rating.shadowRoot?.querySelector('doorstep-keyboard')
    const field = (): HTMLTextAreaElement | null | undefined => rating.shadowRoot?.querySelector('textarea')
    expect(keyboard() === null).to.equal(true)
    field()?.click()
    await waitUntil(() => keyboard()?.shadowRoot?.querySelector('button'), 'no keyboard')
    expect(field()?.inputMode).to.equal('none')
    const keys = keyboard()
    if (!keys) throw new Error('no keyboard')
    for (const key of ['h', 'a', 'o']) button(keys, key).click()
    await waitUntil(() => keys.shadowRoot?.querySelector('[role=option]'), 'nothing is offered')
    keys.shadowRoot?.querySelector<HTMLElement>('[role=option]')?.click()
    await rating.updateComplete
    expect(field()?.value).to.match(/^\p{Script=Han}+$/u)
    await expect(rating).to.be.accessible()
    rating.ticket = undefined
    await rating.updateComplete
    rating.ticket = ticket
    await reads(rating, '还想说什么')
    expect(field()?.value).to.equal('')
    expect(keyboard() === null).to.equal(true)
  })
})
