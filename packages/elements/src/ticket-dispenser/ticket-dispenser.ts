// doorstep-ticket-dispenser: from a tap to a number that is stored, and the ticket on the screen.
import type { PartState, QueueRefusal, ServiceItem, Station, Ticket } from '@doorstep/model'
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { FeedElement } from '../base/feed-element.js'
import { ClockController } from '../controllers/clock-controller.js'
import { FeedController } from '../controllers/feed-controller.js'
import { QueueController } from '../controllers/queue-controller.js'
import { TicketDoneEvent, TicketIssuedEvent } from '../events.js'
import { Localise } from '../i18n/localise.js'
import { baseStyles } from '../tokens/base.styles.js'
import { ticketDispenserStyles } from './ticket-dispenser.styles.js'
import { dispenserWords } from './ticket-dispenser.words.js'
import type * as ticketView from './ticket-view.js'

/** What the dispenser is doing. A failed attempt keeps its command id, so that trying again can never make two tickets. */
type Step =
  | { readonly at: 'choice'; readonly refusal?: QueueRefusal; readonly failed?: string }
  | { readonly at: 'taking'; readonly command: string }
  | { readonly at: 'ticket'; readonly ticket: string }

/**
 * @summary Gives a resident a number: for a service, or straight away for those who do not know whom to ask (全科接待).
 * @slot - Content for pages without scripts; it stays until the station is there.
 * @event doorstep-ticket-issued - A ticket is stored and on the screen; `event.ticket` has `number`, `series`, `sequence`, `businessDay`.
 * @event doorstep-ticket-done - The person has seen the ticket.
 * @csspart frame - Everything.
 * @csspart take - The button that takes a ticket.
 * @csspart ticket - The card with the number.
 * @csspart number - The number.
 * @cssproperty --doorstep-ticket-number - Size of the number on the ticket.
 * @example
 * <doorstep-station src="station.json"><doorstep-ticket-dispenser></doorstep-ticket-dispenser></doorstep-station>
 */
export class DoorstepTicketDispenser extends FeedElement {
  static override readonly styles = [baseStyles, ticketDispenserStyles]

  #localise = new Localise(this, dispenserWords)
  #queue = new QueueController(this)
  protected override readonly feed = new FeedController(this, ['services', 'timetable', 'holidays'])

  @state() private step: Step = { at: 'choice' }
  @state() private priorityClass: string | undefined = undefined
  @state() private view: typeof ticketView | undefined = undefined

  /** The service a ticket is for, by id; without one the ticket is for anything (全科接待). */
  @property() service: string | undefined = undefined
  /** Leaves the heading out, where the page has one. */
  @property({ type: Boolean, attribute: 'without-heading' }) withoutHeading = false

  constructor() {
    super()
    new ClockController(this, 20)
  }

  /** Back to the choice, for the next person. */
  reset(): void {
    this.step = { at: 'choice' }
    this.priorityClass = undefined
    this.service = undefined
  }

  /** The ticket on the screen, as the queue has it now. */
  get ticket(): Ticket | undefined {
    return this.step.at === 'ticket' ? this.#queue.view?.state.tickets.get(this.step.ticket) : undefined
  }

  protected override get shown(): PartState<Station> {
    return this.feed.view.station
  }

  override updated(changed: PropertyValues): void {
    super.updated(changed)
    // everything beyond the choice comes once the choice is on the screen
    if (this.shown.value && !this.view) void this.loadView()
  }

  // Without it the number is shown all the same: a page that has lost its server still gives tickets.
  private async loadView(): Promise<void> {
    try {
      this.view = await import('./ticket-view.js')
    } catch (failure) {
      console.error(failure)
    }
  }

  private async take(): Promise<void> {
    if (this.step.at !== 'choice' || !this.known) return
    const command = this.step.failed ?? crypto.randomUUID()
    this.step = { at: 'taking', command }
    const { service, priorityClass } = this
    try {
      const asked = { type: 'issue', ...(service ? { service } : {}), ...(priorityClass ? { priorityClass } : {}) } as const
      const outcome = await this.#queue.execute(asked, { id: command })
      if (!outcome.accepted) {
        this.step = { at: 'choice', refusal: outcome.refusal }
        return
      }
      const issued = outcome.record?.events.find((event) => event.type === 'TicketIssued')
      const ticket = issued && this.#queue.view?.state.tickets.get(issued.ticket)
      if (!ticket) throw new Error('The ticket is stored but is not in the queue.')
      this.step = { at: 'ticket', ticket: ticket.id }
      if (!this.view) await this.loadView()
      await this.updateComplete
      this.dispatchEvent(new TicketIssuedEvent(ticket))
    } catch (failure) {
      // whether it was stored is not known: the same command, asked again, gives the same ticket
      console.error(failure)
      this.step = { at: 'choice', failed: command }
    }
  }

