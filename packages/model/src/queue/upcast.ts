// Events of earlier versions, read as the present one has them.
import type { Recorded } from '../journal/journal.js'
import { storedEvents, UnreadableRecord } from '../journal/stored.js'
import type { QueueEvent } from './messages.js'
import { queueFault } from './shapes.js'

/** The version of the events' and the state's shape. 2: lines apart from series, the chain of responsibility. 3: numbers raised. 4: days reopened. 5: the bell. 6: a matter set at the desk, and passed on from it. */
export const QUEUE_SCHEMA = 6

interface OldEvent {
  readonly type: string
  readonly series?: string
  readonly worker?: string
}

/** An event as it was stored under `schema`, in today's shape. Versions newer than this one are never guessed at. */
export function upcast(event: QueueEvent, schema: number): QueueEvent {
  // versions 3 to 6 only added events, which an older program must not pass over: it would give a number twice
  if (schema >= 2) return event
  // version 1 had one line per series, and did not say `by` whom
  const old: OldEvent = event
  switch (old.type) {
    case 'TicketIssued':
      return { ...event, line: old.series } as QueueEvent
    case 'Closed':
      return { ...event, by: old.worker } as QueueEvent
    case 'NoShowMarked':
      return { ...event, by: '' } as QueueEvent
    default:
      return event
  }
}

/**
 * The events of a stored record in today's shape; none of one that a ledger sets aside.
 *
 * @throws NewerEvents for a record of a later version of this program
 */
export function eventsOf(record: Recorded<QueueEvent>): readonly QueueEvent[] {
  try {
    return storedEvents(QUEUE_READING, record)
  } catch (failure) {
    if (failure instanceof UnreadableRecord) return []
    throw failure
  }
}

const QUEUE_READING = { schema: QUEUE_SCHEMA, upcast, fault: queueFault }
