// The table a feed is found by: the readings its texts have, the traditional forms, and words of one meaning.
import { characterIndex } from './characters.js'

const { pinyin, variants, meanings = '' } = characterIndex(['病历本', '長者活動', '长期护理', '绿化 ABC'])
const readAs = (character: string): string[] =>
  pinyin.split(' ').flatMap((group) => (group.includes(character) ? [group.match(/^[a-z]+/)?.[0] ?? ''] : []))

describe('the table of characters', () => {
  it('has every reading a character has in the texts, simplified', () => {
    expect(readAs('病')).toEqual(['bing'])
    expect(readAs('长')).toEqual(['chang', 'zhang'])
    expect(readAs('長')).toEqual([])
    expect(readAs('绿')).toEqual(['lv'])
  })
  it('has everyday characters with their commonest reading, though no text has them', () => {
    expect(readAs('厉')).toEqual(['li'])
    expect(readAs('啊')).toEqual(['a'])
    expect(readAs('座')).toEqual(['zuo'])
    expect(readAs('魍')).toEqual([])
  })
  it('has the traditional forms of each', () => {
    const groups = variants.split(' ')
    expect(groups.find((group) => group.startsWith('历'))).toContain('歷')
    expect(groups.find((group) => group.startsWith('动'))).toContain('動')
    expect(groups.some((group) => group.startsWith('魍'))).toBe(false)
    // of those the table has readings of, and of no other: it is fetched by every screen
    expect(groups.filter((group) => readAs(group.charAt(0)).length === 0)).toEqual([])
  })
  it('has the words of one meaning, one group after the other, of daily life and of offices', () => {
    const groups = meanings.split('|')
    expect(groups.find((group) => group.startsWith('理发 '))).toContain(' 剃头 ')
    expect(groups.find((group) => group.startsWith('社会保险 '))).toContain('社保')
    expect(groups.find((group) => group.startsWith('食品经营 '))).toMatch(/ < .*面馆/)
    expect(groups.find((group) => group.startsWith('- 补办'))).toContain('丢了')
    expect(groups.every((group) => group.trim() === group && group !== '' && !group.includes('\n'))).toBe(true)
  })
  it('is the same for the same texts in another order', () =>
    expect(characterIndex(['绿化 ABC', '长期护理', '長者活動', '病历本'])).toEqual({ pinyin, variants, meanings }))
  it('has no group for what has no sound in letters', () => {
    const odd = characterIndex(['〇々𠀀𬺰诶欸呣嗯'])
    for (const group of odd.pinyin.split(' ')) expect(group).toMatch(/^[a-z]+\p{Script=Han}+$/u)
  })
})
