// Asking the queue for one thing after the other from a list of matters: what is open and filled in, what was refused, and what was done.
import type { QueueEvent, QueueRefusal, TicketOutcome } from '@doorstep/model/queue'
import type { Instant } from '@doorstep/model/time'
import type { ReactiveControllerHost } from 'lit'
import type { QueueController } from '../controllers/queue-controller.js'
import type { FocusKeeper } from '../counter/focus-keeper.js'
import type { Form, Panel, QueueRequest } from '../counter/matter-scene.js'
import type { Notes } from '../counter/notes.js'

export interface MatterWorld {
  readonly queue: QueueController
  readonly notes: Notes
  readonly focus: FocusKeeper
  readonly now: () => Instant
  /** Who asks, by id. */
  readonly worker: () => string | undefined
}

export class MatterWork {
  panel: Panel | undefined
  form: Form = {}
  /** Why the last thing was not done: refused, or it could not be stored. */
  trouble: QueueRefusal | 'failed' | undefined
  /** What was done last, and when. */
  done: { readonly events: readonly QueueEvent[]; readonly at: Instant } | undefined
  #busy = false

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly world: MatterWorld,
  ) {}

  /** Nothing of one worker is left for the next. */
  restart(): void {
    this.panel = this.trouble = this.done = undefined
    this.form = {}
    this.host.requestUpdate()
  }

  fill(form: Form): void {
    this.form = { ...this.form, ...form }
    this.host.requestUpdate()
  }

  open(panel: Panel | undefined): void {
    const from = this.panel
    this.panel = panel
    this.form = {}
    this.trouble = undefined
    this.host.requestUpdate()
    const card = from?.ticket === undefined ? '' : `[data-ticket='${CSS.escape(from.ticket)}'] `
    void (panel
      ? this.world.focus.later('.panel input[type=search]', '.panel [data-choice]', '.panel :is(button, input)')
      : this.world.focus.later(`${card}[data-opens='${from?.kind ?? ''}']`, `${card}button`))
  }

  /** Asks for one thing; what is taken back takes the note of its closing with it. */
  async ask(asked: QueueRequest): Promise<void> {
    const note = asked.type === 'undo' ? this.world.queue.view?.state.tickets.get(asked.ticket)?.note : undefined
    if ((await this.#try(asked)) && note !== undefined) await this.world.notes.forget(note)
  }

  /** Closes with the note that was written. */
  async close(ticket: string, outcome: TicketOutcome): Promise<void> {
    const { notes, now } = this.world
    try {
      await notes.attach(ticket, now(), (note) => this.#try({ type: 'close', ticket, outcome, ...(note === undefined ? {} : { note }) }))
    } catch (failure) {
      this.#failed(failure)
    }
  }

  async #try(asked: QueueRequest): Promise<boolean> {
    const worker = this.world.worker()
    if (this.#busy || worker === undefined) return false
    this.#busy = true
    try {
      const outcome = await this.world.queue.execute(asked, { worker })
      this.trouble = outcome.accepted ? undefined : outcome.refusal
      if (!outcome.accepted) return false
      this.panel = undefined
      this.done = { events: outcome.record?.events ?? [], at: this.world.now() }
      return true
    } catch (failure) {
      this.#failed(failure)
      return false
    } finally {
      this.#busy = false
      this.host.requestUpdate()
    }
  }

  #failed(failure: unknown): void {
    console.error(failure)
    this.trouble = 'failed'
    this.host.requestUpdate()
  }
}
