// The counter's lists: who waits, who did not come, who is put aside, and the matters of this worker. A row that is in hand has the keys.
import { isUrgent, waited, type DocketMatter, type Ticket } from '@doorstep/model/queue'
import { MINUTE_MS } from '@doorstep/model/time'
import { html, nothing, type TemplateResult } from 'lit'
import { guard } from 'lit/directives/guard.js'
import { repeat } from 'lit/directives/repeat.js'
import { dots } from '../base/dots.js'
import { matterFacts, promiseOf, renderDay } from '../matters/matter-facts.js'
import type { CounterScene } from './counter-scene.js'
import { KEYED_ROWS, NEXT_ROWS, rowKey, type ShortcutKey } from './keys.js'
import { isPanelOpen, may, type QueueRequest } from './matter-scene.js'
import { hasMore, renderPanel } from './panels.js'
import { matterName, opener, press, rowHint, tags } from './parts.js'

interface Row {
  /** A line below the matter. */
  readonly about: unknown
  /** What stands at the end of the row, before its buttons. */
  readonly mark?: TemplateResult | typeof nothing
  readonly kind?: string
  readonly buttons: readonly (TemplateResult | typeof nothing)[]
}

function renderRow(scene: CounterScene, ticket: Ticket, { about, mark = nothing, kind = '', buttons }: Row): TemplateResult {
  const shown = buttons.filter((button) => button !== nothing)
  return html`<li class="${kind} ${isInHand(scene, ticket) ? 'in-hand' : ''}" data-ticket=${ticket.id} data-place=${ticket.place}>
    <strong>${ticket.number}</strong>
    <span class="matter">
      ${matterName(scene, ticket)}
      <span class="small soft">${about}</span>
    </span>
    ${mark} ${shown.length > 0 ? html`<span class="buttons">${shown}</span>` : nothing} ${renderPanel(scene, ticket)}
  </li>`
}

/** Whether letters mean this row. */
const isInHand = (scene: CounterScene, { id }: Ticket): boolean => isPanelOpen(scene, 'more', id)

/** What a row is for, in one press; a letter does it while the row is in hand. Nothing when the queue would refuse it now. */
function asks(scene: CounterScene, ticket: Ticket, label: string, key: ShortcutKey, asked: QueueRequest): TemplateResult | typeof nothing {
  if (!may(scene, asked)) return nothing
  const ask = (): void => scene.ask(asked)
  return isInHand(scene, ticket) ? press(scene, label, key, ask) : html`<button type="button" @click=${ask}>${label}</button>`
}

// Only dots, so that a list of people reads as a list of people; a screen reader hears whose.
const more = (scene: CounterScene, ticket: Ticket): TemplateResult | typeof nothing =>
  hasMore(scene, ticket)
    ? behind(
        scene,
        ticket,
        html`<span aria-hidden="true">⋯</span><span class="visually-hidden">${scene.words.more} ${ticket.number}</span>`,
      )
    : nothing

const behind = (scene: CounterScene, { id }: Ticket, label: TemplateResult | string): TemplateResult =>
  opener(scene, label, { kind: 'more', ticket: id }, undefined, scene.rowOf(id))

/**
 * Which key takes which row in hand: of the rows that are drawn, in the order they are seen, the first or, where there are more than keys, as
 * many further on as they were turned. `of`: how many rows there are to turn through.
 */
export function rowKeys(
  { bench, docket, drawn }: Pick<CounterScene, 'bench' | 'docket' | 'drawn'>,
  turned = 0,
): { readonly keys: ReadonlyMap<string, string>; readonly of: number } {
  const { line, missed } = bench
  const lists = [line, asideRows({ bench, docket }), missed, matterRows({ bench, docket }).map(({ ticket }) => ticket)]
  const seen = lists.flatMap((list) => list.slice(0, drawn))
  const first = (turned % Math.max(1, Math.ceil(seen.length / KEYED_ROWS))) * KEYED_ROWS
  const keys = seen.slice(first, first + KEYED_ROWS).map(({ id }, index) => [id, rowKey(index) ?? ''] as const)
  return { keys: new Map(keys), of: seen.length }
}

function section(title: string, count: number, list: TemplateResult | typeof nothing, part?: string): TemplateResult {
  return html`<section part=${part ?? nothing}>
    <h3>${title}${count > 0 ? html` <span class="how-many">${count}</span>` : nothing}</h3>
    ${list}
  </section>`
}

