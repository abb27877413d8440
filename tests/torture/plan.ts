// What a seed asks for: each window's choices in order, and when windows or the whole browser are killed.
import { choose, random } from './random.js'
import { CATEGORIES, DESKS, KIOSKS, RESOURCES, SERVICES, WORKERS } from './station.js'

/** A command asked once, twice at once in its window, or at once in this window and another one. */
export type Taps = 'one' | 'two' | 'two-windows'

/** One thing a person does at a kiosk. */
export interface KioskChoice {
  /** `close-day` is what every window asks for when the clock says so. */
  readonly act: 'issue' | 'rejoin' | 'close-day'
  readonly service: (typeof SERVICES)[number] | undefined
  readonly priorityClass: 'senior' | undefined
  readonly taps: Taps
  /** Whether this person comes even at a quiet time. */
  readonly early: boolean
  /** Whether a command without an outcome is asked again under its id. */
  readonly retry: boolean
}

/** One thing a worker does at a counter; what it comes to depends on what the worker knows then. */
export interface CounterChoice {
  /** `end-lease` ends the sign-in at a desk whose window is thought to be gone. */
  readonly act: 'work' | 'move' | 'meddle' | 'sign-out' | 'end-lease'
  /** Whether the next one is called in turn, or a ticket others may be calling too. */
  readonly next: 'callNext' | 'callThis'
  /** What becomes of a ticket that was called, and of one that is served. */
  readonly called: 'receive' | 'recall' | 'noShow'
  readonly served: 'close' | 'hold' | 'transfer'
  /** Where to move, or whose lease to end. */
  readonly desk: (typeof DESKS)[number]
  readonly taps: Taps
  readonly retry: boolean
}

const taps = (chance: () => number): Taps => choose(chance, [8, 'one'], [1, 'two'], [1, 'two-windows'])

/** The choices of one kiosk, without end. */
export function* kioskChoices(seed: number, kiosk: string): Generator<KioskChoice, never> {
  const chance = random(`${seed}/${kiosk}`)
  for (;;) {
    yield {
      act: choose(chance, [50, 'issue'], [8, 'rejoin'], [2, 'close-day']),
      service: choose(chance, [2, undefined], [2, SERVICES[0]], [1, SERVICES[1]]),
      priorityClass: choose(chance, [5, undefined], [1, 'senior']),
      taps: taps(chance),
      early: chance() < 0.15,
      retry: chance() < 0.6,
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
      served: choose(chance, [6, 'close'], [1, 'hold'], [1, 'transfer']),
      desk: choose(chance, ...desks),
      taps: taps(chance),
      retry: chance() < 0.6,
    }
  }
}

/** One thing that is done about needs and orders: by a resident at a kiosk, or by a worker. */
export interface NeedsChoice {
  readonly who: 'resident' | 'worker'
  readonly act:
    'leave' | 'order' | 'second' | 'take' | 'publish' | 'merge' | 'match' | 'answer' | 'close' | 'confirm' | 'deliver' | 'decline'
  readonly category: (typeof CATEGORIES)[number]
  readonly resource: (typeof RESOURCES)[number]
  /** Which of the needs known it is about, from 0 up to 1. */
  readonly which: number
  readonly window: string
  readonly taps: Taps
  readonly retry: boolean
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
      taps: taps(chance),
      retry: chance() < 0.6,
    }
  }
}

/**
 * What goes wrong: `kill` ends the whole browser with SIGKILL, `crash` a renderer, `close` closes a tab, `reload` reloads it,
 * `abort` lets the browser abort a window's next writes.
 */
export interface Disturbance {
  /** After so many operations were begun. */
  readonly at: number
  /** And so many milliseconds, so that it comes at any moment of an append. */
  readonly delay: number
  readonly kind: 'kill' | 'crash' | 'close' | 'reload' | 'abort'
  readonly window: string
}

const WINDOWS = [...KIOSKS, ...WORKERS]
const OPERATIONS_PER_LOST_WINDOW = 40

/** Everything that goes wrong during a seed, in order: so many kills, spread over the run, and windows lost between them. */
export function disturbances(seed: number, operations: number, kills: number): Disturbance[] {
  const chance = random(`${seed}/disturbances`)
  const some = (count: number, kind: () => Disturbance['kind']): Disturbance[] =>
    Array.from({ length: count }, (_, index) => ({
      // one in each equal part of the run, somewhere in its middle
      at: Math.floor(((index + 0.15 + 0.7 * chance()) * operations) / count),
      delay: Math.floor(chance() * 25),
      kind: kind(),
      window: WINDOWS[Math.floor(chance() * WINDOWS.length)] ?? KIOSKS[0],
    }))
  const lost = some(Math.floor(operations / OPERATIONS_PER_LOST_WINDOW), () =>
    choose(chance, [3, 'crash'], [3, 'close'], [3, 'reload'], [2, 'abort']),
  )
  return [...some(kills, () => 'kill'), ...lost].sort((one, other) => one.at - other.at)
}
