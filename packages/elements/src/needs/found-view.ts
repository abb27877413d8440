// What a resident is told of a need or an order by its number.
import { mainOf, stageOf, type Need, type Order } from '@doorstep/model'
import { html, nothing, type TemplateResult } from 'lit'
import { formatDate } from '../i18n/format.js'
import { ageOf } from './age.js'
import type { FlowScene } from './flow.js'
import type { FlowWords } from './flow.words.js'
import { referenceOf } from './reference.js'

/** The need and the order of this number, as far as a resident may know. */
export function renderFound(number: number, scene: FlowScene, words: FlowWords): TemplateResult {
  const { now } = scene
  // what nobody found has a number too, which nobody was given
  const need = [...now.needs.values()].find((each) => each.number === number && each.category !== undefined)
  const order = [...now.orders.values()].find((each) => each.number === number)
  if (!need && !order) return html`<p>${words.notFound}</p>`
  return html`${need ? renderNeed(need, scene, words) : nothing}${order ? renderOrder(order, scene, words) : nothing}`
}

function renderNeed(need: Need, scene: FlowScene, words: FlowWords): TemplateResult {
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

function renderOrder({ number, stage, resource, day, why, orderedAt }: Order, scene: FlowScene, words: FlowWords): TemplateResult {
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
