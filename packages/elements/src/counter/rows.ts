// The counter's lists: who waits, who did not come, who is put aside, and the matters of this worker.
import { waited, type Ticket } from '@doorstep/model/queue'
import { MINUTE_MS } from '@doorstep/model/time'
import { html, nothing, type TemplateResult } from 'lit'
import { guard } from 'lit/directives/guard.js'
import { repeat } from 'lit/directives/repeat.js'
import { dots } from '../base/dots.js'
import { cardWords } from './card.words.js'
import { hasMore, renderPanel } from './panels.js'
import { departmentName, matterName, opener, tags } from './parts.js'
import type { CounterScene } from './counter-scene.js'
import { may, type QueueRequest } from './matter-scene.js'

interface Row {
  /** A line below the matter. */
  readonly about: unknown
  readonly mark?: TemplateResult | typeof nothing
  readonly next?: boolean
  readonly buttons: readonly (TemplateResult | typeof nothing)[]
}

function renderRow(scene: CounterScene, ticket: Ticket, { about, mark = nothing, next = false, buttons }: Row): TemplateResult {
  const shown = buttons.filter((button) => button !== nothing)
  return html`<li class=${next ? 'next-up' : ''} data-ticket=${ticket.id} data-place=${ticket.place}>
    <strong>${ticket.number}</strong>
    <span class="matter">
      ${matterName(scene, ticket)}
      <span class="small soft">${mark}${tags(scene, ticket)} ${about}</span>
    </span>
    ${shown.length > 0 ? html`<span class="buttons">${shown}</span>` : nothing} ${renderPanel(scene, ticket)}
  </li>`
}

/** A button that asks for one thing; nothing when the queue would refuse it now. */
function asks(scene: CounterScene, label: string, asked: QueueRequest): TemplateResult | typeof nothing {
  return may(scene, asked) ? html`<button type="button" @click=${() => scene.ask(asked)}>${label}</button>` : nothing
}

// Only dots, so that a list of people reads as a list of people; a screen reader hears whose.
const more = (scene: CounterScene, ticket: Ticket): TemplateResult | typeof nothing =>
  hasMore(scene, ticket)
    ? opener(scene, html`<span aria-hidden="true">⋯</span><span class="visually-hidden">${scene.words.more} ${ticket.number}</span>`, {
        kind: 'more',
        ticket: ticket.id,
      })
    : nothing

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
  const { line, missed, aside } = bench
  const { state, station, services, today, keys, prints } = scene
  // the clock draws anew every second, and the row of somebody who waits says the same for a minute
  const still = (ticket: Ticket, index: number): unknown => {
    const panel = scene.panel?.ticket === ticket.id ? scene : undefined
    const minutes = waited(ticket, scene.steady)
    return guard([ticket, minutes, index === 0, panel, state, rules, station, services, words, today, keys, prints], () =>
      waiting(ticket, index),
    )
  }
  const waiting = (ticket: Ticket, index: number): TemplateResult =>
    renderRow(scene, ticket, {
      about: html`${index === 0 ? html`<span class="tag next-tag">${words.next}</span> ` : nothing}${words.waited(waited(ticket, scene.steady))}`,
      next: index === 0,
      buttons: [more(scene, ticket)],
    })
  const gone = (ticket: Ticket): TemplateResult => {
    const rejoin: QueueRequest = { type: 'rejoin', ticket: ticket.id }
    const until = scene.clock((ticket.missedAt ?? scene.steady) + rules.graceMinutes * MINUTE_MS)
    return renderRow(scene, ticket, {
      about: may(scene, rejoin) ? words.rejoinUntil(scene.names.at(until)) : words.rejoinOver,
      buttons: [asks(scene, words.rejoin, rejoin), more(scene, ticket)],
    })
  }
  const put = (ticket: Ticket): TemplateResult =>
    renderRow(scene, ticket, {
      about: dots([
        words.waited(waited(ticket, scene.steady)),
        ticket.handler === undefined ? undefined : words.handler(scene.names.worker(ticket.handler)),
      ]),
      buttons: [asks(scene, words.resume, { type: 'resume', ticket: ticket.id, desk: scene.desk }), more(scene, ticket)],
    })
  return html`${section(
    words.line,
    line.length,
    line.length > 0 ? rows(scene, line, still, true) : html`<p class="soft">${words.nobody}</p>`,
    'line',
  )}
  ${listed(scene, words.aside, aside, put)} ${listed(scene, words.missed, missed, gone)}`
}

