// The desk as a whole: its rooms by address and by key, who is here, the numbers in the rail, the bell above every room, and what is quiet.
import { expect, html } from '@open-wc/testing'
import { setViewport } from '@web/test-runner-commands'
import type { QueueEvent } from '@doorstep/model/queue'
import { MemoryJournal, MemoryPinRecords, StoredPins, type Pins } from '@doorstep/sources/journal'
import { late } from '@doorstep/elements'
import { svg } from 'lit'
import { WebSound } from '../../packages/elements/src/call-display/sound.js'
import { signInAtDoor } from '../../packages/elements/src/testing/at-door.js'
import { button, found, reads, stationPage, textOf } from '../../packages/elements/src/testing/page.js'
import { failed, StillFeed } from '../../packages/elements/src/testing/feeds.js'
import { FRIDAY_MORNING, smallFeed } from '../../packages/elements/src/testing/station.js'
import { waitUntil } from '../../packages/elements/src/testing/wait.js'
import { DeskApp } from '../../kiosk/src/desk/desk-app.js'
import { DeskBell } from '../../kiosk/src/desk/desk-bell.js'
import { waiting } from '../../kiosk/src/desk/counts.js'
import type { DeskRoom, DeskWindow } from '../../kiosk/src/desk/room.js'

customElements.define('desk-bell', DeskBell)
customElements.define('desk-app', DeskApp)

const address = location.href

/** A room that says its name and what was pressed while it could be seen. */
const plain = (name: DeskRoom['name'], level: DeskRoom['level'], more: Partial<DeskRoom> = {}): DeskRoom => ({
  ...{ name, level, icon: svg`` },
  load: () =>
    Promise.resolve(() => {
      const room = document.createElement('section')
      room.textContent = `the room of ${name}`
      return room
    }),
  ...more,
})
const ROOMS = [
  plain('reception', 'desk', { count: (facts) => waiting(facts).length, news: waiting }),
  plain('needs', 'worker'),
  plain('settings', 'house'),
]

async function pins(...workers: string[]): Promise<Pins> {
  const stored = new StoredPins(new MemoryPinRecords(), { rounds: 310_000 })
  for (const worker of workers) await stored.set(worker, '2468')
  return stored
}

class House {
  readonly journal = new MemoryJournal<QueueEvent>()
  now = FRIDAY_MORNING

  async append(...events: readonly QueueEvent[]): Promise<void> {
    let version = 0
    for await (const record of this.journal.read()) version = record.version
    await this.journal.append({ id: `seed-${version}`, at: this.now, actor: { device: 'lobby' }, schema: 1, events }, version)
  }

  /** Another number that waits. */
  async issue(sequence: number): Promise<void> {
    const number = `G00${sequence}`
    const ticket = { ticket: `2026-11-20/${number}`, businessDay: '2026-11-20', series: 'G', line: 'G', sequence, number }
    await this.append({ type: 'TicketIssued', ...ticket, headStartMinutes: 0, at: this.now })
  }

  sits(worker: string): Promise<void> {
    return this.append({ type: 'DeskOpened', businessDay: '2026-11-20', desk: 'd1', worker, at: this.now })
  }

  async last(): Promise<QueueEvent | undefined> {
    let last: QueueEvent | undefined
    for await (const { events } of this.journal.read()) last = events.at(-1)
    return last
  }

  async open(
    { rooms = ROOMS, opened = new Promise(() => undefined) }: { rooms?: readonly DeskRoom[]; opened?: Promise<unknown> } = {},
    store?: Pins,
  ): Promise<DeskApp> {
    const machine = { station: '/s.json', database: 'db', pins: store, opened } as unknown as DeskWindow
    const page = await stationPage(html`<desk-app .rooms=${rooms} .machine=${machine}></desk-app>`, {
      journal: this.journal,
      now: () => this.now,
    })
    const desk = page.querySelector('desk-app')
    if (!desk) throw new Error('no desk')
    await reads(desk, '梧桐里')
    return desk
  }
}

const door = async (desk: DeskApp) => found<HTMLElementTagNameMap['doorstep-door']>(desk, 'doorstep-door')
const room = (desk: DeskApp, name: string): HTMLElement | null =>
  desk.shadowRoot?.querySelector<HTMLElement>(`doorstep-door > [data-room=${name}]`) ?? null
const shown = (desk: DeskApp, name: string): Promise<void> =>
  waitUntil(() => room(desk, name)?.checkVisibility(), `${name} is open, but: ${textOf(desk)}`)
const link = (desk: DeskApp, name: string) => found<HTMLAnchorElement>(desk, `nav a[href="#${name}"]`)
const press = (target: EventTarget, code: string, more: KeyboardEventInit = {}): void =>
  void target.dispatchEvent(
    new KeyboardEvent('keydown', { code, key: code.at(-1) ?? '', altKey: true, bubbles: true, composed: true, cancelable: true, ...more }),
  )
