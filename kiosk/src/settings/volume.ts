// How loud something is, in steps from 1 to 10: a slider between two keys, with the number beside it.
import { css, html, type TemplateResult } from 'lit'

export interface Volume {
  /** From 0.1 to 1. */
  readonly volume: number
  readonly label: string
  readonly quieter: string
  readonly louder: string
  readonly set: (volume: number) => void
}

export function renderVolume({ volume, label, quieter, louder, set }: Volume): TemplateResult {
  const tenths = Math.round(volume * 10)
  const may = (to: number): boolean => to >= 1 && to <= 10
  const turn = (to: number): void => {
    if (may(to)) set(to / 10)
  }
  const step = (sign: string, name: string, to: number) =>
    html`<button type="button" aria-label=${name} aria-disabled=${may(to) ? 'false' : 'true'} @click=${() => turn(to)}>${sign}</button>`
  return html`<div class="volume" role="group" aria-label=${label}>
    ${step('−', quieter, tenths - 1)}
    <input
      type="range"
      min="1"
      max="10"
      step="1"
      aria-label=${label}
      .value=${String(tenths)}
      @input=${({ target }: { target: HTMLInputElement }) => turn(Number(target.value))}
    />
    ${step('+', louder, tenths + 1)}
    <output>${tenths}</output>
  </div>`
}

export const volumeStyles = css`
  .volume {
    display: grid;
    grid-template-columns: auto minmax(8em, 18em) auto 2.2em;
    align-items: center;
    gap: var(--_gap);
  }
  .volume button {
    font-size: 1.3em;
    line-height: 1;
  }
  .volume output {
    font-size: 1.8em;
    font-weight: 700;
    text-align: end;
  }
  input[type='range'] {
    inline-size: 100%;
    min-block-size: var(--_target);
    accent-color: var(--_accent);
  }
`
