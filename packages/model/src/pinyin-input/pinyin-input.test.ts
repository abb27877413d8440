// The pinyin engine on a small dictionary: cuts, abbreviations, accents, what follows, what is learnt; and traditional characters.
import { describe, expect, it } from 'vitest'
import { PinyinDictionary } from './dictionary.js'
import { PinyinInput } from './input.js'
import { packed } from './testing/packed.js'
import { Traditional } from './traditional.js'

// One word after the other: characters shared with the one before, the others, how common.
const WORDS =
  'an安 bao保 chang场 de的 gong公 hang行 jia家 ka卡 li里 liang凉量 lv绿 mei没 mo磨 nian年 ren人 shan山 shang上商 she社设 shen申 shi是市 shui水睡 ting停 ' +
  'xi西系喜 xian先现 yi医一 you有 zhang长 zhe着 zhu助 zhuang床 qu区 qing请 dian电 long龙 tou头 qi器\n' +
  '0。F1家J2里I0一F0商L1场K0喜R0器O0头M0家H1里G2人L2停R3电L2没有I0年J0床chuangM0是E0上E0水J1龙头M0申M1请H0睡J1着zhaoL0社M1区I0市L1区L0绿P0西M1安L0先I0停J1电J0医L1保K2卡L' +
  '0长nL1年zzS0行M1人xingL0银行O'

const input = (): PinyinInput => new PinyinInput(new PinyinDictionary(packed(WORDS)))
const texts = (before: string, letters: string, engine = input()): string[] => engine.candidates(before, letters).map(({ text }) => text)

describe('what letters stand for', () => {
  it('is found in full, by initials, and half written', () => {
    for (const letters of ['shequ', 'sq', 'shq', 'shqu', 'sheq']) expect(texts('', letters), letters).toContain('社区')
    expect(texts('', 'sq')[0]).toBe('申请')
    expect(texts('', 'ybk')[0]).toBe('医保卡')
    expect(texts('', 'yibaoka')[0]).toBe('医保卡')
  })

  it('is cut wherever it can be, and where the mark says', () => {
    expect(texts('', 'xian').slice(0, 2).sort()).toEqual(['先', '西安'])
    expect(texts('', "xi'an")).toContain('西安')
    // 先 may still be begun, and leaves the rest
    expect(input().candidates('', "xi'an")).not.toContainEqual({ text: '先', letters: 5 })
  })

  it('is offered before it is typed to its end', () => {
    expect(texts('', 'shuil')[0]).toBe('水龙头')
    expect(texts('', 'yib')).toContain('医保卡')
  })

  it('is a sentence where no word is so long, and a shorter word leaves the rest', () => {
    const found = input().candidates('', 'jialitingdian')
    expect(found[0]).toEqual({ text: '家里停电', letters: 13 })
    expect(found).toContainEqual({ text: '家里', letters: 5 })
    expect(found).toContainEqual({ text: '家', letters: 3 })
  })

  it('may be heard as in the south, after what is written so', () => {
    expect(texts('', 'sequ')).toContain('社区')
    expect(texts('', 'senqin')).toContain('申请')
    expect(texts('', 'sancang')).toContain('商场')
    expect(texts('', 'shi')[0]).toBe('是')
  })

  it('sounds as it does in its word, and is looked up by the other sound nowhere', () => {
    expect(texts('', 'shuizhao')[0]).toBe('睡着')
    expect(input().candidates('', 'shuizhe')).not.toContainEqual({ text: '睡着', letters: 7 })
    expect(texts('', 'lv')).toContain('绿')
  })

  it('is nothing where the letters fit nothing', () => {
    expect(texts('', 'vvv')).toEqual([])
    expect(texts('', "'")).toEqual([])
  })
})

describe('letters', () => {
  it.each([
    ['shuilongtou', 'shui long tou'],
    ['shequsq', 'she qu s q'],
    ['shqu', 'sh qu'],
    ['xian', 'xian'],
    ["xi'an", "xi 'an"],
    ["xi'", "xi '"],
    ['lvv', 'lv v'],
    ['shuizh', 'shui zh'],
    ['', ''],
  ])('%s are cut into syllables', (letters, parts) => expect(input().syllables(letters).join(' ')).toBe(parts))
})

describe('what stands before', () => {
  it('says what may come next, and how a sentence begins', () => {
    expect(texts('家里', '').slice(0, 4)).toEqual(['没有', '人', '停电', '停'])
    expect(texts('', '').slice(0, 2)).toEqual(['家里', '家'])
    expect(texts('家里停电，', '').slice(0, 2)).toEqual(['家里', '家'])
  })

  it('moves what follows it to the front', () => {
    expect(texts('', 't')[0]).not.toBe('停电')
    expect(texts('家里', 'td')[0]).toBe('停电')
  })
})

describe('what is learnt', () => {
  it('comes first, for whoever chose it', () => {
    const engine = input()
    expect(texts('', 'sq', engine)[0]).toBe('申请')
    engine.chose('市区')
    expect(texts('', 'sq', engine)[0]).toBe('市区')
    expect(texts('', 'sq')[0]).toBe('申请')
  })

  it('are the words of a station, by their usual sounds', () => {
    const engine = input()
    expect(texts('', 'ybsq', engine)).not.toContain('医保社区')
    expect(texts('医保', '', engine)[0]).not.toBe('申请')
    engine.learn(['医保社区（上门）', '医保申请', '不认识的字'])
    // behind the same text as a moment before
    expect(texts('医保', '', engine).slice(0, 2)).toContain('申请')
    expect(texts('', 'ybsq', engine)).toContain('医保社区')
    // and push away nothing that is said more often
    engine.learn(['家里医保'])
    expect(texts('家里', '', engine).slice(0, 5)).toEqual(['没有', '人', '停电', '停', '医保'])
  })
})

describe('traditional characters', () => {
  const traditional = new Traditional('医醫头頭发發龙龍\n头发 頭髮')

  it('are written by the word where it has a form of its own', () => {
    expect(traditional.of('医龙头发头')).toBe('醫龍頭髮頭')
    expect(traditional.of('发A水')).toBe('發A水')
  })

  it('are read back one by one', () => expect(traditional.back('醫頭')).toBe('医头'))
})
