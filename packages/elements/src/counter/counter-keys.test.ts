// The counter by keyboard and by ear: a whole visit without a mouse, where the focus goes, what is announced, and axe in each state.
import { sendKeys } from '@web/test-runner-commands'
import { expect } from '@open-wc/testing'
import { LANGUAGES, type Language } from '@doorstep/model/text'
import { button, reads, textOf } from '../testing/page.js'
import { CounterHouse, press, row, serving } from '../testing/counter-house.js'
import type { DoorstepCounter } from './counter.js'
import { counterWords, refusalSentence } from './counter.words.js'
import type { CounterWords } from './counter.words.shape.js'
import { bodyKey, choiceKey, KEYS, pressed } from './keys.js'
import { waitUntil } from '../testing/wait.js'

const focused = (counter: DoorstepCounter): string => textOf(counter.shadowRoot?.activeElement)
async function wordsIn(language: Language): Promise<CounterWords> {
  const words: CounterWords | (() => Promise<CounterWords>) = counterWords[language]
  return typeof words === 'function' ? words() : words
}
const announced = (counter: DoorstepCounter): string => textOf(counter.shadowRoot?.querySelector('[role=status]'))
const key = (name: string): Promise<void> => sendKeys({ press: name })
const tabTo = async (counter: DoorstepCounter, words: string): Promise<void> => {
  for (let step = 0; step < 40 && !focused(counter).includes(words); step += 1) await key('Tab')
  expect(focused(counter)).to.contain(words)
}

