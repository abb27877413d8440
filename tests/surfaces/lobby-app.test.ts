// The lobby as a whole: which screen stands there and what it is given, where each wish leads, and what is gone when nobody is left.
import { expect, html } from '@open-wc/testing'
import {
  NeedDoneEvent,
  NeedRequestedEvent,
  HelpRequestedEvent,
  NothingFoundEvent,
  TicketDoneEvent,
  TicketIssuedEvent,
  TicketRequestedEvent,
} from '@doorstep/elements'
import type { NeedsEvent } from '@doorstep/model/needs'
import type { Ticket } from '@doorstep/model/queue'
import { MemoryJournal, MemoryPrivateStore } from '@doorstep/sources/journal'
import { failed, fresh, loading, StillFeed } from '../../packages/elements/src/testing/feeds.js'
import { stationPage, textOf } from '../../packages/elements/src/testing/page.js'
import { smallFeed, station } from '../../packages/elements/src/testing/station.js'
import { Others } from '../../packages/elements/src/testing/tickets.js'
import { waitUntil } from '../../packages/elements/src/testing/wait.js'
import { LobbyActionEvent, type LobbyAction } from '../../kiosk/src/lobby/actions.js'
import { LobbyApp } from '../../kiosk/src/lobby/lobby-app.js'
import { LobbyAttract } from '../../kiosk/src/lobby/lobby-attract.js'
import { LobbyBar } from '../../kiosk/src/lobby/lobby-bar.js'
import { LobbyBell } from '../../kiosk/src/lobby/lobby-bell.js'
import { LobbyHome } from '../../kiosk/src/lobby/lobby-home.js'
import { LobbyHuman } from '../../kiosk/src/lobby/lobby-human.js'
import { LobbyIdle } from '../../kiosk/src/lobby/lobby-idle.js'
import { LobbyScroll } from '../../kiosk/src/lobby/lobby-scroll.js'

for (const [name, part] of Object.entries({
  ...{ attract: LobbyAttract, bar: LobbyBar, bell: LobbyBell, home: LobbyHome, human: LobbyHuman, idle: LobbyIdle, scroll: LobbyScroll },
  app: LobbyApp,
}))
  customElements.define(`lobby-${name}`, part)

/** What a part of the lobby was given, whatever it is. */
type Given = HTMLElement & Readonly<Record<string, unknown>>

/** A machine that says what it is given, and ends each sentence when it is told to; its list of voices is full once `found` is called. */
function give(lang: string, { atOnce = true } = {}): { said: string[]; end: () => void; found: () => void } {
  const said: string[] = []
  let ended: (() => void) | undefined
  const speak = (utterance: SpeechSynthesisUtterance): void => {
    said.push(utterance.text)
    ended = () => void utterance.onend?.(new Event('end') as SpeechSynthesisEvent)
    utterance.onstart?.(new Event('start') as SpeechSynthesisEvent)
  }
  const all = [{ lang, localService: true, name: 'made up', default: true, voiceURI: 'x' }]
  let voices = atOnce ? all : []
  const value = Object.assign(new EventTarget(), { getVoices: () => voices, speak, cancel: () => undefined })
  const found = (): void => {
    voices = all
    value.dispatchEvent(new Event('voiceschanged'))
  }
  Object.defineProperty(window, 'speechSynthesis', { configurable: true, value })
  window.SpeechSynthesisUtterance = class {
    constructor(readonly text: string) {}
  } as unknown as typeof SpeechSynthesisUtterance
  return { said, end: () => ended?.(), found }
}

const address = location.search
const utterance = window.SpeechSynthesisUtterance
/** Ticks of the countdown, called by hand: how long nobody touched the glass is what these tests say it is. */
let ticks: (() => void)[]
let passed = 0
const { setInterval: interval } = window
const clock = performance.now.bind(performance)

/** How large the glass is, in CSS pixels. */
const glass = (width: number, height: number): void => {
  for (const [name, value] of Object.entries({ innerWidth: width, innerHeight: height }))
    Object.defineProperty(window, name, { configurable: true, value })
  dispatchEvent(new Event('resize'))
}

