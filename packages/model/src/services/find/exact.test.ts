// A made-up list of ten items, and to the last figure what a question is taken apart into, how near it comes, and what is answered.
import { readServices } from '../../feed/readers/services.js'
import { charactersOf, folded } from './characters.js'
import { createFinder } from './finder.js'
import { ItemLists } from './lists.js'
import { PhraseComparer, type Kind } from './nearness.js'
import { chinesePieces, englishPieces, syllablePieces, type Piece } from './pieces.js'

const items =
  readServices({
    items: [
      {
        id: 'booklet',
        name: { 'zh-Hans': '病历本更换', 'zh-Hant': '病歷本更換', en: 'New medical booklet' },
        category: 'a',
        keywords: ['病历本', '本子用完了'],
      },
      {
        id: 'record',
        name: { 'zh-Hans': '健康档案查询', en: 'Health record' },
        category: 'a',
        summary: '查病历本上的记录',
        keywords: ['体检单'],
      },
      {
        id: 'card',
        name: { 'zh-Hans': '医保卡挂失', en: 'Lost medicare card' },
        category: 'a',
        keywords: ['医保卡丢了'],
        department: '受理中心',
      },
      { id: 'cardnew', name: { 'zh-Hans': '医保卡新办', en: 'A new medicare card' }, category: 'a' },
      {
        id: 'noise',
        name: { 'zh-Hans': '噪声处理', en: 'Noise' },
        category: 'a',
        keywords: [{ 'zh-Hans': '太吵', en: 'loud neighbours' }],
      },
      { id: 'plants', name: '修剪树枝', category: 'a' },
      { id: 'app', name: { 'zh-Hans': '学习app', en: 'Learning app' }, category: 'a', keywords: [{ 'zh-Hant': '影印' }] },
      { id: 'food', name: { 'zh-Hans': '食品经营许可新办', en: 'Food licence' }, category: 'a' },
      { id: 'foodout', name: { 'zh-Hans': '食品经营许可注销', en: 'Close a food business' }, category: 'a' },
      { id: 'hair', name: { 'zh-Hans': '老人理发', en: 'Haircuts' }, category: 'a', keywords: ['理发', '银行行长'] },
    ],
  }).value?.items ?? []
const table = {
  pinyin:
    'ban办 bao保吵 ben本 bing病并 chao吵 chu处 dan单 dang档 diu丢 fa发 gen更 geng更 gua挂 hang行 huan换 ji记 jian健检剪 jing经 ka卡 kang康 ke可 lao老 le了 li历理厉 lu录 pin品 ren人 ' +
    'shang上 sheng声 shi食失 shu树 ti体 wan完 xi习 xiao销 xin新 xing行 xiu修 xu许 xue学 xun询 yi医 yin银音印 ying营影 yong用 zao噪造 zhang长 zhi枝 zhu注 zi子 cha查 an案 tai太',
  variants: '历歷 换換 剪翦',
  meanings:
    '噪声 噪音 太吵 shouting|理发 剃头 头发长 haircut barber|食品经营 < 面馆 开店|+ 新办 < 想开|- 注销 < 不开了|- 挂失 丢了 < 不见了 lost',
}
const lists = new ItemLists(items, charactersOf(table))
const comparer = new PhraseComparer(lists)
const figure = (value: number): string => value.toFixed(3).replace(/\.?0+$/, '')
const idsOf = (list: readonly number[]): string => list.map((posting) => `${items[posting >> 2]?.id ?? '?'}${posting & 3}`).join(',')
const inFigures = (pieces: readonly Piece[]): string[] =>
  pieces.map(({ weight, sources }) =>
    `${figure(weight)}: ${sources.map(([list, worth]) => `${idsOf(list)}*${figure(worth)}`).join(' ')}`.trim(),
  )
const plain = (words: string): string =>
  folded(words, lists.table)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
const near = (words: string, kind: Kind): string[] => {
  const question = comparer.cut(kind === 'sounds' ? words : plain(words), kind)
  return items.flatMap(({ id }, item) => {
    const { alike, told, common } = comparer.nearest(item, question)
    return alike === 0 && common === 0 ? [] : [`${id} ${[alike, told, common].map(figure).join(' ')}`]
  })
}
const answers = (words: string): string[] =>
  createFinder(items, table)
    .find(words)
    .map(
      ({ item, score, sure, understood }) =>
        `${item.id} ${figure(score)}${sure ? ' sure' : ''}${understood === undefined ? '' : ` = ${understood}`}`,
    )

