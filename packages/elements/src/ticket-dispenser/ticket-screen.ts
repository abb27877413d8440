// The ticket on the kiosk's screen: number and figures, who receives, what to bring, the code for a phone, paper, giving it back.
import {
  localDateTime,
  receivingNow,
  waitBandFor,
  aheadOf,
  type HolidayYear,
  type Instant,
  type QueueRules,
  type QueueState,
  type ServiceItem,
  type Situation,
  type Station,
  type Ticket,
  type Timetable,
} from '@doorstep/model'
import type { SlipPrinter } from '@doorstep/printing'
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit'
import type { QueueController } from '../controllers/queue-controller.js'
import { Leaving } from '../ticket-status/leaving.js'
import { isRatable, papersOf, renderPapers, renderPlace, renderTaken, type Reader } from '../ticket-status/place-view.js'
import { ticketAddress } from '../ticket-status/ticket-link.js'
import { ticketWords } from '../ticket-status/ticket.words.js'
import type { renderQr } from '../ticket-status/qr.js'
import type { PaperFacts, TicketPaper } from './paper.js'

export interface TicketScene {
  readonly ticket: Ticket
  readonly station: Station
  readonly item: ServiceItem | undefined
  readonly queue: QueueState
  readonly situation: Situation<QueueRules> | undefined
  readonly timetable: Timetable | undefined
  readonly holidays: readonly HolidayYear[]
  readonly now: Instant
  readonly reader: Reader
  readonly printer: SlipPrinter | undefined
  readonly done: () => void
}

/** One person's ticket on the screen, from its issue to "all right". What only some tickets need is fetched when they do. */
export class TicketScreen {
  #leaving: Leaving
  #paper: TicketPaper | undefined
  #renderQr: typeof renderQr | undefined
  #asked = new Set<string>()

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly queue: QueueController,
  ) {
    this.#leaving = new Leaving(host, queue)
  }

  /** Puts a ticket that was just stored on paper. Nothing happens without a printer. */
  async print(scene: TicketScene): Promise<void> {
    const { printer, ticket, reader } = scene
    if (!printer) return
    const paper = await this.#fetchPaper()
    await paper?.printOnce(printer, ticket, factsOf(scene), reader.language)
  }

  async #fetchPaper(): Promise<TicketPaper | undefined> {
    try {
      const { TicketPaper } = await import('./paper.js')
      return (this.#paper ??= new TicketPaper(this.host, this.queue))
    } catch (failure) {
      console.error(failure)
      return undefined
    }
  }

  // Once each, also when it could not be fetched: the ticket is whole without it.
  #fetch(what: string, fetching: () => Promise<unknown>): void {
    if (this.#asked.has(what)) return
    this.#asked.add(what)
    fetching().then(
      () => this.host.requestUpdate(),
      (failure: unknown) => console.error(failure),
    )
  }

  render(scene: TicketScene): TemplateResult {
    const { ticket, station, item, reader, done, printer } = scene
    const { language } = reader
    const words = ticketWords[language]
    if (isRatable(ticket)) this.#fetch('rating', () => import('../define/rating.js'))
    if (printer && !this.#paper) this.#fetch('paper', () => this.#fetchPaper())
    return html`
      <div class="ticket-head">
        <h2 tabindex="-1">${words.yours}</h2>
        ${printer && this.#paper ? this.#paper.renderState(ticket, language) : nothing} ${renderTaken(ticket, station, item, reader)}
      </div>
      ${renderPlace(scene)}
      ${
        isRatable(ticket)
          ? html`<doorstep-rating .ticket=${ticket.id} .token=${ticket.token}></doorstep-rating>`
          : html`${renderReception(scene)} ${this.#renderPapers(scene)} ${this.#renderScan(scene)}`
      }
      <div class="actions">
        ${this.#leaving.render(ticket, ticket.token, reader)}
        ${
          // one question at a time
          this.#leaving.asking
            ? nothing
            : html`${printer ? this.#paper?.renderReprint(() => this.#reprint(scene), ticket, language) : nothing}
                <button type="button" class="done" @click=${done}>${words.done}</button>`
        }
      </div>
    `
  }

  #reprint(scene: TicketScene): void {
    const { printer, ticket, reader } = scene
    if (printer) void this.#paper?.reprint(printer, ticket, factsOf(scene), reader.language)
  }

  #renderPapers({ item, reader }: TicketScene): TemplateResult | typeof nothing {
    const papers = papersOf(item, reader)
    return papers.length === 0 ? nothing : html`<section class="card">${renderPapers(papers, reader)}</section>`
  }

  #renderScan(scene: TicketScene): TemplateResult | typeof nothing {
    const address = addressOf(scene)
    if (address === undefined) return nothing
    this.#fetch('qr', async () => (this.#renderQr = (await import('../ticket-status/qr.js')).renderQr))
    const words = ticketWords[scene.reader.language]
    if (!this.#renderQr) return nothing
    return html`<section class="card scan">
      ${this.#renderQr(address, words.qrLabel(scene.ticket.number))}
      <div>
        <h3>${words.scan}</h3>
        <p class="soft">${words.scanHint}</p>
      </div>
    </section>`
  }
}

/** The address of the ticket on a phone; undefined where the station has no page for it, and when the ticket is over. */
function addressOf({ ticket, station, item, reader }: TicketScene): string | undefined {
  const page = station.queue?.ticketPage
  if (!page || (ticket.place !== 'waiting' && ticket.place !== 'called')) return undefined
  const { number, issuedAt, token } = ticket
  return ticketAddress(page, {
    number,
    issuedAt: localDateTime(issuedAt, station.timeZone),
    token,
    papers: papersOf(item, reader),
  })
}

function factsOf(scene: TicketScene): PaperFacts {
  const { ticket, station, item, queue, situation, now } = scene
  const address = addressOf(scene)
  return {
    number: ticket.number,
    station: station.name,
    service: item?.name,
    issuedAt: localDateTime(ticket.issuedAt, station.timeZone),
    ahead: aheadOf(
      queue,
      ticket,
      station.desks.map((desk) => desk.series),
    ),
    wait: situation ? waitBandFor(queue, situation.rules, ticket.line, now, ticket) : 'unknown',
    bring: item?.documents,
    // the page opens where the journal is, and elsewhere says that it is not live
    qr: address === undefined ? undefined : { content: address, live: false },
  }
}

function renderReception({ ticket, station, queue, timetable, holidays, now, reader }: TicketScene): TemplateResult | typeof nothing {
  if (ticket.place !== 'waiting') return nothing
  const words = ticketWords[reader.language]
  const receiving = receivingNow(station, queue, timetable, holidays, now)
  if (receiving.length === 0) return nothing
  return html`<section class="card reception">
    <p class="small soft">${receiving.some(({ by }) => by === 'desk') ? words.receives : words.onDuty}</p>
    <ul>
      ${receiving.slice(0, 3).map(({ worker, desk }) => {
        const name = reader.text(worker.name)
        const place = [reader.text(worker.position), reader.text(desk?.zone)].filter(Boolean).join(' · ')
        return html`<li>
          <span class="plate" aria-hidden="true">${name.slice(0, 1)}</span
          ><span><strong>${name}</strong> <span class="soft">${place}</span></span>
        </li>`
      })}
    </ul>
  </section>`
}
