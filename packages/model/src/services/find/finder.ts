// Finding a service by what people say: how much of the question each item explains, and how near one of its phrases comes to it.
import type { ServiceItem } from '../schema.js'
import { blurred, charactersOf, syllablesOf } from './characters.js'
import { isOneSlipApart, stem } from './latin.js'
import { folded, ItemLists, pairOf, WORTH, type Posting } from './lists.js'
import type { CharacterIndex } from './schema.js'
import { EMPTY_ENGLISH, withoutSmallWords } from './spoken.js'
import { conceptsIn, conceptsOf } from './thesaurus.js'

/** An item found; `score` is about 1 where all that was said is explained, and only comparable within one answer. */
export interface Found {
  readonly item: ServiceItem
  readonly score: number
}

export interface Finder {
  /** The items that answer `words`, best first; none for words that no item explains, or for no words. */
  find(words: string): Found[]
  /** Does about a millisecond of the work that the first question would wait for; false when there is nothing left to do. */
  prepare(): boolean
}

/** What a hit is worth by how it was found. A pair of characters that stands in the item is certain; the rest is a guess. */
const SINGLE = 0.3
const MEANING = 0.85
const SOUND = 0.65
const SLIP = 0.75
const BEGINNING = 0.85
/**
 * Enough to be an answer: this share of what was said explained, or, where much was said, so much weight of words explained for
 * certain and the least share. Nothing much worse than the best is shown beside it.
 */
const SHARE = 0.45
const CERTAIN = 1.3
const LEAST = 0.2
const BESIDE_BEST = 0.62
/** So many of the best are compared with their phrases; the nearest phrase adds up to NEARNESS. */
const COMPARED = 40
const NEARNESS = 0.5

/** One informative piece of a question: how much it weighs, and the lists that explain it, each with its worth. */
interface Piece {
  weight: number
  readonly sources: (readonly [list: Posting, worth: number])[]
}

/** An item by its place in the feed: the share of what was said that it explains, and that with the nearness of its phrases. */
interface Hit {
  readonly at: number
  readonly share: number
  score: number
}

class ListFinder implements Finder {
  readonly #lists: ItemLists
  // Kept between questions, so that a key allocates next to nothing.
  readonly #total: Float32Array
  readonly #certain: Float32Array
  readonly #best: Float32Array
  readonly #touched: Int32Array

  constructor(
    private readonly items: readonly ServiceItem[],
    index: CharacterIndex | undefined,
  ) {
    this.#lists = new ItemLists(items, charactersOf(index))
    this.#total = new Float32Array(items.length)
    this.#certain = new Float32Array(items.length)
    this.#best = new Float32Array(items.length)
    this.#touched = new Int32Array(items.length)
  }

  prepare(): boolean {
    return this.#lists.step()
  }

