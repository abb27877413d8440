// In which order candidates come: the likelier word before the rarer, the fuller spelling before the shorter, each by its cost.
import { COST_STEP, PinyinDictionary } from './dictionary.js'
import { PinyinInput } from './input.js'
import { COSTS } from './spellings.js'
import { packed } from './testing/packed.js'
import { Traditional } from './traditional.js'

/** A dictionary of `text sounds letter`, the letter being how common it is, A the commonest. */
function inputOf(words: string, usual = ''): PinyinInput {
  const all = words.split(' ').filter((word) => word !== '')
  return new PinyinInput(new PinyinDictionary(packed(`${usual}\n${all.map((word) => `0${word}`).join('')}`)))
}
const texts = (engine: PinyinInput, letters: string, before = '') => engine.candidates(before, letters).map(({ text }) => text)
/** How much more a word may cost in steps before it comes behind another one. */
const steps = (nats: number): number => Math.floor(nats / COST_STEP)
const letter = (step: number): string => String.fromCharCode(65 + step)

test('the costs are as small and as large as they are for a reason: a change is one of every order', () => {
  expect(COSTS).toEqual({
    ...{ initial: 1.4, part: 3.5, heard: 2.2, unsaid: 1, open: 1, strange: 1.2, longer: 0.3, nearer: 0.7, chosen: 2.5, here: 11.5 },
    unreadable: 14,
  })
  expect(COST_STEP).toBe(0.6)
})

test.each<[what: string, right: string, other: string, letters: string, cost: number]>([
  ['in full before what is heard so', '山shan', '三san', 'san', COSTS.heard],
  ['in full before what is only begun', '世shi', '师shig', 'shi', COSTS.open],
  ['begun at the end before a word of two', '师shi', '师长shizhang', 'shi', COSTS.unsaid - COSTS.longer],
])('%s, by what that costs', (_, cheaper, dearer, letters, cost) => {
  const [first, second] = letters === 'san' ? [dearer, cheaper] : [cheaper, dearer]
  const han = (word: string) => word.replaceAll(/[a-z]/g, '')
  const order = (step: number) => {
    const word = second.length > 7 ? `师shi长zhang${letter(0)}` : `${second}${letter(0)}`
    return texts(inputOf(`${first}${letter(step)} ${word}`), letters)[0]
  }
  expect(order(steps(cost))).toBe(han(first))
  expect(order(steps(cost) + 1)).toBe(han(second))
})

test('a word chosen before is likelier by so much, and no more', () => {
  const after = (step: number) => {
    const engine = inputOf(`是shi${letter(0)} 市shi${letter(step)}`)
    engine.chose('市')
    return texts(engine, 'shi')[0]
  }
  expect([after(steps(COSTS.chosen)), after(steps(COSTS.chosen) + 1)]).toEqual(['市', '是'])
})

test('words that fit are before the letters that are left, and every one says how many it takes', () => {
  const engine = inputOf('家jiaA 里liA 家jia里liD')
  expect(engine.candidates('', 'jiali')).toEqual([
    { text: '家里', letters: 5 },
    { text: '家', letters: 3 },
  ])
  expect(engine.candidates('', "jia'li")).toEqual([
    { text: '家里', letters: 6 },
    { text: '家', letters: 4 },
  ])
  expect(engine.candidates('', "jia'")).toContainEqual({ text: '家', letters: 4 })
})

test('what fits two ways is offered once where it takes all letters, and for each number of them otherwise', () => {
  const engine = inputOf('西xiA 安anA 西xi安anB 先xianA')
  const found = engine.candidates('', 'xian')
  expect(found.filter(({ text }) => text === '西安')).toEqual([{ text: '西安', letters: 4 }])
  expect(found).toContainEqual({ text: '西', letters: 2 })
  expect(found[0]).toEqual({ text: '西安', letters: 4 })
})

test('a sentence is of several words, before its first word alone, and only where all letters are words', () => {
  const engine = inputOf('家jiaA 里liA 停tingA')
  expect(engine.candidates('', 'jialiting')[0]).toEqual({ text: '家里停', letters: 9 })
  expect(engine.candidates('', 'jiali').map(({ text }) => text)).toEqual(['家里', '家'])
  expect(texts(engine, 'jiavv')).toEqual(['家'])
  expect(texts(engine, 'jiavvli')).toEqual(['家'])
  // a word chosen often is before a sentence that costs as much
  const rare = inputOf(`家jia${letter(0)} 里li${letter(0)} 加jia力li${letter(3)}`)
  expect(texts(rare, 'jiali')[0]).toBe('家里')
  rare.chose('加力')
  expect(texts(rare, 'jiali')[0]).toBe('加力')
})