/** The first rows of a list, and how to see more; a row whose panel is open is always among them. What may be done is asked of these alone. */
function rows(
  scene: CounterScene,
  tickets: readonly Ticket[],
  row: (ticket: Ticket, index: number) => unknown,
  ordered = false,
): TemplateResult {
  const opened = scene.panel?.ticket === undefined ? -1 : tickets.findIndex(({ id }) => id === scene.panel?.ticket)
  const drawn = Math.max(scene.drawn, opened + 1)
  const left = tickets.length - drawn
  const list = repeat(tickets.slice(0, drawn), ({ id }) => id, row)
  return html`${
    ordered
      ? html`<ol class="line">
          ${list}
        </ol>`
      : html`<ul class="line">
          ${list}
        </ul>`
  }
  ${left > 0 ? html`<button type="button" class="quiet rest" @click=${scene.grow}>${scene.words.rest(left)}</button>` : nothing}`
}

/** Those who wait for a call, and those who are not in the line at the moment. */
export function renderLine(scene: CounterScene): TemplateResult {
  const { words, bench, rules } = scene
  const { line, missed } = bench
  const { state, station, services, today, keys, prints } = scene
  // the clock draws anew every second, and the row of somebody who waits says the same for a minute
  const still = (ticket: Ticket, index: number): unknown => {
    const panel = scene.panel?.ticket === ticket.id ? scene : undefined
    const minutes = waited(ticket, scene.steady)
    const key = scene.rowOf(ticket.id)
    return guard([ticket, minutes, index === 0, panel, state, rules, station, services, words, today, keys, key, prints], () =>
      waiting(ticket, index),
    )
  }
  const waiting = (ticket: Ticket, index: number): TemplateResult =>
    renderRow(scene, ticket, {
      about: html`${index === 0 ? html`<span class="tag next-tag">${words.next}</span> ` : nothing}${tags(scene, ticket)}
      ${words.waited(waited(ticket, scene.steady))}`,
      kind: index === 0 ? 'next-up' : '',
      buttons: [more(scene, ticket)],
    })
  const gone = (ticket: Ticket): TemplateResult => {
    const rejoin: QueueRequest = { type: 'rejoin', ticket: ticket.id }
    const until = scene.clock((ticket.missedAt ?? scene.steady) + rules.graceMinutes * MINUTE_MS)
    return renderRow(scene, ticket, {
      about: html`${tags(scene, ticket)} ${may(scene, rejoin) ? words.rejoinUntil(scene.names.at(until)) : words.rejoinOver}`,
      buttons: [asks(scene, ticket, words.rejoin, 'receive', rejoin), more(scene, ticket)],
    })
  }
  const put = (ticket: Ticket): TemplateResult =>
    renderRow(scene, ticket, {
      about: html`${tags(scene, ticket)}
      ${dots([
        words.waited(waited(ticket, scene.steady)),
        ticket.handler === undefined ? undefined : words.handler(scene.names.worker(ticket.handler)),
      ])}`,
      buttons: [resumes(scene, ticket), more(scene, ticket)],
    })
  return html`${section(
    words.line,
    line.length,
    line.length > 0 ? rows(scene, line, still, true) : html`<p class="soft">${words.nobody}</p>`,
    'line',
  )}
  ${listed(scene, words.aside, asideRows(scene), put)} ${listed(scene, words.missed, missed, gone)} ${renderTurn(scene)}`
}

/** Where there are more rows than keys, what gives them to the next ones, and to the first again. */
function renderTurn(scene: CounterScene): TemplateResult | typeof nothing {
  if (!scene.keys || scene.keyable <= KEYED_ROWS) return nothing
  return html`<button
    type="button"
    class="quiet rest"
    data-row=${NEXT_ROWS}
    data-turns
    aria-keyshortcuts="Shift+${NEXT_ROWS}"
    @click=${scene.turnKeys}
  >
    ${scene.words.turnKeys}${rowHint(scene, NEXT_ROWS)}
  </button>`
}

const resumes = (scene: CounterScene, ticket: Ticket): TemplateResult | typeof nothing =>
  asks(scene, ticket, scene.words.resume, 'receive', { type: 'resume', ticket: ticket.id, desk: scene.desk })

