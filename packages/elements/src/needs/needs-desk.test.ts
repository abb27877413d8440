// doorstep-needs-desk in a browser: nothing personal without a PIN, and every step of a need, an order and a missed search.
import { expect, fixture, html } from '@open-wc/testing'
import type { NeedsEvent } from '@doorstep/model/needs'
import '../define/needs-desk.js'
import '../define/station.js'
import { smallFeed } from '../testing/station.js'
import type { DoorstepStation } from '../station/station.js'
import { button, found, reads, textOf } from '../testing/reading.js'
import type { DoorstepNeedsDesk } from './needs-desk.js'
import { chooseAtDoor, signInAtDoor } from '../testing/at-door.js'
import { NeedsHouse, onePin } from './testing/needs-house.js'
import { waitUntil } from '../testing/wait.js'

async function openDesk(house: NeedsHouse, lang = 'zh-Hans'): Promise<DoorstepNeedsDesk> {
  const page = await fixture<DoorstepStation>(
    html`<doorstep-station
      lang=${lang}
      .feed=${smallFeed()}
      .clock=${() => house.now}
      .personal=${house.personal}
      .journals=${{ needs: house.journal }}
      ><doorstep-needs-desk .pins=${onePin}></doorstep-needs-desk
    ></doorstep-station>`,
  )
  const desk = page.querySelector('doorstep-needs-desk')
  if (!desk) throw new Error('nothing there')
  return desk
}

const signIn = (desk: DoorstepNeedsDesk, worker = 'w7', pin = '1234'): Promise<void> => signInAtDoor(desk, worker, pin)

async function busyDesk(lang?: string): Promise<{ readonly house: NeedsHouse; readonly desk: DoorstepNeedsDesk }> {
  const house = new NeedsHouse()
  await house.busy()
  const desk = await openDesk(house, lang)
  await signIn(desk)
  await found(desk, '[data-missed]')
  return { house, desk }
}

/** Opens a panel of an entry, fills it in, and presses its button. */
async function step(desk: DoorstepNeedsDesk, entry: string, kind: string, given: Readonly<Record<string, string>> = {}): Promise<void> {
  ;(await found(desk, `${entry} [data-opens=${kind}]`)).click()
  await found(desk, `${entry} .panel`)
  for (const [name, value] of Object.entries(given)) (await found<HTMLInputElement>(desk, `${entry} .panel [name=${name}]`)).value = value
  const nobody = desk.shadowRoot?.querySelector<HTMLInputElement>(`${entry} .panel [name=nobody]`)
  if (nobody) nobody.checked = true
  ;(await found(desk, `${entry} .panel .primary`)).click()
}

const types = (events: readonly NeedsEvent[]): string[] => events.map(({ type }) => type)
async function happened(house: NeedsHouse, type: NeedsEvent['type']): Promise<void> {
  await waitUntil(async () => types(await house.events()).includes(type), `${type} happened`)
}

it('opens a question with the keyboard in it, and closes it with Escape where it came from', async () => {
  const { desk } = await busyDesk()
  const opener = await found(desk, '[data-need] [data-opens=answer]')
  opener.click()
  await found(desk, '.panel')
  await waitUntil(() => desk.shadowRoot?.activeElement?.matches('.panel textarea') === true, 'the keyboard is in the question')
  desk.shadowRoot?.activeElement?.dispatchEvent(
    new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, cancelable: true }),
  )
  await waitUntil(() => !desk.shadowRoot?.querySelector('.panel'), 'the question is closed')
  await waitUntil(() => desk.shadowRoot?.activeElement === opener, 'the keyboard is back')
})

it('shows nothing personal before the right PIN, nor after the worker has left', async () => {
  const house = new NeedsHouse()
  await house.busy()
  const desk = await openDesk(house)
  await signIn(desk, 'w7', '9999')
  await reads(desk, '密码不对')
  await chooseAtDoor(desk, 'w1')
  await reads(desk, '王芳 的密码要请书记在这台机器上设')
  expect(textOf(desk)).not.to.contain('13800000000').and.not.to.contain('鞋跟')
  await signIn(desk)
  await reads(desk, '13800000000')
  await reads(desk, '鞋跟掉了')
  button(desk, '离开这一页').click()
  await found(desk, '.door')
  expect(textOf(desk)).not.to.contain('13800000000').and.not.to.contain('鞋跟')
})

it('a worker finds by its number what has no code, or was closed', async () => {
  const house = new NeedsHouse()
  await house.busy()
  await house.happened({ type: 'NeedClosed', need: 'c', outcome: 'met', by: 'w7', at: house.now })
  const desk = await openDesk(house)
  await signIn(desk)
  const field = await found<HTMLInputElement>(desk, '[name=looked]')
  const look = (typed: string): void => {
    field.value = typed
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))
  }
  look('需-003')
  await reads(desk, '办好了')
  look('99')
  await reads(desk, '没有这个编号')
})

it('a need is published by a worker who says that it names nobody, and never with a number in it', async () => {
  const { house, desk } = await busyDesk()
  const entry = '[data-need="2"]'
  ;(await found(desk, `${entry} [data-opens=publish]`)).click()
  const title = await found<HTMLTextAreaElement>(desk, `${entry} [name=title]`)
  title.value = '站里常年量血压'
  const before = await house.events()
  ;(await found(desk, `${entry} .panel .primary`)).click()
  expect(title.form?.checkValidity()).to.equal(false)
  expect(await house.events()).to.have.length(before.length)
  await step(desk, '[data-need="1"]', 'publish', { title: '找 138 0000 0000 修鞋' })
  await reads(desk, '像是电话或证件')
  await step(desk, entry, 'publish', { title: '站里常年量血压', category: 'health' })
  await reads(desk, '站里常年量血压')
  expect((await house.events()).at(-1)).to.include({ type: 'NeedPublished', title: '站里常年量血压', by: 'w7' })
})

