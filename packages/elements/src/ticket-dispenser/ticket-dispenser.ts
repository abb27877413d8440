// doorstep-ticket-dispenser: from a tap to a number that is stored, and the ticket on the screen.
import type { PartState } from '@doorstep/model/feed'
import type { QueueRefusal, Ticket } from '@doorstep/model/queue'
import type { ServiceItem } from '@doorstep/model/services'
import type { Station } from '@doorstep/model/station'
import type { SlipPrinter } from '@doorstep/printing'
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { FeedElement } from '../base/feed-element.js'
import { randomToken } from '../base/random.js'
import { ClockController } from '../controllers/clock-controller.js'
import { FeedController } from '../controllers/feed-controller.js'
import { QueueController } from '../controllers/queue-controller.js'
import { NeedRequestedEvent, TicketDoneEvent, TicketIssuedEvent } from '../events.js'
import { Localise } from '../i18n/localise.js'
import { baseStyles } from '../tokens/base.styles.js'
import type { Halt } from './choice.words.js'
import type * as later from './ticket-dispenser.lazy.js'
import { ticketDispenserStyles } from './ticket-dispenser.styles.js'
import { dispenserWords } from './ticket-dispenser.words.js'

/** One wish for a ticket. It keeps its token through retries, so that trying again can never make two. */
interface Attempt {
  readonly token: string
}

type DispenserStep =
  | { readonly at: 'choice'; readonly refusal?: QueueRefusal; readonly failed?: Attempt & { readonly failure: unknown } }
  | { readonly at: 'taking' }
  | { readonly at: 'ticket'; readonly ticket: string }

/**
 * @summary Gives a resident a number: for a service, or straight away for those who do not know whom to ask (全科接待).
 * @slot - Content for pages without scripts; it stays until the station is there.
 * @event doorstep-ticket-issued - A ticket is stored and on the screen; `event.ticket` has `number`, `series`, `sequence`, `businessDay`.
 * @event doorstep-ticket-done - The person has seen the ticket.
 * @event doorstep-ticket-withdrawn - The person gave the ticket back.
 * @event doorstep-need-requested - No ticket is given now, and the person wants to leave a need instead; only with `with-needs`.
 * @csspart frame - Everything.
 * @csspart take - The button that takes a ticket.
 * @csspart ticket - The card with the number.
 * @csspart number - The number.
 * @csspart qr - The code for a phone.
 * @cssproperty --doorstep-ticket-number - Size of the number on the ticket.
 * @example
 * <doorstep-station src="station.json"><doorstep-ticket-dispenser></doorstep-ticket-dispenser></doorstep-station>
 */
export class DoorstepTicketDispenser extends FeedElement {
  static override readonly styles = [baseStyles, ticketDispenserStyles]

  #localise = new Localise(this, dispenserWords)
  #queue = new QueueController(this)
  private readonly later = this.late(
    () => import('./ticket-dispenser.lazy.js'),
    ({ dispenserTicketStyles }) => dispenserTicketStyles,
  )
  #screen: later.TicketScreen | undefined
  #looked = false
  protected override readonly feed = new FeedController(this, ['services', 'timetable', 'holidays'])

  @state() private step: DispenserStep = { at: 'choice' }
  @state() private priorityClass: string | undefined = undefined
  /** A ticket whose taking was cut short, by id. */
  @state() private found: string | undefined = undefined

  /** The service a ticket is for, by id; without one the ticket is for anything (全科接待). */
  @property() service: string | undefined = undefined
  /** Leaves the heading out, where the page has one. */
  @property({ type: Boolean, attribute: 'without-heading' }) withoutHeading = false
  /** The page takes needs: where no ticket is given now, a button asks for that. */
  @property({ type: Boolean, attribute: 'with-needs' }) withNeeds = false
  /** Why no tickets are given on this page though they should be: `storage`, `data-lost` or `newer`. */
  @property() halted: Halt | undefined = undefined
  /** Puts tickets on paper; without one nothing is printed, and nothing is said of paper. */
  @property({ attribute: false }) printer: SlipPrinter | undefined = undefined

