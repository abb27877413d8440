// The ticket as its resident follows it: every place in plain words, and nothing for whoever guesses.
import { MemoryJournal, MemoryPrivateStore } from '@doorstep/sources/journal'
import type { Feed } from '@doorstep/model/feed'
import type { QueueEvent } from '@doorstep/model/queue'
import { expect, html, oneEvent } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import '../define/ticket-status.js'
import { failed, StillFeed } from '../testing/feeds.js'
import { button, reads, stationPage, textOf } from '../testing/page.js'
import { FRIDAY_MORNING, station } from '../testing/station.js'
import { Others, ticketFeed, TOKEN } from '../testing/tickets.js'
import type { TicketLink } from './ticket-link.js'
import type { DoorstepTicketStatus } from './ticket-status.js'
import { waitUntil } from '../testing/wait.js'

const OTHER = 'p1TnWk3rJx7vBz5mLp2cYd8e'
const link: TicketLink = { number: 'A012', issuedAt: '2026-11-20T10:24', token: TOKEN, papers: [{ name: '医保卡', form: 'original' }] }

interface Opening {
  readonly token?: string
  readonly ticket?: string
  readonly link?: TicketLink
  readonly journal?: MemoryJournal<QueueEvent> | undefined
  readonly feed?: Feed
  readonly lang?: string
  readonly now?: () => number
  readonly notes?: MemoryPrivateStore
}

async function openStatus({ token, ticket, link, notes, ...options }: Opening = {}): Promise<DoorstepTicketStatus> {
  const tag = html`<doorstep-ticket-status .token=${token} .ticket=${ticket} .link=${link} .notes=${notes}></doorstep-ticket-status>`
  const page = await stationPage(tag, { feed: ticketFeed({ telephone: '021-5555 0100' }), ...options })
  const status = page.querySelector('doorstep-ticket-status')
  if (!status) throw new Error('no status')
  return status
}

/** A ticket with the token, its page, and everyone else. */
async function followed(options: Opening = {}): Promise<{ others: Others; id: string; status: DoorstepTicketStatus }> {
  const others = new Others()
  const { id } = await others.issue({ service: 'medical-booklet', token: TOKEN })
  const status = await openStatus({ token: TOKEN, journal: others.journal, now: () => others.now, ...options })
  await reads(status, 'A001')
  return { others, id, status }
}

