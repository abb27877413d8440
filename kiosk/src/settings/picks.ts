// A setting with a few values: its question, and its answers as large buttons in a row.
import { html, nothing, type TemplateResult } from 'lit'

export interface Picks<Value> {
  /** The setting's name, for who looks for it on the page. */
  readonly key: string
  readonly legend: string
  readonly values: readonly Value[]
  readonly chosen: Value
  readonly label: (value: Value) => string
  /** What a value means, below its name. */
  readonly about?: (value: Value) => string
  readonly choose: (value: Value) => void
}

export function renderPicks<Value>({ key, legend, values, chosen, label, about, choose }: Picks<Value>): TemplateResult {
  return html`<fieldset class=${about ? 'cards' : nothing} data-setting=${key}>
    <legend>${legend}</legend>
    ${values.map(
      (value) =>
        html`<button type="button" class="quiet" aria-pressed=${chosen === value ? 'true' : 'false'} @click=${() => choose(value)}>
          ${label(value)}${about ? html`<small>${about(value)}</small>` : nothing}
        </button>`,
    )}
  </fieldset>`
}