/** Who sits at a desk goes back to reception from the names. */
async function back(desk: DeskApp): Promise<void> {
  const way = await found(await door(desk), '.out')
  way.click()
}
/** Whoever is chosen is let in where there is no PIN yet. */
async function comeIn(desk: DeskApp, worker = 'w1'): Promise<void> {
  const at = await door(desk)
  await waitUntil(() => at.shadowRoot?.querySelector(`[data-worker=${worker}]`), 'names are there')
  at.shadowRoot?.querySelector<HTMLElement>(`[data-worker=${worker}]`)?.click()
}

afterEach(() => {
  history.replaceState(null, '', address)
  sessionStorage.clear()
  localStorage.clear()
})

describe('the rooms', () => {
  it('are turned to by their address, made once and kept, and the heading has the focus', async () => {
    const desk = await new House().open()
    await comeIn(desk)
    await shown(desk, 'reception')
    const first = room(desk, 'reception')
    expect(room(desk, 'settings')).to.equal(null)
    ;(await link(desk, 'settings')).click()
    await shown(desk, 'settings')
    const heading = await found(desk, 'h1')
    await waitUntil(() => desk.shadowRoot?.activeElement === heading)
    expect([textOf(heading), first?.checkVisibility(), location.hash]).to.deep.equal(['设置', false, '#settings'])
    expect((await link(desk, 'settings')).getAttribute('aria-current')).to.equal('page')
    expect(document.title).to.match(/^设置 · /)
    location.hash = 'reception'
    await shown(desk, 'reception')
    expect([room(desk, 'reception') === first, room(desk, 'settings')?.checkVisibility()]).to.deep.equal([true, false])
    // what names no room is reception, as an address without any
    location.hash = 'elsewhere'
    await waitUntil(() => desk.shadowRoot?.querySelector('[aria-current]')?.getAttribute('href') === '#reception')
  })

  it('are turned to by Alt and their place, from wherever the keyboard is, and by nothing like it', async () => {
    const desk = await new House().open()
    await comeIn(desk)
    await shown(desk, 'reception')
    const field = document.createElement('input')
    room(desk, 'reception')?.append(field)
    press(field, 'Digit3')
    await shown(desk, 'settings')
    press(document.body, 'Digit1', { ctrlKey: true })
    press(document.body, 'Digit1', { altKey: false })
    press(document.body, 'Digit1', { repeat: true })
    press(document.body, 'Digit9')
    await desk.updateComplete
    expect(location.hash).to.equal('#settings')
    press(document.body, 'Digit1')
    await shown(desk, 'reception')
    expect((await link(desk, 'settings')).getAttribute('aria-keyshortcuts')).to.equal('Alt+3')
  })

  it('have places of their own in the address, which a room is told; one more step is no other room', async () => {
    const asked: string[] = []
    class Placed extends HTMLElement {
      set place(place: string) {
        asked.push(place)
      }
      get place(): string {
        return asked.at(-1) ?? ''
      }
    }
    customElements.define('test-placed', Placed)
    const load: DeskRoom['load'] = () => Promise.resolve(() => document.createElement('test-placed'))
    history.replaceState(null, '', '#settings/printer')
    const desk = await new House().open({ rooms: [plain('reception', 'desk'), plain('settings', 'house', { load })] })
    await comeIn(desk)
    await waitUntil(() => asked.at(-1) === 'printer')
    const heading = await found(desk, 'h1')
    expect(textOf(heading)).to.equal('设置')
    await waitUntil(() => desk.shadowRoot?.activeElement === heading, 'whoever came in has the keyboard')
    const field = document.createElement('input')
    room(desk, 'settings')?.append(field)
    field.focus()
    location.hash = 'settings/sound'
    await waitUntil(() => asked.at(-1) === 'sound')
    await desk.updateComplete
    expect(desk.shadowRoot?.activeElement === field, 'the keyboard stays where it is').to.equal(true)
    history.back()
    await waitUntil(() => asked.at(-1) === 'printer')
    location.hash = 'reception'
    await shown(desk, 'reception')
  })

  it('say that they do not come, and come at once when they are asked for again', async () => {
    let fails = true
    const come = () => (fails ? Promise.reject(new Error('no network')) : Promise.resolve(() => document.createElement('p')))
    const load: DeskRoom['load'] = (missed) => late(come, missed)
    const desk = await new House().open({ rooms: [plain('reception', 'desk', { load })] })
    await comeIn(desk)
    await reads(desk, '这一页没有打开')
    fails = false
    button(desk, '马上再试').click()
    await shown(desk, 'reception')
    expect(textOf(desk)).not.to.contain('这一页没有打开')
  })

  it('are skipped to past the rail', async () => {
    const desk = await new House().open()
    ;(await found(desk, '.skip')).click()
    expect(desk.shadowRoot?.activeElement?.localName).to.equal('h1')
    expect(location.hash).to.equal(new URL(address).hash)
  })
})

