// Gives a component the queue of the station around it.
import type { QueueTypes } from '@doorstep/model/queue'
import type { ReactiveControllerHost } from 'lit'
import { LedgerController } from './ledger-controller.js'

/** Follows the queue for its host. */
export class QueueController extends LedgerController<QueueTypes> {
  constructor(host: ReactiveControllerHost & HTMLElement) {
    super(host, 'queue')
  }
}
