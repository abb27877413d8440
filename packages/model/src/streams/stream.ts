// What a stream of a station brings with it, so that whoever walks all of them (station, records, backups, numbering, tests) names none.
import type { FeedView } from '../feed/view.js'
import type { Asked, Command, Decider, Refusal, Situation } from '../journal/decider.js'
import type { CommandId, Journal } from '../journal/journal.js'
import type { Ledger } from '../journal/ledger.js'
import type { PrivateRef } from '../journal/stores.js'
import type { StreamTable } from '../journal/table.js'
import type { Instant, LocalDate } from '../time/local.js'

/** The types of a stream, which everything made for it is typed by: its definition, its ledger, its context, its controller. */
export interface StreamTypes {
  readonly name: string
  readonly state: unknown
  readonly command: Command
  readonly event: unknown
  readonly rules: unknown
  readonly refusal: Refusal
}

/** A stream's ledger, as far as those inside a station have to do with it. */
export type StreamLedger<T extends StreamTypes> = Pick<
  Ledger<T['state'], T['command'], T['event'], T['rules'], T['refusal']>,
  'ready' | 'view' | 'execute' | 'subscribe'
>

/** The journals a page hands over, by the names of their streams. */
export type StreamJournals = Readonly<Partial<Record<string, Journal<unknown>>>>

/** A number that an event gives or raises: under which name it runs (a series' letter, `need`), and of which day, where it begins anew each day. */
export interface Numbered {
  readonly under: string
  readonly number: number
  readonly day?: LocalDate
}

/** A last number that a worker is asked for after a loss. */
export interface LastNumber extends Numbered {
  /** More than that is a slip of the finger. */
  readonly highest: number
}

/** Something that the clock must do. Every window asks for it, and by its id it happens once. */
export interface Due<C extends Command> {
  readonly command: Asked<C> & { readonly id: CommandId }
  /** Personal values that have to be gone before the command says that they are. */
  readonly forgets?: readonly PrivateRef[]
  /** Whether it costs somebody something where the date is wrong: it waits while a machine that has just started may put its own right. */
  readonly waits?: boolean
}

/**
 * One stream of a station: its rules, and what everybody has to know of it who has to do with all of them. `T` names its types.
 *
 * @example
 * interface DoorTypes extends StreamTypes { readonly name: 'door'; readonly state: DoorState; … }
 * export const doorStream: Stream<DoorTypes> = { name: 'door', decider: doorDecider, rules: ({ station }) => … }
 */
export interface Stream<T extends StreamTypes = StreamTypes> {
  /** Its name in journals, snapshots, backups and contexts. */
  readonly name: T['name']
  readonly decider: Decider<T['state'], T['command'], T['event'], T['rules'], T['refusal']>
  /** The rules in a feed; undefined while the station is not read, or where it has no such thing. */
  rules(feed: FeedView): T['rules'] | undefined
  /** The numbers an event gives somebody. */
  given(event: T['event']): readonly Numbered[]
  /** The numbers an event says were the last. */
  raised(event: T['event']): readonly Numbered[]
  /** The id of what an event begins, which is begun once only. */
  begins(event: T['event']): string | undefined
  /** The id of what an event goes on with, which has to have begun. */
  continues(event: T['event']): string | undefined
  /** For a stream that gives numbers: the last ones known here that a worker is asked for after a loss, and the command that says them. */
  readonly numbers?: {
    last(state: T['state'], feed: FeedView, day: LocalDate): readonly LastNumber[]
    raise(last: Readonly<Record<string, number>>): Asked<T['command']>
  }
  /** What the clock must do now, and what is personal and has to go now. Asked again until it is done. */
  due?(state: T['state'], situation: Situation<T['rules']>): readonly Due<T['command']>[]
  /** Whether a jump of the clock at that moment would cost somebody something; without it a stream has nothing to lose. */
  atStake?(state: T['state'], rules: T['rules'], at: Instant): boolean
  /** Its tables for a spreadsheet. */
  readonly tables?: readonly StreamTable<T['event']>[]
}
