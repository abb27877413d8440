// The side of a desk that faces the resident: whose it is, who is called or served, the rating afterwards, and the language it goes back to.
import { expect, html } from '@open-wc/testing'
import type { QueueEvent } from '@doorstep/model/queue'
import { MemoryJournal, MemoryPrivateStore } from '@doorstep/sources/journal'
import { fresh, StillFeed } from '../../packages/elements/src/testing/feeds.js'
import { button, reads, stationPage, textOf } from '../../packages/elements/src/testing/page.js'
import { FRIDAY_MORNING, smallFeed, station } from '../../packages/elements/src/testing/station.js'
import { Others } from '../../packages/elements/src/testing/tickets.js'
import { waitUntil } from '../../packages/elements/src/testing/wait.js'
import { SecondScreen } from '../../kiosk/src/second/second-screen.js'

customElements.define('second-screen', SecondScreen)

const address = location.search
const width = (value: number) => Object.defineProperty(window, 'innerWidth', { configurable: true, value })
beforeEach(() => width(1000))
afterEach(() => {
  history.replaceState(null, '', address)
  document.documentElement.lang = 'zh-Hans'
})

interface House {
  readonly others?: Others
  readonly journal?: MemoryJournal<QueueEvent> | undefined
  readonly feed?: StillFeed
  readonly set?: Partial<SecondScreen>
}
async function open(desk: string | undefined, { others = new Others(), feed = smallFeed(), set = {}, ...more }: House = {}) {
  let now = FRIDAY_MORNING
  const journal = 'journal' in more ? more.journal : others.journal
  const page = await stationPage(html`<second-screen></second-screen>`, { feed, journal, now: () => now })
  page.removeAttribute('lang')
  const screen = page.querySelector<SecondScreen>('second-screen')
  if (!screen) throw new Error('no screen')
  Object.assign(screen, { desk, ...set })
  await screen.updateComplete
  const part = (selector: string) => screen.shadowRoot?.querySelector<HTMLElement & Record<string, unknown>>(selector) ?? null
  return {
    ...{ screen, part, others },
    plate: () => textOf(part('.plate')),
    there: (selector: string) => waitUntil(() => part(selector), `${selector} is not there`),
    at: async (seconds: number) => {
      now = FRIDAY_MORNING + seconds * 1000
      others.now = now
      screen.requestUpdate()
      await screen.updateComplete
    },
  }
}

describe('which desk a second screen belongs to', () => {
  it('is chosen once, by name, place and who sits there, and is in the address', async () => {
    const others = new Others()
    await others.signIn()
    const chosen: (string | undefined)[] = []
    const { screen, part, at } = await open(undefined, { others, set: { chosen: (desk) => chosen.push(desk) } })
    const steps = history.length
    await waitUntil(() => textOf(screen).includes('王芳'))
    expect([...(screen.shadowRoot?.querySelectorAll('li') ?? [])].map((each) => textOf(each))).to.deep.equal([
      '1号接待台 进门左手 · 王芳',
      '2号接待台',
    ])
    expect(textOf(screen)).to.contain('这个屏是哪个接待台的？').and.contain('给工作人员：选一次就记住了。')
    button(screen, '2号接待台').click()
    await screen.updateComplete
    expect([chosen, new URLSearchParams(location.search).get('desk'), history.length]).to.deep.equal([['d2'], 'd2', steps])
    await waitUntil(() => part('.nobody'))
    // on purpose: it is asked once more, and a question nobody answers goes
    button(screen, '换一个接待台').click()
    await reads(screen, '真的搬到别的接待台了吗')
    await at(16)
    expect(textOf(screen)).not.to.contain('真的搬到')
    button(screen, '换一个接待台').click()
    await reads(screen, '真的搬到别的接待台了吗')
    button(screen, '没有').click()
    await reads(screen, '换一个接待台')
    expect(chosen).to.deep.equal(['d2'])
    button(screen, '换一个接待台').click()
    await reads(screen, '真的搬到别的接待台了吗')
    button(screen, '搬了，重新选').click()
    await screen.updateComplete
    expect([chosen, new URLSearchParams(location.search).has('desk'), screen.desk]).to.deep.equal([['d2', undefined], false, undefined])
    expect(part('.desks') === null).to.equal(false)
  })

  it('is asked for when the station has no such desk, and nothing is before the station is known', async () => {
    expect((await open('d9')).part('.desks') === null).to.equal(false)
    expect(textOf((await open('d1', { feed: new StillFeed() })).screen)).to.equal('')
  })

  it('is nobody’s to change while somebody sits there', async () => {
    const others = new Others()
    await others.signIn()
    const { screen, part, plate, others: all } = await open('d1', { others })
    await waitUntil(() => plate().includes('王芳'))
    expect(plate()).to.equal('王 在这里接待您的是 王芳 社工 谁先接待您，谁就负责到底。')
    expect(textOf(part('header'))).to.equal('1号接待台 梧桐里家门口服务站')
    expect(textOf(screen)).not.to.contain('换一个接待台')
    await all.act({ type: 'signOut', desk: 'd1' }, 'w1')
    await reads(screen, '换一个接待台')
    expect(plate()).to.equal('1号接待台 这个台现在没有人接待，请看大屏叫到几号台。')
  })
})

