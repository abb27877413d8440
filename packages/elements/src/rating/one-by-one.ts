// The rating one question at a time, with keys as large as the screen has room for: the answer, and what was answered before it is sent.
import { RATING_STEPS, type RatingStep } from '@doorstep/model/queue'
import { html, nothing, type TemplateResult } from 'lit'
import type { RatingWords } from './rating.words.shape.js'

export const RATED = ['attitude', 'ability'] as const
export type RatedDimension = (typeof RATED)[number]
export type Answers = Partial<Record<RatedDimension, RatingStep>>

/** The question that is asked now; undefined once there is an answer to each. */
export const askedNow = (answers: Answers): RatedDimension | undefined => RATED.find((dimension) => answers[dimension] === undefined)

export interface OneByOneScene {
  readonly words: RatingWords
  readonly answers: Answers
  /** What may be said in words; nothing where no note can be kept. */
  readonly note: TemplateResult | typeof nothing
  readonly answer: (dimension: RatedDimension, step: RatingStep | undefined) => void
}

/** The question in hand, or all answers with a way back to each. */
export function renderOneByOne(scene: OneByOneScene): TemplateResult {
  const asked = askedNow(scene.answers)
  return asked === undefined ? renderAnswers(scene) : renderQuestion(asked, scene)
}

function renderQuestion(dimension: RatedDimension, { words, answer }: OneByOneScene): TemplateResult {
  return html`<fieldset class="big">
    <legend tabindex="-1">
      <span class="soft small">${words.nth(RATED.indexOf(dimension) + 1, RATED.length)}</span>
      <strong>${words[dimension]}</strong> <span class="soft">${words[`${dimension}Hint`]}</span>
    </legend>
    <div class="keys">
      ${[...RATING_STEPS]
        .reverse()
        .map(
          (step) =>
            html`<button type="button" aria-keyshortcuts=${step} @click=${() => answer(dimension, step)}>
              <b aria-hidden="true">${step}</b> <span>${words.steps[step]}</span>
            </button>`,
        )}
    </div>
    <p class="soft small hint">${words.keys}</p>
  </fieldset>`
}

function renderAnswers({ words, answers, note, answer }: OneByOneScene): TemplateResult {
  return html`<div class="answers" tabindex="-1">
      ${RATED.map((dimension) => {
        const step = answers[dimension]
        if (step === undefined) return nothing
        return html`<p class="card answered">
          <span class="soft">${words[dimension]}</span> <b aria-hidden="true">${step}</b> <strong>${words.steps[step]}</strong>
          <button type="button" class="quiet" @click=${() => answer(dimension, undefined)}>
            ${words.change}<span class="visually-hidden">${words[dimension]}</span>
          </button>
        </p>`
      })}
    </div>
    ${note}`
}
