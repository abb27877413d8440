// Everything that reads and writes outside of the page: feeds and journals.
export * from './feed/index.js'
export * from './journal/index.js'
