// Everything that reads and writes outside of the page: feeds, journals, and backups.
export * from './feed/index.js'
export * from './journal/index.js'
export * from './backup/index.js'
