// Reading the fields of an HSDS object: what is absent or null is nothing, what is of another kind is named and dropped.
import type { Problem } from '@doorstep/model'
import { fault } from '../source.js'

export type Fields = Readonly<Record<string, unknown>>

/** An HSDS object with its place in the file, and where its faults are told. */
export interface Source {
  readonly fields: Fields
  readonly path: string
  readonly problems: Problem[]
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function at(source: Source, name: string): string {
  return source.path === '' ? name : `${source.path}.${name}`
}

function own(source: Source, name: string): unknown {
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
    if (isFields(fields)) return [{ fields, path, problems: source.problems }]
    source.problems.push(fault(path, fields, 'object'))
    return []
  })
}

/** The object of a field with its place, or undefined. */
export function object(source: Source, name: string): Source | undefined {
  const value = own(source, name)
  if (value === undefined) return undefined
  if (isFields(value)) return { fields: value, path: at(source, name), problems: source.problems }
  source.problems.push(fault(at(source, name), value, 'object'))
  return undefined
}