  find(words: string): Found[] {
    // What nobody says in one breath is cut: a pasted page must not hold the screen.
    const text = folded(words.slice(0, 200), this.#lists.table)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
    if (text === '') return []
    const ways = /\p{Script=Han}/u.test(text)
      ? [this.#answer(this.#chinesePieces(text), text)]
      : [this.#answer(this.#englishPieces(text), ''), ...this.#spelt(text.replace(/[^a-z0-9]/g, ''))]
    const best = new Map<number, Hit>()
    for (const hit of ways.flat()) if (hit.score > (best.get(hit.at)?.score ?? 0)) best.set(hit.at, hit)
    const hits = [...best.values()].sort(nearestFirst)
    const floor = (hits[0]?.share ?? 0) * BESIDE_BEST
    return hits.flatMap(({ at, share, score }) => {
      const item = this.items[at]
      return item && share >= floor ? [{ item, score }] : []
    })
  }

  #rarity(list: Posting | undefined): number {
    if (!list) return 1
    return 0.15 + (0.85 * Math.log((this.items.length + 1) / list.length)) / Math.log(this.items.length + 1)
  }

  #chinesePieces(text: string): Piece[] {
    const { characters, pairs, concepts } = this.#lists.chinese
    const bare = withoutSmallWords(text, (pair) => pairs.map.has(pairOf(pair, 0)))
    const pieces: Piece[] = []
    for (const [run] of bare.matchAll(/[a-z0-9]+|[\p{Script=Han}]+/gu)) {
      if (/^[a-z0-9]/.test(run)) {
        pieces.push(...this.#mixedPieces(run))
        continue
      }
      const own: Piece[] = Array.from(run, (_, at) => {
        const list = characters.map.get(run.charCodeAt(at))
        const sources: Piece['sources'] = list ? [[list, run.length === 1 ? 0.8 : SINGLE]] : []
        return { weight: this.#rarity(list), sources }
      })
      const rarest = new Float32Array(run.length)
      for (let at = 0; at + 1 < run.length; at++) {
        const pair = pairs.map.get(pairOf(run, at))
        const lists = pair ? ([[pair, 1]] as const) : this.#soundsOf(run, at).map((list) => [list, SOUND] as const)
        own[at]?.sources.push(...lists)
        own[at + 1]?.sources.push(...lists)
        const rarity = this.#rarity(pair)
        rarest[at] = Math.max(rarest[at] ?? 0, pair ? rarity : 0)
        rarest[at + 1] = pair ? rarity : 0
      }
      // 老 is everywhere and 公 too, 老公 is not: a character weighs as much as the pair it stands in
      own.forEach((piece, at) => (piece.weight = Math.max(piece.weight, rarest[at] ?? 0)))
      conceptsIn(run, (concept, start, end) => {
        const list = concepts.map.get(concept)
        if (list) for (let at = start; at < end; at++) own[at]?.sources.push([list, MEANING])
      })
      pieces.push(...own)
    }
    return pieces
  }

  // A pair that stands in no item is often typed by its sound: 病厉本.
  #soundsOf(run: string, at: number): Posting[] {
    const lists = this.#lists
    return lists.readings(run.charAt(at)).flatMap((one) =>
      lists.readings(run.charAt(at + 1)).flatMap((next) => {
        const list = lists.sounds.get(`${one} ${next}`)
        return list ? [list] : []
      }),
    )
  }

  // Letters among Chinese: an English word, or a piece of pinyin.
  #mixedPieces(run: string): Piece[] {
    const word = this.#wordPiece(run, false)
    if (word.sources.length > 0) return [word]
    const { syllables, rest } = syllablesOf(blurred(run), this.#lists.table.syllables)
    return rest === '' && syllables.length > 1 ? this.#syllablePieces(syllables) : [word]
  }

  #englishPieces(text: string): Piece[] {
    const words = text.split(' ')
    const telling = words.filter((word) => !EMPTY_ENGLISH.has(word))
    return telling.map((word) => this.#wordPiece(word, word === words.at(-1)))
  }

  #wordPiece(word: string, isLast: boolean): Piece {
    const { english, chinese } = this.#lists
    const { concepts } = chinese
    const root = stem(word)
    const exact = english.get(root)
    const sources: Piece['sources'] = exact ? [[exact, 1]] : []
    for (const concept of [...conceptsOf(word), ...conceptsOf(root)]) {
      for (const list of [english.get(`#${concept}`), concepts.map.get(concept)]) if (list) sources.push([list, MEANING])
    }
    // what is being typed may be the beginning of a word; what is no word of the feed may be one with a slip
    const begins = isLast && word.length > 1
    const slips = sources.length === 0 && root.length > 3
    if (begins || slips)
      for (const [other, list] of english) {
        if (begins && other.startsWith(word)) sources.push([list, BEGINNING])
        else if (slips && other.charCodeAt(0) === root.charCodeAt(0) && isOneSlipApart(root, other)) sources.push([list, SLIP])
      }
    return { weight: this.#rarity(exact), sources }
  }

  #syllablePieces(syllables: readonly string[]): Piece[] {
    const pieces: Piece[] = syllables.map(() => ({ weight: 1, sources: [] }))
    for (let at = 0; at + 1 < syllables.length; at++) {
      const list = this.#lists.sounds.get(`${syllables[at]} ${syllables[at + 1]}`)
      if (!list) continue
      pieces[at]?.sources.push([list, 1])
      pieces[at + 1]?.sources.push([list, 1])
    }
    return pieces
  }

  /** Letters as pinyin: whole, cut into syllables, or as initials. */
  #spelt(letters: string): Hit[][] {
    if (letters === '') return []
    const { letters: spelt, lettersOf, initials, initialsOf } = this.#lists.spelt
    const plain = blurred(letters)
    const ways = [
      this.#standing(spelt, lettersOf, plain, letters.length > 2 ? 1.2 : 0.9, plain.length > 4),
      this.#standing(initials, initialsOf, letters, letters.length > 1 ? 1.1 : 0.8, letters.length > 2),
    ]
    if (letters.length < 4) return ways
    const { syllables, rest } = syllablesOf(plain, this.#lists.table.syllables)
    if (syllables.length > 1 && rest.length < 4) {
      const pieces = this.#syllablePieces(syllables)
      const small = withoutSmallSyllables(syllables)
      ways.push(
        this.#answer(
          pieces.filter((_, at) => small[at] || (pieces[at]?.sources.length ?? 0) > 0),
          '',
        ),
      )
    }
    return ways
  }

