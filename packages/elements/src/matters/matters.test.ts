// doorstep-matters in a browser: the keyboard alone, what is heard and when, the door, narrow windows, languages.
import { MemoryPinRecords, MemoryPrivateStore, StoredPins, type Pins } from '@doorstep/sources/journal'
import { expect, html } from '@open-wc/testing'
import { sendKeys, setViewport } from '@web/test-runner-commands'
import '../define/door.js'
import '../define/matters.js'
import { WebSound } from '../call-display/sound.js'
import { chooseAtDoor, typeAtDoor } from '../testing/at-door.js'
import { button, reads, stationPage, textOf } from '../testing/page.js'
import { Others, TOKEN } from '../testing/tickets.js'
import { waitUntil } from '../testing/wait.js'
import type { DoorstepMatters } from './matters.js'

interface Set extends Partial<Pick<DoorstepMatters, 'worker' | 'notes' | 'pins' | 'hidden'>> {
  readonly lang?: string
}

async function open(others: Others, { lang = 'zh-Hans', ...set }: Set = {}): Promise<DoorstepMatters> {
  const page = await stationPage(html`<doorstep-matters></doorstep-matters>`, { journal: others.journal, now: () => others.now, lang })
  const element = page.querySelector('doorstep-matters')
  if (!element) throw new Error('no matters')
  Object.assign(element, { worker: 'w1', ...set })
  return element
}

/** A matter that w1 received and put off to that day. */
async function deferred(others: Others, due: string, more: { service?: string; token?: string } = {}): Promise<string> {
  const { id } = await others.issue(more)
  await others.act({ type: 'callThis', ticket: id, desk: 'd1', why: 'mistake' }, 'w1')
  await others.receive(id)
  await others.act({ type: 'defer', ticket: id, due, promise: 'call-back' }, 'w1')
  return id
}

async function secretPins(): Promise<Pins> {
  const pins = new StoredPins(new MemoryPinRecords(), { rounds: 310_000 })
  await pins.set('w7', '2468')
  await pins.set('w1', '1357')
  return pins
}

const focused = (element: Element): Element | null => element.shadowRoot?.activeElement ?? null
const happened = async (others: Others, type: string) => (await others.events()).filter((event) => event.type === type)