  constructor() {
    super()
    new ClockController(this, 5)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    if (this.step.at === 'ticket') this.later.value?.forget()
  }

  /** Back to the choice, for the next person. */
  reset(): void {
    this.step = { at: 'choice' }
    this.priorityClass = this.service = this.found = this.#screen = undefined
    this.later.value?.forget()
  }

  /** The ticket on the screen, as the queue has it now. */
  get ticket(): Ticket | undefined {
    return this.step.at === 'ticket' ? this.#queue.view?.state.tickets.get(this.step.ticket) : undefined
  }

  protected override get shown(): PartState<Station> {
    return this.feed.view.station
  }

  override willUpdate(changed: PropertyValues): void {
    // why one matter was refused says nothing of another
    if (changed.has('service') && this.step.at === 'choice' && this.step.refusal) this.step = { at: 'choice' }
    const queue = this.#queue.view
    const { value: later } = this.later
    if (this.#looked || !later || !queue?.ready) return
    this.#looked = true
    this.found = later.interrupted(queue.state, this.feed.now())?.id
  }

  override updated(changed: PropertyValues): void {
    super.updated(changed)
    // everything beyond the choice comes once the choice is on the screen
    if (this.shown.value) void this.later.fetch()
  }

  private async take(): Promise<void> {
    if (this.step.at !== 'choice' || !this.known) return
    const { token = randomToken() } = this.step.failed ?? {}
    this.step = { at: 'taking' }
    this.later.value?.remember(token)
    const { item, priorityClass } = this
    try {
      // what the station no longer has is asked at the desk, like anything else
      const asked = { type: 'issue', token, ...(item ? { service: item.id } : {}), ...(priorityClass ? { priorityClass } : {}) } as const
      const outcome = await this.#queue.execute(asked, { key: token })
      if (!outcome.accepted) {
        this.step = { at: 'choice', refusal: outcome.refusal }
        return
      }
      const issued = outcome.record?.events.find((event) => event.type === 'TicketIssued')
      const ticket = issued && this.#queue.view?.state.tickets.get(issued.ticket)
      if (!ticket) throw new Error('The ticket is stored but is not in the queue.')
      await this.show(ticket.id)
      this.dispatchEvent(new TicketIssuedEvent(ticket))
      void this.later.fetch().then(() => this.screen?.print(() => this.scene()))
    } catch (failure) {
      // whether it was stored is not known: asked again by the same token it gives the same ticket
      console.error(failure)
      this.step = { at: 'choice', failed: { token, failure } }
    }
  }

  private async show(ticket: string): Promise<void> {
    this.step = { at: 'ticket', ticket }
    await this.updateComplete
    // the button that had the focus is gone: whoever cannot see goes on where the ticket begins, once that is drawn
    void this.later.fetch().then(async () => {
      await this.updateComplete
      if (this.ticket?.id === ticket) this.renderRoot.querySelector('h2')?.focus({ preventScroll: true })
    })
  }

  /** Whether the service asked for has been read, or will not come. */
  private get known(): boolean {
    return this.service === undefined || this.item !== undefined || !this.feed.view.services.loading
  }

  private finish(): void {
    this.reset()
    this.dispatchEvent(new TicketDoneEvent())
  }

  private itemOf(service: string | undefined): ServiceItem | undefined {
    return this.feed.view.services.value?.items.find((item) => item.id === service)
  }

  private get item(): ServiceItem | undefined {
    return this.itemOf(this.service)
  }

  // Without it the number is shown all the same: a page that has lost its server still gives tickets.
  private get screen(): later.TicketScreen | undefined {
    const { value: later } = this.later
    return (this.#screen ??= later && new later.TicketScreen(this, this.#queue))
  }

  private scene(): later.TicketScene | undefined {
    const { feed, ticket, printer } = this
    const station = this.shown.value
    const queue = this.#queue.view
    if (!ticket || !station || !queue) return undefined
    return {
      ticket,
      station,
      item: this.itemOf(ticket.service),
      queue: queue.state,
      situation: this.#queue.situation,
      feed: feed.view,
      seen: queue,
      now: feed.now(),
      reader: this.#localise,
      printer,
      done: () => this.finish(),
    }
  }

  protected override renderContent(): TemplateResult {
    const scene = this.scene()
    if (!scene) return this.renderChoice()
    return this.screen?.render(scene) ?? html`<p class="ticket number" part="number">${scene.ticket.number}</p>`
  }

  private renderChoice(): TemplateResult {
    const { words } = this.#localise
    const { item } = this
    const { value: later } = this.later
    const found = this.found === undefined ? undefined : this.#queue.view?.state.tickets.get(this.found)
    const shut = this.shut()
    return html`
      ${this.withoutHeading ? nothing : html`<h2>${words.title}</h2>`}
      ${found && later?.renderInterrupted(found.number, this.#localise, () => void this.show(found.id))}
      ${
        // where no ticket is given nobody is told to take one; what to bring is worth knowing all the same
        shut && !item
          ? nothing
          : html`<section class="card matter">
              ${
                item
                  ? html`<header>
                        <h3>${words.forService(this.#localise.text(item.name))}</h3>
                        <button type="button" class="quiet" @click=${() => (this.service = undefined)}>${words.other}</button>
                      </header>
                      ${later?.renderPapers(later.papersOf(item, this.#localise), this.#localise)}`
                  : html`<h3>${words.anyMatter}</h3>`
              }
              <p class="soft">${words.promise}</p>
            </section>`
      }
      ${shut ?? this.renderAsking()}
    `
  }

  /** Why no ticket is given now, in words; undefined while one may be asked for. */
  private shut(): TemplateResult | undefined {
    const { step, halted, item } = this
    const { value: later } = this.later
    const { words } = this.#localise
    const { view, situation } = this.#queue
    const { refusal, failed } = step.at === 'choice' ? step : {}
    if (later && (halted || (view && situation))) {
      const shut = {
        halted,
        view,
        situation,
        device: this.#queue.device,
        item,
        refusal,
        failure: failed?.failure,
        taking: step.at !== 'choice',
        leaveNeed: this.withNeeds ? () => this.dispatchEvent(new NeedRequestedEvent()) : undefined,
        reader: this.#localise,
      }
      return later.renderShut(shut, words.refused)
    }
    const says = halted || refusal ? words.refused : view && situation ? undefined : words.readOnly
    return says === undefined ? undefined : html`<p class="notice">${says}</p>`
  }

  private renderAsking(): TemplateResult {
    const { item, step, priorityClass } = this
    const { value: later } = this.later
    const { view, situation } = this.#queue
    const ready = view?.ready === true
    const failed = step.at === 'choice' ? step.failed : undefined
    const why = failed && (later?.whyFailed(failed.failure, this.#localise) ?? this.#localise.words.failed)
    return html`
      ${this.renderClasses()} ${why ? html`<p class="notice" role="alert">${why}</p>` : nothing}
      ${ready && situation ? later?.renderAhead({ queue: view.state, situation, item, priorityClass, reader: this.#localise }) : nothing}
      ${this.renderTake(ready && this.known, why !== undefined)}
    `
  }

  private renderTake(ready: boolean, failed: boolean): TemplateResult {
    const { words } = this.#localise
    const taking = this.step.at !== 'choice'
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

  // Nothing is chosen at first and nothing has to be: a second tap takes a choice back, and no one is asked to prove it.
  private renderClasses(): TemplateResult | typeof nothing {
    const { words } = this.#localise
    const classes = this.shown.value?.queue?.classes ?? []
    if (classes.length === 0) return nothing
    return html`<fieldset>
      <legend>${words.who}</legend>
      <div class="classes">
        ${classes.map(
          ({ id, label }) =>
            html`<button
              type="button"
              class="quiet"
              aria-pressed=${this.priorityClass === id ? 'true' : 'false'}
              @click=${() => (this.priorityClass = this.priorityClass === id ? undefined : id)}
            >
              ${this.#localise.text(label)}
            </button>`,
        )}
      </div>
      ${this.priorityClass === undefined ? nothing : this.later.value?.renderQuietly(this.#localise)}
    </fieldset>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'doorstep-ticket-dispenser': DoorstepTicketDispenser
  }
}
