// The keyboard on the screen: words to choose by pinyin, what is committed and what is left, scripts, digits, and when Chinese does not come.
import { expect, fixture, html } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import '../define/keyboard.js'
import '../define/station.js'
import { button } from '../testing/reading.js'
import { smallFeed } from '../testing/station.js'
import type { DoorstepKeyboard } from './keyboard.js'
import { waitUntil } from '../testing/wait.js'

async function open(lang = 'zh-Hans', withoutHint = true): Promise<DoorstepKeyboard> {
  const page = await fixture(
    html`<doorstep-station lang=${lang} .feed=${smallFeed()}
      ><doorstep-keyboard ?without-hint=${withoutHint}></doorstep-keyboard
    ></doorstep-station>`,
  )
  const keyboard = page.querySelector('doorstep-keyboard')
  if (!keyboard) throw new Error('no keyboard')
  await waitUntil(() => keyboard.shadowRoot?.querySelector('button'))
  return keyboard
}

const offered = (keyboard: DoorstepKeyboard): string[] =>
  [...(keyboard.shadowRoot?.querySelectorAll('[role=option]') ?? [])].map((option) => option.textContent.trim())

async function type(keyboard: DoorstepKeyboard, letters: string): Promise<void> {
  for (const letter of letters) button(keyboard, letter).click()
  await keyboard.updateComplete
  await waitUntil(() => offered(keyboard).length > 0, 'nothing is offered')
}

/** Takes back all letters that wait. */
async function clear(keyboard: DoorstepKeyboard): Promise<void> {
  while (/[a-z]$/.test(keyboard.value)) {
    button(keyboard, '删一音').click()
    await keyboard.updateComplete
  }
}

async function choose(keyboard: DoorstepKeyboard, text: string): Promise<void> {
  const option = [...(keyboard.shadowRoot?.querySelectorAll<HTMLElement>('[role=option]') ?? [])].find(
    (each) => each.textContent.trim() === text,
  )
  if (!option) throw new Error(`${text} is not among ${offered(keyboard).join(' ')}`)
  option.click()
  await keyboard.updateComplete
}

