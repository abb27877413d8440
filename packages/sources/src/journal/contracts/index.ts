// Contract suites, for whoever writes a journal, a store or a stream: tests that any implementation has to pass. They need chai.
export { journalContract, type Happened, type JournalBed } from './journal.contract.js'
export { pinsContract, type PinBed } from './pins.contract.js'
export { privateStoreContract, type PrivateBed } from './private-store.contract.js'
export { snapshotStoreContract, type SnapshotBed } from './snapshot-store.contract.js'
export { streamContract, type StreamSample } from './stream.contract.js'
export { summaryStoreContract, type SummaryBed } from './summary-store.contract.js'
export type { TestWords } from './globals.js'
