// doorstep-keyboard: a keyboard on the screen for those who stand before it: Chinese by pinyin, letters, digits; nothing held or dragged.
import type { Candidate } from '@doorstep/model/pinyin-input'
import type { Language } from '@doorstep/model/text'
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { DoorstepElement } from '../base/element.js'
import type { Late } from '../base/late-part.js'
import { FeedController } from '../controllers/feed-controller.js'
import { Localise } from '../i18n/localise.js'
import { baseStyles } from '../tokens/base.styles.js'
import type { Chinese } from './chinese.js'
import { composing } from './composing.js'
import { keyboardStyles } from './keyboard.styles.js'
import { keyboardWords } from './keyboard.words.js'
import { digitRows, letterRows, type Key, type KeyName } from './keys.js'
import { pageSize, type CandidateRoom } from './page.js'
import { TypedEvent, TypingDoneEvent } from './typed-event.js'

/** What can be typed: letters with the digits above them, or digits alone, for a telephone number. */
export const KEYBOARD_LAYOUTS = ['letters', 'digits'] as const

/** Before anything was measured. */
const SOME_ROOM: CandidateRoom = { rows: 1, width: 20, narrowest: 2.5, around: 1, between: 0.5 }

/**
 * @summary A keyboard on the screen: pinyin with the words to choose above the keys, letters, digits and marks.
 * @event doorstep-typed - A key was pressed or a word chosen; `event.value` is the text as it is now.
 * @event doorstep-typing-done - The person has done with typing.
 * @csspart frame - Everything.
 * @csspart candidates - The words to choose.
 * @csspart key - One key.
 * @cssproperty --doorstep-target - Smallest size of a key.
 * @example
 * <doorstep-keyboard></doorstep-keyboard>
 */
export class DoorstepKeyboard extends DoorstepElement {
  static override readonly styles = [baseStyles, keyboardStyles]

  #localise = new Localise(this, keyboardWords)
  #feed = new FeedController(this, ['services'])
  #resized: ResizeObserver | undefined
  /** Chinese, in the language it was asked for. */
  #asked: { readonly language: Language; readonly part: Late<Chinese> } | undefined
  #candidates: readonly Candidate[] = []

  /** The feed comes from the station around it. @internal */
  readonly src = undefined
  /** The text that is typed into; the page keeps it. */
  @property() value = ''
  /** Which keys there are. */
  @property() layout: (typeof KEYBOARD_LAYOUTS)[number] = 'letters'
  /** The most characters that may be typed. */
  @property({ type: Number, attribute: 'max-length' }) maxLength = 60
  /** Leaves out how things are found by their pinyin, where nothing is searched; there words are offered before anything is typed. */
  @property({ type: Boolean, attribute: 'without-hint' }) withoutHint = false
  /** Leaves out the key that puts the keyboard away, where it stays. */
  @property({ type: Boolean, attribute: 'without-done' }) withoutDone = false

  /** Latin letters stay as they are; undefined is as the language has it. */
  @state() private latin: boolean | undefined = undefined
  @state() private digits = false
  /** The first candidate that is seen. */
  @state() private from = 0
  /** The candidate that the arrow keys stand on. */
  @state() private at = 0
  @state() private lying = false

  override connectedCallback(): void {
    super.connectedCallback()
    this.#resized ??= new ResizeObserver(() => requestAnimationFrame(() => this.requestUpdate()))
    this.#resized.observe(this)
  }

  // how the keys stand is known once they stand, and before they are seen
  override firstUpdated(): void {
    this.requestUpdate()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#resized?.disconnect()
  }

  /** Chinese, once it is there. */
  private get chinese(): Chinese | undefined {
    return this.#asked?.part.value
  }

