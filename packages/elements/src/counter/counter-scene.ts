// What the counter's renderers are given: the queue as this worker sees it, what may be asked of it now, and how to ask.
import type { CharacterIndex } from '@doorstep/model/find'
import type { Decision } from '@doorstep/model/journal'
import type { QueueEvent, QueueRefusal, QueueRules, QueueState, TicketOutcome } from '@doorstep/model/queue'
import type { ServiceItem } from '@doorstep/model/services'
import type { Station } from '@doorstep/model/station'
import type { Language, LocalisedText } from '@doorstep/model/text'
import type { Instant, LocalDate, StationTime } from '@doorstep/model/time'
import type { QueueController } from '../controllers/queue-controller.js'
import type { Bench } from './bench.js'
import type { CounterAction, CounterWords, CounterNames } from './counter.words.shape.js'

export type QueueRequest = Parameters<QueueController['execute']>[0]

/** What is open below a ticket, or below the header: one at a time. */
export type PanelKind = CounterAction | 'more' | 'call' | 'decline' | 'stop' | 'keys'
export interface Panel {
  readonly kind: PanelKind
  readonly ticket?: string
}

/** What a worker has filled in so far in the open panel. */
export interface Form {
  readonly due?: LocalDate
  readonly promise?: string
  readonly worker?: string
  readonly department?: string
  readonly why?: string
  readonly minutes?: number
  readonly find?: string
}

export interface CounterScene {
  readonly words: CounterWords
  readonly language: Language
  readonly names: CounterNames
  readonly text: (text: LocalisedText | undefined | null) => string
  readonly station: Station
  readonly services: readonly ServiceItem[]
  /** The feed's table of characters, by which services are found as they sound. */
  readonly index: CharacterIndex | undefined
  readonly rules: QueueRules
  readonly state: QueueState
  readonly bench: Bench
  readonly now: Instant
  /** The same in the time that only grows, and what the clock shows at such a time. */
  readonly steady: Instant
  readonly clock: (steady: Instant) => Instant
  readonly today: LocalDate
  readonly desk: string
  readonly worker: string
  readonly panel: Panel | undefined
  readonly form: Form
  /** Whether keys work and are shown. */
  readonly keys: boolean
  /** Whether a ticket can be printed once more from here. */
  readonly prints: boolean
  /** Why the ticket at this desk was called, in a sentence, as long as it is called. */
  readonly reason: string | undefined
  /** What is written about a ticket so far, kept until it is closed; undefined where notes cannot be kept. */
  readonly noteOf: ((ticket: string) => string) | undefined
  readonly write: (ticket: string, note: string) => void
  /** A stored note, once it was fetched, by its reference. */
  readonly storedNote: (ref: string) => string | undefined
  /** What the queue's own rules would say to this now. */
  readonly decide: (asked: QueueRequest) => Decision<QueueEvent, QueueRefusal>
  readonly ask: (asked: QueueRequest) => void
  /** One after the other, as far as each may be. */
  readonly askAll: (asked: readonly QueueRequest[]) => void
  /** How far the machine's clock is believed, and believing it. */
  readonly time: StationTime | undefined
  readonly accept: () => void
  /** A bell rings, and this window cannot be heard. */
  readonly silent: boolean
  /** Tickets of a rush that this worker has said are real, and saying so. */
  readonly honest: ReadonlySet<string>
  readonly trust: (tickets: readonly string[]) => void
  readonly close: (ticket: string, outcome: TicketOutcome) => void
  readonly open: (panel: Panel | undefined) => void
  /** How many rows of a list are drawn, and drawing more of them. */
  readonly drawn: number
  readonly grow: () => void
  readonly fill: (form: Form) => void
}

/** Whether the queue would accept this now: only what it would accept is offered. */
export const may = (scene: CounterScene, asked: QueueRequest): boolean => scene.decide(asked).accepted

/** Why the queue would refuse this now, or undefined when it may be. */
export function refusalOf(scene: CounterScene, asked: QueueRequest): QueueRefusal | undefined {
  const decision = scene.decide(asked)
  return decision.accepted ? undefined : decision.refusal
}

export const isPanelOpen = ({ panel }: CounterScene, kind: PanelKind, ticket?: string): boolean =>
  panel?.kind === kind && panel.ticket === ticket
