// Finding services by words.
import { readServices } from '../../feed/readers.js'
import { findServices } from './finder.js'

const items =
  readServices({
    items: [
      { id: 'query', name: '健康档案查询', category: 'health', summary: '查病历本上的记录' },
      {
        id: 'booklet',
        name: { 'zh-Hans': '病历本更换', 'zh-Hant': '病歷本更換', en: 'New medical booklet' },
        category: 'government',
        keywords: ['病历本用完了', '本子'],
      },
      { id: 'card', name: '医保卡挂失', category: 'government', keywords: ['医保卡丢了'] },
    ],
  }).value?.items ?? []

const found = (words: string) => findServices(items, words).map((item) => item.id)

describe('findServices', () => {
  it('gives everything for no words', () => expect(found('  ')).toEqual(['query', 'booklet', 'card']))
  it('puts a match by name before one by description', () => expect(found('病历本')).toEqual(['booklet', 'query']))
  it('finds a keyword inside a whole sentence', () => expect(found('我的病历本用完了怎么办')).toEqual(['booklet']))
  it('finds in every language, whatever the case and width', () => {
    expect(found('BOOKLET')).toEqual(['booklet'])
    expect(found('病歷本')).toEqual(['booklet'])
    expect(found('ｂｏｏｋｌｅｔ')).toEqual(['booklet'])
  })
  it('takes words apart by spaces, and gives nothing for words of another matter', () => {
    expect(found('医保 丢了')).toEqual(['card'])
    expect(found('月球火箭')).toEqual([])
  })
})

describe('findServices with a table of characters', () => {
  const services =
    readServices({
      items: [
        { id: 'noise', name: { 'zh-Hans': '噪声处理', en: 'Noise' }, category: 'community' },
        { id: 'booklet', name: '病历本更换', category: 'government' },
        { id: 'plants', name: '修剪树枝', category: 'community' },
      ],
    }).value?.items ?? []
  const index = {
    pinyin: 'ben本 bing病 chu处 geng更 huan换 jian剪 li历厉理 sheng声 shu树 xiu修 yin音 zao噪造 zhi枝',
    variants: '历歷 剪翦',
    meanings: '噪声 噪音 吵 shouting|理发 剃头 haircut',
  }
  const ids = (words: string) => findServices(services, words, index).map((item) => item.id)

  it.each([
    ['a word of the same meaning', '吵', 'noise'],
    ['its pinyin, though no item has the word', 'zao yin', 'noise'],
    ['an English word of the same meaning, whatever its ending', 'shouted', 'noise'],
    ['pinyin as Shanghai says it', 'binliben', 'booklet'],
    ['initials', 'blbgh', 'booklet'],
    ['a character of the same sound', '病厉本', 'booklet'],
    ['traditional characters', '病歷本', 'booklet'],
    ['two telling characters that stand apart', '剪枝', 'plants'],
  ])('finds by %s', (_, words, id) => expect(ids(words)).toEqual([id]))
  it('gives nothing for a word of another matter', () => expect(ids('剃头')).toEqual([]))
})
