// What a worker just did, said where the next step is, and the button that takes it back while that is possible.
import { html, nothing, type TemplateResult } from 'lit'
import { lastDone } from './bench.js'
import { cardWords } from './card.words.js'
import type { CounterScene } from './counter-scene.js'
import { KEYS } from './keys.js'
import { may, type MatterScene } from './matter-scene.js'
import { keyHint } from './parts.js'

export function renderSaid(scene: MatterScene & Pick<CounterScene, 'said'>): TemplateResult | typeof nothing {
  const { words, said } = scene
  const last = lastDone(scene.state, scene.worker, scene.now)
  const back = last && may(scene, { type: 'undo', ticket: last.ticket.id }) ? last : undefined
  const sentence = said || (back ? cardWords[scene.language].lastStep(back.ticket.number) : '')
  if (sentence === '') return nothing
  return html`<div class="said">
    <span>${sentence}</span>
    ${
      back
        ? html`<button
            type="button"
            data-key="undo"
            aria-keyshortcuts=${scene.keys ? KEYS.undo : nothing}
            @click=${() => scene.ask({ type: 'undo', ticket: back.ticket.id })}
          >
            ${words.undo}${keyHint(scene, 'undo')} <span class="count" aria-hidden="true">${words.seconds(back.seconds)}</span>
          </button>`
        : nothing
    }
  </div>`
}
