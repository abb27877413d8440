// Live station feeds and where their last good copies are kept.
export { fetchText, type Answer, type FetchedText } from './fetch-text.js'
export { openFeed, type FeedOptions, type LiveFeed } from './feed.js'
export type { ImportPart } from './foreign.js'
export { placesIn, type JsonKeys, type TextPlace } from './json-places.js'
export { sharedFeed, type SharedFeed } from './shared-feed.js'
export { inSlices, turn } from './slices.js'
export { openFeedStore } from './open-store.js'
export { MemoryFeedStore, type FeedStore, type StoredCopy } from './store.js'
