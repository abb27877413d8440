// Finding services by words.
import { readServices } from '../../feed/readers/services.js'
import { createFinder, findServices } from './finder.js'

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
    expect(found('Booklet')).toEqual(['booklet'])
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
    ['another way to write a character', '翦枝', 'plants'],
    ['pinyin with tones', 'bing4li4ben3', 'booklet'],
    ['pinyin of a word in full, with accents', 'bìng lì běn', 'booklet'],
    ['the wrong order', '历病本', 'booklet'],
    ['words that stand between', '病历的小本', 'booklet'],
    ['characters and letters', '病历ben', 'booklet'],
    ['two telling characters that stand apart', '剪枝', 'plants'],
  ])('finds by %s', (_, words, id) => expect(ids(words)).toEqual([id]))
  it('gives nothing for a word of another matter', () => expect(ids('剃头')).toEqual([]))

  it.each([
    ['pinyin', 'binliben', '病历本'],
    ['initials', 'blb', '病历本'],
    ['a character of the same sound', '病厉本', '病历本'],
    ['a piece in pinyin', 'bingli 更换', '病历'],
    ['the words themselves', '病历本', undefined],
    ['another spelling of them', '病歷本', undefined],
  ])('says which words were understood by %s', (_, words, meant) =>
    expect(createFinder(services, index).find(words)[0]).toMatchObject({ item: { id: 'booklet' }, understood: meant }),
  )
  it.each([
    ['a word of the same meaning', '噪音', '噪声'],
    ['its pinyin', 'zaoyin', '噪声'],
    ['it in a sentence', '请问噪音怎么办', '噪声'],
    ['an English word of the same meaning', 'shouted', '噪声'],
    ['an English word with a slip', 'niose', 'noise'],
    ['an English word among many small ones', 'what would you please do about having them shouted', '噪声'],
    ['an abbreviation, beside other words', '社保登记', '社会保险'],
    ['pinyin with a slip, not the word of the same meaning but the one that is meant', 'shebap', '社保'],
    ['its own word', '噪声', undefined],
    ['a word of which its own is a part', '噪声大', undefined],
    ['its own English', 'noise', undefined],
  ])('says which of its words were understood by %s', (_, words, meant) => {
    const few = readServices({
      items: [
        { id: 'noise', name: { 'zh-Hans': '噪声处理', en: 'Noise' }, category: 'community' },
        { id: 'insured', name: '社会保险登记', category: 'government' },
        { id: 'subsidy', name: '社保补贴', category: 'government' },
      ],
    }).value?.items
    const table = { ...index, pinyin: `${index.pinyin} bao保 hui会 she社`, meanings: `${index.meanings}|社会保险 社保` }
    expect(createFinder(few ?? [], table).find(words)[0]?.understood).toBe(meant)
  })
  it('takes letters among Chinese for English before it takes them for a syllable', () => {
    const few = readServices({
      items: [
        { id: 'forbidden', name: { 'zh-Hans': '禁令', en: 'Ban' }, category: 'own' },
        { id: 'office', name: '办证', category: 'own' },
      ],
    }).value?.items
    expect(findServices(few ?? [], '查ban', { pinyin: 'ban办 cha查', variants: '', meanings: '' }).map(({ id }) => id)).toEqual([
      'forbidden',
    ])
  })
  it('says no letters of a name for a syllable', () => {
    const few = readServices({ items: [{ id: 'app', name: '学习app', category: 'own' }] }).value?.items
    expect(createFinder(few ?? [], { pinyin: 'xi习 xue学', variants: '', meanings: '' }).find('xia')[0]?.understood).toBeUndefined()
  })
  it('counts English that is said of anything little, whether an item has it or not', () => {
    const few = readServices({
      items: [
        { id: 'family', name: { 'zh-Hans': '签约', en: 'A family doctor' }, category: 'health' },
        { id: 'clinic', name: { 'zh-Hans': '门诊', en: 'General clinic' }, category: 'health', keywords: [{ en: 'see the doctor' }] },
      ],
    }).value?.items
    const [bare, light] = ['see the doctor in the clinic', 'see the doctor in the clinic today'].map(
      (words) => createFinder(few ?? []).find(words)[0],
    )
    expect([bare?.item.id, light?.item.id]).toEqual(['clinic', 'clinic'])
    expect(light?.score).toBeGreaterThan((bare?.score ?? 2) - 0.17)
  })
  it('is sure of what was said in its words, and of a guess never', () => {
    const grades = (words: string) =>
      createFinder(services, index)
        .find(words)
        .map(({ item, sure }) => [item.id, sure])
    expect(grades('病历本')).toEqual([['booklet', true]])
    expect(grades('病厉本')).toEqual([['booklet', false]])
    // the first letters of all of a name, and of its beginning
    expect(grades('blbgh')).toEqual([['booklet', true]])
    expect(grades('blb')).toEqual([['booklet', false]])
    // pinyin as it is written, and as many say it
    expect(grades('zaoshengchuli')).toEqual([['noise', true]])
    expect(grades('zaosenculi')).toEqual([['noise', false]])
  })
  it.each([
    ['all of a name', '健身房开卡', 'gym', true],
    ['all of a keyword, with small words around', '我想问问旧洗衣机怎么办', 'waste', true],
    ['most of a long name', '联合收割机档案封存', 'tractor', true],
    ['what two items say alike', '收割机档案', 'tractor', false],
  ])('is as sure as the evidence: %s', (_, words, id, sure) => {
    const few = readServices({
      items: [
        { id: 'gym', name: '健身房开卡', category: 'own' },
        { id: 'waste', name: '大件清运', category: 'own', keywords: ['旧洗衣机'] },
        { id: 'clinic', name: '全科门诊', category: 'health' },
        { id: 'tractor', name: '拖拉机联合收割机档案封存', category: 'government' },
        { id: 'unsealed', name: '拖拉机联合收割机档案解封', category: 'government' },
        ...['合同咨询', '身份证换领', '露天电影', '家谱展览'].map((name, at) => ({ id: `i${at}`, name, category: 'own' })),
      ],
    }).value?.items
    expect(createFinder(few ?? [], index).find(words)[0]).toMatchObject({ item: { id }, sure })
  })
  describe('what is all of a keyword', () => {
    const few = readServices({
      items: [
        { id: 'hair', name: '老人照顾', category: 'own', keywords: ['理发', '病历本'] },
        { id: 'school', name: '学校理发师傅来站', category: 'own', keywords: ['本处旧书', '修枝'] },
        { id: 'trees', name: '树枝', category: 'own', keywords: ['修枝'] },
        ...['合同咨询', '身份证换领', '露天电影', '家谱展览'].map((name, at) => ({ id: `i${at}`, name, category: 'own' })),
      ],
    }).value?.items
    const table = {
      pinyin: 'ben本 bing病 fa发 fu傅 lai来 li历理 shi师 shu树书 xiao校 xiu修 xue学 zhan站 zhi枝',
      variants: '',
      meanings: '',
    }
    const best = (words: string) => createFinder(few ?? [], table).find(words)[0]
    it('is sure beside one that says it among other words', () => expect(best('理发')).toMatchObject({ item: { id: 'hair' }, sure: true }))
    it('is sure by its pinyin', () => expect(best('bingliben')).toMatchObject({ item: { id: 'hair' }, sure: true }))
    it('is sure by its three initials', () => expect(best('blb')).toMatchObject({ item: { id: 'hair' }, sure: true }))
    it('is not sure where two items have it', () => expect(best('修枝')).toMatchObject({ sure: false }))
    it('is not sure where more is said, or less', () =>
      expect(['理发扫地', '历本', 'bl', 'lf'].map((words) => best(words)?.sure ?? false)).toEqual([false, false, false, false]))
  })

  describe('three initials of a keyword are sure', () => {
    const few = ['合同咨询', '身份证换领', '露天电影', '家谱展览']
    // half of all phrases begin with b and half with l: so do the initials of anything
    const many = Array.from({ length: 12 }, (_, at) => (at % 2 === 0 ? '病历' : '历本'))
    const isSure = (keywords: string, names: readonly string[]) => {
      const items = [
        { id: 'right', name: '看医生', category: 'own', keywords: keywords.split(' ') },
        ...names.map((name, at) => ({ id: `i${at}`, name, category: 'own' })),
      ]
      const table = { pinyin: 'bai白 ben本 bing病 bo卜 he合 jia家 li历 lu露 luo萝 shen身 tang汤', variants: '', meanings: '' }
      const best = createFinder(readServices({ items }).value?.items ?? [], table).find('blb')[0]
      return [best?.item.id, best?.sure]
    }
    it.each<[what: string, keywords: string, names: readonly string[], sure: boolean]>([
      ['where they are seldom', '病历本', few, true],
      ['not where chance alone gives them as often', '病历本', many, false],
      ['there too, of what the item says often', '病历本 病历本儿 病历本子 旧病历本 新病历本 换病历本', many, true],
      ['not where another item holds them as often among its words', '病历本', [...few, '汤白萝卜'], false],
      ['where the item holds them twice as often as another', '病历本 病历本子', [...few, '汤白萝卜'], false],
      ['where it holds them more than twice as often', '病历本 病历本子 旧病历本', [...few, '汤白萝卜'], true],
    ])('%s', (_, keywords, names, sure) => expect(isSure(keywords, names)).toEqual(['right', sure]))
  })

  describe('letters that are the pinyin of one word and only sound like another', () => {
    const few = readServices({
      items: [
        { id: 'company', name: '注册登记', category: 'government', keywords: ['注册'] },
        { id: 'cars', name: '汽车租赁', category: 'own' },
        { id: 'van', name: '搬场租车', category: 'own' },
      ],
    }).value?.items
    const table = { pinyin: 'ban搬 ce册 chang场 che车 deng登 ji记 lin赁 qi汽 zhu注 zu租', variants: '', meanings: '汽车租赁 < 租车' }
    const ids = (words: string) => findServices(few ?? [], words, table).map(({ id }) => id)
    it('find the word that is written so, and what has its meaning, before the other', () =>
      expect(ids('zuche')).toEqual(['van', 'cars', 'company']))
    it('find the other where it is written so', () => expect(ids('zhuce')[0]).toBe('company'))
    it('find all that sounds so where nothing is written so', () => expect(ids('zuce')[0]).toBe('company'))
  })

  it('takes a word that is only asked for the matter, and does not find the word by the matter', () => {
    const few = readServices({
      items: [
        { id: 'food', name: '食品经营许可', category: 'government' },
        { id: 'noodles', name: '面馆开业', category: 'own' },
      ],
    }).value?.items
    const asked = (words: string) => findServices(few ?? [], words, { pinyin: '', variants: '', meanings: '食品经营 < 面馆 饭店' })
    expect(asked('饭店').map(({ id }) => id)).toEqual(['food'])
    expect(asked('食品经营').map(({ id }) => id)).toEqual(['food'])
  })

  it.each([
    ['left out', 'bngliben'],
    ['doubled', 'binglibeen'],
    ['swapped with its neighbour', 'bignliben'],
    ['another key beside it', 'binhliben'],
    ['swapped within ch, sh, ng', 'zaohseng'],
  ])('finds pinyin with a letter %s, and is not sure', (_, words) => {
    const [best] = createFinder(services, index).find(words)
    expect(best).toMatchObject({ item: { id: words.startsWith('b') ? 'booklet' : 'noise' }, sure: false })
  })
  it('says which words were meant by letters with a slip', () =>
    expect(createFinder(services, index).find('bngliben')[0]?.understood).toBe('病历本'))
  it('prefers what was asked to be done, and without a word of it what is usual', () => {
    const few = readServices({
      items: ['注销', '补办', '新办', '延续'].map((done, at) => ({ id: `i${at}`, name: `烟草许可${done}`, category: 'government' })),
    }).value?.items
    const meanings = '+ 新办 < 想开|- 补办 < 丢了|- 注销 < 不开了|- 延续 < 到期'
    const best = (words: string) => findServices(few ?? [], words, { pinyin: '', variants: '', meanings })[0]?.id
    expect(['烟草许可丢了', '不开了 烟草许可', '烟草许可'].map(best)).toEqual(['i1', 'i0', 'i2'])
  })
  it('leaves none out of several hundred that answer, and none comes twice', () => {
    const many = readServices({
      items: Array.from({ length: 300 }, (_, at) => ({ id: `i${at}`, name: `许可${at}注销`, category: 'government' })),
    }).value?.items
    const found = createFinder(many ?? [], index).find('注销')
    expect(new Set(found.map(({ item }) => item.id)).size).toBe(300)
    expect(found).toHaveLength(300)
    expect(found.filter(({ sure }) => sure)).toEqual([])
  })
  it('prepares a list in small steps, until there is nothing left to do', () => {
    const many = readServices({
      items: Array.from({ length: 200 }, (_, at) => ({ id: `i${at}`, name: `许可${at}`, category: 'government' })),
    }).value?.items
    const finder = createFinder(many ?? [], index)
    let steps = 0
    while (finder.prepare()) steps++
    // ten items at a time, in each of four parts
    expect(steps).toBeGreaterThanOrEqual(80)
    expect(steps).toBeLessThan(100)
    expect(finder.prepare()).toBe(false)
  })
  it('finds by one telling character among many items, and not by one that many have', () => {
    const many = readServices({
      items: [
        { id: 'tools', name: '雨伞借用', category: 'own' },
        ...Array.from({ length: 80 }, (_, at) => ({ id: `i${at}`, name: `${String.fromCharCode(0x4e80 + at)}具证明`, category: 'own' })),
      ],
    }).value?.items
    const finder = createFinder(many ?? [], index)
    expect(finder.find('带伞').map(({ item }) => item.id)).toEqual(['tools'])
    expect(finder.find('带具')).toEqual([])
  })
})
