// Why the ticket at a desk was called: the event says it, the state of the queue does not.
import type { CallReason, Ticket } from '@doorstep/model/queue'
import type { ReactiveControllerHost } from 'lit'
import type { QueueController } from '../controllers/queue-controller.js'

/**
 * Finds the reason of a call by its command. A command that is asked for again gives its first outcome, whichever window made it, so
 * the reason is there after a reload and after a desk was taken over.
 */
export class CallReasons {
  #known = new Map<string, CallReason | undefined>()

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly queue: QueueController,
  ) {}

  /** The reason of a ticket's present call; undefined while it is looked up. */
  of(ticket: Ticket): CallReason | undefined {
    const { callId, desk, worker } = ticket.calls.at(-1) ?? {}
    if (callId === undefined || desk === undefined || worker === undefined) return undefined
    if (!this.#known.has(callId)) {
      this.#known.set(callId, undefined)
      void this.#find(ticket, callId)
    }
    return this.#known.get(callId)
  }

  // A recall is a call of its own, without a reason: the one it repeats has it.
  async #find({ calls }: Ticket, newest: string): Promise<void> {
    for (const { callId, desk, worker } of [...calls].reverse()) {
      const outcome = await this.queue.execute({ type: 'callNext', desk }, { id: callId, worker }).catch(() => undefined)
      const event = outcome?.accepted === true ? outcome.record?.events.find(({ type }) => type === 'TicketCalled') : undefined
      if (event?.type !== 'TicketCalled') continue
      this.#known.set(newest, event.reason)
      return this.host.requestUpdate()
    }
  }
}
