// The ticket on the kiosk's screen: number and figures, who receives, what to bring, the code for a phone, paper, giving it back.
import type { FeedView } from '@doorstep/model/feed'
import { itemNow, momentOf, presentNow, type SeenQueue } from '@doorstep/model/now'
import type { SlipPrinter } from '@doorstep/printing'
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit'
import { guard } from 'lit/directives/guard.js'
import { dots } from '../base/dots.js'
import type { Late, LateHost } from '../base/late-part.js'
import type { QueueController } from '../controllers/queue-controller.js'
import { Leaving } from '../ticket-status/leaving.js'
import { isRatable, ticketPapers, renderPapers, renderPlace, renderTaken } from '../ticket-status/place-view.js'
import { ticketWords } from '../ticket-status/ticket.words.js'
import type * as qr from '../ticket-status/qr.js'
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
  #paper: Late<TicketPaper>
  #qr: Late<typeof qr>
  #rating: Late<unknown>

  constructor(host: ReactiveControllerHost & LateHost & HTMLElement, queue: QueueController) {
    this.#leaving = new Leaving(host, queue)
    this.#paper = host.late(async () => new (await import('./paper.js')).TicketPaper(host, queue))
    this.#rating = host.late(() => import('../define/rating.js'))
    this.#qr = host.late(async () => {
      await new Promise((resolve) => setTimeout(resolve, AFTER_NUMBER_MS))
      return import('../ticket-status/qr.js')
    })
  }

  /**
   * Puts a ticket that was just stored on paper. Nothing happens without a printer, nor when what prints comes only after the
   * ticket has left the screen.
   */
  async print(shown: () => TicketScene | undefined): Promise<void> {
    const stored = shown()
    if (!stored?.printer) return
    const paper = await this.#paper.fetch()
    const scene = shown()
    if (scene?.printer && scene.ticket.id === stored.ticket.id)
      await paper.printOnce(scene.printer, scene.ticket, factsOf(scene), scene.reader.language)
  }

  render(scene: TicketScene): TemplateResult {
    const { ticket, station, item, reader, done, printer } = scene
    const { language } = reader
    const words = ticketWords[language]
    const { value: paper } = this.#paper
    if (isRatable(ticket)) void this.#rating.fetch()
    if (printer) void this.#paper.fetch()
    return html`
      <div class="ticket-head">
        <h2 tabindex="-1">${words.yours}</h2>
        ${printer && paper ? paper.renderState(ticket, language) : nothing} ${renderTaken(ticket, station, item, reader)}
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
            : html`${printer ? paper?.renderReprint(() => this.#reprint(scene), ticket, language) : nothing}
                <button type="button" class="done" @click=${done}>${words.done}</button>`
        }
      </div>
    `
  }

  #reprint(scene: TicketScene): void {
    const { printer, ticket, reader } = scene
    if (printer) void this.#paper.value?.reprint(printer, ticket, factsOf(scene), reader.language)
  }

  #renderPapers({ item, reader }: TicketScene): TemplateResult | typeof nothing {
    const papers = ticketPapers(item, reader)
    return papers.length === 0 ? nothing : html`<section class="card">${renderPapers(papers, reader)}</section>`
  }

  #renderScan(scene: TicketScene): TemplateResult | typeof nothing {
    const address = phoneAddress(scene)
    if (address === undefined) return renderKeep(scene)
    void this.#qr.fetch()
    const { value: part } = this.#qr
    const words = ticketWords[scene.reader.language]
    const label = words.qrLabel(scene.ticket.number)
    return html`<section class="card scan">
      ${part ? guard([address, label], () => part.renderQr(address, label)) : html`<span class="qr"></span>`}
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
