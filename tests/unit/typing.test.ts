// Chinese on the keyboard of the screen: the dictionary is what its sources give, and 200 everyday sentences take few taps.
import { gzipSync } from 'node:zlib'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pinyin } from 'pinyin-pro'
import { describe, expect, it } from 'vitest'
import { PINYIN_WORDS } from '@doorstep/exchange/pinyin-words'
import { TRADITIONAL_WORDS } from '@doorstep/exchange/pinyin-traditional'
import { packWords, PinyinDictionary, PinyinInput, Traditional } from '@doorstep/model/pinyin-input'
import { buildWords, target } from '../../packages/words.mjs'
import { readLines, ROOT, tapsPerCharacter } from '../bench/typing/measure.js'

describe('the dictionary', () => {
  it('is what packages/words.mjs makes of its sources; npm run build:words writes it anew', async () => {
    for (const [name, text] of Object.entries(await buildWords(packWords)))
      expect(readFileSync(join(target, name), 'utf8') === text, `${name} is old: npm run build:words`).toBe(true)
  })

  it('weighs 150 kB at most, with the traditional forms', () => {
    const size = [PINYIN_WORDS, TRADITIONAL_WORDS].reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0)
    expect(size).toBeLessThanOrEqual(150_000)
  })

  it('knows the words of a station before others, by pinyin and by initials', () => {
    const input = new PinyinInput(new PinyinDictionary(PINYIN_WORDS))
    for (const [letters, word] of Object.entries({
      jzz: '居住证',
      yibao: '医保',
      lnk: '老年卡',
      shuilongt: '水龙头',
      ldd: '楼道',
      xyj: '洗衣机',
      lunyi: '轮椅',
    }))
      expect(
        input
          .candidates('', letters)
          .slice(0, 8)
          .map(({ text }) => text),
        letters,
      ).toContain(word)
  })

  it('knows what breaks at home, and who is asked for, when all of it is typed at once; none of these is among its clauses', () => {
    const input = new PinyinInput(new PinyinDictionary(PINYIN_WORDS))
    const sentences =
      '厨房灯不亮 楼下的灯不亮 水表不转 燃气表没电 屋顶有裂缝 电线冒烟 冰箱有声音 窗帘杆掉了 卫生间的门锁坏了 走廊的灯坏了 热水器不出热水 家里跳闸了 ' +
      '请人来通马桶 找人修水管 想借轮椅 老人要送餐 沙发太重搬不动 空调不制冷了 楼上漏水到我家 电表跳闸了'
    const clauses = new Set(readFileSync(join(ROOT, 'packages/words/everyday.txt'), 'utf8').split(/\s/))
    const misread = sentences.split(' ').flatMap((sentence) => {
      if (clauses.has(sentence)) return []
      const letters = pinyin(sentence, { toneType: 'none', type: 'array', v: true }).join('')
      const read = input.candidates('', letters)[0]?.text
      return read === sentence ? [] : [`${sentence}: ${read}`]
    })
    expect(misread).toEqual([])
    expect(input.candidates('', 'dengbuliang')[0]?.text).toBe('灯不亮')
  })

  it('writes every usual character, none of them coarse', () => {
    const input = new PinyinInput(new PinyinDictionary(PINYIN_WORDS))
    for (const [letters, character] of Object.entries({ yi: '颐', shi: '莳', xian: '馅', lv: '绿', nv: '女', zhang: '长', chang: '长' }))
      expect(
        input.candidates('', letters).map(({ text }) => text),
        letters,
      ).toContain(character)
    for (const letters of ['caonima', 'tamade', 'jb'])
      expect(
        input
          .candidates('', letters)
          .map(({ text }) => text)
          .join(),
      ).not.toMatch(/操你|他妈|鸡巴/)
  })

  it('is written in traditional characters by the word', () => {
    const traditional = new Traditional(TRADITIONAL_WORDS)
    expect(
      ['头发', '发展', '医生', '面条', '以后', '皇后', '台风', '公里', '家里', '说话', '卫生', '起床'].map((word) => traditional.of(word)),
    ).toEqual(['頭髮', '發展', '醫生', '麵條', '以後', '皇后', '颱風', '公里', '家裏', '說話', '衛生', '起床'])
  })
})

describe('200 everyday sentences that nothing was tuned to', () => {
  const held = ['held-e.txt', 'held-f.txt'].map((file) => readLines(ROOT, file))

  it('take at most 1.6 taps a character, by full pinyin or initials', () => {
    expect(held.map(({ length }) => length)).toEqual([100, 100])
    for (const set of held) expect(tapsPerCharacter(set, 'either')).toBeLessThanOrEqual(1.6)
  })
})
