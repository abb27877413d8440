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

const [DIGIT_0, CAPITAL_A, CAPITAL_Z, SMALL_A, SMALL_Z] = [48, 65, 90, 97, 122] as const
/** The longest word, in characters. */
const LONGEST = 8

const sounds = (): Sounds => ({ next: new Map(), words: [] })

function into(at: Sounds, syllable: string): Sounds {
  let after = at.next.get(syllable)
  if (!after) at.next.set(syllable, (after = sounds()))
  return after
}

/**
 * Unpacks `packed`: first every syllable with the characters that usually sound so (`a阿啊 ai爱`), a line break, then the words in the order
 * of their characters. Each word: how many characters it shares with the one before (a digit), the others, behind a character that
 * sounds otherwise than usual its syllable (`银行hang`), and a capital for how common it is. Words with a character of no sound (`。我`:
 * how sentences begin) are looked up and never typed.
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
    const [groups = '', words = ''] = packed.split('\n')
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
  #unpack(words: string, syllables: Set<string>): void {
    // for every character of the word before: the way to it, undefined where a sound is missing
    const path: (Sounds | undefined)[] = [this.root]
    let text = ''
    for (let at = 0; at < words.length;) {
      let depth = words.charCodeAt(at++) - DIGIT_0
      text = text.slice(0, depth)
      let code = words.charCodeAt(at)
      while (code < CAPITAL_A || code > CAPITAL_Z) {
        const character = words.charAt(at++)
        const start = at
        while ((code = words.charCodeAt(at)) >= SMALL_A && code <= SMALL_Z) at++
        let syllable = this.#usual.get(character)
        if (at > start) syllables.add((syllable = words.slice(start, at)))
        const node = path[depth++]
        path[depth] = node && syllable !== undefined ? into(node, syllable) : undefined
        text += character
      }
      at++
      const cost = (code - CAPITAL_A) * COST_STEP
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
