// What opens below a ticket without covering anything: everything beyond the next step, one question at a time.
import {
  backstopOn,
  HOLD_REASONS,
  INVITE_REASONS,
  OUT_OF_TURN,
  OUTCOMES,
  PROMISES,
  VOID_REASONS,
  type InviteReason,
  type Promised,
  type Ticket,
} from '@doorstep/model/queue'
import type { ServiceItem } from '@doorstep/model/services'
import { addDays } from '@doorstep/model/time'
import { findServices } from '@doorstep/model/find'
import { html, nothing, type TemplateResult } from 'lit'
import { ACTIONS, DEPARTMENTS, type CounterAction } from './counter.words.shape.js'
import { cancel, choice, confirm, departments, opener, picks, renderNote } from './parts.js'
import { may, type MatterScene, type PanelKind, type QueueRequest } from './matter-scene.js'

/** Panels that close by the button that opened them, or have a way out beside their own button. */
const WITHOUT_CANCEL: readonly PanelKind[] = ['more', 'assign', 'defer', 'invite']

const DUE_DAYS = [0, 1, 3, 7]
/** Services listed at once; the rest is found by its words. */
const MOST_SERVICES = 8

/** Whether an action is possible on a ticket now: whether the queue would accept it in some form. */
export function offered(scene: MatterScene, { id: ticket }: Ticket, action: CounterAction): boolean {
  switch (action) {
    case 'hold':
      return may(scene, { type: 'hold', ticket, why: 'papers' })
    case 'defer':
      return may(scene, { type: 'defer', ticket, due: scene.today, promise: 'answer' })
    case 'transfer':
      return scene.services.some(({ id }) => may(scene, { type: 'transfer', ticket, service: id }))
    case 'assign':
      return candidates(scene, ticket).length > 0
    case 'invite':
      return may(scene, { type: 'invite', ticket, department: DEPARTMENTS[0], why: 'site-visit' })
    case 'escalate':
      return may(scene, { type: 'escalate', ticket, urgent: true })
    case 'close':
      return may(scene, { type: 'close', ticket, outcome: 'resolved' })
    case 'reprint':
      return scene.prints && may(scene, { type: 'reprint', ticket })
    case 'void':
      return may(scene, { type: 'void', ticket, why: 'mistake' })
  }
}

// At the desk closing has buttons of its own.
const moreActions = (scene: MatterScene, ticket: Ticket): readonly CounterAction[] =>
  ACTIONS.filter((action) => !(action === 'close' && ticket.desk !== undefined) && offered(scene, ticket, action))

// Whoever is next is called by the big button; anybody else only after a question, because it may have been meant for the row above.
const mayCall = (scene: MatterScene, { id }: Ticket): boolean =>
  scene.desk !== undefined &&
  scene.bench.line[0]?.id !== id &&
  may(scene, { type: 'callThis', ticket: id, desk: scene.desk, why: 'mistake' })

export const hasMore = (scene: MatterScene, ticket: Ticket): boolean => mayCall(scene, ticket) || moreActions(scene, ticket).length > 0

/** The open panel of a ticket, if it is this ticket's. */
export function renderPanel(scene: MatterScene, ticket: Ticket): TemplateResult | typeof nothing {
  const { panel, words } = scene
  if (!panel || panel.ticket !== ticket.id) return nothing
  const [title, content] = contentOf(scene, ticket, panel.kind)
  return html`<div class="panel" role="group" data-panel=${panel.kind} aria-label=${title || words.more}>
    ${title === '' ? nothing : html`<p class="question">${title}</p>`} ${content}
    ${WITHOUT_CANCEL.includes(panel.kind) ? nothing : cancel(scene)}
  </div>`
}

function contentOf(scene: MatterScene, ticket: Ticket, kind: PanelKind): [title: string, content: TemplateResult | typeof nothing] {
  const { words, names, bench } = scene
  const { id } = ticket
  const pills = <Code extends string>(
    codes: readonly Code[],
    labels: Readonly<Record<Code, string>>,
    asked: (code: Code) => QueueRequest,
  ) => html`<div class="pills">${codes.map((code, index) => choice(scene, labels[code], () => scene.ask(asked(code)), index))}</div>`
  switch (kind) {
    case 'more':
      return ['', renderMore(scene, ticket)]
    case 'call': {
      const { desk } = scene
      if (desk === undefined) return ['', nothing]
      const ahead = Math.max(0, ticket.place === 'waiting' ? bench.line.findIndex((each) => each.id === id) : bench.line.length)
      return [
        words.whyThis(ticket.number, ahead),
        pills(OUT_OF_TURN, words.outOfTurn, (why) => ({ type: 'callThis', ticket: id, desk, why })),
      ]
    }
    case 'decline':
      return [
        words.declineAsk(ticket.number),
        html`<div class="pills">${choice(scene, words.decline, () => scene.ask({ type: 'decline', ticket: id }), 0)}</div>`,
      ]
    case 'hold':
      return [words.ask.hold, pills(HOLD_REASONS, words.holds, (why) => ({ type: 'hold', ticket: id, why }))]
    case 'void':
      return [words.ask.void, pills(VOID_REASONS, words.voids, (why) => ({ type: 'void', ticket: id, why }))]
    case 'close':
      return [
        words.ask.close,
        html`${renderNote(scene, id)}
          <div class="pills">
            ${OUTCOMES.map((outcome, index) => choice(scene, words.outcomes[outcome], () => scene.close(id, outcome), index))}
          </div>`,
      ]
    case 'escalate': {
      const backstop = names.worker(backstopOn(scene.rules, scene.today))
      const plain = may(scene, { type: 'escalate', ticket: id })
      return [
        words.ask.escalate,
        html`<div class="pills">
          ${plain ? choice(scene, words.toBackstop(backstop), () => scene.ask({ type: 'escalate', ticket: id }), 0) : nothing}
          ${choice(scene, words.urgent, () => scene.ask({ type: 'escalate', ticket: id, urgent: true }), plain ? 1 : 0)}
        </div>`,
      ]
    }
    case 'transfer':
      return [words.ask.transfer, renderTransfer(scene, ticket)]
    case 'assign':
      return [words.ask.assign, renderAssign(scene, ticket)]
    case 'defer':
      return [words.ask.defer, renderDefer(scene, ticket)]
    case 'invite':
      return [words.ask.invite, renderInvite(scene, ticket)]
    default:
      return ['', nothing]
  }
}