describe('what a second screen shows', () => {
  it('is who is called, who is served with what, then the rating, with what it needs', async () => {
    const others = new Others()
    await others.signIn()
    const notes = new MemoryPrivateStore()
    const { screen, part, at, there } = await open('d1', { others, set: { notes } })
    const ticket = await others.issue({ service: 'medical-booklet', token: 'q0TnWk3rJx7vBz5mLp2cYd8e' })
    await waitUntil(() => textOf(screen).includes('王芳'))
    expect([textOf(part('[role=status]')), screen.free]).to.deep.equal(['', true])
    await others.callNext()
    await reads(screen, /请 A001 号到这里来 病历本更换/)
    expect([part('.screen')?.className, screen.free]).to.deep.equal(['screen called', true])
    await others.receive(ticket.id)
    await reads(screen, /正在为 A001 号服务 病历本更换/)
    expect(textOf(screen)).not.to.contain('换一个接待台')
    await others.close(ticket.id)
    await there('doorstep-rating')
    const rating = part('doorstep-rating')
    expect(rating?.hasAttribute('one-by-one')).to.equal(true)
    expect([rating?.['ticket'], rating?.['token'], rating?.['notes'] === notes, rating?.hasAttribute('with-keyboard')]).to.deep.equal([
      ticket.id,
      'q0TnWk3rJx7vBz5mLp2cYd8e',
      true,
      true,
    ])
    expect([screen.free, textOf(part('footer'))]).to.deep.equal([false, '不评价也可以，60 秒后这一页自己收起来 简体 繁體 English'])
    await at(50.5)
    expect(textOf(part('footer'))).to.contain('10 秒后')
    await at(61)
    expect([part('doorstep-rating') === null, screen.free]).to.deep.equal([true, true])
  })

  for (const sign of ['pointerdown', 'keydown', 'input'])
    it(`stays for a minute after each ${sign}, and touches before it count for nothing`, async () => {
      const others = new Others()
      await others.signIn()
      width(599)
      const { screen, part, at, there } = await open('d1', { others })
      const ticket = await others.issue({ token: 'q0TnWk3rJx7vBz5mLp2cYd8e' })
      await others.callNext()
      await others.receive(ticket.id)
      await reads(screen, '正在为')
      await others.close(ticket.id)
      await there('doorstep-rating')
      expect(part('doorstep-rating')?.hasAttribute('with-keyboard')).to.equal(false)
      await at(50)
      screen.dispatchEvent(new Event(sign))
      await at(109)
      expect(part('doorstep-rating') === null).to.equal(false)
      await at(110)
      expect(part('doorstep-rating') === null).to.equal(true)
      screen.dispatchEvent(new Event(sign))
      expect(screen.free).to.equal(true)
    })

  it('says that the queue is being opened, or is not there', async () => {
    expect(textOf((await open('d1', { journal: undefined })).part('.middle'))).to.equal('看不到排队的记录。请工作人员看一看。')
    const journal = new MemoryJournal<QueueEvent>()
    journal.read = async function* () {
      yield await new Promise<never>(() => undefined)
    }
    const slow = await open('d1', { journal })
    await waitUntil(() => textOf(slow.part('.middle')) === '正在打开…')
  })
})

describe('the language of a second screen', () => {
  it('is chosen among the station’s, and is the usual one again when the resident has gone', async () => {
    const others = new Others()
    await others.signIn()
    const { screen, part, at, there } = await open('d1', { others, set: { usual: 'zh-Hant' } })
    document.documentElement.lang = 'zh-Hant'
    await reads(screen, '在這裏接待您的是')
    const pressed = () =>
      [...(screen.shadowRoot?.querySelectorAll('[aria-pressed]') ?? [])].map((each) => [
        each.getAttribute('lang'),
        each.getAttribute('aria-pressed'),
      ])
    button(screen, 'English').click()
    await reads(screen, 'Wang Fang')
    expect([document.documentElement.lang, pressed()]).to.deep.equal([
      'en',
      [
        ['zh-Hans', 'false'],
        ['zh-Hant', 'false'],
        ['en', 'true'],
      ],
    ])
    const ticket = await others.issue({ token: 'q0TnWk3rJx7vBz5mLp2cYd8e' })
    await others.callNext()
    await others.receive(ticket.id)
    await waitUntil(() => part('.serving'))
    await others.close(ticket.id)
    await there('doorstep-rating')
    expect(document.documentElement.lang).to.equal('en')
    await at(61)
    expect(document.documentElement.lang).to.equal('zh-Hant')
  })

  it('is no choice where the station speaks one alone, and leaves out those it does not', async () => {
    const speaking = (languages: typeof station.languages) =>
      new StillFeed({ ...smallFeed().view, station: fresh({ ...station, languages }) })
    const names = (found: SecondScreen) => [...(found.shadowRoot?.querySelectorAll('.languages button') ?? [])].map((each) => textOf(each))
    expect(names((await open('d1', { feed: speaking(['zh-Hans']) })).screen)).to.deep.equal([])
    expect(names((await open('d1', { feed: speaking(['en', 'zh-Hans']) })).screen)).to.deep.equal(['简体', 'English'])
  })
})
