// Reading what is stored: a record's events in today's shape, or why it cannot be read.
import type { Command, Decider } from './decider.js'
import type { Recorded, Version } from './journal.js'

/** The journal holds events of a later version of this program. They are not guessed at: this window must be updated first. */
export class NewerEvents extends Error {
  override readonly name = 'NewerEvents'
  constructor(
    readonly version: number,
    readonly schema: number,
  ) {
    super(`Record ${version} is of schema ${schema}, which this program does not know: it has to be updated.`)
  }
}

/** A stored record is not what this program writes. It is set aside: what it may have said is not guessed at. */
export class UnreadableRecord extends Error {
  override readonly name = 'UnreadableRecord'
  constructor(
    readonly version: number,
    readonly why: string,
    cause?: unknown,
  ) {
    super(`Record ${version} cannot be read: ${why}.`, { cause })
  }
}

/** No number is given, because somebody may hold one that is not known of here. Nothing was stored. */
export class NumberingLost extends Error {
  override readonly name = 'NumberingLost'
  constructor() {
    super('Numbers may have been given that this machine does not know of: a worker has to say which were the last before any are given.')
  }
}

/** A record that could not be folded, for whoever looks closer. */
export interface SetAside {
  readonly version: Version
  readonly id: string
  readonly schema: number
  /** What is wrong with it, in English. */
  readonly why: string
}

export function setAside({ version, id, schema }: Recorded<unknown>, failure: unknown): SetAside {
  const why = failure instanceof UnreadableRecord ? failure.why : failure instanceof Error ? failure.message : String(failure)
  return { version, id, schema, why }
}

/** What of a decider is needed to read its records. */
export type StoredShape<Event> = Pick<Decider<unknown, Command, Event, unknown>, 'schema' | 'upcast' | 'fault'>

/**
 * A record's events in today's shape.
 *
 * @throws NewerEvents for a record of a later version of this program
 * @throws UnreadableRecord for one whose events are not what they should be
 */
export function storedEvents<Event>({ schema: known, upcast, fault }: StoredShape<Event>, record: Recorded<Event>): readonly Event[] {
  const { version, schema, events } = record
  if (schema > known) throw new NewerEvents(version, schema)
  // what is in storage is what was put there, by whomever
  if (!Array.isArray(events) || !Number.isInteger(schema) || schema < 1) throw new UnreadableRecord(version, 'it holds no events')
  let read: readonly Event[] = events
  if (schema < known && upcast) {
    try {
      read = events.map((event) => upcast(event as Event, schema))
    } catch (cause) {
      throw new UnreadableRecord(version, `an event of schema ${schema} is not what it should be`, cause)
    }
  }
  if (!fault) return read
  for (const event of read) {
    const why = fault(event)
    if (why !== undefined) throw new UnreadableRecord(version, why)
  }
  return read
}
