// What doorstep-station provides to the components inside it: the feed, the clock, and the ledgers.
import { createContext } from '@lit/context'
import type { Feed, Instant, Ledger, QueueCommand, QueueEvent, QueueRefusal, QueueRules, QueueState, Situation } from '@doorstep/model'

/** A station's feed and clock. The object stays the same; its feed tells of changes by `subscribe`. */
export interface StationContext {
  readonly feed: Feed
  /** The moment now, in the station's reckoning; tests and stories stop it. */
  readonly now: () => Instant
}

export type QueueLedger = Ledger<QueueState, QueueCommand, QueueEvent, QueueRules, QueueRefusal>

/** A ledger, and the device of this window, which every command names as its actor. */
export interface QueueContext {
  readonly ledger: QueueLedger
  readonly device: string
  /** The world a command would be decided in now; undefined until the station is known, or where it has no queue. */
  readonly situation: () => Situation<QueueRules> | undefined
}

// Symbol.for: two copies of Doorstep on one page still find each other's station.
export const stationContext = createContext<StationContext | undefined>(Symbol.for('doorstep/station'))
export const queueContext = createContext<QueueContext | undefined>(Symbol.for('doorstep/ledger/queue'))
