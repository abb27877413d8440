// Giving a ticket back: asked once, done once, and said when it could not be done.
import type { Ticket } from '@doorstep/model/queue'
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit'
import type { QueueController } from '../controllers/queue-controller.js'
import type { Reader } from './place-view.js'
import { TicketWithdrawnEvent } from './withdrawn-event.js'
import { ticketWords } from './ticket.words.js'

type LeavingStep = 'no' | 'asking' | 'leaving' | 'failed' | 'late'

/** The button that gives a ticket back, with its question. */
export class Leaving {
  #step: LeavingStep = 'no'

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly queue: QueueController,
  ) {}

  /** Whether the question stands on the screen, and nothing else should be asked beside it. */
  get asking(): boolean {
    return this.#step !== 'no' && this.#step !== 'late'
  }

  #go(step: LeavingStep): void {
    this.#step = step
    this.host.requestUpdate()
  }

  // Focus goes where the person is: to the answer that changes nothing, and back to the button that asked.
  async #ask(step: 'asking' | 'no'): Promise<void> {
    this.#go(step)
    await this.host.updateComplete
    this.host.shadowRoot?.querySelector<HTMLElement>(step === 'asking' ? '.stay' : '.leave')?.focus()
  }

  async #leave(ticket: Ticket, token: string): Promise<void> {
    if (this.#step === 'leaving') return
    this.#go('leaving')
    try {
      const outcome = await this.queue.execute({ type: 'withdraw', ticket: ticket.id }, { token })
      this.#go(outcome.accepted ? 'no' : outcome.refusal.code === 'wrong-place' ? 'late' : 'failed')
      if (outcome.accepted) this.host.dispatchEvent(new TicketWithdrawnEvent(ticket))
    } catch (failure) {
      console.error(failure)
      this.#go('failed')
    }
  }

  /** The button, or its question; nothing for a ticket that can no longer be given back, or without its token. */
  render(ticket: Ticket, token: string | undefined, reader: Reader): TemplateResult | typeof nothing {
    const words = ticketWords[reader.language]
    if (this.#step === 'late') return html`<p class="notice" role="alert">${words.leaveLate}</p>`
    if (token === undefined || (ticket.place !== 'waiting' && ticket.place !== 'no-show')) return nothing
    if (this.#step === 'no')
      return html`<button type="button" class="leave" @click=${() => void this.#ask('asking')}>${words.leave}</button>`
    const leaving = this.#step === 'leaving'
    return html`<section class="sure" role="group" aria-labelledby="sure">
      <p id="sure">${words.leaveSure(ticket.number)}</p>
      ${this.#step === 'failed' ? html`<p class="notice" role="alert">${words.leaveFailed}</p>` : nothing}
      <div class="answers">
        <button type="button" class="leave yes" aria-disabled=${leaving ? 'true' : 'false'} @click=${() => void this.#leave(ticket, token)}>
          ${leaving ? words.leaving : words.leaveYes}
        </button>
        <button type="button" class="stay" @click=${() => void this.#ask('no')}>${words.leaveNo}</button>
      </div>
    </section>`
  }
}
