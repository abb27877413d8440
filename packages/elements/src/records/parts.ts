// The streams that the records speak of, each with the part of the records that knows it: fetched with the journal it is of.
import { ownOf, streamNamed, type Journal, type Stream, type StreamJournals, type StreamTable } from '@doorstep/model'
import type { StreamPart } from './part.js'

/** A line per stream; one without a line shows its tables under their own names. */
const PARTS: Readonly<Record<string, () => Promise<StreamPart>>> = {
  queue: async () => (await import('./tickets-part.js')).ticketsPart,
  needs: async () => (await import('./needs-part.js')).needsPart,
}

const PLAIN: StreamPart = {
  table: (table) => ({
    label: `${table} (CSV)`,
    fileName: (today) => `${table}-${today}`,
    heading: (column) => column,
    name: (_, id) => id,
  }),
}

/** A stream of the station as the records have it. */
export interface RecordsStream {
  readonly stream: Stream
  readonly journal: Journal<unknown>
  readonly part: StreamPart
  readonly tables: readonly StreamTable[]
}

/** What is known of every stream that the page has handed a journal over for. */
export function recordsStreams(journals: StreamJournals): Promise<readonly RecordsStream[]> {
  const handed = Object.entries(journals).flatMap(([name, journal]) => (journal ? [{ name, journal }] : []))
  return Promise.all(
    handed.map(async ({ name, journal }) => {
      const stream = streamNamed(name)
      if (!stream) throw new Error(`There is no stream '${name}'.`)
      const part = (await ownOf(PARTS, name)?.()) ?? PLAIN
      return { stream, journal, part, tables: stream.tables ?? [] }
    }),
  )
}
