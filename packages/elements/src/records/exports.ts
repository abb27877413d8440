// The files that staff can take away: a table for a spreadsheet, and the records as they are.
import { recordLines, type StreamTable } from '@doorstep/model/journal'
import type { LocalDate } from '@doorstep/model/time'
import type { RecordsReader, StreamPart } from './part.js'
import type { RecordsStream } from './parts.js'
import { fileOf } from '../base/save-file.js'

export interface ExportScene extends RecordsReader {
  readonly timeZone: string
  readonly today: LocalDate
}

export interface ExportedFile {
  readonly name: string
  readonly file: Blob
}

/** A table of a stream, from its journal's beginning. */
export async function tableFile(
  { journal }: RecordsStream,
  part: StreamPart,
  { name, csv }: StreamTable,
  { timeZone, today, ...reading }: ExportScene,
): Promise<ExportedFile> {
  const words = part.table(name, reading)
  const text = csv(journal.read(), { timeZone, heading: words.heading, name: words.name })
  return { name: `${words.fileName(today)}.csv`, file: await fileOf(text, 'text/csv') }
}

/** A line per record of every stream. */
export async function linesFile(streams: readonly RecordsStream[], { words, today }: ExportScene): Promise<ExportedFile> {
  async function* lines(): AsyncGenerator<string> {
    for (const { stream, journal } of streams) yield* recordLines(journal.read(), stream.name)
  }
  return { name: `${words.linesFile(today)}.jsonl`, file: await fileOf(lines(), 'application/jsonl') }
}
