// The way of one need or order: filled in, looked over, sent, and its number shown; or an answer looked for.
import { PRIVATE_DAYS } from '@doorstep/model/needs'
import { html, nothing, type LitElement, type TemplateResult } from 'lit'
import type { NeedsController } from '../controllers/needs-controller.js'
import { formatDate } from '../i18n/format.js'
import { NO_ENTRIES, Sending, type FormEntries, type Stored, type Subject } from './sending.js'
import type { FlowScene, FormStep, Step } from './flow-scene.js'
import { flowWords, type FlowWords } from './flow.words.js'
import { renderForm } from './form-view.js'
import { renderFound } from './found-view.js'
import { codeOf, numberIn, phoneOf, referenceOf, spacedCode, spacedPhone } from './reference.js'
import { trySlip } from './slip-tries.js'

/** What is typed from a slip. */
type SlipField = 'number' | 'code'
const IDS: Readonly<Record<SlipField, string>> = { number: 'looked', code: 'looked-code' }

export class Flow {
  #draft: FormEntries = NO_ENTRIES
  #sending: Sending
  #busy = false
  #says = ''
  #typing: 'words' | 'phone' = 'phone'
  /** Which fortnight of days is offered. */
  #fortnight = 0
  #looked: Record<SlipField, string> = { number: '', code: '' }
  #looking: SlipField = 'number'
  /** The id of what was opened with a right slip. */
  #opened: string | undefined

  constructor(
    private readonly host: LitElement,
    private readonly needs: NeedsController,
  ) {
    this.#sending = new Sending(needs)
  }

  render(step: Exclude<Step, { at: 'choose' }>, scene: FlowScene): TemplateResult {
    const words = flowWords[scene.language]
    switch (step.at) {
      case 'form':
      case 'phone':
        return renderForm({
          ...{
            words,
            scene,
            step,
            draft: this.#draft,
            says: this.#says,
            typing: this.#typing,
            fortnight: this.#fortnight,
          },
          change: (draft) => this.#change(draft),
          type: (field) => this.#show(() => (this.#typing = field)),
          turn: (fortnight) => this.#show(() => (this.#fortnight = fortnight)),
          next: () => this.#next(step, scene, words),
        })
      case 'review':
        return this.#renderReview(step.subject, scene, words)
      case 'done':
        return this.#renderDone(step.stored, scene, words)
      case 'look':
        return this.#renderLook(scene, words)
    }
  }

