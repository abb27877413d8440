// Gives a component the queue of the station around it.
import type { QueueCommand, QueueEvent, QueueRefusal, QueueRules, QueueState } from '@doorstep/model'
import type { ReactiveControllerHost } from 'lit'
import { queueContext, type QueueLedger } from '../contexts/station.js'
import { LedgerController } from './ledger-controller.js'

export type QueueOutcome = Awaited<ReturnType<QueueLedger['execute']>>

/** Follows the queue for its host. */
export class QueueController extends LedgerController<QueueState, QueueCommand, QueueEvent, QueueRules, QueueRefusal> {
  constructor(host: ReactiveControllerHost & HTMLElement) {
    super(host, queueContext)
  }
}
