// doorstep-rating: what a resident says of the reception afterwards, on two dimensions (服务态度、服务能力), once.
import type { PartState } from '@doorstep/model/feed'
import type { PrivateStore } from '@doorstep/model/journal'
import { BAD_RATING, RATING_STEPS, type QueueRefusal, type RatingStep, type Ticket } from '@doorstep/model/queue'
import type { Station } from '@doorstep/model/station'
import { DAY_MS } from '@doorstep/model/time'
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { FeedElement } from '../base/feed-element.js'
import { FeedController } from '../controllers/feed-controller.js'
import { QueueController } from '../controllers/queue-controller.js'
import { Localise } from '../i18n/localise.js'
import { renderSayings } from '../sayings/sayings.js'
import { sayingsWords } from '../sayings/sayings.words.js'
import { baseStyles } from '../tokens/base.styles.js'
import { askedNow, RATED, renderOneByOne, type Answers, type RatedDimension } from './one-by-one.js'
import { RatedEvent } from './rated-event.js'
import { ratingStyles } from './rating.styles.js'
import { ratingWords, refusalWords } from './rating.words.js'

/** Days a note is kept for whoever follows it up; then it is deleted, and the rating stays. */
const NOTE_DAYS = 30
const LONGEST_NOTE = 500
const BEST_FIRST = [...RATING_STEPS].reverse()

/**
 * @summary Asks a resident how the reception was: manner and ability, in five steps with words, and a note if they like.
 * @slot - Content for pages without scripts; it stays until the station is there.
 * @event doorstep-rated - The rating is stored; `event.ticket`, `event.attitude`, `event.ability`.
 * @csspart frame - Everything.
 * @csspart sayings - The ready phrases for the note.
 * @csspart keyboard - The keyboard on the screen.
 * @csspart send - The button that gives the rating.
 * @example
 * <doorstep-rating ticket="2026-11-20/A012" token="..."></doorstep-rating>
 */
export class DoorstepRating extends FeedElement {
  static override readonly styles = [baseStyles, ratingStyles]

  #localise = new Localise(this, ratingWords)
  #queue = new QueueController(this)
  #keyboard = this.late(() => import('../define/keyboard.js'))
  #note: string | undefined
  protected override readonly feed = new FeedController(this, [])

  @state() private chosen: Answers = {}
  @state() private step: 'asking' | 'sending' | 'thanks' = 'asking'
  @state() private words = ''
  /** The note is being written: the keyboard is open. */
  @state() private typing = false
  /** The field for a note was asked for, where it is not open from the first. */
  @state() private noting = false
  @state() private trouble: QueueRefusal | 'failed' | 'both' | undefined = undefined

  /** The ticket that is rated, by id. */
  @property() ticket: string | undefined = undefined
  /** The ticket's token: only who holds it may rate. */
  @property() token: string | undefined = undefined
  /** The worker whose session this window is, if it is one: nobody rates themselves. */
  @property() worker: string | undefined = undefined
  /** Brings a keyboard of its own for the note, for a screen without one. */
  @property({ type: Boolean, attribute: 'with-keyboard' }) withKeyboard = false
  /** Asks one question at a time, with large keys and the digits of a keyboard: for a screen that stands before the resident. */
  @property({ type: Boolean, attribute: 'one-by-one' }) oneByOne = false
  /** Where notes are kept apart from the journal; without it no note is asked for. */
  @property({ attribute: false }) notes: PrivateStore | undefined = undefined

  override willUpdate(changed: PropertyValues): void {
    if (!changed.has('ticket') || changed.get('ticket') === undefined) return
    this.chosen = {}
    this.words = ''
    this.typing = this.noting = false
    this.step = 'asking'
    this.trouble = this.#note = undefined
  }

  override connectedCallback(): void {
    super.connectedCallback()
    document.addEventListener('keydown', this.#onKey)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    document.removeEventListener('keydown', this.#onKey)
  }

  // A keyboard before the resident answers wherever it is; what is being written is no answer.
  readonly #onKey = (event: KeyboardEvent): void => {
    const { key, repeat, altKey, ctrlKey, metaKey } = event
    const [target] = event.composedPath()
    const asks = this.oneByOne && this.step === 'asking' && this.renderRoot.querySelector('form') !== null
    const writes = target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement
    if (!asks || writes || this.typing || repeat || altKey || ctrlKey || metaKey) return
    const asked = askedNow(this.chosen)
    const step = RATING_STEPS.find((each) => String(each) === key)
    if (asked !== undefined && step !== undefined) this.choose(asked, step)
    else if (key === 'Enter' && asked === undefined && !(target instanceof HTMLButtonElement)) void this.send(event)
    else if (key === 'Backspace') this.back()
    else return
    event.preventDefault()
  }

