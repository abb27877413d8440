// One feed for all widgets of a page that name the same manifest.
import type { Feed } from '@doorstep/model/feed'
import { canonicalPath } from '@doorstep/model/text'
import { openFeed, type FeedOptions, type LiveFeed } from './feed.js'
import { absolute } from './feed-part.js'

// A widget that is moved in its page lets go and takes again; the feed must not start anew in between.
const LINGER_MS = 500

const shared = new Map<string, { readonly feed: LiveFeed; users: number; closing?: ReturnType<typeof setTimeout> }>()

/** One key for all spellings of a manifest's address; its query stays, because a server may answer by it. */
function keyOf(href: string): string {
  try {
    const { origin, pathname, search } = new URL(href)
    return origin + (canonicalPath(pathname) ?? pathname) + search
  } catch {
    return href
  }
}

/** A share in a feed: `release` gives it back, once. */
export interface SharedFeed {
  readonly feed: Feed
  release(): void
}

/**
 * The page's feed for a manifest, opened by the first who asks and closed half a second after the last has released it. Options
 * count for the one who opens it; parts are added to what is loaded already.
 *
 * @example
 * const { feed, release } = sharedFeed('station.json', { parts: ['menu'] })
 */
export function sharedFeed(src: string | URL, options: FeedOptions = {}): SharedFeed {
  const href = absolute(src, globalThis.document?.baseURI)
  const key = keyOf(href)
  const entry = shared.get(key) ?? { feed: openFeed(href, options), users: 0 }
  shared.set(key, entry)
  clearTimeout(entry.closing)
  entry.users += 1
  entry.feed.need(...(options.parts ?? []))
  let released = false
  return {
    feed: entry.feed,
    release: () => {
      if (released) return
      released = true
      entry.users -= 1
      if (entry.users > 0) return
      entry.closing = setTimeout(() => {
        shared.delete(key)
        entry.feed.close()
      }, LINGER_MS)
    },
  }
}
