// Parts of the needs' forms: chips to choose one of, and a pad of digits.
import { html, type TemplateResult } from 'lit'

/** Buttons of which one is pressed. */
export function chips<Value>(
  legend: string,
  values: readonly Value[],
  now: Value,
  name: (value: Value) => string,
  choose: (value: Value) => void,
): TemplateResult {
  return html`<fieldset>
    <legend>${legend}</legend>
    <div class="chips">
      ${values.map((value) => html`<button type="button" aria-pressed=${value === now} @click=${() => choose(value)}>${name(value)}</button>`)}
    </div>
  </fieldset>`
}

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'] as const

/** Ten digits and a key that takes the last one back, which presses the empty string. */
export function keypad(erase: string, press: (key: string) => void): TemplateResult {
  return html`<div class="keys">
    ${DIGITS.map((digit) => html`<button type="button" @click=${() => press(digit)}>${digit}</button>`)}
    <button type="button" @click=${() => press('')}>${erase}</button>
  </div>`
}