  /** The items one of whose phrases begins with `part`, or holds it. */
  #standing(all: string, phrases: Int32Array, part: string, worth: number, inside: boolean): Hit[] {
    const found = new Map<number, number>()
    let phrase = 0
    for (let at = all.indexOf(part); at !== -1; at = all.indexOf(part, at + 1)) {
      while ((phrases[phrase] ?? Infinity) <= at) phrase += 2
      const begins = all[at - 1] === '|'
      if (!begins && !inside) continue
      const posting = phrases[phrase + 1] ?? 0
      const start = phrase === 0 ? 0 : (phrases[phrase - 2] ?? 0)
      const covered = part.length / ((phrases[phrase] ?? 0) - start - 1)
      const score = worth * (WORTH[posting & 3] ?? 0) * (begins ? 1 : 0.8) * (0.8 + 0.2 * covered)
      found.set(posting >> 2, Math.max(score, found.get(posting >> 2) ?? 0))
    }
    return [...found].map(([at, score]) => ({ at, score, share: Math.min(1, score) }))
  }

  /** The share of the pieces' weight that each item explains, and for the best of them the nearness of a phrase. */
  #answer(pieces: readonly Piece[], text: string): Hit[] {
    const weight = pieces.reduce((sum, piece) => sum + piece.weight, 0)
    if (weight === 0) return []
    const total = this.#total.fill(0)
    const certain = this.#certain.fill(0)
    const best = this.#best
    for (const piece of pieces) {
      let count = 0
      for (const [list, worth] of piece.sources)
        for (const posting of list) {
          const item = posting >> 2
          const value = worth * (WORTH[posting & 3] ?? 0)
          const before = best[item] ?? 0
          if (before === 0) this.#touched[count++] = item
          if (value > before) best[item] = value
        }
      for (let at = 0; at < count; at++) {
        const item = this.#touched[at] ?? 0
        const explained = piece.weight * (best[item] ?? 0)
        total[item] = (total[item] ?? 0) + explained
        if ((best[item] ?? 0) > SOUND) certain[item] = (certain[item] ?? 0) + explained
        best[item] = 0
      }
    }
    const found: Hit[] = []
    for (let at = 0; at < total.length; at++) {
      const share = (total[at] ?? 0) / weight
      if (share >= SHARE || (share >= LEAST && (certain[at] ?? 0) >= CERTAIN)) found.push({ at, share, score: share })
    }
    if (text === '') return found
    found.sort(nearestFirst)
    for (const hit of found.slice(0, COMPARED)) hit.score += NEARNESS * this.#nearness(hit.at, text)
    return found
  }

  /** How alike the question and the nearest of the item's name and keywords are: shared pairs against all of both, 0 to 1. */
  #nearness(item: number, text: string): number {
    let nearest = 0
    for (const phrase of this.#lists.phrases(item)) {
      if (phrase.field > 1) break
      const alike = likeness(text, phrase.text) * (WORTH[phrase.field] ?? 0)
      if (alike > nearest) nearest = alike
    }
    return nearest
  }
}

const nearestFirst = (one: Hit, other: Hit): number => other.score - one.score || one.at - other.at

/** Dice's coefficient over characters in order (their longest common subsequence), so that words left out between cost little. */
function likeness(one: string, other: string): number {
  const row = new Uint8Array(other.length + 1)
  for (let at = 0; at < one.length; at++) {
    let corner = 0
    for (let next = 1; next <= other.length; next++) {
      const above = row[next] ?? 0
      row[next] = one.charCodeAt(at) === other.charCodeAt(next - 1) ? corner + 1 : Math.max(above, row[next - 1] ?? 0)
      corner = above
    }
  }
  return (2 * (row[other.length] ?? 0)) / (one.length + other.length)
}

const SMALL_SYLLABLES = new Set('wo ni yao xian zenme zen me ban na li de le ma ba qu you mei qin wen yi xia ge neng ke yi'.split(' '))
const withoutSmallSyllables = (syllables: readonly string[]): boolean[] => syllables.map((syllable) => !SMALL_SYLLABLES.has(syllable))

const finders = new WeakMap<readonly ServiceItem[], { readonly index: CharacterIndex | undefined; readonly finder: Finder }>()

/**
 * A finder for `items`, kept for as long as they are; `index` is the feed's own table of characters (`Services.index`), without which
 * nothing is found by its sound and traditional words only where the feed writes them.
 *
 * @example
 * createFinder(services.items, services.index).find('blb')[0]?.item.id // 'medical-booklet'
 */
export function createFinder(items: readonly ServiceItem[], index?: CharacterIndex): Finder {
  const kept = finders.get(items)
  if (kept && kept.index === index) return kept.finder
  const finder = new ListFinder(items, index)
  finders.set(items, { index, finder })
  return finder
}

/** The items that answer `words`, best first; all of them, in the feed's order, for no words. */
export function findServices(items: readonly ServiceItem[], words: string, index?: CharacterIndex): readonly ServiceItem[] {
  return words.trim() === ''
    ? items
    : createFinder(items, index)
        .find(words)
        .map(({ item }) => item)
}
