// Gives a component the needs and orders of the station around it.
import type { NeedsCommand, NeedsEvent, NeedsRefusal, NeedsRules, NeedsState } from '@doorstep/model'
import type { ReactiveControllerHost } from 'lit'
import { needsContext } from '../contexts/station.js'
import { LedgerController } from './ledger-controller.js'

/** Follows needs and orders for its host. */
export class NeedsController extends LedgerController<NeedsState, NeedsCommand, NeedsEvent, NeedsRules, NeedsRefusal> {
  constructor(host: ReactiveControllerHost & HTMLElement) {
    super(host, needsContext)
  }
}