beforeEach(() => {
  ;[ticks, passed] = [[], 0]
  window.setInterval = ((work: () => void, ms: number) => (ms === 500 ? ticks.push(work) : interval(work, ms))) as typeof setInterval
  performance.now = () => clock() + passed * 1000
  glass(800, 1000)
})
afterEach(() => {
  window.setInterval = interval
  performance.now = clock
  Reflect.deleteProperty(window, 'speechSynthesis')
  window.SpeechSynthesisUtterance = utterance
  document.documentElement.removeAttribute('style')
  for (const name of ['profile', 'size']) Reflect.deleteProperty(document.documentElement.dataset, name)
  document.documentElement.lang = 'zh-Hans'
  history.replaceState(null, '', address)
})

interface House {
  readonly feed?: StillFeed
  readonly others?: Others
  readonly needs?: MemoryJournal<NeedsEvent>
  readonly set?: Partial<Pick<LobbyApp, 'halted' | 'printer'>>
}

/** The lobby at an address, with the queue of some others, and needs where they are taken. */
async function open(query = '', { feed = smallFeed(), others = new Others(), needs, set = {} }: House = {}) {
  history.replaceState(null, '', `${address}${address === '' ? '?' : '&'}${query}`)
  const page = await stationPage(html`<lobby-app></lobby-app>`, { feed })
  const app = page.querySelector<LobbyApp>('lobby-app')
  if (!app) throw new Error('no lobby')
  // in the kiosk the page alone has a language
  page.removeAttribute('lang')
  Object.assign(app, set)
  Object.assign(page, { device: 'lobby', journals: { queue: others.journal, needs }, personal: new MemoryPrivateStore() })
  const part = (selector: string): Given | null => app.shadowRoot?.querySelector<Given>(selector) ?? null
  const there = async (selector: string): Promise<Given> => {
    await waitUntil(() => part(selector), `${selector} is not there`)
    return part(selector) as Given
  }
  const act = async (action: LobbyAction): Promise<void> => {
    app.dispatchEvent(new LobbyActionEvent(action))
    await app.updateComplete
  }
  const hears = async (event: Event): Promise<void> => {
    app.dispatchEvent(event)
    await app.updateComplete
  }
  const wait = async (seconds: number): Promise<void> => {
    passed += seconds
    ticks.forEach((tick) => tick())
    await app.updateComplete
  }
  const query_ = (): Record<string, string> => {
    const all = Object.fromEntries(new URLSearchParams(location.search))
    return Object.fromEntries(Object.entries(all).filter(([name]) => !new URLSearchParams(address).has(name)))
  }
  await there('lobby-attract, lobby-scroll, .unready')
  // the journal opens a moment after the page
  await waitUntil(() => part('lobby-bell, lobby-human'))
  return { page, app, part, there, act, hears, wait, query: query_ }
}
const go = (screen: string, service?: string): LobbyAction =>
  ({ type: 'go', route: { screen, ...(service === undefined ? {} : { service }) } }) as LobbyAction