describe('the counter by keyboard', () => {
  let house: CounterHouse
  beforeEach(() => {
    house = new CounterHouse()
    document.body.focus()
  })

  it('does a whole visit: in, call, again, receive, put aside, go on, close, out', async () => {
    await house.issue({ service: 'medical-booklet' })
    const counter = await house.counter()
    await reads(counter, '您是谁')
    await tabTo(counter, '1号接待台')
    await key(' ')
    await tabTo(counter, '王芳')
    await key('Enter')
    await tabTo(counter, '开始接待')
    await key('Enter')
    await reads(counter, '结束接待')
    expect(focused(counter), 'the next sensible thing after signing in').to.contain('叫下一位')
    await key('n')
    await reads(counter, '已经叫号')
    expect(focused(counter)).to.contain('开始接待')
    expect(announced(counter)).to.contain('已叫 G001')
    house.now += 11_000
    await key('a')
    await reads(counter, '叫了 2 次')
    await key('r')
    await reads(counter, '首问责任人 王芳')
    expect(focused(counter)).to.contain('办好了')
    expect(announced(counter)).to.contain('开始接待 G001')
    await key('h')
    await reads(counter, '为什么放一边')
    expect(focused(counter)).to.contain('去拿材料')
    await key('2')
    await reads(counter, '放在一边的')
    expect((await house.events()).at(-1)).to.include({ type: 'Held', why: 'copying' })
    await tabTo(counter, '接着办')
    await key('Enter')
    await reads(counter, '正在接待')
    expect(focused(counter)).to.contain('办好了')
    await key('f')
    await reads(counter, '没有人等')
    expect(focused(counter)).to.contain('叫下一位')
    await key('u')
    await reads(counter, '正在接待')
    await key('f')
    await reads(counter, 'G001 办好了')
    await tabTo(counter, '结束接待')
    await key('Enter')
    await reads(counter, '您在哪个接待台')
    expect(await house.types()).to.deep.equal([
      ...['TicketIssued', 'DeskOpened', 'TicketCalled', 'Recalled', 'ServiceStarted', 'FirstContactEstablished', 'Held', 'Resumed'],
      ...['Closed', 'Undone', 'Closed', 'DeskClosed'],
    ])
  })

  it('opens and closes what is behind "more", and the focus comes back', async () => {
    await house.issue()
    const counter = await house.at('d1', 'w1', { notes: undefined })
    await key('n')
    await reads(counter, '已经叫号')
    await key('m')
    await reads(counter, '作废')
    expect(focused(counter)).to.contain('改成别的事')
    await key('Escape')
    await waitUntil(() => !textOf(counter).includes('作废'))
    expect(focused(counter)).to.contain('更多')
    await key('t')
    await reads(counter, '转到哪一项')
    expect(counter.shadowRoot?.activeElement?.localName).to.equal('input')
    await sendKeys({ type: 'nrf' })
    expect(await house.types(), 'letters typed in a field are letters').to.deep.equal(['TicketIssued', 'DeskOpened', 'TicketCalled'])
    await key('Escape')
    await waitUntil(() => !textOf(counter).includes('转到哪一项'))
    expect(focused(counter)).to.contain('更多')
  })

  it('has the keyboard at a row in hand, and nothing is done there by Enter that was pressed twice', async () => {
    for (let count = 0; count < 2; count += 1) await house.issue()
    const counter = await house.at('d1', 'w1')
    for (const number of ['G001', 'G002']) {
      await reads(counter, number)
      button(row(counter, number), '更多').focus()
      await key('Enter')
      await waitUntil(() => counter.shadowRoot?.activeElement?.matches('.panel') === true, 'the keyboard is in it')
      await key('Enter')
      await key('Escape')
      await waitUntil(() => !counter.shadowRoot?.querySelector('.panel'), 'it is closed')
      expect(focused(counter)).to.contain(`更多 ${number}`)
    }
    expect(await house.types()).to.deep.equal(['TicketIssued', 'TicketIssued', 'DeskOpened'])
    // its own keys are there, as is the first of its buttons
    await key('Enter')
    await waitUntil(() => counter.shadowRoot?.activeElement?.matches('.panel') === true, 'the keyboard is in it again')
    await key('Tab')
    expect(focused(counter)).to.match(/^1 /)
    await key('1')
    await reads(counter, '已叫 G002')
  })

  it('comes out of the note by Escape, and letters are keys again', async () => {
    const counter = await serving(house)
    await key('b')
    expect(counter.shadowRoot?.activeElement?.localName).to.equal('textarea')
    await sendKeys({ type: 'fd' })
    await key('Escape')
    expect(focused(counter)).to.contain('办好了')
    expect(counter.shadowRoot?.querySelector('textarea')?.value).to.equal('fd')
    expect(await house.types()).not.to.contain('Closed')
    await key('f')
    await reads(counter, 'G001 办好了')
  })

  it('keeps the focus when another window changes what had it', async () => {
    await house.issue()
    await house.issue()
    const counter = await house.at('d1', 'w1')
    const other = await house.at('d2', 'w2')
    await reads(counter, '2 位在等')
    button(row(counter, 'G001'), '更多').focus()
    await press(other, '叫下一位')
    await reads(counter, '1 位在等')
    expect(focused(counter)).to.contain('叫下一位')
    expect(announced(counter)).to.contain('1 位在等')
  })

  it('does nothing by single keys once they are switched off, and shows none', async () => {
    await house.issue()
    const counter = await house.at('d1', 'w1')
    await press(counter, '快捷键')
    await reads(counter, '不用快捷键')
    for (const letter of Object.values(KEYS)) expect(textOf(counter.shadowRoot?.querySelector('.keys'))).to.contain(letter)
    await press(counter, '不用快捷键')
    await waitUntil(() => counter.hasAttribute('without-shortcuts'))
    await key('Escape')
    await key('n')
    // what comes after it is there, and it is not
    await house.issue()
    await reads(counter, '2 位在等')
    expect(await house.types()).not.to.contain('TicketCalled')
    expect(counter.shadowRoot?.querySelector('.call kbd')).to.equal(null)
    expect(counter.shadowRoot?.querySelector('[aria-keyshortcuts]')).to.equal(null)
  })

  it('hears its keys from where one only reads on the page, and none from what is worked with there', async () => {
    await house.issue()
    const counter = await house.at('d1', 'w1')
    await reads(counter, '1 位在等')
    const beside = document.createElement('div')
    beside.innerHTML = '<h1 tabindex="-1">the room</h1><button>other</button><a href="#other">other</a>'
    document.body.append(beside)
    for (const other of beside.querySelectorAll<HTMLElement>('button, a')) {
      other.focus()
      await key('n')
    }
    await house.issue()
    await reads(counter, '2 位在等')
    expect(await house.types()).not.to.contain('TicketCalled')
    beside.querySelector('h1')?.focus()
    await key('n')
    await reads(counter, '已经叫号')
    beside.remove()
  })

  it('ignores the second click of a double click, and a key held down', async () => {
    await house.issue()
    const counter = await house.at('d1', 'w1')
    await reads(counter, '1 位在等')
    button(counter, '叫下一位').dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, detail: 1 }))
    await reads(counter, '已经叫号')
    button(counter, '开始接待').dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, detail: 2 }))
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'r', bubbles: true, repeat: true }))
    await house.issue()
    await reads(counter, '1 位在等')
    expect(await house.types()).not.to.contain('ServiceStarted')
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'r', bubbles: true }))
    await reads(counter, '首问责任人')
  })

  it('knows a key from what is typed, from a browser’s own keys, and from an input method', () => {
    const none = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, repeat: false, isComposing: false }
    const press = { key: 'n', code: 'KeyN', defaultPrevented: false, ...none }
    const shift = { ...press, shiftKey: true }
    expect(pressed(press, false)).to.deep.equal({ key: 'N' })
    // with the caps lock on
    expect(pressed({ ...press, key: 'N' }, false)).to.deep.equal({ key: 'N' })
    expect(pressed({ ...press, key: '3', code: 'Digit3' }, false)).to.deep.equal({ key: '3' })
    expect(pressed({ ...press, key: '0', code: 'Digit0' }, false)).to.deep.equal({ key: '0' })
    expect(pressed({ ...shift, key: '?', code: 'Slash' }, false)).to.deep.equal({ key: '?' })
    // rows, by whatever stands on the digit with Shift; where that is the digit, it is a digit
    expect(pressed({ ...shift, key: '#', code: 'Digit3' }, false)).to.deep.equal({ row: '3' })
    expect(pressed({ ...shift, key: 'N' }, false)).to.deep.equal({ row: 'N' })
    expect(pressed({ ...shift, key: ')', code: 'Digit0' }, false)).to.deep.equal({ row: '0' })
    expect(pressed({ ...shift, key: '3', code: 'Digit3' }, false)).to.deep.equal({ key: '3' })
    expect(pressed({ ...press, key: 'é', code: 'Digit2' }, false)).to.equal(undefined)
    expect(pressed(press, true)).to.equal(undefined)
    expect(pressed(shift, true)).to.equal(undefined)
    expect(pressed({ ...press, key: 'Escape' }, true)).to.equal('escape')
    for (const held of ['ctrlKey', 'altKey', 'metaKey', 'repeat', 'isComposing', 'defaultPrevented'] as const) {
      expect(pressed({ ...press, [held]: true }, false), held).to.equal(undefined)
    }
    // what numbers choices means nothing else as long as it can
    const letters: readonly string[] = Object.values(KEYS)
    expect(Array.from({ length: 13 }, (_, at) => bodyKey(at)).filter((each) => each === undefined || letters.includes(each))).to.deep.equal(
      [],
    )
    expect([bodyKey(13), choiceKey(13), choiceKey(99)]).to.deep.equal([undefined, 'A', undefined])
    expect(new Set(Object.values(KEYS)).size).to.equal(Object.keys(KEYS).length)
  })
})

