// How characters sound and which are written in two ways: what the finder asks of a feed's own table.
import type { CharacterIndex } from './schema.js'

/** The table turned round, for reading: built once per table. */
export interface Characters {
  readonly simplified: ReadonlyMap<string, string>
  readonly readings: ReadonlyMap<string, readonly string[]>
  /** Every syllable, as it sounds in Shanghai. */
  readonly syllables: ReadonlySet<string>
}

const NONE: Characters = { simplified: new Map(), readings: new Map(), syllables: new Set() }
const tables = new WeakMap<CharacterIndex, Characters>()

/** Pinyin as many in Shanghai say it: no curled tongue (zh = z), and -ing, -eng, -ang like -in, -en, -an. */
export function blurred(pinyin: string): string {
  return pinyin.replace(/([zcs])h/g, '$1').replace(/ng/g, 'n')
}

export function charactersOf(index: CharacterIndex | undefined): Characters {
  if (!index) return NONE
  let table = tables.get(index)
  if (!table) {
    const simplified = new Map<string, string>()
    for (const [plain = '', ...others] of index.variants.split(' ').map((group) => Array.from(group)))
      for (const other of others) simplified.set(other, plain)
    const readings = new Map<string, string[]>()
    const syllables = new Set<string>()
    for (const [, syllable = '', characters = ''] of index.pinyin.matchAll(/([a-z]+)([^ ]+)/g)) {
      syllables.add(blurred(syllable))
      for (const character of characters) {
        const known = readings.get(character)
        if (known) known.push(syllable)
        else readings.set(character, [syllable])
      }
    }
    table = { simplified, readings, syllables }
    tables.set(index, table)
  }
  return table
}

/**
 * Letters cut into syllables, the fewest and longest first; a piece that is none ends in `rest`.
 *
 * @example
 * syllablesOf('binliben', table.syllables) // { syllables: ['bin', 'li', 'ben'], rest: '' }
 */
export function syllablesOf(letters: string, known: ReadonlySet<string>): { syllables: string[]; rest: string } {
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
