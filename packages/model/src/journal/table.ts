// What of a stream is handed out for a spreadsheet: tables, and the records as JSON lines. Nothing personal, no tokens.
import type { Recorded } from './journal.js'

export type RecordSequence<Event> = AsyncIterable<Recorded<Event>> | Iterable<Recorded<Event>>

export interface TableOptions<Column extends string = string> {
  /** The station's, for local times and days. */
  readonly timeZone: string
  /** What stands above a column; its own name otherwise. */
  readonly heading?: (column: Column) => string
  /** The name of what an id, a code or a number in a column stands for; itself otherwise. */
  readonly name?: (column: Column, id: string) => string
}

/** A table of a stream. */
export interface StreamTable<Event = unknown, Column extends string = string> {
  readonly name: string
  /**
   * A whole journal as CSV (RFC 4180, UTF-8 with a byte order mark, nothing that a spreadsheet would run), in pieces.
   *
   * @throws NewerEvents when the journal was written by a later version of this program
   */
  csv(records: RecordSequence<Event>, options: TableOptions<Column>): AsyncIterable<string>
}

/**
 * The records as they are, one JSON object to a line (JSON Lines), without the tokens that open a resident's page. Records of any
 * stream; what is personal stands in no record, only references to it.
 *
 * @param stream stands at the beginning of each line, where those of several are put together
 * @example
 * for await (const line of recordLines(journal.read())) parts.push(line)
 */
export async function* recordLines(records: AsyncIterable<Recorded<unknown>>, stream?: string): AsyncGenerator<string, void, undefined> {
  const before = stream === undefined ? {} : { stream }
  for await (const record of records) yield `${JSON.stringify({ ...before, ...record }, withoutToken)}\n`
}

function withoutToken(key: string, value: unknown): unknown {
  return key === 'token' ? undefined : value
}