  private get writesChinese(): boolean {
    return this.layout === 'letters' && !(this.latin ?? this.#localise.language === 'en')
  }

  override willUpdate(changed: PropertyValues): void {
    const { lying, language } = { lying: this.liesFlat, language: this.#localise.language }
    if (lying !== this.lying) this.lying = lying
    if (changed.has('value') || changed.has('latin')) {
      this.from = this.at = 0
    }
    if (!this.writesChinese) {
      this.#candidates = []
      return
    }
    // whoever has a keyboard of their own touches no key here
    if (this.waiting > 0 || (this.#asked && this.#asked.language !== language)) this.fetch()
    const items = this.#feed.view.services.value?.items
    if (items) this.chinese?.learn(items)
    // a search is not finished by words nobody asked for
    this.#candidates = (this.value !== '' || this.withoutHint ? this.chinese?.candidates(this.value) : undefined) ?? []
  }

  /** Fetches Chinese, once for a language. */
  private fetch(): void {
    const { language } = this.#localise
    if (this.#asked?.language === language || !this.writesChinese) return
    const part = this.late(async () => {
      const [{ Chinese }, traditional] = await Promise.all([
        import('./chinese.js'),
        language === 'zh-Hant' ? import('./traditional.js') : undefined,
      ])
      return new Chinese(traditional?.openTraditional())
    })
    this.#asked = { language, part }
    void part.fetch()
  }

  /** A glass that is wider than it is high has little height to give away, and width for more keys in a row. */
  private get liesFlat(): boolean {
    const list = this.renderRoot.querySelector('.candidates')
    if (!list || innerWidth <= innerHeight) return false
    const { fontSize, minBlockSize } = getComputedStyle(list)
    // the longest row: ten keys of the least size, three as wide as their words, and the least room between them
    return this.clientWidth >= 10 * parseFloat(minBlockSize) + 8 * parseFloat(fontSize) + 12 * 4
  }

  /** What is seen of the candidates, by what stands on the screen now. */
  private get room(): CandidateRoom {
    const list = this.renderRoot.querySelector('.candidates')
    if (!list) return SOME_ROOM
    const style = getComputedStyle(list)
    const { fontSize, columnGap, minBlockSize } = style
    const em = parseFloat(fontSize)
    return {
      rows: Number(style.getPropertyValue('--_rows')) || 1,
      width: list.clientWidth / em,
      narrowest: parseFloat(minBlockSize) / em,
      around: 1,
      between: (parseFloat(columnGap) || 0) / em,
    }
  }

  /** How many letters are still to become Chinese. */
  private get waiting(): number {
    return this.writesChinese ? composing(this.value).length : 0
  }

  private put(value: string): void {
    if (value.length > this.maxLength) return
    this.value = value
    this.dispatchEvent(new TypedEvent(value))
  }

  private press(pressed: Key): void {
    this.fetch()
    if (typeof pressed === 'string') return this.put(this.value + pressed)
    const actions: Record<KeyName, () => void> = {
      // while letters wait, by the syllable; the other key goes letter by letter
      clear: () => this.put(this.waiting > 0 ? this.value.slice(0, -(this.chinese?.lastSyllable(this.value) ?? this.waiting)) : ''),
      // while letters wait, the long key takes the first word, as on any other keyboard
      space: () => (this.waiting > 0 && this.#candidates[0] ? this.choose(this.#candidates[0]) : this.put(`${this.value} `)),
      delete: () => this.put(Array.from(this.value).slice(0, -1).join('')),
      done: () => this.dispatchEvent(new TypingDoneEvent()),
      script: () => (this.latin = this.writesChinese),
      digits: () => (this.digits = !this.digits),
    }
    actions[pressed.key]()
  }

  private choose(candidate: Candidate): void {
    if (this.chinese) this.put(this.chinese.choose(this.value, candidate))
  }

  // A tap must not take the focus from the field: whoever has a keyboard of their own goes on with it.
  private readonly keepFocus = (event: Event): void => event.preventDefault()

  override render(): TemplateResult {
    const { words } = this.#localise
    const rows =
      this.layout === 'digits'
        ? digitRows(this.withoutDone)
        : letterRows({ lying: this.lying, chinese: this.writesChinese, digits: this.digits, withoutDone: this.withoutDone })
    return html`<div
      class="frame ${this.layout} ${this.lying ? 'lying' : ''}"
      part="frame"
      role="group"
      aria-label=${words.name}
      @pointerdown=${this.keepFocus}
    >
      ${this.layout === 'letters' ? this.renderCandidates() : nothing}
      ${rows.map((row) => html`<div class="row">${row.map((each) => this.renderKey(each))}</div>`)}
    </div>`
  }

  private renderKey(each: Key): TemplateResult {
    const kind = typeof each === 'string' ? 'letter' : `wide ${each.key}`
    return html`<button type="button" class="quiet ${kind}" part="key" @click=${() => this.press(each)}>${this.nameOf(each)}</button>`
  }

  private nameOf(each: Key): string {
    const { words } = this.#localise
    if (typeof each === 'string') return each
    const chinese = this.writesChinese
    if (each.key === 'script') return chinese ? words.toLatin : words.toChinese
    if (each.key === 'digits') return this.digits ? words.letters : words.digits
    if (each.key === 'clear' && this.waiting > 0) return this.chinese ? words.clearSyllable : words.clearLetters
    return words[each.key]
  }

  // The row keeps its height, whatever is in it: a key stays where it is.
  private renderCandidates(): TemplateResult {
    const { words } = this.#localise
    const texts = this.#candidates.map(({ text }) => text)
    const size = texts.length === 0 ? 0 : pageSize(texts, this.from, this.room)
    const shown = this.#candidates.slice(this.from, this.from + size)
    return html`<div class="offers">
      ${
        shown.length === 0
          ? html`<div class="candidates">${this.renderHint()}</div>`
          : html`<div
              class="candidates"
              part="candidates"
              role="listbox"
              aria-orientation="horizontal"
              aria-label=${words.candidates}
              @keydown=${(event: KeyboardEvent) => this.step(event, shown.length)}
            >
              ${shown.map(
                (candidate, at) =>
                  html`<button
                    type="button"
                    class="quiet"
                    role="option"
                    aria-selected=${at === this.at ? 'true' : 'false'}
                    tabindex=${at === this.at ? 0 : -1}
                    @click=${() => this.choose(candidate)}
                  >
                    ${candidate.text}
                  </button>`,
              )}
            </div>`
      }
      <p class="visually-hidden" role="status">${texts[0] === undefined ? '' : words.offered(texts[0], texts.length)}</p>
      <button
        type="button"
        class="quiet more ${size < texts.length ? '' : 'none'}"
        part="key"
        @click=${() => this.turn(size, texts.length)}
      >
        ${words.more}
      </button>
    </div>`
  }

  private renderHint(): TemplateResult | typeof nothing {
    const { words } = this.#localise
    const { value: chinese, retry } = this.#asked?.part ?? {}
    if (retry)
      return html`<p class="hint" role="status">${words.missing}</p>
        <button type="button" class="quiet" part="key" @click=${retry}>${words.again}</button>`
    if (this.writesChinese && this.#asked && !chinese) return html`<p class="hint soft" role="status">${words.fetching}</p>`
    return this.withoutHint && !this.writesChinese ? nothing : html`<p class="hint soft">${this.withoutHint ? words.begin : words.hint}</p>`
  }

  /** To the next page, and from the last to the first. */
  private turn(size: number, all: number): void {
    this.at = 0
    this.from = this.from + size < all ? this.from + size : 0
  }

  // One stop of the tab key for all candidates; the arrows go from one to the next.
  private step(event: KeyboardEvent, size: number): void {
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    if (by === undefined) return
    event.preventDefault()
    this.at = (this.at + by + size) % size
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('[role=option][tabindex="0"]')?.focus())
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'doorstep-keyboard': DoorstepKeyboard
  }
}