/** Lines of what is asked, a bar, and what is expected, parted by semicolons. */
const rows = (table: string): [words: string, expected: string][] =>
  table
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((part) => part.trim()))
    .map(([words = '', expected = '']) => [words, expected])

describe('a question in Chinese in pieces, each with its weight, and the items that explain it with their field and its worth', () => {
  it.each(
    rows(`
  病历本 | 0.754: booklet0,record2*0.483 booklet0,record2*1 ; 0.754: booklet0,record2*0.483 booklet0,record2*1 booklet0,record2*1 ; 0.754: booklet0,record2*0.483 booklet0,record2*1
  病厉本 | 0.754: booklet0,record2*0.483 *0.6 booklet0*0.65 ; 0.8: *0.6 booklet0*0.65 *0.6 booklet0*0.65 ; 0.754: booklet0,record2*0.483 *0.6 booklet0*0.65
  历病本 | 0.754: booklet0,record2*0.483 booklet0,record2*0.6 booklet0,record2*0.65 booklet0,record2*0.7 ; 0.754: booklet0,record2*0.483 booklet0,record2*0.6 booklet0,record2*0.65 booklet0,record2*0.6 ; 0.754: booklet0,record2*0.483 booklet0,record2*0.7 booklet0,record2*0.6
  病的本子 | 0.754: booklet0,record2*0.483 ; 1: booklet0,record2*0.483 booklet1*1 ; 1: booklet1*0.63 booklet1*1
  剪枝 | 1: plants0*0.63 plants0*0.6 ; 1: plants0*0.63 plants0*0.6
  噪音太吵 | 1: noise0*0.63 *0.6 noise0*0.8 ; 1: *0.6 *0.6 noise0*0.8 ; 1: noise1*0.63 *0.6 noise1*1 noise0*0.8 ; 1: noise1*0.63 noise1*1 noise0*0.8
  医保卡丢了 | 0.754: card0,cardnew0*0.483 card0,cardnew0*1 ; 0.754: card0,cardnew0*0.483 card0,cardnew0*1 card0,cardnew0*1 ; 1: card0,cardnew0*0.483 card0,cardnew0*1 card1*1 ; 1: card1*0.63 card1*1 card1*1 card0*0.8 ; 1: booklet1,card1*0.483 card1*1 card0*0.8
  医保卡不见了 | 0.754: card0,cardnew0*0.483 card0,cardnew0*1 ; 0.754: card0,cardnew0*0.483 card0,cardnew0*1 card0,cardnew0*1 ; 0.754: card0,cardnew0*0.483 card0,cardnew0*1 *0.6 ; 1: *0.6 *0.6 card0*0.8 ; 1: *0.6 card0*0.8
  医卡 | 0.754: card0,cardnew0*0.483 card0,cardnew0*0.6 ; 0.754: card0,cardnew0*0.483 card0,cardnew0*0.6
  面馆 | 0.754: *0.6 food0,foodout0*0.8 ; 0.8: *0.6 food0,foodout0*0.8
  想开面馆 | 0.754: *0.6 cardnew0,food0*0.8 ; 0.754: *0.6 *0.6 food0,foodout0*0.8 ; 0.8: *0.6 food0,foodout0*0.8
  不开了面馆 | 1: *0.6 foodout0*0.8 ; 1: *0.6 foodout0*0.8 ; 0.754: *0.6 food0,foodout0*0.8 ; 0.8: *0.6 food0,foodout0*0.8
  人 | 0.25: hair0*1.13
  单 | 1: record1*1.13
  更ben换 | 0.8: ; 0.25: booklet0*0.63 booklet0*0.7 ; 1: booklet0*0.63 booklet0*0.7
  病历 zzq | 1: ; 0.754: booklet0,record2*0.483 booklet0,record2*1 ; 0.754: booklet0,record2*0.483 booklet0,record2*1
  blb 更换 | 3: booklet0*0.8 ; 1: booklet0*0.63 booklet0*1 ; 1: booklet0*0.63 booklet0*1
  学习app | 1: app0*1 ; 1: app0*0.63 app0*1 ; 1: app0*0.63 app0*1
  看看 | 0.25: *0.6 ; 0.25: *0.6
  头发太长 | 0.8: *0.6 ; 1: hair0*0.63 *0.6 ; 0.25: hair1*0.63
  理发和树枝 | 1: card3,noise0,hair0*0.396 hair0*1 hair0*0.8 ; 1: hair0*0.63 hair0*1 hair0*0.8 ; 1: plants0*0.63 plants0*1 ; 1: plants0*0.63 plants0*1
  翦枝 | 1: plants0*0.63 plants0*0.6 ; 1: plants0*0.63 plants0*0.6
  受理 | 1: card3*0.63 card3*1 ; 1: card3,noise0,hair0*0.396 card3*1
  行长 | 0.5: hair1*0.63 hair1*1 ; 0.5: hair1*0.63 hair1*1
  影印 | 1: app1*0.63 app1*1 ; 1: app1*0.63 app1*1
  病历本病历本 | 0.754: booklet0,record2*0.483 booklet0,record2*1 ; 0.754: booklet0,record2*0.483 booklet0,record2*1 booklet0,record2*1 ; 0.754: booklet0,record2*0.483 booklet0,record2*1 booklet0,record2*0.6 ; 0.754: booklet0,record2*0.483 booklet0,record2*0.6 booklet0,record2*1 ; 0.754: booklet0,record2*0.483 booklet0,record2*1 booklet0,record2*1 ; 0.754: booklet0,record2*0.483 booklet0,record2*1
  健检单 | 1: record0*0.63 record1*0.6 ; 1: record1*0.63 record1*0.6 record1*1 ; 1: record1*0.63 record1*1
  我想 | 0.8: *0.6 ; 0.25: *0.6
`),
  )('%s', (words, expected) => expect(inFigures(chinesePieces(lists, plain(words))).join(' ; ')).toBe(expected))
})

