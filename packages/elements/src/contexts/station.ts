// What doorstep-station provides to the components inside it: the feed, the clock, and the ledgers.
import { createContext, type Context } from '@lit/context'
import type { Feed } from '@doorstep/model/feed'
import type { PrivateStore, Situation } from '@doorstep/model/journal'
import type { StreamLedger, StreamTypes } from '@doorstep/model/streams'
import type { Instant, StationTime } from '@doorstep/model/time'

/** A station's feed and clock. The object stays the same; its feed tells of changes by `subscribe`. */
export interface StationContext {
  readonly feed: Feed
  /** The moment now, in the station's reckoning; tests and stories stop it. */
  readonly now: () => Instant
  /** How far the machine's clock is believed; undefined without a journal. */
  readonly time?: () => StationTime | undefined
}

/** A stream's ledger, and the device of this window, which every command names as its actor. `T` names the stream's types. */
export interface LedgerContext<T extends StreamTypes> {
  readonly ledger: StreamLedger<T>
  readonly device: string
  /** The world a command would be decided in now; undefined until the station is known, or where it has no such thing. */
  readonly situation: () => Situation<T['rules']> | undefined
  /** Where what is personal is kept, apart from the events; absent where nothing personal may be asked for. */
  readonly personal?: PrivateStore | undefined
}

// Symbol.for: two copies of Doorstep on one page still find each other's station.
export const stationContext = createContext<StationContext | undefined>(Symbol.for('doorstep/station'))

const LEDGER = 'doorstep/ledger/'

/**
 * The context of a stream's ledger, `Symbol.for('doorstep/ledger/<stream>')`.
 *
 * @example
 * ledgerContext<QueueTypes>('queue')
 */
export function ledgerContext<T extends StreamTypes>(stream: T['name']): Context<unknown, LedgerContext<T> | undefined> {
  return createContext(Symbol.for(LEDGER + stream))
}

/** The stream whose ledger a context is of; undefined for any other context. */
export function streamOf(context: unknown): string | undefined {
  const key = typeof context === 'symbol' ? Symbol.keyFor(context) : undefined
  return key?.startsWith(LEDGER) ? key.slice(LEDGER.length) : undefined
}