describe('who is here', () => {
  it('stands in the rail, changes in two taps, and is asked again by PIN after a reload', async () => {
    const house = new House()
    const store = await pins('w1', 'w2', 'w7')
    const desk = await house.open({}, store)
    await waitUntil(() => textOf(desk).includes('接待'))
    expect(textOf(desk)).not.to.contain('换人')
    await signInAtDoor(await door(desk), 'w1', '2468')
    await shown(desk, 'reception')
    await reads(desk, /王芳[^]*10:24 登录/)
    button(desk, '换人').click()
    await signInAtDoor(await door(desk), 'w2', '2468')
    await reads(desk, /陆伟[^]*登录/)
    // whoever asks to be another has not gone, and who comes back by the name has only to show their PIN again
    const rail = await found(desk, '.who')
    ;(await door(desk)).staff.sit('d1')
    button(desk, '换人').click()
    await waitUntil(() => textOf(rail).includes('正在换人'))
    await back(desk)
    await waitUntil(() => textOf(rail).includes('要再输密码'))
    expect(textOf(rail)).not.to.contain('离开').and.not.to.contain('正在换人')
    desk.remove()
    const again = await house.open({}, store)
    await reads(again, /陆伟[^]*要再输密码/)
    expect(room(again, 'reception')?.checkVisibility() ?? false).to.equal(false)
  })

  it('keeps reception, and by it the desk, in a window that is loaded anew in another room', async () => {
    const house = new House()
    const store = await pins('w1', 'w7')
    history.replaceState(null, '', '#settings')
    const desk = await house.open({}, store)
    await signInAtDoor(await door(desk), 'w1', '2468')
    await shown(desk, 'settings')
    expect(room(desk, 'reception'), 'nobody has sat at a desk here').to.equal(null)
    desk.remove()
    const again = await house.open({}, store)
    await waitUntil(() => room(again, 'reception'), 'reception is there')
    expect([room(again, 'reception')?.hidden, room(again, 'needs')]).to.deep.equal([true, null])
  })

  it('may not be asked of the address, and nobody of another station is', async () => {
    sessionStorage.setItem('doorstep-staff', 'w2\nanother')
    const desk = await new House().open({}, await pins('w1', 'w7'))
    await waitUntil(async () => (await door(desk)).shadowRoot?.querySelector('[data-worker=w1]'))
    expect(textOf(desk)).not.to.contain('换人')
  })

  it('opens nobody’s matters before it is known whether PINs were lost with the machine, nor where they were', async () => {
    const rooms = [plain('reception', 'desk'), plain('matters', 'own')]
    let tried = 0
    for (const [held, why] of [
      [() => Promise.resolve(['w7']), 'restored'],
      [() => Promise.resolve(undefined), undefined],
      // it is read again and again, and until then nobody knows
      [() => ((tried += 1), Promise.reject(new Error('disk'))), 'loading'],
    ] as const) {
      let tell = (_: unknown): void => undefined
      const desk = await new House().open({ rooms, opened: new Promise((resolve) => (tell = resolve)) }, await pins())
      await comeIn(desk)
      await shown(desk, 'reception')
      const { staff } = await door(desk)
      expect([staff.worker, staff.shut('own')]).to.deep.equal(['w1', 'loading'])
      tell({ storage: { database: { kept: held } } })
      await waitUntil(() => staff.shut('own') === why && (why !== 'loading' || tried > 0), String(why))
      desk.remove()
      sessionStorage.clear()
    }
  })

  it('opens each room as it asks: before the first PIN reception, and not what residents left', async () => {
    const desk = await new House().open({}, await pins())
    await comeIn(desk)
    await shown(desk, 'reception')
    location.hash = 'needs'
    await waitUntil(() => room(desk, 'needs'), 'the room is made')
    await desk.updateComplete
    expect(room(desk, 'needs')?.checkVisibility()).to.equal(false)
  })
})

it('says what is wrong with the station where nobody can be asked who they are', async () => {
  const feed = new StillFeed({ ...smallFeed().view, station: failed })
  const page = await stationPage(html`<desk-app .rooms=${ROOMS}></desk-app>`, { feed })
  const desk = page.querySelector('desk-app')
  if (!desk) throw new Error('no desk')
  await desk.updateComplete
  expect(desk.shadowRoot?.querySelector('doorstep-feed-report')).not.to.equal(null)
})

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
    desk.remove()
    location.hash = 'reception'
    const again = await house.open({ rooms })
    await says(again, '1', false, '1 件没人接')
    again.remove()
    sessionStorage.clear()
    const other = await house.open({ rooms })
    await comeIn(other, 'w2')
    await says(other, '1', true, '1 件新的，1 件没人接')
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
    house.journal.append = () => Promise.reject(new Error('disk'))
    button(bell, '我来').click()
    await reads(bell, '没有记下来，请再点一次')
  })
})
