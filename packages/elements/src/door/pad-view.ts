// The field of a PIN with what came of the last try, and under it the keys for fingers.
import { html, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import type { Digits } from './digits.js'
import type { DoorWords } from './door.words.js'
import { troubleWords, type PinController } from './pin-controller.js'
import type { PinWords } from './pin.words.js'

export interface Pad {
  readonly digits: Digits
  readonly pins: Pick<PinController, 'busy' | 'wait' | 'trouble'>
  readonly words: Pick<DoorWords, 'keys' | 'erase'>
  readonly says: PinWords
  /** What is asked for, for who hears it. */
  readonly label: string
  /** What the key that sends it says. */
  readonly send: string
}

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const

/** What is pressed must not take the keyboard away from the field. */
const keepFocus = (event: Event): void => event.preventDefault()

/** Stands in a form, which hears of what is sent. A browser offers to keep a password for the next one at the machine; a code it does not. */
export function renderPad({ digits, pins, words, says, label, send }: Pad): TemplateResult {
  const trouble = troubleWords(says, pins)
  const ready = digits.typed !== '' && !pins.busy && pins.wait === 0
  const key = (digit: string): TemplateResult =>
    html`<button type="button" class="key" @mousedown=${keepFocus} @click=${() => digits.add(digit)}>${digit}</button>`
  return html`<input
      class="digits"
      type="password"
      name="pin"
      inputmode="none"
      autocomplete="one-time-code"
      maxlength="8"
      aria-label=${label}
      .value=${live(digits.typed)}
      @input=${(event: Event) => digits.type((event.target as HTMLInputElement).value)}
    />
    <p class="trouble ${trouble === '' ? '' : 'notice'}" role="alert">${trouble}</p>
    <div class="keys" role="group" aria-label=${words.keys}>
      ${DIGITS.map(key)}
      <button type="button" class="key quiet" aria-label=${words.erase} @mousedown=${keepFocus} @click=${() => digits.erase()}>
        <span aria-hidden="true">⌫</span>
      </button>
      ${key('0')}
      <button type="submit" class="key primary" aria-disabled=${ready ? 'false' : 'true'} @mousedown=${keepFocus}>${send}</button>
    </div>`
}
