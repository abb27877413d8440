// What may be taken away of the records: a button for each table of each stream, and one for all records.
import { html, type TemplateResult } from 'lit'
import { linesFile, tableFile, type ExportedFile, type ExportScene } from './exports.js'
import type { RecordsReader } from './part.js'
import type { RecordsStream } from './parts.js'

export interface ExportsScene {
  readonly streams: readonly RecordsStream[]
  readonly reading: RecordsReader
  readonly busy: boolean
  /** Makes a file and hands it over. */
  readonly take: (make: (scene: ExportScene) => Promise<ExportedFile>) => void
}

export function renderExports({ streams, reading, busy, take }: ExportsScene): TemplateResult {
  const { words } = reading
  const button = (label: string, make: (scene: ExportScene) => Promise<ExportedFile>): TemplateResult =>
    html`<button type="button" class="quiet" aria-disabled=${busy ? 'true' : 'false'} @click=${() => take(make)}>${label}</button>`
  const tables = streams.flatMap((each) => {
    const { part, tables: all } = each
    if (!part) return []
    return all.map((table) => button(part.table(table.name, reading).label, (scene) => tableFile(each, part, table, scene)))
  })
  return html`<details class="exports">
    <summary class="button">${words.exporting}</summary>
    <div class="card">
      ${tables} ${button(words.lines, (scene) => linesFile(streams, scene))}
      <p class="soft small">${words.exportNote}</p>
    </div>
  </details>`
}