describe('doorstep-matters', () => {
  let others: Others
  beforeEach(async () => {
    others = await new Others().signIn()
  })

  it('is gone through by the keyboard alone: from card to card, a letter for what is done, a number for how it ended, back again', async () => {
    await deferred(others, '2026-11-20')
    await deferred(others, '2026-11-24')
    await others.minutes(1)
    const element = await open(others, { notes: new MemoryPrivateStore(() => others.now) })
    await reads(element, '今天到期')
    await sendKeys({ press: 'Tab' })
    for (let count = 0; count < 20 && !(focused(element)?.matches('.item, .item *') ?? false); count += 1) await sendKeys({ press: 'Tab' })
    await sendKeys({ press: 'ArrowDown' })
    await waitUntil(() => focused(element)?.getAttribute('data-ticket')?.endsWith('G002'), 'the second card')
    await sendKeys({ press: 'ArrowUp' })
    await waitUntil(() => focused(element)?.getAttribute('data-ticket')?.endsWith('G001'), 'the first card again')
    await sendKeys({ press: 'f' })
    await reads(element, '办得怎么样')
    await sendKeys({ press: '1' })
    await reads(element, '撤销')
    expect((await happened(others, 'Closed')).map((event) => ('ticket' in event ? event.ticket : ''))).to.deep.equal(['2026-11-20/G001'])
    await sendKeys({ press: 'u' })
    await reads(element, '今天到期')
  })

  it('rings and says once what came up, where it is seen', async () => {
    const { play } = WebSound.prototype
    let rung = 0
    // tests beside this one may hold the loudspeaker
    Object.defineProperty(navigator, 'locks', { configurable: true, value: undefined })
    WebSound.prototype.play = () => Promise.resolve((rung += 1) > 0)
    const { id } = await others.issue()
    await others.act({ type: 'callThis', ticket: id, desk: 'd1', why: 'mistake' }, 'w1')
    await others.receive(id)
    const element = await open(others, { worker: 'w2', hidden: true })
    const says = (): string => element.shadowRoot?.querySelector('.visually-hidden[role=status]')?.textContent.trim() ?? ''
    await waitUntil(() => element.shadowRoot?.querySelector('h2'), 'it is there')
    await others.act({ type: 'assign', ticket: id, worker: 'w2', due: '2026-11-24' }, 'w1')
    await waitUntil(() => element.shadowRoot?.querySelector('.item'), 'the card is there')
    expect([says(), rung], 'nothing is said in a room that nobody sees').to.deep.equal(['', 0])
    element.hidden = false
    element.requestUpdate()
    await waitUntil(() => says() !== '', 'it is said')
    expect(says()).to.equal('有 1 件新的要您看。')
    await waitUntil(() => rung > 0, 'it is heard')
    element.requestUpdate()
    await element.updateComplete
    expect(rung).to.equal(1)
    WebSound.prototype.play = play
    Reflect.deleteProperty(navigator, 'locks')
  })

  it('lies behind the door: a worker sees their own, the station’s is the secretary’s', async () => {
    await deferred(others, '2026-11-20')
    const pins = await secretPins()
    const page = await stationPage(html`<doorstep-door room="own" .pins=${pins}><doorstep-matters></doorstep-matters></doorstep-door>`, {
      journal: others.journal,
      now: () => others.now,
    })
    const [door, element] = [page.querySelector('doorstep-door'), page.querySelector('doorstep-matters')]
    if (!door || !element) throw new Error('no page')
    await waitUntil(() => door.shadowRoot?.querySelector('.door'), 'the door')
    expect(textOf(element)).not.to.contain('G001')
    await chooseAtDoor(door, 'w1')
    await typeAtDoor(door, '1357')
    await reads(element, 'G001')
    expect(textOf(element)).not.to.contain('全站')
    // a day was agreed, and has not come yet
    expect(textOf(element)).to.contain('近 30 天没有约定的日子到期。')
    door.staff.leave()
    await waitUntil(() => !textOf(element).includes('G001'), 'nothing is left of it')
    await chooseAtDoor(door, 'w7')
    await typeAtDoor(door, '2468')
    await reads(element, '全站')
    expect(textOf(element)).not.to.contain('G001')
    button(element, '全站').click()
    await reads(element, '全站没办完 1 件')
    button(element, '王芳').click()
    await reads(element, 'G001')
    await expect(element).to.be.accessible()
  })

  for (const lang of ['zh-Hans', 'zh-Hant', 'en'])
    it(`holds in a narrow window and large type, with every list and every panel, and axe finds nothing (${lang})`, async () => {
      await deferred(others, '2026-11-20')
      await deferred(others, '2026-11-21', { service: 'medical-booklet' })
      await deferred(others, '2026-12-24')
      const notes = new MemoryPrivateStore(() => others.now)
      const rated = await others.issue({ token: TOKEN })
      await others.act({ type: 'callThis', ticket: rated.id, desk: 'd1', why: 'mistake' }, 'w1')
      await others.receive(rated.id)
      await others.close(rated.id)
      await others.act(
        { type: 'rate', ticket: rated.id, attitude: 1, ability: 2, note: await notes.put('太慢', others.now + 9e7) },
        undefined,
        TOKEN,
      )
      await others.minutes(24 * 60)
      for (const worker of ['w1', 'w7']) {
        const element = await open(others, { notes, lang, worker })
        element.style.setProperty('--doorstep-text', '2rem')
        element.style.inlineSize = '360px'
        await waitUntil(() => element.shadowRoot?.querySelector('.item'), 'a card')
        for (const kind of worker === 'w1' ? ['close', 'defer', 'assign', 'invite', 'escalate'] : []) {
          element.shadowRoot?.querySelector<HTMLElement>(`[data-opens='${kind}']`)?.click()
          await waitUntil(() => element.shadowRoot?.querySelector(`[data-panel='${kind}']`), kind)
        }
        expect(element.scrollWidth, `nothing stands beside the window for ${worker}`).to.be.at.most(360)
        await expect(element).to.be.accessible()
        element.remove()
      }
    })

  it('asks whose they are where no door says it, and forgets it when it is taken away', async () => {
    await deferred(others, '2026-11-20')
    const element = await open(others, { worker: undefined as never })
    await reads(element, '您是谁')
    button(element, '王芳').click()
    await reads(element, 'G001')
    await setViewport({ width: 1366, height: 768 })
    await expect(element).to.be.accessible()
  })
})
