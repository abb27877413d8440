// Finding a service by what people say: how much of the question each item explains, and how near one of its phrases comes to it.
import type { ServiceItem } from '../schema.js'
import { blurred, charactersOf, folded, syllablesOf } from './characters.js'
import { stem } from './latin.js'
import { ItemLists } from './lists.js'
import { PhraseComparer, type Question } from './nearness.js'
import { chinesePieces, englishPieces, SOUND, syllablePieces, type Piece } from './pieces.js'
import type { CharacterIndex } from './schema.js'
import { byChance, mended, nearlyStanding, standing, written, type Spelt } from './spelling.js'
import { EMPTY_ENGLISH } from './spoken.js'
import { spelt, understood } from './understood.js'
import { WORTH } from './postings.js'

/** An item found; `score` is about 1 where all that was said is explained, and only comparable within one answer. */
export interface Found {
  readonly item: ServiceItem
  readonly score: number
  /** Whether this is what was meant, as far as words tell; otherwise it may be ("也许是"). A guess alone is never sure. */
  readonly sure: boolean
  /** The item's own words where others were typed: 租车 for `zuche`, 病历本 for 病厉本 and `blb`; worked out when it is read. */
  readonly understood: string | undefined
}

export interface Finder {
  /** The items that answer `words`, best first; none for words that no item explains, or for no words. */
  find(words: string): Found[]
  /** Does about a millisecond of the work that the first question would wait for; false when there is nothing left to do. */
  prepare(): boolean
}

/**
 * Enough to be an answer: this share of what was said explained; or, where much was said, so much weight of words explained for certain
 * and the least share; or such a score, some of it certain, because a phrase comes near. Two words of English make a phrase too easily.
 */
const SHARE = 0.5
const CERTAIN = 1
const LEAST = 0.15
const NEAR = { characters: 0.55, sounds: 0.55, words: 0.75 } as const
/** Nothing much worse than the best is shown beside it. */
const BESIDE_BEST = 0.62
/** So many of the best are compared with their phrases, the rest stand behind; the nearest phrase adds up to NEARNESS. */
const COMPARED = 40
/** Letters that find so much as they stand are not read as letters with a slip. */
const FOUND = 0.8
const NEARNESS = 0.6
/** So many letters are a word in pinyin, and are looked for among the words of so many of the best; what only sounds so is worth this much. */
const LEAST_WRITTEN = 4
const READ = 12
const HEARD = 0.9

/** An item by its place in the feed: the share of what was said that it explains, and that with the nearness of its phrases. */
interface Hit {
  readonly at: number
  share: number
  /** Whether it was found by letters taken for pinyin. */
  readonly spelt: boolean
  score: number
  /** What share of its nearest phrase was said, and what both say weighs so much; 0 of a guess. */
  told: number
  common: number
}

/**
 * What makes an answer sure, each weighed by how often answers were right that had it, over 2,100 questions to the demo and to a list
 * without keywords, and together 1: the share of the question that is explained, the share of the phrase that was said, the lead over the
 * next, and how much both say (three characters may stand together by chance, eight do not). `docs/finding.md` has how often it is wrong.
 */
const SURE = { share: 0.45, told: 0.27, lead: 0.4, common: 0.106, whole: 0.08 } as const
/** A keyword is worth nine tenths of a name; said by itself it is whole. */
const WHOLE = 0.89
const MOST = { lead: 0.4, common: 4 } as const
/** A sound is that of many characters, and tells so much less; the first letter of one tells least. */
const BY_SOUND = 0.7
const BY_INITIAL = 0.35
/** Initials say an item whose phrases hold them so many times as often as all others do and as chance alone would. */
const ODDS = 2
/** So many letters are a syllable, on the average. */
const LETTERS = 3

function isSure({ score, share, told, common }: Hit, next: Hit | undefined): boolean {
  const lead = Math.min(MOST.lead, score - (next?.score ?? 0))
  // nothing was said but the phrase, and all of it
  const whole = Math.min(share, told) >= WHOLE ? SURE.whole : 0
  return SURE.share * share + SURE.told * told + SURE.lead * lead + SURE.common * Math.min(MOST.common, common) + whole >= 1
}

