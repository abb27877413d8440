// A live station feed: the manifest at once, each part when it is asked for, the last good copy of everything.
import { EMPTY_FEED, readingStation, type Feed, type FeedFinding, type FeedView, type PartState } from '@doorstep/model/feed'
import { PART_NAMES, type PartFormat, type PartName, type Station } from '@doorstep/model/station'
import { MINUTE_MS, type Instant } from '@doorstep/model/time'
import { fetchOrTake } from './ahead.js'
import { FeedFile, type Means, type FormatReader } from './feed-file.js'
import { absolute, FeedPart } from './feed-part.js'
import type { ImportPart } from './foreign.js'
import type { PartKind } from './kinds/kind.js'
import { readJson } from './read-json.js'
import { pageStore } from './open-store.js'
import type { FeedStore } from './store.js'

const VIEW_NAMES = ['station', ...PART_NAMES] as const

export interface FeedOptions {
  /** Parts to load from the start. */
  readonly parts?: readonly PartName[]
  /** How often files are asked for while the page is visible (5 by default); 0 for never. */
  readonly refreshMinutes?: number
  /** Where last good copies are kept; IndexedDB by default, memory where there is none. */
  readonly store?: FeedStore
  readonly fetch?: typeof fetch
  readonly now?: () => Instant
  /** Loaded from `@doorstep/exchange` when the first file in another format comes. */
  readonly importPart?: ImportPart
  /** Milliseconds: how long a request may take (15,000), the first pause after a failure (30,000) and the longest (600,000). */
  readonly timing?: { readonly timeoutMs?: number; readonly retryMs?: number; readonly longestRetryMs?: number }
}

/** A feed that stays up to date until it is closed. */
export interface LiveFeed extends Required<Feed> {
  /** The manifest's absolute address. */
  readonly href: string
  /** Gives up what is under way and asks for nothing more. The view stays as it is. */
  close(): void
}

/**
 * Opens the feed whose manifest stands at `src` (relative to the page). It never throws and never rejects: what goes wrong
 * stands in the view, per part.
 *
 * - The last good copy of each file is shown at once (`loading` while the network is asked), then replaced.
 * - A file that is unreachable or cannot be read keeps its last good value: `stale`, `asOf` its age, `failures` why.
 * - A text that did not change keeps the very same value object; only `asOf` moves.
 * - Several files of one part become one value: entries of a later file take the place of an earlier file's with the same id
 *   (`holidays`: one element for each file). A broken file leaves the others in place.
 * - A failed file is asked for again after 30 s, doubling up to 10 minutes, and at once when the browser is back online.
 *
 * @example
 * const feed = openFeed('stations/wutongli/station.json', { parts: ['services'] })
 * feed.subscribe((view) => console.log(view.services.value?.items.length, view.services.stale))
 */
export function openFeed(src: string | URL, options: FeedOptions = {}): LiveFeed {
  return new StationFeed(src, options)
}

class StationFeed implements LiveFeed {
  readonly href: string
  #view: FeedView = EMPTY_FEED
  #station: FeedFile<Station>
  #parts
  #arranged: Station | undefined
  #listeners = new Set<(view: FeedView) => void>()
  #telling = false
  #closed = false

