// What a dispenser shows beyond its first choice: the ticket, the papers to bring, why not now. Fetched after the choice.
import {
  aheadOf,
  calendarOf,
  localDateTime,
  openingAt,
  receivingNow,
  type HolidayYear,
  type Instant,
  type QueueRefusal,
  type QueueState,
  type ServiceItem,
  type Station,
  type Ticket,
  type Timetable,
} from '@doorstep/model'
import { html, nothing, type TemplateResult } from 'lit'
import { documentWords } from '../i18n/documents.words.js'
import { formatDay, formatMoment, formatTime, joinNotes } from '../i18n/format.js'
import type { Localise } from '../i18n/localise.js'
import type { DispenserWords } from './ticket-dispenser.words.js'

type Words = Localise<DispenserWords>

export interface TicketOptions {
  readonly ticket: Ticket
  readonly station: Station
  readonly item: ServiceItem | undefined
  readonly queue: QueueState | undefined
  readonly timetable: Timetable | undefined
  readonly holidays: readonly HolidayYear[]
  readonly now: Instant
  readonly localise: Words
  readonly done: () => void
}

/** Why no ticket is given now and when again, or undefined while the station is open. A station without hours is never closed. */
export function closedWords(
  station: Station,
  holidays: readonly HolidayYear[],
  now: Instant,
  { words, language }: Words,
): string | undefined {
  const calendar = calendarOf(station, holidays)
  if (calendar.openingHours.length + calendar.specialOpeningHours.length === 0) return undefined
  const at = localDateTime(now, station.timeZone)
  const opening = openingAt(calendar, at)
  if (opening.open) return undefined
  const reopens = opening.next === undefined ? '' : words.reopens(formatMoment(opening.next, at.slice(0, 10), language))
  return `${words.closed} ${reopens}`
}

export function refusalWords(refusal: QueueRefusal, words: DispenserWords): string {
  switch (refusal.code) {
    case 'station-closed':
      return words.closed
    case 'cap-reached':
      return words.capReached
    case 'unknown-service':
    case 'service-not-offered':
      return words.notOffered
    case 'clock-behind':
      return words.clock
    default:
      return words.refused
  }
}

/** The papers to bring, each with its form, ticked off as one packs them. */
export function renderPapers(item: ServiceItem | undefined, localise: Words): TemplateResult | typeof nothing {
  if (!item || item.documents.length === 0) return nothing
  const { words, language } = localise
  const forms = documentWords[language]
  return html`<h3>${words.bring}</h3>
    <ul class="papers">
      ${item.documents.map((paper) => {
        const more = [paper.form ? forms[paper.form] : '', paper.optional ? forms.optional : '', localise.text(paper.note)]
        return html`<li><strong>${localise.text(paper.name)}</strong> <span class="soft">${joinNotes(more, language)}</span></li>`
      })}
    </ul>`
}

/** The ticket: the number, how many are ahead, who receives, what to bring. It follows the queue while it is on the screen. */
export function renderTicket(options: TicketOptions): TemplateResult {
  const { ticket, station, item, localise, done } = options
  const { words, language } = localise
  const taken = localDateTime(ticket.issuedAt, station.timeZone)
  return html`
    <header class="ticket-head">
      <h2>${words.yours}</h2>
      <p class="soft">
        ${formatDay(taken.slice(0, 10), language)}
        ${words.takenAt(formatTime(taken))}${item ? html` · ${localise.text(item.name)}` : nothing}
      </p>
    </header>
    <section class="ticket" part="ticket" data-ticket=${ticket.id} data-place=${ticket.place}>
      <p class="number" part="number">${ticket.number}</p>
      ${renderPlace(options)}
    </section>
    ${renderReception(options)}
    ${item && item.documents.length > 0 ? html`<section class="card">${renderPapers(item, localise)}</section>` : nothing}
    <button type="button" class="done" @click=${done}>${words.done}</button>
  `
}

function renderPlace({ ticket, station, queue, localise }: TicketOptions): TemplateResult {
  const { words } = localise
  if (ticket.place === 'waiting') {
    const open = [...(queue?.desks.keys() ?? [])]
    const desks = station.desks.filter((desk) => open.length === 0 || open.includes(desk.id)).map((desk) => desk.series)
    const ahead = queue ? aheadOf(queue, ticket, desks) : 0
    return html`<p>${words.listen}<br /><strong class="sentence">${words.sentence(ticket.number)}</strong></p>
      <dl class="figures">
        <div>
          <dd class="figure">${ahead}</dd>
          <dt>${words.aheadLabel}</dt>
        </div>
        <div>
          <dd class="figure words">${words.deskLater}</dd>
          <dt>${words.deskWhenCalled}</dt>
        </div>
      </dl>`
  }
  const desk = station.desks.find(({ id }) => id === ticket.desk)
  const says =
    ticket.place === 'called' && desk
      ? words.calledTo(localise.text(desk.name))
      : ticket.place === 'serving'
        ? words.serving
        : ticket.place === 'no-show'
          ? words.missed
          : words.over
  return html`<p class="figure words" role="status">${says}</p>`
}

function renderReception({ station, queue, timetable, holidays, now, localise }: TicketOptions): TemplateResult | typeof nothing {
  const { words } = localise
  const receiving = receivingNow(station, queue, timetable, holidays, now)
  if (receiving.length === 0) return nothing
  return html`<section class="card reception">
    <p class="small soft">${receiving.some(({ by }) => by === 'desk') ? words.receives : words.onDuty}</p>
    <ul>
      ${receiving.slice(0, 3).map(({ worker, desk }) => {
        const name = localise.text(worker.name)
        const place = [localise.text(worker.position), localise.text(desk?.zone)].filter(Boolean).join(' · ')
        return html`<li>
          <span class="plate" aria-hidden="true">${name.slice(0, 1)}</span
          ><span><strong>${name}</strong> <span class="soft">${place}</span></span>
        </li>`
      })}
    </ul>
  </section>`
}