class FoundItem implements Found {
  constructor(
    readonly item: ServiceItem,
    readonly score: number,
    readonly sure: boolean,
    private readonly lists: ItemLists,
    private readonly at: number,
    private readonly words: string,
  ) {}

  get understood(): string | undefined {
    return understood(this.lists, this.at, this.words)
  }
}

class ListFinder implements Finder {
  readonly #lists: ItemLists
  readonly #comparer: PhraseComparer
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
    this.#comparer = new PhraseComparer(this.#lists)
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
      ? [this.#answer(chinesePieces(this.#lists, text), this.#comparer.cut(text, 'characters'))]
      : this.#inLetters(text)
    const letters = spellingOf(text)
    const hits = merged(ways).sort(nearestFirst)
    if (letters.length >= LEAST_WRITTEN) this.#preferWritten(hits, letters)
    const floor = (hits[0]?.share ?? 0) * BESIDE_BEST
    const answers: Found[] = []
    for (const hit of hits) {
      const item = this.items[hit.at]
      if (!item || hit.share < floor) continue
      const sure = answers.length === 0 && isSure(hit, hits[1]) && (!hit.spelt || 2 * spelt(this.#lists, hit.at, letters) > letters.length)
      answers.push(new FoundItem(item, hit.score, sure, this.#lists, hit.at, text))
    }
    return answers
  }

  /** Where all letters are pinyin, as it is written, of a word of some item, items that are only heard so come behind it: zuche is 租车, not 注册. */
  #preferWritten(hits: Hit[], letters: string): void {
    const near = hits.slice(0, READ).filter((hit) => hit.spelt)
    if (near.length < 2) return
    const meaning = new Set(
      (this.#lists.sounds.written.get(letters) ?? []).flatMap((group) =>
        (this.#lists.chinese.meanings.get(group) ?? []).map((posting) => posting >> 2),
      ),
    )
    const isWritten = (hit: Hit): boolean => meaning.has(hit.at) || spelt(this.#lists, hit.at, letters) === letters.length
    const last = near.filter(isWritten).at(-1)
    if (!last) return
    for (const hit of hits) {
      if (!hit.spelt || isWritten(hit)) continue
      hit.score = Math.min(hit.score, HEARD * last.score)
      hit.share = Math.min(hit.share, HEARD * last.share)
    }
    hits.sort(nearestFirst)
  }

  /** Letters as English, and as pinyin: whole, cut into syllables, as initials, and where nothing is written so, with a slip. */
  #inLetters(text: string): Hit[][] {
    const letters = spellingOf(text)
    const english = this.#answer(englishPieces(this.#lists, text), this.#comparer.cut(text, 'words'))
    if (letters === '') return [english]
    const { spelt } = this.#lists
    const plain = blurred(letters)
    const whole = written(letters)
    const ways = [
      english,
      this.#standing(spelt.whole, whole, letters.length > 2 ? 1.2 : 0.9, { inside: whole.length > 4 }),
      this.#standing(spelt.initials, letters, letters.length > 1 ? 1.1 : 0.8, { inside: letters.length > 2, initials: true }),
    ]
    const { syllables, rest } = syllablesOf(plain, this.#lists.table.sounds)
    if (syllables.length > 1 && rest.length < 4)
      ways.push(this.#answer(syllablePieces(this.#lists, syllables), this.#comparer.cut(syllables.join(' '), 'sounds')))
    // words of English are no pinyin with a slip; nor is what is read well as it stands
    const isFound = (): boolean => ways.some((hits) => hits.some(({ score }) => score >= FOUND))
    if (!text.includes(' ') || (english.length === 0 && !this.#hasEnglish(text)))
      for (const slipped of new Set([whole, written(mended(letters))]))
        if (!isFound()) ways.push(this.#standing(spelt.whole, slipped, 1.3, { slip: true }))
    return ways
  }

  /** Whether a word is English and cannot be pinyin: looking for a slip in all of a sentence is the dearest thing a key can do. */
  #hasEnglish(text: string): boolean {
    const { english, table } = this.#lists
    return text
      .split(' ')
      .some((word) => (EMPTY_ENGLISH.has(word) || english.has(stem(word))) && syllablesOf(blurred(word), table.sounds).rest !== '')
  }

  /** The items one of whose phrases begins with `part`, or holds it. */
  #standing(spelt: Spelt, part: string, worth: number, { inside = false, slip = false, initials = false }): Hit[] {
    const found = new Map<number, Hit>()
    const times = new Map<number, number>()
    const tell = (posting: number, begins: boolean, covered: number): void => {
      const at = posting >> 2
      times.set(at, (times.get(at) ?? 0) + 1)
      const field = WORTH[posting & 3] ?? 0
      // the initials of all of a name or keyword are as good as it
      const all = initials && begins && covered === 1 && part.length > 2
      const near = field * (begins ? 1 : 0.8) * (0.8 + 0.2 * covered)
      const score = all ? 1.2 * field : worth * near
      if (score <= (found.get(at)?.score ?? 0)) return
      const isGuess = slip || (initials && !all)
      const common = isGuess ? 0 : part.length * (initials ? BY_INITIAL : BY_SOUND / LETTERS)
      found.set(at, { at, score, share: Math.min(1, score), spelt: !all, told: isGuess ? 0 : covered, common })
    }
    if (slip) nearlyStanding(spelt, part, tell)
    else standing(spelt, part, inside, tell)
    if (!initials) return [...found.values()]
    let all = byChance(spelt, part)
    for (const each of times.values()) all += each
    for (const hit of found.values()) {
      const own = times.get(hit.at) ?? 0
      if (own < ODDS * (all - own)) hit.told = hit.common = 0
    }
    return [...found.values()]
  }

  /** The share of the pieces' weight that each item explains, and for the best of them the nearness of a phrase. */
  #answer(pieces: readonly Piece[], question: Question): Hit[] {
    let weight = 0
    for (const piece of pieces) weight += piece.weight
    if (weight === 0) return []
    const inWords = question.kind === 'words'
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
        // a word of a name says what two characters say
        const sure = inWords && best[item] === 1 ? 2 : 1
        if ((best[item] ?? 0) > SOUND) certain[item] = (certain[item] ?? 0) + sure * explained
        best[item] = 0
      }
    }
    const found: Hit[] = []
    const spelt = question.kind === 'sounds'
    const shareOf = (explained: number | undefined): number => (explained ?? 0) / weight
    const put = (at: number): void => {
      const share = shareOf(total[at])
      found.push({ at, share, spelt, score: share, told: 0, common: 0 })
    }
    const isEnough = (at: number): boolean => shareOf(total[at]) >= SHARE || (certain[at] ?? 0) >= CERTAIN
    for (let at = 0; at < total.length; at++) if (isEnough(at)) put(at)
    // what explains less may come near a phrase; where enough explain much nobody looks that far
    if (found.length < COMPARED) for (let at = 0; at < total.length; at++) if (shareOf(total[at]) >= LEAST && !isEnough(at)) put(at)
    found.sort(nearestFirst)
    return found.filter((hit, rank) => {
      if (rank < COMPARED) {
        const near = this.#comparer.nearest(hit.at, question)
        hit.score += NEARNESS * near.alike
        hit.told = near.told
        hit.common = near.common * (spelt ? BY_SOUND : 1)
      }
      const sure = certain[hit.at] ?? 0
      return hit.share >= SHARE || sure >= CERTAIN || (sure > 0 && hit.score >= NEAR[question.kind])
    })
  }
}

/** Letters without spaces, and without tones: `bing4 li4 ben3`. */
const spellingOf = (text: string): string => text.replace(/([a-z])[1-5](?![0-9])/g, '$1').replace(/[^a-z0-9]/g, '')

/** What was found in two ways is as good as the better of them, and its phrase as near as in both. */
function merged([first = [], ...others]: readonly Hit[][]): Hit[] {
  if (others.every((hits) => hits.length === 0)) return first
  const best = new Map(first.map((hit) => [hit.at, hit]))
  for (const hits of others)
    for (const hit of hits) {
      const other = best.get(hit.at)
      best.set(hit.at, other ? better(hit, other) : hit)
    }
  return [...best.values()]
}

function better(one: Hit, other: Hit): Hit {
  const best = one.score > other.score ? one : other
  best.told = Math.max(one.told, other.told)
  best.common = Math.max(one.common, other.common)
  return best
}

const nearestFirst = (one: Hit, other: Hit): number => other.score - one.score || one.at - other.at

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