describe('doorstep-ticket-status', () => {
  it('follows a ticket through its life, live', async () => {
    const { others, id, status } = await followed()
    await reads(status, '0 前面几位')
    await reads(status, '接待的人还没到')
    await reads(status, '旧病历本 原件，没有也可以')
    await others.signIn()
    await reads(status, '5 分钟以内')
    await others.callNext()
    await reads(status, '叫到您了 请到 1号接待台')
    await others.receive(id)
    await reads(status, '正在 1号接待台 为您办理')
    await others.act({ type: 'hold', ticket: id, why: 'papers' }, 'w1')
    await reads(status, '先等一等')
    await others.act({ type: 'resume', ticket: id, desk: 'd1' }, 'w1')
    await others.act({ type: 'defer', ticket: id, due: '2026-11-25', promise: 'call-back' }, 'w1')
    await reads(status, '王芳 负责到底，不用再取号。11月25日 前给您打电话。')
    await others.close(id)
    await reads(status, '办好了')
  })

  it('says the place and the band of a line, never a single minute', async () => {
    const others = new Others()
    await others.signIn()
    await others.issue()
    await others.issue()
    const { id } = await others.issue({ token: TOKEN })
    const status = await openStatus({ token: TOKEN, journal: others.journal })
    await reads(status, /2 前面几位 \d+–\d+ 分钟 大约等/)
    await others.callNext()
    await reads(status, /1 前面几位/)
    expect((await others.ticket(id)).place).to.equal('waiting')
  })

  it('20. a missed call: until when it is not too late, and what to do when it is', async () => {
    const { others, id, status } = await followed()
    await others.signIn()
    await others.callNext()
    await others.act({ type: 'noShow', ticket: id }, 'w1')
    await reads(status, '还来得及。请在 10:39 前告诉接待的人')
    await others.minutes(16)
    status.requestUpdate()
    await reads(status, '时间过了，也请告诉接待的人')
  })

  it('says what became of it: expired, struck out, referred', async () => {
    const expired = await followed()
    await expired.others.minutes(24 * 60)
    await expired.others.act({ type: 'closeDay' })
    await reads(expired.status, '这个号过期了')

    const voided = await followed()
    await voided.others.act({ type: 'void', ticket: voided.id, why: 'mistake' }, 'w1')
    await reads(voided.status, '这个号作废了')

    const referred = await followed()
    await referred.others.signIn()
    await referred.others.callNext()
    await referred.others.receive(referred.id)
    await referred.others.act({ type: 'close', ticket: referred.id, outcome: 'referred' }, 'w1')
    await reads(referred.status, '要到别处办')
  })

  it('is given back by keyboard, after one question', async () => {
    const { others, id, status } = await followed()
    button(status, '不办了，退号').focus()
    await sendKeys({ press: 'Enter' })
    await reads(status, '真的要退掉 A001 吗')
    // the focus is on the answer that changes nothing
    await sendKeys({ down: 'Shift' })
    await sendKeys({ press: 'Tab' })
    await sendKeys({ up: 'Shift' })
    const withdrawn = oneEvent(status, 'doorstep-ticket-withdrawn')
    await sendKeys({ press: 'Enter' })
    await withdrawn
    await reads(status, '这个号已经退了')
    expect((await others.ticket(id)).outcome).to.equal('withdrawn')
    expect(textOf(status)).not.to.contain('服务态度')
  })

  it('ends in the rating, whose note is kept apart from the journal', async () => {
    const notes = new MemoryPrivateStore(() => FRIDAY_MORNING)
    const { others, id, status } = await followed({ notes })
    await others.serve(id)
    await waitUntil(() => status.shadowRoot?.querySelector('doorstep-rating')?.shadowRoot?.querySelector('textarea'))
    const rating = status.shadowRoot?.querySelector('doorstep-rating')
    if (!rating) throw new Error('no rating')
    for (const row of rating.shadowRoot?.querySelectorAll('fieldset') ?? []) row.querySelector<HTMLInputElement>('[value="4"]')?.click()
    const note = rating.shadowRoot!.querySelector('textarea')!
    note.value = '小王很耐心'
    note.dispatchEvent(new InputEvent('input', { bubbles: true }))
    button(rating, '交给服务站').click()
    await reads(rating, '谢谢您，收到了')
    const stored = (await others.ticket(id)).rating
    expect(stored).to.include({ attitude: 4, ability: 4 })
    expect(await notes.get(stored?.note ?? '')).to.equal('小王很耐心')
    expect(JSON.stringify(await others.events())).not.to.contain('耐心')
  })

  it('with the id alone it can be looked at, not given back nor rated', async () => {
    const others = new Others()
    const { id } = await others.issue({ token: TOKEN })
    const status = await openStatus({ ticket: id, journal: others.journal })
    await reads(status, 'G001')
    expect(textOf(status)).not.to.contain('退号')
    await others.serve(id)
    await reads(status, '办好了')
    expect(status.shadowRoot?.querySelector('doorstep-rating')).to.equal(null)
  })
})

