// The desk's rail and what stands above every room: what is new, how wide it is, the time, the network, the bell.
import { expect } from '@open-wc/testing'
import { setViewport } from '@web/test-runner-commands'
import { WebSound } from '../../packages/elements/src/call-display/sound.js'
import { button, found, reads, textOf } from '../../packages/elements/src/testing/page.js'
import { waitUntil } from '../../packages/elements/src/testing/wait.js'
import type { DeskApp } from '../../kiosk/src/desk/desk-app.js'
import { back, comeIn, door, House, link, plain, press, shown } from './desk-house.js'

describe('the rail', () => {
  it('says how many things are new in a room, in a number and for who hears it', async () => {
    const house = new House()
    const desk = await house.open()
    const place = await link(desk, 'reception')
    expect(textOf(place)).to.equal('接待')
    await house.issue(1)
    await house.issue(2)
    await waitUntil(() => place.querySelector('.badge b')?.textContent === '2')
    expect(place.querySelector('.badge .unseen')?.textContent).to.equal('2 位在等')
    expect(textOf(await link(desk, 'settings'))).to.equal('设置')
  })

  it('says what nobody has seen yet, loud until it was looked at, in this window and the next, for each worker by themselves', async () => {
    const things = ['n1', 'n2']
    const needs = plain('needs', 'house', { count: () => things.length, news: () => things })
    const rooms = [plain('reception', 'desk'), needs]
    const house = new House()
    const badge = async (desk: DeskApp) => {
      const found = (await link(desk, 'needs')).querySelector('.badge')
      return [found?.querySelector('b')?.textContent, found?.classList.contains('fresh'), found?.getAttribute('title')]
    }
    const says = async (desk: DeskApp, ...said: unknown[]) =>
      waitUntil(async () => JSON.stringify(await badge(desk)) === JSON.stringify(said), `${said.join()}, but ${(await badge(desk)).join()}`)
    const desk = await house.open({ rooms })
    await comeIn(desk)
    await shown(desk, 'reception')
    await says(desk, '2', true, '2 件新的，2 件没人接')
    location.hash = 'needs'
    await shown(desk, 'needs')
    await says(desk, '2', false, '2 件没人接')
    location.hash = 'reception'
    await shown(desk, 'reception')
    things.push('n3')
    desk.requestUpdate()
    await says(desk, '1', true, '1 件新的，3 件没人接')
    things.splice(0, 2)
    // what comes up while the room is looked at is seen there
    location.hash = 'needs'
    await shown(desk, 'needs')
    await says(desk, '1', false, '1 件没人接')
    // nobody looks at a window that lies behind another
    Object.defineProperty(document, 'hidden', { configurable: true, value: true })
    things.push('n4')
    desk.requestUpdate()
    await says(desk, '1', true, '1 件新的，2 件没人接')
    await desk.updateComplete
    await says(desk, '1', true, '1 件新的，2 件没人接')
    Reflect.deleteProperty(document, 'hidden')
    desk.requestUpdate()
    await says(desk, '2', false, '2 件没人接')
    desk.remove()
    location.hash = 'reception'
    const again = await house.open({ rooms })
    await says(again, '2', false, '2 件没人接')
    again.remove()
    sessionStorage.clear()
    const other = await house.open({ rooms })
    await comeIn(other, 'w2')
    await says(other, '2', true, '2 件新的，2 件没人接')
  })

  it('calls new what came up at reception while somebody was about to be another there', async () => {
    const house = new House()
    const desk = await house.open()
    await comeIn(desk)
    await shown(desk, 'reception')
    const { staff } = await door(desk)
    staff.sit('d1')
    staff.change()
    await house.issue(1)
    const fresh = async (): Promise<string | null | undefined> =>
      (await link(desk, 'reception')).querySelector('.badge.fresh')?.getAttribute('title')
    await waitUntil(async () => (await link(desk, 'reception')).querySelector('.badge'))
    // what is looked at is called new for one drawing
    for (let drawings = 0; drawings < 3; drawings += 1) await desk.updateComplete
    expect(await fresh()).to.equal('1 件新的，1 位在等')
    await back(desk)
    await waitUntil(async () => (await fresh()) === undefined)
  })

  it('rings once for what comes up in a room that is not looked at, as loud as this machine has it, and not for what is looked at', async () => {
    const { play } = WebSound.prototype
    const heard: number[] = []
    // tests beside this one may hold the loudspeaker
    Object.defineProperty(navigator, 'locks', { configurable: true, value: undefined })
    WebSound.prototype.play = function (this: WebSound) {
      heard.push(this.volume)
      return Promise.resolve(true)
    }
    localStorage.setItem('db:sound', '{"bell":0.3}')
    const things: string[] = []
    const matters = plain('matters', 'house', { news: () => things, rings: true })
    const desk = await new House().open({ rooms: [plain('reception', 'desk'), matters] })
    await comeIn(desk)
    await shown(desk, 'reception')
    expect(heard).to.deep.equal([])
    things.push('m1')
    desk.requestUpdate()
    await waitUntil(() => heard.length > 0)
    desk.requestUpdate()
    await desk.updateComplete
    location.hash = 'matters'
    await shown(desk, 'matters')
    things.push('m2')
    desk.requestUpdate()
    await desk.updateComplete
    await desk.updateComplete
    location.hash = 'reception'
    await shown(desk, 'reception')
    await desk.updateComplete
    expect(heard).to.deep.equal([0.3])
    WebSound.prototype.play = play
    Reflect.deleteProperty(navigator, 'locks')
  })

  it('is folded and unfolded by its button and by Alt+0, and stays so on this machine', async () => {
    await setViewport({ width: 1366, height: 768 })
    const house = new House()
    const desk = await house.open()
    const fold = await found<HTMLButtonElement>(desk, '.fold')
    const wide = desk.shadowRoot?.querySelector('nav')?.offsetWidth ?? 0
    expect([fold.getAttribute('aria-expanded'), textOf(fold)]).to.deep.equal(['true', '收起'])
    fold.click()
    await desk.updateComplete
    expect([fold.getAttribute('aria-expanded'), textOf(fold)]).to.deep.equal(['false', '展开'])
    expect(desk.shadowRoot?.querySelector('nav')?.offsetWidth).to.be.below(wide / 1.5)
    desk.remove()
    const again = await house.open()
    expect((await found(again, '.fold')).getAttribute('aria-expanded')).to.equal('false')
    press(document.body, 'Digit0')
    await waitUntil(() => !again.hasAttribute('folded'))
    // a window that leaves no choice has no button for it
    await setViewport({ width: 1024, height: 768 })
    await waitUntil(() => again.hasAttribute('folded') && again.shadowRoot?.querySelector('.fold') === null)
    expect(localStorage.getItem('doorstep-rail')).to.equal('wide')
    await setViewport({ width: 1366, height: 768 })
    await waitUntil(() => !again.hasAttribute('folded'))
  })

  it('says until when the station is open, the time, and that the network is gone', async () => {
    const desk = await new House().open()
    await reads(desk, /开放中[^]*10:24/)
    expect(textOf(desk)).not.to.contain('没有网络')
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: false })
    dispatchEvent(new Event('offline'))
    await reads(desk, '没有网络，照常接待')
    Reflect.deleteProperty(navigator, 'onLine')
    dispatchEvent(new Event('online'))
    await waitUntil(() => !textOf(desk).includes('没有网络'))
  })

  it('is accessible, with somebody here and a number beside a room', async () => {
    const house = new House()
    await house.issue(1)
    const desk = await house.open()
    await comeIn(desk)
    await shown(desk, 'reception')
    await waitUntil(() => desk.shadowRoot?.querySelector('.badge'))
    await expect(desk).to.be.accessible()
  })
})