describe('a screen of the lobby', () => {
  it('at the start is one button, without the bar, with a bell that only says something', async () => {
    const { app, there, part } = await open()
    expect(((await there('lobby-attract'))['now'] as { station: unknown }).station === station).to.equal(true)
    expect(part('lobby-bar') === null).to.equal(true)
    expect((await there('lobby-bell'))['still']).to.equal(true)
    expect((await there('lobby-bell'))['strip']).to.equal(true)
    expect((await there('lobby-bell'))['station'] === station).to.equal(true)
    expect(app.free).to.equal(true)
  })

  it('at home knows the moment, the feed, what can be had, and whether type is large', async () => {
    const { app, page, there } = await open('screen=home&size=large')
    expect([...(page.feed as StillFeed).needed].sort()).to.deep.equal(['holidays', 'menu', 'services', 'timetable'])
    const home = await there('lobby-scroll > lobby-home')
    expect(home['large']).to.equal(true)
    expect((home['view'] as { station: { value: unknown } }).station.value === station).to.equal(true)
    await waitUntil(() => (home['offers'] as { numbers?: boolean } | undefined)?.numbers)
    expect(home['offers']).to.deep.equal({ noNumber: undefined, numbers: true, needs: false })
    expect((home['now'] as { at: string }).at).to.equal('2026-11-20T10:24')
    expect((await there('lobby-bell'))['still']).to.equal(false)
    expect(app.free).to.equal(false)
  })

  const printer = { print: () => Promise.reject(new Error('not asked')) }
  it('for a number has the matter, the printer, and why none are given', async () => {
    const { there } = await open('screen=ticket&service=clinic', { set: { halted: 'storage', printer } })
    const dispenser = await there('doorstep-ticket-dispenser')
    expect([dispenser['service'], dispenser['halted'], dispenser['printer']]).to.deep.equal(['clinic', 'storage', printer])
    expect(dispenser.getAttributeNames()).to.deep.equal(['without-heading'])
    expect(textOf(await there('.title'))).to.equal('首问取号')
    expect(textOf(await there('.time'))).to.equal('10:24')
    expect(textOf(await there('h1.unseen'))).to.equal('梧桐里家门口服务站')
    expect((await there('main')).className.trim()).to.equal('body ticket')
  })

  it('with the services has a keyboard on a glass, and tickets only where there are any', async () => {
    const { there, part } = await open('screen=services&service=tea', { set: { printer }, needs: new MemoryJournal() })
    const board = await there('doorstep-service-board')
    const names = () => board.getAttributeNames().join(' ')
    await waitUntil(() => board.hasAttribute('with-needs'))
    expect(names()).to.equal('without-heading with-help with-keyboard with-needs notes-missing')
    expect([board['service'], board['printer']]).to.deep.equal(['tea', printer])
    expect(part('lobby-scroll')?.['steady']).to.equal(true)
    glass(599, 900)
    const phone = await open('screen=services', { set: { halted: 'storage' } })
    const small = await phone.there('doorstep-service-board')
    await waitUntil(() => small.hasAttribute('without-tickets'))
    expect(small.getAttributeNames().join(' ')).to.equal('without-heading with-help without-tickets')
  })

  it('opens the keyboard at once for who came to type', async () => {
    const { act, there } = await open('screen=home')
    await act({ type: 'go', route: { screen: 'services', typing: true } })
    expect((await there('doorstep-service-board')).hasAttribute('typing')).to.equal(true)
  })

  it('with activities, meals, needs or people has nothing else', async () => {
    const { act, there, part } = await open('screen=timetable', { needs: new MemoryJournal() })
    const title = async () => textOf(await there('.title'))
    expect((await there('doorstep-timetable')).hasAttribute('without-heading')).to.equal(true)
    expect([await title(), part('lobby-scroll')?.['steady']]).to.deep.equal(['邻里中心课表', false])
    await act(go('meals'))
    expect((await there('doorstep-meal-calendar')).hasAttribute('without-heading')).to.equal(true)
    expect(await title()).to.equal('助餐菜单')
    await act(go('needs', 'minibus'))
    const needs = await there('doorstep-needs')
    expect(needs.getAttributeNames().sort()).to.deep.equal(['with-keyboard', 'without-heading'])
    expect([needs['resource'], await title()]).to.deep.equal(['minibus', '我有需求'])
    await act(go('human'))
    await waitUntil(() => (part('lobby-human')?.['offers'] as { needs?: boolean } | undefined)?.needs)
    expect(((await there('lobby-human'))['now'] as { at: string }).at).to.equal('2026-11-20T10:24')
    expect([await title(), part('lobby-bell') === null]).to.deep.equal(['人工服务', true])
    const bar = await there('lobby-bar')
    expect([bar['screen'], bar['large'], bar['voice'], bar['next']]).to.deep.equal(['human', false, false, 'en'])
  })

  it('takes the focus at its heading, and another matter is another screen', async () => {
    const { app, act, there, part } = await open('screen=home')
    await act(go('services', 'tea'))
    await waitUntil(() => app.shadowRoot?.activeElement === part('.title'), 'the title has no focus')
    const first = await there('doorstep-service-board')
    await act(go('services', 'clinic'))
    expect(part('doorstep-service-board') === first).to.equal(false)
    expect(part('doorstep-service-board')?.['service']).to.equal('clinic')
    await act({ type: 'home' })
    const home = await there('lobby-home')
    await waitUntil(() => home.shadowRoot?.activeElement?.tagName === 'H1', 'the name has no focus')
  })
})

