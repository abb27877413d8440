// A ticket on paper: printed once after it was stored, told to the queue, printed again when asked. Fetched where there is a printer.
import { ticketSlip, type FailureCode, type SlipPrinter, type TicketFacts } from '@doorstep/printing'
import type { Ticket } from '@doorstep/model/queue'
import type { Language } from '@doorstep/model/text'
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit'
import type { QueueController } from '../controllers/queue-controller.js'
import { paperWords } from './paper.words.js'

/** What a slip says, without the mark of a reprint. */
export type PaperFacts = Omit<TicketFacts, 'reprint'>

type Told = { readonly type: 'printed' } | { readonly type: 'printFailed'; readonly code: FailureCode }

/** Prints a ticket and tells the queue what came of it, if anything was heard. Gives the code of a failure; never rejects. */
export async function putOnPaper(
  printer: SlipPrinter,
  facts: TicketFacts,
  language: Language,
  tell: (told: Told) => Promise<unknown>,
): Promise<FailureCode | undefined> {
  const outcome = await printer.print(ticketSlip(facts, language)).catch((failure: unknown) => {
    console.error(failure)
    return { outcome: 'failed', code: 'fault', detail: String(failure) } as const
  })
  const failed = outcome.outcome === 'failed' ? outcome.code : undefined
  if (outcome.outcome === 'failed') console.warn(`Ticket ${facts.number} was not printed: ${outcome.code}, ${outcome.detail}`)
  try {
    if (failed !== undefined) await tell({ type: 'printFailed', code: failed })
    else if (outcome.outcome === 'printed') await tell({ type: 'printed' })
  } catch (failure) {
    // the paper is out or not, whatever is stored of it; a worker sees it as unknown
    console.error(failure)
  }
  return failed
}

/** The paper of the ticket on the screen. */
export class TicketPaper {
  #printing = false
  #attempted = new Set<string>()
  #failure: FailureCode | undefined

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly queue: QueueController,
  ) {}

  /** Prints a ticket for the first time: once, and not when it is known to be on paper. */
  async printOnce(printer: SlipPrinter, ticket: Ticket, facts: PaperFacts, language: Language): Promise<void> {
    if (this.#attempted.has(ticket.id) || ticket.paper === 'printed') return
    await this.#print(printer, ticket, facts, language)
  }

  /** Prints it again, marked as a reprint (补打). What cannot be noted in the queue is not printed. */
  async reprint(printer: SlipPrinter, ticket: Ticket, facts: PaperFacts, language: Language): Promise<void> {
    if (this.#printing) return
    this.#set(true, undefined)
    try {
      const outcome = await this.queue.execute({ type: 'reprint', ticket: ticket.id })
      if (!outcome.accepted) return this.#set(false, undefined)
    } catch (failure) {
      console.error(failure)
      return this.#set(false, undefined)
    }
    await this.#print(printer, ticket, { ...facts, reprint: true }, language)
  }

  #set(printing: boolean, failure: FailureCode | undefined): void {
    this.#printing = printing
    this.#failure = failure
    this.host.requestUpdate()
  }

  async #print(printer: SlipPrinter, ticket: Ticket, facts: TicketFacts, language: Language): Promise<void> {
    this.#attempted.add(ticket.id)
    this.#set(true, undefined)
    const failed = await putOnPaper(printer, facts, language, (told) => this.queue.execute({ ...told, ticket: ticket.id }))
    this.#set(false, failed)
  }

  /** Whether there is a paper, in words and shape. */
  renderState(ticket: Ticket, language: Language): TemplateResult {
    const words = paperWords[language]
    const { paper } = ticket
    const says = this.#printing
      ? words.printing
      : paper === 'printed'
        ? words.printed
        : paper === 'unknown'
          ? words.unknown
          : this.#failure === 'paper-out'
            ? words.out
            : words.failed
    return html`<p class="paper ${this.#printing ? 'unknown' : paper}" role="status" data-paper=${paper}>${says}</p>`
  }

  /** The button for another paper; nothing for a ticket that is over. */
  renderReprint(again: () => void, ticket: Ticket, language: Language): TemplateResult | typeof nothing {
    const words = paperWords[language]
    if (ticket.place !== 'waiting' && ticket.place !== 'called' && ticket.place !== 'no-show') return nothing
    return html`<button type="button" class="reprint" aria-disabled=${this.#printing ? 'true' : 'false'} @click=${again}>
      ${words.reprint}
    </button>`
  }
}
