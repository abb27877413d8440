// How near a question comes to the name or a keyword of an item: what both say, in order, rare words counting more.
import { folded } from './characters.js'
import { stem } from './latin.js'
import { WORTH, type ItemLists, type Phrase } from './lists.js'
import { EMPTY_ENGLISH, LIGHT, LIGHT_ENGLISH, SMALL_SYLLABLES } from './spoken.js'

/** What a text is cut into to be compared: its characters, its English words, or its sounds. */
export type Kind = 'characters' | 'words' | 'sounds'

/** A span of a text that is a word of a group of meanings. */
interface Meant {
  readonly group: number
  readonly start: number
  readonly end: number
}

/** A text in numbers, one for each character, word or sound, what they weigh together, and the words of known meaning among them. */
export interface Tokens {
  readonly kind: Kind
  readonly tokens: readonly number[]
  readonly weight: number
  readonly meant: readonly Meant[]
}

/** What the question says beyond the phrase costs this much; what the phrase says beyond the question, the rest of 1. */
const CHATTER = 0.35
/** What a token weighs that is said of anything. */
const LIGHTLY = 0.2
/** What another word of the same meaning is worth beside the very word. */
const OTHERWISE = 0.7

/** What a phrase is worth that is of something else done with the matter than what was asked for, or than what is usual. */
const ANOTHER = 0.8
const UNASKED = 0.9

/** Compares questions with an item's name and keywords; what was cut once is kept. */
export class PhraseComparer {
  readonly #kept = { characters: new Map(), words: new Map(), sounds: new Map() } as Record<Kind, Map<number, (Tokens & Phrase)[]>>
  readonly #weights: Record<Kind, Map<number, number>> = { characters: new Map(), words: new Map(), sounds: new Map() }
  readonly #words: string[] = []
  readonly #numbers = new Map<string, number>()
  readonly #small: ReadonlySet<number | undefined>

  constructor(private readonly lists: ItemLists) {
    this.#small = new Set([...SMALL_SYLLABLES].map((syllable) => lists.table.sounds.get(syllable)))
  }

  /** A folded text in tokens; for sounds, syllables with spaces between. */
  cut(text: string, kind: Kind, asking = true): Tokens {
    const tokens = kind === 'words' ? this.#wordsOf(text) : kind === 'sounds' ? this.#soundsOf(text) : codesOf(text)
    return this.#tokens(kind, tokens, kind === 'characters' ? text.replaceAll(' ', '') : '', asking)
  }

  #tokens(kind: Kind, tokens: readonly number[], text: string, asking: boolean): Tokens {
    const meant: Meant[] = []
    this.lists.table.meanings.in(text, asking, (group, start, end) => meant.push({ group, start, end }))
    return { kind, tokens, meant, weight: tokens.reduce((sum, token) => sum + this.#weigh(token, kind), 0) }
  }

  /** How alike the question and the nearest phrase of an item are, 0 to 1. */
  nearest(item: number, question: Tokens): number {
    let alike = 0
    for (const phrase of this.#phrases(item, question.kind)) {
      const same = this.#common(question, phrase.tokens)
      const said = same + (question.meant.length > 0 ? this.#meant(question, phrase) : 0)
      const told = same + (question.meant.length > 0 ? this.#meant(phrase, question) : 0)
      const common = (said + told) / 2
      // Tversky's index: around a matter much is said, so words beyond the phrase cost less than words missing of it
      const beyond = CHATTER * Math.max(0, question.weight - said) + (1 - CHATTER) * Math.max(0, phrase.weight - told)
      if (common > 0) alike = Math.max(alike, (WORTH[phrase.field] ?? 0) * this.#fit(question, phrase) * (common / (common + beyond)))
    }
    return alike
  }

  /** Whether what is done with the matter is what was asked for. */
  #fit(question: Tokens, phrase: Tokens): number {
    const { actions } = this.lists.table.meanings
    const done = phrase.meant.filter(({ group }) => actions.has(group))
    if (done.length === 0) return 1
    const asked = question.meant.filter(({ group }) => actions.has(group))
    if (asked.length === 0) return done.some(({ group }) => actions.get(group)) ? 1 : UNASKED
    return done.some(({ group }) => asked.some((each) => each.group === group)) ? 1 : ANOTHER
  }

  /** What the words of `one` weigh that stand in `other` only by their meaning. */
  #meant(one: Tokens, other: Tokens): number {
    let weight = 0
    let done = 0
    for (const { group, start, end } of one.meant) {
      if (!other.meant.some((each) => each.group === group)) continue
      for (let at = Math.max(start, done); at < end; at++) {
        const token = one.tokens[at] ?? -1
        if (!other.tokens.includes(token)) weight += OTHERWISE * this.#weigh(token, one.kind)
      }
      done = Math.max(done, end)
    }
    return weight
  }

  #phrases(item: number, kind: Kind): (Tokens & Phrase)[] {
    let kept = this.#kept[kind].get(item)
    if (!kept) {
      const phrases = kind === 'words' ? this.lists.englishPhrases(item) : this.lists.phrases(item)
      kept = phrases.flatMap((phrase) => {
        if (phrase.field > 1) return []
        const cut = kind === 'sounds' ? this.#heard(phrase.text) : this.cut(phrase.text, kind, false)
        return cut.weight > 0 ? [{ ...phrase, ...cut }] : []
      })
      this.#kept[kind].set(item, kept)
    }
    return kept
  }

  /** The weight of the longest common subsequence: what is left out between costs nothing. */
  #common({ tokens: one, kind }: Tokens, other: readonly number[]): number {
    const row = new Float32Array(other.length + 1)
    for (const token of one) {
      if (!other.includes(token)) continue
      const weight = this.#weigh(token, kind)
      let corner = 0
      for (let at = 1; at <= other.length; at++) {
        const above = row[at] ?? 0
        row[at] = token === other[at - 1] ? corner + weight : Math.max(above, row[at - 1] ?? 0)
        corner = above
      }
    }
    return row[other.length] ?? 0
  }

  #weigh(token: number, kind: Kind): number {
    let weight = this.#weights[kind].get(token)
    if (weight === undefined) {
      const { chinese, english } = this.lists
      if (kind === 'sounds') weight = this.#small.has(token) ? LIGHTLY : 1
      else {
        const said = kind === 'words' ? (this.#words[token] ?? '') : String.fromCharCode(token)
        const list = kind === 'words' ? english.get(said) : chinese.characters.get(token)
        weight = (kind === 'words' ? LIGHT_ENGLISH : LIGHT).has(said) ? LIGHTLY : list ? this.lists.rarity(list) : 1
      }
      this.#weights[kind].set(token, weight)
    }
    return weight
  }

  #wordsOf(text: string): number[] {
    const telling = folded(text, this.lists.table)
      .match(/[a-z0-9]+/g)
      ?.filter((word) => !EMPTY_ENGLISH.has(word))
    return (telling ?? []).map((word) => {
      const root = stem(word)
      const known = this.#numbers.get(root) ?? this.#words.push(root) - 1
      this.#numbers.set(root, known)
      return known
    })
  }

  #soundsOf(text: string): number[] {
    return text.split(' ').map((syllable) => this.lists.table.sounds.get(syllable) ?? -1)
  }

  #heard(text: string): Tokens {
    const tokens = codesOf(text).flatMap((code) => this.lists.readings(code)[0]?.sound ?? [])
    return this.#tokens('sounds', tokens, '', false)
  }
}

const codesOf = (text: string): number[] => Array.from(text.replaceAll(' ', ''), (character) => character.charCodeAt(0))