  #show(change: () => void): void {
    change()
    this.host.requestUpdate()
  }

  #change(draft: Partial<FormEntries>): void {
    this.#show(() => {
      this.#draft = { ...this.#draft, ...draft }
      this.#says = ''
    })
  }

  /** From what is ordered to the number, and on to the review, unless something is missing. */
  #next({ at, subject }: FormStep, { go }: FlowScene, words: FlowWords): void {
    const ordered = 'resource' in subject
    if (ordered && at === 'form') return go({ at: 'phone', subject })
    const { phone } = this.#draft
    const says = phone !== '' && phoneOf(phone) === undefined ? words.phoneWrong : phone === '' && ordered ? words.phoneNeeded : ''
    this.#show(() => (this.#says = says))
    if (says === '') go({ at: 'review', subject })
  }

  async #send(subject: Subject, { go, language }: FlowScene): Promise<void> {
    if (this.#busy) return
    const words = flowWords[language]
    this.#show(() => (this.#busy = true))
    try {
      const done = await this.#sending.send(subject, this.#draft, phoneOf(this.#draft.phone))
      if ('code' in done) this.#says = words.refusals[done.code] ?? words.refused
      else go({ at: 'done', stored: done })
    } catch (failure) {
      console.error(failure)
      this.#says = words.failed
    } finally {
      this.#show(() => (this.#busy = false))
    }
  }

  #renderReview(subject: Subject, scene: FlowScene, words: FlowWords): TemplateResult {
    const { words: said, phone, people, place, day } = this.#draft
    const ordered = 'resource' in subject
    const line = (name: string, value: string): TemplateResult =>
      html`<div>
        <dt>${name}</dt>
        <dd>${value}</dd>
      </div>`
    return html`<section class="review">
      <h3 tabindex="-1">${words.review}</h3>
      <dl class="card">
        ${line(ordered ? words.resource : words.category, ordered ? scene.itemName(subject.resource) : scene.categoryName(subject.category))}
        ${
          ordered
            ? html`${line(words.people, words.about(people))} ${line(words.where, words.places[place])}
              ${line(words.when, day === undefined ? words.anyDay : formatDate(day, scene.language))}`
            : line(words.say, said.trim() || words.nothingSaid)
        }
        ${line(words.callBack, phone === '' ? words.noPhone : spacedPhone(phoneOf(phone) ?? phone))}
      </dl>
      <ul class="promises">
        <li>${words.who}</li>
        <li>${words.howLong(PRIVATE_DAYS)}</li>
        <li>${ordered ? words.othersSeeOrder : words.othersSee}</li>
      </ul>
      ${this.#says === '' ? nothing : html`<p class="notice" role="alert">${this.#says}</p>`}
      <div class="actions">
        <button type="button" @click=${() => scene.go({ at: 'form', subject })}>${words.change}</button>
        <button type="button" class="primary" aria-disabled=${this.#busy ? 'true' : 'false'} @click=${() => this.#send(subject, scene)}>
          ${ordered ? words.orderIt : words.leave}
        </button>
      </div>
    </section>`
  }

  #renderDone(stored: Stored, { reader, language, finish }: FlowScene, words: FlowWords): TemplateResult {
    const number = referenceOf(stored.number)
    return html`<section class="done">
      <h3 tabindex="-1">${words.done}</h3>
      <div class="slip">
        <p class="number" part="number">${stored.type === 'NeedLeft' ? words.reference(number) : words.orderReference(number)}</p>
        ${
          stored.token === undefined
            ? nothing
            : html`<p class="code"><span>${words.code}</span> <b part="code">${spacedCode(stored.token)}</b></p>`
        }
        <p>${words.keep}</p>
      </div>
      <p>${stored.type === 'NeedLeft' ? words.answeredBy(formatDate(stored.due, language)) : words.weCall}</p>
      <p class="soft">${words.wayBack(reader.words.title, reader.words.look)}</p>
      <div class="actions"><button type="button" class="primary" @click=${finish}>${words.finish}</button></div>
    </section>`
  }

  /** Tries the slip that was typed in; what is said of it never tells whether there is such a number. */
  #look({ now }: FlowScene, words: FlowWords): void {
    const { number, code } = this.#looked
    const opened = trySlip(now, numberIn(number), codeOf(code), this.needs.situation?.now ?? Date.now())
    this.#show(() => {
      this.#opened = typeof opened === 'object' ? opened.id : undefined
      this.#says = opened === undefined ? words.notFound : typeof opened === 'number' ? words.tooOften(opened) : ''
    })
  }

  #renderLook(scene: FlowScene, words: FlowWords): TemplateResult {
    const { reader, withKeyboard, go, now } = scene
    const found = this.#opened === undefined ? undefined : (now.needs.get(this.#opened) ?? now.orders.get(this.#opened))
    const type = (field: SlipField, typed: string): void =>
      this.#show(() => {
        this.#looked = { ...this.#looked, [field]: typed.slice(0, 12) }
        this.#opened = undefined
        this.#says = ''
      })
    const field = (name: SlipField, label: string): TemplateResult =>
      html`<label for=${IDS[name]}>${label}</label>
        <input
          id=${IDS[name]}
          class=${withKeyboard && this.#looking === name ? 'typing' : ''}
          inputmode=${withKeyboard ? 'none' : 'numeric'}
          autocomplete="off"
          .value=${this.#looked[name]}
          @focus=${() => this.#show(() => (this.#looking = name))}
          @input=${(event: InputEvent) => type(name, (event.target as HTMLInputElement).value)}
        />`
    const submit = (event: SubmitEvent): void => {
      event.preventDefault()
      this.#look(scene, words)
    }
    return html`<form class="sided" novalidate @submit=${submit}>
      <h3 tabindex="-1">${reader.words.look}</h3>
      <div class="column">
        ${field('number', words.lookLabel)} ${field('code', words.codeLabel)}
        <div role="status" class="found">
          ${found ? renderFound(found, scene, words) : nothing} ${this.#says === '' ? nothing : html`<p class="notice">${this.#says}</p>`}
        </div>
      </div>
      ${
        withKeyboard
          ? html`<doorstep-keyboard
              class="side"
              layout="digits"
              max-length="6"
              without-done
              .value=${this.#looked[this.#looking]}
              @doorstep-typed=${({ value }: HTMLElementEventMap['doorstep-typed']) => type(this.#looking, value)}
            ></doorstep-keyboard>`
          : nothing
      }
      <div class="actions">
        <button type="button" @click=${() => go({ at: 'choose' })}>${words.back}</button>
        <button class="primary">${words.lookUp}</button>
      </div>
    </form>`
  }
}
