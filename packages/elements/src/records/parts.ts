// How the records speak of each stream: what its tables are called, and figures of its own. Each part is fetched with the journal it is of.
import {
  ownOf,
  streamNamed,
  type Journal,
  type Language,
  type Stream,
  type StreamJournals,
  type StreamTable,
  type Stretch,
} from '@doorstep/model'
import type { TemplateResult } from 'lit'
import type { Names } from './names.js'
import type { RecordsWords } from './records.words.js'

/** Who reads, and what ids are called for them. */
export interface Reading {
  readonly words: RecordsWords
  readonly language: Language
  readonly names: Names
}

/** What a table is called, and what stands in it, in the reader's language. */
export interface TableWords {
  readonly label: string
  readonly fileName: (today: string) => string
  readonly heading: (column: string) => string
  readonly name: (column: string, id: string) => string
}

export interface StreamPart {
  table(name: string, reading: Reading): TableWords
  /** What is shown of a stretch of time, as plain data, and how. */
  readonly figures?: {
    read(journal: Journal<unknown>, stretch: Stretch): Promise<unknown>
    render(figures: unknown, reading: Reading): TemplateResult
  }
}

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
export interface KeptStream {
  readonly stream: Stream
  readonly journal: Journal<unknown>
  readonly part: StreamPart
  readonly tables: readonly StreamTable[]
}

/** What is known of every stream that the page has handed a journal over for. */
export function keptStreams(journals: StreamJournals): Promise<readonly KeptStream[]> {
  const kept = Object.entries(journals).flatMap(([name, journal]) => (journal ? [{ name, journal }] : []))
  return Promise.all(
    kept.map(async ({ name, journal }) => {
      const stream = streamNamed(name)
      if (!stream) throw new Error(`There is no stream '${name}'.`)
      const part = (await ownOf(PARTS, name)?.()) ?? PLAIN
      return { stream, journal, part, tables: stream.tables ?? [] }
    }),
  )
}
