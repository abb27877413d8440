// The two streams that give numbers, as the judge sees them: which events give a number, and which explain a gap.
import type { Command, Decider, Recorded, Refusal, Situation } from '@doorstep/model/journal'
import { needsDecider, type NeedsCommand, type NeedsEvent, type NeedsRefusal } from '@doorstep/model/needs'
import { eventsOf, queueDecider, type QueueCommand, type QueueEvent, type QueueRefusal, type QueueRules } from '@doorstep/model/queue'
import type { Instant } from '@doorstep/model/time'
import type { History } from './history.js'
import { needsRulesOf, situationAt } from './station.js'

/** A number on somebody's paper: `line` is what it runs on in, by day where numbers begin anew with it. */
export interface Given {
  readonly line: string
  readonly sequence: number
  readonly name: string
}

/** What the judge has to know of a stream. */
export interface Stream<C extends Command, Event, Refused extends Refusal> {
  readonly name: 'queue' | 'needs'
  given(event: Event): readonly Given[]
  /** Lines whose numbers go on above one that somebody said was the last. */
  raised(event: Event): readonly Pick<Given, 'line' | 'sequence'>[]
  /** How many numbers a line has. */
  cap(line: string): number
  /** The product's own fold and decisions, from some records on. */
  replay(base: readonly Recorded<Event>[]): Replay<C, Event, Refused>
}

/** The product's decider, going through a journal. */
export interface Replay<C extends Command, Event, Refused extends Refusal> {
  decide(
    command: C,
    now: Instant,
  ): { readonly accepted: true; readonly events: readonly Event[] } | { readonly accepted: false; readonly refusal: Refused }
  go(record: Recorded<Event>): void
}

function replaying<State, C extends Command, Event, Rules, Refused extends Refusal>(
  decider: Decider<State, C, Event, Rules, Refused>,
  situation: (now: Instant) => Situation<Rules>,
  events: (record: Recorded<Event>) => readonly Event[],
) {
  return (base: readonly Recorded<Event>[]): Replay<C, Event, Refused> => {
    let state = decider.fold(decider.initial, base.flatMap(events))
    return {
      decide: (command, now) => decider.decide(state, command, situation(now)),
      go: (record) => (state = decider.fold(state, events(record))),
    }
  }
}

export type QueueStream = Stream<QueueCommand, QueueEvent, QueueRefusal>
export type NeedsStream = Stream<NeedsCommand, NeedsEvent, NeedsRefusal>
export type QueueHistory = History
export type NeedsHistory = History<NeedsCommand, NeedsEvent, NeedsRefusal>

export function queueStream(rules: QueueRules): QueueStream {
  return {
    name: 'queue',
    given: (event) =>
      event.type === 'TicketIssued' ? [{ line: `${event.businessDay}/${event.series}`, sequence: event.sequence, name: event.ticket }] : [],
    raised: (event) =>
      event.type === 'NumbersRaised'
        ? Object.entries(event.last).map(([series, sequence]) => ({ line: `${event.businessDay}/${series}`, sequence }))
        : [],
    cap: (line) => rules.series.find(({ letter }) => line.endsWith(`/${letter}`))?.dailyCap ?? Infinity,
    replay: replaying(queueDecider, (now) => situationAt(now, rules), eventsOf),
  }
}

export const needsStream: NeedsStream = {
  name: 'needs',
  given: (event) => {
    if (event.type === 'NeedLeft') return [{ line: 'need', sequence: event.number, name: `need ${event.number}` }]
    if (event.type === 'ResourceOrdered') return [{ line: 'order', sequence: event.number, name: `order ${event.number}` }]
    return []
  },
  // needs and orders run on for ever
  raised: (event) =>
    event.type === 'NeedsNumbersRaised' ? Object.entries(event.last).map(([line, sequence]) => ({ line, sequence })) : [],
  cap: () => Infinity,
  replay: replaying(
    needsDecider,
    (now) => situationAt(now, needsRulesOf()),
    ({ events }) => events,
  ),
}