  /** Whether the service asked for has been read, or will not come. */
  private get known(): boolean {
    return this.service === undefined || this.item !== undefined || !this.feed.view.services.loading
  }

  private finish(): void {
    this.reset()
    this.dispatchEvent(new TicketDoneEvent())
  }

  private get item(): ServiceItem | undefined {
    return this.feed.view.services.value?.items.find((item) => item.id === this.service)
  }

  protected override renderContent(): TemplateResult {
    const { ticket } = this
    const station = this.shown.value
    if (!ticket || !station) return this.renderChoice()
    if (!this.view) return html`<p class="ticket number" part="number">${ticket.number}</p>`
    const { feed, item } = this
    return this.view.renderTicket({
      ticket,
      station,
      item: ticket.service === undefined ? undefined : (item ?? feed.view.services.value?.items.find(({ id }) => id === ticket.service)),
      queue: this.#queue.view?.state,
      timetable: feed.view.timetable.value,
      holidays: feed.view.holidays.value ?? [],
      now: feed.now(),
      localise: this.#localise,
      done: () => this.finish(),
    })
  }

  private renderChoice(): TemplateResult {
    const { words } = this.#localise
    const { item, step, view } = this
    const station = this.shown.value
    const queue = this.#queue.view
    const closed = station && view?.closedWords(station, this.feed.view.holidays.value ?? [], this.feed.now(), this.#localise)
    const waiting = queue && [...queue.state.tickets.values()].filter((ticket) => ticket.place === 'waiting').length
    return html`
      ${this.withoutHeading ? nothing : html`<h2>${words.title}</h2>`}
      <section class="card matter">
        ${
          item
            ? html`<header>
                  <h3>${words.forService(this.#localise.text(item.name))}</h3>
                  <button type="button" class="quiet" @click=${() => (this.service = undefined)}>${words.other}</button>
                </header>
                ${view?.renderPapers(item, this.#localise)}`
            : html`<h3>${words.anyMatter}</h3>`
        }
        <p class="soft">${words.promise}</p>
      </section>
      ${
        queue === undefined
          ? html`<p class="notice">${words.readOnly}</p>`
          : html`
              ${closed === undefined ? this.renderClasses(station) : nothing}
              ${closed ? html`<p class="notice" role="status">${closed}</p>` : nothing} ${this.renderTrouble(step)}
              <p class="ahead">${closed === undefined && waiting !== undefined ? words.ahead(waiting) : nothing}</p>
              ${closed === undefined ? this.renderTake(queue.ready && this.known) : nothing}
            `
      }
    `
  }

  private renderTake(ready: boolean): TemplateResult {
    const { words } = this.#localise
    const taking = this.step.at !== 'choice'
    const failed = this.step.at === 'choice' && this.step.failed !== undefined
    return html`<button
      type="button"
      class="primary take"
      part="take"
      aria-disabled=${taking || !ready ? 'true' : 'false'}
      @click=${() => void this.take()}
    >
      ${!ready ? words.opening : taking ? words.taking : failed ? words.retry : words.take}
    </button>`
  }

  private renderClasses(station: Station | undefined): TemplateResult | typeof nothing {
    const { words } = this.#localise
    const classes = station?.queue?.classes ?? []
    if (classes.length === 0) return nothing
    const choice = (id: string | undefined, label: string): TemplateResult =>
      html`<button
        type="button"
        class="quiet"
        aria-pressed=${this.priorityClass === id ? 'true' : 'false'}
        @click=${() => (this.priorityClass = id)}
      >
        ${label}
      </button>`
    return html`<fieldset>
      <legend>${words.who}</legend>
      <div class="classes">
        ${choice(undefined, words.everyone)} ${classes.map(({ id, label }) => choice(id, this.#localise.text(label)))}
      </div>
    </fieldset>`
  }

  private renderTrouble(step: Step): TemplateResult | typeof nothing {
    const { words } = this.#localise
    if (step.at !== 'choice' || (!step.refusal && step.failed === undefined)) return nothing
    const says = step.refusal ? (this.view?.refusalWords(step.refusal, words) ?? words.refused) : words.failed
    return html`<p class="notice" role="alert">${says}</p>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'doorstep-ticket-dispenser': DoorstepTicketDispenser
  }
}
