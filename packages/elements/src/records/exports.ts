// The files about tickets that staff can take away: a table for a spreadsheet, and the records as they are.
import { recordLines, ticketsCsv, type Journal, type LocalDate, type QueueEvent, type TicketColumn } from '@doorstep/model'
import type { Names } from './names.js'
import type { RecordsWords, TicketEnd } from './records.words.js'
import { fileOf } from './save-file.js'

export interface ExportScene {
  readonly words: RecordsWords
  readonly names: Names
  readonly timeZone: string
  readonly today: LocalDate
}

export interface ExportedFile {
  readonly name: string
  readonly file: Blob
}

/** A row per ticket. */
export async function ticketsFile(journal: Journal<QueueEvent>, { words, names, timeZone, today }: ExportScene): Promise<ExportedFile> {
  const named: Partial<Record<TicketColumn, (id: string) => string>> = {
    service: names.service,
    class: names.class,
    desk: names.desk,
    firstResponder: names.worker,
    handler: names.worker,
    outcome: (id) => words.ends[id as TicketEnd] ?? id,
  }
  const options = {
    timeZone,
    heading: (column: TicketColumn) => words.columns[column],
    name: (column: TicketColumn, id: string) => named[column]?.(id) ?? id,
  }
  return { name: `${words.fileName(today)}.csv`, file: await fileOf(ticketsCsv(journal.read(), options), 'text/csv') }
}

/** A line per record. */
export async function linesFile(journal: Journal<QueueEvent>, { words, today }: ExportScene): Promise<ExportedFile> {
  return { name: `${words.fileName(today)}.jsonl`, file: await fileOf(recordLines(journal.read()), 'application/jsonl') }
}