describe('what somebody wants of the lobby', () => {
  it('begins at home, leads on and back, and is in the address', async () => {
    const { app, act, there, query } = await open('station=x')
    await act({ type: 'begin' })
    await there('lobby-home')
    expect([query(), app.free]).to.deep.equal([{ station: 'x', screen: 'home' }, false])
    await act(go('meals'))
    await act(go('human'))
    await act({ type: 'back' })
    await there('doorstep-meal-calendar')
    expect(query()).to.deep.equal({ station: 'x', screen: 'meals' })
    await act({ type: 'home' })
    await there('lobby-home')
  })

  it('adds nothing to the browser’s history', async () => {
    const before = history.length
    const { act } = await open()
    await act({ type: 'begin' })
    await act(go('meals'))
    expect(history.length).to.equal(before)
  })

  it('is large type, in millimetres where somebody measured the glass, and again when it is turned', async () => {
    const { app, act, query } = await open('screen=meals&pxPerMm=4')
    const { dataset, style } = document.documentElement
    expect([dataset['profile'], dataset['size'], style.getPropertyValue('--doorstep-target')]).to.deep.equal(['lobby', 'normal', '80px'])
    await act({ type: 'large' })
    expect([dataset['size'], query()['size'], app.shadowRoot?.querySelector('.page')?.className]).to.deep.equal([
      'large',
      'large',
      'page large',
    ])
    expect(app.shadowRoot?.querySelector<LobbyBar>('lobby-bar')?.large).to.equal(true)
    await act({ type: 'large' })
    expect([dataset['size'], query()['size']]).to.deep.equal(['normal', undefined])
    const turned = await open('screen=meals')
    expect(dataset['profile']).to.equal('tablet')
    glass(500, 900)
    expect(dataset['profile']).to.equal('phone')
    turned.app.remove()
    app.remove()
    dataset['profile'] = 'nobody looks'
    glass(800, 1000)
    expect(dataset['profile']).to.equal('nobody looks')
  })

  it('is another language of those the station speaks', async () => {
    const { act, there, query } = await open('screen=home&lang=zh-Hant')
    expect(document.documentElement.lang).to.equal('zh-Hant')
    expect((await there('lobby-bar'))['next']).to.equal('zh-Hans')
    await act({ type: 'language' })
    expect([document.documentElement.lang, query()['lang']]).to.deep.equal(['zh-Hans', 'zh-Hans'])
    await act({ type: 'language' })
    expect(document.documentElement.lang).to.equal('en')
    const one = new StillFeed({ ...smallFeed().view, station: fresh({ ...station, languages: ['zh-Hant'] }) })
    const alone = await open('screen=home&lang=en', { feed: one })
    expect([document.documentElement.lang, (await alone.there('lobby-bar'))['next']]).to.deep.equal(['zh-Hant', undefined])
    await alone.act({ type: 'language' })
    expect(document.documentElement.lang).to.equal('zh-Hant')
  })

  it('comes also from the widgets: a number, a need, a person', async () => {
    const { hears, there, part, query } = await open('screen=services')
    await hears(new TicketRequestedEvent('clinic'))
    expect((await there('doorstep-ticket-dispenser'))['service']).to.equal('clinic')
    await hears(new TicketRequestedEvent())
    expect(part('doorstep-ticket-dispenser')?.['service']).to.equal(undefined)
    expect(query()).to.deep.equal({ screen: 'ticket' })
    await hears(new TicketIssuedEvent({} as Ticket))
    expect([query(), part('header') === null, part('main')?.classList.contains('issued')]).to.deep.equal([{ screen: 'home' }, true, true])
    await hears(new TicketDoneEvent())
    await there('lobby-home')
    await hears(new NeedRequestedEvent('minibus'))
    expect((await there('doorstep-needs'))['resource']).to.equal('minibus')
    await hears(new NeedRequestedEvent())
    expect([part('doorstep-needs')?.['resource'], query()]).to.deep.equal([undefined, { screen: 'needs' }])
    await hears(new NeedDoneEvent())
    await there('lobby-home')
    await hears(new HelpRequestedEvent())
    await there('lobby-human')
  })

  it('and was not found is kept for the staff', async () => {
    const needs = new MemoryJournal<NeedsEvent>()
    const { hears, part } = await open('screen=home', { needs })
    await waitUntil(() => (part('lobby-home')?.['offers'] as { needs?: boolean } | undefined)?.needs)
    await hears(new NothingFoundEvent('租车'))
    const types: string[] = []
    await waitUntil(async () => {
      types.length = 0
      for await (const { events } of needs.read()) types.push(...events.map((event) => JSON.stringify(event)))
      return types.length > 0
    }, 'nothing was kept')
    expect(types.join()).to.contain('search').and.not.to.contain('租车')
  })
})

