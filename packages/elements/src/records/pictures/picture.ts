// A picture with its frame: title, what it counts, the plot, and its table - for screen readers always, for everybody on demand.
import { BYTE_ORDER_MARK, csvLine } from '@doorstep/model/journal'
import { html, nothing, type TemplateResult } from 'lit'
import type { PictureWords } from './pictures.words.shape.js'

type Cell = string | number | undefined

/** The numbers of a picture as a table: heads, and rows that begin with their name. */
export interface PictureTable {
  readonly heads: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

export interface Picture {
  readonly id: string
  readonly title: string
  readonly note: string
  /** What is drawn; nothing for a screen reader unless it is the table itself. Undefined where there is nothing to draw. */
  readonly plot: TemplateResult | undefined
  /** Said in the place of the plot. */
  readonly empty: string
  readonly table?: PictureTable
  /** Sentences below the plot. */
  readonly below?: readonly string[]
  /** What is drawn is a table, of which some rows stand behind the button with these words. */
  readonly isTable?: { readonly more: string | undefined }
}

export interface PictureFrame {
  readonly words: PictureWords
  /** Those whose numbers are shown. */
  readonly open: ReadonlySet<string>
  readonly toggle: (id: string) => void
  /** Hands the table over as a file; undefined for whoever may not take data away. */
  readonly take: ((picture: Picture, table: PictureTable) => void) | undefined
}

export function renderPicture(picture: Picture, { words, open, toggle, take }: PictureFrame): TemplateResult {
  const { id, title, note, plot, empty, table, below = [], isTable } = picture
  const shown = open.has(id)
  const label = isTable ? (shown ? words.fewerRows : isTable.more) : shown ? words.hideNumbers : words.numbers
  return html`<section class="card picture ${shown ? 'open' : ''}" data-picture=${id} aria-labelledby="title-${id}">
    <header>
      <h3 id="title-${id}">${title}</h3>
      ${
        plot === undefined || !table
          ? nothing
          : html`<div class="tools no-print">
              ${
                label === undefined
                  ? nothing
                  : html`<button type="button" class="quiet" aria-expanded=${shown ? 'true' : 'false'} @click=${() => toggle(id)}>
                      ${label}<span class="visually-hidden"> ${title}</span>
                    </button>`
              }
              ${
                take
                  ? html`<button type="button" class="quiet" @click=${() => take(picture, table)}>
                      CSV<span class="visually-hidden"> ${words.takeTable} ${title}</span>
                    </button>`
                  : nothing
              }
            </div>`
      }
    </header>
    ${
      plot === undefined
        ? html`<p class="soft">${empty}</p>`
        : html`<p class="soft small note">${note}</p>
            ${plot} ${below.map((each) => html`<p class="small">${each}</p>`)}
            ${table && !isTable ? renderTable(title, table, shown) : nothing}`
    }
  </section>`
}

function renderTable(title: string, { heads, rows }: PictureTable, shown: boolean): TemplateResult {
  return html`<div
    class="numbers ${shown ? 'scroll' : 'visually-hidden'}"
    tabindex=${shown ? '0' : nothing}
    role=${shown ? 'group' : nothing}
    aria-label=${shown ? title : nothing}
  >
    <table>
      <caption class="visually-hidden">
        ${title}
      </caption>
      <thead>
        <tr>
          ${heads.map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([name, ...cells]) =>
            html`<tr>
              <th scope="row">${name}</th>
              ${cells.map((cell) => html`<td>${cell ?? '–'}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`
}

/** A picture's table for a spreadsheet. */
export function tableBlob({ heads, rows }: PictureTable): Blob {
  return new Blob([BYTE_ORDER_MARK, csvLine(heads), ...rows.map((row) => csvLine(row))], { type: 'text/csv' })
}
