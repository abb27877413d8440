// A stream as the judge sees it, drawn from its definition: which events give a number, which explain a gap, what its decider says.
import { storedEvents, type Asked, type Command, type Decision, type Recorded, type Refusal } from '@doorstep/model/journal'
import type { Numbered, Stream, StreamTypes } from '@doorstep/model/streams'
import type { Instant } from '@doorstep/model/time'
import { rulesFor, situationAt } from './station.js'

/** A number on somebody's paper. */
export interface Given {
  /** What it runs on in: under which name, by day where numbers begin anew with it. */
  readonly line: string
  readonly under: string
  readonly day: string | undefined
  readonly sequence: number
  readonly name: string
  /** How many numbers its line has. */
  readonly most: number
}

/** What the judge has to know of a stream. */
export interface Judged<C extends Command = Command, Event = unknown, Refused extends Refusal = Refusal> {
  given(event: Event): readonly Given[]
  /** Lines whose numbers go on above one that somebody said was the last. */
  raised(event: Event): readonly Pick<Given, 'line' | 'sequence'>[]
  /** The product's own fold and decisions, from some records on. */
  replay(base: readonly Recorded<Event>[]): Replay<C, Event, Refused>
}

/** The product's decider, going through a journal. */
export interface Replay<C extends Command, Event, Refused extends Refusal> {
  decide(command: C, now: Instant): Decision<Event, Refused>
  /** What the clock must do, as every window asks for it by itself. */
  due(now: Instant): readonly (Asked<C> & { readonly id: string })[]
  go(record: Recorded<Event>): void
}

/** A stream that is tried, as far as judging it goes. */
export interface Judgeable<T extends StreamTypes> {
  readonly stream: Stream<T>
  /** How many numbers run under a name; without it there is no end of them. */
  most?(under: string, rules: T['rules']): number
}

const lineOf = ({ under, day }: Pick<Numbered, 'under' | 'day'>): string => (day === undefined ? under : `${day}/${under}`)

function nameOf({ under, number, day }: Numbered): string {
  return day === undefined ? `${under} ${number}` : `${lineOf({ under, day })}${String(number).padStart(3, '0')}`
}

/** What the judge knows of a stream at a station that has so many operations in a seed. */
export function judged<T extends StreamTypes>(tried: Judgeable<T>, operations: number): Judged<T['command'], T['event'], T['refusal']> {
  const { stream } = tried
  const { decider } = stream
  const rules = rulesFor(stream, operations)
  return {
    given: (event) =>
      stream.given(event).map((given) => ({
        ...{ line: lineOf(given), under: given.under, day: given.day, sequence: given.number, name: nameOf(given) },
        most: tried.most?.(given.under, rules) ?? Infinity,
      })),
    raised: (event) => stream.raised(event).map((raised) => ({ line: lineOf(raised), sequence: raised.number })),
    replay: (base) => {
      let state = foldOf(stream, base)
      return {
        decide: (command, now) => decider.decide(state, command, situationAt(now, rules)),
        due: (now) => (stream.due?.(state, situationAt(now, rules)) ?? []).map(({ command }) => command),
        go: (record) => (state = decider.fold(state, storedEvents(decider, record))),
      }
    },
  }
}

/** What a journal folds to. */
export function foldOf<T extends StreamTypes>({ decider }: Stream<T>, records: readonly Recorded<T['event']>[]): T['state'] {
  return decider.fold(
    decider.initial,
    records.flatMap((record) => storedEvents(decider, record)),
  )
}
