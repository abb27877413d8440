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
import { itemOf, keyHint, matterName, opener } from '../counter/parts.js'
import { matterFacts, promiseOf, renderDay } from './matter-facts.js'
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
    <div class="facts">${renderFacts(all, matter)}</div>
    ${kind === 'follow-up' ? nothing : renderChain(scene, ticket)}
    ${buttons.length > 0 ? html`<div class="actions">${buttons}</div>` : nothing} ${renderPanel(scene, ticket)}
  </li>`
}

function begun({ says, names, today }: MattersScene, { businessDay }: Ticket): string {
  return says.since(names.day(businessDay), Math.max(0, daysBetween(businessDay, today)))
}

const groupName = ({ names }: MattersScene, { priorityClass }: Ticket): string =>
  priorityClass === undefined ? '' : names.group(priorityClass)

function renderFacts(scene: MattersScene, matter: DocketMatter): TemplateResult {
  const { promise, moved } = promiseOf(scene, matter)
  return html`${promise === '' ? nothing : html`<p class="promise">${promise}${moved === '' ? nothing : html` <span class="small soft">${moved}</span>`}</p>`}
  ${matterFacts(scene, matter).map((line) => html`<p>${line}</p>`)}
  ${matter.kind === 'follow-up' ? renderSaying(scene, matter.ticket) : nothing}`
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
