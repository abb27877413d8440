// The desk as a whole: its rooms by address and by key, who is here, and what is quiet.
import { expect, html } from '@open-wc/testing'
import { late } from '@doorstep/elements'
import { signInAtDoor } from '../../packages/elements/src/testing/at-door.js'
import { button, found, reads, stationPage, textOf } from '../../packages/elements/src/testing/page.js'
import { failed, StillFeed } from '../../packages/elements/src/testing/feeds.js'
import { smallFeed } from '../../packages/elements/src/testing/station.js'
import { waitUntil } from '../../packages/elements/src/testing/wait.js'
import type { DeskRoom } from '../../kiosk/src/desk/room.js'
import { address, back, comeIn, door, House, link, pins, plain, press, room, ROOMS, shown } from './desk-house.js'

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
