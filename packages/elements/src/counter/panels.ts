// What opens below a ticket without covering anything: everything beyond the next step, one question at a time, answered by one press.
import {
  backstopOn,
  HOLD_REASONS,
  INVITE_REASONS,
  OUT_OF_TURN,
  OUTCOMES,
  PROMISES,
  VOID_REASONS,
  type InviteReason,
  type Ticket,
} from '@doorstep/model/queue'
import { addDays, type LocalDate } from '@doorstep/model/time'
import { html, nothing, type TemplateResult } from 'lit'
import { awayToday, colleagues } from './colleagues.js'
import { DEPARTMENTS, type CounterAction } from './counter.words.shape.js'
import { renderFind } from './find-matter.js'
import { may, refusalOf, type MatterScene, type PanelKind, type QueueRequest } from './matter-scene.js'
import { cancel, choice, departments, picks, press, renderNote } from './parts.js'

const DUE_DAYS = [0, 1, 3, 7]

/** Whether an action is possible on a ticket now: whether the queue would accept it in some form. */
export function offered(scene: MatterScene, { id: ticket }: Ticket, action: CounterAction): boolean {
  switch (action) {
    case 'hold':
      return may(scene, { type: 'hold', ticket, why: 'papers' })
    case 'defer':
      return may(scene, { type: 'defer', ticket, due: scene.today, promise: 'answer' })
    case 'matter':
      return somewhere(scene, (service) => ({ type: 'setMatter', ticket, service }))
    case 'transfer':
      return somewhere(scene, (service) => ({ type: 'transfer', ticket, service }))
    case 'assign':
      return colleagues(scene, ticket).length > 0
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

// What is refused for another reason than the service is refused for every service.
function somewhere(scene: MatterScene, asking: (service: string) => QueueRequest): boolean {
  for (const { id } of scene.services) {
    const refusal = refusalOf(scene, asking(id))
    if (!refusal) return true
    if (!('service' in refusal)) return false
  }
  return false
}

/** A matter that this worker is asked to take over: they take it, or not. */
const isAsked = ({ worker }: MatterScene, { proposal }: Ticket): boolean => proposal?.worker === worker

// Whoever is next is called by the big button; anybody else only after a question, because it may have been meant for the row above.
const mayCall = (scene: MatterScene, { id }: Ticket): boolean =>
  scene.desk !== undefined &&
  scene.bench.line[0]?.id !== id &&
  may(scene, { type: 'callThis', ticket: id, desk: scene.desk, why: 'mistake' })

/** What one more key does with a ticket that is not at the desk. What wants a day or a colleague is done at the desk, or in the list of matters. */
const AT_ONCE = ['close', 'escalate', 'reprint', 'void'] as const satisfies readonly CounterAction[]

/** Whether a row has more behind it. */
export const hasMore = (scene: MatterScene, ticket: Ticket): boolean =>
  isAsked(scene, ticket)
    ? may(scene, { type: 'decline', ticket: ticket.id })
    : mayCall(scene, ticket) || AT_ONCE.some((action) => offered(scene, ticket, action))

/** The open panel of a ticket, if it is this ticket's; its way out stands in it, or where the page has a place for it. */
export function renderPanel(scene: MatterScene, ticket: Ticket, out: 'inside' | 'outside' = 'inside'): TemplateResult | typeof nothing {
  const { panel, words } = scene
  if (!panel || panel.ticket !== ticket.id) return nothing
  const [title, content] = contentOf(scene, ticket, panel.kind)
  // what stands behind a row is done at once: the keyboard goes to all of it, and the enter key, pressed twice, does none of it
  const whole = panel.kind === 'more'
  return html`<div class="panel" role="group" data-panel=${panel.kind} tabindex=${whole ? -1 : nothing} aria-label=${title || words.more}>
    ${title === '' ? nothing : html`<p class="question">${title}</p>`} ${content} ${out === 'inside' ? cancel(scene) : nothing}
  </div>`
}

function contentOf(scene: MatterScene, ticket: Ticket, kind: PanelKind): [title: string, content: TemplateResult | typeof nothing] {
  const { words, names } = scene
  const { id } = ticket
  const pills = <Code extends string>(
    codes: readonly Code[],
    labels: Readonly<Record<Code, string>>,
    asked: (code: Code) => QueueRequest,
  ) => html`<div class="pills">${codes.map((code, index) => choice(scene, labels[code], () => scene.ask(asked(code)), index))}</div>`
  switch (kind) {
    case 'more':
      return renderMore(scene, ticket)
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
    case 'matter':
      return [words.ask.matter, renderFind(scene, ticket, (service) => ({ type: 'setMatter', ticket: id, service }))]
    case 'transfer':
      return [words.ask.transfer, renderFind(scene, ticket, (service) => ({ type: 'transfer', ticket: id, service }))]
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

/**
 * Everything that can be done with a row, each by one press: calling it before others for a reason, closing it, passing it up, printing
 * it again, striking it out for a reason.
 */
function renderMore(scene: MatterScene, ticket: Ticket): [title: string, content: TemplateResult] {
  const { words, bench, desk } = scene
  const { id: ticketId, number } = ticket
  if (isAsked(scene, ticket))
    return [
      words.declineAsk(number),
      html`<div class="pills">${press(scene, words.decline, 'noShow', () => scene.ask({ type: 'decline', ticket: ticketId }))}</div>`,
    ]
  const reasons = desk !== undefined && mayCall(scene, ticket) ? OUT_OF_TURN : []
  const ahead = Math.max(0, ticket.place === 'waiting' ? bench.line.findIndex((each) => each.id === ticketId) : bench.line.length)
  const [closes, escalates, reprints, voids] = AT_ONCE.map((action) => offered(scene, ticket, action))
  const plain = may(scene, { type: 'escalate', ticket: ticketId })
  const once = [
    ...(closes ? OUTCOMES.map((outcome) => press(scene, words.outcomes[outcome], outcome, () => scene.close(ticketId, outcome))) : []),
    ...(escalates
      ? [
          press(scene, plain ? words.actions.escalate : words.urgent, 'escalate', () =>
            scene.ask({ type: 'escalate', ticket: ticketId, ...(plain ? {} : { urgent: true }) }),
          ),
        ]
      : []),
    ...(reprints ? [press(scene, words.actions.reprint, 'reprint', () => scene.ask({ type: 'reprint', ticket: ticketId }))] : []),
  ]
  return [
    reasons.length > 0 ? words.whyThis(number, ahead) : '',
    html`${
      reasons.length > 0
        ? html`<div class="pills">
            ${reasons.map((why, index) =>
              choice(scene, words.outOfTurn[why], () => scene.ask({ type: 'callThis', ticket: ticketId, desk: desk ?? '', why }), index),
            )}
          </div>`
        : nothing
    }
    ${closes ? renderNote(scene, ticketId) : nothing} ${once.length > 0 ? html`<div class="pills">${once}</div>` : nothing}
    ${
      voids
        ? html`<fieldset>
            <legend>${words.ask.void}</legend>
            <div class="pills">
              ${VOID_REASONS.map((why, index) =>
                choice(scene, words.voids[why], () => scene.ask({ type: 'void', ticket: ticketId, why }), reasons.length + index),
              )}
            </div>
          </fieldset>`
        : nothing
    }`,
  ]
}

/** By when: a day is chosen from the beginning, so that the next press is enough. */
function renderDue(scene: MatterScene, due: LocalDate): TemplateResult {
  const { words, today } = scene
  return html`<div class="due">
    ${picks(
      words.whichDay,
      DUE_DAYS.map((days) => ({ value: addDays(today, days), label: words.inDays(days) })),
      due,
      (chosen) => scene.fill({ due: chosen }),
    )}
    <label
      >${words.otherDay}
      <input
        type="date"
        min=${today}
        .value=${due}
        @change=${(event: Event) => scene.fill({ due: (event.currentTarget as HTMLInputElement).value || undefined })}
      />
    </label>
  </div>`
}

function renderAssign(scene: MatterScene, ticket: Ticket): TemplateResult {
  const { words, names, form, text, today } = scene
  const people = colleagues(scene, ticket.id)
  const away = awayToday(scene, ticket.id)
  const due = form.due ?? (ticket.due !== undefined && ticket.due > today ? ticket.due : today)
  const decided = scene.decide({ type: 'assign', ticket: ticket.id, worker: people[0]?.id ?? '', due: today })
  const instead = decided.accepted ? decided.events.find((event) => event.type === 'EscalatedToBackstop') : undefined
  return html`${instead ? html`<p class="small">${words.hopsOver(names.worker(instead.worker))}</p>` : nothing} ${renderDue(scene, due)}
    <fieldset>
      <legend class="visually-hidden">${words.whichWorker}</legend>
      <div class="pills people">
        ${people.map(({ id, place, position, note, there }) =>
          choice(
            scene,
            html`<span class="person ${there ? 'there' : ''}"
              >${names.worker(id)} <span class="small note-of">${note}</span> <span class="small position">${text(position)}</span></span
            >`,
            () => scene.ask({ type: 'assign', ticket: ticket.id, worker: id, due }),
            place,
          ),
        )}
      </div>
    </fieldset>
    ${away === '' ? nothing : html`<p class="small soft">${away}</p>`}`
}

function renderDefer(scene: MatterScene, { id: ticket }: Ticket): TemplateResult {
  const { words, form, today } = scene
  const due = form.due ?? addDays(today, 1)
  return html`${renderDue(scene, due)}
    <fieldset>
      <legend class="visually-hidden">${words.promised}</legend>
      <div class="pills">
        ${PROMISES.map((promise, index) =>
          choice(scene, words.promises[promise], () => scene.ask({ type: 'defer', ticket, due, promise }), index),
        )}
      </div>
    </fieldset>`
}

// Only departments of a list: what a worker types could name a person, and would stand in an event for ever.
function renderInvite(scene: MatterScene, { id: ticket }: Ticket): TemplateResult {
  const { words, form } = scene
  const why = INVITE_REASONS.find((each) => each === form.why) ?? INVITE_REASONS[0]
  const reasons = INVITE_REASONS.map((value) => ({ value, label: words.invites[value] }))
  return html`${picks<InviteReason>(words.why, reasons, why, (chosen) => scene.fill({ why: chosen }))}
    <fieldset>
      <legend class="visually-hidden">${words.whichDepartment}</legend>
      <div class="pills">
        ${departments(scene).map(({ value, label }, index) =>
          choice(scene, label, () => scene.ask({ type: 'invite', ticket, department: value, why }), index),
        )}
      </div>
    </fieldset>`
}
