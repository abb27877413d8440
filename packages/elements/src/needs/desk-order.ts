// One order as staff see it: what is asked for, whom to call, and what can be promised or has to be declined.
import { DECLINE_REASONS, type DeclineReason, type Order } from '@doorstep/model/needs'
import { html, nothing, type TemplateResult } from 'lit'
import { dots } from '../base/dots.js'
import { field, needsOpener, panelForm, renderPersonal, select, type DeskScene } from './desk-scene.js'
import { referenceOf } from './reference.js'

export function renderOrder(order: Order, scene: DeskScene): TemplateResult {
  const { words, flow, now } = scene
  const { id, number, resource, people, place, day, stage, handler, need, orderedAt } = order
  const wish = need === undefined ? undefined : now.needs.get(need)
  const facts = [
    flow.about(people),
    flow.places[place],
    stage === 'confirmed' && day !== undefined
      ? words.agreed(scene.day(day))
      : words.wished(day === undefined ? flow.anyDay : scene.day(day)),
    scene.ago(orderedAt),
    ...(handler === undefined ? [] : [words.handledBy(scene.worker(handler))]),
    ...(wish ? [words.forNeed(flow.reference(referenceOf(wish.number)))] : []),
  ]
  return html`<li class="card entry" data-order=${number}>
    <h4>
      <span class="ref">${flow.orderReference(referenceOf(number))}</span> ${scene.resource(resource)}
      <span class="tag">${flow.orderStages[stage]}</span>
    </h4>
    <p class="soft">${dots(facts)}</p>
    ${renderPersonal(order, scene)}
    <div class="actions">
      ${needsOpener(scene, stage === 'confirmed' ? words.steps.another : words.steps.confirm, id, 'confirm')}
      ${stage === 'confirmed' ? needsOpener(scene, words.steps.deliver, id, 'deliver') : nothing}
      ${needsOpener(scene, words.steps.decline, id, 'decline')} ${needsOpener(scene, words.steps.cancel, id, 'cancel')}
    </div>
    ${renderPanel(order, scene)}
  </li>`
}

function renderPanel({ id, day, people }: Order, scene: DeskScene): TemplateResult | typeof nothing {
  const { words, panel, today } = scene
  if (panel?.of !== id) return nothing
  // the end of an order deletes the number, so it is never one tap away
  const forgets = html`<p class="soft">${words.endNote}</p>`
  switch (panel.kind) {
    case 'confirm':
      return panelForm(
        scene,
        words.steps.confirm,
        html`<label class="field">${words.confirmDay} <input name="day" type="date" min=${today} required .value=${day ?? ''} /></label>`,
        (given) => [{ type: 'confirm', order: id, day: field(given, 'day') }],
      )
    case 'deliver':
      return panelForm(
        scene,
        words.steps.deliver,
        html`<label class="field"
            >${words.came} <input name="came" type="number" min="0" max="999" required .value=${String(people)}
          /></label>
          ${forgets}`,
        (given) => [{ type: 'deliver', order: id, came: Number(field(given, 'came')) }],
      )
    case 'decline':
      return panelForm(
        scene,
        words.steps.decline,
        html`${select(
          'why',
          words.why,
          DECLINE_REASONS.map((why) => [why, words.reasons[why]] as const),
          { empty: words.choose },
        )}
        ${forgets}`,
        (given) => [{ type: 'decline', order: id, why: field(given, 'why') as DeclineReason }],
      )
    case 'cancel':
      return panelForm(scene, words.steps.cancel, forgets, () => [{ type: 'cancel', order: id }])
    default:
      return nothing
  }
}
