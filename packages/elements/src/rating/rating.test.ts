// The rating: two dimensions, once, by whoever holds the ticket's token; every refusal in words.
import { MemoryJournal, MemoryPrivateStore } from '@doorstep/sources/journal'
import type { QueueEvent } from '@doorstep/model/queue'
import { expect, oneEvent } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import '../define/rating.js'
import { button, reads, textOf } from '../testing/page.js'
import { FRIDAY_MORNING } from '../testing/station.js'
import { Others, TOKEN } from '../testing/tickets.js'
import { choose, closedMatter, give, openRating, write } from './testing/rating-page.js'

const DAY = 86_400_000

describe('doorstep-rating', () => {
  it('asks for manner and ability in words, names who is rated, and stores both', async () => {
    const { others, ticket } = await closedMatter()
    const rating = await openRating({ others, ticket })
    await reads(rating, '接待您的是 王芳 社工')
    for (const words of ['非常满意', '满意', '基本满意', '不满意', '非常不满意']) expect(textOf(rating)).to.contain(words)
    const rated = oneEvent(rating, 'doorstep-rated')
    await give(rating, 5, 3)
    expect(await rated).to.include({ ticket, attitude: 5, ability: 3 })
    await reads(rating, '谢谢您，收到了。 我们会接着这样做')
    expect((await others.ticket(ticket)).rating).to.include({ attitude: 5, ability: 3, worker: 'w1' })
    expect((await others.ticket(ticket)).followUp).to.equal(undefined)
  })

  it('a bad one on either dimension opens a follow-up, and the thanks say that someone will look', async () => {
    const { others, ticket } = await closedMatter()
    const rating = await openRating({ others, ticket })
    await give(rating, 4, 2)
    await reads(rating, '站里的负责人会看')
    expect((await others.ticket(ticket)).followUp?.worker).to.equal('w7')
  })

  it('wants an answer in both, and keeps the one given', async () => {
    const { others, ticket } = await closedMatter()
    const rating = await openRating({ others, ticket })
    await reads(rating, '服务能力')
    choose(rating, 4)
    button(rating, '交给服务站').click()
    await reads(rating, '请两项都点一下')
    expect((await others.ticket(ticket)).rating).to.equal(undefined)
    choose(rating, undefined, 4)
    button(rating, '交给服务站').click()
    await reads(rating, '谢谢您，收到了')
  })

  it('24. a second time: refused, whether the window knows of the first or not', async () => {
    const { others, ticket } = await closedMatter()
    const first = await openRating({ others, ticket })
    const second = await openRating({ others, ticket })
    await reads(second, '服务能力')
    choose(second, 1, 1)
    await give(first, 5, 5)
    await reads(first, '谢谢您，收到了')
    await reads(second, '这个号已经评价过了')
    const third = await openRating({ others, ticket })
    await reads(third, '这个号已经评价过了')
    expect((await others.ticket(ticket)).rating).to.include({ attitude: 5, ability: 5 })
  })

  it('24. a double tap, and a retry after an answer that never came: one rating, one note', async () => {
    const journal = new MemoryJournal<QueueEvent>()
    const { others, ticket } = await closedMatter(journal)
    const notes = new MemoryPrivateStore(() => FRIDAY_MORNING)
    const rating = await openRating({ others, ticket, notes })
    await reads(rating, '服务能力')
    write(rating, '等得久')
    const append = journal.append.bind(journal)
    journal.append = async (...entry) => {
      await append(...entry)
      throw new Error('no answer')
    }
    choose(rating, 3, 3)
    button(rating, '交给服务站').click()
    button(rating, '交给服务站').click()
    await reads(rating, /再点一次|谢谢您/)
    journal.append = append
    // this window has heard of it by itself, or is asked again: either way there is one
    if (textOf(rating).includes('再点一次')) button(rating, '交给服务站').click()
    await reads(rating, /谢谢您/)
    expect((await others.events()).filter(({ type }) => type === 'Rated')).to.have.length(1)
    expect(notes.size).to.equal(1)
    expect(await notes.get((await others.ticket(ticket)).rating?.note ?? '')).to.equal('等得久')
  })

  it('24. before it is closed', async () => {
    const others = new Others()
    const { id } = await others.issue({ token: TOKEN })
    await others.signIn()
    await others.callNext()
    await others.receive(id)
    const rating = await openRating({ others, ticket: id })
    await reads(rating, '办完以后再评价')
    await others.close(id)
    await reads(rating, '服务态度')
  })

  it('24. after seven days', async () => {
    const { others, ticket } = await closedMatter()
    const rating = await openRating({ others, ticket, now: () => FRIDAY_MORNING + 7 * DAY + 60_000 })
    await give(rating, 5, 5)
    await reads(rating, '办完超过 7 天，不能再评价了')
    expect((await others.ticket(ticket)).rating).to.equal(undefined)
  })

  it('24. from the session of the worker rated: refused in words, and the note is not kept', async () => {
    const { others, ticket } = await closedMatter()
    const notes = new MemoryPrivateStore(() => FRIDAY_MORNING)
    const rating = await openRating({ others, ticket, worker: 'w1', notes })
    await reads(rating, '服务能力')
    write(rating, '很好')
    await give(rating, 5, 5)
    await reads(rating, '要由来办事的人评价')
    expect(notes.size).to.equal(0)
    expect((await others.ticket(ticket)).rating).to.equal(undefined)
  })

  it('25. without the token, or with another, there is nothing to rate', async () => {
    const { others, ticket } = await closedMatter()
    for (const token of ['p1TnWk3rJx7vBz5mLp2cYd8e', '']) {
      const rating = await openRating({ others, ticket, token })
      await reads(rating, '这里查不到这个号')
      expect(textOf(rating)).not.to.contain('王芳')
    }
    await reads(await openRating({ others, ticket: '2026-11-20/Z999' }), '这里查不到这个号')
  })

  it('a ticket its resident gave back has nobody to rate', async () => {
    const others = new Others()
    const { id } = await others.issue({ token: TOKEN })
    await others.act({ type: 'withdraw', ticket: id }, undefined, TOKEN)
    await reads(await openRating({ others, ticket: id }), '办完以后再评价')
  })

  it('26. what cannot be stored is said, and what was chosen stays', async () => {
    const journal = new MemoryJournal<QueueEvent>()
    const { others, ticket } = await closedMatter(journal)
    const rating = await openRating({ others, ticket })
    await reads(rating, '服务能力')
    const append = journal.append.bind(journal)
    journal.append = () => Promise.reject(new DOMException('no space left', 'QuotaExceededError'))
    await give(rating, 5, 4)
    await reads(rating, '没有存好')
    journal.append = append
    button(rating, '交给服务站').click()
    await reads(rating, '谢谢您，收到了')
    expect((await others.ticket(ticket)).rating).to.include({ attitude: 5, ability: 4 })
  })

  it('without a place for notes none is asked for; without a queue it says where to go', async () => {
    const { others, ticket } = await closedMatter()
    const rating = await openRating({ others, ticket })
    await reads(rating, '服务能力')
    expect(rating.shadowRoot?.querySelector('textarea')).to.equal(null)
    await reads(await openRating({ ticket, journal: undefined }), '这里收不到评价')
  })

  it('another ticket is another rating', async () => {
    const { others, ticket } = await closedMatter()
    const rating = await openRating({ others, ticket })
    await give(rating, 5, 5)
    await reads(rating, '谢谢您，收到了')
    const next = await others.issue({ token: 'p1TnWk3rJx7vBz5mLp2cYd8e' })
    await others.callNext()
    await others.receive(next.id)
    await others.close(next.id)
    Object.assign(rating, { ticket: next.id, token: next.token })
    await reads(rating, '服务能力')
    expect(rating.shadowRoot?.querySelectorAll(':checked')).to.have.length(0)
  })

  it('by keyboard alone: arrows choose, Enter sends', async () => {
    const { others, ticket } = await closedMatter()
    const rating = await openRating({ others, ticket })
    await reads(rating, '服务能力')
    rating.shadowRoot?.querySelector<HTMLInputElement>('[name=attitude]')?.focus()
    await sendKeys({ press: 'ArrowRight' })
    await sendKeys({ press: 'Tab' })
    await sendKeys({ press: ' ' })
    await sendKeys({ press: 'Enter' })
    await reads(rating, '谢谢您，收到了')
    expect((await others.ticket(ticket)).rating).to.include({ attitude: 4, ability: 5 })
  })

  it('speaks three languages', async () => {
    const { others, ticket } = await closedMatter()
    const rating = await openRating({ others, ticket, lang: 'en' })
    await reads(rating, 'Very poor')
    rating.closest('doorstep-station')?.setAttribute('lang', 'zh-Hant')
    await reads(rating, '非常不滿意')
  })

  it('has no accessibility violation, targets of 44 pixels, and fits from 280 to 1080', async () => {
    const { others, ticket } = await closedMatter()
    const rating = await openRating({ others, ticket, notes: new MemoryPrivateStore() })
    await reads(rating, '服务能力')
    await expect(rating).to.be.accessible()
    for (const width of [280, 360, 1080]) {
      rating.style.inlineSize = `${width}px`
      expect(rating.shadowRoot?.querySelector('.frame')?.scrollWidth).to.be.at.most(width)
      for (const input of rating.shadowRoot?.querySelectorAll('input') ?? []) {
        const { width: wide, height } = input.getBoundingClientRect()
        expect(Math.min(wide, height), `${width}: ${wide} x ${height}`).to.be.at.least(40)
      }
    }
    await give(rating, 5, 5)
    await reads(rating, '谢谢您，收到了')
    await expect(rating).to.be.accessible()
  })

  it('says what went wrong as an alert', async () => {
    const { others, ticket } = await closedMatter()
    const rating = await openRating({ others, ticket })
    await reads(rating, '服务能力')
    choose(rating, 5)
    button(rating, '交给服务站').click()
    await rating.updateComplete
    expect(rating.shadowRoot?.querySelector('[role=alert]')?.textContent.trim()).to.have.length.greaterThan(4)
  })

  it('says that there is no queue here when its journal cannot be read', async () => {
    class Broken extends MemoryJournal<QueueEvent> {
      override async *read(): ReturnType<MemoryJournal<QueueEvent>['read']> {
        throw new Error('the database was deleted')
      }
    }
    const without = await openRating({ journal: undefined })
    await without.updateComplete
    const says = textOf(without)
    expect(says).not.to.equal('')
    await reads(await openRating({ journal: new Broken() }), says)
  })
})
