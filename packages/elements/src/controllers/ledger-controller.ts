// Gives a component one of the ledgers of the station around it.
import type { Asked, LedgerView, Outcome, Situation } from '@doorstep/model/journal'
import type { StreamTypes } from '@doorstep/model/streams'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { randomToken } from '../base/random.js'
import { consume } from '../contexts/consume.js'
import { ledgerContext, type LedgerContext } from '../contexts/station.js'

/** Who asks, and what makes two tries one. */
export interface Asking {
  readonly worker?: string | undefined
  readonly token?: string | undefined
  /** What two tries have to have in common to be the same thing asked again; by default all that is asked, and who asks. */
  readonly key?: string
  /** The command's id, for what the clock does: it is made of its subject, so that every window has the same. */
  readonly id?: string
}

/**
 * Follows the ledger of a stream for its host. Without a station or its journal `view` is undefined, and the host is read-only.
 *
 * @example
 * #bookings = new LedgerController<BookingTypes>(this, 'bookings')
 */
export class LedgerController<T extends StreamTypes> implements ReactiveController {
  #context: LedgerContext<T> | undefined
  #stop: (() => void) | undefined
  /** The ids of what failed, by key: whether it was stored is not known. */
  #failed = new Map<string, string>()

  constructor(host: ReactiveControllerHost & HTMLElement, stream: T['name']) {
    host.addController(this)
    consume(host, ledgerContext<T>(stream), (found) => {
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

  get view(): LedgerView<T['state']> | undefined {
    return this.#context?.ledger.view
  }

  /** The world a command would be decided in now. */
  get situation(): Situation<T['rules']> | undefined {
    return this.#context?.situation()
  }

  /** This window's device, which its commands name as their actor. */
  get device(): string | undefined {
    return this.#context?.device
  }

  /** Where this station keeps what is personal. */
  get personal(): LedgerContext<T>['personal'] {
    return this.#context?.personal
  }

  /**
   * Asks the ledger for something. Rejects when the storage failed, and whether it was stored is not known then: the same thing asked
   * again goes under the same id, so that it happens once. A refusal is a value.
   */
  async execute(asked: Asked<T['command']>, { worker, token, ...same }: Asking = {}): Promise<Outcome<T['event'], T['refusal']>> {
    const context = this.#context
    if (!context) throw new Error('There is no ledger here: the station around this element has no such journal.')
    const actor = { device: context.device, ...(worker === undefined ? {} : { worker }), ...(token === undefined ? {} : { token }) }
    const { key = JSON.stringify([asked, actor]) } = same
    const id = same.id ?? this.#failed.get(key) ?? randomToken()
    try {
      const outcome = await context.ledger.execute({ ...asked, id, actor })
      this.#failed.delete(key)
      return outcome
    } catch (failure) {
      this.#failed.set(key, id)
      throw failure
    }
  }
}
