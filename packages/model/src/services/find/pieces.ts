// A question taken apart: what its characters, words or syllables weigh, and which lists of items explain each.
import { blurred, syllablesOf } from './characters.js'
import { pairOf } from './han.js'
import { isOneSlipApart, stem } from './latin.js'
import { soundsOf, type ItemLists } from './lists.js'
import type { Posting } from './postings.js'
import { standing } from './spelling.js'
import { EMPTY_ENGLISH, LIGHT, LIGHT_ENGLISH, SMALL_SYLLABLES, withoutSmallWords } from './spoken.js'

/** One informative piece of a question: how much it weighs, and the lists that explain it, each with its worth. */
export interface Piece {
  weight: number
  readonly sources: (readonly [list: Posting, worth: number])[]
}

/** What a hit is worth by how it was found. A pair of characters that stands in the item is certain; the rest is a guess. */
const SINGLE = 0.3
const LONE = 0.8
/** A rare character tells more by itself: 伞 in 没带伞. */
const TELLING_ALONE = 0.6
const APART = 0.7
const MEANING = 0.8
const TOGETHER = 0.6
export const SOUND = 0.65
const SLIP = 0.75
const BEGINNING = 0.85
const BESIDE_WORD = 0.6
/** A character that no item holds may be one of a word that one does; what is said of anything tells little. */
const UNKNOWN = 0.8
const SAID_OF_ANYTHING = 0.25
/** A character that so few items hold tells something of those that do. */
const TELLING = 0.45

/** The pieces of a question with Chinese in it (folded, nothing but letters, digits and single spaces). */
export function chinesePieces(lists: ItemLists, text: string): Piece[] {
  const { characters, pairs, meanings } = lists.chinese
  const pairAt = (one: number, next: number): Posting | undefined => pairs.get(pairOf(text.charCodeAt(one), text.charCodeAt(next)))
  const bare = withoutSmallWords(text, (at) => pairAt(at, at + 1) !== undefined)
  const single = bare.trim().length === 1 ? LONE : SINGLE
  const pieces: Piece[] = []
  const at: (Piece | undefined)[] = []
  const explain = (list: Posting | undefined, worth: number, one: number, next: number): void => {
    if (list) for (const piece of [at[one], at[next]]) piece?.sources.push([list, worth])
  }
  for (const { 0: run, index } of bare.matchAll(/[a-z0-9]+|\p{Script=Han}+/gu)) {
    if (/^[a-z0-9]/.test(run)) {
      pieces.push(...mixedPieces(lists, run))
      continue
    }
    const before = at.length - 1
    for (let place = 0; place < run.length; place++) {
      const list = characters.get(run.charCodeAt(place))
      const weight = LIGHT.has(run.charAt(place)) ? SAID_OF_ANYTHING : list ? lists.rarity(list) : UNKNOWN
      at[index + place] = { weight, sources: list ? [[list, single + TELLING_ALONE * Math.max(0, lists.rarity(list) - TELLING)]] : [] }
    }
    // 头发(太)长 is 发长 too: a small word between two characters parts them little
    if (before >= 0) explain(pairAt(before, index), APART, before, index)
    for (let one = index; one + 1 < index + run.length; one++) {
      const next = one + 1
      const pair = pairAt(one, next)
      if (pair) {
        explain(pair, 1, one, next)
        // 老 is everywhere and 公 too, 老公 is not: a character weighs as much as the pair it stands in, unless that is 看看
        const rarity = lists.rarity(pair) * (LIGHT.has(text.charAt(one)) && LIGHT.has(text.charAt(next)) ? 0.5 : 1)
        for (const piece of [at[one], at[next]]) if (piece) piece.weight = Math.max(piece.weight, rarity)
        continue
      }
      explain(together(lists, characters.get(text.charCodeAt(one)), characters.get(text.charCodeAt(next))), TOGETHER, one, next)
      // a pair that stands in no item is often typed by its sound: 病厉本
      for (const list of heard(lists, text.charCodeAt(one), text.charCodeAt(next))) explain(list, SOUND, one, next)
      if (run.length < 3) continue
      // or the wrong way round, or something stands between: 历病本, 量下血压
      explain(pairAt(next, one), SOUND, one, next)
      if (next + 1 < index + run.length) explain(pairAt(one, next + 1), APART, one, next + 1)
    }
  }
  // over all that was said: 没有钱 is a word though 有 alone is a small one
  lists.table.meanings.in(text, true, (group, start, end) => {
    const list = meanings.get(group)
    for (const piece of at.slice(start, end)) {
      if (!piece) continue
      if (list) piece.sources.push([list, MEANING])
      piece.weight = Math.max(piece.weight, list ? lists.rarity(list) : UNKNOWN)
    }
  })
  for (const piece of at) if (piece) pieces.push(piece)
  return pieces
}

