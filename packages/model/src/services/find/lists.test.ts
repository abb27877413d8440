// The index of a list: all names and keywords in letters, by each way they are read; what stands in which text; how rare it is.
import { readServices } from '../../feed/readers/services.js'
import { charactersOf } from './characters.js'
import { createFinder } from './finder.js'
import { ItemLists, soundsOf } from './lists.js'

const items =
  readServices({
    items: [
      {
        id: 'bank',
        name: { 'zh-Hans': '银行app', en: 'The Bank' },
        category: 'a',
        keywords: [{ 'zh-Hans': '行长', 'zh-Hant': '行長' }, { 'zh-Hans': '复印', 'zh-Hant': '影印' }, { en: 'my record' }],
        summary: { 'zh-Hans': '银钱往来', 'zh-Hant': '錢莊' },
        department: '总行',
        eligibility: '居民',
      },
      { id: 'noise', name: '噪声', category: 'a', keywords: ['太吵', '床', '囍囍'] },
      { id: 'yin', name: '音歌', category: 'a' },
    ],
  }).value?.items ?? []
const table = {
  pinyin: 'chao吵 chuang床 fu复 ge歌 hang行 sheng声 tai太 xing行 yin银音印 ying影 zao噪 zhang长 zhong中',
  variants: '长長 钱錢 庄莊',
  meanings: '噪声 太吵 噪音|床 铺|树木 < 面馆 中吵',
}
const lists = new ItemLists(items, charactersOf(table))

test('names and keywords stand in letters, whole and by their initials, two readings both ways', () => {
  expect(lists.spelt.whole.letters).toBe('|yinhanapp|yinxinapp|hanzan|xinzan|fuyin|yinyin|zaosen|taicao|cuan|yine|')
  expect(lists.spelt.initials.letters).toBe('|yhapp|yxapp|hz|xz|fy|yy|zs|tc|c|yg|')
})

test('Chinese texts are read once, a traditional one where it is another wording of a name or keyword', () => {
  expect(lists.phrases(0).map(({ text, field }) => `${text}${field}`)).toEqual([
    '银行app0',
    '行长1',
    '复印1',
    '影印1',
    '银钱往来2',
    '总行3',
    '居民3',
  ])
  expect(lists.phrases(0)).toBe(lists.phrases(0))
  expect(lists.englishPhrases(0).filter(({ field }) => field < 2)).toEqual([
    { text: 'the bank', field: 0 },
    { text: 'my record', field: 1 },
  ])
  expect(lists.phrases(9)).toEqual([])
})

test('where a text stands in traditional characters alone, it is read whatever it says', () => {
  const only = [
    {
      id: 'x',
      name: { 'zh-Hant': '錢莊' },
      category: 'a',
      keywords: [{ 'zh-Hant': '銀行' }],
      summary: { 'zh-Hant': '錢莊往來', en: 'x' },
      department: { 'zh-Hant': '總行' },
      eligibility: { 'zh-Hant': '居民' },
    },
  ]
  const read = new ItemLists(readServices({ items: only }).value?.items ?? [], charactersOf(table)).phrases(0)
  expect(read.map(({ field }) => field)).toEqual([0, 1, 2, 3, 3])
})

test('what stands in few items tells more', () => {
  expect([[0], [0, 1], [0, 1, 2]].map((list) => Number(lists.rarity(list).toFixed(3)))).toEqual([1, 0.575, 0.326])
})

test('pairs stand in what follows each other, by sound in names and keywords alone', () => {
  const sound = (syllable: string): number => lists.table.sounds.get(syllable) ?? -1
  const pair = (one: string, next: string) => lists.sounds.pairs.get(soundsOf(sound(one), sound(next)))
  expect([pair('yin', 'han'), pair('yin', 'xin'), pair('zao', 'sen'), pair('sen', 'tai')]).toEqual([[0], [0], [4], undefined])
  expect([...lists.sounds.words].map(([letters, groups]) => `${letters} ${groups.join()}`).sort()).toEqual(
    ['?? 2,2', 'taicao 0', 'zaosen 0', 'zaoyin 0', 'zoncao 2'].sort(),
  )
  expect(lists.sounds.written.get('zhongchao')).toEqual([2])
  expect(lists.sounds.written.get('zaosheng')).toEqual([0])
  expect([lists.sounds.written.get('chuang'), lists.sounds.words.get('cuan')]).toEqual([undefined, undefined])
})

test.each([
  // the very words by their pinyin, and not the first of their meaning
  ['taichao', 'noise', '太吵'],
  ['zaoyin', 'noise', '噪声'],
  // any word of a phrase in English
  ['recrod', 'bank', 'record'],
  ['hangzhang', 'bank', '行长'],
  ['太炒', 'noise', undefined],
])('%s is understood', (words, id, meant) => {
  const found = createFinder(items, table).find(words)[0]
  expect([found?.item.id, found?.understood]).toEqual(found ? [id, meant] : [undefined, undefined])
})

test('one word of a long sentence was not what most of it meant', () => {
  const few = readServices({ items: [{ id: 'trees', name: '树木', category: 'a' }] }).value?.items ?? []
  const find = (words: string) => createFinder(few, table).find(words)[0]?.understood
  expect(find('面馆')).toBe('树木')
  expect(find('春天花草歌面馆')).toBeUndefined()
})
