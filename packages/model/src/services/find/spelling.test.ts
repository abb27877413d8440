// Phrases in letters: what stands in them, and what stands there but for one slip, beside a plain and slow way to tell the same.
import { byChance, mended, nearlyStanding, Speller, standing, written, type Spelt } from './spelling.js'

const PHRASES = ['binliben', 'yibaoka', 'yibao', 'zaosenculi', 'sui', 'benzi', 'liben', 'yiyiyiyi']

function spell(phrases: readonly string[]): Spelt {
  const speller = new Speller()
  for (const [at, phrase] of phrases.entries()) {
    for (const letter of phrase) speller.write(letter)
    speller.end(at * 4 + (at % 2))
  }
  return speller.spelt
}

type Told = readonly [phrase: string, begins: boolean, covered: number]
const sorted = (told: readonly Told[]): string[] =>
  [...new Set(told.map(([phrase, begins, covered]) => `${phrase} ${begins ? 'begins' : 'inside'} ${covered.toFixed(3)}`))].sort()
const asPhrase = (phrases: readonly string[], posting: number): string => {
  const at = posting >> 2
  expect(posting & 3).toBe(at % 2)
  return phrases[at] ?? ''
}
function told(
  look: (found: (posting: number, begins: boolean, covered: number) => void) => void,
  phrases: readonly string[] = PHRASES,
): string[] {
  const found: Told[] = []
  look((posting, begins, covered) => found.push([asPhrase(phrases, posting), begins, covered]))
  return sorted(found)
}

describe('what stands in phrases', () => {
  const spelt = spell(PHRASES)
  it.each(['b', 'bin', 'yibao', 'yibaoka', 'liben', 'ben', 'yi', 'x', 'binlibenzi'])('%s', (part) => {
    const inside = PHRASES.flatMap((phrase): Told[] =>
      Array.from(phrase, (_, at) => at)
        .filter((at) => phrase.startsWith(part, at))
        .map((at) => [phrase, at === 0, part.length / phrase.length] as const),
    )
    expect(told((found) => standing(spelt, part, true, found))).toEqual(sorted(inside))
    expect(told((found) => standing(spelt, part, false, found))).toEqual(sorted(inside.filter(([, begins]) => begins)))
  })

  it('is told as often as it stands there', () => {
    let times = 0
    standing(spelt, 'yi', true, () => times++)
    // 医保卡, 医保, and four in 一一一一
    expect(times).toBe(6)
  })
})

/** All that one slip makes of some letters: one left out, doubled or put in, another, or swapped with its neighbour. */
function slipsOf(part: string): Set<string> {
  const letters = 'abcdefghijklmnopqrstuvwxyz'
  const slips = new Set<string>([part])
  for (let at = 0; at <= part.length; at++) {
    const [head, tail] = [part.slice(0, at), part.slice(at)]
    if (tail !== '') slips.add(head + tail.slice(1))
    if (tail.length > 1) slips.add(head + tail.charAt(1) + tail.charAt(0) + tail.slice(2))
    for (const letter of letters) {
      slips.add(head + letter + tail)
      if (tail !== '') slips.add(head + letter + tail.slice(1))
    }
  }
  return slips
}

/** The phrases that hold the letters but for a slip; where they are few, at their beginning alone. */
function slowly(part: string, phrases: readonly string[]): string[] {
  const slips = [...slipsOf(part)]
  return phrases.filter((phrase) => slips.some((slip) => (part.length < 8 ? phrase.startsWith(slip) : phrase.includes(slip))))
}