describe('the counter for everybody', () => {
  for (const lang of LANGUAGES) {
    it(`is accessible in every state and fits 328 px (${lang})`, async () => {
      const house = new CounterHouse()
      const numbers = ['G001', 'G002', 'G003']
      for (const _ of numbers) await house.issue({ service: 'medical-booklet', priorityClass: 'senior', headStartMinutes: 20 })
      const counter = await house.at('d1', 'w1', { lang })
      counter.setAttribute('style', 'inline-size: 328px')
      const check = async (state: string): Promise<void> => {
        await counter.updateComplete
        expect(counter.scrollWidth, `${state} is too wide`).to.be.at.most(328)
        for (const found of counter.shadowRoot?.querySelectorAll('button, input, select, textarea') ?? []) {
          // a box is ticked by its whole line
          const each = found.matches('[type=checkbox]') ? (found.closest('label') ?? found) : found
          const { height, left, right } = each.getBoundingClientRect()
          const { left: from, right: to } = counter.getBoundingClientRect()
          expect(height, `${state}: ${textOf(each)} is too low`).to.be.at.least(43)
          expect(left >= from - 1 && right <= to + 1, `${state}: ${textOf(each)} runs off`).to.equal(true)
        }
        expect(textOf(counter), state).not.to.match(/undefined|\[object/)
        await expect(counter).to.be.accessible()
      }
      await reads(counter, 'G003')
      await check('idle')
      const act = async (selector: string, words: RegExp): Promise<void> => {
        const found = counter.shadowRoot?.querySelector<HTMLElement>(selector)
        if (!found) throw new Error(`no ${selector} in ${textOf(counter)}`)
        found.click()
        await reads(counter, words)
      }
      await act('[data-key=callNext]', / U /)
      await check('called')
      await act('[data-key=receive]', / F /)
      await check('serving')
      await act('[data-key=more]', / H/)
      await check('more')
      for (const kind of ['matter', 'hold', 'defer', 'transfer', 'assign', 'invite', 'escalate', 'void']) {
        // one question at a time: from the last one back to the steps
        counter.shadowRoot?.querySelector<HTMLElement>('.current .cancel')?.click()
        await counter.updateComplete
        counter.shadowRoot?.querySelector<HTMLElement>('.current [data-opens=more][aria-expanded=false]')?.click()
        await counter.updateComplete
        await act(`.current [data-opens=${kind}]`, /./)
        await waitUntil(() => counter.shadowRoot?.querySelector(`[data-panel=${kind}]`))
        await check(kind)
      }
      for (const kind of ['stop', 'keys']) {
        await act(`[data-opens=${kind}]`, /./)
        await check(kind)
      }
    })
  }

  it('says every refusal in words', async () => {
    const names = {
      ...{
        worker: () => '王芳',
        desk: () => '1号',
        number: () => 'G001',
        service: () => '病历本',
        group: () => '80',
        at: () => '8:30',
        day: () => '11月20日',
      },
    }
    for (const lang of LANGUAGES) {
      const words = await wordsIn(lang)
      const codes = Object.keys(words.refusals) as (keyof typeof words.refusals)[]
      expect(codes).to.have.length.above(40)
      for (const code of codes) {
        const facts = {
          worker: 'w',
          desk: 'd',
          ticket: 't',
          service: 's',
          device: 'x',
          day: 'd',
          due: 'd',
          series: 'A',
          priorityClass: 'p',
        }
        const numbers = { cap: 2, minutes: 15, seconds: 9, calls: 2, days: 7, expectedMinutes: 12.4, since: 1, until: 2 }
        const refusal = { code, ...facts, ...numbers, place: 'held', why: 'weather', handler: 'w', reopens: 'x', closes: 'x' }
        const said = refusalSentence(words, refusal as unknown as Parameters<typeof refusalSentence>[1], names)
        expect(said, code).to.match(lang === 'en' ? /\.$/ : /。$/)
        expect(said, code).not.to.match(/undefined|NaN|object/)
      }
    }
  })

  it('speaks the same of everything in every language', async () => {
    const shape = (value: unknown): unknown =>
      typeof value === 'object' && value !== null
        ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shape(inner)]))
        : typeof value
    const all = await Promise.all(LANGUAGES.map(wordsIn))
    for (const words of all) expect(shape(words)).to.deep.equal(shape(all[0]))
    // simplified characters that have a traditional form of their own must not be left in
    const traditional = JSON.stringify(all[1], (_, value: unknown) => (typeof value === 'function' ? String(value) : value))
    expect(traditional.match(/[这机没张号谁开关办结请么现时间问责导转补发复预约记证实当认写错误码说给给会进还]/gu)).to.equal(null)
  })
})
