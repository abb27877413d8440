// The streams of a station, one line each.
import { needsStream } from '../needs/stream.js'
import { queueStream } from '../queue/stream.js'
import type { Stream } from './stream.js'

const STREAMS: Stream[] = [queueStream, needsStream]

/**
 * Adds a stream of one's own, before any station is opened. From then on stations open it, records show it, backups hold it.
 *
 * @throws RangeError for a name that is taken
 */
export function registerStream(stream: Stream): void {
  if (streamNamed(stream.name)) throw new RangeError(`There is a stream '${stream.name}' already.`)
  STREAMS.push(stream)
}

/** Every stream this program knows, in the order in which they are shown. */
export function allStreams(): readonly Stream[] {
  return STREAMS
}

/** The stream of a name; undefined for one that this program does not know. */
export function streamNamed(name: string): Stream | undefined {
  return STREAMS.find((stream) => stream.name === name)
}
