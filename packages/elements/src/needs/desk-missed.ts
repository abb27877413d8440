// What was looked for and not found: made a need of, noted as a keyword for the list, or put away.
import type { Missed } from '@doorstep/model/needs'
import { html, nothing, type TemplateResult } from 'lit'
import { renderPublish } from './desk-need.js'
import { field, needsOpener, panelForm, select, type DeskScene } from './desk-scene.js'

export function renderMissed({ words: said, needs, latest }: Missed, scene: DeskScene): TemplateResult | typeof nothing {
  const { words } = scene
  const [first] = needs
  if (!first) return nothing
  const seen = needs.map(({ id }) => ({ type: 'close', need: id, outcome: 'referred' }) as const)
  return html`<li class="card entry" data-missed>
    <h4><span class="personal">${words.quoted(said)}</span> <span class="tag">${words.times(needs.length)}</span></h4>
    <p class="soft">${scene.ago(latest)}</p>
    <div class="actions">
      ${needsOpener(scene, words.makeNeed, first.id, 'publish')} ${needsOpener(scene, words.keyword, first.id, 'keyword')}
      <button type="button" class="quiet" @click=${() => scene.ask(...seen)}>${words.putAway}</button>
    </div>
    ${
      scene.panel?.of === first.id
        ? renderPanel(
            said,
            first.id,
            needs.slice(1).map(({ id }) => id),
            scene,
          )
        : nothing
    }
  </li>`
}

function renderPanel(said: string, first: string, others: readonly string[], scene: DeskScene): TemplateResult | typeof nothing {
  switch (scene.panel?.kind) {
    case 'publish':
      // the words are the resident's own: what everybody reads is the worker's
      return renderPublish(scene, '', undefined, (given) => [
        { type: 'publish', need: first, title: field(given, 'title'), category: field(given, 'category') },
        ...others.map((need) => ({ type: 'merge', need, into: first }) as const),
      ])
    case 'keyword':
      return renderKeyword(said, scene)
    default:
      return nothing
  }
}

// The lists are written in a spreadsheet, so a line is copied that can be pasted into one.
function renderKeyword(said: string, scene: DeskScene): TemplateResult {
  const { words } = scene
  return panelForm(
    scene,
    words.copy,
    html`<p class="soft">${words.keywordNote}</p>
      ${select('item', words.item, scene.items, { empty: words.choose })}
      <label class="field"
        >${words.keywordLabel} <input name="keyword" maxlength="40" autocomplete="off" required .value=${said}
      /></label>`,
    (given) => {
      const item = field(given, 'item')
      scene.copy([item, scene.resource(item), field(given, 'keyword')].join('\t'))
      return []
    },
  )
}