function listed(
  scene: CounterScene,
  title: string,
  tickets: readonly Ticket[],
  row: (ticket: Ticket) => TemplateResult,
): TemplateResult | typeof nothing {
  return tickets.length === 0 ? nothing : section(title, tickets.length, rows(scene, tickets, row))
}

/** What is put aside, but for what this worker is asked to take: a ticket has one row, and keys mean one row. */
function asideRows({ bench, docket }: Pick<CounterScene, 'bench' | 'docket'>): readonly Ticket[] {
  const asked = new Set(docket.matters.flatMap(({ kind, ticket }) => (kind === 'asked' ? [ticket.id] : [])))
  return bench.aside.filter(({ id }) => !asked.has(id))
}

/**
 * The matters of this worker as they stand in the list of matters: what wants something now first, what others have last. What others
 * have and is in the line, put aside or at this desk stands there.
 */
function matterRows({ bench, docket }: Pick<CounterScene, 'bench' | 'docket'>): readonly DocketMatter[] {
  const listed = new Set([bench.ticket, ...bench.line, ...bench.aside, ...bench.missed].map((each) => each?.id))
  const rank = (matter: DocketMatter): number => (isUrgent(matter) ? 0 : matter.kind === 'followed' ? 2 : 1)
  return docket.matters
    .filter(({ kind, ticket }) => kind !== 'followed' || !listed.has(ticket.id))
    .sort((one, other) => rank(one) - rank(other))
}

/** This worker's matters, short: a line each, with what is done here; the whole of them is a room of its own where the page has one. */
export function renderMatters(scene: CounterScene): TemplateResult {
  const { says, words, docket, mattersHref } = scene
  const matters = matterRows(scene)
  const found = new Map(matters.map((matter) => [matter.ticket.id, matter]))
  const open = matters.filter(({ kind }) => kind !== 'followed').length
  const row = (ticket: Ticket): unknown => {
    const matter = found.get(ticket.id)
    return matter && renderMatter(scene, matter)
  }
  return html`<section>
    <h3>${mattersHref === undefined ? says.title : html`<a href=${mattersHref}>${says.title} <span aria-hidden="true">›</span></a>`}</h3>
    ${
      matters.length === 0
        ? html`<p class="soft">${words.noMatters}</p>`
        : html`<p class="small soft">${says.summary(docket.urgent, open)}</p>
            ${rows(
              scene,
              matters.map(({ ticket }) => ticket),
              row,
            )}`
    }
  </section>`
}

function renderMatter(scene: CounterScene, matter: DocketMatter): TemplateResult {
  const { says, words, storedNote } = scene
  const { ticket, kind, link, time } = matter
  const { id, rating } = ticket
  const said = kind !== 'follow-up' || rating?.note === undefined ? undefined : storedNote(rating.note)
  const { promise } = promiseOf(scene, matter)
  return renderRow(scene, ticket, {
    kind: kind !== 'followed' && time === 'overdue' ? 'loud' : '',
    mark: renderDay(scene, matter),
    about: dots([
      kind === 'follow-up' || kind === 'asked' ? says.groups[kind] : says.links[link],
      ...(promise === '' ? [] : [promise]),
      ...matterFacts(scene, matter),
      ...(said ? [says.said(said)] : []),
    ]),
    buttons:
      kind === 'asked'
        ? [
            asks(scene, ticket, words.accept, 'receive', { type: 'accept', ticket: id }),
            hasMore(scene, ticket) ? behind(scene, ticket, words.decline) : nothing,
          ]
        : kind === 'follow-up'
          ? [followedUp(scene, ticket)]
          : [resumes(scene, ticket), more(scene, ticket)],
  })
}

/** There is nothing else to do with it: the key of the row goes to it, and it cannot be taken back. */
function followedUp(scene: CounterScene, { id }: Ticket): TemplateResult | typeof nothing {
  const asked: QueueRequest = { type: 'closeFollowUp', ticket: id }
  const row = scene.rowOf(id)
  return may(scene, asked)
    ? html`<button
        type="button"
        data-row=${row ?? nothing}
        aria-keyshortcuts=${scene.keys && row !== undefined ? `Shift+${row}` : nothing}
        @click=${() => scene.ask(asked)}
      >
        ${scene.words.closeFollowUp}${rowHint(scene, row)}
      </button>`
    : nothing
}
