// One slip in pinyin: how often the right item is still among the first three, for names and keywords drawn by lot.
import type { CharacterIndex } from '@doorstep/model/find'
import type { ServiceItem } from '@doorstep/model/services'
import { textIn } from '@doorstep/model/text'
import { engines } from './engines.js'

const BESIDE: Readonly<Record<string, string>> = {
  ...{ q: 'wa', w: 'qes', e: 'wrd', r: 'etf', t: 'ryg', y: 'tuh', u: 'yij', i: 'uok', o: 'ipl', p: 'o', a: 'qsz', s: 'awdx', d: 'sefc' },
  ...{
    f: 'drgv',
    g: 'fthb',
    h: 'gyjn',
    j: 'hukm',
    k: 'jil',
    l: 'ko',
    z: 'asx',
    x: 'zsdc',
    c: 'xdfv',
    v: 'cfgb',
    b: 'vghn',
    n: 'bhjm',
    m: 'njk',
  },
}

/** A lot that falls the same each time. */
function lotOf(seed: number): (count: number) => number {
  let state = seed
  return (count) => {
    state = (state * 1103515245 + 12345) % 2147483648
    return Math.floor((state / 2147483648) * count)
  }
}

type Lot = ReturnType<typeof lotOf>
const SLIPS: Readonly<Record<string, (letters: string, at: number, lot: Lot) => string>> = {
  'left out': (letters, at) => letters.slice(0, at) + letters.slice(at + 1),
  doubled: (letters, at) => letters.slice(0, at + 1) + letters.slice(at),
  swapped: (letters, at) =>
    letters.slice(0, at) +
    letters
      .slice(at, at + 2)
      .split('')
      .reverse()
      .join('') +
    letters.slice(at + 2),
  'key beside': (letters, at, lot) => {
    const keys = BESIDE[letters.charAt(at)] ?? 'x'
    return letters.slice(0, at) + keys.charAt(lot(keys.length)) + letters.slice(at + 1)
  },
}

export interface SlipHits {
  readonly slip: string
  readonly asked: number
  readonly hit3: number
}

/** Only phrases whose exact pinyin finds their item are asked for. */
export function slipsOf(items: readonly ServiceItem[], index: CharacterIndex, count: number, seed: number): SlipHits[] {
  const engine = engines['doorstep']?.(items, index)
  if (!engine) throw new Error('There is no engine doorstep')
  const syllables = new Map<string, string>()
  for (const [, syllable = '', characters = ''] of index.pinyin.matchAll(/([a-z]+)([^ ]+)/g))
    for (const character of characters) if (!syllables.has(character)) syllables.set(character, syllable)
  const isFound = (words: string, { id }: ServiceItem): boolean => engine.find(words).slice(0, 3).includes(id)
  const phrases = items.flatMap((item) =>
    [item.name, ...item.keywords].flatMap((text) => {
      const characters = textIn(text, ['zh-Hans']).match(/\p{Script=Han}/gu) ?? []
      return characters.length < 2 ? [] : [{ item, letters: characters.map((character) => syllables.get(character) ?? '').join('') }]
    }),
  )
  const lot = lotOf(seed)
  const drawn = Array.from({ length: count }, () => phrases[lot(phrases.length)]).flatMap((phrase) =>
    phrase && isFound(phrase.letters, phrase.item) ? [phrase] : [],
  )
  return Object.entries(SLIPS).map(([slip, make]) => ({
    slip,
    asked: drawn.length,
    hit3: drawn.filter(({ item, letters }) => isFound(make(letters, lot(letters.length - 1), lot), item)).length / drawn.length,
  }))
}
