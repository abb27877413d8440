// Opens one of a station's ledgers on its journal, decided by the rules the feed holds at the moment of each command.
import {
  Ledger,
  localDateTime,
  type Command,
  type FeedView,
  type Instant,
  type Journal,
  type PrivateStore,
  type Refusal,
  type SnapshotStore,
  type Stream,
} from '@doorstep/model'
import type { LedgerContext } from '../contexts/station.js'

export interface OpenOptions<Event> {
  readonly journal: Journal<Event>
  readonly snapshots: SnapshotStore | undefined
  readonly personal?: PrivateStore | undefined
  readonly device: string
  readonly signal: AbortSignal
  readonly now: () => Instant
  /** The station's feed as it is now; undefined before there is one. */
  readonly view: () => FeedView | undefined
}

export function openLedger<State, C extends Command, Event, Rules, Refused extends Refusal>(
  { journal, snapshots, personal, device, signal, now, view }: OpenOptions<Event>,
  { name, decider, rules: rulesOf }: Stream<State, C, Event, Rules, Refused>,
): LedgerContext<State, C, Event, Rules, Refused> {
  const situation: LedgerContext<State, C, Event, Rules, Refused>['situation'] = () => {
    const feed = view()
    const station = feed?.station.value
    const rules = feed && rulesOf(feed)
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