  constructor(src: string | URL, options: FeedOptions) {
    this.href = absolute(src, globalThis.document?.baseURI)
    const { store, timing } = options
    const means: Means = {
      fetch: options.fetch ?? fetchOrTake,
      store: store ? () => Promise.resolve(store) : pageStore,
      now: options.now ?? Date.now,
      visible: () => globalThis.document?.visibilityState !== 'hidden',
      random: Math.random,
      timeoutMs: timing?.timeoutMs ?? 15_000,
      refreshMs: (options.refreshMinutes ?? 5) * MINUTE_MS,
      retryMs: timing?.retryMs ?? 30_000,
      longestRetryMs: timing?.longestRetryMs ?? 600_000,
    }
    const changed = () => this.#changed()
    const readerOf =
      <Held>(part: PartName) =>
      (format: PartFormat, timeZone: string, kind: () => Promise<PartKind<Held, unknown>>): FormatReader<Held> =>
      async (text, givenUp) => {
        const { reading } = await kind()
        if (format === 'doorstep') return readJson(text, reading, givenUp)
        // Loaded apart: most stations have no file in another format.
        const { readForeign } = await import('./foreign.js')
        return readForeign(text, { part, format, timeZone, reading, importPart: options.importPart }, givenUp)
      }

    this.#station = new FeedFile(this.href, (text, givenUp) => readJson(text, readingStation, givenUp), means, changed)
    this.#parts = {
      services: new FeedPart(async () => (await import('./kinds/services.js')).serviceKind, readerOf('services'), means, changed),
      timetable: new FeedPart(async () => (await import('./kinds/timetable.js')).timetableKind, readerOf('timetable'), means, changed),
      menu: new FeedPart(async () => (await import('./kinds/menu.js')).menuKind, readerOf('menu'), means, changed),
      holidays: new FeedPart(async () => (await import('./kinds/holidays.js')).holidayKind, readerOf('holidays'), means, changed),
    }
    globalThis.addEventListener?.('online', this.#online)
    globalThis.document?.addEventListener('visibilitychange', this.#look)
    this.need(...(options.parts ?? []))
    void this.#station.load()
  }

  get view(): FeedView {
    return this.#view
  }

  need(...parts: PartName[]): void {
    const fresh = parts.filter((name) => !this.#parts[name].needed)
    if (fresh.length === 0 || this.#closed) return
    for (const name of fresh) this.#parts[name].want()
    this.#arrange(fresh)
    this.#changed()
  }

  async refresh(): Promise<void> {
    await Promise.all(this.#files.map((file) => file.load()))
    // A new manifest may have named files that were not there when this began.
    await Promise.all(this.#files.map((file) => file.settled))
  }

  async review(): Promise<readonly FeedFinding[]> {
    this.need(...PART_NAMES)
    await this.#station.settled
    await Promise.all(this.#files.map((file) => file.settled))
    const { reviewTexts } = await import('./review.js')
    const parts = PART_NAMES.flatMap((role) => this.#parts[role].sources.map(({ file, format }) => ({ role, file, format })))
    return reviewTexts([{ role: 'station' as const, file: this.#station, format: 'doorstep' as const }, ...parts])
  }

  subscribe(listener: (view: FeedView) => void): () => void {
    // Wrapped, so that the same function given twice is two subscriptions.
    const own = (view: FeedView) => listener(view)
    this.#listeners.add(own)
    return () => void this.#listeners.delete(own)
  }

  close(): void {
    this.#closed = true
    for (const file of this.#files) file.close()
    this.#listeners.clear()
    globalThis.removeEventListener?.('online', this.#online)
    globalThis.document?.removeEventListener('visibilitychange', this.#look)
  }

  get #files(): readonly Pick<FeedFile<unknown>, 'load' | 'retry' | 'look' | 'close' | 'settled'>[] {
    return [this.#station, ...PART_NAMES.flatMap((name) => [...this.#parts[name].files])]
  }

  #online = () => {
    for (const file of this.#files) file.retry()
  }

  #look = () => {
    for (const file of this.#files) file.look()
  }

  #arrange(names: readonly PartName[]): void {
    const station = this.#station.state.value
    if (!station) return
    for (const name of names) this.#parts[name].arrange(station.parts[name], this.href, station.timeZone)
  }

  #changed(): void {
    if (this.#closed) return
    const { value, asOf, loading, problems, failure } = this.#station.state
    if (value !== this.#arranged) {
      this.#arranged = value
      this.#arrange(PART_NAMES)
    }
    const failures = failure ? [failure] : []
    const waiting = { loading: value === undefined && loading, failures: value === undefined ? failures : [] }
    const before = this.#view
    const stale = value !== undefined && failure !== undefined
    const view: FeedView = {
      station: sameIfUnchanged(before.station, { value, asOf, loading, stale, problems, failures }),
      services: sameIfUnchanged(before.services, this.#parts.services.state(waiting)),
      timetable: sameIfUnchanged(before.timetable, this.#parts.timetable.state(waiting)),
      menu: sameIfUnchanged(before.menu, this.#parts.menu.state(waiting)),
      holidays: sameIfUnchanged(before.holidays, this.#parts.holidays.state(waiting)),
    }
    if (VIEW_NAMES.every((name) => view[name] === before[name])) return
    this.#view = view
    if (this.#telling) return
    // Told once for all that changes in one go, and never in the middle of a caller's own work.
    this.#telling = true
    queueMicrotask(() => {
      this.#telling = false
      for (const listener of this.#listeners) tell(listener, this.#view)
    })
  }
}

const sameItems = (a: readonly unknown[], b: readonly unknown[]) => a.length === b.length && a.every((item, index) => item === b[index])

/** The state before, when nothing in it changed: a widget of one part need not look twice when another part moves. */
function sameIfUnchanged<Value>(before: PartState<Value>, next: PartState<Value>): PartState<Value> {
  const same =
    next.value === before.value &&
    next.asOf === before.asOf &&
    next.loading === before.loading &&
    next.stale === before.stale &&
    sameItems(next.problems, before.problems) &&
    sameItems(next.failures, before.failures)
  return same ? before : next
}

/** A listener's mistake is reported and stays its own. */
function tell(listener: (view: FeedView) => void, view: FeedView): void {
  try {
    listener(view)
  } catch (error) {
    if (typeof reportError === 'function') reportError(error)
    else console.error(error)
  }
}
