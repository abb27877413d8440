// The matter in hand on one card: the number, what it is about, who is responsible, the papers and the way, and below it the next step.
import { waited, type Ticket } from '@doorstep/model/queue'
import { MINUTE_MS } from '@doorstep/model/time'
import { html, nothing, type TemplateResult } from 'lit'
import { dots } from '../base/dots.js'
import { renderBody } from './card-body.js'
import { renderChain } from './chain.js'
import type { CounterScene } from './counter-scene.js'
import { renderSteps } from './next-steps.js'
import { renderPanel } from './panels.js'
import { departmentName, keyHint, matterName, tags } from './parts.js'
import { KEYS } from './keys.js'
import { renderSaid } from './said.js'

/** What stands at the desk: the next one to call, or the ticket that is called or served. */
export function renderCurrent(scene: CounterScene): TemplateResult {
  const { ticket } = scene.bench
  if (!ticket) return renderIdle(scene)
  // one question at a time: while one is open, the papers and the way stand back
  const asking = scene.panel?.ticket === ticket.id && scene.panel.kind !== 'more'
  return html`<div class="card ${ticket.place} ${asking ? 'asking' : ''}" data-ticket=${ticket.id} data-place=${ticket.place}>
    <div class="top">
      <p class="number">${ticket.number}</p>
      <div class="facts">${renderFacts(scene, ticket)}</div>
    </div>
    ${renderChain(scene, ticket)} ${asking ? renderPanel(scene, ticket, 'outside') : renderBody(scene, ticket)}
    <div class="foot">${asking ? nothing : renderSaid(scene)}${renderSteps(scene, ticket, asking)}</div>
  </div>`
}

function renderIdle(scene: CounterScene): TemplateResult {
  const { words, bench, desk } = scene
  const next = bench.line[0]
  return html`<div class="card idle">
    ${
      next
        ? html`<div class="top">
              <p class="number">${next.number}</p>
              <div class="facts">
                <p class="state">${words.next}${tags(scene, next)}</p>
                <h3>${matterName(scene, next)}</h3>
                <p class="soft">${words.waited(waited(next, scene.steady))}</p>
              </div>
            </div>
            ${next.firstResponder === undefined ? nothing : renderChain(scene, next)} ${renderBody(scene, next)}`
        : html`<p class="empty">${words.nobody}</p>`
    }
    <div class="foot">
      ${renderSaid(scene)}
      <div class="actions">
        <button
          type="button"
          class="primary call"
          data-key="callNext"
          aria-keyshortcuts=${scene.keys ? KEYS.callNext : nothing}
          aria-disabled=${next ? 'false' : 'true'}
          @click=${() => scene.ask({ type: 'callNext', desk })}
        >
          ${words.callNext}${keyHint(scene, 'callNext')}
        </button>
      </div>
    </div>
  </div>`
}

function renderFacts(scene: CounterScene, ticket: Ticket): TemplateResult {
  const { words, names } = scene
  const served = Math.max(0, Math.floor((scene.now - (ticket.servedAt ?? scene.now)) / MINUTE_MS))
  return html`
    <p class="state">
      ${ticket.place === 'serving' ? words.serving : dots([words.called, ticket.calls.length > 1 ? words.calls(ticket.calls.length) : undefined])}${tags(scene, ticket)}
    </p>
    <h3 tabindex="-1">${matterName(scene, ticket)}</h3>
    <p class="soft">
      ${dots([words.waited(waited(ticket, scene.steady)), ticket.place === 'serving' ? words.servedFor(served) : undefined])}
    </p>
    ${scene.reason === undefined ? nothing : html`<p class="why">${scene.reason}</p>`}
    ${ticket.proposal ? html`<p class="tag">${words.asked(names.worker(ticket.proposal.worker), names.at(scene.clock(ticket.proposal.expires)))}</p>` : nothing}
    ${ticket.invited.map(({ department }) => html`<p class="small">${words.invited(departmentName(scene, department))}</p>`)}
  `
}
