// What doorstep-station provides to the components inside it: the feed, the clock, and the ledgers.
import { createContext } from '@lit/context'
import type {
  Command,
  Feed,
  Instant,
  Ledger,
  NeedsCommand,
  NeedsEvent,
  NeedsRefusal,
  NeedsRules,
  NeedsState,
  PrivateStore,
  QueueCommand,
  QueueEvent,
  QueueRefusal,
  QueueRules,
  QueueState,
  Refusal,
  Situation,
  StationTime,
} from '@doorstep/model'

/** A station's feed and clock. The object stays the same; its feed tells of changes by `subscribe`. */
export interface StationContext {
  readonly feed: Feed
  /** The moment now, in the station's reckoning; tests and stories stop it. */
  readonly now: () => Instant
  /** How far the machine's clock is believed; undefined without a queue. */
  readonly time?: () => StationTime | undefined
}

/** A ledger, and the device of this window, which every command names as its actor. */
export interface LedgerContext<State, C extends Command, Event, Rules, Refused extends Refusal> {
  readonly ledger: Ledger<State, C, Event, Rules, Refused>
  readonly device: string
  /** The world a command would be decided in now; undefined until the station is known, or where it has no such thing. */
  readonly situation: () => Situation<Rules> | undefined
  /** Where what is personal is kept, apart from the events; absent where nothing personal may be asked for. */
  readonly personal?: PrivateStore | undefined
}

export type QueueContext = LedgerContext<QueueState, QueueCommand, QueueEvent, QueueRules, QueueRefusal>
export type QueueLedger = QueueContext['ledger']
export type NeedsContext = LedgerContext<NeedsState, NeedsCommand, NeedsEvent, NeedsRules, NeedsRefusal>

// Symbol.for: two copies of Doorstep on one page still find each other's station.
export const stationContext = createContext<StationContext | undefined>(Symbol.for('doorstep/station'))
export const queueContext = createContext<QueueContext | undefined>(Symbol.for('doorstep/ledger/queue'))
export const needsContext = createContext<NeedsContext | undefined>(Symbol.for('doorstep/ledger/needs'))