describe('doorstep-ticket-status, where the ticket is not to be had', () => {
  it('25. a token that was guessed and one that has expired read the same, and nothing of any ticket is shown', async () => {
    const others = new Others()
    const { id } = await others.issue({ token: TOKEN })
    const guessed = await openStatus({ token: OTHER, journal: others.journal })
    await reads(guessed, '这里查不到这个号')
    // a right token for another ticket is a wrong one
    const crossed = await openStatus({ token: OTHER, ticket: id, journal: others.journal })
    await reads(crossed, '这里查不到这个号')
    expect(textOf(crossed)).to.equal(textOf(guessed))
    expect(textOf(guessed)).not.to.contain('G001')

    await others.serve(id)
    await others.minutes(8 * 24 * 60)
    await others.act({ type: 'closeDay' })
    const expired = await openStatus({ token: TOKEN, journal: others.journal, now: () => others.now })
    await reads(expired, '这里查不到这个号')
    expect(textOf(expired)).to.equal(textOf(guessed))
  })

  it('25. on a phone: what the code carried, that it is not live, and the telephone', async () => {
    const status = await openStatus({ token: TOKEN, link, journal: new MemoryJournal<QueueEvent>() })
    await reads(status, '手机上看不到排到哪里了')
    expect(textOf(status)).to.contain('A012').and.to.contain('11月20日 10:24 取号').and.to.contain('医保卡 原件')
    const call = status.shadowRoot?.querySelector<HTMLAnchorElement>('[part=telephone]')
    expect(call?.href).to.equal('tel:02155550100')
    expect(textOf(status)).not.to.contain('退号')
  })

  it('without the feed the number is there all the same, without a telephone', async () => {
    const unreachable = new StillFeed({ station: failed, services: failed, timetable: failed, menu: failed })
    const status = await openStatus({ link, feed: unreachable })
    await reads(status, '手机上看不到排到哪里了')
    expect(textOf(status)).to.contain('A012')
    expect(status.shadowRoot?.querySelector('[part=telephone]')).to.equal(null)
  })

  it('of another day: that it holds no more', async () => {
    const status = await openStatus({ link: { ...link, issuedAt: '2026-11-19T10:24' } })
    await reads(status, '这不是今天的号')
  })

  it('live again where its journal is, whatever the code says', async () => {
    const { status } = await followed({ link: { ...link, number: 'Z999' } })
    await reads(status, '前面几位')
    expect(textOf(status)).not.to.contain('Z999')
  })

  it('without a ticket it says how to get here', async () => {
    await reads(await openStatus(), '请用手机扫号票上的二维码')
  })

  it('takes hostile papers for words', async () => {
    const papers = [{ name: '<img src=x onerror="window.hacked=1">' }, { name: '"><script>window.hacked=1</script>' }]
    const status = await openStatus({ link: { ...link, papers } })
    await reads(status, '<img src=x')
    expect(status.shadowRoot?.querySelector('img, script')).to.equal(null)
    expect('hacked' in window).to.equal(false)
  })
})

describe('doorstep-ticket-status, for everyone', () => {
  it('speaks three languages', async () => {
    const { others, status } = await followed({ lang: 'en' })
    await reads(status, 'people ahead')
    status.closest('doorstep-station')?.setAttribute('lang', 'zh-Hant')
    await reads(status, '幾號台')
    await others.signIn()
    await others.callNext()
    await reads(status, '叫到您了 請到 1號接待台')
  })

  it('has no accessibility violation in any state, and fits from 280 to 1080 pixels', async () => {
    const { others, id, status } = await followed()
    await expect(status).to.be.accessible()
    for (const width of [280, 360, 1080]) {
      status.style.inlineSize = `${width}px`
      expect(status.shadowRoot?.querySelector('.frame')?.scrollWidth).to.be.at.most(width)
    }
    await others.serve(id)
    await reads(status, '办好了')
    await waitUntil(() => status.shadowRoot?.querySelector('doorstep-rating')?.shadowRoot?.querySelector('form'))
    await expect(status).to.be.accessible()
    for (const state of [{ link }, { token: OTHER, journal: new MemoryJournal<QueueEvent>() }, {}]) {
      const other = await openStatus(state)
      await reads(other, /号/)
      await expect(other).to.be.accessible()
    }
    expect(station.telephone).to.equal(undefined)
  })
})
