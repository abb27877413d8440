// The streams that the records speak of, each with the part of the records that knows it: fetched with the journal it is of.
import type { Journal, StreamTable } from '@doorstep/model/journal'
import { streamNamed, type Stream, type StreamJournals } from '@doorstep/model/streams'
import { ownOf } from '@doorstep/model/text'
import type { Late, LateHost } from '../base/late-part.js'
import type { StreamPart } from './part.js'

/** A line per stream; one without a line shows its tables under their own names. */
const PARTS: Readonly<Record<string, (host: LateHost) => Late<StreamPart>>> = {
  queue: (host) => host.late(async () => (await import('./tickets-part.js')).ticketsPart),
  needs: (host) => host.late(async () => (await import('./needs-part.js')).needsPart),
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
  /** Undefined until it has come. */
  readonly part: StreamPart | undefined
  readonly tables: readonly StreamTable[]
  /** Reads its figures; undefined until its part has come, and for a part without any. */
  readonly read: ReturnType<NonNullable<StreamPart['figures']>['open']> | undefined
}

/** What is known of every stream that the page has handed a journal over for. Their parts are fetched, and `host` drawn anew with each. */
export async function recordsStreams(host: LateHost, journals: StreamJournals): Promise<readonly RecordsStream[]> {
  const handed = Object.entries(journals).flatMap(([name, journal]) => (journal ? [{ name, journal }] : []))
  return handed.map(({ name, journal }) => {
    const stream = streamNamed(name)
    if (!stream) throw new Error(`There is no stream '${name}'.`)
    const late = ownOf(PARTS, name)?.(host)
    void late?.fetch()
    let read: RecordsStream['read']
    return {
      ...{ stream, journal, tables: stream.tables ?? [] },
      get part() {
        return late ? late.value : PLAIN
      },
      get read() {
        return (read ??= this.part?.figures?.open(journal))
      },
    }
  })
}
