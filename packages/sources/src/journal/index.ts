// Journals, snapshots and personal data: in memory, and in a station's IndexedDB database.
export * from './memory.js'
export { openIndexedDb, type IndexedDbOptions, type StationDatabase } from './indexeddb.js'
export { StorageError, type StorageErrorCode } from '../storage/storage-error.js'
