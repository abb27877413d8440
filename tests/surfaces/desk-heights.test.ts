// The desk in the window it is made for: at 1366x768 the whole card, what can be done with it and its papers are in sight, whatever stands above.
import { expect, html } from '@open-wc/testing'
import { sendKeys, setViewport } from '@web/test-runner-commands'
import type { QueueEvent } from '@doorstep/model/queue'
import type { Services } from '@doorstep/model/services'
import { LANGUAGES, type Language } from '@doorstep/model/text'
import { MemoryJournal, MemoryPinRecords, MemoryPrivateStore, StoredPins } from '@doorstep/sources/journal'
import { fresh, StillFeed } from '../../packages/elements/src/testing/feeds.js'
import { found, stationPage, textOf } from '../../packages/elements/src/testing/page.js'
import { FRIDAY_MORNING, holidays, services, station } from '../../packages/elements/src/testing/station.js'
import { waitUntil } from '../../packages/elements/src/testing/wait.js'
import { DeskApp } from '../../kiosk/src/desk/desk-app.js'
import { DeskBell } from '../../kiosk/src/desk/desk-bell.js'
import type { DeskWindow } from '../../kiosk/src/desk/room.js'
import { ROOMS } from '../../kiosk/src/desk/rooms.js'

customElements.define('desk-bell', DeskBell)
customElements.define('desk-app', DeskApp)

const WINDOW = { width: 1366, height: 768 }
const text = (zh: string, hant: string, en: string) => ({ 'zh-Hans': zh, 'zh-Hant': hant, en })
/** A matter with as many papers as any has, their names as long as they are in a feed. */
const PAPERS = [
  text('身份证', '身份證', 'ID card'),
  text('户口簿', '戶口簿', 'Household register (hukou)'),
  text('两寸白底照4张', '兩寸白底照4張', 'Four 2-inch photos, white background'),
  text('病历和检查报告', '病歷和檢查報告', 'Medical records and reports'),
  text('代办人身份证', '代辦人身份證', 'ID card of the person who comes'),
  text('居住证或者居住地证明', '居住證或者居住地證明', 'Residence permit or proof of address'),
  text('银行卡', '銀行卡', 'Bank card'),
  text('单位或居委会的情况说明', '單位或居委會的情況說明', 'Letter of the committee'),
]
const DEPARTMENTS = ['区残联', '区医保中心', '街道社区服务办公室', '街道普查办公室', '区文化馆', '区司法局', '街道防汛办', '街道武装部']
const [plain] = services.items
const items = [
  { ...plain, documents: PAPERS.map((name) => ({ name, form: 'original' })) },
  ...DEPARTMENTS.map((department, at) => ({ ...plain, id: `s${at}`, department: { 'zh-Hans': department } })),
]
// as many colleagues as a large station has
const workers = [...station.workers, ...['w3', 'w4', 'w5', 'w6', 'w8'].map((id) => ({ ...fresh(station).value?.workers[0], id }))]

class House {
  readonly journal = new MemoryJournal<QueueEvent>()
  #version = 0

