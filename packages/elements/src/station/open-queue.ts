// Opens a station's queue on its journal. Fetched only where a page hands over a journal: a district's website does not.
import {
  Ledger,
  localDateTime,
  queueDecider,
  queueRules,
  type FeedView,
  type Instant,
  type Journal,
  type QueueEvent,
  type SnapshotStore,
} from '@doorstep/model'
import type { QueueContext } from '../contexts/station.js'

export interface OpenQueueOptions {
  readonly journal: Journal<QueueEvent>
  readonly snapshots: SnapshotStore | undefined
  readonly device: string
  readonly signal: AbortSignal
  readonly now: () => Instant
  /** The station's feed as it is now; undefined before there is one. */
  readonly view: () => FeedView | undefined
}

/** The queue, decided by the rules the feed holds at the moment of each command. */
export function openQueue({ journal, snapshots, device, signal, now, view }: OpenQueueOptions): QueueContext {
  const situation: QueueContext['situation'] = () => {
    const feed = view()
    const station = feed?.station.value
    const rules = station && queueRules(station, feed.services.value, feed.holidays.value ?? [])
    if (!rules) return undefined
    const at = now()
    return { now: at, businessDay: localDateTime(at, station.timeZone).slice(0, 10), rules }
  }
  const ledger = new Ledger({
    decider: queueDecider,
    journal,
    situation: () => {
      const world = situation()
      if (!world) throw new Error('There is no queue: station.json has not been read, or has no "queue".')
      return world
    },
    now,
    signal,
    ...(snapshots ? { snapshots: { store: snapshots, stream: 'queue' } } : {}),
  })
  return { ledger, device, situation }
}
