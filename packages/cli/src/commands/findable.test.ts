// What is said of a list: which items their own words do not lead to, by which words, and how many are named.
import type { CharacterIndex } from '@doorstep/model/find'
import type { ServiceItem } from '@doorstep/model/services'
import { findabilityLines, findabilityOf } from './findable.js'

const item = (id: string, name: ServiceItem['name'], keywords: ServiceItem['keywords'] = []) =>
  ({ id, name, keywords, category: 'life' }) as unknown as ServiceItem
const INDEX: CharacterIndex = {
  pinyin: 'shi事 zheng证正 zhong重中 chong重 jian件',
  variants: '',
  meanings: '社会保险 保险 < 社保|身份证 a < 证|- 补办',
}

describe('an item', () => {
  test('without keywords is asked for by its name and by its pinyin, and has no everyday word', () => {
    const items = [item('a', '重事')]
    expect(findabilityOf(items, INDEX)).toEqual({ withoutKeywords: items, unfound: [{ item: items[0], kind: 'everyday', words: '' }] })
  })

  test('that sounds like three others is named by the usual reading of its name', () => {
    const index = { ...INDEX, pinyin: 'shi事 zhong重中众终 chong重' }
    const items = ['中事', '众事', '终事', '重事'].map((name, at) => item(`i${at}`, name))
    expect(findabilityOf(items, index).unfound.filter(({ kind }) => kind === 'pinyin')).toEqual([
      { item: items[3], kind: 'pinyin', words: 'zhongshi' },
    ])
  })

  test('is found by an everyday word when an official word of two characters stands in its name', () => {
    const kinds = (name: string) => findabilityOf([item('a', name)], INDEX).unfound.map(({ kind }) => kind)
    expect(kinds('社会保险登记')).toEqual([])
    expect(kinds('商业保险')).toEqual([])
    expect(kinds('身份证')).toEqual([])
    // what people say, a Latin letter, a lone character, and words that lead nowhere are no official words
    expect(kinds('社保')).toEqual(['everyday'])
    expect(kinds('a 事')).toContain('everyday')
    expect(kinds('证件')).toEqual(['everyday'])
  })

  test('is asked for by its keywords in their place', () => {
    const items = [item('a', '事件', ['证', { en: 'paper' }])]
    expect(findabilityOf(items, INDEX)).toEqual({ withoutKeywords: [], unfound: [] })
  })

  test('of the name of another one cannot be told apart; signs and blanks do not count', () => {
    const items = [item('a', '事、件'), item('b', '事 件', ['证']), item('c', '事'), item('d', { 'zh-Hans': '（事件）' })]
    const alike = findabilityOf(items, INDEX).unfound.filter(({ kind }) => kind === 'alike')
    expect(alike).toEqual([
      { item: items[0], kind: 'alike', words: '事、件' },
      { item: items[1], kind: 'alike', words: '事 件' },
      { item: items[3], kind: 'alike', words: '（事件）' },
    ])
  })

  test('of the name of three others is told once, and not as one that its name does not find', () => {
    const items = ['a', 'b', 'c', 'd'].map((id) => item(id, '事件'))
    expect(findabilityOf(items, INDEX).unfound.map(({ item: { id }, kind }) => `${id} ${kind}`)).toEqual(
      ['a', 'b', 'c', 'd'].flatMap((id) => [`${id} alike`, `${id} everyday`]),
    )
  })

  test('that stands fourth is not seen: three are looked at', () => {
    const others = [1, 2, 3].map((nth) => item(`o${nth}`, '证件'.repeat(nth), ['事']))
    const last = item('z', '正中', ['事'])
    const unfound = (items: readonly ServiceItem[]) => findabilityOf(items, INDEX).unfound.filter(({ kind }) => kind === 'keyword')
    expect(unfound([...others.slice(1), last])).toEqual([])
    expect(unfound([...others, last])).toHaveLength(1)
    expect(unfound([...others, last])[0]).toMatchObject({ kind: 'keyword', words: '事' })
  })
})

test('each reason is said in both languages, an item’s one after the other', () => {
  const [one, two] = [item('a', '甲'), item('b', { 'zh-Hans': '乙', en: 'B' })]
  const kinds = ['name', 'pinyin', 'alike', 'everyday', 'keyword'] as const
  const lines = findabilityLines({
    withoutKeywords: [one],
    unfound: [...kinds.map((kind) => ({ item: one, kind, words: 'w' })), { item: two, kind: 'keyword', words: '词' }],
  })
  expect(lines).toEqual([
    '1 项没有关键词（keywords），2 项有找不到的说法。给它们写上居民平常怎么说，就好找了：',
    '1 items have no keywords, 2 are not found by something. Write down what residents call them:',
    `  a 甲: 没有关键词；用它自己的名称“w”找，前三个里没有它；用拼音 w 找，前三个里没有它；有另一项也叫“w”，用话分不出是哪一项；没有一句日常的话能找到它，只能用名称里的字；用它的关键词“w”找，前三个里没有它 | no keywords; not among the first three by its own name; not among the first three by its pinyin w; another item has the same name: no words tell them apart; no everyday word leads to it, only the words of its name; not among the first three by its keyword “w”`,
    '  b 乙: 用它的关键词“词”找，前三个里没有它 | not among the first three by its keyword “词”',
  ])
})

test('forty items are named one by one, and how many more there are', () => {
  const items = Array.from({ length: 41 }, (_, nth) => item(`i${nth}`, `事${nth}`))
  const lines = (count: number, most?: number) => findabilityLines({ withoutKeywords: items.slice(0, count), unfound: [] }, most)
  expect(lines(0)).toEqual([])
  expect(lines(40)).toHaveLength(42)
  expect(lines(41)).toHaveLength(43)
  expect(lines(41).at(-1)).toBe('  还有 1 项，加 --all 都列出来 | and 1 more: --all names them')
  expect(lines(41, Infinity)).toHaveLength(43)
  expect(lines(41, Infinity).at(-1)).toBe('  i40 事40: 没有关键词 | no keywords')
  // one that is not found comes before those that only lack keywords
  const [, second] = items
  if (!second) throw new Error('no item')
  const mixed = findabilityLines({ withoutKeywords: items.slice(0, 1), unfound: [{ item: second, kind: 'alike', words: 'x' }] })
  expect(mixed.slice(2).map((line) => line.slice(0, 5))).toEqual(['  i1 ', '  i0 '])
})
