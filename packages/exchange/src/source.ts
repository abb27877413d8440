// What every importer shares: naming a fault at its place in the source file, stable ids from names, and the bound on a file.
import { MOST_BYTES, quoted, type Problem, type Salvaged } from '@doorstep/model/schema'

/** Longest text an importer reads, in characters, of which each is a byte or more; the longest real feed seen has 140,000. */
export const LONGEST_SOURCE = MOST_BYTES

/** What an importer read. `losses` names, by its place in the source, what is no fault but has no place in the feed. */
export interface Imported<Value> extends Salvaged<Value> {
  readonly losses?: readonly Problem[]
}

/** What an exporter wrote. `losses` names, by its place in the feed, what the other standard has no place for. */
export interface Exported {
  readonly text: string
  readonly losses: readonly Problem[]
}

/** A fault at a place of the source file; `leftOut` says that the entry there was dropped. */
export function fault(path: string, found: unknown, expected: string, leftOut = false): Problem {
  return leftOut ? { path, found: quoted(found), expected, leftOut } : { path, found: quoted(found), expected }
}

/** Nothing could be read, and why. */
export function unreadable(path: string, found: unknown, expected: string): Salvaged<never> {
  return { value: undefined, problems: [fault(path, found, expected)] }
}

/** An address made whole; undefined where it cannot be. */
export function addressInFull(address: string, base: string | undefined): string | undefined {
  try {
    return new URL(address, base).href
  } catch {
    return undefined
  }
}

/** A list with something in it, else nothing. */
export function some<Entry>(entries: readonly Entry[]): readonly Entry[] | undefined {
  return entries.length > 0 ? entries : undefined
}

/** A short id for a name in any script: the same name has the same id in every file and on every day (FNV-1a, 52 bits). */
export function idOf(prefix: string, name: string): string {
  let low = 0x811c9dc5
  let high = 0xcbf29ce4
  for (let at = 0; at < name.length; at++) {
    const unit = name.charCodeAt(at)
    low = Math.imul(low ^ unit, 0x01000193) >>> 0
    high = Math.imul(high ^ (unit + at), 0x01000193) >>> 0
  }
  return `${prefix}-${((high & 0xfffff) * 2 ** 32 + low).toString(36)}`
}

/**
 * Problems of the native reading, named at their place in the source: `origins` maps the native entry (`items[3]`,
 * `dishes.d-1`) to the source's path, `fields` a native field to the source's name for it.
 */
export function inSource(
  problems: readonly Problem[],
  origins: ReadonlyMap<string, string>,
  fields: Readonly<Record<string, string>> = {},
): Problem[] {
  return problems.map((problem) => {
    const [, entry = '', field = '', rest = ''] = /^([^.[]*(?:\[\d+\]|\.[^.[]+)?)\.?([^.[]*)(.*)$/s.exec(problem.path) ?? []
    const origin = origins.get(entry)
    if (origin === undefined) return problem
    const name = Object.hasOwn(fields, field) ? fields[field] : field
    // of a file that is one entry the origin is the top
    return { ...problem, path: [origin, name].filter(Boolean).join('.') + rest }
  })
}
