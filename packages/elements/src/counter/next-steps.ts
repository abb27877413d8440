// What can be done next with the ticket at the desk, always in the same place: the next step first, and what is behind "more" beside it.
import type { Ticket } from '@doorstep/model/queue'
import { html, nothing, type TemplateResult } from 'lit'
import type { CounterScene } from './counter-scene.js'
import type { CounterAction } from './counter.words.shape.js'
import { KEYS, type ShortcutKey } from './keys.js'
import { isPanelOpen, refusalOf, type QueueRequest } from './matter-scene.js'
import { offered } from './panels.js'
import { cancel, keyHint, opener, press } from './parts.js'

/** What stands beside the next step; the rest opens behind "more". */
const NEAR = ['defer', 'assign', 'invite'] as const satisfies readonly CounterAction[]
const REST = ['matter', 'hold', 'transfer', 'escalate', 'reprint', 'void'] as const satisfies readonly CounterAction[]

/** In the same place while a question is open: the way back. */
export function renderSteps(scene: CounterScene, ticket: Ticket, asking: boolean): TemplateResult {
  if (asking) return html`<div class="actions">${cancel(scene)}</div>`
  const near = ticket.place === 'called' ? renderCalled(scene, ticket) : renderServing(scene, ticket)
  const open = isPanelOpen(scene, 'more', ticket.id)
  return html`${
      open
        ? html`<div class="actions rest-of" role="group" data-panel="more" aria-label=${scene.words.more}>
            ${renderRest(scene, ticket)}
          </div>`
        : nothing
    }
    <div class="actions steps">${near} ${opener(scene, scene.words.more, { kind: 'more', ticket: ticket.id }, 'more')}</div>
    ${ticket.place === 'called' ? renderMissing(scene, ticket) : nothing}`
}

const asks = (scene: CounterScene, label: string, key: ShortcutKey, asked: QueueRequest, kind = ''): TemplateResult =>
  press(scene, label, key, () => scene.ask(asked), kind)

function action(scene: CounterScene, ticket: Ticket, kind: Exclude<CounterAction, 'close'>): TemplateResult | typeof nothing {
  const { words } = scene
  const { id } = ticket
  if (!offered(scene, ticket, kind)) return nothing
  return kind === 'reprint'
    ? asks(scene, words.actions.reprint, 'reprint', { type: 'reprint', ticket: id }, 'quiet')
    : opener(scene, words.actions[kind], { kind, ticket: id }, kind)
}

function renderCalled(scene: CounterScene, { id }: Ticket): TemplateResult {
  const { words } = scene
  const early = refusalOf(scene, { type: 'recall', ticket: id })
  const missed = refusalOf(scene, { type: 'noShow', ticket: id })
  // before its time the button stays where it is and answers why not: the keyboard does not lose its place
  return html`${asks(scene, words.receive, 'receive', { type: 'receive', ticket: id }, 'primary')}
    <button
      type="button"
      data-key="recall"
      aria-keyshortcuts=${scene.keys ? KEYS.recall : nothing}
      aria-disabled=${early ? 'true' : 'false'}
      @click=${() => scene.ask({ type: 'recall', ticket: id })}
    >
      ${words.recall}${keyHint(scene, 'recall')}
      ${early?.code === 'too-soon' ? html`<span class="count" aria-hidden="true">${words.seconds(early.seconds)}</span>` : nothing}
    </button>
    ${missed ? nothing : asks(scene, words.noShow, 'noShow', { type: 'noShow', ticket: id })}`
}

function renderMissing(scene: CounterScene, { id }: Ticket): TemplateResult | typeof nothing {
  const missed = refusalOf(scene, { type: 'noShow', ticket: id })
  return missed?.code === 'not-missed-yet'
    ? html`<p class="small soft hint">${scene.words.refusals['not-missed-yet'](missed, scene.names)}</p>`
    : nothing
}

const mayClose = (scene: CounterScene, { id }: Ticket): boolean => !refusalOf(scene, { type: 'close', ticket: id, outcome: 'resolved' })

function renderServing(scene: CounterScene, ticket: Ticket): TemplateResult {
  const { words } = scene
  return html`${mayClose(scene, ticket) ? press(scene, words.outcomes.resolved, 'resolved', () => scene.close(ticket.id, 'resolved'), 'primary') : nothing}
  ${NEAR.map((kind) => action(scene, ticket, kind))}`
}

function renderRest(scene: CounterScene, ticket: Ticket): TemplateResult {
  const { words } = scene
  const closes = ticket.place === 'serving' && mayClose(scene, ticket)
  const close = (outcome: 'referred' | 'withdrawn'): TemplateResult =>
    press(scene, words.outcomes[outcome], outcome, () => scene.close(ticket.id, outcome), 'quiet')
  return html`${closes ? html`${close('referred')} ${close('withdrawn')}` : nothing} ${REST.map((kind) => action(scene, ticket, kind))}`
}
