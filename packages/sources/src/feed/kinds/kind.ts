// What a part of a feed needs of its own: how a file of it is read, and how several become one value.
import type { SlicedReading } from '@doorstep/model/schema'

/** `Held` is what one file holds, `Value` the part. */
export interface PartKind<Held, Value> {
  readonly reading: (input: unknown) => SlicedReading<Held>
  readonly merge: (files: readonly [Held, ...Held[]]) => Value
}

/** The code that reads a file did not come; it is asked for again with the file. */
export class NotLoaded extends Error {}
