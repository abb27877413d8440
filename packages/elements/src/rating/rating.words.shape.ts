// What there is to say in the rating, whatever the language.
import type { RatingStep } from '@doorstep/model/queue'

export interface RatingWords {
  readonly title: string
  readonly about: (worker: string) => string
  readonly attitude: string
  readonly attitudeHint: string
  readonly ability: string
  readonly abilityHint: string
  readonly steps: Record<RatingStep, string>
  /** One question at a time: which one it is, which keys answer it, and a way back to an answer. */
  readonly nth: (nth: number, of: number) => string
  readonly keys: string
  readonly change: string
  readonly note: string
  readonly noteHint: string
  /** Opens the field for it, where it is not open from the first. */
  readonly openNote: string
  readonly send: string
  readonly sending: string
  readonly both: string
  readonly thanks: string
  readonly thanksGood: string
  readonly thanksBad: string
  readonly opening: string
  readonly noQueue: string
  readonly failed: string
  readonly refused: Record<'not-yet' | 'unknown' | 'own' | 'other', string>
  readonly over: (days: number) => string
  readonly already: string
}
