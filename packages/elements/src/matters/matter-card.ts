// One matter as a card: what and whose it is, its day, what it waits for, the chain, and what can be done with it, in place.
import { backstopOn, type DocketMatter, type Ticket } from '@doorstep/model/queue'
import { daysBetween } from '@doorstep/model/time'
import { html, nothing, type TemplateResult } from 'lit'
import { dots } from '../base/dots.js'
import { renderChain } from '../counter/chain.js'
import type { CounterAction } from '../counter/counter.words.shape.js'
import { KEYS, type ShortcutKey } from '../counter/keys.js'
import { may, type QueueRequest } from '../counter/matter-scene.js'
import { offered, renderPanel } from '../counter/panels.js'
import { departmentName, itemOf, keyHint, matterName, opener } from '../counter/parts.js'
import { hasKeys, type MattersScene } from './matters-scene.js'

/** What can be done with a matter that goes on, each with its letter. */
const STEPS = [
  ['close', 'resolved'],
  ['defer', 'defer'],
  ['assign', 'assign'],
  ['invite', 'invite'],
  ['escalate', 'escalate'],
] as const satisfies readonly (readonly [CounterAction, ShortcutKey])[]
type Button = TemplateResult | typeof nothing

export function renderMatterCard(all: MattersScene, matter: DocketMatter): TemplateResult {
  const { ticket, kind, time } = matter
  const scene = { ...all, keys: hasKeys(all, matter) }
  const loud = kind !== 'followed' && time === 'overdue'
  const title = matterName(all, ticket)
  const buttons = buttonsOf(scene, matter).filter((button) => button !== nothing)
  return html`<li
    class="item is-${kind} ${loud ? 'loud' : ''}"
    tabindex="-1"
    data-ticket=${ticket.id}
    data-kind=${kind}
    aria-label="${ticket.number} ${title}"
  >
    <div class="head">
      <strong class="no">${ticket.number}</strong>
      <div class="what">
        <h4>${title}</h4>
        <p class="small soft">${dots([all.says.links[matter.link], begun(all, ticket), groupName(all, ticket)])}</p>
      </div>
      ${renderDay(all, matter)}
    </div>
    ${facts(all, matter)} ${kind === 'follow-up' ? nothing : renderChain(scene, ticket)}
    ${buttons.length > 0 ? html`<div class="actions">${buttons}</div>` : nothing} ${renderPanel(scene, ticket)}
  </li>`
}

function begun({ says, names, today }: MattersScene, { businessDay }: Ticket): string {
  return says.since(names.day(businessDay), Math.max(0, daysBetween(businessDay, today)))
}

const groupName = ({ names }: MattersScene, { priorityClass }: Ticket): string =>
  priorityClass === undefined ? '' : names.group(priorityClass)

/** The day, as the loudest thing on the card but its number. */
function renderDay({ words, says, names }: MattersScene, { due, left, kind }: DocketMatter): TemplateResult | typeof nothing {
  if (kind === 'follow-up') return nothing
  if (due === undefined || left === undefined) return html`<span class="day none">${says.groups.undated}</span>`
  const how = left < 0 ? words.overdue(-left) : left === 0 ? words.dueToday : says.inDays(left)
  return html`<span class="day ${left < 0 ? 'late' : left === 0 ? 'now' : ''}"
    ><strong>${how}</strong>${left === 0 ? nothing : html` <span class="small">${names.day(due)}</span>`}</span
  >`
}

