// Journals, snapshots, personal data and PINs, in memory and in IndexedDB; texts that all windows share.
export * from './memory.js'
export { openIndexedDb, type IndexedDbOptions, type StationDatabase } from './indexeddb.js'
export { NotEmpty, type PrivateEntry, type RestoreOptions, type StationContents, type StreamRecord } from './contents.js'
export { MemorySummaryStore } from './summary-stores.js'
export * from './pins.js'
export { indexedDbPins } from './indexeddb-pins.js'
export { keptText, type KeptText } from '../storage/kept-text.js'
export { StorageError, type StorageErrorCode } from '../storage/storage-error.js'
