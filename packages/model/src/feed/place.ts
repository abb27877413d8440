// A place in a file of a feed: from the path of a problem to its keys, and from keys to the names a person knows.
import type { Keys } from '../schema/inventory.js'
import { quoted } from '../schema/quoted.js'
import type { PlaceStep } from './finding.js'

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * The keys of a path such as `dishes.a.b.name`, read along the file itself, because a name may hold dots and brackets.
 *
 * @example
 * keysIn('dishes.a.b.name', { dishes: { 'a.b': {} } }) // ['dishes', 'a.b', 'name']
 */
export function keysIn(path: string, input: unknown): (string | number)[] {
  const keys: (string | number)[] = []
  let rest = path
  let at = input
  while (rest !== '') {
    const index = /^\[(\d+)\]\.?/.exec(rest)
    if (index && !isObject(at)) {
      keys.push(Number(index[1]))
      at = Array.isArray(at) ? (at as unknown[])[Number(index[1])] : undefined
      rest = rest.slice(index[0].length)
      continue
    }
    const own = isObject(at)
      ? Object.keys(at).filter((key) => key === rest || rest.startsWith(`${key}.`) || rest.startsWith(`${key}[`))
      : []
    const key = own.sort((a, b) => b.length - a.length)[0] ?? /^[^.[]+/.exec(rest)?.[0] ?? rest
    keys.push(key)
    at = isObject(at) ? at[key] : undefined
    rest = rest.slice(key.length).replace(/^\./, '')
  }
  return keys
}

const NAMING = ['name', 'title', 'label', 'letter', 'number', 'href'] as const
/** Records by names of the writer's own; everything else under a text is a field. */
const RECORDS: ReadonlySet<string | number> = new Set(['dishes', 'recurrenceOverrides', 'nutrition'])

/** What a person calls an entry: its name in whatever language there is, or its date. */
function nameOf(entry: unknown): string | undefined {
  if (typeof entry === 'string') return short(entry)
  if (!isObject(entry)) return undefined
  for (const field of NAMING) {
    const held = entry[field]
    const text = isObject(held) ? Object.values(held).find((value) => typeof value === 'string') : held
    if (typeof text === 'string' && text !== '') return short(text)
  }
  const dated = [entry['date'], entry['meal']].filter((value) => typeof value === 'string')
  if (dated.length > 0) return short(dated.join(' '))
  const id = entry['id'] ?? entry['uid']
  return typeof id === 'string' && id !== '' ? short(id) : undefined
}

/** Every name a person has for the thing that an id names: `王芳` and `Wang Fang` of the worker `w1`. */
export function callingsOf(input: unknown, idKeys: Keys): string[] {
  const last = idKeys.at(-1)
  // in a record the id is the entry's key; in a list it is a field of the entry
  const keys = last === 'id' || last === 'uid' || last === 'letter' ? idKeys.slice(0, -1) : idKeys
  const entry = keys.reduce<unknown>(
    (at, key) => (isObject(at) || Array.isArray(at) ? (at as Record<string | number, unknown>)[key] : undefined),
    input,
  )
  const name = isObject(entry) ? (entry['name'] ?? entry['title']) : undefined
  return (isObject(name) ? Object.values(name) : [name]).filter((word) => typeof word === 'string')
}

const short = (text: string): string => quoted(text).slice(1, -1)

/** The steps to a place, entries with their names. */
export function placeIn(keys: Keys, input: unknown): PlaceStep[] {
  let at = input
  return keys.map((key, index): PlaceStep => {
    const within = at
    at =
      Array.isArray(within) && typeof key === 'number'
        ? (within as unknown[])[key]
        : isObject(within) && Object.hasOwn(within, key)
          ? within[key]
          : undefined
    const before = keys[index - 1]
    const isEntry = typeof key === 'number' || (before !== undefined && RECORDS.has(before))
    if (!isEntry) return { field: key }
    const name = nameOf(at)
    return { entry: key, ...(name !== undefined && { name }) }
  })
}
