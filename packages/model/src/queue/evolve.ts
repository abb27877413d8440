// What each event does to the state of the queue.
import { foldInto, type Folds } from '../journal/folds.js'
import { BELL_FOLDS } from './evolve/bell.js'
import { CALL_FOLDS } from './evolve/calls.js'
import { DAY_FOLDS } from './evolve/days.js'
import { DESK_FOLDS } from './evolve/desks.js'
import { draftOf, passTo, stateOf, type QueueDraft } from './evolve/draft.js'
import { ISSUE_FOLDS } from './evolve/issue.js'
import { MATTER_FOLDS } from './evolve/matters.js'
import type { QueueEvent } from './messages.js'
import type { QueueState } from './ticket.js'
import { NO_WAITS } from './wait-band.js'

export const EMPTY_QUEUE: QueueState = {
  clock: undefined,
  day: undefined,
  dayClosed: false,
  closings: 0,
  closing: undefined,
  sequences: new Map(),
  desks: new Map(),
  away: new Map(),
  tickets: new Map(),
  recentCalls: [],
  stopped: undefined,
  bells: new Map(),
  dueDays: [],
  waits: NO_WAITS,
}

const FOLDS: Folds<QueueDraft, QueueEvent> = { ...DESK_FOLDS, ...ISSUE_FOLDS, ...CALL_FOLDS, ...MATTER_FOLDS, ...DAY_FOLDS, ...BELL_FOLDS }

function apply(draft: QueueDraft, event: QueueEvent): void {
  passTo(draft, event.at)
  foldInto(FOLDS, draft, event)
}

/** The state after one event; the state given stays as it is. */
export function evolve(state: QueueState, event: QueueEvent): QueueState {
  return fold(state, [event])
}

/** The state after many events: one copy is made and changed, whatever their number. */
export function fold(state: QueueState, events: Iterable<QueueEvent>): QueueState {
  const draft = draftOf(state)
  for (const event of events) apply(draft, event)
  return stateOf(draft)
}

/** A fold that is looked at between two events: its tickets are its own, and change with every `apply`. */
export interface Folding {
  apply(event: QueueEvent): void
  readonly state: QueueState
}

/** Begins a fold on a copy of a state. */
export function folding(state: QueueState): Folding {
  const draft = draftOf(state)
  return {
    apply: (event) => apply(draft, event),
    get state() {
      return stateOf(draft)
    },
  }
}
