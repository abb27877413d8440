// How much of a feed is read: every limit with its reason, and the one place where what is over them is cut and named.
import type { Problem } from './problem.js'
import { LANGUAGES } from '../text/localised.js'

/**
 * Bytes of one file. JSON.parse holds everything up while it works: 4 MB took 15 ms here, 60 ms on a machine four times slower.
 * It is 10,000 fully described services; the largest real file seen has 0.4 MB.
 */
export const MOST_BYTES = 4_000_000
/** Entries of one of a file's lists (items, entries, meals, dishes): the largest real list seen has 1,135. */
export const MOST_ENTRIES = 10_000
/** Entries of one of station.json's lists: a person chooses among its desks and workers. */
export const MOST_OF_STATION = 1000
/** Elements of a list within an entry, and the fields of an object: a repeated entry may have a change for each of 3,000 dates. */
export const MOST_ELEMENTS = 3000
/** Files of one part, because each is asked for every five minutes. */
export const MOST_FILES = 20
/** Characters of a text to be read: four pages, where the longest real one has 1,047. */
export const LONGEST_PROSE = 5000
/** Characters of a name, a title or a telephone number, which stand in one line: the longest real one has 177. */
export const LONGEST_NAME = 500
/** Characters of an id: it is stored with every ticket. */
export const LONGEST_ID = 200
/** Characters of an address, as browsers and servers take it. */
export const LONGEST_ADDRESS = 2000
/** Characters of one of the finder's tables: all common characters with their sounds are 100,000. */
export const LONGEST_TABLE = 500_000
/** Objects and lists in one another; the feed's own need 8. */
export const DEEPEST = 32
/** Faults of one file that are listed; who mends these sees the next. */
export const MOST_FAULTS = 100

const TABLES: ReadonlySet<string> = new Set(['pinyin', 'variants', 'meanings'])
const NAMES: ReadonlySet<string> = new Set(['name', 'title', 'label', 'zone', 'position', 'telephone', 'number', 'tier', 'department'])
const LANGUAGE_TAGS: ReadonlySet<string> = new Set(LANGUAGES)

type PathKey = string | number
export type TellLimit = (keys: readonly PathKey[], found: string, expected: Problem['expected']) => void

/** How long a text under these keys may be; a language's words are of the kind of the text they belong to. */
function longest(keys: readonly PathKey[]): number {
  const kind = keys.findLast((key) => typeof key === 'string' && !LANGUAGE_TAGS.has(key))
  if (typeof kind !== 'string') return LONGEST_PROSE
  return TABLES.has(kind) ? LONGEST_TABLE : NAMES.has(kind) ? LONGEST_NAME : LONGEST_PROSE
}

/** A text no longer than so many characters, with an ellipsis where it was cut, which is never within a character. */
function cutText(text: string, most: number): string {
  const end = /[\ud800-\udbff]/.test(text.charAt(most - 2)) ? most - 2 : most - 1
  return `${text.slice(0, end)}…`
}

/**
 * A value of a feed within the limits: long texts cut, what is over in lists and objects and what is too deep left out, each told.
 * The same object where nothing was over.
 */
export function withinLimits(value: unknown, keys: readonly PathKey[], tell: TellLimit, most = MOST_ELEMENTS): unknown {
  if (typeof value === 'string') {
    const limit = longest(keys)
    if (value.length <= limit) return value
    tell(keys, String(value.length), `too-large:${limit}`)
    return cutText(value, limit)
  }
  if (typeof value !== 'object' || value === null) return value
  if (keys.length > DEEPEST) {
    tell(keys, Array.isArray(value) ? '[...]' : '{...}', `too-deep:${DEEPEST}`)
    return null
  }
  return Array.isArray(value) ? listWithin(value, keys, tell, most) : objectWithin(value, keys, tell)
}

function listWithin(list: readonly unknown[], keys: readonly PathKey[], tell: TellLimit, most: number): unknown {
  if (list.length > most) tell(keys, String(list.length), `too-many:${most}`)
  const first = list.length > most ? list.slice(0, most) : list
  const within = first.map((element, at) => withinLimits(element, [...keys, at], tell))
  return list.length <= most && within.every((element, at) => element === list[at]) ? list : within
}

function objectWithin(object: object, keys: readonly PathKey[], tell: TellLimit): unknown {
  const fields = Object.entries(object)
  if (fields.length > MOST_ELEMENTS) tell(keys, String(fields.length), `too-many:${MOST_ELEMENTS}`)
  let same = fields.length <= MOST_ELEMENTS
  const within = fields.slice(0, MOST_ELEMENTS).map(([key, field]): [string, unknown] => {
    const kept = withinLimits(field, [...keys, key], tell)
    if (kept !== field) same = false
    return [key, kept]
  })
  // fromEntries defines what it is given: a field called __proto__ is a field like any other
  return same ? object : Object.fromEntries(within)
}
