// doorstep-door in a browser: what is behind it while it is shut, its keys for fingers and for hands, and changing the worker in two taps.
import { MemoryPinRecords, StoredPins, type Pins } from '@doorstep/sources/journal'
import { expect, html } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import '../define/door.js'
import { chooseAtDoor, signInAtDoor, typeAtDoor } from '../testing/at-door.js'
import { button, found, reads, stationPage, textOf } from '../testing/page.js'
import { waitUntil } from '../testing/wait.js'
import type { DoorstepDoor } from './doorstep-door.js'

/** 1357 is 王芳's, 2468 the secretary's. */
async function stored(...workers: string[]): Promise<Pins> {
  const pins = new StoredPins(new MemoryPinRecords(), { rounds: 310_000 })
  for (const worker of workers) await pins.set(worker, worker === 'w7' ? '2468' : '1357')
  return pins
}

async function open(pins: Pins | undefined, set: Partial<DoorstepDoor> = {}, lang = 'zh-Hans'): Promise<DoorstepDoor> {
  const page = await stationPage(html`<doorstep-door .pins=${pins}><p>the room</p></doorstep-door>`, { lang })
  const door = page.querySelector('doorstep-door')
  if (!door) throw new Error('no door')
  Object.assign(door, set)
  await waitUntil(() => door.shadowRoot?.querySelector('.door') ?? (door.staff.known && door.staff.worker), 'it knows who has a PIN')
  return door
}
const room = (door: DoorstepDoor): boolean => door.querySelector('p')?.checkVisibility() ?? false
const shown = (door: DoorstepDoor): Promise<void> => waitUntil(() => room(door), `the room is open, but: ${textOf(door)}`)
/** How many keys say that they lead back: two of one name would lead to different places. */
const waysBack = (door: DoorstepDoor): number =>
  [...(door.shadowRoot?.querySelectorAll('button') ?? [])].filter((each) => each.textContent.trim() === '返回').length

