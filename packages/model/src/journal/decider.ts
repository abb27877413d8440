// The Decider contract: commands are decided against folded state and become events.
import type { Instant, LocalDate } from '../time/local.js'
import type { Actor, CommandId } from './journal.js'

/** What every command carries. Anything random comes in the command, so that deciding twice gives the same. */
export interface Command {
  readonly id: CommandId
  readonly actor: Actor
}

/** A command without what is added by whoever asks for it; taken over each member of a union. */
export type Asked<C extends Command> = C extends Command ? Omit<C, 'id' | 'actor'> : never

/** The world a decision is made in; the model has no clock of its own. */
export interface Situation<Rules> {
  readonly now: Instant
  readonly businessDay: LocalDate
  readonly rules: Rules
}

/** A command that may not be: a code and its facts, put into words by the dictionaries. Not an error, and not remembered. */
export interface Refusal {
  readonly code: string
}

/** Events to append (none when all is as asked already), or a refusal. */
export type Decision<Event, Refused extends Refusal = Refusal> =
  | { readonly accepted: true; readonly events: readonly Event[] }
  | { readonly accepted: false; readonly refusal: Refused }

/** These events happened; none when all is as asked already. */
export function accept<Event>(...events: readonly Event[]): { readonly accepted: true; readonly events: readonly Event[] } {
  return { accepted: true, events }
}

/** It may not be, and why. */
export function refuse<Refused extends Refusal>(refusal: Refused): { readonly accepted: false; readonly refusal: Refused } {
  return { accepted: false, refusal }
}

/** Whether a guard gave a reason against instead of what it looked for. */
export function isRefusal<Found extends object>(found: Found): found is Extract<Found, Refusal> {
  return 'code' in found
}

/**
 * Pure rules of one stream. `evolve` never changes the state it is given; `fold` gives what evolving one event after the
 * other would, and may change a draft of its own on the way.
 */
export interface Decider<State, C extends Command, Event, Rules, Refused extends Refusal = Refusal> {
  readonly initial: State
  /** The version of the events' and the state's shape. */
  readonly schema: number
  decide(state: State, command: C, situation: Situation<Rules>): Decision<Event, Refused>
  evolve(state: State, event: Event): State
  fold(state: State, events: Iterable<Event>): State
  /** An event stored under an earlier `schema`, in today's shape. */
  upcast?(event: Event, schema: number): Event
  /** What is wrong with a stored event in today's shape; undefined for one that may be folded. Without it every event is believed. */
  fault?(event: unknown): string | undefined
  /** Whether an event gives somebody a number, or is a worker's word for which numbers were the last. */
  numbers?(event: Event): 'given' | 'raised' | undefined
}
