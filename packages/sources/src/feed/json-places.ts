// Where things stand in a JSON text: line and column of a place, and fields that stand twice; for text that JSON.parse accepts.

export type JsonKeys = readonly (string | number)[]

export interface TextPlace {
  /** From 1. */
  readonly line: number
  readonly column: number
}

/** Nothing of a feed lies so deep, and each level's keys hold those of all above it. */
const DEEPEST_KEYS = 64

const TOKEN = /[\s,:]*("(?:[^"\\]|\\.)*"|[{}[\]]|[^\s,:{}[\]"]+)/y

interface Open {
  readonly keys: JsonKeys
  /** Names seen so far; undefined in a list. */
  readonly names: Set<string> | undefined
  at: number
  key: string | undefined
  /** Where the name that waits for its value stands. */
  keyAt: number
}

/** Goes through a text: each value and each field's name with its keys and its place among the characters. */
function walk(text: string, visit: (keys: JsonKeys, at: number, double: boolean) => void): void {
  const open: Open[] = []
  TOKEN.lastIndex = 0
  for (;;) {
    const token = TOKEN.exec(text)?.[1]
    if (token === undefined) return
    const at = TOKEN.lastIndex - token.length
    const inside = open.at(-1)
    if (token === '}' || token === ']') {
      open.pop()
      continue
    }
    if (inside?.names && inside.key === undefined) {
      inside.key = JSON.parse(token) as string
      inside.keyAt = at
      continue
    }
    let keys: JsonKeys = []
    if (inside) {
      const { names, key = '' } = inside
      keys = inside.keys.length < DEEPEST_KEYS ? [...inside.keys, names ? key : inside.at] : inside.keys
      if (keys !== inside.keys) visit(keys, names ? inside.keyAt : at, names?.has(key) ?? false)
      names?.add(key)
      inside.key = undefined
      inside.at += 1
    } else visit(keys, at, false)
    if (token === '{' || token === '[') open.push({ keys, names: token === '{' ? new Set() : undefined, at: 0, key: undefined, keyAt: 0 })
  }
}

const named = (keys: JsonKeys): string => JSON.stringify(keys)

/**
 * The line and column of each of some places, by a function; a place that is not in the text (a field that is missing) has its entry's.
 * A field is found at its name, an element of a list where it begins.
 *
 * @example
 * placesIn('{\n  "items": [{ "id": "a" }]\n}', [['items', 0]])(['items', 0]) // { line: 2, column: 13 }
 */
export function placesIn(text: string, wanted: readonly JsonKeys[]): (keys: JsonKeys) => TextPlace {
  const open = new Set(wanted.flatMap((keys) => keys.map((_, at) => named(keys.slice(0, at + 1)))))
  const depth = Math.max(0, ...wanted.map((keys) => keys.length))
  const found = new Map<string, number>()
  walk(text, (keys, at) => {
    if (keys.length > depth) return
    const name = named(keys)
    // of a field that stands twice the last one counts
    if (open.has(name)) found.set(name, at)
  })
  return (keys) => {
    for (let length = keys.length; length > 0; length--) {
      const at = found.get(named(keys.slice(0, length)))
      if (at !== undefined) return placeAt(text, at)
    }
    return { line: 1, column: 1 }
  }
}

/** The line and column of a character, in a file of any system's line ends. */
export function placeAt(text: string, at: number): TextPlace {
  const lines = text.slice(0, at).split(/\r\n?|\n/)
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}

/** The keys of every field that stands a second time in its object; the first hundred. */
export function doubleFields(text: string): JsonKeys[] {
  const doubles: JsonKeys[] = []
  walk(text, (keys, _, double) => {
    if (double && doubles.length < 100) doubles.push(keys)
  })
  return doubles
}
