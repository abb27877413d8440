// The words a pinyin keyboard knows, unpacked from one text: what they sound like, how common they are, and what goes on from them.
import { spellings, type Spelling } from './spellings.js'

export interface Word {
  readonly text: string
  /** In nats: the less likely, the higher. */
  readonly cost: number
}

/** Words by their syllables. */
export interface Sounds {
  readonly next: Map<string, Sounds>
  readonly words: Word[]
}

/** One step of how common a word is, in nats; the packed text has a letter for each, the commonest A. */
export const COST_STEP = 0.6

/** How the text is packed: the first letters of its scales, and what a character's number is written by, two signs for each. */
export const [DIGIT_0, CAPITAL_A, ABOVE, BASE] = [48, 65, 40, 84] as const
/** Stands before a character that sounds otherwise than usual. */
export const STRANGE = '!'
/** The longest word, in characters; also the base in which a word's place after the one before it is written. */
export const LONGEST = 8
/** As rare as what is no word by itself. */
export const NO_WORD = 30
/** So many words are said behind anything. */
const COMMONEST = 24

const sounds = (): Sounds => ({ next: new Map(), words: [] })

function into(at: Sounds, syllable: string): Sounds {
  let after = at.next.get(syllable)
  if (!after) at.next.set(syllable, (after = sounds()))
  return after
}

/**
 * Unpacks what `packWords` packs: lines in which each thing stands by itself, because that compresses best. Every syllable with the
 * characters that sound so (`a阿啊 ai爱`, `。` without a sound: how sentences begin, which is looked up and never typed); how common each of
 * them is, A the commonest. By that they have their numbers. Then the words of several characters in the order of these numbers: a
 * character for how many of its own each shares with the word before and how many follow (`0` + 8 x shared + following - 1), a letter for how
 * common each is, and the numbers of all that follow, in two lines of digits, the first as its distance from what stands in the word before
 * at its place. Last the syllables of those that sound otherwise than usual, which have a sign before their first digit (银行hang).
 */
export class PinyinDictionary {
  readonly root = sounds()
  /** What letters may stand for. */
  readonly readings: ReadonlyMap<string, readonly Spelling[]>
  readonly #usual = new Map<string, string>()
  readonly #costs = new Map<string, number>()
  /** All texts in order, to look up what goes on from one. */
  #sorted: string[] | undefined
  #commonest: string[] | undefined

  constructor(packed: string) {
    const [groups = '', levels = '', ...words] = packed.split('\n')
    const syllables = new Set<string>()
    this.#unpackWords(words, this.#unpackCharacters(groups, levels, syllables), syllables)
    syllables.delete('')
    this.readings = spellings(syllables)
  }

  /** Gives the characters in the order of their numbers. */
  #unpackCharacters(groups: string, levels: string, syllables: Set<string>): string[] {
    const least = new Map<string, number>()
    let at = 0
    for (const group of groups.split(' ')) {
      const syllable = /^[a-z]*/.exec(group)?.[0] ?? ''
      syllables.add(syllable)
      for (const character of group.slice(syllable.length)) {
        const level = levels.charCodeAt(at++) - CAPITAL_A
        if (level < (least.get(character) ?? Infinity)) {
          least.set(character, level)
          this.#usual.set(character, syllable)
        }
        if (level < NO_WORD) this.#know(syllable === '' ? undefined : into(this.root, syllable), character, level * COST_STEP)
      }
    }
    return [...least].sort(([, one], [, other]) => one - other).map(([character]) => character)
  }

  // By hand and in one pass: tens of thousands of words stand between the first touch of a key and its answer.
  #unpackWords(
    [places = '', costs = '', high = '', low = '', strange = '']: readonly string[],
    characters: readonly string[],
    syllables: Set<string>,
  ): void {
    const others = strange.split(' ')
    // for every character of the word before: its number, and the way to it, undefined where a sound is missing
    const numbers: number[] = []
    const path: (Sounds | undefined)[] = [this.root]
    let text = ''
    let [first, second, other] = [0, 0, 0]
    for (let word = 0; word < places.length; word++) {
      const place = places.charCodeAt(word) - DIGIT_0
      let depth = Math.floor(place / LONGEST)
      let from = numbers[depth] ?? 0
      text = text.slice(0, depth)
      for (const end = (numbers.length = depth + (place % LONGEST) + 1); depth < end; from = 0) {
        const isStrange = high[first] === STRANGE
        if (isStrange) first++
        const number = from + BASE * (high.charCodeAt(first++) - ABOVE) + low.charCodeAt(second++) - ABOVE
        const character = characters[number] ?? ''
        const syllable = isStrange ? (others[other++] ?? '') : (this.#usual.get(character) ?? '')
        if (isStrange) syllables.add(syllable)
        const node = path[depth]
        numbers[depth++] = number
        path[depth] = node && syllable !== '' ? into(node, syllable) : undefined
        text += character
      }
      this.#know(path[depth], text, (costs.charCodeAt(word) - CAPITAL_A) * COST_STEP)
    }
  }

  #know(at: Sounds | undefined, text: string, cost: number): void {
    at?.words.push({ text, cost })
    const known = this.#costs.get(text)
    if (known === undefined || cost < known) this.#costs.set(text, cost)
  }

  /** Adds a word that is common here, or makes it as common; one with a character nobody knows the sound of is left out. */
  add(text: string, cost: number): void {
    const known = this.#costs.get(text)
    const syllables = Array.from(text, (character) => this.#usual.get(character) || undefined)
    if ((known !== undefined && known <= cost) || syllables.length > LONGEST || syllables.includes(undefined)) return
    this.#costs.set(text, cost)
    this.#sorted = undefined
    let at = this.root
    for (const syllable of syllables) at = into(at, syllable ?? '')
    at.words.push({ text, cost })
  }

  /** How unlikely `text` is as a word; undefined for no word. */
  cost(text: string): number | undefined {
    return this.#costs.get(text)
  }

  /** The words that are said oftenest, whatever stands before. */
  get commonest(): readonly string[] {
    return (this.#commonest ??= Array.from(this.#costs)
      .filter(([text]) => !/\P{Script=Han}/u.test(text))
      .sort(([, one], [, other]) => one - other)
      .slice(0, COMMONEST)
      .map(([text]) => text))
  }

  /** The words that begin with `text` and go on. */
  *after(text: string): Generator<Word> {
    const sorted = (this.#sorted ??= [...this.#costs.keys()].sort())
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sorted[middle] ?? '') <= text) low = middle + 1
      else high = middle
    }
    for (let at = low, word = sorted[at]; word?.startsWith(text); word = sorted[++at])
      yield { text: word, cost: this.#costs.get(word) ?? 0 }
  }
}