describe('doorstep-keyboard', () => {
  it('writes Chinese: a word by its pinyin, and what may come next', async () => {
    const keyboard = await open()
    const typed: string[] = []
    keyboard.addEventListener('doorstep-typed', ({ value }) => typed.push(value))
    await type(keyboard, 'jial')
    expect(keyboard.value).to.equal('jial')
    await choose(keyboard, '家里')
    expect(keyboard.value).to.equal('家里')
    expect(typed).to.deep.equal(['j', 'ji', 'jia', 'jial', '家里'])
    await choose(keyboard, '没有')
    expect(keyboard.value).to.equal('家里没有')
    await expect(keyboard).to.be.accessible()
  })

  it('leaves the letters that a shorter word does not use', async () => {
    const keyboard = await open()
    await type(keyboard, 'shuilongtouhuaile')
    await choose(keyboard, '水龙头')
    expect(keyboard.value).to.equal('水龙头huaile')
    await clear(keyboard)
    expect(keyboard.value).to.equal('水龙头')
    button(keyboard, '删一个').click()
    expect(keyboard.value).to.equal('水龙')
    await keyboard.updateComplete
    button(keyboard, '清空').click()
    expect(keyboard.value).to.equal('')
  })

  it('takes back letters that wait one by one, or by the syllable, and then what was written', async () => {
    const keyboard = await open()
    await type(keyboard, 'lunyi')
    await choose(keyboard, '轮椅')
    await type(keyboard, 'shuizhuangx')
    const after = async (key: string): Promise<string> => {
      button(keyboard, key).click()
      await keyboard.updateComplete
      return keyboard.value
    }
    expect(await after('删一音')).to.equal('轮椅shuizhuang')
    expect(await after('删一个')).to.equal('轮椅shuizhuan')
    expect(await after('删一音')).to.equal('轮椅shui')
    expect(await after('删一音')).to.equal('轮椅')
    expect(await after('删一个')).to.equal('轮')
    expect(await after('清空')).to.equal('')
  })

  it('takes the first word by the long key, and writes a space where no letters wait', async () => {
    const keyboard = await open()
    await type(keyboard, 'lunyi')
    button(keyboard, '空格').click()
    await keyboard.updateComplete
    expect(keyboard.value).to.equal('轮椅')
    button(keyboard, '空格').click()
    expect(keyboard.value).to.equal('轮椅 ')
  })

  it('offers what does not fit on a page on the next, and comes round', async () => {
    const keyboard = await open()
    await type(keyboard, 'shi')
    const first = offered(keyboard)
    button(keyboard, '还有').click()
    await keyboard.updateComplete
    expect(offered(keyboard).some((text) => first.includes(text))).to.equal(false)
    for (let turned = 0; turned < 200 && offered(keyboard)[0] !== first[0]; turned++) {
      button(keyboard, '还有').click()
      await keyboard.updateComplete
    }
    expect(offered(keyboard)).to.deep.equal(first)
  })

  it('knows the words of the station around it', async () => {
    const keyboard = await open()
    await type(keyboard, 'blbgh')
    expect(offered(keyboard)).to.contain('病历本更换')
  })

  it('writes traditional characters where the page does', async () => {
    const keyboard = await open('zh-Hant')
    await type(keyboard, 'toufa')
    await choose(keyboard, '頭髮')
    expect(keyboard.value).to.equal('頭髮')
    // what stands there is understood for what comes next
    await type(keyboard, 'yis')
    expect(offered(keyboard)).to.contain('醫生')
  })

  it('leaves letters alone in English, and by the key', async () => {
    const keyboard = await open('en')
    for (const letter of 'tea') button(keyboard, letter).click()
    await keyboard.updateComplete
    expect(offered(keyboard)).to.deep.equal([])
    button(keyboard, '中文').click()
    await waitUntil(() => offered(keyboard).length > 0)
    button(keyboard, 'English').click()
    await keyboard.updateComplete
    expect(offered(keyboard)).to.deep.equal([])
  })

  it('does not finish a search with words nobody asked for', async () => {
    const keyboard = await open('zh-Hans', false)
    await type(keyboard, 'b')
    await clear(keyboard)
    expect(offered(keyboard)).to.deep.equal([])
    expect(keyboard.shadowRoot?.textContent).to.contain('blb = 病历本')
  })

  it('is moved through by the arrow keys, one stop for the tab key', async () => {
    const keyboard = await open()
    await type(keyboard, 'shi')
    const options = (): HTMLElement[] => [...(keyboard.shadowRoot?.querySelectorAll<HTMLElement>('[role=option]') ?? [])]
    expect(options().filter(({ tabIndex }) => tabIndex === 0)).to.have.length(1)
    options()[0]?.focus()
    const second = offered(keyboard)[1]
    await sendKeys({ press: 'ArrowRight' })
    await waitUntil(() => keyboard.shadowRoot?.activeElement === options()[1])
    await sendKeys({ press: 'Enter' })
    await keyboard.updateComplete
    expect(keyboard.value.startsWith(second ?? '?')).to.equal(true)
  })

  it('has no keys that move, however many words there are', async () => {
    const keyboard = await open()
    const top = (): number => button(keyboard, 'q').getBoundingClientRect().top - keyboard.getBoundingClientRect().top
    const before = top()
    await type(keyboard, 'shi')
    expect(top()).to.equal(before)
    for (const option of keyboard.shadowRoot?.querySelectorAll('[role=option]') ?? []) {
      const { bottom, right } = option.getBoundingClientRect()
      const list = option.parentElement?.getBoundingClientRect()
      expect(bottom).to.be.at.most((list?.bottom ?? 0) + 1)
      expect(right).to.be.at.most((list?.right ?? 0) + 1)
    }
  })

  it('keeps its words whole in type of twice the size', async () => {
    const keyboard = await open()
    keyboard.style.setProperty('--doorstep-text', '2rem')
    keyboard.style.inlineSize = '900px'
    await type(keyboard, 'shi')
    for (const option of keyboard.shadowRoot?.querySelectorAll<HTMLElement>('[role=option]') ?? []) {
      expect(option.scrollHeight, option.textContent).to.be.at.most(option.clientHeight)
      expect(option.scrollWidth, option.textContent).to.be.at.most(option.clientWidth)
      const list = option.parentElement?.getBoundingClientRect()
      expect(option.getBoundingClientRect().bottom).to.be.at.most((list?.bottom ?? 0) + 1)
    }
  })

  it('takes letters that were typed on keys of one’s own', async () => {
    const keyboard = await open()
    keyboard.value = 'lunyi'
    await waitUntil(() => offered(keyboard).includes('轮椅'), 'the words do not come')
    await choose(keyboard, '轮椅')
    expect(keyboard.value).to.equal('轮椅')
  })

  it('writes no more than fits', async () => {
    const keyboard = await open()
    keyboard.maxLength = 3
    await type(keyboard, 'jia')
    button(keyboard, 'l').click()
    expect(keyboard.value).to.equal('jia')
  })

  it('holds the arrow keys on its words, and no other key', async () => {
    const keyboard = await open()
    await type(keyboard, 'shi')
    const list = keyboard.shadowRoot?.querySelector('[role=listbox]')
    const holds = (key: string): boolean => !list?.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }))
    expect(['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp', 'Tab', 'Enter', 'a'].map(holds)).to.deep.equal([
      ...[true, true, true, true],
      ...[false, false, false],
    ])
  })

  it('goes round by the arrow keys, and begins anew on the next page', async () => {
    const keyboard = await open()
    await type(keyboard, 'shi')
    const stop = (): number =>
      [...(keyboard.shadowRoot?.querySelectorAll<HTMLElement>('[role=option]') ?? [])].findIndex(({ tabIndex }) => tabIndex === 0)
    const press = async (key: string): Promise<number> => {
      keyboard.shadowRoot?.querySelector('[role=listbox]')?.dispatchEvent(new KeyboardEvent('keydown', { key }))
      await keyboard.updateComplete
      return stop()
    }
    const last = offered(keyboard).length - 1
    expect([await press('ArrowLeft'), await press('ArrowRight'), await press('ArrowDown'), await press('ArrowUp')]).to.deep.equal([
      last,
      0,
      1,
      0,
    ])
    expect(keyboard.shadowRoot?.querySelector('[aria-selected=true]')?.textContent.trim()).to.equal(offered(keyboard)[0])
    await press('ArrowRight')
    button(keyboard, '还有').click()
    await keyboard.updateComplete
    expect(stop()).to.equal(0)
  })

  it('lies where a glass is wider than high and has room for ten keys, three as wide as their words, and what is between', async () => {
    const keyboard = await open()
    const lies = async (width: number): Promise<boolean> => {
      keyboard.style.inlineSize = `${width}px`
      keyboard.requestUpdate()
      await keyboard.updateComplete
      return keyboard.shadowRoot?.querySelector('.frame')?.classList.contains('lying') ?? false
    }
    keyboard.style.setProperty('--doorstep-target', '44px')
    expect([await lies(630), await lies(629), await lies(628)]).to.deep.equal([true, true, false])
    keyboard.style.setProperty('--doorstep-target', '36px')
    expect([await lies(549), await lies(548)]).to.deep.equal([true, false])
  })
})
