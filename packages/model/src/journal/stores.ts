// The SnapshotStore and PrivateStore contracts: what may be rebuilt, and what must be forgotten.
import type { Instant } from '../time/local.js'
import type { Version } from './journal.js'

/** A folded state at a version. It can always be rebuilt from the journal; `schema` is the version of the state's shape. */
export interface Snapshot<State = unknown> {
  readonly version: Version
  readonly schema: number
  readonly state: State
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