describe('a question in English in pieces', () => {
  it.each(
    rows(`
  new medical booklet | 0.25: booklet0,cardnew0*1 ; 1: booklet0*1 ; 1: booklet0*1 booklet0*0.6
  noise | 1: noise0*1
  niose | 1: noise0*0.75
  shouted | 1: noise0*0.8
  the |
  food lic | 0.754: food0,foodout0*1 ; 1: food0*0.85
  food licence | 0.754: food0,foodout0*1 ; 1: food0*1
  lost card today | 1: card0*1 card0*0.8 card0*0.8 ; 0.754: card0,cardnew0*1 ; 0.25:
  medicarecard | 0.754: card0,cardnew0*1 ; 0.754: card0,cardnew0*1
  newcard | 0.25: booklet0,cardnew0*1 ; 0.754: card0,cardnew0*1
  cardnew | 0.754: card0,cardnew0*1 ; 0.25: booklet0,cardnew0*1
  barber | 1: hair0*0.8 hair0*0.8
  hair | 1: hair0*0.85
  health records | 1: record0*1 ; 1: record0*1
  xyz | 1:
  lost | 1: card0*1 card0*0.8 card0*0.8 card0*0.6
  card | 0.754: card0,cardnew0*1 card0,cardnew0*0.6
  app | 1: app0*1 app0*0.6
  learn | 1: app0*1 app0*0.6
  the new card please | 0.25: booklet0,cardnew0*1 ; 0.754: card0,cardnew0*1
`),
  )('%s', (words, expected) => expect(inFigures(englishPieces(lists, plain(words))).join(' ; ')).toBe(expected))
})

describe('syllables in pieces', () => {
  it.each(
    rows(`
  bin li ben | 1: booklet0*1 ; 1: booklet0*1 booklet0*1 ; 1: booklet0*1
  zao yin | 1: noise0*0.8 ; 1: noise0*0.8
  yi bao ka | 0.754: card0,cardnew0*1 ; 0.754: card0,cardnew0*1 card0,cardnew0*1 ; 0.754: card0,cardnew0*1
  yi bao | 0.754: card0,cardnew0*1 ; 0.754: card0,cardnew0*1
  wo bin li | 1: booklet0*1 ; 1: booklet0*1
  li fa | 1: hair0*1 hair0*0.8 ; 1: hair0*1 hair0*0.8
  tou fa zan | 0.8: ; 0.8: ; 0.8:
  zu | 0.8:
  xin hang | 0.8: ; 0.8:
  hang zan | 0.8: ; 0.8:
  bin yi | 0.8:
  mian guan | 0.8: ; 0.8:
  tai cao | 1: noise1*1 ; 1: noise1*1
`),
  )('%s', (words, expected) => expect(inFigures(syllablePieces(lists, words.split(' '))).join(' ; ')).toBe(expected))
})

