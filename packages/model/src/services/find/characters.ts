// How characters sound and which are written in two ways: what the finder asks of a feed's own table.
import { Meanings } from './meanings.js'
import type { CharacterIndex } from './schema.js'

/** One way to read a character: as it is written in letters, as it sounds in Shanghai, and the number of that sound. */
export interface Reading {
  readonly letters: string
  readonly pinyin: string
  readonly sound: number
}

/** The table turned round, for reading: built once per table. */
export interface Characters {
  /** The simplified character for each UTF-16 unit that is a traditional one, 0 for all others. */
  readonly simplified: Uint16Array
  readonly readings: ReadonlyMap<number, readonly Reading[]>
  /** Every syllable as it sounds in Shanghai, with its number. */
  readonly sounds: ReadonlyMap<string, number>
  readonly meanings: Meanings
}

const tables = new WeakMap<CharacterIndex, Characters>()
const NONE: CharacterIndex = { pinyin: '', variants: '', meanings: '' }

/** Pinyin as many in Shanghai say it: no curled tongue (zh = z), and -ing, -eng, -ang like -in, -en, -an. */
export const blurred = (pinyin: string): string => pinyin.replace(/([zcs])h/g, '$1').replace(/ng/g, 'n')

export function charactersOf(index: CharacterIndex = NONE): Characters {
  let table = tables.get(index)
  if (!table) {
    const simplified = new Uint16Array(65536)
    for (const [plain = '', ...others] of index.variants.split(' ').map((group) => Array.from(group)))
      for (const other of others) if (other.length === 1) simplified[other.charCodeAt(0)] = plain.charCodeAt(0)
    const readings = new Map<number, Reading[]>()
    const sounds = new Map<string, number>()
    for (const [, letters = '', characters = ''] of index.pinyin.matchAll(/([a-z]+)([^ ]+)/g)) {
      const plain = blurred(letters)
      const sound = sounds.get(plain) ?? sounds.size
      sounds.set(plain, sound)
      for (const character of characters) {
        const known = readings.get(character.charCodeAt(0))
        if (known) known.push({ letters, pinyin: plain, sound })
        else readings.set(character.charCodeAt(0), [{ letters, pinyin: plain, sound }])
      }
    }
    table = { simplified, readings, sounds, meanings: new Meanings(index.meanings ?? '') }
    tables.set(index, table)
  }
  return table
}

const COMMON = /^[\u0020-\u007e\u3001\u3002\u4e00-\u9fff]*$/

/**
 * Full-width and half-width, capital and small, with tone or accent and without, traditional and simplified make no difference.
 * Normalising is dear, and most of a feed is plain Chinese already.
 */
export function folded(text: string, { simplified }: Characters): string {
  const plain = COMMON.test(text)
    ? text
    : text
        .normalize('NFKD')
        // lǜ is typed lv
        .replace(/u\u0308/gi, 'v')
        .replace(/\p{M}/gu, '')
  for (let at = 0; at < plain.length; at++) {
    const code = plain.charCodeAt(at)
    if (simplified[code] || (code > 64 && code < 91))
      return plain
        .toLowerCase()
        .replace(/[\u3400-\u9fff]/g, (one) => String.fromCharCode(simplified[one.charCodeAt(0)] || one.charCodeAt(0)))
  }
  return plain
}

/** Whether `text` is `simple` (folded) in traditional characters and no more, which needs no folding to be told. */
export function isWrittenFor(text: string, simple: string, { simplified }: Characters): boolean {
  if (text.length !== simple.length) return false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if ((simplified[code] || code) !== simple.charCodeAt(at)) return false
  }
  return true
}

/**
 * Letters cut into syllables, the fewest and longest first; a piece that is none ends in `rest`.
 *
 * @example
 * syllablesOf('binliben', table.sounds) // { syllables: ['bin', 'li', 'ben'], rest: '' }
 */
export function syllablesOf(letters: string, known: Characters['sounds']): { syllables: string[]; rest: string } {
  // from[i]: where the last syllable of the best cut of the first i letters begins; the best is the one with the fewest syllables
  const count = new Int32Array(letters.length + 1).fill(1e6)
  const from = new Int32Array(letters.length + 1)
  count[0] = 0
  let reached = 0
  for (let end = 1; end <= letters.length; end++)
    for (let start = Math.max(0, end - 6); start < end; start++) {
      const cost = (count[start] ?? 1e6) + 1
      if (cost < (count[end] ?? 0) && known.has(letters.slice(start, end))) {
        count[end] = cost
        from[end] = start
        reached = end
      }
    }
  const syllables: string[] = []
  for (let end = reached; end > 0; end = from[end] ?? 0) syllables.unshift(letters.slice(from[end] ?? 0, end))
  return { syllables, rest: letters.slice(reached) }
}
