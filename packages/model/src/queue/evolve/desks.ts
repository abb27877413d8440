// What opening and leaving desks, and stopping the issue of tickets, do to the queue.
import type { Folds } from '../../journal/folds.js'
import type { DeskEvent } from '../messages.js'
import { openDay } from './days.js'
import { change, leave, occupy, steadyOf, type QueueDraft } from './draft.js'

export const DESK_FOLDS: Folds<QueueDraft, DeskEvent> = {
  DeskOpened: (draft, { businessDay, desk, worker, at }) => {
    openDay(draft, businessDay)
    draft.desks.set(desk, { desk, worker, since: at })
    draft.away.delete(desk)
  },
  DeskTakenOver: (draft, { businessDay, desk, worker, at }) => {
    openDay(draft, businessDay)
    const held = draft.desks.get(desk)?.ticket
    draft.desks.set(desk, { desk, worker, since: at })
    occupy(draft, desk, held)
  },
  DeskClosed: (draft, { desk }) => leave(draft, desk),
  DeskLeaseEnded: (draft, { desk }) => {
    // who was at the desk goes back to the head of the line; who received them first stays responsible
    const held = draft.desks.get(desk)?.ticket
    if (held !== undefined) {
      change(draft, held, { place: 'waiting', headSince: steadyOf(draft), calls: [], desk: undefined, before: undefined })
    }
    leave(draft, desk)
  },
  IssuingStopped: (draft, { why, by, until }) => {
    stop(draft, { why, by, ...(until === undefined ? {} : { until }) })
  },
  IssuingResumed: (draft) => stop(draft, undefined),
}

/** What was said of it since the end of the day counts, also when that end is taken back. */
function stop(draft: QueueDraft, stopped: QueueDraft['stopped']): void {
  draft.stopped = stopped
  if (draft.closing?.stopped) draft.closing = { ...draft.closing, stopped: undefined }
}
