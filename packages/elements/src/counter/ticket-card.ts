// The ticket at the desk: its number, what it is about, why it was called, and the next step.
import { waited, type Ticket } from '@doorstep/model/queue'
import { MINUTE_MS } from '@doorstep/model/time'
import { html, nothing, type TemplateResult } from 'lit'
import { dots } from '../base/dots.js'
import { joinNotes } from '../i18n/format.js'
import { documentWords } from '../i18n/documents.words.js'
import { KEYS, type ShortcutKey } from './keys.js'
import { renderPanel } from './panels.js'
import { departmentName, itemOf, keyHint, opener, renderNote, tags } from './parts.js'
import type { CounterScene } from './counter-scene.js'
import { refusalOf, type QueueRequest } from './matter-scene.js'

/** What stands at the desk: the next one to call, or the ticket that is called or served. */
export function renderCurrent(scene: CounterScene): TemplateResult {
  const { ticket } = scene.bench
  if (!ticket) return renderIdle(scene)
  return html`<div class="card ${ticket.place}" data-ticket=${ticket.id} data-place=${ticket.place}>
    <div class="top">
      <p class="number">${ticket.number}</p>
      <div class="facts">${renderFacts(scene, ticket)}</div>
      ${renderPapers(scene, ticket)}
    </div>
    ${ticket.place === 'called' ? renderCalled(scene, ticket) : renderServing(scene, ticket)}
  </div>`
}

function renderIdle(scene: CounterScene): TemplateResult {
  const { words, bench, desk } = scene
  const next = bench.line[0]
  return html`<button
    type="button"
    class="primary call"
    data-key="callNext"
    aria-keyshortcuts=${scene.keys ? KEYS.callNext : nothing}
    aria-disabled=${next ? 'false' : 'true'}
    @click=${() => scene.ask({ type: 'callNext', desk })}
  >
    <span>${words.callNext}${keyHint(scene, 'callNext')}</span>
    ${
      next
        ? html`<span class="next">
            <strong>${next.number}</strong>
            <span class="small">${dots([matterOf(scene, next), words.waited(waited(next, scene.steady))])}</span>
          </span>`
        : nothing
    }
  </button>`
}

const matterOf = (scene: CounterScene, ticket: Ticket): string => scene.text(itemOf(scene, ticket)?.name) || scene.words.anyMatter

function renderFacts(scene: CounterScene, ticket: Ticket): TemplateResult {
  const { words, names } = scene
  const served = Math.max(0, Math.floor((scene.now - (ticket.servedAt ?? scene.now)) / MINUTE_MS))
  return html`
    <p class="state">
      ${ticket.place === 'called' ? html`${words.called}&nbsp;·&nbsp;${words.calls(ticket.calls.length)}` : words.serving}${tags(scene, ticket)}
    </p>
    <h3 tabindex="-1">${matterOf(scene, ticket)}</h3>
    <p class="soft">
      ${dots([words.waited(waited(ticket, scene.steady)), ticket.place === 'serving' ? words.servedFor(served) : undefined])}
    </p>
    ${scene.reason === undefined ? nothing : html`<p class="why">${scene.reason}</p>`}
    ${ticket.firstResponder === undefined ? nothing : html`<p class="good">${words.firstResponder(names.worker(ticket.firstResponder))}</p>`}
    ${
      ticket.handler === undefined || ticket.handler === ticket.firstResponder
        ? nothing
        : html`<p class="good">${words.handler(names.worker(ticket.handler))}</p>`
    }
    ${ticket.proposal ? html`<p class="tag">${words.asked(names.worker(ticket.proposal.worker), names.at(scene.clock(ticket.proposal.expires)))}</p>` : nothing}
    ${ticket.invited.map(({ department }) => html`<p class="small">${words.invited(departmentName(scene, department))}</p>`)}
  `
}

function renderPapers(scene: CounterScene, ticket: Ticket): TemplateResult | typeof nothing {
  const { words, language, text } = scene
  const documents = itemOf(scene, ticket)?.documents ?? []
  const forms = documentWords[language]
  return documents.length === 0
    ? nothing
    : html`<div class="papers">
        <h4>${words.bring}</h4>
        <ul>
          ${documents.map(
            ({ name, form, optional }) =>
              html`<li>
                ${text(name)}
                <span class="small soft">${joinNotes([form ? forms[form] : '', optional === true ? forms.optional : ''], language)}</span>
              </li>`,
          )}
        </ul>
      </div>`
}

function step(scene: CounterScene, label: string, key: ShortcutKey, asked: QueueRequest, primary = false): TemplateResult {
  return html`<button
    type="button"
    class=${primary ? 'primary' : ''}
    data-key=${key}
    aria-keyshortcuts=${scene.keys ? KEYS[key] : nothing}
    @click=${() => scene.ask(asked)}
  >
    ${label}${keyHint(scene, key)}
  </button>`
}

function renderCalled(scene: CounterScene, ticket: Ticket): TemplateResult {
  const { words, names } = scene
  const { id } = ticket
  const early = refusalOf(scene, { type: 'recall', ticket: id })
  const missed = refusalOf(scene, { type: 'noShow', ticket: id })
  // before its time the button stays where it is and answers why not: the keyboard does not lose its place
  const recall = html`<button
    type="button"
    data-key="recall"
    aria-keyshortcuts=${scene.keys ? KEYS.recall : nothing}
    aria-disabled=${early ? 'true' : 'false'}
    @click=${() => scene.ask({ type: 'recall', ticket: id })}
  >
    ${words.recall}${keyHint(scene, 'recall')}
    ${early?.code === 'too-soon' ? html`<span class="count" aria-hidden="true">${words.seconds(early.seconds)}</span>` : nothing}
  </button>`
  return html`<div class="actions">
      ${step(scene, words.receive, 'receive', { type: 'receive', ticket: id }, true)} ${recall}
      ${missed ? nothing : step(scene, words.noShow, 'noShow', { type: 'noShow', ticket: id })}
      ${opener(scene, words.more, { kind: 'more', ticket: id }, 'more')}
    </div>
    ${missed?.code === 'not-missed-yet' ? html`<p class="small soft hint">${words.refusals['not-missed-yet'](missed, names)}</p>` : nothing}
    ${renderPanel(scene, ticket)}`
}

function renderServing(scene: CounterScene, ticket: Ticket): TemplateResult {
  const { words } = scene
  const { id } = ticket
  const blocked = refusalOf(scene, { type: 'close', ticket: id, outcome: 'resolved' })
  return html`${
    blocked
      ? html`<div class="actions">${opener(scene, words.more, { kind: 'more', ticket: id }, 'more')}</div>`
      : html`${renderNote(scene, id)}
          <p class="soft">${words.close}</p>
          <div class="actions">
            <button
              type="button"
              class="primary"
              data-key="resolved"
              aria-keyshortcuts=${scene.keys ? KEYS.resolved : nothing}
              @click=${() => scene.close(id, 'resolved')}
            >
              ${words.outcomes.resolved}${keyHint(scene, 'resolved')}
            </button>
            <button type="button" @click=${() => scene.close(id, 'referred')}>${words.outcomes.referred}</button>
            <button type="button" @click=${() => scene.close(id, 'withdrawn')}>${words.outcomes.withdrawn}</button>
            ${opener(scene, words.more, { kind: 'more', ticket: id }, 'more')}
          </div>`
  }
  ${renderPanel(scene, ticket)}`
}
