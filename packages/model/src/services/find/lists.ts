// The finder's index of one feed: for every character, pair, sound, meaning and English word the items that hold it.
import type { LocalisedText } from '../../text/localised.js'
import type { ServiceItem } from '../schema.js'
import { folded, isWrittenFor, type Characters, type Reading } from './characters.js'
import { isHan, pairOf } from './han.js'
import { stem } from './latin.js'
import { FIELD_COUNT, PostingLists, put, type Posting } from './postings.js'
import { Speller, type Spelt } from './spelling.js'

export interface Phrase {
  readonly text: string
  readonly field: number
}

/** Two sounds in one number. */
export const soundsOf = (one: number, next: number): number => one * 4096 + next

/** So many items are read in one step of building: well below a millisecond. */
const A_STEP = 10

/** Something that is built in steps, in idle moments; or what is left of it at once, when it is asked for. */
class Built<Value> {
  #value: Value | undefined

  constructor(private readonly steps: Generator<void, Value>) {}

  /** Builds a little more; false when all of it is there. */
  step(): boolean {
    if (this.#value !== undefined) return false
    const { done, value } = this.steps.next()
    if (done) this.#value = value
    return !done
  }

  get value(): Value {
    while (this.#value === undefined) this.step()
    return this.#value
  }
}

interface ChineseLists {
  readonly characters: ReadonlyMap<number, Posting>
  readonly pairs: ReadonlyMap<number, Posting>
  readonly meanings: ReadonlyMap<number, Posting>
}

interface SoundLists {
  readonly pairs: ReadonlyMap<number, Posting>
  /** The groups of words by their syllables, as they sound in Shanghai, and as they are written. */
  readonly words: ReadonlyMap<string, readonly number[]>
  readonly written: ReadonlyMap<string, readonly number[]>
}

/** A question in Chinese needs no English, one without a slip no sounds: each part is built by itself. */
export class ItemLists {
  readonly #chinese = new Built(this.#buildChinese())
  readonly #spelt = new Built(this.#buildSpelt())
  readonly #english = new Built(this.#buildEnglish())
  readonly #sounds = new Built(this.#buildSounds())
  readonly #kept: (Phrase[] | undefined)[] = []

  constructor(
    readonly items: readonly ServiceItem[],
    readonly table: Characters,
  ) {}

  /** How much it tells that an item stands in `list`: 1 for the only one, 0.15 for all. */
  rarity(list: Posting): number {
    return 0.15 + (0.85 * Math.log((this.items.length + 1) / list.length)) / Math.log(this.items.length + 1)
  }

  /** Builds a little more, in the order in which it is likely to be asked for; false when there is nothing left to do. */
  step(): boolean {
    return this.#chinese.step() || this.#spelt.step() || this.#english.step() || this.#sounds.step()
  }

  /** The items that hold a character, a pair of them, or a word of one meaning. */
  get chinese(): ChineseLists {
    return this.#chinese.value
  }

  /** The items that hold a pair of sounds in their name or keywords, and the groups of words that sound so. */
  get sounds(): SoundLists {
    return this.#sounds.value
  }

  /** The items that hold an English word, by its stem, or a word of one meaning, by `#` and its group. */
  get english(): ReadonlyMap<string, Posting> {
    return this.#english.value
  }

  /** All names and keywords in pinyin, and in initials. */
  get spelt(): { readonly whole: Spelt; readonly initials: Spelt } {
    return this.#spelt.value
  }

  readings(character: number): readonly Reading[] {
    return this.table.readings.get(character) ?? []
  }

  /** Every Chinese text of an item that is looked into, folded, best field first. */
  phrases(item: number): readonly Phrase[] {
    return (this.#kept[item] ??= this.#read(item))
  }

  /** Every English text of an item, best field first. */
  englishPhrases(item: number): readonly Phrase[] {
    return this.#texts(item).flatMap(({ text, field }) => {
      const words = typeof text === 'string' ? text : text.en
      return words ? [{ text: words.toLowerCase(), field }] : []
    })
  }

  #texts(item: number): { readonly text: LocalisedText; readonly field: number }[] {
    const { name, keywords, summary, department, eligibility } = this.items[item] ?? { name: '', keywords: [] }
    const texts = [{ text: name, field: 0 }, ...keywords.map((text) => ({ text, field: 1 }))]
    if (summary !== undefined) texts.push({ text: summary, field: 2 })
    for (const text of [department, eligibility]) if (text !== undefined) texts.push({ text, field: 3 })
    return texts
  }