  async append(...events: readonly QueueEvent[]): Promise<void> {
    for await (const record of this.journal.read()) this.#version = record.version
    const record = { id: `seed-${this.#version}`, at: FRIDAY_MORNING, actor: { device: 'lobby' }, schema: 1, events }
    await this.journal.append(record, this.#version)
  }

  /** The desk with whoever sits at it, before the first PIN, with three who wait. */
  async open(lang: Language): Promise<DeskApp> {
    for (const sequence of [1, 2, 3]) {
      const number = `G00${sequence}`
      const ticket = { ticket: `2026-11-20/${number}`, businessDay: '2026-11-20', series: 'G', line: 'G', sequence, number }
      await this.append({ type: 'TicketIssued', ...ticket, headStartMinutes: 0, at: FRIDAY_MORNING, service: 'medical-booklet' })
    }
    const kept = (): Promise<undefined> => Promise.resolve(undefined)
    const storage = { database: { private: new MemoryPrivateStore(() => FRIDAY_MORNING), kept } }
    const pins = new StoredPins(new MemoryPinRecords(), { rounds: 310_000 })
    const machine = { station: '/s.json', database: 'db', pins, opened: Promise.resolve({ storage }) } as unknown as DeskWindow
    const feed = new StillFeed({
      ...{ station: fresh({ ...station, workers } as typeof station), holidays: fresh(holidays) },
      services: fresh({ ...services, items } as Services),
    })
    const page = await stationPage(html`<desk-app .rooms=${ROOMS} .machine=${machine}></desk-app>`, {
      ...{ journal: this.journal, feed, lang, now: () => FRIDAY_MORNING },
    })
    // as the desk's page is
    document.body.style.margin = '0'
    page.style.cssText = 'display: block; block-size: 100dvh; --doorstep-text: 1rem; --doorstep-target: 2.75rem; --doorstep-gap: 0.5rem'
    const desk = page.querySelector('desk-app')
    if (!desk) throw new Error('no desk')
    const door = await found<HTMLElement>(desk, 'doorstep-door')
    ;(await found<HTMLElement>(door, '[data-worker=w1]')).click()
    const counter = await found<HTMLElement>(desk, 'doorstep-counter')
    await found(counter, '.sign-in [data-choice="1"]')
    await sendKeys({ press: '1' })
    await found(counter, '.call')
    return desk
  }
}

const insideOf = (counter: HTMLElement, selector: string): HTMLElement[] => [
  ...(counter.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
]

/** What of the card is not in sight: it runs off the window, off the card, or stands below what can be seen of the card's middle. */
function outOfSight(counter: HTMLElement, selectors: string): string[] {
  const height = innerHeight
  const [card] = insideOf(counter, '.card')
  if (!card) return ['no card']
  const outer = card.getBoundingClientRect()
  const faults = outer.top >= 0 && outer.bottom <= height ? [] : [`the card: ${outer.top} to ${outer.bottom}`]
  for (const each of insideOf(counter, selectors)) {
    const box = each.getBoundingClientRect()
    const middle = each.closest('.body, .card > .panel')?.getBoundingClientRect() ?? outer
    if (box.top < middle.top - 1 || box.bottom > middle.bottom + 1 || box.left < outer.left || box.right > outer.right || box.height === 0)
      faults.push(`${textOf(each)}: ${box.top} to ${box.bottom} of ${middle.top} to ${middle.bottom}`)
  }
  return faults
}

describe('at 1366x768', () => {
  beforeEach(() => setViewport(WINDOW))
  afterEach(() => {
    sessionStorage.clear()
    return setViewport({ width: 800, height: 600 })
  })

  for (const lang of LANGUAGES) {
    it(`the whole card is in sight in every state (${lang})`, async () => {
      const house = new House()
      const desk = await house.open(lang)
      const counter = await found<HTMLElement>(desk, 'doorstep-counter')
      const door = await found<HTMLElement>(desk, 'doorstep-door')
      const checks = async (state: string, selectors: string): Promise<void> => {
        await waitUntil(
          () => outOfSight(counter, selectors).length === 0,
          `${state} (${lang}): ${outOfSight(counter, selectors).join('; ')}`,
        )
        expect(insideOf(counter, selectors).length, `${state}: something is looked at`).to.be.greaterThan(0)
        // nothing of the page moves
        expect([door.scrollHeight - door.clientHeight, counter.scrollHeight - counter.clientHeight], state).to.deep.equal([0, 0])
        expect(textOf(counter), state).not.to.match(/undefined|\[object/)
      }
      const steps = '.number, .chain, .foot, .foot button'
      expect(textOf(await found(door, '.early')), 'the line above all rooms').not.to.equal('')
      await checks('waiting', steps)
      await sendKeys({ press: 'n' })
      await found(counter, '[data-place=called]')
      await checks('called', steps)
      await sendKeys({ press: 'r' })
      await found(counter, '[data-place=serving] .papers')
      expect(insideOf(counter, '.papers li')).to.have.length(8)
      await found(counter, '.said [data-key=undo]')
      await checks('receiving, with eight papers and the line that takes it back', `${steps}, .papers, .papers li, .papers kbd`)
      await sendKeys({ press: 'm' })
      await found(counter, '.rest-of')
      await checks('more', steps)
      await sendKeys({ press: 'Escape' })
      // every question, with its way out
      for (const key of ['d', 'g', 'i', 's', 'h', 't', 'e', 'v']) {
        await sendKeys({ press: key })
        await found(counter, '.card > .panel')
        await checks(`the question of ${key}`, `.number, .foot .cancel, .panel .question, .panel [data-choice="${key === 'g' ? 2 : 1}"]`)
        await sendKeys({ press: 'Escape' })
        await waitUntil(() => insideOf(counter, '.panel').length === 0, 'the question is closed')
      }
      for (const key of ['d', 'g', 'h', 'v']) {
        await sendKeys({ press: key })
        await found(counter, '.card > .panel')
        await checks(`all answers of ${key}`, '.card > .panel button')
        await sendKeys({ press: 'Escape' })
        await waitUntil(() => insideOf(counter, '.panel').length === 0, 'the question is closed')
      }
      await house.append({ type: 'BellRung', bell: 'b', device: 'lobby', at: FRIDAY_MORNING })
      const bell = await found<HTMLElement>(desk, 'desk-bell')
      await found(bell, '.alarm')
      await checks('a bell rings', steps)
    })
  }
})

/** The counter of a desk whose first ticket is received, in a window of this size. */
async function received(width: number, height: number): Promise<HTMLElement> {
  await setViewport({ width, height })
  const desk = await new House().open('zh-Hans')
  const counter = await found<HTMLElement>(desk, 'doorstep-counter')
  for (const [press, then] of [
    ['n', '[data-place=called]'],
    ['r', '[data-place=serving] .papers'],
  ] as const) {
    await sendKeys({ press })
    await found(counter, then)
  }
  return counter
}

describe('in a low window', () => {
  afterEach(() => {
    sessionStorage.clear()
    return setViewport({ width: 800, height: 600 })
  })

  // a wide window at 200 %
  it('what a tool opens is in sight as a whole, and the tools stay', async () => {
    const counter = await received(960, 540)
    const end = (of: Element | undefined): number => of?.getBoundingClientRect().bottom ?? NaN
    // from the end of the card beside them: the room may be scrolled
    const tools = (): number => end(insideOf(counter, '.tools')[0]) - end(insideOf(counter, '.card')[0])
    const before = tools()
    for (const [press, kind] of [
      ['z', 'stop'],
      ['?', 'keys'],
    ] as const) {
      await sendKeys({ press })
      const panel = await found<HTMLElement>(counter, `[data-panel=${kind}]`)
      const list = panel.closest('.lists')
      await waitUntil(
        () => list !== null && list.scrollHeight <= list.clientHeight,
        `${kind}: ${list?.scrollHeight} in ${list?.clientHeight}`,
      )
      expect(tools(), 'the end of the tools').to.equal(before)
      await sendKeys({ press: 'Escape' })
      await waitUntil(() => insideOf(counter, '.panel').length === 0, 'closed')
    }
  })

  // a small one at 200 %
  it('nothing of the page moves but the room, and a question begins at its top', async () => {
    const counter = await received(683, 384)
    insideOf(counter, '.foot')[0]?.scrollIntoView({ block: 'end' })
    await sendKeys({ press: 'i' })
    const question = await found<HTMLElement>(counter, '.card > .panel .question')
    await waitUntil(() => {
      const { top, bottom } = question.getBoundingClientRect()
      return top >= 0 && bottom <= 384
    }, `the question from ${question.getBoundingClientRect().top}`)
    expect(document.documentElement.scrollHeight).to.equal(384)
  })
})
