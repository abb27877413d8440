// The keyboard on the glass, read without a browser: which keys stand where, what each does, and how words are chosen and paged.
import { digitRows, letterRows, type Key } from '../../../packages/elements/src/keyboard/keys.js'
import { DoorstepKeyboard } from '../../../packages/elements/src/keyboard/keyboard.js'
import { pageSize } from '../../../packages/elements/src/keyboard/page.js'
import { smallFeed } from '../../../packages/elements/src/testing/station.js'
import { eventually, Placed, withoutBrowser } from './page.js'
import { partIn } from './seen.js'

withoutBrowser()

const placed: Placed<DoorstepKeyboard>[] = []
afterEach(() => placed.splice(0).forEach((each) => each.close()))

async function keyboard(set: Partial<DoorstepKeyboard> = {}, options: ConstructorParameters<typeof Placed>[1] = {}) {
  const it = new Placed(Object.assign(new DoorstepKeyboard(), set), options)
  placed.push(it)
  await it.element.updateComplete
  return it
}
const press = async (it: Placed<DoorstepKeyboard>, ...keys: string[]) => {
  for (const key of keys) {
    it.does(key)
    await it.element.updateComplete
  }
  return it.element.value
}
const offered = (it: Placed<DoorstepKeyboard>) =>
  it.lines.filter((line) => line.includes('[role=option]')).map((line) => line.split('] ').at(-1) ?? '')
/** Chinese has come, and offers something. */
const offers = (it: Placed<DoorstepKeyboard>) => eventually(() => expect(offered(it).length).toBeGreaterThan(0), { timeout: 20_000 })
const selected = (it: Placed<DoorstepKeyboard>) =>
  it.lines.filter((line) => line.includes('aria-selected=true')).map((line) => line.split('] ').at(-1))

describe('the keys', () => {
  const rows = (all: readonly (readonly Key[])[]) =>
    all.map((row) => row.map((each) => (typeof each === 'string' ? each : `<${each.key}>`)).join(''))
  const UPRIGHT = { lying: false, chinese: true, digits: false, withoutDone: false }
  test.each([
    ['upright', UPRIGHT, ['1234567890', 'qwertyuiop', 'asdfghjkl', '<script>zxcvbnm<delete>', '<clear>，。？<space><done>']],
    [
      'upright, in letters, always there',
      { ...UPRIGHT, chinese: false, withoutDone: true },
      ['1234567890', 'qwertyuiop', 'asdfghjkl', '<script>zxcvbnm<delete>', '<clear>,.?<space>'],
    ],
    ['lying', { ...UPRIGHT, lying: true }, ['qwertyuiop<delete>', 'asdfghjkl<clear><done>', '<digits><script>zxcvbnm，。？<space>']],
    [
      'lying, with digits, always there',
      { lying: true, chinese: false, digits: true, withoutDone: true },
      ['1234567890<delete>', 'asdfghjkl<clear>', '<digits><script>zxcvbnm,.?<space>'],
    ],
  ])('stand %s', (_, how, expected) => expect(rows(letterRows(how))).toEqual(expected))

  test('of digits alone', () => {
    expect(rows(digitRows(false))).toEqual(['123', '456', '789', '<clear>0<delete>', '<done>'])
    expect(rows(digitRows(true))).toEqual(['123', '456', '789', '<clear>0<delete>'])
  })

  test.each<[string[], number, number, number, number]>([
    // a word is as wide as its characters and one more, and no narrower than a fingertip; 0.5 stands between two
    [['我们', '你们', '他们'], 0, 1, 6.5, 2],
    [['我们', '你们', '他们'], 0, 1, 6.4, 1],
    [['我们', '你们', '他们'], 1, 1, 20, 2],
    [['我们', '你们', '他们'], 0, 2, 6.5, 3],
    [['我们', '你们', '他们', '咱们', '她们'], 0, 2, 6.5, 4],
    // one at least, however long it is
    [['一个很长很长的词'], 0, 1, 2, 1],
    [['短', '一个很长很长的词'], 1, 1, 2, 1],
    [['我', '你', '他'], 0, 1, 8.5, 3],
    [['我', '你', '他'], 0, 1, 8.4, 2],
    [['我', '你', '他', '她', '它'], 3, 1, 10, 2],
    [Array.from({ length: 12 }, () => '一'), 5, 2, 10, 6],
    [Array.from({ length: 12 }, () => '一'), 0, 9, 10, 12],
    [[], 0, 1, 10, 0],
  ])('leave room for words: of %j from %i, in %i rows of %f, %i', (texts, from, rows, width, count) =>
    expect(pageSize(texts, from, { rows, width, narrowest: 2.5, around: 1, between: 0.5 })).toBe(count),
  )
})

