// The bell at the desks: who asks, since when, from where; the answers; and the sound, as long as nobody has answered.
import { expect, fixture, html } from '@open-wc/testing'
import { LitElement, type TemplateResult } from 'lit'
import type { SoundOutput } from '../call-display/sound.js'
import { button, reads, textOf } from '../testing/page.js'
import { CounterHouse, press } from '../testing/counter-house.js'
import { BellSound } from '../bell/bell-sound.js'
import type { DoorstepCounter } from './counter.js'
import { waitUntil } from '../testing/wait.js'

const MINUTE = 60_000

class House extends CounterHouse {
  async ring(device = 'lobby', bell = `bell-${device}`): Promise<void> {
    await this.append({ type: 'BellRung', bell, device, at: this.now })
  }
  async desks(): Promise<[DoorstepCounter, DoorstepCounter]> {
    return [await this.at('d1', 'w1'), await this.at('d2', 'w2')]
  }
}
const banner = (counter: DoorstepCounter): Element | null | undefined => counter.shadowRoot?.querySelector('[data-alarm=bell]')
const gone = (counter: DoorstepCounter): Promise<void> => waitUntil(() => !banner(counter), 'the banner goes')

describe('the bell at the desks', () => {
  it('stands at every desk with place and time, until one of them comes', async () => {
    const house = new House()
    const [one, other] = await house.desks()
    expect(banner(one)).to.equal(null)
    await house.ring()
    await reads(one, '大厅屏幕前有人请工作人员过去')
    await reads(other, '大厅屏幕前有人请工作人员过去')
    house.now += 3 * MINUTE
    one.requestUpdate()
    await reads(one, '10:24 按的铃，等了 3 分钟')
    await press(one, '我来')
    await gone(one)
    await gone(other)
    expect((await house.events()).at(-1)).to.include({
      type: 'BellAnswered',
      bell: 'bell-lobby',
      device: 'lobby',
      worker: 'w1',
      answer: 'now',
    })
  })

  it('stays before everybody while somebody has only said that they come in a while', async () => {
    const house = new House()
    const [one, other] = await house.desks()
    await house.ring()
    await press(other, '请稍等')
    await reads(one, '陆伟说过一会儿就去')
    expect([...(banner(other)?.querySelectorAll('button') ?? [])].map(textOf)).to.deep.equal(['我来', '没有人在那里，关掉'])
    await press(one, '我来')
    await gone(other)
  })

  it('is left to the page around it where that says it', async () => {
    const house = new House()
    const [one, other] = await house.desks()
    one.withoutBell = true
    await house.ring()
    await reads(other, '大厅屏幕前有人请工作人员过去')
    await one.updateComplete
    expect(banner(one)).to.equal(null)
  })

  it('is ended where nobody is there, and every device has a line of its own', async () => {
    const house = new House()
    const [one] = await house.desks()
    await house.ring()
    await house.ring('lobby-2')
    await reads(one, '屏幕 lobby-2 前有人')
    const first = banner(one)
    if (!first) throw new Error('no bell')
    button(first, '没有人在那里').click()
    await waitUntil(() => one.shadowRoot?.querySelectorAll('[data-alarm=bell]').length === 1)
    expect(textOf(banner(one) ?? one)).to.contain('lobby-2')
    expect((await house.events()).at(-1)).to.include({ type: 'BellEnded', bell: 'bell-lobby', worker: 'w1' })
  })

  it('goes by itself when it has rung its time, and is there again after a reload', async () => {
    const house = new House()
    const one = await house.at('d1', 'w1')
    await house.ring()
    await reads(one, '大厅屏幕前')
    await expect(one).to.be.accessible()
    const reloaded = await house.at('d1', 'w1', { lang: 'en' })
    await reads(reloaded, 'Somebody at the screen in the lobby asks for staff')
    house.now += 5 * MINUTE
    one.requestUpdate()
    await gone(one)
  })
})

class FakeSound implements SoundOutput {
  played = 0
  resumed = 0
  closed = false
  volume = 1
  constructor(public state: SoundOutput['state'] = 'on') {}
  has(): Promise<boolean> {
    return Promise.resolve(true)
  }
  play(): Promise<boolean> {
    this.played += 1
    return Promise.resolve(true)
  }
  resume(): Promise<void> {
    this.resumed += 1
    return Promise.resolve()
  }
  close(): void {
    this.closed = true
  }
}
class Rung extends LitElement {
  rings = false
  loud = 0.4
  sound = new FakeSound()
  readonly bell = new BellSound(this, () => this.rings, { open: () => Promise.resolve(this.sound), every: 10, volume: () => this.loud })
  protected override render(): TemplateResult {
    return html`${this.bell.silent}`
  }
  set(rings: boolean): Promise<unknown> {
    this.rings = rings
    this.requestUpdate()
    return this.updateComplete
  }
}
customElements.define('test-rung', Rung)

/** Resolves when a timer as long as the sound's own has come five times. */
async function turnsOf(ms: number): Promise<void> {
  let times = 0
  const timer = setInterval(() => (times += 1), ms)
  await waitUntil(() => times >= 5)
  clearInterval(timer)
}

describe('its sound', () => {
  it('comes again and again while it rings, stops when it is answered, and is let go with its window', async () => {
    const rung = await fixture<Rung>(html`<test-rung></test-rung>`)
    expect(rung.sound.played).to.equal(0)
    await rung.set(true)
    await waitUntil(() => rung.sound.played >= 3)
    expect(rung.sound.volume, 'as loud as it is set').to.equal(0.4)
    await rung.set(false)
    // what was under way when it stopped is over after another lock
    await navigator.locks.request('doorstep/bell', () => undefined)
    const { played } = rung.sound
    await turnsOf(10)
    expect(rung.sound.played).to.be.at.most(played + 1)
    rung.remove()
    await waitUntil(() => rung.sound.closed)
  })

  it('is not begun by a window that is gone, whatever was still to be drawn', async () => {
    const rung = await fixture<Rung>(html`<test-rung></test-rung>`)
    const drawn = rung.set(true)
    rung.remove()
    await drawn
    await turnsOf(10)
    expect(rung.sound.played).to.equal(0)
  })

  it('says when it cannot be heard, and tries again with the next touch', async () => {
    const rung = await fixture<Rung>(html`<test-rung></test-rung>`)
    rung.sound = new FakeSound('blocked')
    await rung.set(true)
    await waitUntil(() => rung.bell.silent)
    dispatchEvent(new PointerEvent('pointerdown'))
    expect(rung.sound.resumed).to.equal(1)
    dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab' }))
    expect(rung.sound.resumed).to.equal(2)
    rung.sound.state = 'on'
    expect(rung.bell.silent).to.equal(false)
  })

  it('is made by one window of a machine at a time', async () => {
    const [one, other] = [await fixture<Rung>(html`<test-rung></test-rung>`), await fixture<Rung>(html`<test-rung></test-rung>`)]
    let release = (): void => undefined
    one.sound.play = () => {
      one.sound.played += 1
      return new Promise((done) => (release = () => done(true)))
    }
    await one.set(true)
    await waitUntil(() => one.sound.played === 1)
    await other.set(true)
    // it has tried again and again
    let tries = 0
    const draw = other.requestUpdate.bind(other)
    other.requestUpdate = (...about) => ((tries += 1), draw(...about))
    await waitUntil(() => tries >= 5)
    expect(other.sound.played).to.equal(0)
    await one.set(false)
    release()
    await waitUntil(() => other.sound.played > 0)
  })
})
