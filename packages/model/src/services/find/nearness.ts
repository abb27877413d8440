// How near a question comes to the name or a keyword of an item: what both say, in order, rare words counting more.
import { folded } from './characters.js'
import { stem } from './latin.js'
import type { ItemLists } from './lists.js'
import { Recent } from './recent.js'
import { EMPTY_ENGLISH, LIGHT, LIGHT_ENGLISH, SMALL_SYLLABLES } from './spoken.js'
import { WORTH } from './postings.js'

/** What a text is cut into to be compared: its characters, its English words, or its sounds. */
export type Kind = 'characters' | 'words' | 'sounds'

/** A question in numbers, one for each character, word or sound, what they weigh together, and the words of known meaning among them. */
export interface Question {
  readonly kind: Kind
  readonly tokens: readonly number[]
  readonly weight: number
  readonly meant: Spans
  /** The items that have a word of one of these meanings. */
  readonly meaning: ReadonlySet<number>
}

/** How near a phrase comes: how alike it and the question are, 0 to 1, what share of it was said, and what both say weighs so much. */
export interface Nearness {
  readonly alike: number
  readonly told: number
  readonly common: number
}

const FAR: Nearness = { alike: 0, told: 0, common: 0 }

/** Words of groups of meanings: group, start and end of one after the other. */
type Spans = number[]

/** What the question says beyond the phrase costs this much; what the phrase says beyond the question, the rest of 1. */
const CHATTER = 0.35
/** What a token weighs that is said of anything. */
const LIGHTLY = 0.2
/** What another word of the same meaning is worth beside the very word. */
const OTHERWISE = 0.7
/** What a phrase is worth that is of something else done with the matter than what was asked for, or than what is usual. */
const ANOTHER = 0.8
const UNASKED = 0.9
/** English that no item has: a word that tells something, and one that is said of anything (today). */
const UNKNOWN = -1
const LIGHT_WORD = -2
/** Items whose English is kept cut: the next key asks for mostly the same ones, and thousands would fill the memory. */
const KEPT_ITEMS = 200

/** Compares questions with an item's name and keywords. */
export class PhraseComparer {
  readonly #english = new Recent<number, { readonly tokens: number[]; readonly field: number }[]>(KEPT_ITEMS)
  readonly #weights: Record<Kind, Map<number, number>> = { characters: new Map(), words: new Map(), sounds: new Map() }
  readonly #words: string[] = []
  readonly #numbers = new Map<string, number>()
  readonly #small: ReadonlySet<number | undefined>
  // of the phrase that is compared, kept so that a key allocates next to nothing
  readonly #tokens: number[] = []
  readonly #meant: Spans = []
  #row = new Float32Array(256)

  constructor(private readonly lists: ItemLists) {
    this.#small = new Set([...SMALL_SYLLABLES].map((syllable) => lists.table.sounds.get(syllable)))
  }

  /** A folded question in tokens; for sounds, syllables with spaces between. */
  cut(text: string, kind: Kind): Question {
    const bare = text.replaceAll(' ', '')
    const tokens =
      kind === 'words'
        ? this.#wordsOf(text, true)
        : kind === 'sounds'
          ? text.split(' ').map((syllable) => this.lists.table.sounds.get(syllable) ?? -1)
          : Array.from(bare, (character) => character.charCodeAt(0))
    const meant: Spans = []
    if (kind === 'characters') this.lists.table.meanings.in(bare, true, (group, start, end) => meant.push(group, start, end))
    const meaning = new Set<number>()
    for (let at = 0; at < meant.length; at += 3)
      for (const posting of this.lists.chinese.meanings.get(meant[at] ?? -1) ?? []) meaning.add(posting >> 2)
    return { kind, tokens, meant, meaning, weight: this.#weightOf(tokens, kind) }
  }

  /** The phrase of an item that is nearest to the question. */
  nearest(item: number, question: Question): Nearness {
    let best = FAR
    if (question.kind === 'words') {
      for (const { tokens, field } of this.#phrasesInEnglish(item)) best = this.#nearer(best, question, tokens, field, '', false)
      return best
    }
    for (const { text, field } of this.lists.phrases(item)) {
      if (field > 1) break
      best = this.#nearer(best, question, this.#cut(text, question.kind), field, text, question.meaning.has(item))
    }
    return best
  }

  /** The nearer of a phrase known and another. */
  #nearer(best: Nearness, question: Question, tokens: readonly number[], field: number, text: string, means: boolean): Nearness {
    const same = this.#common(question, tokens)
    if (same === 0 && !means) return best
    const weight = this.#weightOf(tokens, question.kind)
    let [said, told, fit] = [same, same, 1]
    if (question.meant.length > 0) {
      const meant = this.#meant
      meant.length = 0
      this.lists.table.meanings.in(text, false, (group, start, end) => meant.push(group, start, end))
      said += this.#otherwise(question.tokens, question.meant, tokens, meant)
      told += this.#otherwise(tokens, meant, question.tokens, question.meant)
      fit = this.#fit(question.meant, meant)
    }
    const common = (said + told) / 2
    if (common === 0) return best
    // Tversky's index: around a matter much is said, so words beyond the phrase cost less than words missing of it
    const beyond = CHATTER * Math.max(0, question.weight - said) + (1 - CHATTER) * Math.max(0, weight - told)
    const alike = (WORTH[field] ?? 0) * fit * (common / (common + beyond))
    return alike > best.alike ? { alike, told: Math.min(1, told / weight), common } : best
  }

  /** Whether what is done with the matter is what was asked for. */
  #fit(asked: Spans, done: Spans): number {
    const { actions } = this.lists.table.meanings
    let [asks, does, usual] = [false, false, false]
    for (let at = 0; at < asked.length; at += 3) asks ||= actions.has(asked[at] ?? -1)
    for (let at = 0; at < done.length; at += 3) {
      const group = done[at] ?? -1
      const kind = actions.get(group)
      if (kind === undefined) continue
      if (asks && holds(asked, group)) return 1
      does = true
      usual ||= kind
    }
    return !does ? 1 : asks ? ANOTHER : usual ? 1 : UNASKED
  }