describe('the bell', () => {
  it('stands above whatever room is open, and is answered by who is here and sits at a desk', async () => {
    const house = new House()
    await house.sits('w2')
    location.hash = 'settings'
    const desk = await house.open()
    const bell = await found(desk, 'desk-bell')
    expect(textOf(bell)).to.equal('')
    await house.append({ type: 'BellRung', bell: 'b1', device: 'lobby', at: house.now })
    await reads(bell, '大厅屏幕前有人请工作人员过去')
    // nobody is here who could go
    expect(bell.shadowRoot?.querySelector('button')).to.equal(null)
    await comeIn(desk, 'w2')
    await reads(bell, '我来')
    button(bell, '我来').click()
    await waitUntil(() => textOf(bell) === '')
    expect(await house.last()).to.include({ type: 'BellAnswered', bell: 'b1', worker: 'w2', answer: 'now' })
  })

  it('offers no answer to who sits nowhere', async () => {
    const house = new House()
    await house.sits('w2')
    const desk = await house.open()
    await comeIn(desk, 'w1')
    await reads(desk, '王芳')
    const bell = await found(desk, 'desk-bell')
    await house.append({ type: 'BellRung', bell: 'b1', device: 'lobby', at: house.now })
    await reads(bell, '大厅屏幕前有人请工作人员过去')
    expect(bell.shadowRoot?.querySelector('button')).to.equal(null)
  })

  it('says that an answer was not stored', async () => {
    const house = new House()
    await house.sits('w1')
    const desk = await house.open()
    await comeIn(desk)
    const bell = await found(desk, 'desk-bell')
    await house.append({ type: 'BellRung', bell: 'b1', device: 'lobby', at: house.now })
    await reads(bell, '我来')
    const { append } = house.journal
    house.journal.append = () => Promise.reject(new Error('disk'))
    button(bell, '我来').click()
    await reads(bell, '没有记下来，请再点一次')
    // once it was, nothing is said of it beside the next bell
    house.journal.append = append
    button(bell, '我来').click()
    await waitUntil(() => !textOf(bell).includes('我来'))
    await house.append({ type: 'BellRung', bell: 'b2', device: 'hall', at: house.now })
    await reads(bell, '我来')
    expect(textOf(bell)).not.to.contain('没有记下来')
  })
})