/** What was promised, what it waits for, and what came of asking others. */
function facts(scene: MattersScene, { ticket, kind, due }: DocketMatter): TemplateResult {
  const { says, words, names, clock } = scene
  const { promise, proposal, returned, invited, rating, handler, dueDays } = ticket
  const until = proposal ? names.at(clock(proposal.expires)) : ''
  const promised =
    due === undefined
      ? ''
      : promise !== undefined && kind !== 'asked'
        ? says.promised(names.day(due), words.promises[promise])
        : says.agreed(names.day(due))
  const moved = dueDays.filter(({ ended }) => ended === 'moved').length
  const lines: readonly string[] = [
    ...(kind === 'follow-up' && rating
      ? [`${words.rated(rating.attitude, rating.ability)} · ${words.ratedWorker(names.worker(rating.worker))}`]
      : []),
    ...(kind === 'asked' && proposal ? [says.askedBy(names.worker(proposal.by), until)] : []),
    ...(kind === 'asked' && promise !== undefined && ticket.due !== undefined
      ? [says.promised(names.day(ticket.due), words.promises[promise])]
      : []),
    ...(kind !== 'asked' && proposal ? [says.waitsForColleague(names.worker(proposal.worker), until)] : []),
    ...(kind === 'returned' && returned ? [says.returned[returned.why](names.worker(returned.worker))] : []),
    ...(kind === 'followed' ? [says.handledBy(names.worker(handler))] : []),
    ...invited.map(({ department, at }) => says.waitsForDepartment(departmentName(scene, department), scene.day(at))),
  ]
  return html`<div class="facts">
    ${kind === 'follow-up' || promised === '' ? nothing : html`<p class="promise">${promised}${moved > 0 ? html` <span class="small soft">${says.moved(moved)}</span>` : nothing}</p>`}
    ${lines.map((line) => html`<p>${line}</p>`)} ${kind === 'follow-up' ? renderSaying(scene, ticket) : nothing}
  </div>`
}

function renderSaying({ says, storedNote }: MattersScene, { rating }: Ticket): TemplateResult {
  const words = rating?.note === undefined ? undefined : storedNote(rating.note)
  return words ? html`<blockquote>${says.said(words)}</blockquote>` : html`<p class="soft">${says.saidNothing}</p>`
}

function buttonsOf(scene: MattersScene, { ticket, kind }: DocketMatter): readonly Button[] {
  const { words, says, seat } = scene
  const { id } = ticket
  if (kind === 'follow-up') return [asks(scene, words.closeFollowUp, { type: 'closeFollowUp', ticket: id }, 'resolved', true)]
  if (kind === 'asked')
    return [
      asks(scene, words.accept, { type: 'accept', ticket: id }, 'receive', true),
      may(scene, { type: 'decline', ticket: id })
        ? opener(scene, words.decline, { kind: 'decline', ticket: id }, keyOf(scene, 'noShow'))
        : nothing,
    ]
  return [
    seat === undefined ? nothing : asks(scene, says.resume, { type: 'resume', ticket: id, desk: seat }, 'receive'),
    itemOf(scene, ticket) === undefined ? step(scene, ticket, 'matter', 'matter') : nothing,
    ...STEPS.map(
      ([action, letter]) => (action === 'escalate' ? takeOver(scene, ticket) : undefined) ?? step(scene, ticket, action, letter),
    ),
  ]
}

/** The backstop's way to a matter that another has: it is theirs at once. */
function takeOver(scene: MattersScene, { id, handler }: Ticket): Button | undefined {
  const { says, rules, today, worker } = scene
  if (handler === worker || backstopOn(rules, today) !== worker) return undefined
  const plain: QueueRequest = { type: 'escalate', ticket: id }
  return asks(scene, says.takeOver, may(scene, plain) ? plain : { ...plain, urgent: true }, 'escalate')
}

function step(scene: MattersScene, ticket: Ticket, action: CounterAction, letter: ShortcutKey): Button {
  return offered(scene, ticket, action)
    ? opener(scene, scene.words.actions[action], { kind: action, ticket: ticket.id }, keyOf(scene, letter))
    : nothing
}

// A letter is one card's at a time: that of the chosen one.
const keyOf = ({ keys }: MattersScene, key: ShortcutKey | undefined): ShortcutKey | undefined => (keys ? key : undefined)

/** A button that asks for one thing; nothing when the queue would refuse it now. */
function asks(scene: MattersScene, label: string, asked: QueueRequest, letter?: ShortcutKey, primary = false): Button {
  if (!may(scene, asked)) return nothing
  const key = keyOf(scene, letter)
  return html`<button
    type="button"
    class=${primary ? 'primary' : ''}
    data-key=${key ?? nothing}
    aria-keyshortcuts=${key === undefined ? nothing : KEYS[key]}
    @click=${() => scene.ask(asked)}
  >
    ${label}${key === undefined ? nothing : keyHint(scene, key)}
  </button>`
}