describe('doorstep-door', () => {
  it('shows no room before a PIN, takes it by the keys of the glass, and keeps it out of the page', async () => {
    const door = await open(await stored('w1', 'w7'))
    expect([room(door), door.staff.worker]).to.deep.equal([false, undefined])
    await expect(door).to.be.accessible()
    await chooseAtDoor(door, 'w1')
    await reads(door, '王芳，请输密码')
    await expect(door).to.be.accessible()
    let told: string | undefined
    door.addEventListener('doorstep-staff-changed', ({ worker }) => (told = worker))
    const keys = await found(door, '.keys')
    for (const digit of ['1', '3', '8', '5', '7']) button(keys, digit).click()
    await door.updateComplete
    const field = await found<HTMLInputElement>(door, '.digits')
    expect(field.value).to.equal('13857')
    expect(door.shadowRoot?.innerHTML).not.to.contain('13857')
    button(door, '进入').click()
    await reads(door, '密码不对。')
    expect([field.value, room(door)]).to.deep.equal(['', false])
    await typeAtDoor(door, '1357')
    await shown(door)
    expect(told).to.equal('w1')
    expect(door.shadowRoot?.innerHTML).not.to.contain('1357')
  })

  it('is gone through by the keyboard alone: a number for the name, digits, Enter; Escape goes back', async () => {
    const door = await open(await stored('w1', 'w7'))
    await sendKeys({ press: '2' })
    await reads(door, '陆伟 的密码要请书记在这台机器上设')
    await sendKeys({ press: 'Escape' })
    await waitUntil(() => !textOf(door).includes('陆伟 的密码'), 'back at the names')
    await sendKeys({ press: '1' })
    await reads(door, '王芳，请输密码')
    await sendKeys({ type: '13' })
    await sendKeys({ press: 'Backspace' })
    await sendKeys({ type: '357' })
    await sendKeys({ press: 'Enter' })
    await shown(door)
  })

  it('hears the PIN wherever the keyboard is on the page, but for what is typed elsewhere', async () => {
    const door = await open(await stored('w1', 'w7'), { worker: 'w1' })
    const beside = document.createElement('div')
    beside.innerHTML = '<h1 tabindex="-1">room</h1><input />'
    door.parentElement?.append(beside)
    const field = await found<HTMLInputElement>(door, '.digits')
    beside.querySelector('input')?.focus()
    await sendKeys({ type: '99' })
    expect([beside.querySelector('input')?.value, field.value]).to.deep.equal(['99', ''])
    beside.querySelector('h1')?.focus()
    await sendKeys({ type: '1357' })
    await sendKeys({ press: 'Enter' })
    await shown(door)
  })

  it('takes no key from a room that is open', async () => {
    const door = await open(await stored('w1', 'w7'))
    await signInAtDoor(door, 'w1', '1357')
    await shown(door)
    const field = document.createElement('input')
    door.append(field)
    field.focus()
    await sendKeys({ type: '12' })
    await sendKeys({ press: 'Backspace' })
    expect(field.value).to.equal('1')
  })

  it('changes the worker in two taps and a PIN; the name alone opens nothing, and back is not without a PIN', async () => {
    const door = await open(await stored('w1', 'w7'))
    await signInAtDoor(door, 'w1', '1357')
    await shown(door)
    door.staff.change()
    await reads(door, '您是谁？')
    expect([room(door), door.open, door.staff.worker, door.staff.awake]).to.deep.equal([false, false, 'w1', false])
    await waitUntil(() => door.shadowRoot?.activeElement?.matches('.name'), 'the keyboard is at the names')
    // there is nothing behind it to go back to
    expect(door.shadowRoot?.querySelector('.out') === null).to.equal(true)
    await signInAtDoor(door, 'w7', '2468')
    await shown(door)
    expect([door.staff.worker, door.staff.opens('keeper')]).to.deep.equal(['w7', true])
  })

  it('lets who sits at a desk go back to reception without a PIN, and to nothing else', async () => {
    const door = await open(await stored('w1', 'w7'), { room: 'desk' })
    await signInAtDoor(door, 'w1', '1357')
    await shown(door)
    door.staff.sit('d1')
    door.staff.change()
    await reads(door, '您是谁？')
    expect(waysBack(door), 'beside the names').to.equal(1)
    await chooseAtDoor(door, 'w7')
    await reads(door, '请输密码')
    expect(waysBack(door), 'beside the PIN').to.equal(1)
    button(door, '返回').click()
    await waitUntil(() => !textOf(door).includes('请输密码'), 'back at the names')
    button(door, '返回').click()
    await shown(door)
    door.room = 'own'
    await reads(door, '王芳，请输密码')
    expect(room(door)).to.equal(false)
  })

  it('makes the first PIN right there, the secretary’s; then the worker’s who is here', async () => {
    const pins = await stored()
    const door = await open(pins, { room: 'desk' })
    await reads(door, '这台机器还没有密码')
    await chooseAtDoor(door, 'w1')
    await shown(door)
    await expect(door).to.be.accessible()
    button(door, '设书记的密码').click()
    await reads(door, '这台机器上的第一个密码是 周敏 的')
    expect(room(door)).to.equal(false)
    expect(waysBack(door)).to.equal(1)
    await typeAtDoor(door, '123')
    await reads(door, '密码要 4 到 8 位数字。')
    await typeAtDoor(door, '2468')
    await reads(door, '再输一次')
    await typeAtDoor(door, '2468')
    await reads(door, '给 王芳 设一个密码')
    for (const words of ['新的密码', '再输一次']) {
      await reads(door, words)
      await typeAtDoor(door, '1357')
    }
    await shown(door)
    expect([door.staff.worker, [...(await pins.workers())].sort()]).to.deep.equal(['w1', ['w1', 'w7']])
  })

  it('says to whoever forgot the only PIN that makes others what helps, above every room, and anybody stops it', async () => {
    const door = await open(await stored('w1', 'w7'))
    await chooseAtDoor(door, 'w7')
    await reads(door, '周敏，请输密码')
    button(door, '忘了密码').click()
    await reads(door, '能设密码的是 周敏')
    await expect(door).to.be.accessible()
    button(door, '密码全部重来').click()
    await reads(door, '还有 60 分钟')
    await expect(door).to.be.accessible()
    await signInAtDoor(door, 'w1', '1357')
    await shown(door)
    expect(textOf(door)).to.contain('有人要把这台机器上所有人的密码删掉重设')
    button(door, '停下').click()
    await waitUntil(() => !textOf(door).includes('有人要把'), 'it is stopped')
  })

  for (const [lang, words] of [
    ['zh-Hant', '王芳，請輸入密碼'],
    ['en', 'Wang Fang, your PIN please'],
  ] as const)
    it(`speaks ${lang}, and holds at 200% text on a narrow screen`, async () => {
      const door = await open(await stored('w1', 'w7'), { worker: 'w1' }, lang)
      await reads(door, words)
      door.parentElement?.setAttribute('class', 'narrow')
      door.style.cssText = 'inline-size: 320px; --doorstep-text: 32px'
      await expect(door).to.be.accessible()
      expect(door.scrollWidth).to.be.at.most(320)
    })
})
