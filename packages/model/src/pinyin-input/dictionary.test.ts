// The packed dictionary unpacked: every word by its sounds with its cost, what goes on from it, and words that are added.
import { COST_STEP, PinyinDictionary, type Sounds } from './dictionary.js'
import { packed } from './testing/packed.js'

// 家, 家里, 家里人 share their beginnings; 银行 and 睡着 hold a character that sounds otherwise; 。我 begins a sentence; Z is the rarest
const PACKED = 'de的 hang杭 jia家加 li里 ren人 shui睡 wo我 xing行 yin银 zhe着\n0家A1里C2人Z0加里B0。我D0睡着zhaoE0银行hangF0行G0行hangB0的A'
const dictionary = () => new PinyinDictionary(packed(PACKED))

/** Every word by its syllables: `jia li: 家里 2`, the number being steps of {@link COST_STEP}. */
function wordsOf({ root }: PinyinDictionary): string[] {
  const words = (at: Sounds, sound: readonly string[]): string[] => [
    ...at.words.map(({ text, cost }) => `${sound.join(' ')}: ${text} ${Math.round(cost / COST_STEP)}`),
    ...[...at.next].flatMap(([syllable, after]) => words(after, [...sound, syllable])),
  ]
  return words(root, [])
}

test('every word is found by its sounds, those with a character of no sound by none', () => {
  expect(wordsOf(dictionary())).toEqual([
    ...['de: 的 0', 'hang: 行 1', 'jia: 家 0', 'jia li: 家里 2', 'jia li: 加里 1', 'jia li ren: 家里人 25'],
    ...['xing: 行 6', 'shui zhao: 睡着 4', 'yin hang: 银行 5'],
  ])
})

test('a dictionary is small: what a word shares with the one before it is not written again, and a rare character takes two digits', () => {
  const lines = packed('jia家 li里\n0家A1里C0里B').split('\n')
  // characters by their syllables, how common each is; a word: nothing shared, two characters, common as C; 家 is number 0, 里 number 1
  expect(lines).toEqual(['jia家 li里', 'AB', '1', 'C', '((', '()', ''])
  const many = Array.from({ length: 200 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join('')
  const unpacked = new PinyinDictionary(packed(`yi${many}\n0${many.charAt(0)}${many.charAt(199)}B1${many.charAt(84)}B`))
  expect([many.charAt(199), many.charAt(84)].map((last) => unpacked.cost(many.charAt(0) + last))).toEqual([COST_STEP, COST_STEP])
})

test('a word costs what it does by its commonest sound', () => {
  const { cost } = { cost: (text: string) => dictionary().cost(text) }
  expect([cost('家'), cost('家里'), cost('行'), cost('。我')]).toEqual([0, 1.2, 0.6, 3 * COST_STEP])
  expect(cost('人')).toBeUndefined()
  expect(new PinyinDictionary(packed('xing行\n0行B0行hangG')).cost('行')).toBe(0.6)
})

test('letters stand for the usual syllables, and for those that only words have', () => {
  const { readings } = dictionary()
  expect(readings.get('zhao')).toContainEqual({ syllable: 'zhao', cost: 0, begun: false })
  expect(readings.get('de')).toContainEqual({ syllable: 'de', cost: 0, begun: false })
  expect(readings.has('')).toBe(false)
})

test('what goes on from a text is every longer word that begins so, in order, and not itself', () => {
  const after = (text: string) => [...dictionary().after(text)].map(({ text: word }) => word)
  expect(after('家')).toEqual(['家里', '家里人'])
  expect(after('家里')).toEqual(['家里人'])
  expect(after('。')).toEqual(['。我'])
  expect(after('银')).toEqual(['银行'])
  for (const nothing of ['家里人', '的', '了', '家外']) expect(after(nothing), nothing).toEqual([])
  expect([...dictionary().after('家')][0]).toEqual({ text: '家里', cost: 2 * COST_STEP })
})

describe('a word that is added', () => {
  it('is found by its usual sounds, and goes on from its beginning at once', () => {
    const words = dictionary()
    expect([...words.after('人')]).toEqual([])
    words.add('人家', 3)
    expect(words.cost('人家')).toBe(3)
    expect([...words.after('人')]).toEqual([{ text: '人家', cost: 3 }])
    expect(words.root.next.get('ren')?.next.get('jia')?.words).toEqual([{ text: '人家', cost: 3 }])
  })

  it('makes a known one commoner, and never rarer', () => {
    const words = dictionary()
    words.add('家里', 0.6)
    expect(words.cost('家里')).toBe(0.6)
    for (const cost of [0.6, 5]) words.add('家里', cost)
    expect(words.cost('家里')).toBe(0.6)
    expect(
      words.root.next
        .get('jia')
        ?.next.get('li')
        ?.words.filter(({ text }) => text === '家里'),
    ).toHaveLength(2)
  })

  it('is left out where it is longer than eight characters, or has one that nobody knows the sound of', () => {
    const words = dictionary()
    for (const text of ['家家家家家家家家', '家家家家家家家家家', '家外', '。家']) words.add(text, 1)
    expect(words.cost('家家家家家家家家')).toBe(1)
    for (const text of ['家家家家家家家家家', '家外', '。家']) expect(words.cost(text), text).toBeUndefined()
  })
})

test('nothing packed is a dictionary that knows nothing', () => {
  const words = new PinyinDictionary('')
  expect(wordsOf(words)).toEqual([])
  expect([...words.after('')]).toEqual([])
})
