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

const [DIGIT_0, CAPITAL_A, SMALL_A, SMALL_Z] = [48, 65, 97, 122] as const
/** The longest word, in characters; also the base in which a word's place after the one before it is written. */
const LONGEST = 8

const sounds = (): Sounds => ({ next: new Map(), words: [] })

function into(at: Sounds, syllable: string): Sounds {
  let after = at.next.get(syllable)
  if (!after) at.next.set(syllable, (after = sounds()))
  return after
}

/**
 * Unpacks `packed`, four lines. Every syllable with the characters that usually sound so (`a阿啊 ai爱`). Then the words in the order of
 * their characters, each thing by itself because that compresses best: a character for how many of its own each shares with the word
 * before and how many follow (`0` + 8 x shared + following - 1), a capital for how common each is, and all that follow, one after the
 * other; behind a character that sounds otherwise than usual stands its syllable (`银行hang`). Words with a character of no sound
 * (`。我`: how sentences begin) are looked up and never typed.
 */
export class PinyinDictionary {
  readonly root = sounds()
  /** What letters may stand for. */
  readonly readings: ReadonlyMap<string, readonly Spelling[]>
  readonly #usual = new Map<string, string>()
  readonly #costs = new Map<string, number>()
  /** All texts in order, to look up what goes on from one. */
  #sorted: string[] | undefined

  constructor(packed: string) {
    const [groups = '', ...words] = packed.split('\n')
    const syllables = new Set<string>()
    for (const group of groups.split(' ')) {
      const syllable = /^[a-z]*/.exec(group)?.[0] ?? ''
      syllables.add(syllable)
      for (const character of group.slice(syllable.length)) this.#usual.set(character, syllable)
    }
    this.#unpack(words, syllables)
    this.readings = spellings(syllables)
  }

  // By hand and in one pass: tens of thousands of words stand between the first touch of a key and its answer.
  #unpack([places = '', costs = '', characters = '']: readonly string[], syllables: Set<string>): void {
    // for every character of the word before: the way to it, undefined where a sound is missing
    const path: (Sounds | undefined)[] = [this.root]
    let text = ''
    let at = 0
    for (let word = 0; word < places.length; word++) {
      const place = places.charCodeAt(word) - DIGIT_0
      let depth = Math.floor(place / LONGEST)
      text = text.slice(0, depth)
      for (const end = depth + (place % LONGEST) + 1; depth < end;) {
        const character = characters.charAt(at++)
        const start = at
        for (let code = characters.charCodeAt(at); code >= SMALL_A && code <= SMALL_Z; code = characters.charCodeAt(at)) at++
        let syllable = this.#usual.get(character)
        if (at > start) syllables.add((syllable = characters.slice(start, at)))
        const node = path[depth++]
        path[depth] = node && syllable !== undefined ? into(node, syllable) : undefined
        text += character
      }
      const cost = (costs.charCodeAt(word) - CAPITAL_A) * COST_STEP
      path[depth]?.words.push({ text, cost })
      const known = this.#costs.get(text)
      if (known === undefined || cost < known) this.#costs.set(text, cost)
    }
  }

  /** Adds a word that is common here, or makes it as common; one with a character nobody knows the sound of is left out. */
  add(text: string, cost: number): void {
    const known = this.#costs.get(text)
    const syllables = Array.from(text, (character) => this.#usual.get(character))
    if ((known !== undefined && known <= cost) || syllables.length > LONGEST || syllables.includes(undefined)) return
    this.#costs.set(text, cost)
    this.#sorted = undefined
    const { words } = syllables.reduce((at, syllable = '') => into(at, syllable), this.root)
    words.push({ text, cost })
  }

  /** How unlikely `text` is as a word; undefined for no word. */
  cost(text: string): number | undefined {
    return this.#costs.get(text)
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
