// Opens one of a station's ledgers on its journal, decided by the rules the feed holds at the moment of each command.
import type { FeedView } from '@doorstep/model/feed'
import { Ledger, type Journal, type PrivateStore, type Situation, type SnapshotStore } from '@doorstep/model/journal'
import type { Stream, StreamTypes } from '@doorstep/model/streams'
import { localDateTime, type Instant } from '@doorstep/model/time'
import type { LedgerContext } from '../contexts/station.js'

export interface OpenOptions<Event> {
  readonly journal: Journal<Event>
  readonly snapshots: SnapshotStore | undefined
  readonly personal: PrivateStore | undefined
  readonly device: string
  readonly signal: AbortSignal
  readonly now: () => Instant
  /** The station's feed as it is now; undefined before there is one. */
  readonly view: () => FeedView | undefined
}

export function openLedger<T extends StreamTypes>(
  stream: Stream<T>,
  { journal, snapshots, personal, device, signal, now, view }: OpenOptions<T['event']>,
): LedgerContext<T> {
  const { name, decider } = stream
  const situation = (): Situation<T['rules']> | undefined => {
    const feed = view()
    const station = feed?.station.value
    const rules = feed && stream.rules(feed)
    if (!station || !rules) return undefined
    const at = now()
    return { now: at, businessDay: localDateTime(at, station.timeZone).slice(0, 10), rules }
  }
  const ledger = new Ledger({
    decider,
    journal,
    situation: () => {
      const world = situation()
      if (!world) throw new Error(`There is no "${name}": station.json has not been read, or has none.`)
      return world
    },
    now,
    signal,
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    ...(snapshots ? { snapshots: { store: snapshots, stream: name } } : {}),
  })
  return { ledger, device, situation, personal }
}