  /** Takes the last answer back. */
  private back(): void {
    const last = RATED.findLast((dimension) => this.chosen[dimension] !== undefined)
    if (last !== undefined) this.choose(last, undefined)
  }

  override updated(changed: PropertyValues): void {
    super.updated(changed)
    // what was pressed is gone: a keyboard and a screen reader go on at what stands in its place
    if (this.oneByOne && changed.has('chosen') && changed.get('chosen') !== undefined && this.step === 'asking')
      this.renderRoot.querySelector<HTMLElement>('.big legend, .answers')?.focus()
    if (!changed.has('typing') || !this.typing) return
    // the whole keyboard is in view and the field above it
    void this.#keyboard.fetch().then(async () => {
      const keyboard = this.renderRoot.querySelector('doorstep-keyboard')
      await keyboard?.updateComplete
      keyboard?.scrollIntoView({ block: 'end' })
    })
  }

  protected override get shown(): PartState<Station> {
    return this.feed.view.station
  }

  private async send(event: Event): Promise<void> {
    event.preventDefault()
    const { ticket, token, worker, chosen, step } = this
    const { attitude, ability } = chosen
    if (step === 'sending' || ticket === undefined) return
    if (attitude === undefined || ability === undefined) {
      this.trouble = 'both'
      return
    }
    this.step = 'sending'
    let trouble: typeof this.trouble
    try {
      const note = await this.keepNote(ticket)
      const asked = { type: 'rate', ticket, attitude, ability, ...(note === undefined ? {} : { note }) } as const
      // one rating, however often it is sent, and whatever is changed in it before it is sent again
      const outcome = await this.#queue.execute(asked, { key: `rate/${ticket}`, token, worker })
      if (outcome.accepted) this.dispatchEvent(new RatedEvent(ticket, attitude, ability))
      else {
        trouble = outcome.refusal
        // what belongs to no rating is nobody's to keep
        await this.dropNote(note)
      }
    } catch (failure) {
      console.error(failure)
      trouble = 'failed'
    }
    // by now the form may be another ticket's
    if (this.ticket !== ticket) return
    this.step = trouble ? 'asking' : 'thanks'
    this.trouble = trouble
  }

  // The note is written first, so that no rating points to what is not there. After an answer that never came it may be in use.
  private async keepNote(ticket: string): Promise<string | undefined> {
    const text = this.words.trim()
    if (text === '' || !this.notes || this.#note !== undefined) return this.#note
    const note = await this.notes.put(text.slice(0, LONGEST_NOTE), this.feed.now() + NOTE_DAYS * DAY_MS)
    if (this.ticket === ticket) this.#note = note
    return note
  }

  private async dropNote(note: string | undefined): Promise<void> {
    if (note === undefined) return
    if (this.#note === note) this.#note = undefined
    await this.notes?.delete(note)
  }

  protected override renderContent(): TemplateResult {
    const { words } = this.#localise
    const queue = this.#queue.view
    if (!queue || (!queue.ready && queue.failure !== undefined)) return this.renderOver(words.noQueue)
    if (!queue.ready) return this.renderOver(words.opening)
    const ticket = this.ticket === undefined ? undefined : queue.state.tickets.get(this.ticket)
    if (this.step === 'thanks' || ticket?.rating) return this.renderThanks(ticket)
    if (!ticket || ticket.token === undefined || ticket.token !== this.token) return this.renderOver(words.refused.unknown)
    if (ticket.place !== 'closed' || (ticket.handler ?? ticket.firstResponder) === undefined) {
      return this.renderOver(words.refused['not-yet'])
    }
    return this.renderForm(ticket)
  }

  private renderOver(says: string): TemplateResult {
    return html`<p class="over card" role="status">${says}</p>`
  }

  private renderThanks(ticket: Ticket | undefined): TemplateResult {
    const { words } = this.#localise
    const { rating } = ticket ?? {}
    if (this.step !== 'thanks') return this.renderOver(words.already)
    const bad = rating !== undefined && Math.min(rating.attitude, rating.ability) <= BAD_RATING
    return html`<section class="over card" role="status">
      <h2>${words.thanks}</h2>
      <p>${bad ? words.thanksBad : words.thanksGood}</p>
    </section>`
  }

  private renderForm(ticket: Ticket): TemplateResult {
    const { words } = this.#localise
    const { trouble, step } = this
    const rated = ticket.handler ?? ticket.firstResponder
    const worker = this.shown.value?.workers.find(({ id }) => id === rated)
    const name = [worker?.name, worker?.position].map((text) => this.#localise.text(text)).filter(Boolean)
    return html`<form @submit=${(event: Event) => void this.send(event)}>
      <div>
        <h2>${words.title}</h2>
        ${worker ? html`<p class="soft">${words.about(name.join(' '))}</p>` : nothing}
      </div>
      ${
        this.oneByOne
          ? this.renderOneByOne()
          : html`${RATED.map((dimension) => this.renderDimension(dimension))} ${this.notes ? this.renderNote() : nothing}`
      }
      ${trouble ? html`<p class="notice" role="alert">${this.troubleWords(trouble)}</p>` : nothing}
      ${
        this.oneByOne && askedNow(this.chosen) !== undefined
          ? nothing
          : html`<button type="submit" class="primary send" part="send" aria-disabled=${step === 'sending' ? 'true' : 'false'}>
              ${step === 'sending' ? words.sending : words.send}
            </button>`
      }
    </form>`
  }

  private renderOneByOne(): TemplateResult {
    const { words } = this.#localise
    const open = html`<button type="button" class="quiet" @click=${() => (this.noting = true)}>${words.openNote}</button>`
    const note = !this.notes ? nothing : this.noting ? this.renderNote() : open
    return renderOneByOne({ words, answers: this.chosen, note, answer: (dimension, step) => this.choose(dimension, step) })
  }

  private troubleWords(trouble: QueueRefusal | 'failed' | 'both'): string {
    const { words } = this.#localise
    return typeof trouble === 'string' ? words[trouble] : refusalWords(trouble, words)
  }

  private choose(dimension: RatedDimension, step: RatingStep | undefined): void {
    const { [dimension]: _, ...others } = this.chosen
    this.chosen = step === undefined ? others : { ...others, [dimension]: step }
    if (this.trouble === 'both') this.trouble = undefined
  }

  private renderDimension(dimension: RatedDimension): TemplateResult {
    const { words } = this.#localise
    return html`<fieldset>
      <legend><strong>${words[dimension]}</strong> <span class="soft">${words[`${dimension}Hint`]}</span></legend>
      <div class="steps">
        ${BEST_FIRST.map(
          (step) =>
            html`<label class="step">
              <input
                type="radio"
                name=${dimension}
                .value=${String(step)}
                .checked=${this.chosen[dimension] === step}
                @change=${() => this.choose(dimension, step)}
              />
              <span class="stars" aria-hidden="true">${'★'.repeat(step)}${'☆'.repeat(5 - step)}</span>
              <span>${words.steps[step]}</span>
            </label>`,
        )}
      </div>
    </fieldset>`
  }

  // Phrases, the keyboard once somebody is at the field; what is written is in view above it.
  private renderNote(): TemplateResult {
    const { words, language } = this.#localise
    const { rating } = sayingsWords[language]
    const open = (): void => {
      this.typing = this.withKeyboard
    }
    return html`<div class="note">
      <label for="note"><strong>${words.note}</strong></label>
      <textarea
        id="note"
        rows="2"
        maxlength=${LONGEST_NOTE}
        inputmode=${this.withKeyboard ? 'none' : nothing}
        aria-describedby="note-hint"
        .value=${this.words}
        @focus=${open}
        @click=${open}
        @input=${({ target }: { target: HTMLTextAreaElement }) => (this.words = target.value)}
      ></textarea>
      <p id="note-hint" class="small soft">${words.noteHint}</p>
      ${renderSayings({
        language,
        offered: rating[this.mood],
        all: Object.values(rating).flat(),
        text: this.words,
        longest: LONGEST_NOTE,
        change: (text) => (this.words = text),
      })}
      ${
        this.typing
          ? html`<doorstep-keyboard
              part="keyboard"
              max-length=${LONGEST_NOTE}
              without-hint
              .value=${this.words}
              @doorstep-typed=${({ value }: HTMLElementEventMap['doorstep-typed']) => (this.words = value)}
              @doorstep-typing-done=${() => (this.typing = false)}
            ></doorstep-keyboard>`
          : nothing
      }
    </div>`
  }

  /** What phrases fit: the worse of the two answers tells. */
  private get mood(): 'good' | 'open' | 'bad' {
    const { attitude, ability } = this.chosen
    const worse = Math.min(attitude ?? 5, ability ?? 5)
    if (worse <= BAD_RATING) return 'bad'
    return attitude === undefined || ability === undefined || worse < 4 ? 'open' : 'good'
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'doorstep-rating': DoorstepRating
  }
}
