// What is recorded of a run outside of the browser: every request with the time it was made and the time its answer came.
import type { Command, Recorded, Refusal } from '@doorstep/model/journal'
import type { StreamTypes } from '@doorstep/model/streams'
import type { Instant } from '@doorstep/model/time'

/** What a window answered, and the station's time its last decision was made at. */
export type Answer<Event = unknown, Refused extends Refusal = Refusal> =
  | { readonly kind: 'accepted'; readonly record?: Recorded<Event>; readonly repeated: boolean; readonly now?: Instant }
  | { readonly kind: 'refused'; readonly refusal: Refused; readonly now: Instant }
  /** The storage failed and nothing was stored: so says the contract, and the check holds it to that. */
  | { readonly kind: 'failed'; readonly error: string }

/** One request of one window. Times are milliseconds of the recorder's own clock, which never runs back. */
export interface Attempt<C extends Command = Command, Event = unknown, Refused extends Refusal = Refusal> {
  readonly window: string
  readonly command: C
  readonly invoked: number
  /** Infinity while there is no answer: what was asked may have happened, may still happen, or never will. */
  readonly answered: number
  readonly answer: Answer<Event, Refused> | undefined
}

/** What became of one stream from the start, or from a restore, until the next one: what was asked and answered, and what the journal holds. */
export interface History<C extends Command = Command, Event = unknown, Refused extends Refusal = Refusal> {
  /** What the journal held when it began; a backup that was restored. */
  readonly base?: readonly Recorded<Event>[]
  readonly attempts: readonly Attempt<C, Event, Refused>[]
  /** The journal's records in its order, those of the base among them, read after everything. */
  readonly records: readonly Recorded<Event>[]
}

/** An attempt, and the history, of a stream by its types. */
export type AttemptOf<T extends StreamTypes> = Attempt<T['command'], T['event'], T['refusal']>
export type HistoryOf<T extends StreamTypes> = History<T['command'], T['event'], T['refusal']>
