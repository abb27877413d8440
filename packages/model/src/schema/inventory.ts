// What a file of a feed names, refers to, and writes in fields nobody knows; taken from the schema, so that no reference is forgotten.
import * as v from 'valibot'
import type { NameKind } from './names.js'
import { fieldMeant } from './slip.js'

export type Keys = readonly (string | number)[]

/** A name given or referred to, and where. */
export interface NameAt {
  readonly keys: Keys
  readonly kind: NameKind
  readonly name: string
}

export interface Inventory {
  readonly given: readonly NameAt[]
  readonly used: readonly NameAt[]
  /** Fields that look like a slip of one that is known there. */
  readonly slips: readonly { readonly keys: Keys; readonly meant: string }[]
}

/** The parts of a schema that lead further in; each kind of schema has some of them. */
interface Inside {
  readonly entries?: Readonly<Record<string, v.GenericSchema>>
  readonly item?: v.GenericSchema
  readonly wrapped?: v.GenericSchema
  readonly options?: readonly v.GenericSchema[]
  readonly key?: v.GenericSchema
  readonly value?: v.GenericSchema
}

/** What leads further into a schema of any kind. */
export function insideOf(schema: v.GenericSchema): Inside {
  const { options, ...inside } = schema as v.GenericSchema & Inside
  // a list of words to choose from has options too, which lead nowhere
  return schema.type === 'union' && options ? { ...inside, options } : inside
}

/** Whether a field gives a name or refers to one, as its schema is marked. */
export function marksOf(schema: v.GenericSchema): { readonly naming?: NameKind; readonly referring?: NameKind } {
  return v.getMetadata(schema)
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The fields that people call by a word: 午餐 is lunch. */
export type FieldsCalled = (word: string) => readonly string[]

class Taking implements Inventory {
  constructor(private readonly called: FieldsCalled) {}

  readonly given: NameAt[] = []
  readonly used: NameAt[] = []
  readonly slips: { keys: Keys; meant: string }[] = []

  take(schema: v.GenericSchema, value: unknown, keys: Keys): void {
    const { entries, item, wrapped, options, key, value: held } = insideOf(schema)
    if (wrapped) return value === null ? undefined : this.take(wrapped, value, keys)
    if (options) return this.#option(options, value, keys)
    if (typeof value === 'string') return this.#name(schema, value, keys)
    if (Array.isArray(value)) {
      if (item) value.forEach((element: unknown, at) => this.take(item, element, [...keys, at]))
    } else if (isObject(value)) {
      if (entries) this.#fields(entries, value, keys)
      else if (key && held) {
        for (const [name, element] of Object.entries(value)) {
          this.#name(key, name, [...keys, name])
          this.take(held, element, [...keys, name])
        }
      }
    }
  }

  #fields(entries: Readonly<Record<string, v.GenericSchema>>, value: Readonly<Record<string, unknown>>, keys: Keys): void {
    const free = Object.keys(entries).filter((field) => !Object.hasOwn(value, field))
    for (const [field, element] of Object.entries(value)) {
      if (element === undefined) continue
      const known = Object.hasOwn(entries, field) ? entries[field] : undefined
      if (known) this.take(known, element, [...keys, field])
      else {
        const meant = fieldMeant(field, free) ?? this.called(field).find((word) => free.includes(word))
        if (meant !== undefined) this.slips.push({ keys: [...keys, field], meant })
      }
    }
  }

  // the branch of a union that is of the value's own kind
  #option(options: readonly v.GenericSchema[], value: unknown, keys: Keys): void {
    for (const option of options) {
      const { entries, item, options: more } = insideOf(option)
      if (more) this.#option(more, value, keys)
      else if (entries ? isObject(value) : item ? Array.isArray(value) : typeof value === 'string') this.take(option, value, keys)
    }
  }

  #name(schema: v.GenericSchema, name: string, keys: Keys): void {
    const { naming, referring } = marksOf(schema)
    if (naming) this.given.push({ keys, kind: naming, name })
    if (referring) this.used.push({ keys, kind: referring, name })
  }
}

/** What stands in a value by its schema: names given and used, and fields that are slips. Faulty entries are looked into as well. */
export function inventoryOf(schema: v.GenericSchema, value: unknown, called: FieldsCalled = () => []): Inventory {
  const taking = new Taking(called)
  taking.take(schema, value, [])
  return taking
}