  #read(item: number): Phrase[] {
    const phrases: Phrase[] = []
    for (const { text, field } of this.#texts(item)) {
      const plain = typeof text === 'string' ? text : (text['zh-Hans'] ?? '')
      const simple = plain && folded(plain, this.table)
      if (simple) phrases.push({ text: simple, field })
      // another wording (影印 for 复印) counts in names and keywords; a long text folded twice would cost more than it finds
      if (typeof text === 'string' || text['zh-Hant'] === undefined || (simple && field > 1)) continue
      const other = text['zh-Hant']
      if (!isWrittenFor(other, simple, this.table)) phrases.push({ text: folded(other, this.table), field })
    }
    return phrases
  }

  *#buildChinese(): Generator<void, ChineseLists> {
    const [characters, pairs, meanings] = [new PostingLists<number>(), new PostingLists<number>(), new PostingLists<number>()]
    for (const item of this.items.keys()) {
      for (const { text, field } of this.phrases(item)) {
        let before = 0
        for (let at = 0; at < text.length; at++) {
          const code = text.charCodeAt(at)
          if (!isHan(code)) {
            before = 0
            continue
          }
          characters.add(code, item, field)
          if (before) pairs.add(pairOf(before, code), item, field)
          before = code
        }
        this.table.meanings.in(text, false, (group) => meanings.add(group, item, field))
      }
      if (item % A_STEP === 0) yield
    }
    return { characters: characters.map, pairs: pairs.map, meanings: meanings.map }
  }

  *#buildSounds(): Generator<void, SoundLists> {
    const lists = new PostingLists<number>()
    const [words, written] = [new Map<string, number[]>(), new Map<string, number[]>()]
    let read = 0
    for (const { word, groups, asked } of this.table.meanings) {
      if (++read % 200 === 0) yield
      const sounds = Array.from(word, (character) => this.readings(character.charCodeAt(0))[0])
      if (sounds.length < 2) continue
      for (const [map, letters] of [
        [words, sounds.map((sound) => sound?.pinyin ?? '?').join('')],
        [written, sounds.map((sound) => sound?.letters ?? '?').join('')],
      ] as const)
        map.set(letters, [...(map.get(letters) ?? []), ...groups, ...asked])
    }
    yield
    for (const item of this.items.keys()) {
      for (const { text, field } of this.phrases(item)) {
        if (field > 1) break
        let before: readonly Reading[] = []
        for (let at = 0; at < text.length; at++) {
          const readings = this.readings(text.charCodeAt(at))
          for (const one of before) for (const next of readings) lists.add(soundsOf(one.sound, next.sound), item, field)
          before = readings
        }
      }
      if (item % A_STEP === 0) yield
    }
    return { pairs: lists.map, words, written }
  }

  *#buildEnglish(): Generator<void, ReadonlyMap<string, Posting>> {
    const english = new PostingLists<string>()
    // people use few words, and use them often: what belongs to one is looked up once
    const known = new Map<string, readonly number[][]>()
    const listsOf = (word: string): readonly number[][] => {
      const root = stem(word)
      const found = [root, ...this.table.meanings.of(root).map((group) => `#${group}`)].map((key) => english.of(key))
      known.set(word, found)
      return found
    }
    for (const item of this.items.keys()) {
      for (const { text, field } of this.englishPhrases(item))
        for (const word of text.match(/[a-z0-9]+/g) ?? []) for (const list of known.get(word) ?? listsOf(word)) put(list, item, field)
      if (item % A_STEP === 0) yield
    }
    return english.map
  }

  *#buildSpelt(): Generator<void, { whole: Spelt; initials: Spelt }> {
    const [whole, initials] = [new Speller(), new Speller()]
    for (const item of this.items.keys()) {
      for (const { text, field } of this.phrases(item)) {
        if (field > 1) break
        for (const way of this.#spellings(text)) {
          for (const syllable of way) {
            whole.writeSyllable(syllable)
            initials.write(syllable.charAt(0))
          }
          whole.end(item * FIELD_COUNT + field)
          initials.end(item * FIELD_COUNT + field)
        }
      }
      if (item % A_STEP === 0) yield
    }
    return { whole: whole.spelt, initials: initials.spelt }
  }

  /** A text in syllables, up to four ways where characters have several readings. */
  #spellings(text: string): string[][] {
    let ways: string[][] = [[]]
    for (let at = 0; at < text.length; at++) {
      const readings = this.readings(text.charCodeAt(at))
      const only = readings[0]?.pinyin ?? (/[a-z0-9]/.test(text.charAt(at)) ? text.charAt(at) : '')
      if (only === '') continue
      if (readings.length < 2 || ways.length * readings.length > 4) for (const way of ways) way.push(only)
      else ways = ways.flatMap((way) => readings.map(({ pinyin }) => [...way, pinyin]))
    }
    return ways[0]?.length ? ways : []
  }
}
