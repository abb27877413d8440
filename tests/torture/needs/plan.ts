// What is wished for, answered and ordered, in order, the same for a seed every time.
import { askingOf, type Asking } from '../plan.js'
import { choose, random } from '../random.js'
import { CATEGORIES, KIOSKS, RESOURCES, WORKERS } from '../station.js'

/** One thing that is done about needs and orders: by a resident at a kiosk, or by a worker. */
export interface NeedsChoice extends Asking {
  readonly who: 'resident' | 'worker'
  readonly act:
    | 'leave'
    | 'order'
    | 'second'
    | 'take'
    | 'publish'
    | 'merge'
    | 'match'
    | 'answer'
    | 'close'
    | 'confirm'
    | 'deliver'
    | 'decline'
  readonly category: (typeof CATEGORIES)[number]
  readonly resource: (typeof RESOURCES)[number]
  /** Which of the needs known it is about, from 0 up to 1. */
  readonly which: number
  readonly window: string
}

/** What is wished for, answered and ordered at a station, without end. */
export function* needsChoices(seed: number, place: string): Generator<NeedsChoice, never> {
  const chance = random(`${seed}/${place}`)
  const one = <Value>(values: readonly Value[]): Value => choose(chance, ...values.map((value) => [1, value] as const))
  for (;;) {
    const who = one(['resident', 'worker'] as const)
    yield {
      who,
      act:
        who === 'resident'
          ? choose(chance, [4, 'leave'], [2, 'order'], [1, 'second'])
          : one(['take', 'publish', 'merge', 'match', 'answer', 'close', 'confirm', 'deliver', 'decline'] as const),
      category: one(CATEGORIES),
      resource: one(RESOURCES),
      which: chance(),
      window: who === 'resident' ? one(KIOSKS) : one(WORKERS),
      ...askingOf(chance),
    }
  }
}
