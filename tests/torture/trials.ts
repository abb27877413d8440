// What a seed does to the station as a whole: restores, new machines, clocks that are wrong, reads that fail, updates. Pure.
import type { ReadError } from './faults.js'
import { choose, random } from './random.js'
import { KIOSKS, WORKERS } from './station.js'

/** What can be asked for, by its flag. */
export const TRIALS = ['restores', 'machines', 'jumps', 'reads', 'updates'] as const

/** How often each happens. */
export interface Counts {
  readonly restores: number
  readonly machines: number
  readonly jumps: number
  readonly reads: number
  readonly updates: number
}

/** What is gone when a backup is restored; of the other parts the browser still has everything. */
export type Loss = 'nothing' | 'database' | 'everything'

export type Trial = {
  /** After so many operations were begun. A backup is made of the station as it is then, for this trial or a later one. */
  readonly backupAt: number
  /** When it begins, and when what lasts a while ends. */
  readonly at: number
  readonly until: number
} & (
  | {
      readonly kind: 'restore'
      readonly loss: Loss
      /** How many backups before the latest one. */
      readonly back: number
      /** Milliseconds after which the browser is killed in the middle of it. */
      readonly killedAfter: number | undefined
    }
  /** A lost database and no backup of it: the last numbers are all that is known. */
  | { readonly kind: 'loss' }
  | { readonly kind: 'machine'; readonly back: number }
  /** `wrongBy` milliseconds. When it stays, this is the right time from then on, and a worker says so. */
  | { readonly kind: 'jump'; readonly wrongBy: number; readonly stays: boolean }
  | {
      readonly kind: 'reads'
      readonly when: 'following' | 'working' | 'opening'
      readonly window: string
      readonly count: number
      readonly error: ReadError
    }
  /** A new version: these windows load themselves anew, whatever they are doing. */
  | { readonly kind: 'update'; readonly windows: readonly string[] }
)
export type TrialKind = Trial['kind']

const MINUTE = 60_000
const WINDOWS = [...KIOSKS, ...WORKERS]

type Kind = Exclude<TrialKind, 'loss'>

/** Every trial of a seed, in order; each ends before the next one begins. */
export function trialsOf(seed: number, operations: number, { restores, machines, jumps, reads, updates }: Counts): Trial[] {
  const chance = random(`${seed}/trials`)
  const kinds = (['restore', 'machine', 'jump', 'reads', 'update'] as const).flatMap((kind) =>
    Array<Kind>({ restore: restores, machine: machines, jump: jumps, reads, update: updates }[kind]).fill(kind),
  )
  const order = shuffled(kinds, chance)
  const seen = new Map<Kind, number>()
  return order.map((kind, index) => {
    const nth = seen.get(kind) ?? 0
    seen.set(kind, nth + 1)
    const part = operations / order.length
    const start = index * part
    const at = Math.floor(start + (0.4 + 0.2 * chance()) * part)
    const times = {
      backupAt: Math.floor(start + (0.15 + 0.2 * chance()) * part),
      at,
      until: Math.floor(at + (0.15 + 0.2 * chance()) * part),
    }
    return { ...times, ...trial(kind, seed + nth, chance) } as Trial
  })
}

// What matters most comes up in turn, so that a short run has it too; the rest is drawn.
function trial(kind: Kind, turn: number, chance: () => number): object {
  const of = <Choice>(...choices: readonly Choice[]): Choice => choices[turn % choices.length] as Choice
  switch (kind) {
    case 'restore': {
      const how = of('killed', 'database', 'nothing', 'loss', 'everything')
      if (how === 'loss') return { kind: 'loss' }
      const killedAfter = how === 'killed' ? 5 + Math.floor(chance() * 100) : undefined
      return { kind, loss: how === 'killed' ? 'nothing' : how, back: choose(chance, [2, 0], [1, 1]), killedAfter }
    }
    case 'machine':
      return { kind, back: choose(chance, [2, 0], [1, 1]) }
    case 'jump': {
      const ahead = of(1440, -60, 365 * 1440, -1440, 60, 1, -365 * 1440, 3)
      // a clock that is set right in the end is set right by going ahead: one that lost its battery runs behind
      return { kind, wrongBy: ahead * MINUTE, stays: ahead > 1 && chance() < 0.25 }
    }
    case 'reads':
      return {
        kind,
        when: of('following', 'opening', 'working'),
        window: WINDOWS[Math.floor(chance() * WINDOWS.length)] ?? KIOSKS[0],
        count: 1 + Math.floor(chance() * 4),
        error: choose(chance, [1, 'AbortError'], [1, 'UnknownError'], [1, 'InvalidStateError']),
      }
    case 'update':
      return { kind, windows: shuffled(WINDOWS, chance).slice(0, 1 + Math.floor(chance() * WINDOWS.length)) }
  }
}

function shuffled<Value>(values: readonly Value[], chance: () => number): Value[] {
  return values
    .map((value) => ({ value, by: chance() }))
    .sort((one, other) => one.by - other.by)
    .map(({ value }) => value)
}