function listed(
  scene: CounterScene,
  title: string,
  tickets: readonly Ticket[],
  row: (ticket: Ticket) => TemplateResult,
): TemplateResult | typeof nothing {
  return tickets.length === 0 ? nothing : section(title, tickets.length, rows(scene, tickets, row))
}

/** The matters of this worker: asked to take, handled, received first; and for the backstop, bad ratings. */
export function renderMatters(scene: CounterScene): TemplateResult {
  const { words, names, bench, worker } = scene
  const { proposed, matters, followed, followUps } = bench
  const asked = (ticket: Ticket): TemplateResult =>
    renderRow(scene, ticket, {
      about: ticket.proposal ? words.proposedBy(names.worker(ticket.proposal.by), names.at(scene.clock(ticket.proposal.expires))) : '',
      buttons: [
        asks(scene, words.accept, { type: 'accept', ticket: ticket.id }),
        may(scene, { type: 'decline', ticket: ticket.id }) ? opener(scene, words.decline, { kind: 'decline', ticket: ticket.id }) : nothing,
      ],
    })
  const mine = (ticket: Ticket): TemplateResult => {
    const { firstResponder: first, escalated, promise, proposal, invited, returned } = ticket
    const link = first === worker ? words.first : escalated === undefined ? words.named : cardWords[scene.language].backstop
    const about = [
      // the day it came stands alone nowhere: it would be read as the day it is due
      ...(ticket.due === undefined && !proposal ? [cardWords[scene.language].undated(names.day(ticket.businessDay))] : []),
      ...(returned ? [cardWords[scene.language].returned[returned.why](names.worker(returned.worker))] : []),
      ...(promise === undefined ? [] : [words.promises[promise]]),
      ...(proposal ? [words.asked(names.worker(proposal.worker), names.at(scene.clock(proposal.expires)))] : []),
      ...invited.map(({ department }) => words.invited(departmentName(scene, department))),
    ]
    return renderRow(scene, ticket, {
      about: dots(about),
      mark: html` <span class="tag plain">${link}</span>`,
      buttons: [asks(scene, words.resume, { type: 'resume', ticket: ticket.id, desk: scene.desk }), more(scene, ticket)],
    })
  }
  const others = (ticket: Ticket): TemplateResult =>
    renderRow(scene, ticket, { about: words.handler(names.worker(ticket.handler)), buttons: [more(scene, ticket)] })
  const rated = (ticket: Ticket): TemplateResult => {
    const { rating } = ticket
    const said = rating?.note === undefined ? undefined : scene.storedNote(rating.note)
    return renderRow(scene, ticket, {
      about: rating
        ? dots([
            words.rated(rating.attitude, rating.ability),
            words.ratedWorker(names.worker(rating.worker)),
            ...(said ? [`${words.ratingNote}: ${said}`] : []),
          ])
        : '',
      buttons: [asks(scene, words.closeFollowUp, { type: 'closeFollowUp', ticket: ticket.id })],
    })
  }
  const nothingOpen = proposed.length + matters.length + followed.length + followUps.length === 0
  return html`${listed(scene, words.proposed, proposed, asked)}
  ${
    matters.length > 0 || nothingOpen
      ? section(
          words.matters,
          matters.length,
          matters.length > 0 ? rows(scene, matters, mine) : html`<p class="soft">${words.noMatters}</p>`,
        )
      : nothing
  }
  ${listed(scene, words.followUps, followUps, rated)} ${listed(scene, words.followed, followed, others)}`
}