function renderMore(scene: MatterScene, ticket: Ticket): TemplateResult {
  const { words } = scene
  return html`<div class="pills">
    ${mayCall(scene, ticket) ? opener(scene, words.callThis, { kind: 'call', ticket: ticket.id }) : nothing}
    ${moreActions(scene, ticket).map((action) =>
      action === 'reprint'
        ? html`<button type="button" class="quiet" @click=${() => scene.ask({ type: 'reprint', ticket: ticket.id })}>
            ${words.actions.reprint}
          </button>`
        : opener(
            scene,
            words.actions[action],
            { kind: action, ticket: ticket.id },
            action === 'hold' || action === 'defer' || action === 'transfer' || action === 'assign' ? action : undefined,
          ),
    )}
  </div>`
}

/** Where a resident's matter may be sent: found by its words, best first. */
function renderTransfer(scene: MatterScene, ticket: Ticket): TemplateResult {
  const { words, form, services, index, text } = scene
  const possible = (item: ServiceItem): boolean =>
    item.id !== ticket.service && may(scene, { type: 'transfer', ticket: ticket.id, service: item.id })
  const found = findServices(services, form.find ?? '', index)
    .filter(possible)
    .slice(0, MOST_SERVICES)
  return html`<label>
      ${words.find}
      <input
        type="search"
        .value=${form.find ?? ''}
        @input=${(event: Event) => scene.fill({ find: (event.currentTarget as HTMLInputElement).value })}
      />
    </label>
    <div class="pills">
      ${found.map((item, at) =>
        choice(scene, text(item.name), () => scene.ask({ type: 'transfer', ticket: ticket.id, service: item.id }), at),
      )}
    </div>`
}

const candidates = (scene: MatterScene, ticket: string): MatterScene['station']['workers'] =>
  scene.station.workers.filter(({ id }) => may(scene, { type: 'assign', ticket, worker: id, due: scene.today }))

function renderDue(scene: MatterScene): TemplateResult {
  const { words, form, today } = scene
  return html`${picks(
      words.whichDay,
      DUE_DAYS.map((days) => ({ value: addDays(today, days), label: words.inDays(days) })),
      form.due,
      (due) => scene.fill({ due }),
    )}
    <label>
      ${words.otherDay}
      <input
        type="date"
        min=${today}
        .value=${form.due ?? ''}
        @change=${(event: Event) => scene.fill({ due: (event.currentTarget as HTMLInputElement).value })}
      />
    </label>`
}

function renderAssign(scene: MatterScene, ticket: Ticket): TemplateResult {
  const { words, names, form, text, today } = scene
  const people = candidates(scene, ticket.id)
  const { worker, due } = form
  const decided = scene.decide({ type: 'assign', ticket: ticket.id, worker: people[0]?.id ?? '', due: today })
  const instead = decided.accepted ? decided.events.find((event) => event.type === 'EscalatedToBackstop') : undefined
  const asked: QueueRequest | undefined = worker !== undefined && due ? { type: 'assign', ticket: ticket.id, worker, due } : undefined
  return html`${picks(
    words.whichWorker,
    people.map(({ id, position }) => ({ value: id, label: names.worker(id), note: text(position) })),
    worker,
    (chosen) => scene.fill({ worker: chosen }),
  )}
  ${instead ? html`<p class="small">${words.hopsOver(names.worker(instead.worker))}</p>` : nothing} ${renderDue(scene)}
  ${confirm(scene, words.actions.assign, asked)}`
}

function renderDefer(scene: MatterScene, ticket: Ticket): TemplateResult {
  const { words, form } = scene
  const promise = PROMISES.find((each) => each === form.promise)
  const asked: QueueRequest | undefined = promise && form.due ? { type: 'defer', ticket: ticket.id, due: form.due, promise } : undefined
  const options = PROMISES.map((value) => ({ value, label: words.promises[value] }))
  return html`${picks<Promised>(words.promised, options, promise, (chosen) => scene.fill({ promise: chosen }))} ${renderDue(scene)}
  ${confirm(scene, words.actions.defer, asked)}`
}

// Only departments of a list: what a worker types could name a person, and would stand in an event for ever.
function renderInvite(scene: MatterScene, ticket: Ticket): TemplateResult {
  const { words, form } = scene
  const why = INVITE_REASONS.find((each) => each === form.why)
  const { department } = form
  const asked: QueueRequest | undefined =
    department !== undefined && why ? { type: 'invite', ticket: ticket.id, department, why } : undefined
  const reasons = INVITE_REASONS.map((value) => ({ value, label: words.invites[value] }))
  return html`${picks<string>(words.whichDepartment, departments(scene), department, (chosen) => scene.fill({ department: chosen }))}
  ${picks<InviteReason>(words.why, reasons, why, (chosen) => scene.fill({ why: chosen }))} ${confirm(scene, words.actions.invite, asked)}`
}