describe('what stands in phrases but for one slip', () => {
  const spelt = spell(PHRASES)
  it('needs four letters', () => {
    expect(told((found) => nearlyStanding(spelt, 'yib', found))).toEqual([])
    expect(told((found) => nearlyStanding(spelt, 'yiba', found))).not.toEqual([])
  })

  it.each(['binliben', 'yibaoka', 'yibao', 'zaosenculi', 'benzi', 'liben', 'bao', 'baoka', 'senculi', 'inliben', 'libenzi'])(
    '%s, whatever the slip',
    (phrase) => {
      for (const typed of slipsOf(phrase)) {
        if (typed.length < 4 || typed.length > 12) continue
        const found: string[] = []
        nearlyStanding(spelt, typed, (posting) => found.push(asPhrase(PHRASES, posting)))
        const expected = slowly(typed, PHRASES)
        expect([...new Set(found)].sort(), typed).toEqual(expected.sort())
      }
    },
  )

  it('is no more than one', () => {
    for (const phrase of ['zaosenculi', 'binliben'])
      for (const slipped of [...slipsOf(phrase)].filter((_, at) => at % 9 === 0))
        for (const typed of [...slipsOf(slipped)].filter((_, at) => at % 13 === 0)) {
          const found: string[] = []
          nearlyStanding(spelt, typed, (posting) => found.push(asPhrase(PHRASES, posting)))
          expect([...new Set(found)].sort(), typed).toEqual(slowly(typed, PHRASES).sort())
        }
  })

  it('begins its phrase or stands inside, and covers as much of it as was typed', () => {
    expect(told((found) => nearlyStanding(spelt, 'yibsoka', found))).toEqual(['yibaoka begins 1.000'])
    expect(told((found) => nearlyStanding(spelt, 'zaosenvul', found))).toEqual(['zaosenculi begins 0.900'])
    expect(told((found) => nearlyStanding(spelt, 'aosenvuli', found))).toEqual(['zaosenculi inside 0.900'])
    expect(told((found) => nearlyStanding(spelt, 'binlibeen', found))).toEqual(['binliben begins 1.000'])
  })
})

describe('a speller', () => {
  it('writes phrases with a bar around each, and knows them by their first letter', () => {
    const { letters, ends, postings, beginnings } = spell(['ab', 'b', 'ac'])
    expect(letters).toBe('|ab|b|ac|')
    expect([ends, postings]).toEqual([
      [3, 5, 8],
      [0, 5, 8],
    ])
    expect([...beginnings]).toEqual([
      [97, [0, 2]],
      [98, [1]],
    ])
  })

  it('blurs n and g where two syllables meet, and nothing else', () => {
    const speller = new Speller()
    for (const syllable of ['yin', 'ge', 'gan', 'ying']) speller.writeSyllable(syllable)
    speller.end(0)
    expect(speller.spelt.letters).toBe('|yinegannying|'.replace('nn', 'n'))
  })

  it('has room for any number of phrases', () => {
    const speller = new Speller()
    const phrase = 'abcdefghij'.repeat(100)
    for (let at = 0; at < 150; at++) {
      speller.write(phrase)
      speller.end(at)
    }
    const { letters, ends } = speller.spelt
    expect(letters).toBe(`|${Array.from({ length: 150 }, () => `${phrase}|`).join('')}`)
    expect(ends.at(-1)).toBe(150 * 1001)
  })
})

test('chance alone gives letters as often as each begins a phrase', () => {
  const spelt = spell(['ab', 'ac', 'ad', 'b', 'bc', 'bd', 'be', 'c'])
  expect(['a', 'b', 'ab', 'aba', 'abc', 'ax', ''].map((part) => byChance(spelt, part))).toEqual([3, 4, 1.5, 0.5625, 0.1875, 0.375, 8])
})

test.each([
  ['bniagli', 'bniagli'],
  ['bnigliben', 'bingliben'],
  ['zahng', 'azhng'],
  ['zaohseng', 'zaohseng'],
  ['haung', 'haung'],
  ['dhanbao', 'danbao'],
  ['binhliben', 'binhliben'],
  ['bibgli', 'bingli'],
  ['bihgli', 'bingli'],
  ['fhxh', 'fx'],
  ['shan', 'shan'],
])('%s is mended to %s', (letters, other) => expect(mended(letters)).toBe(other))

test.each([
  ['zhangchang', 'zancan'],
  ['shenggg', 'sen'],
  ['gan', 'gan'],
])('%s is written %s', (letters, other) => expect(written(letters)).toBe(other))
