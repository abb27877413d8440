// Gives a component the queue of the station around it.
import type { LedgerView, QueueCommand, QueueRules, QueueState, Situation } from '@doorstep/model'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { randomToken } from '../base/random.js'
import { consume } from '../contexts/consume.js'
import { queueContext, type QueueContext, type QueueLedger } from '../contexts/station.js'

// Omit, taken over each member of a union
type Asked = QueueCommand extends infer Each ? (Each extends QueueCommand ? Omit<Each, 'id' | 'actor'> : never) : never
export type QueueOutcome = Awaited<ReturnType<QueueLedger['execute']>>

/** Follows the queue for its host. Without a station or its journal `view` is undefined, and the host is read-only. */
export class QueueController implements ReactiveController {
  #context: QueueContext | undefined
  #stop: (() => void) | undefined

  constructor(host: ReactiveControllerHost & HTMLElement) {
    host.addController(this)
    consume(host, queueContext, (context) => {
      this.#stop?.()
      this.#context = context
      this.#stop = context?.ledger.subscribe(() => host.requestUpdate())
      host.requestUpdate()
    })
  }

  hostDisconnected(): void {
    this.#stop?.()
    this.#stop = undefined
  }

  get view(): LedgerView<QueueState> | undefined {
    return this.#context?.ledger.view
  }

  /** The world a command would be decided in now. */
  get situation(): Situation<QueueRules> | undefined {
    return this.#context?.situation()
  }

  /**
   * Asks the queue for something. A retry after a failure must give the same `id`, so that nothing happens twice.
   * Rejects when the storage failed; a refusal is a value.
   */
  execute(
    asked: Asked,
    { id = randomToken(), worker, token }: { id?: string; worker?: string; token?: string } = {},
  ): Promise<QueueOutcome> {
    const context = this.#context
    if (!context) return Promise.reject(new Error('There is no queue here: the station around this element has no journals.'))
    const actor = { device: context.device, ...(worker === undefined ? {} : { worker }), ...(token === undefined ? {} : { token }) }
    return context.ledger.execute({ ...asked, id, actor })
  }
}
