// The answer to a need or an order: opened by its number and code, told to nobody else, and not to be guessed.
import { expect } from '@open-wc/testing'
import { button, found, reads, textOf } from '../testing/reading.js'
import { waitUntil } from '../testing/wait.js'
import type { DoorstepNeeds } from './needs.js'
import { NeedsHouse, SLIPS } from './testing/needs-house.js'
import { handIn, openNeeds, type } from './testing/needs-page.js'

/** Types a slip and asks for what it opens. */
async function look(needs: DoorstepNeeds, number: string, code: string): Promise<void> {
  const field = await found<HTMLInputElement>(needs, '#looked')
  type(field, number)
  type(await found<HTMLInputElement>(needs, '#looked-code'), code)
  await needs.updateComplete
  field.form?.requestSubmit()
  await needs.updateComplete
}

describe('the answer', () => {
  // what is missing counts as the window remembers it, so that clearing it helps nobody
  beforeEach(() => localStorage.setItem('doorstep-slip-tries', '{"used":0,"at":0}'))

  async function openLook(house: NeedsHouse): Promise<DoorstepNeeds> {
    const needs = await openNeeds(house)
    await reads(needs, '凭编号看答复')
    button(needs, '凭编号看答复').click()
    await found(needs, '#looked')
    return needs
  }
  const shown = (needs: DoorstepNeeds): string => textOf(needs.shadowRoot?.querySelector('.found'))

  it('is found by the number and the code of its slip, however they are typed, and one number of a need and an order opens one', async () => {
    const house = new NeedsHouse()
    await house.busy()
    await house.happened({ type: 'OrderDeclined', order: 'o', why: 'too-few', by: 'w7', at: house.now })
    const needs = await openLook(house)
    await look(needs, '需-003', SLIPS.c)
    await reads(needs, '每周三下午有手机课')
    await look(needs, '2', '１９０ ４２２')
    await reads(needs, '最晚 11月19日 星期四')
    await look(needs, '1', SLIPS.o)
    await reads(needs, '人数还不够')
    expect(shown(needs)).to.contain('单-001').and.not.contain('需-001')
    await expect(needs).to.be.accessible()
  })

  it('is closed again as soon as something else is typed, and a right code of another number opens nothing', async () => {
    const house = new NeedsHouse()
    await house.busy()
    const needs = await openLook(house)
    await look(needs, '3', SLIPS.c)
    await reads(needs, '每周三下午有手机课')
    type(await found<HTMLInputElement>(needs, '#looked'), '1')
    await needs.updateComplete
    expect(shown(needs)).to.equal('')
    await look(needs, '1', SLIPS.c)
    expect(shown(needs)).to.contain('对不上')
  })

  it('is not told by a number alone, nor by a guess, nor whether there is such a number', async () => {
    const house = new NeedsHouse()
    await house.busy()
    const needs = await openLook(house)
    const said: string[] = []
    for (const [number, code] of [
      ['3', ''],
      ['3', '000000'],
      ['99', SLIPS.c],
      ['4', ''],
      ['4', 'undefined'],
    ] as const) {
      await look(needs, number, code)
      said.push(shown(needs))
    }
    expect(new Set(said).size, said.join(' / ')).to.equal(1)
    expect(said[0]).to.contain('编号和查询码对不上')
  })

  it('is not told to any slip where it was left before there were codes', async () => {
    const house = new NeedsHouse()
    const { now: at } = house
    const old = { need: 'old', number: 8, kind: 'need', category: 'life', parts: {}, due: '2026-11-25', at } as const
    await house.happened({ type: 'NeedLeft', ...old }, { type: 'NeedAnswered', need: 'old', text: '从前的答复', by: 'w7', at })
    const needs = await openLook(house)
    for (const code of ['', '000000', 'undefined']) await look(needs, '8', code)
    expect(textOf(needs)).to.contain('对不上').and.not.contain('从前的答复')
  })

  it('waits after ten wrong tries, also in another window and after a reload, and a slip of one’s own buys none', async () => {
    const house = new NeedsHouse()
    await house.busy()
    const needs = await openLook(house)
    for (let tries = 0; tries < 10; tries += 1) {
      if (tries === 5) await look(needs, '3', SLIPS.c)
      await look(needs, '2', String(tries).repeat(6))
      expect(shown(needs)).to.contain('对不上')
    }
    await look(needs, '2', SLIPS.b)
    expect(shown(needs)).to.contain('请等 120 秒')
    const other = await openLook(house)
    await look(other, '2', SLIPS.b)
    expect(shown(other)).to.contain('请等 120 秒')
    house.now += 119_000
    await look(other, '2', SLIPS.b)
    expect(shown(other)).to.contain('请等 1 秒')
    house.now += 1000
    await look(other, '2', SLIPS.b)
    await reads(other, '最晚 11月19日 星期四')
  })

  it('is found with what the screen showed once, and the keys on the screen write into the field that was touched', async () => {
    const house = new NeedsHouse()
    const needs = await openNeeds(house)
    await handIn(needs)
    await reads(needs, '需-001')
    const code = textOf(await found(needs, '[part=code]')).replaceAll(' ', '')
    expect(code).to.match(/^\d{6}$/)
    await expect(needs).to.be.accessible()
    button(needs, '记好了').click()
    await reads(needs, '凭编号看答复')
    expect(textOf(needs)).not.to.contain(code)
    button(needs, '凭编号看答复').click()
    const keyboard = await found(needs, 'doorstep-keyboard')
    await waitUntil(() => keyboard.shadowRoot?.querySelector('button'))
    button(keyboard, '1').click()
    ;(await found(needs, '#looked-code')).dispatchEvent(new FocusEvent('focus'))
    await needs.updateComplete
    for (const digit of code) button(keyboard, digit).click()
    await needs.updateComplete
    expect((await found<HTMLInputElement>(needs, '#looked')).value).to.equal('1')
    button(needs, '看答复').click()
    await reads(needs, '收到了')
  })
})
