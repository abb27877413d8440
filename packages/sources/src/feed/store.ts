// Where the last good copy of each file of a feed is kept, and the store that lives as long as the page.
import type { Instant } from '@doorstep/model/time'

/** The text of a file as it was last read without fault, and when the server last said that it is still so. */
export interface StoredCopy {
  /** Absolute address, the key. */
  readonly href: string
  readonly text: string
  readonly confirmed: Instant
  /** What the server said of this version, for whoever looks into a feed's troubles. */
  readonly etag?: string
  readonly lastModified?: string
}

/** Keeps one copy for each address. A store that fails is as good as none: the feed goes on without. */
export interface FeedStore {
  load(href: string): Promise<StoredCopy | undefined>
  save(copy: StoredCopy): Promise<void>
}

/** Copies in memory: for tests, and where the browser offers no storage. */
export class MemoryFeedStore implements FeedStore {
  #copies = new Map<string, StoredCopy>()

  async load(href: string): Promise<StoredCopy | undefined> {
    return this.#copies.get(href)
  }

  async save(copy: StoredCopy): Promise<void> {
    this.#copies.set(copy.href, copy)
  }
}