  /** What the words of one text weigh that stand in another only by their meaning. */
  #otherwise(tokens: readonly number[], meant: Spans, others: readonly number[], otherMeant: Spans): number {
    let weight = 0
    let done = 0
    for (let span = 0; span < meant.length; span += 3) {
      if (!holds(otherMeant, meant[span] ?? -1)) continue
      const end = meant[span + 2] ?? 0
      for (let at = Math.max(meant[span + 1] ?? 0, done); at < end; at++) {
        const token = tokens[at] ?? -1
        if (!others.includes(token)) weight += OTHERWISE * this.#weigh(token, 'characters')
      }
      done = Math.max(done, end)
    }
    return weight
  }

  /** The weight of the longest common subsequence: what is left out between costs nothing. */
  #common({ tokens: one, kind }: Question, other: readonly number[]): number {
    if (other.length >= this.#row.length) this.#row = new Float32Array(other.length * 2)
    const row = this.#row.fill(0, 0, other.length + 1)
    let any = false
    for (const token of one) {
      if (!other.includes(token)) continue
      any = true
      const weight = this.#weigh(token, kind)
      let corner = 0
      for (let at = 1; at <= other.length; at++) {
        const above = row[at] ?? 0
        row[at] = token === other[at - 1] ? corner + weight : Math.max(above, row[at - 1] ?? 0)
        corner = above
      }
    }
    return any ? (row[other.length] ?? 0) : 0
  }

  #weightOf(tokens: readonly number[], kind: Kind): number {
    let weight = 0
    for (const token of tokens) weight += this.#weigh(token, kind)
    return weight
  }

  #weigh(token: number, kind: Kind): number {
    if (token === LIGHT_WORD) return LIGHTLY
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

  /** A phrase in characters or sounds, each where it stands; a space is none. */
  #cut(text: string, kind: Kind): readonly number[] {
    const tokens = this.#tokens
    tokens.length = 0
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (kind === 'characters') tokens.push(code)
      else {
        const sound = this.lists.readings(code)[0]?.sound
        if (sound !== undefined) tokens.push(sound)
      }
    }
    return tokens
  }

  #phrasesInEnglish(item: number): { readonly tokens: number[]; readonly field: number }[] {
    const known = this.#english.get(item)
    if (known) return known
    const phrases = this.lists
      .englishPhrases(item)
      .flatMap(({ text, field }) => (field > 1 ? [] : [{ tokens: this.#wordsOf(text, false), field }]))
    this.#english.set(item, phrases)
    return phrases
  }

  // a word that no item has is not remembered: people may ask for years
  #wordsOf(text: string, asking: boolean): number[] {
    const telling = folded(text, this.lists.table)
      .match(/[a-z0-9]+/g)
      ?.filter((word) => !EMPTY_ENGLISH.has(word))
    return (telling ?? []).map((word) => {
      const root = stem(word)
      if (asking && !this.lists.english.has(root)) return LIGHT_ENGLISH.has(root) ? LIGHT_WORD : UNKNOWN
      const known = this.#numbers.get(root) ?? this.#words.push(root) - 1
      this.#numbers.set(root, known)
      return known
    })
  }
}

function holds(spans: Spans, group: number): boolean {
  for (let at = 0; at < spans.length; at += 3) if (spans[at] === group) return true
  return false
}