/** The items that hold both of two telling characters: 修剪树枝 for 剪枝. */
function together(lists: ItemLists, one: Posting = [], other: Posting = []): Posting | undefined {
  if (lists.rarity(one) < TELLING || lists.rarity(other) < TELLING) return undefined
  const items = new Map(other.map((posting) => [posting >> 2, posting]))
  return one.flatMap((posting) => {
    const second = items.get(posting >> 2)
    return second === undefined ? [] : [Math.max(posting, second)]
  })
}

function heard(lists: ItemLists, one: number, next: number): Posting[] {
  return lists.readings(one).flatMap((first) =>
    lists.readings(next).flatMap((second) => {
      const list = lists.sounds.pairs.get(soundsOf(first.sound, second.sound))
      return list ? [list] : []
    }),
  )
}

/** The items of the words that sound so: zaoyin is 噪音, which no item need say. */
function meant(lists: ItemLists, sound: string): Posting[] {
  return (lists.sounds.words.get(sound) ?? []).flatMap((group) => {
    const list = lists.chinese.meanings.get(group)
    return list ? [list] : []
  })
}

// Letters among Chinese: an English word, pinyin, or initials.
function mixedPieces(lists: ItemLists, run: string): Piece[] {
  const word = wordPiece(lists, run, false)
  if (word.sources.length > 0) return [word]
  const { syllables, rest } = syllablesOf(blurred(run), lists.table.sounds)
  if (rest === '') return syllablePieces(lists, syllables)
  const items = new Map<number, number>()
  standing(lists.spelt.initials, run, false, (posting) => {
    if ((items.get(posting >> 2) ?? posting) >= posting) items.set(posting >> 2, posting)
  })
  if (items.size === 0) return [word]
  const list = [...items.values()]
  return [{ weight: run.length * lists.rarity(list), sources: [[list, MEANING]] }]
}

/** The pieces of a question in English; its last word may be still in the typing. */
export function englishPieces(lists: ItemLists, text: string): Piece[] {
  const words = text.split(' ')
  return words.flatMap((word, at) => {
    if (EMPTY_ENGLISH.has(word)) return []
    const piece = wordPiece(lists, word, at === words.length - 1)
    return piece.sources.length > 0 ? [piece] : (twoWords(lists, word) ?? [piece])
  })
}

// bloodpressure
function twoWords(lists: ItemLists, word: string): Piece[] | undefined {
  for (let at = 3; at <= word.length - 3; at++) {
    const parts = [word.slice(0, at), word.slice(at)]
    if (parts.every((part) => lists.english.has(stem(part)))) return parts.map((part) => wordPiece(lists, part, false))
  }
  return undefined
}

function wordPiece(lists: ItemLists, word: string, isLast: boolean): Piece {
  const { english, chinese, table } = lists
  const root = stem(word)
  const exact = english.get(root)
  const sources: Piece['sources'] = exact ? [[exact, 1]] : []
  for (const group of table.meanings.of(root))
    for (const list of [english.get(`#${group}`), chinese.meanings.get(group)]) if (list) sources.push([list, MEANING])
  // what is being typed may be the beginning of a word; what is no word of the feed may be one with a slip
  const begins = isLast && word.length > 1
  const slips = sources.length === 0 && root.length > 3
  if (begins || slips)
    for (const [other, list] of english) {
      if (begins && other.startsWith(word)) sources.push([list, exact ? BESIDE_WORD : BEGINNING])
      else if (slips && other.charCodeAt(0) === root.charCodeAt(0) && isOneSlipApart(root, other)) sources.push([list, SLIP])
    }
  const [known] = sources[0] ?? []
  return { weight: LIGHT_ENGLISH.has(word) ? SAID_OF_ANYTHING : known ? lists.rarity(known) : 1, sources }
}

/** The pieces of a question in syllables; small words that explain nothing are left out. */
export function syllablePieces(lists: ItemLists, syllables: readonly string[]): Piece[] {
  const pieces: Piece[] = syllables.map(() => ({ weight: UNKNOWN, sources: [] }))
  const explain = (list: Posting, worth: number, start: number, end: number): void => {
    for (const piece of pieces.slice(start, end)) {
      piece.weight = piece.sources.length > 0 ? Math.max(piece.weight, lists.rarity(list)) : lists.rarity(list)
      piece.sources.push([list, worth])
    }
  }
  const sounds = syllables.map((syllable) => lists.table.sounds.get(syllable) ?? -1)
  for (let start = 0; start + 1 < syllables.length; start++) {
    const list = lists.sounds.pairs.get(soundsOf(sounds[start] ?? -1, sounds[start + 1] ?? -1))
    if (list) explain(list, 1, start, start + 2)
    for (let end = start + 2; end <= Math.min(start + 4, syllables.length); end++)
      for (const same of meant(lists, syllables.slice(start, end).join(''))) explain(same, MEANING, start, end)
  }
  return pieces.filter(({ sources }, at) => sources.length > 0 || !SMALL_SYLLABLES.has(syllables[at] ?? ''))
}
