// Reading the fields of an HSDS object: what is absent or null is nothing, what is of another kind is named and dropped.
import type { Problem } from '@doorstep/model/schema'
import { fault } from '../source.js'

/** The fields of each object that were asked for; what nobody asked for is what a file says in vain. */
type AskedFields = Map<Fields, Set<string>>

export type Fields = Readonly<Record<string, unknown>>

/** An HSDS object with its place in the file, and where its faults are told. */
export interface Source {
  readonly fields: Fields
  readonly path: string
  readonly problems: Problem[]
  readonly asked: AskedFields
  /** Where a record stands when that is not within its parent: in a table of its own. */
  readonly places?: ReadonlyMap<Fields, string>
}

/** The whole file, as an object with nothing asked yet. */
export function rootOf(fields: Fields): Source {
  return { fields, path: '', problems: [], asked: new Map() }
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function at(source: Source, name: string): string {
  return source.path === '' ? name : `${source.path}.${name}`
}

/** A field as it stands, undefined when it is absent or null. */
export function own(source: Source, name: string): unknown {
  const names = source.asked.get(source.fields)
  if (names) names.add(name)
  else source.asked.set(source.fields, new Set([name]))
  return Object.hasOwn(source.fields, name) ? (source.fields[name] ?? undefined) : undefined
}

/** The trimmed text of a field, or undefined; anything but a text is named. */
export function text(source: Source, name: string): string | undefined {
  const value = own(source, name)
  if (value === undefined) return undefined
  if (typeof value === 'string') return value.trim() || undefined
  source.problems.push(fault(at(source, name), value, 'text'))
  return undefined
}

/** A text that must match; one that does not is named and dropped. */
export function textLike(source: Source, name: string, pattern: RegExp, expected: string): string | undefined {
  const value = text(source, name)
  if (value === undefined || pattern.test(value)) return value
  source.problems.push(fault(at(source, name), value, expected))
  return undefined
}

/** A number from 0, also written as a text (spreadsheets do). */
export function amount(source: Source, name: string): number | undefined {
  const value = own(source, name)
  if (value === undefined || value === '') return undefined
  const read = typeof value === 'string' ? Number(value) : value
  if (typeof read === 'number' && read >= 0 && Number.isFinite(read)) return read
  source.problems.push(fault(at(source, name), value, 'amount'))
  return undefined
}

/** The objects of a list, each with its place; a list that is none, and elements that are no objects, are named. */
export function list(source: Source, name: string): Source[] {
  const value = own(source, name)
  if (value === undefined) return []
  if (!Array.isArray(value)) {
    source.problems.push(fault(at(source, name), value, 'list'))
    return []
  }
  return value.flatMap((fields: unknown, index) => {
    const path = `${at(source, name)}[${index}]`
    if (isFields(fields)) return [{ ...source, fields, path: source.places?.get(fields) ?? path }]
    source.problems.push(fault(path, fields, 'object'))
    return []
  })
}

/** The object of a field with its place, or undefined. */
export function object(source: Source, name: string): Source | undefined {
  const value = own(source, name)
  if (value === undefined) return undefined
  if (isFields(value)) return { ...source, fields: value, path: source.places?.get(value) ?? at(source, name) }
  source.problems.push(fault(at(source, name), value, 'object'))
  return undefined
}

/** Says of an object that all of it is known already. */
export function pass(source: Source): void {
  for (const name of Object.keys(source.fields)) {
    const value = own(source, name)
    for (const fields of Array.isArray(value) ? (value as unknown[]) : [value]) if (isFields(fields)) pass({ ...source, fields })
  }
}

// What ties records together says nothing to a reader, and the history of a field is not the field.
const BOOKKEEPING = /^(?:id|\w+_id|link_(?:type|entity)|metadata)$/

function placesOf(source: Source, name: string, value: unknown): (readonly [path: string, found: unknown])[] {
  const records: readonly unknown[] = Array.isArray(value) ? value : [value]
  const rows = records.flatMap((fields) => {
    const path = isFields(fields) ? source.places?.get(fields) : undefined
    return path === undefined ? [] : [[path, fields] as const]
  })
  return rows.length > 0 ? rows : [[at(source, name), value]]
}

/** What stands in an object and was never asked for, each field or whole object once, with its place. */
export function unasked(source: Source): Problem[] {
  const names = source.asked.get(source.fields)
  if (!names) return [fault(source.path, source.fields, 'no-place:services')]
  return Object.keys(source.fields).flatMap((name) => {
    if (BOOKKEEPING.test(name)) return []
    const value: unknown = source.fields[name] ?? undefined
    if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return []
    // records of the standard must have a description, and some repeat their name there
    if (name === 'description' && value === source.fields['name']) return []
    if (!names.has(name)) return placesOf(source, name, value).map(([path, found]) => fault(path, found, 'no-place:services'))
    if (typeof value !== 'object') return []
    const inner = Array.isArray(value) ? list(source, name) : [object(source, name)]
    return inner.flatMap((record) => (record ? unasked(record) : []))
  })
}
