// The form of a need or an order: what somebody wants, for how many, where and when, and where to call back.
import { ORDER_PLACES } from '@doorstep/model/needs'
import { ownOf } from '@doorstep/model/text'
import { addDays, type LocalDate } from '@doorstep/model/time'
import { html, nothing, type TemplateResult } from 'lit'
import { formatShortDay, formatWeekday } from '../i18n/format.js'
import { renderSayings } from '../sayings/sayings.js'
import { sayingsWords } from '../sayings/sayings.words.js'
import type { FormEntries } from './sending.js'
import type { FlowScene, FormStep } from './flow-scene.js'
import type { FlowWords } from './flow.words.js'

const HEADCOUNTS = [1, 10, 20, 30, 50, 100] as const
const DAYS = 14
/** How far ahead a day can be wished for, in fortnights. */
const FORTNIGHTS = 4

/** The most characters of a need. */
const LONGEST = 200

/** The fields a keyboard on the screen can write into. */
export type Typed = 'words' | 'phone'

export interface FormScene {
  readonly scene: FlowScene
  readonly words: FlowWords
  readonly step: FormStep
  readonly draft: FormEntries
  /** What is missing, said after the last try. */
  readonly says: string
  /** The field the keyboard on the screen writes into. */
  readonly typing: Typed
  readonly fortnight: number
  readonly change: (draft: Partial<FormEntries>) => void
  readonly type: (field: Typed) => void
  readonly turn: (fortnight: number) => void
  readonly next: () => void
}

export function renderForm(form: FormScene): TemplateResult {
  const { scene, words, step, says, next } = form
  const { at, subject } = step
  const ordered = 'resource' in subject
  const choosing = ordered && at === 'form'
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    next()
  }
  return html`<form class="sided" novalidate @submit=${submit}>
    <header>
      <h3 tabindex="-1">${ordered ? scene.itemName(subject.resource) : scene.categoryName(subject.category)}</h3>
      ${
        !ordered
          ? html`<button type="button" class="quiet" @click=${() => scene.go({ at: 'choose' })}>${words.other}</button>`
          : at === 'phone'
            ? html`<button type="button" class="quiet" @click=${() => scene.go({ at: 'form', subject })}>${words.change}</button>`
            : nothing
      }
    </header>
    <div class="column">
      ${choosing ? renderHowMany(form) : ordered ? nothing : renderWords(form, subject.category)}
      ${choosing ? nothing : renderPhone(form, ordered)} ${says === '' ? nothing : html`<p class="notice" role="alert">${says}</p>`}
    </div>
    ${choosing ? renderDays(form) : scene.withKeyboard ? renderKeyboard(form) : nothing}
    <div class="actions"><button type="submit" class="primary">${words.next}</button></div>
  </form>`
}

function renderWords({ scene, words, draft, typing, change, type }: FormScene, category: string): TemplateResult {
  const { needs } = sayingsWords[scene.language]
  return html`${scene.wishes.renderOf(category, scene)}
    <label for="words">${words.say}</label>
    <textarea
      id="words"
      rows="2"
      maxlength=${LONGEST}
      inputmode=${scene.withKeyboard ? 'none' : nothing}
      autocomplete="off"
      aria-describedby="words-hint"
      .value=${draft.words}
      @focus=${() => type('words')}
      @input=${(event: InputEvent) => change({ words: (event.target as HTMLTextAreaElement).value })}
    ></textarea>
    <p id="words-hint" class="soft small">${scene.withKeyboard ? words.sayPinyin : words.sayHint}</p>
    ${
      // whoever types on the glass needs the room for the keys
      typing === 'words' && scene.withKeyboard
        ? nothing
        : renderSayings({
            language: scene.language,
            offered: ownOf<readonly string[]>(needs, category) ?? needs.other,
            text: draft.words,
            longest: LONGEST,
            change: (text) => change({ words: text }),
          })
    }`
}

function renderHowMany({ words, draft, change }: FormScene): TemplateResult {
  return html`${renderChips(words.people, HEADCOUNTS, draft.people, words.about, (people) => change({ people }))}
  ${renderChips(
    words.where,
    ORDER_PLACES,
    draft.place,
    (place) => words.places[place],
    (place) => change({ place }),
  )}`
}

/** Buttons of which one is pressed. */
function renderChips<Value extends string | number>(
  legend: string,
  values: readonly Value[],
  now: Value,
  name: (value: Value) => string,
  choose: (value: Value) => void,
): TemplateResult {
  return html`<fieldset>
    <legend>${legend}</legend>
    <div class="chips">
      ${values.map(
        (value) =>
          html`<button type="button" class="quiet" aria-pressed=${value === now ? 'true' : 'false'} @click=${() => choose(value)}>
            ${name(value)}
          </button>`,
      )}
    </div>
  </fieldset>`
}

// Days as buttons, tomorrow the first: nothing can be promised for today, and nobody can choose a day gone by.
function renderDays({ scene, words, draft, fortnight, change, turn }: FormScene): TemplateResult {
  const { language, today } = scene
  const day = (date: LocalDate): TemplateResult =>
    html`<button
      type="button"
      class="quiet day"
      data-day=${date}
      aria-pressed=${draft.day === date ? 'true' : 'false'}
      @click=${() => change({ day: date })}
    >
      <span>${formatShortDay(date, language)}</span> <span class="small">${formatWeekday(date, language, 'short')}</span>
    </button>`
  return html`<fieldset class="side">
    <legend>${words.when}</legend>
    <div class="chips">
      <button
        type="button"
        class="quiet"
        aria-pressed=${draft.day === undefined ? 'true' : 'false'}
        @click=${() => change({ day: undefined })}
      >
        ${words.anyDay}
      </button>
      ${fortnight === 0 ? nothing : html`<button type="button" class="quiet" @click=${() => turn(fortnight - 1)}>${words.earlier}</button>`}
      ${
        fortnight + 1 >= FORTNIGHTS
          ? nothing
          : html`<button type="button" class="quiet" @click=${() => turn(fortnight + 1)}>${words.later}</button>`
      }
    </div>
    <div class="days">${Array.from({ length: DAYS }, (_, index) => day(addDays(today, 1 + fortnight * DAYS + index)))}</div>
  </fieldset>`
}

function renderPhone({ scene, words, draft, change, type }: FormScene, needed: boolean): TemplateResult {
  return html`<label for="phone">${words.phone}</label>
    <input
      id="phone"
      type="tel"
      inputmode=${scene.withKeyboard ? 'none' : 'tel'}
      autocomplete="off"
      maxlength="20"
      aria-describedby="phone-hint"
      ?required=${needed}
      .value=${draft.phone}
      @focus=${() => type('phone')}
      @input=${(event: InputEvent) => change({ phone: (event.target as HTMLInputElement).value })}
    />
    <p id="phone-hint" class="soft small">${needed ? words.phoneNeeded : words.phoneHint}</p>`
}

function renderKeyboard({ typing, draft, change }: FormScene): TemplateResult {
  return html`<doorstep-keyboard
    class="side"
    layout=${typing === 'phone' ? 'digits' : 'letters'}
    max-length=${typing === 'phone' ? 15 : LONGEST}
    without-hint
    without-done
    .value=${draft[typing]}
    @doorstep-typed=${({ value }: HTMLElementEventMap['doorstep-typed']) => change({ [typing]: value })}
  ></doorstep-keyboard>`
}