describe('a keyboard', () => {
  test('writes what is pressed, takes letters back, and is cleared', async () => {
    const it = await keyboard({ value: '找' }, { lang: 'en' })
    expect(await press(it, 'a', 'b', '1')).toBe('找ab1')
    expect(it.sent).toMatchObject([{ type: 'doorstep-typed', value: '找a' }, { value: '找ab' }, { value: '找ab1' }])
    const key = (name: string) => it.does(name)
    const named = it.lines.filter((line) => line.startsWith('button')).map((line) => line.split('] ').at(-1) ?? '')
    const { keyboardWords } = await import('../../../packages/elements/src/keyboard/keyboard.words.js')
    const en = keyboardWords.en as { delete: string; clear: string; space: string; done: string }
    expect(named).toEqual(expect.arrayContaining([en.delete, en.clear, en.space, en.done]))
    key(en.delete)
    expect(it.element.value).toBe('找ab')
    it.element.value = '好😀'
    key(en.delete)
    expect(it.element.value).toBe('好')
    key(en.space)
    expect(it.element.value).toBe('好 ')
    key(en.clear)
    expect(it.element.value).toBe('')
    key(en.done)
    expect(it.sent.at(-1)?.type).toBe('doorstep-typing-done')
    const full = await keyboard({ value: 'abc', maxLength: 4 }, { lang: 'en' })
    expect(await press(full, 'd', 'e')).toBe('abcd')
    expect(full.sent).toHaveLength(1)
  })

  test('of digits offers no words, and may stay where it is', async () => {
    const it = await keyboard({ layout: 'digits', withoutDone: true })
    expect(it.text).not.toMatch(/listbox|候选/)
    expect(await press(it, '1', '0')).toBe('10')
    expect(it.lines.filter((line) => line.startsWith('button'))).toHaveLength(12)
  })

  test('turns letters into Chinese: words are chosen by a tap, by the long key, and letters go by the syllable', async () => {
    const it = await keyboard()
    await press(it, 'n', 'i', 'h', 'a', 'o')
    await offers(it)
    expect(offered(it)[0]).toBe('你好')
    it.does('你好')
    await it.element.updateComplete
    expect(it.element.value).toBe('你好')
    await press(it, 'x', 'i', 'e', 'x', 'i', 'e')
    const first = offered(it)[0] ?? ''
    const { keyboardWords } = await import('../../../packages/elements/src/keyboard/keyboard.words.js')
    const words = keyboardWords['zh-Hans'] as Record<'space' | 'clear' | 'clearSyllable' | 'toLatin' | 'toChinese', string>
    expect(await press(it, words.space)).toBe(`你好${first}`)
    await press(it, 'n', 'i', 'h', 'a')
    expect(it.text).toContain(words.clearSyllable)
    expect(await press(it, words.clearSyllable)).toBe(`你好${first}ni`)
    expect(await press(it, words.clearSyllable)).toBe(`你好${first}`)
    expect(it.text).not.toContain(words.clearSyllable)
    // nothing waits: the long key is a space, the other clears all
    expect(await press(it, words.space)).toBe(`你好${first} `)
    expect(await press(it, words.clear)).toBe('')
    // letters that stay letters
    await press(it, words.toLatin, 'n', 'i')
    expect([it.element.value, offered(it)]).toEqual(['ni', []])
    expect(await press(it, words.space)).toBe('ni ')
    await press(it, words.toChinese)
    expect(it.text).toContain(words.toLatin)
  })

  test('pages through the words, from the last page to the first, and begins anew with every letter', async () => {
    const it = await keyboard()
    await press(it, 'f', 'o')
    await offers(it)
    const { keyboardWords } = await import('../../../packages/elements/src/keyboard/keyboard.words.js')
    const more = (keyboardWords['zh-Hans'] as { more: string }).more
    const pages: string[][] = []
    for (let turn = 0; turn < 80; turn += 1) {
      if (pages.some(([first]) => first === offered(it)[0])) break
      pages.push(offered(it))
      await press(it, more)
    }
    expect(pages.length).toBeGreaterThan(1)
    expect(offered(it)).toEqual(pages[0])
    expect(new Set(pages.flat()).size).toBe(pages.flat().length)
    await press(it, more)
    expect(offered(it)).toEqual(pages[1])
    const step = async (key: string) => {
      const preventDefault = vi.fn()
      it.tells('div', { role: 'listbox' }, '@keydown', { key, preventDefault })
      await it.element.updateComplete
      return [selected(it), preventDefault.mock.calls.length]
    }
    const [, second = []] = pages
    expect(await step('ArrowRight')).toEqual([[second[1]], 1])
    expect(await step('ArrowLeft')).toEqual([[second[0]], 1])
    expect(await step('ArrowUp')).toEqual([[second.at(-1)], 1])
    expect(await step('ArrowDown')).toEqual([[second[0]], 1])
    expect(await step('x')).toEqual([[second[0]], 0])
    await step('ArrowRight')
    await press(it, 'j')
    expect(selected(it)).toEqual([offered(it)[0]])
    expect(offered(it)[0]).not.toBe(second[0])
    await press(it, more)
    it.element.value = 'fo'
    await it.element.updateComplete
    expect(offered(it)).toEqual(pages[0])
  })

  test('knows the words of the station, and offers words before anything is typed only where nothing is searched', async () => {
    const it = await keyboard({}, { feed: smallFeed() })
    await press(it, 'b', 'l', 'b', 'g', 'h')
    await eventually(() => expect(offered(it)).toContain('病历本更换'), { timeout: 20_000 })
    const searched = await keyboard()
    await press(searched, 'a')
    await offers(searched)
    searched.element.value = ''
    await searched.element.updateComplete
    expect(offered(searched)).toEqual([])
    const written = await keyboard({ withoutHint: true })
    await press(written, 'a')
    await offers(written)
    written.element.value = ''
    await written.element.updateComplete
    expect(offered(written).length).toBeGreaterThan(0)
  })

  test('writes traditional characters where the page is in them', async () => {
    const it = await keyboard({}, { lang: 'zh-Hant' })
    await press(it, 'y', 'i', 's', 'h', 'e', 'n', 'g')
    await eventually(() => expect(offered(it)).toContain('醫生'), { timeout: 20_000 })
  })

  test('takes no focus from the field it writes into', async () => {
    const it = await keyboard()
    const preventDefault = vi.fn()
    ;(partIn(it.view, 'div', { role: 'group' }).attributes['@pointerdown'] as (event: object) => void)({ preventDefault })
    expect(preventDefault).toHaveBeenCalledOnce()
  })
})
