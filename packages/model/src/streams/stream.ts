// What a stream of a station brings with it, so that whoever walks all of them (backups, numbering, records, tests) names none.
import type { FeedView } from '../feed/view.js'
import type { Command, Decider, Refusal } from '../journal/decider.js'
import type { LocalDate } from '../time/local.js'

/** A number that an event gives or raises: under which name it runs (a series' letter, `need`), and of which day, where it begins anew each day. */
export interface Numbered {
  readonly under: string
  readonly number: number
  readonly day?: LocalDate
}

/** A stream whose types only its own decider knows. */
export interface Stream<State = unknown, C extends Command = Command, Event = unknown, Rules = unknown, Refused extends Refusal = Refusal> {
  /** Its name in journals, snapshots and backups. */
  readonly name: string
  readonly decider: Decider<State, C, Event, Rules, Refused>
  /** The rules in a feed; undefined while the station is not read, or where it has no such thing. */
  readonly rules: (feed: FeedView) => Rules | undefined
  /** The numbers an event gives somebody. */
  readonly given: (event: Event) => readonly Numbered[]
  /** The numbers an event says were the last. */
  readonly raised: (event: Event) => readonly Numbered[]
  /** What is found or named once only: the ids of what an event begins. */
  readonly begins: (event: Event) => string | undefined
  /** The id of what an event goes on with, which has to have begun. */
  readonly continues: (event: Event) => string | undefined
}
