// The streams of a station, one line each. Each is fetched by itself: a page that opens the queue carries no other.
import type { Stream } from './stream.js'

const STREAMS = new Map<string, () => Promise<Stream>>([
  ['queue', async () => (await import('../queue/stream.js')).queueStream],
  ['needs', async () => (await import('../needs/stream.js')).needsStream],
])

/**
 * Adds a stream of one's own, before any station is opened. From then on stations open it, records show it, backups hold it.
 *
 * @param load fetches its definition; asked again when it fails
 * @throws RangeError for a name that is taken
 */
export function registerStream(name: string, load: () => Promise<Stream>): void {
  if (STREAMS.has(name)) throw new RangeError(`There is a stream '${name}' already.`)
  STREAMS.set(name, load)
}

/** The names of every stream this program knows, in the order in which they are shown. */
export function streamNames(): readonly string[] {
  return [...STREAMS.keys()]
}

/** The stream of a name. @throws RangeError for a name that nobody registered */
export async function streamNamed(name: string): Promise<Stream> {
  const load = STREAMS.get(name)
  if (!load) throw new RangeError(`There is no stream '${name}'; there are ${streamNames().join(', ')}.`)
  return load()
}

/** Every stream by its name, for whoever walks them. */
export async function allStreams(): Promise<ReadonlyMap<string, Stream>> {
  return new Map(await Promise.all(streamNames().map(async (name) => [name, await streamNamed(name)] as const)))
}
