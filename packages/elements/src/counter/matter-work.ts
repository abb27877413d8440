// Asking the queue for one thing after the other, at a desk or in a list of matters: what is open and filled in, refused, and was done.
import type { QueueEvent, QueueRefusal, TicketOutcome } from '@doorstep/model/queue'
import type { Instant } from '@doorstep/model/time'
import type { ReactiveControllerHost } from 'lit'
import type { QueueController } from '../controllers/queue-controller.js'
import type { FocusKeeper } from './focus-keeper.js'
import type { Form, Panel, QueueRequest } from './matter-scene.js'
import type { Notes } from './notes.js'

/** So long it is news what was done: as long as it can be taken back. */
const NEWS_MS = 10_000

export interface MatterWorld {
  readonly queue: QueueController
  readonly notes: Notes
  readonly focus: FocusKeeper
  readonly now: () => Instant
  /** Who asks, by id. */
  readonly worker: () => string | undefined
  /** Called when something was done. */
  readonly did?: (asked: QueueRequest) => void
}

export class MatterWork {
  #panel: Panel | undefined
  #form: Form = {}
  #trouble: QueueRefusal | 'failed' | undefined
  #done: { readonly events: readonly QueueEvent[]; readonly at: Instant } | undefined
  #busy = false
  /** Counts workers: what was asked for one is no news for the next. */
  #turn = 0

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly world: MatterWorld,
  ) {}

  get busy(): boolean {
    return this.#busy
  }

  get panel(): Panel | undefined {
    return this.#panel
  }

  get form(): Form {
    return this.#form
  }

  /** Why the last thing was not done: refused, or it could not be stored. */
  get trouble(): QueueRefusal | 'failed' | undefined {
    return this.#trouble
  }

  /** What was done a moment ago; nothing once that is no news. */
  get news(): readonly QueueEvent[] {
    const done = this.#done
    return done && this.world.now() - done.at < NEWS_MS ? done.events : []
  }

  /** Nothing of one worker is left for the next. */
  restart(): void {
    this.#turn += 1
    this.#panel = this.#trouble = this.#done = undefined
    this.#form = {}
    this.host.requestUpdate()
  }

  forgive(): void {
    this.#trouble = undefined
    this.host.requestUpdate()
  }

  fill(form: Form): void {
    this.#form = { ...this.#form, ...form }
    this.host.requestUpdate()
  }

  open(panel: Panel | undefined): void {
    const from = this.#panel
    this.#panel = panel
    this.#form = {}
    this.forgive()
    const row = from?.ticket === undefined ? '' : `[data-ticket='${from.ticket}'] `
    const { focus } = this.world
    void (panel
      ? focus.later(
          ...['[data-panel][tabindex]', '[data-panel] input[type=search]', '[data-panel] [data-choice]'],
          '[data-panel] :is(button, input, textarea)',
        )
      : focus.later(`${row}[data-opens='${from?.kind ?? ''}']`, `${row}[data-opens='more']`, '.primary'))
  }

  /** Asks the queue for one thing, once; false when it was refused or failed, which stands on the page then. */
  async ask(asked: QueueRequest, worker = this.world.worker()): Promise<boolean> {
    if (this.#busy || worker === undefined) return false
    this.#busy = true
    const turn = this.#turn
    try {
      const outcome = await this.world.queue.execute(asked, { worker })
      if (turn === this.#turn) this.#came(outcome)
      if (outcome.accepted) this.world.did?.(asked)
      return outcome.accepted
    } catch (failure) {
      this.#failed(failure, turn)
      return false
    } finally {
      this.#busy = false
      this.host.requestUpdate()
    }
  }

  /** The same; a note belongs to a closing, and what is taken back takes its note with it. */
  async act(asked: QueueRequest): Promise<boolean> {
    const { queue, notes } = this.world
    const note = asked.type === 'undo' ? queue.view?.state.tickets.get(asked.ticket)?.note : undefined
    const done = await this.ask(asked)
    if (done && note !== undefined) await notes.forget(note)
    return done
  }

  /** Closes with the note that was written. */
  async close(ticket: string, outcome: TicketOutcome): Promise<void> {
    const { notes, now } = this.world
    const turn = this.#turn
    // whoever closes it: another one may be here by the time the note is stored
    const worker = this.world.worker()
    try {
      await notes.attach(ticket, now(), (note) =>
        this.ask({ type: 'close', ticket, outcome, ...(note === undefined ? {} : { note }) }, worker),
      )
    } catch (failure) {
      this.#failed(failure, turn)
    }
  }

  #came(outcome: Awaited<ReturnType<QueueController['execute']>>): void {
    this.#trouble = outcome.accepted ? undefined : outcome.refusal
    if (!outcome.accepted) return
    this.#panel = undefined
    this.#done = { events: outcome.record?.events ?? [], at: this.world.now() }
  }

  #failed(failure: unknown, turn: number): void {
    console.error(failure)
    if (turn === this.#turn) this.#trouble = 'failed'
    this.host.requestUpdate()
  }
}
