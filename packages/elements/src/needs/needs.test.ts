// doorstep-needs in a browser: a need left and looked over, joined by others, and an order for a day.
import { expect, oneEvent } from '@open-wc/testing'
import type { NeedsEvent } from '@doorstep/model/needs'
import type { DoorstepStation } from '../station/station.js'
import { button, found, reads, textOf } from '../testing/reading.js'
import { waitUntil } from '../testing/wait.js'
import { NeedsHouse, PHONE } from './testing/needs-house.js'
import { fillIn, handIn, openNeeds, type } from './testing/needs-page.js'

const DAY = 86_400_000

it('a need is looked over before it is sent, is stored without what is personal, and gives a number', async () => {
  const house = new NeedsHouse()
  const needs = await openNeeds(house)
  await fillIn(needs)
  await reads(needs, '看一看，对不对')
  expect(textOf(needs)).to.contain('想修鞋').and.contain('021 5550 0188').and.contain('最多留 30 天')
  expect(await house.events()).to.have.length(0)
  button(needs, '交给工作人员').click()
  await reads(needs, '需-001')
  expect(textOf(needs)).to.contain('最晚 11月25日 星期三')
  const [left] = await house.events()
  if (left?.type !== 'NeedLeft') throw new Error('nothing was left')
  expect(await house.personal.get(left.parts.contact ?? '')).to.equal(PHONE)
  expect(await house.personal.get(left.parts.words ?? '')).to.equal('想修鞋')
  expect(JSON.stringify(left)).not.to.contain(PHONE).and.not.to.contain('修鞋')
  const done = oneEvent(needs, 'doorstep-need-done')
  button(needs, '记好了').click()
  await done
  await reads(needs, '您想要哪方面的帮助')
})

it('what was filled in is still there after a look, and nothing of it for the next one', async () => {
  const needs = await openNeeds(new NeedsHouse())
  await fillIn(needs)
  await reads(needs, '看一看')
  button(needs, '改一改').click()
  expect((await found<HTMLTextAreaElement>(needs, '#words')).value).to.equal('想修鞋')
  expect((await found<HTMLInputElement>(needs, '#phone')).value).to.equal(PHONE)
  button(needs, '换一类').click()
  ;(await found(needs, '[data-category=health]')).click()
  expect((await found<HTMLTextAreaElement>(needs, '#words')).value).to.equal('')
  expect((await found<HTMLInputElement>(needs, '#phone')).value).to.equal('')
})

it('the keys on the screen write into the field that was touched last', async () => {
  const needs = await openNeeds(new NeedsHouse())
  ;(await found(needs, '[data-category=life]')).click()
  const keyboard = await found(needs, 'doorstep-keyboard')
  await waitUntil(() => keyboard.shadowRoot?.querySelector('button'))
  button(keyboard, '7').click()
  // a tab in the background moves the focus and tells nobody
  ;(await found(needs, '#words')).dispatchEvent(new FocusEvent('focus'))
  await waitUntil(() => textOf(keyboard).includes('q'))
  button(keyboard, 'x').click()
  await needs.updateComplete
  expect((await found<HTMLInputElement>(needs, '#phone')).value).to.equal('7')
  expect((await found<HTMLTextAreaElement>(needs, '#words')).value).to.equal('x')
})

it('a ready phrase is written by one tap, beside what is typed, and taken out by another', async () => {
  const needs = await openNeeds(new NeedsHouse())
  ;(await found(needs, '[data-category=health]')).click()
  const field = await found<HTMLTextAreaElement>(needs, '#words')
  type(field, '老伴病了')
  await needs.updateComplete
  const tap = async (saying: string): Promise<string> => {
    button(needs, saying).click()
    await needs.updateComplete
    return field.value
  }
  expect(await tap('借轮椅')).to.equal('老伴病了，借轮椅')
  expect(button(needs, '借轮椅').ariaPressed).to.equal('true')
  expect(await tap('医生上门')).to.equal('老伴病了，借轮椅，医生上门')
  expect(await tap('借轮椅')).to.equal('老伴病了，医生上门')
  await expect(needs).to.be.accessible()
  type(field, '病'.repeat(198))
  await needs.updateComplete
  expect(button(needs, '借轮椅').disabled, 'there is no room for it').to.equal(true)
  // the keys want the room of the phrases
  field.dispatchEvent(new FocusEvent('focus'))
  await waitUntil(() => !textOf(needs).includes('借轮椅'), 'the phrases stay')
})

it('a number that cannot be one is not taken, and nothing is stored', async () => {
  const house = new NeedsHouse()
  const needs = await openNeeds(house)
  await fillIn(needs, '123')
  await reads(needs, '号码是 7 到 15 个数字')
  expect(await house.events()).to.have.length(0)
})

it('a second try after a failure leaves it once, and nothing personal that no event refers to', async () => {
  const house = new NeedsHouse()
  const refs: string[] = []
  const { put, append } = { put: house.personal.put.bind(house.personal), append: house.journal.append.bind(house.journal) }
  house.personal.put = async (value, expires) => {
    refs.push(await put(value, expires))
    return refs.at(-1) ?? ''
  }
  // stored, and the word of it lost on the way
  house.journal.append = async (entry, expected) => {
    house.journal.append = append
    await append(entry, expected)
    throw new Error('the machine blinked')
  }
  const said = console.error
  console.error = () => undefined
  const needs = await openNeeds(house)
  await handIn(needs)
  await reads(needs, '没有存好')
  console.error = said
  button(needs, '交给工作人员').click()
  await reads(needs, '需-001')
  const events = await house.events()
  expect(events).to.have.length(1)
  const [left] = events
  if (left?.type !== 'NeedLeft') throw new Error('nothing was left')
  expect(await house.personal.get(left.parts.contact ?? '')).to.equal(PHONE)
  const kept = await Promise.all(refs.map((ref) => house.personal.get(ref)))
  expect(refs).to.have.length(4)
  expect(kept.filter((value) => value !== undefined)).to.have.length(2)
})

