// Where a ticket is and what to do now, in a few plain words: shared by the kiosk's ticket and the ticket's own page.
import type { Situation } from '@doorstep/model/journal'
import { closingAhead } from '@doorstep/model/now'
import { aheadOf, clockTime, desksOf, waitBandFor, type QueueRules, type QueueState, type Ticket } from '@doorstep/model/queue'
import type { ServiceItem } from '@doorstep/model/services'
import type { Station } from '@doorstep/model/station'
import { localDateTime, MINUTE_MS, type Instant } from '@doorstep/model/time'
import { html, nothing, type TemplateResult } from 'lit'
import { documentWords } from '../i18n/documents.words.js'
import { formatDay, formatTime, joinNotes } from '../i18n/format.js'
import type { Localise } from '../i18n/localise.js'
import type { LinkPaper } from './ticket-link.js'
import { ticketWords } from './ticket.words.js'

/** A component's localisation, whatever its own words are: its language, and the texts of the feed in it. */
export type Reader = Pick<Localise<unknown>, 'language' | 'text'>

export interface PlaceScene {
  readonly ticket: Ticket
  readonly station: Station
  readonly queue: QueueState
  readonly situation: Situation<QueueRules> | undefined
  readonly now: Instant
  readonly reader: Reader
}

/** The heading of a ticket: when it was taken, and for what. */
export function renderTaken(ticket: Ticket, station: Station, item: ServiceItem | undefined, reader: Reader): TemplateResult {
  const { language } = reader
  const at = localDateTime(ticket.issuedAt, station.timeZone)
  const day = formatDay(at.slice(0, 10), language)
  return html`<p class="soft">
    ${ticketWords[language].takenAt(day, formatTime(at))}${item ? html`&nbsp;·&nbsp;${reader.text(item.name)}` : nothing}
  </p>`
}

/** The card with the number: while it waits the figures, after that what to do, read out when it changes. */
export function renderPlace(scene: PlaceScene): TemplateResult {
  const { ticket } = scene
  return html`<section class="ticket" part="ticket" data-ticket=${ticket.id} data-place=${ticket.place}>
    <p class="number" part="number">${ticket.number}</p>
    ${ticket.place === 'waiting' ? renderWaiting(scene) : nothing}
    <div class="said" role="status">${ticket.place === 'waiting' ? nothing : renderSaid(scene)}</div>
  </section>`
}

function renderWaiting(scene: PlaceScene): TemplateResult {
  const { ticket, station, queue, situation, now, reader } = scene
  const words = ticketWords[reader.language]
  const band = situation ? waitBandFor(queue, situation.rules, ticket.line, now, ticket) : 'unknown'
  const [figure, unit] = band === 'unknown' ? [] : words.band(band.from, band.to)
  const closing = situation && closingAhead(situation, band === 'unknown' ? undefined : band)
  return html`<p>${words.listen}<br /><strong class="sentence">${words.sentence(ticket.number)}</strong></p>
    <dl class="figures">
      <div>
        <dd class="figure">${aheadOf(queue, ticket, situation?.rules ?? { desks: desksOf(station) })}</dd>
        <dt>${words.aheadLabel}</dt>
      </div>
      ${
        figure === undefined
          ? nothing
          : html`<div>
              <dd class="figure">${figure}<small>${unit}</small></dd>
              <dt>${words.bandLabel}</dt>
            </div>`
      }
      <div>
        <dd class="figure words">${words.whichDesk}</dd>
        <dt>${words.deskWhenCalled}</dt>
      </div>
    </dl>
    ${figure === undefined ? html`<p>${words.noDesk}</p>` : nothing}
    ${closing ? html`<p data-closing>${(closing.unsure ? words.closesBefore : words.closesAt)(formatTime(closing.closes))}</p>` : nothing}`
}

interface Said {
  /** The small line above the large one. */
  readonly before?: string
  /** The words that lead to the large ones, on their line. */
  readonly lead?: string
  readonly says: string
  readonly todo?: string
}

function renderSaid(scene: PlaceScene): TemplateResult {
  const { before, lead, says, todo } = saidOf(scene)
  return html`${before ? html`<p>${before}</p>` : nothing}
    <p class="says">${lead ? html`<small>${lead}</small> ` : nothing}${says}</p>
    ${todo ? html`<p>${todo}</p>` : nothing}`
}

function saidOf({ ticket, station, queue, situation, now, reader }: PlaceScene): Said {
  const words = ticketWords[reader.language]
  const desk = reader.text(station.desks.find(({ id }) => id === ticket.desk)?.name)
  switch (ticket.place) {
    case 'called':
      return { before: words.called, lead: words.goTo, says: desk, todo: words.calledDo }
    case 'waiting':
    case 'serving':
      return { says: desk === '' ? words.serving : words.servingAt(desk) }
    case 'held':
      return { says: words.held, todo: words.heldDo }
    case 'pending': {
      const { due, promise } = ticket
      const worker = reader.text(station.workers.find(({ id }) => id === ticket.handler)?.name)
      const kept = due !== undefined && promise !== undefined ? words.promised[promise](formatDay(due, reader.language)) : ''
      const by = worker === '' ? '' : words.pendingBy(worker)
      return { says: words.pending, todo: [by, kept].filter(Boolean).join(reader.language === 'en' ? ' ' : '') }
    }
    case 'no-show': {
      const grace = situation?.rules.graceMinutes
      const { missedAt } = ticket
      const until = missedAt === undefined || grace === undefined ? undefined : clockTime(queue, missedAt + grace * MINUTE_MS, now)
      const late = until === undefined || now > until
      return { says: words.missed, todo: late ? words.missedLate : words.missedDo(formatTime(localDateTime(until, station.timeZone))) }
    }
    case 'closed':
      if (ticket.outcome === 'withdrawn') return { says: words.left, todo: words.leftDo }
      if (ticket.outcome === 'referred') return { says: words.referred, todo: words.referredDo }
      return { says: words.resolved, todo: words.resolvedDo }
    case 'expired':
      return { says: words.expired, todo: words.expiredDo }
    case 'voided':
      return { says: words.voided, todo: words.voidedDo }
  }
}

/** Whether a worker has dealt with the matter to its end, so that there is something to rate. */
export function isRatable(ticket: Ticket): boolean {
  return ticket.place === 'closed' && (ticket.handler ?? ticket.firstResponder) !== undefined
}

/** The papers of a service in the reader's words. */
export function ticketPapers(item: ServiceItem | undefined, reader: Reader): readonly (LinkPaper & { readonly note?: string })[] {
  return (item?.documents ?? []).map(({ name, form, optional, note }) => ({
    name: reader.text(name),
    ...(form ? { form } : {}),
    ...(optional ? { optional } : {}),
    ...(note === undefined ? {} : { note: reader.text(note) }),
  }))
}

/** The papers to bring, each with its form; nothing where none is asked for. */
export function renderPapers(
  papers: ReturnType<typeof ticketPapers>,
  { language }: Pick<Reader, 'language'>,
  more = false,
): TemplateResult | typeof nothing {
  if (papers.length === 0) return nothing
  const words = ticketWords[language]
  const forms = documentWords[language]
  return html`<h3>${words.bring}</h3>
    <ul class="papers">
      ${papers.map(({ name, form, optional, note = '' }) => {
        const notes = [form ? forms[form] : '', optional ? forms.optional : '', note]
        return html`<li><strong>${name}</strong> <span class="soft">${joinNotes(notes, language)}</span></li>`
      })}
    </ul>
    ${more ? html`<p class="soft">${words.bringMore}</p>` : nothing}`
}
