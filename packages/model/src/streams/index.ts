// What others use of streams: what a stream brings, and which there are.
export { allStreams, registerStream, streamNamed } from './registry.js'
export type { Due, LastNumber, Numbered, Stream, StreamJournals, StreamLedger, StreamTypes } from './stream.js'
