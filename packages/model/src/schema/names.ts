// Marks in the schemas of a feed: which fields give a thing its name, and which refer to a thing by it.
import * as v from 'valibot'

/** Things a feed names and refers to; `allergen`, `mark` and `nutrient` are words that a feed may add to. */
export type NameKind =
  | 'desk'
  | 'worker'
  | 'series'
  | 'class'
  | 'category'
  | 'item'
  | 'room'
  | 'entry'
  | 'point'
  | 'policy'
  | 'group'
  | 'dish'
  | 'allergen'
  | 'mark'
  | 'nutrient'

/** A field that gives a thing its name, which nothing else of its kind in the file may have. */
export function naming<const Schema extends v.GenericSchema>(kind: NameKind, schema: Schema): Schema {
  return v.pipe(schema, v.metadata({ naming: kind })) as unknown as Schema
}

/** A field whose value is the name of something else. */
export function referring<const Schema extends v.GenericSchema>(kind: NameKind, schema: Schema): Schema {
  return v.pipe(schema, v.metadata({ referring: kind })) as unknown as Schema
}
