// Gives a component the needs and orders of the station around it.
import type { NeedsTypes } from '@doorstep/model/needs'
import type { ReactiveControllerHost } from 'lit'
import { LedgerController } from './ledger-controller.js'

/** Follows needs and orders for its host. */
export class NeedsController extends LedgerController<NeedsTypes> {
  constructor(host: ReactiveControllerHost & HTMLElement) {
    super(host, 'needs')
  }
}
