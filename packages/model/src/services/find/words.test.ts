// Small words that are taken out of a question, English endings, slips in English, postings, and characters as numbers.
import { charactersOf, folded, isWrittenFor, syllablesOf } from './characters.js'
import { isHan, pairOf } from './han.js'
import { isOneSlipApart, stem } from './latin.js'
import { PostingLists } from './postings.js'
import { withoutSmallWords } from './spoken.js'

describe('small words', () => {
  it.each([
    ['我想理发', '', '  理发'],
    ['请问哪里理发', '', '    理发'],
    // nothing else was said
    ['请问怎么办', '', '请问怎么办'],
    // a small character stays where it stands in a word of the feed: with the one before, or the one behind
    ['思想', '思想', '思想'],
    ['思想', '', '思 '],
    ['想树', '想树', '想树'],
    ['想树', '', ' 树'],
    // but not beside another that tells as little
    ['大的书', '大的', '大 书'],
    ['书的大', '的大', '书 大'],
    ['的的书', '的的', '  书'],
    // words of several characters go whole, whatever the feed has
    ['帮我理发', '帮我', '  理发'],
    ['理发的', '', '理发 '],
    ['理发的', '发的', '理发的'],
  ])('%s, where the feed has %s', (text, pairs, left) =>
    expect(withoutSmallWords(text, (at) => pairs !== '' && text.slice(at, at + 2) === pairs)).toBe(left),
  )

  it('asks of no place outside the text', () => {
    const asked: number[] = []
    withoutSmallWords('的书的', (at) => asked.push(at) > 9)
    expect(Math.min(...asked)).toBeGreaterThanOrEqual(0)
  })
})

describe('English', () => {
  it.each([
    ['copies', 'copy'],
    ['copied', 'copy'],
    ['copying', 'copy'],
    ['bills', 'bill'],
    ['boxes', 'box'],
    ['washes', 'wash'],
    ['bus', 'bus'],
    ['glass', 'glass'],
    ['running', 'run'],
    ['called', 'call'],
    ['care', 'care'],
    ['cars', 'car'],
    ['service', 'servic'],
    ['give', 'giv'],
    ['page', 'pag'],
    ['time', 'time'],
    ['the', 'the'],
    ['ties', 'ty'],
    ['thing', 'thing'],
    ['sing', 'sing'],
    ['string', 'str'],
    ['machine', 'machin'],
  ])('%s is %s', (word, root) => expect(stem(word)).toBe(root))

  it.each([
    ['noise', 'noise', true],
    ['noise', 'niose', true],
    ['noise', 'nose', true],
    ['nose', 'noise', true],
    ['noise', 'noisex', true],
    ['noise', 'xnoise', true],
    ['noise', 'moise', true],
    ['noise', 'noisy', true],
    ['noise', 'nosie', true],
    ['noise', 'onise', true],
    ['noise', 'noies', true],
    ['noise', 'nisoe', false],
    ['noise', 'nse', false],
    ['noise', 'nxise', true],
    ['noise', 'nxxse', false],
    ['noise', 'noisexx', false],
    ['noise', 'xnoisx', false],
    ['ab', 'ba', true],
    ['abc', 'cba', false],
    ['abcd', 'badc', false],
    ['abcd', 'xacd', false],
    ['abcd', 'bxcd', false],
    ['abcd', 'baxd', false],
    ['', 'a', true],
    ['', '', true],
    ['', 'ab', false],
  ])('%s and %s are one slip apart: %s', (one, other, expected) => {
    expect(isOneSlipApart(one, other)).toBe(expected)
    expect(isOneSlipApart(other, one)).toBe(expected)
  })
})

test('an item stands once in a list, with the best of its fields', () => {
  const lists = new PostingLists<string>()
  for (const [item, field] of [
    [0, 0],
    [0, 1],
    [0, 3],
    [1, 3],
    [1, 3],
    [3, 1],
  ] as const)
    lists.add('a', item, field)
  lists.add('b', 0, 2)
  expect([...lists.map]).toEqual([
    ['a', [0, 7, 13]],
    ['b', [2]],
  ])
  expect(lists.of('c')).toEqual([])
})

test('Chinese characters are numbers, two of them one number of their own', () => {
  expect(['\u33ff', '\u3400', '家', '\u9fff', '\ua000', 'a'].map((one) => isHan(one.charCodeAt(0)))).toEqual([
    false,
    true,
    true,
    true,
    false,
    false,
  ])
  expect(pairOf(0x3400, 0x3400)).toBe(0)
  expect(pairOf(0x3400, 0x9fff)).toBe(0x6bff)
  expect(pairOf(0x3401, 0x3400)).toBe(0x6c00)
})

describe('characters', () => {
  const table = charactersOf({ pinyin: 'ben本 bing病 huan还 hai还 li历 sheng声 zhang张', variants: '历歷 病疒', meanings: '' })

  it('sound as Shanghai says them, and are written as they are', () => {
    const readings = (character: string) =>
      table.readings.get(character.charCodeAt(0))?.map(({ letters, pinyin }) => `${letters} ${pinyin}`)
    expect(readings('病')).toEqual(['bing bin'])
    expect(readings('张')).toEqual(['zhang zan'])
    expect(readings('还')).toEqual(['huan huan', 'hai hai'])
    expect(readings('无')).toBeUndefined()
    expect(table.readings.get('病'.charCodeAt(0))?.[0]?.sound).toBe(table.sounds.get('bin'))
    expect(new Set(table.sounds.values()).size).toBe(table.sounds.size)
  })

  it.each([
    ['病歷', '病历'],
    ['ＡＢｃ', 'abc'],
    ['Booklet 歷', 'booklet 历'],
    ['bìng lǜ', 'bing lv'],
    ['无关', '无关'],
    ['Z', 'z'],
    ['[', '['],
    ['', ''],
  ])('%s is folded to %s', (text, plain) => expect(folded(text, table)).toBe(plain))

  it('are traditional forms of simple ones, and nothing more', () => {
    expect(isWrittenFor('病歷', '病历', table)).toBe(true)
    expect(isWrittenFor('病歷本', '病历', table)).toBe(false)
    expect(isWrittenFor('病本', '病历', table)).toBe(false)
  })

  it.each([
    ['binli', 'bin li', ''],
    ['binlix', 'bin li', 'x'],
    ['xbin', '', 'xbin'],
    ['huan', 'huan', ''],
    ['', '', ''],
    ['haihuanben', 'hai huan ben', ''],
    ['binb', 'bin', 'b'],
  ])('%s is cut into %s and %s', (letters, syllables, rest) =>
    expect(syllablesOf(letters, table.sounds)).toEqual({ syllables: syllables === '' ? [] : syllables.split(' '), rest }),
  )

  it('are cut into the fewest syllables', () => {
    const known = new Map(['xi', 'an', 'xian', 'nan', 'a', 'n'].map((syllable, at) => [syllable, at]))
    expect(syllablesOf('xian', known).syllables).toEqual(['xian'])
    expect(syllablesOf('xinan', known).syllables).toEqual(['xi', 'nan'])
    expect(syllablesOf('anan', known).syllables).toEqual(['a', 'nan'])
  })
})
