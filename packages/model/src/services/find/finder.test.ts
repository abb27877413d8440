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
