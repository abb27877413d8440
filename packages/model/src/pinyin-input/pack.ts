// The words of a pinyin keyboard packed into one text, as `PinyinDictionary` unpacks it: small once it is compressed.
import { ABOVE, BASE, CAPITAL_A, DIGIT_0, LONGEST, NO_WORD, STRANGE } from './dictionary.js'

/** A word to be packed. */
export interface PackedWord {
  readonly text: string
  /** The syllable of each character; '' for one that is looked up and never typed. */
  readonly sounds: readonly string[]
  /** How common it is, in steps of `COST_STEP`, the commonest 0. */
  readonly step: number
}

interface Unit {
  readonly number: number
  /** '' for the usual one. */
  readonly sound: string
}

const letter = (step: number): string => String.fromCharCode(CAPITAL_A + step)

/**
 * Packs words of up to eight characters, in any order. A character is known by each sound that stands here for it alone, the commonest being
 * its usual one; one that stands within words only is no word by itself.
 */
export function packWords(words: readonly PackedWord[]): string {
  const { groups, levels, usual, numbers } = packCharacters(words)
  const unitsOf = ({ text, sounds }: PackedWord): Unit[] =>
    Array.from(text, (character, at) => {
      const sound = sounds[at] ?? ''
      return { number: numbers.get(character) ?? 0, sound: sound === usual.get(character) ? '' : sound }
    })
  const entries = words.filter(({ text }) => text.length > 1).map((word) => ({ units: unitsOf(word), step: word.step }))
  entries.sort((one, other) => inOrder(one.units, other.units) || one.step - other.step)
  let [places, costs, high, low] = ['', '', '', '']
  const strange: string[] = []
  let before: readonly Unit[] = []
  for (const { units, step } of entries) {
    let shared = 0
    // at least one follows, also where only the commonness is another
    while (shared < Math.min(before.length, units.length - 1) && isSame(before[shared], units[shared])) shared++
    places += String.fromCharCode(DIGIT_0 + LONGEST * shared + units.length - shared - 1)
    costs += letter(step)
    for (const [at, { number, sound }] of units.slice(shared).entries()) {
      const said = number - (at === 0 ? (before[shared]?.number ?? 0) : 0)
      if (sound !== '') strange.push(sound)
      high += (sound === '' ? '' : STRANGE) + String.fromCharCode(ABOVE + Math.floor(said / BASE))
      low += String.fromCharCode(ABOVE + (said % BASE))
    }
    before = units
  }
  return [groups, levels, places, costs, high, low, strange.join(' ')].join('\n')
}

/** The characters by their sounds, and their numbers: the commoner, the lower. */
function packCharacters(words: readonly PackedWord[]) {
  const bySound = new Map<string, Map<string, number>>()
  const known = new Set<string>()
  const add = (character: string, sound: string, step: number): void => {
    known.add(character)
    const group = bySound.get(sound) ?? new Map<string, number>()
    bySound.set(sound, group.set(character, Math.min(step, group.get(character) ?? step)))
  }
  for (const { text, sounds, step } of words) if (text.length === 1) add(text, sounds[0] ?? '', step)
  for (const { text, sounds } of words)
    for (const [at, character] of Array.from(text).entries()) if (!known.has(character)) add(character, sounds[at] ?? '', NO_WORD)
  const groups = [...bySound].sort(([one], [other]) => (one < other ? -1 : 1))
  const usual = new Map<string, string>()
  const least = new Map<string, number>()
  for (const [sound, group] of groups)
    for (const [character, step] of group) {
      if (step >= (least.get(character) ?? Infinity)) continue
      least.set(character, step)
      usual.set(character, sound)
    }
  const inNumber = [...least].sort(([, one], [, other]) => one - other)
  return {
    groups: groups.map(([sound, group]) => sound + [...group.keys()].join('')).join(' '),
    levels: groups.flatMap(([, group]) => [...group.values()].map(letter)).join(''),
    usual,
    numbers: new Map(inNumber.map(([character], at) => [character, at])),
  }
}

const isSame = (one: Unit | undefined, other: Unit | undefined): boolean => one?.number === other?.number && one?.sound === other?.sound

function inOrder(one: readonly Unit[], other: readonly Unit[]): number {
  for (const [at, unit] of one.entries()) {
    const beside = other[at]
    if (!beside) return 1
    if (unit.number !== beside.number) return unit.number - beside.number
    if (unit.sound !== beside.sound) return unit.sound < beside.sound ? -1 : 1
  }
  return one.length - other.length
}