describe('a station that was not read', () => {
  const unread = (state: object) => open('screen=home', { feed: new StillFeed({ station: { ...loading, ...state } }) })

  it('is being read, or was not reached, or is wrong; and can be asked for again', async () => {
    expect(textOf((await unread({})).part('.unready'))).to.equal('正在读取服务站的资料…')
    expect(textOf((await unread({ loading: false })).part('.unready'))).to.equal('正在读取服务站的资料…')
    expect(textOf((await unread({ ...failed, loading: true })).part('.unready'))).to.equal('正在读取服务站的资料…')
    const { app, part, page } = await unread(failed)
    expect(textOf(part('.unready'))).to.equal('还没有读到服务站的资料 这台机器第一次用，要先连上网。请找工作人员看一看。 再试一次')
    part('.unready button')?.click()
    await app.updateComplete
    expect((page.feed as StillFeed).refreshed).to.equal(1)
    const broken = await unread({ loading: false, failures: [...failed.failures, { code: 'malformed', href: 'station.json' }] })
    expect(textOf(broken.part('.unready'))).to.contain('服务站的资料有问题。请找工作人员看一看。')
    expect(part('.unready h1')?.tabIndex).to.equal(-1)
  })
})

describe('when nobody touches the glass', () => {
  it('they are asked after a minute, and all of the visit is gone half a minute later', async () => {
    const { said } = give('en-GB')
    const { app, act, wait, there, part, query } = await open('screen=home&lang=en&size=large')
    await act({ type: 'large' })
    await act(go('meals'))
    const screen = part('.screen')
    await wait(59)
    expect(part('lobby-idle') === null).to.equal(true)
    await wait(2)
    expect((await there('lobby-idle'))['left']).to.equal(29)
    await wait(28)
    expect(part('lobby-idle')?.['left']).to.equal(1)
    await wait(2)
    await there('lobby-attract')
    expect([part('lobby-idle') === null, query(), app.free, document.documentElement.lang]).to.deep.equal([true, {}, true, 'zh-Hans'])
    expect(part('.screen') === screen).to.equal(false)
    await wait(600)
    expect(part('lobby-idle') === null).to.equal(true)
    // nobody asked for the voice
    expect(said).to.deep.equal([])
  })

  it('who says that they are there, or does anything, has all the time again; who is done is', async () => {
    const { act, wait, there, part } = await open('screen=meals&size=large')
    await wait(119)
    expect(part('lobby-idle') === null).to.equal(true)
    await wait(5)
    await act({ type: 'stay' })
    expect(part('lobby-idle') === null).to.equal(true)
    await wait(119)
    await act(go('human'))
    await wait(119)
    expect(part('lobby-idle') === null).to.equal(true)
    await wait(2)
    await act({ type: 'end' })
    await there('lobby-attract')
    expect(part('lobby-idle') === null).to.equal(true)
  })

  it('who rang and waits is somebody, on the screen that says so alone', async () => {
    const others = new Others()
    await others.signIn()
    const { act, wait, there, part } = await open('screen=human', { others })
    const human = await there('lobby-human')
    await waitUntil(() => human.shadowRoot?.querySelector('lobby-bell')?.shadowRoot?.querySelector('.ring'))
    await wait(61)
    expect(part('lobby-idle')?.['left']).to.equal(29)
    await act({ type: 'stay' })
    human.shadowRoot?.querySelector('lobby-bell')?.shadowRoot?.querySelector<HTMLElement>('.ring')?.click()
    await waitUntil(() => human.shadowRoot?.querySelector('lobby-bell')?.shadowRoot?.querySelector('.says'))
    await wait(600)
    expect([part('lobby-idle') === null, part('lobby-human') === human]).to.deep.equal([true, true])
    await act(go('meals'))
    await wait(61)
    await there('lobby-idle')
  })
})

