// doorstep-needs and its desk together: a need left, seen by a worker, answered and closed, and what is personal gone with it.
import { expect, fixture, html, waitUntil } from '@open-wc/testing'
import type { NeedsEvent } from '@doorstep/model'
import { MemoryJournal, MemoryPrivateStore, type Pins } from '@doorstep/sources/journal'
import '../define/needs-desk.js'
import '../define/needs.js'
import '../define/station.js'
import type { DoorstepStation } from '../station/station.js'
import { button, reads, textOf } from '../testing/reading.js'
import { FRIDAY_MORNING, smallFeed } from '../testing/station.js'
import type { DoorstepNeedsDesk } from './needs-desk.js'
import type { DoorstepNeeds } from './needs.js'

const DAY = 86_400_000
const PHONE = '02155500188'
/** Whose PIN is 1234, and nobody else's. */
const pins: Pins = {
  workers: () => Promise.resolve(new Set(['wang'])),
  set: () => Promise.resolve(),
  check: (_, pin) => Promise.resolve({ outcome: pin === '1234' ? 'right' : 'wrong', waitMs: 0 }),
  remove: () => Promise.resolve(),
}

class House {
  readonly journal = new MemoryJournal<NeedsEvent>()
  now = FRIDAY_MORNING
  readonly personal = new MemoryPrivateStore(() => this.now)

  async window(lang = 'zh-Hans'): Promise<DoorstepStation> {
    return fixture<DoorstepStation>(
      html`<doorstep-station
        lang=${lang}
        .feed=${smallFeed()}
        .clock=${() => this.now}
        .personal=${this.personal}
        .journals=${{ needs: this.journal }}
        ><doorstep-needs with-keypad></doorstep-needs><doorstep-needs-desk .pins=${pins}></doorstep-needs-desk
      ></doorstep-station>`,
    )
  }

  async events(): Promise<NeedsEvent[]> {
    const events: NeedsEvent[] = []
    for await (const record of this.journal.read()) events.push(...record.events)
    return events
  }
}

function parts(page: DoorstepStation): { readonly needs: DoorstepNeeds; readonly desk: DoorstepNeedsDesk } {
  const needs = page.querySelector('doorstep-needs')
  const desk = page.querySelector('doorstep-needs-desk')
  if (!needs || !desk) throw new Error('nothing there')
  return { needs, desk }
}

async function found(element: Element, selector: string): Promise<HTMLElement> {
  await waitUntil(() => element.shadowRoot?.querySelector(selector), `${selector} is there`, { timeout: 3000 })
  return element.shadowRoot?.querySelector(selector) as HTMLElement
}

async function leave(needs: DoorstepNeeds, phone = PHONE): Promise<void> {
  ;(await found(needs, '[data-category=life]')).click()
  const words = (await found(needs, 'textarea')) as HTMLTextAreaElement
  words.value = '想修鞋'
  for (const digit of phone) button(needs, digit).click()
  button(needs, '交给工作人员').click()
}

async function signIn(desk: DoorstepNeedsDesk, pin = '1234'): Promise<void> {
  const field = (await found(desk, '[name=pin]')) as HTMLInputElement
  field.value = pin
  field.form?.requestSubmit()
}

async function fill(desk: DoorstepNeedsDesk, name: string, value: string): Promise<void> {
  const field = (await found(desk, `[name=${name}]`)) as HTMLInputElement
  field.value = value
  field.form?.requestSubmit()
}

it('a need goes from the resident to an answer, and its number goes with its end', async () => {
  const house = new House()
  const { needs, desk } = parts(await house.window())
  await leave(needs)
  await reads(needs, '需-001')
  const [left] = await house.events()
  if (left?.type !== 'NeedLeft' || left.parts.contact === undefined) throw new Error('nothing was left')
  expect(await house.personal.get(left.parts.contact)).to.equal(PHONE)
  expect(JSON.stringify(await house.events()))
    .not.to.contain(PHONE)
    .and.not.to.contain('修鞋')
  await signIn(desk, '9999')
  await reads(desk, 'PIN 不对')
  expect(textOf(desk)).not.to.contain(PHONE)
  await signIn(desk)
  await reads(desk, PHONE)
  await fill(desk, 'title', '门口要个修鞋摊')
  await reads(desk, '需-001 门口要个修鞋摊')
  button(desk, '办好了').click()
  await reads(desk, '请先写答复')
  await fill(desk, 'text', '每月5日来')
  await waitUntil(async () => (await house.events()).some(({ type }) => type === 'NeedAnswered'))
  button(desk, '办好了').click()
  await waitUntil(async () => (await house.events()).some(({ type }) => type === 'PrivatePartsForgotten'), 'forgotten', { timeout: 3000 })
  expect((await house.personal.get(left.parts.contact)) === undefined).to.equal(true)
  button(needs, '好了').click()
  await reads(needs, '每月5日来')
  expect(textOf(needs)).to.contain('办好了')
  expect(textOf(desk)).not.to.contain(PHONE)
})

it('everybody counts who says "me too"', async () => {
  const house = new House()
  const at = house.now
  const events: NeedsEvent[] = [
    { type: 'NeedLeft', need: 'a', number: 1, kind: 'need', category: 'life', parts: {}, due: '2026-11-25', at },
    { type: 'NeedPublished', need: 'a', title: '修鞋摊', by: 'wang', at },
  ]
  await house.journal.append({ id: 'seed', at, actor: { device: 'lobby' }, schema: 1, events }, 0)
  const { needs } = parts(await house.window())
  await reads(needs, '1人想要')
  button(needs, '我也要').click()
  await reads(needs, '2人想要')
  await expect(needs).to.be.accessible()
})

it('a number that cannot be one is not taken, and nothing is stored', async () => {
  const house = new House()
  const { needs } = parts(await house.window())
  await leave(needs, '123')
  await reads(needs, '号码是7到15个数字')
  expect(await house.events()).to.have.length(0)
})

it('what is personal is gone after 30 days though nobody closed the need', async () => {
  const house = new House()
  const page = await house.window()
  await leave(parts(page).needs)
  await reads(parts(page).needs, '需-001')
  house.now += 31 * DAY
  page.requestUpdate()
  await waitUntil(async () => (await house.events()).some(({ type }) => type === 'PrivatePartsForgotten'), 'forgotten', { timeout: 3000 })
})

for (const lang of ['zh-Hant', 'en']) {
  it(`is accessible in ${lang}, at the form and at the desk`, async () => {
    const { needs, desk } = parts(await new House().window(lang))
    ;(await found(needs, '[data-category=life]')).click()
    await found(needs, 'textarea')
    await expect(needs).to.be.accessible()
    await signIn(desk)
    await found(desk, 'section')
    await expect(desk).to.be.accessible()
  })
}
