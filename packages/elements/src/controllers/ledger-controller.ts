// Gives a component one of the ledgers of the station around it.
import type { Context } from '@lit/context'
import type { Command, LedgerView, Outcome, Refusal, Situation } from '@doorstep/model'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { randomToken } from '../base/random.js'
import { consume } from '../contexts/consume.js'
import type { LedgerContext } from '../contexts/station.js'

/** A command without what the controller adds; taken over each member of a union. */
export type Asked<C extends Command> = C extends Command ? Omit<C, 'id' | 'actor'> : never

/** Follows a ledger for its host. Without a station or its journal `view` is undefined, and the host is read-only. */
export class LedgerController<State, C extends Command, Event, Rules, Refused extends Refusal> implements ReactiveController {
  #context: LedgerContext<State, C, Event, Rules, Refused> | undefined
  #stop: (() => void) | undefined

  constructor(
    host: ReactiveControllerHost & HTMLElement,
    context: Context<unknown, LedgerContext<State, C, Event, Rules, Refused> | undefined>,
  ) {
    host.addController(this)
    consume(host, context, (found) => {
      this.#stop?.()
      this.#context = found
      this.#stop = found?.ledger.subscribe(() => host.requestUpdate())
      host.requestUpdate()
    })
  }

  hostDisconnected(): void {
    this.#stop?.()
    this.#stop = undefined
  }

  get view(): LedgerView<State> | undefined {
    return this.#context?.ledger.view
  }

  /** The world a command would be decided in now. */
  get situation(): Situation<Rules> | undefined {
    return this.#context?.situation()
  }

  /** This window's device, which its commands name as their actor. */
  get device(): string | undefined {
    return this.#context?.device
  }

  /** Where this station keeps what is personal. */
  get personal(): LedgerContext<State, C, Event, Rules, Refused>['personal'] {
    return this.#context?.personal
  }

  /**
   * Asks the ledger for something. A retry after a failure must give the same `id`, so that nothing happens twice.
   * Rejects when the storage failed; a refusal is a value.
   */
  execute(
    asked: Asked<C>,
    { id = randomToken(), worker, token }: { id?: string; worker?: string; token?: string } = {},
  ): Promise<Outcome<Event, Refused>> {
    const context = this.#context
    if (!context) return Promise.reject(new Error('There is no ledger here: the station around this element has no such journal.'))
    const actor = { device: context.device, ...(worker === undefined ? {} : { worker }), ...(token === undefined ? {} : { token }) }
    // what was left out is put back: the compiler cannot follow that through a union
    return context.ledger.execute({ ...asked, id, actor } as unknown as C)
  }
}
