// Opens a station's queue on its journal. Fetched only where a page hands over a journal: a district's website does not.
import { queueStream, type QueueEvent } from '@doorstep/model'
import type { QueueContext } from '../contexts/station.js'
import { openLedger, type OpenOptions } from './open-ledger.js'

export { TimeKeeper } from './time-keeper.js'

/** The queue, decided by the rules the feed holds at the moment of each command. */
export function openQueue(options: OpenOptions<QueueEvent>): QueueContext {
  return openLedger(options, queueStream)
}
