// The bell in the lobby: somebody asks for a person to come, it rings at every desk, and a worker says that they come.
import { id, instant, maybe, oneOf, type Shapes } from '../journal/shape.js'
import type { Instant } from '../time/local.js'
import { steadyNow, type SteadyTime } from './steady.js'
import { MINUTE_MS } from '../time/units.js'

/** So long a bell rings that nobody answers, and so long the lobby says afterwards that nobody came. */
const RINGS = 5 * MINUTE_MS
/** So long an answer stands: whoever comes has come by then. */
const STANDS = 5 * MINUTE_MS
/** One hand that plays does not ring without a pause. */
const PAUSE = 20_000

/** What a worker answers: on the way at once, or in a few minutes. */
export const BELL_ANSWERS = ['now', 'soon'] as const
export type BellAnswer = (typeof BELL_ANSWERS)[number]

/** `ring` and the device's `endBell` are a resident's; a worker answers, or ends a bell where nobody was found. */
export type BellCommand =
  | { readonly type: 'ring' }
  | { readonly type: 'answerBell'; readonly bell: string; readonly answer: BellAnswer }
  | { readonly type: 'endBell'; readonly bell: string }

/** Nothing of the person who rang stands in any of them, only at which device. */
export type BellEvent =
  | { readonly type: 'BellRung'; readonly at: Instant; readonly bell: string; readonly device: string }
  | {
      readonly type: 'BellAnswered'
      readonly at: Instant
      readonly bell: string
      readonly device: string
      readonly worker: string
      readonly answer: BellAnswer
    }
  /** Taken back by whoever rang, or ended by a worker. */
  | { readonly type: 'BellEnded'; readonly at: Instant; readonly bell: string; readonly device: string; readonly worker?: string }

export type BellRefusal =
  | { readonly code: 'nobody-at-desk' }
  | { readonly code: 'bell-over' }
  | { readonly code: 'bell-answered'; readonly worker: string }

export const BELL_SHAPES: Shapes<BellEvent> = {
  BellRung: { at: instant, bell: id, device: id },
  BellAnswered: { at: instant, bell: id, device: id, worker: id, answer: oneOf(BELL_ANSWERS) },
  BellEnded: { at: instant, bell: id, device: id, worker: maybe(id) },
}

/** The latest bell of a device; one at a time. */
export interface Bell {
  readonly id: string
  readonly device: string
  /** What the clock showed when it began: for people. */
  readonly rungAt: Instant
  /** The same in the time that only grows, as the times below. */
  readonly since: Instant
  readonly answered?: { readonly worker: string; readonly answer: BellAnswer; readonly since: Instant } | undefined
  readonly ended?: boolean
}

interface Belled {
  readonly clock: SteadyTime | undefined
  /** By device. */
  readonly bells: ReadonlyMap<string, Bell>
}

/** `ringing` at the desks; `coming`: a worker has answered; `unheard`: it rang its time and nobody came. */
export type BellStage = 'ringing' | 'coming' | 'unheard'

/** What has become of a bell by now; undefined when it is over. */
export function bellStage(queue: Belled, { since, answered, ended }: Bell, now: Instant): BellStage | undefined {
  if (ended) return undefined
  const steady = steadyNow(queue, now)
  if (answered) return steady < answered.since + STANDS ? 'coming' : undefined
  if (steady < since + RINGS) return 'ringing'
  return steady < since + 2 * RINGS ? 'unheard' : undefined
}

/** A bell as a screen shows it. */
export interface BellNow extends Bell {
  readonly stage: BellStage
  /** Whole minutes since it was rung. */
  readonly minutes: number
}

/** The bell of a device, as long as there is something to say of it. */
export function bellOf(queue: Belled, device: string, now: Instant): BellNow | undefined {
  const bell = queue.bells.get(device)
  const stage = bell && bellStage(queue, bell, now)
  return stage && { ...bell, stage, minutes: Math.max(0, Math.floor((steadyNow(queue, now) - bell.since) / MINUTE_MS)) }
}

/** The bells a desk has to see to, the longest first: those that ring, and those of whom somebody said that they come in a while. */
export function bellsToAnswer(queue: Belled, now: Instant): readonly BellNow[] {
  return [...queue.bells.keys()]
    .flatMap((device) => bellOf(queue, device, now) ?? [])
    .filter(({ stage, answered }) => stage === 'ringing' || (stage === 'coming' && answered?.answer === 'soon'))
    .sort((one, other) => one.since - other.since)
}

/** Seconds until this device may ring again; 0 when it may. */
export function bellPause(queue: Belled, device: string, now: Instant): number {
  const bell = queue.bells.get(device)
  return bell ? Math.max(0, Math.ceil((bell.since + PAUSE - steadyNow(queue, now)) / 1000)) : 0
}
