// The finder's index of one feed: for every character, pair, sound, meaning and English word the items that hold it.
import type { LocalisedText } from '../../text/localised.js'
import type { ServiceItem } from '../schema.js'
import { blurred, type Characters } from './characters.js'
import { stem } from './latin.js'
import { conceptsIn, conceptsOf } from './thesaurus.js'

/** What a hit in each field is worth: name, keywords, summary, the rest. */
export const WORTH = [1, 0.97, 0.7, 0.45] as const
/** A posting is `item * 4 + field`; an item stands once in a list, with its best field. */
const FIELDS = WORTH.length
export type Posting = readonly number[]

export interface Phrase {
  readonly text: string
  readonly field: number
}

/** Lists by key. Items come in order and best field first, so the last entry says whether the item is there already. */
class Lists<Key> {
  readonly map = new Map<Key, number[]>()

  add(key: Key, item: number, field: number): void {
    const list = this.map.get(key)
    if (!list) this.map.set(key, [item * FIELDS + field])
    else if ((list[list.length - 1] ?? 0) < item * FIELDS) list.push(item * FIELDS + field)
  }
}

const isHan = (code: number): boolean => (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff)
/** Two UTF-16 units in one number: a key without a string of its own. */
export const pairOf = (text: string, at: number): number => text.charCodeAt(at) * 65536 + text.charCodeAt(at + 1)

/** Full-width and half-width, capital and small make no difference. NFKC is dear, and most of a feed is plain Chinese already. */
const plainly = (text: string): string =>
  (/^[\u0020-\u007e\u3001\u3002\u4e00-\u9fff]*$/.test(text) ? text : text.normalize('NFKC')).toLowerCase()

/** Nor do traditional and simplified. */
export function folded(text: string, { simplified }: Characters): string {
  const plain = plainly(text)
  return simplified.size === 0 ? plain : plain.replace(/[\u3400-\u9fff]/g, (character) => simplified.get(character) ?? character)
}

/** The parts are built when first asked for: a question in Chinese needs no English, one without a slip no sounds. */
export class ItemLists {
  readonly characters = new Lists<number>()
  readonly pairs = new Lists<number>()
  readonly concepts = new Lists<number>()
  #sounds: Lists<string> | undefined
  #english: Lists<string> | undefined
  readonly #kept: (Phrase[] | undefined)[] = []
  #spelt: { letters: string; initials: string; lettersOf: Int32Array; initialsOf: Int32Array } | undefined

  constructor(
    readonly items: readonly ServiceItem[],
    readonly table: Characters,
  ) {
    items.forEach((_, item) => {
      for (const { text, field } of this.phrases(item)) this.#addChinese(text, item, field)
    })
  }

  /** Every Chinese text of an item that is looked into, folded, best field first. */
  phrases(item: number): readonly Phrase[] {
    return (this.#kept[item] ??= this.#read(item))
  }

  #read(item: number): Phrase[] {
    const { name, keywords, summary, department, eligibility } = this.items[item] ?? { name: '', keywords: [] }
    const phrases: Phrase[] = []
    const add = (text: LocalisedText | undefined, field: number): void => {
      if (text === undefined) return
      if (typeof text === 'string') return void phrases.push({ text: folded(text, this.table), field })
      const plain = text['zh-Hans'] === undefined ? '' : folded(text['zh-Hans'], this.table)
      if (plain) phrases.push({ text: plain, field })
      // another wording (影印 for 复印) counts in names and keywords; a long text folded twice would cost more than it finds
      const other = text['zh-Hant'] === undefined || (plain && field > 1) ? '' : folded(text['zh-Hant'], this.table)
      if (other && other !== plain) phrases.push({ text: other, field })
    }
    add(name, 0)
    for (const keyword of keywords) add(keyword, 1)
    add(summary, 2)
    add(department, 3)
    add(eligibility, 3)
    return phrases
  }

  /** The items that hold a pair of syllables, written `bin li`, in their name or keywords. */
  get sounds(): ReadonlyMap<string, Posting> {
    if (!this.#sounds) {
      const sounds = new Lists<string>()
      this.items.forEach((_, item) => {
        for (const { text, field } of this.phrases(item))
          if (field < 2)
            for (let at = 0; at + 1 < text.length; at++)
              for (const one of this.readings(text.charAt(at)))
                for (const next of this.readings(text.charAt(at + 1))) sounds.add(`${one} ${next}`, item, field)
      })
      this.#sounds = sounds
    }
    return this.#sounds.map
  }

  /** The items that hold an English word, by its stem. */
  get english(): ReadonlyMap<string, Posting> {
    if (!this.#english) {
      const english = new Lists<string>()
      this.items.forEach(({ name, keywords, summary, department, eligibility }, item) => {
        const fields = [[name], keywords, [summary], [department, eligibility]]
        fields.forEach((texts, field) => {
          for (const text of texts) {
            const words = (typeof text === 'string' ? text : text?.en)?.toLowerCase().match(/[a-z0-9]+/g) ?? []
            for (const word of words) {
              english.add(stem(word), item, field)
              for (const concept of conceptsOf(word)) english.add(`#${concept}`, item, field)
            }
          }
        })
      })
      this.#english = english
    }
    return this.#english.map
  }

  /** All names and keywords in letters, and in initials, each in one long string with a bar before every phrase. */
  get spelt(): { letters: string; initials: string; lettersOf: Int32Array; initialsOf: Int32Array } {
    if (!this.#spelt) {
      const letters: string[] = []
      const initials: string[] = []
      const ends: number[][] = [[], []]
      let spelt = 0
      let short = 0
      this.items.forEach((_, item) => {
        for (const { text, field } of this.phrases(item)) {
          if (field > 1) continue
          for (const syllables of this.#spellings(text)) {
            const whole = `|${blurred(syllables.join(''))}`
            const first = `|${syllables.map((syllable) => syllable.charAt(0)).join('')}`
            letters.push(whole)
            initials.push(first)
            ends[0]?.push((spelt += whole.length), item * FIELDS + field)
            ends[1]?.push((short += first.length), item * FIELDS + field)
          }
        }
      })
      this.#spelt = {
        letters: letters.join(''),
        initials: initials.join(''),
        lettersOf: Int32Array.from(ends[0] ?? []),
        initialsOf: Int32Array.from(ends[1] ?? []),
      }
    }
    return this.#spelt
  }

  /** How a character sounds in Shanghai; a letter or digit sounds as itself. */
  readings(character: string): readonly string[] {
    const readings = this.table.readings.get(character)
    if (readings) return readings.map(blurred)
    return /[a-z0-9]/.test(character) ? [character] : []
  }

  /** A text in syllables, up to four ways where characters have several readings. */
  #spellings(text: string): string[][] {
    let ways: string[][] = [[]]
    for (const character of text) {
      const readings = this.table.readings.get(character) ?? (/[a-z0-9]/.test(character) ? [character] : [])
      if (readings.length === 0) continue
      const [only] = readings
      if (only !== undefined && (readings.length === 1 || ways.length * readings.length > 4)) {
        for (const way of ways) way.push(only)
        continue
      }
      ways = ways.flatMap((way) => readings.map((reading) => [...way, reading]))
    }
    return ways[0]?.length ? ways : []
  }

  #addChinese(text: string, item: number, field: number): void {
    let before = false
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      const han = isHan(code)
      if (han) this.characters.add(code, item, field)
      if (han && before) this.pairs.add(pairOf(text, at - 1), item, field)
      before = han
    }
    conceptsIn(text, (concept) => this.concepts.add(concept, item, field))
  }
}
