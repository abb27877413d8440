// The SnapshotStore and PrivateStore contracts: what may be rebuilt, and what must be forgotten.
import type { Instant } from '../time/local.js'
import type { CommandId, Version } from './journal.js'
import type { SetAside } from './stored.js'

/**
 * A folded state at a version. It can always be rebuilt from the journal; `schema` is the version of the state's shape. A ledger takes
 * one only when it is sealed and its `last` record stands in the journal at that version.
 */
export interface Snapshot<State = unknown> {
  readonly version: Version
  readonly schema: number
  readonly state: State
  /** The command id of the record at `version`. */
  readonly last?: CommandId
  /** What was set aside up to there, and the version of a worker's last word for the numbers. */
  readonly setAside?: readonly SetAside[]
  readonly raised?: Version
  /** Made by `sealed` of all the rest. */
  readonly seal?: string
}

/** Keeps the latest snapshot of each stream. A save with a lower version than the one kept changes nothing. */
export interface SnapshotStore {
  load(stream: string): Promise<Snapshot | undefined>
  save(stream: string, snapshot: Snapshot): Promise<void>
}

/** A reference to something personal: random, says nothing by itself. Events hold this, never the value. */
export type PrivateRef = string

/**
 * Keeps personal data apart from events until its purpose ends, at the latest until `expires`: from then on `get` gives
 * undefined, and the value is removed from storage at the next use of the store.
 */
export interface PrivateStore {
  put(value: unknown, expires: Instant): Promise<PrivateRef>
  get(ref: PrivateRef): Promise<unknown>
  delete(ref: PrivateRef): Promise<void>
}