describe('the voice', () => {
  it('says that it is on and what stands there, then each screen, and is put off by the same button', async () => {
    const { said, end } = give('zh-CN')
    const { act, part, there, query } = await open('screen=meals')
    await act({ type: 'voice' })
    await waitUntil(() => part('lobby-bar')?.['voice'] === true)
    expect([said[0], query()['voice'], textOf(part('.caption'))]).to.deep.equal(['语音开了。', '', '语音开了。'])
    expect(part('.caption')?.hasAttribute('role')).to.equal(false)
    end()
    await waitUntil(() => said.length === 2)
    expect(said[1]).to.equal('梧桐里家门口服务站。')
    await act(go('human'))
    await waitUntil(() => said.length === 3)
    await act({ type: 'voice' })
    expect([part('lobby-bar')?.['voice'], part('.caption') === null, query()['voice']]).to.deep.equal([false, true, undefined])
    await there('lobby-human')
  })

  it('counts as somebody who listens, and asks whether they are still there', async () => {
    const { said } = give('en-GB')
    const { act, wait, part, there } = await open('screen=meals&lang=en')
    await act({ type: 'voice' })
    await waitUntil(() => part('lobby-bar')?.['voice'] === true)
    await wait(44)
    expect(part('lobby-idle') === null).to.equal(true)
    // a voice that hangs has no listener
    await wait(1)
    await wait(121)
    await there('lobby-idle')
    const question = 'Are you still there?'
    await waitUntil(() => said.at(-1) === question)
    // who answers need not hear it to its end
    await act({ type: 'stay' })
    expect([part('lobby-idle') === null, part('.caption') === null]).to.deep.equal([true, true])
    await wait(121)
    await there('lobby-idle')
    await waitUntil(() => said.at(-1) === question)
    await wait(1)
    await wait(30)
    await there('lobby-attract')
    expect(part('.caption') === null).to.equal(true)
    expect(said.filter((sentence) => sentence === question)).to.have.length(2)
  })

  it('that was found only after who wanted it had left is not for whoever comes next', async () => {
    const { said, found } = give('zh-CN', { atOnce: false })
    const { act, part, there, query } = await open('screen=meals')
    await act({ type: 'voice' })
    await act({ type: 'end' })
    await there('lobby-attract')
    await act({ type: 'begin' })
    found()
    await new Promise((done) => setTimeout(done))
    await there('lobby-home')
    expect([part('lobby-bar')?.['voice'], part('.caption') === null, query()['voice'], said]).to.deep.equal([false, true, undefined, []])
  })

  it('that this machine has not is said, and the button stays off', async () => {
    give('zh-CN')
    const { act, part, query } = await open('screen=meals&lang=en')
    await act({ type: 'voice' })
    await waitUntil(() => part('.caption'))
    expect(textOf(part('.caption'))).to.equal('This machine has no English voice. Try “Large”, or “Staff” for a person.')
    expect(part('.caption')?.getAttribute('role')).to.equal('status')
    expect([part('lobby-bar')?.['voice'], query()['voice']]).to.deep.equal([false, undefined])
  })
})