it('is merged, matched, ordered for, answered and closed, and its number goes with its end', async () => {
  const { house, desk } = await busyDesk()
  const entry = '[data-need="1"]'
  await step(desk, '[data-need="2"]', 'merge', { into: 'a' })
  await reads(desk, '4 人想要')
  await reads(desk, '想量血压')
  await step(desk, entry, 'match', { resource: 'minibus' })
  await reads(desk, '转给了：便民资源')
  await step(desk, entry, 'order', { people: '4', place: 'estate', day: '2026-11-30' })
  await reads(desk, '单-002')
  expect(textOf(desk)).to.contain('为 需-001 点的')
  ;(await found(desk, `${entry} [data-opens=close]`)).click()
  await reads(desk, '先答复，再办结')
  await step(desk, entry, 'answer', { text: '每月5日便民集市来修' })
  await reads(desk, /答复： ?每月5日便民集市来修/)
  ;(await found(desk, `${entry} [data-opens=close]`)).click()
  await reads(desk, '马上删掉')
  button(await found(desk, `${entry} .panel`), '办好了').click()
  await happened(house, 'PrivatePartsForgotten')
  await waitUntil(() => !textOf(desk).includes('13800000000'))
  const left = (await house.events()).find((event) => event.type === 'NeedLeft' && event.need === 'a')
  if (left?.type !== 'NeedLeft') throw new Error('it was never left')
  expect((await house.personal.get(left.parts.contact ?? '')) === undefined).to.equal(true)
  expect(JSON.stringify(await house.events()))
    .not.to.contain('13800000000')
    .and.not.to.contain('鞋跟')
})

it('an order is agreed on, moved, and delivered', async () => {
  const { house, desk } = await busyDesk()
  const entry = '[data-order="1"]'
  await reads(desk, '想要：11月28日')
  await step(desk, entry, 'confirm', { day: '2026-11-29' })
  await reads(desk, '说定：11月29日')
  await step(desk, entry, 'confirm', { day: '2026-11-30' })
  await reads(desk, '说定：11月30日')
  await step(desk, entry, 'deliver', { came: '18' })
  await happened(house, 'OrderDelivered')
  await reads(desk, '现在没有点单')
})

it('an order is declined with the reason said', async () => {
  const { house, desk } = await busyDesk()
  await step(desk, '[data-order="1"]', 'decline', { why: 'full' })
  await happened(house, 'OrderDeclined')
  expect((await house.events()).find(({ type }) => type === 'OrderDeclined')).to.include({ why: 'full', by: 'w7' })
})

it('an order is cancelled only after it was said that the number goes', async () => {
  const { house, desk } = await busyDesk()
  ;(await found(desk, '[data-order="1"] [data-opens=cancel]')).click()
  await reads(desk, '回电号码马上删掉')
  expect(types(await house.events())).not.to.include('OrderCancelled')
  ;(await found(desk, '[data-order="1"] .panel .primary')).click()
  await happened(house, 'OrderCancelled')
  await happened(house, 'PrivatePartsForgotten')
})

it('what nobody found is counted by its words, and becomes a need, a keyword, or is put away', async () => {
  const { house, desk } = await busyDesk()
  const missed = () => [...(desk.shadowRoot?.querySelectorAll('[data-missed] h4') ?? [])].map(textOf)
  expect(missed()).to.have.length(2)
  expect(missed()[0]).to.match(/修 ?伞” 2 次/)
  await step(desk, '[data-missed]', 'keyword', { item: 'minibus', keyword: '修伞' })
  await reads(desk, /复制好了|minibus · 便民资源 · 修伞/)
  await step(desk, '[data-missed]', 'publish', { title: '想有人修伞', category: 'life' })
  await waitUntil(() => missed().length === 1)
  await reads(desk, '想有人修伞')
  expect(textOf(await found(desk, '[data-need="4"]'))).to.contain('2 人想要')
  button(await found(desk, '[data-missed]'), '看过了').click()
  await waitUntil(() => missed().length === 0)
  await happened(house, 'PrivatePartsForgotten')
})

it('what ends while something else is being deleted has its turn too', async () => {
  const { house, desk } = await busyDesk()
  const remove = house.personal.delete.bind(house.personal)
  house.personal.delete = async (ref) => {
    // until the next look, which finds it under way
    await desk.updateComplete
    await new Promise((resolve) => requestAnimationFrame(resolve))
    await remove(ref)
  }
  button(await found(desk, '[data-missed]'), '看过了').click()
  const gone = async (): Promise<number> => types(await house.events()).filter((type) => type === 'PrivatePartsForgotten').length
  await waitUntil(async () => (await gone()) === 2, 'both are forgotten')
})

it('what is due first stands first, and the overdue says so', async () => {
  const { desk } = await busyDesk()
  const first = await found(desk, '.entry')
  expect(first.dataset['need']).to.equal('2')
  expect(textOf(first)).to.contain('过期了')
})

for (const lang of ['zh-Hant', 'en']) {
  it(`is accessible in ${lang}, with a panel open`, async () => {
    const { desk } = await busyDesk(lang)
    ;(await found(desk, '[data-need="2"] [data-opens=publish]')).click()
    await found(desk, '.panel')
    await expect(desk).to.be.accessible()
  })
}
