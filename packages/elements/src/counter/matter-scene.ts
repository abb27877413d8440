// What the panels and pieces of a matter are given, at a desk and in a list of matters: what is known of it, what may be asked, and how to ask.
import type { CharacterIndex } from '@doorstep/model/find'
import type { Decision } from '@doorstep/model/journal'
import type { QueueEvent, QueueRefusal, QueueRules, QueueState, Ticket, TicketOutcome } from '@doorstep/model/queue'
import type { ServiceItem } from '@doorstep/model/services'
import type { Station } from '@doorstep/model/station'
import type { Language, LocalisedText } from '@doorstep/model/text'
import type { Instant, LocalDate } from '@doorstep/model/time'
import type { QueueController } from '../controllers/queue-controller.js'
import type { CounterAction, CounterWords, CounterNames } from './counter.words.shape.js'

export type QueueRequest = Parameters<QueueController['execute']>[0]

/** What is open below a ticket, or below the header: one at a time. */
export type PanelKind = CounterAction | 'more' | 'decline' | 'stop' | 'keys'
export interface Panel {
  readonly kind: PanelKind
  readonly ticket?: string
}

/** What a worker has filled in so far in the open panel. */
export interface Form {
  readonly due?: LocalDate | undefined
  readonly why?: string
  readonly minutes?: number
  readonly find?: string
}

export interface MatterScene {
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
  readonly now: Instant
  /** The same in the time that only grows, and what the clock shows at such a time. */
  readonly steady: Instant
  readonly clock: (steady: Instant) => Instant
  readonly today: LocalDate
  readonly worker: string
  /** Where people are called to from here; undefined where nobody is called. */
  readonly desk: string | undefined
  /** Who waits, in the order they will be called at that desk; empty without one. */
  readonly bench: { readonly line: readonly Ticket[] }
  readonly panel: Panel | undefined
  readonly form: Form
  /** Whether keys work and are shown. */
  readonly keys: boolean
  /** Whether a ticket can be printed once more from here. */
  readonly prints: boolean
  /** What is written about a ticket so far, kept until it is closed; undefined where notes cannot be kept. */
  readonly noteOf: ((ticket: string) => string) | undefined
  readonly write: (ticket: string, note: string) => void
  /** What the queue's own rules would say to this now. */
  readonly decide: (asked: QueueRequest) => Decision<QueueEvent, QueueRefusal>
  readonly ask: (asked: QueueRequest) => void
  /** Closes with the note that was written; `ask` leaves it. */
  readonly close: (ticket: string, outcome: TicketOutcome) => void
  readonly open: (panel: Panel | undefined) => void
  readonly fill: (form: Form) => void
}

/** Whether the queue would accept this now: only what it would accept is offered. */
export const may = (scene: Pick<MatterScene, 'decide'>, asked: QueueRequest): boolean => scene.decide(asked).accepted

/** Why the queue would refuse this now, or undefined when it may be. */
export function refusalOf(scene: Pick<MatterScene, 'decide'>, asked: QueueRequest): QueueRefusal | undefined {
  const decision = scene.decide(asked)
  return decision.accepted ? undefined : decision.refusal
}

export const isPanelOpen = ({ panel }: Pick<MatterScene, 'panel'>, kind: PanelKind, ticket?: string): boolean =>
  panel?.kind === kind && panel.ticket === ticket
