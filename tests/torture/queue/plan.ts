// What people do at kiosks and counters: each window's choices in order, the same for a seed every time.
import { askingOf, type Asking } from '../plan.js'
import { choose, random } from '../random.js'
import { DESKS, SERVICES } from '../station.js'

/** One thing a person does at a kiosk. */
export interface KioskChoice extends Asking {
  /** `close-day` is what every window asks for when the clock says so. */
  readonly act: 'issue' | 'rejoin' | 'close-day'
  readonly service: (typeof SERVICES)[number] | undefined
  readonly priorityClass: 'senior' | undefined
  /** Whether this person comes even at a quiet time. */
  readonly early: boolean
}

/** One thing a worker does at a counter; what it comes to depends on what the worker knows then. */
export interface CounterChoice extends Asking {
  /** `end-lease` ends the sign-in at a desk whose window is thought to be gone. */
  readonly act: 'work' | 'move' | 'meddle' | 'sign-out' | 'end-lease'
  /** Whether the next one is called in turn, or a ticket others may be calling too. */
  readonly next: 'callNext' | 'callThis'
  /** What becomes of a ticket that was called, and of one that is served. */
  readonly called: 'receive' | 'recall' | 'noShow'
  readonly served: 'close' | 'hold' | 'transfer' | 'setMatter' | 'assign'
  /** Where to move, or whose lease to end. */
  readonly desk: (typeof DESKS)[number]
}

/** The choices of one kiosk, without end. */
export function* kioskChoices(seed: number, kiosk: string): Generator<KioskChoice, never> {
  const chance = random(`${seed}/${kiosk}`)
  for (;;) {
    yield {
      act: choose(chance, [50, 'issue'], [8, 'rejoin'], [2, 'close-day']),
      service: choose(chance, [2, undefined], [2, SERVICES[0]], [1, SERVICES[1]]),
      priorityClass: choose(chance, [5, undefined], [1, 'senior']),
      ...askingOf(chance),
      early: chance() < 0.15,
    }
  }
}

/** The choices of one worker, without end. */
export function* counterChoices(seed: number, worker: string): Generator<CounterChoice, never> {
  const chance = random(`${seed}/${worker}`)
  const desks = DESKS.map((desk) => [1, desk] as const)
  for (;;) {
    yield {
      act: choose(chance, [88, 'work'], [4, 'move'], [4, 'meddle'], [2, 'sign-out'], [2, 'end-lease']),
      next: choose(chance, [4, 'callNext'], [1, 'callThis']),
      called: choose(chance, [3, 'receive'], [1, 'recall'], [1, 'noShow']),
      served: choose(chance, [6, 'close'], [1, 'hold'], [1, 'transfer'], [1, 'setMatter'], [1, 'assign']),
      desk: choose(chance, ...desks),
      ...askingOf(chance),
    }
  }
}
