// doorstep-keyboard: a keyboard on the screen for those who stand before it: letters, digits, large keys, nothing held or dragged.
import { html, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import { DoorstepElement } from '../base/element.js'
import { Localise } from '../i18n/localise.js'
import { baseStyles } from '../tokens/base.styles.js'
import { keyboardStyles } from './keyboard.styles.js'
import { keyboardWords } from './keyboard.words.js'
import { TypedEvent, TypingDoneEvent } from './typed-event.js'

/** What can be typed: letters with the digits above them, or digits alone, for a telephone number. */
export const KEYBOARD_LAYOUTS = ['letters', 'digits'] as const

const ROWS: Readonly<Record<(typeof KEYBOARD_LAYOUTS)[number], readonly string[]>> = {
  letters: ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'],
  digits: ['123', '456', '789', '0'],
}

/**
 * @summary A keyboard on the screen. Chinese is found by pinyin or its initials, so letters are enough.
 * @event doorstep-typed - A key was pressed; `event.value` is the text as it is now.
 * @event doorstep-typing-done - The person has done with typing.
 * @csspart frame - Everything.
 * @csspart key - One key.
 * @cssproperty --doorstep-target - Smallest size of a key.
 * @example
 * <doorstep-keyboard></doorstep-keyboard>
 */
export class DoorstepKeyboard extends DoorstepElement {
  static override readonly styles = [baseStyles, keyboardStyles]

  #localise = new Localise(this, keyboardWords)

  /** The text that is typed into; the page keeps it. */
  @property() value = ''
  @property() layout: (typeof KEYBOARD_LAYOUTS)[number] = 'letters'
  /** The most characters that may be typed. */
  @property({ type: Number, attribute: 'max-length' }) maxLength = 60
  /** Leaves out how things are found by their pinyin, where nothing is searched. */
  @property({ type: Boolean, attribute: 'without-hint' }) withoutHint = false
  /** Leaves out the key that puts the keyboard away, where it stays. */
  @property({ type: Boolean, attribute: 'without-done' }) withoutDone = false

  private put(value: string): void {
    if (value.length > this.maxLength) return
    this.value = value
    this.dispatchEvent(new TypedEvent(value))
  }

  // A tap must not take the focus from the field: whoever has a keyboard of their own goes on with it.
  private readonly keepFocus = (event: Event): void => event.preventDefault()

  override render(): TemplateResult {
    const { words } = this.#localise
    const letters = this.layout === 'letters'
    const key = (name: string, press: () => void, kind = 'wide'): TemplateResult =>
      html`<button type="button" class="quiet ${kind}" part="key" @click=${press}>${name}</button>`
    return html`<div class="frame ${this.layout}" part="frame" role="group" aria-label=${words.name} @pointerdown=${this.keepFocus}>
      ${letters && !this.withoutHint ? html`<p class="hint soft">${words.hint}</p>` : ''}
      ${ROWS[this.layout].map(
        (row) =>
          html`<div class="row">${Array.from(row).map((letter) => key(letter, () => this.put(this.value + letter), 'letter'))}</div>`,
      )}
      <div class="row">
        ${key(words.clear, () => this.put(''))} ${letters ? key(words.space, () => this.put(`${this.value} `), 'wide space') : ''}
        ${key(words.delete, () => this.put(Array.from(this.value).slice(0, -1).join('')))}
        ${this.withoutDone ? '' : key(words.done, () => this.dispatchEvent(new TypingDoneEvent()), 'wide done')}
      </div>
    </div>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'doorstep-keyboard': DoorstepKeyboard
  }
}