it('a double tap leaves one', async () => {
  const house = new NeedsHouse()
  const needs = await openNeeds(house)
  await fillIn(needs)
  await reads(needs, '看一看')
  const send = button(needs, '交给工作人员')
  send.click()
  send.click()
  await reads(needs, '需-001')
  button(needs, '记好了').click()
  await reads(needs, '您想要哪方面的帮助')
  expect(await house.events()).to.have.length(1)
})

it('everybody counts who says "me too", once, and the answer is there for all', async () => {
  const house = new NeedsHouse()
  await house.busy()
  const needs = await openNeeds(house)
  await reads(needs, '小区门口要个修鞋摊')
  expect(textOf(needs))
    .to.match(/3 人想要 有人在办 3天前/)
    .and.contain('每周三下午有手机课')
  const wish = await found(needs, '[data-need="1"]')
  wish.querySelector('button')?.click()
  await reads(needs, '4 人想要')
  expect(textOf(wish)).to.contain('算上您了')
  expect(wish.querySelector('button') === null).to.equal(true)
  await expect(needs).to.be.accessible()
})

it('those who ask for the same kind of thing are shown what others asked for', async () => {
  const house = new NeedsHouse()
  await house.busy()
  const needs = await openNeeds(house)
  ;(await found(needs, '[data-category=life]')).click()
  await reads(needs, '有人提过的')
  expect(textOf(needs)).to.contain('修鞋摊').and.not.contain('手机拍照')
})

it('an order says how many, where and on which day, needs a number, and gives one', async () => {
  const house = new NeedsHouse()
  const needs = await openNeeds(house, { resource: 'minibus' })
  await reads(needs, '便民资源')
  await found(needs, '[data-day="2026-11-21"]')
  expect(needs.shadowRoot?.querySelector('[data-day="2026-11-20"]') === null).to.equal(true)
  button(needs, '50 人左右').click()
  button(needs, '小区里').click()
  button(needs, '再往后看').click()
  ;(await found(needs, '[data-day="2026-12-05"]')).click()
  button(needs, '下一步').click()
  await found(needs, '#phone')
  button(needs, '下一步').click()
  await waitUntil(() => needs.shadowRoot?.querySelector('[role=alert]'))
  type(await found<HTMLInputElement>(needs, '#phone'), PHONE)
  button(needs, '下一步').click()
  await reads(needs, '12月5日 星期六')
  button(needs, '就点这一项').click()
  await reads(needs, '单-001')
  const [ordered] = await house.events()
  expect(ordered).to.deep.include({ type: 'ResourceOrdered', resource: 'minibus', people: 50, place: 'estate', day: '2026-12-05' })
})

it('a day that passes while somebody is choosing is refused in words', async () => {
  const house = new NeedsHouse()
  const needs = await openNeeds(house, { resource: 'minibus' })
  ;(await found(needs, '[data-day="2026-11-21"]')).click()
  button(needs, '下一步').click()
  type(await found<HTMLInputElement>(needs, '#phone'), PHONE)
  button(needs, '下一步').click()
  await reads(needs, '11月21日')
  house.now += 2 * DAY
  button(needs, '就点这一项').click()
  await reads(needs, '这一天已经过了')
  expect(await house.events()).to.have.length(0)
})

it('says so where there is no journal, while it opens, and when it cannot be opened', async () => {
  expect(textOf(await openNeeds(undefined))).to.contain('这里只能看')
  const broken = new NeedsHouse()
  let fail = (): void => undefined
  const opening = new Promise<void>((resolve) => (fail = resolve))
  broken.journal.read = async function* (): AsyncGenerator<never> {
    await opening
    throw new Error('the disk is full')
  }
  const needs = await openNeeds(broken)
  await reads(needs, '正在打开')
  fail()
  await reads(needs, '请直接到接待台说')
})

it('what is personal is gone after 30 days though nobody closed the need', async () => {
  const house = new NeedsHouse()
  const needs = await openNeeds(house)
  await handIn(needs)
  await reads(needs, '需-001')
  house.now += 31 * DAY
  ;(needs.parentElement as DoorstepStation).requestUpdate()
  const forgotten = async (): Promise<NeedsEvent[]> => (await house.events()).filter(({ type: what }) => what === 'PrivatePartsForgotten')
  await waitUntil(async () => (await forgotten()).length > 0, 'forgotten')
})

for (const lang of ['zh-Hant', 'en']) {
  it(`is accessible in ${lang}, at the form, the days and the review`, async () => {
    const house = new NeedsHouse()
    await house.busy()
    const needs = await openNeeds(house, { lang })
    ;(await found(needs, '[data-category=life]')).click()
    await found(needs, '#words')
    await expect(needs).to.be.accessible()
    needs.shadowRoot?.querySelector<HTMLButtonElement>('form .primary')?.click()
    await found(needs, '.review')
    await expect(needs).to.be.accessible()
    needs.resource = 'minibus'
    await found(needs, '[data-day]')
    await expect(needs).to.be.accessible()
  })
}
