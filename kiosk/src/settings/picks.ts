// A setting with a few values: its question, and its answers as large buttons in a row.
import { html, nothing, type TemplateResult } from 'lit'

export interface Picks<Value extends string | number | boolean> {
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

export function renderPicks<Value extends string | number | boolean>({
  key,
  legend,
  values,
  chosen,
  label,
  about,
  choose,
}: Picks<Value>): TemplateResult {
  return html`<fieldset class=${about ? 'cards' : nothing} data-setting=${key}>
    <legend>${legend}</legend>
    ${values.map(
      (value) =>
        html`<button
          type="button"
          class="quiet"
          aria-label=${about ? label(value) : nothing}
          aria-describedby=${about ? `${key}-${value}` : nothing}
          aria-pressed=${chosen === value ? 'true' : 'false'}
          @click=${() => choose(value)}
        >
          ${label(value)}${about ? html`<small id="${key}-${value}">${about(value)}</small>` : nothing}
        </button>`,
    )}
  </fieldset>`
}
