// What is recorded of a run outside of the browser: every request with the time it was made and the time its answer came.
import type { Instant, QueueCommand, QueueEvent, QueueRefusal, Recorded } from '@doorstep/model'

/** What a window answered, and the station's time its last decision was made at. */
export type Answer =
  | { readonly kind: 'accepted'; readonly record?: Recorded<QueueEvent>; readonly repeated: boolean; readonly now?: Instant }
  | { readonly kind: 'refused'; readonly refusal: QueueRefusal; readonly now: Instant }
  /** The storage failed and nothing was stored: so says the contract, and the check holds it to that. */
  | { readonly kind: 'failed'; readonly error: string }

/** One request of one window. Times are milliseconds of the recorder's own clock, which never runs back. */
export interface Attempt {
  readonly window: string
  readonly command: QueueCommand
  readonly invoked: number
  /** Infinity while there is no answer: what was asked may have happened, may still happen, or never will. */
  readonly answered: number
  readonly answer: Answer | undefined
}

/** A run that is over: what was asked and answered, and what the journal holds. */
export interface History {
  readonly attempts: readonly Attempt[]
  /** The journal's records in its order, read after everything. */
  readonly records: readonly Recorded<QueueEvent>[]
}
