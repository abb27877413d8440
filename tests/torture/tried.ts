// What a stream brings to be tried: who uses it, what must work in it after a trial, and what it promises beyond its numbers.
import type { Actor, Recorded } from '@doorstep/model/journal'
import type { StreamTypes } from '@doorstep/model/streams'
import type { LocalDate } from '@doorstep/model/time'
import type { Surroundings } from './clients.js'
import type { HistoryOf } from './history.js'
import type { Probe } from './probe.js'
import type { Run } from './run.js'
import type { Judgeable } from './streams.js'

/** A clock that was wrong, or still is, and everybody waiting. */
export interface WrongDate<Event> {
  readonly run: Run
  /** What the journal held before. */
  readonly before: readonly Recorded<Event>[]
  /** The right date at the station. */
  readonly today: LocalDate
  /** Whether what it did stays: a worker who could put it right does not. */
  readonly lasting: boolean
  /** Whether nothing of what it did is right: it is right again, on the same day. */
  readonly past: boolean
}

export interface Tried<T extends StreamTypes = StreamTypes> extends Judgeable<T> {
  /** Everybody who uses the stream, each until the run is over. */
  users(around: Surroundings): readonly Promise<void>[]
  /** A command that is accepted at any time. */
  stir(asked: { readonly id: string; readonly actor: Actor }): T['command']
  /** Tries what people may want next. */
  goOn(probe: Probe): Promise<void>
  /** Puts right what a wrong date did, as a worker would, and says what it cost. */
  setRight?(wrong: WrongDate<T['event']>): Promise<readonly string[]>
  /** What speaks against the stream's own promises. */
  judge?(history: HistoryOf<T>, rules: T['rules']): { readonly doubleCalls: readonly string[]; readonly disorder: readonly string[] }
}
