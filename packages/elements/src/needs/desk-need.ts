// One need as staff see it: who wants what, in whose hands it is, and each step that can be taken.
import { NEED_OUTCOMES, openNeeds, ORDER_PLACES, stageOf, wantedBy, type Need, type OrderPlace } from '@doorstep/model/needs'
import { html, nothing, type TemplateResult } from 'lit'
import { dots } from '../base/dots.js'
import { randomToken } from '../base/random.js'
import { field, needsOpener, panelForm, publicText, renderPersonal, select, type DeskScene } from './desk-scene.js'
import { referenceOf } from './reference.js'

export function renderNeed(need: Need, scene: DeskScene): TemplateResult {
  const { words, flow, now, today } = scene
  const { id, number, category, due, handler, title, answer, leftAt, escalated, resource } = need
  const late = !answer && due < today
  const merged = [...now.needs.values()].filter(({ mergedInto }) => mergedInto === id)
  const facts = [
    words.wanted(wantedBy(need, now)),
    scene.category(category ?? ''),
    scene.ago(leftAt),
    ...(answer ? [] : [words.due(scene.day(due))]),
    ...(handler === undefined ? [] : [words.handledBy(scene.worker(handler))]),
  ]
  return html`<li class="card entry" data-need=${number}>
    <h4>
      <span class="ref">${flow.reference(referenceOf(number))}</span> ${title ?? scene.category(category ?? '')}
      <span class="tag">${flow.stages[stageOf(need, now)]}</span>
      ${late ? html`<span class="tag late">${words.overdue}</span>` : nothing}${escalated ? html`<span class="tag">${words.escalated}</span>` : nothing}
    </h4>
    <p class="soft">${dots(facts)}</p>
    ${[need, ...merged].map((each) => renderPersonal(each, scene))}
    ${resource === undefined ? nothing : html`<p>${words.matchedTo(scene.resource(resource))}</p>`}
    ${answer ? html`<p class="answer">${flow.answered}${answer.text}</p>` : nothing}
    <div class="actions">
      ${handler === undefined ? html`<button type="button" @click=${() => scene.ask({ type: 'take', need: id })}>${words.take}</button>` : nothing}
      ${needsOpener(scene, title === undefined ? words.publish : words.retitle, id, 'publish')}
      ${needsOpener(scene, words.merge, id, 'merge')} ${needsOpener(scene, words.match, id, 'match')}
      ${resource === undefined ? nothing : needsOpener(scene, words.orderFor, id, 'order')}
      ${needsOpener(scene, answer ? words.answerAgain : words.answer, id, 'answer')} ${needsOpener(scene, words.close, id, 'close')}
    </div>
    ${renderPanel(need, scene)}
  </li>`
}

function renderPanel(need: Need, scene: DeskScene): TemplateResult | typeof nothing {
  const { words, panel } = scene
  const { id, title, category, resource, answer } = need
  if (panel?.of !== id) return nothing
  switch (panel.kind) {
    case 'publish':
      return renderPublish(scene, title ?? '', category, (given) => [
        { type: 'publish', need: id, title: field(given, 'title'), category: field(given, 'category') },
      ])
    case 'merge':
      return renderMerge(need, scene)
    case 'match':
      return panelForm(
        scene,
        words.match,
        select('resource', words.resource, scene.resources, { chosen: resource, empty: words.choose }),
        (given) => [{ type: 'match', need: id, resource: field(given, 'resource') }],
      )
    case 'order':
      return resource === undefined ? nothing : renderOrderFor(need, resource, scene)
    case 'answer':
      return panelForm(scene, words.answer, publicText('text', words.answerLabel, answer?.text ?? '', scene), (given) => [
        { type: 'answer', need: id, text: field(given, 'text') },
      ])
    case 'close':
      return renderClose(need, scene)
    default:
      return nothing
  }
}

/** The title for everybody, and the category; what nobody found becomes a need by it. */
export function renderPublish(
  scene: DeskScene,
  title: string,
  category: string | undefined,
  make: Parameters<typeof panelForm>[3],
): TemplateResult {
  const { words } = scene
  return panelForm(
    scene,
    words.publish,
    html`${publicText('title', words.titleLabel, title, scene)}
    ${select('category', words.category, scene.categories, { chosen: category, empty: words.choose })}`,
    make,
  )
}

function renderMerge({ id }: Need, scene: DeskScene): TemplateResult {
  const { words, flow } = scene
  const others = openNeeds(scene.now)
    .filter((other) => other.id !== id)
    .map(
      (other) => [other.id, `${flow.reference(referenceOf(other.number))} ${other.title ?? scene.category(other.category ?? '')}`] as const,
    )
  if (others.length === 0) return html`<p class="soft">${words.nothingToMerge}</p>`
  return panelForm(
    scene,
    words.merge,
    html`<p class="soft">${words.mergeNote}</p>
      ${select('into', words.into, others, { empty: words.choose })}`,
    (given) => [{ type: 'merge', need: id, into: field(given, 'into') }],
  )
}

function renderOrderFor(need: Need, resource: string, scene: DeskScene): TemplateResult {
  const { words, flow } = scene
  const places = ORDER_PLACES.filter((place) => place !== 'home').map((place) => [place, flow.places[place]] as const)
  const fields = html`<p>${scene.resource(resource)}</p>
    <label class="field"
      >${flow.people} <input name="people" type="number" min="1" max="999" required .value=${String(wantedBy(need, scene.now))}
    /></label>
    ${select('place', flow.where, places, { chosen: 'station', empty: words.choose })}
    <label class="field">${flow.when} <input name="day" type="date" min=${scene.today} /></label>`
  return panelForm(scene, words.orderFor, fields, (given) => {
    const day = field(given, 'day')
    const place = field(given, 'place') as OrderPlace
    const people = Number(field(given, 'people'))
    return [{ type: 'order', order: randomToken(), resource, place, people, need: need.id, parts: {}, ...(day === '' ? {} : { day }) }]
  })
}

// The end of a need deletes what is personal about it, so it is never one tap away.
function renderClose({ id, answer }: Need, scene: DeskScene): TemplateResult {
  const { words } = scene
  return html`<div class="panel">
    <p>${answer ? words.closeNote : words.answerFirst}</p>
    <div class="actions">
      ${NEED_OUTCOMES.filter((outcome) => answer !== undefined || outcome === 'withdrawn').map(
        (outcome) =>
          html`<button type="button" @click=${() => scene.ask({ type: 'close', need: id, outcome })}>${words.outcomes[outcome]}</button>`,
      )}
      <button type="button" class="quiet" @click=${() => scene.open(undefined)}>${words.cancel}</button>
    </div>
  </div>`
}
