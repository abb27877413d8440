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

/** So many items are read in one step of building: about a millisecond. */
const A_STEP = 25

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

interface Chinese {
  readonly characters: Lists<number>
  readonly pairs: Lists<number>
  readonly concepts: Lists<number>
}

interface Spelt {
  readonly letters: string
  readonly initials: string
  readonly lettersOf: Int32Array
  readonly initialsOf: Int32Array
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

  /** Builds a little more, in the order in which it is likely to be asked for; false when there is nothing left to do. */
  step(): boolean {
    return this.#chinese.step() || this.#spelt.step() || this.#english.step() || this.#sounds.step()
  }

  /** The items that hold a character, a pair of them, or a word of one meaning. */
  get chinese(): Chinese {
    return this.#chinese.value
  }

  /** The items that hold a pair of syllables, written `bin li`, in their name or keywords. */
  get sounds(): ReadonlyMap<string, Posting> {
    return this.#sounds.value
  }

  /** The items that hold an English word, by its stem. */
  get english(): ReadonlyMap<string, Posting> {
    return this.#english.value
  }

  /** All names and keywords in letters, and in initials, each in one long string with a bar before every phrase. */
  get spelt(): Spelt {
    return this.#spelt.value
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

  *#buildChinese(): Generator<void, Chinese> {
    const chinese = { characters: new Lists<number>(), pairs: new Lists<number>(), concepts: new Lists<number>() }
    for (const item of this.items.keys()) {
      for (const { text, field } of this.phrases(item)) addChinese(chinese, text, item, field)
      if (item % A_STEP === 0) yield
    }
    return chinese
  }

  *#buildSounds(): Generator<void, ReadonlyMap<string, Posting>> {
    const sounds = new Lists<string>()
    for (const item of this.items.keys()) {
      for (const { text, field } of this.phrases(item)) {
        if (field > 1) continue
        for (let at = 0; at + 1 < text.length; at++)
          for (const one of this.readings(text.charAt(at)))
            for (const next of this.readings(text.charAt(at + 1))) sounds.add(`${one} ${next}`, item, field)
      }
      if (item % A_STEP === 0) yield
    }
    return sounds.map
  }

  *#buildEnglish(): Generator<void, ReadonlyMap<string, Posting>> {
    const english = new Lists<string>()
    for (const [item, { name, keywords, summary, department, eligibility }] of this.items.entries()) {
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
      if (item % A_STEP === 0) yield
    }
    return english.map
  }

  *#buildSpelt(): Generator<void, Spelt> {
    const letters: string[] = []
    const initials: string[] = []
    const lettersOf: number[] = []
    const initialsOf: number[] = []
    let spelt = 0
    let short = 0
    for (const item of this.items.keys()) {
      for (const { text, field } of this.phrases(item)) {
        if (field > 1) continue
        for (const syllables of this.#spellings(text)) {
          const whole = `|${blurred(syllables.join(''))}`
          const first = `|${syllables.map((syllable) => syllable.charAt(0)).join('')}`
          letters.push(whole)
          initials.push(first)
          lettersOf.push((spelt += whole.length), item * FIELDS + field)
          initialsOf.push((short += first.length), item * FIELDS + field)
        }
      }
      if (item % A_STEP === 0) yield
    }
    return {
      letters: letters.join(''),
      initials: initials.join(''),
      lettersOf: Int32Array.from(lettersOf),
      initialsOf: Int32Array.from(initialsOf),
    }
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
}

function addChinese({ characters, pairs, concepts }: Chinese, text: string, item: number, field: number): void {
  let before = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const han = isHan(code)
    if (han) characters.add(code, item, field)
    if (han && before) pairs.add(pairOf(text, at - 1), item, field)
    before = han
  }
  conceptsIn(text, (concept) => concepts.add(concept, item, field))
}
