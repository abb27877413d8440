// The ticket on the kiosk's screen: number and figures, who receives, what to bring, the code for a phone, paper, giving it back.
import { itemNow, momentOf, presentNow, type FeedView, type SeenQueue } from '@doorstep/model'
import type { SlipPrinter } from '@doorstep/printing'
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit'
import { guard } from 'lit/directives/guard.js'
import { dots } from '../base/dots.js'
import { late } from '../base/late.js'
import type { QueueController } from '../controllers/queue-controller.js'
import { Leaving } from '../ticket-status/leaving.js'
import { isRatable, ticketPapers, renderPapers, renderPlace, renderTaken } from '../ticket-status/place-view.js'
import { ticketWords } from '../ticket-status/ticket.words.js'
import type { renderQr } from '../ticket-status/qr.js'
import type { TicketPaper } from './paper.js'
import { phoneAddress, factsOf, type KnownTicket } from './ticket-facts.js'

/** The number is on the screen before its code is worked out; the code's place is kept free. */
const AFTER_NUMBER_MS = 100

export interface TicketScene extends KnownTicket {
  readonly feed: FeedView
  readonly seen: SeenQueue
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
    if (isRatable(ticket)) this.#fetch('rating', () => late(() => import('../define/rating.js')))
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
    const papers = ticketPapers(item, reader)
    return papers.length === 0 ? nothing : html`<section class="card">${renderPapers(papers, reader)}</section>`
  }

  #renderScan(scene: TicketScene): TemplateResult | typeof nothing {
    const address = phoneAddress(scene)
    if (address === undefined) return renderKeep(scene)
    this.#fetch('qr', async () => {
      await new Promise((resolve) => setTimeout(resolve, AFTER_NUMBER_MS))
      this.#renderQr = (await late(() => import('../ticket-status/qr.js'))).renderQr
    })
    const words = ticketWords[scene.reader.language]
    const label = words.qrLabel(scene.ticket.number)
    return html`<section class="card scan">
      ${this.#renderQr ? guard([address, label], () => this.#renderQr?.(address, label)) : html`<span class="qr"></span>`}
      <div>
        <h3>${words.scan}</h3>
        <p class="soft">${words.scanHint}</p>
      </div>
    </section>`
  }
}

/** What to do where no phone could open a code. */
function renderKeep({ ticket, printer, reader }: TicketScene): TemplateResult | typeof nothing {
  if (ticket.place !== 'waiting') return nothing
  const words = ticketWords[reader.language]
  return html`<section class="card scan" data-keep>
    <div>
      <h3>${words.keep}</h3>
      <p class="soft">${words.keepHint(ticket.number, printer !== undefined && ticket.paper === 'printed')}</p>
    </div>
  </section>`
}

function renderReception({ ticket, item, feed, seen, now, reader }: TicketScene): TemplateResult | typeof nothing {
  const moment = momentOf(feed, seen, now)
  if (ticket.place !== 'waiting' || !moment) return nothing
  const words = ticketWords[reader.language]
  // first whom the service's card names
  const named = item && itemNow(moment, item).worker?.id
  const present = presentNow(moment)
  const receiving = [...present.filter(({ worker }) => worker.id === named), ...present.filter(({ worker }) => worker.id !== named)]
  if (receiving.length === 0) return nothing
  return html`<section class="card reception">
    <p class="small soft">${receiving.some(({ by }) => by === 'desk') ? words.receives : words.onDuty}</p>
    <ul>
      ${receiving.slice(0, 3).map(({ worker, desk }) => {
        const name = reader.text(worker.name)
        const place = dots([reader.text(worker.position), reader.text(desk?.zone)])
        return html`<li>
          <span class="plate" aria-hidden="true">${name.slice(0, 1)}</span
          ><span><strong>${name}</strong> <span class="soft">${place}</span></span>
        </li>`
      })}
    </ul>
  </section>`
}