describe('within a sentence', () => {
  const LAMP = '不buB 不bu亮liangF 亮liangH 凉liangG'

  test('a word is likelier behind one that it is known to follow', () => {
    expect(texts(inputOf(`等dengB 灯dengD 灯deng不buB ${LAMP}`), 'dengbuliang')[0]).toBe('灯不亮')
    // nothing is known of 灯 and 不 together
    expect(texts(inputOf(`等dengB 灯dengD ${LAMP}`), 'dengbuliang')[0]).toBe('等不亮')
    // nor of 不 and 亮
    expect(texts(inputOf('等dengB 灯dengD 灯deng不buB 不buB 亮liangH 凉liangG'), 'dengbuliang')[0]).toBe('灯不凉')
    // nor does a word that is known to follow cost more than by itself
    expect(texts(inputOf('家jiaA 家jia里liZ 里liA 停tingA'), 'jialiting')[0]).toBe('家里停')
  })

  test('the last four characters of what stands before are looked at, and no more', () => {
    const five = (part: string) => `甲jia乙yi丙bing丁ding戊wuA 时shiF 是shiC ${part}C ${part}时shiD`
    const said = (part: string) => texts(inputOf(five(part)), 'jiayibingdingwushi')[0]
    expect(said('乙yi丙bing丁ding戊wu')).toBe('甲乙丙丁戊时')
    expect(said('甲jia乙yi丙bing丁ding戊wu')).toBe('甲乙丙丁戊是')
  })
})

test('within a sentence nothing is guessed beyond its letters', () => {
  const engine = inputOf('家jiaA 水shui龙long头touA')
  expect(texts(engine, 'shuilong')).toContain('水龙头')
  expect(texts(engine, 'jiashuilong')).toEqual(['家'])
})

describe('what stands before', () => {
  const engine = () =>
    inputOf(
      '。A 。家jiaB 家jiaA 里liD 力liD 家jia里liB 国guo家jiaC 国guo家jia力liB 一yi二er三san四siA 一yi二er三san四si五wuA 零ling一yi二er三san四siA 零ling一yi二er三san四si六liuA',
    )

  test('tells what follows, a longer beginning more than a shorter', () => {
    expect(texts(engine(), '', '家').slice(0, 1)).toEqual(['里'])
    expect(texts(engine(), '', '国家').slice(0, 2)).toEqual(['力', '里'])
    expect(texts(engine(), 'li', '国家')[0]).toBe('力')
    expect(texts(engine(), 'li', '家')[0]).toBe('里')
  })

  test('is looked at for four characters, and only up to what is no Chinese', () => {
    const first = (before: string) => texts(engine(), '', before)[0]
    expect(['一二三四', '零一二三四', '家里，家', '国家 A', ''].map(first)).toEqual(['五', '五', '里', '家', '家'])
    // 六 stands behind five characters alone
    expect(texts(engine(), '', '零一二三四')).not.toContain('六')
  })
})

test('behind what is known to follow stands what is said behind anything, the commonest first, each once', () => {
  const engine = inputOf('。A 。家jiaC 家jiaD 里liC 的deA 了leB 家jia里liY 家jia了leZ 着zheE')
  expect(texts(engine, '', '家')).toEqual(['里', '了', '的', '家', '着', '家里', '家了'])
  expect(texts(engine, '', '着')).toEqual(['的', '了', '里', '家', '着', '家里', '家了'])
})

test('no more than 24 words are guessed, and 300 offered, the likeliest, and every character', () => {
  const many = Array.from({ length: 320 }, (_, at) => String.fromCodePoint(0x4e00 + at))
  const engine = inputOf(many.map((character, at) => `一yi${character}wu${letter(at % 26)}`).join(' ') + ` 一yiA`)
  expect(engine.candidates('一', '')).toHaveLength(24)
  expect(engine.candidates('一', '')[0]).toEqual({ text: many[0], letters: 0 })
  const offered = engine.candidates('', 'yiwu')
  expect(offered.filter(({ text }) => text.length > 1)).toHaveLength(300)
  expect(offered.at(-1)?.text).toBe('一')
  expect(offered[0]).toEqual({ text: `一${many[0]}`, letters: 4 })
})

test('of what is learnt single characters and other scripts are no words', () => {
  const engine = inputOf('', 'jia家 li里')
  engine.learn(['家', 'A家里B', '里家，家里家'])
  expect(texts(engine, 'jia')).not.toContain('家')
  expect([texts(engine, 'jiali')[0], texts(engine, 'lijia')[0], texts(engine, 'jialijia')[0]]).toEqual(['家里', '里家', '家里家'])
})

describe('traditional characters', () => {
  const traditional = new Traditional('头頭发發里裡\n头发 頭髮 公里 公里 一二三四五六 壹貳叁肆伍陸 七二三四五六七 柒貳叁肆伍陸柒')

  test.each([
    ['头发', '頭髮'],
    ['发头', '發頭'],
    ['头头发', '頭頭髮'],
    ['公里里', '公里裡'],
    ['一二三四五六', '壹貳叁肆伍陸'],
    // longer than any word is looked for
    ['七二三四五六七', '七二三四五六七'],
    ['', ''],
    ['A', 'A'],
  ])('%j is written %j', (text, written) => expect(traditional.of(text)).toBe(written))

  test('are read back one by one, with others left as they are', () => {
    expect(traditional.back('頭發A里')).toBe('头发A里')
    expect(new Traditional('').of('头')).toBe('头')
    expect(new Traditional('').back('')).toBe('')
  })
})
