// The Journal contract: an append-only stream of records, one per decided command.
import type { Instant } from '../time/local.js'

/** A random unique id of a command, made where the command is made (a UUID). */
export type CommandId = string
/** The position of a record in its stream: ordered, opaque, not contiguous. 0 is before the first. */
export type Version = number

/** Who acts: never a person's data, only ids of the station's own list. */
export interface Actor {
  readonly device: string
  readonly desk?: string
  readonly worker?: string
  readonly token?: string
}

/** One append: the events of one command, and who caused them when. `schema` is the version of the events' shape. */
export interface Recorded<Event> {
  readonly version: Version
  readonly id: CommandId
  readonly at: Instant
  readonly actor: Actor
  readonly schema: number
  readonly events: readonly Event[]
}
export type Entry<Event> = Omit<Recorded<Event>, 'version'>

/** What came of an append: the record as stored; `repeated` when the same command id had been stored before. */
export interface Appended<Event> {
  readonly record: Recorded<Event>
  readonly repeated: boolean
}

/** The stream moved on since the expected version; nothing was stored. Decide again. */
export class VersionConflict extends Error {
  override readonly name = 'VersionConflict'
  constructor(
    readonly expected: Version,
    readonly actual: Version,
  ) {
    super(`expected version ${expected}, the stream is at ${actual}`)
  }
}

/** The part of the DOM's AbortSignal that a journal needs. */
export interface AbortLike {
  readonly aborted: boolean
  addEventListener(type: 'abort', listener: () => void): void
  removeEventListener(type: 'abort', listener: () => void): void
}

/**
 * An append-only stream.
 *
 * - `append` checks the command id before the version: a known id returns its first record, whatever was expected.
 * - `append` resolves only when the record survives a crash of the machine's programs; it rejects with VersionConflict, or
 *   with whatever the storage said, and then nothing is stored.
 * - `watch` yields every record after a version, those stored already first, in order, until the signal is aborted.
 */
export interface Journal<Event> {
  append(entry: Entry<Event>, expected: Version): Promise<Appended<Event>>
  find(id: CommandId): Promise<Recorded<Event> | undefined>
  read(after?: Version): AsyncIterable<Recorded<Event>>
  watch(after: Version, signal: AbortLike): AsyncIterable<Recorded<Event>>
  /** The version of the last record, 0 for none: so that whoever reads them all can say how far they have come. */
  last?(): Promise<Version>
}
