// doorstep-counter: a worker signs in at a desk, calls, receives, and sees each matter to its end.
import { waitingLine, localDateTime, type PartState, type QueueRefusal, type QueueState, type Station, type Ticket } from '@doorstep/model'
import { html, nothing, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { FeedElement } from '../base/feed-element.js'
import { ClockController } from '../controllers/clock-controller.js'
import { FeedController } from '../controllers/feed-controller.js'
import { QueueController } from '../controllers/queue-controller.js'
import { DeskChangedEvent } from '../events.js'
import { formatMoment } from '../i18n/format.js'
import { Localise } from '../i18n/localise.js'
import { baseStyles } from '../tokens/base.styles.js'
import { renderSignIn } from './sign-in.js'
import { counterStyles } from './counter.styles.js'
import { counterWords, type RefusalNames } from './counter.words.js'

type Asked = Parameters<QueueController['execute']>[0]

/**
 * @summary A worker's desk: sign in, call, receive, close; who waits, who missed the call, what is still open.
 * @slot - Content for pages without scripts; it stays until the station is there.
 * @event doorstep-desk-changed - A worker signed in or out; `event.desk` and `event.worker` are ids, or undefined.
 * @csspart frame - Everything.
 * @csspart current - The ticket at this desk.
 * @csspart line - Those who wait.
 * @example
 * <doorstep-station src="station.json"><doorstep-counter></doorstep-counter></doorstep-station>
 */
export class DoorstepCounter extends FeedElement {
  static override readonly styles = [baseStyles, counterStyles]

  #localise = new Localise(this, counterWords)
  #queue = new QueueController(this)
  protected override readonly feed = new FeedController(this, ['services'])

  @state() private busy = false
  @state() private trouble: QueueRefusal | 'failed' | undefined = undefined

  /** The desk this window is for, by id. */
  @property() desk: string | undefined = undefined
  /** Who sits at it, by id. */
  @property() worker: string | undefined = undefined

  constructor() {
    super()
    new ClockController(this, 20)
  }

  protected override get shown(): PartState<Station> {
    return this.feed.view.station
  }

  private async ask(asked: Asked, worker = this.worker): Promise<boolean> {
    if (this.busy) return false
    this.busy = true
    try {
      const outcome = await this.#queue.execute(asked, worker === undefined ? {} : { worker })
      this.trouble = outcome.accepted ? undefined : outcome.refusal
      return outcome.accepted
    } catch (failure) {
      console.error(failure)
      this.trouble = 'failed'
      return false
    } finally {
      this.busy = false
    }
  }

  private async signIn(type: 'signIn' | 'takeOver', desk: string, worker: string): Promise<void> {
    if (await this.ask({ type, desk, worker }, worker)) this.settle(desk, worker)
  }

  private async signOut(desk: string): Promise<void> {
    if (await this.ask({ type: 'signOut', desk })) this.settle(undefined, undefined)
  }

  private settle(desk: string | undefined, worker: string | undefined): void {
    this.desk = desk
    this.worker = worker
    this.dispatchEvent(new DeskChangedEvent(desk, worker))
  }

  private names(station: Station): RefusalNames {
    const nameIn = (list: readonly { id: string; name: Station['name'] }[], id: string | undefined): string =>
      this.#localise.text(list.find((each) => each.id === id)?.name) || (id ?? '')
    return {
      worker: (id) => nameIn(station.workers, id),
      desk: (id) => nameIn(station.desks, id),
      number: (ticket) => this.#queue.view?.state.tickets.get(ticket)?.number ?? ticket,
    }
  }

  protected override renderContent(): TemplateResult | typeof nothing {
    const { words } = this.#localise
    const station = this.shown.value
    const queue = this.#queue.view
    if (!station) return nothing
    if (!queue)
      return html`<h2>${words.title}</h2>
        <p class="notice">${words.noQueue}</p>`
    if (!queue.ready)
      return html`<h2>${words.title}</h2>
        <p class="empty" role="status">${queue.failure === undefined ? words.opening : words.noQueue}</p>`
    const names = this.names(station)
    const mine = this.desk !== undefined && this.worker !== undefined && queue.state.desks.get(this.desk)?.worker === this.worker
    const { trouble } = this
    return html`
      ${trouble ? html`<p class="notice" role="alert">${trouble === 'failed' ? words.failed : words.refusal(trouble, names)}</p>` : nothing}
      ${
        mine && this.desk !== undefined
          ? this.renderDesk(this.desk, queue.state, names)
          : renderSignIn({
              station,
              desks: queue.state.desks,
              desk: this.desk,
              worker: this.worker,
              words,
              names,
              chooseDesk: (desk) => (this.desk = desk),
              chooseWorker: (worker) => (this.worker = worker),
              signIn: (type, desk, worker) => void this.signIn(type, desk, worker),
            })
      }
    `
  }

  private renderDesk(desk: string, queue: QueueState, names: RefusalNames): TemplateResult {
    const { words } = this.#localise
    const held = queue.desks.get(desk)?.ticket
    const ticket = held === undefined ? undefined : queue.tickets.get(held)
    const line = waitingLine(queue, this.shown.value?.desks.find(({ id }) => id === desk)?.series)
    const missed = [...queue.tickets.values()].filter(({ place }) => place === 'no-show')
    const open = [...queue.tickets.values()].filter(({ place, handler }) => place === 'pending' && handler === this.worker)
    return html`
      <header>
        <div>
          <h2>${names.desk(desk)}</h2>
          <p class="soft">${names.worker(this.worker)} · ${words.waiting(line.length)}</p>
        </div>
        <button type="button" class="quiet" @click=${() => void this.signOut(desk)}>${words.signOut}</button>
      </header>
      <div class="columns">
        <section class="current" part="current">${ticket ? this.renderTicket(ticket, names) : this.renderIdle(desk, line.length)}</section>
        <section part="line">
          <h3>${words.line}</h3>
          ${
            line.length > 0
              ? html`<ol class="line">
                  ${line.map((each) => this.renderRow(each))}
                </ol>`
              : html`<p class="soft">${words.nobody}</p>`
          }
          ${
            missed.length > 0
              ? html`<h3>${words.missed}</h3>
                  <ul class="line">
                    ${missed.map((each) => this.renderRow(each, words.rejoin, () => void this.ask({ type: 'rejoin', ticket: each.id })))}
                  </ul>`
              : nothing
          }
          ${
            open.length > 0
              ? html`<h3>${words.matters}</h3>
                  <ul class="line">
                    ${open.map((each) => this.renderRow(each, words.resolved, () => void this.ask({ type: 'close', ticket: each.id, outcome: 'resolved' })))}
                  </ul>`
              : nothing
          }
        </section>
      </div>
    `
  }

  private renderIdle(desk: string, waiting: number): TemplateResult {
    const { words } = this.#localise
    return html`<button
      type="button"
      class="primary big"
      aria-disabled=${waiting === 0 || this.busy ? 'true' : 'false'}
      @click=${() => void this.ask({ type: 'callNext', desk })}
    >
      ${words.callNext}
    </button>`
  }

  private renderTicket(ticket: Ticket, names: RefusalNames): TemplateResult {
    const { words } = this.#localise
    const item = this.feed.view.services.value?.items.find(({ id }) => id === ticket.service)
    const papers = item?.documents.map((paper) => this.#localise.text(paper.name)).join('、') ?? ''
    const button = (label: string, asked: Asked, primary = false): TemplateResult =>
      html`<button type="button" class=${primary ? 'primary' : ''} @click=${() => void this.ask(asked)}>${label}</button>`
    return html`<div class="card" data-ticket=${ticket.id} data-place=${ticket.place}>
      <p class="tag">${ticket.place === 'called' ? `${words.called} · ${words.calls(ticket.calls.length)}` : words.serving}</p>
      <p class="number">${ticket.number}</p>
      <h3>${item ? this.#localise.text(item.name) : words.anyMatter}</h3>
      ${papers === '' ? nothing : html`<p class="soft">${words.bring}: ${papers}</p>`}
      ${ticket.firstResponder === undefined ? nothing : html`<p class="good">${words.firstResponder(names.worker(ticket.firstResponder))}</p>`}
      ${
        ticket.place === 'called'
          ? html`<div class="actions">
              ${button(words.receive, { type: 'receive', ticket: ticket.id }, true)}
              ${button(words.recall, { type: 'recall', ticket: ticket.id })} ${button(words.noShow, { type: 'noShow', ticket: ticket.id })}
            </div>`
          : html`<p class="soft">${words.close}</p>
              <div class="actions">
                ${button(words.resolved, { type: 'close', ticket: ticket.id, outcome: 'resolved' }, true)}
                ${button(words.referred, { type: 'close', ticket: ticket.id, outcome: 'referred' })}
                ${button(words.withdrawn, { type: 'close', ticket: ticket.id, outcome: 'withdrawn' })}
              </div>`
      }
    </div>`
  }

  private renderRow(ticket: Ticket, label?: string, act?: () => void): TemplateResult {
    const { words, language } = this.#localise
    const { station, services } = this.feed.view
    const item = services.value?.items.find(({ id }) => id === ticket.service)
    const group = station.value?.queue?.classes.find(({ id }) => id === ticket.priorityClass)
    const zone = station.value?.timeZone ?? 'UTC'
    const today = localDateTime(this.feed.now(), zone).slice(0, 10)
    return html`<li data-ticket=${ticket.id}>
      <strong>${ticket.number}</strong>
      <span>
        ${item ? this.#localise.text(item.name) : words.anyMatter}
        ${group ? html`<span class="tag">${this.#localise.text(group.label)}</span>` : nothing}
        <span class="small soft">${words.since(formatMoment(localDateTime(ticket.issuedAt, zone), today, language))}</span>
      </span>
      ${label === undefined ? nothing : html`<button type="button" @click=${act}>${label}</button>`}
    </li>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'doorstep-counter': DoorstepCounter
  }
}
