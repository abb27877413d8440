// What others use of journals: deciders, ledgers, what a journal and the stores beside it must do, and tables for paper.
export { BYTE_ORDER_MARK, csvLine } from './csv.js'
export { accept, type Asked, type Command, type Decider, type Decision, type Refusal, refuse, type Situation } from './decider.js'
export { foldInto, type Folds } from './folds.js'
export {
  type AbortLike,
  type Actor,
  type Appended,
  type CommandId,
  type Entry,
  type Journal,
  type Recorded,
  type Version,
  VersionConflict,
} from './journal.js'
export { Ledger, type LedgerOptions, type LedgerView, type Outcome } from './ledger.js'
export { sealed } from './seal.js'
export type { Part } from './shape.js'
export { NewerEvents, NumberingLost, type SetAside, storedEvents, type StoredShape, UnreadableRecord } from './stored.js'
export type { PrivateRef, PrivateStore, Snapshot, SnapshotStore } from './stores.js'
export { recordLines, type RecordSequence, type StreamTable, type TableOptions } from './table.js'