describe('how near a question in Chinese comes: how alike, what share of the phrase was said, what both say', () => {
  it.each(
    rows(`
  病历本 | booklet 0.9 1 2.263
  病厉本 | booklet 0.578 0.667 1.509
  历病本 | booklet 0.6 0.667 1.509
  病的本子 | booklet 0.503 0.667 1.509
  剪枝 | plants 0.606 0.5 2
  噪音太吵 | noise 0.81 1 1.9
  医保卡丢了 | booklet 0.178 0.203 0.754 ; card 0.9 1 4.017 ; cardnew 0.518 0.703 2.263
  医保卡不见了 | booklet 0.175 0.203 0.754 ; card 0.86 0.859 3.647 ; cardnew 0.507 0.703 2.263
  医卡 | card 0.457 0.354 1.509 ; cardnew 0.576 0.469 1.509
  面馆 | food 0.389 0.385 1.476 ; foodout 0.297 0.324 1.476
  想开面馆 | cardnew 0.183 0.208 0.474 ; food 0.503 0.507 1.95 ; foodout 0.256 0.324 1.476
  不开了面馆 | booklet 0.21 0.203 0.754 ; card 0.158 0.188 0.754 ; food 0.281 0.385 1.476 ; foodout 0.539 0.538 2.58
  人 | hair 0.145 0.099 0.2
  单 | record 0.391 0.333 1
  更ben换 | booklet 0.323 0.347 1.2
  病历 zzq | booklet 0.445 0.667 1.509
  blb 更换 | booklet 0.323 0.347 1.2
  学习app | app 1 1 5
  看看 |
  头发太长 | noise 0.111 0.167 0.2 ; hair 0.477 0.621 1
  理发和树枝 | noise 0.154 0.169 0.611 ; plants 0.475 0.5 2 ; hair 0.551 0.801 1.611
  翦枝 | plants 0.606 0.5 2
  受理 | noise 0.21 0.169 0.611 ; hair 0.341 0.379 0.611
  行长 | hair 0.305 0.25 0.4
  影印 | app 0.9 1 2
  病历本病历本 | booklet 0.667 1 2.263
  健检单 | record 0.6 0.667 2
  我想 |
`),
  )('%s', (words, expected) => expect(near(words, 'characters').join(' ; ')).toBe(expected))
})

describe('how near a question in English comes', () => {
  it.each(
    rows(`
  new medical booklet | booklet 1 1 2.2 ; cardnew 0.106 0.117 0.2
  loud neighbours | noise 0.9 1 2
  noise | noise 1 1 1
  niose |
  shouted |
  the |
  food lic | food 0.43 0.43 0.754 ; foodout 0.314 0.274 0.754
  food licence | food 1 1 1.754 ; foodout 0.314 0.274 0.754
  lost card today | card 0.758 0.699 1.754 ; cardnew 0.42 0.441 0.754
  medicarecard |
  barber |
  hair |
  health records | record 1 1 2
  xyz |
  lost | card 0.505 0.399 1
  card | card 0.398 0.301 0.754 ; cardnew 0.549 0.441 0.754
  app | app 0.606 0.5 1
  learn | app 0.606 0.5 1
  the new card please | booklet 0.113 0.091 0.2 ; card 0.384 0.301 0.754 ; cardnew 0.661 0.559 0.954
`),
  )('%s', (words, expected) => expect(near(words, 'words').join(' ; ')).toBe(expected))
})

describe('how near syllables come', () => {
  it.each(
    rows(`
  bin li ben | booklet 0.9 1 2.2 ; noise 0.086 0.083 0.2 ; hair 0.116 0.167 0.2
  zao yin | noise 0.442 0.417 1 ; app 0.45 0.5 1 ; food 0.262 0.208 1 ; foodout 0.23 0.179 1 ; hair 0.273 0.25 1
  yi bao ka | card 0.738 0.647 2.2 ; cardnew 0.738 0.647 2.2 ; noise 0.581 0.833 1
  yi bao | card 0.456 0.353 1.2 ; cardnew 0.456 0.353 1.2 ; noise 0.75 0.833 1
  wo bin li | booklet 0.491 0.545 1.2 ; noise 0.086 0.083 0.2 ; hair 0.116 0.167 0.2
  li fa | booklet 0.097 0.091 0.2 ; noise 0.101 0.083 0.2 ; hair 0.9 1 1.2
  tou fa zan | hair 0.492 0.833 1
  zu | foodout 0.251 0.179 1
  xin hang | cardnew 0.344 0.294 1 ; food 0.262 0.208 1
  hang zan | hair 0.273 0.25 1
  bin yi | booklet 0.486 0.455 1 ; card 0.076 0.059 0.2 ; cardnew 0.076 0.059 0.2
  mian guan |
  tai cao | noise 0.15 0.167 0.2
`),
  )('%s', (words, expected) => expect(near(words, 'sounds').join(' ; ')).toBe(expected))
})

