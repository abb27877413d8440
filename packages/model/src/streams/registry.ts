// The streams of a station, one line each. A page that opens one of them imports that one's own file, not this.
import { needsStream } from './needs.js'
import { queueStream } from './queue.js'
import type { Stream } from './stream.js'

/** Every stream of a station. Whoever walks them hands events from storage to the decider that wrote them, whose types only it knows. */
export const STREAMS: readonly Stream[] = [queueStream as Stream, needsStream as Stream]

/** The stream of a name; undefined for one that this program does not know. */
export function streamNamed(name: string): Stream | undefined {
  return STREAMS.find((stream) => stream.name === name)
}
