// Feeds for tests and stories: a view that stands still, and the states a part can be in.
import { EMPTY_FEED, type Feed, type FeedView, type PartState } from '@doorstep/model/feed'

/** A feed that shows what it is given; `show` changes it, as a loader would. */
export class StillFeed implements Feed {
  view: FeedView
  readonly needed = new Set<string>()
  refreshed = 0
  #listeners = new Set<(view: FeedView) => void>()

  constructor(view: Partial<FeedView> = {}) {
    this.view = { ...EMPTY_FEED, ...view }
  }

  show(view: Partial<FeedView>): void {
    this.view = { ...this.view, ...view }
    for (const listener of this.#listeners) listener(this.view)
  }

  need(...parts: readonly string[]): void {
    for (const part of parts) this.needed.add(part)
  }

  refresh(): Promise<void> {
    this.refreshed += 1
    return Promise.resolve()
  }

  subscribe(listener: (view: FeedView) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
}

/** A part that was read just now. */
export function fresh<Value>(value: Value, asOf = 0): PartState<Value> {
  return { value, asOf, loading: false, stale: false, problems: [], failures: [] }
}

/** A part whose last good copy is shown because nothing newer could be had. */
export function stale<Value>(value: Value, asOf: number): PartState<Value> {
  return { ...fresh(value, asOf), stale: true, failures: [{ code: 'unreachable', href: 'services.json' }] }
}

export const loading: PartState<never> = { value: undefined, asOf: undefined, loading: true, stale: false, problems: [], failures: [] }

export const failed: PartState<never> = { ...loading, loading: false, failures: [{ code: 'unreachable', href: 'station.json' }] }