describe('what is answered, with its score, whether it is sure, and what was understood', () => {
  it.each(
    rows(`
  病历本 | booklet 1.54 sure ; record 0.7
  病厉本 | booklet 0.997 = 病历本
  历病本 | booklet 1.043
  病的本子 | booklet 1.088
  剪枝 | plants 0.994
  噪音太吵 | noise 1.336 sure = 噪声
  医保卡丢了 | card 1.496 sure
  医保卡不见了 | card 1.422 sure = 挂失
  医卡 | cardnew 0.946 ; card 0.874
  面馆 | food 1.034 = 食品经营 ; foodout 0.978 = 食品经营
  想开面馆 | food 1.102 = 新办 食品经营 ; foodout 0.692 = 食品经营
  不开了面馆 | foodout 1.123 = 注销 食品经营
  人 | hair 1.217
  单 | record 1.252
  更ben换 | booklet 0.62
  病历 zzq | booklet 0.869 ; record 0.421
  blb 更换 | booklet 1.074 = 病历本更换
  学习app | app 1.6 sure
  看看 |
  头发太长 |
  理发和树枝 | hair 0.831 ; plants 0.785
  翦枝 | plants 0.994
  受理 |
  行长 | hair 1.083
  影印 | app 1.44 sure
  病历本病历本 | booklet 1.4 sure ; record 0.7
  健检单 | record 1.17
  我想 |
  new medical booklet | booklet 1.6 sure
  noise | noise 1.6 sure
  niose | noise 0.75 = noise
  shouted | noise 0.8 = 噪声
  the |
  food lic | food 1.172
  food licence | food 1.6 sure
  lost card today | card 1.33
  medicarecard | card 1 ; cardnew 1
  barber | hair 0.8 = haircuts
  hair | hair 0.85
  health records | record 1.6 sure
  xyz |
  lost | card 1.303
  card | cardnew 1.329 ; card 1.239
  app | app 1.364
  learn | app 1.364
  the new card please | cardnew 1.396 ; card 0.981
  bingliben | booklet 1.54 sure = 病历本
  binliben | booklet 1.54 sure = 病历本
  bngliben | booklet 1.17 = 病历本
  binhliben | booklet 1.207 = 病历本
  blb | booklet 1.08 sure = 病历本
  blbgh | booklet 1.2 sure = 病历本更换
  ybk | card 1.012 = 医保卡 ; cardnew 1.012 = 医保卡
  yb | card 0.968 ; cardnew 0.968
  zaoyin | noise 1.065 = 噪声
  zaosheng | noise 1.364 = 噪声
  zaoseng | noise 1.364 = 噪声
  yibaoka | card 1.443 = 医保卡 ; cardnew 1.443 = 医保卡
  ybkgs | card 1.2 sure = 医保卡挂失
  lifa | hair 1.54 sure = 理发
  l | hair 0.738
  shu |
  b | booklet 0.733
  spjy | food 0.99 = 食品经营 ; foodout 0.99 = 食品经营
  jianzhi |
  bing4li4ben3 | booklet 1.54 sure
  xuexiapp | app 1.6 sure = 学习app
  yinhang | hair 1.227 = 银行
  yihang | hair 1.034 = 银行
  yibaokagusahi | card 1.3 = 医保卡
  laoren | hair 1.432 = 老人
  laorenlifa | hair 1.6 sure = 老人理发
  jingying | food 1.314 = 经营 ; foodout 1.276 = 经营
  shipinjingying | food 1.453 = 食品经营 ; foodout 1.403 = 食品经营
  jiankangdangan | record 1.453 sure = 健康档案
  病历本 booklet | booklet 1.259 sure
  medical 病历 | booklet 1.183
  chao |
  bao |
  hangzhang | hair 1.227 = 行长
  xingzhang | hair 1.064 = 行长
  shuzhi | plants 1.364 = 树枝
  suzi | plants 1.364 = 树枝
  yinying | app 1.44 = 影印
  shu zhi | plants 1.364 = 树枝
  medicare card lost | card 1.361
  booklet new | booklet 1.324
  a |
  zz |
  ？ |
`),
  )('%s', (words, expected) => expect(answers(words).join(' ; ')).toBe(expected))
})
