// What is told of a need or an order: to whoever has its slip, and to a worker who looks for its number.
import { mainOf, stageOf, type Need, type Order } from '@doorstep/model/needs'
import { html, nothing, type TemplateResult } from 'lit'
import { formatDate } from '../i18n/format.js'
import { ageOf } from './age.js'
import type { WishesScene } from './wishes-view.js'
import type { FlowWords } from './flow.words.js'
import { referenceOf } from './reference.js'

export interface FoundScene extends Pick<WishesScene, 'now' | 'today' | 'timeZone' | 'language'> {
  readonly categoryName: (id: string) => string
  readonly itemName: (id: string) => string
}

/** A need or an order, as far as whoever left it may know. */
export function renderFound(found: Need | Order, scene: FoundScene, words: FlowWords): TemplateResult {
  return 'leftAt' in found ? renderNeed(found, scene, words) : renderOrder(found, scene, words)
}

function renderNeed(need: Need, scene: FoundScene, words: FlowWords): TemplateResult {
  const { now, language, categoryName } = scene
  const main = mainOf(need, now)
  return html`<article class="card">
    <p class="tags">
      <strong class="ref">${words.reference(referenceOf(need.number))}</strong>
      <span class="tag">${words.stages[stageOf(need, now)]}</span>
      <span class="soft small">${words.leftAgo(ageOf(need.leftAt, scene))}</span>
    </p>
    <p>${main.title ?? categoryName(need.category ?? '')}</p>
    ${
      main.answer
        ? html`<p class="answer">${words.answered}${main.answer.text}</p>`
        : main.outcome === undefined
          ? html`<p class="soft">${words.answeredBy(formatDate(main.due, language))}</p>`
          : nothing
    }
  </article>`
}

function renderOrder({ number, stage, resource, day, why, orderedAt }: Order, scene: FoundScene, words: FlowWords): TemplateResult {
  const { language, itemName } = scene
  return html`<article class="card">
    <p class="tags">
      <strong class="ref">${words.orderReference(referenceOf(number))}</strong>
      <span class="tag">${words.orderStages[stage]}</span>
      <span class="soft small">${words.leftAgo(ageOf(orderedAt, scene))}</span>
    </p>
    <p>${itemName(resource)}</p>
    ${stage === 'confirmed' && day !== undefined ? html`<p class="answer">${words.agreedOn(formatDate(day, language))}</p>` : nothing}
    ${stage === 'ordered' ? html`<p class="soft">${words.weCall}</p>` : nothing}
    ${why === undefined ? nothing : html`<p class="answer">${words.declined[why]}</p>`}
  </article>`
}
